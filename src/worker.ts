import { openD1 } from "../db/d1.ts"
import { methodology } from "../templates/methodology/index.ts"
import { hexSha256 } from "./actions/hex-sha256.ts"
import { guardedFetch } from "./adapters/guarded-fetch-worker.ts"
import { readPolicy } from "./adapters/policy-file.ts"
import { sealingWith } from "./adapters/sealing.ts"
import { newSecret, sha256 } from "./adapters/secrets.ts"
import { signInWith } from "./adapters/sign-in.ts"
import { signing } from "./adapters/signing.ts"
import { webhooksThrough } from "./adapters/webhooks.ts"
import type { App } from "./app.ts"
import { parseConfig } from "./config.ts"
import { applyCompanyPolicy, defaultPolicy, methodologyPart, type Policy } from "./core/company-policy.ts"
import { canonical } from "./core/stated.ts"
import { minuteSteps, runSteps, type Step } from "./jobs/steps.ts"
import { errorDetails } from "./web/request-log.ts"
import { createServer } from "./web/server.tsx"

/** What `wrangler.toml` binds: the database, and settings as text. Style sheet and scripts are served before the worker is asked. */
export interface Environment {
  DB: Parameters<typeof openD1>[0]
  AVAL_URL?: string
  AVAL_ZONE?: string
  AVAL_PUBLIC?: string
  AVAL_OIDC_ISSUER?: string
  AVAL_OIDC_CLIENT_ID?: string
  AVAL_OIDC_CLIENT_SECRET?: string
  AVAL_OIDC_NAME?: string
  AVAL_OIDC_SCOPE?: string
  AVAL_OIDC_GROUPS?: string
  AVAL_SECURITY_CONTACT?: string
  /** `wrangler secret put AVAL_SECRET` */
  AVAL_SECRET?: string
  /** The policy itself, in YAML: there are no files here. */
  AVAL_POLICY?: string
}

/** What the platform gives with each request. */
type Context = NonNullable<Parameters<ReturnType<typeof createServer>["fetch"]>[2]>

interface Ready {
  /** What is done every minute. */
  minute(): Promise<void>
  fetch: ReturnType<typeof createServer>["fetch"]
}

// One per database and isolate: what is kept between requests hangs on the app.
const ready = new WeakMap<object, Promise<Ready>>()

export default {
  async fetch(request: Request, environment: Environment, context: Context): Promise<Response> {
    return (await readyFor(environment)).fetch(request, environment, context)
  },

  /** Every minute (`wrangler.toml`): what the job of a machine does there. Nothing to do, nothing written. */
  async scheduled(_event: unknown, environment: Environment): Promise<void> {
    await (await readyFor(environment)).minute()
  },
}

function readyFor(environment: Environment): Promise<Ready> {
  const known = ready.get(environment.DB)
  if (known) return known
  const made = make(environment)
  ready.set(environment.DB, made)
  made.catch(() => ready.delete(environment.DB))
  return made
}

async function make(environment: Environment): Promise<Ready> {
  const { DB: _, AVAL_POLICY, ...variables } = environment
  const settings = parseConfig(variables)
  if (!settings.ok) throw new Error(settings.problems.join("\n"))
  const { secret } = settings.config
  if (secret === undefined) throw new Error("AVAL_SECRET: is missing, `wrangler secret put AVAL_SECRET` sets it")
  const policy = policyOf(AVAL_POLICY)
  const part = methodologyPart(policy)
  const suffix = part ? (await hexSha256(new TextEncoder().encode(canonical(part)))).slice(0, 8) : ""
  const app: App = {
    store: openD1(environment.DB),
    config: settings.config,
    policy,
    methodology: applyCompanyPolicy(methodology, policy, suffix),
    readPolicy: (text) => readPolicy(text, methodology),
    now: () => new Date(),
    sha256,
    newSecret,
    sealing: sealingWith(secret),
    signing,
    ...signInWith(settings.config, guardedFetch),
    webhooks: webhooksThrough(guardedFetch, policy.webhooks),
    newId: (prefix) => `${prefix}_${crypto.randomUUID().replaceAll("-", "").slice(0, 20)}`,
  }
  const log = { write: (line: object) => console.log(JSON.stringify(line)) }
  const steps = minuteSteps(app)
  const minute = async () => {
    let first: { error: unknown } | undefined
    await runSteps(steps, (step: Step["name"], error) => {
      first ??= { error }
      log.write({ at: app.now().toISOString(), level: "error", event: `${step}_failed`, error: errorDetails(error) })
    })
    // The platform counts a minute that threw as failed, and shows it.
    if (first) throw first.error
  }
  return { minute, fetch: createServer(app, { assets: new Map(), log, remote: addressOf }).fetch }
}

/** Cloudflare says who is at the other end, in a header that it sets itself. */
function addressOf(_environment: unknown, request: Request): string | undefined {
  return request.headers.get("CF-Connecting-IP") ?? undefined
}

function policyOf(text: string | undefined): Policy {
  if (text === undefined || text === "") return defaultPolicy
  const read = readPolicy(text, methodology)
  if (read.ok) return read.policy
  throw new Error(
    read.problems.map(({ line, column, message }) => `AVAL_POLICY:${line}:${column}: ${message.en}`).join("\n"),
  )
}
