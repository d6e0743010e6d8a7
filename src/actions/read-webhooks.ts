import { lastSeqs } from "../../db/queries/events.ts"
import { attemptsOf, lastAttempt, type WebhookAttempt } from "../../db/queries/webhook-attempts.ts"
import {
  allWebhooks,
  type WebhookCounts,
  type WebhookMessageRow,
  type WebhookRow,
  webhookById,
  webhookCounts,
  webhookLog,
} from "../../db/queries/webhooks.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import { isGone, type MessageState } from "../core/webhooks.ts"
import { webhookObject } from "./webhook-object.ts"

/** An address as those who manage it see it: without its secrets. */
export interface WebhookState
  extends Omit<WebhookRow, "secret" | "olderSecret" | "olderUntil" | "cursor">,
    WebhookCounts {
  /** The secret before the last signs too, until then. */
  olderUntil?: string | undefined
}

/** A message, with what came of each attempt. */
export interface LoggedMessage extends WebhookMessageRow {
  state: MessageState
  /** It is one of tests, which are sent once. */
  test: boolean
  tried: readonly WebhookAttempt[]
}

export interface WebhookReading {
  webhook: WebhookState
  /** Number of the last event about it. */
  seen: number
  /** It switched itself off because the receiver wants nothing more. */
  gone: boolean
  log: { messages: readonly LoggedMessage[]; total: number; page: number; pages: number; any: boolean }
}

/** All of them, in the order in which they were added. */
export async function readWebhooks(app: App): Promise<WebhookState[]> {
  const [rows, counts] = await Promise.all([allWebhooks(app.store.read), webhookCounts(app.store.read)])
  return rows.map((row) => stateOf(app, row, counts.get(row.id)))
}

/** Messages a page. */
const length = 25

/** One, with a page of its log. Throws `NotFound`. */
export async function readWebhook(
  app: App,
  id: string,
  { state, page }: { state?: MessageState | undefined; page: number },
): Promise<WebhookReading> {
  const { read } = app.store
  const object = webhookObject(id)
  const [row, counts, seqs] = await Promise.all([webhookById(read, id), webhookCounts(read), lastSeqs(read, [object])])
  if (!row) throw new NotFound()
  const [{ rows, total }, last] = await Promise.all([
    webhookLog(read, id, { state, limit: length, offset: (page - 1) * length }),
    row.status === "failed" ? lastAttempt(read, id) : undefined,
  ])
  const pages = Math.max(1, Math.ceil(total / length))
  if (page > pages) throw new NotFound()
  const attempts = await attemptsOf(
    read,
    rows.map((message) => message.id),
  )
  return {
    webhook: stateOf(app, row, counts.get(id)),
    seen: seqs.get(object) ?? 0,
    gone: isGone(last?.status),
    log: {
      ...{ total, page, pages },
      any: state === undefined ? total > 0 : true,
      messages: rows.map((message) => ({
        ...message,
        state: message.sentAt !== undefined ? "sent" : message.deadAt !== undefined ? "dead" : "waiting",
        test: message.seq < 0,
        tried: attempts.filter(({ messageId }) => messageId === message.id),
      })),
    },
  }
}

function stateOf(
  app: App,
  { secret: _secret, olderSecret, olderUntil, cursor: _cursor, ...row }: WebhookRow,
  counts: WebhookCounts | undefined,
): WebhookState {
  const rotating = olderSecret !== undefined && olderUntil !== undefined && app.now().toISOString() < olderUntil
  return { ...row, ...(counts ?? { waiting: 0, dead: 0 }), ...(rotating ? { olderUntil } : {}) }
}
