import { describe, expect, it } from "vitest"
import { Refused } from "../../src/core/errors.ts"
import { jsonOf, readImport } from "../../src/schema/import.ts"
import { statedDecision, wholeDocument } from "../support/document.ts"

/** The faults of the whole document with one thing changed. */
function faultsWith(over: object) {
  return readImport({ ...wholeDocument(), ...over }).faults
}

function placesWith(over: object): string[] {
  return faultsWith(over).map(({ place }) => place)
}

describe("an import document", () => {
  it("is read as it is", () => {
    const read = readImport(wholeDocument())
    expect(read.faults).toEqual([])
    expect(read.document).toEqual(wholeDocument())
  })

  it("is read from text, with a byte order mark or without", () => {
    expect(jsonOf('\uFEFF{"aval":1}')).toEqual({ aval: 1 })
    expect(() => jsonOf("{")).toThrow(Refused)
  })

  it("names each field once: readers of JSON differ in which of two counts", () => {
    const places = (text: string) => {
      try {
        return jsonOf(text) && []
      } catch (error) {
        return error instanceof Refused ? error.faults.map(({ place }) => place) : [String(error)]
      }
    }
    expect(places('{"aval":1,"tools":[],"tools":[1]}')).toEqual(["tools"])
    expect(places('{"decisions":[{},{"classes":{"public":"no","a":[{"x":1},{"y":2}],"p\\u0075blic":"yes"}}]}')).toEqual(
      ["decisions[1].classes.public"],
    )
    expect(places('{"a":"a","b":{"a":"a"},"c":["a","a",{"a":":"}],"d":"{\\"a\\":1,\\"a\\":2}"}')).toEqual([])
    expect(places(JSON.stringify(wholeDocument()))).toEqual([])
    expect(places(`{${'"a":1,'.repeat(100_000)}"b":1}`)).toHaveLength(50)
    expect(places(`${"[".repeat(100_000)}"${"x".repeat(1_000_000)}"${"]".repeat(100_000)}`)).toEqual([])
  })

  it.each([[null], [[]], ["text"], [1]])("is an object, not %j", (value) => {
    expect(readImport(value).faults).toHaveLength(1)
  })

  it("names its version", () => {
    expect(readImport({}).faults.map(({ place }) => place)).toEqual(["aval"])
    expect(readImport({ aval: 2 }).faults.map(({ place }) => place)).toEqual(["aval"])
  })
})

describe("an unknown field is refused with its path and the nearest known one", () => {
  it.each<[string, object, string, string]>([
    ["at the top", { tool: [] }, "tool", "tools"],
    [
      "in an item",
      { licences: [{ plan: "a/b", kind: "trial", start: "2026-01-01", seat: 1 }] },
      "licences[0].seat",
      "seats",
    ],
    [
      "deeper",
      {
        decisions: [
          statedDecision({
            signOffs: [{ role: "it", name: "A", verdict: "agree", on: "2026-01-01", nam: "" } as never],
          }),
        ],
      },
      "decisions[0].signOffs[0].nam",
      "name",
    ],
    [
      "in one of several forms",
      { decisions: [statedDecision({ preconditions: [{ id: "dpa-signed", class: [] } as never] })] },
      "decisions[0].preconditions[0].class",
      "classes",
    ],
  ])("%s", (_, over, place, hint) => {
    const [fault, ...others] = faultsWith(over)
    expect(others).toEqual([])
    expect(fault?.place).toBe(place)
    expect(fault?.message.en).toBe(`Unknown field. Did you mean “${hint}”?`)
    expect(fault?.message.fr).toBe(`Champ inconnu. Vouliez-vous dire «\u00a0${hint}\u00a0»\u202f?`)
  })

  it("names all fields where none is near", () => {
    expect(faultsWith({ company: { ...wholeDocument().company, budget: 1 } })[0]?.message.en).toBe(
      "Unknown field. Known fields: name, zone, languages.",
    )
  })
})

const fact = { plan: "acme-writer/team", factor: "C1", option: 1, sourceClass: "terms", seenOn: "2026-03-01" }

