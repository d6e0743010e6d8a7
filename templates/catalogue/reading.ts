import type { Option } from "../../src/core/methodology.ts"
import type { NoteKind } from "../../src/core/register.ts"
import type { Text } from "../../src/core/text.ts"

/** How one row of the source's facts file was read: which question it answers, how well, and why. */
export interface Reading {
  /** Scope in the source's facts file and kind of fact there. */
  scope: string
  kind: string
  /** Which row of that kind in that scope, from 0, in file order. */
  nth: number
  /** Catalogue plans it speaks of (`chatgpt/enterprise`): only the tiers that the source's label or value names. */
  plans: readonly string[]
  /** A factor and option, or an information note; null, with the reason in `why`, when the row cannot be mapped honestly. */
  to: { factor: string; option: Option } | { note: NoteKind } | null
  /** What the passage says, one sentence in our own words, never the passage. Shown to users. */
  says: Text
  /** Why this option and not its neighbour: for the lawyer who reviews the table. */
  why: Text
}
