import { and, inArray, lt } from "drizzle-orm"
import { secrets } from "../../db/schema.ts"
import type { App } from "../app.ts"

/** How long an ended session or link is still shown to those who look for it, in milliseconds. */
const shown = 30 * 86_400_000

/**
 * Forgets sessions, one-time links and steps that ended a month ago: which browser it was is nobody's business any more. What happened
 * stays in the chain, by ids. Tokens stay: whose they were explains old events.
 */
export async function forgetEnded(app: App): Promise<void> {
  const before = new Date(app.now().getTime() - shown).toISOString()
  await app.store.commit((write) => [
    write.delete(secrets).where(and(inArray(secrets.kind, ["session", "link", "step"]), lt(secrets.expiresAt, before))),
  ])
}
