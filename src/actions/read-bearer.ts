import { eq } from "drizzle-orm"
import { type SecretRow, secretByHash } from "../../db/queries/bearers.ts"
import { secrets } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { type Grant, lifetimes, type Scope, type SecretKind, type SignInWay } from "../core/access.ts"
import type { Language } from "../core/text.ts"

/** A person who has signed in. */
export interface SignedIn {
  kind: "person"
  id: string
  name: string
  language: Language
  zone?: string | undefined
  grants: readonly Grant[]
  session: { id: string; way: SignInWay | undefined; signedInAt: number }
}

/** A program with a token; it does what its owner may, within its scopes. */
export interface TokenBearer {
  kind: "token"
  /** Of the token. */
  id: string
  owner: string
  grants: readonly Grant[]
  scopes: readonly Scope[]
}

/** The session that a cookie's secret opens; undefined when it is none, over, idle for too long, or the person may not come in. */
export async function readSession(app: App, secret: string): Promise<SignedIn | undefined> {
  const row = await live(app, secret, "session")
  if (!row?.personId || row.person?.status !== "active") return undefined
  const now = app.now().getTime()
  const used = Date.parse(row.lastUsedAt ?? row.createdAt)
  if (now - used >= lifetimes.sessionIdle) return undefined
  await touch(app, row, used)
  return {
    kind: "person",
    id: row.personId,
    name: row.person.name ?? "",
    language: row.person.language,
    zone: row.person.zone ?? undefined,
    grants: row.grants,
    session: { id: row.id, way: row.data?.way, signedInAt: Date.parse(row.createdAt) },
  }
}

/** The API token with that secret; undefined when it is none, expired, revoked, or its owner may not come in. */
export async function readToken(app: App, secret: string): Promise<TokenBearer | undefined> {
  const row = await live(app, secret, "token")
  if (!row?.personId || row.person?.status !== "active") return undefined
  await touch(app, row, Date.parse(row.lastUsedAt ?? "1970-01-01"))
  return { kind: "token", id: row.id, owner: row.personId, grants: row.grants, scopes: row.scopes ?? [] }
}

/** Whose calendar address has that secret; undefined when it is none, over, revoked, or they may not come in. */
export async function readFeedOwner(
  app: App,
  secret: string,
): Promise<{ id: string; language: Language; grants: readonly Grant[] } | undefined> {
  const row = await live(app, secret, "feed")
  if (!row?.personId || row.person?.status !== "active") return undefined
  await touch(app, row, Date.parse(row.lastUsedAt ?? "1970-01-01"))
  return { id: row.personId, language: row.person.language, grants: row.grants }
}

/** A one-time link, a step of signing in, a vendor's or an agency's link that can still be used. */
export async function readOnce(
  app: App,
  secret: string,
  kind: "link" | "step" | "packet" | "declaration",
): Promise<SecretRow | undefined> {
  const row = await live(app, secret, kind)
  return row?.usedAt === null ? row : undefined
}

async function live(app: App, secret: string, kind: SecretKind): Promise<SecretRow | undefined> {
  // Ours are 43 characters behind a prefix: what is far longer is not looked up.
  if (secret === "" || secret.length > 100) return undefined
  const row = await secretByHash(app.store.read, app.sha256(secret))
  if (row?.kind !== kind || row.revokedAt !== null) return undefined
  return Date.parse(row.expiresAt) > app.now().getTime() ? row : undefined
}

const minute = 60_000

/** Keeps when a secret was last used, to the minute: a write per request would cost more than the request. */
async function touch(app: App, { id }: SecretRow, used: number): Promise<void> {
  const now = app.now()
  if (now.getTime() - used < minute) return
  await app.store.commit((write) => [
    write.update(secrets).set({ lastUsedAt: now.toISOString() }).where(eq(secrets.id, id)),
  ])
}
