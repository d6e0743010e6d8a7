import type { Context } from "hono"
import { everyUnit } from "../../db/queries/people.ts"
import { wordIn } from "../../views/events/telling.ts"
import { ExceptionPage, exceptionTitle } from "../../views/pages/exception.tsx"
import { ExceptionsPage } from "../../views/pages/exceptions.tsx"
import { NewExceptionPage, newExceptionTitle } from "../../views/pages/new-exception.tsx"
import { wordsOf } from "../../views/tool/words.ts"
import { answerException, barredTexts, wasAnswered, withdrawException } from "../actions/answer-exception.ts"
import { askException, exceptionId } from "../actions/ask-exception.ts"
import { endException } from "../actions/end-exception.ts"
import { readException, readExceptions } from "../actions/read-exceptions.ts"
import { readNewDecision } from "../actions/read-new-decision.ts"
import { addMonths } from "../core/day.ts"
import { type Fault, Refused, Spent, StaleWrite } from "../core/errors.ts"
import { conditionsIn, conditionsTyped, editedConditions, fieldValues } from "../schema/condition-fields.ts"
import { ExceptionAnswerForm, ExceptionForm } from "../schema/exception-forms.ts"
import { expectDecider } from "./decision-draft.tsx"
import { formDataOf, readForm, type Typed, typedText } from "./form.ts"
import { foundPlans } from "./new-decision.tsx"
import { respond } from "./respond.tsx"
import { named } from "./rights.ts"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { personOf, whoOf } from "./who.ts"
import { writtenText } from "./written.ts"

const preparing = { to: "decisions:write", person: true } as const
const signing = { to: "decisions:sign", person: true } as const

/** `/exceptions`: asked for, live, to come, over; one is asked for, approved, declined, withdrawn, ended. */
export const mountExceptions: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.exceptions(), { to: "register:read" }, async (c) => {
    const page = await site.page(c)
    const shown = await readExceptions(app, whoOf(c))
    const words = wordsOf(app.methodology, page.lang)
    const body = <ExceptionsPage page={page} words={words} shown={shown} />
    return respond(c, page, { title: page.t.exceptions.count(shown.live.length), body })
  })

  doors.get(routes.newException(), preparing, (c) => {
    expectDecider(c)
    return showForm(c, site, { plan: c.req.query("plan") ?? "", typed: {} })
  })

  doors.post(routes.newException(), preparing, (c) => ask(c, site))

  doors.get(patternOf(routes.exception(":id")), { to: "register:read" }, (c) => showOne(c, site, {}))

  doors.post(patternOf(routes.exceptionAnswer(":id")), signing, (c) => answer(c, site))

  doors.post(patternOf(routes.exceptionWithdrawal(":id")), preparing, async (c) => {
    expectDecider(c)
    return changed(c, site, "withdrawn", () => withdrawException(app, idOf(c), { by: personOf(whoOf(c)) }))
  })

  doors.post(patternOf(routes.exceptionEnd(":id")), signing, async (c) => {
    expectDecider(c, "decisions:sign")
    const { recorded } = await readException(app, idOf(c), whoOf(c))
    return changed(c, site, "ended", () => endException(app, recorded ?? idOf(c), { by: personOf(whoOf(c)) }))
  })
}

async function ask(c: Context, site: Site): Promise<Response> {
  const { app } = site
  expectDecider(c)
  const values = fieldValues(await formDataOf(c))
  const form = await readForm(c, ExceptionForm)
  const edited = editedConditions(values)
  const conditions = edited?.conditions ?? conditionsIn(values)
  const typed = { ...form.typed, ...conditionsTyped(conditions) }
  const plan = typedText(typed, "plan")
  if (edited) return showForm(c, site, { plan, typed, added: edited.added })
  if (!form.ok) return showForm(c, site, { plan, typed, faults: inWords(form.faults) })
  const { unit, classes, uses, from, until, once, ...rest } = form.value
  const reason = writtenText(rest["reason-fr"], rest["reason-en"])
  const by = personOf(whoOf(c))
  try {
    const id = await askException(app, { plan, unit, classes, uses, conditions, reason, from, until }, { by, once })
    return c.redirect(routes.exception(id, { done: "asked" }), 303)
  } catch (error) {
    if (error instanceof Refused) return showForm(c, site, { plan, typed, faults: error.faults })
    // The same form again: it was asked for already.
    if (!(error instanceof StaleWrite) || once === undefined) throw error
    return c.redirect(routes.exception(exceptionId(app, by, once)), 303)
  }
}

