import { eq } from "drizzle-orm"
import { tokenById } from "../../db/queries/tokens.ts"
import { secrets } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { NotFound, Spent, StaleWrite } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"

/**
 * Revokes an API token: the next request with it is refused. `owner`: whose it must be. Throws `NotFound` where it is not there or
 * not theirs, `Spent` where it was revoked before.
 */
export async function revokeToken(
  app: App,
  { id, owner, why }: { id: string; owner?: string | undefined; why?: string },
  { by }: { by: string },
): Promise<void> {
  const token = await tokenById(app.store.read, id)
  if (!token || (owner !== undefined && token.owner.id !== owner)) throw new NotFound()
  const at = app.now().toISOString()
  await commitChange(
    app,
    {
      by,
      object: `access/token/${id}`,
      kind: "token.revoked",
      why,
      before: { owner: token.owner.id, scopes: token.scopes, until: token.expiresAt },
    },
    (write) => [write.update(secrets).set({ revokedAt: at }).where(eq(secrets.id, id))],
  ).catch((error: unknown) => {
    // Nothing happens to a token after it is made but its end.
    throw error instanceof StaleWrite ? new Spent("It was revoked before", { cause: error }) : error
  })
}
