import { asc, eq, gt } from "drizzle-orm"
import { blobChunks, blobs } from "../assess-tables.ts"
import { chunkSize } from "../columns.ts"
import { gunzip, gzip } from "../gzip.ts"
import type { Reader, Statement, Writer } from "../store.ts"
import { among } from "./among.ts"

/** Bytes ready to be kept: named by their hash, compressed where that helps, cut in parts that a row of either database holds. */
export interface PackedBlob {
  sha256: string
  /** Of the bytes as they were. */
  size: number
  encoding: "gzip" | "identity"
  parts: readonly Uint8Array<ArrayBuffer>[]
}

/** `sha256` is that of the bytes. */
export async function packBlob(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<PackedBlob> {
  const packed = await gzip(new Blob([bytes]))
  const [encoding, kept] = packed.length < bytes.length ? (["gzip", packed] as const) : (["identity", bytes] as const)
  const parts = Array.from({ length: Math.max(1, Math.ceil(kept.length / chunkSize)) }, (_, part) =>
    kept.subarray(part * chunkSize, (part + 1) * chunkSize),
  )
  return { sha256, size: bytes.length, encoding, parts }
}

/** Keeps the bytes; what is kept already stays as it is. */
export function keepBlobs(write: Writer, packed: readonly PackedBlob[]): Statement[] {
  return packed.flatMap(({ sha256, size, encoding, parts }) => [
    write.insert(blobs).values({ sha256, size }).onConflictDoNothing(),
    ...parts.map((data, part) =>
      write.insert(blobChunks).values({ sha256, part, data, encoding }).onConflictDoNothing(),
    ),
  ])
}

/** The bytes; undefined where they are not kept. Throws when what is kept is damaged. */
export async function blobOf(read: Reader, sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts = await partsOf(read, sha256)
  return parts && unpacked(parts)
}

/** The bytes as `blobOf` gives them, or what is wrong with what is kept. */
export async function blobChecked(
  read: Reader,
  sha256: string,
): Promise<Uint8Array<ArrayBuffer> | "missing" | "damaged"> {
  const parts = await partsOf(read, sha256)
  return parts ? unpacked(parts).catch(() => "damaged" as const) : "missing"
}

interface Parts {
  joined: Blob
  encoding: PackedBlob["encoding"]
}

async function partsOf(read: Reader, sha256: string): Promise<Parts | undefined> {
  const rows = await read
    .select({ data: blobChunks.data, encoding: blobChunks.encoding })
    .from(blobChunks)
    .where(eq(blobChunks.sha256, sha256))
    .orderBy(asc(blobChunks.part))
  const [first] = rows
  return first && { joined: new Blob(rows.map(({ data }) => data)), encoding: first.encoding }
}

async function unpacked({ joined, encoding }: Parts): Promise<Uint8Array<ArrayBuffer>> {
  return encoding === "gzip" ? gunzip(joined) : new Uint8Array(await joined.arrayBuffer())
}

/** Bytes that are kept, without them. */
export interface KeptBlob {
  sha256: string
  size: number
}

/** The next ones in the order of their hashes, after this one; none where it was the last. */
export function keptAfter(read: Reader, sha256: string): Promise<KeptBlob[]> {
  return read.select().from(blobs).where(gt(blobs.sha256, sha256)).orderBy(asc(blobs.sha256)).limit(500)
}

/** The text of a blob that holds UTF-8; undefined where it is not kept. */
export async function textOf(read: Reader, sha256: string): Promise<string | undefined> {
  const bytes = await blobOf(read, sha256)
  return bytes && new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)
}

/** Which of these are kept. */
export async function keptBlobs(read: Reader, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await read.select({ sha256: blobs.sha256 }).from(blobs).where(among(blobs.sha256, hashes))
  return new Set(rows.map(({ sha256 }) => sha256))
}
