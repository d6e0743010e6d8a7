import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type AdoptionFacts, adoptionOf, furthest, type Verdict } from "../../src/core/adoption.ts"
import { pilotOutcomes, pilotStatuses } from "../../src/core/deciding.ts"
import { outcomes } from "../../src/core/vocabulary.ts"

const none: AdoptionFacts = { sought: false, underWay: [], licences: [], pilots: [] }
const agree = (role: "it" | "legal", person = role): Verdict => ({ role, person, verdict: "agree" })
const dissent = (role: "it" | "legal", person = role): Verdict => ({ role, person, verdict: "dissent" })
const met = { status: "ended", outcome: "met", endedAt: "2026-11-01T08:00:00Z" } as const
const general: AdoptionFacts = {
  sought: true,
  decision: { outcome: "approved", verdicts: [agree("legal"), agree("it")] },
  underWay: [],
  licences: ["subscription"],
  pilots: [met],
}
const at = (facts: Partial<AdoptionFacts>, from = general) => {
  const found = adoptionOf({ ...from, ...facts })
  return found?.at === "stage" ? [found.stage, found.missing] : found?.outcome
}
const signed = (...verdicts: Verdict[]) => ({ decision: { outcome: "approved" as const, verdicts } })

describe("the stage of a plan", () => {
  test("is none for one that is merely known, and 0 from the moment somebody asks", () => {
    expect(adoptionOf(none)).toBeUndefined()
    expect(at({ sought: true }, none)).toEqual([0, "decision"])
    expect(at({ pilots: [met] }, none)).toEqual([0, "decision"])
  })

  test.each([
    ["nobody signed", signed(), [0, "legal"]],
    ["IT alone", signed(agree("it")), [0, "legal"]],
    ["legal dissents", signed(agree("legal"), dissent("legal"), agree("it")), [0, "legal-dissents"]],
    ["legal changed its mind", signed(dissent("legal"), agree("legal"), agree("it")), [4, undefined]],
    [
      "another in the role dissents",
      signed(agree("legal"), dissent("legal", "it"), agree("it")),
      [0, "legal-dissents"],
    ],
    ["legal alone", signed(agree("legal")), [1, "it"]],
    ["IT dissents", signed(agree("legal"), dissent("it")), [1, "it-dissents"]],
    ["no licence", { licences: [] }, [1, "licence"]],
    ["no pilot", { pilots: [] }, [2, "pilot"]],
    ["a pilot that runs", { pilots: [{ status: "running" as const }] }, [2, "pilot-running"]],
    ["a pilot that was stopped", { pilots: [{ status: "stopped" as const, endedAt: "2026-11-02" }] }, [2, "pilot"]],
    [
      "a later pilot that missed",
      { pilots: [{ ...met, outcome: "missed" as const, endedAt: "2026-11-02T08:00:00Z" }, met] },
      [3, "pilot-missed"],
    ],
    [
      "an earlier pilot that missed",
      { pilots: [{ ...met, outcome: "missed" as const, endedAt: "2026-10-02T08:00:00Z" }, met] },
      [4, undefined],
    ],
    ["met in part", { pilots: [{ ...met, outcome: "partly" as const }] }, [4, undefined]],
    ["a trial", { licences: ["trial" as const] }, [3, "subscription"]],
    [
      "tolerated",
      { decision: { ...signed().decision, ...general.decision, outcome: "tolerated" as const } },
      [3, "tolerated"],
    ],
    ["all of it", {}, [4, undefined]],
  ])("%s", (_name, facts, expected) => {
    expect(at(facts)).toEqual(expected)
  })

  test("counts sign-offs before the quorum, but general use waits for the decision", () => {
    const underWay = [{ outcome: "conditional" as const, verdicts: [agree("legal"), agree("it")] }]
    expect(at({ decision: undefined, underWay })).toEqual([3, "in-force"])
    expect(at({ decision: undefined, underWay: [{ outcome: "refused", verdicts: [agree("legal")] }] })).toEqual([
      0,
      "decision",
    ])
  })

  test.each(["refused", "suspended", "retired"] as const)("a decision in force that is %s bars it", (outcome) => {
    expect(at({ decision: { outcome, verdicts: [agree("legal"), agree("it")] } })).toBe(outcome)
  })
})

