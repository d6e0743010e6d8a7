import { describe, expect, test } from "vitest"
import type { Clause, ClauseLibrary, ClauseText, Position } from "../../src/core/clause.ts"
import { clauseFaults } from "../../src/core/clause-check.ts"
import { valueFaults } from "../../src/core/clause-parameter-check.ts"

/** Both languages alike: no rule of one is broken by it. */
const both = (text: string) => ({ fr: text, en: text })

type Positions = Record<Position, ClauseText>
const one = (text: string): ClauseText => ({
  summary: both("Ce qui est demandé"),
  paragraphs: [{ id: "first", text: both(text) }],
})

function clause(id: string, text: string, more: Partial<Clause> = {}): Clause {
  const positions: Positions = { strict: one(text), balanced: one(text), light: one(text) }
  return {
    id,
    version: 1,
    title: both("Titre"),
    core: true,
    purpose: both("But"),
    when: "always",
    default: "balanced",
    parameters: [],
    references: [],
    positions,
    fallback: [both("Moins")],
    notes: [],
    warnings: [],
    ...more,
  }
}

const term = (id: string, meaning: string) => ({ id, one: both("Mot"), many: both("Mots"), meaning: both(meaning) })

const days = { id: "days", label: both("Jours"), kind: "number", unit: "days", min: 1, max: 9, default: 5 } as const

const small: ClauseLibrary = {
  version: "1.0.0",
  terms: [term("client", "qui commande"), term("agency", "qui fournit au {client}")],
  parameters: [days],
  clauses: [
    clause("CL-01", "{agency} répond sous {{days}}, selon [[CL-05]].", { parameters: ["days"], references: ["act-1"] }),
    clause("CL-05", "{client} demande."),
  ],
  presets: [
    {
      id: "usual",
      name: both("Usuel"),
      purpose: both("Pour tout"),
      rest: "balanced",
      positions: { "CL-01": "strict" },
      parameters: { days: 3 },
    },
  ],
  law: [
    {
      id: "act-1",
      citation: both("Loi, art. 1"),
      says: both("Dit cela"),
      status: "in-force",
      known: "read",
      checkedOn: "2026-11-22",
      reviewBy: "2027-05-22",
    },
  ],
}

/** The small library with its first clause or another part changed. */
const withFirst = (more: Partial<Clause>) => ({ ...small, clauses: [{ ...first, ...more }, ...small.clauses.slice(1)] })
const first = small.clauses[0] as Clause
const withText = (fr: string, en = fr) =>
  withFirst({
    positions: {
      ...first.positions,
      light: { ...first.positions.light, paragraphs: [{ id: "first", text: { fr, en } }] },
    },
  })

const said = (library: ClauseLibrary) => clauseFaults(library).map(({ place, message }) => `${place}: ${message.en}`)

test("a library without a fault has none", () => expect(said(small)).toEqual([]))

describe("a text of the contract", () => {
  test.each([
    ["is empty in a language", withText(" ", "Words."), "CL-01/light/first: Empty text (fr)."],
    [
      "has a mark in one language alone",
      withText("{agency} sous {{days}}.", "{agency} within days, {client}."),
      "CL-01/light/first: The parameters differ between the languages: days (fr).",
    ],
    [
      "says a parameter twice in one language",
      withText("{{days}}, {{days}}.", "{{days}}."),
      "CL-01/light/first: The parameters differ between the languages: days (fr).",
    ],
    [
      "refers to a clause in one language alone",
      withText("Oui.", "See [[CL-05]]."),
      "CL-01/light/first: The references differ between the languages: CL-05 (en).",
    ],
    ["refers to no clause", withText("Voir [[CL-77]]."), "CL-01/light/first: There is no clause “CL-77”."],
    ["speaks of no term", withText("Le {vendor}."), "CL-01/light/first: There is no term “vendor”."],
    [
      "has a parameter off its list",
      withText("Sous {{hours}}."),
      "CL-01/light/first: The parameter “hours” is not on the clause’s list.",
    ],
    [
      "has a mark that nobody can read",
      withText("Le {Client}."),
      "CL-01/light/first: Unknown mark at position 3 (fr): “{Client}.”.",
    ],
    [
      "writes a time out",
      withText("Sous 48\u00a0heures."),
      "CL-01/light/first: “48\u00a0heures” is written out: make it a parameter.",
    ],
    [
      "writes a time in words",
      withText("Oui.", "Within five days."),
      "CL-01/light/first: “five days” is written out: make it a parameter.",
    ],
    [
      "repeats a parameter’s unit",
      withText("Sous {{days}} jours."),
      "CL-01/light/first: “{{days}} jours”: the parameter is written with its unit, do not repeat it.",
    ],
    ["is misset", withText("Deux cas : oui.", "Two cases: yes."), "CL-01/light/first: Typography: “Deux cas : oui.”."],
  ])("%s", (_, library, fault) => expect(said(library)).toContain(fault))

  test("is checked among the items below it too", () => {
    const items = [{ id: "a", text: { fr: "oui {client} ;", en: "yes;" } }]
    const paragraphs = [{ id: "first", text: both("Liste"), items }]
    const library = withFirst({ positions: { ...first.positions, light: { ...first.positions.light, paragraphs } } })
    expect(said(library)).toEqual([
      "CL-01/light/first/a: Typography: “oui X ;”.",
      "CL-01/light/first/a: The terms differ between the languages: client (fr).",
    ])
  })

  test("may say numbers that are neither a time nor a sum, and take a term as often as its language needs", () => {
    expect(said(withText("ISO 27001, un cas par {client}.", "ISO 27001, the {client}, the {client}."))).toEqual([])
  })
})

