// Pure: bytes and what is known in, a verdict out. The order of the checks is that of docs/list.md; nothing of a document is used before
// its signature holds.
import {
  base64url,
  compactVerify,
  decodeProtectedHeader,
  type FlattenedJWSInput,
  flattenedVerify,
  importJWK,
} from "jose"
import type { ApprovedList } from "../../../src/core/list.ts"
import { type KeySet, limits, type Pin, type Pointer, type PublicKey, skew, types } from "../../../src/core/trust.ts"
import { publicKey, thumbprint } from "./pin.ts"
import { fields, isCount, isDigest, isText } from "./shape.ts"
import { strictJson, strictText } from "./strict-json.ts"
import { Unverified, type Verdict, verdictOf } from "./verdict.ts"

/** What a consumer saw before; it goes forward only. */
export interface Seen {
  keys?: { version: number; payload: string } | undefined
  pointer?: Pointer | undefined
}

/** A key set that the pinned root keys have signed. */
export interface VerifiedKeys {
  set: KeySet
  /** The payload as it was signed: the same version must never say something else. */
  payload: string
}

/** Whether the bytes of `keys.jws` are a key set of the pinned list, signed by enough of the pinned root keys. `now` in milliseconds. */
export function verifyKeys(bytes: Uint8Array, pin: Pin, seen: Seen, now: number): Promise<Verdict<VerifiedKeys>> {
  return verdictOf(async () => {
    const verified = await signedKeys(bytes, pin)
    const { set, payload } = verified
    const known = seen.keys
    if (known && set.version < known.version) {
      fail("keys-rollback", `the key set is version ${set.version}, and version ${known.version} was seen before`)
    }
    if (known && set.version === known.version && payload !== known.payload) {
      fail("keys-equivocation", `there are two key sets of version ${set.version}`)
    }
    if (set.exp * 1000 <= now) {
      fail(
        "keys-expired",
        `the key set ended on ${day(set.exp)}: \`aval keys renew\` makes the next, if this clock is right`,
      )
    }
    return verified
  })
}

/** Whether the bytes of `current.jws` are a pointer to the pinned list, signed by a key of the set, and newer than what was seen. */
export function verifyPointer(
  bytes: Uint8Array,
  pin: Pin,
  keys: KeySet,
  seen: Seen,
  now: number,
): Promise<Verdict<Pointer>> {
  return verdictOf(async () => {
    const pointer = await signedPointer(bytes, pin, keys)
    const seconds = now / 1000
    if (pointer.iat > seconds + skew) {
      fail(
        "pointer-future",
        `the pointer was signed at ${instant(pointer.iat)}, which is to come: or this clock is behind`,
      )
    }
    if (pointer.serial > pointer.iat) {
      fail("pointer-fast-forward", `serial ${pointer.serial} is ahead of the second in which the pointer was signed`)
    }
    if (pointer.exp <= seconds) {
      fail(
        "pointer-expired",
        `the pointer held until ${instant(pointer.exp)}: the server signs no more, or is kept from here`,
      )
    }
    const known = seen.pointer
    if (known && pointer.serial < known.serial) {
      fail("pointer-rollback", `the pointer leads to serial ${pointer.serial}, and ${known.serial} was seen before`)
    }
    if (known && pointer.serial === known.serial && !sameList(pointer, known)) {
      fail("pointer-equivocation", `there are two lists of serial ${pointer.serial}`)
    }
    return pointer
  })
}

/** A list whose bytes are those that the pointer names. */
export interface VerifiedList {
  list: ApprovedList
  text: string
}

/** Whether the bytes are the list that the pointer names. */
export function verifyList(bytes: Uint8Array, pointer: Pointer): Promise<Verdict<VerifiedList>> {
  return verdictOf(async () => {
    const { length, sha256, revision } = pointer.list
    if (bytes.length !== length) fail("list-length", `the list has ${bytes.length} bytes instead of ${length}`)
    if ((await sha256Hex(bytes)) !== sha256) fail("list-hash", "the list has another SHA-256 than the pointer says")
    const list = readAs("list-malformed", "the list", bytes)
    if (!isList(list)) fail("list-malformed", "the list is not of the schema approved-list.v1")
    if (list.revision !== revision || list.serial !== pointer.serial) {
      fail("list-mismatch", `the pointer leads to revision ${revision}, and the list says that it is ${list.revision}`)
    }
    return { list, text: strictText(bytes) }
  })
}

