import { type Band, compareScores, type RankedScore } from "./band.ts"
import { addDays, type Day } from "./day.ts"
import type { licenceStatus } from "./precondition-periods.ts"
import type { Decision, Licence, Plan, Tool } from "./register.ts"
import { type Answer, answers, type Outcome } from "./vocabulary.ts"

/** What the table needs to know of a plan, or of a tool without plans. */
export interface TableRow {
  tool: Pick<Tool, "slug" | "name" | "categories">
  plan?: Pick<Plan, "account"> | undefined
  figures: RankedScore
  decision?: Pick<Decision, "outcome" | "reviewBy" | "validUntil"> | undefined
  underReview?: object | undefined
  answer: Answer
  licence?: (Pick<Licence, "end" | "terminatedOn"> & { status: LicenceStatus }) | undefined
}

export type LicenceStatus = ReturnType<typeof licenceStatus>

/** Saved views: everything, with a decision, without and not under review, due for review, licence ending. */
export const tableViews = ["all", "decided", "undecided", "due", "ending"] as const
export type TableView = (typeof tableViews)[number]

export const sortKeys = ["tool", "decision", "answer", "risk", "licence", "review"] as const
export type SortKey = (typeof sortKeys)[number]

export const decisionFilters = [
  "approved",
  "conditional",
  "tolerated",
  "refused",
  "suspended",
  "retired",
  "review",
  "none",
] as const satisfies readonly (Outcome | "review" | "none")[]
export type DecisionFilter = (typeof decisionFilters)[number]

export const licenceFilters = ["active", "expiring", "expired", "to-come", "none"] as const satisfies readonly (
  | LicenceStatus
  | "none"
)[]
export type LicenceFilter = (typeof licenceFilters)[number]

export interface TableQuery {
  view: TableView
  /** Slugs of the tools that a search found; absent = no search. */
  tools?: ReadonlySet<string> | undefined
  decision?: DecisionFilter | undefined
  licence?: LicenceFilter | undefined
  category?: string | undefined
  band?: Band | undefined
  sort: SortKey
  descending: boolean
}

export interface TablePage<Row> {
  rows: readonly Row[]
  /** Plans (and tools without plans) that fit the query, on all pages. */
  total: number
  /** Tools that they belong to. */
  tools: number
  /** From 1; a page past the last one is the last one. */
  page: number
  pages: number
  /** Position of the first and the last row shown, from 1; 0 when there is none. */
  from: number
  to: number
}

export const pageSize = 50

/** A review or the end of a decision is due from this many days before. */
const dueDays = 30

/** The rows that fit the query, in order. `today` must be the day that the rows were worked out for. */
export function chosenRows<Row extends TableRow>(rows: readonly Row[], query: TableQuery, today: Day): readonly Row[] {
  const { tools, ...rest } = query
  if (tools) return chosenRows(rows, rest, today).filter((row) => tools.has(row.tool.slug))
  const { view, decision, licence, category, band, sort, descending } = rest
  const key = JSON.stringify([today, view, decision, licence, category, band, sort, descending])
  return remembered(rows, key, () => {
    const tests = testsOf(rest, today)
    return ordered(
      rows.filter((row) => tests.every((test) => test(row))),
      sort,
      descending,
    )
  })
}

/** One page of chosen rows. */
export function pageOfRows<Row extends TableRow>(chosen: readonly Row[], asked: number): TablePage<Row> {
  const total = chosen.length
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(Math.max(1, asked), pages)
  const start = (page - 1) * pageSize
  const rows = chosen.slice(start, start + pageSize)
  return {
    rows,
    total,
    tools: toolCount(chosen),
    page,
    pages,
    from: total === 0 ? 0 : start + 1,
    to: start + rows.length,
  }
}

/** How many rows each saved view holds. */
export function viewCounts(rows: readonly TableRow[], today: Day): Readonly<Record<TableView, number>> {
  const known = counted.get(rows)
  if (known?.today === today) return known.counts
  const horizon = addDays(today, dueDays)
  const counts = { all: 0, decided: 0, undecided: 0, due: 0, ending: 0 }
  for (const row of rows) for (const view of tableViews) if (inView(row, view, horizon)) counts[view] += 1
  counted.set(rows, { today, counts })
  return counts
}

/** The categories that tools have, in alphabetical order. */
export function categoriesOf(rows: readonly TableRow[]): readonly string[] {
  const known = categories.get(rows)
  if (known) return known
  const found = [...new Set(rows.flatMap((row) => row.tool.categories))].sort()
  categories.set(rows, found)
  return found
}

/** The decision as one word: its outcome, or what stands in place of one. */
export function standingDecision(row: Pick<TableRow, "decision" | "underReview">): DecisionFilter {
  if (row.decision) return row.decision.outcome
  return row.underReview ? "review" : "none"
}

