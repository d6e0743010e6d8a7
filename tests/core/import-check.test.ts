import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { importChanges } from "../../src/core/import-changes.ts"
import { checkImport } from "../../src/core/import-check.ts"
import type { ImportDocument, StatedDecision } from "../../src/core/import-document.ts"
import type { Register } from "../../src/core/register.ts"
import { readImport } from "../../src/schema/import.ts"
import { methodology } from "../../templates/methodology/index.ts"
import { emptyRegister } from "../db/sample.ts"
import { statedDecision, wholeDocument } from "../support/document.ts"

let count = 0
const naming = { newId: (prefix: string) => `${prefix}${++count}`, conditionId: (text: object) => JSON.stringify(text) }

function registered(...documents: ImportDocument[]): Register {
  return documents.reduce(
    (register, document, index) => importChanges(register, document, naming, index * 100).register,
    emptyRegister,
  )
}

function faults(over: Partial<ImportDocument>, register = emptyRegister) {
  return checkImport({ register, methodology, day: "2026-11-22", document: wholeDocument(over) })
}

function places(over: Partial<ImportDocument>, register = emptyRegister): string[] {
  return faults(over, register).map(({ place }) => place)
}

const decide = (over: Partial<StatedDecision>) => ({ decisions: [statedDecision({ ...over })] })

describe("a document as a whole", () => {
  it("has no fault when nothing is wrong", () => {
    expect(faults({})).toEqual([])
    expect(faults({}, registered(wholeDocument()))).toEqual([])
  })

  it("says every fault at once, in both languages", () => {
    const found = faults({
      organisations: [],
      licences: [{ plan: "acme-writer/nope", kind: "trial", start: "2026-02-01", end: "2026-01-01" }],
    })
    expect(found.map(({ place }) => place)).toEqual([
      "tools[0].vendor",
      "facts[2].organisation",
      "agreements[0].organisation",
      "agreements[1].organisation",
      "licences[0].plan",
      "licences[0].end",
    ])
    for (const { message } of found) {
      expect(message.fr).toMatch(/\S/)
      expect(message.en).toMatch(/\S/)
      expect(message.fr).not.toBe(message.en)
      expect(message.fr).not.toMatch(/[^\u202f][;!?]|\w:(?!\w)|[^\u00a0\d]: |«[^\u00a0]|[^\u00a0]»/)
    }
  })
})

