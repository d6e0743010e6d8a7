import { agreementsDue, datedDecisions, exceptionsDue, licencesDue } from "../../db/queries/due.ts"
import { decisionTerms } from "../../db/queries/task-input.ts"
import type { App } from "../app.ts"
import { decisionOn } from "../core/answer-cell.ts"
import { addDays, type Day, dayIn } from "../core/day.ts"
import { type DatedDecision, dueBy } from "../core/due.ts"
import type { ListDecision } from "../core/list.ts"
import { nextReview } from "../core/review-day.ts"
import { knownCompany } from "./read-company.ts"
import { currentList } from "./read-current-list.ts"

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

/** With the day of their next review as tasks have it: an earlier one by the policy, a later one where it was held. */
async function decisionsDue(app: App, inForce: readonly ListDecision[]): Promise<DatedDecision[]> {
  const { read } = app.store
  const ids = inForce.map(({ id }) => id)
  const { zone } = await knownCompany(app)
  const [dated, terms] = await Promise.all([
    datedDecisions(read, ids),
    decisionTerms(read, ids, (instant) => dayIn(zone, new Date(instant))),
  ])
  const listed = new Map(inForce.map((decision) => [decision.id, decision]))
  return dated.map(({ id, ...decision }) => {
    const found = listed.get(id)
    return { ...decision, reviewBy: found && nextReview(found, terms.get(id) ?? {}, app.policy.decisions) }
  })
}
