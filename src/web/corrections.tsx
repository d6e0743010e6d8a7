import type { Context } from "hono"
import { correctionsList } from "../../db/queries/corrections.ts"
import { wordIn } from "../../views/events/telling.ts"
import { correctHref } from "../../views/fact/links.tsx"
import { CorrectionPage } from "../../views/pages/correction.tsx"
import { CorrectionsPage, subjectName } from "../../views/pages/corrections.tsx"
import { NewCorrectionPage } from "../../views/pages/new-correction.tsx"
import { answerCorrection } from "../actions/answer-correction.ts"
import { askCorrection } from "../actions/ask-correction.ts"
import { openCorrectionOf, readCorrection } from "../actions/read-correction.ts"
import { readFact } from "../actions/read-fact.ts"
import { mayIn } from "../core/access.ts"
import { type Fault, NotFound, StaleWrite } from "../core/errors.ts"
import type { Option } from "../core/methodology.ts"
import { CorrectionAnswerForm, CorrectionForm } from "../schema/corrections.ts"
import { readForm, type Typed } from "./form.ts"
import type { Page } from "./page.ts"
import { NotAllowed } from "./refusals.ts"
import { respond } from "./respond.tsx"
import { named } from "./rights.ts"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { whoOf } from "./who.ts"

/** Any person who has signed in and reads the register may say what is wrong in it. */
const asking = { to: "person" } as const
const listed = 200

/** `/register/facts/{id}/corrections` and `/corrections`: what readers find wrong, and what becomes of it. */
export const mountCorrections: Mount = (doors, site) => {
  const { app } = site

  doors.get(patternOf(routes.newCorrection(":id")), asking, async (c) => {
    const page = await pageFor(c, site)
    const open = await openCorrectionOf(app, c.req.param("id") ?? "", personIn(c))
    if (open) return c.redirect(routes.correction(open.id, { done: "known" }), 303)
    return showForm(c, site, page, {})
  })

  doors.post(patternOf(routes.newCorrection(":id")), { ...asking, rate: "correction" }, async (c) => {
    const page = await pageFor(c, site)
    const form = await readForm(c, CorrectionForm)
    if (!form.ok) return showForm(c, site, page, { ...form, faults: inOurWords(form.faults) })
    const { text, option, url } = form.value
    const by = personIn(c)
    const fact = c.req.param("id") ?? ""
    const known = await openCorrectionOf(app, fact, by)
    const chosen = option === undefined ? undefined : (Number(option) as Option)
    const id = known?.id ?? (await askCorrection(app, { fact, text, option: chosen, url }, { by }))
    return c.redirect(routes.correction(id, { done: known ? "known" : "sent" }), 303)
  })

  doors.get(routes.corrections(), asking, async (c) => {
    const page = await site.page(c)
    const { read } = app.store
    const by = personIn(c)
    const keeps = answers(c)
    const [waiting, done, mine] = await Promise.all([
      keeps ? correctionsList(read, { open: true, limit: listed }) : [],
      keeps ? correctionsList(read, { open: false, limit: 50 }) : [],
      Promise.all([
        correctionsList(read, { by, open: true, limit: listed }),
        correctionsList(read, { by, open: false, limit: listed }),
      ]),
    ])
    const t = page.t.corrections
    return respond(c, page, {
      title: keeps ? t.list.title(waiting.length) : t.list.own,
      body: (
        <CorrectionsPage
          page={page}
          waiting={keeps ? waiting : undefined}
          done={done.filter((one) => one.by !== by)}
          mine={mine.flat().filter((one) => !keeps || one.status !== "open")}
          methodology={app.methodology}
        />
      ),
    })
  })

  doors.get(patternOf(routes.correction(":id")), asking, async (c) => showOne(c, site, await pageFor(c, site), {}))

  doors.post(patternOf(routes.correction(":id")), asking, async (c) => answer(c, site))
}

