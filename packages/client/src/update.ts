import { limits, type Pin, type Pointer } from "../../../src/core/trust.ts"
import type { Source } from "./source.ts"
import { encode, opened, type State, type Trusted } from "./state.ts"
import { Unverified, type Verdict } from "./verdict.ts"
import { type Seen, type VerifiedKeys, verifyKeys, verifyList, verifyPointer } from "./verify.ts"

/** What one round is about. `now`, in milliseconds, is read once: a clock that jumps within it changes nothing. */
export interface Round {
  source: Source
  pin: Pin
  trusted: Trusted | undefined
  /** The newest key set that was verified, were it in a round that failed later. */
  newestKeys: VerifiedKeys | undefined
  now: number
  /** Told as soon as a key set holds. */
  sawKeys(keys: VerifiedKeys): void
}

export interface Updated {
  trusted: Trusted
  /** Whether the list is another one than before. */
  outcome: "new" | "same"
  /** What a restored backup may explain, and so is no reason to refuse. */
  notice?: { code: "ledger-shrank" | "ledger-forked"; message: string }
}

/** Fetches what is new, verifies all of it, and returns what there is to trust; throws `Unverified` or `Unfetched`, having changed nothing. */
export async function update(round: Round): Promise<Updated> {
  try {
    return await once(round)
  } catch (error) {
    // Between the key set and the pointer the keys may have been rotated.
    if (error instanceof Unverified && error.code === "pointer-unknown-key") return once(round)
    throw error
  }
}

async function once(round: Round): Promise<Updated> {
  const { source, trusted, now } = round
  const keys = await freshKeys(round)
  round.sawKeys(keys.verified)
  const seen: Seen = { pointer: trusted?.pointer }
  const pointer = await freshPointer(round, keys.verified, seen)
  const documents = {
    keys: keys.text,
    newestKeys: { version: keys.verified.set.version, payload: keys.verified.payload },
    checkedAt: new Date(now).toISOString(),
  }
  const known = trusted?.pointer
  if (trusted && known && pointer.value.serial === known.serial) {
    const { checkedAt, newestKeys } = documents
    // Of two mirrors the older one holds as long as it holds, and takes nothing back.
    if (pointer.value.iat < known.iat) {
      return { trusted: { ...trusted, state: { ...trusted.state, checkedAt, newestKeys } }, outcome: "same" }
    }
    const state: State = { ...trusted.state, ...documents, pointer: pointer.text, tags: tags(keys.tag, pointer.tag) }
    const newer = { keys: keys.verified, pointer: pointer.value, state }
    return { trusted: { ...trusted, ...newer }, outcome: "same", ...noticeOf(pointer.value, known) }
  }
  const got = await source.get(pointer.value.list.path, Math.min(limits.list, pointer.value.list.length))
  if (got === "same") throw new Unverified("list-malformed", "the server says that nothing changed, and was not asked")
  const { list, text } = given(await verifyList(got.bytes, pointer.value))
  const state: State = {
    format: "aval/client-state",
    version: 1,
    ...documents,
    pointer: pointer.text,
    list: text,
    tags: tags(keys.tag, pointer.tag),
  }
  return {
    trusted: { keys: keys.verified, pointer: pointer.value, list, book: opened(list), state },
    outcome: "new",
    ...(known ? noticeOf(pointer.value, known) : {}),
  }
}

/** What was kept is verified again: its end may have come. */
async function freshKeys({ source, pin, trusted, newestKeys, now }: Round) {
  const got = await source.get("keys.jws", limits.keys, trusted?.state.tags.keys)
  const bytes = got === "same" ? encode(trusted?.state.keys ?? "") : got.bytes
  const tag = got === "same" ? trusted?.state.tags.keys : got.tag
  const seen: Seen = { keys: newestKeys && { version: newestKeys.set.version, payload: newestKeys.payload } }
  return { verified: given(await verifyKeys(bytes, pin, seen, now)), text: new TextDecoder().decode(bytes), tag }
}

async function freshPointer({ source, pin, trusted, now }: Round, keys: VerifiedKeys, seen: Seen) {
  const got = await source.get("current.jws", limits.pointer, trusted?.state.tags.pointer)
  const bytes = got === "same" ? encode(trusted?.state.pointer ?? "") : got.bytes
  const tag = got === "same" ? trusted?.state.tags.pointer : got.tag
  return {
    value: given(await verifyPointer(bytes, pin, keys.set, seen, now)),
    text: new TextDecoder().decode(bytes),
    tag,
  }
}

function tags(keys: string | undefined, pointer: string | undefined): State["tags"] {
  return { ...(keys === undefined ? {} : { keys }), ...(pointer === undefined ? {} : { pointer }) }
}

/** The ledger of a later pointer must be no shorter, and of the same length be the same. */
function noticeOf(pointer: Pointer, known: Pointer): Pick<Updated, "notice"> {
  const [was, is] = [known.ledger, pointer.ledger]
  if (is.size < was.size) {
    const message = `the chain of events has ${is.size} events, and had ${was.size}: was a backup restored?`
    return { notice: { code: "ledger-shrank", message } }
  }
  if (is.size === was.size && is.head !== was.head) {
    const message = `event ${is.size} of the chain is another one than before: was a backup restored, or history rewritten?`
    return { notice: { code: "ledger-forked", message } }
  }
  return {}
}

function given<Value>(verdict: Verdict<Value>): Value {
  if (verdict.ok) return verdict.value
  throw new Unverified(verdict.code, verdict.message)
}
