import type { Context, MiddlewareHandler } from "hono"
import { type SignInWay, signInWays } from "../core/access.ts"
import { methodOf, type RequestLogOptions, routeOf } from "./request-log.ts"

export type SignInResult = "done" | "refused" | "locked"

/** What is counted, and how it is read (src/adapters/metrics.ts). Labels are few: patterns of routes, never what was asked. */
export interface Metrics {
  /** An answered request; the time in seconds. */
  request(method: string, route: string, status: number, seconds: number): void
  signIn(result: SignInResult, way: SignInWay | "unknown"): void
  /** All figures as Prometheus text. */
  text(): Promise<string>
  contentType: string
}

/** Counts and times every request. */
export function countRequests(metrics: Metrics): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now()
    await next()
    metrics.request(methodOf(c), routeOf(c), c.res.status, (performance.now() - start) / 1000)
  }
}

/** Counts sign-ins by the security events that tell of them: the log's `seen`. */
export function countSignIns(metrics: Metrics): NonNullable<RequestLogOptions["seen"]> {
  return (event, { way }) => {
    const result = results[event]
    if (result) metrics.signIn(result, signInWays.find((known) => known === way) ?? "unknown")
  }
}

const results: Readonly<Record<string, SignInResult>> = {
  sign_in: "done",
  sign_in_refused: "refused",
  locked_out: "locked",
}

/** `/metrics`, for those who may: all figures as text. */
export function metricsPage(metrics: Metrics): (c: Context) => Promise<Response> {
  return async (c) =>
    c.body(await metrics.text(), 200, { "Content-Type": metrics.contentType, "Cache-Control": "no-store" })
}
