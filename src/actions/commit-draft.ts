import { type DraftRow, draftById, stepsOfDrafts } from "../../db/queries/drafts.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import { NotFound, Spent, StaleWrite } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"
import { draftObject, draftSeen } from "./read-draft.ts"

/** Of a write: so many people save parts of one draft in the same moment, and each is kept. */
const tries = 40

/** A change of a draft, with its one event. */
export interface DraftChange {
  by: string
  kind: string
  /** Number of its last event that whoever changes it knew; absent: whatever happened stands in nobody's way. */
  seen?: number | undefined
  /** It may be done to a draft that was signed, or set aside. */
  whenClosed?: true | undefined
  /** From the draft as it is now; nothing is written where it makes nothing. */
  make(draft: DraftRow): Promise<MadeDraftChange | undefined> | MadeDraftChange | undefined
}

/** What is written, and what its event says. */
export interface MadeDraftChange {
  /** Ids, counts, hashes: what people write lies beside the chain. */
  after?: unknown
  statements(write: Writer): readonly Statement[]
}

/**
 * Writes a change of a draft, looking and writing again where somebody else wrote in between. Throws `NotFound`, `StaleWrite` where it
 * moved since `seen`, and `Spent` where it was signed or set aside. Returns whether anything was written.
 */
export async function commitDraft(app: App, id: string, change: DraftChange): Promise<boolean> {
  const { read } = app.store
  const object = draftObject(id)
  for (let count = 1; ; count++) {
    const newest = (await lastSeqs(read, [object])).get(object) ?? 0
    const draft = await draftById(read, id)
    if (!draft) throw new NotFound(`no draft ${id}`)
    if (change.seen !== undefined) await draftSeen(app, id, change.seen)
    if (!change.whenClosed) await expectOpen(app, draft)
    // What it refuses it would refuse again: only a write that came too late is tried anew.
    const made = await change.make(draft)
    if (!made) return false
    const { by, kind } = change
    const { after, statements } = made
    try {
      await commitChange(app, { by, kind, object, seen: newest, after }, statements)
      return true
    } catch (error) {
      if (!(error instanceof StaleWrite) || count === tries) throw error
    }
  }
}

async function expectOpen(app: App, { id, setAsideAt }: DraftRow): Promise<void> {
  if (setAsideAt !== undefined) throw new Spent("The draft was set aside")
  const steps = await stepsOfDrafts(app.store.read, [id])
  if (steps.some(({ kind }) => kind === "signed")) throw new Spent("The draft was signed")
}
