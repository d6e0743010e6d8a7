import { describe, expect, test } from "vitest"
import type { Level } from "../../src/core/methodology.ts"
import { type Chain, standing } from "../../src/core/standing.ts"
import type { Account } from "../../src/core/vocabulary.ts"
import { chainOf, fact, factor, nothingKnown, today } from "./scoring-sample.ts"

function standingOf(level: Level, chain: Chain, account: Account = "company", id = "C1") {
  return standing(factor(id, level, 1), chain, account, today)
}

const unknown = { score: 4, floor: 0, known: false, strong: false, from: undefined, why: "unknown" }

describe("who answers", () => {
  const everybody = chainOf(
    fact("plan", "C1", 0),
    fact("tool", "C1", 1),
    fact("organisation", "C1", 2),
    fact("use", "C1", 3),
    fact("company", "C1", 4),
  )

  test.each<[Level, string, number]>([
    ["P", "plan", 0],
    ["V", "plan", 0],
    ["V/P", "plan", 0],
    ["U", "use", 3],
    ["O", "use", 3],
    ["P/U", "use", 3],
    ["V/U", "use", 3],
  ])("level %s: %s", (level, from, option) => {
    expect(standingOf(level, everybody)).toMatchObject({
      from,
      score: option,
      floor: option,
      strong: true,
      why: "live",
    })
  })

  test("agencies' factors: nobody, for a plan", () => {
    expect(standingOf("A", everybody)).toMatchObject({ ...unknown, facts: [] })
  })

  test("the nearest wins: plan, then tool, then vendor, better or worse", () => {
    const vendor = fact("organisation", "C1", 0)
    expect(standingOf("P", chainOf(vendor))).toMatchObject({ from: "organisation", score: 0 })
    expect(standingOf("P", chainOf(vendor, fact("tool", "C1", 3)))).toMatchObject({ from: "tool", score: 3 })
    expect(standingOf("P", chainOf(fact("organisation", "C1", 4), fact("plan", "C1", 1)))).toMatchObject({
      from: "plan",
      score: 1,
    })
  })

  test("the company answers for a use that does not", () => {
    expect(standingOf("U", chainOf(fact("company", "C1", 2)))).toMatchObject({ from: "company", score: 2 })
  })

  test("a fact on another factor answers nothing", () => {
    expect(standingOf("P", chainOf(fact("plan", "C2", 1)))).toMatchObject({ ...unknown, facts: [] })
  })
})

describe("several facts", () => {
  test("of several live facts of one subject the worst counts, all are shown", () => {
    const found = standingOf("P", chainOf(fact("plan", "C1", 1), fact("plan", "C1", 3), fact("tool", "C1", 4)))
    expect(found).toMatchObject({ score: 3, floor: 3, from: "plan" })
    expect(found.facts.map((one) => [one.fact.option, one.counted])).toEqual([
      [1, false],
      [3, true],
      [4, false],
    ])
  })

  test("an expired fact beside a live one of the same subject does not count", () => {
    const expired = fact("plan", "C1", 4, { expiresOn: "2026-11-21" })
    const found = standingOf("P", chainOf(expired, fact("plan", "C1", 1)))
    expect(found).toMatchObject({ score: 1, floor: 1, strong: true, why: "live" })
    expect(found.facts.find((one) => one.fact === expired)).toMatchObject({ live: false, counted: false })
  })

  test("an expired fact that is nearer hides a live one further off", () => {
    const chain = chainOf(fact("plan", "C1", 2, { expiresOn: "2026-11-21" }), fact("organisation", "C1", 0))
    expect(standingOf("P", chain)).toMatchObject({ score: 4, floor: 2, known: true, strong: false, why: "expired" })
  })

  test("of several expired facts the worst counts, in the floor only", () => {
    const chain = chainOf(
      fact("plan", "C1", 2, { expiresOn: "2026-11-20" }),
      fact("plan", "C1", 3, { expiresOn: "2026-11-21" }),
    )
    expect(standingOf("P", chain)).toMatchObject({ score: 4, floor: 3, why: "expired" })
  })
})

describe("claims", () => {
  const claim = (kind: "plan" | "tool" | "organisation", option: 0 | 1 | 2 | 3 | 4) =>
    fact(kind, "C1", option, { sourceClass: "claim" })

  test("count their option in the floor and 4 in the score", () => {
    expect(standingOf("P", chainOf(claim("plan", 1)))).toMatchObject({
      score: 4,
      floor: 1,
      known: true,
      strong: false,
      from: "plan",
      why: "claim",
    })
  })

  test("give way to any stronger fact of the chain, however far, even expired", () => {
    const terms = fact("organisation", "C1", 2)
    expect(standingOf("P", chainOf(claim("plan", 0), terms))).toMatchObject({ from: "organisation", score: 2 })
    const expired = fact("organisation", "C1", 2, { expiresOn: "2026-01-01" })
    expect(standingOf("P", chainOf(claim("plan", 0), expired))).toMatchObject({ score: 4, floor: 2, why: "expired" })
    expect(standingOf("P", chainOf(claim("plan", 4), fact("plan", "C1", 1)))).toMatchObject({ score: 1, floor: 1 })
  })

  test("of claims too the nearest subject counts, and its worst", () => {
    const chain = chainOf(claim("organisation", 0), claim("tool", 1), claim("tool", 2))
    expect(standingOf("P", chain)).toMatchObject({ floor: 2, from: "tool", why: "claim" })
  })

  test("a live claim counts before an expired one of the same subject", () => {
    const old = fact("plan", "C1", 4, { sourceClass: "claim", expiresOn: "2026-01-01" })
    expect(standingOf("P", chainOf(old, claim("plan", 1)))).toMatchObject({ floor: 1, why: "claim" })
  })
})

