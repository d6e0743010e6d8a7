import type { Context, MiddlewareHandler } from "hono"
import { matchedRoutes } from "hono/route"
import type { Config } from "../config.ts"

/** Where lines go, one object each (src/adapters/log.ts). Never throws. */
export interface Log {
  write(line: object): void
}

/** What is told of who gets in and who does not; each once per request. */
export const securityEvents = {
  sign_in: "info",
  sign_in_refused: "warn",
  locked_out: "warn",
  sign_out: "info",
  session_ended: "info",
  link_made: "info",
  link_used: "info",
  link_revoked: "info",
  setup_link_used: "info",
  credential_changed: "info",
  rights_changed: "info",
  token_made: "info",
  token_revoked: "info",
  token_refused: "warn",
  csrf_refused: "warn",
  permission_refused: "warn",
  rate_limited: "warn",
} as const

export type SecurityEvent = keyof typeof securityEvents

/** Codes, opaque ids and numbers only: `way`, `reason`, `subject` (whom it is about), `seconds` … */
export type SecurityDetails = Readonly<Record<string, string | number | boolean | undefined>>

export interface RequestLogOptions {
  log: Log
  /** `quiet`: security events and errors only. `requests`: every request. */
  level: Config["log"]
  /** Address of whoever asks, as far as it is to be trusted. */
  remote?: ((c: Context) => string | undefined) | undefined
  /** Told of every security event, for the counters. */
  seen?: ((event: SecurityEvent, details: SecurityDetails) => void) | undefined
  now?: (() => Date) | undefined
}

interface Entry extends RequestLogOptions {
  id: string
  told: Set<string>
}

const key = "requestLog"

/** Gives each request an id of ours, sends it back as `X-Request-Id`, and writes its line. Stands before every other middleware. */
export function requestLog(options: RequestLogOptions): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now()
    const entry: Entry = { ...options, id: newRequestId(), told: new Set() }
    c.set(key, entry)
    await next()
    const { status, headers } = c.res
    headers.set("X-Request-Id", entry.id)
    // Whoever refused may have forgotten to say so.
    if (status === 403 && entry.told.size === 0) securityEvent(c, "permission_refused")
    if (status === 429 && entry.told.size === 0) securityEvent(c, "rate_limited")
    if (status >= 500 && !hasGone(c)) entry.log.write(lineOf(c, entry, "error", start))
    else if (options.level === "requests") entry.log.write(lineOf(c, entry, "info", start))
  }
}

/** Whoever asked has hung up: what broke is no fault of ours, and nobody reads the answer. */
function hasGone({ req, error }: Context): boolean {
  return req.raw.signal.aborted || (error?.message === "aborted" && "code" in error && error.code === "ECONNRESET")
}

function lineOf(c: Context, entry: Entry, level: "info" | "error", start: number) {
  return {
    at: instant(entry),
    level,
    event: "request",
    request: entry.id,
    method: methodOf(c),
    route: routeOf(c),
    status: c.res.status,
    ms: Math.round((performance.now() - start) * 10) / 10,
    actor: actorOf(c),
    ...(level === "error" && c.error ? { error: errorDetails(c.error) } : {}),
  }
}

/** Writes a security event: the same one about the same subject once per request. A detail that is no code, id or number is withheld. */
export function securityEvent(c: Context, event: SecurityEvent, details: SecurityDetails = {}): void {
  const entry = entryOf(c)
  if (!entry) throw new Error("securityEvent: requestLog is not mounted before this")
  const once = `${event} ${details.subject ?? ""}`
  if (entry.told.has(once)) return
  entry.told.add(once)
  entry.log.write({
    ...safe(details),
    at: instant(entry),
    level: securityEvents[event],
    event,
    request: entry.id,
    method: methodOf(c),
    route: routeOf(c),
    actor: actorOf(c),
    remote: remoteOf(c, entry),
  })
  entry.seen?.(event, details)
}

/** The request's id, for the page or problem that says that something went wrong; undefined where no log is kept. */
export function requestIdOf(c: Context): string | undefined {
  return entryOf(c)?.id
}

/** Says who asks, for the lines of this request: an opaque id, never a name or an address. */
export function setActor(c: Context, id: string): void {
  c.set("actor", id)
}

/** The pattern of the route that answered or would have, such as `/tools/:slug`; `other` where there is none. There are as many as routes. */
export function routeOf(c: Context): string {
  const routes = matchedRoutes(c)
  for (let index = c.req.routeIndex; index < routes.length; index++) {
    const route = routes[index]
    // A middleware stands for all methods on everything below.
    if (route && !(route.method === "ALL" && route.path.endsWith("*"))) return route.path
  }
  return "other"
}

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])

/** The method, or `other`: there is no end to what may be sent. */
export function methodOf(c: Context): string {
  return methods.has(c.req.method) ? c.req.method : "other"
}

export interface ErrorDetails {
  name: string
  message: string
  /** Places in the code, the innermost first. */
  stack: readonly string[]
  cause?: ErrorDetails
}

/** An unexpected error for a log: without the values of a failed query, mail addresses and what may be a secret. */
export function errorDetails(error: unknown, depth = 0): ErrorDetails {
  if (!(error instanceof Error)) return { name: typeof error, message: scrubbed(String(error)), stack: [] }
  const stack = (error.stack ?? "")
    .replace(error.message, "")
    .split("\n")
    .filter((line) => line.startsWith("    at "))
    .slice(0, 12)
    .map((line) => line.slice(7, 300))
  const cause = depth < 3 && error.cause !== undefined ? { cause: errorDetails(error.cause, depth + 1) } : {}
  return { name: error.name.slice(0, 60), message: scrubbed(error.message), stack, ...cause }
}

function scrubbed(message: string): string {
  const [statement = ""] = message.split("\nparams:", 1)
  return statement
    .slice(0, 500)
    .split(/(\s)/)
    .map((word) => (word.includes("@") ? "[mail]" : withoutSecrets(word)))
    .join("")
}

/** Runs of so many signs are taken for secrets. */
const secretLength = 32

function withoutSecrets(word: string): string {
  const runs = word.split(/([^\w-]+)/)
  return runs.map((run) => (run.length >= secretLength && /^[\w-]/.test(run) ? "[secret]" : run)).join("")
}

const word = /^[a-z][a-z\d]{0,39}$/

/** A code or an opaque id: lower-case words and numbers joined by one sign each, 48 characters at most. */
function isCode(value: string): boolean {
  return value.length <= 48 && value.split(/[_.:/-]/).every((part) => word.test(part) || /^[\da-f]{1,32}$/.test(part))
}

function safe(details: SecurityDetails): Record<string, unknown> {
  const entries = Object.entries(details).slice(0, 12)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === "string" && !isCode(value) ? "[withheld]" : value]),
  )
}

function actorOf(c: Context): string | undefined {
  const actor: unknown = c.get("actor")
  if (typeof actor !== "string") return undefined
  return isCode(actor) ? actor : "[withheld]"
}

function remoteOf(c: Context, { remote }: Entry): string | undefined {
  const address = remote?.(c)
  return address === undefined || /^[\da-f:.]{2,45}$/i.test(address) ? address : "[withheld]"
}

function entryOf(c: Context): Entry | undefined {
  return c.get(key) as Entry | undefined
}

function instant({ now }: Entry): string {
  return (now?.() ?? new Date()).toISOString()
}

function newRequestId(): string {
  return crypto.randomUUID().replaceAll("-", "").slice(0, 16)
}
