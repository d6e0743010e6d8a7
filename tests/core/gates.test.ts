import { describe, expect, test } from "vitest"
import { type Context, gateRules, gateStates, impliedPreconditions } from "../../src/core/gates.ts"
import type { Methodology } from "../../src/core/methodology.ts"
import type { Fact } from "../../src/core/register.ts"
import { type Chain, standings } from "../../src/core/standing.ts"
import { chainOf, fact, nothingKnown, sample, today } from "./scoring-sample.ts"

function rules(dataClass: string, use: string, methodology: Methodology = sample): string[] {
  return gateRules(methodology, { dataClass, use }).map(({ kind, factor, limit }) => `${kind} ${factor} ${limit}`)
}

function state(chain: Chain, factor: string, context: Context, methodology = sample, kind = "gate") {
  const known = standings(methodology, chain, "company", today)
  return gateStates(gateRules(methodology, context), known).find((one) => one.factor === factor && one.kind === kind)
}

const internalCopy = { dataClass: "internal", use: "copy" }

function changed(gates: Partial<Methodology["gates"]>): Methodology {
  return { ...sample, gates: { ...sample.gates, ...gates } }
}

describe("gates and stops of a context", () => {
  test("those of the class and of all it extends add up; per factor the strictest", () => {
    expect(rules("public", "ideation")).toEqual(["gate E3 3", "stop E3 4"])
    expect(rules("internal", "ideation")).toEqual(["gate C1 3", "gate D3 3", "gate E3 3", "stop E3 4"])
    expect(rules("client", "ideation")).toEqual(["gate C1 2", "gate D3 3", "gate E3 3", "stop E3 4"])
  })

  test("published uses add theirs", () => {
    expect(rules("public", "copy")).toEqual(["gate E3 2", "stop E3 4", "gate E6 3"])
  })

  test("a use that the vocabulary lacks is held to the rule of published ones", () => {
    expect(rules("public", "unheard-of")).toEqual(rules("public", "copy"))
  })

  test("stops apply to the classes they name, none named = every one", () => {
    expect(rules("personal", "ideation")).toContain("stop A1 4")
    expect(rules("internal", "ideation")).not.toContain("stop A1 4")
  })

  test("a class that a company adds inherits gates and stops of the class it extends, and may tighten them", () => {
    const hr = { extends: "personal", gates: [{ factor: "A1", max: 0 as const }] }
    const methodology = changed({ classes: { ...sample.gates.classes, hr } })
    expect(rules("hr", "ideation", methodology)).toEqual([
      "gate A1 0",
      "stop A1 4",
      "gate C1 2",
      "gate D3 3",
      "gate E3 3",
      "stop E3 4",
      "gate G4 2",
    ])
  })

  test("classes that extend each other have the gates of both", () => {
    const methodology = changed({
      classes: {
        one: { extends: "two", gates: [{ factor: "C1", max: 1 }] },
        two: { extends: "one", gates: [{ factor: "A1", max: 2 }] },
      },
    })
    expect(rules("one", "ideation", methodology)).toEqual(["gate A1 2", "gate C1 1", "stop E3 4"])
  })

  test("agencies' factors are not asked of a plan", () => {
    const methodology = changed({ stops: [{ factor: "H6", option: 3, classes: [] }] })
    expect(rules("public", "ideation", methodology)).toEqual(["gate E3 3"])
  })

  test("a rule on a factor that does not exist, or a stop at option 0, is a mistake of the methodology", () => {
    expect(() => rules("public", "copy", changed({ published: [{ factor: "Z9", max: 2 }] }))).toThrow(/Z9/)
    expect(() => rules("public", "copy", changed({ stops: [{ factor: "C1", option: 0, classes: [] }] }))).toThrow(/C1/)
  })
})

describe("how a gate stands", () => {
  test.each([
    [0, "met"],
    [2, "met"],
    [3, "broken"],
    [4, "broken"],
  ] as const)("E3 ≤ 2 with %i: %s", (option, expected) => {
    expect(state(chainOf(fact("plan", "E3", option)), "E3", internalCopy)).toMatchObject({ state: expected, option })
  })

  test.each([
    [3, "met"],
    [4, "broken"],
  ] as const)("a stop from 4 with %i: %s", (option, expected) => {
    const found = state(chainOf(fact("plan", "E3", option)), "E3", internalCopy, sample, "stop")
    expect(found?.state).toBe(expected)
  })

  test("unknown leaves it open", () => {
    expect(state(nothingKnown, "E3", internalCopy)).toMatchObject({ state: "open", option: undefined })
  })

  test.each([
    ["claimed", { sourceClass: "claim" }],
    ["expired", { expiresOn: "2026-11-21" }],
  ] as const)("%s: open within, broken beyond", (_name, more) => {
    expect(state(chainOf(fact("plan", "E3", 0, more)), "E3", internalCopy)).toMatchObject({ state: "open", option: 0 })
    expect(state(chainOf(fact("plan", "E3", 3, more)), "E3", internalCopy)?.state).toBe("broken")
  })

  test("it stands whether or not the factor is asked in this context", () => {
    const personal = { dataClass: "personal", use: "copy" }
    expect(state(chainOf(fact("use", "G4", 3)), "G4", personal)?.state).toBe("broken")
    expect(state(chainOf(fact("use", "E6", 4)), "E6", internalCopy)?.state).toBe("broken")
  })

  test("two levels: broken by the worse, met only by both", () => {
    const methodology = changed({ published: [{ factor: "D5", max: 2 }] })
    const of = (...facts: Fact[]) => state(chainOf(...facts), "D5", internalCopy, methodology)?.state
    expect(of(fact("plan", "D5", 1))).toBe("open")
    expect(of(fact("use", "D5", 1))).toBe("open")
    expect(of(fact("plan", "D5", 1), fact("use", "D5", 2))).toBe("met")
    expect(of(fact("plan", "D5", 3))).toBe("broken")
    expect(of(fact("plan", "D5", 0), fact("company", "D5", 3))).toBe("broken")
  })
})

describe("preconditions that a class or an answer brings", () => {
  const implied = (dataClass: string, chain: Chain, methodology = sample) =>
    impliedPreconditions(methodology, dataClass, standings(methodology, chain, "company", today))

  test("a client's data carries the client's agreement, and so does a class that extends it", () => {
    expect(implied("client", nothingKnown)).toEqual(["client-agreed"])
    expect(implied("internal", nothingKnown)).toEqual([])
    const methodology = changed({ classes: { ...sample.gates.classes, launch: { extends: "client", gates: [] } } })
    expect(implied("launch", nothingKnown, methodology)).toEqual(["client-agreed"])
  })

  test("C1 = 2 adds training-off for all but public, even claimed or expired", () => {
    for (const more of [{}, { sourceClass: "claim" } as const, { expiresOn: "2026-01-01" }]) {
      const chain = chainOf(fact("plan", "C1", 2, more))
      expect(implied("internal", chain)).toEqual(["training-off"])
      expect(implied("client", chain)).toEqual(["client-agreed", "training-off"])
      expect(implied("public", chain)).toEqual([])
    }
    expect(implied("internal", chainOf(fact("plan", "C1", 1)))).toEqual([])
    expect(implied("internal", chainOf(fact("plan", "C1", 3)))).toEqual([])
  })
})
