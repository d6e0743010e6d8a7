import type { Context } from "hono"
import type { Config } from "../config.ts"

/** What a path shows: `open` to all always, `list` where `AVAL_PUBLIC=list`, `register` to readers only. */
export type Reach = "open" | "list" | "register"

/** How far a path reaches (DESIGN §7, `AVAL_PUBLIC`). What is not named here is for readers. */
export function reachOf(path: string): Reach {
  if (/^\/(healthz|readyz|assets\/.*|favicon\.ico|robots\.txt)$/.test(path)) return "open"
  if (/^\/(check(\/.*)?|requests\/new|list|docs|api\/openapi\.json)?$/.test(path)) return "list"
  if (/^\/api\/v1\/(check|list(\/.*)?|schemas\/.*|exports(\/.*)?)$/.test(path)) return "list"
  return "register"
}

/** Whether the request may be answered: until accounts exist, this machine alone reads everything unless `AVAL_PUBLIC` says otherwise. */
export function mayRead(c: Context, config: Config, remote: string | undefined): boolean {
  const reach = reachOf(c.req.path)
  if (reach === "open") return true
  if (config.public === "list") return reach === "list"
  if (config.public === "none") return false
  return isLoopback(remote) && !isForwarded(c) && isLocalName(c.req.header("Host"), config)
}

function isLoopback(remote: string | undefined): boolean {
  return remote !== undefined && /^(127\.|::1$|::ffff:127\.)/.test(remote)
}

/** Behind a proxy on this machine everybody looks like this machine: who comes through one is from elsewhere. */
function isForwarded(c: Context): boolean {
  return ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"].some((name) => c.req.header(name) !== undefined)
}

/** A page elsewhere must not read the register through the visitor's browser under a name of its own (DNS rebinding). */
function isLocalName(header: string | undefined, config: Config): boolean {
  const host = (header ?? "").replace(/:\d+$/, "").toLowerCase()
  if (host === "localhost" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host)) return true
  return host === new URL(config.url).hostname
}
