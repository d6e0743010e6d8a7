import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { frozenContent, frozenSheet } from "../../src/core/frozen.ts"
import type { Context } from "../../src/core/gates.ts"
import type { Assessment, Fact } from "../../src/core/register.ts"
import { type ScoreInput, scorePlan } from "../../src/core/score.ts"
import { canonical } from "../../src/core/stated.ts"
import { input } from "./scoring-arbitraries.ts"
import { answers, fact, sample, today } from "./scoring-sample.ts"

const plan = "a-tool/team"
const subjects: Readonly<Record<Fact["subject"]["kind"], Fact["subject"]>> = {
  plan: { kind: "plan", slug: plan },
  tool: { kind: "tool", slug: "a-tool" },
  organisation: { kind: "organisation", slug: "a-vendor" },
  use: { kind: "use", slug: "copy" },
  company: { kind: "company", slug: "" },
}

function placed(one: Fact): Fact {
  return { ...one, subject: subjects[one.subject.kind] }
}

const good = answers({ A1: 1, C1: 1, C3: 1, D1: 0, D3: 1, E3: 0, E6: 0, G3: 2 })

function assessment(more: Partial<Assessment> = {}): Assessment {
  const facts = [...good, fact("company", "D5", 0)].map(placed)
  return {
    ...{ id: "ass_1", plan, on: today, methodology: sample.version, depth: "screening", facts },
    ...{ score: 0, floor: 0, evidence: 0, band: "low", account: "company" },
    ...more,
  }
}

const copy: Context = { dataClass: "internal", use: "copy" }

describe("contexts", () => {
  test("are those it was made for, each with its figures, gates and parts; the stored one is named", () => {
    const crm: Context = { dataClass: "personal", use: "crm" }
    const sheet = frozenSheet({
      assessment: assessment({ contexts: [crm, copy] }),
      methodology: sample,
      account: "company",
    })
    expect(sheet.contexts.map(({ context, isReference, score }) => [context.use, isReference, score.band])).toEqual([
      ["crm", false, "moderate"],
      ["copy", true, "low"],
    ])
    expect(sheet.contexts[0]?.score.gates.map(({ factor }) => factor)).toContain("G4")
    expect(sheet.ownContexts).toBe(true)
  })

  test("are the reference context where none was stated", () => {
    const sheet = frozenSheet({ assessment: assessment(), methodology: sample, account: "company" })
    expect(sheet.contexts.map(({ context }) => context)).toEqual([sample.reference])
    expect(sheet.ownContexts).toBe(false)
  })

  test("answer a factor twice where two uses answer differently, once where they agree", () => {
    const other = { ...fact("use", "G3", 4), subject: { kind: "use", slug: "crm" } } as const
    const contexts = ["copy", "crm", "ideation"].map((use) => ({ dataClass: "internal", use }))
    const { facts } = assessment()
    const { dimensions } = frozenSheet({
      assessment: assessment({ contexts, facts: [...facts, other], justifications: { G3: "Read by two people." } }),
      methodology: sample,
      account: "company",
    })
    const factors = dimensions.flatMap((one) => one.factors)
    const rows = factors.find((one) => one.factor.id === "G3")
    expect(rows?.answers.map(({ uses, standing }) => [uses, standing.why, standing.floor])).toEqual([
      [["copy"], "live", 2],
      [["crm"], "live", 4],
      [["ideation"], "unknown", 0],
    ])
    expect(rows?.justification).toBe("Read by two people.")
    expect(factors.find((one) => one.factor.id === "C1")?.answers).toHaveLength(1)
    expect(factors.map((one) => one.factor.id)).not.toContain("H6")
  })
})

describe("what is shown", () => {
  test("keeps facts about factors that the methodology lacks, and all facts without a methodology", () => {
    const stranger = placed(fact("plan", "Z9", 3))
    const whole = assessment({ facts: [...assessment().facts, stranger] })
    const kept = frozenSheet({ assessment: whole, methodology: sample, account: "company" })
    expect(kept.loose).toEqual([stranger])
    const unkept = frozenSheet({ assessment: whole, account: "company" })
    expect(unkept.loose).toEqual(whole.facts)
    expect(unkept.reproduction).toEqual({ kind: "unkept" })
    expect(unkept.contexts).toEqual([])
  })

  test("takes the account that was frozen, and only for want of it that of the plan", () => {
    const d3 = (given: Assessment) =>
      frozenSheet({ assessment: given, methodology: sample, account: "personal" })
        .dimensions.flatMap((one) => one.factors)
        .find((one) => one.factor.id === "D3")?.answers[0]?.standing.why
    expect(d3(assessment())).toBe("live")
    expect(d3(assessment({ account: undefined }))).toBe("rule")
  })
})

