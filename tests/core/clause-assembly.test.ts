import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { positions } from "../../src/core/clause.ts"
import { type AssemblyInput, assemble } from "../../src/core/clause-assembly.ts"
import { isOwnClause, withCompanyClauses } from "../../src/core/clause-library.ts"
import {
  type ClauseTree,
  canonicalTree,
  definitionsIn,
  type TreeRun,
  type TreeText,
  wordsOf,
} from "../../src/core/clause-tree.ts"
import { languages } from "../../src/core/text.ts"
import { misset } from "../../src/core/typography.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"
import { anyDraft, anyEditions, draftInput, hostileTexts } from "../support/clause-drafts.ts"

describe("whatever is chosen", () => {
  test("a draft refers to what is there, heads nothing empty, defines what it speaks of and lists what is open", () => {
    fc.assert(
      fc.property(anyDraft, ({ choices, facts }) => {
        const input = draftInput(choices, { facts })
        const { tree, questions, beside } = assemble(input)
        expectSound(tree)
        expect(tree.languages).toEqual(languages.filter((one) => input.choices.languages.includes(one)))
        expect(beside.map(({ id }) => id)).toEqual(tree.clauses.map(({ id }) => id))
        // Nobody is asked what is known.
        expect(questions.filter(({ fact }) => input.facts[fact] !== undefined)).toEqual([])
        const asking = questions.flatMap(({ asked }) => asked.map(({ clause }) => clause))
        expect(asking.filter((id) => !tree.clauses.some((clause) => clause.id === id))).toEqual([])
        expectStanding(input, tree)
      }),
      { numRuns: 60 },
    )
  })

  test("the same holds with the company’s own editions and clauses", () => {
    fc.assert(
      fc.property(anyDraft, anyEditions, ({ choices, facts }, editions) => {
        const library = withCompanyClauses(clauseLibrary, editions)
        const own = library.clauses.map(({ id }) => id).filter(isOwnClause)
        const input = draftInput({ ...choices, added: [...(choices.added ?? []), ...own] }, { facts, library })
        const { tree } = assemble(input)
        expectSound(tree)
        expectStanding(input, tree)
        for (const { id, edition } of tree.clauses)
          expect(edition).toBe(library.clauses.find((clause) => clause.id === id)?.edition)
      }),
      { numRuns: 40 },
    )
  })

  test("both languages of a draft are the same clauses, and each the same as alone", () => {
    fc.assert(
      fc.property(anyDraft, ({ choices, facts }) => {
        const input = draftInput(choices, { facts })
        const both = assemble(withLanguages(input, ["fr", "en"])).tree
        for (const language of languages) {
          const alone = assemble(withLanguages(input, [language])).tree
          const shape = ({ clauses }: ClauseTree) =>
            clauses.map(({ number, paragraphs }) => [
              number,
              ...paragraphs
                .filter(({ id }) => id !== "prevailing-language")
                .map(({ number: own, text, items }) => [
                  own,
                  wordsOf(text, language),
                  items.map(({ letter }) => letter),
                ]),
            ])
          expect(shape(alone)).toEqual(shape(both))
        }
      }),
      { numRuns: 15 },
    )
  })
})

test("every clause at every position is set as its language sets it, with others left out too", () => {
  for (const preset of [undefined, ...clauseLibrary.presets.map(({ id }) => id)])
    for (const position of positions) {
      const chosen = Object.fromEntries(clauseLibrary.clauses.map(({ id }) => [id, position]))
      const leftOut = ["CL-03", "CL-05", "CL-06", "CL-09", "CL-15"]
      for (const choices of [{}, { leftOut }]) {
        const { tree } = assemble(draftInput({ preset, positions: chosen, languages: ["fr", "en"], ...choices }))
        const wrong = textsOf(tree).flatMap((text) =>
          languages.flatMap((language) => misset(wordsOf(text, language), language)),
        )
        expect(wrong).toEqual([])
      }
    }
})

