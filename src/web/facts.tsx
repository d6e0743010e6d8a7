import type { Context } from "hono"
import { agencyScoreHref } from "../../views/agency/score.tsx"
import { placeQuery } from "../../views/fact/links.tsx"
import { isAgency } from "../../views/fact/names.ts"
import { FactPage, titleText } from "../../views/pages/fact.tsx"
import { FactWithdrawalPage } from "../../views/pages/fact-withdrawal.tsx"
import { NewFactPage } from "../../views/pages/new-fact.tsx"
import { wordsOf } from "../../views/tool/words.ts"
import { deepenAssessment } from "../actions/deepen-assessment.ts"
import { type ChosenPassage, readChosenPassage } from "../actions/read-chosen-passage.ts"
import { readPlanDocuments } from "../actions/read-document.ts"
import { type FactReading, readFact } from "../actions/read-fact.ts"
import { readFactMove, type ToldMove } from "../actions/read-fact-move.ts"
import { type FactQuestion, readCorrected, readFactQuestion } from "../actions/read-fact-question.ts"
import { readQuotes } from "../actions/read-quotes.ts"
import { recordFact } from "../actions/record-fact.ts"
import { withdrawFact } from "../actions/withdraw-fact.ts"
import type { App } from "../app.ts"
import { type Fault, NotFound, Refused, StaleWrite } from "../core/errors.ts"
import { fileIn } from "../core/evidence.ts"
import type { Methodology } from "../core/methodology.ts"
import { readPassageName } from "../core/reading-passage.ts"
import type { Fact, Subject } from "../core/register.ts"
import { type Chain, organisationStanding, type Standing, sideOf, standingOf } from "../core/standing.ts"
import { toolOf } from "../core/stated.ts"
import { readSubject } from "../core/subject.ts"
import { FactForm, FactWithdrawalForm } from "../schema/fact-form.ts"
import { opens } from "./documents.tsx"
import { atFields, factOf, firstTyped, staleTyped } from "./fact-form.ts"
import { readForm, type Typed, typedText } from "./form.ts"
import type { Page } from "./page.ts"
import { expectWriter, writing } from "./register-save.ts"
import { respond } from "./respond.tsx"
import { named } from "./rights.ts"
import { patternOf, routes, search } from "./routes.ts"
import type { Mount, Site } from "./site.ts"
import { type FileRead, fileChoice, readFileField } from "./upload.ts"
import { weakFact } from "./weak-fact.ts"
import { actorOf, personOf, whoOf } from "./who.ts"

/** Why, in the events of what is changed on screen without a reason given. */
const onScreen = "on screen"

