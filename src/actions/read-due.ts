import { agreementsDue, datedDecisions, exceptionsDue, licencesDue } from "../../db/queries/due.ts"
import type { App } from "../app.ts"
import { decisionOn } from "../core/answer-cell.ts"
import { addDays, type Day } from "../core/day.ts"
import { type DatedDecision, dueBy } from "../core/due.ts"
import type { ListDecision } from "../core/list.ts"
import { currentList } from "./read-current-list.ts"
import { reviewDays } from "./read-review-days.ts"

/** How far ahead it is looked, in days. */
export const dueDays = 30

/** What is late in the register, and what falls due in the next thirty days. */
export async function readDue(app: App, today: Day) {
  const { read } = app.store
  const last = addDays(today, dueDays)
  const list = await currentList(app)
  const inForce = [...(list?.book.plans.values() ?? [])].flatMap(
    ({ plan }) => (plan.decisions && decisionOn(plan.decisions, today)) ?? [],
  )
  const [decisions, licences, exceptions, agreements] = await Promise.all([
    decisionsDue(app, inForce),
    licencesDue(read, today, last),
    exceptionsDue(read, today, last),
    agreementsDue(read, today, last),
  ])
  return dueBy({ decisions, licences, exceptions, agreements }, today, last)
}

/** With the day of their next review as tasks have it. */
async function decisionsDue(app: App, inForce: readonly ListDecision[]): Promise<DatedDecision[]> {
  const ids = inForce.map(({ id }) => id)
  const [dated, reviews] = await Promise.all([datedDecisions(app.store.read, ids), reviewDays(app, inForce)])
  return dated.map(({ id, ...decision }) => ({ ...decision, reviewBy: reviews.get(id) }))
}
