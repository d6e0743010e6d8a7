import type { Context } from "hono"
import { HTTPException } from "hono/http-exception"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { StorageFault, Taken } from "../../db/errors.ts"
import { type ErrorKind, ErrorPage, type Resend } from "../../views/pages/error.tsx"
import { problem } from "../api/problem.ts"
import { Busy } from "../core/busy.ts"
import { NotFound, Refused, Spent, StaleWrite } from "../core/errors.ts"
import { formDataOf } from "./form.ts"
import { FreshSignInNeeded, NotAllowed, NotSameOrigin, SignInNeeded, TooOften } from "./refusals.ts"
import { requestIdOf, securityEvent } from "./request-log.ts"
import { respond } from "./respond.tsx"
import { routes } from "./routes.ts"
import type { Site } from "./site.ts"

/** One place where every fault becomes an answer: problem+json under /api, a page elsewhere. Nothing unexpected is shown. */
export async function onError(c: Context, site: Site, error: unknown): Promise<Response> {
  const status = statusOf(error)
  tell(c, error)
  const faults = error instanceof Refused ? error.faults : []
  if (status === 503) c.header("Retry-After", error instanceof Busy ? String(error.retryAfter) : "5")
  if (error instanceof TooOften) c.header("Retry-After", String(error.retryAfter))
  if (isApi(c)) {
    // Calendars know no other way to send a token than as a password.
    if (status === 401) c.header("WWW-Authenticate", `${isFeed(c) ? "Basic" : "Bearer"} realm="aval"`)
    return problem(c, status, faults)
  }
  const wanted = `${c.req.path}${new URL(c.req.url).search}`
  if (status === 401 && (c.req.method === "GET" || c.req.method === "HEAD")) {
    const again = error instanceof FreshSignInNeeded ? "1" : undefined
    return c.redirect(routes.signIn({ return_to: wanted === "/check" ? undefined : wanted, again }), 303)
  }
  const page = await site.page(c).catch(() => undefined)
  // Without a database there is no frame to show the page in.
  if (!page) return c.html(unready, 503)
  const kind = kindOf(error, status)
  const resend = status === 401 ? await resendOf(c, error) : undefined
  const t = page.t.frame.error
  return respond(
    c,
    page,
    {
      title: `${t.titlePrefix}${t[kind].title}`,
      body: (
        <ErrorPage
          page={page}
          kind={kind}
          faults={faults}
          resend={resend}
          request={status >= 500 ? requestIdOf(c) : undefined}
        />
      ),
    },
    status,
  )
}

/** Whether the request is a program's: one that follows a redirect to a page gets nowhere. */
export function isApi(c: Context): boolean {
  const { path } = c.req
  return path === "/api" || path.startsWith("/api/") || path === "/metrics" || isFeed(c)
}

function isFeed({ req }: Context): boolean {
  return req.path.startsWith("/feeds/")
}

function statusOf(error: unknown): ContentfulStatusCode {
  const known = statuses.find(([kind]) => error instanceof kind)
  if (known) return known[1]
  if (error instanceof HTTPException) return error.status as ContentfulStatusCode
  return 500
}

const statuses: readonly (readonly [abstract new (...given: never[]) => Error, ContentfulStatusCode])[] = [
  [Refused, 422],
  [NotFound, 404],
  [StaleWrite, 412],
  [Spent, 409],
  [Taken, 409],
  [StorageFault, 503],
  [Busy, 503],
  [SignInNeeded, 401],
  [FreshSignInNeeded, 401],
  [NotAllowed, 403],
  [NotSameOrigin, 403],
  [TooOften, 429],
]

function kindOf(error: unknown, status: number): ErrorKind {
  if (error instanceof FreshSignInNeeded) return "again"
  if (error instanceof NotSameOrigin) return "elsewhere"
  const kinds: Readonly<Record<number, ErrorKind>> = {
    401: "signIn",
    403: "notAllowed",
    404: "notFound",
    405: "method",
    409: "conflict",
    412: "stale",
    413: "tooLarge",
    429: "tooOften",
  }
  return kinds[status] ?? (status >= 500 ? "failed" : "refused")
}

/** Secrets are typed again, never sent back. */
const secretFields = /password|answer/i

/** What was typed, to be sent again once the person has signed in: it is not lost to an ended session. */
async function resendOf(c: Context, error: unknown): Promise<Resend | undefined> {
  try {
    const form = await formDataOf(c)
    const fields = [...form.entries()].flatMap(([name, value]): [string, string][] =>
      typeof value === "string" && !secretFields.test(name) ? [[name, value]] : [],
    )
    return { action: c.req.path, fields, again: error instanceof FreshSignInNeeded }
  } catch {
    return undefined
  }
}

const unready =
  '<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Aval</title><p>La base de données ne répond pas. Rien n’est perdu : réessayez dans un instant.</p><p lang="en">The database does not answer. Nothing is lost: try again in a moment.</p></html>'

/** Refusals that the log tells of; the middleware writes what failed on our side. */
function tell(c: Context, error: unknown) {
  if (error instanceof NotAllowed) securityEvent(c, "permission_refused", { reason: error.action })
  else if (error instanceof NotSameOrigin) securityEvent(c, "csrf_refused")
  else if (error instanceof TooOften) securityEvent(c, "rate_limited", { seconds: error.retryAfter })
}
