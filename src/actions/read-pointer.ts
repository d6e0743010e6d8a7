import { hashAt, headBefore } from "../../db/queries/events.ts"
import { newestKeySet, newestKeyVersion } from "../../db/queries/keys.ts"
import { newestRevision, type Revision } from "../../db/queries/revisions.ts"
import type { App } from "../app.ts"
import { pointerOf, stepOf } from "../core/pointer.ts"
import { type Pointer, types } from "../core/trust.ts"
import { hexSha256 } from "./hex-sha256.ts"
import { readSigner } from "./read-keys.ts"

/** Bytes that are signed, ready to be sent. */
export interface SignedBytes {
  bytes: Uint8Array<ArrayBuffer>
  /** SHA-256, lower-case hex. */
  sha256: string
}

/** Why there is no pointer: nobody has made keys, or nothing was published. */
export type NoPointer = "no-keys" | "no-list"

interface Kept<T> {
  /** Head of the chain when it was last looked whether it still holds. */
  seq: number
  /** What it was made of. */
  of: string
  made: Promise<T>
}

const pointers = new WeakMap<App["store"], Kept<SignedBytes | NoPointer>>()
const sets = new WeakMap<App["store"], Kept<SignedBytes | undefined>>()

/**
 * The signed pointer to the list in force. Signed once an hour and for each revision and key set, by whoever asks first: the others
 * wait for it. Keys that another process has made are seen with the next request. Throws `SealBroken` as `readSigner` does.
 */
export async function currentPointer(app: App): Promise<SignedBytes | NoPointer> {
  const { seq } = await app.store.head()
  const step = stepOf(app.now())
  const known = pointers.get(app.store)
  if (known?.seq === seq && known.of.endsWith(`/${step}`)) return known.made
  const { read } = app.store
  const [revision, version] = await Promise.all([newestRevision(read), newestKeyVersion(read)])
  const of = `${revision?.revision ?? 0}/${version}/${step}`
  const latest = pointers.get(app.store)
  // An older look that was slower than another must not bring an older pointer back.
  if (latest?.of === of) {
    latest.seq = Math.max(latest.seq, seq)
    return latest.made
  }
  const made = signed(app, revision, step)
  pointers.set(app.store, { seq, of, made })
  made.catch(() => pointers.get(app.store)?.made === made && pointers.delete(app.store))
  return made
}

async function signed(app: App, revision: Revision | undefined, step: number): Promise<SignedBytes | NoPointer> {
  const signer = await readSigner(app)
  if (!signer) return "no-keys"
  if (!revision) return "no-list"
  const { issuer, list } = signer.set
  const ledger = await ledgerOf(app, revision, step)
  const payload = JSON.stringify(pointerOf({ iss: issuer, list, revision, ledger, step }))
  return ready(await signer.sign(payload, types.pointer))
}

/** Events of the last moments before a step may still be on their way to the disk. */
const settling = 60_000

/**
 * The head of the chain that a pointer names: that of the publication, or the newest before its step, whichever is later. What was
 * recorded within the step is left to the next one: every process names the same.
 */
async function ledgerOf(app: App, { headSeq, headHash }: Revision, step: number): Promise<Pointer["ledger"]> {
  const { read } = app.store
  const published = headSeq + 1
  const [hash, before] = await Promise.all([
    hashAt(read, published),
    headBefore(read, new Date(step * 1000 - settling).toISOString()),
  ])
  const own = hash === undefined ? { size: headSeq, head: headHash } : { size: published, head: hash }
  return before && before.seq > own.size ? { size: before.seq, head: before.hash } : own
}

/** `keys.jws` as the root keys signed it; undefined before the first one. */
export async function currentKeys(app: App): Promise<SignedBytes | undefined> {
  const { seq } = await app.store.head()
  const known = sets.get(app.store)
  if (known?.seq === seq) return known.made
  const of = String(await newestKeyVersion(app.store.read))
  const latest = sets.get(app.store)
  if (latest?.of === of) {
    latest.seq = Math.max(latest.seq, seq)
    return latest.made
  }
  const made = newestKeySet(app.store.read).then((set) => set && ready(set.jws))
  sets.set(app.store, { seq, of, made })
  made.catch(() => sets.get(app.store)?.made === made && sets.delete(app.store))
  return made
}

async function ready(text: string): Promise<SignedBytes> {
  const bytes = new TextEncoder().encode(text)
  return { bytes, sha256: await hexSha256(bytes) }
}
