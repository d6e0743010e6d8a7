import { type Revision, revisionsPage } from "../../db/queries/revisions.ts"
import type { App } from "../app.ts"
import type { Book } from "../core/book.ts"
import { dayIn } from "../core/day.ts"
import { NotFound } from "../core/errors.ts"
import { type ListReading, readList } from "../core/list-reading.ts"
import { currentList } from "./read-current-list.ts"

/** Days ahead within which an end is named. */
export const horizon = 60

export interface ReadList {
  revision: Revision
  book: Book
  reading: ListReading
}

const kept = new WeakMap<Book, ListReading>()

/** The list in force as a person reads it today; undefined before the first one. */
export async function readCurrentList(app: App): Promise<ReadList | undefined> {
  const current = await currentList(app)
  if (!current) return undefined
  const { revision, book } = current
  const today = dayIn(book.list.zone, app.now())
  let reading = kept.get(book)
  if (reading?.day !== today) {
    reading = readList(book, today, horizon)
    kept.set(book, reading)
  }
  return { revision, book, reading }
}

/** Number of the last revision there is; 0 before the first. */
export async function newestNumber(app: App): Promise<number> {
  return (await currentList(app))?.revision.revision ?? 0
}

export interface RevisionsPage {
  revisions: readonly Revision[]
  /** What to ask the next page with: the number of the last one of this page. */
  older?: number | undefined
}

/** A page of revisions, newest first. Throws `NotFound` when `before` is past the first one. */
export async function pageOfRevisions(
  app: App,
  { limit, before }: { limit: number; before?: number | undefined },
): Promise<RevisionsPage> {
  const found = await revisionsPage(app.store.read, { limit: limit + 1, before })
  const last = found.length > limit ? found[limit - 1] : undefined
  if (found.length === 0 && before !== undefined) throw new NotFound()
  return { revisions: found.slice(0, limit), older: last?.revision }
}
