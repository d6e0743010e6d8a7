import { historyOf } from "../../db/queries/events.ts"
import { agreementsOf, licencesOf, statesOf } from "../../db/queries/rights.ts"
import type { App } from "../app.ts"
import { type Fault, Refused, StaleWrite } from "../core/errors.ts"
import type { StatedAgreement, StatedLicence, StatedState } from "../core/import-document.ts"
import { fieldsOf } from "../core/past-event.ts"
import { canonical, keys, statedAgreement, statedLicence, statedState } from "../core/stated.ts"
import { importDocument } from "./import-document.ts"

/** What somebody filled in, whole: a licence, an agreement, or a dated state of a precondition. */
export type RightDraft =
  | { kind: "licence"; item: StatedLicence }
  | { kind: "agreement"; item: StatedAgreement }
  | { kind: "state"; item: StatedState }

export interface RightChange {
  /** The one that it corrects; absent: it is new. */
  corrects?: { id: string } | undefined
  /** Number of the last event that whoever saves knew, about the plan, or the organisation of an agreement. */
  seen: number
  by: string
}

/** `taken`: another one has its key. `stale`: somebody else changed such things of the same plan or organisation. */
export type SavedRight =
  | { kind: "saved"; id: string; revision: number | undefined }
  | { kind: "same"; id: string }
  | { kind: "taken"; id: string }
  | { kind: "refused"; faults: readonly Fault[] }
  | { kind: "stale"; seen: number }

const lists = { licence: "licences", agreement: "agreements", state: "states" } as const
const events = { licence: "licence.saved", agreement: "agreement.saved", state: "state.saved" } as const

/** Why, in the events of what is changed on screen. */
const why = "on screen"

const tries = 5

/**
 * Saves a licence, an agreement or a state with its event, and the list with it where it says something else. What tells one from
 * another in a document (a licence's plan and start, an agreement's organisation, kind and start, a state's plan, precondition and
 * first day) may be corrected: the row stays the same one. A new one with the key of another is refused, since it would overwrite
 * it; a race for a key is met by `seen`. What else happened to the plan meanwhile, such as a fact, stands in nobody's way.
 */
export async function saveRight(app: App, draft: RightDraft, change: RightChange): Promise<SavedRight> {
  const { kind } = draft
  const list = lists[kind]
  const object = objectOf(draft)
  const { corrects, by } = change
  let { seen } = change
  for (let count = 1; ; count++) {
    const before = await knownLike(app, draft)
    const other = before.find(({ id, key }) => key === keyOf(draft) && id !== corrects?.id)
    const own = before.find(({ id }) => id === corrects?.id)
    try {
      if (own && own.text === canonical(draft.item)) return { kind: "same", id: own.id }
      if (other) return { kind: "taken", id: other.id }
      const { revision } = await importDocument(
        app,
        { aval: 1, [list]: [draft.item] },
        { why, actor: by, kind: events[kind], seen: { object, seq: seen }, corrects: corrects?.id },
      )
      const id = corrects?.id ?? (await knownLike(app, draft)).find(({ key }) => key === keyOf(draft))?.id
      if (id === undefined) throw new Error(`${keyOf(draft)} was saved and is not there`)
      return { kind: "saved", id, revision }
    } catch (error) {
      if (error instanceof Refused) return { kind: "refused", faults: inFields(error.faults, list) }
      if (!(error instanceof StaleWrite) || count === tries) throw error
      const since = (await historyOf(app.store.read, [object])).filter(({ objectSeq }) => objectSeq > seen)
      seen = since[0]?.objectSeq ?? seen
      if (since.some((event) => list in fieldsOf(event.before) || list in fieldsOf(event.after))) {
        return { kind: "stale", seen }
      }
    }
  }
}

/** What the change is about: the plan, or the organisation of an agreement. */
export function objectOf({ kind, item }: RightDraft): string {
  return kind === "agreement" ? `organisation/${item.organisation}` : `plan/${item.plan}`
}

function keyOf({ kind, item }: RightDraft): string {
  if (kind === "licence") return keys.licences(item)
  return kind === "agreement" ? keys.agreements(item) : keys.states(item)
}

interface Known {
  id: string
  key: string
  text: string
}

/** Those of the same kind of the same plan or organisation. */
async function knownLike({ store: { read } }: App, { kind, item }: RightDraft): Promise<Known[]> {
  const known = <S>(rows: readonly { id: string; stated: S }[], key: (stated: S) => string): Known[] =>
    rows.map(({ id, stated }) => ({ id, key: key(stated), text: canonical(stated) }))
  if (kind === "licence") {
    const rows = await licencesOf(read, { plan: item.plan })
    return known(
      rows.map((row) => ({ id: row.id, stated: statedLicence(row) })),
      keys.licences,
    )
  }
  if (kind === "state") {
    const rows = await statesOf(read, { plan: item.plan })
    return known(
      rows.map((row) => ({ id: row.id, stated: statedState(row) })),
      keys.states,
    )
  }
  const rows = await agreementsOf(read, { organisation: item.organisation })
  return known(
    rows.map((row) => ({ id: row.id, stated: statedAgreement(row) })),
    keys.agreements,
  )
}

/** The faults of the document at the fields of the one item in it: `licences[0].end` is `end`. */
function inFields(faults: readonly Fault[], list: string): Fault[] {
  const start = `${list}[0].`
  return faults.map(({ place, message }) => ({
    place: place.startsWith(start) ? place.slice(start.length).replace(/\[\d+\]$/, "") : "",
    message,
  }))
}
