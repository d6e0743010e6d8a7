import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { bandIds, compareScores } from "../../src/core/band.ts"
import type { Fact } from "../../src/core/register.ts"
import { figures, rounded, type ScoreInput, scorePlan, scorer, scoreStandings } from "../../src/core/score.ts"
import { sensitivity } from "../../src/core/sensitivity.ts"
import { type Chain, joined, type Standing, sideOf, sidesOf, standings } from "../../src/core/standing.ts"
import { answers } from "../../src/core/vocabulary.ts"
import { context, factAbout, input, option, silent, subjectKinds, subjectsOf, withFact } from "./scoring-arbitraries.ts"
import { today } from "./scoring-sample.ts"

const runs = { numRuns: 1000 }
const bytes = (value: unknown) => JSON.stringify(value)

function factsOf(chain: Chain): Fact[] {
  return subjectKinds.flatMap((kind) => chain[kind])
}

function replaced(chain: Chain, old: Fact, by: Fact): Chain {
  const { kind } = old.subject
  return { ...chain, [kind]: chain[kind].map((fact) => (fact === old ? by : fact)) }
}

/** An input with something left to learn, and a fact that teaches it. */
const lesson = input
  .filter((one) => silent(one).length > 0)
  .chain((one) =>
    fc
      .constantFrom(...silent(one))
      .chain(({ factor, side }) => fc.constantFrom(...subjectsOf[side]).chain((kind) => factAbout(kind, [factor])))
      .map((fact) => ({ before: one, fact })),
  )

