import {
  draftRows,
  type ListedDraftRow,
  type ListedStepRow,
  listedSteps,
  newestVersions,
  openComments,
} from "../../db/queries/draft-list.ts"
import { bearerNames } from "../../db/queries/event-names.ts"
import type { App } from "../app.ts"
import type { Day } from "../core/day.ts"
import { draftStanding, type StandingVersion } from "../core/draft.ts"
import type { EventNames } from "../core/past-event.ts"
import { readDraft } from "./read-draft.ts"

/** A draft in a list. */
export interface ListedDraft extends ListedDraftRow, StandingVersion {
  /** On which day that version was sent or signed. */
  day?: Day | undefined
  /** Comments that nobody settled. */
  comments: number
}

/** All drafts, the last saved first, and the names of those who saved them. */
export async function readDrafts(app: App): Promise<{ drafts: ListedDraft[]; people: EventNames["people"] }> {
  const { read } = app.store
  const [rows, steps, versions, comments] = await Promise.all([
    draftRows(read),
    listedSteps(read),
    newestVersions(read),
    openComments(read),
  ])
  const byDraft = Map.groupBy(steps, ({ draftId }) => draftId)
  const drafts = rows.map((row) => listed(row, byDraft.get(row.id) ?? [], versions.get(row.id), comments.get(row.id)))
  return { drafts, people: await namesOf(app, rows) }
}

/** What is worked out from all that a draft says today. */
export interface DraftFigures {
  /** What is still to be filled in. */
  open: number
  /** What the register does not know. */
  questions: number
  /** What keeps it from being sent. */
  blocks: number
  /** Something was changed since the newest version was kept. */
  changed: boolean
  /** The list in force says something else of so many tools of the annex. */
  moved?: { to: number; tools: number } | undefined
}

interface Kept {
  seq: number
  day: Day
  byDraft: Map<string, Promise<DraftFigures>>
}

const kept = new WeakMap<App, Kept>()

/** Figures of the drafts asked for, by draft; worked out again when anything was written. */
export async function readDraftFigures(
  app: App,
  ids: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, DraftFigures>> {
  const { seq } = await app.store.head()
  const before = kept.get(app)
  const known = before?.seq === seq && before.day === day ? before : { seq, day, byDraft: new Map() }
  kept.set(app, known)
  const figures: [string, DraftFigures][] = []
  // One after the other: each reads the register, and whoever asked for another page meanwhile has a turn in between.
  for (const id of ids) {
    if (!known.byDraft.has(id)) await new Promise((resolve) => setTimeout(resolve))
    const one = known.byDraft.get(id) ?? figuresOf(app, id, day)
    known.byDraft.set(id, one)
    one.catch(() => known.byDraft.delete(id))
    figures.push([id, await one])
  }
  return new Map(figures)
}

async function figuresOf(app: App, id: string, day: Day): Promise<DraftFigures> {
  const { assembly, annexes, state } = await readDraft(app, id, day)
  const { moved } = annexes
  return {
    open: assembly.tree.openPoints.length,
    questions: assembly.questions.length,
    blocks: assembly.findings.filter(({ gravity }) => gravity === "block").length,
    changed: state.changed,
    ...(moved && moved.tools.length > 0 ? { moved: { to: moved.to, tools: moved.tools.length } } : {}),
  }
}

function listed(
  row: ListedDraftRow,
  steps: readonly ListedStepRow[],
  newest: number | undefined,
  comments = 0,
): ListedDraft {
  const versions = newest === undefined ? [] : [{ number: newest }]
  const standing = draftStanding({ versions, steps, setAside: row.setAsideAt !== undefined })
  const { day } = steps.findLast(({ version }) => version === newest) ?? {}
  return { ...row, ...standing, day, comments }
}

async function namesOf(app: App, rows: readonly ListedDraftRow[]): Promise<EventNames["people"]> {
  const ids = [...new Set(rows.map(({ savedBy }) => savedBy))]
  return (await bearerNames(app.store.read, ids)).people
}
