import type { Context } from "hono"
import type { z } from "zod"
import { AssessmentFactorPage } from "../../views/pages/assessment-factor.tsx"
import { wordsOf } from "../../views/tool/words.ts"
import { closeQuestion } from "../actions/close-question.ts"
import { readAssessedFactor } from "../actions/read-assessed-factor.ts"
import { assignFactor, justifyFactor } from "../actions/work-on-factor.ts"
import { mayIn } from "../core/access.ts"
import { type Fault, Refused, StaleWrite } from "../core/errors.ts"
import { AssignmentForm, ClosingForm, JustificationForm } from "../schema/assessment-forms.ts"
import { doneText, quotesIn } from "./assessment-shown.tsx"
import { readForm, type Typed } from "./form.ts"
import { expectWriter, writing } from "./register-save.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"
import { personOf, whoOf } from "./who.ts"

/** `/assessments/:id/factors/:factor`: one question of an assessment, who is to answer it, and what compensates for the answer. */
export const mountAssessmentFactor: Mount = (doors, site) => {
  const { app } = site

  doors.get(patternOf(routes.assessmentFactor(":id", ":factor")), { to: "register:read" }, (c) => show(c, site))

  doors.post(patternOf(routes.assessmentAssignment(":id", ":factor")), writing, (c) =>
    attempt(c, site, AssignmentForm, "assigned", ({ assignee, seen }, by) =>
      assignFactor(app, idOf(c), { factor: factorOf(c), assignee }, { by, seen }),
    ),
  )

  doors.post(patternOf(routes.assessmentJustification(":id", ":factor")), writing, (c) =>
    attempt(c, site, JustificationForm, "justified", ({ justification, seen }, by) =>
      justifyFactor(app, idOf(c), { factor: factorOf(c), justification: justification || undefined }, { by, seen }),
    ),
  )

  doors.post(patternOf(routes.assessmentClosing(":id", ":factor")), writing, (c) =>
    attempt(c, site, ClosingForm, "closed", ({ question, closing, seen }, by) =>
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

async function attempt<S extends z.ZodObject>(
  c: Context,
  site: Site,
  schema: S,
  done: string,
  act: (value: z.output<S>, by: string) => Promise<void>,
) {
  expectWriter(c)
  const form = await readForm(c, schema)
  const { typed } = form
  if (!form.ok) return show(c, site, { typed, faults: form.faults })
  try {
    await act(form.value, personOf(whoOf(c)))
    return c.redirect(routes.assessmentFactor(idOf(c), factorOf(c), { done }), 303)
  } catch (error) {
    if (error instanceof Refused) return show(c, site, { typed, faults: error.faults })
    if (!(error instanceof StaleWrite)) throw error
    return show(c, site, { typed, faults: [], stale: true })
  }
}

interface Shown {
  typed: Typed
  faults: readonly Fault[]
  stale?: true
}

async function show(c: Context, site: Site, again?: Shown) {
  const { app } = site
  const [page, known] = await Promise.all([site.page(c), readAssessedFactor(app, idOf(c), factorOf(c))])
  const { reading, factor, asked, weak, helpers } = known
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
          helpers={writes ? helpers : []}
          writes={writes}
          typed={again?.typed ?? {}}
          faults={again?.faults ?? []}
          stale={again?.stale === true}
          done={again ? undefined : doneText(page)}
        />
      ),
    },
    again ? (again.stale ? 412 : 422) : 200,
  )
}
