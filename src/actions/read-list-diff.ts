import { newestRevision, type Revision, revisionByNumber, revisionBytes } from "../../db/queries/revisions.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import type { ApprovedList } from "../core/list.ts"
import { diffLists, type ListDiff } from "../core/list-diff.ts"
import type { ShownText, Text } from "../core/text.ts"

/** There is no revision of that number; `newest` is the last one there is, 0 before the first. */
export class UnknownRevision extends NotFound {
  readonly asked: number
  readonly newest: number

  constructor(asked: number, newest: number) {
    super(`there is no revision ${asked}`)
    this.asked = asked
    this.newest = newest
  }
}

/** What differs between two revisions, with the names and texts that people read it by. */
export interface ListChanges {
  diff: ListDiff
  from: Revision
  to: Revision
  /** Of the plans that differ. */
  names: ReadonlyMap<string, ShownText>
  /** Data classes and uses of either, in the order of their vocabulary. */
  classes: ReadonlyMap<string, Text>
  uses: ReadonlyMap<string, Text>
  /** Texts of the conditions that came, went or were reworded. */
  conditions: ReadonlyMap<string, { before?: ShownText | undefined; after?: ShownText | undefined }>
}

interface Kept {
  changes: Promise<ListChanges>
  /** How many cells moved: what it takes in memory. */
  weight: number
}

const known = new WeakMap<App, Map<string, Kept>>()
/** Two long lists take a second to compare, and are often compared by several people in a row. */
const mostKept = 16
/** Beyond so many moved cells in all, the oldest make room: a million of them take a hundred megabytes. */
const mostCells = 200_000

/** What changes from one revision to another, in either order. Throws `UnknownRevision`, for the first of the two that there is not. */
export async function readListDiff(app: App, from: number, to: number): Promise<ListChanges> {
  const made = known.get(app) ?? new Map<string, Kept>()
  known.set(app, made)
  const key = `${from} ${to}`
  const ready = made.get(key)
  if (ready) return ready.changes
  const fresh: Kept = { changes: workOut(app, from, to), weight: 0 }
  made.set(key, fresh)
  try {
    const changes = await fresh.changes
    fresh.weight = changes.diff.tools.flatMap(({ plans }) => plans).reduce((sum, { moved }) => sum + moved.length, 0)
    makeRoom(made)
    return changes
  } catch (error) {
    made.delete(key)
    throw error
  }
}

/** The last one stays, however heavy it is: whoever asked for it turns its pages. */
function makeRoom(made: Map<string, Kept>) {
  let weight = [...made.values()].reduce((sum, one) => sum + one.weight, 0)
  for (const [key, one] of made) {
    if (made.size === 1 || (made.size <= mostKept && weight <= mostCells)) return
    made.delete(key)
    weight -= one.weight
  }
}

async function workOut(app: App, from: number, to: number): Promise<ListChanges> {
  const old = await revisionOf(app, from)
  const now = await revisionOf(app, to)
  const [before, after] = await Promise.all([listOf(app, from), listOf(app, to)])
  const diff = diffLists(before, after)
  app.settle?.()
  return { diff, from: old, to: now, ...namesIn(diff, before, after) }
}

function namesIn(diff: ListDiff, before: ApprovedList, after: ApprovedList) {
  const differ = new Set(diff.tools.map(({ tool }) => tool))
  const tools = [...before.tools, ...after.tools].filter(({ slug }) => differ.has(slug))
  const { added, removed, changed } = diff.conditions
  const named = (items: readonly { id: string; name: Text }[]) => items.map(({ id, name }) => [id, name] as const)
  return {
    names: new Map(tools.flatMap(({ plans }) => plans.map(({ slug, name }) => [slug, name] as const))),
    classes: new Map(named([...before.vocabulary.classes, ...after.vocabulary.classes])),
    uses: new Map(named([...before.vocabulary.uses, ...after.vocabulary.uses])),
    conditions: new Map(
      [...added, ...removed, ...changed].map((id) => [
        id,
        { before: before.conditions[id], after: after.conditions[id] },
      ]),
    ),
  }
}

async function revisionOf(app: App, number: number): Promise<Revision> {
  const { read } = app.store
  const found = await revisionByNumber(read, number)
  if (!found) throw new UnknownRevision(number, (await newestRevision(read))?.revision ?? 0)
  return found
}

async function listOf(app: App, revision: number): Promise<ApprovedList> {
  const bytes = await revisionBytes(app.store.read, revision)
  if (!bytes) throw new Error(`revision ${revision} has no bytes`)
  return JSON.parse(new TextDecoder().decode(bytes)) as ApprovedList
}
