import type { Context } from "hono"
import {
  PendingPage,
  type ProviderRefusalKind,
  ProviderRefusedPage,
  refusedTitle,
} from "../../views/pages/provider.tsx"
import { endProviderSessions } from "../actions/end-provider-sessions.ts"
import { readSignInSettings } from "../actions/read-sign-in-settings.ts"
import type { Received } from "../actions/receive-person.ts"
import { type ProviderRefusal, signInWithProvider } from "../actions/sign-in-with-provider.ts"
import { startProviderSignIn } from "../actions/start-provider-sign-in.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import { type Oidc, OidcRefused } from "../core/sign-in.ts"
import { LogoutRequest } from "../schema/sign-in.ts"
import { attemptOf } from "./attempt.ts"
import { readForm } from "./form.ts"
import { languageOf } from "./page.ts"
import { securityEvent } from "./request-log.ts"
import { respond } from "./respond.tsx"
import { safeReturn } from "./return-to.ts"
import { routes } from "./routes.ts"
import { letIn, setStepCookie, stepSecretOf } from "./session-cookie.ts"
import type { Mount, Site } from "./site.ts"
import { whoOf } from "./who.ts"

/** Signing in with the company's provider, and out when it says so (OpenID Connect Core 1.0, Back-Channel Logout 1.0). */
export const mountProvider: Mount = (doors, site) => {
  const { app } = site

  // A GET, for no form may lead to another site. It leaves a row of ten minutes and no event, and nobody gains by making others open
  // it: the step lies in their own browser, and what comes back counts there alone.
  doors.get(routes.signInProvider(), { to: "open", rate: "signIn" }, async (c) => {
    const oidc = providerOf(app)
    const returnTo = safeReturn(c.req.query("return_to"))
    const again = c.req.query("again") === "1"
    const who = whoOf(c)
    try {
      const { url, step } = await startProviderSignIn(app, oidc, {
        returnTo,
        again,
        renews: who.kind === "person" ? who.session.id : undefined,
        link: stepSecretOf(c),
      })
      setStepCookie(c, step, app.now())
      c.header("Cache-Control", "no-store")
      return c.redirect(url, 302)
    } catch (error) {
      if (!(error instanceof OidcRefused)) throw error
      return refuse(c, site, oidc, { reason: error.reason, detail: error.message, returnTo, again }, "unavailable")
    }
  })

  doors.get(routes.providerCallback, { to: "open", rate: "link" }, async (c) => {
    const oidc = providerOf(app)
    const { pathname, search } = new URL(c.req.url)
    const result = await signInWithProvider(app, oidc, {
      ...attemptOf(c),
      step: stepSecretOf(c),
      returned: new URL(`${app.config.url}${pathname}${search}`),
      language: languageOf(c),
    })
    if (!result.ok) return refuse(c, site, oidc, result)
    letIn(c, app.now(), { ...result, way: "provider" })
    if (result.rights) securityEvent(c, "rights_changed", { subject: result.person, reason: "provider" })
    c.header("Cache-Control", "no-store")
    return c.redirect(result.returnTo, 303)
  })

  doors.post(routes.providerLogout, { to: "open", crossSite: true, rate: "logout" }, async (c) => {
    const oidc = providerOf(app)
    c.header("Cache-Control", "no-store")
    const form = await readForm(c, LogoutRequest)
    try {
      if (!form.ok) throw new OidcRefused("invalid", "no logout token")
      const people = await endProviderSessions(app, oidc, form.value.logout_token)
      for (const subject of people) securityEvent(c, "session_ended", { subject, way: "provider" })
      return c.body(null, 200)
    } catch (error) {
      if (!(error instanceof OidcRefused)) throw error
      securityEvent(c, "token_refused", { way: "provider", reason: error.reason, detail: codeOf(error.message) })
      // As the specification has it (§2.8), whatever failed.
      const code = error.reason === "unavailable" ? "temporarily_unavailable" : "invalid_request"
      return c.json({ error: code }, 400)
    }
  })
}

function providerOf({ oidc }: App): Oidc {
  if (!oidc) throw new NotFound()
  return oidc
}

interface Refusal {
  reason: ProviderRefusal
  detail?: string | undefined
  person?: Received | undefined
  returnTo?: string | undefined
  again: boolean
}

/** Whoever may not come in reads the same as whoever said no. */
const kinds: Readonly<Record<Exclude<ProviderRefusal, "pending">, ProviderRefusalKind>> = {
  unavailable: "unavailable",
  denied: "denied",
  invalid: "invalid",
  step: "invalid",
  "someone-else": "other",
  "shut-out": "denied",
}

/** `shown`: the page, where the reason alone does not say which. */
async function refuse(c: Context, site: Site, oidc: Oidc, refusal: Refusal, shown?: ProviderRefusalKind) {
  const { reason, detail, person, returnTo } = refusal
  securityEvent(c, "sign_in_refused", {
    way: "provider",
    reason,
    subject: person?.id,
    ...(detail === undefined ? {} : { detail: codeOf(detail) }),
  })
  const [asked, { local }] = await Promise.all([site.page(c), readSignInSettings(site.app)])
  // The address holds what the provider sent: the language link leads to the page before it.
  const query = new URLSearchParams({
    ...(returnTo === undefined ? {} : { return_to: returnTo }),
    ...(refusal.again ? { again: "1" } : {}),
  })
  const page = { ...asked, path: routes.signIn(), query }
  const props = { page, name: oidc.name, returnTo, local }
  if (reason === "pending") {
    const { name = "", doubtful = false } = person ?? {}
    const body = <PendingPage {...props} person={name} doubtful={doubtful} />
    return respond(c, page, { unstored: true, title: page.t.provider.pending.title, body }, 403)
  }
  const kind = shown ?? kinds[reason]
  if (kind === "unavailable") c.header("Retry-After", "30")
  // Whoever was refused with one account may want another: the provider is to ask which.
  const again = refusal.again || kind === "denied" || kind === "other"
  return respond(
    c,
    page,
    {
      unstored: true,
      title: `${page.t.frame.error.titlePrefix}${refusedTitle(page, kind, oidc.name)}`,
      body: <ProviderRefusedPage {...props} kind={kind} again={again} />,
    },
    kind === "unavailable" ? 503 : 403,
  )
}

/** The adapter's own sentence as a code, for the log: `the-provider-says-invalid-client`. */
function codeOf(detail: string): string {
  const words = detail.toLowerCase().match(/[a-z]+|\d+/g) ?? []
  return words.join("-").slice(0, 48).replace(/-$/, "")
}