async function answer(c: Context, site: Site): Promise<Response> {
  expectDecider(c, "decisions:sign")
  const form = await readForm(c, ExceptionAnswerForm)
  if (!form.ok) return showOne(c, site, { typed: form.typed, faults: answerFaults(form.faults) })
  const done = form.value.verdict === "approve" ? "approved" : "declined"
  return changed(
    c,
    site,
    done,
    () => answerException(site.app, idOf(c), form.value, { by: personOf(whoOf(c)) }),
    form.typed,
  )
}

/** Does it and leads back to the exception; what was refused is shown with what was typed. */
async function changed(c: Context, site: Site, done: string, change: () => Promise<void>, typed: Typed = {}) {
  try {
    await change()
    return c.redirect(routes.exception(idOf(c), { done }), 303)
  } catch (error) {
    if (error instanceof Refused) return showOne(c, site, { typed, faults: error.faults })
    if (!wasAnswered(error) && !(error instanceof Spent)) throw error
    return showOne(c, site, { typed, answered: true })
  }
}

interface FormShown {
  plan: string
  typed: Typed
  faults?: readonly Fault[]
  added?: number | undefined
}

async function showForm(c: Context, site: Site, { plan, typed, faults = [], added }: FormShown) {
  const { app } = site
  const [page, known, found, units] = await Promise.all([
    site.page(c),
    plan === "" ? undefined : readNewDecision(app, plan),
    plan === "" ? foundPlans(site, c) : undefined,
    everyUnit(app.store.read),
  ])
  const blank = { once: app.newId("frm"), from: page.today, until: addMonths(page.today, 3) }
  const title = newExceptionTitle(page, known)
  return respond(
    c,
    page,
    {
      title: faults.length > 0 ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: (
        <NewExceptionPage
          {...{ page, known, found, faults, added }}
          typed={{ ...blank, ...typed, once: typedText(typed, "once") || blank.once }}
          units={units.filter(({ retired }) => !retired)}
          vocabulary={app.methodology.vocabulary}
        />
      ),
    },
    faults.length > 0 ? 422 : 200,
  )
}

interface OneShown {
  typed?: Typed
  faults?: readonly Fault[]
  /** Somebody else was faster. */
  answered?: boolean
}

async function showOne(c: Context, site: Site, { typed = {}, faults = [], answered = false }: OneShown) {
  const { app } = site
  const [page, shown] = await Promise.all([site.page(c), readException(app, idOf(c), whoOf(c))])
  const title = exceptionTitle(page, shown)
  const wrong = answered || faults.length > 0
  return respond(
    c,
    page,
    {
      title: wrong ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: (
        <ExceptionPage
          {...{ page, shown, typed, faults, answered }}
          words={wordsOf(app.methodology, page.lang)}
          barred={shown.barred && barredTexts[shown.barred]}
          done={wrong ? undefined : wordIn(page.t.exceptions.done, page.query.get("done") ?? "")}
        />
      ),
    },
    answered ? 409 : wrong ? 422 : 200,
  )
}

function inWords(faults: readonly Fault[]): Fault[] {
  return named(faults, ({ exceptions: { form } }) => ({
    ...{ unit: form.unit, classes: form.classes, uses: form.uses, from: form.from, until: form.until },
    ...{ "reason-fr": form.reason, "reason-en": form.reason },
  }))
}

function answerFaults(faults: readonly Fault[]): Fault[] {
  return faults.map((fault) =>
    fault.place === "verdict" ? { ...fault, message: said((t) => t.exceptions.page.verdictMissing) } : fault,
  )
}

function idOf(c: Context): string {
  return c.req.param("id") ?? ""
}
