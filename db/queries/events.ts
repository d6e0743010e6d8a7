import { and, asc, between, desc, eq, gt, gte, lt, max, type SQL, sql } from "drizzle-orm"
import type { PastEvent } from "../../src/core/past-event.ts"
import { type ChainFault, checkChain, type EventRow } from "../chain.ts"
import { events } from "../schema.ts"
import type { Head, Reader } from "../store.ts"
import { among } from "./among.ts"

/** What to look for among events. */
export interface EventFilter {
  actor?: string | undefined
  /** `plan/acme-writer/team`; with a slash at its end everything below: `plan/`. */
  object?: string | undefined
  kind?: string | undefined
  /** Instants, ISO 8601: recorded at the first or later, before the second. */
  from?: string | undefined
  until?: string | undefined
}

export interface EventSearch extends EventFilter {
  order: "newest" | "oldest"
  /** Number of the event that the search goes on behind, in its order; it need not be one that was found. */
  cursor?: number | undefined
  limit: number
  /** How many events are looked at, at most, where no index leads to them. */
  reach: number
}

/** `next`: where to go on, `found` full or not; absent where nothing is left. */
export interface FoundEvents<Event> {
  found: readonly Event[]
  next?: number | undefined
}

/** How many events one statement looks at, at most. */
const longestStride = 10_000

/** Events that fit, in the order asked for, looking no further than the reach: then there may be few of them, or none, and yet more. */
export async function findEvents(read: Reader, search: EventSearch): Promise<FoundEvents<EventRow>> {
  const { order, limit, reach } = search
  const newest = order === "newest"
  const stride = Math.min(reach, longestStride)
  const span = await spanOf(read, search)
  const found: EventRow[] = []
  for (let looked = 0; span.low <= span.high; looked += stride) {
    if (looked >= reach) return { found, next: newest ? span.high + 1 : span.low - 1 }
    const { rows, edge } = await step(read, search, span, { wanted: limit + 1 - found.length, stride })
    found.push(...rows)
    const last = found[limit - 1]
    if (found.length > limit && last) return { found: found.slice(0, limit), next: last.seq }
    if (edge === undefined) break
    if (newest) span.high = edge - 1
    else span.low = edge + 1
  }
  return { found }
}

/** Numbers between which an event can lie, both included. */
interface Span {
  low: number
  high: number
}

async function spanOf(read: Reader, { order, cursor, from, until }: EventSearch): Promise<Span> {
  const one = async (seq: SQL<number | null>, where?: SQL) =>
    (await read.select({ seq }).from(events).where(where))[0]?.seq ?? undefined
  // The plus keeps the planner on the index of the instants: it would walk the whole table in the order of the numbers.
  const [last = 0, first = 1] = await Promise.all([
    until === undefined ? one(sql`max(${events.seq})`) : one(sql`max(+${events.seq})`, lt(events.at, until)),
    from === undefined ? 1 : one(sql`min(+${events.seq})`, gte(events.at, from)).then((seq) => seq ?? Infinity),
  ])
  if (cursor === undefined) return { low: first, high: last }
  return order === "newest"
    ? { low: first, high: Math.min(last, cursor - 1) }
    : { low: Math.max(first, cursor + 1), high: last }
}

interface Step {
  rows: readonly EventRow[]
  /** Number of the last event looked at, where there may be more behind it. */
  edge?: number | undefined
}

/** At most `wanted` rows from the near end of the span. */
async function step(
  read: Reader,
  search: EventSearch,
  span: Span,
  { wanted, stride }: { wanted: number; stride: number },
): Promise<Step> {
  const { order, object, actor, kind, from, until } = search
  const direction = order === "newest" ? desc : asc
  const others = and(
    actor === undefined ? undefined : eq(events.actor, actor),
    kind === undefined ? undefined : eq(events.kind, kind),
    from === undefined ? undefined : gte(events.at, from),
    until === undefined ? undefined : lt(events.at, until),
  )
  const rowsWhere = (where: SQL | undefined) =>
    read.select().from(events).where(and(where, others)).orderBy(direction(events.seq)).limit(wanted)

  if (object !== undefined && actor === undefined && kind === undefined) {
    const numbers = await numbersOf(read, object, span, { order, limit: wanted })
    return {
      rows: await rowsWhere(among(events.seq, numbers)),
      edge: numbers.length < wanted ? undefined : numbers.at(-1),
    }
  }
  if (object !== undefined) {
    const numbers = await numbersOf(read, object, span, { limit: stride + 1 })
    if (numbers.length <= stride) return { rows: await rowsWhere(among(events.seq, numbers)) }
  }
  // Nothing leads there, or to too many: one event after the other.
  const { low, high } = span
  const [start, end] =
    order === "newest" ? [Math.max(low, high - stride + 1), high] : [low, Math.min(high, low + stride - 1)]
  const rows = await rowsWhere(
    and(between(events.seq, start, end), object === undefined ? undefined : isAt(sql`+${events.object}`, object)),
  )
  return { rows, edge: order === "newest" ? start : end }
}

