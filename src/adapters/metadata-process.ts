import type { FoundInFile } from "../core/found-in-file.ts"
import { readMetadata } from "./metadata-reading.ts"

// The other end of file-metadata.ts: reads one file and ends.

export interface MetadataJob {
  bytes: Uint8Array<ArrayBuffer>
}

export type MetadataAnswer = { done: FoundInFile } | { failed: string }

async function answer({ bytes }: MetadataJob): Promise<MetadataAnswer> {
  try {
    return { done: await readMetadata(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)) }
  } catch (error) {
    if (error instanceof RangeError) end(error)
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** Memory that is not to be had, for the file or for what reads it, is a limit as those are that the system sets: it ends as they end it. */
function end(error: unknown): never {
  process.exit(error instanceof RangeError ? 134 : 1)
}

process.once("uncaughtException", end)
// What reads others' files asks nobody: credentials name addresses that a library could be made to fetch.
Object.assign(globalThis, { fetch: undefined, WebSocket: undefined, EventSource: undefined })
// Whoever asked is gone: nobody waits for it.
process.once("disconnect", () => process.exit())
process.once("message", async (job: MetadataJob) => {
  process.send?.(await answer(job), () => process.exit())
})
