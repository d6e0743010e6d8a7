import { and, eq } from "drizzle-orm"
import { Taken } from "../../db/errors.ts"
import { insertRows } from "../../db/insert.ts"
import { eventsToTell } from "../../db/queries/webhook-sending.ts"
import { allWebhooks, type WebhookRow } from "../../db/queries/webhooks.ts"
import { webhookMessages, webhooks } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { tellingOf, webhookBody } from "../core/webhook-events.ts"

/** Events that are looked at in one go. */
const stride = 2000

/**
 * Makes a message of each event that an address wants to be told of: the chain itself is the outbox (docs/decisions/0023), and
 * `cursor` says how far it was looked at. Twice is as once, and what was cut off in between is made up for. `going`: asked before each
 * piece, whether to go on. Returns how many messages were made.
 */
export async function tellWebhooks(app: App, going: () => boolean = () => true): Promise<number> {
  const { seq: head } = await app.store.head()
  let made = 0
  // Each address for itself: one that was off for a year keeps nobody else waiting.
  for (const webhook of await allWebhooks(app.store.read)) {
    if (webhook.status !== "on") continue
    for (let after = webhook.cursor; after < head && going(); after = Math.min(after + stride, head)) {
      const until = Math.min(after + stride, head)
      const told = await tellOne(app, webhook, { after, until })
      if (told === undefined) break
      made += told
    }
  }
  return made
}

/** Undefined: somebody else was at it. */
async function tellOne(
  app: App,
  { id, kinds }: WebhookRow,
  { after, until }: { after: number; until: number },
): Promise<number | undefined> {
  const now = app.now().toISOString()
  const messages = (await eventsToTell(app.store.read, { after, until })).flatMap((event) => {
    const telling = tellingOf(event)
    if (!telling || !kinds.includes(telling.kind)) return []
    return [
      {
        ...{ id: messageId(app, id, event.hash), webhookId: id, seq: event.seq, kind: telling.kind },
        body: webhookBody(event, telling, app.config.url),
        ...{ madeAt: now, nextAt: now, attempts: 0 },
      },
    ]
  })
  try {
    await app.store.commit((write) => [
      ...insertRows(write, webhookMessages, messages),
      write
        .update(webhooks)
        .set({ cursor: until })
        .where(and(eq(webhooks.id, id), eq(webhooks.cursor, after))),
    ])
    return messages.length
  } catch (error) {
    // Each event has one message for each address: another process has just made the same.
    if (error instanceof Taken) return undefined
    throw error
  }
}

/** The same for the same event and address, whoever makes it; another for another event under its number, in a backup that was restored. */
function messageId(app: App, webhook: string, hash: string): string {
  return `msg_${app.sha256(`aval-webhook\n${webhook}\n${hash}`).slice(0, 24)}`
}