describe("laws of the score", () => {
  test("the floor never passes the score, as a whole, per dimension and per factor; all stay in range", () => {
    fc.assert(
      fc.property(input, (one) => {
        const score = scorePlan(one)
        for (const measure of [score, ...score.dimensions]) {
          expect(measure.floor).toBeLessThanOrEqual(measure.score)
          expect(measure.floor).toBeGreaterThanOrEqual(0)
          expect(measure.score).toBeLessThanOrEqual(100)
          expect(measure.evidence).toBeGreaterThanOrEqual(0)
          expect(measure.evidence).toBeLessThanOrEqual(1)
        }
        for (const { standing } of score.contributions) expect(standing.floor).toBeLessThanOrEqual(standing.score)
      }),
      runs,
    )
  })

  test("score, floor and evidence are the formula's", () => {
    fc.assert(
      fc.property(input, (one) => {
        const score = scorePlan(one)
        const weights = new Map(one.methodology.factors.map((factor) => [factor.id, factor.weight]))
        const mean = (rows: readonly (readonly [weight: number, value: number])[]) => {
          const total = rows.reduce((sum, [weight]) => sum + weight, 0)
          return total === 0 ? 0 : rows.reduce((sum, [weight, value]) => sum + weight * value, 0) / total
        }
        const overall = (value: (standing: Standing) => number) =>
          mean(
            score.dimensions.map((dimension) => {
              const parts = score.contributions.filter((part) => part.dimension === dimension.id)
              expect(parts.length).toBe(dimension.factors)
              return [dimension.weight, mean(parts.map((p) => [weights.get(p.factor) ?? 0, value(p.standing)]))]
            }),
          )
        expect(score.score).toBeCloseTo(Math.sqrt(overall((standing) => (25 * standing.score) ** 2)), 9)
        expect(score.floor).toBeCloseTo(Math.sqrt(overall((standing) => (25 * standing.floor) ** 2)), 9)
        expect(score.evidence).toBeCloseTo(
          overall((standing) => (standing.strong ? 1 : 0)),
          9,
        )
      }),
      runs,
    )
  })

  test("a worse option never lowers score or floor, and never softens the proposal", () => {
    const improvable = (one: ScoreInput) => factsOf(one.chain).filter((fact) => fact.option < 4)
    const worsened = input
      .filter((one) => improvable(one).length > 0)
      .chain((one) =>
        fc
          .tuple(fc.constantFrom(...improvable(one)), option)
          .filter(([fact, worse]) => worse > fact.option)
          .map(([fact, worse]) => ({ before: one, fact, worse })),
      )
    fc.assert(
      fc.property(worsened, ({ before, fact, worse }) => {
        const [was, is] = [
          scorePlan(before),
          scorePlan({ ...before, chain: replaced(before.chain, fact, { ...fact, option: worse }) }),
        ]
        expect(is.score).toBeGreaterThanOrEqual(was.score)
        expect(is.floor).toBeGreaterThanOrEqual(was.floor)
        expect(answers.indexOf(is.proposal)).toBeGreaterThanOrEqual(answers.indexOf(was.proposal))
      }),
      runs,
    )
  })

  test("learning an unknown never raises the score, never lowers the floor, never lowers the evidence", () => {
    fc.assert(
      fc.property(lesson, ({ before, fact }) => {
        const [was, is] = [scorePlan(before), scorePlan({ ...before, chain: withFact(before.chain, fact) })]
        expect(is.score).toBeLessThanOrEqual(was.score)
        expect(is.floor).toBeGreaterThanOrEqual(was.floor)
        expect(is.evidence).toBeGreaterThanOrEqual(was.evidence)
      }),
      runs,
    )
  })

  test("learning an option 0 never makes the proposal stricter, nor the band worse", () => {
    fc.assert(
      fc.property(lesson, ({ before, fact }) => {
        const chain = withFact(before.chain, { ...fact, option: 0 })
        const [was, is] = [scorePlan(before), scorePlan({ ...before, chain })]
        expect(answers.indexOf(is.proposal)).toBeLessThanOrEqual(answers.indexOf(was.proposal))
        expect(bandIds.indexOf(is.band)).toBeLessThanOrEqual(bandIds.indexOf(was.band))
      }),
      runs,
    )
  })

  test("contributions add up: to score and floor, and once rounded to the rounded figures", () => {
    fc.assert(
      fc.property(input, (one) => {
        const score = scorePlan(one)
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
        expect(sum(score.contributions.map((part) => part.points))).toBeCloseTo(score.score, 9)
        expect(sum(score.contributions.map((part) => part.floorPoints))).toBeCloseTo(score.floor, 9)
        const shown = rounded(score)
        const cents = (values: readonly number[]) => sum(values.map((value) => Math.round(value * 100)))
        expect(cents(shown.contributions.map((part) => part.points))).toBe(cents([shown.score]))
        expect(cents(shown.contributions.map((part) => part.floorPoints))).toBe(cents([shown.floor]))
        for (const [index, part] of score.contributions.entries()) {
          expect(shown.contributions[index]?.factor).toBe(part.factor)
          expect(Math.abs((shown.contributions[index]?.points ?? 0) - part.points)).toBeLessThan(0.01 + 1e-9)
        }
      }),
      runs,
    )
  })

  test("the order of facts changes nothing", () => {
    const shuffled = input.chain((one) => {
      const shuffle = (facts: readonly Fact[]) =>
        fc.shuffledSubarray([...facts], { minLength: facts.length, maxLength: facts.length })
      return fc
        .tuple(...subjectKinds.map((kind) => shuffle(one.chain[kind])))
        .map(([plan = [], tool = [], organisation = [], use = [], company = []]) => ({
          before: one,
          chain: { plan, tool, organisation, use, company },
        }))
    })
    fc.assert(
      fc.property(shuffled, ({ before, chain }) => {
        const other = { ...before, chain }
        expect(bytes(scorePlan(other))).toBe(bytes(scorePlan(before)))
        expect(bytes(sensitivity(other, scorePlan(other)))).toBe(bytes(sensitivity(before, scorePlan(before))))
      }),
      runs,
    )
  })

  test("same facts, methodology and day, same bytes: alone, or with a scorer and sides used for other contexts before", () => {
    fc.assert(
      fc.property(input, fc.array(context, { maxLength: 3 }), (one, others) => {
        const { methodology, chain, account, day, depth } = one
        const shared = scorer(methodology, depth)
        const { plan, tool, organisation, use, company } = chain
        const planSide = sideOf(methodology, "plan", { plan, tool, organisation }, day)
        const ownSide = sideOf(methodology, "own", { use, company }, day)
        const known = joined(methodology, planSide, ownSide, account)
        for (const other of others) figures(shared, known, other)
        expect(bytes(scoreStandings(shared, known, one.context))).toBe(bytes(scorePlan(one)))
        expect(bytes(scorePlan(structuredClone(one)))).toBe(bytes(scorePlan(one)))
      }),
      runs,
    )
  })

  test("the figures alone are those of the whole score", () => {
    fc.assert(
      fc.property(input, (one) => {
        const { score, floor, evidence, band, proposal } = scorePlan(one)
        const known = standings(one.methodology, one.chain, one.account, one.day)
        expect(figures(scorer(one.methodology, one.depth), known, one.context)).toEqual({
          score,
          floor,
          evidence,
          band,
          proposal,
        })
      }),
      runs,
    )
  })

  test("what is asked depends on the context, never on an answer", () => {
    fc.assert(
      fc.property(input, (one) => {
        const asked = (chain: Chain) => {
          const score = scorePlan({ ...one, chain })
          return {
            factors: score.contributions.map((part) => part.factor).sort(),
            weights: score.dimensions.map(({ id, weight, factors }) => [id, weight, factors]),
            gates: score.gates.map(({ kind, factor, limit }) => [kind, factor, limit]),
          }
        }
        expect(asked(one.chain)).toEqual(asked({ plan: [], tool: [], organisation: [], use: [], company: [] }))
      }),
      runs,
    )
  })

  test("facts seen later and facts about agencies' factors do not count", () => {
    fc.assert(
      fc.property(input, (one) => {
        const agencies = new Set(
          one.methodology.factors.filter((factor) => sidesOf(factor.level).length === 0).map((factor) => factor.id),
        )
        const kept = (fact: Fact) => fact.seenOn <= today && !agencies.has(fact.factor)
        const chain = { ...one.chain }
        for (const kind of subjectKinds) chain[kind] = one.chain[kind].filter(kept)
        expect(bytes(scorePlan({ ...one, chain }))).toBe(bytes(scorePlan(one)))
      }),
      runs,
    )
  })

  test("a broken gate proposes no, an open one never yes or if", () => {
    fc.assert(
      fc.property(input, (one) => {
        const score = scorePlan(one)
        const states = score.gates.map((gate) => gate.state)
        if (states.includes("broken")) expect([score.band, score.proposal]).toEqual(["critical", "no"])
        else if (states.includes("open")) expect(score.proposal).toBe(score.band === "critical" ? "no" : "ask")
        if (score.proposal === "yes" || score.proposal === "if") expect(new Set(states)).not.toContain("open")
        for (const gate of score.gates) if (gate.state === "broken") expect(gate.option).toBeDefined()
      }),
      runs,
    )
  })

  test("a class has at least the gates and stops of the class it extends", () => {
    fc.assert(
      fc.property(input, (one) => {
        const gatesIn = (dataClass: string) => scorePlan({ ...one, context: { ...one.context, dataClass } }).gates
        for (const [dataClass, { extends: parent }] of Object.entries(one.methodology.gates.classes)) {
          if (parent === undefined) continue
          const own = gatesIn(dataClass)
          for (const inherited of gatesIn(parent)) {
            const same = own.find((gate) => gate.kind === inherited.kind && gate.factor === inherited.factor)
            expect(same?.limit).toBeLessThanOrEqual(inherited.limit)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test("tables have one order", () => {
    fc.assert(
      fc.property(fc.tuple(input, input, input), (inputs) => {
        const sorted = inputs.map(scorePlan).sort(compareScores)
        for (const [index, score] of sorted.entries()) {
          const next = sorted[index + 1]
          if (!next) continue
          expect(compareScores(score, next)).toBeLessThanOrEqual(0)
          expect(Math.sign(compareScores(next, score))).toBe(-Math.sign(compareScores(score, next)) || 0)
          expect(bandIds.indexOf(score.band)).toBeLessThanOrEqual(bandIds.indexOf(next.band))
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe("laws of what would change the band", () => {
  /** The chain in which a live fact gives the whole answer of one side. */
  function learnt(one: ScoreInput, factor: string, side: "plan" | "own", to: Fact["option"]): ScoreInput {
    const chain = { ...one.chain }
    for (const kind of subjectsOf[side]) chain[kind] = chain[kind].filter((fact) => fact.factor !== factor)
    const kind = side === "plan" ? "plan" : "use"
    const fact: Fact = {
      id: "learnt",
      subject: { kind, slug: "one" },
      factor,
      option: to,
      sourceClass: "contract",
      seenOn: today,
    }
    return { ...one, chain: withFact(chain, fact) }
  }

  test("each change named changes the band as said; nothing else would", () => {
    fc.assert(
      fc.property(input, (one) => {
        const score = scorePlan(one)
        const rank = bandIds.indexOf(score.band)
        const changes = sensitivity(one, score)
        for (const change of changes) {
          const { band, score } = scorePlan(learnt(one, change.factor, change.side, change.to))
          expect([band, score]).toEqual([change.band, change.score])
        }
        for (const { id, level } of one.methodology.factors) {
          for (const side of sidesOf(level)) {
            const ranks = ([0, 1, 2, 3, 4] as const).map((to) =>
              bandIds.indexOf(scorePlan(learnt(one, id, side, to)).band),
            )
            const named = changes.filter((change) => change.factor === id && change.side === side)
            const better = ranks.findLastIndex((other) => other < rank)
            const worse = ranks.findIndex((other) => other > rank)
            expect(named.map((change) => change.to).sort()).toEqual([better, worse].filter((to) => to >= 0).sort())
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test("the largest effect comes first", () => {
    fc.assert(
      fc.property(input, (one) => {
        const score = scorePlan(one)
        const crossed = sensitivity(one, score).map((change) =>
          Math.abs(bandIds.indexOf(change.band) - bandIds.indexOf(score.band)),
        )
        expect(crossed).toEqual(crossed.toSorted((a, b) => b - a))
      }),
      { numRuns: 300 },
    )
  })
})
