import { blobOf, textOf } from "../../db/queries/blobs.ts"
import { bearerNames } from "../../db/queries/event-names.ts"
import { fileUses } from "../../db/queries/file-uses.ts"
import { fileBySha256, filesByAge } from "../../db/queries/files.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import type { FileRow, FileUse } from "../core/file-use.ts"
import type { EventNames } from "../core/past-event.ts"

export interface FileReading {
  sha256: string
  /** Absent: an import named it by its hash, and nobody handed it in here. */
  file?: FileRow | undefined
  uses: readonly FileUse[]
  /** The text that was read in it. */
  text?: string | undefined
  people: EventNames["people"]
}

/** All files, the newest first, with the names of those who handed them in. */
export async function readFiles({
  store: { read },
}: App): Promise<{ files: readonly FileRow[]; people: EventNames["people"] }> {
  const files = await filesByAge(read)
  const { people } = await bearerNames(read, [...new Set(files.map(({ addedBy }) => addedBy))])
  return { files, people }
}

/** What rests on each of these files. */
export function readFileUses({ store }: App, hashes: readonly string[]) {
  return fileUses(store.read, hashes)
}

/** A file with what rests on it, and its text. Throws `NotFound` where there is neither. */
export async function readFile({ store: { read } }: App, sha256: string): Promise<FileReading> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new NotFound(`no file ${sha256}`)
  const [file, uses] = await Promise.all([fileBySha256(read, sha256), fileUses(read, [sha256])])
  if (!file && !uses.has(sha256)) throw new NotFound(`no file ${sha256}`)
  const [text, { people }] = await Promise.all([
    file?.textSha256 === undefined ? undefined : textOf(read, file.textSha256),
    bearerNames(read, file ? [file.addedBy] : []),
  ])
  return { sha256, file, uses: uses.get(sha256) ?? [], text, people }
}

/** A file with its bytes. Throws `NotFound`. */
export async function readFileBytes(
  { store: { read } }: App,
  sha256: string,
): Promise<{ file: FileRow; bytes: Uint8Array<ArrayBuffer> }> {
  const file = await fileBySha256(read, sha256)
  if (!file) throw new NotFound(`no file ${sha256}`)
  const bytes = await blobOf(read, sha256)
  if (!bytes) throw new Error(`the bytes of file ${sha256} are not there`)
  return { file, bytes }
}
