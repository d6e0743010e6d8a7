import { type Book, openList } from "../../../src/core/book.ts"
import { dayIn } from "../../../src/core/day.ts"
import type { ApprovedList } from "../../../src/core/list.ts"
import type { Pin, Pointer } from "../../../src/core/trust.ts"
import { fields, isCount, isText } from "./shape.ts"
import { Unverified } from "./verdict.ts"
import { signedKeys, signedPointer, type VerifiedKeys, verifyList } from "./verify.ts"

/** What a consumer remembers, all of it together: the last good documents as they came, and what they had it see. */
export interface State {
  format: "aval/client-state"
  version: 1
  /** The documents, as text. */
  keys: string
  pointer: string
  list: string
  /** The newest key set ever seen: it may be newer than the one that signed for the list. */
  newestKeys: { version: number; payload: string }
  tags: { keys?: string; pointer?: string }
  /** When all was last found good, ISO 8601. */
  checkedAt: string
}

/** A list in use, with what it came by. */
export interface Trusted {
  keys: VerifiedKeys
  pointer: Pointer
  list: ApprovedList
  book: Book
  state: State
}

/**
 * What was kept, verified again: a disk forgets, and somebody may have written there. Not asked: whether it still holds on this day.
 * Throws when it is damaged, or of another list.
 */
export async function trustedFrom(kept: unknown, pin: Pin): Promise<Trusted> {
  const state = stateIn(kept)
  if (!state) throw new Unverified("list-malformed", "what was kept is not what this client keeps")
  const keys = await signedKeys(encode(state.keys), pin)
  const pointer = await signedPointer(encode(state.pointer), pin, keys.set)
  const verdict = await verifyList(encode(state.list), pointer)
  if (!verdict.ok) throw new Unverified(verdict.code, verdict.message)
  return { keys, pointer, list: verdict.value.list, book: opened(verdict.value.list), state }
}

/** Opens a list; one that does not open never takes the place of one that does. Throws `Unverified`. */
export function opened(list: ApprovedList): Book {
  try {
    dayIn(list.zone, new Date(0))
    return openList(list)
  } catch {
    throw new Unverified(
      "list-malformed",
      "the list cannot be opened: this client is too old for it, or it is not whole",
    )
  }
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function stateIn(kept: unknown): State | undefined {
  const state = fields(kept)
  const { format, version, keys, pointer, list, newestKeys, tags, checkedAt } = state ?? {}
  const { version: newest, payload } = fields(newestKeys) ?? {}
  const { keys: keysTag, pointer: pointerTag } = fields(tags) ?? {}
  const whole =
    format === "aval/client-state" &&
    version === 1 &&
    [keys, pointer, list, payload].every((text) => typeof text === "string") &&
    isCount(newest) &&
    isText(checkedAt) &&
    fields(tags) !== undefined &&
    [keysTag, pointerTag].every((tag) => tag === undefined || isText(tag))
  return whole ? (state as unknown as State) : undefined
}
