import type { ListDiff } from "../../src/core/list-diff.ts"
import type { ShownText } from "../../src/core/text.ts"
import type { DiffNames } from "./cells.tsx"
import type { ShownRevision } from "./model.ts"

/** Everything that the page of two compared revisions shows. */
export interface ShownDiff {
  changes: DiffNames & {
    diff: ListDiff
    from: ShownRevision
    to: ShownRevision
    names: ReadonlyMap<string, ShownText>
    conditions: ReadonlyMap<string, { before?: ShownText | undefined; after?: ShownText | undefined }>
  }
  /** Number of the last revision there is. */
  newest: number
  shownPage: number
  pages: number
  size: number
  to(page: number): string
  /** Whether whoever reads may also read the register. */
  register: boolean
}
