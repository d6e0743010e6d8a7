// The client against the real server, over HTTP: two halves that were written apart.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { createServer as createHttp, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { getRequestListener } from "@hono/node-server"
import fc from "fast-check"
import { afterAll, beforeAll, expect, it } from "vitest"
import { openSqlite } from "../../../db/sqlite.ts"
import { makeKeys, rotateKeys } from "../../../src/actions/change-keys.ts"
import { currentList } from "../../../src/actions/read-current-list.ts"
import { signProof } from "../../../src/actions/sign-proof.ts"
import type { App } from "../../../src/app.ts"
import type { Machine } from "../../../src/cli/machine.ts"
import { run } from "../../../src/cli/run.ts"
import type { PrivateKey } from "../../../src/core/signing-port.ts"
import { createServer } from "../../../src/web/server.tsx"
import { stated, type TestApp, testApp } from "../../../tests/support/app.ts"
import { type Client, createClient, memoryStore } from "../src/index.ts"

let app: TestApp
let served: App
let root: PrivateKey
let pin: string
let http: Server
let url: string
let client: Client
const store = memoryStore()
const statuses: number[] = []

beforeAll(async () => {
  app = await testApp({ demo: true, config: { public: "list" } })
  root = await app.signing.makeKey("EdDSA")
  pin = (
    await makeKeys(
      app,
      { issuer: "https://ai.maison.example", roots: [root], threshold: 1, algorithm: "ES256" },
      { by: "cli" },
    )
  ).pin
  serveFrom(app)
  http = createHttp(getRequestListener((request) => respond(request)))
  await new Promise<void>((done) => http.listen(0, "127.0.0.1", done))
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  client = await newClient()
})
afterAll(async () => {
  client.stop()
  http.closeAllConnections()
  await new Promise((done) => http.close(done))
  await app.close()
})

let respond: (request: Request) => Response | Promise<Response>
function serveFrom(next: App) {
  served = next
  const server = createServer(next, { assets: new Map(), remote: () => "127.0.0.1" })
  respond = async (request) => {
    const response = await server.fetch(request)
    statuses.push(response.status)
    return response
  }
}

const newClient = () => createClient({ url, pin, store, now: () => served.now().getTime() })

const tool = (n: number) => ({
  aval: 1,
  organisations: [{ slug: "essai", name: "Essai", roles: ["vendor"] }],
  tools: [{ slug: `essai-${n}`, name: `Essai ${n}`, vendor: "essai", categories: ["text"], hosts: [] }],
})

it("first fetch, then 304", async () => {
  expect(await client.refresh()).toEqual({ outcome: "new" })
  statuses.length = 0
  expect(await client.refresh()).toEqual({ outcome: "same" })
  expect(statuses).toEqual([304, 304])
  expect(client.status().alarm).toBeUndefined()
})

it("answers random questions as the server does, on this day and on days to come", async () => {
  const list = client.list()
  if (!list) throw new Error("no list")
  const { classes, uses } = list.vocabulary
  const ids = (items: readonly { id: string }[]) =>
    fc.subarray(
      items.map(({ id }) => id),
      { maxLength: 2 },
    )
  const plans = list.tools.flatMap(({ plans }) => plans.map(({ slug }) => slug))
  const hosts = list.tools.flatMap(({ hosts }) => hosts.map(({ host }) => host))
  const name = fc.oneof(
    fc.record({ tool: fc.constantFrom(...list.tools.flatMap(({ slug, name, aliases }) => [slug, name, ...aliases])) }),
    fc.record({ plan: fc.constantFrom(...plans) }),
    fc.record({ host: fc.constantFrom(...hosts, ...hosts.map((host) => `https://eu.${host}/a`), "nowhere.example") }),
    fc.record({
      tool: fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text && text !== ""),
    }),
  )
  const day = fc.constantFrom(undefined, undefined, "2026-11-22", "2026-12-31", "2027-06-30", "2028-02-29")
  await fc.assert(
    fc.asyncProperty(name, ids(classes), ids(uses), day, async (named, data, use, on) => {
      const query = new URLSearchParams({ ...named, ...(on ? { at: on } : {}) })
      for (const one of data) query.append("data", one)
      for (const one of use) query.append("use", one)
      const response = await fetch(`${url}/api/v1/check?${query}`)
      expect(response.status).toBe(200)
      const asking = { ...named, data, use, ...(on ? { day: on } : {}) }
      const reply = client.check(asking)
      expect(JSON.parse(JSON.stringify(reply))).toEqual(await response.json())
      const [a, b] = [data[0], use[0]]
      const single = { ...named, data: a, use: b, ...(on ? { day: on } : {}) }
      // The short way, cold and warm, is the long way's word.
      for (let twice = 0; twice < 2; twice++) expect(client.decide(single)).toBe(client.check(single).answer)
    }),
    { numRuns: 250 },
  )
})

