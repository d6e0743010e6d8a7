import { describe, expect, test } from "vitest"
import { type Band, bandOf, compareScores, proposalOf } from "../../src/core/band.ts"
import { type Depth, rounded, type ScoreInput, scorePlan } from "../../src/core/score.ts"
import type { Chain } from "../../src/core/standing.ts"
import type { Account, Answer } from "../../src/core/vocabulary.ts"
import { answers, chainOf, fact, factor, nothingKnown, sample, today, use } from "./scoring-sample.ts"

const internalCopy = { dataClass: "internal", use: "copy" }
const internalIdeation = { dataClass: "internal", use: "ideation" }
const publicIdeation = { dataClass: "public", use: "ideation" }

function input(chain: Chain, more: Partial<ScoreInput> = {}): ScoreInput {
  return {
    methodology: sample,
    account: "company",
    chain,
    context: internalCopy,
    day: today,
    depth: "screening",
    ...more,
  }
}

/** A good plan. Options by factor; D5 is asked of the plan and of our use. */
const good = { A1: 1, C1: 1, C3: 1, D1: 0, D3: 1, D5: 0, E3: 0, E6: 0, G3: 2 } as const
const ownD5 = fact("use", "D5", 0)
const without = (...ids: (keyof typeof good)[]) =>
  answers(Object.fromEntries(Object.entries(good).filter(([id]) => !ids.includes(id as keyof typeof good))))
const goodBut = (more: Parameters<typeof answers>[0]) => chainOf(...answers({ ...good, ...more }), ownD5)

interface Example {
  name: string
  chain: Chain
  context?: { dataClass: string; use: string }
  depth?: Depth
  account?: Account
  score: number
  floor: number
  evidence: number
  band: Band
  proposal: Answer
}

