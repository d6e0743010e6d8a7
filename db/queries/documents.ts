import { and, asc, desc, eq, gt, type SQL, sql } from "drizzle-orm"
import { fold } from "../../src/core/text.ts"
import { documents, documentVersions } from "../assess-tables.ts"
import { insertRows } from "../insert.ts"
import type { Reader, Statement, Writer } from "../store.ts"
import { among } from "./among.ts"
import type { Slice } from "./pages.ts"

export type DocumentRow = typeof documents.$inferSelect
export type VersionRow = typeof documentVersions.$inferSelect

/** What names a series of versions. */
export type Series = Pick<DocumentRow, "collection" | "service" | "termsType">

/** A document with its newest version and how many there are. */
export interface ListedDocument extends DocumentRow {
  versions: number
  newest: Pick<VersionRow, "version" | "at" | "technical">
}

/** Which documents are asked for. */
export interface DocumentSearch {
  /** Words that service and type hold together, each of them; case, accents and signs do not count. */
  q?: string | undefined
  collection?: string | undefined
  /** Contracts too: only for those who may read files. */
  restricted: boolean
}

/** Adds documents; a series that is there already refuses the whole commit (`Taken`). */
export function addDocuments(write: Writer, rows: readonly (typeof documents.$inferInsert)[]): Statement[] {
  return insertRows(write, documents, rows)
}

/** Adds versions; their texts must be kept before. */
export function addVersions(write: Writer, rows: readonly (typeof documentVersions.$inferInsert)[]): Statement[] {
  return insertRows(write, documentVersions, rows)
}

export async function documentById(read: Reader, id: string): Promise<DocumentRow | undefined> {
  const [row] = await read.select().from(documents).where(eq(documents.id, id))
  return row
}

export async function documentOf(read: Reader, series: Series): Promise<DocumentRow | undefined> {
  const [row] = await read.select().from(documents).where(isSeries(series))
  return row
}

/** The documents of these series, in no order. */
export async function documentsOf(read: Reader, all: readonly Series[]): Promise<DocumentRow[]> {
  const collections = [...new Set(all.map(({ collection }) => collection))]
  const services = [...new Set(all.map(({ service }) => service))]
  if (all.length === 0) return []
  return read
    .select()
    .from(documents)
    .where(and(among(documents.collection, collections), among(documents.service, services)))
}

/** One version of a document; undefined where it is not here. */
export async function versionOf(read: Reader, documentId: string, version: string): Promise<VersionRow | undefined> {
  const [row] = await read
    .select()
    .from(documentVersions)
    .where(and(eq(documentVersions.documentId, documentId), eq(documentVersions.version, version)))
  return row
}

/** Every version of a document, the newest in its history first. */
export function versionsOf(read: Reader, documentId: string): Promise<VersionRow[]> {
  return Promise.resolve(
    read
      .select()
      .from(documentVersions)
      .where(eq(documentVersions.documentId, documentId))
      .orderBy(desc(documentVersions.position)),
  )
}

/** The newest version of a document in its history; undefined where it has none. */
export async function newestVersion(read: Reader, documentId: string): Promise<VersionRow | undefined> {
  const [row] = await read
    .select()
    .from(documentVersions)
    .where(eq(documentVersions.documentId, documentId))
    .orderBy(desc(documentVersions.position))
    .limit(1)
  return row
}

/** The versions with these ids, of whatever documents: a passage names one by its document and its id. */
export async function versionsNamed(read: Reader, versions: readonly string[]): Promise<VersionRow[]> {
  if (versions.length === 0) return []
  return read.select().from(documentVersions).where(among(documentVersions.version, versions))
}

