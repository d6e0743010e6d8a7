import type { Context } from "hono"
import { Taken } from "../../db/errors.ts"
import { isSessionOf } from "../../db/queries/people.ts"
import type { PersonDone } from "../../views/pages/person.tsx"
import { DisablingPage, ErasurePage } from "../../views/people/erasure.tsx"
import { approvePerson } from "../actions/approve-person.ts"
import { disablePerson } from "../actions/disable-person.ts"
import { enablePerson } from "../actions/enable-person.ts"
import { endSession, endSessions } from "../actions/end-session.ts"
import { erasePerson } from "../actions/erase-person.ts"
import { makeLink } from "../actions/make-link.ts"
import type { SeenPerson } from "../actions/read-person.ts"
import { savePerson } from "../actions/save-person.ts"
import { rolesAfter, sameRoles, savePersonRoles } from "../actions/save-person-roles.ts"
import { isLocked, unlockPerson } from "../actions/unlock-person.ts"
import { lifetimes } from "../core/access.ts"
import { type Fault, NotFound, Refused, Spent, StaleWrite } from "../core/errors.ts"
import { PersonForm, RolesForm } from "../schema/people.ts"
import type { Door } from "./doors.ts"
import { readForm, type Typed } from "./form.ts"
import { givableRoles, mailTaken, managedPerson, readRoles, readUnits } from "./managed-people.ts"
import { showLink } from "./one-time-link.tsx"
import type { Page } from "./page.ts"
import { showPerson } from "./person.tsx"
import { type SecurityEvent, securityEvent } from "./request-log.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf } from "./who.ts"

/** What gives or takes for long asks for a fresh sign-in. */
const fresh: Door = { to: "people:manage", fresh: true }
/** What only ends something does not: it is done in a hurry. */
const atOnce: Door = { to: "people:manage" }

/** All that can be done to a person. What is done already is as well as done: who clicks twice sees what the first click did. */
export const mountPersonChanges: Mount = (doors, site) => {
  const { app } = site

  doors.post(patternOf(routes.personRoles(":id")), fresh, (c) => giveRoles(c, site, "roles"))
  doors.post(patternOf(routes.personApproval(":id")), fresh, (c) => giveRoles(c, site, "approved"))
  doors.post(patternOf(routes.person(":id")), fresh, (c) => giveDetails(c, site))

  doors.post(patternOf(routes.personDisabling(":id")), fresh, async (c) => {
    const page = await site.page(c)
    return asking(c, site, page, DisablingPage, page.t.people.disabling.title, async (person) => {
      if (person.status === "erased") throw new NotFound()
      if (person.status !== "disabled") await disablePerson(app, { person }, { by: actorOf(page.who) })
      return done(c, person, "disabled", "rights_changed")
    })
  })

  doors.post(patternOf(routes.personErasure(":id")), fresh, async (c) => {
    const page = await site.page(c)
    return asking(c, site, page, ErasurePage, page.t.people.erasure.title, async (person) => {
      if (person.status !== "erased") await erasePerson(app, { person }, { by: actorOf(page.who) })
      securityEvent(c, "rights_changed", { subject: person.id, reason: "erased" })
      return c.redirect(routes.people({ done: "erased" }), 303)
    })
  })

  doors.post(patternOf(routes.personEnabling(":id")), fresh, async (c) => {
    const page = await site.page(c)
    return newest(c, site, page, async (person) => {
      if (person.status === "active" || person.status === "invited") return done(c, person, "enabled")
      try {
        await enablePerson(app, { person }, { by: actorOf(page.who) })
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        return showPerson(c, site, page, person, { form: "other", typed: {}, faults: error.faults })
      }
      return done(c, person, "enabled", "rights_changed")
    })
  })

  doors.post(patternOf(routes.personLink(":id")), fresh, async (c) => {
    const page = await site.page(c)
    const person = await managedPerson(app, page.who, c.req.param("id") ?? "")
    const invited = person.status === "invited"
    const lifetime = invited ? lifetimes.invitation : lifetimes.setUpLink
    const link = await makeLink(app, { person: person.id, by: actorOf(page.who), lifetime })
    securityEvent(c, "link_made", { subject: person.id })
    const t = page.t.people.link
    const title = (invited ? t.invited : t.back)(person.name)
    return showLink(c, page, { title, person: person.id, link, again: true })
  })

  doors.post(patternOf(routes.personUnlocking(":id")), atOnce, async (c) => {
    const page = await site.page(c)
    return newest(c, site, page, async (person) => {
      if (await isLocked(app, person)) await unlockPerson(app, { person }, { by: actorOf(page.who) })
      return done(c, person, "unlocked")
    })
  })

  doors.post(patternOf(routes.personSessionsEnd(":id")), atOnce, async (c) => {
    const page = await site.page(c)
    return newest(c, site, page, async (person) => {
      if (person.status === "erased") throw new NotFound()
      await endSessions(app, { person: person.id, by: actorOf(page.who) })
      return done(c, person, "sessions", "session_ended")
    })
  })

  doors.post(patternOf(routes.personSessionEnd(":id", ":session")), atOnce, async (c) => {
    const page = await site.page(c)
    const person = await managedPerson(app, page.who, c.req.param("id") ?? "")
    const id = c.req.param("session") ?? ""
    try {
      await endSession(app, { id, person: person.id, by: actorOf(page.who) })
    } catch (error) {
      const over = error instanceof NotFound || error instanceof StaleWrite || error instanceof Spent
      if (!over || !(await isSessionOf(app.store.read, person.id, id))) throw error
      return done(c, person, "session")
    }
    return done(c, person, "session", "session_ended")
  })
}

