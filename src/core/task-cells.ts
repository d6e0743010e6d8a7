import { answerCell, type Since } from "./answer-cell.ts"
import { covers, type Day } from "./day.ts"
import type { ListDecision, ListPlan } from "./list.ts"
import type { PreconditionId } from "./vocabulary.ts"

/** What turns answers of a decision into `ask` on a day, by the answer function itself. */
export interface Bars {
  lapsed: readonly { id: PreconditionId; until?: Day | undefined }[]
  /** Factors whose absolute stop a fact broke since. */
  stops: readonly string[]
}

export function barsOf(plan: ListPlan, decision: ListDecision, since: Since, day: Day): Bars {
  if (!mayBar(plan, decision, day)) return { lapsed: [], stops: [] }
  const lapsed = new Map<PreconditionId, { id: PreconditionId; until?: Day | undefined }>()
  const stops = new Set<string>()
  const asked = { since, day, groups: nobody }
  for (const data of since.classes.keys()) {
    for (const use of since.uses.keys()) {
      const { codes, preconditions, stop } = answerCell(plan, decision, data, use, asked)
      if (stop !== undefined && codes.includes("stop")) stops.add(stop)
      if (!codes.includes("precondition")) continue
      for (const { id, holds, until } of preconditions) if (!holds) lapsed.set(id, { id, until })
    }
  }
  return { lapsed: [...lapsed.values()], stops: [...stops] }
}

/** Preconditions of a decision that hold, and will not any more after a known day; of licences their own tasks tell. */
export function lapsesAhead(plan: ListPlan, decision: ListDecision, day: Day): { id: PreconditionId; until: Day }[] {
  const ids = requiredIn(plan, decision).filter((id) => id !== "licence-active")
  return ids.flatMap((id) => {
    const until = plan.holds?.[id]?.find((period) => covers(period, day))?.until
    return until === undefined ? [] : [{ id, until }]
  })
}

/** Most plans have nothing that could bar: they are not worth a look at every cell. */
function mayBar(plan: ListPlan, decision: ListDecision, day: Day): boolean {
  if (plan.stops !== undefined && plan.stops.length > 0) return true
  return requiredIn(plan, decision).some((id) => !plan.holds?.[id]?.some((period) => covers(period, day)))
}

function requiredIn({ carries = [] }: ListPlan, { preconditions }: ListDecision): PreconditionId[] {
  return [...new Set([...preconditions, ...carries].map(({ id }) => id))]
}

const nobody: ReadonlySet<string> = new Set()
