import { and, asc, eq, gt, isNull, lte, sql } from "drizzle-orm"
import type { GivenRole, Grant } from "../../src/core/access.ts"
import type { Language } from "../../src/core/text.ts"
import { identities, passkeys, passwords, people, personRoles, secrets } from "../schema.ts"
import type { Reader } from "../store.ts"
import { rolesIn, rolesJson } from "./people.ts"

/** What a person reads and changes about themselves. */
export interface OwnDetails {
  name: string
  mail?: string | undefined
  language: Language
  /** Absent: the company's. */
  zone?: string | undefined
  roles: readonly GivenRole[]
  /** Absent: there is no password. */
  passwordSetAt?: string | undefined
}

/** The person, where they may come in. */
export async function ownDetails(read: Reader, person: string): Promise<OwnDetails | undefined> {
  const [row] = await read
    .select({
      name: people.name,
      mail: people.mail,
      language: people.language,
      zone: people.zone,
      roles: rolesJson,
      passwordSetAt: passwords.setAt,
    })
    .from(people)
    .leftJoin(passwords, eq(passwords.personId, people.id))
    .where(and(eq(people.id, person), eq(people.status, "active")))
  if (!row) return undefined
  const { name, mail, language, zone, roles, passwordSetAt } = row
  return {
    name: name ?? "",
    language,
    roles: rolesIn(roles),
    ...(mail === null ? {} : { mail }),
    ...(zone === null ? {} : { zone }),
    ...(passwordSetAt === null ? {} : { passwordSetAt }),
  }
}

/** What is kept of a person's password; undefined where they have none. */
export async function keptPassword(read: Reader, person: string): Promise<string | undefined> {
  const [row] = await read.select({ hash: passwords.hash }).from(passwords).where(eq(passwords.personId, person))
  return row?.hash
}

/** A person's passkeys, without their keys, the oldest first. */
export async function passkeysOf(read: Reader, person: string) {
  return read
    .select({
      id: passkeys.id,
      name: passkeys.name,
      transports: passkeys.transports,
      synced: passkeys.synced,
      createdAt: passkeys.createdAt,
      lastUsedAt: passkeys.lastUsedAt,
    })
    .from(passkeys)
    .where(eq(passkeys.personId, person))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id))
}

/** By which accounts of a provider the person is known. */
export async function identitiesOf(read: Reader, person: string) {
  return read
    .select({ issuer: identities.issuer, linkedAt: identities.linkedAt })
    .from(identities)
    .where(eq(identities.personId, person))
    .orderBy(asc(identities.linkedAt))
}

/** Everybody who administers something and can come in, by name, with what they administer. */
export async function administrators(read: Reader): Promise<{ id: string; name: string; grants: readonly Grant[] }[]> {
  const rows = await read
    .select({ id: people.id, name: people.name, unit: personRoles.unitId })
    .from(people)
    .innerJoin(personRoles, eq(personRoles.personId, people.id))
    .where(and(eq(people.status, "active"), eq(personRoles.role, "admin")))
    .orderBy(asc(people.name), asc(people.id))
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => ({
    id,
    name: own[0]?.name ?? "",
    grants: own.map(({ unit }) => ({ role: "admin", unit: unit ?? undefined })),
  }))
}

/** Whether the session is, or was, the person's. */
export async function isOwnSession(read: Reader, person: string, id: string): Promise<boolean> {
  const [row] = await read
    .select({ id: secrets.id })
    .from(secrets)
    .where(and(eq(secrets.id, id), eq(secrets.personId, person), eq(secrets.kind, "session")))
  return row !== undefined
}

/** A person whom nobody has let in yet. */
export interface PendingPerson {
  id: string
  name: string
  createdAt: string
  roles: readonly GivenRole[]
}

/** Everybody who waits for approval, the longest first. */
export async function pendingPeople(read: Reader): Promise<PendingPerson[]> {
  const rows = await statementsFor(read).pending.all()
  return rows.map(({ name, roles, ...row }) => ({ ...row, name: name ?? "", roles: rolesIn(roles) }))
}

/** Working tokens of a person that end by an instant, the first to end first. `now`: those that have ended are left out. */
export async function endingTokens(
  read: Reader,
  person: string,
  { now, by }: { now: string; by: string },
): Promise<{ id: string; name: string; expiresAt: string }[]> {
  const rows = await statementsFor(read).ending.all({ person, now, by })
  return rows.map(({ name, ...row }) => ({ ...row, name: name ?? "" }))
}

// Asked on every page of whoever has signed in: prepared once per database.
const prepared = new WeakMap<Reader, ReturnType<typeof prepare>>()

function statementsFor(read: Reader) {
  const known = prepared.get(read)
  if (known) return known
  const made = prepare(read)
  prepared.set(read, made)
  return made
}

function prepare(read: Reader) {
  return {
    pending: read
      .select({ id: people.id, name: people.name, createdAt: people.createdAt, roles: rolesJson })
      .from(people)
      .where(eq(people.status, "pending"))
      .orderBy(asc(people.createdAt), asc(people.id))
      .prepare(),
    ending: read
      .select({ id: secrets.id, name: secrets.name, expiresAt: secrets.expiresAt })
      .from(secrets)
      .where(
        and(
          eq(secrets.personId, sql.placeholder("person")),
          eq(secrets.kind, "token"),
          isNull(secrets.revokedAt),
          gt(secrets.expiresAt, sql.placeholder("now")),
          lte(secrets.expiresAt, sql.placeholder("by")),
        ),
      )
      .orderBy(asc(secrets.expiresAt), asc(secrets.id))
      .prepare(),
  }
}