/** Whether the text is a proof of the pinned list (`aval-proof+jws`), signed by a key of the set; its payload. */
export function verifyProof(jws: string, pin: Pin, keys: KeySet): Promise<Verdict<Readonly<Record<string, unknown>>>> {
  return verdictOf(async () => {
    const payload = await signedBy(jws, keys, types.proof, "proof", "the proof")
    const proof = fields(payload)
    if (!proof) fail("proof-malformed", "the proof is no object")
    if (proof.iss !== pin.iss || proof.list_id !== pin.list) fail("proof-foreign", "the proof is of another list")
    return proof
  })
}

/** SHA-256 in lower-case hex. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>))
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("")
}

/** The key set, without looking at what was seen before or at the clock: for what was verified once and kept. */
export async function signedKeys(bytes: Uint8Array, pin: Pin): Promise<VerifiedKeys> {
  if (bytes.length > limits.keys) fail("keys-malformed", "the key set is too large")
  const { payload, signatures } = fields(readAs("keys-malformed", "the key set", bytes)) ?? {}
  if (typeof payload !== "string" || !Array.isArray(signatures) || signatures.length > 64) {
    fail("keys-malformed", "the key set is not a JWS in the general JSON serialisation")
  }
  const signers = new Set<string>()
  for (const signature of signatures) {
    const root = await rootBehind(payload, signature, pin)
    if (root) signers.add(root.x)
  }
  if (signers.size < pin.threshold) {
    fail(
      "keys-unsigned",
      `the key set has ${signers.size} good signatures of pinned root keys, and needs ${pin.threshold}`,
    )
  }
  return { set: await keySetIn(readAs("keys-malformed", "the key set", decoded(payload)), pin), payload }
}

/** The pointer, likewise. */
export async function signedPointer(bytes: Uint8Array, pin: Pin, keys: KeySet): Promise<Pointer> {
  if (bytes.length > limits.pointer) fail("pointer-malformed", "the pointer is too large")
  const pointer = await signedBy(ascii(bytes), keys, types.pointer, "pointer", "the pointer")
  if (!isPointer(pointer)) fail("pointer-malformed", "the pointer lacks a field, or has one of another kind")
  if (pointer.iss !== pin.iss || pointer.list_id !== pin.list) {
    fail("pointer-foreign", `the pointer is of the list “${pointer.list_id}” of ${pointer.iss}, not of the pinned one`)
  }
  return pointer
}

/** Whether two pointers name the same bytes. */
function sameList(a: Pointer, b: Pointer): boolean {
  return a.list.sha256 === b.list.sha256 && a.list.length === b.list.length && a.list.revision === b.list.revision
}

/** The pinned root key that made a signature; a signature by others, or for something else, counts for nothing. */
async function rootBehind(payload: string, signature: unknown, pin: Pin): Promise<PublicKey | undefined> {
  const { protected: written, signature: made, ...rest } = fields(signature) ?? {}
  if (typeof written !== "string" || typeof made !== "string" || Object.keys(rest).length > 0) return undefined
  const header = headerOf(written)
  const root = pin.roots.find(({ kid }) => kid === header?.kid)
  if (!root || header?.typ !== types.keys || header.alg !== root.alg) return undefined
  const jws: FlattenedJWSInput = { payload, protected: written, signature: made }
  try {
    await flattenedVerify(jws, await importJWK({ ...root }, root.alg), { algorithms: [root.alg] })
    return root
  } catch {
    return undefined
  }
}

async function keySetIn(value: unknown, pin: Pin): Promise<KeySet> {
  const { iss, list, version, exp, keys } = fields(value) ?? {}
  if (!isText(iss) || !isText(list) || !isCount(version) || !isCount(exp) || !Array.isArray(keys)) {
    fail("keys-malformed", "the key set lacks a field, or has one of another kind")
  }
  if (iss !== pin.iss || list !== pin.list) {
    fail("keys-foreign", `the key set is of the list “${list}” of ${iss}, not of the pinned one`)
  }
  const known = keys.map(publicKey).filter((key) => key !== undefined)
  if (known.length === 0 || known.length !== keys.length || keys.length > 32) {
    fail("keys-malformed", "a key of the key set cannot be read")
  }
  for (const key of known) {
    if ((await thumbprint(key)) !== key.kid) fail("keys-malformed", `the key “${key.kid}” is another one than it says`)
  }
  if (new Set(known.map(({ kid }) => kid)).size !== known.length)
    fail("keys-malformed", "a key is in the key set twice")
  return { iss, list, version, exp, keys: known }
}

