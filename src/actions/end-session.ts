import { and, eq, gt, isNull, ne } from "drizzle-orm"
import { lastSeqs } from "../../db/queries/events.ts"
import { secrets } from "../../db/schema.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import { NotFound, StaleWrite } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"

/** Ends one session. `person`: whose it must be. Throws `NotFound` where it is not theirs, or over. */
export async function endSession(
  app: App,
  { id, person, by, why }: { id: string; person: string; by: string; why?: string },
): Promise<void> {
  const [session] = await app.store.read
    .select({ id: secrets.id })
    .from(secrets)
    .where(
      and(eq(secrets.id, id), eq(secrets.personId, person), eq(secrets.kind, "session"), isNull(secrets.revokedAt)),
    )
  if (!session) throw new NotFound()
  const at = app.now().toISOString()
  await commitChange(
    app,
    { by, object: `access/session/${id}`, kind: "session.ended", why, before: { person } },
    (write) => [write.update(secrets).set({ revokedAt: at }).where(eq(secrets.id, id))],
  )
}

/**
 * Ends all open sessions of a person, but for one that is kept; one event. Where there is none, nothing is written: the same request
 * sent twice leaves one event.
 */
export async function endSessions(
  app: App,
  { person, by, keep, why }: { person: string; by: string; keep?: string | undefined; why?: string },
): Promise<void> {
  const { read } = app.store
  const object = `access/person/${person}`
  for (;;) {
    const at = app.now().toISOString()
    const seen = (await lastSeqs(read, [object])).get(object) ?? 0
    const open = and(isOpen(person, keep), gt(secrets.expiresAt, at))
    const [session] = await read.select({ id: secrets.id }).from(secrets).where(open).limit(1)
    if (!session) return
    try {
      return await commitChange(app, { by, object, seen, kind: "sessions.ended", why }, (write) => [
        endingSessions(write, person, at, keep),
      ])
    } catch (error) {
      // The person changed in the same moment, perhaps by this very request: look again.
      if (!(error instanceof StaleWrite)) throw error
    }
  }
}

/** The statement that ends them, for the commit of a change that brings it about. */
export function endingSessions(write: Writer, person: string, at: string, keep?: string): Statement {
  return write.update(secrets).set({ revokedAt: at }).where(isOpen(person, keep))
}

function isOpen(person: string, keep: string | undefined) {
  return and(
    eq(secrets.personId, person),
    eq(secrets.kind, "session"),
    isNull(secrets.revokedAt),
    keep === undefined ? undefined : ne(secrets.id, keep),
  )
}
