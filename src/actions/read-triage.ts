import { bearerNames } from "../../db/queries/event-names.ts"
import { assessmentsUnderWay } from "../../db/queries/open-assessments.ts"
import { type RequestToAnswer, requestsById } from "../../db/queries/request-queue.ts"
import { type PlanOfTool, plansPage, toolBySlug } from "../../db/queries/tool-pages.ts"
import type { App } from "../app.ts"
import { judged } from "../core/assessment-sheet.ts"
import type { DepthFound } from "../core/depth.ts"
import type { NamedPlan } from "../core/due.ts"
import { NotFound } from "../core/errors.ts"
import type { Context } from "../core/gates.ts"
import type { EventNames } from "../core/past-event.ts"
import { isEnded } from "../core/retired.ts"
import type { ShownScore } from "../core/score.ts"
import type { Answer } from "../core/vocabulary.ts"
import { checkTool } from "./check-tool.ts"
import { inputOf } from "./read-assessment.ts"
import { type Assignee, readAssignees } from "./read-assignees.ts"
import { today } from "./read-company.ts"

/** What whoever looks at a request first should know: what the register says already, and how deep the review goes. */
export interface TriageReading {
  request: RequestToAnswer
  /** The tool, where it is registered by now. */
  tool?: { slug: string; name: string } | undefined
  /** The plan asked for; every plan of the tool where none was named. */
  plans: readonly TriagedPlan[]
  /** Those who answer requests. */
  assignees: readonly Assignee[]
  people: EventNames["people"]
}

export interface TriagedPlan {
  plan: NamedPlan
  /** Screening of what was asked, the highest risk first. */
  cells: readonly TriagedCell[]
  depth: DepthFound
  /** Id of the assessment that is under way. */
  underWay?: string | undefined
}

/** Figures rounded as shown. */
export interface TriagedCell extends Context {
  score: number
  floor: number
  evidence: number
  band: string
  proposal: Answer
}

const mostPlans = 12

/** Throws `NotFound`. */
export async function readTriage(app: App, id: string): Promise<TriageReading> {
  const { read } = app.store
  const [request] = await requestsById(read, [id])
  if (!request) throw new NotFound()
  const [assignees, tool, { people }] = await Promise.all([
    readAssignees(app),
    toolFor(app, request),
    bearerNames(read, request.assigneeId === undefined ? [] : [request.assigneeId]),
  ])
  const plans = tool ? await plansFor(app, request, tool) : []
  return { request, tool, plans, assignees, people }
}

/** The tool that was asked for, or the one that was registered since under the name or the host that was typed. */
async function toolFor(app: App, { tool, name, host }: RequestToAnswer) {
  if (tool) return tool
  const byName = name.trim() === "" ? undefined : (await checkTool(app, { tool: name })).reply.tool
  return byName ?? (host === undefined ? undefined : (await checkTool(app, { host })).reply.tool)
}

async function plansFor(app: App, request: RequestToAnswer, { slug }: { slug: string }): Promise<TriagedPlan[]> {
  const { read } = app.store
  const [tool, all, day] = await Promise.all([
    toolBySlug(read, slug),
    plansPage(read, { limit: 200, tool: slug }),
    today(app),
  ])
  if (!tool) return []
  const asked = all.filter(({ planId, ends }) => planId === request.planId || !isEnded(ends, day))
  const plans = request.planId === undefined ? asked : asked.filter(({ planId }) => planId === request.planId)
  const contexts = contextsOf(app, request)
  return Promise.all(plans.slice(0, mostPlans).map((plan) => triaged(app, plan, tool, contexts)))
}

/** Every class with every use that was asked for and that the vocabulary has; where that is nothing, what tables show. */
function contextsOf({ methodology }: App, { classes, uses }: RequestToAnswer): readonly Context[] {
  const { vocabulary, reference } = methodology
  const known = vocabulary.uses.map(({ id }) => id).filter((id) => uses.includes(id))
  const contexts = vocabulary.classes
    .map(({ id }) => id)
    .filter((id) => classes.includes(id))
    .flatMap((dataClass) => known.map((use) => ({ dataClass, use })))
  return contexts.length > 0 ? contexts : [reference]
}

async function triaged(
  app: App,
  plan: PlanOfTool,
  tool: { slug: string; name: string },
  contexts: readonly Context[],
): Promise<TriagedPlan> {
  const [{ input, depth }, [underWay]] = await Promise.all([
    inputOf(app, { contexts, depthReasons: [] }, plan),
    assessmentsUnderWay(app.store.read, plan.plan.slug),
  ])
  const { slug, name } = plan.plan
  return {
    plan: { slug, name, tool: { slug: tool.slug, name: tool.name } },
    cells: judged({ ...input, depth: "screening" }).map(({ score, shown }) => cellOf(score, shown)),
    depth,
    underWay: underWay?.id,
  }
}

function cellOf(
  { context, band, proposal }: { context: Context; band: string; proposal: Answer },
  { score, floor, evidence }: Pick<ShownScore, "score" | "floor" | "evidence">,
): TriagedCell {
  return { ...context, score, floor, evidence, band, proposal }
}
