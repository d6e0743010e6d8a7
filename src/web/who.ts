import type { Context } from "hono"
import { getCookie } from "hono/cookie"
import { readSession, readToken, type SignedIn, type TokenBearer } from "../actions/read-bearer.ts"
import { hasPeople } from "../actions/read-people.ts"
import type { App } from "../app.ts"
import { isLoopbackName } from "../config.ts"
import type { Grant, Visitor } from "../core/access.ts"
import { isLoopbackAddress } from "./client-address.ts"

/** Whoever has not signed in. */
export interface Stranger {
  kind: "visitor"
  grants: readonly Grant[]
  /** A token was sent, and is none (any more). */
  refused?: true
}

/** Whoever asks. */
export type Who = Stranger | SignedIn | TokenBearer

/** The cookie of a session; the browser sends it to this very host only, and over TLS (or to localhost). */
export const sessionCookie = "__Host-aval"

const key = "aval.who"

/** Whoever asks, as the middleware found; nobody, where a request was refused before it came that far. */
export function whoOf(c: Context): Who {
  return c.get(key) ?? { kind: "visitor", grants: [] }
}

export function setWho(c: Context, who: Who) {
  c.set(key, who)
}

/** The id that events name: the person's, or the token's. */
export function actorOf(who: Who): string {
  return who.kind === "visitor" ? "visitor" : who.id
}

/** The person who answers for what is done: whoever signed in, or the owner of the token. */
export function personOf(who: Who): string {
  return who.kind === "token" ? who.owner : actorOf(who)
}

/** Finds out who asks: by token where one is sent, else by session, else as a visitor. A token that is none is refused, never a visitor. */
export async function findWho(
  c: Context,
  app: App,
  options: { remote: string | undefined; demo(): Promise<boolean> },
): Promise<Who> {
  const token = tokenIn(c.req.header("Authorization"))
  if (token !== undefined) return (await readToken(app, token)) ?? { kind: "visitor", grants: [], refused: true }
  const secret = getCookie(c, sessionCookie)
  if (secret !== undefined) {
    const person = await readSession(app, secret)
    if (person) return person
  }
  return { kind: "visitor", grants: [{ role: await visitorOf(c, app, options) }] }
}

/** The token of an Authorization header: as bearer, or as the password of HTTP Basic, for those who cannot send another. */
export function tokenIn(header: string | undefined): string | undefined {
  const [, scheme = "", value = ""] = /^(\w+) +(\S+)$/.exec(header ?? "") ?? []
  if (/^bearer$/i.test(scheme)) return value
  if (!/^basic$/i.test(scheme)) return undefined
  try {
    const pair = atob(value)
    return pair.includes(":") ? pair.slice(pair.indexOf(":") + 1) : ""
  } catch {
    return ""
  }
}

/**
 * What a visitor may see (DESIGN §7): with `AVAL_PUBLIC`, what it says; else everything on this machine, until the first account is
 * made and in a demonstration.
 */
async function visitorOf(
  c: Context,
  app: App,
  options: { remote: string | undefined; demo(): Promise<boolean> },
): Promise<Visitor> {
  const { config } = app
  if (config.public === "list") return "public"
  if (config.public === "none") return "nobody"
  const local = isLoopbackAddress(options.remote) && !isForwarded(c) && isLocalName(c.req.header("Host"), config.url)
  if (!local) return "nobody"
  return (await options.demo()) || !(await hasPeople(app)) ? "local" : "nobody"
}

/** Behind a proxy on this machine everybody looks like this machine: who comes through one is from elsewhere. */
function isForwarded(c: Context): boolean {
  return ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"].some((name) => c.req.header(name) !== undefined)
}

/** A page elsewhere must not read the register through the visitor's browser under a name of its own (DNS rebinding). */
function isLocalName(header: string | undefined, url: string): boolean {
  const host = (header ?? "").replace(/:\d+$/, "").toLowerCase()
  return isLoopbackName(host) || host === new URL(url).hostname
}