describe("a reference", () => {
  it("may lead to what is registered already", () => {
    const document = { aval: 1 as const, decisions: [statedDecision({ validFrom: "2026-02-01" })] }
    const register = registered(wholeDocument())
    expect(checkImport({ register, methodology, day: "2026-11-22", document })).toEqual([])
  })

  it.each<[string, Partial<ImportDocument>, string]>([
    [
      "a plan of a missing tool",
      { plans: [{ slug: "other/team", name: { en: "T" }, account: "company" }, ...(wholeDocument().plans ?? [])] },
      "plans[0].slug",
    ],
    [
      "a fact's plan",
      { facts: [{ plan: "a/b", factor: "C1", option: 1, sourceClass: "terms", seenOn: "2026-01-01" }] },
      "facts[0].plan",
    ],
    [
      "a fact's tool",
      { facts: [{ tool: "a", factor: "C1", option: 1, sourceClass: "terms", seenOn: "2026-01-01" }] },
      "facts[0].tool",
    ],
    [
      "a fact's use",
      { facts: [{ use: "cooking", factor: "G3", option: 1, sourceClass: "tested", seenOn: "2026-01-01" }] },
      "facts[0].use",
    ],
    [
      "a fact's factor",
      { facts: [{ company: true, factor: "Z9", option: 1, sourceClass: "tested", seenOn: "2026-01-01" }] },
      "facts[0].factor",
    ],
    [
      "an agreement's plan",
      { agreements: [{ organisation: "acme", kind: "dpa", plans: ["a/b"], start: "2026-01-01" }] },
      "agreements[0].plans[0]",
    ],
    [
      "a state's plan",
      { states: [{ plan: "a/b", precondition: "sso-on", holds: true, from: "2026-01-01" }] },
      "states[0].plan",
    ],
    ["a decision's plan", decide({ plan: "acme-writer/nope" }), "decisions[0].plan"],
    ["a decision's assessment", decide({ assessment: "2026-02-02" }), "decisions[0].assessment"],
    [
      "the second assessment of a day that has one",
      decide({ assessment: { on: "2026-01-10", nth: 2 } }),
      "decisions[0].assessment",
    ],
    ["a decision's class", decide({ classes: { public: "yes", secret: "no" } }), "decisions[0].classes.secret"],
    ["a decision's use", decide({ uses: { cooking: "no" } }), "decisions[0].uses.cooking"],
    [
      "an override's class",
      decide({ overrides: [{ class: "secret", use: "copy", answer: "no" }] }),
      "decisions[0].overrides[0].class",
    ],
    [
      "a condition's use",
      decide({ conditions: [{ en: "x" }, { en: "y", uses: ["cooking"] }] }),
      "decisions[0].conditions[1].uses[0]",
    ],
    [
      "a precondition's class",
      decide({ preconditions: [{ id: "sso-on", classes: ["secret"] }] }),
      "decisions[0].preconditions[0].classes[0]",
    ],
  ])("to nowhere is refused: %s", (_, over, place) => {
    expect(places(over)).toEqual([place])
  })

  it("to an item with a fault of its own is not blamed", () => {
    const { plans: _, ...document } = wholeDocument()
    const check = { register: emptyRegister, methodology, day: "2026-11-22", document }
    expect(checkImport(check).length).toBeGreaterThan(0)
    expect(checkImport({ ...check, named: new Set(["acme-writer/team"]) })).toEqual([])
  })
})

describe("a key is used once", () => {
  const {
    organisations = [],
    tools = [],
    plans = [],
    facts = [],
    licences = [],
    states = [],
    agreements = [],
    exceptions = [],
  } = wholeDocument()
  it.each<[string, Partial<ImportDocument>, string]>([
    ["organisations", { organisations: [...organisations, ...organisations.slice(0, 1)] }, "organisations[2].slug"],
    ["tools", { tools: [...tools, ...tools] }, "tools[1].slug"],
    ["plans", { plans: [...plans, ...plans.slice(0, 1)] }, "plans[2].slug"],
    ["facts", { facts: [...facts, { ...facts[0], option: 3 } as never] }, "facts[5]"],
    ["licences", { licences: [...licences, ...licences] }, "licences[1]"],
    ["states", { states: [...states, ...states] }, "states[1]"],
    ["agreements", { agreements: [...agreements, ...agreements.slice(0, 1)] }, "agreements[2]"],
    ["exceptions", { exceptions: [...exceptions, ...exceptions] }, "exceptions[1]"],
  ])("%s", (_, over, place) => {
    expect(places(over)).toEqual([place])
  })
})

