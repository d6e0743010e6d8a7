import { describe, expect, test } from "vitest"
import { type AssemblyInput, assemble } from "../../src/core/clause-assembly.ts"
import type { DraftTool } from "../../src/core/clause-draft.ts"
import { factQuestions } from "../../src/core/clause-questions.ts"
import * as words from "../../src/core/clause-words.ts"
import { languages, type Text } from "../../src/core/text.ts"
import { misset } from "../../src/core/typography.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"
import { draftInput } from "../support/clause-drafts.ts"

const logoTool = { name: "Traits", crafts: ["logo", "image"], inAnnex: true } as const satisfies DraftTool

describe("rules between clauses", () => {
  test.each(["CL-02", "CL-03"])("%s at its strict position can make us the deployer", (id) => {
    const strict = draftInput({ positions: { [id]: "strict" } })
    expect(found(strict, `positions/${id}`)).toEqual([["warn", expect.stringContaining("can make us the deployer")]])
    expect(found(draftInput(), `positions/${id}`)).toEqual([])
    const lacking = { ...strict, library: without("CL-04") }
    expect(found(lacking, `positions/${id}`)).toContainEqual([
      "block",
      expect.stringContaining("calls for clause CL-04"),
    ])
  })

  test("a ban on AI for logos is contradicted by a tool declared for them, which is named", () => {
    const strict = { positions: { "CL-05": "strict" } } as const
    const place = "positions/CL-05"
    const message = expect.stringContaining("the agency declares Traits (logos and images)")
    expect(found(draftInput(strict, { tools: [logoTool] }), place)).toEqual([["block", message]])
    expect(found(draftInput(strict, { tools: [{ ...logoTool, crafts: ["image"] }] }), place)[0]?.[0]).toBe("warn")
    expect(found(draftInput(strict, { tools: [{ ...logoTool, crafts: ["copy"] }] }), place)).toEqual([])
    expect(found(draftInput({}, { tools: [logoTool] }), place)).toEqual([])
    expect(found(draftInput(strict, { tools: [logoTool], facts: { "naming-or-logo": false } }), place)).toEqual([])
  })

  test("an uncapped indemnity wants insurance behind it, and may be struck out", () => {
    const strict = draftInput({ positions: { "CL-11": "strict" }, leftOut: ["CL-12"] })
    expect(found(strict, "positions/CL-11")).toEqual([["note", expect.stringContaining("significant imbalance")]])
    expect(found({ ...strict, library: without("CL-12") }, "positions/CL-11")[0]).toEqual([
      "block",
      expect.stringContaining("CL-12"),
    ])
  })

  test("not knowing whether a tool of the annex learns is no pass", () => {
    const of = (tool: Partial<DraftTool>, position: "strict" | "balanced" = "strict") =>
      found(draftInput({ positions: { "CL-06": position } }, { tools: [{ ...logoTool, ...tool }] }), "positions/CL-06")
    expect(of({ trains: true })).toEqual([["block", expect.stringContaining("learns from what is put in")]])
    expect(of({})).toEqual([["block", expect.stringContaining("It is not known")]])
    expect(of({ trains: false })).toEqual([])
    expect(of({ inAnnex: false })).toEqual([])
    expect(of({}, "balanced")).toEqual([])
  })

  test("credentials are asked of tools that attach them", () => {
    const of = (tool: Partial<DraftTool>, c2pa = "required") =>
      found(draftInput({ parameters: { c2pa } }, { tools: [{ ...logoTool, ...tool }] }), "parameters/c2pa")
    expect(of({})).toEqual([["warn", expect.stringContaining("“wherever the tool allows it”")]])
    expect(of({ c2pa: true })).toEqual([])
    expect(of({ crafts: ["copy"] })).toEqual([])
    expect(of({}, "if-available")).toEqual([])
  })

  test("a synthetic performer seen in New York is more than the light position secures", () => {
    const facts = { "synthetic-people": true, "audience-new-york": true }
    const of = (position: "light" | "balanced", known: AssemblyInput["facts"]) =>
      found(draftInput({ positions: { "CL-13": position } }, { facts: known }), "positions/CL-13")
    expect(of("light", facts)).toHaveLength(1)
    expect(of("balanced", facts)).toEqual([])
    expect(of("light", { ...facts, "audience-new-york": false })).toEqual([])
  })

  test("law whose day of review has come is to be confirmed, and changes no draft", () => {
    const due = draftInput({}, { day: "2026-12-02" })
    const laws = (input: AssemblyInput) => assemble(input).findings.filter(({ place }) => place.startsWith("law/"))
    expect(laws(draftInput())).toEqual([])
    expect(laws(due).map(({ place }) => place)).toContain("law/ai-act-50-2")
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
        parameters: { c2pa: "required" },
      },
      {
        facts: { "synthetic-people": true, "audience-new-york": true, "oversight-low": true },
        tools: [logoTool, { ...logoTool, name: "Autre", trains: true }],
        day: "2027-06-01",
      },
    ),
  )
  expect(findings.length).toBeGreaterThan(15)
  const { fr, en } = words.documentWords
  const said = (value: unknown) => (typeof value === "function" ? [value("x")].flat().join("") : String(value))
  const ofDocument = Object.keys(fr).map((key): Text => {
    const id = key as keyof typeof fr
    return { fr: said(fr[id]).trim(), en: said(en[id]).trim() }
  })
  const named = [words.positionNames, words.positionSources, words.reasonNames, words.partyNames].flatMap(
    (all): Text[] => Object.values(all),
  )
  const texts = [...findings.map(({ message }) => message), ...Object.values(factQuestions), ...ofDocument, ...named]
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
