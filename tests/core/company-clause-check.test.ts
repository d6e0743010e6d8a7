import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Clause, positions } from "../../src/core/clause.ts"
import { clauseChanges } from "../../src/core/clause-changes.ts"
import { clauseFaults } from "../../src/core/clause-check.ts"
import { withCompanyClauses } from "../../src/core/clause-library.ts"
import { wordsOfRun } from "../../src/core/clause-tree.ts"
import { companyClauseFaults, companyClauseRemarks, spokenParameters } from "../../src/core/company-clause-check.ts"
import { languages } from "../../src/core/text.ts"
import { misset } from "../../src/core/typography.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"
import { anyEditions } from "../support/clause-drafts.ts"

const shipped = (id: string): Clause => {
  const clause = clauseLibrary.clauses.find((one) => one.id === id)
  if (!clause) throw new Error(`no ${id}`)
  return clause
}

/** CL-02 with the first paragraph of its strict position as given. */
const worded = (fr: string, en: string): Clause => {
  const clause = shipped("CL-02")
  const [first, ...rest] = clause.positions.strict.paragraphs
  if (!first) throw new Error("no paragraph")
  const paragraphs = [{ ...first, text: { fr, en } }, ...rest]
  return { ...clause, positions: { ...clause.positions, strict: { ...clause.positions.strict, paragraphs } } }
}

const told = (clause: Clause) =>
  companyClauseFaults(clause, clauseLibrary).map(({ place, message }) => [place, message.en])

