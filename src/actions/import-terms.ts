import { keepBlobs, keptBlobs, packBlob } from "../../db/queries/blobs.ts"
import { addDocuments, addVersions, collectionVersions } from "../../db/queries/documents.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import type { App } from "../app.ts"
import { collectionNameText } from "../core/archive-problem-text.ts"
import { Refused, StaleWrite } from "../core/errors.ts"
import {
  type Archive,
  type ArchivedText,
  type ArchivedVersion,
  type ArchiveSource,
  type ImportedTerms,
  isCollectionName,
  NotAnArchive,
  pathOf,
  type TermsProgress,
} from "../core/terms-archive.ts"
import { commitChange } from "./commit-change.ts"
import { hexSha256 } from "./hex-sha256.ts"

export interface TermsToImport {
  /** What the collection is called here: facts name it. */
  collection: string
  source: ArchiveSource
  /** Where the collection is published, where somebody said so. */
  url?: string | undefined
  by: string
  why?: string | undefined
}

/** What is read at once before it is kept: texts, and their bytes. */
const batch = { texts: 32, bytes: 2_000_000 }
/** Bytes after which the memory that reading has left behind is let go of. */
const settled = 20_000_000

/**
 * Brings a collection of dated documents in, or up to date. Texts are kept first, in batches, and belong to nothing; one commit with one
 * event makes documents and versions of them. Nothing new: nothing is written. Throws `NotAnArchive`, and `Refused` where the
 * collection cannot be called that; nothing is visible then, nor when `signal` aborts.
 */
export async function importTerms(
  app: App,
  given: TermsToImport,
  {
    signal,
    progress = () => undefined,
  }: { signal?: AbortSignal | undefined; progress?: ((progress: TermsProgress) => void) | undefined } = {},
): Promise<ImportedTerms> {
  const { collection } = given
  if (!isCollectionName(collection)) throw new Refused([{ place: "collection", message: collectionNameText }])
  if (!app.archives) throw new NotAnArchive("no-git")
  progress({ stage: "opening" })
  const kept = await keptVersions(app, collection)
  return app.archives.read(given.source, { signal, known: new Set(kept.documents.keys()) }, async (archive) => {
    const fresh = freshVersions(archive, kept)
    const texts = await keepTexts(app, archive, fresh, progress)
    signal?.throwIfAborted()
    return addFresh(app, given, archive, kept, fresh, texts)
  })
}

/** What is here of the collection. */
interface Kept {
  /** By `<service>/<type>.md`. */
  documents: ReadonlyMap<string, { id: string; last: number }>
  /** Every version, as `<service>/<type>.md` and commit. */
  versions: ReadonlySet<string>
  /** Number of the collection's last event. */
  seen: number
}

async function keptVersions({ store }: App, collection: string): Promise<Kept> {
  const object = objectOf(collection)
  // The event's number first: what is written after it refuses the commit.
  const seen = (await lastSeqs(store.read, [object])).get(object) ?? 0
  const found = await collectionVersions(store.read, collection)
  return {
    seen,
    documents: new Map(
      found.map(({ document, versions }) => [pathOf(document), { id: document.id, last: versions.length }]),
    ),
    versions: new Set(
      found.flatMap(({ document, versions }) => versions.map((version) => keyOf(pathOf(document), version))),
    ),
  }
}

/** The versions that are not here yet. An older state of what is here has none. Throws `NotAnArchive` (`rewritten`). */
function freshVersions({ versions }: Archive, kept: Kept): ArchivedVersion[] {
  const fresh = versions.filter((one) => !kept.versions.has(keyOf(pathOf(one), one.version)))
  if (fresh.length > 0 && versions.length - fresh.length < kept.versions.size) throw new NotAnArchive("rewritten")
  return fresh
}

/** A text that is kept. */
interface KeptText {
  sha256: string
  /** UTF-16 units. */
  length: number
}

