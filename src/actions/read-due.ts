import { agreementsDue, decisionsDue, exceptionsDue, licencesDue } from "../../db/queries/due.ts"
import type { App } from "../app.ts"
import { decisionOn } from "../core/answer-cell.ts"
import { addDays, type Day } from "../core/day.ts"
import { dueBy } from "../core/due.ts"
import { currentList } from "./read-current-list.ts"

/** How far ahead it is looked, in days. */
export const dueDays = 30

/** What is late in the register, and what falls due in the next thirty days. */
export async function readDue(app: App, today: Day) {
  const { read } = app.store
  const last = addDays(today, dueDays)
  const list = await currentList(app)
  const inForce = [...(list?.book.plans.values() ?? [])].flatMap(
    ({ plan }) => (plan.decisions && decisionOn(plan.decisions, today)?.id) ?? [],
  )
  const [decisions, licences, exceptions, agreements] = await Promise.all([
    decisionsDue(read, inForce, last),
    licencesDue(read, today, last),
    exceptionsDue(read, today, last),
    agreementsDue(read, today, last),
  ])
  return dueBy({ decisions, licences, exceptions, agreements }, today, last)
}
