import { Hono } from "hono"
import { describe, expect, test } from "vitest"
import { countRequests, countSignIns, type Metrics, metricsPage } from "../../src/web/metrics.ts"
import { type RequestLogOptions, requestLog, securityEvent } from "../../src/web/request-log.ts"
import { createServer } from "../../src/web/server.tsx"
import { testApp } from "../support/app.ts"

type Call = readonly unknown[]

/** Figures that keep what they were told. */
function told() {
  const calls: Call[] = []
  const metrics: Metrics = {
    request: (method, route, status, seconds) => calls.push([method, route, status, typeof seconds]),
    signIn: (...sign) => calls.push(sign),
    text: async () => "aval_events_head 7\n",
    contentType: "text/plain; version=0.0.4; charset=utf-8",
  }
  return { metrics, calls }
}

describe("counting", () => {
  test("takes patterns for labels, so that their number is that of the routes", async () => {
    const { metrics, calls } = told()
    const router = new Hono()
    router.use(countRequests(metrics))
    router.get("/tools/:slug", (c) => c.text("tool"))
    for (let n = 0; n < 50; n++) {
      await router.request(`/tools/${n}`)
      await router.request(`/nowhere/${n}`, { method: `M${n}` })
    }
    expect(new Set(calls.map((call) => call.join(" ")))).toEqual(
      new Set(["GET /tools/:slug 200 number", "other other 404 number"]),
    )
  })

  test("counts a request that failed", async () => {
    const { metrics, calls } = told()
    const router = new Hono()
    router.use(countRequests(metrics))
    router.get("/broken", () => {
      throw new Error("broken")
    })
    router.onError((_, c) => c.text("failed", 500))
    await router.request("/broken")
    expect(calls).toEqual([["GET", "/broken", 500, "number"]])
  })

  test("counts sign-ins by the events that tell of them", async () => {
    const { metrics, calls } = told()
    const seen: RequestLogOptions["seen"] = countSignIns(metrics)
    const router = new Hono()
    router.use(requestLog({ log: { write: () => {} }, level: "quiet", seen }))
    router.get("/", (c) => {
      securityEvent(c, "sign_in", { way: "passkey" })
      securityEvent(c, "sign_in_refused", { way: "anna@example.com" })
      securityEvent(c, "locked_out", { way: "password" })
      securityEvent(c, "sign_out")
      return c.text("ok")
    })
    await router.request("/")
    expect(calls).toEqual([
      ["done", "passkey"],
      ["refused", "unknown"],
      ["locked", "password"],
    ])
  })
})

test("the page is the text, never kept", async () => {
  const { metrics } = told()
  const router = new Hono()
  router.get("/metrics", metricsPage(metrics))
  const response = await router.request("/metrics")
  expect([response.status, await response.text()]).toEqual([200, "aval_events_head 7\n"])
  expect(response.headers.get("Content-Type")).toBe(metrics.contentType)
  expect(response.headers.get("Cache-Control")).toBe("no-store")
})

test("a program without a good token gets 401 and why, never the way to a page", async () => {
  const app = await testApp()
  const { metrics } = told()
  const server = createServer(app, { assets: new Map(), remote: () => "192.0.2.1", metrics })
  for (const headers of [{}, { Authorization: "Bearer aval_none" }]) {
    const response = await server.fetch(new Request("http://localhost:3000/metrics", { headers }), {})
    expect([response.status, response.headers.get("Location")]).toEqual([401, null])
    expect(response.headers.get("WWW-Authenticate")).toBe('Bearer realm="aval"')
  }
  await app.close()
})