it("aval list verify: the server, a folder, a proof with its list, and none that was touched", async () => {
  const folder = mkdtempSync(join(tmpdir(), "aval-verify-"))
  try {
    const verify = async (...args: string[]) => {
      let said = ""
      const tell = (text: string) => {
        said += text
      }
      const machine = { out: tell, err: tell, readFile: (path: string) => readFile(path, "utf8") } as unknown as Machine
      return { code: await run(["list", "verify", ...args, "--pin", pin], machine), said }
    }
    const sha256 = client.list() && (await currentList(app))?.revision.sha256
    for (const file of ["keys.jws", "current.jws", `${sha256}.json`]) {
      writeFileSync(join(folder, file), await (await fetch(`${url}/api/v1/list/${file}`)).text())
    }
    // The pointer holds for a day of the server's clock, which stands; the command's goes on.
    expect(await verify(folder)).toMatchObject({ code: 1, said: expect.stringContaining("pointer-") })
    const proof = await signProof(app, {
      plan: "chatgpt/business",
      data: ["internal"],
      use: ["copy"],
      day: "2026-11-22",
    })
    const file = join(folder, "proof.json")
    const list = join(folder, `${sha256}.json`)
    writeFileSync(file, JSON.stringify(proof))
    const found = await verify("--proof", file, "--list", list)
    expect(found).toMatchObject({ code: 0, said: expect.stringContaining("the answer was worked out again") })
    expect(found.said).toContain(
      `on 2026-11-22: the plan chatgpt/business, internal, copy: ${proof.payload.answer.answer}`,
    )
    const [header = "", , signature = ""] = String(proof.proof).split(".")
    const other = Buffer.from(JSON.stringify({ ...proof.payload, iat: 1 })).toString("base64url")
    writeFileSync(file, JSON.stringify({ ...proof, proof: `${header}.${other}.${signature}` }))
    expect(await verify("--proof", file)).toMatchObject({ code: 1, said: expect.stringContaining("proof-signature") })
    writeFileSync(file, JSON.stringify(proof))
    writeFileSync(list, readFileSync(list, "utf8").replace('"version":1', '"version":2'))
    expect(await verify("--proof", file, "--list", list)).toMatchObject({
      code: 1,
      said: expect.stringContaining("not the bytes"),
    })
    expect((await verify()).code).toBe(2)
    expect((await verify("ftp://x.example")).code).toBe(2)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

it("an update, and the answer moves with the company's midnight", async () => {
  app.setNow("2026-11-22T12:00:00Z")
  await stated(app, tool(1))
  const before = client.status()
  expect(await client.refresh()).toEqual({ outcome: "new" })
  expect(client.status().revision).toBe((before.revision ?? 0) + 1)
  expect(client.check({ tool: "essai-1" }).reason.code).toBe("not_assessed")
  app.setNow("2026-11-22T22:59:59Z")
  expect(client.check({ tool: "essai-1" }).day).toBe("2026-11-22")
  // Midnight in Paris.
  app.setNow("2026-11-22T23:00:00Z")
  expect(client.check({ tool: "essai-1" }).day).toBe("2026-11-23")
})

it("keys that were rotated, seen by one that starts again from what it kept", async () => {
  await rotateKeys(app, { roots: [root] }, { by: "cli" })
  client = await newClient()
  expect(await client.refresh()).toEqual({ outcome: "same" })
  await stated(app, tool(2))
  expect(await client.refresh()).toEqual({ outcome: "new" })
})

it("a restored backup: kept from going back, then taken with a word once something is published", async () => {
  const image = app.store.client.serialize()
  const copy = await openSqlite(image)
  app.setNow("2026-11-23T08:00:00Z")
  for (const n of [3, 4, 5]) await stated(app, tool(n))
  expect(await client.refresh()).toEqual({ outcome: "new" })
  const { serial } = client.status()
  serveFrom({ ...app, store: copy })
  app.setNow("2026-11-23T09:00:00Z")
  expect(await client.refresh()).toMatchObject({ outcome: "refused", alarm: { code: "pointer-rollback", grave: true } })
  expect(client.status().serial).toBe(serial)
  await stated(served, tool(6))
  expect(await client.refresh()).toMatchObject({ outcome: "new", alarm: { code: "ledger-shrank", grave: false } })
  expect(client.check({ tool: "essai-5" }).reason.code).toBe("unknown_tool")
  await copy.close()
})
