import type { Context } from "hono"
import { Taken } from "../../db/errors.ts"
import { NewPersonPage } from "../../views/pages/new-person.tsx"
import { givenToNew } from "../../views/pages/person.tsx"
import { addPerson } from "../actions/add-person.ts"
import { makeLink } from "../actions/make-link.ts"
import type { App } from "../app.ts"
import { lifetimes } from "../core/access.ts"
import { type Fault, StaleWrite } from "../core/errors.ts"
import { NewPersonForm } from "../schema/people.ts"
import { readForm, type Typed } from "./form.ts"
import { givableRoles, mailTaken, readRoles, readUnits } from "./managed-people.ts"
import { showLink } from "./one-time-link.tsx"
import type { Page } from "./page.ts"
import { securityEvent } from "./request-log.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf } from "./who.ts"

/** `/admin/people/new`: adds somebody as invited, and shows the link with which they come in, once, in its own answer. */
export const mountNewPerson: Mount = (doors, site) => {
  const { app } = site
  const door = { to: "people:manage", fresh: true } as const

  doors.get(routes.newPerson, door, async (c) => {
    const page = await site.page(c)
    const givable = givableRoles(page.who, await readUnits(app, page.lang), [], page.lang)
    return show(c, site, page, { typed: { language: page.lang, roles: givenToNew(givable) }, faults: [] })
  })

  doors.post(routes.newPerson, door, async (c) => {
    const page = await site.page(c)
    const form = await readForm(c, NewPersonForm)
    const again = (faults: readonly Fault[]) => show(c, site, page, { typed: form.typed, faults }, 422)
    if (!form.ok) return again(form.faults)
    const { name, mail, language } = form.value
    const givable = givableRoles(page.who, await readUnits(app, page.lang), [], page.lang)
    const { roles, faults } = readRoles(form.value.roles, givable, [])
    if (faults.length > 0) return again(faults)
    const by = actorOf(page.who)
    const id = idOf(app, by, form.value)
    try {
      await addPerson(app, { id, name, mail, language, roles, status: "invited" }, { by })
    } catch (error) {
      if (error instanceof StaleWrite) return c.redirect(routes.person(id, { done: "already" }), 303)
      if (error instanceof Taken) return again([mailTaken])
      throw error
    }
    securityEvent(c, "rights_changed", { subject: id, reason: "added" })
    const link = await makeLink(app, { person: id, by, lifetime: lifetimes.invitation })
    securityEvent(c, "link_made", { subject: id })
    return showLink(c, page, { title: page.t.people.link.invited(name), person: id, link, again: false })
  })
}

/**
 * The id of the person whom a form adds: made from the form's own random number and what was typed in it, so that a form sent twice,
 * by a double click or a reload, is the same event of the same person, and refused. Who sends it is in it too: nobody makes the id
 * of another's.
 */
function idOf(
  app: App,
  by: string,
  { once, name, mail }: { once?: string | undefined; name: string; mail?: string | undefined },
) {
  if (once === undefined) return app.newId("per")
  return `per_${app.sha256(JSON.stringify(["aval-new-person", by, once, name, mail ?? null])).slice(0, 20)}`
}

async function show(
  c: Context,
  { app }: Site,
  page: Page,
  { typed, faults }: { typed: Typed; faults: readonly Fault[] },
  status: 200 | 422 = 200,
) {
  const { title } = page.t.people.new
  const givable = givableRoles(page.who, await readUnits(app, page.lang), [], page.lang)
  const body = <NewPersonPage page={page} givable={givable} once={numberOf(app, typed)} typed={typed} faults={faults} />
  return respond(
    c,
    page,
    { title: faults.length === 0 ? title : `${page.t.frame.error.titlePrefix}${title}`, body },
    status,
  )
}

/** The number of a form that is shown again stays: it is still the same form. */
function numberOf(app: App, typed: Typed): string {
  const { once } = typed
  return typeof once === "string" && once !== "" && once.length <= 80 ? once : app.newId("frm")
}
