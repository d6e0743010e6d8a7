import { type Documents, largestFile, Unreadable } from "../core/documents.ts"
import type { Answer, Job } from "./document-process.ts"
import { inOwnProcess, inTurn, type Limits, OutOfLimits } from "./own-process.ts"

/** A file that needs more is not one that anybody wrote. */
const limits: Limits = { patience: 60_000, heap: 300, all: 1_000_000 }
/** At once, and waiting: each holds a file in memory. */
const most = { working: 2, waiting: 20 }

/**
 * Reads and writes documents, each in a process of its own that ends with the work. Throws `Busy` when too many wait. `script`: where
 * the code of the process is.
 */
export function createDocuments(script: URL): Documents {
  const turn = inTurn(most)
  const run = <T>(job: Job) => turn(() => inProcess<T>(script, job))
  return {
    typeOf: async (bytes) => (bytes.length === 0 ? undefined : run({ what: "type", bytes: small(bytes) })),
    textOf: (bytes, type) => run({ what: "text", bytes: small(bytes), type }),
    sheetsOf: (bytes, type) => run({ what: "sheets", bytes: small(bytes), type }),
    workbook: async (sheets) => own(await run({ what: "workbook", sheets })),
    pdf: async (definition, at) => own(await run({ what: "pdf", definition, at })),
    word: async (document) => own(await run({ what: "word", document })),
  }
}

/** Without the rest of the message that they came in. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}

function small(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (bytes.length > largestFile) throw new Unreadable("too-large")
  return bytes
}

async function inProcess<T>(script: URL, job: Job): Promise<T> {
  const answer = await inOwnProcess<Answer>(script, job, limits).catch((error: unknown) => {
    throw error instanceof OutOfLimits ? new Unreadable("too-long", { cause: error }) : error
  })
  if ("done" in answer) return answer.done as T
  throw answer.problem ? new Unreadable(answer.problem) : new Error(answer.failed)
}
