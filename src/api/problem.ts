import type { Context } from "hono"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import type { Fault } from "../core/errors.ts"

const titles: Readonly<Record<number, string>> = {
  400: "The request could not be read",
  401: "Sign in or send a token",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  409: "Conflict",
  412: "Changed since it was read",
  413: "Too large",
  415: "Unsupported media type",
  422: "Something in the request needs mending",
  428: "Say which version you read (If-Match)",
  429: "Too many requests",
  500: "Aval could not answer",
  503: "Not ready",
}

/** An RFC 9457 problem: `status`, `title`, and per fault a pointer to the field with what to do, in both languages. */
export function problem(c: Context, status: ContentfulStatusCode, faults: readonly Fault[] = []): Response {
  const errors = faults.map(({ place, message }) => ({
    pointer: `#/${place}`,
    parameter: place,
    detail: message.en,
    ...message,
  }))
  const body = {
    type: "about:blank",
    title: titles[status] ?? "Error",
    status,
    ...(faults.length > 0 ? { detail: faults.map((fault) => fault.message.en).join(" "), errors } : {}),
  }
  return c.body(JSON.stringify(body), status, {
    "Content-Type": "application/problem+json; charset=utf-8",
    "Cache-Control": "no-store",
  })
}
