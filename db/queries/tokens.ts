import { and, desc, eq, type SQL } from "drizzle-orm"
import type { GivenRole, PersonStatus, Scope } from "../../src/core/access.ts"
import { people, secrets } from "../schema.ts"
import type { Reader } from "../store.ts"
import { rolesIn, rolesJson } from "./people.ts"

/** An API token, with whom it belongs to. */
export interface TokenRow {
  id: string
  name: string
  scopes: readonly Scope[]
  createdAt: string
  expiresAt: string
  lastUsedAt?: string | undefined
  revokedAt?: string | undefined
  owner: { id: string; name: string; status: PersonStatus; roles: readonly GivenRole[] }
}

/** Every token that was ever made, the newest first. */
export async function everyToken(read: Reader): Promise<TokenRow[]> {
  return tokensWhere(read, undefined)
}

export async function tokensOf(read: Reader, owner: string): Promise<TokenRow[]> {
  return tokensWhere(read, eq(secrets.personId, owner))
}

/** The token; undefined when there is none of that id. */
export async function tokenById(read: Reader, id: string): Promise<TokenRow | undefined> {
  return (await tokensWhere(read, eq(secrets.id, id)))[0]
}

async function tokensWhere(read: Reader, where: SQL | undefined): Promise<TokenRow[]> {
  const rows = await read
    .select({
      id: secrets.id,
      name: secrets.name,
      scopes: secrets.scopes,
      createdAt: secrets.createdAt,
      expiresAt: secrets.expiresAt,
      lastUsedAt: secrets.lastUsedAt,
      revokedAt: secrets.revokedAt,
      owner: people.id,
      ownerName: people.name,
      status: people.status,
      roles: rolesJson,
    })
    .from(secrets)
    .innerJoin(people, eq(people.id, secrets.personId))
    .where(and(eq(secrets.kind, "token"), where))
    .orderBy(desc(secrets.createdAt), desc(secrets.id))
  return rows.map(({ name, scopes, lastUsedAt, revokedAt, owner, ownerName, status, roles, ...row }) => ({
    ...row,
    name: name ?? "",
    scopes: scopes ?? [],
    ...(lastUsedAt === null ? {} : { lastUsedAt }),
    ...(revokedAt === null ? {} : { revokedAt }),
    owner: { id: owner, name: ownerName ?? "", status, roles: rolesIn(roles) },
  }))
}