describe("what cannot be is refused at its place", () => {
  it.each<[string, object, string]>([
    [
      "a slug with capitals",
      { organisations: [{ slug: "Acme", name: "Acme", roles: ["vendor"] }] },
      "organisations[0].slug",
    ],
    [
      "a plan's slug without its tool",
      { plans: [{ slug: "team", name: { en: "Team" }, account: "company" }] },
      "plans[0].slug",
    ],
    ["a name of white space", { tools: [{ slug: "a", name: " ", vendor: "acme" }] }, "tools[0].name"],
    ["a text in no language", { plans: [{ slug: "a/b", name: {}, account: "company" }] }, "plans[0].name"],
    [
      "a text in an unknown language",
      { plans: [{ slug: "a/b", name: { fr: "Équipe", de: "Team" }, account: "company" }] },
      "plans[0].name.de",
    ],
    ["a day that does not exist", { facts: [{ ...fact, seenOn: "2026-02-30" }] }, "facts[0].seenOn"],
    ["an option of five", { facts: [{ ...fact, option: 5 }] }, "facts[0].option"],
    ["an option of text", { facts: [{ ...fact, option: "1" }] }, "facts[0].option"],
    ["an unknown source class", { facts: [{ ...fact, sourceClass: "hearsay" }] }, "facts[0].sourceClass"],
    ["a fact about nothing", { facts: [{ ...fact, plan: undefined }] }, "facts[0]"],
    ["a fact about two things", { facts: [{ ...fact, company: true }] }, "facts[0]"],
    [
      "an address that runs",
      { facts: [{ ...fact, evidence: { url: "javascript:alert(1)", seenOn: "2026-01-01" } }] },
      "facts[0].evidence.url",
    ],
    ["a hash that is none", { facts: [{ ...fact, evidence: { sha256: "abc" } }] }, "facts[0].evidence.sha256"],
    [
      "a country of three letters",
      { organisations: [{ slug: "a", name: "A", country: "FRA", roles: ["vendor"] }] },
      "organisations[0].country",
    ],
    ["an unknown zone", { company: { name: "A", zone: "Mars/Base", languages: ["fr"] } }, "company.zone"],
    [
      "seats below zero",
      { licences: [{ plan: "a/b", kind: "trial", start: "2026-01-01", seats: -1 }] },
      "licences[0].seats",
    ],
    [
      "an unknown precondition",
      { decisions: [statedDecision({ preconditions: ["dpa-signd" as never] })] },
      "decisions[0].preconditions[0]",
    ],
    [
      "an answer of maybe",
      { decisions: [statedDecision({ classes: { public: "maybe" as never } })] },
      "decisions[0].classes.public",
    ],
    ["a list that is an object", { states: {} }, "states"],
    ["a missing field", { licences: [{ plan: "a/b", start: "2026-01-01" }] }, "licences[0].kind"],
    ["a control character", { tools: [{ slug: "a", name: "A\u0007", vendor: "acme" }] }, "tools[0].name"],
    [
      "a list without end in an item",
      { tools: [{ slug: "a", name: "A", vendor: "acme", aliases: Array.from({ length: 200_000 }, () => "") }] },
      "tools[0].aliases",
    ],
    ["half a character", { tools: [{ slug: "a", name: "A\ud800", vendor: "acme" }] }, "tools[0].name"],
  ])("%s", (_, over, place) => {
    const faults = faultsWith(over)
    expect(faults.map((fault) => fault.place)).toEqual([place])
    expect(faults[0]?.message.fr).toMatch(/\S/)
    expect(faults[0]?.message.en).toMatch(/\S/)
  })

  it("leaves line feeds, tabs, HTML and SQL alone: they are text", () => {
    const name = "<script>alert(1)</script>'); DROP TABLE tools;--"
    const text = "One\n\ttwo"
    const read = readImport(
      wholeDocument({
        tools: [{ slug: "acme-writer", name, vendor: "acme" }],
        plans: [{ slug: "acme-writer/team", name: { en: text }, account: "company" }],
      }),
    )
    expect(read.faults).toEqual([])
    expect(read.document.tools?.[0]?.name).toBe(name)
    expect(read.document.plans?.[0]?.name.en).toBe(text)
  })

  it("names all faults at once, and keeps the sound items for the checks that follow", () => {
    const tools = [
      { slug: "one", name: "One", vendor: "acme" },
      { slug: "two", name: "", vendor: "acme", host: [] },
    ]
    const read = readImport({ ...wholeDocument(), tools, licences: [{}] })
    expect(read.faults.map(({ place }) => place).sort()).toEqual([
      "licences[0].kind",
      "licences[0].plan",
      "licences[0].start",
      "tools[1].host",
      "tools[1].name",
    ])
    expect(read.document.tools?.[0]).toEqual(tools[0])
    expect(read.document.tools?.[1]).toBeUndefined()
    expect([...read.named]).toEqual(["two"])
  })

  it("survives names that objects have of themselves", () => {
    const classes = JSON.parse('{"__proto__": "yes", "constructor": "yes"}')
    expect(placesWith({ decisions: [statedDecision({ classes })] })).toEqual(["decisions[0].classes.__proto__"])
  })
})
