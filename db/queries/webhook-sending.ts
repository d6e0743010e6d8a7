import { and, asc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm"
import { toldObjects } from "../../src/core/webhook-events.ts"
import { events, webhookAttempts, webhookMessages, webhooks } from "../schema.ts"
import type { Reader, Statement, Writer } from "../store.ts"

// What is sent, and in which order. A message waits until all before it, of the same address, were sent or given up: only the first
// one that waits is ever due. Numbers below 0 are tests, which nobody waits for.

const waiting = () => and(isNull(webhookMessages.sentAt), isNull(webhookMessages.deadAt), gt(webhookMessages.seq, 0))

/** The events, among those numbered after `after` up to `until`, that somebody may be told of. */
export async function eventsToTell(read: Reader, { after, until }: { after: number; until: number }) {
  const { seq, hash, at, object, kind, data } = events
  const of = toldObjects.map((name) =>
    name.endsWith("/")
      ? // The character behind the slash.
        sql`(${object} >= ${name} and ${object} < ${`${name.slice(0, -1)}0`})`
      : sql`${object} = ${name}`,
  )
  return read
    .select({ seq, hash, at, object, kind, data })
    .from(events)
    .where(and(sql`${seq} > ${after} and ${seq} <= ${until}`, sql`(${sql.join(of, sql` or `)})`))
    .orderBy(asc(seq))
}

/** Addresses that could be sent something now: their first waiting message is due, and no other process is at it. The one that has waited longest first. */
export async function dueWebhooks(read: Reader, now: string): Promise<string[]> {
  // Columns of the outer table by name: drizzle would leave out which table they are of.
  const first = sql`(select m.next_at from webhook_messages m where m.webhook_id = webhooks.id and m.seq > 0
    and m.sent_at is null and m.dead_at is null order by m.seq limit 1)`
  const busy = sql`exists (select 1 from webhook_messages l where l.webhook_id = webhooks.id and l.seq > 0
    and l.sent_at is null and l.dead_at is null and l.leased_until >= ${now})`
  const rows = await read
    .select({ id: webhooks.id })
    .from(webhooks)
    .where(and(eq(webhooks.status, "on"), isNull(webhooks.removedAt), sql`${first} <= ${now}`, sql`not ${busy}`))
    .orderBy(first, asc(webhooks.id))
  return rows.map(({ id }) => id)
}

/** Takes the first so many that wait for an address, where the first is due and nobody else has any of them. */
export function leaseMessages(
  write: Writer,
  { webhook, lease, now, until, most }: { webhook: string; lease: string; now: string; until: string; most: number },
): Statement {
  const first = sql`(select m.id from webhook_messages m where m.webhook_id = ${webhook} and m.seq > 0
    and m.sent_at is null and m.dead_at is null
    and (select f.next_at from webhook_messages f where f.webhook_id = ${webhook} and f.seq > 0
      and f.sent_at is null and f.dead_at is null order by f.seq limit 1) <= ${now}
    and not exists (select 1 from webhook_messages l where l.webhook_id = ${webhook} and l.seq > 0
      and l.sent_at is null and l.dead_at is null and l.leased_until >= ${now})
    order by m.seq limit ${most})`
  return write.update(webhookMessages).set({ lease, leasedUntil: until }).where(sql`${webhookMessages.id} in ${first}`)
}

/** A message that this process alone may send. */
export interface LeasedMessage {
  id: string
  webhookId: string
  body: string
  nextAt: string
  attempts: number
}

export async function leasedMessages(read: Reader, lease: string): Promise<LeasedMessage[]> {
  const { id, webhookId, body, nextAt, attempts, seq } = webhookMessages
  return read
    .select({ id, webhookId, body, nextAt, attempts })
    .from(webhookMessages)
    .where(and(eq(webhookMessages.lease, lease), waiting()))
    .orderBy(asc(seq))
}

/** That it was received: a fact, whoever has the lease by now. */
export function noteReceived(write: Writer, { id, attempts }: LeasedMessage, at: string): Statement {
  return write
    .update(webhookMessages)
    .set({ sentAt: at, deadAt: null, attempts: attempts + 1, lease: null, leasedUntil: null })
    .where(and(eq(webhookMessages.id, id), isNull(webhookMessages.sentAt)))
}

/** That it was not: only of whoever has the lease still. */
export function noteNotReceived(
  write: Writer,
  { id, lease, attempts }: LeasedMessage & { lease: string },
  outcome: { nextAt: string } | { deadAt: string },
): Statement {
  return write
    .update(webhookMessages)
    .set({ ...outcome, attempts: attempts + 1, lease: null, leasedUntil: null })
    .where(and(eq(webhookMessages.id, id), eq(webhookMessages.lease, lease), waiting()))
}

/** Gives back what was taken and not tried. */
export function releaseMessages(write: Writer, lease: string): Statement {
  return write
    .update(webhookMessages)
    .set({ lease: null, leasedUntil: null })
    .where(and(eq(webhookMessages.lease, lease), waiting()))
}

/** Whether a message of an address was given up: that one, or any. */
export async function hasDead(read: Reader, webhook: string, message: string | undefined): Promise<boolean> {
  const [row] = await read
    .select({ id: webhookMessages.id })
    .from(webhookMessages)
    .where(givenUp(webhook, message))
    .limit(1)
  return row !== undefined
}

function givenUp(webhook: string, message: string | undefined) {
  const { id, webhookId, deadAt, seq } = webhookMessages
  return and(
    ...[eq(webhookId, webhook), isNotNull(deadAt), gt(seq, 0)],
    message === undefined ? undefined : eq(id, message),
  )
}

/** What was given up waits again, in its old place: one message, or all of an address. */
export function replayMessages(
  write: Writer,
  { webhook, message, now }: { webhook: string; message?: string | undefined; now: string },
): Statement {
  return write
    .update(webhookMessages)
    .set({ deadAt: null, attempts: 0, nextAt: now, lease: null, leasedUntil: null })
    .where(givenUp(webhook, message))
}

/** What waits is tried at once, as if for the first time. */
export function retryMessages(write: Writer, webhook: string, now: string): Statement {
  return write
    .update(webhookMessages)
    .set({ nextAt: now, attempts: 0 })
    .where(and(eq(webhookMessages.webhookId, webhook), waiting()))
}

/** Forgets messages that were sent or given up before, and those of addresses that were removed; with their attempts. */
export function forgetMessages(write: Writer, before: string): Statement[] {
  const old = sql`(select m.id from webhook_messages m join webhooks w on w.id = m.webhook_id
    where (coalesce(m.sent_at, m.dead_at) < ${before}) or (w.removed_at < ${before}))`
  return [
    write.delete(webhookAttempts).where(sql`${webhookAttempts.messageId} in ${old}`),
    write.delete(webhookMessages).where(sql`${webhookMessages.id} in ${old}`),
  ]
}
