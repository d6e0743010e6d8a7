// The shapes that the signed list is made of (docs/list.md): server, client and command line share them. After The Update
// Framework folded small: pinned root keys sign `keys.jws`, an online key signs `current.jws`, which names the list by its hash.

/** Which signatures there are: RFC 8037 (Ed25519) and RFC 7518 §3.4 (P-256). The key, never the header, says which. */
export const algorithms = ["EdDSA", "ES256"] as const
export type Algorithm = (typeof algorithms)[number]

/** A public key (RFC 7517). `kid` is its RFC 7638 thumbprint. */
export interface PublicKey {
  kid: string
  alg: Algorithm
  kty: "OKP" | "EC"
  crv: "Ed25519" | "P-256"
  x: string
  y?: string
}

/** What a consumer pins when it is installed; as text `aval-pin-v1.` and its base64url JSON. */
export interface Pin {
  /** The list's issuer: a name, not where it is fetched. */
  iss: string
  /** The list's id. */
  list: string
  roots: readonly PublicKey[]
  /** How many different root keys must have signed. */
  threshold: number
}

export const pinPrefix = "aval-pin-v1."

/** The payload of `keys.jws`, a JWS in the general JSON serialisation (RFC 7515 §7.2.1), each signature with `typ` of its own. */
export interface KeySet {
  iss: string
  list: string
  /** Never goes back. */
  version: number
  /** Unix seconds. */
  exp: number
  /** The online keys that may sign the pointer. */
  keys: readonly PublicKey[]
}

/** The payload of `current.jws`, a compact JWS. */
export interface Pointer {
  iss: string
  list_id: string
  serial: number
  /** Unix seconds: max(now, serial). */
  iat: number
  exp: number
  /** `path` is relative to the pointer; `sha256` in lower-case hex of the uncompressed bytes, `length` theirs. */
  list: { path: string; sha256: string; length: number; revision: number; schema: "approved-list.v1" }
  /** The head of the event chain when it was signed. */
  ledger: { size: number; head: string }
}

export const types = { keys: "aval-keys+jws", pointer: "aval-list+jws", proof: "aval-proof+jws" } as const

/** Largest that a consumer reads, in bytes: endless data is an attack. */
export const limits = { keys: 65_536, pointer: 8_192, list: 64_000_000 } as const

/** How far clocks may differ, in seconds. */
export const skew = 300

/** How long a pointer holds, in seconds: the longest freeze that goes unnoticed, and the longest outage that is borne. */
export const pointerLife = 86_400
/** How often it is signed anew, in seconds. */
export const pointerStep = 3_600

/** Unix seconds that a key set holds for: a year. */
export const keySetLife = 365 * 86_400
