import { insertRows } from "../../db/insert.ts"
import { assessmentsUnderWay } from "../../db/queries/open-assessments.ts"
import { planBySlug } from "../../db/queries/tool-pages.ts"
import { openAssessments } from "../../db/schema.ts"
import type { Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import type { DepthReason } from "../core/assessing.ts"
import type { Day } from "../core/day.ts"
import { type Fault, NotFound, Refused } from "../core/errors.ts"
import type { Context } from "../core/gates.ts"
import { type Endable, isEnded } from "../core/retired.ts"
import { publicationOf } from "./commit-assessment.ts"
import { commitChange } from "./commit-change.ts"
import { assessmentObject, inputOf } from "./read-assessment.ts"
import { today } from "./read-company.ts"
import { retryStale } from "./retry-stale.ts"

export interface NewAssessment {
  plan: string
  contexts: readonly Context[]
  dueOn?: Day | undefined
  /** A full review was asked for. */
  full: boolean
}

/**
 * Opens an assessment of a plan and says on the list that the plan is under review. Returns its id. Throws `NotFound` for a plan
 * that does not exist and `Refused` for contexts that do not, for a day that has passed, for a plan that is retired or being assessed.
 */
export async function openAssessment(app: App, wanted: NewAssessment, { by }: { by: string }): Promise<string> {
  const { contexts, dueOn, full } = wanted
  const plan = await planBySlug(app.store.read, wanted.plan)
  if (!plan) throw new NotFound()
  const { slug } = plan.plan
  expectSound(app, wanted, plan.ends, await today(app))
  const asked: readonly DepthReason[] = full ? [{ kind: "asked" }] : []
  const { depth } = await inputOf(app, { contexts, depthReasons: asked }, plan)
  const id = app.newId("asm")
  const row: typeof openAssessments.$inferInsert = {
    ...{ id, planId: plan.planId, contexts, depth: depth.depth, depthReasons: depth.reasons },
    ...{ status: "open", openedBy: by, openedAt: app.now().toISOString(), dueOn: dueOn ?? null },
  }
  const after = { plan: slug, contexts, depth: depth.depth, ...(dueOn === undefined ? {} : { due: dueOn }) }
  return retryStale(async () => {
    // Before anybody else can open one: an assessment changes the list, and whoever opens a second one meets that.
    const { register } = await app.store.head()
    if ((await assessmentsUnderWay(app.store.read, slug)).length > 0)
      throw new Refused([{ place: "", message: already }])
    const published = await publicationOf(app, slug, (now) => new Map(now).set(slug, dueOn), by)
    const change = { by, object: assessmentObject(id), seen: 0, kind: "assessment.opened", after }
    const opening = (write: Writer) => insertRows(write, openAssessments, [row])
    await commitChange(app, change, opening, published && { ...published, register })
    return id
  })
}

function expectSound(app: App, { contexts, dueOn }: NewAssessment, ends: Endable, day: Day) {
  const faults = [...contextFaults(app, contexts), ...dueFaults(dueOn, day)]
  if (isEnded(ends, day)) faults.push({ place: "", message: retired })
  if (faults.length > 0) throw new Refused(faults)
}

/** Contexts that the vocabulary lacks, at the field of their class or use. */
export function contextFaults({ methodology }: App, contexts: readonly Context[]): Fault[] {
  const { classes, uses } = methodology.vocabulary
  const faults: Fault[] = []
  if (contexts.length === 0) faults.push({ place: "classes", message: noContext })
  if (contexts.some(({ dataClass }) => !classes.some(({ id }) => id === dataClass)))
    faults.push({ place: "classes", message: unknownChoice })
  if (contexts.some(({ use }) => !uses.some(({ id }) => id === use)))
    faults.push({ place: "uses", message: unknownChoice })
  return faults
}

/** A new due date lies ahead. */
export function dueFaults(dueOn: Day | undefined, day: Day): Fault[] {
  return dueOn !== undefined && dueOn < day ? [{ place: "dueOn", message: past }] : []
}

const retired = {
  fr: "Cette offre est retirée du registre : elle ne s’évalue plus.",
  en: "This plan is retired from the register: it is not assessed any more.",
}
const already = {
  fr: "Une évaluation de cette offre est déjà en cours. Reprenez-la : vous pouvez y ajouter des données et des usages.",
  en: "An assessment of this plan is under way already. Take it up: data and uses can be added to it.",
}
const noContext = {
  fr: "Cochez au moins une classe de données et un usage : une offre s’évalue pour quelque chose.",
  en: "Tick at least one data class and one use: a plan is assessed for something.",
}
const unknownChoice = {
  fr: "Ce choix n’existe pas. Rechargez la page et choisissez dans la liste.",
  en: "There is no such choice. Reload the page and choose from the list.",
}
const past = {
  fr: "Cette échéance est passée : choisissez un jour à venir.",
  en: "This due date has passed: choose a day ahead.",
}
