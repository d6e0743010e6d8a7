import { and, asc, desc, eq, gt, gte, lt, max } from "drizzle-orm"
import { type ChainFault, checkChain, type EventRow } from "../chain.ts"
import { events } from "../schema.ts"
import type { Head, Reader } from "../store.ts"
import { among } from "./among.ts"

/** An event with its before and after read from the data. */
export interface RecordedEvent {
  seq: number
  at: string
  actor: string
  object: string
  objectSeq: number
  kind: string
  why?: string | undefined
  before: unknown
  after: unknown
  hash: string
}

/** A page of events: newest first, those before `before`, or oldest first, those after `after`. */
export interface EventPage {
  limit: number
  before?: number | undefined
  after?: number | undefined
  object?: string | undefined
  kind?: string | undefined
}

export async function eventsPage(read: Reader, page: EventPage): Promise<RecordedEvent[]> {
  const { limit, before, after, object, kind } = page
  const rows = await read
    .select()
    .from(events)
    .where(
      and(
        before === undefined ? undefined : lt(events.seq, before),
        after === undefined ? undefined : gt(events.seq, after),
        object === undefined ? undefined : eq(events.object, object),
        kind === undefined ? undefined : eq(events.kind, kind),
      ),
    )
    .orderBy(after === undefined ? desc(events.seq) : asc(events.seq))
    .limit(limit)
  return rows.map(eventOf)
}

/** Everything that happened to the objects, newest first. */
export async function historyOf(read: Reader, objects: readonly string[]): Promise<RecordedEvent[]> {
  const rows = await read.select().from(events).where(among(events.object, objects)).orderBy(desc(events.seq))
  return rows.map(eventOf)
}

/** The last number of each object; 0 where nothing happened yet. The next event of the object has one more. */
export async function lastSeqs(read: Reader, objects: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await read
    .select({ object: events.object, last: max(events.objectSeq) })
    .from(events)
    .where(among(events.object, objects))
    .groupBy(events.object)
  const known = new Map(rows.map(({ object, last }) => [object, last ?? 0]))
  return new Map(objects.map((object) => [object, known.get(object) ?? 0]))
}

/** Events a page, when all of them are walked. */
const pageLength = 1000

/** Every event with a number above `after`, recorded at `from` (instant or day, ISO 8601) or later: page by page, oldest first. */
export async function* eventRows(
  read: Reader,
  { after = 0, from }: { after?: number | undefined; from?: string | undefined } = {},
): AsyncGenerator<EventRow[]> {
  for (let last = after; ; ) {
    const rows = await read
      .select()
      .from(events)
      .where(and(gt(events.seq, last), from === undefined ? undefined : gte(events.at, from)))
      .orderBy(asc(events.seq))
      .limit(pageLength)
    const newest = rows.at(-1)
    if (!newest) return
    yield rows
    last = newest.seq
  }
}

/** The hash of one link of the chain; `undefined` when there is none of that number. */
export async function hashAt(read: Reader, seq: number): Promise<string | undefined> {
  return (await read.select({ hash: events.hash }).from(events).where(eq(events.seq, seq)))[0]?.hash
}

/**
 * Checks the whole chain, also against heads seen earlier and kept outside the database. No faults: it holds.
 * `seen` is told how many events were read so far.
 */
export async function verifyEvents(
  read: Reader,
  anchors: readonly Head[] = [],
  seen: (count: number) => void = () => undefined,
): Promise<{ head: Head; faults: readonly ChainFault[] }> {
  const check = checkChain(anchors)
  let count = 0
  for await (const rows of eventRows(read)) {
    await check.add(rows)
    count += rows.length
    seen(count)
  }
  return check.end()
}

function eventOf({ data, why, prev: _prev, ...row }: EventRow): RecordedEvent {
  const { before, after } = JSON.parse(data)
  return { ...row, ...(why === null ? {} : { why }), before, after }
}
