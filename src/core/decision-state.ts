import { decisionOn } from "./answer-cell.ts"
import type { Day } from "./day.ts"
import type { DecisionStatus } from "./deciding.ts"
import type { ListDecision } from "./list.ts"

/**
 * Where a decision stands today.
 * - `draft`, `signing`, `abandoned`: it does not count (yet) · `force`: it speaks · `coming`: it will
 * - `past`: another one took its place, or ended it before its first day · `uncounted`: an import without its quorum
 */
export const decisionStates = ["draft", "signing", "abandoned", "force", "coming", "past", "uncounted"] as const
export type DecisionState = (typeof decisionStates)[number]

/** `listed`: the decisions of its plan on the list in force. */
export function stateOfDecision(
  { id, status, counts }: { id: string; status: DecisionStatus; counts: boolean },
  listed: readonly ListDecision[],
  today: Day,
): DecisionState {
  if (status !== "recorded") return status
  if (!counts) return "uncounted"
  if (decisionOn(listed, today)?.id === id) return "force"
  return listed.some((one) => one.id === id && one.validFrom > today) ? "coming" : "past"
}