const verdict = fc.record({
  role: fc.constantFrom("it" as const, "legal" as const, "dpo" as const),
  person: fc.constantFrom("a", "b"),
  verdict: fc.constantFrom("agree" as const, "dissent" as const),
})
const decision = fc.record({ outcome: fc.constantFrom(...outcomes), verdicts: fc.array(verdict, { maxLength: 5 }) })
const pilot = fc.record({
  status: fc.constantFrom(...pilotStatuses),
  outcome: fc.option(fc.constantFrom(...pilotOutcomes), { nil: undefined }),
  endedAt: fc.constantFrom("2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z"),
})
const anyFacts: fc.Arbitrary<AdoptionFacts> = fc.record({
  sought: fc.boolean(),
  decision: fc.option(decision, { nil: undefined }),
  underWay: fc.array(decision, { maxLength: 2 }),
  licences: fc.array(fc.constantFrom("trial" as const, "subscription" as const), { maxLength: 2 }),
  pilots: fc.array(pilot, { maxLength: 3 }),
})
const stageOf = (facts: AdoptionFacts) => {
  const found = adoptionOf(facts)
  return found?.at === "stage" ? found.stage : -1
}

describe("for all that can be recorded", () => {
  test("each stage needs those before it, and says what is missing but for the last", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const stage = stageOf(facts)
        const all = [...(facts.decision ? [facts.decision] : []), ...facts.underWay]
        const agreed = (role: string) =>
          all.some(({ verdicts }) => verdicts.some((one) => one.role === role && one.verdict === "agree"))
        if (stage >= 1) expect(agreed("legal")).toBe(true)
        if (stage >= 2) expect([agreed("it"), facts.licences.length > 0]).toEqual([true, true])
        if (stage >= 3) expect(facts.pilots.some(({ status, outcome }) => status === "ended" && outcome)).toBe(true)
        if (stage === 4)
          expect([facts.decision?.outcome, facts.licences]).toEqual([
            expect.stringMatching(/^(approved|conditional)$/),
            expect.arrayContaining(["subscription"]),
          ])
        const found = adoptionOf(facts)
        if (found?.at === "stage") expect(found.missing === undefined).toBe(found.stage === 4)
      }),
      { numRuns: 500 },
    )
  })

  test("what is taken away never brings a plan further", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const stage = stageOf(facts)
        if (stage < 0) return
        const without = (verdicts: readonly Verdict[], role: string) => verdicts.filter((one) => one.role !== role)
        for (const role of ["it", "legal"]) {
          const less = {
            ...facts,
            ...(facts.decision && {
              decision: { ...facts.decision, verdicts: without(facts.decision.verdicts, role) },
            }),
            underWay: facts.underWay.map((one) => ({ ...one, verdicts: without(one.verdicts, role) })),
          }
          expect(stageOf(less)).toBeLessThanOrEqual(stage)
        }
        expect(stageOf({ ...facts, licences: [] })).toBeLessThanOrEqual(Math.min(stage, 1))
        expect(stageOf({ ...facts, pilots: [] })).toBeLessThanOrEqual(Math.min(stage, 2))
        expect(stageOf({ ...facts, underWay: [] })).toBeLessThanOrEqual(stage)
      }),
      { numRuns: 500 },
    )
  })

  test("a tool stands where its furthest plan does, and one barred plan bars no other", () => {
    const plans = (["refused", "approved"] as const).map((outcome) => ({
      outcome,
      adoption: adoptionOf({ ...general, decision: { outcome, verdicts: [] } }) ?? { at: "barred" as const, outcome },
    }))
    expect(furthest(plans)?.outcome).toBe("approved")
    expect(furthest([])).toBeUndefined()
  })
})
