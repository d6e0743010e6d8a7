import { type Asked, answerCell, decisionOn, type Since, stateOf } from "./answer-cell.ts"
import type { Day } from "./day.ts"
import type { ListContent, ListPlan, ListTool } from "./list.ts"

/** Whether any answer is another one on `to` than on `from`, the list being the same: what a revision after midnight is made for. */
export function answersMove(list: ListContent, from: Day, to: Day): boolean {
  if (from === to) return false
  const since: Since = {
    classes: new Map(list.vocabulary.classes.map((item) => [item.id, item.since])),
    uses: new Map(list.vocabulary.uses.map((item) => [item.id, item.since])),
  }
  return list.tools
    .filter((tool) => tool.plans.some((plan) => turnsBetween(plan, from, to)))
    .some((tool) => spoken(tool, from, since) !== spoken(tool, to, since))
}

/** Whether something of the plan begins or ends after `from`, up to and including `to`: a cheap first look. */
function turnsBetween(plan: ListPlan, from: Day, to: Day): boolean {
  const begins = (day: Day | undefined) => day !== undefined && from < day && day <= to
  const ended = (day: Day | undefined) => day !== undefined && from <= day && day < to
  return (
    (plan.decisions ?? []).some((decision) => begins(decision.validFrom) || ended(decision.validUntil)) ||
    (plan.exceptions ?? []).some((exception) => begins(exception.from) || ended(exception.until)) ||
    Object.values(plan.holds ?? {}).some((periods) =>
      periods?.some((period) => begins(period.from) || ended(period.until)),
    )
  )
}

/** Everything that the tool answers on a day: every cell of every plan, for everybody and for each group, and which plans are licensed and decided. */
function spoken(tool: ListTool, day: Day, since: Since): string {
  return JSON.stringify(
    tool.plans.map((plan) => {
      const decision = plan.decisions && decisionOn(plan.decisions, day)
      const groups = ["", ...new Set((plan.exceptions ?? []).map((exception) => exception.group))]
      return {
        decided: decision?.id,
        licensed: stateOf("licence-active", plan.holds?.["licence-active"], day).holds,
        cells: groups.map((group) => cells(plan, decision, { since, day, groups: new Set([group]) })),
      }
    }),
  )
}

function cells(plan: ListPlan, decision: ReturnType<typeof decisionOn>, asked: Asked) {
  return [...asked.since.classes.keys()].flatMap((data) =>
    [...asked.since.uses.keys()].map((use) => {
      const { answer, codes, conditions } = answerCell(plan, decision, data, use, asked)
      return [answer, codes, conditions]
    }),
  )
}