describe("what a company wrote", () => {
  test("is sound where it is what we ship", () => {
    for (const clause of clauseLibrary.clauses) expect(told(clause)).toEqual([])
  })

  test.each([
    ["L’{agency} écrit.", "", [["strict/request/en", "Write this text in English."]]],
    [
      "",
      "",
      [
        ["strict/request/fr", /in French/],
        ["strict/request/en", /in English/],
      ],
    ],
    [
      "{nobody}.",
      "{nobody}.",
      [
        ["strict/request/fr", /no term “nobody”/],
        ["strict/request/en", /no term/],
      ],
    ],
    [
      "{{nothing}}.",
      "{{nothing}}.",
      [
        ["strict/request/fr", /no value “nothing”/],
        ["strict/request/en", /no value/],
      ],
    ],
    [
      "Article [[CL-99]].",
      "Clause [[CL-99]].",
      [
        ["strict/request/fr", /no clause “CL-99”/],
        ["strict/request/en", /no clause/],
      ],
    ],
    ["L’{agency} et l’{client}.", "The {agency}.", [["strict/request/en", /The French has \{client\}/]]],
    ["L’agence.", "The {agency} [[CL-05]].", [["strict/request/fr", /The English has \[\[CL-05\]\], \{agency\}/]]],
    ["Le {agency écrit.", "The agency.", [["strict/request/fr", /“\{agency écrit\.” is no mark/]]],
    ["Une fois ; puis.", "Once; then.", [["strict/request/fr", /^Typography to mend/]]],
    ["Sous {{approval-days}} jours.", "Within {{approval-days}}.", [["strict/request/fr", /with its unit/]]],
  ] as const)("%j beside %j is told at its place", (fr, en, faults) => {
    expect(told(worded(fr, en))).toEqual(
      faults.map(([place, message]) => [
        place,
        typeof message === "string" ? message : (expect.stringMatching(message) as string),
      ]),
    )
  })

  test("that is sound breaks no rule of the library either", () => {
    let sound = 0
    fc.assert(
      fc.property(anyEditions, (editions) => {
        const own = withCompanyClauses(clauseLibrary, editions)
        const clauses = own.clauses.map((clause) => ({ ...clause, parameters: spokenParameters(clause, own) }))
        const library = { ...own, clauses }
        const written = clauses.filter(({ edition }) => edition !== undefined)
        if (written.some((clause) => companyClauseFaults(clause, library).length > 0)) return
        sound += written.length
        // What a library may not hold, and a company may: a term that nobody uses any more.
        const faults = clauseFaults(library).filter(({ message }) => message.en !== "Nothing uses it.")
        expect(faults.map(({ place, message }) => `${place}: ${message.en}`)).toEqual([])
      }),
      { numRuns: 10 },
    )
    expect(sound).toBeGreaterThan(3)
  })

  test("has a text at each position, titles without marks, and what its place calls for", () => {
    const clause = shipped("CL-02")
    const bare = { ...clause.positions.light, paragraphs: [] }
    expect(told({ ...clause, positions: { ...clause.positions, light: bare } })).toEqual([
      ["light", "Write at least one paragraph here."],
    ])
    expect(told({ ...clause, title: { fr: "", en: "{agency}" }, warnings: [] })).toEqual([
      ["title/fr", "Write this text in French."],
      ["title/en", expect.stringContaining("takes no braces")],
      ["warnings", expect.stringContaining("Keep a warning")],
    ])
    const zero = shipped("CL-00")
    const { strict } = zero.positions
    const without = { ...strict, paragraphs: strict.paragraphs.filter(({ id }) => id !== "definitions") }
    expect(told({ ...zero, positions: { ...zero.positions, strict: without } })).toEqual([
      ["strict", expect.stringContaining("Keep the paragraph under which the definitions are listed")],
    ])
  })

  test("may hold a time in words or a term without its mark, and is told", () => {
    const clause = worded(
      "L’{agency} répond sous 30 jours pour tout Livrable.",
      "The {agency} must answer within 30 days.",
    )
    expect(companyClauseRemarks(clause, clauseLibrary).map(({ place, message }) => [place, message.en])).toEqual([
      ["strict/request/fr", expect.stringContaining("“30 jours” is written out")],
      ["strict/request/fr", expect.stringContaining("write {deliverable}")],
      ["strict/request/en", expect.stringContaining("“30 days” is written out")],
    ])
    expect(clauseLibrary.clauses.flatMap((one) => companyClauseRemarks(one, clauseLibrary))).toEqual([])
  })

  test("names its values: as before where they are still spoken of, then what is new", () => {
    const clause = worded("Sous {{update-days}}.", "Within {{update-days}}.")
    expect(spokenParameters(clause, clauseLibrary)).toEqual([...shipped("CL-02").parameters, "update-days"])
    const { light } = clause.positions
    const less = { ...clause, positions: { strict: light, balanced: light, light } }
    expect(spokenParameters(less, clauseLibrary)).toEqual(["restricted-uses", "objection-days"])
  })

  test("is told in words that are set as their language sets them", () => {
    const wrong = [
      worded("{nobody} {{nothing}} [[CL-99]] {", ""),
      worded("{nobody} {{nothing}} [[CL-99]] {x ;", "The {agency} {"),
      worded("Sous {{approval-days}} jours ;", "Within {{approval-days}} days"),
      { ...shipped("CL-02"), warnings: [], title: { fr: "{", en: "" } },
    ]
    const texts = [
      ...wrong.flatMap((clause) => companyClauseFaults(clause, clauseLibrary)),
      ...companyClauseRemarks(worded("Un Livrable ou un Livrable sous 3 jours.", "x"), clauseLibrary),
    ].map(({ message }) => message)
    expect(texts.length).toBeGreaterThan(12)
    // What is quoted is theirs.
    const ours = (text: string) => text.replace(/[«“][\u00a0]?.*?[\u00a0]?[»”]/g, "X")
    expect(texts.flatMap((text) => languages.flatMap((language) => misset(ours(text[language]), language)))).toEqual([])
  })
})

describe("two wordings of a clause", () => {
  const before = shipped("CL-02")

  test("that are the same differ in nothing", () => {
    expect(clauseChanges(before, before)).toEqual({ texts: [], moved: [], same: true })
  })

  test("differ in the words that changed, with their place", () => {
    const [first] = before.positions.strict.paragraphs
    const after = { ...worded(first?.text.fr ?? "", `${first?.text.en} Always.`), default: "light" as const }
    const changes = clauseChanges(before, after)
    expect(changes).toMatchObject({
      same: false,
      default: { before: "balanced", after: "light" },
      moved: [],
      texts: [{ place: { part: "paragraph", position: "strict", number: 1 }, change: "changed" }],
    })
    const runs = changes.texts[0]?.runs.en.filter(({ change }) => change !== "same")
    expect(runs?.map((run) => [run.change, wordsOfRun(run).trim()])).toEqual([["added", "Always."]])
    expect(changes.texts[0]?.runs.fr.every(({ change }) => change === "same")).toBe(true)
  })

  test("differ in what was added, taken out and moved", () => {
    const { strict } = before.positions
    const [request, content, ...rest] = strict.paragraphs
    if (!request || !content) throw new Error("no paragraphs")
    const fresh = { id: "p1", text: { fr: "Nouveau.", en: "New." } }
    const paragraphs = [content, request, ...rest.slice(1), fresh]
    const after = { ...before, positions: { ...before.positions, strict: { ...strict, paragraphs } } }
    const { texts, moved } = clauseChanges(before, after)
    expect(moved).toEqual(["strict"])
    expect(texts.map(({ place, change }) => [place.part, place.number, change])).toEqual([
      ["paragraph", paragraphs.length, "added"],
      ["paragraph", 3, "removed"],
    ])
  })

  test("have every text of a clause looked at", () => {
    const empty = { summary: { fr: "", en: "" }, paragraphs: [] }
    const nothing: Clause = {
      ...before,
      ...{ title: { fr: "", en: "" }, purpose: { fr: "", en: "" }, fallback: [], notes: [], warnings: [] },
      positions: { strict: empty, balanced: empty, light: empty },
    }
    const parts = new Set(clauseChanges(nothing, before).texts.map(({ place }) => place.part))
    expect([...parts].sort()).toEqual([
      ...["fallback", "item", "notes", "paragraph", "purpose", "summary", "title", "warnings"],
    ])
    for (const position of positions)
      expect(clauseChanges(nothing, before).texts.some(({ place }) => place.position === position)).toBe(true)
  })
})