async function answer(c: Context, site: Site): Promise<Response> {
  const { app } = site
  const page = await pageFor(c, site)
  const { correction, about } = await readAllowed(c, site)
  const form = await readForm(c, CorrectionAnswerForm)
  if (!form.ok) {
    const known = form.faults.filter(({ place }) => place !== "verdict")
    const missing = { place: "answer", message: said((t) => t.corrections.page.verdictMissing) }
    return showOne(c, site, page, {
      typed: form.typed,
      faults: known.length < form.faults.length ? [missing, ...known] : known,
    })
  }
  const { verdict, answer, seen } = form.value
  const by = personIn(c)
  // Withdrawing is the asker's, answering the register's.
  if (verdict === "withdraw" ? correction.by !== by : !answers(c)) throw new NotAllowed("register:write")
  if (verdict === "decline" && (answer ?? "") === "") {
    const fault = { place: "answer", message: said((t) => t.corrections.page.answerMissing) }
    return showOne(c, site, page, { typed: form.typed, faults: [fault] })
  }
  const status = ({ correct: "accepted", accept: "accepted", decline: "declined", withdraw: "withdrawn" } as const)[
    verdict
  ]
  try {
    await answerCorrection(app, { id: correction.id, status, answer }, { by, seen })
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error
    return showOne(c, site, page, { typed: form.typed, stale: true })
  }
  const { fact, question } = about
  if (verdict === "correct" && fact.supersededAt === undefined)
    return c.redirect(correctHref(fact, question.place), 303)
  return c.redirect(routes.correction(correction.id, { done: status }), 303)
}

interface Shown {
  typed?: Typed
  faults?: readonly Fault[]
  stale?: boolean
}

/** "What is wrong: this text is empty." */
function inOurWords(faults: readonly Fault[]): Fault[] {
  return named(faults, ({ corrections: { ask } }) => ({ text: ask.text, url: ask.url }))
}

async function showForm(c: Context, { app }: Site, page: Page, { typed = {}, faults = [] }: Shown): Promise<Response> {
  const reading = await readFact(app, c.req.param("id") ?? "")
  const { factor } = reading.question
  const title = page.t.corrections.ask.title(`${factor.id} ${factor.name[page.lang]}`)
  const wrong = faults.length > 0
  const titled = wrong ? `${page.t.frame.error.titlePrefix}${title}` : title
  const body = <NewCorrectionPage page={page} reading={reading} typed={typed} faults={faults} />
  return respond(c, page, { title: titled, body }, wrong ? 422 : 200)
}

async function showOne(c: Context, site: Site, page: Page, shown: Shown): Promise<Response> {
  const { typed = {}, faults = [], stale = false } = shown
  const reading = await readAllowed(c, site)
  const { factor, subjects, place } = reading.about.question
  const name = subjectName(page, subjects, place)
  const title = page.t.corrections.page.title(`${factor.id} ${factor.name[page.lang]}`, name)
  const titled = faults.length > 0 ? `${page.t.frame.error.titlePrefix}${title}` : title
  const body = (
    <CorrectionPage
      page={page}
      reading={reading}
      typed={typed}
      faults={faults}
      stale={stale}
      own={reading.correction.by === personIn(c)}
      answers={answers(c)}
      title={title}
      done={wordIn(page.t.corrections.done, page.query.get("done") ?? "")}
    />
  )
  return respond(c, page, { title: titled, body }, stale ? 412 : faults.length > 0 ? 422 : 200)
}

/** A request is between whoever asked and those who keep the register: for all others it does not exist. */
async function readAllowed(c: Context, { app }: Site) {
  const reading = await readCorrection(app, c.req.param("id") ?? "")
  if (reading.correction.by !== personIn(c) && !answers(c)) throw new NotFound()
  return reading
}

/** For a person who may not read the register there is nothing to be wrong. Throws `NotFound`. */
async function pageFor(c: Context, site: Site): Promise<Page> {
  const page = await site.page(c)
  if (!page.may("register:read")) throw new NotFound()
  return page
}

function answers(c: Context): boolean {
  return mayIn(whoOf(c), "register:write", undefined)
}

function personIn(c: Context): string {
  const who = whoOf(c)
  if (who.kind !== "person") throw new NotAllowed("register:read")
  return who.id
}
