import type { ClauseLibrary } from "./clause.ts"
import type { TreeAnnex } from "./clause-annex.ts"
import { annexReference, termsInAnnex } from "./clause-annex-terms.ts"
import { type BesideClause, besideClauses, type ClauseQuestion, clauseQuestions } from "./clause-beside.ts"
import type { DraftChoices, DraftTool } from "./clause-draft.ts"
import type { ClauseFacts } from "./clause-facts.ts"
import { cleanText } from "./clause-filled.ts"
import type { ClauseFinding } from "./clause-finding.ts"
import { clauseFindings } from "./clause-findings.ts"
import { markedIds, parseMarks } from "./clause-marks.ts"
import { type RunsByLanguage, type Standing, type StandingClause, standingParagraphs } from "./clause-paragraphs.ts"
import { definitionsClause, selectClauses } from "./clause-selection.ts"
import {
  type ClauseTree,
  type OpenPoint,
  runsIn,
  type TreeClause,
  type TreeDefinition,
  type TreeParagraph,
  type TreeRun,
  type TreeText,
} from "./clause-tree.ts"
import { runsOf, type Values, valuesOf } from "./clause-values.ts"
import { documentTitle, partyNames, prevailingWords } from "./clause-words.ts"
import type { Day } from "./day.ts"
import { languages as bothLanguages, type Language, type Text } from "./text.ts"

export interface AssemblyInput {
  library: ClauseLibrary
  choices: DraftChoices
  facts: ClauseFacts
  /** Declared by the agency, or listed in the annex. */
  tools: readonly DraftTool[]
  /** They go behind the clauses as they are. */
  annexes?: readonly TreeAnnex[] | undefined
  /** On which law is held against its day of review. */
  day: Day
}

export interface Assembly {
  tree: ClauseTree
  /** What does not fit together, the gravest first; each says what to do. */
  findings: readonly ClauseFinding[]
  /** What the register does not know and clauses depend on. */
  questions: readonly ClauseQuestion[]
  /** What stands beside each clause, for whoever drafts and negotiates. */
  beside: readonly BesideClause[]
}

/**
 * The clause set of a draft: which clauses, at which position and why, numbered and filled; what is still open; what does not fit.
 * The same input gives the same tree.
 */
export function assemble(input: AssemblyInput): Assembly {
  const { library, choices, facts } = input
  const selected = selectClauses(library, choices, facts)
  const standing = standingParagraphs(library, selected, facts)
  const values = valuesOf(library, choices, standing.clauses)
  const tree = treeOf(input, standing, values)
  return {
    tree,
    findings: clauseFindings({
      ...input,
      standing,
      tree,
      faults: [...values.values()].flatMap(({ faults }) => faults),
    }),
    questions: clauseQuestions(standing.clauses, facts),
    beside: besideClauses(input, standing.clauses, tree),
  }
}

// The tree.

function treeOf({ library, choices, annexes = [] }: AssemblyInput, standing: Standing, values: Values): ClauseTree {
  const languages = bothLanguages.filter((language) => choices.languages.includes(language))
  const open = openPoints()
  const numbers = new Map(standing.clauses.map(({ selected }, at) => [selected.clause.id, `${at + 1}`]))
  const filler: Filler = { library, languages, values, numbers, open }
  const parties = {
    client: partyText(filler, "client", choices.parties.client),
    agency: partyText(filler, "agency", choices.parties.agency),
  }
  const clauses = standing.clauses.map((clause) => treeClause(filler, clause, choices))
  return {
    library: library.version,
    languages,
    title: documentTitle,
    ...(choices.contract ? { contract: cleanContract(choices.contract) } : {}),
    parties,
    clauses,
    definitions: definitionsOf(filler, standing.clauses, annexes),
    openPoints: open.points(),
    ...(annexes.length > 0 ? { annexes } : {}),
  }
}

function cleanContract({ title, reference }: NonNullable<DraftChoices["contract"]>): ClauseTree["contract"] {
  return { title: cleanText(title), ...(reference === undefined ? {} : { reference: cleanText(reference) }) }
}

function treeClause(filler: Filler, { selected, paragraphs }: StandingClause, choices: DraftChoices): TreeClause {
  const { clause, position } = selected
  const number = filler.numbers.get(clause.id) ?? ""
  const own = paragraphs.map(({ id, runs, items }, at): TreeParagraph => {
    const place = `${number}.${at + 1}`
    return {
      id,
      number: place,
      text: filled(filler, runs, place),
      items: items.map((item, of) => ({ id: item.id, letter: letterOf(of), text: filled(filler, item.runs, place) })),
      ...(clause.id === definitionsClause && id === "definitions" ? { definitions: true as const } : {}),
    }
  })
  const prevailing =
    clause.id === definitionsClause && filler.languages.length > 1
      ? [prevailingParagraph(filler, `${number}.${own.length + 1}`, choices.prevailing)]
      : []
  return {
    id: clause.id,
    version: clause.version,
    ...(clause.edition === undefined ? {} : { edition: clause.edition }),
    position,
    number,
    title: clause.title,
    paragraphs: [...own, ...prevailing],
  }
}