describe("clauses", () => {
  test("stand by the register: what is false goes, what is unknown stays and asks", () => {
    const { tree, questions, beside } = assemble(
      draftInput({}, { facts: { "data-shared": false, subcontracting: true } }),
    )
    expect(tree.clauses.map(({ id }) => id)).not.toContain("CL-06")
    expect(beside.find(({ id }) => id === "CL-16")).toMatchObject({ reason: "applies" })
    expect(beside.find(({ id }) => id === "CL-07")).toMatchObject({ reason: "unknown" })
    expect(questions.find(({ fact }) => fact === "personal-data")?.asked[0]).toEqual({
      clause: "CL-07",
      effect: "clause",
    })
  })

  test("are called for by the position of another, even where they were left out", () => {
    const facts = { "audience-eu": false }
    expect(idsOf(draftInput({}, { facts }))).not.toContain("CL-04")
    const strict = draftInput({ positions: { "CL-02": "strict" }, leftOut: ["CL-04"] }, { facts })
    const { tree, beside, findings } = assemble(strict)
    expect(tree.clauses.map(({ id }) => id)).toContain("CL-04")
    expect(beside.find(({ id }) => id === "CL-04")).toMatchObject({ reason: "required", requiredBy: "CL-02" })
    expect(findings.map(({ place }) => place)).toContain("leftOut/CL-04")
  })

  test("that nothing calls for are put in by hand", () => {
    const facts = { "data-shared": false }
    expect(assemble(draftInput({ added: ["CL-06"] }, { facts })).beside.find(({ id }) => id === "CL-06")?.reason).toBe(
      "added",
    )
  })

  test("take the position of the hand, else of a fact that raises it, else of the preset, else their own", () => {
    const at = (input: AssemblyInput) => {
      const { position, from } = assemble(input).beside.find(({ id }) => id === "CL-09") ?? {}
      return [position, from]
    }
    const low = { facts: { "oversight-low": true } }
    expect(at(draftInput())).toEqual(["balanced", "standard"])
    expect(at(draftInput({ preset: "small-agency-light" }))).toEqual(["light", "preset"])
    expect(at(draftInput({ preset: "small-agency-light" }, low))).toEqual(["strict", "raised"])
    expect(at(draftInput({ positions: { "CL-09": "light" } }, low))).toEqual(["light", "chosen"])
    expect(assemble(draftInput({ positions: { "CL-09": "light" } }, low)).findings).toContainEqual(
      expect.objectContaining({ place: "positions/CL-09", gravity: "warn" }),
    )
  })
})

describe("a preset", () => {
  const ids = (choices: Partial<AssemblyInput["choices"]>) => idsOf(draftInput({ preset: "pitch", ...choices }))

  test("of a pitch leaves all but four clauses out, and says so", () => {
    expect(ids({})).toEqual(["CL-00", "CL-01", "CL-06", "CL-08"])
    expect(assemble(draftInput({ preset: "pitch" })).findings).toContainEqual(
      expect.objectContaining({ place: "preset", gravity: "note" }),
    )
  })

  test("has what it leaves out come back by hand, with what that calls for", () => {
    expect(ids({ added: ["CL-02"] })).toContain("CL-02")
    expect(ids({ added: ["CL-02"] })).not.toContain("CL-04")
    expect(ids({ added: ["CL-02"], positions: { "CL-02": "strict" } })).toContain("CL-04")
    expect(ids({ added: ["CL-02"], leftOut: ["CL-02"] })).not.toContain("CL-02")
  })
})

describe("insurance", () => {
  const standing = (position: "strict" | "balanced" | "light", leftOut: readonly string[] = []) =>
    idsOf(
      draftInput(
        { positions: { "CL-11": position }, leftOut },
        { facts: { "ai-excluded-by-insurance": false, "indemnity-missing": false } },
      ),
    ).includes("CL-12")

  test("comes with an indemnity under a cap, and stays with one without", () => {
    expect([standing("strict"), standing("balanced"), standing("light")]).toEqual([true, true, false])
    expect([standing("strict", ["CL-12"]), standing("balanced", ["CL-12"])]).toEqual([true, false])
  })
})

