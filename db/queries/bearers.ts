import { eq, sql } from "drizzle-orm"
import type { Grant } from "../../src/core/access.ts"
import { type people, type SecretData, secrets } from "../schema.ts"
import type { Reader } from "../store.ts"

/** A secret as it is kept, with whom it belongs to. */
export type SecretRow = Omit<typeof secrets.$inferSelect, "hash"> & {
  data: SecretData | null
  person: Pick<typeof people.$inferSelect, "name" | "mail" | "language" | "zone" | "status"> | null
  grants: readonly Grant[]
}

type Find = (hash: string) => Promise<SecretRow | undefined>

// Asked on every request: prepared once per database.
const prepared = new WeakMap<Reader, Find>()

/** The secret with that hash, its person and their roles, in one read; undefined when there is none. */
export function secretByHash(read: Reader, hash: string): Promise<SecretRow | undefined> {
  const known = prepared.get(read)
  if (known) return known(hash)
  const made = prepare(read)
  prepared.set(read, made)
  return made(hash)
}

function prepare(read: Reader): Find {
  // Subselects and not a join: SQLite takes five times as long for the join of these few rows. Their outer column is named with its
  // table: by itself `person_id` would be that of `person_roles`, and everybody would have everybody's roles.
  const person = sql<
    string | null
  >`(SELECT json_array(name, mail, language, zone, status) FROM people WHERE id = ${secrets}."person_id")`
  const grants = sql<string>`(SELECT json_group_array(json_array(role, unit_id)) FROM person_roles WHERE person_id = ${secrets}."person_id")`
  const statement = read
    .select({
      id: secrets.id,
      kind: secrets.kind,
      personId: secrets.personId,
      name: secrets.name,
      scopes: secrets.scopes,
      createdAt: secrets.createdAt,
      expiresAt: secrets.expiresAt,
      lastUsedAt: secrets.lastUsedAt,
      usedAt: secrets.usedAt,
      revokedAt: secrets.revokedAt,
      data: secrets.data,
      person,
      grants,
    })
    .from(secrets)
    .where(eq(secrets.hash, sql.placeholder("hash")))
    .prepare()
  return async (hash) => {
    const row = await statement.get({ hash })
    return row && { ...row, person: personIn(row.person), grants: grantsIn(row.grants) }
  }
}

function personIn(text: string | null): SecretRow["person"] {
  if (text === null) return null
  const [name, mail, language, zone, status] = JSON.parse(text)
  return { name, mail, language, zone, status }
}

function grantsIn(text: string): Grant[] {
  const given: [Grant["role"], string | null][] = JSON.parse(text)
  return given.map(([role, unit]) => (unit === null ? { role } : { role, unit }))
}