describe("a clause", () => {
  test.each([
    [
      "lists a parameter that does not exist",
      withFirst({ parameters: ["days", "gone"] }),
      "CL-01/parameters: There is no parameter “gone”.",
    ],
    [
      "lists a parameter that no position uses",
      { ...withFirst({ positions: clause("x", "{agency}").positions }) },
      "CL-01/parameters: The parameter “days” is used at no position.",
    ],
    ["cites no law", withFirst({ references: ["act-2"] }), "CL-01/references: There is no legal reference “act-2”."],
    [
      "is required by one that does not exist",
      withFirst({ requiredBy: [{ clause: "CL-66", on: ["strict"] }] }),
      "CL-01/requiredBy: There is no clause “CL-66”.",
    ],
    [
      "is raised to where it stands",
      withFirst({ raised: [{ when: "always", to: "balanced" }] }),
      "CL-01/raised: The position “balanced” is no stricter than the default.",
    ],
    [
      "has a position without a text",
      withFirst({ positions: { ...first.positions, strict: { summary: both("Rien"), paragraphs: [] } } }),
      "CL-01/strict: This position has no paragraph.",
    ],
    ["has an empty note", withFirst({ notes: [{ text: { fr: "", en: "Words" } }] }), "CL-01/notes: Empty text (fr)."],
    ["has a mark in its title", withFirst({ title: both("Le {client}") }), "CL-01: This text takes no mark."],
  ])("%s", (_, library, fault) => expect(said(library)).toContain(fault))

  test("has each paragraph and each item once", () => {
    const item = { id: "a", text: both("oui") }
    const paragraph = { id: "first", text: both("Liste"), items: [item, item] }
    const light = { summary: both("Peu"), paragraphs: [paragraph, paragraph] }
    const found = said(withFirst({ positions: { ...first.positions, light } }))
    expect(found).toContain("CL-01/light/first: The id “first” is used twice.")
    expect(found).toContain("CL-01/light/first/a: The id “a” is used twice.")
  })
})

