import { and, isNotNull, lt } from "drizzle-orm"
import { forgetMessages } from "../../db/queries/webhook-sending.ts"
import { webhooks } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { logKept } from "../core/webhooks.ts"

/** Forgets what was told or given up three months ago, and secrets that sign no more. */
export async function forgetWebhooks(app: App): Promise<void> {
  const now = app.now()
  const before = new Date(now.getTime() - logKept).toISOString()
  await app.store.commit((write) => [
    ...forgetMessages(write, before),
    write
      .update(webhooks)
      .set({ olderSecret: null, olderUntil: null })
      .where(and(isNotNull(webhooks.olderSecret), lt(webhooks.olderUntil, now.toISOString()))),
  ])
}
