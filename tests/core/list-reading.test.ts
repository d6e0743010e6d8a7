import { describe, expect, test } from "vitest"
import { openList } from "../../src/core/book.ts"
import { readList } from "../../src/core/list-reading.ts"
import { decision, everywhere, exception, list, plan, tool } from "../support/list.ts"

const day = "2026-11-22"
const reading = (...tools: Parameters<typeof list>[0]) => readList(openList(list(tools)), day, 60)

describe("the rows", () => {
  test("join a plan's cells per data class, over all uses", () => {
    const mixed = decision({
      outcome: "conditional",
      classes: { public: "yes", internal: "yes", confidential: "no" },
      uses: { copy: "yes", image: "no" },
      otherUses: "ask",
      overrides: [{ class: "internal", use: "copy", answer: "ask" }],
    })
    const [row] = reading(tool("a", [plan("a/team", { decisions: [mixed] })])).rows
    expect(row?.answers).toEqual([
      // Some uses of public data are allowed, so it depends; of internal data none is.
      { answer: "if", classes: ["public"] },
      { answer: "no", classes: ["internal", "confidential", "client", "licensed", "personal", "special"] },
    ])
  })

  test("put company accounts before personal ones and leave out what is not decided", () => {
    const all = decision(everywhere("yes"))
    const { rows, undecided, open, counts } = reading(
      tool("a", [
        plan("a/free", { account: "personal", decisions: [decision({ outcome: "refused" })] }),
        plan("a/team", { decisions: [all] }),
        plan("a/open"),
      ]),
      tool("b", [plan("b/team", { decisions: [decision({ ...everywhere("yes"), validFrom: "2027-01-01" })] })]),
      tool("c", []),
    )
    expect(rows.map((row) => row.plan.slug)).toEqual(["a/team", "a/free"])
    expect(rows[0]?.answers).toEqual([
      { answer: "yes", classes: ["public", "internal", "confidential", "client", "licensed", "personal", "special"] },
    ])
    expect(undecided.map((one) => one.slug)).toEqual(["b", "c"])
    expect(open).toBe(1)
    expect(Object.fromEntries(counts)).toMatchObject({ approved: 1, refused: 1, conditional: 0 })
  })
})

describe("what is to come", () => {
  const coming = (given: Parameters<typeof plan>[1]) =>
    reading(tool("a", [plan("a/team", given)])).coming.map(({ day, what }) => [day, what.kind])

  test("names decisions that begin later, however late, and ends within the horizon, both days included", () => {
    expect(coming({ decisions: [decision({ ...everywhere("yes"), validUntil: "2027-01-21" })] })).toEqual([
      ["2027-01-21", "ends"],
    ])
    expect(coming({ decisions: [decision({ ...everywhere("yes"), validUntil: "2027-01-22" })] })).toEqual([])
    expect(coming({ decisions: [decision({ ...everywhere("yes"), validUntil: "2026-11-22" })] })).toHaveLength(1)
    expect(coming({ decisions: [decision({ ...everywhere("yes"), validUntil: "2026-11-21" })] })).toEqual([])
    expect(coming({ decisions: [decision({ validFrom: "2028-01-01" })] })).toEqual([["2028-01-01", "starts"]])
  })

  test("names the end of a precondition that is required, but not where another period carries on", () => {
    const required = [{ id: "licence-active" as const, classes: [], uses: [] }]
    const decisions = [decision({ ...everywhere("yes"), preconditions: required })]
    const held = (...periods: { from: string; until?: string }[]) =>
      coming({ decisions, holds: { "licence-active": periods } })
    expect(held({ from: "2026-01-01", until: "2026-12-31" })).toEqual([["2026-12-31", "precondition"]])
    expect(held({ from: "2027-01-01", until: "2027-12-31" }, { from: "2026-01-01", until: "2026-12-31" })).toEqual([])
    expect(held({ from: "2026-01-01", until: "2026-12-31" }, { from: "2027-01-02" })).toHaveLength(1)
    expect(held({ from: "2026-01-01" })).toEqual([])
    expect(
      coming({ decisions: [decision(everywhere("yes"))], holds: { "sso-on": [{ from: day, until: day }] } }),
    ).toEqual([])
  })

  test("names no end of a refusal: a no never lapses", () => {
    expect(coming({ decisions: [decision({ outcome: "refused", validUntil: "2026-12-01" })] })).toEqual([])
  })

  test("names the end of an exception, soonest first", () => {
    expect(
      coming({
        decisions: [decision({ ...everywhere("yes"), validUntil: "2026-12-20" })],
        exceptions: [exception({ from: "2026-11-01", until: "2026-12-01" }), exception({ from: "2026-12-05" })],
      }),
    ).toEqual([
      ["2026-12-01", "exception"],
      ["2026-12-20", "ends"],
    ])
  })
})
