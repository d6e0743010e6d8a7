import type { Context } from "hono"
import { HTTPException } from "hono/http-exception"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { StorageFault } from "../../db/errors.ts"
import { ErrorPage } from "../../views/pages/error.tsx"
import { problem } from "../api/problem.ts"
import { NotFound, Refused, StaleWrite } from "../core/errors.ts"
import { respond } from "./respond.tsx"
import type { Site } from "./site.ts"

/** One place where every fault becomes an answer: problem+json under /api, a page elsewhere. Nothing unexpected is shown. */
export async function onError(c: Context, site: Site, error: unknown): Promise<Response> {
  const status = statusOf(error)
  if (status >= 500) process.stderr.write(`${new Date().toISOString()} ${c.req.method} ${c.req.path} ${trace(error)}\n`)
  const faults = error instanceof Refused ? error.faults : []
  if (status === 503) c.header("Retry-After", "5")
  if (isApi(c)) return problem(c, status, faults)
  const page = await site.page(c).catch(() => undefined)
  // Without a database there is no frame to show the page in.
  if (!page) return c.html(unready, 503)
  const kind = status === 404 ? "notFound" : status >= 500 ? "failed" : "refused"
  const t = page.t.frame.error
  return respond(
    c,
    page,
    { title: `${t.titlePrefix}${t[kind].title}`, body: <ErrorPage page={page} kind={kind} faults={faults} /> },
    status,
  )
}

/** Whether the request is a program's. */
export function isApi(c: Context): boolean {
  return c.req.path === "/api" || c.req.path.startsWith("/api/")
}

function statusOf(error: unknown): ContentfulStatusCode {
  if (error instanceof Refused) return 422
  if (error instanceof NotFound) return 404
  if (error instanceof StaleWrite) return 412
  if (error instanceof StorageFault) return 503
  if (error instanceof HTTPException) return error.status as ContentfulStatusCode
  return 500
}

const unready =
  '<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Aval</title><p>La base de données ne répond pas. Rien n’est perdu : réessayez dans un instant.</p><p lang="en">The database does not answer. Nothing is lost: try again in a moment.</p></html>'

function trace(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return JSON.stringify(text.slice(0, 4000))
}
