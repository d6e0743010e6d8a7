import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { newestKeySet } from "../../db/queries/keys.ts"
import { makeKeys, rotateKeys } from "../../src/actions/change-keys.ts"
import { pinOf as pinOfSet } from "../../src/actions/read-keys.ts"
import { sealingWith } from "../../src/adapters/sealing.ts"
import { signing } from "../../src/adapters/signing.ts"
import type { App } from "../../src/app.ts"
import type { PrivateKey } from "../../src/core/signing-port.ts"
import { createServer, type Server } from "../../src/web/server.tsx"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { consumed, pinOf, verifiedPointer } from "../support/consumer.ts"
import { wholeDocument } from "../support/document.ts"

let app: TestApp
let server: Server
let root: PrivateKey
const pointer = (headers: Record<string, string> = {}, method = "GET") =>
  server.request("/api/v1/list/current.jws", { headers, method })

beforeEach(async () => {
  app = await testApp({ config: { public: "list" } })
  server = createServer(app, { assets: new Map() })
  root = await signing.makeKey("EdDSA")
})
afterEach(() => app.close())

const begin = (given: App = app) =>
  makeKeys(given, { issuer: "https://ai.example", roots: [root], threshold: 1, algorithm: "EdDSA" }, { by: "cli" })

describe("before there are keys", () => {
  it("says how to begin, in a problem, for both", async () => {
    for (const file of ["current.jws", "keys.jws"]) {
      const answer = await server.request(`/api/v1/list/${file}`)
      expect(answer.status).toBe(404)
      expect(await answer.json()).toMatchObject({ errors: [{ en: expect.stringContaining("aval keys init") }] })
    }
  })
})

