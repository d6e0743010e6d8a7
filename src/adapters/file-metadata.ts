import { type FileMetadata, type FoundInFile, largestRead, notRead, promisesOther } from "../core/found-in-file.ts"
import type { MetadataAnswer, MetadataJob } from "./metadata-process.ts"
import { inOwnProcess, inTurn, type Limits, OutOfLimits } from "./own-process.ts"

/** The largest file that is read, hashed once: two seconds on a small machine. */
const limits: Limits = { patience: 20_000, heap: 300, all: 1_400_000 }
const most = { working: 1, waiting: 10 }

/**
 * Reads files in a process of its own that ends with the work, with limits of time and memory, that reaches no network. Two are never
 * read at once: each holds a file several times. `script`: where the code of the process is.
 */
export function createFileMetadata(script: URL, within: Limits = limits): FileMetadata {
  const turn = inTurn(most)
  return {
    async read(bytes, name = "") {
      if (bytes.length === 0) return notRead("empty", 0)
      if (bytes.length > largestRead) return notRead("too_large", bytes.length)
      return named(await turn(() => readApart(script, bytes, within)), name)
    },
  }
}

async function readApart(script: URL, bytes: Uint8Array<ArrayBuffer>, within: Limits): Promise<FoundInFile> {
  const job: MetadataJob = { bytes }
  try {
    const answer = await inOwnProcess<MetadataAnswer>(script, job, within)
    if ("done" in answer) return answer.done
    throw new Error(answer.failed)
  } catch (error) {
    if (error instanceof OutOfLimits) return notRead("too_long", bytes.length)
    throw error
  }
}

function named(found: FoundInFile, name: string): FoundInFile {
  const { mediaType, faults } = found
  if (mediaType === undefined || !promisesOther(name, mediaType)) return found
  return { ...found, faults: ["other_type", ...faults] }
}
