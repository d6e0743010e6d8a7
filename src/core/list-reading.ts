import { answerOf } from "./answer.ts"
import { allows, decisionOn } from "./answer-cell.ts"
import type { Book } from "./book.ts"
import { addDays, type Day, type Period } from "./day.ts"
import type { ListDecision, ListPlan, ListTool } from "./list.ts"
import { type Answer, answers, type DataClassId, type Outcome, outcomes, type PreconditionId } from "./vocabulary.ts"

/** The list as a person reads it on a day. */
export interface ListReading {
  day: Day
  /** Plans with a decision in force, company plans of a tool first. */
  rows: readonly ListRow[]
  /** Tools without a decision in force on any plan. */
  undecided: readonly ListTool[]
  /** Plans by the outcome of the decision in force. */
  counts: ReadonlyMap<Outcome, number>
  /** Plans that may be used for something. */
  open: number
  /** What will change an answer, soonest first. */
  coming: readonly Coming[]
}

export interface ListRow {
  tool: ListTool
  plan: ListPlan
  decision: ListDecision
  /** Data classes by their answer over all uses, from the least to the most strict. */
  answers: readonly { answer: Answer; classes: readonly DataClassId[] }[]
}

/** A day on which an answer may become another one. */
export interface Coming {
  /** First day of what begins; last day of what ends. */
  day: Day
  tool: ListTool
  plan: ListPlan
  what:
    | { kind: "starts"; outcome: Outcome }
    | { kind: "ends" }
    | { kind: "precondition"; id: PreconditionId }
    | { kind: "exception" }
}

/** Reads the list as of a day, for people without exceptions; what ends is named when it does within so many days. */
export function readList(book: Book, day: Day, horizon: number): ListReading {
  const rows = book.list.tools.flatMap((tool) =>
    tool.plans
      .toSorted((a, b) => Number(a.account === "personal") - Number(b.account === "personal"))
      .flatMap((plan) => rowOf(book, tool, plan, day)),
  )
  const decided = new Set(rows.map((row) => row.tool))
  const counted = Map.groupBy(rows, (row) => row.decision.outcome)
  const last = addDays(day, horizon)
  return {
    day,
    rows,
    undecided: book.list.tools.filter((tool) => !decided.has(tool)),
    counts: new Map(outcomes.map((outcome) => [outcome, counted.get(outcome)?.length ?? 0])),
    open: rows.filter(isOpen).length,
    coming: [...rows.flatMap((row) => endings(row, day, last)), ...beginnings(book, day)].sort(byDay),
  }
}

function rowOf(book: Book, tool: ListTool, plan: ListPlan, day: Day): ListRow[] {
  const decision = plan.decisions && decisionOn(plan.decisions, day)
  if (!decision) return []
  const found = Map.groupBy(book.list.vocabulary.classes, ({ id }) =>
    answerOf(book, { plan: plan.slug, data: [id], day }),
  )
  const grouped = answers.flatMap((answer) => {
    const classes = found.get(answer)?.map(({ id }) => id)
    return classes ? [{ answer, classes }] : []
  })
  return [{ tool, plan, decision, answers: grouped }]
}

function isOpen(row: ListRow): boolean {
  return row.answers.some(({ answer }) => allows(answer))
}

function endings(row: ListRow, day: Day, last: Day): Coming[] {
  const { tool, plan, decision } = row
  const soon = (end: Day | undefined): end is Day => end !== undefined && end >= day && end <= last
  const found: Coming[] = []
  for (const exception of plan.exceptions ?? []) {
    if (exception.from <= day && soon(exception.until)) {
      found.push({ day: exception.until, tool, plan, what: { kind: "exception" } })
    }
  }
  if (!isOpen(row)) return found
  if (soon(decision.validUntil)) found.push({ day: decision.validUntil, tool, plan, what: { kind: "ends" } })
  for (const id of new Set([...decision.preconditions, ...(plan.carries ?? [])].map((required) => required.id))) {
    const end = endOf(plan.holds?.[id] ?? [], day)
    if (soon(end)) found.push({ day: end, tool, plan, what: { kind: "precondition", id } })
  }
  return found
}

/** The last day of the unbroken time that covers the day; undefined where nothing covers it or it goes on. */
function endOf(periods: readonly Period[], day: Day): Day | undefined {
  let end: Day | undefined
  for (const period of periods.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (period.from > (end === undefined ? day : addDays(end, 1))) continue
    if (period.until === undefined) return undefined
    if (period.until >= day && (end === undefined || period.until > end)) end = period.until
  }
  return end
}

function beginnings(book: Book, day: Day): Coming[] {
  return book.list.tools.flatMap((tool) =>
    tool.plans.flatMap((plan) =>
      (plan.decisions ?? [])
        .filter((decision) => decision.validFrom > day)
        .map(({ validFrom, outcome }): Coming => ({ day: validFrom, tool, plan, what: { kind: "starts", outcome } })),
    ),
  )
}

function byDay(a: Coming, b: Coming): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.plan.slug < b.plan.slug ? -1 : 1
}
