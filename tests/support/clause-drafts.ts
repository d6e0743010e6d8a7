import fc from "fast-check"
import {
  type Clause,
  type ClauseLibrary,
  type ClauseParameter,
  contractFacts,
  type Position,
  positions,
} from "../../src/core/clause.ts"
import type { AssemblyInput } from "../../src/core/clause-assembly.ts"
import type { DraftChoices, DraftValue } from "../../src/core/clause-draft.ts"
import type { CompanyEdition } from "../../src/core/clause-library.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"

const day = "2026-11-27"

/** A draft of the shipped library of which nothing was chosen. */
export function draftInput(
  choices: Partial<DraftChoices> = {},
  rest: Partial<Omit<AssemblyInput, "choices">> = {},
): AssemblyInput {
  return {
    library: clauseLibrary,
    facts: {},
    tools: [],
    day,
    choices: {
      positions: {},
      parameters: {},
      leftOut: [],
      languages: ["fr"],
      parties: { client: "Maison Lune", agency: "Studio Vague" },
      ...choices,
    },
    ...rest,
  }
}

/** Names that would be mark-up, a field or a mark of ours if anybody took them for one. */
export const hostileTexts = [
  `Maison "Lune" & <fils>`,
  "{ MACROBUTTON evil }",
  "[[CL-99]] {{approval-days}} {agency}",
  "# Titre *gras* [lien](http://x.invalid)",
  "\u202eenvers\u0000\u0007\nligne",
]

/** Any subset, positions, facts and values, good and bad. */
export const anyDraft: fc.Arbitrary<Pick<AssemblyInput, "facts"> & { choices: Partial<DraftChoices> }> = fc
  .record({
    preset: fc.option(fc.constantFrom(...clauseLibrary.presets.map(({ id }) => id)), { nil: undefined }),
    positions: fc.dictionary(fc.constantFrom(...ids(clauseLibrary)), fc.constantFrom(...positions)),
    parameters: fc
      .subarray([...clauseLibrary.parameters])
      .chain((some) =>
        fc.tuple(...some.map((parameter) => value(parameter).map((given) => [parameter.id, given] as const))),
      )
      .map((given): Record<string, DraftValue> => Object.fromEntries(given)),
    leftOut: fc.subarray(ids(clauseLibrary)),
    added: fc.subarray(ids(clauseLibrary)),
    languages: fc.constantFrom<DraftChoices["languages"]>(["fr"], ["en"], ["fr", "en"]),
    prevailing: fc.constantFrom("fr" as const, "en" as const, undefined),
    client: fc.constantFrom(undefined, "Maison Lune", ...hostileTexts),
    facts: fc.dictionary(fc.constantFrom(...contractFacts), fc.boolean()),
  })
  .map(({ client, facts, ...choices }) => ({ facts, choices: { ...choices, parties: { client } } }))

/**
 * What a company may have written: shipped clauses with their texts taken from another position and a paragraph gone, clauses of its own,
 * and some given up again.
 */
export const anyEditions: fc.Arbitrary<CompanyEdition[]> = fc
  .uniqueArray(
    fc.record({
      clauseId: fc.constantFrom(...ids(clauseLibrary).filter((id) => id !== "CL-00"), "OWN-1", "OWN-2"),
      from: fc.constantFrom(...clauseLibrary.clauses.filter(({ id }) => id !== "CL-00")),
      turn: fc.nat({ max: 2 }),
      without: fc.nat({ max: 6 }),
      isGone: fc.boolean(),
      fact: fc.option(fc.constantFrom(...contractFacts), { nil: undefined }),
    }),
    { selector: ({ clauseId }) => clauseId, maxLength: 8 },
  )
  .map((all) =>
    all.flatMap(({ clauseId, from, turn, without, isGone, fact }): CompanyEdition[] => {
      const shipped = clauseLibrary.clauses.find(({ id }) => id === clauseId)
      const base = shipped ?? {
        ...from,
        when: fact ? { fact } : ("always" as const),
        core: false,
        requiredBy: undefined,
      }
      const text = (position: Position) => {
        const other = from.positions[positions[(positions.indexOf(position) + turn) % 3] ?? position]
        const kept = other.paragraphs.filter((_, at) => at !== without)
        return { ...other, paragraphs: kept.length > 0 ? kept : other.paragraphs }
      }
      const content: Clause = {
        ...base,
        id: clauseId,
        parameters: from.parameters,
        positions: { strict: text("strict"), balanced: text("balanced"), light: text("light") },
      }
      const edition = { clauseId, edition: 1, content, basedOn: shipped ? shipped.version : null }
      return isGone ? [edition, { ...edition, edition: 2, content: null }] : [edition]
    }),
  )

function ids({ clauses }: ClauseLibrary): string[] {
  return clauses.map(({ id }) => id)
}

function value(parameter: ClauseParameter): fc.Arbitrary<DraftValue> {
  const bad = fc.constantFrom<DraftValue>("", -1, "nothing", [], ["nothing"], 1e9, Number.NaN)
  switch (parameter.kind) {
    case "number":
      return fc.oneof(fc.integer({ min: Math.ceil(parameter.min), max: parameter.max }), bad)
    case "choice":
      return fc.oneof(fc.constantFrom(...parameter.options.map(({ id }) => id)), bad)
    case "choices":
      return fc.oneof(fc.subarray(parameter.options.map(({ id }) => id)), bad)
    case "text":
      return fc.oneof(fc.constantFrom<DraftValue>(...hostileTexts, { fr: "la direction" }, { fr: "a", en: "b" }), bad)
    case "day":
      return fc.oneof(fc.constantFrom("2027-03-01", "2027-02-30"), bad)
  }
}
