import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { Busy } from "../core/busy.ts"
import { type Documents, largestFile, Unreadable } from "../core/documents.ts"
import type { Answer, Job } from "./document-process.ts"

/** Limits of one piece of work. A file that needs more is not one that anybody wrote. */
const patience = 60_000
/** Of the heap in megabytes; of all that it may fill in kilobytes, about half of which Node sets aside for itself. */
const memory = { heap: 300, all: 1_000_000 }
/** At once, and waiting: each holds a file in memory. */
const most = { working: 2, waiting: 20 }

/**
 * Reads and writes documents, each in a process of its own that ends with the work: a file that hangs, crashes or fills the memory
 * takes nothing else with it. (A thread would not do: Node ends as a whole where one array outgrows the heap of a thread, and what
 * lies outside of the heap has no limit there.) Throws `Busy` when too many wait. `script`: where the code of the process is.
 */
export function createDocuments(script: URL): Documents {
  const inTurn = queue()
  const run = <T>(job: Job) => inTurn(() => inProcess<T>(script, job))
  return {
    typeOf: async (bytes) => (bytes.length === 0 ? undefined : run({ what: "type", bytes: small(bytes) })),
    textOf: (bytes, type) => run({ what: "text", bytes: small(bytes), type }),
    sheetsOf: (bytes, type) => run({ what: "sheets", bytes: small(bytes), type }),
    workbook: async (sheets) => own(await run({ what: "workbook", sheets })),
    pdf: async (definition, at) => own(await run({ what: "pdf", definition, at })),
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

/** Starts a process for the job and waits for its answer; it ends with the answer, or is ended. */
function inProcess<T>(script: URL, job: Job): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = spawn(...command(script), {
      // Nothing of ours is told to what reads others' files.
      env: {},
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      serialization: "advanced",
      windowsHide: true,
    })
    const late = setTimeout(() => {
      reject(new Unreadable("too-long"))
      child.kill("SIGKILL")
    }, patience)
    child.once("message", (answer: Answer) => {
      if ("done" in answer) resolve(answer.done as T)
      else reject(answer.problem ? new Unreadable(answer.problem) : new Error(answer.failed))
    })
    child.once("error", reject)
    child.once("close", (code, signal) => {
      clearTimeout(late)
      // A limit ends it by a signal; Node itself ends so where it finds no more memory.
      const isEnded = signal !== null || (code ?? 0) > 128
      reject(isEnded ? new Unreadable("too-long") : new Error(`the process that reads documents ended with ${code}`))
    })
    // What it could not be sent, it does not answer: how it ended says why.
    child.send(job, () => undefined)
  })
}

/** The program and what it is told: on a system that can, with limits that hold whatever runs in it, and first to go where memory is short. */
function command(script: URL): [program: string, args: readonly string[]] {
  const node = [process.execPath, `--max-old-space-size=${memory.heap}`, fileURLToPath(script)]
  if (process.platform === "win32") return [process.execPath, node.slice(1)]
  const limits = [
    `ulimit -c 0`,
    `ulimit -d ${memory.all}`,
    `ulimit -t ${patience / 1000}`,
    "echo 1000 >/proc/self/oom_score_adj",
  ]
  return ["/bin/sh", ["-c", `{ ${limits.join("; ")}; } 2>/dev/null; exec "$@"`, "sh", ...node]]
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
