import { describe, expect, test } from "vitest"
import { type AnnexFacts, annexFacts, outsideTool } from "../../src/core/clause-annex-facts.ts"
import type { DeclaredTool } from "../../src/core/declaration.ts"
import type { Option } from "../../src/core/methodology.ts"
import type { Fact } from "../../src/core/register.ts"
import { sideOf } from "../../src/core/standing.ts"
import { methodology } from "../../templates/methodology/index.ts"

const day = "2026-11-22"
const subject = { kind: "plan", slug: "acme/team" } as const

function fact(factor: string, option: Option, over: Partial<Fact> = {}): Fact {
  return { id: `f_${factor}`, subject, factor, option, sourceClass: "terms", seenOn: "2026-03-01", ...over }
}

const factsOf = (...plan: Fact[]): AnnexFacts => annexFacts(methodology, sideOf(methodology, "plan", { plan }, day))
const declared = (over: Partial<DeclaredTool> = {}): DeclaredTool => ({
  name: "Acme",
  crafts: ["copy"],
  data: [],
  ...over,
})
const proven = declared({ trainingOff: true, proof: { sha256: "a".repeat(64), name: "capture.png" } })

describe("what is known of a plan", () => {
  test("is told in the words of the methodology, as firmly as it is known", () => {
    expect(
      factsOf(
        fact("C3", 1),
        fact("B1", 3, { sourceClass: "claim" }),
        fact("E5", 2, { expiresOn: "2026-06-01" }),
        fact("E3", 0, { sourceClass: "none" }),
      ),
    ).toEqual({
      retention: { option: 1, text: { fr: "30\u00a0jours au plus", en: "30 days at most" }, why: "live" },
      hosting: expect.objectContaining({ option: 3, why: "claim" }),
      indemnity: expect.objectContaining({ option: 2, why: "expired" }),
    })
  })

  test("a methodology without the factor leaves the fact unknown", () => {
    const own = { ...methodology, factors: methodology.factors.filter(({ id }) => id !== "C3") }
    expect(annexFacts(own, sideOf(own, "plan", { plan: [fact("C3", 1)] }, day))).toEqual({})
  })
})

describe("whether a vendor learns from what is put in", () => {
  const learns = (facts: AnnexFacts, ...tools: DeclaredTool[]) => outsideTool("Acme", tools, facts).trains
  const situations: readonly [string, AnnexFacts, DeclaredTool[], boolean | undefined][] = [
    ["nobody knows", {}, [], undefined],
    ["nobody read the terms, whatever the agency shows", {}, [proven], undefined],
    ["the terms rule it out", factsOf(fact("C1", 0)), [], false],
    ["the vendor says so, and no more", factsOf(fact("C1", 0, { sourceClass: "claim" })), [], undefined],
    ["what showed it has expired", factsOf(fact("C1", 1, { expiresOn: "2026-06-01" })), [], undefined],
    [
      "it is off by default, and the agency left it on",
      factsOf(fact("C1", 1)),
      [declared({ trainingOff: false })],
      true,
    ],
    ["it can be switched off, and nobody says that it is", factsOf(fact("C1", 2)), [declared()], undefined],
    ["it is declared off without proof", factsOf(fact("C1", 2)), [declared({ trainingOff: true })], undefined],
    ["it is shown to be off", factsOf(fact("C1", 2)), [proven], false],
    ["it is shown to be off in one of two accounts", factsOf(fact("C1", 2)), [proven, declared()], undefined],
    ["there is no way to switch it off", factsOf(fact("C1", 4, { sourceClass: "claim" })), [proven], true],
  ]
  test.each(situations)("%s", (_, facts, tools, expected) => {
    expect(learns(facts, ...tools)).toBe(expected)
  })
})

test.each([
  [0, true],
  [1, undefined],
  [2, undefined],
  [3, false],
  [4, false],
] as const)("marking of outputs, option %i: it attaches Content Credentials: %s", (option, expected) => {
  expect(outsideTool("Acme", [], factsOf(fact("F4", option))).c2pa).toBe(expected)
})

test("a name is one line", () => {
  expect(outsideTool("\u202eAcme\nWriter", [], {}).name).toBe("Acme Writer")
})
