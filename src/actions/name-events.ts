import { bearerNames, personalByHash, registerNames, unitNames } from "../../db/queries/event-names.ts"
import type { App } from "../app.ts"
import { type EventNames, fieldsOf, nameIn, type PastEvent, personalHashIn } from "../core/past-event.ts"

/** Names of those who did it, and nothing else: one read at most. */
export async function nameActors(app: App, events: readonly PastEvent[]): Promise<EventNames> {
  const ids = [...new Set(events.map(({ actor }) => actor))].filter(isBearer)
  return { ...(await bearerNames(app.store.read, ids)), units: new Map(), personal: new Map(), objects: new Map() }
}

/** What all ids and hashes in the events stand for. `also`: objects that are named whatever the events say. */
export async function nameEvents(
  app: App,
  events: readonly PastEvent[],
  also: readonly string[] = [],
): Promise<EventNames> {
  const { read } = app.store
  const objects = new Set([...also, ...events.map(({ object }) => object)])
  const ids = new Set(events.map(({ actor }) => actor).filter(isBearer))
  const hashes = new Set<string>()
  for (const object of objects) {
    const id = nameIn(object, "access/person") ?? nameIn(object, "access/token")
    if (id !== undefined) ids.add(id)
  }
  for (const { before, after } of events) {
    for (const value of [before, after]) gather(value, ids, hashes)
  }
  const [bearers, personal, units, named] = await Promise.all([
    bearerNames(read, [...ids]),
    personalByHash(read, [...hashes]),
    [...objects].some((object) => object.startsWith("access/")) ? unitNames(read) : unitsIn(app, events),
    registerNames(read, [...objects]),
  ])
  return { ...bearers, personal, units, objects: named }
}

/** Names of the units that exceptions are for, where one is told of. */
async function unitsIn(app: App, events: readonly PastEvent[]): Promise<EventNames["units"]> {
  const tells = events.some(({ after }) => "exception" in fieldsOf(after) || "exceptions" in fieldsOf(after))
  return tells ? unitNames(app.store.read) : new Map()
}

/** Deep enough for everything of ours; what goes further is shown as it stands. */
const deepest = 20

function gather(value: unknown, ids: Set<string>, hashes: Set<string>, depth = 0) {
  if (typeof value === "string") {
    if (isBearer(value)) ids.add(value)
    return
  }
  const hash = personalHashIn(value)
  if (hash !== undefined) hashes.add(hash)
  else if (depth < deepest) {
    const parts = Array.isArray(value) ? value : Object.values(fieldsOf(value))
    for (const part of parts) gather(part, ids, hashes, depth + 1)
  }
}

/** Whether it may be the id of a person, a token or a vendor's packet. */
function isBearer(id: string): boolean {
  return /^(per|tok|pkt)_\w{1,80}$/.test(id)
}
