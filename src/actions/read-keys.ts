import { type KeySetRow, newestKeySet, signingKey } from "../../db/queries/keys.ts"
import type { App } from "../app.ts"
import { pinText } from "../core/pin.ts"
import { SealBroken } from "../core/sealing.ts"
import type { PrivateKey, SignatureType } from "../core/signing-port.ts"

/** Signs with the online key of the newest key set. */
export interface Signer {
  set: KeySetRow
  kid: string
  sign(payload: string, typ: SignatureType): Promise<string>
}

/** What an online key is sealed about: as something else it does not open. */
export function sealedAbout(kid: string): string {
  return `signing-key/${kid}`
}

/**
 * Whoever signs now, by the newest key set; undefined before `aval keys init`. Throws `SealBroken` where the online key was sealed with
 * another secret: `aval keys rotate` makes another one.
 */
export async function readSigner(app: App): Promise<Signer | undefined> {
  const set = await newestKeySet(app.store.read)
  const [kid] = set?.kids ?? []
  if (!set || kid === undefined) return undefined
  const key = await openKey(app, kid)
  return { set, kid, sign: (payload, typ) => app.signing.compact(payload, typ, key) }
}

async function openKey(app: App, kid: string): Promise<PrivateKey> {
  const row = await signingKey(app.store.read, kid)
  if (!row) throw new Error(`the online key ${kid} is not there`)
  const key = await app.signing.readKey(JSON.parse(app.sealing.open(row.sealed, sealedAbout(kid))))
  if (key?.kid !== kid) throw new SealBroken()
  return key
}

/** How it stands with the keys, for whoever looks after them. */
export interface KeyState {
  version: number
  madeAt: string
  expiresAt: string
  expired: boolean
  /** Of the online key that signs. */
  kid: string
  /** Whether this installation can open it. */
  opens: boolean
  issuer: string
  list: string
  roots: readonly string[]
  threshold: number
  /** What a consumer pins. */
  pin: string
}

/** How it stands with the keys; undefined before `aval keys init`. */
export async function readKeyState(app: App): Promise<KeyState | undefined> {
  const set = await newestKeySet(app.store.read)
  if (!set) return undefined
  const { version, madeAt, expiresAt, issuer, list, roots, threshold } = set
  return {
    ...{ version, madeAt, expiresAt, issuer, list, threshold },
    expired: Date.parse(expiresAt) <= app.now().getTime(),
    kid: set.kids[0] ?? "",
    opens: await opens(app),
    roots: roots.map(({ kid }) => kid),
    pin: pinOf(set),
  }
}

async function opens(app: App): Promise<boolean> {
  try {
    await readSigner(app)
    return true
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error
    return false
  }
}

/** What a consumer of the list pins. */
export function pinOf({ issuer, list, roots, threshold }: KeySetRow): string {
  return pinText({ iss: issuer, list, roots, threshold })
}
