import {
  CompactSign,
  calculateJwkThumbprint,
  compactVerify,
  exportJWK,
  GeneralSign,
  generateKeyPair,
  importJWK,
  type JWK,
} from "jose"
import { z } from "zod"
import { type PrivateKey, publicHalf, type Signing } from "../core/signing-port.ts"

const coordinate = z.string().regex(/^[\w-]{43}$/)

/** A private key as it lies in a file: no other kind of key, and nothing else beside. */
const WrittenKey = z.discriminatedUnion("alg", [
  z.strictObject({
    kid: coordinate,
    alg: z.literal("EdDSA"),
    kty: z.literal("OKP"),
    crv: z.literal("Ed25519"),
    x: coordinate,
    d: coordinate,
  }),
  z.strictObject({
    kid: coordinate,
    alg: z.literal("ES256"),
    kty: z.literal("EC"),
    crv: z.literal("P-256"),
    x: coordinate,
    y: coordinate,
    d: coordinate,
  }),
])

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Signs with `jose`, on the web cryptography that Node and Workers have. */
export const signing: Signing = {
  async makeKey(alg) {
    const { privateKey } = await generateKeyPair(alg, { extractable: true })
    const jwk = await exportJWK(privateKey)
    return WrittenKey.parse({ ...jwk, alg, kid: await calculateJwkThumbprint(jwk) })
  },

  async readKey(written) {
    const { data: key } = WrittenKey.safeParse(written)
    if (!key || key.kid !== (await calculateJwkThumbprint(publicHalf(key) as JWK))) return undefined
    return (await belongTogether(key)) ? key : undefined
  },

  async compact(payload, typ, key) {
    return new CompactSign(bytesOf(payload))
      .setProtectedHeader({ alg: key.alg, kid: key.kid, typ })
      .sign(await imported(key))
  },

  async general(payload, typ, keys) {
    const sign = new GeneralSign(bytesOf(payload))
    for (const key of keys) {
      sign.addSignature(await imported(key)).setProtectedHeader({ alg: key.alg, kid: key.kid, typ })
    }
    return JSON.stringify(await sign.sign())
  },
}

function imported(key: PrivateKey) {
  return importJWK(key as JWK, key.alg)
}

/** Whether the public half opens what the private one signs: a file that somebody put together signs what nobody accepts. */
async function belongTogether(key: PrivateKey): Promise<boolean> {
  try {
    const signed = await new CompactSign(bytesOf("aval")).setProtectedHeader({ alg: key.alg }).sign(await imported(key))
    await compactVerify(signed, await importJWK(publicHalf(key) as JWK, key.alg), { algorithms: [key.alg] })
    return true
  } catch {
    return false
  }
}
