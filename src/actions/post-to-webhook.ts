import type { WebhookAttempt } from "../../db/queries/webhook-attempts.ts"
import type { WebhookRow } from "../../db/queries/webhooks.ts"
import type { App } from "../app.ts"
import { SealBroken } from "../core/sealing.ts"
import { WebhookFailure } from "../core/webhooks.ts"
import { sealedAs } from "./webhook-object.ts"

/** One attempt, ready to be noted. */
export interface Outcome {
  attempt: WebhookAttempt
  /** What the receiver asked for. */
  retryAfter?: string | undefined
}

/** Sends a message to an address, once, signed with its secret and, for a day after a rotation, with the one before. */
export async function postTo(
  app: App,
  webhook: Pick<WebhookRow, "id" | "url" | "secret" | "olderSecret" | "olderUntil">,
  { id, body }: { id: string; body: string },
): Promise<Outcome> {
  const at = app.now()
  const start = performance.now()
  const outcome = async (): Promise<{ status: number; retryAfter?: string | undefined } | { error: string }> => {
    try {
      return await app.webhooks.send({ url: webhook.url, id, at, body, secrets: secretsOf(app, webhook, at) })
    } catch (error) {
      if (error instanceof SealBroken) return { error: "sealed" }
      if (error instanceof WebhookFailure) return { error: error.fault }
      throw error
    }
  }
  const { retryAfter, ...came } = { retryAfter: undefined, ...(await outcome()) }
  return {
    attempt: {
      ...{ id: app.newId("att"), messageId: id, webhookId: webhook.id, at: at.toISOString() },
      milliseconds: Math.round(performance.now() - start),
      ...came,
    },
    retryAfter,
  }
}

function secretsOf(
  app: App,
  { id, secret, olderSecret, olderUntil }: Pick<WebhookRow, "id" | "secret" | "olderSecret" | "olderUntil">,
  now: Date,
): string[] {
  const older = olderSecret !== undefined && olderUntil !== undefined && now.toISOString() < olderUntil
  return [secret, ...(older ? [olderSecret] : [])].map((sealed) => app.sealing.open(sealed, sealedAs(id)))
}
