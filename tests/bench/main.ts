import { type ChildProcess, fork } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { Agent, get } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { searchTools } from "../../db/queries/search.ts"
import { migrateSqlite, openSqlite } from "../../db/sqlite.ts"
import { makeKeys } from "../../src/actions/change-keys.ts"
import { importDocument } from "../../src/actions/import-document.ts"
import { shippedClasses, shippedUses } from "../../src/core/vocabulary.ts"
import { benchApp } from "./app.ts"
import { generated, seeded } from "./generate.ts"

// CPU time per request of Aval's routes, as a ratio to a bare Hono route with the same middleware that answers the same bytes,
// interleaved in one run; with memory and search times, at three sizes. Loopback only.

const sizes = (process.argv[2] ?? "30,1000,10000").split(",").map(Number)
const rounds = 5
const together = 8
const limits: Record<string, number> = {
  check: 3,
  "check, each another": 3,
  "list 200": 1.2,
  "list 304": 1.5,
  "pointer 304": 1.5,
  "tools page": 5,
}

interface Load {
  name: string
  paths: string[]
  tag: string
  requests: number
  /** Every path is asked once. */
  once?: boolean
}

const agent = new Agent({ keepAlive: true, maxSockets: together })

function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string; etag: string }> {
  return new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, agent, headers: { Host: "127.0.0.1", ...headers } }, (response) => {
      const parts: Buffer[] = []
      response.on("data", (part: Buffer) => parts.push(part))
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(parts).toString(),
          etag: response.headers.etag ?? "",
        }),
      )
    }).on("error", reject)
  })
}

