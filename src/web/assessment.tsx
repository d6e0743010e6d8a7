import type { Context } from "hono"
import type { z } from "zod"
import type { Again, Part } from "../../views/assessment/model.ts"
import { cancelAssessment } from "../actions/cancel-assessment.ts"
import { changeAssessment } from "../actions/change-assessment.ts"
import { commentAssessment } from "../actions/comment-assessment.ts"
import { factsSince, freezeAssessment } from "../actions/freeze-assessment.ts"
import { readAssessment } from "../actions/read-assessment.ts"
import { returnAssessment } from "../actions/return-assessment.ts"
import { submitAssessment } from "../actions/submit-assessment.ts"
import { mayIn } from "../core/access.ts"
import { Refused, StaleWrite } from "../core/errors.ts"
import {
  AssessmentDetailsForm,
  CancellationForm,
  CommentForm,
  ReviewForm,
  SubmissionForm,
} from "../schema/assessment-forms.ts"
import { contextsIn, showWorkspace } from "./assessment-shown.tsx"
import { type Form, readForm } from "./form.ts"
import { NotAllowed } from "./refusals.ts"
import { expectWriter, writing } from "./register-save.ts"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { personOf, whoOf } from "./who.ts"

/** The door of the second person. */
const reviewing = { to: "assessments:review" } as const

/** `/assessments/:id`: the workspace, and what can be done with the assessment as a whole. */
export const mountAssessment: Mount = (doors, site) => {
  const { app } = site

  doors.get(patternOf(routes.assessment(":id")), { to: "register:read" }, (c) => showWorkspace(c, site, idOf(c)))

  doors.post(patternOf(routes.assessment(":id")), writing, async (c) => {
    expectWriter(c)
    return attempt(c, site, "details", AssessmentDetailsForm, async ({ seen, dueOn, full, ...ticked }, by) => {
      await changeAssessment(app, idOf(c), { contexts: contextsIn(ticked), dueOn, full }, { by, seen })
      return routes.assessment(idOf(c), { done: "changed" })
    })
  })

  doors.post(patternOf(routes.assessmentComments(":id")), writing, async (c) => {
    expectWriter(c)
    return attempt(c, site, "comment", CommentForm, async ({ factor, comment }, by) => {
      await commentAssessment(app, idOf(c), { factor, text: comment }, { by })
      const done = { done: "commented" }
      const place =
        factor === undefined ? routes.assessment(idOf(c), done) : routes.assessmentFactor(idOf(c), factor, done)
      return `${place}#comments`
    })
  })

  doors.post(patternOf(routes.assessmentSubmission(":id")), writing, async (c) => {
    expectWriter(c)
    return attempt(c, site, "submission", SubmissionForm, async ({ note, knowing, seen }, by) => {
      await submitAssessment(app, idOf(c), { note, knowing }, { by, seen })
      return routes.assessment(idOf(c), { done: "submitted" })
    })
  })

  doors.post(patternOf(routes.assessmentReview(":id")), reviewing, async (c) => {
    expectReviewer(c)
    return attempt(c, site, "review", ReviewForm, async ({ verdict, note, hash, seen }, by) => {
      if (verdict === "freeze") {
        return routes.frozenAssessment(await freezeAssessment(app, idOf(c), { hash }, { by }), { done: "frozen" })
      }
      if (note === undefined)
        throw new Refused([{ place: "note", message: said((t) => t.assessments.review.noteMissing) }])
      await returnAssessment(app, idOf(c), { note }, { by, seen })
      return routes.assessment(idOf(c), { done: "returned" })
    })
  })

  doors.post(patternOf(routes.assessmentCancellation(":id")), writing, async (c) => {
    expectWriter(c)
    return attempt(c, site, "cancellation", CancellationForm, async ({ reason, seen }, by) => {
      await cancelAssessment(app, idOf(c), { reason }, { by, seen })
      return routes.assessment(idOf(c), { done: "cancelled" })
    })
  })
}

function idOf(c: Context): string {
  return c.req.param("id") ?? ""
}

/** Reads a form and does what it asks; what stands in the way is told in the workspace, with all that was typed. */
async function attempt<S extends z.ZodObject>(
  c: Context,
  site: Site,
  part: Part,
  schema: S,
  act: (value: z.output<S>, by: string) => Promise<string>,
) {
  const form: Form<z.output<S>> = await readForm(c, schema)
  const { typed } = form
  const again = (more: Pick<Again, "faults" | "stale">) => showWorkspace(c, site, idOf(c), { part, typed, ...more })
  if (!form.ok) return again({ faults: form.faults })
  try {
    return c.redirect(await act(form.value, personOf(whoOf(c))), 303)
  } catch (error) {
    if (error instanceof Refused) return again({ faults: error.faults })
    if (!(error instanceof StaleWrite)) throw error
    return again({ faults: [], stale: part === "review" ? await movedSince(site, idOf(c), form.value) : true })
  }
}

/** What moved under the reviewer's eyes; somebody else's verdict moves the whole. */
async function movedSince({ app }: Site, id: string, value: object): Promise<Again["stale"]> {
  const reading = await readAssessment(app, id)
  if (reading.assessment.status !== "submitted") return true
  const known = "known" in value && Array.isArray(value.known) ? value.known : []
  return factsSince(reading, known)
}

/** The register belongs to the whole company: a role in one business unit does not freeze what is said of it. */
function expectReviewer(c: Context) {
  if (!mayIn(whoOf(c), "assessments:review", undefined)) throw new NotAllowed("assessments:review")
}
