import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  type AgencyContext,
  type AgencyScoreInput,
  agencyFactors,
  agencyMethodology,
  agencyScoreModel,
  agencySensitivity,
  isAskedOf,
  scoreAgency,
} from "../../src/core/agency-score.ts"
import { bandIds } from "../../src/core/band.ts"
import { gateFactors } from "../../src/core/company-policy.ts"
import type { AgencyQuestions, AgencyRules, Factor, Methodology, Option } from "../../src/core/methodology.ts"
import type { Fact } from "../../src/core/register.ts"
import { rounded, scorePlan } from "../../src/core/score.ts"
import { answers as answerIds } from "../../src/core/vocabulary.ts"
import { methodology as shipped } from "../../templates/methodology/index.ts"
import { methodology as anyMethodology, factAbout, option } from "./scoring-arbitraries.ts"
import { chainOf, fact, factor, sample, today } from "./scoring-sample.ts"

const bytes = (value: unknown) => JSON.stringify(value)
const ids = (factors: readonly Factor[]) => factors.map(({ id }) => id)

/** Facts about the agency, one per factor. */
function known(options: Readonly<Record<string, Option>>, more: Partial<Fact> = {}): Fact[] {
  return Object.entries(options).map(([id, option]) => fact("organisation", id, option, more))
}

describe("what an agency is asked", () => {
  const asked = (context: AgencyContext) => ids(agencyMethodology(shipped, context).factors)

  test("ownership, labelling, output and its own governance, always", () => {
    const always = ["E1", "E2", "E3", "E4", "E5", "E6", "F5", "G1", "G2", "G3", "H6", "H7", "H8"]
    expect(asked({ use: "copy" })).toEqual(always)
  })

  test("data, transfers, training and security where it gets data of ours", () => {
    const before = ids(shipped.factors.filter(({ dimension }) => "ABCD".includes(dimension)))
    expect(before).toHaveLength(20)
    expect(asked({ data: "internal", use: "copy" })).toEqual([...before, ...asked({ use: "copy" })])
    expect(ids(agencyFactors(shipped))).toEqual(asked({ data: "public", use: "reporting" }))
  })

  test("a policy file cannot switch off what its stop rests on", () => {
    expect(gateFactors(shipped)).toContain("H7")
  })

  test("a vendor is asked what concerns its plans, an agency what its score rests on, who is both gets both", () => {
    const of = (roles: Parameters<typeof isAskedOf>[2]) =>
      ids(shipped.factors.filter((one) => isAskedOf(shipped, one, roles)))
    const [vendor, agency, both] = [of(["vendor"]), of(["agency"]), of(["vendor", "agency"])]
    expect(agency).toEqual(ids(agencyFactors(shipped)))
    expect(vendor).toContain("H1")
    expect(vendor).not.toContain("H6")
    expect(vendor).not.toContain("G3")
    expect(new Set(both)).toEqual(new Set([...vendor, ...agency]))
    expect(of([])).toEqual([])
  })

  test("nothing under a methodology of before agencies were scored", () => {
    const { agencies: _, ...old } = shipped
    const score = scoreAgency({ methodology: old, facts: [], context: { use: "copy" }, day: today })
    expect([score.contributions, score.band]).toEqual([[], "unproven"])
    expect(agencyFactors(old)).toEqual([])
  })
})

/** Reckoned by hand: A1 2 | E3 2 | G3 1, G5 1 | H6 1, H7 3, weights in brackets. */
const rules: AgencyRules = {
  always: { asked: ["E", "G3", "H6", "H7"], stops: [] },
  entrusted: { asked: ["A"], stops: [{ factor: "H7", option: 3, classes: [] }] },
  without: "public",
  weights: { H: 2 },
}
const small: Methodology = {
  ...sample,
  factors: [
    factor("A1", "P", 2),
    factor("C1", "P", 3),
    factor("D3", "P", 1),
    factor("E3", "P", 2),
    factor("E6", "U", 2),
    factor("G3", "U", 1),
    factor("G4", "U", 1),
    factor("H6", "A", 1),
    factor("H7", "A", 3),
  ],
  agencies: rules,
}

