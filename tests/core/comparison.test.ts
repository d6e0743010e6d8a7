import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Compared, compare, differs, mirrored, verdictOf } from "../../src/core/comparison.ts"
import type { Methodology } from "../../src/core/methodology.ts"
import type { Fact } from "../../src/core/register.ts"
import { type Chain, standings } from "../../src/core/standing.ts"
import { context, input } from "./scoring-arbitraries.ts"
import { answers, chainOf, fact, sample, today } from "./scoring-sample.ts"

function compared(chain: Chain, more: Partial<Compared> & { methodology?: Methodology } = {}): Compared {
  const { methodology = sample, depth = "full" } = more
  return { methodology, depth, standingsIn: () => standings(methodology, chain, "company", today) }
}

const copy = [{ dataClass: "internal", use: "copy" }]

function verdict(first: readonly Fact[], second: readonly Fact[]): string | undefined {
  const found = compare(compared(chainOf(...first)), compared(chainOf(...second)), copy)
  return found.factors.find(({ factor }) => factor === "C1")?.verdict
}

describe("a factor", () => {
  const c1 = (option: 0 | 1 | 2 | 3 | 4, more: Partial<Fact> = {}) => [fact("plan", "C1", option, more)]

  test("is better or worse by its known option, known on one side, or unknown on both", () => {
    expect(verdict(c1(3), c1(1))).toBe("better")
    expect(verdict(c1(1), c1(3))).toBe("worse")
    expect(verdict(c1(1), [])).toBe("only-first")
    expect(verdict([], c1(4))).toBe("only-second")
    expect(verdict(c1(2), c1(2))).toBe("same")
    expect(verdict([], [])).toBe("unknown")
  })

  test("is firmer or weaker by what the same option rests on", () => {
    const claim = c1(2, { sourceClass: "claim" })
    const expired = c1(2, { expiresOn: "2026-07-01" })
    expect(verdict(claim, c1(2))).toBe("firmer")
    expect(verdict(c1(2), expired)).toBe("weaker")
    expect(verdict(claim, expired)).toBe("firmer")
    // At the worst option a claim counts as much as a proof: it is the weaker all the same.
    expect(verdict(c1(4), c1(4, { sourceClass: "claim" }))).toBe("weaker")
  })

  test("that one methodology lacks is absent there", () => {
    const without = { ...sample, factors: sample.factors.filter(({ id }) => id !== "C3") }
    const found = compare(compared(chainOf()), compared(chainOf(), { methodology: { ...without, version: "2" } }), copy)
    expect(found.factors.find(({ factor }) => factor === "C3")?.verdict).toBe("absent")
    expect(found.unlike).toEqual({ methodology: true, depth: false })
    expect(verdictOf(undefined, undefined)).toBe("absent")
  })
})

test("figures stand per context as shown, with what the second has more", () => {
  // C1 from 1 to 3 adds 3·5000/4 in dimension C, which weighs 2 of 6 with internal copy: 6625/6 becomes 14 125/6.
  const good = chainOf(...answers({ A1: 1, C1: 1, C3: 1, D1: 0, D3: 1, E3: 0, G3: 2 }), fact("use", "D5", 0))
  const worse = chainOf(...answers({ A1: 1, C1: 3, C3: 1, D1: 0, D3: 1, E3: 0, G3: 2 }), fact("use", "D5", 0))
  const contexts = [...copy, { dataClass: "public", use: "ideation" }]
  const found = compare(compared(good, { depth: "screening" }), compared(worse, { depth: "screening" }), contexts)
  expect(found.contexts.map((one) => [one.context.use, one.first.score, one.second.score, one.more.score])).toEqual([
    ["copy", 33.23, 48.52, 15.29],
    ["ideation", 25, 66.14, 41.14],
  ])
  expect(found.counts.worse).toBe(1)
  expect(() => compare(compared(good), compared(worse), [])).toThrow(RangeError)
})

test("the two in the other order say the same, mirrored; with itself nothing differs; every factor is told once", () => {
  const two = input.chain((given) =>
    fc.tuple(fc.constant(given), input, fc.array(context, { minLength: 1, maxLength: 3 })),
  )
  fc.assert(
    fc.property(two, ([given, other, contexts]) => {
      const first = compared(given.chain, { methodology: given.methodology, depth: given.depth })
      const second = compared(other.chain, { methodology: given.methodology, depth: other.depth })
      const [there, back] = [compare(first, second, contexts), compare(second, first, contexts)]
      expect(back.factors.map(({ factor, verdict }) => [factor, mirrored(verdict)])).toEqual(
        there.factors.map(({ factor, verdict }) => [factor, verdict]),
      )
      for (const [index, { more }] of there.contexts.entries())
        for (const figure of ["score", "floor", "evidence"] as const)
          expect(more[figure] + (back.contexts[index]?.more[figure] ?? Number.NaN)).toBeCloseTo(0, 10)
      const same = compare(first, first, contexts)
      expect(same.factors.filter(({ verdict }) => differs(verdict))).toEqual([])
      expect(same.contexts.every(({ more }) => more.score === 0 && more.floor === 0 && more.evidence === 0)).toBe(true)
      expect(Object.values(there.counts).reduce((sum, count) => sum + count, 0)).toBe(there.factors.length)
    }),
    { numRuns: 60 },
  )
})
