import { newestRevision, type Revision, revisionBytes, revisionOn } from "../../db/queries/revisions.ts"
import type { App } from "../app.ts"
import { type Book, openList } from "../core/book.ts"
import type { Day } from "../core/day.ts"
import type { ApprovedList } from "../core/list.ts"

/** The list in force, opened for questions and ready to be sent. */
export interface CurrentList {
  revision: Revision
  book: Book
  /** The exact bytes that were published. */
  bytes: Uint8Array<ArrayBuffer>
  /** Makes their compressed forms: slow for a long list, so whoever sends them keeps them. */
  compressed(): Promise<Compressed>
}

export interface Compressed {
  gzip: Uint8Array<ArrayBuffer>
  /** Where the runtime has it. */
  brotli?: Uint8Array<ArrayBuffer> | undefined
}

interface Kept {
  register: number
  revision: number | undefined
  current: Promise<CurrentList | undefined>
}

const kept = new WeakMap<App, Kept>()

/** The list in force; undefined before the first one. Read again only when the register moved and the revision with it. */
export async function currentList(app: App): Promise<CurrentList | undefined> {
  const { register } = await app.store.head()
  const known = kept.get(app)
  if (known?.register === register) return known.current
  const newest = await newestRevision(app.store.read)
  if (known && known.revision === newest?.revision) {
    known.register = register
    return known.current
  }
  const current = newest ? open(app, newest) : Promise.resolve(undefined)
  kept.set(app, { register, revision: newest?.revision, current })
  current.catch(() => kept.delete(app))
  return current
}

async function open(app: App, revision: Revision): Promise<CurrentList> {
  const bytes = await bytesOf(app, revision)
  const book = bookOf(bytes)
  app.settle?.()
  return { revision, book, bytes, compressed: () => compressed(app, bytes) }
}

/** Both compressed forms of what is sent often. */
export async function compressed(app: Pick<App, "brotli">, bytes: Uint8Array<ArrayBuffer>): Promise<Compressed> {
  const [gzip, brotli] = await Promise.all([gzipped(bytes), app.brotli?.(bytes)])
  return { gzip, brotli }
}

async function bytesOf(app: App, revision: Revision): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await revisionBytes(app.store.read, revision.revision)
  if (!bytes) throw new Error(`revision ${revision.revision} has no bytes`)
  return bytes
}

function bookOf(bytes: Uint8Array): Book {
  return openList(JSON.parse(new TextDecoder().decode(bytes)) as ApprovedList)
}

async function gzipped(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

const past = new WeakMap<App, Map<number, Book>>()
const pastKept = 4

/** The list of a past day: the last revision published by its end in the company's zone; undefined before the first one. */
export async function listOn(app: App, day: Day): Promise<Book | undefined> {
  const revision = await revisionOn(app.store.read, day)
  return revision && bookOfRevision(app, revision)
}

/** A revision opened for questions; the last few that were asked for are kept. */
export async function bookOfRevision(app: App, revision: Revision): Promise<Book> {
  const books = past.get(app) ?? new Map<number, Book>()
  past.set(app, books)
  const known = books.get(revision.revision)
  if (known) return known
  const book = bookOf(await bytesOf(app, revision))
  const [oldest] = books.keys()
  if (books.size >= pastKept && oldest !== undefined) books.delete(oldest)
  books.set(revision.revision, book)
  return book
}