/** Numbers of the events about an object, or all below it, from their index alone; in no order where none is asked for. */
async function numbersOf(
  read: Reader,
  object: string,
  { low, high }: Span,
  { order, limit }: { order?: EventSearch["order"]; limit: number },
): Promise<number[]> {
  const found = read
    .select({ seq: events.seq })
    .from(events)
    .where(and(isAt(sql`${events.object}`, object), sql`+${events.seq} between ${low} and ${high}`))
    .limit(limit)
  const direction = order === "newest" ? desc : asc
  // One object's own numbers are in the index in their order.
  const key = object.endsWith("/") ? sql`+${events.seq}` : events.objectSeq
  const rows = await (order === undefined ? found : found.orderBy(direction(key)))
  return rows.map(({ seq }) => seq)
}

function isAt(column: SQL, object: string): SQL {
  if (!object.endsWith("/")) return sql`${column} = ${object}`
  // The character behind the slash.
  return sql`${column} >= ${object} and ${column} < ${`${object.slice(0, -1)}0`}`
}

/** What happened to the objects, newest first: all of it, or at most so many events. */
export async function historyOf(read: Reader, objects: readonly string[], limit?: number): Promise<PastEvent[]> {
  const newest = read.select().from(events).where(among(events.object, objects)).orderBy(desc(events.seq))
  return (await (limit === undefined ? newest : newest.limit(limit))).map(pastEvent)
}

/** The first event of each object that has any. */
export async function firstEvents(read: Reader, objects: readonly string[]): Promise<ReadonlyMap<string, PastEvent>> {
  const rows = await read
    .select()
    .from(events)
    .where(and(among(events.object, objects), eq(events.objectSeq, 1)))
  return new Map(rows.map((row) => [row.object, pastEvent(row)]))
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

/** The objects that such an event happened to. */
export async function objectsOfKind(read: Reader, kind: string): Promise<string[]> {
  const rows = await read.selectDistinct({ object: events.object }).from(events).where(eq(events.kind, kind))
  return rows.map(({ object }) => object)
}

/** The hash of one link of the chain; `undefined` when there is none of that number. */
export async function hashAt(read: Reader, seq: number): Promise<string | undefined> {
  return (await read.select({ hash: events.hash }).from(events).where(eq(events.seq, seq)))[0]?.hash
}

/** The newest link whose event was recorded before an instant; undefined where there is none. */
export async function headBefore(read: Reader, instant: string): Promise<Head | undefined> {
  const rows = await read
    .select({ seq: events.seq, hash: events.hash })
    .from(events)
    .where(lt(events.at, instant))
    .orderBy(desc(events.seq))
    .limit(1)
  return rows[0]
}

/**
 * Checks the whole chain, also against heads seen earlier and kept outside the database. No faults: it holds.
 * `seen` is told how many events were read so far, and which ones last.
 */
export async function verifyEvents(
  read: Reader,
  anchors: readonly Head[] = [],
  seen: (count: number, rows: readonly EventRow[]) => void = () => undefined,
): Promise<{ head: Head; faults: readonly ChainFault[] }> {
  const check = checkChain(anchors)
  let count = 0
  for await (const rows of eventRows(read)) {
    await check.add(rows)
    count += rows.length
    seen(count, rows)
  }
  return check.end()
}

/** An event with its before and after. What was tampered with may not be readable: that is said, and shown like any other. */
export function pastEvent({ data, why, prev: _prev, ...row }: EventRow): PastEvent {
  const rest = { ...row, ...(why === null ? {} : { why }) }
  try {
    const { before, after } = JSON.parse(data)
    return { ...rest, before, after }
  } catch {
    return { ...rest, before: undefined, after: undefined, unreadable: true }
  }
}
