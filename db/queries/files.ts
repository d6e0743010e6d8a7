import { desc, eq, sql } from "drizzle-orm"
import { type FileType, mediaTypes } from "../../src/core/documents.ts"
import type { FileRow } from "../../src/core/file-use.ts"
import { blobs, files } from "../schema.ts"
import type { Reader } from "../store.ts"

/** The file; undefined where it is not kept. */
export async function fileBySha256(read: Reader, sha256: string): Promise<FileRow | undefined> {
  const [row] = await rows(read).where(eq(files.sha256, sha256))
  return row && fileOf(row)
}

/** All files, the newest first; `limit`: only so many. */
export async function filesByAge(read: Reader, limit = -1): Promise<FileRow[]> {
  const found = await rows(read)
    .orderBy(desc(files.addedAt), desc(sql`${files}.rowid`))
    .limit(limit)
  return found.map(fileOf)
}

function rows(read: Reader) {
  return read
    .select({
      sha256: files.sha256,
      name: files.name,
      mediaType: files.mediaType,
      size: blobs.size,
      textSha256: files.textSha256,
      addedAt: files.addedAt,
      addedBy: files.addedBy,
    })
    .from(files)
    .innerJoin(blobs, eq(blobs.sha256, files.sha256))
    .$dynamic()
}

function fileOf({
  mediaType,
  textSha256,
  ...rest
}: {
  sha256: string
  name: string
  mediaType: string
  size: number
  textSha256: string | null
  addedAt: string
  addedBy: string
}): FileRow {
  return { ...rest, type: typeOf(mediaType), ...(textSha256 !== null && { textSha256 }) }
}

function typeOf(mediaType: string): FileType {
  const found = (Object.keys(mediaTypes) as FileType[]).find((type) => mediaTypes[type] === mediaType)
  if (!found) throw new Error(`a file is kept as ${mediaType}, which is none of our types`)
  return found
}