describe("a reference to a clause that is out", () => {
  const effect = (leftOut: readonly string[]) => {
    const { tree } = assemble(draftInput({ leftOut, languages: ["fr", "en"] }))
    const text = paragraphOf(tree, "CL-02", "effect").text
    return languages.map((language) => wordsOf(text, language))
  }

  test("becomes one to the contract, and the duty stays", () => {
    expect(effect([])).toEqual([
      expect.stringContaining("aucun usage que l’article\u00a06 interdit."),
      expect.stringContaining("no use that clause\u00a06 prohibits."),
    ])
    expect(effect(["CL-05"])).toEqual([
      expect.stringContaining("aucun usage que le Contrat interdit."),
      expect.stringContaining("no use that the Agreement prohibits."),
    ])
  })

  test("contracts with the French preposition before it", () => {
    const { tree } = assemble(draftInput({ leftOut: ["CL-03", "CL-09"] }))
    const items = paragraphOf(tree, "CL-11", "warranty").items.map(({ text }) => wordsOf(text, "fr"))
    expect(items.slice(0, 2)).toEqual([
      "qu’elle s’est conformée au Contrat sur les Outils d’IA\u202f;",
      "que le contrôle prévu au Contrat a été fait\u202f;",
    ])
  })

  test("goes with the item that only lists it, and the list still ends", () => {
    const { tree, findings } = assemble(draftInput({ leftOut: ["CL-09", "CL-15"], languages: ["fr", "en"] }))
    const { items } = paragraphOf(tree, "CL-16", "flow-down")
    expect(items.map(({ id, letter }) => [letter, id])).toEqual([
      ["a", "declaration"],
      ["b", "tools"],
      ["c", "prohibited"],
      ["d", "data"],
    ])
    const last = items.at(-1)?.text ?? {}
    expect(languages.map((language) => wordsOf(last, language).slice(-3))).toEqual(["nt.", "ng."])
    expect(findings.filter(({ place }) => place === "CL-16/flow-down/records")).toHaveLength(1)
  })

  test("takes the passage with it where its words do not turn", () => {
    const clauses = clauseLibrary.clauses.map((clause) => {
      if (clause.id !== "CL-02") return clause
      const paragraphs = clause.positions.balanced.paragraphs.map((one) =>
        one.id === "effect"
          ? { ...one, text: { fr: "Voir les articles [[CL-05]].", en: "See clause [[CL-05]]." } }
          : one,
      )
      return { ...clause, positions: { ...clause.positions, balanced: { ...clause.positions.balanced, paragraphs } } }
    })
    const library = { ...clauseLibrary, clauses }
    const { tree } = assemble(draftInput({ leftOut: ["CL-05"] }, { library }))
    expect(() => paragraphOf(tree, "CL-02", "effect")).toThrow()
    expect(wordsOf(paragraphOf(assemble(draftInput({}, { library })).tree, "CL-02", "effect").text, "fr")).toBe(
      "Voir les articles\u00a06.",
    )
  })

  test("may leave nothing of a clause, which then goes too, and is told", () => {
    const clauses = clauseLibrary.clauses.map((clause) => {
      if (clause.id !== "CL-24") return clause
      const only = [{ id: "only", text: { fr: "Voir les articles [[CL-23]].", en: "See clauses [[CL-23]]." } }]
      return {
        ...clause,
        positions: { ...clause.positions, balanced: { ...clause.positions.balanced, paragraphs: only } },
      }
    })
    const { tree, findings } = assemble(draftInput({ leftOut: ["CL-23"] }, { library: { ...clauseLibrary, clauses } }))
    expect(tree.clauses.map(({ id }) => id)).not.toContain("CL-24")
    expect(findings.map(({ place }) => place)).toContain("CL-24")
  })
})

