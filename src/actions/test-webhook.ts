import { Taken } from "../../db/errors.ts"
import { insertAttempt, type WebhookAttempt } from "../../db/queries/webhook-attempts.ts"
import { lowestSeq, webhookById } from "../../db/queries/webhooks.ts"
import { webhookMessages } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { NotFound, StaleWrite } from "../core/errors.ts"
import { isReceived } from "../core/webhooks.ts"
import { commitChange } from "./commit-change.ts"
import { postTo } from "./post-to-webhook.ts"
import { webhookObject } from "./webhook-object.ts"

/** What a test says it is: no kind that an address can be told of. */
const testKind = "webhook.test"

const tries = 20

/**
 * Sends a test message, once and at once, whether the address is on or not, and returns what came of it. It stands in the log; nothing waits
 * for it, and it counts for nothing. Throws `NotFound`.
 */
export async function testWebhook(app: App, id: string, { by }: { by: string }): Promise<WebhookAttempt> {
  const webhook = await webhookById(app.store.read, id)
  if (!webhook) throw new NotFound()
  const messageId = app.newId("msg")
  const at = app.now().toISOString()
  const body = JSON.stringify({ type: testKind, timestamp: at, data: { webhook: id } })
  const { attempt } = await postTo(app, webhook, { id: messageId, body })
  const received = attempt.status !== undefined && isReceived(attempt.status)
  const after = { received, ...(attempt.status === undefined ? {} : { response: attempt.status }) }
  for (let count = 1; ; count++) {
    const seq = (await lowestSeq(app.store.read, id)) - 1
    try {
      await commitChange(app, { by, object: webhookObject(id), kind: "webhook.tested", after }, (write) => [
        write.insert(webhookMessages).values({
          ...{ id: messageId, webhookId: id, seq, kind: testKind, body, madeAt: at, nextAt: at, attempts: 1 },
          ...(received ? { sentAt: at } : { deadAt: at }),
        }),
        insertAttempt(write, attempt),
      ])
      return attempt
    } catch (error) {
      // Something else happened to it at once: what was sent is noted all the same.
      if (!(error instanceof Taken || error instanceof StaleWrite) || count === tries) throw error
    }
  }
}
