import type { GivenRole, PersonStatus, Role, Scope, SignInWay } from "../../src/core/access.ts"
import type { Language } from "../../src/core/text.ts"
import type { TokenState } from "../../src/core/token-state.ts"

export interface ShownPerson {
  id: string
  name: string
  mail?: string | undefined
  language: Language
  status: PersonStatus
  createdAt: string
  roles: readonly GivenRole[]
}

/** How somebody can sign in, and when they were last seen. */
export interface ShownWays {
  password: boolean
  passkeys: number
  identities: number
  lastSeen?: string | undefined
}

export interface ListedPerson extends ShownPerson {
  ways: ShownWays
}

/** What was asked of the list. */
export interface PeopleAsked {
  q: string
  status?: PersonStatus | undefined
  role?: Role | undefined
}

/** A part of something longer. */
export interface Part<T> {
  rows: readonly T[]
  total: number
  /** Number of the first and last one shown; 0 where there is none. */
  from: number
  to: number
  page: number
  pages: number
}

/** Names of units by id, in the reader's language. */
export type UnitNames = ReadonlyMap<string, string>

export interface UnitChoice {
  id: string
  name: string
  retired: boolean
}

/** What whoever fills in a form may give. */
export interface GivableRoles {
  /** In the whole company too. */
  whole: boolean
  units: readonly UnitChoice[]
}

export interface ShownSession {
  id: string
  createdAt: string
  lastUsedAt: string
  way?: SignInWay | undefined
  agent?: string | undefined
}

export interface ShownToken {
  id: string
  name: string
  scopes: readonly Scope[]
  createdAt: string
  expiresAt: string
  lastUsedAt?: string | undefined
  state: TokenState
  owner: { id: string; name: string }
}