describe("reproduction", () => {
  const scored = (given: ScoreInput): Assessment => {
    const facts = Object.values(given.chain).flat().map(placed)
    const made = scorePlan({
      ...given,
      context: given.methodology.reference,
      chain: {
        plan: facts.filter(({ subject }) => subject.kind === "plan"),
        tool: facts.filter(({ subject }) => subject.kind === "tool"),
        organisation: facts.filter(({ subject }) => subject.kind === "organisation"),
        use: facts.filter(({ subject }) => subject.kind === "use"),
        company: facts.filter(({ subject }) => subject.kind === "company"),
      },
    })
    const { score, floor, evidence, band } = made
    return assessment({
      facts,
      depth: given.depth,
      account: given.account,
      on: given.day,
      score,
      floor,
      evidence,
      band,
    })
  }

  test("gives the stored figures, whatever was frozen and in whatever order", () => {
    fc.assert(
      fc.property(input, fc.infiniteStream(fc.nat()), (given, order) => {
        const frozen = scored(given)
        const facts = frozen.facts
          .map((one) => ({ one, key: order.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one)
        const sheet = (assessment: Assessment) =>
          frozenSheet({ assessment, methodology: given.methodology, account: "company" })
        expect(sheet({ ...frozen, facts }).reproduction).toEqual({ kind: "same" })
        const { shown } = sheet({ ...frozen, contexts: [given.methodology.reference] }).contexts[0] ?? {}
        const { score = 0, floor = 0, evidence = 0 } = shown ?? {}
        expect(sheet({ ...frozen, score, floor, evidence }).reproduction).toEqual({ kind: "same" })
      }),
      { numRuns: 60 },
    )
  })

  test("names each figure that does not come out, with both values", () => {
    const { reproduction, contexts } = frozenSheet({
      assessment: assessment({ score: 12.5, band: "high" }),
      methodology: sample,
      account: "company",
    })
    const { score, floor, evidence } = contexts[0]?.shown ?? {}
    expect(reproduction).toEqual({
      kind: "different",
      differences: [
        { figure: "score", stored: 12.5, computed: score },
        { figure: "floor", stored: 0, computed: floor },
        { figure: "evidence", stored: 0, computed: evidence },
        { figure: "band", stored: "high", computed: "low" },
      ],
    })
  })

  test("another methodology under the same facts is seen", () => {
    const { shown, score } = frozenSheet({ assessment: assessment(), methodology: sample, account: "company" })
      .contexts[0] as { shown: { score: number; floor: number; evidence: number }; score: { band: string } }
    const frozen = assessment({ ...shown, band: score.band })
    const heavier = { ...sample, factors: sample.factors.map((one) => (one.id === "A1" ? { ...one, weight: 9 } : one)) }
    expect(frozenSheet({ assessment: frozen, methodology: sample, account: "company" }).reproduction.kind).toBe("same")
    expect(frozenSheet({ assessment: frozen, methodology: heavier, account: "company" }).reproduction.kind).toBe("same")
    const less = { ...sample, factors: sample.factors.map((one) => (one.id === "C1" ? { ...one, weight: 1 } : one)) }
    const third = [...frozen.facts.filter(({ factor }) => factor !== "C3"), placed(fact("plan", "C3", 3))]
    const again = { ...frozen, facts: third }
    expect(frozenSheet({ assessment: again, methodology: less, account: "company" }).reproduction.kind).toBe(
      "different",
    )
  })
})

test("the content that is hashed has neither ids nor people, and everything else", () => {
  const closing = { factor: "C1", question: "C1.fine-tuning", note: "Read in the order form.", on: "2026-01-30" }
  const own = assessment({
    ...{ author: "per_1", reviewer: "per_2", closed: [{ ...closing, by: "per_4" }] },
    facts: [{ ...good[0], author: "per_3" } as Fact],
  })
  const copyOf = {
    ...own,
    id: "ass_2",
    author: undefined,
    reviewer: "",
    facts: own.facts.map((one) => ({ ...one, id: "x" })),
    closed: [closing],
  }
  expect(canonical(frozenContent(own))).toBe(canonical(frozenContent(copyOf)))
  expect(canonical(frozenContent(own))).not.toContain("per_")
  for (const change of [
    { score: 1 },
    { depth: "full" },
    { justifications: { C1: "x" } },
    { facts: [] },
    { closed: [] },
  ] as const)
    expect(canonical(frozenContent({ ...own, ...change }))).not.toBe(canonical(frozenContent(own)))
})
