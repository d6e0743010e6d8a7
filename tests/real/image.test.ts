import { spawn } from "node:child_process"
import { once } from "node:events"
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { built } from "../../scripts/build.mjs"
import { freePort } from "./caddy.ts"

const folder = mkdtempSync(join(tmpdir(), "aval-image-"))
const root = join(folder, "app")

/** Lays out what the second stage of deploy/Dockerfile copies. */
beforeAll(async () => {
  await built()
  const lines = readFileSync("deploy/Dockerfile", "utf8").split("\n")
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith("FROM ")))
  for (const line of last.filter((text) => text.startsWith("COPY "))) {
    const words = line.split(" ").filter((word) => !/^(COPY|--from=\w+)$/.test(word))
    const target = words.at(-1) ?? ""
    for (const source of words.slice(0, -1)) {
      const from = source.replace(/^\/app\//, "")
      const to = join(root, target.endsWith("/") ? join(target, from.split("/").at(-1) ?? "") : target)
      mkdirSync(dirname(to), { recursive: true })
      cpSync(from, to, { recursive: true })
    }
  }
  mkdirSync(join(folder, "data"))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const files = () =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => `${name} ${statSync(join(root, name)).mtimeMs}`)

async function run(port: number, file: string, ...more: string[]) {
  const env = { NODE_ENV: "production", PORT: String(port), AVAL_DB: join(folder, "data/aval.db") }
  const child = spawn(process.execPath, [join(root, file), ...more], { cwd: folder, env })
  let said = ""
  child.stderr.on("data", (data) => (said += data))
  const ended = once(child, "exit").then(([code]) => ({ code, said }))
  return { child, ended }
}

test("what the image holds is enough to serve, and to ask after its health; nothing in it is written to", async () => {
  const before = files()
  const port = await freePort()
  const { child, ended } = await run(port, "dist/node.js", "serve")
  const stopped = ended.then(({ said }) => Promise.reject(new Error(said)))
  stopped.catch(() => {})
  const healthy = async () => (await (await run(port, "health.mjs")).ended).code === 0
  while (!(await Promise.race([healthy(), stopped]))) await new Promise((resolve) => setTimeout(resolve, 100))

  const page = await (await fetch(`http://localhost:${port}/check`)).text()
  const linked = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path)
  expect(linked.length).toBeGreaterThan(2)
  for (const path of linked) expect((await fetch(`http://localhost:${port}${path}`)).status, path).toBe(200)

  child.kill("SIGTERM")
  expect((await ended).code).toBe(0)
  expect(await healthy()).toBe(false)
  expect(files()).toEqual(before)
  expect(readdirSync(join(folder, "data"))).toEqual(["aval.db", "aval.secret"])
}, 60_000)
