import type { ClauseDiff } from "../../src/core/clause-diff.ts"
import type { DiffSummary } from "../../src/core/clause-diff-summary.ts"
import type { Language, Text } from "../../src/core/text.ts"
import type { DraftNamed } from "../drafts/model.ts"

export interface DraftComparisonModel {
  draft: DraftNamed
  /** A version by its number, the draft as it stands, or what the library says by itself. */
  from: number | "now" | "standard"
  to: number | "now" | "standard"
  /** Numbers of all that were kept, the newest first. */
  versions: readonly number[]
  /** That either has, and the one that is shown. */
  languages: readonly Language[]
  show: Language
  /** In every language. */
  same: boolean
  diff: ClauseDiff
  summary: DiffSummary
  /** How parameters are called. */
  labels: ReadonlyMap<string, Text>
  /** A Word file with tracked changes can be made here. */
  writes: boolean
}
