import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import { Busy } from "../core/busy.ts"

/** What one piece of work may take. */
export interface Limits {
  /** Milliseconds, of the clock and of the processor. */
  patience: number
  /** Of the heap, in megabytes. */
  heap: number
  /** Of all that it may fill, in kilobytes; about half of it Node sets aside for itself. */
  all: number
}

/** The work took more than it may. */
export class OutOfLimits extends Error {
  override name = "OutOfLimits"
}

/**
 * Starts a process for a job, waits for its answer, and ends it: a file that hangs, crashes or fills the memory takes nothing else
 * with it. (A thread would not do: Node ends as a whole where one array outgrows the heap of a thread, and what lies outside of the
 * heap has no limit there.) `script`: where the code of the process is; it answers one message with one message.
 */
export function inOwnProcess<Answer>(script: URL, job: object, limits: Limits): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn(...command(script, limits), {
      // Nothing of ours is told to what reads others' files.
      env: {},
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      serialization: "advanced",
      windowsHide: true,
    })
    const late = setTimeout(() => {
      reject(new OutOfLimits("too long"))
      child.kill("SIGKILL")
    }, limits.patience)
    child.once("message", (answer: Answer) => resolve(answer))
    child.once("error", reject)
    child.once("close", (code, signal) => {
      clearTimeout(late)
      // A limit ends it by a signal; Node itself ends so where it finds no more memory.
      const isEnded = signal !== null || (code ?? 0) > 128
      const ended = `the process of ${fileURLToPath(script)} ended with ${signal ?? code}`
      reject(isEnded ? new OutOfLimits(ended) : new Error(ended))
    })
    // What it could not be sent, it does not answer: how it ended says why.
    child.send(job, () => undefined)
  })
}

/** The program and what it is told: on a system that can, with limits that hold whatever runs in it, and first to go where memory is short. */
function command(script: URL, { heap, all, patience }: Limits): [program: string, args: readonly string[]] {
  const node = [process.execPath, `--max-old-space-size=${heap}`, fileURLToPath(script)]
  if (process.platform === "win32") return [process.execPath, node.slice(1)]
  const limits = [
    `ulimit -c 0`,
    `ulimit -d ${all}`,
    `ulimit -t ${Math.ceil(patience / 1000)}`,
    "echo 1000 >/proc/self/oom_score_adj",
  ]
  return ["/bin/sh", ["-c", `{ ${limits.join("; ")}; } 2>/dev/null; exec "$@"`, "sh", ...node]]
}

/** Runs so many at once, the others in the order they came; throws `Busy` when too many wait, since each holds a file in memory. */
export function inTurn(most: { working: number; waiting: number }): <T>(work: () => Promise<T>) => Promise<T> {
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