describe("values", () => {
  const says = (
    parameters: AssemblyInput["choices"]["parameters"],
    clause: string,
    paragraph: string,
    id = "fr" as const,
  ) => wordsOf(paragraphOf(assemble(draftInput({ parameters })).tree, clause, paragraph).text, id)

  test("are written with their unit, and one is singular", () => {
    expect(says({}, "CL-02", "answer")).toContain("dans un délai de 5\u00a0jours à compter")
    expect(says({ "approval-days": 1 }, "CL-02", "answer")).toContain("dans un délai de 1\u00a0jour à compter")
  })

  test("that are out of range leave their place open, and are told", () => {
    const { tree, findings } = assemble(draftInput({ parameters: { "approval-days": 99 } }))
    expect(wordsOf(paragraphOf(tree, "CL-02", "answer").text, "fr")).toContain("[Délai d’accord]")
    expect(tree.openPoints.map(({ place }) => place)).toContain("parameters/approval-days")
    expect(findings[0]).toMatchObject({ place: "parameters/approval-days", gravity: "block" })
  })

  test("that nobody gave are open, with the paragraphs that wait for them", () => {
    const { tree } = assemble(draftInput({ parties: { agency: "  " } }))
    expect(tree.openPoints.map(({ number, place, paragraphs }) => [number, place, paragraphs])).toEqual([
      [1, "parties/client", []],
      [2, "parties/agency", []],
      [3, "parameters/approver-role", ["3.3"]],
      [4, "parameters/embargo-until", ["9.3"]],
      [5, "parameters/cap-amount", ["12.3"]],
      [6, "parameters/min-cover", ["13.1"]],
    ])
  })

  test("that are typed are set as their language sets them, on one line, and are no marks", () => {
    const typed = { "approver-role": "le chef d'équipe\n: « marque » ; voir [[CL-05]] {{x}}" }
    expect(says(typed, "CL-02", "answer")).toContain(
      "par le chef d’équipe\u00a0: «\u00a0marque\u00a0»\u202f; voir [[CL-05]] {{x}}.",
    )
  })

  test("may be typed in each language; the one that lacks is open", () => {
    const { tree } = assemble(
      draftInput({ languages: ["fr", "en"], parameters: { "approver-role": { fr: "la direction" } } }),
    )
    const { text } = paragraphOf(tree, "CL-02", "answer")
    expect(wordsOf(text, "fr")).toContain("par la direction.")
    expect(wordsOf(text, "en")).toContain("by [Who approves].")
  })

  test("that differ by position follow the strictest that speaks of them", () => {
    const refund = (position: "strict" | "balanced") => {
      const { tree } = assemble(draftInput({ positions: { "CL-05": position } }))
      return JSON.stringify(tree.clauses.find(({ id }) => id === "CL-05"))
    }
    expect(refund("strict")).toContain("100\u00a0%")
    expect(refund("balanced")).toContain("50\u00a0%")
  })
})

describe("two languages", () => {
  test("say which prevails, or that this is open", () => {
    const line = (prevailing: "fr" | undefined) => {
      const { tree, findings } = assemble(draftInput({ languages: ["fr", "en"], prevailing }))
      const { text } = paragraphOf(tree, "CL-00", "prevailing-language")
      return [wordsOf(text, "fr"), wordsOf(text, "en"), findings.some(({ place }) => place === "prevailing")]
    }
    expect(line("fr")).toEqual([
      expect.stringContaining("la version française prévaut."),
      expect.stringContaining("the French version prevails."),
      false,
    ])
    expect(line(undefined)).toEqual([
      expect.stringContaining("la version [Langue qui prévaut] prévaut."),
      expect.stringContaining("the [Language that prevails] version prevails."),
      true,
    ])
    expect(() => paragraphOf(assemble(draftInput()).tree, "CL-00", "prevailing-language")).toThrow()
  })

  test("list their definitions by their own alphabet", () => {
    const { tree } = assemble(draftInput({ languages: ["fr", "en"] }))
    const first = languages.map((language) => definitionsIn(tree, language)[0]?.term[language])
    expect(first).toEqual(["Agence", "Access Tier"])
  })
})

describe("the text of a tree", () => {
  test("is the same for the same draft, whatever day it is and however the choices are ordered", () => {
    const positionsOf = { "CL-02": "strict", "CL-05": "light" } as const
    const one = draftInput({ positions: positionsOf }, { day: "2026-11-27" })
    const other = draftInput({ positions: { "CL-05": "light", "CL-02": "strict" } }, { day: "2028-01-01" })
    expect(canonicalTree(assemble(one).tree)).toBe(canonicalTree(assemble(other).tree))
    expect(canonicalTree(assemble(draftInput()).tree)).not.toBe(canonicalTree(assemble(one).tree))
  })

  test("is the same in whatever order a store gives the fields back", () => {
    const { tree } = assemble(draftInput())
    expect(canonicalTree(turned(tree))).toBe(canonicalTree(tree))
    expect(JSON.stringify(turned(tree))).not.toBe(JSON.stringify(tree))
  })

  test("holds all of the tree", () => {
    const { tree } = assemble(draftInput({ contract: { title: hostileTexts[4] ?? "" } }))
    expect(JSON.parse(canonicalTree(tree))).toEqual(tree)
    expect(tree.contract?.title).toBe("envers ligne")
  })
})

