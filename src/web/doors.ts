import type { Context, Hono } from "hono"
import { type Action, may } from "../core/access.ts"
import { type RateName, useRate } from "./rates.ts"
import { FreshSignInNeeded, isFresh, NotAllowed, NotSameOrigin, SignInNeeded } from "./refusals.ts"
import { whoOf } from "./who.ts"

/** Who may come through: `open` is everybody, `person` anybody who has signed in (no token). */
export interface Door {
  to: Action | "open" | "person"
  /** A person answers for it by name: no token comes through. */
  person?: true
  /** A program names itself by its token: nobody else comes through. */
  token?: true
  /** Asks for a sign-in of the last quarter of an hour. */
  fresh?: true
  /** Sent by a server and not by a page of ours: proves itself by what it carries. */
  crossSite?: true
  /** Takes a file: its bodies may be as large as one (core/documents.ts), or as large as `media` that is read (core/found-in-file.ts). */
  upload?: true | "media"
  /** How often one address may knock. */
  rate?: RateName
}

export type Method = "GET" | "POST"
export type Handler = (c: Context) => Response | Promise<Response>

/** A route with its door: there is no other way to mount one. */
export interface Declared {
  method: Method
  path: string
  door: Door
}

export interface Doors {
  get(path: string, door: Door, handler: Handler): void
  /** Changes something: only from a page of ours, or with a token. */
  post(path: string, door: Door, handler: Handler): void
  readonly declared: readonly Declared[]
}

/** The doors of a router. `origin`: where pages of ours live. */
export function doorsOf(router: Hono, { origin, now }: { origin: string; now(): Date }): Doors {
  const declared: Declared[] = []
  const mount = (method: Method, path: string, door: Door, handler: Handler) => {
    declared.push({ method, path, door })
    const rate = door.rate && useRate(door.rate, now)
    router.on(method, path, (c) => {
      rate?.(c)
      if (method === "POST" && !door.crossSite) expectSameOrigin(c, origin)
      expectAllowed(c, door, now)
      return door.to === "open" || shared.has(door.to) ? handler(c) : unkept(handler(c))
    })
  }
  return {
    declared,
    get: (path, door, handler) => mount("GET", path, door, handler),
    post: (path, door, handler) => mount("POST", path, door, handler),
  }
}

/** What many see alike; everything else is about somebody, and no browser keeps it (control 39). */
const shared: ReadonlySet<Door["to"]> = new Set(["check", "list:read", "register:read"])

async function unkept(answer: Response | Promise<Response>): Promise<Response> {
  const { status, body, headers } = await answer
  const own = new Headers(headers)
  own.set("Cache-Control", "no-store")
  return new Response(body, { status, headers: own })
}

/** Whether the bearer of a request may go through a door; throws what the refusal is. */
function expectAllowed(c: Context, { to, person, token, fresh }: Door, now: () => Date) {
  const who = whoOf(c)
  if (to === "open") return
  if (to === "person") {
    if (who.kind !== "person") throw new SignInNeeded()
  } else if (!may(who, to)) {
    throw who.kind === "visitor" ? new SignInNeeded() : new NotAllowed(to)
  }
  if (person && who.kind !== "person" && to !== "person") throw new NotAllowed(to)
  if (token && who.kind !== "token" && to !== "person") {
    throw who.kind === "visitor" ? new SignInNeeded() : new NotAllowed(to)
  }
  if (fresh && !(who.kind === "person" && isFresh(who, c.req.method, now()))) throw new FreshSignInNeeded()
}

/**
 * A request that changes something must come from a page of ours, whatever it carries (control 19): the browser says so itself, in
 * headers that no page can set. A token is proof enough: no browser sends one by itself.
 */
function expectSameOrigin(c: Context, origin: string) {
  if (whoOf(c).kind === "token") return
  const site = c.req.header("Sec-Fetch-Site")
  if (site !== undefined ? site === "same-origin" : c.req.header("Origin") === origin) return
  throw new NotSameOrigin()
}
