import type { Context } from "hono"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { LeavingPage, SignInPage } from "../../views/pages/sign-in.tsx"
import { endSession } from "../actions/end-session.ts"
import { readOwnWays } from "../actions/read-own-ways.ts"
import { hasPeople } from "../actions/read-people.ts"
import { readSignInSettings } from "../actions/read-sign-in-settings.ts"
import { askForPasskey, signInWithPasskey } from "../actions/sign-in-with-passkey.ts"
import { type SignInResult, signInWithPassword } from "../actions/sign-in-with-password.ts"
import { Busy } from "../core/busy.ts"
import { type Fault, NotFound, Spent, StaleWrite } from "../core/errors.ts"
import { PasskeySignIn, PasswordSignIn } from "../schema/sign-in.ts"
import { answerIn, attemptOf } from "./attempt.ts"
import { type Form, readForm, type Typed, typedText } from "./form.ts"
import { securityEvent } from "./request-log.ts"
import { respond } from "./respond.tsx"
import { safeReturn } from "./return-to.ts"
import { routes } from "./routes.ts"
import { said } from "./said.ts"
import { clearSessionCookie, letIn, setStepCookie, stepSecretOf } from "./session-cookie.ts"
import type { Mount, Site } from "./site.ts"
import { whoOf } from "./who.ts"

/** `/sign-in` by password or passkey, and `/sign-out`. Whatever the reason for a refusal, it reads the same. */
export const mountSignIn: Mount = (doors, site) => {
  const { app } = site
  const trying = { to: "open", rate: "signIn" } as const

  doors.get(routes.signIn(), { to: "open" }, (c) => {
    const returnTo = safeReturn(c.req.query("return_to"))
    const again = c.req.query("again") === "1"
    if (whoOf(c).kind === "person" && !again) return c.redirect(returnTo, 303)
    return show(c, site, { returnTo, again, out: c.req.query("done") === "out" })
  })

  doors.post(routes.signInPassword, trying, async (c) => {
    const { passwords } = app
    if (!passwords) throw new NotFound()
    const form = await readForm(c, PasswordSignIn)
    const asked = askedBy(form)
    if (!(await readSignInSettings(app)).local) return refuseClosed(c, site, asked, "password")
    if (!form.ok) return show(c, site, { ...asked, faults: form.faults.map(inOurWords) }, 422)
    const only = onlyOne(c, asked.again)
    // Whoever confirms that it is them does not say who they are: their session does.
    const mail = (only && (await readOwnWays(app, only)).mail) ?? form.value.mail
    try {
      const result = await signInWithPassword(app, passwords, {
        ...attemptOf(c),
        mail,
        password: form.value.password,
        only,
      })
      return finish(c, site, asked, { way: "password", result, refusal: said((t) => t.signIn.password.refused) })
    } catch (error) {
      if (!(error instanceof Busy)) throw error
      c.header("Retry-After", String(error.retryAfter))
      return show(c, site, { ...asked, faults: [{ place: "", message: said((t) => t.signIn.password.busy) }] }, 503)
    }
  })

  doors.post(routes.passkeyOptions, trying, async (c) => {
    c.header("Cache-Control", "no-store")
    if (!(await readSignInSettings(app)).local) {
      securityEvent(c, "sign_in_refused", { way: "passkey", reason: "closed" })
      return c.json({}, 403)
    }
    const { options, step } = await askForPasskey(app)
    setStepCookie(c, step, app.now())
    return c.json({ options })
  })

  doors.post(routes.signInPasskey, trying, async (c) => {
    const form = await readForm(c, PasskeySignIn)
    const asked = askedBy(form)
    if (!(await readSignInSettings(app)).local) return refuseClosed(c, site, asked, "passkey")
    const result = await signInWithPasskey(app, {
      ...attemptOf(c),
      step: stepSecretOf(c),
      answer: answerIn(form),
      only: onlyOne(c, asked.again),
    })
    return finish(c, site, asked, { way: "passkey", result, refusal: said((t) => t.signIn.passkey.refused) })
  })

  doors.post(routes.signOut, { to: "open" }, async (c) => {
    const who = whoOf(c)
    clearSessionCookie(c)
    if (who.kind !== "person") return c.redirect(routes.signIn({ done: "out" }), 303)
    await endSession(app, { id: who.session.id, person: who.id, by: who.id }).catch((error: unknown) => {
      // It ended in the same moment elsewhere: nothing else ever happens to a session.
      if (![NotFound, StaleWrite, Spent].some((kind) => error instanceof kind)) throw error
    })
    securityEvent(c, "sign_out", { subject: who.id })
    c.header("Clear-Site-Data", '"cache"')
    const url = who.session.way === "provider" ? await app.oidc?.signOutUrl() : undefined
    if (app.oidc === undefined || url === undefined) return c.redirect(routes.signIn({ done: "out" }), 303)
    return leave(c, site, { provider: app.oidc.name, url })
  })
}

