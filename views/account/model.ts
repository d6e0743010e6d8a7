import type { GivenRole } from "../../src/core/access.ts"
import type { MailKind } from "../../src/core/deciding.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { Language } from "../../src/core/text.ts"
import type { Typed } from "../../src/web/form.ts"
import type { ShownSession, ShownToken, UnitNames } from "../people/model.ts"

export interface OwnPasskey {
  /** Stands for it in addresses. */
  handle: string
  name: string
  synced: boolean
  createdAt: string
  lastUsedAt?: string | undefined
}

/** An account of the company's provider. */
export interface OwnIdentity {
  name: string
  linkedAt: string
  /** Of the provider that Aval uses today. */
  current: boolean
}

export interface OwnAccount {
  id: string
  name: string
  mail?: string | undefined
  language: Language
  /** Absent: the company's. */
  zone?: string | undefined
  roles: readonly GivenRole[]
  passwordSetAt?: string | undefined
  passkeys: readonly OwnPasskey[]
  identities: readonly OwnIdentity[]
}

/** What one can sign in with today. */
export interface Ways {
  password: boolean
  passkeys: number
  provider: boolean
  /** Passwords and passkeys are switched off. */
  closed: boolean
}

/** The profile as it was typed, and why it was refused. */
export interface RefusedProfile {
  typed: Typed
  faults: readonly Fault[]
  /** The account changed meanwhile. */
  stale?: boolean
}

/** Which mails one gets. */
export interface OwnMailChoice {
  /** The kinds that can concern one's roles, and those of them that are wanted. */
  offered: readonly MailKind[]
  wanted: readonly MailKind[]
  /** Whether any mail goes out at all. */
  server: boolean
}

/** A calendar address that still works. Instants. */
export interface OwnFeed {
  id: string
  name: string
  createdAt: string
  lastUsedAt?: string | undefined
}

export interface AccountModel {
  account: OwnAccount
  /** Number of the last event about it. */
  seen: number
  ways: Ways
  /** Whether passwords exist here. */
  passwords: boolean
  units: UnitNames
  /** Names of those who can change one's roles. */
  managers: readonly string[]
  /** Nobody else can. */
  alone: boolean
  companyZone: string
  sessions: readonly ShownSession[]
  /** Id of this one. */
  session: string
  tokens: readonly ShownToken[]
  feeds: readonly OwnFeed[]
  mails: OwnMailChoice
  done?:
    | "feed"
    | "mails"
    | "profile"
    | "password"
    | "passkey"
    | "passkey-removed"
    | "session"
    | "sessions"
    | "token"
    | undefined
  refused?: RefusedProfile | undefined
}
