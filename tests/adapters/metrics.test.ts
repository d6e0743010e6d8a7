import { describe, expect, test } from "vitest"
import { type MetricsSources, prometheusMetrics } from "../../src/adapters/metrics.ts"
import type { Metrics } from "../../src/web/metrics.ts"

function figures(sources: Partial<MetricsSources> = {}): Metrics {
  return prometheusMetrics({
    now: () => new Date("2026-11-22T10:00:00Z"),
    eventsHead: async () => 1200,
    list: async () => ({ revision: 44, issuedAt: "2026-11-22T09:00:00Z" }),
    webhooks: async () => ({ waiting: 3, dead: 1 }),
    ...sources,
  })
}

const own = async (metrics: Metrics) => (await metrics.text()).split("\n").filter((line) => line.startsWith("aval_"))

describe("figures", () => {
  test("count requests by method, pattern and status, and time them by pattern", async () => {
    const metrics = figures()
    metrics.request("GET", "/tools/:slug", 200, 0.004)
    metrics.request("GET", "/tools/:slug", 200, 0.2)
    metrics.request("GET", "other", 404, 0.001)
    const lines = await own(metrics)
    expect(lines).toContain('aval_requests_total{method="GET",route="/tools/:slug",status="200"} 2')
    expect(lines).toContain('aval_requests_total{method="GET",route="other",status="404"} 1')
    expect(lines).toContain('aval_request_seconds_bucket{le="0.005",route="/tools/:slug"} 1')
    expect(lines).toContain('aval_request_seconds_count{route="/tools/:slug"} 2')
  })

  test("count sign-ins by result and way", async () => {
    const metrics = figures()
    metrics.signIn("done", "passkey")
    metrics.signIn("refused", "password")
    metrics.signIn("refused", "password")
    const lines = await own(metrics)
    expect(lines).toContain('aval_sign_ins_total{result="done",way="passkey"} 1')
    expect(lines).toContain('aval_sign_ins_total{result="refused",way="password"} 2')
  })

  test("say how far the chain and the list are, read each time", async () => {
    let head = 7
    const metrics = figures({ eventsHead: async () => head })
    expect(await own(metrics)).toEqual([
      ...["aval_events_head 7", "aval_list_revision 44", "aval_list_age_seconds 3600"],
      ...["aval_webhook_messages_waiting 3", "aval_webhook_messages_dead 1"],
    ])
    head = 8
    expect(await own(metrics)).toContain("aval_events_head 8")
  })

  test("leave out what cannot be read, rather than say what was", async () => {
    let broken = false
    const metrics = figures({
      eventsHead: async () => (broken ? Promise.reject(new Error("no database")) : 7),
      list: async () => (broken ? undefined : { revision: 1, issuedAt: "2026-11-22T09:00:00Z" }),
      webhooks: async () => (broken ? Promise.reject(new Error("no database")) : { waiting: 0, dead: 0 }),
    })
    await metrics.text()
    broken = true
    expect(await own(metrics)).toEqual([])
    expect(await metrics.text()).toContain("process_cpu_seconds_total")
  })

  test("belong to one set each: two in one process do not mix", async () => {
    const [one, other] = [figures(), figures()]
    one.signIn("done", "link")
    expect(await other.text()).not.toContain('way="link"')
  })

  test("are the text that Prometheus reads", async () => {
    const metrics = figures()
    metrics.request("GET", '/a/:b{[^"\\\\\n]+}', 200, 0.1)
    expect(metrics.contentType).toMatch(/^text\/plain; version=0\.0\.4/)
    for (const line of (await metrics.text()).trimEnd().split("\n"))
      expect(line).toMatch(
        /^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="([^"\\]|\\.)*",?)*\})? (-?[\d.]+(e[+-]?\d+)?|Nan|[+-]Inf)|)$/,
      )
  })
})
