import type { Clause, ClauseLibrary, Position } from "../../src/core/clause.ts"
import type { ClauseChanges } from "../../src/core/clause-changes.ts"
import type { ClauseRow, RemarkList, RemarkRow } from "../../src/core/clause-rows.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"

/** A clause with all that the company ever made of it. */
export interface ShownClause {
  id: string
  /** As the library has it; absent: the company's own. */
  shipped?: Clause | undefined
  /** As drafts take it now; absent: the company's own, and offered no more. */
  standing?: Clause | undefined
  /** What an editor starts from. */
  latest: Clause
  /** The newest first. */
  history: readonly ShownEdition[]
  /** Version of the library's clause, where it is newer than what the edition was made from. */
  behind: ReadonlyMap<string, number>
  people: EventNames["people"]
}

export interface ShownEdition {
  edition: number
  /** `null`: as shipped again, or offered no more. */
  content: Clause | null
  basedOn: number | null
  note: string | null
  savedAt: string
  savedBy: string
}

/** What a form of a clause shows beside what was typed. */
export interface ClauseForm {
  /** What is edited; absent: a new clause of the company's own. */
  reading?: ShownClause | undefined
  library: ClauseLibrary
  /** The company's own: it says when it stands. */
  isOwn: boolean
  /** Saving makes this edition. */
  edition: number
  /** The library's newest version, where the edition is based on an older one. */
  behind?: number | undefined
  typed: Typed
  /** What was typed, row by row. */
  rows: Readonly<Record<Position, readonly ClauseRow[]>>
  remarks: Readonly<Record<RemarkList, readonly RemarkRow[]>>
  faults: readonly Fault[]
  /** The field to go on at, after a row was moved. */
  field?: string | undefined
  /** Somebody else was faster: who, and what differs from what stands now. */
  stale?: { who: string | undefined; changes: ClauseChanges } | undefined
  /** As it would stand, and what is worth a second look. */
  preview?: { clause: Clause; remarks: readonly Fault[]; changed: readonly Position[] } | undefined
}

export interface FormProps {
  page: Page
  form: ClauseForm
}
