import { and, inArray, isNull } from "drizzle-orm"
import { secrets } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { commitChange } from "./commit-change.ts"

/**
 * Ends every session and makes every one-time link stop, with one event: after a restore, what was ended since the backup would
 * else work again. API tokens stay: other systems hold them.
 */
export async function endAllSessions(app: App, { by, why }: { by: string; why: string }): Promise<void> {
  const at = app.now().toISOString()
  await commitChange(app, { by, object: "access/sessions", kind: "sessions.ended", why }, (write) => [
    write
      .update(secrets)
      .set({ revokedAt: at })
      .where(and(inArray(secrets.kind, ["session", "link", "step"]), isNull(secrets.revokedAt))),
  ])
}
