import { bearerNames } from "../../db/queries/event-names.ts"
import { historyOf, lastSeqs } from "../../db/queries/events.ts"
import { authorsSince, withdrawersSince } from "../../db/queries/facts.ts"
import {
  type Comment,
  commentsOf,
  type FactorWork,
  factorWorkOf,
  lastAssessmentOf,
  type OpenAssessment,
  openAssessmentById,
} from "../../db/queries/open-assessments.ts"
import { factsForPlans } from "../../db/queries/pages.ts"
import { type PlanOfTool, planBySlug } from "../../db/queries/tool-pages.ts"
import type { App } from "../app.ts"
import {
  type AssessmentInput,
  type AssessmentSheet,
  assessmentSheet,
  factsToFreeze,
  frozenText,
  inItsDepth,
  usesOf,
} from "../core/assessment-sheet.ts"
import type { DepthFound } from "../core/depth.ts"
import { NotFound } from "../core/errors.ts"
import type { Methodology } from "../core/methodology.ts"
import type { EventNames } from "../core/past-event.ts"
import type { Assessment, ClosedQuestion } from "../core/register.ts"
import { today } from "./read-company.ts"

/** An assessment under way with all that follows from the facts of the moment. */
export interface AssessmentReading {
  assessment: OpenAssessment
  plan: PlanOfTool
  /** Number of its last event. */
  seen: number
  /** Number of the newest event of the register that the facts were read at, at the latest. */
  register: number
  /** Depth and reasons as of now: those that were written down, and what the screening finds today. */
  depth: DepthFound
  input: AssessmentInput
  sheet: AssessmentSheet
  work: ReadonlyMap<string, FactorWork>
  comments: readonly Comment[]
  /** SHA-256 of all that a freeze would keep, and ids of its facts. */
  hash: string
  facts: readonly string[]
  /** Who noted one of them since it was submitted. */
  lateAuthors: ReadonlySet<string>
  people: EventNames["people"]
  /** The assessment of this plan that was frozen last. */
  last?: Assessment | undefined
  /** Why it was given up. */
  cancelled?: string | undefined
}

/** The object that the events of an assessment under way are about. */
export function assessmentObject(id: string): string {
  return `work/assessment/${id}`
}

/** Throws `NotFound`. */
export async function readAssessment(app: App, id: string): Promise<AssessmentReading> {
  const { read } = app.store
  const { register } = await app.store.head()
  const seen = (await lastSeqs(read, [assessmentObject(id)])).get(assessmentObject(id)) ?? 0
  const assessment = await openAssessmentById(read, id)
  const plan = assessment && (await planBySlug(read, assessment.plan.slug))
  if (!assessment || !plan) throw new NotFound()
  const [work, comments, last] = await Promise.all([
    factorWorkOf(read, [id]),
    commentsOf(read, id),
    lastAssessmentOf(read, plan.planId),
  ])
  const { input, depth } = await inputOf(app, assessment, plan, work)
  const cancelled = assessment.status === "cancelled" ? await reasonOf(app, id) : undefined
  const facts = factsToFreeze(input).map(({ id }) => id)
  const { submittedAt } = assessment
  return {
    ...{ assessment, plan, seen, register, depth, input, comments, last, cancelled, facts },
    sheet: assessmentSheet(input),
    work: new Map(work.map((one) => [one.factor, one])),
    hash: app.sha256(frozenText(input)),
    lateAuthors: submittedAt === undefined ? new Set() : await changersSince(app, input, facts, submittedAt),
    people: await namesOf(app, assessment, work, comments),
  }
}

/** Who noted an answer that would be frozen, or withdrew one, since it was submitted. */
async function changersSince(
  { store: { read } }: App,
  { plan, contexts }: AssessmentInput,
  facts: readonly string[],
  instant: string,
): Promise<ReadonlySet<string>> {
  const uses = contexts.map(({ use }) => `use/${use}`)
  const objects = [`plan/${plan.slug}`, `tool/${plan.tool}`, `organisation/${plan.vendor}`, "company", ...new Set(uses)]
  const [authors, withdrawers] = await Promise.all([
    authorsSince(read, facts, instant),
    withdrawersSince(read, objects, instant),
  ])
  return new Set([...authors, ...withdrawers])
}

/** What an assessment is computed of, with the facts of the moment. */
export async function inputOf(
  app: App,
  { contexts, depthReasons: before }: Pick<OpenAssessment, "contexts" | "depthReasons">,
  plan: PlanOfTool,
  work: readonly FactorWork[] = [],
): Promise<{ input: AssessmentInput; depth: DepthFound }> {
  const { methodology } = app
  const [facts, day] = await Promise.all([
    factsForPlans(app.store.read, [plan], usesOf(methodology, contexts)),
    today(app),
  ])
  const { slug, account } = plan.plan
  return inItsDepth(
    {
      ...{ methodology, facts, contexts, day },
      plan: { slug, account, tool: plan.tool, vendor: plan.vendor },
      justifications: justificationsOf(work),
      closed: closedIn(work, methodology),
    },
    before,
  )
}

function justificationsOf(work: readonly FactorWork[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    work.flatMap(({ factor, justification }) => (justification === undefined ? [] : [[factor, justification]])),
  )
}

function closedIn(work: readonly FactorWork[], { factors }: Methodology): ClosedQuestion[] {
  const place = new Map(factors.map(({ id }, index) => [id, index]))
  const rank = ({ factor }: ClosedQuestion) => place.get(factor) ?? place.size
  return work
    .flatMap(({ factor, closed = [] }) => closed.map((one) => ({ factor, ...one })))
    .toSorted((a, b) => rank(a) - rank(b) || (a.question < b.question ? -1 : 1))
}

async function namesOf(
  app: App,
  { openedBy, submittedBy }: OpenAssessment,
  work: readonly FactorWork[],
  comments: readonly Comment[],
): Promise<EventNames["people"]> {
  const ids = [openedBy, submittedBy, ...work.map(({ assigneeId }) => assigneeId), ...comments.map(({ by }) => by)]
  const known = ids.filter((id) => id !== undefined)
  return (await bearerNames(app.store.read, [...new Set(known)])).people
}

async function reasonOf(app: App, id: string): Promise<string | undefined> {
  const events = await historyOf(app.store.read, [assessmentObject(id)])
  return events.find(({ kind }) => kind === "assessment.cancelled")?.why
}
