import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type ClauseCondition, type ContractFact, contractFacts } from "../../src/core/clause.ts"
import { type ClauseFacts, clauseFacts, type FactSources, holds, missingFacts } from "../../src/core/clause-facts.ts"
import type { DeclarationContent, DeclaredTool } from "../../src/core/declaration.ts"
import { comparisonCodes } from "../../src/core/declaration.ts"

const day = "2026-11-27"
const facts: readonly ContractFact[] = ["data-shared", "chatbot", "agents"]

const conditions = fc.letrec<{ condition: ClauseCondition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    fc.constant<ClauseCondition>("always"),
    fc.constantFrom(...facts).map((fact): ClauseCondition => ({ fact })),
    tie("condition").map((not): ClauseCondition => ({ not })),
    fc.array(tie("condition"), { maxLength: 3 }).map((all): ClauseCondition => ({ all })),
    fc.array(tie("condition"), { maxLength: 3 }).map((any): ClauseCondition => ({ any })),
  ),
})).condition

const someFacts = fc
  .array(fc.option(fc.boolean(), { nil: undefined }), { minLength: facts.length, maxLength: facts.length })
  .map((values) => known(values))

describe("three values", () => {
  test("what holds holds however the unknown turns out; what nothing settles is asked for", () => {
    fc.assert(
      fc.property(
        conditions,
        someFacts,
        fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
        (condition, some, rest) => {
          const value = holds(condition, some)
          const all = { ...known(rest), ...some }
          if (value !== undefined) expect(holds(condition, all)).toBe(value)
          const missing = missingFacts(condition, some)
          expect(missing.length === 0).toBe(value !== undefined)
          expect(missing.filter((fact) => some[fact] !== undefined)).toEqual([])
          // Answering what is asked settles it.
          expect(holds(condition, { ...some, ...pick(all, missing) })).toBeDefined()
        },
      ),
    )
  })

  test.each<[string, ClauseCondition, ClauseFacts, boolean | undefined]>([
    ["unknown is unknown", { fact: "chatbot" }, {}, undefined],
    ["one false settles all", { all: [{ fact: "chatbot" }, { fact: "agents" }] }, { agents: false }, false],
    ["one true settles any", { any: [{ fact: "chatbot" }, { fact: "agents" }] }, { agents: true }, true],
    ["one unknown leaves all", { all: [{ fact: "chatbot" }, { fact: "agents" }] }, { agents: true }, undefined],
    ["not unknown is unknown", { not: { fact: "chatbot" } }, {}, undefined],
    ["none of none", { any: [] }, {}, false],
    ["always", "always", {}, true],
  ])("%s", (_, condition, some, value) => {
    expect(holds(condition, some)).toBe(value)
  })
})

describe("facts of a contract", () => {
  test("of which nothing is known say only what silence means", () => {
    expect(clauseFacts(sources({}))).toEqual({
      "data-shared": false,
      "personal-data": false,
      "confidential-launch": false,
      "tools-declared": false,
      "declaration-missing": true,
    })
  })

  test.each<[string, Partial<FactSources["contract"]>, ClauseFacts]>([
    ["public data are no secret", { data: ["public"] }, { "data-shared": false }],
    ["a class of the company's own is handed over", { data: ["x-own"] }, { "data-shared": true }],
    ["special data are personal", { data: ["special"] }, { "personal-data": true }],
    ["confidential data may be about a launch", { data: ["confidential"] }, { "confidential-launch": undefined }],
    ["both kinds of people", { people: "both" }, { "people-depicted": true, "synthetic-people": true }],
    ["real people", { people: "real" }, { "people-depicted": true, "synthetic-people": false }],
    ["France is in the Union", { audiences: ["fr"] }, { "audience-eu": true, "audience-new-york": false }],
    [
      "the United States may be New York",
      { audiences: ["us"] },
      { "audience-eu": false, "audience-new-york": undefined },
    ],
    ["a brand has names and logos", { scopes: ["brand"] }, { "naming-or-logo": true, "media-buying": false }],
    ["a campaign may have them", { scopes: ["campaign"] }, { "naming-or-logo": undefined }],
    ["media have none", { scopes: ["media"] }, { "naming-or-logo": false, "media-buying": true }],
    ["influence has influencers", { scopes: ["influence"] }, { influencers: true }],
    ["unless the contract says no", { scopes: ["influence"], influencers: false }, { influencers: false }],
    ["print is silent", { media: ["print", "outdoor"] }, { "voice-or-music": false }],
    ["television is not", { media: ["print", "tv"] }, { "voice-or-music": undefined }],
    ["paid by time", { feeModel: "time" }, { "time-based-fees": true }],
    ["paid in several ways", { feeModel: "mixed" }, { "time-based-fees": undefined }],
    ["a named subcontractor", { subcontractors: [{ name: "A" }] }, { subcontracting: true }],
  ])("%s", (_, contract, expected) => {
    const known = clauseFacts(sources({ contract }))
    for (const [fact, value] of Object.entries(expected)) expect(known[fact as ContractFact], fact).toBe(value)
  })
})

