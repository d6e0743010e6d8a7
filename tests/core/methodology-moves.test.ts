import { describe, expect, test } from "vitest"
import type { ListDecision } from "../../src/core/list.ts"
import type { Factor, Methodology } from "../../src/core/methodology.ts"
import { changesOf, type MovesInput, methodologyMoves } from "../../src/core/methodology-moves.ts"
import type { Fact, Plan } from "../../src/core/register.ts"
import { scorePlan } from "../../src/core/score.ts"
import { answers, chainOf, fact, sample, today } from "./scoring-sample.ts"

const good = { A1: 1, C1: 1, C3: 1, D1: 0, D3: 1, D5: 0, E3: 0, E6: 0 } as const

function plan(slug: string): Plan {
  return { id: slug, slug, name: { en: slug }, account: "company", hosts: [] }
}

const ours: readonly Fact[] = [
  { ...fact("company", "D5", 0), subject: { kind: "company", slug: "" } },
  { ...fact("company", "G3", 2), subject: { kind: "company", slug: "" } },
  { ...fact("company", "E6", 0), subject: { kind: "company", slug: "" } },
]

function factsOf(slug: string, options: Parameters<typeof answers>[0]): Fact[] {
  return answers(options).map((one) => ({ ...one, subject: { kind: "plan", slug } }))
}

function decision(more: Partial<ListDecision> = {}): ListDecision {
  return {
    ...{ id: "dec_1", outcome: "approved", classes: { internal: "yes" }, otherClasses: "no", uses: { copy: "yes" } },
    ...{ otherUses: "ask", overrides: [], conditions: [], preconditions: [], validFrom: "2026-01-01", recorded: 1 },
    ...more,
  } as ListDecision
}

function reweighed(weights: Readonly<Record<string, number>>): Methodology {
  return {
    ...sample,
    version: "sample-1+new",
    factors: sample.factors.map((one) => ({ ...one, weight: weights[one.id] ?? one.weight })),
  }
}

const register: MovesInput["register"] = {
  tools: [{ id: "t", slug: "acme", name: "Acme", aliases: [], vendor: "acme", categories: [], hosts: [] }],
  plans: ["acme/free", "acme/team"].map(plan),
  facts: [...ours, ...factsOf("acme/team", good), ...factsOf("acme/free", { ...good, C1: 4, C3: 3 })],
  assessments: [],
}

function moves(after: Methodology, decided: MovesInput["decided"] = new Map()) {
  return methodologyMoves({ register, day: today, before: sample, after, decided })
}

describe("what moves", () => {
  test("is nothing under the same rules", () => {
    const found = moves({ ...sample, version: "same" }, new Map([["acme/team", decision()]]))
    expect(found.moves).toEqual([])
    expect(found.reference).toEqual({ of: 2, band: 0, proposal: 0, score: 0 })
    expect(found.decided).toEqual({ of: 1, band: 0, proposal: 0, score: 0 })
    expect(found.changes).toEqual({ removed: [], added: [], weights: [], classes: [], uses: [] })
  })

  test("is told before and after, as a score under each methodology says", () => {
    const after = reweighed({ C3: 30 })
    const found = moves(after)
    const scoreOf = (methodology: Methodology) =>
      scorePlan({
        ...{ methodology, account: "company", context: sample.reference, day: today, depth: "screening" },
        chain: chainOf(...ours, ...factsOf("acme/free", { ...good, C1: 4, C3: 3 })),
      })
    const free = found.moves.find((move) => move.plan === "acme/free")
    expect(free?.before.score).toBeCloseTo(scoreOf(sample).score, 2)
    expect(free?.after.score).toBeCloseTo(scoreOf(after).score, 2)
    expect(found.reference).toEqual({ of: 2, band: 0, proposal: 0, score: 1 })
    expect(found.changes.weights).toEqual([{ factor: "C3", before: 1, after: 30 }])
  })

  test("looks at what a decision allows, each pair once, and names decisions that allow more than is now proposed", () => {
    const stricter: Methodology = {
      ...sample,
      version: "strict",
      bands: { ...sample.bands, low: 5 },
    }
    const decided = new Map([
      ["acme/team", decision({ classes: { public: "yes", internal: "if" }, uses: { copy: "yes", crm: "yes" } })],
      ["acme/free", decision({ outcome: "refused" })],
    ])
    const found = moves(stricter, decided)
    // Two classes by two uses; what is refused allows nothing.
    expect(found.decided.of).toBe(4)
    expect(found.reference.of).toBe(2)
    expect(found.again).toEqual(["acme/team"])
    const first = found.moves[0]
    expect([first?.before.proposal, first?.after.proposal, first?.proposal]).toEqual(["yes", "if", true])
    const contexts = found.moves.map(({ plan, context }) => `${plan} ${context.dataClass} ${context.use}`)
    expect(new Set(contexts).size).toBe(contexts.length)
  })

  test("a pair override and the rest of a decision are read as answers are; what the new vocabulary lacks is counted", () => {
    const decided = new Map([
      [
        "acme/team",
        decision({ classes: {}, otherClasses: "ask", overrides: [{ class: "client", use: "copy", answer: "if" }] }),
      ],
    ])
    const fewer: Methodology = {
      ...reweighed({ C1: 1 }),
      vocabulary: { ...sample.vocabulary, classes: sample.vocabulary.classes.filter(({ id }) => id !== "client") },
    }
    expect(moves(reweighed({ C1: 1 }), decided).decided.of).toBe(1)
    expect(moves(fewer, decided).lost).toBe(1)
    expect(moves(fewer, decided).decided.of).toBe(0)
  })

  test("follows the depth of the plan's last assessment, and ends in the same whatever the order of plans", () => {
    const assessed = {
      ...register,
      plans: [...register.plans].reverse(),
      assessments: [{ plan: "acme/team", depth: "full" } as MovesInput["register"]["assessments"][number]],
    }
    const after = reweighed({ E6: 7, A2: 5, C3: 9 })
    const found = methodologyMoves({ register: assessed, day: today, before: sample, after, decided: new Map() })
    expect(found.moves.find((move) => move.plan === "acme/team")?.depth).toBe("full")
    const again = { ...assessed, plans: register.plans }
    const other = methodologyMoves({ register: again, day: today, before: sample, after, decided: new Map() })
    expect(other.moves).toEqual(found.moves)
  })
})

test("what differs between two methodologies is named by id", () => {
  const after: Methodology = {
    ...sample,
    factors: [...sample.factors.filter(({ id }) => id !== "E6"), { ...(sample.factors[0] as Factor), id: "X1" }],
    contextWeights: {
      classes: { ...sample.contextWeights.classes, public: { C: 2 }, added: {} },
      uses: { ...sample.contextWeights.uses, copy: { G: 1, E: 1, H: 0 } },
    },
  }
  expect(changesOf(sample, after)).toEqual({
    removed: ["E6"],
    added: ["X1"],
    weights: [],
    classes: ["public", "added"],
    uses: [],
  })
})
