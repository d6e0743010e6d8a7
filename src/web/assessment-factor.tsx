import type { Context } from "hono"
import type { z } from "zod"
import type { Again } from "../../views/assessment/model.ts"
import { AssessmentFactorPage } from "../../views/pages/assessment-factor.tsx"
import { wordsOf } from "../../views/tool/words.ts"
import { closeQuestion } from "../actions/close-question.ts"
import { readAssessedFactor } from "../actions/read-assessed-factor.ts"
import { assignFactor, justifyFactor } from "../actions/work-on-factor.ts"
import { mayIn } from "../core/access.ts"
import { AssignmentForm, ClosingForm, JustificationForm } from "../schema/assessment-forms.ts"
import { attempt } from "./assessment-attempt.ts"
import { doneText, quotesIn } from "./assessment-shown.tsx"
import { expectWriter, writing } from "./register-save.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"

/** `/assessments/:id/factors/:factor`: one question of an assessment, who is to answer it, and what compensates for the answer. */
export const mountAssessmentFactor: Mount = (doors, site) => {
  const { app } = site

  doors.get(patternOf(routes.assessmentFactor(":id", ":factor")), { to: "register:read" }, (c) =>
    showFactor(c, site, factorOf(c)),
  )

  doors.post(patternOf(routes.assessmentAssignment(":id", ":factor")), writing, (c) =>
    work(c, site, AssignmentForm, "assigned", ({ assignee, seen }, by) =>
      assignFactor(app, idOf(c), { factor: factorOf(c), assignee }, { by, seen }),
    ),
  )

  doors.post(patternOf(routes.assessmentJustification(":id", ":factor")), writing, (c) =>
    work(c, site, JustificationForm, "justified", ({ justification, seen }, by) =>
      justifyFactor(app, idOf(c), { factor: factorOf(c), justification: justification || undefined }, { by, seen }),
    ),
  )

  doors.post(patternOf(routes.assessmentClosing(":id", ":factor")), writing, (c) =>
    work(c, site, ClosingForm, "closed", ({ question, closing, seen }, by) =>
      closeQuestion(app, idOf(c), { factor: factorOf(c), question, note: closing }, { by, seen }),
    ),
  )
}

function idOf(c: Context): string {
  return c.req.param("id") ?? ""
}

function factorOf(c: Context): string {
  return c.req.param("factor") ?? ""
}

/** Does what a form of the page asks, and shows the page with what was done. */
function work<S extends z.ZodObject>(
  c: Context,
  site: Site,
  schema: S,
  done: string,
  act: (value: z.output<S>, by: string) => Promise<void>,
) {
  expectWriter(c)
  return attempt(c, schema, {
    again: (refusal) => showFactor(c, site, factorOf(c), { part: "factor", ...refusal }),
    async act(value, by) {
      await act(value, by)
      return routes.assessmentFactor(idOf(c), factorOf(c), { done })
    },
  })
}

/** The page of one factor. `again`: a form on it that was refused, or came too late. */
export async function showFactor(c: Context, site: Site, factorId: string, again?: Again) {
  const { app } = site
  const [page, known] = await Promise.all([site.page(c), readAssessedFactor(app, idOf(c), factorId)])
  const { reading, factor, asked, weak, assignees } = known
  const words = wordsOf(app.methodology, page.lang)
  const title = page.t.assessments.factor.title(words.factorName(factor.id))
  const writes = mayIn(page.who, "register:write", undefined)
  return respond(
    c,
    page,
    {
      title: again ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: (
        <AssessmentFactorPage
          page={page}
          words={words}
          reading={reading}
          factor={factor}
          asked={asked}
          quotes={await quotesIn(c, app, [asked])}
          weak={weak}
          assignees={writes ? assignees : []}
          writes={writes}
          again={again}
          done={again ? undefined : doneText(page)}
        />
      ),
    },
    again ? (again.stale ? 412 : 422) : 200,
  )
}