/** The payload of a compact JWS of a kind, signed by a key of the set: which algorithm is the key's to say, not the header's. */
async function signedBy(
  jws: string,
  keys: KeySet,
  typ: string,
  kind: "pointer" | "proof",
  what: string,
): Promise<unknown> {
  const parts = jws.split(".")
  const [written = ""] = parts
  if (parts.length !== 3 || parts.some((part) => !/^[A-Za-z0-9_-]*$/.test(part))) {
    fail(`${kind}-malformed`, `${what} is not a compact JWS`)
  }
  const header = headerOf(written)
  if (!header) fail(`${kind}-malformed`, `the header of ${what} holds something else than alg, kid and typ`)
  if (header.typ !== typ) fail(`${kind}-type`, `${what} is signed as “${header.typ}”, not as “${typ}”`)
  const key = keys.keys.find(({ kid }) => kid === header.kid)
  if (!key) fail(`${kind}-unknown-key`, `${what} is signed by the key “${header.kid}”, which the key set does not name`)
  if (key.alg !== header.alg)
    fail(`${kind}-signature`, `${what} is signed with ${header.alg}, its key is for ${key.alg}`)
  let payload: Uint8Array
  try {
    ;({ payload } = await compactVerify(jws, await importJWK({ ...key }, key.alg), { algorithms: [key.alg] }))
  } catch {
    fail(`${kind}-signature`, `the signature of ${what} does not hold`)
  }
  return readAs(`${kind}-malformed`, what, payload)
}

interface Header {
  alg: string
  kid: string
  typ: string
}

/** Exactly these three: a header that brings a key of its own (`jwk`, `jku`, `x5c`), or asks for more (`crit`), is not ours. */
function headerOf(written: string): Header | undefined {
  try {
    const header = fields(strictJson(base64url.decode(written)))
    const { alg, kid, typ, ...rest } = header ?? {}
    if (!isText(alg) || !isText(kid) || !isText(typ) || Object.keys(rest).length > 0) return undefined
    // What jose reads is what was read here.
    const again = decodeProtectedHeader({ protected: written })
    return again.alg === alg && again.kid === kid ? { alg, kid, typ } : undefined
  } catch {
    return undefined
  }
}

function isPointer(value: unknown): value is Pointer {
  const { iss, list_id, serial, iat, exp, list, ledger } = fields(value) ?? {}
  const { path, sha256, length, revision, schema } = fields(list) ?? {}
  const { size, head } = fields(ledger) ?? {}
  return (
    [iss, list_id, head].every(isText) &&
    [serial, iat, exp, length, revision, size].every(isCount) &&
    isDigest(sha256) &&
    // Nothing else: a stolen online key must not send a consumer to another machine.
    path === `${sha256}.json` &&
    schema === "approved-list.v1"
  )
}

function isList(value: unknown): value is ApprovedList {
  const { format, version, revision, serial, issuedAt, day, zone, vocabulary, conditions, tools } = fields(value) ?? {}
  const { classes, uses } = fields(vocabulary) ?? {}
  return (
    format === "aval/approved-list" &&
    version === 1 &&
    [revision, serial].every(isCount) &&
    [issuedAt, day, zone].every(isText) &&
    [classes, uses, tools].every(Array.isArray) &&
    fields(conditions) !== undefined
  )
}

function readAs(
  code: "keys-malformed" | "pointer-malformed" | "list-malformed" | "proof-malformed",
  what: string,
  bytes: Uint8Array,
) {
  try {
    return strictJson(bytes)
  } catch (error) {
    return fail(code, `${what} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function decoded(text: string): Uint8Array {
  try {
    return base64url.decode(text)
  } catch {
    return fail("keys-malformed", "the payload of the key set is not base64url")
  }
}

/** A file that was saved by hand may end with a line feed. */
function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes).replace(/\r?\n$/, "")
}

function fail(code: ConstructorParameters<typeof Unverified>[0], message: string): never {
  throw new Unverified(code, message)
}

function day(seconds: number): string {
  return instant(seconds).slice(0, 10)
}

function instant(seconds: number): string {
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? `second ${seconds}` : date.toISOString().replace(".000", "")
}
