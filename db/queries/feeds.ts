import { and, desc, eq, gt, isNull, max } from "drizzle-orm"
import { events, secrets } from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"
import { present } from "./present.ts"

/** A calendar address that still works. Instants. */
export interface FeedRow {
  id: string
  name: string
  createdAt: string
  expiresAt: string
  lastUsedAt?: string | undefined
}

/** Those of a person, the newest first. */
export async function feedsOf(read: Reader, person: string, now: string): Promise<FeedRow[]> {
  const { id, name, createdAt, expiresAt, lastUsedAt } = secrets
  const rows = await read
    .select({ id, name, createdAt, expiresAt, lastUsedAt })
    .from(secrets)
    .where(
      and(
        eq(secrets.kind, "feed"),
        eq(secrets.personId, person),
        isNull(secrets.revokedAt),
        gt(secrets.expiresAt, now),
      ),
    )
    .orderBy(desc(secrets.createdAt), desc(secrets.id))
  return rows.map(({ name, ...row }) => ({ ...present(row), name: name ?? "" }))
}

/** One of a person's own, also where it was revoked. */
export async function feedOf(
  read: Reader,
  person: string,
  id: string,
): Promise<(FeedRow & { revokedAt?: string | undefined }) | undefined> {
  const { name, createdAt, expiresAt, lastUsedAt, revokedAt } = secrets
  const [row] = await read
    .select({ id: secrets.id, name, createdAt, expiresAt, lastUsedAt, revokedAt })
    .from(secrets)
    .where(and(eq(secrets.id, id), eq(secrets.kind, "feed"), eq(secrets.personId, person)))
  return row && { ...present(row), name: row.name ?? "" }
}

/** How often each object changed, and when it did last. */
export async function lastChanges(
  read: Reader,
  objects: readonly string[],
): Promise<ReadonlyMap<string, { count: number; at: string }>> {
  if (objects.length === 0) return new Map()
  const rows = await read
    .select({ object: events.object, count: max(events.objectSeq), at: max(events.at) })
    .from(events)
    .where(among(events.object, objects))
    .groupBy(events.object)
  return new Map(rows.map(({ object, count, at }) => [object, { count: count ?? 0, at: at ?? "" }]))
}