/** Keeps the texts of these versions, each once; what they are, by the archive's own id. */
async function keepTexts(
  app: App,
  archive: Archive,
  versions: readonly ArchivedVersion[],
  progress: (progress: TermsProgress) => void,
): Promise<ReadonlyMap<string, KeptText>> {
  const blobs = [...new Set(versions.map(({ blob }) => blob))]
  const found = new Map<string, KeptText>()
  const told = () => progress({ stage: "reading", done: found.size, total: blobs.length })
  told()
  let waiting: ArchivedText[] = []
  let [bytes, unsettled] = [0, 0]
  const keep = async () => {
    for (const [blob, text] of await keepBatch(app, waiting)) found.set(blob, text)
    waiting = []
    unsettled += bytes
    bytes = 0
    if (unsettled >= settled) {
      app.settle?.()
      unsettled = 0
    }
    told()
  }
  for await (const text of archive.texts(blobs)) {
    waiting.push(text)
    bytes += text.bytes.length
    if (waiting.length === batch.texts || bytes >= batch.bytes) await keep()
  }
  if (waiting.length > 0) await keep()
  return found
}

async function keepBatch({ store }: App, texts: readonly ArchivedText[]): Promise<[blob: string, text: KeptText][]> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true })
  const hashed = await Promise.all(
    texts.map(async ({ blob, bytes }) => ({ blob, bytes, sha256: await hexSha256(bytes) })),
  )
  const kept = await keptBlobs(
    store.read,
    hashed.map(({ sha256 }) => sha256),
  )
  const wanted = new Map(hashed.flatMap(({ sha256, bytes }) => (kept.has(sha256) ? [] : [[sha256, bytes] as const])))
  const packed = await Promise.all([...wanted].map(([sha256, bytes]) => packBlob(sha256, bytes)))
  await store.commit((write) => keepBlobs(write, packed))
  return hashed.map(({ blob, bytes, sha256 }) => [blob, { sha256, length: decoder.decode(bytes).length }])
}

/** Makes what is new visible, all of it or nothing. */
async function addFresh(
  app: App,
  { collection, url, by, why }: TermsToImport,
  { head, leftovers }: Archive,
  { documents, versions, seen }: Kept,
  fresh: readonly ArchivedVersion[],
  texts: ReadonlyMap<string, KeptText>,
): Promise<ImportedTerms> {
  const addedAt = app.now().toISOString()
  const places = new Map([...documents].map(([path, { id, last }]) => [path, { id, last }]))
  const added: Parameters<typeof addDocuments>[1][number][] = []
  const rows = fresh.map(({ service, termsType, version, at, technical, blob }) => {
    const path = pathOf({ service, termsType })
    const place = places.get(path) ?? { id: app.newId("doc"), last: 0 }
    if (!places.has(path)) added.push({ id: place.id, collection, service, termsType, addedAt })
    places.set(path, place)
    place.last += 1
    const text = texts.get(blob)
    if (!text) throw new Error(`the text ${blob} was not kept`)
    const { sha256: textSha256, length } = text
    return { documentId: place.id, version, position: place.last, at, technical, textSha256, length }
  })
  const result: ImportedTerms = {
    collection,
    head,
    documents: { added: added.length, all: places.size },
    versions: { added: rows.length, all: versions.size + rows.length },
    leftovers,
  }
  if (rows.length === 0) return result
  const before = versions.size === 0 ? undefined : { documents: documents.size, versions: versions.size }
  const after = { documents: result.documents.all, versions: result.versions.all, head, ...(url ? { url } : {}) }
  const change = { by, object: objectOf(collection), seen, kind: "terms.imported", why, before, after }
  try {
    await commitChange(app, change, (write) => [...addDocuments(write, added), ...addVersions(write, rows)])
  } catch (error) {
    throw error instanceof StaleWrite ? new NotAnArchive("meanwhile", { cause: error }) : error
  }
  return result
}

function objectOf(collection: string): string {
  return `work/collection/${collection}`
}

function keyOf(path: string, version: string): string {
  return `${path}\n${version}`
}
