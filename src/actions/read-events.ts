import type { EventRow } from "../../db/chain.ts"
import { type EventFilter, type EventSearch, type FoundEvents, findEvents, pastEvent } from "../../db/queries/events.ts"
import { everybody, type PersonRow } from "../../db/queries/people.ts"
import type { Head } from "../../db/store.ts"
import type { App } from "../app.ts"
import type { EventNames, PastEvent } from "../core/past-event.ts"
import { eventLine } from "./event-line.ts"
import { type Asker, type Sight, sightOf } from "./event-sight.ts"
import { nameEvents } from "./name-events.ts"

/** Where a page of events lies: before an event, or after it; else at the newest. */
export interface Place {
  before?: number | undefined
  after?: number | undefined
}

/** A page of events, newest first. */
export interface EventPage {
  events: readonly PastEvent[]
  /** The page of older events lies before this one; absent where there is none. */
  older?: number | undefined
  /** The page of newer events lies after this one; absent on the newest. */
  newer?: number | undefined
  /** The search went no further than this event, and may have missed what lies behind. */
  stopped?: { seq: number; at: string } | undefined
}

export interface EventLog extends EventPage {
  head: Head
  names: EventNames
  /** Whoever asks sees everything. */
  all: boolean
}

/** Events a page. */
const pageLength = 50
/** How many events a page of a filtered log looks at. */
const reach = 50_000

/** A page of all that whoever asks may see. */
export async function readLog(app: App, who: Asker, filter: EventFilter, place: Place): Promise<EventLog> {
  const [sight, head] = await Promise.all([sightOf(app, who), app.store.head()])
  const page = await readPage(app, sight, filter, place)
  const names = await nameEvents(app, page.events, [
    ...(filter.object === undefined ? [] : [filter.object]),
    ...(filter.actor === undefined ? [] : [`access/person/${filter.actor}`]),
  ])
  return { ...page, head, names, all: sight.all }
}

/** People whose doings whoever asks may look for. */
export async function readActors(app: App, who: Asker): Promise<readonly PersonRow[]> {
  const [sight, all] = await Promise.all([sightOf(app, who), everybody(app.store.read)])
  return all.filter(({ id }) => sight.seesPerson(id))
}

/** A page of what fits and may be seen. */
export async function readPage(app: App, sight: Sight, filter: EventFilter, place: Place): Promise<EventPage> {
  const { before, after } = place
  if (after === undefined) {
    const { found, next } = await look(app, sight, { ...filter, order: "newest", cursor: before })
    return {
      events: found.map(pastEvent),
      older: next,
      newer: before === undefined ? undefined : (found[0]?.seq ?? before - 1),
      stopped: found.length < pageLength && next !== undefined ? await stoppedAt(app, next) : undefined,
    }
  }
  const { found, next } = await look(app, sight, { ...filter, order: "oldest", cursor: after })
  // A page that is not full is the newest one, and that shows older ones too.
  if (next === undefined && found.length < pageLength) return readPage(app, sight, filter, {})
  return {
    events: found.map(pastEvent).reverse(),
    older: found[0]?.seq ?? after + 1,
    newer: next,
    stopped: found.length < pageLength && next !== undefined ? await stoppedAt(app, next) : undefined,
  }
}

/** Events for programs, oldest first. `next`: the number to go on after. */
export async function readEventRows(
  app: App,
  who: Asker,
  search: EventFilter & { after: number; limit: number },
): Promise<FoundEvents<EventRow>> {
  const { after, limit, ...filter } = search
  return look(app, await sightOf(app, who), { ...filter, order: "oldest", cursor: after, limit })
}

/** All that fits and may be seen as JSON lines, oldest first, in pieces. Throws `UnreadableEvent`. */
export async function* exportLines(app: App, who: Asker, filter: EventFilter): AsyncGenerator<string> {
  const sight = await sightOf(app, who)
  for (let cursor: number | undefined = 0; cursor !== undefined; ) {
    const { found, next }: FoundEvents<EventRow> = await look(app, sight, {
      ...filter,
      order: "oldest",
      cursor,
      limit: 500,
    })
    if (found.length > 0) yield found.map((row) => `${eventLine(row)}\n`).join("")
    cursor = next
  }
}

/** How many searches for events that may be seen. */
const rounds = 20

async function look(
  app: App,
  sight: Sight,
  search: Omit<EventSearch, "limit" | "reach"> & { limit?: number },
): Promise<FoundEvents<EventRow>> {
  const { limit = pageLength } = search
  const { read } = app.store
  if (sight.all) return findEvents(read, { ...search, limit, reach })
  const kept: EventRow[] = []
  let { cursor } = search
  for (let round = 0; round < rounds; round++) {
    const { found, next } = await findEvents(read, { ...search, cursor, limit: 500, reach: reach / rounds })
    for (const row of found) {
      if (sight.sees(pastEvent(row))) kept.push(row)
      if (kept.length === limit) return { found: kept, next: row.seq }
    }
    if (next === undefined) return { found: kept }
    cursor = next
  }
  return cursor === undefined ? { found: kept } : { found: kept, next: cursor }
}

async function stoppedAt(app: App, seq: number): Promise<EventPage["stopped"]> {
  const { found } = await findEvents(app.store.read, { order: "oldest", cursor: seq - 1, limit: 1, reach: 1 })
  const [row] = found
  return row && { seq: row.seq, at: row.at }
}