// Internal × copy weighs A 1, C 2, D 1, E 1, G 1 (sum 6); the squares of 25, 50, 75, 100 are 625, 2500, 5625, 10 000.
// Screening asks A1(2) | C1(3) C3(1) | D1(2) D3(2) D5(1) | E3(2) | G3(1), weights in brackets.
const examples: Example[] = [
  {
    // Every factor counts 100 in the score and 0 in the floor.
    name: "nothing is known",
    chain: nothingKnown,
    ...{ score: 100, floor: 0, evidence: 0, band: "unproven", proposal: "ask" },
  },
  {
    name: "everything is 0",
    chain: chainOf(...answers({ A1: 0, C1: 0, C3: 0, D1: 0, D3: 0, D5: 0, E3: 0, E6: 0, G3: 0 }), ownD5),
    ...{ score: 0, floor: 0, evidence: 1, band: "low", proposal: "yes" },
  },
  {
    // A 625, C 625, D (2·0 + 2·625 + 0)/5 = 250, E 0, G 2500: S² = (625 + 2·625 + 250 + 0 + 2500)/6 = 4625/6 = 770.83
    name: "a good plan",
    chain: goodBut({}),
    ...{ score: 27.76, floor: 27.76, evidence: 1, band: "low", proposal: "yes" },
  },
  {
    // The same figures, but the gate on E6, which the screening does not ask, stays open.
    name: "a good plan, the gate of a factor outside the depth open",
    chain: chainOf(...without("E6"), ownD5),
    ...{ score: 27.76, floor: 27.76, evidence: 1, band: "low", proposal: "ask" },
  },
  {
    // G 10 000 and 0: S² = (2125 + 10 000)/6 = 2020.83, F² = 2125/6 = 354.17, evidence (1 + 2 + 1 + 1 + 0)/6
    name: "one unknown",
    chain: chainOf(...without("G3"), ownD5),
    ...{ score: 44.95, floor: 18.82, evidence: 5 / 6, band: "moderate", proposal: "if" },
  },
  {
    // C (3·10 000 + 625)/4 = 7656.25: S² = (625 + 15 312.5 + 250 + 2500)/6 = 3114.58; evidence (1 + 2·1/4 + 3)/6
    name: "training excluded, as the vendor claims",
    chain: chainOf(...without("C1"), ownD5, fact("plan", "C1", 1, { sourceClass: "claim" })),
    ...{ score: 55.81, floor: 27.76, evidence: 0.75, band: "moderate", proposal: "ask" },
  },
  {
    name: "training excluded, but that has expired: as a claim",
    chain: chainOf(...without("C1"), ownD5, fact("plan", "C1", 1, { expiresOn: "2026-11-21" })),
    ...{ score: 55.81, floor: 27.76, evidence: 0.75, band: "moderate", proposal: "ask" },
  },
  {
    // E 5625: S² = (4625 + 5625)/6 = 1708.33; the gate of published uses, E3 ≤ 2, is broken.
    name: "commercial use unclear, published",
    chain: goodBut({ E3: 3 }),
    ...{ score: 41.33, floor: 41.33, evidence: 1, band: "critical", proposal: "no" },
  },
  {
    // Ideation weighs nothing itself: A 1, C 2, D 1. S² = (625 + 1250 + 250)/4 = 531.25; E3 ≤ 3 is met.
    name: "commercial use unclear, not published",
    chain: goodBut({ E3: 3 }),
    context: internalIdeation,
    ...{ score: 23.05, floor: 23.05, evidence: 1, band: "low", proposal: "yes" },
  },
  {
    // Public × ideation weighs C alone: S = 25, and yet the terms bar every use at work.
    name: "commercial use forbidden",
    chain: goodBut({ E3: 4 }),
    context: publicIdeation,
    ...{ score: 25, floor: 25, evidence: 1, band: "critical", proposal: "no" },
  },
  {
    // C (3·5625 + 10 000)/4 = 6718.75, above 80² = 6400; no gate is broken.
    name: "the floor alone is critical",
    chain: goodBut({ C1: 3, C3: 4 }),
    context: publicIdeation,
    ...{ score: 81.97, floor: 81.97, evidence: 1, band: "critical", proposal: "no" },
  },
  {
    // The same with the gate E3 ≤ 3 open: a critical floor is not softened by what we do not know.
    name: "the floor is critical while a gate is open",
    chain: chainOf(...answers({ C1: 3, C3: 4 })),
    context: publicIdeation,
    ...{ score: 81.97, floor: 81.97, evidence: 1, band: "critical", proposal: "no" },
  },
  {
    // C = 75 throughout.
    name: "high",
    chain: goodBut({ C1: 3, C3: 3 }),
    context: publicIdeation,
    ...{ score: 75, floor: 75, evidence: 1, band: "high", proposal: "ask" },
  },
  {
    // D3 is 4 by rule: D (0 + 2·10 000 + 0)/5 = 4000, S² = (625 + 1250 + 4000 + 2500)/6 = 1395.83; D3 ≤ 3 is broken.
    name: "a personal account, whatever the terms say of sign-in",
    chain: goodBut({}),
    account: "personal",
    ...{ score: 37.36, floor: 37.36, evidence: 1, band: "critical", proposal: "no" },
  },
  {
    // A (2·625 + 1·10 000)/3 = 3750; E6 = 0 leaves E at 0: S² = (3750 + 1250 + 250 + 2500)/6 = 1291.67
    name: "full depth asks A2 and E6 too",
    chain: goodBut({ A2: 4 }),
    depth: "full",
    ...{ score: 35.94, floor: 35.94, evidence: 1, band: "moderate", proposal: "if" },
  },
  {
    // Only C is known: S² = (10 000 + 2·625 + 10 000)/4 = 5312.5, F² = 1250/4 = 312.5; evidence 2/4 is enough.
    name: "half the evidence is enough for a band",
    chain: chainOf(...answers({ C1: 1, C3: 1 })),
    context: internalIdeation,
    ...{ score: 72.89, floor: 17.68, evidence: 0.5, band: "high", proposal: "ask" },
  },
  {
    // C3 alone: C (3·10 000 + 625)/4 = 7656.25 and 156.25; S² = (20 000 + 15 312.5)/4 = 8828.13; F² = 312.5/4
    name: "too little evidence",
    chain: chainOf(...answers({ C3: 1 })),
    context: internalIdeation,
    ...{ score: 93.96, floor: 8.84, evidence: 0.125, band: "unproven", proposal: "ask" },
  },
  {
    // D5: the plan may do 1, we allow 3; the worse counts. D (2·625 + 5625)/5 = 1375, S² = 5750/6 = 958.33
    name: "two levels, ours the worse",
    chain: chainOf(...answers({ ...good, D5: 1 }), fact("use", "D5", 3)),
    ...{ score: 30.96, floor: 30.96, evidence: 1, band: "low", proposal: "yes" },
  },
  {
    // D5 counts 4 and 1: D (1250 + 10 000)/5 = 2250 and (1250 + 625)/5 = 375, evidence 4/5.
    // S² = (625 + 1250 + 2250 + 2500)/6 = 1104.17, F² = 4750/6 = 791.67, evidence (1 + 2 + 0.8 + 1 + 1)/6
    name: "two levels, ours not yet answered",
    chain: chainOf(...answers({ ...good, D5: 1 })),
    ...{ score: 33.23, floor: 28.14, evidence: 5.8 / 6, band: "low", proposal: "yes" },
  },
]

