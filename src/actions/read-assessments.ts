import { bearerNames } from "../../db/queries/event-names.ts"
import {
  assessmentsUnderWay,
  type FactorWork,
  type FrozenLine,
  factorWorkOf,
  frozenLines,
  type OpenAssessment,
} from "../../db/queries/open-assessments.ts"
import { factsForPlans } from "../../db/queries/pages.ts"
import { planBySlug } from "../../db/queries/tool-pages.ts"
import type { App } from "../app.ts"
import { askedFactors, inItsDepth, judged, type Progress, progressOf, usesOf } from "../core/assessment-sheet.ts"
import type { EventNames } from "../core/past-event.ts"
import { today } from "./read-company.ts"

/** An assessment under way as lists show it. */
export interface UnderWay {
  assessment: OpenAssessment
  progress: Progress
  work: readonly FactorWork[]
}

/** Every assessment under way with how far it is, the oldest first; `people`: names of those in them. */
export async function readUnderWay(app: App): Promise<{ all: readonly UnderWay[]; people: EventNames["people"] }> {
  const { methodology, store } = app
  const open = await assessmentsUnderWay(store.read)
  if (open.length === 0) return { all: [], people: new Map() }
  const found = await Promise.all(open.map(({ plan }) => planBySlug(store.read, plan.slug)))
  const plans = found.filter((plan) => plan !== undefined)
  const uses = [...new Set(open.flatMap(({ contexts }) => usesOf(methodology, contexts)))]
  const [facts, work, day] = await Promise.all([
    factsForPlans(store.read, plans, uses),
    factorWorkOf(
      store.read,
      open.map(({ id }) => id),
    ),
    today(app),
  ])
  const all = open.flatMap((assessment) => {
    const plan = plans.find(({ planId }) => planId === assessment.planId)
    if (!plan) return []
    const { contexts, depthReasons: before, id } = assessment
    const { slug, account } = plan.plan
    const of = { slug, account, tool: plan.tool, vendor: plan.vendor }
    const { input } = inItsDepth({ methodology, plan: of, facts, contexts, day }, before)
    const asked = askedFactors(methodology, judged(input))
    return [{ assessment, progress: progressOf(asked), work: work.filter((one) => one.assessmentId === id) }]
  })
  const ids = open.flatMap(({ openedBy, submittedBy }) => [
    openedBy,
    ...(submittedBy === undefined ? [] : [submittedBy]),
  ])
  return { all, people: (await bearerNames(store.read, [...new Set(ids)])).people }
}

const pageLength = 50

/** One page of the frozen assessments, the newest first; `number` from 1, one past the last is the last. */
export async function readFrozenPage(app: App, asked: number) {
  const { read } = app.store
  const { total } = await frozenLines(read, { limit: 0, offset: 0 })
  const pages = Math.max(1, Math.ceil(total / pageLength))
  const number = Math.min(Math.max(1, asked), pages)
  const { lines } = await frozenLines(read, { limit: pageLength, offset: (number - 1) * pageLength })
  const ids = lines.flatMap(({ reviewer }: FrozenLine) => (reviewer === undefined ? [] : [reviewer]))
  return { lines, total, number, pages, people: (await bearerNames(read, [...new Set(ids)])).people }
}
