import { historyOf, lastSeqs } from "../../db/queries/events.ts"
import { type OpenAssessment, openAssessmentById, plansUnderReview } from "../../db/queries/open-assessments.ts"
import { loadForList } from "../../db/queries/register.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import type { AssessmentStatus } from "../core/assessing.ts"
import { NotFound, StaleWrite } from "../core/errors.ts"
import { listFactors } from "../core/list-build.ts"
import { fieldsOf, type PastEvent } from "../core/past-event.ts"
import { toolOf } from "../core/stated.ts"
import { commitChange } from "./commit-change.ts"
import { loadPart } from "./known-list.ts"
import { type Publication, prepareRevision, type UnderReview } from "./publish-list.ts"
import { assessmentObject } from "./read-assessment.ts"
import { retryStale } from "./retry-stale.ts"

/** A change of an assessment under way, with its one event. */
export interface AssessmentChange {
  by: string
  kind: string
  why?: string | undefined
  /** Number of its last event that whoever changes it knew; absent: whatever happened stands in nobody's way. */
  seen?: number | undefined
  /** In which states it may be done. */
  when: readonly AssessmentStatus[]
  /** Whether what happened since `seen` stands in the way; absent: a change of state or of what is assessed does. */
  meets?(event: PastEvent): boolean
  make(now: OpenAssessment): Made | undefined
}

export interface Made {
  before?: unknown
  after?: unknown
  statements(write: Writer): readonly Statement[]
  /** Plans under review once it is written, where that changes. */
  underReview?(now: UnderReview): UnderReview
}

/**
 * Writes a change of an assessment, with the list where that says something else then; nothing where `make` makes nothing.
 * Throws `NotFound`, and `StaleWrite` when its state, or something that the change rests on, moved since.
 */
export async function commitAssessment(app: App, id: string, change: AssessmentChange): Promise<void> {
  const object = assessmentObject(id)
  return retryStale(async () => {
    const newest = (await lastSeqs(app.store.read, [object])).get(object) ?? 0
    const now = await openAssessmentById(app.store.read, id)
    if (!now) throw new NotFound()
    await expectUnmoved(app, now, change, newest)
    const made = change.make(now)
    if (!made) return
    const { by, kind, why } = change
    const { before, after, statements } = made
    const published = made.underReview && (await publicationOf(app, now.plan.slug, made.underReview, by))
    await commitChange(app, { by, kind, why, object, seen: newest, before, after }, statements, published)
  })
}

/** What concerns the assessment as a whole: its state, its contexts, its due date. Answers, measures and comments do not. */
export function concernsWhole({ kind }: PastEvent): boolean {
  return !/^assessment\.(assigned|justified|commented|deepened|question-closed)$/.test(kind)
}

/** Whether an event is about this factor, or about the whole. */
export function concernsFactor(factor: string): (event: PastEvent) => boolean {
  return (event) =>
    concernsWhole(event) || (event.kind !== "assessment.commented" && fieldsOf(event.after).factor === factor)
}

async function expectUnmoved(app: App, { id, status }: OpenAssessment, change: AssessmentChange, newest: number) {
  const { when, seen, meets = concernsWhole } = change
  if (!when.includes(status)) throw new StaleWrite(`The assessment is ${status}`)
  if (seen === undefined || seen === newest) return
  const since = (await historyOf(app.store.read, [assessmentObject(id)])).filter(({ objectSeq }) => objectSeq > seen)
  if (seen > newest || since.some(meets)) throw new StaleWrite("The assessment changed since it was read")
}

/** What the list comes to when it says which plans are under review now; the one that moves is `plan`. */
export async function publicationOf(
  app: App,
  plan: string,
  moved: (now: UnderReview) => UnderReview,
  actor: string,
): Promise<{ publication: Publication; register: number }> {
  const { read } = app.store
  const { register } = await app.store.head()
  const [part, underReview] = await Promise.all([
    loadPart(app, toolOf(plan), () => loadForList(read, listFactors(app.methodology))),
    plansUnderReview(read),
  ])
  const publication = await prepareRevision(app, part, { actor, why: "on screen", underReview: moved(underReview) })
  return { publication, register }
}
