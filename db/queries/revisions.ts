import { asc, desc, eq, lt, lte } from "drizzle-orm"
import type { Day } from "../../src/core/day.ts"
import { gunzip } from "../gzip.ts"
import { revisionChunks, revisions } from "../schema.ts"
import type { Reader } from "../store.ts"

/** A revision of the list without its bytes. */
export type Revision = typeof revisions.$inferSelect

export async function newestRevision(read: Reader): Promise<Revision | undefined> {
  return (await revisionsPage(read, { limit: 1 }))[0]
}

/** Every revision, oldest first. */
export async function allRevisions(read: Reader): Promise<Revision[]> {
  return read.select().from(revisions).orderBy(asc(revisions.revision))
}

export async function revisionByNumber(read: Reader, revision: number): Promise<Revision | undefined> {
  return (await read.select().from(revisions).where(eq(revisions.revision, revision)))[0]
}

export async function revisionByHash(read: Reader, sha256: string): Promise<Revision | undefined> {
  return (await read.select().from(revisions).where(eq(revisions.sha256, sha256)))[0]
}

/** The last revision issued by the end of the company's day: what a day in the past is answered from. */
export async function revisionOn(read: Reader, day: Day): Promise<Revision | undefined> {
  const rows = await read
    .select()
    .from(revisions)
    .where(lte(revisions.day, day))
    .orderBy(desc(revisions.revision))
    .limit(1)
  return rows[0]
}

/** Newest first; `before` is the number of the last one on the page before. */
export async function revisionsPage(
  read: Reader,
  page: { limit: number; before?: number | undefined },
): Promise<Revision[]> {
  const { limit, before } = page
  return read
    .select()
    .from(revisions)
    .where(before === undefined ? undefined : lt(revisions.revision, before))
    .orderBy(desc(revisions.revision))
    .limit(limit)
}

/** The number of the oldest revision that is kept as it was written, not compressed yet. */
export async function unpackedRevision(read: Reader): Promise<number | undefined> {
  const rows = await read
    .select({ revision: revisionChunks.revision })
    .from(revisionChunks)
    .where(eq(revisionChunks.encoding, "identity"))
    .orderBy(asc(revisionChunks.revision))
    .limit(1)
  return rows[0]?.revision
}

/** The exact bytes of a revision, uncompressed; `undefined` when there is none of that number. */
export async function revisionBytes(read: Reader, revision: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts = await read
    .select({ data: revisionChunks.data, encoding: revisionChunks.encoding })
    .from(revisionChunks)
    .where(eq(revisionChunks.revision, revision))
    .orderBy(asc(revisionChunks.part))
  const encoding = parts[0]?.encoding
  if (encoding === undefined) return undefined
  const joined = new Blob(parts.map(({ data }) => data))
  return encoding === "gzip" ? gunzip(joined) : new Uint8Array(await joined.arrayBuffer())
}

export async function revisionBySerial(read: Reader, serial: number): Promise<Revision | undefined> {
  return (await read.select().from(revisions).where(eq(revisions.serial, serial)))[0]
}
