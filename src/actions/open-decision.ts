import { assessmentById } from "../../db/queries/pages.ts"
import { planBySlug } from "../../db/queries/tool-pages.ts"
import { openDecisions } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { DecisionContent } from "../core/deciding.ts"
import { emptyContent, startingContent } from "../core/decision-draft.ts"
import { NotFound, Refused } from "../core/errors.ts"
import { isEnded } from "../core/retired.ts"
import { commitChange } from "./commit-change.ts"
import { today } from "./read-company.ts"
import { proposalOf } from "./read-decision.ts"

/** What a decision is opened on: a frozen assessment, or, without one, what was decided before Aval. */
export interface NewDecision {
  plan: string
  assessment?: string | undefined
  /** Starts from what another decision says, in place of the proposal: a suspension that is lifted, a review. */
  like?: DecisionContent | undefined
}

/** The object that the events of a decision under way are about. */
export function decisionObject(id: string): string {
  return `work/decision/${id}`
}

/**
 * Opens a draft, as the policy proposes it, and returns its id. Throws `NotFound` for a plan or assessment that does not exist, and
 * `Refused` for a plan that is retired or an assessment of another plan.
 */
export async function openDecision(app: App, draft: NewDecision, { by }: { by: string }): Promise<string> {
  const { read } = app.store
  const [of, assessment, day] = await Promise.all([
    planBySlug(read, draft.plan),
    draft.assessment === undefined ? undefined : assessmentById(read, draft.assessment),
    today(app),
  ])
  if (!of || (draft.assessment !== undefined && !assessment)) throw new NotFound()
  if (assessment && assessment.plan !== draft.plan) throw new Refused([{ place: "assessment", message: otherPlan }])
  if (isEnded(of.plan, day)) throw new Refused([{ place: "plan", message: retired }])
  const { methodology, policy } = app
  const common = { vocabulary: methodology.vocabulary, account: of.plan.account, rules: policy.decisions, day }
  const proposal = assessment && (await proposalOf(app, assessment, of.plan.account))
  const start =
    assessment && proposal ? startingContent({ ...common, proposal, band: assessment.band }) : emptyContent(common)
  const content = draft.like ? { ...start, ...draft.like, reasons: {}, validFrom: day, validUntil: undefined } : start
  const id = app.newId("dec")
  const at = app.now().toISOString()
  const origin = assessment ? "assessment" : "stated"
  await commitChange(
    app,
    {
      ...{ by, object: decisionObject(id), seen: 0, kind: "decision.opened" },
      after: { plan: draft.plan, origin, ...(assessment && { assessment: assessment.id }) },
    },
    (write) => [
      write.insert(openDecisions).values({
        id,
        planId: of.plan.id,
        origin,
        assessmentId: assessment?.id ?? null,
        content,
        version: 1,
        status: "draft",
        createdBy: by,
        createdAt: at,
      }),
    ],
  )
  return id
}

const otherPlan = {
  fr: "Cette évaluation porte sur une autre offre : choisissez une évaluation de celle-ci.",
  en: "This assessment is about another plan: choose one of this plan.",
}
const retired = {
  fr: "Cette offre est retirée : rien de nouveau ne s’y décide. Reprenez-la d’abord.",
  en: "This plan is retired: nothing new is decided about it. Take it back first.",
}