describe("dates that contradict each other are refused", () => {
  it.each<[string, Partial<ImportDocument>, string]>([
    ["a decision that ends before it begins", decide({ validUntil: "2026-01-14" }), "decisions[0].validUntil"],
    ["a review before the beginning", decide({ reviewBy: "2026-01-14" }), "decisions[0].reviewBy"],
    [
      "a sign-off to come",
      decide({ signOffs: [{ role: "it", name: "A", verdict: "agree", on: "2026-11-23" }] }),
      "decisions[0].signOffs[0].on",
    ],
    [
      "a licence",
      { licences: [{ plan: "acme-writer/team", kind: "trial", start: "2026-02-01", end: "2026-01-31" }] },
      "licences[0].end",
    ],
    [
      "a notice after the end",
      {
        licences: [
          { plan: "acme-writer/team", kind: "trial", start: "2026-02-01", end: "2026-03-31", notice: "2026-04-01" },
        ],
      },
      "licences[0].end",
    ],
    [
      "an agreement",
      { agreements: [{ organisation: "acme", kind: "dpa", start: "2026-02-01", terminatedOn: "2026-01-31" }] },
      "agreements[0].terminatedOn",
    ],
    [
      "a state",
      {
        states: [
          { plan: "acme-writer/team", precondition: "sso-on", holds: true, from: "2026-02-01", until: "2026-01-31" },
        ],
      },
      "states[0].until",
    ],
    [
      "an exception",
      { exceptions: [{ ...(wholeDocument().exceptions ?? [])[0], until: "2026-04-30" } as never] },
      "exceptions[0].until",
    ],
    [
      "a fact seen tomorrow",
      { facts: [{ company: true, factor: "F7", option: 0, sourceClass: "tested", seenOn: "2026-11-23" }] },
      "facts[0].seenOn",
    ],
    [
      "a fact that expired before it was seen",
      {
        facts: [
          {
            company: true,
            factor: "F7",
            option: 0,
            sourceClass: "tested",
            seenOn: "2026-11-22",
            expiresOn: "2026-11-21",
          },
        ],
      },
      "facts[0].expiresOn",
    ],
    [
      "an assessment of tomorrow",
      { assessments: [{ ...(wholeDocument().assessments ?? [])[0], on: "2026-11-23" } as never], decisions: [] },
      "assessments[0].on",
    ],
  ])("%s", (_, over, place) => {
    expect(places(over)).toEqual([place])
  })
})

describe("an outcome is borne out by its cells", () => {
  it.each<[string, Partial<StatedDecision>, string[]]>([
    [
      "approved without if or condition",
      {
        outcome: "approved",
        classes: { public: "yes" },
        uses: { copy: "yes" },
        otherUses: "ask",
        overrides: [],
        conditions: [],
      },
      [],
    ],
    [
      "approved with a condition",
      { outcome: "approved", classes: { public: "yes" }, uses: { copy: "yes" }, otherUses: "ask", overrides: [] },
      [".conditions"],
    ],
    [
      "approved with an if",
      {
        outcome: "approved",
        classes: { public: "if" },
        uses: { copy: "yes" },
        otherUses: "ask",
        overrides: [],
        conditions: [],
      },
      [".classes.public"],
    ],
    [
      "approved with an if that another part makes no",
      { outcome: "approved", classes: { public: "if" }, uses: {}, otherUses: "no", overrides: [], conditions: [] },
      [],
    ],
    [
      "conditional without anything to it",
      { classes: { public: "yes" }, uses: { copy: "yes" }, otherUses: "ask", overrides: [], conditions: [] },
      [".conditions"],
    ],
    ["tolerated without an end", { outcome: "tolerated", validUntil: undefined }, [".validUntil"]],
    ["tolerated: its own condition covers every if", { outcome: "tolerated", conditions: [] }, []],
    [
      "refused without cells",
      {
        outcome: "refused",
        classes: undefined,
        uses: undefined,
        otherUses: undefined,
        otherClasses: undefined,
        overrides: [],
        conditions: [],
      },
      [],
    ],
    ["suspended with what it had", { outcome: "suspended", conditions: [] }, []],
    [
      "retired",
      { outcome: "retired", classes: undefined, uses: undefined, overrides: undefined, conditions: undefined },
      [],
    ],
  ])("%s", (_, over, expected) => {
    expect(places(decide(over))).toEqual(expected.map((place) => `decisions[0]${place}`))
  })
})

