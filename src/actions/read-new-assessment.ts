import { assessmentsUnderWay, lastAssessmentOf } from "../../db/queries/open-assessments.ts"
import { planBySlug, toolBySlug } from "../../db/queries/tool-pages.ts"
import type { App } from "../app.ts"
import type { NamedPlan } from "../core/due.ts"
import { NotFound } from "../core/errors.ts"
import type { Assessment } from "../core/register.ts"

/** What whoever opens an assessment of a plan should know. */
export interface PlanToAssess {
  plan: NamedPlan
  last?: Assessment | undefined
  /** Id of the assessment that is under way. */
  underWay?: string | undefined
}

/** Throws `NotFound` for a plan that does not exist. */
export async function readNewAssessment(app: App, slug: string): Promise<PlanToAssess> {
  const { read } = app.store
  const found = await planBySlug(read, slug)
  const tool = found && (await toolBySlug(read, found.tool))
  if (!found || !tool) throw new NotFound()
  const [last, [underWay]] = await Promise.all([lastAssessmentOf(read, found.planId), assessmentsUnderWay(read, slug)])
  return {
    plan: { slug, name: found.plan.name, tool: { slug: tool.slug, name: tool.name } },
    last,
    underWay: underWay?.id,
  }
}
