import { ends } from "./answer-cell.ts"
import { type Band, bandIds } from "./band.ts"
import type { DecisionRules } from "./company-policy.ts"
import { addMonths, type Day } from "./day.ts"
import type { ListDecision } from "./list.ts"

/** What is known of the reviews of a decision. */
export interface ReviewTerms {
  reviewBy?: Day | undefined
  band?: string | undefined
  reviewedOn?: Day | undefined
}

/** Whether a decision allows nothing: it goes on saying so, and rests on nothing that could end. */
export function saysNo({ outcome }: Pick<ListDecision, "outcome">): boolean {
  return outcome === "refused" || outcome === "suspended" || outcome === "retired"
}

/**
 * The day by which a decision is reviewed: the one that people set, or the one by which the policy has a decision of that band
 * reviewed, whichever is earlier; after a review, counted from it. What says no is reviewed on a set day alone, what is retired never.
 */
export function nextReview(
  decision: Pick<ListDecision, "outcome" | "validFrom">,
  { reviewBy, band, reviewedOn }: ReviewTerms,
  { reviewMonths }: Pick<DecisionRules, "reviewMonths">,
): Day | undefined {
  if (decision.outcome === "retired") return undefined
  const set = reviewBy !== undefined && (reviewedOn === undefined || reviewBy > reviewedOn) ? reviewBy : undefined
  if (saysNo(decision)) return set
  const start = reviewedOn ?? (band === undefined ? undefined : decision.validFrom)
  if (start === undefined) return set
  // What was decided without an assessment has proven nothing.
  const byBand = addMonths(start, reviewMonths[bandIn(band)])
  return set !== undefined && set < byBand ? set : byBand
}

/** Whether another decision takes over from this one by a day. */
export function replacedBy(decisions: readonly ListDecision[], decision: ListDecision, day: Day): boolean {
  return decisions.some((next) => {
    const follows = next.validFrom > decision.validFrom && next.validFrom <= day
    return next.id !== decision.id && follows && !ends(decision, next)
  })
}

function bandIn(text: string | undefined): Band {
  return bandIds.find((band) => band === text) ?? "unproven"
}
