import { and, count, eq, gt, isNull, max, ne, type SQL, sql } from "drizzle-orm"
import { type GivenRole, type PersonStatus, type Role, roles } from "../../src/core/access.ts"
import type { CompanyText, Language } from "../../src/core/text.ts"
import { identities, passkeys, passwords, people, type SecretData, secrets, units } from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"

export interface PersonRow {
  id: string
  /** "" once erased. */
  name: string
  mail?: string | undefined
  language: Language
  status: PersonStatus
  createdAt: string
  roles: readonly GivenRole[]
}

/** Everybody but those who were erased, in no order. */
export async function everybody(read: Reader): Promise<PersonRow[]> {
  return peopleWhere(read, ne(people.status, "erased"))
}

/** The person, erased ones too; undefined when there is none. */
export async function personById(read: Reader, id: string): Promise<PersonRow | undefined> {
  return (await peopleWhere(read, eq(people.id, id)))[0]
}

/** The person with that mail address, whatever its case. */
export async function personByMail(read: Reader, mail: string): Promise<PersonRow | undefined> {
  return (await peopleWhere(read, eq(people.mail, mail.trim().toLowerCase())))[0]
}

async function peopleWhere(read: Reader, where: SQL): Promise<PersonRow[]> {
  const rows = await read
    .select({
      id: people.id,
      name: people.name,
      mail: people.mail,
      language: people.language,
      status: people.status,
      createdAt: people.createdAt,
      roles: rolesJson,
    })
    .from(people)
    .where(where)
  return rows.map(({ name, mail, roles, ...row }) => ({
    ...row,
    name: name ?? "",
    ...(mail === null ? {} : { mail }),
    roles: rolesIn(roles),
  }))
}

/** The roles of a person as JSON; `rolesIn` reads it. */
export const rolesJson = sql<string>`(SELECT json_group_array(json_object('role', role, 'unit', unit_id, 'groups', from_groups))
  FROM person_roles WHERE person_id = ${people}."id")`

/** In the order of the roles, the whole company before units. */
export function rolesIn(json: string): GivenRole[] {
  const given: { role: Role; unit: string | null; groups: number }[] = JSON.parse(json)
  return given
    .map(({ role, unit, groups }) => ({ role, ...(unit === null ? {} : { unit }), fromGroups: groups === 1 }))
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || ((a.unit ?? "") < (b.unit ?? "") ? -1 : 1))
}

/** How a person can sign in, and when they last did something. */
export interface Ways {
  password: boolean
  passkeys: number
  /** Accounts of the company's provider. */
  identities: number
  /** Instant of the last request in any session. */
  lastSeen?: string | undefined
}

/** Of each of these people. */
export async function waysOf(read: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Ways>> {
  const [withPassword, withPasskeys, withIdentities, seen] = await Promise.all([
    read.select({ id: passwords.personId }).from(passwords).where(among(passwords.personId, ids)),
    read
      .select({ id: passkeys.personId, count: count() })
      .from(passkeys)
      .where(among(passkeys.personId, ids))
      .groupBy(passkeys.personId),
    read
      .select({ id: identities.personId, count: count() })
      .from(identities)
      .where(among(identities.personId, ids))
      .groupBy(identities.personId),
    read
      .select({ id: secrets.personId, at: max(secrets.lastUsedAt) })
      .from(secrets)
      .where(and(eq(secrets.kind, "session"), among(secrets.personId, ids)))
      .groupBy(secrets.personId),
  ])
  const has = new Set(withPassword.map(({ id }) => id))
  const keys = new Map(withPasskeys.map((row) => [row.id, row.count]))
  const accounts = new Map(withIdentities.map((row) => [row.id, row.count]))
  const last = new Map(seen.map(({ id, at }) => [id, at]))
  return new Map(
    ids.map((id) => {
      const lastSeen = last.get(id) ?? undefined
      return [
        id,
        {
          password: has.has(id),
          passkeys: keys.get(id) ?? 0,
          identities: accounts.get(id) ?? 0,
          ...(lastSeen === undefined ? {} : { lastSeen }),
        },
      ]
    }),
  )
}

/** A session that is not over. */
export interface OpenSession {
  id: string
  createdAt: string
  lastUsedAt: string
  data: SecretData
}

/** The sessions of a person that still open something, the one used last first. `at`: now; `usedSince`: those idle for longer are over. */
export async function openSessions(
  read: Reader,
  person: string,
  { at, usedSince }: { at: string; usedSince: string },
): Promise<OpenSession[]> {
  const rows = await read
    .select({ id: secrets.id, createdAt: secrets.createdAt, lastUsedAt: secrets.lastUsedAt, data: secrets.data })
    .from(secrets)
    .where(
      and(
        eq(secrets.personId, person),
        eq(secrets.kind, "session"),
        isNull(secrets.revokedAt),
        gt(secrets.expiresAt, at),
        gt(secrets.lastUsedAt, usedSince),
      ),
    )
  return rows
    .map(({ lastUsedAt, data, ...row }) => ({ ...row, lastUsedAt: lastUsedAt ?? row.createdAt, data: data ?? {} }))
    .sort((a, b) => (a.lastUsedAt < b.lastUsedAt ? 1 : -1))
}

/** Whether it is, or was, a session of that person. */
export async function isSessionOf(read: Reader, person: string, id: string): Promise<boolean> {
  const [row] = await read
    .select({ id: secrets.id })
    .from(secrets)
    .where(and(eq(secrets.id, id), eq(secrets.personId, person), eq(secrets.kind, "session")))
  return row !== undefined
}

/** When the one-time link that a person can still use ends; undefined where there is none. */
export async function openLink(read: Reader, person: string, at: string): Promise<string | undefined> {
  const [row] = await read
    .select({ until: max(secrets.expiresAt) })
    .from(secrets)
    .where(
      and(
        eq(secrets.personId, person),
        eq(secrets.kind, "link"),
        isNull(secrets.usedAt),
        isNull(secrets.revokedAt),
        gt(secrets.expiresAt, at),
      ),
    )
  return row?.until ?? undefined
}

/** A business unit. */
export interface UnitRow {
  id: string
  name: CompanyText
  retired: boolean
}

export async function everyUnit(read: Reader): Promise<UnitRow[]> {
  return read.select().from(units)
}
