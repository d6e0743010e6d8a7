import { Hono } from "hono"
import { HTTPException } from "hono/http-exception"
import { describe, expect, test } from "vitest"
import { jsonLines } from "../../src/adapters/log.ts"
import {
  errorDetails,
  type RequestLogOptions,
  requestIdOf,
  requestLog,
  type SecurityEvent,
  securityEvent,
  securityEvents,
  setActor,
} from "../../src/web/request-log.ts"

type Line = Record<string, unknown> & { error?: { message: string; stack: string[]; cause?: object } }

/** A small site with the log before everything, and all that was written, as text. */
function site(options: Partial<RequestLogOptions> = {}, routes: (router: Hono) => void = () => {}) {
  let text = ""
  const log = jsonLines({ write: (part) => (text += part) })
  const router = new Hono()
  router.use(requestLog({ log, level: "requests", now: () => new Date("2026-11-22T10:00:00Z"), ...options }))
  router.use("/inner/*", async (_, next) => next())
  router.get("/tools/:slug", (c) => c.text("tool"))
  router.get("/files/:name{.+\\.csv}", (c) => c.text("file"))
  router.get("/links/:link", (c) => c.redirect("/tools/a"))
  routes(router)
  router.onError((error, c) => c.text(`failed ${requestIdOf(c)}`, error instanceof HTTPException ? error.status : 500))
  return {
    ask: (path: string, init?: RequestInit) => router.request(path, init),
    text: () => text,
    lines: () =>
      text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Line),
  }
}

describe("the line of a request", () => {
  test("holds its fields and nothing else", async () => {
    const { ask, lines } = site()
    const response = await ask("/tools/acme?q=mine")
    const [line = {}] = lines()
    expect(line).toEqual({
      at: "2026-11-22T10:00:00.000Z",
      level: "info",
      event: "request",
      request: response.headers.get("X-Request-Id"),
      method: "GET",
      route: "/tools/:slug",
      status: 200,
      ms: expect.any(Number),
    })
  })

  test.each([
    ["/links/hidden", "/links/:link"],
    ["/files/hidden/b.csv", "/files/:name{.+\\.csv}"],
    ["/nowhere/hidden", "other"],
    ["/inner/hidden", "other"],
  ])("names the pattern, never what was asked: %s", async (path, route) => {
    const { ask, lines, text } = site()
    await ask(`${path}?token=hidden`)
    expect(lines()).toEqual([expect.objectContaining({ route })])
    expect(text()).not.toMatch(/hidden/)
  })

  test("names the route that would have answered, where a middleware refused before it", async () => {
    const { ask, lines } = site({}, (router) => {
      router.use(async (c, next) => (c.req.path.startsWith("/closed") ? c.text("no", 401) : next()))
      router.get("/closed/:id", (c) => c.text("yes"))
    })
    await ask("/closed/7")
    expect(lines()).toEqual([expect.objectContaining({ route: "/closed/:id", status: 401 })])
  })

  test("names the route that answered, where others would fit as well", async () => {
    const { ask, lines } = site({}, (router) => {
      router.get("/list/current", (c) => c.text("current"))
      router.get("/list/:file", (c) => c.text("file"))
    })
    await ask("/list/current")
    expect(lines()[0]?.route).toBe("/list/current")
  })

  test("says who asked by the id that a later middleware sets, and withholds what is no id", async () => {
    const { ask, lines } = site({}, (router) => {
      router.get("/as/:who", (c) => {
        setActor(c, decodeURIComponent(c.req.param("who")))
        return c.text("ok")
      })
    })
    await ask("/as/per_1f9c0a")
    await ask(`/as/${encodeURIComponent("anna@example.com")}`)
    expect(lines().map(({ actor }) => actor)).toEqual(["per_1f9c0a", "[withheld]"])
  })

  test("is written once, whatever the method; unknown ones are one", async () => {
    const { ask, lines } = site()
    await ask("/tools/a", { method: "HEAD" })
    await ask("/tools/a", { method: "FROBNICATE" })
    expect(lines().map(({ method, status }) => [method, status])).toEqual([
      ["HEAD", 200],
      ["other", 404],
    ])
  })

  test("is not written when quiet, unless it failed", async () => {
    const { ask, lines } = site({ level: "quiet" }, (router) => {
      router.get("/broken", (c) => c.text("not ready", 503))
    })
    await ask("/tools/a")
    await ask("/nowhere")
    await ask("/broken")
    expect(lines()).toEqual([expect.objectContaining({ level: "error", status: 503 })])
  })
})

