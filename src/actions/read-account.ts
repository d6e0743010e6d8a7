import { identitiesOf, type OwnDetails, ownDetails, passkeysOf } from "../../db/queries/account.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import { personObject } from "./read-person.ts"
import { readSignInSettings } from "./read-sign-in-settings.ts"

/** A passkey as its owner knows it. */
export interface OwnPasskey {
  /** Stands for it in addresses and events: the id itself is the device's. */
  handle: string
  id: string
  name: string
  transports: readonly string[]
  /** It lives in an account that syncs it to several devices. */
  synced: boolean
  createdAt: string
  lastUsedAt?: string | undefined
}

/** A person as they see themselves, and the number of the last event about them: what is decided on it rests on that. */
export interface Account extends OwnDetails {
  id: string
  seen: number
  passkeys: readonly OwnPasskey[]
  identities: readonly { issuer: string; linkedAt: string }[]
}

/** One's own account. Throws `NotFound` where the person may not come in (any more). */
export async function readAccount(app: App, person: string): Promise<Account> {
  const { read } = app.store
  // The number first: what changes between the reads makes the write stale, never blind.
  const object = personObject(person)
  const seen = (await lastSeqs(read, [object])).get(object) ?? 0
  const [details, keys, identities] = await Promise.all([
    ownDetails(read, person),
    passkeysOf(read, person),
    identitiesOf(read, person),
  ])
  if (!details) throw new NotFound()
  return {
    ...details,
    id: person,
    seen,
    identities,
    passkeys: keys.map(({ lastUsedAt, ...key }) => ({
      ...key,
      handle: passkeyHandle(app, key.id),
      ...(lastUsedAt === null ? {} : { lastUsedAt }),
    })),
  }
}

export function passkeyHandle(app: Pick<App, "sha256">, id: string): string {
  return app.sha256(`aval-passkey\n${id}`).slice(0, 20)
}

/** How a person can sign in as things are settled today. */
export interface WaysLeft {
  password: boolean
  passkeys: number
  provider: boolean
  /** Passwords and passkeys are switched off. */
  closed: boolean
}

/** `without`: were that passkey gone, by its handle. */
export async function readWaysLeft(app: App, account: Account, without?: string): Promise<WaysLeft> {
  const { local } = await readSignInSettings(app)
  const { mail, passwordSetAt, passkeys, identities } = account
  return {
    // A password is asked for with the mail address.
    password: local && app.passwords !== undefined && mail !== undefined && passwordSetAt !== undefined,
    passkeys: local ? passkeys.filter(({ handle }) => handle !== without).length : 0,
    provider: identities.some(({ issuer }) => issuer === app.oidc?.issuer),
    closed: !local,
  }
}

/** Whether nothing is left but a one-time link. */
export function noneLeft({ password, passkeys, provider }: WaysLeft): boolean {
  return !password && passkeys === 0 && !provider
}
