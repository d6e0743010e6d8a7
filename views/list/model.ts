import type { Book } from "../../src/core/book.ts"
import type { ListDiff } from "../../src/core/list-diff.ts"
import type { ListReading } from "../../src/core/list-reading.ts"

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

/** Who signs the list. */
export interface ShownKeys {
  version: number
  expiresAt: string
  expired: boolean
  /** Of the online key, and whether this server can open it. */
  kid: string
  opens: boolean
  roots: readonly string[]
  threshold: number
  pin: string
}

/** What one consumer runs. */
export interface ShownConsumer {
  name: string
  ended: boolean
  way: "fetched" | "said"
  format?: string | undefined
  revision: number
  since: string
  lastAt: string
  behind: { revisions: number; days: number }
  client?: string | undefined
  alarm?: string | undefined
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
  /** What the newest revision changed; absent for the first. */
  changes?: ListDiff | undefined
  before?: number | undefined
  /** Absent: the list is not signed. */
  keys?: ShownKeys | undefined
  /** Whether whoever reads looks after the settings. */
  manages: boolean
  /** Absent for those who may not read the register. */
  consumers?: readonly ShownConsumer[] | undefined
  /** Where people reach Aval. */
  url: string
  /** Whether whoever reads may also read the register. */
  register: boolean
}
