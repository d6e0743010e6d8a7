import { and, asc, eq, gt, inArray, isNull, or, type SQL, sql } from "drizzle-orm"
import { Taken } from "../../db/errors.ts"
import { among } from "../../db/queries/among.ts"
import { identities, secrets } from "../../db/schema.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import { lifetimes } from "../core/access.ts"
import { StaleWrite } from "../core/errors.ts"
import { type Oidc, OidcRefused } from "../core/sign-in.ts"
import { type Change, commitChange } from "./commit-change.ts"
import { personObject } from "./read-person.ts"

/**
 * Ends the sessions that a logout token of the provider speaks of: those of one session there, or all of the person; says whose they
 * were. One event where there were any, none where not. Throws `OidcRefused`, also on a token that came before.
 */
export async function endProviderSessions(app: App, oidc: Oidc, token: string): Promise<readonly string[]> {
  const { issuer } = oidc
  const { id, ...said } = await oidc.loggedOut(token)
  for (;;) {
    const sessions = await sessionsOf(app, issuer, said)
    const [first] = sessions
    const statements = async (write: Writer): Promise<Statement[]> => {
      // A session that began meanwhile has moved the chain: then this is asked again.
      if (!isSame(sessions, await sessionsOf(app, issuer, said))) throw new StaleWrite()
      return [remembering(app, write, `${issuer}\n${id}`), ...(first ? [ending(app, write, sessions)] : [])]
    }
    try {
      if (first) await commitChange(app, changeOf(sessions, first), statements)
      else await app.store.commit(statements)
      return [...new Set(sessions.map(({ person }) => person))]
    } catch (error) {
      if (error instanceof Taken) throw new OidcRefused("invalid", "the token came before")
      if (!(error instanceof StaleWrite)) throw error
    }
  }
}

interface OpenSession {
  id: string
  person: string
}

/** Sessions that still open something. Of a session whose number there is not known here, the person decides. */
async function sessionsOf(
  app: App,
  issuer: string,
  { subject, session }: { subject?: string | undefined; session?: string | undefined },
): Promise<OpenSession[]> {
  const { read } = app.store
  const now = app.now().getTime()
  const its = sql`json_extract(${secrets.data}, '$.provider.session')`
  const theirs: SQL[] = []
  if (subject !== undefined) {
    const who = read
      .select({ id: identities.personId })
      .from(identities)
      .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)))
    theirs.push(inArray(secrets.personId, who), eq(sql`json_extract(${secrets.data}, '$.provider.subject')`, subject))
  }
  if (session !== undefined) {
    const same = eq(its, session)
    theirs.push(subject === undefined ? same : (or(same, isNull(its)) ?? same))
  }
  const rows = await read
    .select({ id: secrets.id, person: secrets.personId })
    .from(secrets)
    .where(
      and(
        eq(secrets.kind, "session"),
        isNull(secrets.revokedAt),
        gt(secrets.expiresAt, new Date(now).toISOString()),
        gt(secrets.lastUsedAt, new Date(now - lifetimes.sessionIdle).toISOString()),
        eq(sql`json_extract(${secrets.data}, '$.provider.issuer')`, issuer),
        ...theirs,
      ),
    )
    .orderBy(asc(secrets.id))
  return rows.flatMap(({ id, person }) => (person === null ? [] : [{ id, person }]))
}

function isSame(one: readonly OpenSession[], other: readonly OpenSession[]): boolean {
  return one.length === other.length && one.every(({ id }, index) => id === other[index]?.id)
}

function changeOf(sessions: readonly OpenSession[], { id, person }: OpenSession): Change {
  if (sessions.length === 1) {
    return { by: "provider", object: `access/session/${id}`, kind: "session.ended", before: { person } }
  }
  const ids = sessions.map((session) => session.id)
  return { by: "provider", object: personObject(person), kind: "sessions.ended", before: { sessions: ids } }
}

/**
 * The token's own id, as a step that was used: no second one has its hash. Steps go once they have run out, and by then the token is
 * too old (src/adapters/oidc.ts: 330 seconds at most).
 */
function remembering(app: App, write: Writer, key: string): Statement {
  const now = app.now()
  const at = now.toISOString()
  return write.insert(secrets).values({
    id: app.newId("stp"),
    hash: app.sha256(`aval-logout-token\n${key}`),
    kind: "step",
    createdAt: at,
    expiresAt: new Date(now.getTime() + lifetimes.step).toISOString(),
    usedAt: at,
  })
}

function ending(app: App, write: Writer, sessions: readonly OpenSession[]): Statement {
  const ids = sessions.map(({ id }) => id)
  return write
    .update(secrets)
    .set({ revokedAt: app.now().toISOString() })
    .where(and(among(secrets.id, ids), isNull(secrets.revokedAt)))
}