describe("worked examples", () => {
  test.each(examples)(
    "$name",
    ({ chain, context = internalCopy, depth = "screening", account = "company", ...then }) => {
      const score = scorePlan(input(chain, { context, depth, account }))
      expect(score.score).toBeCloseTo(then.score, 2)
      expect(score.floor).toBeCloseTo(then.floor, 2)
      expect(score.evidence).toBeCloseTo(then.evidence, 12)
      expect([score.band, score.proposal]).toEqual([then.band, then.proposal])
    },
  )

  test("a use and a class without weights give each dimension 1", () => {
    const methodology = {
      ...sample,
      vocabulary: { ...sample.vocabulary, uses: [...sample.vocabulary.uses, use("podcast", false)] },
    }
    // Internal × podcast: A 2, C 3, D 2, E 1, G 1 (sum 9); H has no factor that plans answer.
    // S² = (2·625 + 3·625 + 2·250 + 0 + 2500)/9 = 6125/9 = 680.56
    const added = scorePlan(input(goodBut({}), { methodology, context: { dataClass: "internal", use: "podcast" } }))
    expect(added.score).toBeCloseTo(26.09, 2)
    expect(added.dimensions.map(({ id, weight }) => `${id}${weight}`)).toEqual(["A2", "C3", "D2", "E1", "G1"])
    // Secret × podcast: 2 each. S² = (625 + 625 + 250 + 0 + 2500)/5 = 800
    const both = scorePlan(input(goodBut({}), { methodology, context: { dataClass: "secret", use: "podcast" } }))
    expect(both.score).toBeCloseTo(28.28, 2)
  })

  test("a context that weighs nothing is unproven, not low", () => {
    const weightless = { ...sample, contextWeights: { classes: { internal: {} }, uses: { copy: {} } } }
    const score = scorePlan(input(goodBut({}), { methodology: weightless }))
    expect(score).toMatchObject({ score: 0, floor: 0, evidence: 0, band: "unproven", proposal: "ask" })
    expect(score.contributions).toEqual([])
  })

  test("a factor that applies elsewhere is not asked", () => {
    const factors = (use: string) =>
      scorePlan(input(nothingKnown, { context: { dataClass: "internal", use } })).contributions.map((one) => one.factor)
    expect(factors("copy")).not.toContain("G4")
    expect(factors("crm")).toContain("G4")
    expect(factors("crm")).not.toContain("H6")
  })
})

