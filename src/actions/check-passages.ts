import { textOf } from "../../db/queries/blobs.ts"
import { collectionNames, documentsOf, versionsNamed } from "../../db/queries/documents.ts"
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
  seriesKey,
} from "../core/passages.ts"

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
  const [documents, versions] = await Promise.all([
    documentsOf(
      read,
      passages.map(({ passage }) => passage),
    ),
    versionsNamed(read, [...new Set(passages.map(({ passage }) => passage.version))]),
  ])
  const documentBy = new Map(documents.map((document) => [seriesKey(document), document]))
  const textBy = new Map(versions.map((one) => [`${one.documentId} ${one.version}`, one.textSha256]))
  const placed = passages.map((one) => {
    const document = documentBy.get(seriesKey(one.passage))
    const text = document && textBy.get(`${document.id} ${one.passage.version}`)
    return { one, document: document && { id: document.id, restricted: document.restricted }, text }
  })
  const verdicts = new Map<RestingPassage, PassageStatus>()
  for (const [sha256, rest] of Map.groupBy(placed, ({ text }) => text)) {
    if (sha256 === undefined) continue
    const text = await textOf(read, sha256)
    if (text === undefined) throw new Error(`the text ${sha256} of a version is not kept`)
    for (const { one } of rest) verdicts.set(one, passageIn(text, one.passage, app.sha256))
  }
  return placed.map(({ one, document }) => ({
    ...one,
    document,
    status: verdicts.get(one) ?? (document ? "no-version" : "no-document"),
  }))
}
