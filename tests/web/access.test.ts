import { afterEach, describe, expect, test } from "vitest"
import { StorageFault } from "../../db/errors.ts"
import { createServer } from "../../src/web/server.tsx"
import { type TestApp, testApp } from "../support/app.ts"

let app: TestApp | undefined

afterEach(async () => {
  await app?.close()
  app = undefined
})

async function ask(
  path: string,
  given: {
    headers?: Record<string, string>
    remote?: string | undefined
    public?: "none" | "list"
    method?: string
  } = {},
) {
  app ??= await testApp({ catalogue: true, demo: true, ...(given.public ? { config: { public: given.public } } : {}) })
  const remote = "remote" in given ? given.remote : "127.0.0.1"
  const server = createServer(app, { assets: new Map(), remote: () => remote })
  const headers = { Host: "localhost:3000", ...given.headers }
  return server.fetch(new Request(`http://localhost:3000${path}`, { headers, method: given.method ?? "GET" }), {})
}

/** Shut: a page leads to the sign-in, and back afterwards; the API says 401. */
function expectShut(path: string, answer: Response) {
  if (path.startsWith("/api")) {
    expect([answer.status, answer.headers.get("WWW-Authenticate")]).toEqual([401, 'Bearer realm="aval"'])
    return
  }
  const back = path === "/check" ? "" : `?return_to=${encodeURIComponent(path).replaceAll("%20", "+")}`
  expect([path, answer.status, answer.headers.get("Location")]).toEqual([path, 303, `/sign-in${back}`])
}

describe("until accounts exist, AVAL_PUBLIC not set", () => {
  test.each(["localhost:3000", "127.0.0.1:3000", "127.8.9.1", "[::1]:3000", "LOCALHOST"])(
    "this machine reads everything as %s",
    async (host) => {
      expect((await ask("/api/v1/decisions", { headers: { Host: host } })).status).toBe(200)
    },
  )

  test.each(["127.evil.example", "127.0.0.1.evil.example", "evil.example", "localhost.evil.example", ""])(
    "a name of somebody else's (%j) reads nothing",
    async (host) => {
      expect((await ask("/api/v1/decisions", { headers: { Host: host } })).status).toBe(401)
    },
  )

  test.each(["10.0.0.7", "192.0.2.1", "::ffff:192.0.2.1", undefined])(
    "another machine (%s) reads nothing",
    async (remote) => {
      for (const path of ["/tools", "/check"]) expectShut(path, await ask(path, { remote }))
      expect((await ask("/healthz", { remote })).status).toBe(200)
    },
  )

  test.each(["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"])(
    "who comes through a proxy on this machine (%s) is from elsewhere",
    async (name) => {
      expectShut("/tools", await ask("/tools", { headers: { [name]: "203.0.113.7" } }))
    },
  )

  test("the refusal says nothing of the company", async () => {
    const answer = await ask("/tools", { remote: "192.0.2.1" })
    expect(await answer.text()).not.toContain("Maison Exemple")
  })
})

describe("AVAL_PUBLIC=list", () => {
  test.each([
    "/check",
    "/check?tool=chatgpt",
    "/requests/new?tool=x",
    "/list",
    "/api/v1/check?tool=chatgpt",
    "/api/v1/list",
    "/api/v1/schemas/approved-list.v1.json",
    "/docs",
    "/api/openapi.json",
  ])("opens %s to everybody", async (path) => {
    expect((await ask(path, { remote: "192.0.2.1", public: "list" })).status).toBe(200)
  })

  test.each([
    "/tools",
    "/tools/chatgpt",
    "/tools.csv",
    "/how-we-work",
    "/about/methodology",
    "/api/v1/decisions",
    "/api/v1/facts",
    "/api/v1/revisions",
    "/api/v1/plans",
  ])("keeps %s shut, for this machine too", async (path) => {
    expectShut(path, await ask(path, { public: "list" }))
  })
})

describe("AVAL_PUBLIC=none", () => {
  test.each(["/check", "/list", "/api/v1/list", "/tools", "/docs"])("keeps %s shut", async (path) => {
    expectShut(path, await ask(path, { public: "none" }))
  })

  test("what is open names nobody, not even where nothing is found", async () => {
    const answer = await ask("/assets/nothing", { public: "none" })
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe("Not found\n")
  })
})

test("a path that nobody thought of is not there, for anybody, and says nothing of the company", async () => {
  for (const path of ["/administration", "/check-list", "/api/v1/listing", "/assetsx", "//check", "/api/v1/checks"]) {
    const answer = await ask(path, { public: "none" })
    expect([path, answer.status]).toEqual([path, 404])
    expect(await answer.text()).not.toContain("Maison Exemple")
  }
})

describe("faults", () => {
  test.each([
    ["/tools", "POST"],
    ["/tools/chatgpt", "DELETE"],
    ["/check", "PUT"],
    ["/list", "PATCH"],
  ])("%s by %s is 405 and names what is allowed", async (path, method) => {
    const answer = await ask(path, { method })
    expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "GET, HEAD"])
  })

  test("no page at all is 404 by any method", async () => {
    expect((await ask("/nowhere", { method: "POST" })).status).toBe(404)
  })

  test("a database that is gone is 503, on pages, API and readiness", async () => {
    app = await testApp({})
    const fault = () => Promise.reject(new StorageFault("contended", "busy"))
    app.store.head = fault
    for (const path of ["/tools", "/api/v1/check?tool=x", "/readyz"]) {
      const answer = await ask(path)
      expect([path, answer.status, answer.headers.get("Retry-After")]).toEqual([path, 503, "5"])
    }
  })
})