describe("the id of a request", () => {
  test("is ours, each time another, whatever the caller says", async () => {
    const { ask, text } = site()
    const headers = { "X-Request-Id": "theirs" }
    const ids = await Promise.all([1, 2, 3].map(async () => (await ask("/tools/a", { headers })).headers))
    expect(new Set(ids.map((sent) => sent.get("X-Request-Id"))).size).toBe(3)
    for (const sent of ids) expect(sent.get("X-Request-Id")).toMatch(/^[\da-f]{16}$/)
    expect(text()).not.toContain("theirs")
  })
})

describe("an unexpected error", () => {
  const broken = (error: () => unknown) =>
    site({ level: "quiet" }, (router) => {
      router.get("/broken", () => {
        throw error()
      })
    })

  test("is told with its id and stack; the reader sees the id alone", async () => {
    const { ask, lines } = broken(() => new Error("the ground shook", { cause: new TypeError("a plate moved") }))
    const response = await ask("/broken")
    expect([response.status, await response.text()]).toEqual([500, `failed ${response.headers.get("X-Request-Id")}`])
    expect(lines()).toEqual([
      expect.objectContaining({
        level: "error",
        event: "request",
        route: "/broken",
        status: 500,
        error: {
          name: "Error",
          message: "the ground shook",
          stack: expect.arrayContaining([expect.stringContaining("request-log.test.ts")]),
          cause: expect.objectContaining({ name: "TypeError", message: "a plate moved" }),
        },
      }),
    ])
  })

  test("keeps the values of a query, mail addresses and secrets to itself", () => {
    const secret = "Zk3vQm9_-xT2Lr8NpWb5Yc7Hd1Fg4Js6Ka0Ue-RiOoP"
    const error = new Error(
      `Failed query: select "id" from "people" where mail = ?\nparams: anna@example.com,${secret}`,
    )
    expect(errorDetails(error).message).toBe('Failed query: select "id" from "people" where mail = ?')
    const said = errorDetails(new Error(`no session ${secret} of anna@example.com\n    at anna@example.com (x)`))
    expect(said.message).toBe("no session [secret] of [mail]\n    at [mail] (x)")
    expect(JSON.stringify(said)).not.toMatch(/anna|Zk3v/)
  })

  test("is none where whoever asked has hung up", async () => {
    const gone = broken(() => Object.assign(new Error("aborted"), { code: "ECONNRESET" }))
    await gone.ask("/broken")
    expect(gone.lines()).toEqual([])
    const ending = new AbortController()
    const left = site({}, (router) => {
      router.get("/broken", () => {
        ending.abort()
        throw new Error("nobody listens")
      })
    })
    await left.ask("/broken", { signal: ending.signal })
    expect(left.lines()).toEqual([expect.objectContaining({ level: "info", status: 500 })])
  })

  test("stays short, however long or deep", () => {
    let deep = new Error("x".repeat(100_000))
    for (let n = 0; n < 50; n++) deep = new Error("word ".repeat(10_000), { cause: deep })
    expect(JSON.stringify(errorDetails(deep)).length).toBeLessThan(20_000)
    expect(errorDetails("thrown text")).toEqual({ name: "string", message: "thrown text", stack: [] })
  })
})

