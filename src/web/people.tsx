import { everybody, waysOf } from "../../db/queries/people.ts"
import { PeoplePage } from "../../views/pages/people.tsx"
import { RolesPage } from "../../views/pages/roles.tsx"
import type { PeopleAsked, ShownPerson } from "../../views/people/model.ts"
import { mayTo, personStatuses, roles } from "../core/access.ts"
import { fold } from "../core/text.ts"
import { limitedTo, readUnits, unitNames } from "./managed-people.ts"
import { mountNewPerson } from "./new-person.tsx"
import { partOf } from "./part.ts"
import { mountPerson } from "./person.tsx"
import { mountPersonChanges } from "./person-changes.tsx"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Mount } from "./site.ts"

/** `/admin/people` and what is under it, `/admin/roles`: who may come in, and what for. */
export const mountPeople: Mount = (doors, site) => {
  mountList(doors, site)
  // Before the page of one person, whose address it would else be.
  mountNewPerson(doors, site)
  mountPerson(doors, site)
  mountPersonChanges(doors, site)
  doors.get(routes.rolesPage, { to: "people:manage" }, async (c) => {
    const page = await site.page(c)
    return respond(c, page, { title: page.t.access.matrix.title, body: <RolesPage page={page} /> })
  })
}

const mountList: Mount = (doors, { app, page: pageFor }) => {
  doors.get(routes.people(), { to: "people:manage" }, async (c) => {
    const page = await pageFor(c)
    const [all, units] = await Promise.all([everybody(app.store.read), readUnits(app, page.lang)])
    const managed = all.filter((person) => mayTo(page.who, "people:manage", person.roles))
    const asked = askedIn(page.query)
    const part = partOf(
      managed.filter((person) => fits(person, asked)).sort(inOrder(page.lang)),
      page.query.get("page"),
    )
    const ways = await waysOf(
      app.store.read,
      part.rows.map(({ id }) => id),
    )
    const rows = part.rows.map((person) => ({
      ...person,
      ways: ways.get(person.id) ?? { password: false, passkeys: 0, identities: 0 },
    }))
    const waiting = managed.filter(({ status }) => status === "pending").length
    const having = managed.filter(({ status }) => status === "active" || status === "invited").length
    return respond(c, page, {
      title: page.t.people.title(having, waiting),
      body: (
        <PeoplePage
          page={page}
          model={{
            asked,
            part: { ...part, rows },
            all: having,
            waiting,
            units: unitNames(units, page.lang),
            limited: limitedTo(page.who, units, page.lang),
            erased: page.query.get("done") === "erased",
          }}
        />
      ),
    })
  })
}

function askedIn(query: URLSearchParams): PeopleAsked {
  return {
    q: (query.get("q") ?? "").slice(0, 200),
    status: personStatuses.find((status) => status === query.get("status")),
    role: roles.find((role) => role === query.get("role")),
  }
}

/** Every word that was typed begins a word of the name, or is part of the address. */
function fits(person: ShownPerson, { q, status, role }: PeopleAsked): boolean {
  if (status !== undefined && person.status !== status) return false
  if (role !== undefined && !person.roles.some((given) => given.role === role)) return false
  const name = ` ${fold(person.name)}`
  const address = person.mail ?? ""
  const plain = q.trim().toLowerCase()
  return plain === "" || address.includes(plain) || words(q).every((word) => name.includes(` ${word}`))
}

function words(q: string): string[] {
  const folded = fold(q)
  // Signs alone are no word of any name.
  return folded === "" ? ["\0"] : folded.split(" ")
}

/** Those who wait first, then by name. */
function inOrder(lang: string) {
  const collator = new Intl.Collator(lang)
  const waits = ({ status }: ShownPerson) => (status === "pending" ? 0 : 1)
  return (a: ShownPerson, b: ShownPerson) =>
    waits(a) - waits(b) || collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)
}