describe("facts of a declaration", () => {
  test.each<[string, Partial<DeclarationContent>, ClauseFacts]>([
    [
      "a craft of a tool",
      { tools: [tool({ crafts: ["image"] })] },
      { "generative-media": true, "tools-declared": true },
    ],
    ["a use without a tool", { uses: [{ craft: "logo", level: "assistive" }] }, { "naming-or-logo": true }],
    ["a craft that is not mentioned", { tools: [tool({ crafts: ["copy"] })] }, { chatbot: undefined }],
    ["a craft that is refused", { refused: ["chatbot"] }, { chatbot: false, agents: undefined }],
    ["a craft without AI", { uses: [{ craft: "agents", level: "none" }] }, { agents: false }],
    ["no AI at all", { usesAi: false }, { "generative-media": false, chatbot: false, "indemnity-missing": false }],
    ["data put in", { tools: [tool({ data: ["launches"] })] }, { "data-shared": true, "confidential-launch": true }],
    [
      "an indemnity that one tool lacks",
      { tools: [tool({ indemnity: "none" }), tool({})] },
      { "indemnity-missing": true },
    ],
    [
      "an indemnity that one tool may lack",
      { tools: [tool({ indemnity: "capped" }), tool({})] },
      { "indemnity-missing": undefined },
    ],
    ["an indemnity of every tool", { tools: [tool({ indemnity: "capped" })] }, { "indemnity-missing": false }],
    ["spot checks", { oversight: "spot" }, { "oversight-low": true }],
    ["a review", { oversight: "reviewed" }, { "oversight-low": false }],
    ["silence about review", {}, { "oversight-low": undefined }],
    ["insurance that excludes AI", { aiInsured: false }, { "ai-excluded-by-insurance": true }],
    ["insurance that includes it", { aiInsured: true }, { "ai-excluded-by-insurance": false }],
    ["subcontractors", { subcontracts: false }, { subcontracting: false }],
  ])("%s", (_, content, expected) => {
    const known = clauseFacts(sources({ declaration: { content: declaration(content), validUntil: day } }))
    expect(known["declaration-missing"]).toBe(false)
    for (const [fact, value] of Object.entries(expected)) expect(known[fact as ContractFact], fact).toBe(value)
  })

  test("less than the contract asks for is low, and one that has run out is missing", () => {
    const content = declaration({ oversight: "reviewed" })
    const contract = { oversight: "double" } as const
    const known = clauseFacts(sources({ contract, declaration: { content, validUntil: "2026-11-26" } }))
    expect(known).toMatchObject({ "oversight-low": true, "declaration-missing": true })
  })

  test("a refused or unassessed tool is known from the comparison only", () => {
    const own = { content: declaration({ tools: [tool({})] }), validUntil: day }
    const none = Object.fromEntries(comparisonCodes.map((code) => [code, 0])) as FactSources["compared"]
    const refusedOf = (compared: FactSources["compared"]) =>
      clauseFacts(sources({ declaration: own, compared }))["tools-refused"]
    expect(refusedOf(undefined)).toBeUndefined()
    expect(refusedOf(none)).toBe(false)
    expect(refusedOf({ ...none, tool_unassessed: 1 } as FactSources["compared"])).toBe(true)
    expect(refusedOf({ ...none, plan_mismatch: 1 } as FactSources["compared"])).toBe(false)
  })

  test("one account of an exclusion is enough", () => {
    const told = { content: declaration({ aiInsured: true }), validUntil: day }
    expect(
      clauseFacts(sources({ agency: { aiCover: "excluded" }, declaration: told }))["ai-excluded-by-insurance"],
    ).toBe(true)
    expect(clauseFacts(sources({ agency: { insured: false } }))["ai-excluded-by-insurance"]).toBe(true)
    expect(clauseFacts(sources({ agency: { aiCover: "included" } }))["ai-excluded-by-insurance"]).toBe(false)
  })
})

test("nothing is a fact that no clause could ask for", () => {
  const known = clauseFacts(sources({ contract: { people: "both", audiences: ["fr"], feeModel: "time" } }))
  expect(Object.keys(known).filter((fact) => !contractFacts.includes(fact as ContractFact))).toEqual([])
})

function known(values: readonly (boolean | undefined)[]): ClauseFacts {
  return Object.fromEntries(facts.flatMap((fact, at) => (values[at] === undefined ? [] : [[fact, values[at]]])))
}

function pick(all: ClauseFacts, some: readonly ContractFact[]): ClauseFacts {
  return Object.fromEntries(some.map((fact) => [fact, all[fact]]))
}

function sources({
  contract = {},
  ...rest
}: Partial<Omit<FactSources, "contract">> & { contract?: Partial<FactSources["contract"]> }): FactSources {
  const empty = { scopes: [], data: [], audiences: [], media: [], oversight: "none", subcontractors: [] } as const
  return { contract: { ...empty, ...contract }, agency: {}, day, ...rest }
}

function declaration(some: Partial<DeclarationContent>): DeclarationContent {
  return { tools: [], uses: [], refused: [], subcontractors: [], attachments: [], ...some }
}

function tool(some: Partial<DeclaredTool>): DeclaredTool {
  return { name: "Tool", crafts: [], data: [], ...some }
}
