import { describe, expect, test } from "vitest"
import type { Position } from "../../src/core/clause.ts"
import { type AssemblyInput, assemble } from "../../src/core/clause-assembly.ts"
import type { DraftTool } from "../../src/core/clause-draft.ts"
import { factQuestions } from "../../src/core/clause-questions.ts"
import * as words from "../../src/core/clause-words.ts"
import { languages, type Text } from "../../src/core/text.ts"
import { misset } from "../../src/core/typography.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"
import { draftInput } from "../support/clause-drafts.ts"

const logoTool = { name: "Traits", crafts: ["logo", "image"], inAnnex: true } as const satisfies DraftTool

describe("the rules between clauses", () => {
  test.each(["CL-02", "CL-03"])(
    "1: %s at its strict position brings the roles (CL-04), and can make us the deployer",
    (id) => {
      const strict = draftInput({ positions: { [id]: "strict" } })
      expect(found(strict, `positions/${id}`)).toEqual([["warn", expect.stringContaining("can make us the deployer")]])
      expect(found(draftInput(), `positions/${id}`)).toEqual([])
      const lacking = { ...strict, library: without("CL-04") }
      expect(found(lacking, `positions/${id}`)).toContainEqual([
        "block",
        expect.stringContaining("calls for clause CL-04"),
      ])
    },
  )

  test("2: a ban on AI for logos is contradicted by a tool declared for them, which is named", () => {
    const strict = { positions: { "CL-05": "strict" } } as const
    const place = "positions/CL-05"
    const message = expect.stringContaining("the agency declares Traits (logos and images)")
    expect(found(draftInput(strict, { tools: [logoTool] }), place)).toEqual([["block", message]])
    expect(found(draftInput(strict, { tools: [{ ...logoTool, crafts: ["image"] }] }), place)[0]?.[0]).toBe("warn")
    expect(found(draftInput(strict, { tools: [{ ...logoTool, crafts: ["copy"] }] }), place)).toEqual([])
    expect(found(draftInput({}, { tools: [logoTool] }), place)).toEqual([])
    expect(found(draftInput(strict, { tools: [logoTool], facts: { "naming-or-logo": false } }), place)).toEqual([])
  })

  test("3: an uncapped indemnity wants insurance behind it (CL-12), and may be struck out", () => {
    const strict = draftInput({ positions: { "CL-11": "strict" }, leftOut: ["CL-12"] })
    expect(found(strict, "positions/CL-11")).toEqual([["note", expect.stringContaining("significant imbalance")]])
    expect(found({ ...strict, library: without("CL-12") }, "positions/CL-11")[0]).toEqual([
      "block",
      expect.stringContaining("CL-12"),
    ])
    const capped = (leftOut: readonly string[]) =>
      found(draftInput({ positions: { "CL-11": "balanced" }, leftOut }), "positions/CL-11")
    expect(capped(["CL-12"])).toEqual([["note", expect.stringContaining("Without clause CL-12")]])
    expect(capped([])).toEqual([])
  })

  test("4: not knowing whether a tool of the annex learns is no pass", () => {
    const of = (tool: Partial<DraftTool>, position: "strict" | "balanced" = "strict") =>
      found(draftInput({ positions: { "CL-06": position } }, { tools: [{ ...logoTool, ...tool }] }), "positions/CL-06")
    expect(of({ trains: true })).toEqual([["block", expect.stringContaining("learns from what is put in")]])
    expect(of({})).toEqual([["block", expect.stringContaining("It is not known")]])
    expect(of({ trains: false })).toEqual([])
    expect(of({ inAnnex: false })).toEqual([])
    expect(of({}, "balanced")).toEqual([])
  })

  test("5: credentials are asked of tools that attach them, without anybody’s choice at the strict position", () => {
    const of = (tool: Partial<DraftTool>, c2pa = "required") =>
      found(draftInput({ parameters: { c2pa } }, { tools: [{ ...logoTool, ...tool }] }), "parameters/c2pa")
    expect(of({})).toEqual([["warn", expect.stringContaining("“wherever the tool allows it”")]])
    expect(of({ c2pa: true })).toEqual([])
    expect(of({ crafts: ["copy"] })).toEqual([])
    expect(of({}, "if-available")).toEqual([])
    const at = (position: Position, choices: Partial<AssemblyInput["choices"]> = {}) =>
      found(draftInput({ positions: { "CL-14": position }, ...choices }, { tools: [logoTool] }), "parameters/c2pa")
    expect(at("strict")).toHaveLength(1)
    expect(at("strict", { parameters: { c2pa: "if-available" } })).toEqual([])
    expect(at("balanced")).toEqual([])
    expect(at("light")).toEqual([])
  })

  test("6: a synthetic performer seen in New York is more than the light position secures", () => {
    const facts = { "synthetic-people": true, "audience-new-york": true }
    const of = (position: "light" | "balanced", known: AssemblyInput["facts"]) =>
      found(draftInput({ positions: { "CL-13": position } }, { facts: known }), "positions/CL-13")
    expect(of("light", facts)).toHaveLength(1)
    expect(of("balanced", facts)).toEqual([])
    expect(of("light", { ...facts, "audience-new-york": false })).toEqual([])
  })

  test("7: a number that two clauses speak of is one: the strictest, and it is said where their positions differ", () => {
    const place = "parameters/notice-hours"
    const facts = { "personal-data": true }
    const at = (incident: Position, parameters: AssemblyInput["choices"]["parameters"] = {}) =>
      draftInput({ positions: { "CL-07": "balanced", "CL-20": incident }, parameters }, { facts })
    const hours = (input: AssemblyInput) =>
      assemble(input)
        .tree.clauses.flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => text.fr ?? []))
        .flatMap((run) => (run.kind === "value" && run.parameter === "notice-hours" ? [run.text] : []))
    expect(hours(at("strict"))).toEqual(["24\u00a0heures", "24\u00a0heures"])
    expect(found(at("strict"), place)).toEqual([
      ["note", expect.stringMatching(/24\u00a0hours, as clause CL-20 .* strict position, and in CL-07 /)],
    ])
    expect(found(at("light"), place)).toEqual([["note", expect.stringContaining("48\u00a0hours, as clause CL-07")]])
    expect(found(at("balanced"), place)).toEqual([])
    expect(found(at("strict", { "notice-hours": 36 }), place)).toEqual([])
    expect(hours(at("strict", { "notice-hours": 36 }))).toEqual(["36\u00a0heures", "36\u00a0heures"])
  })

  test("8: a clause that is left out leaves no reference behind, and it is said what became of each", () => {
    const input = draftInput({ leftOut: ["CL-05"], languages: ["fr", "en"] })
    const { tree, findings } = assemble(input)
    const referred = tree.clauses.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ text }) =>
        Object.values(text).flatMap((runs) => runs.flatMap((run) => (run.kind === "reference" ? [run.clause] : []))),
      ),
    )
    expect(referred).not.toContain("CL-05")
    expect(findings.filter(({ message }) => message.en.startsWith("Clause CL-05")).map(({ place }) => place)).toContain(
      "CL-02/effect",
    )
  })

  test("9: two languages are one version of each clause, and want to know which prevails", () => {
    const both = draftInput({ languages: ["fr", "en"] })
    const versions = (languages: AssemblyInput["choices"]["languages"]) =>
      assemble(draftInput({ languages })).tree.clauses.map(({ id, version }) => [id, version])
    expect(versions(["fr"])).toEqual(versions(["en"]))
    expect(versions(["fr", "en"])).toEqual(versions(["en"]))
    expect(found(both, "prevailing")).toEqual([["warn", expect.stringContaining("choose the one that prevails")]])
    expect(found({ ...both, choices: { ...both.choices, prevailing: "fr" } }, "prevailing")).toEqual([])
  })

  test("what others entrusted to us is admitted beyond tools of tier A against the balanced position’s own words", () => {
    const of = (admitted: readonly string[], position: Position = "balanced") =>
      found(
        draftInput({ positions: { "CL-06": position }, parameters: { "data-classes-allowed": admitted } }),
        "parameters/data-classes-allowed",
      )
    expect(of(["public", "client"])).toEqual([["warn", expect.stringContaining("partners’ information")]])
    expect(of(["public", "internal"])).toEqual([])
    expect(of(["client"], "strict")).toEqual([])
  })

  test("10: law whose day of review has come is to be confirmed, and changes no draft", () => {
    const due = draftInput({}, { day: "2026-12-02" })
    const laws = (input: AssemblyInput) => assemble(input).findings.filter(({ place }) => place.startsWith("law/"))
    expect(laws(draftInput())).toEqual([])
    expect(laws(due).map(({ place }) => place)).toContain("law/ai-act-50-2")
    // What bears on media buying alone is told there alone.
    const sapin = (known: AssemblyInput["facts"]) =>
      laws(draftInput({}, { day: "2027-06-01", facts: known })).some(({ place }) => place === "law/loi-sapin-20")
    const cited = (known: AssemblyInput["facts"]) =>
      assemble(draftInput({}, { facts: known })).beside.some(({ law }) => law.some(({ id }) => id === "loi-sapin-20"))
    expect([cited({ "media-buying": true }), cited({ "media-buying": false })]).toEqual([true, false])
    expect([sapin({ "media-buying": true }), sapin({}), sapin({ "media-buying": false })]).toEqual([true, true, false])
    expect(assemble(due).tree).toEqual(assemble(draftInput()).tree)
  })
})