describe("the library", () => {
  test.each(["terms", "parameters", "clauses", "presets", "law"] as const)("has each of its %s once", (kind) => {
    const again = { ...small, [kind]: [...small[kind], ...small[kind].slice(0, 1)] }
    expect(said(again)).toContain(`${kind}/${small[kind][0]?.id}: The id “${small[kind][0]?.id}” is used twice.`)
  })

  test("has no term that nothing uses, even where unused ones speak of each other", () => {
    const terms = [...small.terms, term("day", "une part de {week}"), term("week", "sept fois un {day}")]
    expect(said({ ...small, terms })).toEqual(["terms/day: Nothing uses it.", "terms/week: Nothing uses it."])
  })

  test.each([
    ["itself", "un {client}", "terms/agency: The term defines itself by itself."],
    ["an unknown one", "un {vendor}", "terms/agency: There is no term “vendor”."],
    ["a parameter", "sous {{days}}", "terms/agency: A definition holds neither a parameter nor a reference."],
  ])("has no term that speaks of %s", (what, meaning, fault) => {
    const bad = term("agency", what === "itself" ? "une {agency}" : meaning)
    expect(said({ ...small, terms: [...small.terms.slice(0, 1), bad] })).toContain(fault)
  })

  test("has no parameter that nothing uses", () => {
    const parameters = [...small.parameters, { ...days, id: "spare" }]
    expect(said({ ...small, parameters })).toEqual(["parameters/spare: Nothing uses it."])
  })

  test.each([
    ["2026-02-30", undefined, "law/act-1: This day does not exist."],
    ["2026-11-22", undefined, "law/act-1: The review comes after the check."],
    [
      "2027-05-22",
      "2027-01-01",
      "law/act-1: The day of application is given for what applies later, and only for that.",
    ],
  ])("has no law to review on %s or in force from %s", (reviewBy, from, fault) => {
    expect(said({ ...small, law: small.law.map((act) => ({ ...act, reviewBy, from })) })).toContain(fault)
  })

  test("has no preset of a clause or a value that does not exist", () => {
    const presets = small.presets.map((preset) => ({
      ...preset,
      positions: { "CL-44": "light" } as const,
      parameters: { days: 10, hours: 1 },
    }))
    expect(said({ ...small, presets })).toEqual([
      "presets/usual: There is no clause “CL-44”.",
      "presets/usual: 10 is not between 1 and 9.",
      "presets/usual: There is no parameter “hours”.",
    ])
  })
})

describe("what a strict position calls for", () => {
  const warnings = [{ on: ["strict"] as const, text: both("Attention") }]
  const roles = clause("CL-04", "{client}.", { requiredBy: [{ clause: "CL-02", on: ["strict"] }] })
  const approval = clause("CL-02", "{agency}.", { warnings })
  const with_ = (...clauses: readonly Clause[]) => ({ ...small, clauses: [...small.clauses, ...clauses] })

  test("is there", () => expect(said(with_(approval, roles))).toEqual([]))

  test("is missed", () => {
    const needs = "CL-02/strict: This position calls for clause CL-04."
    expect(said(with_(approval))).toEqual([needs])
    expect(said(with_(approval, { ...roles, requiredBy: [{ clause: "CL-02", on: ["light"] }] }))).toEqual([needs])
    const warns = "CL-02/strict: This position calls for a warning."
    expect(said(with_({ ...approval, warnings: [] }, roles))).toEqual([warns])
    const sometimes = [{ ...warnings[0], when: { fact: "agents" } as const, text: both("Attention") }]
    expect(said(with_({ ...approval, warnings: sometimes }, roles))).toEqual([warns])
  })
})

describe("a parameter", () => {
  const colours = [{ id: "red", text: both("rouge") }]
  const choice = { id: "days", label: both("Couleur"), kind: "choice", options: colours } as const
  const choices = { ...choice, kind: "choices", default: [] } as const
  const words = { id: "days", label: both("Mots"), kind: "text", longest: 5 } as const
  const day = { id: "days", label: both("Jour"), kind: "day" } as const

  test.each([
    [days, 5, []],
    [days, 1, []],
    [days, 9.5, ["9.5 is not between 1 and 9."]],
    [days, Number.NaN, ["NaN is not between 1 and 9."]],
    [days, "5", ["A number is expected."]],
    [choice, "red", []],
    [choice, "blue", ["“blue” is not one of the answers."]],
    [choices, ["red"], []],
    [choices, ["red", "blue"], ["“blue” is not one of the answers."]],
    [choices, "red", ["“red” is not one of the answers."]],
    [words, "court", []],
    [words, "trop long", ["The text is longer than 5 characters."]],
    [words, 5, ["A text is expected."]],
    [day, "2026-12-02", []],
    [day, "2026-12-32", ["This day does not exist."]],
  ])("%o given %o", (parameter, value, faults) => {
    expect(valueFaults(parameter, value, "here").map(({ message }) => message.en)).toEqual(faults)
  })

  test.each([
    ["default", { ...days, default: 10 }],
    ["value of a position", { ...days, by: { strict: 0 } }],
    ["default choice", { ...choice, default: "blue" }],
    ["default choices", { ...choices, default: ["blue"] }],
    ["default text", { ...words, default: both("trop long") }],
    ["range", { ...days, min: 6, max: 4, default: undefined }],
    ["option", { ...choice, options: [...colours, ...colours] }],
  ])("is refused with a wrong %s", (_, parameter) => {
    const found = said({ ...small, parameters: [parameter], presets: [] })
    expect(found.filter((fault) => fault.startsWith("parameters/days: "))).not.toEqual([])
  })
})
