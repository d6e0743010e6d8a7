import type { Context } from "hono"
import type { Again, Part } from "../../views/assessment/model.ts"
import { cancelAssessment } from "../actions/cancel-assessment.ts"
import { changeAssessment } from "../actions/change-assessment.ts"
import { commentAssessment } from "../actions/comment-assessment.ts"
import { factsSince, freezeAssessment } from "../actions/freeze-assessment.ts"
import { readAssessment } from "../actions/read-assessment.ts"
import { returnAssessment } from "../actions/return-assessment.ts"
import { submitAssessment } from "../actions/submit-assessment.ts"
import { mayIn } from "../core/access.ts"
import { Refused } from "../core/errors.ts"
import {
  AssessmentDetailsForm,
  CancellationForm,
  CommentForm,
  ReviewForm,
  SubmissionForm,
} from "../schema/assessment-forms.ts"
import { attempt, type Refusal } from "./assessment-attempt.ts"
import { showFactor } from "./assessment-factor.tsx"
import { contextsIn, showWorkspace } from "./assessment-shown.tsx"
import { typedList, typedText } from "./form.ts"
import { NotAllowed } from "./refusals.ts"
import { expectWriter, writing } from "./register-save.ts"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { whoOf } from "./who.ts"

/** The door of the second person. */
const reviewing = { to: "assessments:review" } as const

/** `/assessments/:id`: the workspace, and what can be done with the assessment as a whole. */
export const mountAssessment: Mount = (doors, site) => {
  const { app } = site

  doors.get(patternOf(routes.assessment(":id")), { to: "register:read" }, (c) => showWorkspace(c, site, idOf(c)))

  doors.post(patternOf(routes.assessment(":id")), writing, (c) => {
    expectWriter(c)
    return attempt(c, AssessmentDetailsForm, {
      again: inWorkspace(c, site, "details"),
      async act({ seen, dueOn, full, ...ticked }, by) {
        await changeAssessment(app, idOf(c), { contexts: contextsIn(ticked), dueOn, full }, { by, seen })
        return routes.assessment(idOf(c), { done: "changed" })
      },
    })
  })

  doors.post(patternOf(routes.assessmentComments(":id")), writing, (c) => {
    expectWriter(c)
    return attempt(c, CommentForm, {
      again(refusal) {
        const factor = typedText(refusal.typed, "factor")
        return factor === ""
          ? inWorkspace(c, site, "comment")(refusal)
          : showFactor(c, site, factor, { part: "comment", ...refusal })
      },
      async act({ factor, comment }, by) {
        await commentAssessment(app, idOf(c), { factor, text: comment }, { by })
        const done = { done: "commented" }
        const place =
          factor === undefined ? routes.assessment(idOf(c), done) : routes.assessmentFactor(idOf(c), factor, done)
        return `${place}#comments`
      },
    })
  })

  doors.post(patternOf(routes.assessmentSubmission(":id")), writing, (c) => {
    expectWriter(c)
    return attempt(c, SubmissionForm, {
      again: inWorkspace(c, site, "submission"),
      async act({ note, knowing, seen }, by) {
        await submitAssessment(app, idOf(c), { note, knowing }, { by, seen })
        return routes.assessment(idOf(c), { done: "submitted" })
      },
    })
  })

  doors.post(patternOf(routes.assessmentReview(":id")), reviewing, (c) => {
    expectReviewer(c)
    return attempt(c, ReviewForm, {
      async again({ typed, faults, stale }) {
        const moved = stale && (await movedSince(site, idOf(c), typedList(typed, "known")))
        return showWorkspace(c, site, idOf(c), { part: "review", typed, faults, stale: moved })
      },
      async act({ verdict, note, hash, seen }, by) {
        if (verdict === "freeze") {
          return routes.frozenAssessment(await freezeAssessment(app, idOf(c), { hash }, { by }), { done: "frozen" })
        }
        if (note === undefined)
          throw new Refused([{ place: "note", message: said((t) => t.assessments.review.noteMissing) }])
        await returnAssessment(app, idOf(c), { note }, { by, seen })
        return routes.assessment(idOf(c), { done: "returned" })
      },
    })
  })

  doors.post(patternOf(routes.assessmentCancellation(":id")), writing, (c) => {
    expectWriter(c)
    return attempt(c, CancellationForm, {
      again: inWorkspace(c, site, "cancellation"),
      async act({ reason, seen }, by) {
        await cancelAssessment(app, idOf(c), { reason }, { by, seen })
        return routes.assessment(idOf(c), { done: "cancelled" })
      },
    })
  })
}

function idOf(c: Context): string {
  return c.req.param("id") ?? ""
}

/** Shows a form of the workspace again. */
function inWorkspace(c: Context, site: Site, part: Part) {
  return (refusal: Refusal) => showWorkspace(c, site, idOf(c), { part, ...refusal })
}

/** What moved under the reviewer's eyes since these facts were shown; somebody else's verdict moves the whole. */
async function movedSince({ app }: Site, id: string, known: readonly string[]): Promise<Again["stale"]> {
  const reading = await readAssessment(app, id)
  return reading.assessment.status === "submitted" ? factsSince(reading, known) : true
}

/** The register belongs to the whole company: a role in one business unit does not freeze what is said of it. */
function expectReviewer(c: Context) {
  if (!mayIn(whoOf(c), "assessments:review", undefined)) throw new NotAllowed("assessments:review")
}
