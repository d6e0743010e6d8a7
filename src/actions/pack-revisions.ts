import { and, eq } from "drizzle-orm"
import { packedChunks } from "../../db/chunks.ts"
import { revisionBytes, unpackedRevision } from "../../db/queries/revisions.ts"
import { revisionChunks } from "../../db/schema.ts"
import type { App } from "../app.ts"

/**
 * Compresses the revisions that are kept as they were written: publishing waits for no compression. Twice is as once; whoever reads a
 * revision meanwhile gets the same bytes. Returns how many were compressed.
 */
export async function packRevisions(app: App, going: () => boolean = () => true): Promise<number> {
  const { read } = app.store
  for (let packed = 0; ; packed++) {
    const revision = going() ? await unpackedRevision(read) : undefined
    const bytes = revision === undefined ? undefined : await revisionBytes(read, revision)
    if (revision === undefined || !bytes) return packed
    const chunks = await packedChunks(revision, bytes)
    try {
      await app.store.commit((write) => [
        write
          .delete(revisionChunks)
          .where(and(eq(revisionChunks.revision, revision), eq(revisionChunks.encoding, "identity"))),
        ...chunks.map((chunk) => write.insert(revisionChunks).values(chunk)),
      ])
    } catch (error) {
      // Another process was faster: its parts stand there already.
      if ((await unpackedRevision(read)) === revision) throw error
    }
  }
}