function expectSound(tree: ClauseTree) {
  const numbers = new Map(tree.clauses.map(({ id, number }) => [id, number]))
  expect([...numbers.values()]).toEqual(tree.clauses.map((_, at) => `${at + 1}`))
  const defined = new Set(tree.definitions.map(({ id }) => id))
  const waiting = new Map<number, Set<string>>()
  for (const { number, paragraphs, title } of tree.clauses) {
    expect(title.fr).not.toBe("")
    expect(paragraphs.map((paragraph) => paragraph.number)).toEqual(paragraphs.map((_, at) => `${number}.${at + 1}`))
    expect(paragraphs.length).toBeGreaterThan(0)
    for (const paragraph of paragraphs)
      for (const text of [paragraph.text, ...paragraph.items.map((item) => item.text)])
        for (const run of runsOf(text))
          if (run.kind === "open") waiting.set(run.point, (waiting.get(run.point) ?? new Set()).add(paragraph.number))
  }
  const empty = textsOf(tree).filter((text) => tree.languages.some((language) => wordsOf(text, language).trim() === ""))
  expect(empty).toEqual([])
  const wrong = textsOf(tree)
    .flatMap(runsOf)
    .filter((run) => {
      if (run.kind === "reference") return run.number !== numbers.get(run.clause)
      if (run.kind === "open") return tree.openPoints[run.point - 1]?.number !== run.point
      if (run.kind === "term" && !defined.has(run.id)) return true
      return run.text === "" || (run.kind === "text" && /\{|\}|\[\[|\]\]/.test(run.text))
    })
  expect(wrong).toEqual([])
  for (const { number, place, paragraphs } of tree.openPoints)
    if (!place.startsWith("parties/")) expect(paragraphs).toEqual([...(waiting.get(number) ?? [])])
  // Nothing is defined that nobody speaks of.
  const spoken = new Set(
    textsOf(tree)
      .flatMap(runsOf)
      .flatMap((run) => (run.kind === "term" ? [run.id] : [])),
  )
  expect([...defined].filter((id) => !spoken.has(id) && id !== "client" && id !== "agency")).toEqual([])
}

/** What was left out is out, unless the position of a clause that stands calls for it. */
function expectStanding({ choices, library }: AssemblyInput, { clauses }: ClauseTree) {
  const at = new Map(clauses.map(({ id, position }) => [id, position]))
  const { leftOut: byPreset = [] } = library.presets.find(({ id }) => id === choices.preset) ?? {}
  for (const { id, core, requiredBy = [] } of library.clauses) {
    const byHand = choices.leftOut.includes(id)
    const called = requiredBy.some(
      ({ clause, on, optional }) => on.some((position) => at.get(clause) === position) && !(optional && byHand),
    )
    const isOut = byHand || (byPreset.includes(id) && !choices.added?.includes(id))
    if (called || id === "CL-00") expect([...at.keys()]).toContain(id)
    else if (isOut) expect([...at.keys()]).not.toContain(id)
    else if (core) expect([...at.keys()]).toContain(id)
  }
}

function textsOf({ clauses, definitions, parties }: ClauseTree): TreeText[] {
  return [
    parties.client,
    parties.agency,
    ...definitions.map(({ meaning }) => meaning),
    ...clauses.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ text, items }) => [text, ...items.map((item) => item.text)]),
    ),
  ]
}

function runsOf(text: TreeText): TreeRun[] {
  return Object.values(text).flat()
}

function paragraphOf({ clauses }: ClauseTree, clause: string, id: string) {
  const found = clauses.find((one) => one.id === clause)?.paragraphs.find((one) => one.id === id)
  if (!found) throw new Error(`no ${clause}/${id}`)
  return found
}

function idsOf(input: AssemblyInput): string[] {
  return assemble(input).tree.clauses.map(({ id }) => id)
}

function withLanguages(input: AssemblyInput, chosen: AssemblyInput["choices"]["languages"]): AssemblyInput {
  return { ...input, choices: { ...input.choices, languages: chosen } }
}

/** The same with the fields of every object the other way round. */
function turned<T>(value: T): T {
  if (Array.isArray(value)) return value.map(turned) as T
  if (value === null || typeof value !== "object") return value
  const entries = Object.entries(value).reverse()
  return Object.fromEntries(entries.map(([key, one]) => [key, turned(one)])) as T
}