/** The person of the address as they are now; read again, and tried again, when somebody else is faster. */
async function newest(
  c: Context,
  { app }: Site,
  page: Page,
  work: (person: SeenPerson) => Promise<Response>,
): Promise<Response> {
  const read = () => managedPerson(app, page.who, c.req.param("id") ?? "")
  try {
    return await work(await read())
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error
    return work(await read())
  }
}

/** Does what a page asked about; where it is refused, that page again with why. */
function asking(
  c: Context,
  site: Site,
  page: Page,
  Asking: typeof DisablingPage,
  title: (name: string) => string,
  work: (person: SeenPerson) => Promise<Response>,
): Promise<Response> {
  return newest(c, site, page, async (person) => {
    try {
      return await work(person)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const body = <Asking page={page} person={person} faults={error.faults} />
      return respond(c, page, { title: `${page.t.frame.error.titlePrefix}${title(person.name)}`, body }, 422)
    }
  })
}

/** Roles from a form: given to somebody who is in, or with the approval of somebody who waits. */
async function giveRoles(c: Context, site: Site, what: Extract<PersonDone, "roles" | "approved">): Promise<Response> {
  const { app } = site
  const page = await site.page(c)
  const form = await readForm(c, RolesForm)
  return newest(c, site, page, async (person) => {
    if (person.status === "erased") throw new NotFound()
    const again = (faults: readonly Fault[]) =>
      showPerson(c, site, page, person, { form: "roles", typed: form.typed, faults })
    if (!form.ok) return again(form.faults)
    const givable = givableRoles(page.who, await readUnits(app, page.lang), person.roles, page.lang)
    const { roles, faults } = readRoles(form.value.roles, givable, person.roles)
    if (faults.length > 0) return again(faults)
    const waits = what === "approved" && person.status === "pending"
    if (!waits && sameRoles(person.roles, rolesAfter(person, roles))) return done(c, person, what)
    if (form.value.seen !== person.seen) return stale(c, site, page, person, "roles", form.typed)
    try {
      const give = what === "approved" ? approvePerson : savePersonRoles
      await give(app, { person, roles }, { by: actorOf(page.who) })
    } catch (error) {
      if (error instanceof Refused) return again(error.faults)
      throw error
    }
    return done(c, person, what, "rights_changed")
  })
}

/** Name, address and language from a form. */
async function giveDetails(c: Context, site: Site): Promise<Response> {
  const { app } = site
  const page = await site.page(c)
  const form = await readForm(c, PersonForm)
  return newest(c, site, page, async (person) => {
    if (person.status === "erased") throw new NotFound()
    const again = (faults: readonly Fault[]) =>
      showPerson(c, site, page, person, { form: "details", typed: form.typed, faults })
    if (!form.ok) return again(form.faults)
    const { seen, ...details } = form.value
    const { name, mail, language } = details
    if (name === person.name && mail === person.mail && language === person.language) return done(c, person, "changed")
    if (seen !== person.seen) return stale(c, site, page, person, "details", form.typed)
    try {
      await savePerson(app, { person, details }, { by: actorOf(page.who) })
    } catch (error) {
      if (error instanceof Taken) return again([mailTaken])
      throw error
    }
    return done(c, person, "changed")
  })
}

/** The page as it is now, with what was typed: somebody else was faster. */
function stale(c: Context, site: Site, page: Page, person: SeenPerson, form: "roles" | "details", typed: Typed) {
  return showPerson(c, site, page, person, { form, typed, faults: [], stale: true })
}

/** Back to the person, with what was done. */
function done(c: Context, person: SeenPerson, what: PersonDone, event?: SecurityEvent): Response {
  if (event) securityEvent(c, event, { subject: person.id, reason: what })
  return c.redirect(routes.person(person.id, { done: what }), 303)
}
