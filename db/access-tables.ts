import { sql } from "drizzle-orm"
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import type { PersonStatus, Role, Scope, SecretKind, SignInWay, UnknownPeople } from "../src/core/access.ts"
import { personStatuses, roles as roleIds, unknownPeople as unknownPeopleValues } from "../src/core/access.ts"
import type { CompanyText, Language } from "../src/core/text.ts"
import { flag, json, oneOf } from "./columns.ts"

// Who may come in. Names and addresses of people stand here and in `personalValues` alone: never in the chain of events.

/** Parts of the company that a role may be limited to. Retired, never deleted. */
export const units = sqliteTable("units", {
  id: text("id").primaryKey(),
  name: json<CompanyText>("name").notNull(),
  retired: flag("retired").notNull().default(false),
})

export const people = sqliteTable(
  "people",
  {
    id: text("id").primaryKey(),
    /** Absent once erased. */
    name: text("name"),
    /** Lower case; what a password is asked with. */
    mail: text("mail"),
    language: text("language").$type<Language>().notNull(),
    /** Absent: the company's. */
    zone: text("zone"),
    status: text("status").$type<PersonStatus>().notNull(),
    createdAt: text("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("people_mail").on(t.mail),
    // Asked for on every page of who manages people.
    index("people_pending").on(t.createdAt).where(sql`${t.status} = 'pending'`),
    oneOf("people_status", t.status, personStatuses),
  ],
)

export const personRoles = sqliteTable(
  "person_roles",
  {
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    role: text("role").$type<Role>().notNull(),
    /** Absent: in the whole company. */
    unitId: text("unit_id").references(() => units.id),
    /** Given by the groups of the company's provider, and taken with them. */
    fromGroups: flag("from_groups").notNull().default(false),
  },
  (t) => [
    // The two that are unique hold a part of the rows each: neither serves who looks for all roles of a person.
    index("person_roles_person").on(t.personId),
    uniqueIndex("person_roles_company").on(t.personId, t.role).where(sql`${t.unitId} is null`),
    uniqueIndex("person_roles_unit").on(t.personId, t.role, t.unitId).where(sql`${t.unitId} is not null`),
    oneOf("person_roles_role", t.role, roleIds),
  ],
)

/** What is kept of a password (src/core/sign-in.ts). */
export const passwords = sqliteTable("passwords", {
  personId: text("person_id")
    .primaryKey()
    .references(() => people.id),
  hash: text("hash").notNull(),
  setAt: text("set_at").notNull(),
})

export const passkeys = sqliteTable(
  "passkeys",
  {
    /** The credential's id, base64url. */
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    /** As the person calls it. */
    name: text("name").notNull(),
    publicKey: text("public_key").notNull(),
    counter: integer("counter").notNull(),
    transports: json<readonly string[]>("transports").notNull(),
    synced: flag("synced").notNull(),
    createdAt: text("created_at").notNull(),
    lastUsedAt: text("last_used_at"),
  },
  (t) => [index("passkeys_person").on(t.personId)],
)

/** Whom a provider vouches for: issuer and subject together, never the mail. */
export const identities = sqliteTable(
  "identities",
  {
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    linkedAt: text("linked_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] }), index("identities_person").on(t.personId)],
)

/** What else is known of a secret: nothing that could open anything. */
export interface SecretData {
  /** How the session was opened. */
  way?: SignInWay
  /** The browser and system, in short words. */
  agent?: string
  /** The provider's own session and key of the person, for logout from there. */
  provider?: { issuer: string; subject: string; session?: string | undefined }
  /** Of a step of signing in: what must come back. */
  challenge?: string
  flow?: { state: string; nonce: string; verifier: string }
  returnTo?: string
  /** The session that a step renews, or is taken in. */
  again?: string
  /** The one-time link with which somebody goes to the provider. */
  link?: string
}

/**
 * Sessions, API tokens, one-time links and steps of signing in: one primitive. 256 random bits, shown once, kept as SHA-256.
 * Triggers let a secret be used once and revoked once, and never be another one.
 */
export const secrets = sqliteTable(
  "secrets",
  {
    id: text("id").primaryKey(),
    /** SHA-256 of the secret, lower-case hex. */
    hash: text("hash").notNull().unique(),
    kind: text("kind").$type<SecretKind>().notNull(),
    personId: text("person_id").references(() => people.id),
    /** Of a token: what for. */
    name: text("name"),
    scopes: json<readonly Scope[]>("scopes"),
    createdAt: text("created_at").notNull(),
    expiresAt: text("expires_at").notNull(),
    /** Kept to the minute or so. */
    lastUsedAt: text("last_used_at"),
    /** Of what may be used once. */
    usedAt: text("used_at"),
    revokedAt: text("revoked_at"),
    data: json<SecretData>("data"),
  },
  (t) => [index("secrets_person").on(t.personId, t.kind)],
)

/** Refused sign-ins per account (a hash of what was typed, whether or not it exists), for the lock-out. */
export const refusedSignIns = sqliteTable("refused_sign_ins", {
  account: text("account").primaryKey(),
  count: integer("count").notNull(),
  /** Of the first one counted. */
  since: text("since").notNull(),
})

/** Values of people that events hold as salted hashes only; erasing them leaves the chain whole. */
export const personalValues = sqliteTable(
  "personal_values",
  {
    /** SHA-256 of `aval-personal-v1`, the salt and the value, a line feed between each; lower-case hex. */
    hash: text("hash").primaryKey(),
    salt: text("salt").notNull(),
    value: text("value").notNull(),
    personId: text("person_id").notNull(),
  },
  (t) => [index("personal_values_person").on(t.personId)],
)

/** How people get in: at most one row. */
export const signInSettings = sqliteTable(
  "sign_in_settings",
  {
    id: text("id").primaryKey().$type<"sign-in">().default("sign-in"),
    /** Passwords and passkeys work. */
    local: flag("local").notNull(),
    /** What becomes of people whom the provider vouches for and nobody added. */
    unknownPeople: text("unknown_people").$type<UnknownPeople>().notNull(),
    /** Groups of the provider and the roles that they give. */
    groupRoles: json<readonly { group: string; role: Role; unit?: string | undefined }[]>("group_roles").notNull(),
  },
  (t) => [oneOf("sign_in_settings_unknown", t.unknownPeople, unknownPeopleValues)],
)
