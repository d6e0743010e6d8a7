import { unitNames } from "../../db/queries/event-names.ts"
import { firstEvents, lastSeqs } from "../../db/queries/events.ts"
import { organisationIds, planIds, toolIds } from "../../db/queries/ids.ts"
import { personById } from "../../db/queries/people.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import { type EventNames, nameIn, personIn } from "../core/past-event.ts"
import { type Asker, sightOf } from "./event-sight.ts"
import { nameEvents } from "./name-events.ts"
import { type EventPage, type Place, readPage } from "./read-events.ts"

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
  const [sight, first] = await Promise.all([sightOf(app, who), firstEvents(app.store.read, [object])])
  const about = first.get(object) ?? { object, before: undefined, after: undefined }
  if (!sight.sees(about)) throw new NotFound()
  if (!first.has(object) && !(await exists(app, object))) throw new NotFound()
  const [page, counts] = await Promise.all([
    readPage(app, sight, { object }, place),
    lastSeqs(app.store.read, [object]),
  ])
  const person = personIn(about)
  const names = await nameEvents(app, page.events, [
    object,
    ...(person === undefined ? [] : [`access/person/${person}`]),
  ])
  return { ...page, object, count: counts.get(object) ?? 0, person, names }
}

/** Whether there is such a thing, though nothing has happened to it yet. */
async function exists(app: App, object: string): Promise<boolean> {
  const { read } = app.store
  if (["company", "list", "access/sign-in"].includes(object)) return true
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