describe("a security event", () => {
  const told = (
    event: SecurityEvent,
    details: Parameters<typeof securityEvent>[2],
    times = 1,
    status: 200 | 403 = 200,
  ) =>
    site({ level: "quiet", remote: () => "2001:db8::7" }, (router) => {
      router.post("/sign-in", (c) => {
        for (let n = 0; n < times; n++) securityEvent(c, event, details)
        return c.text("ok", status)
      })
    })

  test("holds what, where, when and about whom", async () => {
    const { ask, lines } = told("sign_in_refused", { way: "password", reason: "wrong_password", subject: "per_1f9c" })
    const response = await ask("/sign-in", { method: "POST" })
    expect(lines()).toEqual([
      {
        at: "2026-11-22T10:00:00.000Z",
        level: "warn",
        event: "sign_in_refused",
        request: response.headers.get("X-Request-Id"),
        method: "POST",
        route: "/sign-in",
        remote: "2001:db8::7",
        way: "password",
        reason: "wrong_password",
        subject: "per_1f9c",
      },
    ])
  })

  test("is told once, however often it is reported and whatever the status", async () => {
    const { ask, lines } = told("csrf_refused", {}, 3, 403)
    await ask("/sign-in", { method: "POST" })
    expect(lines().map(({ event }) => event)).toEqual(["csrf_refused"])
  })

  test("is told even where whoever refused forgot it", async () => {
    const { ask, lines } = site({ level: "quiet" }, (router) => {
      router.get("/forbidden", () => {
        throw new HTTPException(403)
      })
      router.get("/often", (c) => c.text("slow down", 429))
    })
    await ask("/forbidden")
    await ask("/often")
    expect(lines().map(({ event, route }) => [event, route])).toEqual([
      ["permission_refused", "/forbidden"],
      ["rate_limited", "/often"],
    ])
  })

  test.each([
    ["a mail address", "anna@example.com"],
    ["a secret", "Zk3vQm9_-xT2Lr8NpWb5Yc7Hd1Fg4Js6Ka0Ue-RiOoP"],
    ["a hash", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
    ["typed text", "Anna Martin"],
    ["a line of its own", 'x\r\n{"event":"sign_in"}'],
    ["a long word", "a".repeat(60)],
    ["an address", "https://evil.example/?q=1"],
  ])("withholds %s", async (_, value) => {
    const { ask, lines, text } = told("token_refused", { reason: value })
    await ask("/sign-in", { method: "POST" })
    expect(text().trimEnd().split("\n")).toHaveLength(1)
    expect(lines()[0]?.reason).toBe("[withheld]")
  })

  test("cannot rewrite the fields of the line", async () => {
    const { ask, lines } = told("rate_limited", { event: "sign_in", level: "info", request: "other", seconds: 30 })
    await ask("/sign-in", { method: "POST" })
    expect(lines()[0]).toMatchObject({ event: "rate_limited", level: "warn", seconds: 30 })
    expect(lines()[0]?.request).not.toBe("other")
  })

  test("withholds an address that is none", async () => {
    const { ask, lines } = site({ level: "quiet", remote: () => "1.2.3.4\r\nforged" }, (router) => {
      router.get("/x", (c) => c.text("no", 403))
    })
    await ask("/x")
    expect(lines()[0]?.remote).toBe("[withheld]")
  })

  test("needs the log before it: forgetting to mount it is seen at once", async () => {
    const router = new Hono()
    router.get("/", (c) => {
      securityEvent(c, "sign_out")
      return c.text("ok")
    })
    router.onError((error, c) => c.text(error.message, 500))
    expect(await (await router.request("/")).text()).toContain("requestLog is not mounted")
  })

  test("reaches the counters once", async () => {
    const seen: unknown[] = []
    const { ask } = site({ seen: (...event) => seen.push(event) }, (router) => {
      router.get("/in", (c) => {
        securityEvent(c, "sign_in", { way: "passkey" })
        securityEvent(c, "sign_in", { way: "passkey" })
        return c.text("ok")
      })
    })
    await ask("/in")
    expect(seen).toEqual([["sign_in", { way: "passkey" }]])
  })

  test("has a name that is a code", () => {
    for (const name of Object.keys(securityEvents)) expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/)
  })
})
