import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto"
import type { CeremonyOptions } from "../../src/core/sign-in.ts"

/** What the device and the browser do otherwise than they should. */
export interface Lapse {
  type?: string
  challenge?: string
  origin?: string
  rpId?: string
  /** Whether somebody was there, and whether the device made sure of who. */
  present?: boolean
  verified?: boolean
  counter?: number
  /** Signs with this device's key instead. */
  signer?: Authenticator
  /** Changes the authenticator data once they are signed. */
  tamper?(data: Buffer): Buffer
  /** The attestation: `none`, which says nothing; `packed` is signed by the passkey itself. */
  format?: string
  statement?: ReadonlyMap<string, Cbor>
}

export type Algorithm = "ES256" | "EdDSA" | "RS256"

/** A device with one passkey, and the browser around it: answers as `PublicKeyCredential.toJSON` writes them. */
export class Authenticator {
  readonly origin: string
  readonly rpId: string
  readonly id = randomBytes(32)
  /** Counts the signatures, as security keys do; synced passkeys stay at 0. */
  counter = 0
  readonly #synced: boolean
  readonly #algorithm: Algorithm
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject }

  constructor(url: string, { synced = false, algorithm = "ES256" as Algorithm } = {}) {
    this.origin = new URL(url).origin
    this.rpId = new URL(url).hostname
    this.#synced = synced
    this.#algorithm = algorithm
    this.#keys = keysFor(algorithm)
  }

  register(options: CeremonyOptions, lapse: Lapse = {}) {
    const attested = Buffer.concat([Buffer.alloc(16), bigEndian(this.id.length, 2), this.id, this.#coseKey()])
    const authData = this.#data(lapse, attested)
    const client = this.#client("webauthn.create", options, lapse)
    const { format = "none", statement = this.#statement(format, Buffer.concat([authData, sha256(client)])) } = lapse
    const attestation = new Map<string, Cbor>([
      ["fmt", format],
      ["attStmt", statement],
      ["authData", lapse.tamper?.(authData) ?? authData],
    ])
    return this.#answer({
      clientDataJSON: text(client),
      attestationObject: text(cbor(attestation)),
      transports: ["internal"],
    })
  }

  signIn(options: CeremonyOptions, lapse: Lapse = {}) {
    const client = this.#client("webauthn.get", options, lapse)
    const authData = this.#data(lapse)
    const signed = Buffer.concat([authData, sha256(client)])
    return this.#answer({
      clientDataJSON: text(client),
      authenticatorData: text(lapse.tamper?.(authData) ?? authData),
      signature: text((lapse.signer ?? this).#sign(signed)),
      userHandle: null,
    })
  }

  #answer<Response extends object>(response: Response) {
    const id = text(this.id)
    return {
      id,
      rawId: id,
      type: "public-key",
      authenticatorAttachment: "platform",
      clientExtensionResults: {},
      response,
    }
  }

  #client(type: string, options: CeremonyOptions, lapse: Lapse): Buffer {
    const { challenge = options.challenge, origin = this.origin } = lapse
    return Buffer.from(JSON.stringify({ type: lapse.type ?? type, challenge, origin, crossOrigin: false }))
  }

  #data(lapse: Lapse, attested?: Buffer): Buffer {
    const { rpId = this.rpId, present = true, verified = true } = lapse
    if (!this.#synced) this.counter++
    const bits = [present, false, verified, this.#synced, this.#synced, false, attested !== undefined]
    const flags = bits.reduce((sum, bit, place) => sum + (bit ? 1 << place : 0), 0)
    const counter = bigEndian(lapse.counter ?? this.counter, 4)
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter, attested ?? Buffer.alloc(0)])
  }

  #statement(format: string, signed: Buffer): ReadonlyMap<string, Cbor> {
    if (format !== "packed") return new Map()
    return new Map<string, Cbor>([
      ["alg", coseAlgorithms[this.#algorithm]],
      ["sig", this.#sign(signed)],
    ])
  }

  #sign(data: Buffer): Buffer {
    return sign(this.#algorithm === "EdDSA" ? null : "sha256", data, this.#keys.privateKey)
  }

  /** RFC 9053: 1 is the type of key, 3 the algorithm, what is below 0 belongs to the type. */
  #coseKey(): Buffer {
    const { x = "", y = "", n = "", e = "" } = this.#keys.publicKey.export({ format: "jwk" })
    const alg = coseAlgorithms[this.#algorithm]
    const bytes = (value: string) => Buffer.from(value, "base64url")
    const key: Record<Algorithm, [number, Cbor][]> = {
      ES256: [
        [1, 2],
        [3, alg],
        [-1, 1],
        [-2, bytes(x)],
        [-3, bytes(y)],
      ],
      EdDSA: [
        [1, 1],
        [3, alg],
        [-1, 6],
        [-2, bytes(x)],
      ],
      RS256: [
        [1, 3],
        [3, alg],
        [-1, bytes(n)],
        [-2, bytes(e)],
      ],
    }
    return cbor(new Map(key[this.#algorithm]))
  }
}

const coseAlgorithms: Readonly<Record<Algorithm, number>> = { ES256: -7, EdDSA: -8, RS256: -257 }

function keysFor(algorithm: Algorithm) {
  if (algorithm === "ES256") return generateKeyPairSync("ec", { namedCurve: "P-256" })
  return algorithm === "EdDSA" ? generateKeyPairSync("ed25519") : generateKeyPairSync("rsa", { modulusLength: 2048 })
}

export type Cbor = number | string | Buffer | ReadonlyMap<string | number, Cbor>

/** The part of CBOR (RFC 8949) that passkeys use. */
export function cbor(value: Cbor): Buffer {
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === "string") return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flat().map(cbor)])
}

function head(major: number, length: number): Buffer {
  const kind = major << 5
  if (length < 24) return Buffer.from([kind | length])
  return length < 256
    ? Buffer.from([kind | 24, length])
    : Buffer.concat([Buffer.from([kind | 25]), bigEndian(length, 2)])
}

function bigEndian(value: number, size: 2 | 4): Buffer {
  const bytes = Buffer.alloc(size)
  bytes.writeUIntBE(value, 0, size)
  return bytes
}

function sha256(data: string | Buffer): Buffer {
  return createHash("sha256").update(data).digest()
}

function text(bytes: Buffer): string {
  return bytes.toString("base64url")
}
