import { type Revision, revisionBytes, revisionsPage } from "../../db/queries/revisions.ts"
import type { App } from "../app.ts"
import type { ApprovedList } from "../core/list.ts"
import { type ListNews, newsOf } from "../core/list-news.ts"

/** A revision, with what it says anew; the first one, and one whose bytes are not there, say no more than that they are. */
export interface RevisionNews extends Revision {
  news?: ListNews | undefined
}

/** Revisions that a feed tells of. */
const told = 50

const known = new WeakMap<App, Map<number, ListNews>>()
const working = new WeakMap<App, Promise<RevisionNews[]>>()

/**
 * The last revisions and what each changed, the newest first. Revisions never change: what was worked out once is kept, and of those who ask
 * at the same time, one has it worked out.
 */
export function readListNews(app: App): Promise<RevisionNews[]> {
  const underWay = working.get(app)
  if (underWay) return underWay
  const work = workOut(app).finally(() => working.delete(app))
  working.set(app, work)
  return work
}

async function workOut(app: App): Promise<RevisionNews[]> {
  const revisions = await revisionsPage(app.store.read, { limit: told })
  const made = known.get(app) ?? new Map<number, ListNews>()
  known.set(app, made)
  // Each list is read once, although two revisions are made of it; and others are answered in between.
  let last: { revision: number; list: ApprovedList | undefined } | undefined
  const listOf = async (revision: number) => {
    const list = last?.revision === revision ? last.list : await readList(app, revision)
    last = { revision, list }
    return list
  }
  for (const { revision } of revisions) {
    if (revision === 1 || made.has(revision)) continue
    const after = await listOf(revision)
    const before = await listOf(revision - 1)
    if (before && after) made.set(revision, newsOf(before, after))
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  const oldest = revisions.at(-1)?.revision ?? 0
  for (const revision of made.keys()) if (revision < oldest) made.delete(revision)
  return revisions.map((revision) => ({ ...revision, news: made.get(revision.revision) }))
}

async function readList(app: App, revision: number): Promise<ApprovedList | undefined> {
  const bytes = await revisionBytes(app.store.read, revision)
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as ApprovedList)
}