/** `from`: where in the paths to begin. */
async function drive(port: number, load: Load, from: number) {
  const headers: Record<string, string> = load.tag === "" ? {} : { "If-None-Match": load.tag }
  let next = 0
  const one = async () => {
    while (next < load.requests) {
      const path = load.paths[(from + next++) % load.paths.length] ?? "/"
      const { status } = await ask(port, path, headers)
      if (status !== 200 && status !== 304) throw new Error(`${path} answered ${status}`)
    }
  }
  await Promise.all(Array.from({ length: together }, one))
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

async function measure(ports: readonly [number, number, number], load: Load) {
  const [aval, bare, control] = ports
  const usage = async () => JSON.parse((await ask(control, "/")).body) as { cpu: number; rss: number; peak: number }
  // What is asked once only is not learnt one by one, or Aval would have it ready: the bare route says the first answer each time.
  const learnt = load.once ? load.paths.slice(0, 1) : load.paths
  for (const path of learnt) await ask(control, `/learn?${new URLSearchParams({ path, tag: load.tag })}`)
  const begun = new Map<number, number>()
  const cost = async (port: number) => {
    const from = begun.get(port) ?? 0
    begun.set(port, from + load.requests)
    const before = await usage()
    const start = performance.now()
    await drive(port, load, from)
    const seconds = (performance.now() - start) / 1000
    return { cpu: ((await usage()).cpu - before.cpu) / load.requests, rate: load.requests / seconds }
  }
  await cost(aval)
  await cost(bare)
  const ours: { cpu: number; rate: number }[] = []
  const theirs: { cpu: number; rate: number }[] = []
  for (let round = 0; round < rounds; round++) {
    ours.push(await cost(aval))
    theirs.push(await cost(bare))
  }
  const cpu = median(ours.map((item) => item.cpu))
  const base = median(theirs.map((item) => item.cpu))
  return { cpu, base, ratio: cpu / base, rate: median(ours.map((item) => item.rate)) }
}

async function prepare(file: string, count: number): Promise<{ seconds: number; search: number[] }> {
  const store = await openSqlite(file)
  migrateSqlite(store)
  const app = benchApp(store)
  const document = generated(count)
  const start = performance.now()
  await importDocument(app, document, { why: "bench" })
  const root = await app.signing.makeKey("EdDSA")
  const keys = { issuer: "https://bench.example", roots: [root], threshold: 1, algorithm: "EdDSA" as const }
  await makeKeys(app, keys, { by: "bench" })
  const seconds = (performance.now() - start) / 1000
  const random = seeded(7)
  const names = (document.tools ?? []).map((tool) => tool.name)
  const queries = Array.from({ length: 400 }, (_, index) => {
    const name = names[Math.floor(random() * names.length)] ?? "x"
    if (index % 4 === 0) return name.slice(0, 2)
    if (index % 4 === 1) return name
    if (index % 4 === 2) return `${name.slice(0, 3)}${name.slice(4)}`
    return `tool-${Math.floor(random() * count)}.example`
  })
  for (const query of queries.slice(0, 20)) await searchTools(store.read, query, 8)
  const search: number[] = []
  for (const query of queries) {
    const from = performance.now()
    await searchTools(store.read, query, 8)
    search.push(performance.now() - from)
  }
  await store.close()
  return { seconds, search: search.toSorted((a, b) => a - b) }
}

function started(file: string): Promise<{ child: ChildProcess; ports: [number, number, number] }> {
  // As `npm start` runs it.
  const child = fork(join(import.meta.dirname, "bench-serve.js"), [file], { execArgv: ["--max-semi-space-size=8"] })
  return new Promise((resolve, reject) => {
    child.once("message", (message) =>
      resolve({ child, ports: (message as { ports: [number, number, number] }).ports }),
    )
    child.once("exit", () => reject(new Error("the server did not start")))
  })
}

/** What a server that does nothing else holds after the load: the bare route and its answers would weigh on the other one. */
async function remembered(file: string, loads: readonly Load[]): Promise<{ rss: string; peak: string }> {
  const { child, ports } = await started(file)
  for (const load of loads) await drive(ports[0], load, 0)
  await new Promise((resolve) => setTimeout(resolve, 2000))
  const { rss, peak } = JSON.parse((await ask(ports[2], "/")).body) as { rss: number; peak: number }
  child.kill()
  return { rss: (rss / 1e6).toFixed(0), peak: (peak / 1e6).toFixed(0) }
}

const folder = mkdtempSync(join(tmpdir(), "aval-bench-"))
let missed = 0
/** Cost of a check at each size: it must not grow with the register. */
const checks = new Map<number, number>()
try {
  console.log("| tools | what | CPU µs a request | bare µs | ratio | aim | requests/s |")
  console.log("| ---: | --- | ---: | ---: | ---: | ---: | ---: |")
  for (const count of sizes) {
    const file = join(folder, `${count}.db`)
    const { seconds, search } = await prepare(file, count)
    const { child, ports } = await started(file)
    const etag = (await ask(ports[0], "/api/v1/list")).etag
    const pointer = (await ask(ports[0], "/api/v1/list/current.jws")).etag
    const data = shippedClasses
    const uses = shippedUses.slice(0, 11)
    const asked = (index: number, step: number) =>
      `/api/v1/check?tool=tool-${(index * step) % count}&data=${data[index % data.length]}&use=${uses[index % uses.length]}`
    // The same few, as a proxy asks, and each another one, as nobody does: answers are kept, and both should be known.
    const few = Array.from({ length: 60 }, (_, index) => asked(index, 7))
    const many = Array.from({ length: 24_000 }, (_, index) => asked(index, 7919))
    const pages = Math.max(1, Math.min(40, Math.floor((count * 2) / 50)))
    const loads: Load[] = [
      { name: "check", paths: few, tag: "", requests: 4000 },
      { name: "check, each another", paths: many, tag: "", requests: 2000, once: true },
      { name: "list 200", paths: ["/api/v1/list"], tag: "", requests: count > 5000 ? 150 : 1500 },
      { name: "list 304", paths: ["/api/v1/list"], tag: etag, requests: 5000 },
      { name: "pointer 200", paths: ["/api/v1/list/current.jws"], tag: "", requests: 5000 },
      { name: "pointer 304", paths: ["/api/v1/list/current.jws"], tag: pointer, requests: 5000 },
      { name: "export 200", paths: ["/api/v1/exports/squid"], tag: "", requests: count > 5000 ? 500 : 2000 },
      {
        name: "tools page",
        paths: Array.from({ length: pages }, (_, index) => `/tools?lang=en&page=${index + 1}`),
        tag: "",
        requests: 400,
      },
    ]
    for (const load of loads) {
      const found = await measure(ports, load)
      const aim = limits[load.name] ?? Number.POSITIVE_INFINITY
      if (found.ratio > aim) missed += 1
      if (load.name === "check") checks.set(count, found.ratio)
      console.log(
        `| ${count} | ${load.name} | ${found.cpu.toFixed(0)} | ${found.base.toFixed(0)} | ${found.ratio.toFixed(2)} | ${aim} | ${found.rate.toFixed(0)} |`,
      )
    }
    const quantile = (share: number) => (search[Math.floor(share * (search.length - 1))] ?? 0).toFixed(2)
    child.kill()
    const memory = await remembered(file, loads)
    console.log(`| ${count} | search p50 ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms (aim 20) | | | | | |`)
    console.log(
      `| ${count} | memory after the same load: ${memory.rss} MB resident (aim 250), ${memory.peak} MB at the peak | | | | | |`,
    )
    console.log(`| ${count} | import ${seconds.toFixed(1)} s | | | | | |`)
  }
  const [thousand, most] = [checks.get(1000), checks.get(10_000)]
  if (thousand !== undefined && most !== undefined) {
    const growth = most / thousand
    if (growth > 1.1) missed += 1
    console.log(`| 1000 to 10000 | check grows to ${growth.toFixed(2)} times (aim 1.1) | | | | | |`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(missed === 0 ? "every aim was met" : `${missed} aims were missed`)
process.exit(0)
