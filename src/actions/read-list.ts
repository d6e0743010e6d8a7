import { type Revision, revisionBytes, revisionsPage } from "../../db/queries/revisions.ts"
import type { App } from "../app.ts"
import type { Book } from "../core/book.ts"
import { dayIn } from "../core/day.ts"
import { NotFound } from "../core/errors.ts"
import type { ApprovedList } from "../core/list.ts"
import { diffLists, type ListDiff } from "../core/list-diff.ts"
import { type ListReading, readList } from "../core/list-reading.ts"
import type { ShownText } from "../core/text.ts"
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

/** What changes from one revision to the next, with the plans' names. */
export interface RevisionChanges {
  diff: ListDiff
  names: ReadonlyMap<string, ShownText>
}

const known = new WeakMap<App, Map<number, Promise<RevisionChanges>>>()
const changesKept = 16

/** What a revision changed against the one before it. Throws `NotFound` where there are not both. */
export async function revisionChanges(app: App, revision: number): Promise<RevisionChanges> {
  const made = known.get(app) ?? new Map<number, Promise<RevisionChanges>>()
  known.set(app, made)
  const ready = made.get(revision)
  if (ready) return ready
  const [oldest] = made.keys()
  if (made.size >= changesKept && oldest !== undefined) made.delete(oldest)
  const changes = workOut(app, revision)
  made.set(revision, changes)
  changes.catch(() => made.delete(revision))
  return changes
}

async function workOut(app: App, revision: number): Promise<RevisionChanges> {
  const [before, after] = await Promise.all([listOf(app, revision - 1), listOf(app, revision)])
  const plans = [...before.tools, ...after.tools].flatMap((tool) => tool.plans)
  return { diff: diffLists(before, after), names: new Map(plans.map((plan) => [plan.slug, plan.name])) }
}

async function listOf(app: App, revision: number): Promise<ApprovedList> {
  const bytes = await revisionBytes(app.store.read, revision)
  if (!bytes) throw new NotFound()
  return JSON.parse(new TextDecoder().decode(bytes)) as ApprovedList
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
