import { describe, expect, it } from "vitest"
import type { Band } from "../../src/core/band.ts"
import {
  categoriesOf,
  chosenRows,
  licenceEnd,
  pageOfRows,
  type TableQuery,
  type TableRow,
  viewCounts,
} from "../../src/core/plan-table.ts"

const today = "2026-11-22"

function row(tool: string, given: Partial<TableRow> & { score?: number; band?: Band } = {}): TableRow {
  const { score = 50, band = "moderate", ...rest } = given
  return {
    tool: { slug: tool, name: tool, categories: ["text"] },
    plan: { account: "company" },
    figures: { band, score, floor: 10 },
    answer: "ask",
    ...rest,
  }
}

function asked(given: Partial<TableQuery> = {}): TableQuery {
  return { view: "all", sort: "tool", descending: false, ...given }
}

const names = (rows: readonly TableRow[]) => rows.map((one) => one.tool.slug).join(" ")

describe("order", () => {
  it("keeps the plans of a tool together, company plans first, in either direction", () => {
    const rows = [
      row("a", { plan: { account: "personal" }, score: 1 }),
      row("a", { score: 2 }),
      row("b", { score: 3 }),
      row("b", { plan: { account: "personal" }, score: 4 }),
    ]
    const scores = (query: TableQuery) => chosenRows(rows, query, today).map((one) => one.figures.score)
    expect(scores(asked())).toEqual([2, 1, 3, 4])
    expect(scores(asked({ descending: true }))).toEqual([3, 4, 2, 1])
  })

  it("sorts risk by band, then score, then floor", () => {
    const rows = [
      row("critical", { band: "critical", score: 10 }),
      row("unproven", { band: "unproven", score: 20 }),
      row("high", { band: "high", score: 70 }),
      row("low", { band: "low", score: 30 }),
      row("lower", { band: "low", score: 12 }),
      row("floor", { figures: { band: "low", score: 12, floor: 2 } }),
    ]
    expect(names(chosenRows(rows, asked({ sort: "risk" }), today))).toBe("floor lower low high unproven critical")
    expect(names(chosenRows(rows, asked({ sort: "risk", descending: true }), today))).toBe(
      "critical unproven high low lower floor",
    )
  })

  it("puts what has no date last in either direction, and a licence without an end after those with one", () => {
    const rows = [
      row("none"),
      row("endless", { licence: { status: "active" } }),
      row("late", { licence: { status: "active", end: "2027-05-01" } }),
      row("cut", { licence: { status: "expiring", end: "2027-12-31", terminatedOn: "2026-12-31" } }),
    ]
    expect(names(chosenRows(rows, asked({ sort: "licence" }), today))).toBe("cut late endless none")
    expect(names(chosenRows(rows, asked({ sort: "licence", descending: true }), today))).toBe("endless late cut none")
  })

  it("sorts decisions and answers from what is allowed to what is not", () => {
    const rows = [
      row("refused", { decision: { outcome: "refused" }, answer: "no" }),
      row("none", { answer: "ask" }),
      row("review", { underReview: {}, answer: "ask" }),
      row("approved", { decision: { outcome: "approved" }, answer: "yes" }),
      row("tolerated", { decision: { outcome: "tolerated" }, answer: "if" }),
    ]
    expect(names(chosenRows(rows, asked({ sort: "decision" }), today))).toBe("approved tolerated review none refused")
    expect(names(chosenRows(rows, asked({ sort: "answer" }), today))).toBe("approved tolerated none review refused")
  })
})

describe("filters and views", () => {
  const rows = [
    row("approved", { decision: { outcome: "approved", reviewBy: "2026-12-01" }, licence: { status: "expiring" } }),
    row("lapsed", { decision: { outcome: "conditional", validUntil: "2026-11-01" }, band: "low" }),
    row("calm", { decision: { outcome: "refused", reviewBy: "2026-12-23" }, licence: { status: "expired" } }),
    row("review", { underReview: {} }),
    row("bare", { plan: undefined, tool: { slug: "bare", name: "Bare", categories: ["image", "video"] } }),
  ]
  const found = (given: Partial<TableQuery>) => names(chosenRows(rows, asked(given), today))

  it("counts the saved views, and shows as many rows as it counts", () => {
    const counts = viewCounts(rows, today)
    expect(counts).toEqual({ all: 5, decided: 3, undecided: 1, due: 2, ending: 1 })
    for (const view of ["all", "decided", "undecided", "due", "ending"] as const) {
      expect(chosenRows(rows, asked({ view }), today), view).toHaveLength(counts[view])
    }
  })

  it("a review is due from thirty days before, and a decision from thirty days before its end", () => {
    expect(found({ view: "due" })).toBe("approved lapsed")
  })

  it("filters by decision, its absence and review", () => {
    expect(found({ decision: "refused" })).toBe("calm")
    expect(found({ decision: "none" })).toBe("bare")
    expect(found({ decision: "review" })).toBe("review")
  })

  it("filters by licence, category, band and what a search found, all together", () => {
    expect(found({ licence: "none" })).toBe("lapsed review bare")
    expect(found({ category: "video" })).toBe("bare")
    expect(found({ band: "low" })).toBe("lapsed")
    expect(found({ tools: new Set(["calm", "lapsed"]), licence: "none" })).toBe("lapsed")
    expect(found({ tools: new Set() })).toBe("")
  })

  it("asks anew for another day, though the rows are the same", () => {
    expect(names(chosenRows(rows, asked({ view: "due" }), "2026-11-23"))).toBe("approved lapsed calm")
    expect(viewCounts(rows, "2026-11-23").due).toBe(3)
  })

  it("names the categories in order, each once", () => {
    expect(categoriesOf(rows)).toEqual(["image", "text", "video"])
  })
})

describe("pages", () => {
  const rows = Array.from({ length: 101 }, (_, index) => row(`t${Math.floor(index / 2)}`))

  it("holds fifty rows, and says which", () => {
    expect(pageOfRows(rows, 2)).toMatchObject({ total: 101, tools: 51, page: 2, pages: 3, from: 51, to: 100 })
    expect(pageOfRows(rows, 3).rows).toHaveLength(1)
  })

  it("gives the nearest page for one that does not exist", () => {
    expect(pageOfRows(rows, 99)).toMatchObject({ page: 3, from: 101, to: 101 })
    expect(pageOfRows([], 4)).toMatchObject({ total: 0, tools: 0, page: 1, pages: 1, from: 0, to: 0 })
  })
})

describe("the end of a licence", () => {
  it("is its end or its termination, whichever comes first", () => {
    expect(licenceEnd({ end: "2027-01-01", terminatedOn: "2026-06-01" })).toBe("2026-06-01")
    expect(licenceEnd({ end: "2026-01-01", terminatedOn: "2026-06-01" })).toBe("2026-01-01")
    expect(licenceEnd({ terminatedOn: "2026-06-01" })).toBe("2026-06-01")
    expect(licenceEnd({})).toBeUndefined()
  })
})
