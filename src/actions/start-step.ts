import { and, eq, isNull, lt } from "drizzle-orm"
import { type SecretData, secrets } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { lifetimes } from "../core/access.ts"

/** A step of signing in: its secret goes into the browser, what must come back stays here. */
export interface StartedStep {
  id: string
  /** Shown once: goes into the cookie. */
  secret: string
  expiresAt: Date
}

/**
 * Starts a step of signing in, which waits ten minutes for its answer. Nothing has changed yet for anybody, so there is no event.
 * Steps that have run out go: what strangers start does not pile up.
 */
export async function startStep(
  app: App,
  data: Pick<SecretData, "challenge" | "flow" | "returnTo" | "again" | "link">,
): Promise<StartedStep> {
  const now = app.now()
  const at = now.toISOString()
  const id = app.newId("stp")
  const secret = app.newSecret()
  const expiresAt = new Date(now.getTime() + lifetimes.step)
  await app.store.commit((write) => [
    write.delete(secrets).where(and(isNull(secrets.personId), eq(secrets.kind, "step"), lt(secrets.expiresAt, at))),
    write.insert(secrets).values({
      id,
      hash: app.sha256(secret),
      kind: "step",
      createdAt: at,
      expiresAt: expiresAt.toISOString(),
      data,
    }),
  ])
  return { id, secret, expiresAt }
}
