import { Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import { secureHeaders } from "hono/secure-headers"
import { mountApi } from "../api/index.ts"
import { problem } from "../api/problem.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import { mayRead } from "./access.ts"
import { type Assets, mountAssets } from "./assets.ts"
import { mountCheck } from "./check.tsx"
import { isApi, onError } from "./errors.tsx"
import { mountHealth } from "./health.ts"
import { mountHowWeWork } from "./how-we-work.tsx"
import { mountList } from "./list.tsx"
import { mountMethodology } from "./methodology.tsx"
import { siteOf } from "./site.ts"
import { mountStyleguide } from "./styleguide.tsx"
import { mountTool } from "./tool.tsx"
import { mountTools } from "./tools.tsx"

export interface ServerOptions {
  assets: Assets
  /** Address of whoever asks, where the runtime knows it. */
  remote?(environment: unknown): string | undefined
  /** Shows the style guide. */
  development?: boolean
  /** Called with one line a request. */
  log?(line: string): void
}

/** The whole of Aval as one `fetch`: pages, API, assets, health. Used as it is by the server, the worker and the tests. */
export function createServer(app: App, options: ServerOptions): Hono {
  const router = new Hono()
  const site = siteOf(app, options.development ?? false)
  router.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: "same-origin",
      strictTransportSecurity: app.config.url.startsWith("https:") ? "max-age=31536000" : false,
    }),
  )
  router.use(bodyLimit({ maxSize: 1_000_000 }))
  if (options.log) {
    const log = options.log
    router.use(async (c, next) => {
      const start = performance.now()
      await next()
      log(`${c.req.method} ${c.req.path} ${c.res.status} ${(performance.now() - start).toFixed(1)} ms`)
    })
  }
  router.use(async (c, next) => {
    if (mayRead(c, app.config, options.remote?.(c.env))) return next()
    return isApi(c) ? problem(c, 401) : c.html(closed, 401)
  })
  mountHealth(router, site)
  mountAssets(router, options.assets)
  mountApi(router, site)
  for (const mount of [mountCheck, mountTools, mountTool, mountList, mountHowWeWork, mountMethodology]) mount(router, site)
  if (site.development) mountStyleguide(router, site)
  router.notFound((c) => onError(c, site, new NotFound()))
  router.onError((error, c) => onError(c, site, error))
  return router
}

/** A closed door says nothing of the register, not even in the frame of the page. */
const closed =
  '<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Aval</title><p>Il faut se connecter pour lire cette page.</p><p lang="en">You need to sign in to read this page.</p></html>'
