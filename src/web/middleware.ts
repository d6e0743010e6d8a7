import type { Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import { HTTPException } from "hono/http-exception"
import { secureHeaders } from "hono/secure-headers"
import type { App } from "../app.ts"
import { largestFile } from "../core/documents.ts"
import { sandboxOf } from "./attachment.ts"
import { clientAddressOf } from "./client-address.ts"
import type { Door } from "./doors.ts"
import { closeForm, lengthOf } from "./form.ts"
import { countRequests, countSignIns, type Metrics } from "./metrics.ts"
import { addressOf, setAddress } from "./rates.ts"
import { type Log, requestLog, securityEvent, setActor } from "./request-log.ts"
import { isExample } from "./site.ts"
import { findWho, setWho } from "./who.ts"

export interface MiddlewareOptions {
  /** Address at the other end of the connection, where the runtime knows it. */
  remote?(environment: unknown, request: Request): string | undefined
  /** Where lines of the log go; absent: nowhere. */
  log?: Log | undefined
  metrics?: Metrics | undefined
}

/** Whether a body sent to the path may be as large as a file, or as media that is read. */
export type TakesFiles = (path: string) => Door["upload"]

/** Most bytes of a body, and of one that carries a file beside its fields. */
const largestBody = 1_000_000
const largestUpload = largestFile + largestBody

/** What stands before every route: security headers, a limit on bodies, the log, and who asks. */
export function useMiddleware(
  router: Hono,
  app: App,
  options: MiddlewareOptions,
  takesFiles: TakesFiles = () => undefined,
) {
  const { log = silent, metrics } = options
  router.use(
    requestLog({
      log,
      level: app.config.log,
      remote: addressOf,
      now: app.now,
      seen: metrics && countSignIns(metrics),
    }),
  )
  if (metrics) router.use(countRequests(metrics))
  router.use(async (c, next) => {
    await next()
    const sandbox = sandboxOf(c)
    if (sandbox) c.res.headers.set("Content-Security-Policy", sandbox)
  })
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
      crossOriginOpenerPolicy: "same-origin",
      crossOriginResourcePolicy: "same-origin",
      referrerPolicy: "same-origin",
      permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
      strictTransportSecurity: app.config.url.startsWith("https:") ? "max-age=31536000" : false,
    }),
  )
  const [plain, upload] = [limited(largestBody), limited(largestUpload)]
  // What has no body is not looked up: nearly every request.
  router.use((c, next) => {
    const takes = c.req.raw.body !== null && takesFiles(c.req.path)
    if (takes === "media" && lengthOf(c) > largestUpload) {
      // Nobody has said yet who sends it: whoever is behind the door opens it, or says at the field that it is too large.
      closeForm(c)
      return next()
    }
    return (takes ? upload : plain)(c, next)
  })
  const clientOf = clientAddressOf(app.config.trustedProxies)
  router.use(async (c, next) => {
    const remote = options.remote?.(c.env, c.req.raw)
    setAddress(c, clientOf(remote, c.req.header("X-Forwarded-For")))
    const who = await findWho(c, app, { remote, demo: () => isExample(app) })
    setWho(c, who)
    if (who.kind !== "visitor") setActor(c, who.id)
    else if (who.refused) securityEvent(c, "token_refused")
    await next()
  })
}

function limited(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new HTTPException(413)
    },
  })
}

const silent: Log = { write: () => undefined }