/** `/register/facts/…`: noting the answer to a factor, correcting and withdrawing it, and the sheet of each. */
export const mountFacts: Mount = (doors, site) => {
  const { app } = site
  doors.get(routes.newFact(), writing, async (c) => {
    expectWriter(c)
    const { today, query } = await site.page(c)
    const { question, corrected } = await askedIn(site, query)
    if (corrected?.supersededAt !== undefined)
      return c.redirect(routes.fact(corrected.id, placeQuery(question.place)), 303)
    const passage = await passageIn(c, app, query.get("passage") ?? "")
    const assessment = query.get("assessment") ?? undefined
    const typed = firstTyped(question, { corrected, passage, assessment, today })
    const read = passage && { isSent: false, faults: [] }
    // Somebody accepts a claim's evidence: what it is now, they say.
    const first = query.has("accept") ? { ...typed, source: "" } : typed
    return showForm(c, site, { question, corrected, typed: first, ...(read && { read }) })
  })

  doors.post(routes.facts, { ...writing, upload: true, rate: "upload" }, async (c) => {
    expectWriter(c)
    const form = await readForm(c, FactForm)
    const { typed } = form
    const asked = { place: subjectIn(typedText(typed, "place")), factor: typedText(typed, "factor") }
    const question = await readFactQuestion(app, asked)
    const corrects = typedText(typed, "corrects")
    const corrected = corrects === "" ? undefined : await readCorrected(app, question, corrects)
    const read = await readFileField(c, app, typed, fileIn(corrected?.evidence))
    const { file } = read
    if (!form.ok)
      return showForm(c, site, {
        question,
        corrected,
        typed,
        read,
        faults: [...inOurWords(form.faults), ...read.faults],
      })
    const who = whoOf(c)
    const passage = await passageIn(c, app, form.value.passage ?? "")
    const given = { question, corrected, file, passage, author: personOf(who) }
    const { fact, faults: own } = factOf(form.value, given)
    const faults = [...own, ...read.faults]
    if (faults.length > 0) return showForm(c, site, { question, corrected, typed, read, faults })
    try {
      const { known, ends, why = onScreen, assessment } = form.value
      const id = await recordFact(app, { fact, known, ends }, { by: actorOf(who), why })
      if (assessment) await deepenAssessment(app, assessment, { by: personOf(who) })
      return c.redirect(assessedAt(question, assessment, { recorded: id }) ?? doneAt(question, id, "recorded"), 303)
    } catch (error) {
      if (error instanceof Refused)
        return showForm(c, site, { question, corrected, typed, read, faults: atFields(error.faults) })
      if (!(error instanceof StaleWrite)) throw error
      const now = await readFactQuestion(app, asked)
      return showForm(c, site, { question: now, corrected, typed: staleTyped(typed, now), read, stale: true })
    }
  })

  doors.get(patternOf(routes.fact(":id")), { to: "register:read" }, async (c) => {
    const page = await site.page(c)
    const reading = await readFact(app, c.req.param("id") ?? "", placeIn(page.query))
    const { fact, question } = reading
    const what = (["recorded", "withdrawn"] as const).find((one) => page.query.has(one))
    const told = what && page.may("register:write") ? await readFactMove(app, { id: fact.id, what }) : undefined
    const words = wordsOf(app.methodology, page.lang)
    const quotes = await readQuotes(app, [fact.evidence], opens(c))
    const assessment = page.query.get("assessment") ?? undefined
    return respond(c, page, {
      title: titleText(page, reading),
      body: (
        <FactPage
          page={page}
          reading={reading}
          words={words}
          quotes={quotes}
          told={told}
          weak={weakFact(app.methodology, fact, page.today)}
          back={assessedAt(question, assessment) ?? backTo(question)}
          assessment={assessment}
        />
      ),
    })
  })

  doors.get(patternOf(routes.factWithdrawal(":id")), writing, async (c) => {
    expectWriter(c)
    const { query } = await site.page(c)
    const reading = await readFact(app, c.req.param("id") ?? "", placeIn(query))
    const { fact, question } = reading
    if (fact.supersededAt !== undefined) return c.redirect(routes.fact(fact.id, placeQuery(question.place)), 303)
    return showWithdrawal(c, site, { reading, typed: { assessment: query.get("assessment") ?? "" } })
  })

  doors.post(patternOf(routes.factWithdrawal(":id")), writing, async (c) => {
    expectWriter(c)
    const form = await readForm(c, FactWithdrawalForm)
    const reading = await readFact(app, c.req.param("id") ?? "", readSubject(typedText(form.typed, "place")))
    if (!form.ok) return showWithdrawal(c, site, { reading, typed: form.typed, faults: reasonFaults(form.faults) })
    const { why, assessment } = form.value
    const { question, fact } = reading
    await withdrawFact(app, fact.id, { by: actorOf(whoOf(c)), why })
    if (assessment) await deepenAssessment(app, assessment, { by: personOf(whoOf(c)) })
    const back = assessedAt(question, assessment, { withdrawn: fact.id }) ?? doneAt(question, fact.id, "withdrawn")
    return c.redirect(back, 303)
  })
}

/** What the reader just noted or withdrew, where the address says so: for a plan, or for ourselves. */
export async function toldIn(app: App, page: Page, plan: string | undefined): Promise<ToldMove | undefined> {
  const what = (["recorded", "withdrawn"] as const).find((one) => page.query.has(one))
  if (what === undefined || !page.may("register:write")) return undefined
  return readFactMove(app, { id: page.query.get(what) ?? "", what, plan })
}

/** The passage that an address or a form names, as far as whoever asks may see it. */
async function passageIn(c: Context, app: App, text: string): Promise<ChosenPassage | undefined> {
  const name = readPassageName(text)
  return name && readChosenPassage(app, name, opens(c))
}

/** The assessment that the answer is for, at its question, where what was noted or withdrawn is told. */
function assessedAt(
  { factor }: FactQuestion,
  assessment: string | undefined,
  done: { recorded?: string; withdrawn?: string } = {},
): string | undefined {
  return assessment ? `${routes.assessment(assessment, done)}#${factor.id}` : undefined
}

/** What an address asks: a factor about a subject, and the fact that is to be corrected. */
async function askedIn({ app }: Site, query: URLSearchParams) {
  const corrects = query.get("corrects") ?? ""
  const own = corrects === "" ? undefined : await readFact(app, corrects, placeIn(query))
  const place = own ? own.question.place : placeIn(query)
  if (!place) throw new NotFound()
  const question = await readFactQuestion(app, { place, factor: own?.fact.factor ?? query.get("factor") ?? "" })
  return { question, corrected: own?.fact }
}

/** `?plan=acme/team`, `?company=1`; undefined where the address names nothing. */
function placeIn(query: URLSearchParams): Subject | undefined {
  // The choice among uses sends none for the company.
  if (query.has("company") || query.get("use") === "") return { kind: "company", slug: "" }
  const kind = (["plan", "tool", "organisation", "use"] as const).find((one) => query.has(one))
  return kind && readSubject(`${kind}/${query.get(kind)}`)
}