/** What a collection holds: its documents, and of each the ids of its versions in their order. */
export async function collectionVersions(
  read: Reader,
  collection: string,
): Promise<{ document: DocumentRow; versions: string[] }[]> {
  const rows = await read
    .select({ document: documents, version: documentVersions.version })
    .from(documents)
    .leftJoin(documentVersions, eq(documentVersions.documentId, documents.id))
    .where(eq(documents.collection, collection))
    .orderBy(asc(documents.id), asc(documentVersions.position))
  const found = new Map<string, { document: DocumentRow; versions: string[] }>()
  for (const { document, version } of rows) {
    const entry = found.get(document.id) ?? { document, versions: [] }
    if (version !== null) entry.versions.push(version)
    found.set(document.id, entry)
  }
  return [...found.values()]
}

/** All documents that fit, by service and type. */
export async function documentsFound(read: Reader, search: DocumentSearch): Promise<ListedDocument[]> {
  const rows = await read
    .select()
    .from(documents)
    .where(within(search))
    .orderBy(asc(sql`lower(${documents.service})`), asc(documents.termsType), asc(documents.collection))
  return listed(read, matching(rows, search))
}

/** Documents that fit, by id, page by page. */
export async function documentsPage(read: Reader, slice: Slice & DocumentSearch): Promise<ListedDocument[]> {
  const { after, limit } = slice
  const later = after === undefined ? undefined : gt(documents.id, after)
  const rows = await read
    .select()
    .from(documents)
    .where(and(within(slice), later))
    .orderBy(asc(documents.id))
  return listed(read, matching(rows, slice).slice(0, limit))
}

/** Every collection with how much it holds, by name. */
export async function collections(
  read: Reader,
  { restricted }: Pick<DocumentSearch, "restricted">,
): Promise<{ collection: string; documents: number; versions: number; lastAt: string | null }[]> {
  return read
    .select({
      collection: documents.collection,
      documents: sql<number>`count(distinct ${documents.id})`,
      versions: sql<number>`count(${documentVersions.version})`,
      lastAt: sql<string | null>`max(${documentVersions.at})`,
    })
    .from(documents)
    .leftJoin(documentVersions, eq(documentVersions.documentId, documents.id))
    .where(within({ restricted }))
    .groupBy(documents.collection)
    .orderBy(asc(documents.collection))
}

/** The collections of which something is here. */
export async function collectionNames(read: Reader): Promise<string[]> {
  const rows = await read.selectDistinct({ collection: documents.collection }).from(documents)
  return rows.map(({ collection }) => collection)
}

function isSeries({ collection, service, termsType }: Series): SQL | undefined {
  return and(eq(documents.collection, collection), eq(documents.service, service), eq(documents.termsType, termsType))
}

function within({ collection, restricted }: Omit<DocumentSearch, "q">): SQL | undefined {
  return and(
    restricted ? undefined : eq(documents.restricted, false),
    collection === undefined ? undefined : eq(documents.collection, collection),
  )
}

/** Not by the database, to which É and é, or the two kinds of apostrophes, are different letters. */
function matching(rows: readonly DocumentRow[], { q = "" }: DocumentSearch): DocumentRow[] {
  const words = fold(q).split(" ")
  return rows.filter(({ service, termsType }) => {
    const name = fold(`${service} ${termsType}`)
    return words.every((word) => name.includes(word))
  })
}

/** The rows with their newest version, in the order given; a document without any is left out. */
async function listed(read: Reader, rows: readonly DocumentRow[]): Promise<ListedDocument[]> {
  if (rows.length === 0) return []
  // With one max(), SQLite takes the other columns from the row that holds it.
  const newest = await read
    .select({
      documentId: documentVersions.documentId,
      position: sql<number>`max(${documentVersions.position})`,
      versions: sql<number>`count(*)`,
      version: documentVersions.version,
      at: documentVersions.at,
      technical: documentVersions.technical,
    })
    .from(documentVersions)
    .where(
      among(
        documentVersions.documentId,
        rows.map(({ id }) => id),
      ),
    )
    .groupBy(documentVersions.documentId)
  const byDocument = new Map(newest.map((row) => [row.documentId, row]))
  return rows.flatMap((row) => {
    const last = byDocument.get(row.id)
    if (!last) return []
    const { versions, version, at, technical } = last
    return [{ ...row, versions, newest: { version, at, technical } }]
  })
}
