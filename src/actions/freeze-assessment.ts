import { eq } from "drizzle-orm"
import { plansUnderReview } from "../../db/queries/open-assessments.ts"
import { methodologies, openAssessments } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { factsToFreeze, judged } from "../core/assessment-sheet.ts"
import { Refused, StaleWrite } from "../core/errors.ts"
import type { StatedAssessment } from "../core/import-document.ts"
import type { Fact } from "../core/register.ts"
import { type Barred, barredFrom } from "../core/second-person.ts"
import { statedFact } from "../core/stated.ts"
import { without } from "./cancel-assessment.ts"
import { commitAssessment } from "./commit-assessment.ts"
import { importDocument } from "./import-document.ts"
import { type AssessmentReading, assessmentObject, readAssessment } from "./read-assessment.ts"
import { today } from "./read-company.ts"
import { retryStale } from "./retry-stale.ts"

/** What the reviewer saw: the hash of all that would be frozen. */
export interface Reviewed {
  hash: string
}

/**
 * Freezes a submitted assessment: an entry among the assessments with every fact in full, its methodology whole, and the end of
 * what was under way, in one commit. Returns the id of the frozen one. Throws `Refused` for whoever may not be the second person,
 * `StaleWrite` when anything that would be frozen moved since the reviewer saw it.
 */
export async function freezeAssessment(app: App, id: string, reviewed: Reviewed, { by }: { by: string }) {
  return retryStale(async () => {
    const reading = await readAssessment(app, id)
    expectReviewable(reading, reviewed, by)
    return await freeze(app, reading, by)
  })
}

/** Why the person may not freeze it; undefined where they may. */
export function barredIn({ assessment, input, lateAuthors }: AssessmentReading, person: string): Barred | undefined {
  return barredFrom({ person, submittedBy: assessment.submittedBy, facts: factsToFreeze(input), lateAuthors })
}

function expectReviewable(reading: AssessmentReading, reviewed: Reviewed, by: string) {
  const { assessment, hash } = reading
  if (assessment.status !== "submitted") throw new StaleWrite(`The assessment is ${assessment.status}`)
  const barred = barredIn(reading, by)
  if (barred) throw new Refused([{ place: "", message: barredText[barred] }])
  if (hash !== reviewed.hash) throw new StaleWrite("What would be frozen changed since it was read")
}

async function freeze(app: App, reading: AssessmentReading, by: string): Promise<string> {
  const { assessment, input, seen, register } = reading
  const underReview = without(await plansUnderReview(app.store.read), assessment.plan.slug)
  const stated = await statedOf(app, reading, by)
  const { version } = input.methodology
  const at = app.now().toISOString()
  let frozen = ""
  const { nothing } = await importDocument(
    app,
    { aval: 1, assessments: [stated] },
    {
      ...{ why: "on screen", actor: by, kind: "assessment.frozen", madeOf: register },
      beside: {
        underReview,
        event: {
          object: assessmentObject(assessment.id),
          seq: seen,
          kind: "assessment.frozen",
          before: { status: "submitted" },
        },
        statements: (write, changes) => {
          frozen = changes.assessments.added[0]?.id ?? ""
          return [
            write
              .insert(methodologies)
              .values({ version, content: input.methodology, addedAt: at })
              .onConflictDoNothing(),
            write
              .update(openAssessments)
              .set({ status: "frozen", frozenId: frozen, endedAt: at })
              .where(eq(openAssessments.id, assessment.id)),
          ]
        },
      },
    },
  )
  return nothing ? frozenAlready(app, reading, by) : frozen
}

/** The very same was frozen today already: what was under way ends in that one. */
async function frozenAlready(
  app: App,
  { assessment, plan, seen, last }: AssessmentReading,
  by: string,
): Promise<string> {
  if (!last) throw new Error("an assessment that is there already is not there")
  const endedAt = app.now().toISOString()
  await commitAssessment(app, assessment.id, {
    ...{ by, seen, kind: "assessment.frozen", when: ["submitted"] },
    make: () => ({
      before: { status: "submitted" },
      statements: (write) => [
        write
          .update(openAssessments)
          .set({ status: "frozen", frozenId: last.id, endedAt })
          .where(eq(openAssessments.id, assessment.id)),
      ],
      underReview: (plans) => without(plans, plan.plan.slug),
    }),
  })
  return last.id
}

/** The frozen assessment as a document states it; the figures are those of the reference context, as every table shows them. */
async function statedOf(
  app: App,
  { assessment, input }: AssessmentReading,
  reviewer: string,
): Promise<StatedAssessment> {
  const { methodology, plan, contexts, depth, justifications = {}, closed = [] } = input
  const [reference] = judged({ ...input, contexts: [methodology.reference] })
  if (!reference) throw new Error("the reference context has no score")
  const { score, floor, evidence } = reference.shown
  return {
    plan: plan.slug,
    on: await today(app),
    methodology: methodology.version,
    depth,
    facts: factsToFreeze(input).map((fact) => statedFact(fact)),
    ...{ score, floor, evidence, band: reference.score.band },
    account: plan.account,
    contexts,
    ...(Object.keys(justifications).length > 0 ? { justifications } : {}),
    ...(closed.length > 0 ? { closed } : {}),
    ...(assessment.submittedBy === undefined ? {} : { author: assessment.submittedBy }),
    reviewer,
  }
}

/** What moved since a reviewer's page was made: facts that are new, and how many are gone. */
export function factsSince(
  reading: AssessmentReading,
  known: readonly string[],
): { fresh: readonly Fact[]; gone: number } {
  const now = factsToFreeze(reading.input)
  const ids = new Set(now.map(({ id }) => id))
  return { fresh: now.filter(({ id }) => !known.includes(id)), gone: known.filter((id) => !ids.has(id)).length }
}

const barredText = {
  submitted: {
    fr: "Vous avez soumis cette évaluation : une autre personne la fige.",
    en: "You submitted this assessment: another person freezes it.",
  },
  answered: {
    fr: "Toutes les réponses notées ici sont les vôtres : une autre personne les relit et fige l’évaluation.",
    en: "All answers that were noted here are yours: another person reviews them and freezes the assessment.",
  },
  changed: {
    fr: "Vous avez noté ou retiré une réponse depuis que cette évaluation est soumise, et personne d’autre ne l’a relue : renvoyez l’évaluation, ou laissez une autre personne la figer.",
    en: "You noted or withdrew an answer since this assessment was submitted, and nobody else has reviewed it: send the assessment back, or let another person freeze it.",
  },
} as const