/** What was asked for with a sign-in, whether or not the form was in order. */
interface Asked {
  returnTo: string
  again: boolean
  typed?: Typed
}

function askedBy(form: Form<{ again: boolean }>): Asked {
  const { typed } = form
  return { returnTo: safeReturn(typedText(typed, "return_to")), again: typedText(typed, "again") !== "", typed }
}

/** The one person who may be meant: whoever confirms that it is them. */
function onlyOne(c: Context, again: boolean): string | undefined {
  const who = whoOf(c)
  return again && who.kind === "person" ? who.id : undefined
}

function finish(
  c: Context,
  site: Site,
  asked: Asked,
  { way, result, refusal }: { way: "password" | "passkey"; result: SignInResult; refusal: Fault["message"] },
) {
  if (!result.ok) {
    securityEvent(c, result.closed ? "locked_out" : "sign_in_refused", { way, subject: result.person })
    return show(c, site, { ...asked, faults: [{ place: "", message: refusal }] }, 422)
  }
  letIn(c, site.app.now(), { ...result, way })
  return c.redirect(asked.returnTo, 303)
}

function refuseClosed(c: Context, site: Site, asked: Asked, way: "password" | "passkey") {
  securityEvent(c, "sign_in_refused", { way, reason: "closed" })
  return show(c, site, asked, 403)
}

async function show(
  c: Context,
  site: Site,
  { returnTo, again, typed = {}, faults = [], out = false }: Asked & { faults?: readonly Fault[]; out?: boolean },
  status: ContentfulStatusCode = 200,
) {
  const { app } = site
  const who = whoOf(c)
  const [asked, settings, people, own] = await Promise.all([
    site.page(c),
    readSignInSettings(app),
    hasPeople(app),
    again && who.kind === "person" ? readOwnWays(app, who.id) : undefined,
  ])
  // A refusal answers a form: the language link leads to the page that it was on.
  const query = new URLSearchParams({ return_to: returnTo, ...(again ? { again: "1" } : {}) })
  const page = { ...asked, path: routes.signIn(), query }
  const t = page.t.signIn
  const local = settings.local && people
  const title = own ? t.again.title : t.title
  return respond(
    c,
    page,
    {
      unstored: true,
      title: status === 200 ? title : `${page.t.frame.error.titlePrefix}${title}`,
      body: (
        <SignInPage
          page={page}
          returnTo={returnTo}
          again={own && who.kind === "person" ? { name: who.name, mail: own.mail } : undefined}
          ways={{
            password: local && app.passwords !== undefined && (own?.password ?? true),
            passkey: local && (own?.passkey ?? true),
            provider: own?.provider === false ? undefined : app.oidc?.name,
          }}
          nobody={!people}
          closed={!settings.local}
          out={out}
          typed={typed}
          faults={faults}
        />
      ),
    },
    status,
  )
}

/**
 * On to the provider, to sign out there too. Not by 303: the content security policy lets no form lead to another site, nor what it
 * redirects to (CSP Level 3, §6.4.1; Chromium holds to it).
 */
async function leave(c: Context, site: Site, { provider, url }: { provider: string; url: string }) {
  const page = await site.page(c)
  const title = page.t.signIn.leaving.title
  c.header("Refresh", `0; url=${url}`)
  return respond(c, page, { unstored: true, title, body: <LeavingPage page={page} provider={provider} url={url} /> })
}

function inOurWords({ place, message }: Fault): Fault {
  const words = { mail: said((t) => t.signIn.password.needMail), password: said((t) => t.signIn.password.needPassword) }
  return { place, message: words[place as keyof typeof words] ?? message }
}
