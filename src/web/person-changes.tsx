import type { Context } from "hono"
import { Taken } from "../../db/errors.ts"
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
import { savePersonRoles } from "../actions/save-person-roles.ts"
import { unlockPerson } from "../actions/unlock-person.ts"
import { lifetimes } from "../core/access.ts"
import { type Fault, Refused, StaleWrite } from "../core/errors.ts"
import { messages } from "../i18n/index.ts"
import { PersonForm, RolesForm } from "../schema/people.ts"
import type { Door } from "./doors.ts"
import { readForm, type Typed } from "./form.ts"
import { givableRoles, managedLivingPerson, readRoles, readUnits } from "./managed-people.ts"
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

/** All that can be done to a person. */
export const mountPersonChanges: Mount = (doors, site) => {
  const { app } = site

  doors.post(patternOf(routes.personRoles(":id")), fresh, (c) => giveRoles(c, site, savePersonRoles, "roles"))
  doors.post(patternOf(routes.personApproval(":id")), fresh, (c) => giveRoles(c, site, approvePerson, "approved"))

  doors.post(patternOf(routes.person(":id")), fresh, async (c) => {
    const { page, person } = await managed(c, site)
    const form = await readForm(c, PersonForm)
    const again = (faults: readonly Fault[]) =>
      showPerson(c, site, page, person, { form: "details", typed: form.typed, faults })
    if (!form.ok) return again(form.faults)
    const { seen, ...details } = form.value
    try {
      if (seen !== person.seen) throw new StaleWrite()
      await savePerson(app, { person, details }, { by: actorOf(page.who) })
    } catch (error) {
      if (error instanceof StaleWrite) return stale(c, site, page, { form: "details", typed: form.typed })
      if (error instanceof Taken) return again([taken])
      throw error
    }
    return done(c, person, "changed")
  })

  doors.post(patternOf(routes.personDisabling(":id")), fresh, async (c) => {
    const { page, person } = await managed(c, site)
    const { title } = page.t.people.disabling
    return orRefusal(
      c,
      page,
      title(person.name),
      (faults) => <DisablingPage page={page} person={person} faults={faults} />,
      async () => {
        await disablePerson(app, { person }, { by: actorOf(page.who) })
        return done(c, person, "disabled", "rights_changed")
      },
    )
  })

  doors.post(patternOf(routes.personErasure(":id")), fresh, async (c) => {
    const { page, person } = await managed(c, site)
    return orRefusal(
      c,
      page,
      page.t.people.erasure.title(person.name),
      (faults) => <ErasurePage page={page} person={person} faults={faults} />,
      async () => {
        await erasePerson(app, { person }, { by: actorOf(page.who) })
        securityEvent(c, "rights_changed", { subject: person.id, reason: "erased" })
        return c.redirect(routes.people({ done: "erased" }), 303)
      },
    )
  })

  doors.post(patternOf(routes.personEnabling(":id")), fresh, async (c) => {
    const { page, person } = await managed(c, site)
    return orPage(c, site, page, person, async () => {
      await enablePerson(app, { person }, { by: actorOf(page.who) })
      return done(c, person, "enabled", "rights_changed")
    })
  })

  doors.post(patternOf(routes.personLink(":id")), fresh, async (c) => {
    const { page, person } = await managed(c, site)
    const invited = person.status === "invited"
    const lifetime = invited ? lifetimes.invitation : lifetimes.setUpLink
    const link = await makeLink(app, { person: person.id, by: actorOf(page.who), lifetime })
    securityEvent(c, "link_made", { subject: person.id })
    const t = page.t.people.link
    const title = (invited ? t.invited : t.back)(person.name)
    return showLink(c, page, { title, person: person.id, link, again: true })
  })

  doors.post(patternOf(routes.personUnlocking(":id")), atOnce, async (c) => {
    const { page, person } = await managed(c, site)
    await unlockPerson(app, { person }, { by: actorOf(page.who) })
    return done(c, person, "unlocked")
  })

  doors.post(patternOf(routes.personSessionsEnd(":id")), atOnce, async (c) => {
    const { page, person } = await managed(c, site)
    await endSessions(app, { person: person.id, by: actorOf(page.who) })
    return done(c, person, "sessions", "session_ended")
  })

  doors.post(patternOf(routes.personSessionEnd(":id", ":session")), atOnce, async (c) => {
    const { page, person } = await managed(c, site)
    const id = c.req.param("session") ?? ""
    await endSession(app, { id, person: person.id, by: actorOf(page.who) })
    return done(c, person, "session", "session_ended")
  })
}

/** Who asks, and the person of the address where they manage them. */
async function managed(c: Context, site: Site): Promise<{ page: Page; person: SeenPerson }> {
  const page = await site.page(c)
  return { page, person: await managedLivingPerson(site.app, page.who, c.req.param("id") ?? "") }
}

/** Roles from a form: given to somebody who is in, or with the approval of somebody who waits. */
async function giveRoles(
  c: Context,
  site: Site,
  give: typeof savePersonRoles,
  what: Extract<PersonDone, "roles" | "approved">,
): Promise<Response> {
  const { app } = site
  const { page, person } = await managed(c, site)
  const form = await readForm(c, RolesForm)
  const again = (faults: readonly Fault[]) =>
    showPerson(c, site, page, person, { form: "roles", typed: form.typed, faults })
  if (!form.ok) return again(form.faults)
  if (form.value.seen !== person.seen) return stale(c, site, page, { form: "roles", typed: form.typed })
  const givable = givableRoles(page.who, await readUnits(app, page.lang), person.roles, page.lang)
  const { roles, faults } = readRoles(form.value.roles, givable, person.roles)
  if (faults.length > 0) return again(faults)
  try {
    await give(app, { person, roles }, { by: actorOf(page.who) })
  } catch (error) {
    if (error instanceof StaleWrite) return stale(c, site, page, { form: "roles", typed: form.typed })
    if (error instanceof Refused) return again(error.faults)
    throw error
  }
  return done(c, person, what, "rights_changed")
}

/** The page as it is now, with what was typed: somebody else was faster. */
async function stale(c: Context, site: Site, page: Page, { form, typed }: { form: "roles" | "details"; typed: Typed }) {
  const { person } = await managed(c, site)
  return showPerson(c, site, page, person, { form, typed, faults: [], stale: true })
}

/** Does it, or shows the page that asked with why not. */
async function orRefusal(
  c: Context,
  page: Page,
  title: string,
  asking: (faults: readonly Fault[]) => ReturnType<typeof DisablingPage>,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const view = { title: `${page.t.frame.error.titlePrefix}${title}`, body: asking(error.faults) }
    return respond(c, page, view, 422)
  }
}

/** Does it, or shows the person's page with why not. */
async function orPage(c: Context, site: Site, page: Page, person: SeenPerson, work: () => Promise<Response>) {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return showPerson(c, site, page, person, { form: "other", typed: {}, faults: error.faults })
  }
}

/** Back to the person, with what was done. */
function done(c: Context, person: SeenPerson, what: PersonDone, event?: SecurityEvent): Response {
  if (event) securityEvent(c, event, { subject: person.id, reason: what })
  return c.redirect(routes.person(person.id, { done: what }), 303)
}

const taken: Fault = {
  place: "mail",
  message: { fr: messages.fr.people.new.taken, en: messages.en.people.new.taken },
}
