import type { Context } from "hono"
import { contextsTyped } from "../../views/assessment/context-fields.tsx"
import { planText } from "../../views/assessment/model.ts"
import {
  AssessmentsPage,
  type AssessmentsView,
  assessmentViews,
  type ListedAssessment,
} from "../../views/pages/assessments.tsx"
import { NewAssessmentPage } from "../../views/pages/new-assessment.tsx"
import { wordsOf } from "../../views/tool/words.ts"
import { openAssessment } from "../actions/open-assessment.ts"
import { readFrozenPage, readUnderWay, type UnderWay } from "../actions/read-assessments.ts"
import { readNewAssessment } from "../actions/read-new-assessment.ts"
import { mayIn } from "../core/access.ts"
import { type Fault, Refused } from "../core/errors.ts"
import { NewAssessmentForm } from "../schema/assessment-forms.ts"
import { contextsIn } from "./assessment-shown.tsx"
import { readForm, type Typed, typedText } from "./form.ts"
import type { Page } from "./page.ts"
import { expectWriter, writing } from "./register-save.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, personOf, whoOf } from "./who.ts"

/** `/assessments`: those under way and those that were frozen; `/assessments/new`: opening one. */
export const mountAssessments: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.assessments(), { to: "register:read" }, async (c) => {
    const page = await site.page(c)
    const view = assessmentViews.find((one) => one === page.query.get("view")) ?? "all"
    const number = Number(/^\d{1,6}$/.exec(page.query.get("page") ?? "")?.[0] ?? "1")
    const [{ all, people }, frozen] = await Promise.all([readUnderWay(app), readFrozenPage(app, number)])
    const listed = listedFor(page, all)
    const counts = { all: all.length, mine: listed.mine.length, review: listed.review.length, frozen: frozen.total }
    return respond(c, page, {
      title: page.t.assessments.titles[view](counts[view]),
      body: (
        <AssessmentsPage
          page={page}
          words={wordsOf(app.methodology, page.lang)}
          view={view}
          counts={counts}
          rows={view === "frozen" ? [] : listed[view]}
          frozen={view === "frozen" ? frozen : undefined}
          people={new Map([...people, ...frozen.people])}
          reference={app.methodology.reference}
          writes={mayIn(page.who, "register:write", undefined)}
        />
      ),
    })
  })

  doors.get(routes.newAssessment(), writing, async (c) => {
    expectWriter(c)
    const plan = c.req.query("plan") ?? ""
    const known = plan === "" ? undefined : await readNewAssessment(app, plan)
    // One at a time: whoever comes for a plan that is being assessed is led to it.
    if (known?.underWay !== undefined) return c.redirect(routes.assessment(known.underWay), 303)
    return showNew(c, site, { plan, typed: askedIn(c) })
  })

  doors.post(routes.newAssessment(), writing, async (c) => {
    expectWriter(c)
    const form = await readForm(c, NewAssessmentForm)
    const shown = { plan: typedText(form.typed, "plan"), typed: form.typed }
    if (!form.ok) return showNew(c, site, { ...shown, faults: form.faults })
    const { plan, dueOn, full } = form.value
    try {
      const wanted = { plan, contexts: contextsIn(form.value), dueOn, full }
      const id = await openAssessment(app, wanted, { by: personOf(whoOf(c)) })
      return c.redirect(routes.assessment(id, { done: "opened" }), 303)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return showNew(c, site, { ...shown, faults: error.faults })
    }
  })
}

/** What each view holds; the reader's own first. */
function listedFor(
  page: Page,
  all: readonly UnderWay[],
): Record<Exclude<AssessmentsView, "frozen">, ListedAssessment[]> {
  const me = actorOf(page.who)
  const reviews = mayIn(page.who, "assessments:review", undefined)
  const rows = all.map(({ assessment, progress, work }) => ({
    assessment,
    progress,
    assigned: work.filter(({ assigneeId }) => assigneeId === me).length,
  }))
  const waits = ({ assessment }: ListedAssessment) => assessment.status === "submitted" && assessment.submittedBy !== me
  const review = reviews ? rows.filter(waits) : []
  const mine = rows.filter(
    (row) => row.assessment.openedBy === me || row.assessment.submittedBy === me || row.assigned > 0,
  )
  const own = new Set([...mine, ...review])
  return { mine, review, all: [...rows.filter((row) => own.has(row)), ...rows.filter((row) => !own.has(row))] }
}

/** What was asked for, where a request leads here. */
function askedIn(c: Context): Typed {
  const [classes, uses] = [c.req.queries("classes") ?? [], c.req.queries("uses") ?? []]
  return classes.length + uses.length === 0 ? {} : { classes, uses }
}

interface ShownNew {
  plan: string
  typed: Typed
  faults?: readonly Fault[]
}

async function showNew(c: Context, site: Site, { plan, typed, faults = [] }: ShownNew) {
  const page = await site.page(c)
  const { app } = site
  const known = plan === "" ? undefined : await readNewAssessment(app, plan)
  const t = page.t.assessments
  const title = known ? t.create.title(planText(known.plan, page)) : t.list.open
  const first: Typed = known?.last?.contexts ? contextsTyped(known.last.contexts) : {}
  return respond(
    c,
    page,
    {
      title: faults.length > 0 ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: (
        <NewAssessmentPage
          page={page}
          plan={known?.plan}
          vocabulary={app.methodology.vocabulary}
          last={known?.last}
          underWay={known?.underWay}
          typed={Object.keys(typed).length > 0 ? typed : first}
          faults={faults}
        />
      ),
    },
    faults.length > 0 ? 422 : 200,
  )
}