/** `a` to `z`, then `aa`. */
function letterOf(at: number): string {
  const letter = String.fromCharCode(97 + (at % 26))
  return at < 26 ? letter : `${letterOf(Math.floor(at / 26) - 1)}${letter}`
}

function partyText({ languages, open }: Filler, side: "client" | "agency", name: string | undefined): TreeText {
  const text = cleanText(name ?? "")
  const place = `parties/${side}`
  return perLanguage(languages, (language): TreeRun[] =>
    text === ""
      ? [{ kind: "open", point: open.add(place, { label: partyNames[side] }), text: partyNames[side][language] }]
      : [{ kind: "value", parameter: place, text }],
  )
}

function prevailingParagraph(
  { languages, open }: Filler,
  number: string,
  prevailing: Language | undefined,
): TreeParagraph {
  const { label, before, after, languages: names } = prevailingWords
  const text = perLanguage(languages, (language): TreeRun[] => [
    { kind: "text", text: before[language] },
    prevailing
      ? { kind: "value", parameter: "prevailing", text: names[prevailing][language] }
      : { kind: "open", point: open.add("prevailing", { label, at: number }), text: label[language] },
    { kind: "text", text: after[language] },
  ])
  return { id: "prevailing-language", number, text, items: [] }
}

// Filling in.

interface Filler {
  library: ClauseLibrary
  languages: readonly Language[]
  values: Values
  /** By clause. */
  numbers: ReadonlyMap<string, string>
  open: ReturnType<typeof openPoints>
}

function filled(filler: Filler, runs: RunsByLanguage, place: string): TreeText {
  return perLanguage(filler.languages, (language) =>
    runs[language].map((run, at): TreeRun => {
      if (run.kind === "text")
        return {
          kind: "text",
          text: runs[language][at + 1]?.kind === "reference" ? run.text.replace(/ $/, "\u00a0") : run.text,
        }
      if (run.kind === "reference")
        return { kind: "reference", clause: run.clause, number: filler.numbers.get(run.clause) ?? "" }
      return run.kind === "term" ? termRun(filler, run, language) : valueRun(filler, run.id, language, place)
    }),
  )
}

function termRun({ library }: Filler, { id, many }: { id: string; many: boolean }, language: Language): TreeRun {
  const term = library.terms.find((one) => one.id === id)
  return { kind: "term", id, text: term ? (many ? term.many : term.one)[language] : id }
}

function valueRun({ library, values, open }: Filler, id: string, language: Language, at: string): TreeRun {
  const text = values.get(id)?.value[language]
  if (text !== undefined) return { kind: "value", parameter: id, text }
  const parameter = library.parameters.find((one) => one.id === id)
  const label = parameter?.label ?? { fr: id, en: id }
  const point = open.add(`parameters/${id}`, { label, at, ...(parameter?.hint ? { hint: parameter.hint } : {}) })
  return { kind: "open", point, text: label[language] }
}

/** The terms that the clauses, the annexes and the parties speak of, and those that their meanings do. */
function definitionsOf(
  filler: Filler,
  clauses: readonly StandingClause[],
  annexes: readonly TreeAnnex[],
): TreeDefinition[] {
  const { terms } = filler.library
  const spoken = new Set(
    clauses
      .flatMap(({ paragraphs }) => paragraphs.flatMap(runsOf))
      .flatMap((run) => (run.kind === "term" ? [run.id] : [])),
  )
  for (const id of ["client", "agency", ...annexes.flatMap(({ kind }) => termsInAnnex[kind])]) spoken.add(id)
  // A set that grows while it is walked is walked to its end.
  for (const id of spoken)
    for (const used of markedIds(terms.find((term) => term.id === id)?.meaning.fr ?? "").terms) spoken.add(used)
  return terms
    .filter(({ id }) => spoken.has(id))
    .map(({ id, one, meaning }) => {
      const own = filled(filler, { fr: parseMarks(meaning.fr).runs, en: parseMarks(meaning.en).runs }, "")
      return {
        id,
        term: one,
        meaning: perLanguage(filler.languages, (language) => [
          ...runsIn(own, language),
          ...annexReference(annexes, id, language),
        ]),
      }
    })
}

function perLanguage(languages: readonly Language[], of: (language: Language) => readonly TreeRun[]): TreeText {
  return Object.fromEntries(languages.map((language) => [language, of(language)]))
}

/** Collects what is open: each once, with the paragraphs that wait for it. */
function openPoints() {
  const all = new Map<string, { label: Text; hint?: Text | undefined; paragraphs: Set<string> }>()
  return {
    /** The number of the point. */
    add(place: string, { label, hint, at }: { label: Text; hint?: Text | undefined; at?: string | undefined }): number {
      const point = all.get(place) ?? { label, ...(hint ? { hint } : {}), paragraphs: new Set<string>() }
      all.set(place, point)
      if (at !== undefined) point.paragraphs.add(at)
      return [...all.keys()].indexOf(place) + 1
    },
    points(): OpenPoint[] {
      return [...all].map(([place, { paragraphs, ...point }], at) => ({
        number: at + 1,
        place,
        ...point,
        paragraphs: [...paragraphs],
      }))
    },
  }
}
