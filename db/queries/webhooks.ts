import { and, asc, count, desc, eq, gt, isNotNull, isNull, type SQL, sql } from "drizzle-orm"
import type { WebhookEventKind, WebhookStatus } from "../../src/core/telling.ts"
import type { MessageState } from "../../src/core/webhooks.ts"
import { webhookMessages, webhooks } from "../schema.ts"
import type { Reader } from "../store.ts"
import { present } from "./present.ts"

/** An address that is told of what happens. Secrets are sealed; instants. */
export interface WebhookRow {
  id: string
  name: string
  url: string
  kinds: readonly WebhookEventKind[]
  secret: string
  /** It signs too, until then. */
  olderSecret?: string | undefined
  olderUntil?: string | undefined
  cursor: number
  status: WebhookStatus
  offAt?: string | undefined
  failingSince?: string | undefined
  madeAt: string
}

const columns = {
  id: webhooks.id,
  name: webhooks.name,
  url: webhooks.url,
  kinds: webhooks.kinds,
  secret: webhooks.secret,
  olderSecret: webhooks.olderSecret,
  olderUntil: webhooks.olderUntil,
  cursor: webhooks.cursor,
  status: webhooks.status,
  offAt: webhooks.offAt,
  failingSince: webhooks.failingSince,
  madeAt: webhooks.madeAt,
}

/** All that were not removed, in the order in which they were added. */
export async function allWebhooks(read: Reader): Promise<WebhookRow[]> {
  const rows = await read
    .select(columns)
    .from(webhooks)
    .where(isNull(webhooks.removedAt))
    .orderBy(asc(webhooks.madeAt), asc(webhooks.id))
  return rows.map(present)
}

/** One that was not removed. */
export async function webhookById(read: Reader, id: string): Promise<WebhookRow | undefined> {
  const [row] = await read
    .select(columns)
    .from(webhooks)
    .where(and(eq(webhooks.id, id), isNull(webhooks.removedAt)))
  return row && present(row)
}

export async function countWebhooks(read: Reader): Promise<number> {
  const [row] = await read.select({ count: count() }).from(webhooks).where(isNull(webhooks.removedAt))
  return row?.count ?? 0
}

/** Those that switched themselves off, the first one first. */
export async function failedWebhooks(read: Reader): Promise<{ id: string; name: string; offAt: string }[]> {
  const { id, name, offAt } = webhooks
  const rows = await read
    .select({ id, name, offAt })
    .from(webhooks)
    .where(and(isNull(webhooks.removedAt), eq(webhooks.status, "failed" satisfies WebhookStatus)))
    .orderBy(asc(offAt), asc(id))
  return rows.map((row) => ({ ...row, offAt: row.offAt ?? "" }))
}

/** How the messages of an address stand; tests are not counted. */
export interface WebhookCounts {
  waiting: number
  dead: number
  /** Instants. */
  lastSentAt?: string | undefined
  /** When the first of those that wait is tried; the others wait behind it. */
  nextAt?: string | undefined
}

/** By address; one without messages is not in it. */
export async function webhookCounts(read: Reader): Promise<ReadonlyMap<string, WebhookCounts>> {
  const { webhookId, sentAt, deadAt, nextAt, seq } = webhookMessages
  const waits = sql`${sentAt} is null and ${deadAt} is null`
  const rows = await read
    .select({
      id: webhookId,
      waiting: sql<number>`sum(${waits})`,
      dead: sql<number>`sum(${deadAt} is not null)`,
      lastSentAt: sql<string | null>`max(${sentAt})`,
      nextAt: sql<string | null>`max(case when ${waits} then ${nextAt} end)`,
    })
    .from(webhookMessages)
    .where(gt(seq, 0))
    .groupBy(webhookId)
  return new Map(rows.map(({ id, ...counts }) => [id, present(counts)]))
}

/** How many messages wait and how many were given up, over all addresses that were not removed. */
export async function webhookTotals(read: Reader): Promise<{ waiting: number; dead: number }> {
  const [kept, counts] = await Promise.all([allWebhooks(read), webhookCounts(read)])
  const of = kept.map(({ id }) => counts.get(id))
  return {
    waiting: of.reduce((sum, one) => sum + (one?.waiting ?? 0), 0),
    dead: of.reduce((sum, one) => sum + (one?.dead ?? 0), 0),
  }
}

/** A message as the log of an address shows it. Instants. */
export interface WebhookMessageRow {
  id: string
  seq: number
  kind: string
  madeAt: string
  nextAt: string
  attempts: number
  sentAt?: string | undefined
  deadAt?: string | undefined
}

function inState(state: MessageState | undefined): SQL | undefined {
  const { sentAt, deadAt } = webhookMessages
  if (state === "sent") return isNotNull(sentAt)
  if (state === "dead") return isNotNull(deadAt)
  return state && and(isNull(sentAt), isNull(deadAt))
}

/** A page of the messages of an address, the newest first, tests among them; and how many there are. */
export async function webhookLog(
  read: Reader,
  webhookId: string,
  { state, limit, offset }: { state?: MessageState | undefined; limit: number; offset: number },
): Promise<{ rows: WebhookMessageRow[]; total: number }> {
  const where = and(eq(webhookMessages.webhookId, webhookId), inState(state))
  const { id, seq, kind, madeAt, nextAt, attempts, sentAt, deadAt } = webhookMessages
  const [rows, [total]] = await Promise.all([
    read
      .select({ id, seq, kind, madeAt, nextAt, attempts, sentAt, deadAt })
      .from(webhookMessages)
      .where(where)
      .orderBy(desc(madeAt), desc(seq), desc(id))
      .limit(limit)
      .offset(offset),
    read.select({ count: count() }).from(webhookMessages).where(where),
  ])
  return { rows: rows.map(present), total: total?.count ?? 0 }
}

/** The smallest number that a test of an address has; 0 where there was none. */
export async function lowestSeq(read: Reader, webhookId: string): Promise<number> {
  const [row] = await read
    .select({ low: sql<number | null>`min(${webhookMessages.seq})` })
    .from(webhookMessages)
    .where(eq(webhookMessages.webhookId, webhookId))
  return Math.min(row?.low ?? 0, 0)
}
