import { base64url, calculateJwkThumbprint } from "jose"
import { type Pin, type PublicKey, pinPrefix } from "../../../src/core/trust.ts"
import { fields, isCount, isText } from "./shape.ts"
import { strictJson } from "./strict-json.ts"

/** A pin that cannot be read. Nothing works without one, so it is said at once. */
export class BadPin extends Error {
  override name = "BadPin"
}

/** Reads the text that a consumer is given when it is installed: `aval-pin-v1.` and its base64url JSON. Throws `BadPin`. */
export async function parsePin(text: string): Promise<Pin> {
  const written = text.trim()
  if (!written.startsWith(pinPrefix)) throw new BadPin(`a pin begins with “${pinPrefix}”`)
  const packed = written.slice(pinPrefix.length)
  if (packed.length > 16_384 || !/^[A-Za-z0-9_-]+$/.test(packed)) throw new BadPin("the pin is damaged: copy it whole")
  let value: unknown
  try {
    value = strictJson(base64url.decode(packed))
  } catch (error) {
    throw new BadPin(`the pin is damaged: ${error instanceof Error ? error.message : String(error)}`)
  }
  return checkedPin(value)
}

/** A pin in JSON, checked. Throws `BadPin`. */
export async function checkedPin(value: unknown): Promise<Pin> {
  const { iss, list, roots, threshold } = fields(value) ?? {}
  if (!isText(iss) || !isText(list)) throw new BadPin("the pin names no list")
  if (!Array.isArray(roots) || roots.length === 0 || roots.length > 32) throw new BadPin("the pin has no root keys")
  const keys = roots.map(publicKey)
  if (keys.some((key) => key === undefined)) throw new BadPin("a root key of the pin cannot be read")
  const known = keys.filter((key) => key !== undefined)
  if (new Set(known.map(({ kid }) => kid)).size !== known.length) throw new BadPin("a root key is in the pin twice")
  // A key under two names would count as two (RFC 7638): the name is the key's own.
  for (const key of known) {
    if ((await thumbprint(key)) !== key.kid) throw new BadPin(`the root key “${key.kid}” is another one than it says`)
  }
  if (!isCount(threshold) || threshold < 1 || threshold > known.length) {
    throw new BadPin("the pin asks for more signatures than it has keys, or for none")
  }
  return { iss, list, roots: known, threshold }
}

/** A public key of one of the kinds we know, and nothing else in it; undefined when it is not. */
export function publicKey(value: unknown): PublicKey | undefined {
  const { kid, alg, kty, crv, x, y } = fields(value) ?? {}
  if (!isText(kid) || !isPart(x)) return undefined
  if (alg === "EdDSA" && kty === "OKP" && crv === "Ed25519") return { kid, alg, kty, crv, x }
  if (alg === "ES256" && kty === "EC" && crv === "P-256" && isPart(y)) return { kid, alg, kty, crv, x, y }
  return undefined
}

/** RFC 7638. */
export async function thumbprint({ kty, crv, x, y }: PublicKey): Promise<string> {
  return calculateJwkThumbprint({ kty, crv, x, ...(y === undefined ? {} : { y }) })
}

/** 32 bytes in base64url. */
function isPart(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z0-9_-]{43}$/.test(value)
}