describe("the score of an agency", () => {
  const scored = (facts: readonly Fact[], context: AgencyContext) =>
    scoreAgency({ methodology: small, facts, context, day: today })

  test("by hand, without data of ours", () => {
    // Copy weighs E 1, G 1, public C 1 (asked nothing), H 2: 4. E (2·0 + 2·625)/4 = 312.5, G unknown, H (625 + 3·2500)/4 = 2031.25.
    const score = scored(known({ E3: 0, E6: 1, H6: 1, H7: 2 }), { use: "copy" })
    expect(score.dimensions.map(({ id, weight }) => [id, weight])).toEqual([
      ["E", 1],
      ["G", 1],
      ["H", 2],
    ])
    expect(score.score).toBeCloseTo(Math.sqrt((312.5 + 10_000 + 2 * 2031.25) / 4), 9)
    expect(score.floor).toBeCloseTo(Math.sqrt((312.5 + 0 + 2 * 2031.25) / 4), 9)
    expect(score.evidence).toBe(3 / 4)
    expect([score.band, score.depth, score.methodologyVersion]).toEqual(["moderate", "full", "sample-1"])
  })

  test("its data adds dimensions, weights and gates, those of factors that it is not asked left out", () => {
    const score = scored([], { data: "internal", use: "copy" })
    expect(score.dimensions.map(({ id, weight }) => [id, weight])).toEqual([
      ["A", 1],
      ["E", 1],
      ["G", 1],
      ["H", 2],
    ])
    expect(score.gates.map(({ kind, factor, limit, state }) => [kind, factor, limit, state])).toEqual([
      ["gate", "E3", 2, "open"],
      ["stop", "E3", 4, "open"],
      ["gate", "E6", 3, "open"],
      ["stop", "H7", 3, "open"],
    ])
  })

  test.each([
    { data: undefined, option: 4, state: undefined },
    { data: "public", option: 2, state: "met" },
    { data: "internal", option: 3, state: "broken" },
    { data: "personal", option: 4, state: "broken" },
  ] as const)("tools of its own choice on data of ours ($data): $option is $state", ({ data, option, state }) => {
    const score = scored(known({ H7: option }), { data, use: "copy" })
    expect(score.gates.find(({ factor }) => factor === "H7")?.state).toBe(state)
    expect(score.band === "critical").toBe(state === "broken")
  })

  test.each([
    { name: "a claim", more: { sourceClass: "claim" } },
    { name: "an expired fact", more: { expiresOn: "2026-11-01" } },
  ] as const)("$name breaks the stop, and never meets it", ({ more }) => {
    const stopOf = (option: Option) =>
      scored(known({ H7: option }, more), { data: "internal", use: "copy" }).gates.find(({ factor }) => factor === "H7")
    expect([stopOf(3)?.state, stopOf(0)?.state]).toEqual(["broken", "open"])
  })

  test("the shipped stop", () => {
    const of = (context: AgencyContext) =>
      scoreAgency({ methodology: shipped, facts: known({ H7: 3 }), context, day: today })
    expect(of({ data: "public", use: "ideation" }).band).toBe("critical")
    expect(of({ use: "copy" }).gates.map(({ factor }) => factor)).not.toContain("H7")
  })

  test("plans are scored as before: the rules of agencies do not touch them", () => {
    const { agencies: _, ...without } = shipped
    const chain = chainOf(...known({ H6: 4, H7: 4, E1: 1, E6: 4 }))
    const of = (methodology: Methodology) =>
      scorePlan({
        methodology,
        account: "company",
        chain,
        context: { dataClass: "personal", use: "crm" },
        day: today,
        depth: "full",
      })
    expect(bytes(of(shipped))).toBe(bytes(of(without)))
  })
})

describe("what its page shows", () => {
  const model = (more: Partial<Parameters<typeof agencyScoreModel>[0]> = {}) =>
    agencyScoreModel({
      methodology: small,
      organisation: { slug: "studio-nord", name: "Studio Nord" },
      facts: known({ A1: 3, E3: 0, E6: 0, G3: 0, H6: 0, H7: 0 }),
      entrusted: ["internal", "personal"],
      use: "copy",
      day: today,
      ...more,
    })

  test("of the data that it gets, that with the worst score; the others beside it", () => {
    const { context, contexts, score } = model()
    expect(context).toEqual({ data: "personal", use: "copy" })
    expect(score.band).toBe("critical")
    expect(contexts.map(({ data, entrusted, band }) => [data, entrusted, band])).toEqual([
      [undefined, false, "low"],
      ["public", false, "low"],
      ["internal", true, "low"],
      ["client", false, "low"],
      ["personal", true, "critical"],
    ])
  })

  test("none, or a class that is asked for", () => {
    expect(model({ data: "none" }).context).toEqual({ data: undefined, use: "copy" })
    expect(model({ data: "client" }).context.data).toBe("client")
    expect(model({ entrusted: [] }).context.data).toBeUndefined()
  })

  test("a class that the vocabulary lost still counts as data of ours", () => {
    const { context, dimensions } = model({ entrusted: ["gone"] })
    expect(context.data).toBe("gone")
    expect(dimensions.map(({ dimension }) => dimension.id)).toContain("A")
  })

  test("every factor that is asked, under its dimension", () => {
    const { dimensions, score, shown, changes } = model()
    const shownIds = dimensions.flatMap(({ factors }) => factors.map(({ standing }) => standing.factor))
    expect(shownIds).toEqual(["A1", "E3", "E6", "G3", "H6", "H7"])
    expect(shownIds.toSorted()).toEqual(score.contributions.map(({ factor }) => factor).toSorted())
    expect(shown).toEqual(rounded(score))
    // The gate on A1 for personal data is 2.
    expect(changes[0]).toMatchObject({ factor: "A1", from: 3, to: 2 })
  })
})

