import { decisionTerms } from "../../db/queries/task-input.ts"
import type { App } from "../app.ts"
import { type Day, dayIn } from "../core/day.ts"
import type { ListDecision } from "../core/list.ts"
import { nextReview } from "../core/review-day.ts"
import { knownCompany } from "./read-company.ts"

/**
 * By when each of these decisions is reviewed, as tasks have it: the day that people set, an earlier one by the policy, a later one where a
 * review was held. Nothing for those that are never reviewed.
 */
export async function reviewDays(app: App, decisions: readonly ListDecision[]): Promise<ReadonlyMap<string, Day>> {
  const { zone } = await knownCompany(app)
  const terms = await decisionTerms(
    app.store.read,
    decisions.map(({ id }) => id),
    (instant) => dayIn(zone, new Date(instant)),
  )
  return new Map(
    decisions.flatMap((decision) => {
      const day = nextReview(decision, terms.get(decision.id) ?? {}, app.policy.decisions)
      return day === undefined ? [] : [[decision.id, day] as const]
    }),
  )
}