/** The last day on which a licence gives the right to use the plan; absent = no end is known. */
export function licenceEnd({ end, terminatedOn }: Pick<Licence, "end" | "terminatedOn">): Day | undefined {
  if (end === undefined || terminatedOn === undefined) return end ?? terminatedOn
  return terminatedOn < end ? terminatedOn : end
}

// Rows are worked out once per change and day and shared by all requests: so is what only depends on them.
const counted = new WeakMap<readonly TableRow[], { today: Day; counts: Readonly<Record<TableView, number>> }>()
const categories = new WeakMap<readonly TableRow[], readonly string[]>()
const choices = new WeakMap<readonly TableRow[], Map<string, readonly TableRow[]>>()
const toolCounts = new WeakMap<readonly TableRow[], number>()

function toolCount(rows: readonly TableRow[]): number {
  const known = toolCounts.get(rows)
  if (known !== undefined) return known
  const count = new Set(rows.map((row) => row.tool.slug)).size
  toolCounts.set(rows, count)
  return count
}

const keptChoices = 32

function remembered<Row extends TableRow>(
  rows: readonly Row[],
  key: string,
  make: () => readonly Row[],
): readonly Row[] {
  const known = choices.get(rows) ?? new Map<string, readonly TableRow[]>()
  choices.set(rows, known)
  // Safe: what is kept for these rows are these rows.
  const found = (known.get(key) as readonly Row[] | undefined) ?? make()
  known.delete(key)
  known.set(key, found)
  const [oldest] = known.keys()
  if (known.size > keptChoices && oldest !== undefined) known.delete(oldest)
  return found
}

function ordered<Row extends TableRow>(rows: readonly Row[], sort: SortKey, descending: boolean): readonly Row[] {
  return sort === "tool" ? byTool(rows, descending) : by(rows, sort, descending)
}

/** Rows come by tool name. The plans of a tool stay together, company plans first, in either direction. */
function byTool<Row extends TableRow>(rows: readonly Row[], descending: boolean): readonly Row[] {
  const groups = [...Map.groupBy(rows, (row) => row.tool.slug).values()]
  if (descending) groups.reverse()
  const personal = (row: Row) => (row.plan?.account === "personal" ? 1 : 0)
  return groups.flatMap((group) => group.sort((a, b) => personal(a) - personal(b)))
}

/** What has no value comes last in either direction; equals stay in the order of tools. */
function by<Row extends TableRow>(rows: readonly Row[], sort: Exclude<SortKey, "tool">, descending: boolean) {
  const sign = descending ? -1 : 1
  if (sort === "risk") return rows.toSorted((a, b) => sign * compareScores(a.figures, b.figures))
  const value = values[sort]
  return rows
    .map((row) => ({ row, value: value(row) }))
    .sort((a, b) => {
      if (a.value === b.value) return 0
      if (a.value === undefined) return 1
      if (b.value === undefined) return -1
      return a.value < b.value ? -sign : sign
    })
    .map(({ row }) => row)
}

const decisionOrder: readonly DecisionFilter[] = [
  "approved",
  "conditional",
  "tolerated",
  "review",
  "none",
  "suspended",
  "retired",
  "refused",
]

const values: Readonly<Record<Exclude<SortKey, "tool" | "risk">, (row: TableRow) => number | string | undefined>> = {
  decision: (row) => decisionOrder.indexOf(standingDecision(row)),
  answer: (row) => answers.indexOf(row.answer),
  licence: (row) => row.licence && (licenceEnd(row.licence) ?? "9999-12-31"),
  review: (row) => row.decision?.reviewBy,
}

function testsOf(query: Omit<TableQuery, "tools">, today: Day): ((row: TableRow) => boolean)[] {
  const { view, decision, licence, category, band } = query
  const tests: ((row: TableRow) => boolean)[] = []
  const horizon = addDays(today, dueDays)
  if (view !== "all") tests.push((row) => inView(row, view, horizon))
  if (decision) tests.push((row) => standingDecision(row) === decision)
  if (licence) tests.push((row) => (row.licence?.status ?? "none") === licence)
  if (category !== undefined) tests.push((row) => row.tool.categories.includes(category))
  if (band) tests.push((row) => row.figures.band === band)
  return tests
}

/** `horizon`: the last day on which something is due. */
function inView(row: TableRow, view: TableView, horizon: Day): boolean {
  switch (view) {
    case "all":
      return true
    case "decided":
      return row.decision !== undefined
    case "undecided":
      return standingDecision(row) === "none"
    case "due":
      return isBy(row.decision?.reviewBy, horizon) || isBy(row.decision?.validUntil, horizon)
    case "ending":
      return row.licence?.status === "expiring"
  }
}

function isBy(day: Day | undefined, horizon: Day): boolean {
  return day !== undefined && day <= horizon
}
