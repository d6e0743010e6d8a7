import { Worker } from "node:worker_threads"
import { Busy } from "../core/busy.ts"
import { type Documents, largestFile, Unreadable } from "../core/documents.ts"
import type { Answer, Job } from "./document-thread.ts"

/** Limits of one piece of work. A file that needs more is not one that anybody wrote. */
const patience = 60_000
const memory = 400
/** At once, and waiting: each holds a file in memory. */
const most = { working: 2, waiting: 20 }

/**
 * Reads and writes documents, each in a thread of its own that ends with the work: a file that hangs, crashes or fills the memory takes
 * nothing else with it. Throws `Busy` when too many wait. `thread`: where its code is.
 */
export function createDocuments(thread: URL): Documents {
  const inTurn = queue()
  const run = <T>(job: Job) => inTurn(() => inThread<T>(thread, job))
  return {
    typeOf: async (bytes) => (bytes.length === 0 ? undefined : run({ what: "type", bytes: small(bytes) })),
    textOf: (bytes, type) => run({ what: "text", bytes: small(bytes), type }),
    sheetsOf: (bytes, type) => run({ what: "sheets", bytes: small(bytes), type }),
    workbook: (sheets) => run({ what: "workbook", sheets }),
    pdf: (definition, at) => run({ what: "pdf", definition, at }),
  }
}

function small(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (bytes.length > largestFile) throw new Unreadable("too-large")
  return bytes
}

function inThread<T>(script: URL, job: Job): Promise<T> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(script, {
      workerData: job,
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
    const late = setTimeout(() => {
      reject(new Unreadable("too-long"))
      void thread.terminate()
    }, patience)
    thread.once("message", (answer: Answer) => {
      if ("done" in answer) resolve(answer.done as T)
      else reject(answer.problem ? new Unreadable(answer.problem) : new Error(answer.failed))
    })
    thread.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new Unreadable("too-long") : error),
    )
    thread.once("exit", (code) => {
      clearTimeout(late)
      reject(new Error(`the thread that reads documents ended with ${code}`))
    })
  })
}

/** Runs so many at once, the others in the order they came. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let working = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (working >= most.working) {
      if (waiting.length >= most.waiting) throw new Busy("too many documents are being read", 30)
      await new Promise<void>((go) => waiting.push(go))
    } else working += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else working -= 1
    }
  }
}