describe("the pointer", () => {
  it("is what a consumer with the pin accepts, and leads to the list", async () => {
    const { pin } = await begin()
    await stated(app, wholeDocument())
    const { pointer: found, list, set } = await consumed(server, pinOf(pin))
    expect(JSON.parse(list)).toMatchObject({ revision: 1, serial: found.serial })
    expect(found).toMatchObject({ list: { length: Buffer.byteLength(list), schema: "approved-list.v1", revision: 1 } })
    expect(found.exp - found.iat).toBe(86_400)
    expect(set.version).toBe(1)
    const own = await newestKeySet(app.store.read)
    expect(own && pinOfSet(own)).toBe(pin)
  })

  it("is told apart from nothing published", async () => {
    await begin()
    expect(await (await pointer()).json()).toMatchObject({ errors: [{ parameter: "list" }] })
  })

  it("has the type, the tag and the caching of what is signed; 304 to who has it; HEAD without bytes", async () => {
    await begin()
    await stated(app, wholeDocument())
    const answer = await pointer()
    const tag = answer.headers.get("ETag") ?? ""
    expect(answer.headers.get("Content-Type")).toBe("application/jose")
    expect(answer.headers.get("Cache-Control")).toBe("public, max-age=60, stale-if-error=3600")
    expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*")
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff")
    expect(tag).toMatch(/^"[0-9a-f]{64}"$/)
    expect((await answer.text()).length).toBeLessThan(1000)
    const again = await pointer({ "If-None-Match": `"x", W/${tag}` })
    expect([again.status, await again.text(), again.headers.get("ETag")]).toEqual([304, "", tag])
    // What a browser asks before a page from elsewhere may send that tag.
    const asked = await pointer(
      { Origin: "https://page.example", "Access-Control-Request-Headers": "if-none-match" },
      "OPTIONS",
    )
    expect([asked.status, asked.headers.get("Access-Control-Allow-Headers")]).toEqual([204, "If-None-Match"])
    const head = await pointer({}, "HEAD")
    expect([head.status, await head.text(), head.headers.get("ETag")]).toEqual([200, "", tag])
    const keys = await server.request("/api/v1/list/keys.jws")
    expect(keys.headers.get("Content-Type")).toBe("application/jose+json")
    const keyTag = keys.headers.get("ETag") ?? ""
    const had = await server.request("/api/v1/list/keys.jws", { headers: { "If-None-Match": keyTag } })
    expect(had.status).toBe(304)
  })

  it("is for nobody else's pages and caches where the list is not public", async () => {
    await begin()
    await stated(app, wholeDocument())
    const own = createServer(
      { ...app, config: { ...app.config, public: undefined } },
      {
        assets: new Map(),
        remote: () => "127.0.0.1",
      },
    )
    for (const path of ["/api/v1/list/current.jws", "/api/v1/list/keys.jws", "/api/v1/list"]) {
      const answer = await own.request(path, { headers: { Host: "localhost" } })
      expect([path, answer.status]).toEqual([path, 200])
      expect(answer.headers.get("Access-Control-Allow-Origin")).toBeNull()
      const asked = await own.request(path, { method: "OPTIONS", headers: { Host: "localhost" } })
      expect([asked.status, asked.headers.get("Access-Control-Allow-Headers")]).toEqual([405, null])
      expect(answer.headers.get("Cache-Control")).not.toContain("public")
    }
  })

  it("is signed once an hour and for each revision, and once however many ask", async () => {
    await begin()
    await stated(app, wholeDocument())
    let signed = 0
    const counting: App = {
      ...app,
      store: { ...app.store },
      signing: {
        ...signing,
        compact: (...given) => {
          signed += 1
          return signing.compact(...given)
        },
      },
    }
    server = createServer(counting, { assets: new Map() })
    const all = await Promise.all(Array.from({ length: 20 }, async () => (await pointer()).text()))
    expect(new Set(all).size).toBe(1)
    expect(signed).toBe(1)
    app.setNow("2026-11-22T11:59:59Z")
    const later = await (await pointer()).text()
    expect([later === all[0], signed]).toEqual([false, 2])
    await stated(
      app,
      wholeDocument({ tools: (wholeDocument().tools ?? []).map((tool) => ({ ...tool, name: `${tool.name} 2` })) }),
    )
    expect(await (await pointer()).text()).not.toBe(later)
    expect(signed).toBe(3)
  })

  it("has the same bytes from every process, whenever within the hour it is asked", async () => {
    await begin()
    await stated(app, wholeDocument())
    app.setNow("2026-11-22T12:00:01Z")
    const one = await (await pointer()).text()
    // Something is recorded meanwhile.
    await rotateKeys(app, { roots: [root] }, { by: "cli" })
    await rotateKeys(app, { roots: [root] }, { by: "cli" })
    app.setNow("2026-11-22T12:40:00Z")
    const [a, b] = [1, 2].map(() => createServer({ ...app, store: { ...app.store } }, { assets: new Map() }))
    const [two, three] = await Promise.all(
      [a, b].map(async (s) => (await s?.request("/api/v1/list/current.jws"))?.text()),
    )
    expect(two).toBe(three)
    // Another key signs, the payload but for that is the same.
    const payload = (jws: string | undefined) => jws?.split(".")[1]
    expect(payload(two)).toBe(payload(one))
  })

  it("changes with keys that another process has made, at the next request", async () => {
    const { pin } = await begin()
    await stated(app, wholeDocument())
    const before = await consumed(server, pinOf(pin))
    await rotateKeys({ ...app, store: { ...app.store } }, { roots: [root] }, { by: "cli" })
    const after = await consumed(server, pinOf(pin))
    expect(after.set.keys[0]?.kid).not.toBe(before.set.keys[0]?.kid)
    await expect(verifiedPointer(await (await pointer()).text(), before.set)).rejects.toThrow("unknown key")
  })

  it("is a 503 that says how to mend it where the key is sealed with another secret", async () => {
    await begin({ ...app, sealing: sealingWith("another secret that is long enough") })
    await stated(app, wholeDocument())
    const answer = await pointer()
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([
      503,
      "application/problem+json; charset=utf-8",
    ])
    expect(await answer.json()).toMatchObject({ errors: [{ en: expect.stringContaining("aval keys rotate") }] })
    expect((await server.request("/api/v1/list/keys.jws")).status).toBe(200)
  })

  it("is served though the key set has ended: consumers say so themselves", async () => {
    await begin()
    await stated(app, wholeDocument())
    app.setNow("2028-01-01T00:00:00Z")
    expect((await pointer()).status).toBe(200)
    const page = await (await server.request("/list")).text()
    expect(page).toContain("expir")
  })
})
