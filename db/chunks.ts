import { chunkSize } from "./columns.ts"
import { gzip } from "./gzip.ts"
import type { revisionChunks } from "./schema.ts"

type Chunk = typeof revisionChunks.$inferInsert

/** The rows that keep a revision's bytes as they are, in parts that a row of either database holds: written with the revision. */
export function rawChunks(revision: number, list: Uint8Array<ArrayBuffer>): Chunk[] {
  return parts(revision, list, "identity")
}

/** The rows that take their place afterwards: compressing a long list takes longer than anybody should wait for. */
export async function packedChunks(revision: number, list: Uint8Array<ArrayBuffer>): Promise<Chunk[]> {
  return parts(revision, await gzip(new Blob([list])), "gzip")
}

function parts(revision: number, bytes: Uint8Array<ArrayBuffer>, encoding: Chunk["encoding"]): Chunk[] {
  return Array.from({ length: Math.ceil(bytes.length / chunkSize) }, (_, part) => ({
    ...{ revision, part, encoding },
    data: bytes.subarray(part * chunkSize, (part + 1) * chunkSize),
  }))
}
