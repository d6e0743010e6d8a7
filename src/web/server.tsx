import { Hono } from "hono"
import { HTTPException } from "hono/http-exception"
import { mountApi } from "../api/index.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import { type Assets, mountAssets } from "./assets.ts"
import { mountCheck } from "./check.tsx"
import { mountDocs } from "./docs.tsx"
import { onError } from "./errors.tsx"
import { mountHealth } from "./health.ts"
import { mountHowWeWork } from "./how-we-work.tsx"
import { mountList } from "./list.tsx"
import { mountMethodology } from "./methodology.tsx"
import { type MiddlewareOptions, useMiddleware } from "./middleware.ts"
import { mountNewRequest } from "./new-request.tsx"
import { siteOf } from "./site.ts"
import { mountStyleguide } from "./styleguide.tsx"
import { mountTool } from "./tool.tsx"
import { mountTools } from "./tools.tsx"

export interface ServerOptions extends MiddlewareOptions {
  assets: Assets
  /** Shows the style guide. */
  development?: boolean
}

/** The whole of Aval as one `fetch`: pages, API, assets, health. Used as it is by the server, the worker and the tests. */
export function createServer(app: App, options: ServerOptions): Hono {
  const router = new Hono()
  const site = siteOf(app, options.development ?? false)
  useMiddleware(router, app, options)
  mountHealth(router, site)
  mountAssets(router, options.assets)
  mountApi(router, site)
  for (const mount of [
    mountCheck,
    mountNewRequest,
    mountTools,
    mountTool,
    mountList,
    mountHowWeWork,
    mountMethodology,
    mountDocs,
  ])
    mount(router, site)
  if (site.development) mountStyleguide(router, site)
  router.notFound((c) => {
    if (!["GET", "HEAD"].includes(c.req.method) && router.routes.some((route) => answersGet(route, c.req.path))) {
      c.header("Allow", "GET, HEAD")
      return onError(c, site, new HTTPException(405))
    }
    return onError(c, site, new NotFound())
  })
  router.onError((error, c) => onError(c, site, error))
  return router
}

/** Whether a route is the page at a path, asked for by another method. */
function answersGet({ method, path }: { method: string; path: string }, asked: string): boolean {
  if (method !== "GET") return false
  const parts = asked.split("/")
  const own = path.split("/")
  return own.length === parts.length && own.every((part, index) => part.startsWith(":") || part === parts[index])
}
