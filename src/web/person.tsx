import type { Context } from "hono"
import { openLink, openSessions, waysOf } from "../../db/queries/people.ts"
import { tokensOf } from "../../db/queries/tokens.ts"
import { type PersonDone, PersonPage, type RefusedForm } from "../../views/pages/person.tsx"
import { ErasedPage } from "../../views/people/erased.tsx"
import { DisablingPage, ErasurePage } from "../../views/people/erasure.tsx"
import type { SeenPerson } from "../actions/read-person.ts"
import { isLocked } from "../actions/unlock-person.ts"
import type { App } from "../app.ts"
import { lifetimes } from "../core/access.ts"
import { tokenState } from "../core/token-state.ts"
import { givableRoles, isSelf, managedLivingPerson, managedPerson, readUnits, unitNames } from "./managed-people.ts"
import type { Page } from "./page.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"

/** `/admin/people/:id`: everything about one person, and the pages that ask before something is done to them. */
export const mountPerson: Mount = (doors, site) => {
  const { app } = site
  doors.get(patternOf(routes.person(":id")), { to: "people:manage" }, async (c) => {
    const page = await site.page(c)
    const person = await managedPerson(app, page.who, c.req.param("id") ?? "")
    if (person.status === "erased") {
      const body = <ErasedPage page={page} id={person.id} />
      return respond(c, page, { title: page.t.access.erasedPerson(person.id), body })
    }
    return showPerson(c, site, page, person)
  })

  doors.get(patternOf(routes.personDisabling(":id")), { to: "people:manage" }, async (c) => {
    const page = await site.page(c)
    const person = await managedLivingPerson(app, page.who, c.req.param("id") ?? "")
    const { title, refusal } = page.t.people.disabling
    return respond(c, page, {
      title: (person.status === "pending" ? refusal : title)(person.name),
      body: <DisablingPage page={page} person={person} />,
    })
  })

  doors.get(patternOf(routes.personErasure(":id")), { to: "people:manage" }, async (c) => {
    const page = await site.page(c)
    const person = await managedLivingPerson(app, page.who, c.req.param("id") ?? "")
    return respond(c, page, {
      title: page.t.people.erasure.title(person.name),
      body: <ErasurePage page={page} person={person} />,
    })
  })
}

/** The page of a person; `refused`: with a form that was, as it was typed. */
export async function showPerson(
  c: Context,
  { app }: Site,
  page: Page,
  person: SeenPerson,
  refused?: RefusedForm,
): Promise<Response> {
  const [units, ways, sessions, tokens, linkUntil, locked] = await Promise.all([
    readUnits(app, page.lang),
    waysOf(app.store.read, [person.id]),
    sessionsOf(app, person),
    tokensOf(app.store.read, person.id),
    openLink(app.store.read, person.id, app.now().toISOString()),
    isLocked(app, person),
  ])
  const title = page.t.people.person.title(person.name, page.t.access.statuses[person.status].toLowerCase())
  const body = (
    <PersonPage
      page={page}
      model={{
        person,
        seen: person.seen,
        ways: ways.get(person.id) ?? { password: false, passkeys: 0, identities: 0 },
        units: unitNames(units, page.lang),
        givable: givableRoles(page.who, units, person.roles, page.lang),
        sessions,
        tokens: tokens.map((token) => ({ ...token, state: tokenState(token, app.now()) })),
        linkUntil,
        locked,
        own: isSelf(page.who, person.id),
        done: doneIn(page),
        refused,
      }}
    />
  )
  const failed = refused !== undefined
  const status = refused?.stale ? 412 : failed ? 422 : 200
  return respond(c, page, { title: failed ? `${page.t.frame.error.titlePrefix}${title}` : title, body }, status)
}

async function sessionsOf(app: App, { id, status }: SeenPerson) {
  if (status !== "active") return []
  const now = app.now()
  const usedSince = new Date(now.getTime() - lifetimes.sessionIdle).toISOString()
  const sessions = await openSessions(app.store.read, id, { at: now.toISOString(), usedSince })
  return sessions.map(({ data, ...session }) => ({ ...session, way: data.way, agent: data.agent }))
}

/** What was just done, where the address names something that can be. */
function doneIn(page: Page): PersonDone | undefined {
  const asked = page.query.get("done")
  return (Object.keys(page.t.people.done) as PersonDone[]).find((done) => done === asked)
}
