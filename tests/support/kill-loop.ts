import type { ChildProcess } from "node:child_process"
import { once } from "node:events"

/** A process that is started and killed again and again, and what must hold each time. */
export interface KillLoop {
  kills: number
  /** The loop ends after so many seconds, even if kills are left. */
  seconds: number
  /** Starts the process, its standard output and error in pipes. `count` begins at 0. */
  start(count: number): ChildProcess
  /** A random moment so many milliseconds after its start, or after its first words. */
  moment(count: number): { after: "start" | "words"; between: readonly [number, number] }
  /** Told the whole lines that it said. Throws when something is not as it must be. */
  check(lines: readonly string[], count: number): Promise<void> | void
}

export interface Killed {
  killed: number
  /** How many were done before they could be killed. */
  done: number
}

/** Kills with SIGKILL, which no process can answer. Throws when one ends by itself with a fault, or a check throws. */
export async function killLoop({ kills, seconds, start, moment, check }: KillLoop): Promise<Killed> {
  const until = performance.now() + 1000 * seconds
  const counts: Killed = { killed: 0, done: 0 }
  for (let count = 0; count < kills && performance.now() < until; count++) {
    const { said, killed } = await killedOnce(start(count), moment(count))
    // A line that the kill cut short was not said.
    await check(
      said
        .slice(0, said.lastIndexOf("\n") + 1)
        .split("\n")
        .slice(0, -1),
      count,
    )
    counts[killed ? "killed" : "done"] += 1
  }
  return counts
}

async function killedOnce(child: ChildProcess, { after, between: [from, to] }: ReturnType<KillLoop["moment"]>) {
  let said = ""
  let complaint = ""
  child.stdout?.on("data", (chunk) => {
    said += chunk
  })
  child.stderr?.on("data", (chunk) => {
    complaint += chunk
  })
  const closed = once(child, "close")
  if (after === "words" && child.stdout) await Promise.race([once(child.stdout, "data"), closed])
  const wait = from + Math.random() * (to - from)
  await Promise.race([new Promise((resolve) => setTimeout(resolve, wait)), closed])
  child.kill("SIGKILL")
  const [code, signal] = await closed
  if (signal !== "SIGKILL" && code !== 0) throw new Error(`it ended by itself with ${code}: ${complaint}`)
  return { said, killed: signal === "SIGKILL" }
}
