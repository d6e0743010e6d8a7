import type { Context } from "hono"
import { wordIn } from "../../views/events/telling.ts"
import { OwnRequestsPage } from "../../views/pages/own-requests.tsx"
import { RequestPage } from "../../views/pages/request.tsx"
import { nameOf } from "../../views/pages/request-answer.tsx"
import { wordsOf } from "../../views/tool/words.ts"
import { commentRequest, withdrawRequest } from "../actions/follow-request.ts"
import { readOwnRequests, readRequest } from "../actions/read-request.ts"
import { readTriage } from "../actions/read-triage.ts"
import { mayIn } from "../core/access.ts"
import { type Fault, NotFound, Spent } from "../core/errors.ts"
import { RequestCommentForm } from "../schema/request-form.ts"
import { readForm, type Typed } from "./form.ts"
import { showQueue } from "./request-queue.tsx"
import { respond } from "./respond.tsx"
import { named } from "./rights.ts"
import { patternOf, routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"
import { personOf, whoOf } from "./who.ts"

const signedIn = { to: "person" } as const

/** `/requests` and `/requests/{id}`: what people ask for, as they follow it and as those who answer see it. */
export const mountRequests: Mount = (doors, site) => {
  const { app } = site

  doors.get(routes.requests(), signedIn, async (c) => {
    // Those who answer ask for tools too.
    if (answers(c) && c.req.query("view") !== "own") return showQueue(c, site)
    const [page, own] = await Promise.all([site.page(c), readOwnRequests(app, personOf(whoOf(c)))])
    const body = <OwnRequestsPage page={page} own={own} answers={answers(c)} />
    return respond(c, page, { title: page.t.requests.own.title, body })
  })

  doors.get(patternOf(routes.request(":id")), signedIn, (c) => showRequest(c, site, {}))

  doors.post(patternOf(routes.requestComments(":id")), { ...signedIn, rate: "request" }, async (c) => {
    const { request } = await readAllowed(c, site)
    const form = await readForm(c, RequestCommentForm)
    if (!form.ok) return showRequest(c, site, { typed: form.typed, faults: commentFaults(form.faults) })
    const { text, internal } = form.value
    const said = { text, internal: internal && answers(c) }
    await commentRequest(app, request.id, said, { by: personOf(whoOf(c)) })
    return c.redirect(routes.request(request.id, { done: "commented" }), 303)
  })

  doors.post(patternOf(routes.requestWithdrawal(":id")), signedIn, async (c) => {
    const { request } = await readAllowed(c, site)
    const by = personOf(whoOf(c))
    // Taking it back is the asker's alone.
    if (request.by !== by) throw new NotFound()
    try {
      await withdrawRequest(app, request.id, { by })
    } catch (error) {
      if (!(error instanceof Spent)) throw error
      return showRequest(c, site, { ended: true })
    }
    return c.redirect(routes.request(request.id, { done: "withdrawn" }), 303)
  })
}

interface Shown {
  typed?: Typed
  faults?: readonly Fault[]
  ended?: boolean
}

async function showRequest(c: Context, site: Site, { typed = {}, faults = [], ended = false }: Shown) {
  const [page, reading] = await Promise.all([site.page(c), readAllowed(c, site)])
  const { request } = reading
  const title = page.t.requests.page.title(nameOf(request))
  const wrong = ended || faults.length > 0
  return respond(
    c,
    page,
    {
      title: wrong ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: (
        <RequestPage
          page={page}
          words={wordsOf(site.app.methodology, page.lang)}
          title={title}
          reading={reading}
          answers={answers(c)}
          triage={answers(c) && request.status === "open" ? await readTriage(site.app, request.id) : undefined}
          done={wrong ? undefined : wordIn(page.t.requests.done, page.query.get("done") ?? "")}
          ended={ended}
          typed={typed}
          faults={faults}
        />
      ),
    },
    ended ? 409 : wrong ? 422 : 200,
  )
}

/** A request is between whoever asked and those who answer: for all others it does not exist. */
async function readAllowed(c: Context, { app }: Site) {
  const reading = await readRequest(app, c.req.param("id") ?? "", { internal: answers(c) })
  if (reading.request.by !== personOf(whoOf(c)) && !answers(c)) throw new NotFound()
  return reading
}

function answers(c: Context): boolean {
  return mayIn(whoOf(c), "register:write", undefined)
}

function commentFaults(faults: readonly Fault[]): Fault[] {
  return named(faults, ({ requests: { page } }) => ({ text: page.text }))
}