describe("what a score is made of", () => {
  const score = scorePlan(input(goodBut({})))

  test("dimensions", () => {
    expect(score.dimensions.map(({ id, weight, factors }) => [id, weight, factors])).toEqual([
      ["A", 1, 1],
      ["C", 2, 2],
      ["D", 1, 3],
      ["E", 1, 1],
      ["G", 1, 1],
    ])
    // √625, √625, √250, 0, √2500
    const shown = rounded(score).dimensions.map((one) => one.score)
    expect(shown).toEqual([25, 25, 15.81, 0, 50])
  })

  test("contributions, the largest first; ties in the order of the factors", () => {
    // S = 27.7639. G3 2500/(6·S) = 15.0075; C1 2·3·625/(6·4·S) = 5.6279; A1 2·625/(6·2·S) = 3.7519;
    // C3 2·625/(6·4·S) = 1.8760; D3 2·625/(6·5·S) = 1.5007; the others 0.
    const found = score.contributions.map((one) => [one.factor, Number(one.points.toFixed(3))])
    expect(found).toEqual([
      ["G3", 15.008],
      ["C1", 5.628],
      ["A1", 3.752],
      ["C3", 1.876],
      ["D3", 1.501],
      ["D1", 0],
      ["D5", 0],
      ["E3", 0],
    ])
  })

  test("shown contributions add up by largest remainder", () => {
    // Cut at two decimals: 15.00 + 5.62 + 3.75 + 1.87 + 1.50 = 27.74; C1 and G3 have the largest remainders.
    expect(rounded(score).score).toBe(27.76)
    const shown = Object.fromEntries(rounded(score).contributions.map((one) => [one.factor, one.points]))
    expect(shown).toMatchObject({ G3: 15.01, C1: 5.63, A1: 3.75, C3: 1.87, D3: 1.5, D1: 0 })
  })

  test("shown evidence is a percentage with two decimals: what is below the threshold never shows as reached", () => {
    const methodology = { ...sample, factors: [factor("C1", "P", 497), factor("C3", "P", 503)], gates: noGates }
    const scored = scorePlan(
      input(chainOf(...answers({ C1: 0 })), { methodology, context: { dataClass: "public", use: "ideation" } }),
    )
    expect(scored.band).toBe("unproven")
    expect(rounded(scored).evidence).toBe(0.497)
  })

  test("what is unknown is marked", () => {
    const half = scorePlan(input(chainOf(...without("G3"))))
    const unknown = half.contributions.filter((one) => one.unknown).map((one) => one.factor)
    expect(unknown.sort()).toEqual(["D5", "G3"])
  })

  test("names its context, day, depth and methodology", () => {
    expect(score).toMatchObject({
      context: internalCopy,
      day: today,
      depth: "screening",
      methodologyVersion: "sample-1",
    })
  })
})

const noGates = { classes: {}, published: [], stops: [], conditional: [] }

describe("bands", () => {
  const bands = sample.bands
  const measure = (score: number, floor = 0, evidence = 1) => ({ score, floor, evidence })

  test.each<[string, ReturnType<typeof measure>, "broken" | "open" | "met", Band]>([
    ["just below 35", measure(34.99), "met", "low"],
    ["35", measure(35), "met", "moderate"],
    ["just below 60", measure(59.99), "met", "moderate"],
    ["60", measure(60), "met", "high"],
    ["evidence of a half", measure(10, 0, 0.5), "met", "low"],
    ["evidence of a half but for the last bit of a sum", measure(10, 0, 0.49999999999999994), "met", "low"],
    ["evidence below a half", measure(10, 0, 0.499), "met", "unproven"],
    ["floor of 80", measure(90, 80, 0.1), "met", "critical"],
    ["floor just below 80", measure(90, 79.99), "met", "high"],
    ["a broken gate before all else", measure(0, 0, 0), "broken", "critical"],
    ["an open gate leaves the band", measure(10), "open", "low"],
  ])("%s", (_name, measured, gates, band) => {
    expect(bandOf(bands, measured, gates)).toBe(band)
  })

  test("a floor of exactly 80 by the formula is critical", () => {
    // (16·10 000 + 9·0)/25 = 6400 = 80²
    const methodology = { ...sample, factors: [factor("C1", "P", 16), factor("C3", "P", 9)], gates: noGates }
    const score = scorePlan(input(chainOf(...answers({ C1: 4, C3: 0 })), { methodology, context: publicIdeation }))
    expect([score.floor, score.band]).toEqual([80, "critical"])
  })

  test.each<[Band, Answer, Answer]>([
    ["low", "yes", "ask"],
    ["moderate", "if", "ask"],
    ["high", "ask", "ask"],
    ["unproven", "ask", "ask"],
    ["critical", "no", "no"],
  ])("%s proposes %s; with an open gate %s", (band, met, open) => {
    expect(proposalOf(band, "met")).toBe(met)
    expect(proposalOf(band, "open")).toBe(open)
    expect(proposalOf(band, "broken")).toBe("no")
  })

  test("tables sort by band, then score, then floor", () => {
    const rows = [
      { id: 1, band: "critical", score: 10, floor: 10 },
      { id: 2, band: "unproven", score: 90, floor: 5 },
      { id: 3, band: "high", score: 70, floor: 5 },
      { id: 4, band: "low", score: 20, floor: 20 },
      { id: 5, band: "low", score: 20, floor: 10 },
      { id: 6, band: "moderate", score: 36, floor: 36 },
      { id: 7, band: "low", score: 19, floor: 19 },
    ] as const
    expect(rows.toSorted(compareScores).map((row) => row.id)).toEqual([7, 5, 4, 6, 3, 2, 1])
  })
})
