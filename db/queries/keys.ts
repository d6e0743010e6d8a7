import { desc, eq, max } from "drizzle-orm"
import type { PublicKey } from "../../src/core/trust.ts"
import { keySets, signingKeys } from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"
import { present } from "./present.ts"

export type KeySetRow = typeof keySets.$inferSelect
export type SigningKeyRow = typeof signingKeys.$inferSelect

/** The key set in force, the newest; undefined before the first one. */
export async function newestKeySet(read: Reader): Promise<KeySetRow | undefined> {
  return (await read.select().from(keySets).orderBy(desc(keySets.version)).limit(1))[0]
}

/** Version of the newest key set, without reading it; 0 before the first one. */
export async function newestKeyVersion(read: Reader): Promise<number> {
  return (await read.select({ version: max(keySets.version) }).from(keySets))[0]?.version ?? 0
}

/** An online key with its sealed half. */
export async function signingKey(read: Reader, kid: string): Promise<SigningKeyRow | undefined> {
  const row = (await read.select().from(signingKeys).where(eq(signingKeys.kid, kid)))[0]
  return row && present(row)
}

/** The public halves of online keys, in the order asked for. */
export async function publicKeys(read: Reader, kids: readonly string[]): Promise<PublicKey[]> {
  const rows = await read
    .select({ kid: signingKeys.kid, key: signingKeys.key })
    .from(signingKeys)
    .where(among(signingKeys.kid, kids))
  const byKid = new Map(rows.map(({ kid, key }) => [kid, key]))
  return kids.flatMap((kid) => byKid.get(kid) ?? [])
}
