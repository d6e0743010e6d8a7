import { describe, expect, test } from "vitest"
import type { ContractContent } from "../../src/core/agency.ts"
import {
  type AgencyOverview,
  type AgencySort,
  agencyOverview,
  type ContractOverview,
  chosenAgencies,
  isInView,
  nextDay,
  standingOf,
} from "../../src/core/agency-overview.ts"
import { campaign } from "../support/agencies.ts"

const day = "2026-11-22"
const figures = { score: 50, floor: 10, evidence: 0.2, band: "unproven" } as const

describe("what comes next of a contract", () => {
  const cases: readonly (readonly [string, Partial<ContractContent>, ReturnType<typeof nextDay>])[] = [
    ["notice before the end", {}, { kind: "notice", day: "2026-12-15" }],
    ["on the last day for notice", { notice: day }, { kind: "notice", day }],
    ["the renewal, once notice has passed", { notice: "2026-11-21" }, { kind: "renewal", day: "2026-12-31" }],
    ["the end, where nothing renews", { notice: undefined, renewal: "none" }, { kind: "end", day: "2026-12-31" }],
    ["the end, where both have to agree", { notice: undefined, renewal: "agreed" }, { kind: "end", day: "2026-12-31" }],
    ["nothing, where it runs on by itself", { notice: undefined, end: "2026-06-30" }, undefined],
    ["nothing, without a term", { notice: undefined, end: undefined }, undefined],
    ["nothing, once it has ended", { notice: undefined, end: "2026-11-21", renewal: "none" }, undefined],
    ["its last day, once it was terminated", { terminatedOn: "2027-02-01" }, { kind: "terminated", day: "2027-02-01" }],
    ["nothing, once that has passed", { terminatedOn: "2026-11-21" }, undefined],
  ]
  test.each(cases)("%s", (_, over, expected) => {
    expect(nextDay({ ...campaign, ...over }, day)).toEqual(expected)
  })
})

test("a declaration holds on its last day, and not on the next", () => {
  expect(standingOf({ validUntil: day }, false, day)).toEqual({ kind: "valid", until: day })
  expect(standingOf({ validUntil: "2026-11-21" }, true, day)).toEqual({ kind: "old", until: "2026-11-21" })
  expect(standingOf(undefined, true, day)).toEqual({ kind: "missing", asked: true })
})

const contract = (over: Partial<ContractOverview> = {}): ContractOverview => ({
  ...{
    id: "ctr_1",
    content: campaign,
    state: "running",
    standing: { kind: "valid", until: "2027-01-01" },
    conflicts: 0,
    clauses: { kind: "none" },
  },
  ...over,
})
const row = (name: string, contracts: readonly ContractOverview[] = []) =>
  agencyOverview({ slug: name.toLowerCase(), name, figures }, contracts)

describe("an agency's row", () => {
  test("takes the worst of what has not ended, and the nearest day", () => {
    const found = row("A", [
      contract({ worst: "ok", next: { kind: "end", day: "2027-05-01" } }),
      contract({ worst: "plan_mismatch", conflicts: 2, standing: { kind: "old", until: "2026-01-01" } }),
      contract({ worst: "tool_forbidden", conflicts: 9, state: "ended", standing: { kind: "missing", asked: false } }),
      contract({
        state: "coming",
        standing: { kind: "missing", asked: false },
        next: { kind: "notice", day: "2027-02-01" },
      }),
    ])
    expect(found).toMatchObject({
      ...{ running: 2, ended: 1, worst: "plan_mismatch", conflicts: 2 },
      ...{ standing: { kind: "old" }, next: { day: "2027-02-01" } },
    })
  })

  test("is in the views of what it needs somebody for: 90 days ahead, that day included", () => {
    const within = row("A", [contract({ next: { kind: "end", day: "2027-02-20" } })])
    const later = row("B", [contract({ next: { kind: "end", day: "2027-02-21" } })])
    expect([within, later].map((one) => isInView(one, "renewal", day))).toEqual([true, false])
    const asked = row("C", [contract({ standing: { kind: "missing", asked: true } })])
    const views = (one: AgencyOverview) =>
      (["all", "conflicts", "declaration"] as const).map((view) => isInView(one, view, day))
    expect(views(asked)).toEqual([true, false, true])
    expect(views(row("D"))).toEqual([true, false, false])
    expect(views(row("E", [contract({ conflicts: 1 })]))).toEqual([true, true, false])
  })
})

describe("the order of the table", () => {
  const rows = [
    row("Élan", [contract({ worst: "ok", standing: { kind: "missing", asked: true } })]),
    row("beta", [
      contract({ worst: "tool_forbidden", conflicts: 1, next: { kind: "end", day: "2026-12-01" } }),
      contract(),
    ]),
    row("Zed"),
    row("Alpha", [
      contract({ standing: { kind: "missing", asked: false }, next: { kind: "notice", day: "2026-12-31" } }),
    ]),
  ]
  const order = (sort: AgencySort, descending = false, q = "") =>
    chosenAgencies(rows, { view: "all", q, sort, descending }, day).map(({ name }) => name)

  test.each<readonly [AgencySort, boolean, string]>([
    ["name", false, "Alpha beta Élan Zed"],
    ["name", true, "Zed Élan beta Alpha"],
    ["conflicts", false, "beta Élan Alpha Zed"],
    ["contracts", false, "beta Alpha Élan Zed"],
    // What is unknown comes last either way.
    ["next", false, "beta Alpha Élan Zed"],
    ["next", true, "Alpha beta Élan Zed"],
    ["declaration", false, "Alpha Élan beta Zed"],
    ["declaration", true, "beta Élan Alpha Zed"],
    ["score", false, "Alpha beta Élan Zed"],
  ])("by %s, descending %s", (sort, descending, expected) => {
    expect(order(sort, descending).join(" ")).toBe(expected)
  })

  test("a search looks at names, titles and references, whatever accents and case", () => {
    expect(order("name", false, "elan ete")).toEqual(["Élan"])
    expect(order("name", false, "2026-17")).toEqual(["Alpha", "beta", "Élan"])
    expect(order("name", false, "nobody")).toEqual([])
  })
})
