import type { Context } from "hono"
import type { z } from "zod"
import type { Action } from "../core/access.ts"
import type { Text } from "../core/text.ts"
import type { Doors } from "../web/doors.ts"
import type { RateName } from "../web/rates.ts"
import type { Site } from "../web/site.ts"
import { readParameters, searchOf } from "./parameters.ts"

/** The groups that the description shows. */
export const groups = ["answer", "list", "register", "description"] as const
export type Group = (typeof groups)[number]

/** What comes back with a status. Problems are the same everywhere and are added by the description. */
export interface Outgoing {
  description: Text
  schema?: z.ZodType
  /** Absent: JSON. */
  mediaType?: string
  headers?: readonly HeaderName[]
}

export type HeaderName = "ETag" | "Link" | "Repr-Digest" | "Content-Encoding" | "Vary"

/** A route of the API: what it takes, what it gives, and what it does. The description is made of these. */
export interface Operation {
  /** Becomes the operationId. */
  id: string
  /** Absent: GET, and HEAD with it. */
  method?: "POST"
  /** With parameters in braces. */
  path: `/api/${string}`
  /** The same for the router, where a parameter takes only certain texts. */
  pattern?: string
  group: Group
  /** What whoever asks must be allowed to do. */
  to: Action
  /** Only a token may: whoever asks names itself by it. */
  token?: true
  /** How often one address may ask. */
  rate?: RateName
  summary: Text
  params?: z.ZodObject
  query?: z.ZodObject
  /** What is sent, as JSON. */
  body?: z.ZodObject
  answers: Readonly<Record<number, Outgoing>>
  /** Statuses of problems that it can give beside those that every route can. */
  problems?: readonly (400 | 404 | 413 | 415 | 422)[]
  respond(c: Context, site: Site): Promise<Response> | Response
}

/** An operation whose parameters are read by their schema before it responds. */
export function operation<Query extends z.ZodObject>(
  given: Omit<Operation, "respond" | "query"> & {
    query: Query
    respond(c: Context, site: Site, query: z.output<Query>): Promise<Response> | Response
  },
): Operation {
  const { respond, query } = given
  return { ...given, respond: (c, site) => respond(c, site, readParameters(query, searchOf(c.req.url))) }
}

/** Mounts the operations. */
export function mountOperations(doors: Doors, site: Site, operations: readonly Operation[]) {
  for (const { method, path, pattern, to, token, rate, respond } of operations) {
    const mount = method === "POST" ? doors.post : doors.get
    mount(pattern ?? routeOf(path), { to, ...(token ? { token } : {}), ...(rate ? { rate } : {}) }, (c) =>
      respond(c, site),
    )
  }
}

/** `{name}` as the router writes it. */
export function routeOf(path: string): string {
  return path.replace(/\{(\w+)\}/g, ":$1")
}

/** A JSON answer that nobody keeps: it may hold names of persons. */
export function privateJson(c: Context, body: unknown, headers: Record<string, string> = {}): Response {
  return c.body(JSON.stringify(body), 200, { ...json, "Cache-Control": "no-store", ...headers })
}

export const json = { "Content-Type": "application/json; charset=utf-8" }
