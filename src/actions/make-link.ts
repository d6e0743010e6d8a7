import { and, eq, isNull } from "drizzle-orm"
import { people, secrets } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { lifetimes } from "../core/access.ts"
import { NotFound } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"

/** A one-time link: shown once. */
export interface MadeLink {
  url: string
  expiresAt: Date
}

/**
 * Makes the link with which a person sets up how to sign in, or, without a person, with which the first administrator makes their
 * account. Earlier links for the same end are dead. `lifetime` in milliseconds. Throws `NotFound` on a person who may not come in.
 */
export async function makeLink(
  app: App,
  {
    person,
    by,
    why,
    lifetime = lifetimes.setUpLink,
  }: { person?: string | undefined; by: string; why?: string; lifetime?: number },
): Promise<MadeLink> {
  if (person !== undefined) {
    const [row] = await app.store.read.select({ status: people.status }).from(people).where(eq(people.id, person))
    if (row?.status !== "active" && row?.status !== "invited") throw new NotFound()
  }
  const now = app.now()
  const at = now.toISOString()
  const id = app.newId("lnk")
  const secret = app.newSecret()
  const expiresAt = new Date(now.getTime() + lifetime)
  await commitChange(
    app,
    {
      by,
      object: `access/link/${id}`,
      seen: 0,
      kind: "link.made",
      why,
      after: { person: person ?? null, until: expiresAt.toISOString() },
    },
    (write) => [
      write
        .update(secrets)
        .set({ revokedAt: at })
        .where(
          and(
            eq(secrets.kind, "link"),
            person === undefined ? isNull(secrets.personId) : eq(secrets.personId, person),
            isNull(secrets.usedAt),
            isNull(secrets.revokedAt),
          ),
        ),
      write.insert(secrets).values({
        id,
        hash: app.sha256(secret),
        kind: "link",
        personId: person,
        createdAt: at,
        expiresAt: expiresAt.toISOString(),
      }),
    ],
  )
  return { url: `${app.config.url}/set-up/${secret}`, expiresAt }
}
