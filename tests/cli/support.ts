import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { built } from "../../scripts/build.mjs"

const bin = fileURLToPath(new URL("../../bin/aval.mjs", import.meta.url))

/** A folder of its own, and the real command run in it. */
export interface Place {
  folder: string
  path(name: string): string
  aval(args: readonly string[], more?: RunOptions): Promise<Run>
  start(args: readonly string[], env?: Record<string, string>): Started
  remove(): void
}

export interface RunOptions {
  env?: Record<string, string>
  input?: string
  /** Options of Node itself. */
  node?: readonly string[]
}

export interface Run {
  code: number | null
  out: string
  err: string
}

export interface Started {
  child: ChildProcess
  /** The address it says it listens on; rejects with what it said when it stops before. */
  ready: Promise<string>
  ended: Promise<Run>
}

/** Builds once, so that a command's time is its own. */
export async function place(): Promise<Place> {
  await built()
  const folder = mkdtempSync(join(tmpdir(), "aval-cli-"))
  const environment = (env: Record<string, string> = {}) => ({
    PATH: process.env.PATH ?? "",
    AVAL_DB: join(folder, "data", "aval.db"),
    PORT: "0",
    ...env,
  })
  const start = (args: readonly string[], { env, input, node = [] }: RunOptions = {}): Started => {
    const child = spawn(process.execPath, [...node, bin, ...args], { cwd: folder, env: environment(env) })
    const run: Run = { code: null, out: "", err: "" }
    let told: (url: string) => void
    let failed: (error: Error) => void
    const ready = new Promise<string>((resolve, reject) => {
      told = resolve
      failed = reject
    })
    ready.catch(() => {})
    child.stdout.on("data", (data) => {
      run.out += data
      const url = /http:\/\/localhost:\d+/.exec(run.out)?.[0]
      if (url) told(url)
    })
    child.stderr.on("data", (data) => {
      run.err += data
    })
    const ended = new Promise<Run>((resolve) => {
      child.on("close", (code) => {
        run.code = code
        failed(new Error(`stopped with ${code}: ${run.err}`))
        resolve(run)
      })
    })
    child.stdin.end(input ?? "")
    return { child, ready, ended }
  }
  return {
    folder,
    path: (name) => join(folder, name),
    aval: (args, more) => start(args, more).ended,
    start: (args, env = {}) => start(args, { env }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
