import type { Algorithm, PublicKey, types } from "./trust.ts"

/** Both halves of a key (RFC 7517): `d` leaves its owner only sealed, or in the root key's file. */
export interface PrivateKey extends PublicKey {
  d: string
}

export type SignatureType = (typeof types)[keyof typeof types]

/** Makes keys and signs with them. Each signature says in its protected header which key made it, and what it is for. */
export interface Signing {
  makeKey(algorithm: Algorithm): Promise<PrivateKey>
  /** The key that is written there; undefined where there is none, or its halves or its name do not belong together. */
  readKey(jwk: unknown): Promise<PrivateKey | undefined>
  /** A compact JWS (RFC 7515 §7.1) of the text. */
  compact(payload: string, typ: SignatureType, key: PrivateKey): Promise<string>
  /** A JWS in the general JSON serialisation (RFC 7515 §7.2.1), with one signature for each key. */
  general(payload: string, typ: SignatureType, keys: readonly PrivateKey[]): Promise<string>
}

/** What others may see of a key. */
export function publicHalf({ kid, alg, kty, crv, x, y }: PublicKey): PublicKey {
  return { kid, alg, kty, crv, x, ...(y === undefined ? {} : { y }) }
}
