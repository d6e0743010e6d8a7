import { Taken } from "../../db/errors.ts"
import { keepBlobs, packBlob } from "../../db/queries/blobs.ts"
import { linkPlans, type NamedPlan, plansBySlug } from "../../db/queries/document-plans.ts"
import {
  addDocuments,
  addVersions,
  type DocumentRow,
  documentById,
  documentOf,
  newestVersion,
  type Series,
  versionOf,
} from "../../db/queries/documents.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import type { App } from "../app.ts"
import type { Day } from "../core/day.ts"
import { NotFound } from "../core/errors.ts"
import { ownCollection } from "../core/own-text.ts"
import { commitChange } from "./commit-change.ts"
import { hexSha256 } from "./hex-sha256.ts"
import { retryStale } from "./retry-stale.ts"

/** A text of one's own, as `ownText` left it. */
export interface TextToAdd {
  text: string
  /** The day that it bears, or was seen. */
  day: Day
  /** SHA-256 of the file that it was read from, which is kept already. */
  file?: string | undefined
}

/** The document that it is the first version of. */
export interface DocumentToAdd {
  service: string
  termsType: string
  url?: string | undefined
  restricted: boolean
  /** Slugs. */
  plans: readonly string[]
}

/**
 * - `added`: with the id of the document and its new version
 * - `same`: the document has this very text already, as that version
 * - `exists`: there is a document of that service and type: this may be a version of it
 * - `earlier`: the newest version is of a later day
 */
export type AddedDocument =
  | { kind: "added" | "same"; document: string; version: string }
  | { kind: "exists"; document: string }
  | { kind: "earlier"; newest: Day }

/** Adds a document with its first version. Plans that do not exist are passed over. */
export async function addDocument(
  app: App,
  given: DocumentToAdd,
  text: TextToAdd,
  { by }: { by: string },
): Promise<AddedDocument> {
  const { read } = app.store
  const { service, termsType, url, restricted } = given
  const series = { collection: ownCollection, service, termsType }
  const packed = await packedText(text.text)
  const known = await knownAs(app, series, packed.sha256)
  if (known) return known
  const id = app.newId("doc")
  const plans = await plansBySlug(read, given.plans)
  const row: DocumentRow = { id, ...series, url: url ?? null, restricted, addedAt: app.now().toISOString() }
  const version = versionRow({ id, text, sha256: packed.sha256, position: 1 })
  const write = commitChange(
    app,
    {
      by,
      object: documentObject(id),
      seen: 0,
      kind: "document.added",
      after: {
        ...series,
        ...(url !== undefined && { url }),
        restricted,
        ...(plans.length > 0 && { plans: slugsOf(plans) }),
        ...told(version),
      },
    },
    (write) => [
      ...keepBlobs(write, [packed]),
      ...addDocuments(write, [row]),
      ...addVersions(write, [version]),
      ...linkPlans(
        write,
        id,
        plans.map((plan) => plan.id),
      ),
    ],
  )
  try {
    await write
  } catch (error) {
    // Somebody added one of that name at the same moment.
    const meanwhile = error instanceof Taken && (await knownAs(app, series, packed.sha256))
    if (!meanwhile) throw error
    return meanwhile
  }
  return { kind: "added", document: id, version: version.version }
}

async function knownAs(app: App, series: Series, sha256: string): Promise<AddedDocument | undefined> {
  const known = await documentOf(app.store.read, series)
  return known && ((await sameIn(app, known.id, sha256)) ?? { kind: "exists", document: known.id })
}

/** Adds a dated version to a document of one's own. Throws `NotFound` for any other one. */
export async function addVersion(
  app: App,
  id: string,
  text: TextToAdd,
  { by }: { by: string },
): Promise<AddedDocument> {
  const { read } = app.store
  const packed = await packedText(text.text)
  // Somebody linked a plan or added another version: neither stands in the way.
  return retryStale(async () => {
    const seen = (await lastSeqs(read, [documentObject(id)])).get(documentObject(id)) ?? 0
    const document = await documentById(read, id)
    if (document?.collection !== ownCollection) throw new NotFound(`no document of our own ${id}`)
    const same = await sameIn(app, id, packed.sha256)
    if (same) return same
    const newest = await newestVersion(read, id)
    const last = newest?.at.slice(0, 10)
    if (last !== undefined && text.day < last) return { kind: "earlier", newest: last }
    const version = versionRow({ id, text, sha256: packed.sha256, position: (newest?.position ?? 0) + 1 })
    await commitChange(
      app,
      { by, object: documentObject(id), seen, kind: "document.version-added", after: told(version) },
      (write) => [...keepBlobs(write, [packed]), ...addVersions(write, [version])],
    )
    return { kind: "added", document: id, version: version.version }
  })
}

export function documentObject(id: string): string {
  return `work/document/${id}`
}

async function packedText(text: string) {
  const bytes = new TextEncoder().encode(text)
  return packBlob(await hexSha256(bytes), bytes)
}

async function sameIn(app: App, document: string, sha256: string): Promise<AddedDocument | undefined> {
  const found = await versionOf(app.store.read, document, sha256)
  return found && { kind: "same", document, version: found.version }
}

interface VersionGiven {
  id: string
  text: TextToAdd
  sha256: string
  position: number
}

function versionRow({ id, text: { text, day, file }, sha256, position }: VersionGiven) {
  return {
    documentId: id,
    version: sha256,
    position,
    at: `${day}T00:00:00.000Z`,
    technical: false,
    textSha256: sha256,
    length: text.length,
    fileSha256: file ?? null,
  }
}

function told({ version, at, length, fileSha256 }: ReturnType<typeof versionRow>) {
  return { version, on: at.slice(0, 10), characters: length, ...(fileSha256 !== null && { file: fileSha256 }) }
}

function slugsOf(plans: readonly NamedPlan[]): string[] {
  return plans.map(({ slug }) => slug)
}
