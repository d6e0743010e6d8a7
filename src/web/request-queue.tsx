import type { Context } from "hono"
import { nameOf, RequestAnswerPage } from "../../views/pages/request-answer.tsx"
import { queueTitle, RequestQueuePage } from "../../views/pages/request-queue.tsx"
import { RequestTriagePage } from "../../views/pages/request-triage.tsx"
import { wordsOf } from "../../views/tool/words.ts"
import { AlreadyEnded, answeredAtOnce, answerRequests, type Ending } from "../actions/answer-requests.ts"
import { readAnswering, readGroups, readQueue } from "../actions/read-request-queue.ts"
import { readTriage } from "../actions/read-triage.ts"
import { triageRequest } from "../actions/triage-request.ts"
import { type Fault, Refused, Spent, StaleWrite } from "../core/errors.ts"
import { queueViews } from "../core/request-queue.ts"
import { RequestAnswerForm, TriageForm } from "../schema/request-answers.ts"
import { readForm, type Typed, typedList } from "./form.ts"
import { expectWriter, writing } from "./register-save.ts"
import { respond } from "./respond.tsx"
import { named } from "./rights.ts"
import { patternOf, routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, personOf, whoOf } from "./who.ts"

/** `/requests/:id/triage` and `/requests/:id/answer`: who looks at a request, and what those who asked are told. */
export const mountRequestQueue: Mount = (doors, site) => {
  const { app } = site
  doors.post(patternOf(routes.requestTriage(":id")), writing, async (c) => {
    expectWriter(c)
    const form = await readForm(c, TriageForm)
    if (!form.ok) return showTriage(c, site, { typed: form.typed, faults: triageFaults(form.faults) })
    const { take, assignee, expectedOn, wasAssignee, wasExpectedOn } = form.value
    const by = personOf(whoOf(c))
    const wanted = { assignee: take ? by : assignee, expectedOn }
    const seen = { assignee: wasAssignee, expectedOn: wasExpectedOn }
    try {
      await triageRequest(app, idOf(c), wanted, { by, seen })
      return c.redirect(routes.request(idOf(c), { done: "triaged" }), 303)
    } catch (error) {
      const { typed } = form
      if (error instanceof Refused) return showTriage(c, site, { typed, faults: error.faults })
      if (error instanceof Spent) return showTriage(c, site, { typed, faults: [] }, 409)
      if (!(error instanceof StaleWrite)) throw error
      return showTriage(c, site, { typed, faults: [], stale: true }, 412)
    }
  })

  doors.get(patternOf(routes.requestAnswer(":id")), writing, (c) => {
    expectWriter(c)
    return showAnswer(c, site, { ids: [idOf(c), ...(c.req.queries("with") ?? []).slice(0, answeredAtOnce)], typed: {} })
  })

  doors.post(patternOf(routes.requestAnswer(":id")), writing, async (c) => {
    expectWriter(c)
    const form = await readForm(c, RequestAnswerForm)
    const { typed } = form
    const ids = [idOf(c), ...typedList(typed, "with")].slice(0, answeredAtOnce + 1)
    if (!form.ok) return showAnswer(c, site, { ids, typed, faults: answerFaults(form.faults) })
    try {
      const all = [...new Set([idOf(c), ...form.value.with])]
      await answerRequests(app, all, endingOf(form.value), { by: personOf(whoOf(c)) })
      return c.redirect(
        all.length === 1
          ? routes.request(idOf(c), { done: "answered" })
          : routes.requests({ done: "answered", count: all.length }),
        303,
      )
    } catch (error) {
      if (error instanceof Refused) return showAnswer(c, site, { ids, typed, faults: error.faults })
      if (!(error instanceof AlreadyEnded)) throw error
      return showAnswer(c, site, { ids, typed }, 409)
    }
  })
}