/** Rules that name factors and dimensions of the methodology, and bar some. */
function rulesFor(factors: readonly Factor[]): fc.Arbitrary<AgencyRules> {
  const named = fc.subarray([...ids(factors), "A", "B", "C"])
  // A stop is about a factor that is asked.
  const questions: fc.Arbitrary<AgencyQuestions> = named.chain((asked): fc.Arbitrary<AgencyQuestions> => {
    const barrable = ids(factors.filter(({ id, dimension }) => asked.includes(id) || asked.includes(dimension)))
    if (barrable.length === 0) return fc.constant({ asked, stops: [] })
    const stop = fc.record({
      factor: fc.constantFrom(...barrable),
      option: fc.constantFrom<Option[]>(1, 2, 3, 4),
      classes: fc.subarray(["public", "internal", "personal"]),
    })
    return fc.record({ asked: fc.constant(asked), stops: fc.array(stop, { maxLength: 2 }) })
  })
  return fc.record({
    always: questions,
    entrusted: questions,
    without: fc.constantFrom("public", "added"),
    weights: fc.dictionary(fc.constantFrom("A", "B", "C"), fc.integer({ min: 0, max: 4 })),
  })
}

const context: fc.Arbitrary<AgencyContext> = fc.record({
  data: fc.constantFrom(undefined, "public", "internal", "personal", "added"),
  use: fc.constantFrom("ideation", "copy", "crm", "added", "unheard-of"),
})

const input: fc.Arbitrary<AgencyScoreInput> = anyMethodology.chain((methodology) =>
  fc.record({
    methodology: rulesFor(methodology.factors).map((agencies) => ({ ...methodology, agencies })),
    facts: fc.uniqueArray(factAbout("organisation", ids(methodology.factors)), {
      maxLength: 8,
      selector: ({ id }) => id,
    }),
    context,
    day: fc.constant(today),
  }),
)

/** An input with something left to learn, and a fact that teaches it. */
const lesson = input.chain((before) => {
  const silent = ids(before.methodology.factors).filter((id) => before.facts.every((one) => one.factor !== id))
  return silent.length === 0
    ? fc.constant(undefined)
    : factAbout("organisation", silent).map((taught) => ({ before, taught }))
})

const runs = { numRuns: 400 }

