import { and, eq, isNull } from "drizzle-orm"
import { type SecretData, secrets } from "../../db/schema.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import { lifetimes, type SignInWay } from "../core/access.ts"
import { commitChange } from "./commit-change.ts"

export interface SessionStart {
  person: string
  way: SignInWay
  /** The browser and system, in short words. */
  agent?: string | undefined
  provider?: SecretData["provider"]
  /** The session that this one takes the place of: a new sign-in gets a new secret, and the old one is dead. */
  replaces?: string | undefined
  /** The one-time link or step that is used up by it. */
  spends?: string | undefined
  /** What else becomes true with it: a passkey's counter. */
  also?: ((write: Writer) => readonly Statement[]) | undefined
}

export interface StartedSession {
  id: string
  /** Shown once: goes into the cookie. */
  secret: string
  expiresAt: Date
}

/** Opens a session for a person. Throws `Spent` when the link or step was used before. */
export async function startSession(app: App, start: SessionStart): Promise<StartedSession> {
  const { person, way, agent, provider, replaces, spends, also } = start
  const now = app.now()
  const at = now.toISOString()
  const id = app.newId("ses")
  const secret = app.newSecret()
  const expiresAt = new Date(now.getTime() + lifetimes.session)
  await commitChange(
    app,
    {
      by: person,
      object: `access/session/${id}`,
      seen: 0,
      kind: "session.started",
      before: replaces === undefined ? undefined : { session: replaces },
      after: { person, way },
    },
    (write) => [
      ...(spends === undefined ? [] : [write.update(secrets).set({ usedAt: at }).where(eq(secrets.id, spends))]),
      // It may have ended meanwhile: dead is all that it has to be.
      ...(replaces === undefined
        ? []
        : [
            write
              .update(secrets)
              .set({ revokedAt: at })
              .where(and(eq(secrets.id, replaces), isNull(secrets.revokedAt))),
          ]),
      ...(also?.(write) ?? []),
      write.insert(secrets).values({
        id,
        hash: app.sha256(secret),
        kind: "session",
        personId: person,
        createdAt: at,
        lastUsedAt: at,
        expiresAt: expiresAt.toISOString(),
        data: { way, ...(agent ? { agent } : {}), ...(provider ? { provider } : {}) },
      }),
    ],
  )
  return { id, secret, expiresAt }
}