describe("an if cell without a condition that applies", () => {
  const scoped = { classes: ["internal"], uses: ["copy"] }

  it("is named by what says if, with class and use", () => {
    const found = faults(
      decide({
        classes: { internal: "if" },
        uses: { copy: "yes" },
        otherUses: "ask",
        overrides: [],
        conditions: [{ en: "x", classes: ["public"] }],
      }),
    )
    expect(found.map(({ place }) => place)).toEqual(["decisions[0].classes.internal"])
    expect(found[0]?.message.en).toContain("internal × copy")
    expect(found[0]?.message.fr).toContain("internal × copy")
  })

  it("is found behind otherUses, in the whole vocabulary", () => {
    const found = faults(
      decide({
        classes: { internal: "yes" },
        uses: { copy: "yes" },
        otherUses: "if",
        overrides: [],
        conditions: [{ en: "x", ...scoped }],
      }),
    )
    expect(found.map(({ place }) => place)).toEqual(["decisions[0].otherUses"])
    expect(found[0]?.message.en).toContain("internal × ideation")
    expect(found[0]?.message.en).toContain("and 12 more")
  })

  it("is found in a use and in an override", () => {
    const found = places(
      decide({
        classes: { internal: "yes" },
        uses: { copy: "if" },
        otherUses: "ask",
        overrides: [{ class: "client", use: "image", answer: "if" }],
        conditions: [{ en: "x", classes: ["public"] }],
      }),
    )
    expect(found.sort()).toEqual(["decisions[0].overrides[0]", "decisions[0].uses.copy"])
  })

  it("is none where an override, a stricter class or a condition in scope takes it away", () => {
    const base = {
      classes: { internal: "if", client: "no" } as const,
      otherUses: "no" as const,
      conditions: [{ en: "x", ...scoped }],
    }
    expect(places(decide({ ...base, uses: { copy: "yes" }, overrides: [] }))).toEqual([])
    expect(places(decide({ ...base, uses: { copy: "yes", image: "yes" }, overrides: [] }))).toEqual([
      "decisions[0].classes.internal",
    ])
    expect(
      places(
        decide({
          ...base,
          uses: { copy: "yes", image: "yes" },
          overrides: [{ class: "internal", use: "image", answer: "no" }],
        }),
      ),
    ).toEqual([])
  })

  it("is not asked of what the vocabulary learnt later", () => {
    const uses = methodology.vocabulary.uses.map((use) => (use.id === "ux" ? { ...use, since: "2026-06-01" } : use))
    const later = { ...methodology, vocabulary: { ...methodology.vocabulary, uses } }
    const others = uses.filter(({ id }) => id !== "ux").map(({ id }) => id)
    const decision = statedDecision({
      classes: { internal: "yes" },
      uses: {},
      otherUses: "if",
      overrides: [],
      conditions: [{ en: "x", uses: others }],
    })
    const check = (validFrom: string) =>
      checkImport({
        register: emptyRegister,
        methodology: later,
        day: "2026-11-22",
        document: wholeDocument({ decisions: [{ ...decision, validFrom, reviewBy: undefined }] }),
      })
    expect(check("2026-01-15")).toEqual([])
    expect(check("2026-06-01").map(({ place }) => place)).toEqual(["decisions[0].otherUses"])
  })

  it("is refused in an exception too", () => {
    const [exception] = wholeDocument().exceptions ?? []
    expect(places({ exceptions: [{ ...exception, conditions: [] } as never] })).toEqual(["exceptions[0].answer"])
  })
})