/** `/requests` for those who answer: one page of the queue, or the way to the answer of what is ticked in it. */
export async function showQueue(c: Context, site: Site) {
  const page = await site.page(c)
  const { app } = site
  const { query } = page
  const view = queueViews.find((one) => one === query.get("view")) ?? "all"
  const search = (query.get("q") ?? "").trim().slice(0, 200)
  const number = Number(/^\d{1,6}$/.exec(query.get("page") ?? "")?.[0] ?? "1")
  const ticked = query.has("answer") ? await tickedIn(site, query.getAll("group")) : undefined
  const [first, ...rest] = ticked ?? []
  if (first !== undefined && rest.length < answeredAtOnce)
    return c.redirect(routes.requestAnswer(first, { with: rest }), 303)
  const queue = await readQueue(app, { view, search, page: number }, actorOf(page.who))
  const t = page.t.requestQueue
  const fault = ticked && (first === undefined ? t.noneTicked : t.tooMany(answeredAtOnce))
  const title = queueTitle(page, queue)
  const count = Number(/^\d{1,3}$/.exec(query.get("count") ?? "")?.[0] ?? "1")
  return respond(
    c,
    page,
    {
      title: fault ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: (
        <RequestQueuePage
          page={page}
          words={wordsOf(app.methodology, page.lang)}
          queue={queue}
          done={query.get("done") === "answered" ? t.done.answered(count) : undefined}
          fault={fault}
        />
      ),
    },
    fault ? 422 : 200,
  )
}

/** Every open request of the ticked lines, the one that was ticked first. */
async function tickedIn({ app }: Site, ticked: readonly string[]): Promise<string[]> {
  const groups = (await readGroups(app)).filter(({ requests }) => requests.some(({ id }) => ticked.includes(id)))
  return groups.flatMap(({ requests }) => requests.map(({ id }) => id))
}

function idOf(c: Context): string {
  return c.req.param("id") ?? ""
}

function endingOf({
  verdict,
  answered = "",
  declined = "",
  as = "",
}: {
  verdict: "answered" | "same" | "declined"
  answered?: string | undefined
  declined?: string | undefined
  as?: string | undefined
}): Ending {
  if (verdict === "same") return { verdict, as }
  return { verdict, text: verdict === "answered" ? answered : declined }
}

function triageFaults(faults: readonly Fault[]): Fault[] {
  return named(faults, ({ requestQueue: { triage } }) => triage.fields)
}

function answerFaults(faults: readonly Fault[]): Fault[] {
  return named(faults, ({ requestQueue: { answer } }) => answer.fields)
}

interface Triaged {
  typed: Typed
  faults: readonly Fault[]
  stale?: true
}

async function showTriage(c: Context, site: Site, { typed, faults, stale }: Triaged, status: 409 | 412 | 422 = 422) {
  const [page, triage] = await Promise.all([site.page(c), readTriage(site.app, idOf(c))])
  const title = page.t.requestQueue.triage.formOf(nameOf(triage.request))
  return respond(
    c,
    page,
    {
      title: `${page.t.frame.error.titlePrefix}${title}`,
      body: (
        <RequestTriagePage
          page={page}
          words={wordsOf(site.app.methodology, page.lang)}
          title={title}
          triage={triage}
          typed={typed}
          faults={faults}
          stale={stale === true}
        />
      ),
    },
    status,
  )
}

interface Answered {
  ids: readonly string[]
  typed: Typed
  faults?: readonly Fault[]
}

async function showAnswer(c: Context, site: Site, { ids, typed, faults = [] }: Answered, status?: 409) {
  const [page, answering] = await Promise.all([site.page(c), readAnswering(site.app, ids)])
  const { requests, proposed, others, people } = answering
  const open = requests.filter((one) => one.status === "open")
  const ended = requests.filter((one) => one.status !== "open")
  // Whoever comes for one that has ended is led to it.
  if (open.length === 0 && c.req.method === "GET") return c.redirect(routes.request(idOf(c)), 303)
  const t = page.t.requestQueue.answer
  const [first] = requests
  const title = requests.length === 1 && first ? t.title(nameOf(first)) : t.several(requests.length)
  const wrong = status !== undefined || faults.length > 0
  return respond(
    c,
    page,
    {
      title: wrong ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: (
        <RequestAnswerPage
          page={page}
          title={title}
          open={open}
          ended={ended}
          proposed={proposed}
          others={others.filter(({ id }) => !ids.includes(id))}
          people={people}
          typed={typed}
          faults={faults}
        />
      ),
    },
    status ?? (faults.length > 0 ? 422 : 200),
  )
}
