import { decisionsUnderWay, type OpenDecision } from "../../db/queries/decisions.ts"
import { allPlans, type NamedPlan } from "../../db/queries/document-plans.ts"
import { assessmentsOf, assessmentsUnderWay } from "../../db/queries/open-assessments.ts"
import { assessmentById, decisionById } from "../../db/queries/pages.ts"
import { planBySlug, toolBySlug } from "../../db/queries/tool-pages.ts"
import type { App } from "../app.ts"
import { decisionOn } from "../core/answer-cell.ts"
import { isTooOld } from "../core/decision-faults.ts"
import { NotFound } from "../core/errors.ts"
import type { Assessment, Decision, Plan } from "../core/register.ts"
import { isEnded } from "../core/retired.ts"
import { fold } from "../core/text.ts"
import type { PreviewReading } from "./preview-decision.ts"
import { previewDecision } from "./preview-decision.ts"
import { today } from "./read-company.ts"
import { currentList } from "./read-current-list.ts"

/** What whoever prepares a decision about a plan should know. */
export interface PlanToDecide {
  plan: Plan
  tool: { slug: string; name: string }
  /** It is history: nothing new is decided about it. */
  ended: boolean
  /** Frozen ones, the newest first, each with whether the policy still lets a decision rest on it. */
  assessments: readonly { assessment: Assessment; tooOld: boolean }[]
  /** Id of the assessment that is under way. */
  assessing?: string | undefined
  /** Drafts, and what lies before its signatories. */
  underWay: readonly OpenDecision[]
  /** What speaks for it today. */
  inForce?: Decision | undefined
}

/** How many assessments are offered: the newest ones. */
const mostOffered = 6

/** Throws `NotFound` for a plan that does not exist. */
export async function readNewDecision(app: App, slug: string, named?: string): Promise<PlanToDecide> {
  const { read } = app.store
  const of = await planBySlug(read, slug)
  const tool = of && (await toolBySlug(read, of.tool))
  if (!of || !tool) throw new NotFound()
  const [frozen, chosen, [assessing], underWay, day, inForce] = await Promise.all([
    assessmentsOf(read, slug, mostOffered),
    named === undefined ? undefined : assessmentById(read, named),
    assessmentsUnderWay(read, slug),
    decisionsUnderWay(read, slug),
    today(app),
    decisionInForce(app, slug),
  ])
  const isMissing = chosen?.plan === slug && !frozen.some(({ id }) => id === chosen.id)
  const offered = [...frozen, ...(chosen && isMissing ? [chosen] : [])]
  return {
    plan: of.plan,
    tool: { slug: tool.slug, name: tool.name },
    ended: isEnded(of.ends, day),
    assessments: offered.map((assessment) => ({
      assessment,
      tooOld: isTooOld(assessment, app.policy.decisions, day),
    })),
    assessing: assessing?.id,
    underWay,
    inForce,
  }
}

/** The plan that a frozen assessment is about. Throws `NotFound`. */
export async function planOfAssessment(app: App, id: string): Promise<string> {
  const assessment = await assessmentById(app.store.read, id)
  if (!assessment) throw new NotFound()
  return assessment.plan
}

/** A decision that another one may begin as. Throws `NotFound`, also for one about another plan. */
export async function readLike(app: App, id: string, plan: string): Promise<Decision> {
  const decision = await decisionById(app.store.read, id)
  if (decision?.plan !== plan) throw new NotFound()
  return decision
}

/** Plans to choose from, by the name of tool, plan or vendor; those that are history are none. */
export async function searchPlans(
  app: App,
  search: string,
  limit: number,
): Promise<{ plans: readonly NamedPlan[]; total: number }> {
  const [all, day] = await Promise.all([allPlans(app.store.read), today(app)])
  const wanted = fold(search).split(" ").filter(Boolean)
  const found = all.filter((plan) => {
    if (isEnded(plan, day)) return false
    const { fr = "", en = "" } = plan.name
    const name = fold(`${plan.toolName} ${fr} ${en} ${plan.slug} ${plan.vendorName}`)
    return wanted.every((word) => name.includes(word))
  })
  return { plans: found.slice(0, limit), total: found.length }
}

/** What suspending a plan would do, at once: answers, hosts, exceptions, people who wait. */
export async function previewSuspension(
  app: App,
  { plan, tool }: Pick<PlanToDecide, "plan" | "tool">,
  by: string,
): Promise<PreviewReading> {
  return previewDecision(app, {
    ...{ id: "dec_suspension", plan, tool, origin: "suspension" },
    content: {
      outcome: "suspended",
      ...{ classes: {}, otherClasses: "no", uses: {}, otherUses: "no", overrides: [], reasons: {} },
      ...{ conditions: [], preconditions: [], validFrom: await today(app) },
    },
    given: [{ id: "sig_suspension", person: by, role: "it", verdict: "agree", at: app.now().toISOString() }],
  })
}

async function decisionInForce(app: App, slug: string): Promise<Decision | undefined> {
  const [list, day] = await Promise.all([currentList(app), today(app)])
  const speaking = decisionOn(list?.book.plans.get(slug)?.plan.decisions ?? [], day)
  return speaking && decisionById(app.store.read, speaking.id)
}