describe("days and sources", () => {
  test("a fact counts from the day it was seen", () => {
    expect(standingOf("P", chainOf(fact("plan", "C1", 1, { seenOn: "2026-11-23" })))).toMatchObject({
      ...unknown,
      facts: [],
    })
    expect(standingOf("P", chainOf(fact("plan", "C1", 1, { seenOn: today })))).toMatchObject({ score: 1 })
  })

  test("a fact is live on its last day", () => {
    expect(standingOf("P", chainOf(fact("plan", "C1", 1, { expiresOn: today })))).toMatchObject({ strong: true })
  })

  test("a recorded absence of any source is shown and counts as unknown", () => {
    const found = standingOf("P", chainOf(fact("plan", "C1", 2, { sourceClass: "none" })))
    expect(found).toMatchObject(unknown)
    expect(found.facts).toMatchObject([{ counted: false }])
    const chain = chainOf(fact("plan", "C1", 4, { sourceClass: "none" }), fact("organisation", "C1", 1))
    expect(standingOf("P", chain)).toMatchObject({ score: 1, from: "organisation" })
  })

  test.each(["contract", "terms", "register", "tested"] as const)("%s is evidence", (sourceClass) => {
    expect(standingOf("P", chainOf(fact("plan", "C1", 1, { sourceClass }))).strong).toBe(true)
  })

  test("facts are shown nearest subject first, the newest first", () => {
    const [a, b, c] = [
      fact("tool", "C1", 1, { seenOn: "2026-02-01" }),
      fact("tool", "C1", 1, { seenOn: "2026-03-01" }),
      fact("plan", "C1", 1, { seenOn: "2026-01-01" }),
    ]
    expect(standingOf("P", chainOf(a, b, c)).facts.map((one) => one.fact)).toEqual([c, b, a])
  })
})

describe("two levels", () => {
  test("the worse counts; it is evidence only if both are", () => {
    const both = chainOf(fact("plan", "C1", 3), fact("company", "C1", 1))
    expect(standingOf("P/U", both)).toMatchObject({ score: 3, floor: 3, strong: true, known: true, from: "plan" })
    const claimed = chainOf(fact("plan", "C1", 3), fact("use", "C1", 1, { sourceClass: "claim" }))
    expect(standingOf("P/U", claimed)).toMatchObject({ score: 4, floor: 3, strong: false, known: true, why: "claim" })
  })

  test("one part unknown counts 4 in the score and 0 in the floor", () => {
    expect(standingOf("V/U", chainOf(fact("tool", "C1", 1)))).toMatchObject({
      score: 4,
      floor: 1,
      known: false,
      strong: false,
      from: "tool",
      why: "unknown",
    })
    expect(standingOf("V/U", chainOf(fact("use", "C1", 0)))).toMatchObject({ score: 4, floor: 0, from: "use" })
    expect(standingOf("V/U", nothingKnown)).toMatchObject(unknown)
  })

  test("both parts are given", () => {
    const { parts } = standingOf("P/U", chainOf(fact("plan", "C1", 3), fact("use", "C1", 1)))
    expect(parts?.map((part) => [part.from, part.score])).toEqual([
      ["plan", 3],
      ["use", 1],
    ])
  })
})

describe("personal accounts", () => {
  test("sign-in is 4 by rule, whatever the facts", () => {
    const chain = chainOf(fact("plan", "D3", 0, { sourceClass: "contract" }))
    const found = standingOf("P", chain, "personal", "D3")
    expect(found).toMatchObject({ score: 4, floor: 4, known: true, strong: true, from: "rule", why: "rule" })
    expect(found.facts).toMatchObject([{ live: true, counted: false }])
    expect(standingOf("P", nothingKnown, "personal", "D3")).toMatchObject({ score: 4, floor: 4, strong: true })
  })

  test("other factors and company accounts are not concerned", () => {
    expect(standingOf("P", chainOf(fact("plan", "D1", 0)), "personal", "D1")).toMatchObject({ score: 0 })
    expect(standingOf("P", chainOf(fact("plan", "D3", 0)), "company", "D3")).toMatchObject({ score: 0 })
  })
})
