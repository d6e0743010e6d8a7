import type { EventRow } from "../../db/chain.ts"
import { type EventFilter, type FoundEvents, findEvents, pastEvent } from "../../db/queries/events.ts"
import type { Head } from "../../db/store.ts"
import type { App } from "../app.ts"
import type { EventNames, PastEvent } from "../core/past-event.ts"
import { eventLine } from "./event-line.ts"
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
}

/** Events a page. */
const pageLength = 50
/** How many events a page of a filtered log looks at. */
const reach = 50_000

/** A page of the log, with the names of those in it. */
export async function readLog(app: App, filter: EventFilter, place: Place): Promise<EventLog> {
  const [page, head] = await Promise.all([readPage(app, filter, place), app.store.head()])
  return { ...page, head, names: await nameEvents(app, page.events) }
}

/** A page of what fits. */
export async function readPage(app: App, filter: EventFilter, { before, after }: Place): Promise<EventPage> {
  const { read } = app.store
  const search = { ...filter, limit: pageLength, reach }
  if (after === undefined) {
    const { found, next } = await findEvents(read, { ...search, order: "newest", cursor: before })
    return {
      events: found.map(pastEvent),
      older: next,
      newer: before === undefined ? undefined : (found[0]?.seq ?? before - 1),
      stopped: await stoppedAt(app, { found, next }),
    }
  }
  const { found, next } = await findEvents(read, { ...search, order: "oldest", cursor: after })
  // A page that is not full is the newest one, and that shows older ones too.
  if (next === undefined && found.length < pageLength) return readPage(app, filter, {})
  return {
    events: found.map(pastEvent).reverse(),
    older: found[0]?.seq ?? after + 1,
    newer: next,
    stopped: await stoppedAt(app, { found, next }),
  }
}

/** All that fits as JSON lines, oldest first, in pieces. Throws `UnreadableEvent`. */
export async function* exportLines(app: App, filter: EventFilter): AsyncGenerator<string> {
  for (let cursor: number | undefined = 0; cursor !== undefined; ) {
    const part: FoundEvents<EventRow> = await findEvents(app.store.read, {
      ...filter,
      order: "oldest",
      cursor,
      limit: 500,
      reach,
    })
    if (part.found.length > 0) yield part.found.map((row) => `${eventLine(row)}\n`).join("")
    cursor = part.next
  }
}

/** Events for programs, oldest first. `next`: the number to go on after. */
export function readEventRows(
  app: App,
  { after, limit, ...filter }: EventFilter & { after: number; limit: number },
): Promise<FoundEvents<EventRow>> {
  return findEvents(app.store.read, { ...filter, order: "oldest", cursor: after, limit, reach })
}

async function stoppedAt(app: App, { found, next }: FoundEvents<EventRow>): Promise<EventPage["stopped"]> {
  if (found.length === pageLength || next === undefined) return undefined
  const last = await findEvents(app.store.read, { order: "oldest", cursor: next - 1, limit: 1, reach: 1 })
  const [row] = last.found
  return row && { seq: row.seq, at: row.at }
}
