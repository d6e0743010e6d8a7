import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto"
import { SealBroken, type Sealing } from "../core/sealing.ts"

// Workers have these as well (`nodejs_compat`).

const prefix = "aval-seal-v1."

/**
 * Seals with AES-256-GCM under keys that are derived from the installation's secret (HKDF, SHA-256), one for each purpose. `secret` may be
 * how it is got: it is asked when it is first needed.
 */
export function sealingWith(secret: string | (() => string)): Sealing {
  const keyFor = (purpose: string) =>
    Buffer.from(hkdfSync("sha256", typeof secret === "string" ? secret : secret(), "aval", purpose, 32))
  let keys: { seal: Buffer; name: Buffer } | undefined
  const made = () => {
    keys ??= { seal: keyFor("seal-v1"), name: keyFor("name-v1") }
    return keys
  }
  return {
    seal(text, about) {
      const iv = randomBytes(12)
      const cipher = createCipheriv("aes-256-gcm", made().seal, iv).setAAD(Buffer.from(about))
      const sealed = Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()])
      return prefix + sealed.toString("base64url")
    },
    open(sealed, about) {
      if (!sealed.startsWith(prefix)) throw new SealBroken()
      const bytes = Buffer.from(sealed.slice(prefix.length), "base64url")
      if (bytes.length < 28) throw new SealBroken()
      try {
        const decipher = createDecipheriv("aes-256-gcm", made().seal, bytes.subarray(0, 12)).setAAD(Buffer.from(about))
        decipher.setAuthTag(bytes.subarray(-16))
        return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString("utf8")
      } catch (error) {
        throw new SealBroken({ cause: error })
      }
    },
    keyed: (text) => createHmac("sha256", made().name).update(text, "utf8").digest("hex"),
  }
}