describe("choices", () => {
  test("that name nothing of the library are told, at their place", () => {
    const { findings } = assemble(
      draftInput({
        preset: "none",
        positions: { "CL-99": "strict" },
        leftOut: ["CL-98"],
        added: ["CL-97"],
        parameters: { nothing: 1 },
        languages: [],
      }),
    )
    expect(findings.filter(({ gravity }) => gravity === "block").map(({ place }) => place)).toEqual([
      ...["positions/CL-99", "leftOut/CL-98", "added/CL-97", "parameters/nothing", "preset", "languages"],
    ])
  })

  test("that take a clause of the core out, or the definitions, are told", () => {
    const input = draftInput({ leftOut: ["CL-00", "CL-15", "CL-24"] })
    expect(found(input, "leftOut/CL-00")[0]?.[0]).toBe("note")
    expect(found(input, "leftOut/CL-15")[0]?.[0]).toBe("warn")
    expect(found(input, "leftOut/CL-24")).toEqual([])
  })

  test("come with the gravest first", () => {
    const { findings } = assemble(
      draftInput({ leftOut: ["CL-05"], positions: { "CL-02": "strict" }, parameters: { "approval-days": 99 } }),
    )
    expect([...new Set(findings.map(({ gravity }) => gravity))]).toEqual(["block", "warn", "note"])
  })
})

