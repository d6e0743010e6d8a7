import type { Book } from "../../src/core/book.ts"
import type { ListDiff } from "../../src/core/list-diff.ts"
import type { ListReading } from "../../src/core/list-reading.ts"
import type { ShownText } from "../../src/core/text.ts"

/** A revision as the page names it. */
export interface ShownRevision {
  revision: number
  serial: number
  issuedAt: string
  day: string
  sha256: string
  /** In bytes. */
  length: number
  counts: Readonly<Record<string, number>>
}

/** Everything that the page of the list shows. */
export interface ShownList {
  revision: ShownRevision
  book: Book
  reading: ListReading
  /** Days ahead within which an end is named. */
  horizon: number
  plans: { page: number; pages: number; size: number }
  revisions: { revisions: readonly ShownRevision[]; older?: number | undefined }
  /** Of the newest revision, or of the one asked for; absent for the first. */
  changes?: { diff: ListDiff; names: ReadonlyMap<string, ShownText> } | undefined
  before?: number | undefined
  /** Where people reach Aval. */
  url: string
  /** Whether whoever reads may also read the register. */
  register: boolean
}
