import { chunkSize } from "./columns.ts"
import { gzip } from "./gzip.ts"
import type { revisionChunks } from "./schema.ts"

/** The rows that keep a revision's bytes: compressed, cut in parts that a row of either database holds. */
export async function chunksOf(
  revision: number,
  list: Uint8Array<ArrayBuffer>,
): Promise<(typeof revisionChunks.$inferInsert)[]> {
  const packed = await gzip(new Blob([list]))
  return Array.from({ length: Math.ceil(packed.length / chunkSize) }, (_, part) => ({
    revision,
    part,
    data: packed.subarray(part * chunkSize, (part + 1) * chunkSize),
    encoding: "gzip" as const,
  }))
}