describe("a second decision of a plan and day", () => {
  const first = statedDecision()
  const second = statedDecision({ summary: { en: "Corrected." }, supersedes: true })
  const silent = statedDecision({ summary: { en: "Corrected." } })

  it("says that it stands later", () => {
    expect(places({ decisions: [first, second] })).toEqual([])
    expect(places({ decisions: [first, silent] })).toEqual(["decisions[1]"])
    expect(places({ decisions: [first, first] })).toEqual(["decisions[1]"])
  })

  it("says so too when the first one is registered", () => {
    const register = registered(wholeDocument({ decisions: [first] }))
    expect(places({ decisions: [first] }, register)).toEqual([])
    expect(places({ decisions: [second] }, register)).toEqual([])
    const [fault] = faults({ decisions: [silent] }, register)
    expect(fault?.place).toBe("decisions[0]")
    expect(fault?.message.en).toContain('"supersedes": true')
  })

  it("is matched in order: the same content is the same, the rest is new", () => {
    const third = statedDecision({ summary: { en: "Once more." }, supersedes: true })
    const register = registered(wholeDocument({ decisions: [first, second] }))
    const added = (...decisions: StatedDecision[]) =>
      importChanges(register, wholeDocument({ decisions }), naming, 1000).changes.decisions.added.map(
        ({ summary }) => summary?.en,
      )
    expect(added(first, second)).toEqual([])
    expect(added(second)).toEqual([])
    expect(added(first, second, third)).toEqual(["Once more."])
    expect(added(first, second, second)).toEqual(["Corrected."])
    expect(added(first, third)).toEqual(["Once more."])
  })
})

describe("a host", () => {
  const withHosts = (...hosts: string[]) => ({
    tools: [
      {
        slug: "acme-writer",
        name: "Acme",
        vendor: "acme",
        hosts: hosts.map((host) => ({ host, cover: "tree" as const })),
      },
    ],
  })

  it.each([
    "chat.acme.example",
    "https://Chat.Acme.example/",
    "CHAT.acme.example.",
    "bücher.example",
    "127.0.0.1",
    "[::1]",
  ])("is understood: %s", (host) => {
    expect(places(withHosts(host))).toEqual([])
  })

  it.each(["*.acme.example", "acme.example/chat", "https://acme.example/a/b", "two words", "", "a..b"])(
    "is refused: %s",
    (host) => {
      expect(places(withHosts(host))).toEqual(["tools[0].hosts[0].host"])
    },
  )

  it("is kept in its normal form, and named once", () => {
    const { register } = importChanges(emptyRegister, wholeDocument(withHosts("https://Chat.Acme.example/")), naming, 0)
    expect(register.tools[0]?.hosts).toEqual([{ host: "chat.acme.example", cover: "tree" }])
    expect(places(withHosts("acme.example", "ACME.example"))).toEqual(["tools[0].hosts[1].host"])
  })
})

describe("whatever stands in a document", () => {
  /** The whole document with one of its values replaced. */
  function mutated(pick: number, value: unknown): unknown {
    const places: (readonly [object, string])[] = []
    const walk = (part: unknown) => {
      if (typeof part !== "object" || part === null) return
      for (const key of Object.keys(part)) {
        places.push([part, key])
        walk(Reflect.get(part, key))
      }
    }
    const document = structuredClone(wholeDocument())
    walk(document)
    const [owner, key] = places[pick % places.length] ?? [document, "aval"]
    Reflect.set(owner, key, value)
    return document
  }

  const strange = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(
      "__proto__",
      "constructor",
      "a/b",
      "2026-02-30",
      "2099-01-01",
      "\u0000",
      "",
      "internal",
      [],
      {},
      null,
      -1,
      1e300,
    ),
  )

  it("it is read, or refused with places and words in both languages; nothing breaks", () => {
    fc.assert(
      fc.property(fc.nat(10_000), strange, (pick, value) => {
        const { document, faults: own, named } = readImport(mutated(pick, value))
        const all = [
          ...own,
          ...checkImport({ register: emptyRegister, methodology, day: "2026-11-22", document, named }),
        ]
        for (const { place, message } of all) {
          if (typeof place !== "string" || !message.fr || !message.en) return false
        }
        if (all.length === 0) importChanges(emptyRegister, document, naming, 0)
        return true
      }),
      { numRuns: 1500 },
    )
  })

  it("and however deep it goes", () => {
    const deep = JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`)
    expect(readImport({ aval: 1, tools: deep }).faults.length).toBeGreaterThan(0)
    expect(readImport({ aval: 1, deep }).faults.map(({ place }) => place)).toEqual(["deep"])
  })
})