function subjectIn(text: string): Subject {
  const subject = readSubject(text)
  if (!subject) throw new NotFound()
  return subject
}

interface Shown {
  question: FactQuestion
  corrected: Fact | undefined
  typed: Typed
  /** What stands in the field of the file; absent: the file of the corrected fact. */
  read?: FileRead
  faults?: readonly Fault[]
  stale?: true
}

/** "Reason: this text is empty." */
function reasonFaults(faults: readonly Fault[]): Fault[] {
  return named(faults, ({ fact: { withdrawal } }) => ({ why: withdrawal.why }))
}

/** "Answer: choose one of these." */
function inOurWords(faults: readonly Fault[]): Fault[] {
  return named(faults, ({ fact: { form } }) => ({ option: form.option, source: form.source }))
}

async function showForm(c: Context, site: Site, { question, corrected, typed, read, faults = [], stale }: Shown) {
  const page = await site.page(c)
  const choice = await fileChoice(c, site.app, read ?? { file: fileIn(corrected?.evidence) })
  const t = page.t.fact.form
  const name = `${question.factor.id} ${question.factor.name[page.lang]}`
  const title = corrected ? t.correctTitle(name) : t.newTitle(name)
  const passage = await passageIn(c, site.app, typedText(typed, "offered"))
  const { place } = question
  const terms = place.kind === "plan" ? await readPlanDocuments(site.app, place.slug, opens(c)) : undefined
  const back =
    assessedAt(question, typedText(typed, "assessment")) ??
    backTo(question) ??
    (corrected ? routes.fact(corrected.id) : routes.tools())
  const body = (
    <NewFactPage
      page={page}
      question={question}
      corrected={corrected}
      typed={typed}
      choice={choice}
      passage={passage}
      terms={terms && [...terms.linked, ...terms.proposed]}
      faults={faults}
      stale={stale === true}
      back={back}
    />
  )
  const wrong = stale || faults.length > 0
  return respond(
    c,
    page,
    { title: wrong ? `${page.t.frame.error.titlePrefix}${title}` : title, body },
    stale ? 412 : wrong ? 422 : 200,
  )
}

interface ShownWithdrawal {
  reading: FactReading
  typed?: Typed
  faults?: readonly Fault[]
}

async function showWithdrawal(c: Context, site: Site, { reading, typed = {}, faults = [] }: ShownWithdrawal) {
  const page = await site.page(c)
  const { fact, question } = reading
  const title = page.t.fact.withdrawal.title(`${question.factor.id} ${question.factor.name[page.lang]}`)
  const body = (
    <FactWithdrawalPage
      page={page}
      fact={fact}
      question={question}
      then={standingWithout(site.app.methodology, reading, page.today)}
      assessment={typedText(typed, "assessment") || undefined}
      typed={typed}
      faults={faults}
    />
  )
  const wrong = faults.length > 0
  return respond(
    c,
    page,
    { title: wrong ? `${page.t.frame.error.titlePrefix}${title}` : title, body },
    wrong ? 422 : 200,
  )
}

/** How the factor stands for what it was asked about, once the fact is gone. */
function standingWithout(methodology: Methodology, { fact, question }: FactReading, today: string): Standing {
  const { side, factor, known } = question
  const left = known.map((one) => one.fact).filter(({ id }) => id !== fact.id)
  if (question.place.kind === "organisation") return organisationStanding(factor.id, left, today)
  const of = (kind: Subject["kind"]) =>
    left.filter(({ subject }) => subject.kind === kind && (kind !== "use" || subject.slug === fact.subject.slug))
  const chain: Partial<Chain> =
    side === "plan"
      ? { plan: of("plan"), tool: of("tool"), organisation: of("organisation") }
      : { use: of("use"), company: of("company") }
  return standingOf(sideOf(methodology, side, chain, today), factor.id)
}

/** The page that shows the answers of a question, at its factor; undefined for a mere vendor, who has no page. */
function backTo(
  { place, factor, subjects }: FactQuestion,
  done: Readonly<Record<string, string>> = {},
): string | undefined {
  switch (place.kind) {
    case "plan":
      return `${routes.tool(toolOf(place.slug), { plan: place.slug, ...done })}#${factor.id}`
    case "tool":
      return `${routes.tool(place.slug, done)}#${factor.id}`
    case "organisation":
      return subjects.some(isAgency) ? `${agencyScoreHref(place.slug, done)}#${factor.id}` : undefined
    default:
      return `${routes.howWeWork}${search(done)}#${factor.id}`
  }
}

function doneAt(question: FactQuestion, id: string, what: "recorded" | "withdrawn"): string {
  return backTo(question, { [what]: id }) ?? routes.fact(id, { ...placeQuery(question.place), [what]: "1" })
}
