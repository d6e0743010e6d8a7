import type { Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import { secureHeaders } from "hono/secure-headers"
import { problem } from "../api/problem.ts"
import type { App } from "../app.ts"
import { mayRead } from "./access.ts"
import { isApi } from "./errors.tsx"

export interface MiddlewareOptions {
  /** Address of whoever asks, where the runtime knows it. */
  remote?(environment: unknown): string | undefined
  /** Called with one line a request. */
  log?(line: string): void
}

/** What stands before every route: security headers, a limit on bodies, the log, and who may read. */
export function useMiddleware(router: Hono, app: App, options: MiddlewareOptions) {
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
  const { log } = options
  if (log) {
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
}

/** A closed door says nothing of the register, not even in the frame of the page. */
const closed =
  '<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Aval</title><p>Il faut se connecter pour lire cette page.</p><p lang="en">You need to sign in to read this page.</p></html>'
