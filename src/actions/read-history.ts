import { unitNames } from "../../db/queries/event-names.ts"
import { firstEvents, lastSeqs } from "../../db/queries/events.ts"
import { organisationIds, planIds, toolIds } from "../../db/queries/ids.ts"
import { personById } from "../../db/queries/people.ts"
import type { App } from "../app.ts"
import { type Bearer, may, mayIn, mayTo } from "../core/access.ts"
import { NotFound } from "../core/errors.ts"
import { areaOf, type EventNames, isOfRegister, nameIn, type PastEvent, personIn } from "../core/past-event.ts"
import { nameEvents } from "./name-events.ts"
import { type EventPage, type Place, readPage } from "./read-events.ts"

/** Whoever asks. */
interface Asker extends Bearer {
  kind: "visitor" | "person" | "token"
  id?: string
}

export interface ObjectHistory extends EventPage {
  object: string
  /** How many events there are. */
  count: number
  /** The person whom it is about. */
  person?: string | undefined
  names: EventNames
}

const longest = 300

/**
 * What happened to one object. Throws `NotFound` where there is no such object, and just so where whoever asks may not see it.
 */
export async function readHistory(app: App, who: Asker, object: string, place: Place): Promise<ObjectHistory> {
  // With a slash at its end it would stand for everything below.
  if (object.length > longest || object.endsWith("/")) throw new NotFound()
  const first = await firstEvents(app.store.read, [object])
  const about = first.get(object) ?? { object, before: undefined, after: undefined }
  if (!(await maySee(app, who, about))) throw new NotFound()
  if (!first.has(object) && !(await exists(app, object))) throw new NotFound()
  const [page, counts] = await Promise.all([readPage(app, { object }, place), lastSeqs(app.store.read, [object])])
  const person = personIn(about)
  const names = await nameEvents(app, page.events, [
    object,
    ...(person === undefined ? [] : [`access/person/${person}`]),
  ])
  return { ...page, object, count: counts.get(object) ?? 0, person, names }
}

/**
 * Whether whoever asks may see the history that begins with this event. Of the register: whoever reads it. Of access: whoever reads the
 * log, or manages the person or the unit; and people see their own.
 */
async function maySee(app: App, who: Asker, first: Pick<PastEvent, "object" | "before" | "after">): Promise<boolean> {
  const { object } = first
  if (isOfRegister(object) || may(who, "events:read")) return true
  // What is under way is for those who work on it: it names people, and files that not everybody may open.
  if (areaOf(object) === "work") return may(who, "register:write")
  if (areaOf(object) !== "access") return false
  const id = personIn(first)
  if (id === undefined) return mayIn(who, "people:manage", nameIn(object, "access/unit"))
  if (who.kind === "person" && who.id === id) return true
  if (!may(who, "people:manage")) return false
  const person = await personById(app.store.read, id)
  return person !== undefined && mayTo(who, "people:manage", person.roles)
}

/** Whether there is such a thing, though nothing has happened to it yet. */
async function exists(app: App, object: string): Promise<boolean> {
  const { read } = app.store
  if (["company", "list", "access/sign-in", "access/sessions"].includes(object)) return true
  const use = nameIn(object, "use")
  if (use !== undefined) return app.methodology.vocabulary.uses.some(({ id }) => id === use)
  const unit = nameIn(object, "access/unit")
  if (unit !== undefined) return (await unitNames(read)).has(unit)
  const person = nameIn(object, "access/person")
  if (person !== undefined) return (await personById(read, person)) !== undefined
  for (const [area, ids] of [
    ["tool", toolIds],
    ["plan", planIds],
    ["organisation", organisationIds],
  ] as const) {
    const slug = nameIn(object, area)
    if (slug !== undefined) return (await ids(read, [slug])).size > 0
  }
  return false
}
