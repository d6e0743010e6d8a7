import { collectionNames } from "../../db/queries/documents.ts"
import { restingPassages } from "../../db/queries/passages.ts"
import type { App } from "../app.ts"
import { ownCollection } from "../core/own-text.ts"
import {
  type CheckedPassage,
  type CheckedPassages,
  type PassageStatus,
  passageIn,
  passageStatuses,
  type RestingPassage,
} from "../core/passages.ts"
import { placePassages, versionText } from "./place-passages.ts"

/** Looks every passage up that the register rests on; each version is unpacked once. */
export async function checkPassages(app: App): Promise<CheckedPassages> {
  const passages = await restingPassages(app.store.read)
  const checked = await checkedIn(app, passages)
  const counts = Object.fromEntries(passageStatuses.map((status) => [status, 0])) as Record<PassageStatus, number>
  for (const { status } of checked) counts[status] += 1
  const here = new Set([ownCollection, ...(await collectionNames(app.store.read))])
  const missed = checked.filter(({ status }) => status !== "found")
  const attention = missed.filter(({ passage }) => here.has(passage.collection))
  const waiting = Map.groupBy(
    missed.filter(({ passage }) => !here.has(passage.collection)),
    ({ passage }) => passage.collection,
  )
  return {
    all: checked.length,
    counts,
    waiting: [...waiting].map(([collection, { length: count }]) => ({ collection, count })),
    attention,
  }
}

async function checkedIn(app: App, passages: readonly RestingPassage[]): Promise<CheckedPassage[]> {
  const { read } = app.store
  const placeOf = await placePassages(
    read,
    passages.map(({ passage }) => passage),
  )
  const placed = passages.map((one) => ({ one, ...placeOf(one.passage) }))
  const verdicts = new Map<RestingPassage, PassageStatus>()
  for (const [sha256, rest] of Map.groupBy(placed, ({ version }) => version?.textSha256)) {
    if (sha256 === undefined) continue
    const text = await versionText(read, sha256)
    for (const { one } of rest) verdicts.set(one, passageIn(text, one.passage, app.sha256))
  }
  return placed.map(({ one, document }) => ({
    ...one,
    document: document && { id: document.id, restricted: document.restricted },
    status: verdicts.get(one) ?? (document ? "no-version" : "no-document"),
  }))
}
