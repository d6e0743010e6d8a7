import {
  assignedTo,
  dueAssessments,
  type OpenAssessment,
  submittedAssessments,
} from "../../db/queries/open-assessments.ts"
import type { App } from "../app.ts"
import { type Bearer, mayIn } from "../core/access.ts"
import { addDays, type Day } from "../core/day.ts"
import type { NamedPlan } from "../core/due.ts"
import { today } from "./read-company.ts"

/** An assessment that waits for one person. */
export type WaitingAssessment =
  /** Factors that they are to answer, and that have no proven answer yet. */
  | { kind: "assigned"; assessment: string; plan: NamedPlan; factors: number; dueOn?: Day | undefined }
  /** Submitted by somebody else. `since`: an instant. */
  | { kind: "review"; assessment: string; plan: NamedPlan; since: string }
  /** They opened it, and it is due. */
  | { kind: "due"; assessment: string; plan: NamedPlan; dueOn: Day }

/** A due date is told of from this many days before. */
const soon = 7

/** What waits for a person in assessments under way: to review, to answer, due within a week. */
export async function waitingAssessments(app: App, who: Bearer, person: string): Promise<WaitingAssessment[]> {
  const { read } = app.store
  const [writes, reviews] = [mayIn(who, "register:write", undefined), mayIn(who, "assessments:review", undefined)]
  const [submitted, assigned, due] = await Promise.all([
    reviews ? submittedAssessments(read) : [],
    writes ? assignedTo(read, person) : [],
    writes ? dueAssessments(read, person, addDays(await today(app), soon)) : [],
  ])
  return [
    ...submitted
      .filter(({ submittedBy }) => submittedBy !== person)
      .map(({ id, plan, submittedAt = "" }) => ({ kind: "review", assessment: id, plan, since: submittedAt }) as const),
    ...assigned.map(({ id, ...rest }) => ({ kind: "assigned", assessment: id, ...rest }) as const),
    ...due.flatMap(ofOwner),
  ]
}

function ofOwner({ id, plan, dueOn }: OpenAssessment): WaitingAssessment[] {
  return dueOn === undefined ? [] : [{ kind: "due", assessment: id, plan, dueOn }]
}
