import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { describe, test } from "vitest"

/** Programs of Debian that our tests read with, and the package that brings each: scripts/debian-programs.sh installs them. */
export const programs = {
  caddy: "caddy",
  chromium: "chromium",
  dnsmasq: "dnsmasq-base",
  "firefox-esr": "firefox-esr",
  "named-checkzone": "bind9-utils",
  pactester: "libpacparser1",
  soffice: "libreoffice-writer-nogui",
  squid: "squid",
  unbound: "unbound",
  "unbound-checkconf": "unbound",
  xmllint: "libxml2-utils",
} as const
export type Program = keyof typeof programs

/** Where a program is; undefined where it is not. Some live where only root looks. */
export function pathOf(program: Program): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/sbin"]
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path))
}

/** Tests that need programs. Where one is absent, or something else is `missing`, a skipped test says so by name. */
export function withPrograms(
  name: string,
  needed: readonly Program[],
  work: () => void,
  missing: () => string | undefined = () => undefined,
): void {
  const absent = needed.filter((program) => pathOf(program) === undefined)
  const why = absent.length > 0 ? `there is no ${absent.join(" and no ")} here (scripts/debian-programs.sh)` : missing()
  if (why === undefined) describe(name, work)
  else test.skip(`${name}: nothing is tried, ${why}`, () => {})
}

export interface Ran {
  code: number | null
  /** Both outputs: what a program warns of is on the second. */
  said: string
}

export function run(program: Program, args: readonly string[], input?: string): Ran {
  const { status, stdout, stderr } = spawnSync(pathOf(program) ?? program, args, {
    ...{ encoding: "utf8", timeout: 10_000 },
    ...(input === undefined ? {} : { input }),
  })
  return { code: status, said: `${stdout}${stderr}` }
}

export interface Running {
  said(): string
  stop(): Promise<void>
}

/** Starts a program that stays; ready once `isReady` holds. Rejects with what it said when it ends before. */
export async function start(
  program: Program,
  args: readonly string[],
  isReady: () => Promise<boolean>,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Running> {
  const child = spawn(pathOf(program) ?? program, args, { stdio: ["ignore", "pipe", "pipe"], env })
  let said = ""
  for (const output of [child.stdout, child.stderr]) output.on("data", (data) => (said += data))
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()))
  const running = { said: () => said, stop: () => stop(child, ended) }
  for (const end = Date.now() + 10_000; !(await isReady()); await rest()) {
    if (child.exitCode === null && Date.now() < end) continue
    await running.stop()
    throw new Error(`${program} ended with ${child.exitCode}: ${said.slice(-2000)}`)
  }
  return running
}

async function stop(child: ChildProcess, ended: Promise<void>) {
  if (child.exitCode === null) child.kill("SIGTERM")
  // It has nothing to save.
  const late = setTimeout(() => child.kill("SIGKILL"), 200)
  await ended
  clearTimeout(late)
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 20))

/** A folder of its own for what a program reads, also one that gives up root's rights when it starts. */
export function folder(): { path(name: string): string; remove(): void } {
  const at = mkdtempSync(join(tmpdir(), "aval-export-"))
  chmodSync(at, 0o755)
  return { path: (name) => join(at, name), remove: () => rmSync(at, { recursive: true, force: true }) }
}