test("what is said is set as its language sets it", () => {
  const { findings } = assemble(
    draftInput(
      {
        preset: "none",
        positions: {
          "CL-02": "strict",
          "CL-05": "strict",
          "CL-06": "strict",
          "CL-09": "light",
          "CL-11": "strict",
          "CL-13": "light",
        },
        leftOut: ["CL-00", "CL-03", "CL-04", "CL-15"],
        languages: ["fr", "en"],
        parameters: { c2pa: "required", "data-classes-allowed": ["client"] },
      },
      {
        facts: { "synthetic-people": true, "audience-new-york": true, "oversight-low": true },
        tools: [logoTool, { ...logoTool, name: "Autre", trains: true }],
        day: "2027-06-01",
      },
    ),
  )
  expect(findings.length).toBeGreaterThan(15)
  const others = [
    draftInput({ preset: "pitch", parameters: { "data-classes-allowed": ["client"] } }),
    draftInput({ positions: { "CL-20": "strict" }, leftOut: ["CL-12"] }, { facts: { "personal-data": true } }),
  ].flatMap((input) => assemble(input).findings)
  expect(others.map(({ place }) => place)).toEqual(
    expect.arrayContaining([
      ...["preset", "parameters/data-classes-allowed", "parameters/notice-hours", "positions/CL-11"],
    ]),
  )
  const { fr, en } = words.documentWords
  const said = (value: unknown) => (typeof value === "function" ? [value("x")].flat().join("") : String(value))
  const ofDocument = Object.keys(fr).map((key): Text => {
    const id = key as keyof typeof fr
    return { fr: said(fr[id]).trim(), en: said(en[id]).trim() }
  })
  const named = [words.positionNames, words.positionSources, words.reasonNames, words.partyNames].flatMap(
    (all): Text[] => Object.values(all),
  )
  const texts = [
    ...[...findings, ...others].map(({ message }) => message),
    ...Object.values(factQuestions),
    ...ofDocument,
    ...named,
  ]
  expect(texts.flatMap((text) => languages.flatMap((language) => misset(text[language], language)))).toEqual([])
})

/** Gravity and English message of what is found at a place. */
function found(input: AssemblyInput, place: string) {
  return assemble(input)
    .findings.filter((finding) => finding.place === place)
    .map(({ gravity, message }) => [gravity, message.en])
}

function without(id: string) {
  return { ...clauseLibrary, clauses: clauseLibrary.clauses.filter((clause) => clause.id !== id) }
}
