import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Option } from "../../src/core/methodology.ts"
import type { Fact } from "../../src/core/register.ts"
import { standings } from "../../src/core/standing.ts"
import type { SourceClass } from "../../src/core/vocabulary.ts"
import { countOpen, type WeakPattern, weakAnswers } from "../../src/core/weak-answers.ts"
import { chainOf, fact, sample, text, today } from "./scoring-sample.ts"

const question = (id: string, more: Partial<WeakPattern["questions"][number]> = {}) => ({
  id,
  text: text(id),
  closes: text(id),
  inTerms: true,
  ...more,
})

const patterns: readonly WeakPattern[] = [
  {
    factor: "C1",
    upTo: 2,
    gap: text("gap"),
    questions: [
      question("C1.review", { factor: "A2" }),
      question("C1.logs"),
      question("C1.signed", { inTerms: false }),
      question("C1.setting", { options: [2] }),
    ],
  },
  { factor: "D5", upTo: 1, gap: text("gap"), questions: [question("D5.rights")] },
  { factor: "Z9", upTo: 4, gap: text("gap"), questions: [question("Z9.none")] },
]

function opened(facts: readonly Fact[], closed: readonly string[] = []) {
  const found = standings(sample, chainOf(...facts), "company", today)
  return weakAnswers(patterns, sample, found, new Set(closed))
}

function openIds(facts: readonly Fact[], closed?: readonly string[]) {
  return opened(facts, closed).flatMap(({ questions }) =>
    questions.filter(({ state }) => state === "open").map(({ id }) => id),
  )
}

const saying = (option: Option, sourceClass: SourceClass, more: Partial<Fact> = {}) =>
  fact("plan", "C1", option, { sourceClass, ...more })

describe("what is weak", () => {
  test("a claim opens everything that its option is asked, terms what their wording leaves open, a contract nothing", () => {
    expect(openIds([saying(0, "claim")])).toEqual(["C1.review", "C1.logs", "C1.signed"])
    expect(openIds([saying(2, "claim")])).toEqual(["C1.review", "C1.logs", "C1.signed", "C1.setting"])
    expect(openIds([saying(0, "terms")])).toEqual(["C1.review", "C1.logs"])
    for (const source of ["contract", "register", "tested"] as const) expect(opened([saying(0, source)])).toEqual([])
  })

  test("says why", () => {
    const why = (...facts: Fact[]) => opened(facts).map((one) => [one.factor, one.why, one.option])
    expect(why(saying(1, "claim"))).toEqual([["C1", "claim", 1]])
    expect(why(saying(1, "terms"))).toEqual([["C1", "terms", 1]])
    expect(why(saying(1, "none"))).toEqual([["C1", "none", 1]])
    expect(why(saying(1, "contract", { expiresOn: "2026-11-21" }))).toEqual([["C1", "expired", 1]])
    expect(why()).toEqual([])
  })

  test("a bad answer hides nothing", () => {
    for (const source of ["claim", "terms", "none"] as const) expect(opened([saying(3, source)])).toEqual([])
  })

  test("a contract beside the terms of the same option is enough, one about somebody farther is not", () => {
    expect(opened([saying(1, "terms"), saying(1, "contract")])).toEqual([])
    const farther = fact("organisation", "C1", 1, { sourceClass: "contract" })
    expect(openIds([saying(1, "terms"), farther])).toEqual(["C1.review", "C1.logs"])
  })

  test("of a factor with two levels, only the vendor's side is asked", () => {
    const ours = fact("use", "D5", 3)
    expect(openIds([fact("plan", "D5", 1, { sourceClass: "claim" }), ours])).toEqual(["D5.rights"])
    expect(opened([ours])).toEqual([])
  })

  test("a fact seen later than the day says nothing yet", () => {
    expect(opened([saying(0, "claim", { seenOn: "2026-11-23" })])).toEqual([])
  })
})

describe("what closes a question", () => {
  test("a live fact on its factor that is more than a claim", () => {
    const state = (more: Partial<Fact>) =>
      opened([saying(0, "terms"), fact("plan", "A2", 4, more)])[0]?.questions[0]?.state
    expect(state({})).toBe("answered")
    expect(state({ sourceClass: "claim" })).toBe("open")
    expect(state({ expiresOn: "2026-11-21" })).toBe("open")
  })

  test("somebody who says with what; a fact says it first", () => {
    const [weak] = opened([saying(0, "terms")], ["C1.logs"])
    expect(weak?.questions.map(({ id, state }) => [id, state])).toEqual([
      ["C1.review", "open"],
      ["C1.logs", "closed"],
    ])
    const both = opened([saying(0, "terms"), fact("plan", "A2", 1)], ["C1.review"])
    expect(both[0]?.questions[0]?.state).toBe("answered")
  })

  test("what is open is counted", () => {
    expect(countOpen(opened([saying(0, "claim")], ["C1.logs"]))).toBe(2)
  })
})

describe("laws", () => {
  const option = fc.constantFrom<Option>(0, 1, 2, 3, 4)
  const ids = fc.subarray(["C1.review", "C1.logs", "C1.signed", "C1.setting"])
  /** From the weakest to the firmest. */
  const ladder = ["none", "claim", "terms", "contract"] as const
  const step = fc.tuple(fc.nat({ max: ladder.length - 1 }), fc.nat({ max: ladder.length - 1 }))

  test("a stronger source for the same answer never opens more", () => {
    fc.assert(
      fc.property(option, step, ids, (said, [a, b], closed) => {
        const [weaker, stronger] = [Math.min(a, b), Math.max(a, b)].map((rung) => ladder[rung] ?? "none")
        const before = openIds([saying(said, weaker ?? "none")], closed)
        for (const id of openIds([saying(said, stronger ?? "none")], closed)) expect(before).toContain(id)
      }),
    )
  })

  test("renewing a lapsed fact, a firm fact on another factor and closing by hand never open more", () => {
    fc.assert(
      fc.property(option, option, fc.constantFrom(...ladder), ids, (said, other, source, closed) => {
        const lapsed = openIds([saying(said, source, { expiresOn: "2026-11-21" })])
        const live = openIds([saying(said, source)])
        if (source !== "none") for (const id of live) expect(lapsed).toContain(id)
        for (const id of openIds([saying(said, source), fact("plan", "A2", other)])) expect(live).toContain(id)
        for (const id of openIds([saying(said, source)], closed)) expect(live).toContain(id)
      }),
    )
  })
})