describe("the laws of the score hold for agencies", () => {
  test("score, floor and evidence are the formula's, over what the rules name", () => {
    fc.assert(
      fc.property(input, (one) => {
        const { methodology, context } = one
        const score = scoreAgency(one)
        const { always, entrusted, without, weights } = methodology.agencies as AgencyRules
        const named = [...always.asked, ...(context.data === undefined ? [] : entrusted.asked)]
        const dataClass = context.data ?? without
        const { classes, uses } = methodology.contextWeights
        const applies = ({ appliesTo }: Factor) =>
          [
            [appliesTo?.classes, dataClass],
            [appliesTo?.uses, context.use],
          ].every(([list, id]) => !list?.length || list.includes(id as string))
        const mean = (rows: readonly (readonly [weight: number, value: number])[]) => {
          const total = rows.reduce((sum, [weight]) => sum + weight, 0)
          return total === 0 ? 0 : rows.reduce((sum, [weight, value]) => sum + weight * value, 0) / total
        }
        const standings = new Map(score.contributions.map((part) => [part.factor, part.standing]))
        const asked: string[] = []
        const rows = methodology.dimensions.map(({ id }) => {
          const rowOf = (table: typeof classes, key: string) => (table[key] ? (table[key][id] ?? 0) : 1)
          const factors = methodology.factors.filter(
            (factor) => factor.dimension === id && (named.includes(id) || named.includes(factor.id)) && applies(factor),
          )
          const weight = rowOf(classes, dataClass) + rowOf(uses, context.use) + (weights[id] ?? 0)
          if (weight > 0) asked.push(...ids(factors))
          return { weight: factors.length === 0 ? 0 : weight, factors }
        })
        expect([...standings.keys()].sort()).toEqual(asked.sort())
        const overall = (value: (factor: string) => number) =>
          mean(rows.map(({ weight, factors }) => [weight, weight && mean(factors.map((f) => [f.weight, value(f.id)]))]))
        const squareOf = (side: "score" | "floor") => overall((id) => (25 * (standings.get(id)?.[side] ?? NaN)) ** 2)
        expect(score.score).toBeCloseTo(Math.sqrt(squareOf("score")), 9)
        expect(score.floor).toBeCloseTo(Math.sqrt(squareOf("floor")), 9)
        expect(score.evidence).toBeCloseTo(
          overall((id) => (standings.get(id)?.strong ? 1 : 0)),
          9,
        )
      }),
      runs,
    )
  })

  test("floor ≤ score; contributions add up, also as shown", () => {
    fc.assert(
      fc.property(input, (one) => {
        const score = scoreAgency(one)
        for (const measure of [score, ...score.dimensions]) expect(measure.floor).toBeLessThanOrEqual(measure.score)
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
        expect(sum(score.contributions.map(({ points }) => points))).toBeCloseTo(score.score, 9)
        expect(sum(score.contributions.map(({ floorPoints }) => floorPoints))).toBeCloseTo(score.floor, 9)
        const cents = (values: readonly number[]) => sum(values.map((value) => Math.round(value * 100)))
        const shown = rounded(score)
        expect(cents(shown.contributions.map(({ points }) => points))).toBe(cents([shown.score]))
      }),
      runs,
    )
  })

  test("a worse option never lowers score or floor, and never softens what it proposes", () => {
    const worsened = input.chain((before) => {
      const improvable = before.facts.filter((one) => one.option < 4)
      return improvable.length === 0
        ? fc.constant(undefined)
        : fc.tuple(fc.constantFrom(...improvable), option).map(([old, worse]) => ({ before, old, worse }))
    })
    fc.assert(
      fc.property(worsened, (one) => {
        if (!one || one.worse <= one.old.option) return
        const { before, old, worse } = one
        const facts = before.facts.map((fact) => (fact === old ? { ...fact, option: worse } : fact))
        const [was, is] = [scoreAgency(before), scoreAgency({ ...before, facts })]
        expect(is.score).toBeGreaterThanOrEqual(was.score)
        expect(is.floor).toBeGreaterThanOrEqual(was.floor)
        expect(answerIds.indexOf(is.proposal)).toBeGreaterThanOrEqual(answerIds.indexOf(was.proposal))
      }),
      runs,
    )
  })

  test("learning an unknown never raises the score nor lowers the floor; an option 0 never worsens the band", () => {
    fc.assert(
      fc.property(lesson, (one) => {
        if (!one) return
        const { before, taught } = one
        const learnt = (fact: Fact) => scoreAgency({ ...before, facts: [...before.facts, fact] })
        const [was, is, best] = [scoreAgency(before), learnt(taught), learnt({ ...taught, option: 0 })]
        expect(is.score).toBeLessThanOrEqual(was.score)
        expect(is.floor).toBeGreaterThanOrEqual(was.floor)
        expect(is.evidence).toBeGreaterThanOrEqual(was.evidence)
        expect(bandIds.indexOf(best.band)).toBeLessThanOrEqual(bandIds.indexOf(was.band))
        expect(answerIds.indexOf(best.proposal)).toBeLessThanOrEqual(answerIds.indexOf(was.proposal))
      }),
      runs,
    )
  })

  test("the order of facts changes nothing; same facts, methodology and day, same bytes", () => {
    fc.assert(
      fc.property(input, (one) => {
        const first = bytes(scoreAgency(one))
        expect(bytes(scoreAgency({ ...one, facts: one.facts.toReversed() }))).toBe(first)
        expect(bytes(scoreAgency(structuredClone(one)))).toBe(first)
      }),
      runs,
    )
  })

  test("what is asked depends on the context, never on an answer", () => {
    fc.assert(
      fc.property(input, (one) => {
        const asked = (facts: readonly Fact[]) => {
          const { contributions, gates, dimensions } = scoreAgency({ ...one, facts })
          return [
            contributions.map(({ factor }) => factor).sort(),
            gates.map(({ kind, factor, limit }) => `${kind} ${factor} ${limit}`),
            dimensions.map(({ id, weight }) => `${id} ${weight}`),
          ]
        }
        expect(asked(one.facts)).toEqual(asked([]))
      }),
      runs,
    )
  })

  test("each change named changes the band as said", () => {
    fc.assert(
      fc.property(input, (one) => {
        for (const change of agencySensitivity(one, scoreAgency(one))) {
          const others = one.facts.filter((known) => known.factor !== change.factor)
          const learnt = fact("organisation", change.factor, change.to, { sourceClass: "contract", seenOn: today })
          const { band, score } = scoreAgency({ ...one, facts: [...others, learnt] })
          expect([band, score]).toEqual([change.band, change.score])
        }
      }),
      { numRuns: 150 },
    )
  })
})
