import type { Alike } from "../../src/core/alike.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { EventNames, PastEvent } from "../../src/core/past-event.ts"
import type { Typed } from "../../src/web/form.ts"

/** A form of the register as it is shown, empty, filled, or come back. */
export interface FormState {
  typed: Typed
  faults: readonly Fault[]
  /** Number of the last event about the item. */
  seen: number
  /** Likenesses that wait for a second press. */
  alike: readonly ShownAlike[]
  /** Those that the next press knows of, as a hidden field carries them. */
  knows: string
  stale?: Stale | undefined
}

/** A likeness, with the name of what it is. */
export interface ShownAlike extends Alike {
  name: string
}

/** What somebody else changed meanwhile, and the fields of it that were changed here too. */
export interface Stale {
  events: readonly PastEvent[]
  names: EventNames
  both: readonly string[]
}
