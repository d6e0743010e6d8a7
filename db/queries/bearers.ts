import { eq, sql } from "drizzle-orm"
import type { Grant } from "../../src/core/access.ts"
import { people, type SecretData, secrets } from "../schema.ts"
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
      personName: people.name,
      personMail: people.mail,
      language: people.language,
      zone: people.zone,
      status: people.status,
      grants: sql<string>`(SELECT json_group_array(json_object('role', role, 'unit', unit_id)) FROM person_roles WHERE person_id = ${people.id})`,
    })
    .from(secrets)
    .leftJoin(people, eq(people.id, secrets.personId))
    .where(eq(secrets.hash, sql.placeholder("hash")))
    .prepare()
  return async (hash) => {
    const row = await statement.get({ hash })
    if (!row) return undefined
    const { personName, personMail, language, zone, status, grants, ...rest } = row
    const person =
      language === null || status === null ? null : { name: personName, mail: personMail, language, zone, status }
    const given: { role: Grant["role"]; unit: string | null }[] = JSON.parse(grants)
    return { ...rest, person, grants: given.map(({ role, unit }) => (unit === null ? { role } : { role, unit })) }
  }
}
