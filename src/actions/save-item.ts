import { historyOf } from "../../db/queries/events.ts"
import type { App } from "../app.ts"
import type { Alike } from "../core/alike.ts"
import { type Fault, Refused, StaleWrite } from "../core/errors.ts"
import type { ImportDocument } from "../core/import-document.ts"
import { areaOf, fieldsOf, type PastEvent } from "../core/past-event.ts"
import { importDocument } from "./import-document.ts"

/** A tool, a plan or an organisation that somebody filled in, with what was found about it. */
export interface Draft {
  /** The whole item as it shall be, and what is entered with it. */
  document: ImportDocument
  /** What is saved: `tool/acme-writer`. */
  object: string
  /** Number of the last event about it that whoever saves knew; 0: it is new. */
  seen: number
  /** What is entered with it and must be new: `organisation/acme`. */
  fresh?: readonly string[]
  /** What is wrong with what was typed, beyond what the register finds in the document. */
  faults: readonly Fault[]
  /** What in the register may be the same, and was not shown yet. */
  alike: readonly Alike[]
}

/** `stale`: somebody else changed the item, by these events, newest first. */
export type Saved =
  | { kind: "saved"; revision: number | undefined }
  | { kind: "nothing" }
  | { kind: "refused"; faults: readonly Fault[] }
  | { kind: "alike" }
  | { kind: "stale"; events: readonly PastEvent[]; seen: number }

/** Why, in the events of what is changed on screen. */
const why = "on screen"

const tries = 5

/** Saves what somebody filled in, or says why not, with every fault at once. Facts noted meanwhile stand in nobody's way. */
export async function saveItem(app: App, draft: Draft, { by }: { by: string }): Promise<Saved> {
  const { document, object, fresh = [], faults, alike } = draft
  const dryRun = faults.length > 0 || alike.length > 0
  let { seen } = draft
  for (let count = 1; ; count++) {
    try {
      const known = [{ object, seq: seen }, ...fresh.map((one) => ({ object: one, seq: 0 }))]
      const options = { why, actor: by, kind: savedKind, dryRun, seen: known }
      const { nothing, revision } = await importDocument(app, document, options)
      if (faults.length > 0) return { kind: "refused", faults }
      if (nothing) return { kind: "nothing" }
      return alike.length > 0 ? { kind: "alike" } : { kind: "saved", revision }
    } catch (error) {
      if (error instanceof Refused) return { kind: "refused", faults: [...faults, ...error.faults] }
      if (!(error instanceof StaleWrite) || count === tries) throw error
      const since = (await historyOf(app.store.read, [object])).filter(({ objectSeq }) => objectSeq > seen)
      const events = since.filter((event) => changedFields(event).length > 0)
      const newest = since[0]?.objectSeq ?? seen
      if (events.length > 0) {
        const asTyped = faults.length === 0 && (await importDocument(app, document, { why, dryRun: true })).nothing
        return asTyped ? { kind: "nothing" } : { kind: "stale", events, seen: newest }
      }
      seen = newest
    }
  }
}

function savedKind(object: string): string {
  return `${areaOf(object)}.saved`
}

/** The fields of the item itself that an event changed: facts, licences and decisions about it are not among them. */
export function changedFields({ object, before, after }: PastEvent): string[] {
  const part = areaOf(object)
  const [old, fresh] = [fieldsOf(fieldsOf(before)[part]), fieldsOf(fieldsOf(after)[part])]
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])]
}

/** The fields that others changed, as they were before, by name: undefined where there was nothing. */
export function fieldsBefore(events: readonly PastEvent[]): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>()
  for (const event of events) {
    const old = fieldsOf(fieldsOf(event.before)[areaOf(event.object)])
    for (const field of changedFields(event)) found.set(field, old[field])
  }
  return found
}
