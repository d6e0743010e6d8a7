import { compactVerify, generalVerify, importJWK, type JWK } from "jose"
import { type KeySet, type Pin, type Pointer, type PublicKey, pinPrefix, types } from "../../src/core/trust.ts"
import type { Server } from "../../src/web/server.tsx"

// What a consumer does, in few lines and by another hand than the client's: pin, key set, pointer, list.

const read = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T

export function pinOf(text: string): Pin {
  if (!text.startsWith(pinPrefix)) throw new Error("no pin")
  return read(Buffer.from(text.slice(pinPrefix.length), "base64url"))
}

/** The key set, when as many different root keys of the pin have signed it as must. */
export async function verifiedKeys(jws: string, pin: Pin): Promise<KeySet> {
  const { payload, signatures } = JSON.parse(jws)
  const signed = new Set<string>()
  for (const signature of signatures) {
    for (const root of pin.roots) {
      const one = { payload, signatures: [signature] }
      const found = await generalVerify(one, await keyOf(root)).catch(() => undefined)
      if (found?.protectedHeader?.typ === types.keys && found.protectedHeader.kid === root.kid) signed.add(root.kid)
    }
  }
  if (signed.size < pin.threshold) throw new Error(`signed by ${signed.size} root keys, not ${pin.threshold}`)
  const set = read<KeySet>(Buffer.from(payload, "base64url"))
  if (set.iss !== pin.iss || set.list !== pin.list) throw new Error("of another list")
  return set
}

/** The pointer, when a key of the set has signed it. */
export async function verifiedPointer(jws: string, set: KeySet): Promise<Pointer> {
  const { payload, protectedHeader } = await compactVerify(jws, ({ kid }) => {
    const key = set.keys.find((one) => one.kid === kid)
    if (!key) throw new Error(`unknown key ${kid}`)
    return keyOf(key)
  })
  if (protectedHeader.typ !== types.pointer) throw new Error("no pointer")
  const pointer = read<Pointer>(payload)
  if (pointer.iss !== set.iss || pointer.list_id !== set.list) throw new Error("of another list")
  return pointer
}

/** What a consumer with this pin gets from a server now. Throws where it would refuse. */
export async function consumed(server: Server, pin: Pin, headers: Record<string, string> = {}) {
  const text = async (path: string) => {
    const answer = await server.request(`/api/v1/list/${path}`, { headers })
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    return answer.text()
  }
  const set = await verifiedKeys(await text("keys.jws"), pin)
  const pointer = await verifiedPointer(await text("current.jws"), set)
  const list = await text(pointer.list.path)
  return { set, pointer, list }
}

function keyOf(key: PublicKey) {
  return importJWK(key as JWK, key.alg)
}
