import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { StorageFault } from "../../db/errors.ts"
import { createServer, type Server } from "../../src/web/server.tsx"
import { type TestApp, testApp } from "../support/app.ts"
import { addressesOf } from "../support/doors.ts"
import { signedIn } from "../support/people.ts"

// Controls 15 to 18, 21, 38 and 39: what every answer carries, on every route and every refusal.

let app: TestApp
let server: Server
let headers: Record<string, string>

beforeAll(async () => {
  app = await testApp({ catalogue: true, demo: true, config: { url: "https://aval.example" } })
  server = createServer(app, { assets: new Map(), remote: () => "192.0.2.1" })
  headers = (await signedIn(app, ["admin"])).headers
})
afterAll(() => app.close())

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

function expectHeaders(path: string, answer: Response) {
  const all = Object.fromEntries(answer.headers)
  expect(all, path).toMatchObject({
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "SAMEORIGIN",
    "strict-transport-security": expect.stringMatching(/^max-age=\d{8,}/),
    "x-request-id": expect.stringMatching(/^[\w-]{8,}$/),
  })
  // Of the server and its parts nothing is told.
  expect(
    Object.keys(all).filter((name) => /^(server|x-powered-by)$/.test(name)),
    path,
  ).toEqual([])
  const type = answer.headers.get("Content-Type")
  if (answer.body && answer.status !== 304) expect(type, path).toMatch(/^[\w-]+\/[\w.+-]+(;|$)/)
  if (type && /^(text\/|application\/(problem\+)?json)/.test(type)) expect(type, path).toMatch(/charset=utf-8/i)
}

async function ask(path: string, given: RequestInit = {}) {
  return server.fetch(new Request(`https://aval.example${path}`, { headers, ...given }), {})
}

test("every route, signed in and signed out", async () => {
  for (const { path } of addressesOf(server).filter(({ method }) => method === "GET")) {
    expectHeaders(path, await ask(path))
    expectHeaders(`${path} (signed out)`, await ask(path, { headers: {} }))
  }
})

test("refusals: 403, 404, 405, 413, 422", async () => {
  const asked: [string, RequestInit, number][] = [
    ["/sign-out", { method: "POST", headers: { ...headers, "Sec-Fetch-Site": "cross-site" } }, 403],
    ["/nowhere", {}, 404],
    ["/api/nowhere", {}, 404],
    ["/tools", { method: "DELETE" }, 405],
    ["/tools", { method: "TRACE-ME" }, 405],
    ["/account/profile", { method: "POST", body: "x".repeat(1_000_001) }, 413],
    ["/api/v1/check?tol=x", {}, 422],
    ["/check?tool=x&data=nothing", {}, 422],
  ]
  for (const [path, given, status] of asked) {
    const answer = await ask(path, given)
    expect([path, answer.status]).toEqual([path, status])
    expectHeaders(path, answer)
  }
})

test("a fault of ours: 500 and 503, and nothing of it is shown", async () => {
  const broken = { ...app, store: { ...app.store, head: () => Promise.reject(new Error("secret detail")) } }
  const gone = {
    ...app,
    store: { ...app.store, head: () => Promise.reject(new StorageFault("gone", "secret detail")) },
  }
  const lines: object[] = []
  for (const [fault, status] of [
    [broken, 500],
    [gone, 503],
  ] as const) {
    const failing = createServer(fault, {
      assets: new Map(),
      remote: () => "192.0.2.1",
      log: { write: (line) => lines.push(line) },
    })
    for (const path of ["/check", "/api/v1/check?tool=x"]) {
      const answer = await failing.fetch(new Request(`https://aval.example${path}`, { headers }), {})
      // Without a database the page has no frame: it says that much, as 503.
      expect([path, [status, 503].includes(answer.status)]).toEqual([path, true])
      expectHeaders(path, answer)
      expect(await answer.text()).not.toContain("secret detail")
    }
  }
  expect(JSON.stringify(lines)).toContain("secret detail")
})

describe("what nobody else may keep", () => {
  test("pages and register answers of a signed-in person are private", async () => {
    for (const path of ["/tools.csv", "/account", "/dashboard", "/admin/people", "/api/v1/decisions"]) {
      const control = (await ask(path)).headers.get("Cache-Control") ?? ""
      expect([path, /no-store|no-cache|private/.test(control), /public/.test(control)]).toEqual([path, true, false])
    }
  })

  // On pages that many see alike stand the name of whoever reads them, and what they asked for.
  test.each([
    ...["/account", "/dashboard", "/admin/people", "/admin/events", "/admin/tokens", "/admin/settings"],
    ...["/check", "/check?tool=x", "/requests", "/requests/new", "/tools", "/list", "/about/methodology"],
  ])("%s is not kept at all", async (path) => {
    const answer = await ask(path)
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([200, "no-store"])
  })
})

test("nothing of the workshop is served", async () => {
  const paths = [
    "/.git/HEAD",
    "/.env",
    "/package.json",
    "/assets/aval.js.map",
    "/debug",
    "/src/node.ts",
    "/data/aval.db",
    "/styleguide",
  ]
  for (const path of paths) expect([path, (await ask(path)).status]).toEqual([path, 404])
})
