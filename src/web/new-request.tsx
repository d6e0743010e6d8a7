import type { Context } from "hono"
import { idsOfTool, openOwnRequest, othersAsking, type RequestedThing } from "../../db/queries/requests.ts"
import type { CheckAnswer, Typed as Question } from "../../views/check/model.ts"
import { kept } from "../../views/check/question.ts"
import { NewRequestPage, requestTitle } from "../../views/pages/new-request.tsx"
import { RequestFormPage } from "../../views/pages/request-form.tsx"
import { wordsOf } from "../../views/tool/words.ts"
import { currentList } from "../actions/read-current-list.ts"
import { readPersonUnits } from "../actions/read-person-units.ts"
import { sendRequest } from "../actions/send-request.ts"
import { isDay } from "../core/day.ts"
import { type Fault, NotFound, Refused } from "../core/errors.ts"
import { readHost } from "../core/hosts.ts"
import { foldExact } from "../core/text.ts"
import { RequestForm } from "../schema/request-form.ts"
import { checkAnswer } from "./check-answer.ts"
import { plain, typedIn } from "./check-question.ts"
import { readForm, type Typed, typedList, typedText } from "./form.ts"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { named } from "./rights.ts"
import { routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { personOf, whoOf } from "./who.ts"

/**
 * `/requests/new`: asking for a tool, filled in with what was asked on `/check`. Whoever has not signed in gets the request written out,
 * to send it by other ways; what cannot be asked goes back to `/check` to be mended.
 */
export const mountNewRequest: Mount = (doors, site) => {
  const { app } = site
  doors.get(routes.newRequest(), { to: "check" }, async (c) => {
    const page = await site.page(c)
    const asked = typedIn(page.query)
    const blank = isBlank(asked)
    const person = page.who.kind === "person"
    if (blank && !person) return c.redirect(routes.check(kept(asked)), 303)
    try {
      const answer = blank ? undefined : await checkAnswer(app, page, asked)
      if (person) return showForm(c, site, page, { answer, typed: filledIn(asked, answer) })
      if (!answer) throw new NotFound()
      const body = <NewRequestPage page={page} answer={answer} />
      return respond(c, page, { title: requestTitle(page, answer), body })
    } catch (error) {
      if (error instanceof Refused) return c.redirect(routes.check(kept(asked)), 303)
      throw error
    }
  })

  doors.post(routes.newRequest(), { to: "person", rate: "request" }, async (c) => {
    const page = await site.page(c)
    // Whoever may not ask what is allowed has nothing to ask for.
    if (!page.may("check")) throw new NotFound()
    const form = await readForm(c, RequestForm)
    const { typed } = form
    const found = await answerTo(site, page, typed)
    const faults = [
      ...found.faults,
      ...(form.ok ? [] : inOurWords(form.faults)),
      ...pastFaults(page, typed),
      ...(await unitFaults(site, c, typed)),
    ]
    const { answer } = found
    if (!form.ok || !answer || faults.length > 0) return showForm(c, site, page, { answer, typed, faults })
    const { tool, plan, budget = "unknown", ...asked } = form.value
    const thing = await thingOf(site, answer, plan)
    const { id, known } = await sendRequest(app, { ...asked, budget, thing }, { by: personOf(whoOf(c)) })
    return c.redirect(routes.request(id, { done: known ? "known" : "sent" }), 303)
  })
}

function isBlank({ tool, host, plan }: Question): boolean {
  return tool === "" && host === "" && plan === ""
}

/** What `/check` was asked, as the form's fields hold it. */
function filledIn(asked: Question, answer: CheckAnswer | undefined): Typed {
  const { plan, data: classes, use: uses } = asked
  const tool = answer?.reply.tool
  const alone = tool && answer.book.names.get(foldExact(tool.name))?.length === 1
  const account = answer?.book.plans.get(plan)?.plan.account ?? ""
  return { tool: tool ? (alone ? tool.name : tool.slug) : asked.tool || asked.host, plan, classes, uses, account }
}

/** The answer to what a form asks for, and what is wrong with the question. */
async function answerTo({ app }: Site, page: Page, typed: Typed): Promise<{ answer?: CheckAnswer; faults: Fault[] }> {
  const [tool, plan] = [plain(typedText(typed, "tool"), 200), plain(typedText(typed, "plan"), 200)]
  if (tool === "" && plan === "")
    return { faults: [{ place: "tool", message: said((t) => t.requests.form.toolMissing) }] }
  const [data, use] = [typedList(typed, "classes"), typedList(typed, "uses")]
  const question = { tool, host: "", plan, data, use, at: "", help1: "", help2: "" }
  try {
    return { answer: await checkAnswer(app, page, question), faults: [] }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { faults: error.faults.map(({ place, message }) => inFields(place, message)) }
  }
}

function inFields(place: string, message: Fault["message"]): Fault {
  if (place === "plan") return { place, message: said((t) => t.requests.form.planUnknown) }
  const field = ({ data: "classes", use: "uses" } as const)[place]
  return field ? { place: field, message: said((t) => t.requests.form.wordUnknown) } : { place: "tool", message }
}

/** What a request is about: the registered tool, where it is one, else the name or the host as typed. */
async function thingOf({ app }: Site, answer: CheckAnswer, plan: string | undefined) {
  const { reply, asked, host } = answer
  const known = reply.tool && (await idsOfTool(app.store.read, reply.tool.slug, plan))
  const typedHost = host === undefined ? undefined : (readHost(asked) ?? readHost(host))
  if (!known || !reply.tool) return { name: host ?? asked, ...(typedHost ? { host: typedHost } : {}) }
  return { ...known, tool: reply.tool.slug, ...(known.planId === undefined ? {} : { plan }) }
}

interface Shown {
  answer: CheckAnswer | undefined
  typed: Typed
  faults?: readonly Fault[]
}

async function showForm(c: Context, site: Site, page: Page, { answer, typed, faults = [] }: Shown) {
  const { app } = site
  const me = personOf(whoOf(c))
  const thing: RequestedThing | undefined = answer && (await thingOf(site, answer, undefined))
  const [others, own, list, units] = await Promise.all([
    thing ? othersAsking(app.store.read, me, thing) : 0,
    thing && openOwnRequest(app.store.read, me, thing),
    currentList(app),
    readPersonUnits(app, whoOf(c)),
  ])
  const tool = answer?.reply.tool && list?.book.tools.get(answer.reply.tool.slug)
  const title = answer ? requestTitle(page, answer) : page.t.requests.form.title
  const wrong = faults.length > 0
  const body = (
    <RequestFormPage
      page={page}
      title={title}
      answer={answer}
      others={others}
      own={own}
      vocabulary={app.methodology.vocabulary}
      words={wordsOf(app.methodology, page.lang)}
      plans={tool?.plans.map(({ slug, name }) => ({ slug, name: name[page.lang] })) ?? []}
      units={units}
      typed={{ unit: units[0]?.id ?? "", ...typed }}
      faults={faults}
    />
  )
  const titled = wrong ? `${page.t.frame.error.titlePrefix}${title}` : title
  return respond(c, page, { title: titled, body }, wrong ? 422 : 200)
}

function pastFaults({ today }: Page, typed: Typed): Fault[] {
  const neededBy = typedText(typed, "neededBy")
  const past = isDay(neededBy) && neededBy < today
  return past ? [{ place: "neededBy", message: said((t) => t.requests.form.past) }] : []
}

/** One asks for one's own units alone. */
async function unitFaults({ app }: Site, c: Context, typed: Typed): Promise<Fault[]> {
  const unit = typedText(typed, "unit")
  if (unit === "" || (await readPersonUnits(app, whoOf(c))).some(({ id }) => id === unit)) return []
  return [{ place: "unit", message: said((t) => t.requests.form.wordUnknown) }]
}

function inOurWords(faults: readonly Fault[]): Fault[] {
  return named(faults, ({ requests: { form } }) => ({
    ...{ tool: form.tool, plan: form.plan, purpose: form.purpose, people: form.people, owner: form.owner },
    ...{ neededBy: form.neededBy, budget: form.budget, account: form.account, classes: form.classes, uses: form.uses },
  }))
}
