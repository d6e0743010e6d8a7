import type { Context } from "hono"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { Taken } from "../../db/errors.ts"
import { SetUpPage, type SetUpView } from "../../views/pages/set-up.tsx"
import { InvalidLinkPage, ReadyPage, readyCodes } from "../../views/set-up/outcomes.tsx"
import { knownCompany } from "../actions/read-company.ts"
import { hasAdmin } from "../actions/read-people.ts"
import { isMailTaken, readSetUpLink, type SetUpLink } from "../actions/read-set-up-link.ts"
import { readSignInSettings } from "../actions/read-sign-in-settings.ts"
import { askForNewPasskey, type NewCredential, type OwnDetails, setUpAccess } from "../actions/set-up-access.ts"
import { startSession } from "../actions/start-session.ts"
import { lifetimes, type SignInWay } from "../core/access.ts"
import { Busy } from "../core/busy.ts"
import { type Fault, Spent } from "../core/errors.ts"
import { passwordFaults } from "../core/password-rules.ts"
import type { Language } from "../core/text.ts"
import { PasskeyDetails, PasskeySetUp, PasswordSetUp } from "../schema/sign-in.ts"
import { answerIn, attemptOf } from "./attempt.ts"
import { type Form, readForm } from "./form.ts"
import { securityEvent } from "./request-log.ts"
import { respond } from "./respond.tsx"
import { routes, search } from "./routes.ts"
import { said } from "./said.ts"
import { letIn, setStepCookie, stepSecretOf } from "./session-cookie.ts"
import type { Mount, Site } from "./site.ts"
import { whoOf } from "./who.ts"

/** `/set-up`: what a one-time link is for. Opening it uses nothing up: programs that look at links in messages open them too. */
export const mountSetUp: Mount = (doors, site) => {
  const { app } = site
  const trying = { to: "open", rate: "link" } as const

  doors.get(routes.setUpLink(":secret"), trying, async (c) => {
    const secret = c.req.param("secret") ?? ""
    const link = await readSetUpLink(app, secret)
    if (!link) return refuseLink(c, site, secret)
    const hour = new Date(app.now().getTime() + lifetimes.setUpLink)
    setStepCookie(c, { secret, expiresAt: link.expiresAt < hour ? link.expiresAt : hour }, app.now())
    c.header("Cache-Control", "no-store")
    return c.redirect(routes.setUp, 303)
  })

  doors.get(routes.setUp, { to: "open" }, async (c) => {
    const link = await readSetUpLink(app, stepSecretOf(c))
    if (link) return show(c, site, link, { way: c.req.query("way") === "password" ? "password" : "passkey" })
    const done = readyCodes.find((code) => code === c.req.query("done"))
    return done && whoOf(c).kind === "person" ? ready(c, site, done) : refuseLink(c, site)
  })

  doors.post(routes.setUpPassword, trying, async (c) => {
    const link = await readSetUpLink(app, stepSecretOf(c))
    const { passwords } = app
    if (!link || !passwords) return refuseLink(c, site)
    if (await isClosed(site, link)) return show(c, site, link, { way: "password" }, 403)
    const form = await readForm(c, PasswordSetUp)
    const refuse = (faults: readonly Fault[], status: ContentfulStatusCode = 422) =>
      show(c, site, link, { way: "password", typed: form.typed, faults }, status)
    const missing = faultsIn(link, form, "password")
    if (!form.ok) return refuse(missing)
    const { password, ...details } = form.value
    try {
      const faults = [...missing, ...(await faultsOf(site, link, details, password))]
      if (faults.length > 0) return refuse(faults)
      return await redeem(c, site, details, { way: "password", hash: await passwords.hash(password) })
    } catch (error) {
      if (error instanceof Spent) return refuseLink(c, site)
      if (isTaken(error)) return refuse([mailTaken])
      if (!(error instanceof Busy)) throw error
      c.header("Retry-After", String(error.retryAfter))
      return refuse([{ place: "", message: said((t) => t.setUp.password.busy) }], 503)
    }
  })

  doors.post(routes.setUpPasskeyOptions, trying, async (c) => {
    c.header("Cache-Control", "no-store")
    const link = await readSetUpLink(app, stepSecretOf(c))
    if (!link) return c.json({}, 404)
    if (await isClosed(site, link)) return c.json({}, 403)
    const form = await readForm(c, PasskeyDetails)
    const faults = faultsIn(link, form, "passkey")
    if (!form.ok || faults.length > 0) return c.json({}, 422)
    if (link.mail === undefined && form.value.mail && (await isMailTaken(app, form.value.mail))) return c.json({}, 422)
    return c.json({ options: await askForNewPasskey(app, link, form.value) })
  })

  doors.post(routes.setUpPasskey, trying, async (c) => {
    const link = await readSetUpLink(app, stepSecretOf(c))
    if (!link) return refuseLink(c, site)
    if (await isClosed(site, link)) return show(c, site, link, { way: "passkey" }, 403)
    const form = await readForm(c, PasskeySetUp)
    const refuse = (faults: readonly Fault[]) => show(c, site, link, { way: "passkey", typed: form.typed, faults }, 422)
    const missing = faultsIn(link, form, "passkey")
    if (!form.ok || missing.length > 0) return refuse(missing)
    const { answer: _, ...details } = form.value
    const passkey =
      link.challenge === undefined ? undefined : await app.passkeys.verifyRegistration(answerIn(form), link.challenge)
    if (!passkey) return refuse([passkeyRefused])
    const page = await site.page(c)
    const name = attemptOf(c).agent ?? page.t.setUp.passkey.name
    try {
      return await redeem(c, site, details, { way: "passkey", passkey, name })
    } catch (error) {
      if (error instanceof Spent) return refuseLink(c, site)
      if (isTaken(error)) return refuse([mailTaken])
      if (error instanceof Taken) return refuse([passkeyRefused])
      throw error
    }
  })

  doors.post(routes.setUpSession, trying, async (c) => {
    const link = await readSetUpLink(app, stepSecretOf(c))
    if (link?.whose !== "active") return refuseLink(c, site)
    try {
      const session = await startSession(app, {
        person: link.person,
        way: "link",
        spends: link.id,
        ...attemptOf(c),
      })
      return enter(c, site, { person: link.person, language: link.language ?? "fr", way: "link", session })
    } catch (error) {
      if (error instanceof Spent) return refuseLink(c, site)
      throw error
    }
  })
}

/** Uses the link up, and lets in whose it was: an event for the one, an event for the other. */
async function redeem(c: Context, site: Site, details: OwnDetails, credential: NewCredential) {
  const { app } = site
  const page = await site.page(c)
  const { person, language } = await setUpAccess(
    app,
    stepSecretOf(c),
    { ...details, language: details.language ?? page.lang },
    credential,
  )
  const { way } = credential
  const session = await startSession(app, { person, way, ...attemptOf(c) })
  return enter(c, site, { person, language, way, session })
}

function enter(
  c: Context,
  site: Site,
  entry: { person: string; language: Language; way: SignInWay; session: { secret: string; expiresAt: Date } },
) {
  securityEvent(c, "setup_link_used", { way: entry.way, subject: entry.person })
  letIn(c, site.app.now(), entry)
  return c.redirect(`${routes.setUp}${search({ done: entry.way })}`, 303)
}

/** Where passwords and passkeys are switched off, a link opens a session alone; the first account must come in all the same. */
async function isClosed({ app }: Site, { whose }: SetUpLink): Promise<boolean> {
  return whose !== "first" && !(await readSignInSettings(app)).local
}

/** What is wrong with who they say they are, each in words that say how to mend it. */
function faultsIn(link: SetUpLink, form: Form<OwnDetails>, way: "password" | "passkey"): Fault[] {
  const words = { name: needName, mail: needMail, password: needPassword, answer: passkeyRefused }
  const given = form.ok ? [] : form.faults.map((fault) => words[fault.place as keyof typeof words] ?? fault)
  const value = form.ok ? form.value : form.typed
  const needsName = link.whose === "first" && !value.name
  const needsMail = link.mail === undefined && !value.mail && (way === "password" || link.whose === "first")
  const missing = [...(needsName ? [needName] : []), ...(needsMail ? [needMail] : [])]
  return [...missing, ...given.filter(({ place }) => !missing.some((fault) => fault.place === place))]
}

async function faultsOf({ app }: Site, link: SetUpLink, details: OwnDetails, password: string) {
  const { name: company } = await knownCompany(app)
  const own = { name: link.name ?? details.name, mail: link.mail ?? details.mail, company }
  return passwordFaults(password, own, (await app.passwords?.isBreached(password)) ?? false)
}

const needName: Fault = { place: "name", message: said((t) => t.setUp.needName) }
const needMail: Fault = { place: "mail", message: said((t) => t.setUp.needMail) }
const mailTaken: Fault = { place: "mail", message: said((t) => t.setUp.mailTaken) }
const needPassword: Fault = { place: "password", message: said((t) => t.setUp.password.needed) }
const passkeyRefused: Fault = { place: "", message: said((t) => t.setUp.passkey.refused) }

function isTaken(error: unknown): boolean {
  return error instanceof Taken && error.columns.includes("people.mail")
}

async function show(
  c: Context,
  site: Site,
  link: SetUpLink,
  { way, typed = {}, faults = [] }: Partial<Pick<SetUpView, "typed" | "faults">> & { way: "password" | "passkey" },
  status: ContentfulStatusCode = 200,
) {
  // A refusal answers a form: the language link leads to the page that it was on.
  const page = { ...(await site.page(c)), path: routes.setUp, query: new URLSearchParams({ way }) }
  const who = whoOf(c)
  const closed = await isClosed(site, link)
  const t = page.t.setUp
  const title = link.whose === "first" ? t.title.first : t.title[link.whose](link.name ?? "")
  return respond(
    c,
    page,
    {
      unstored: true,
      title: status === 200 ? title : `${page.t.frame.error.titlePrefix}${title}`,
      body: (
        <SetUpPage
          page={page}
          title={title}
          whose={link.whose}
          name={link.name}
          mail={link.mail}
          other={who.kind === "person" && who.id !== link.person ? who.name : undefined}
          way={way}
          passwords={site.app.passwords !== undefined}
          closed={closed}
          refused={closed && status !== 200}
          provider={site.app.oidc?.name}
          typed={typed}
          faults={faults}
        />
      ),
    },
    status,
  )
}

/** The same page for a link that was used, has run out, was replaced, or never was. */
async function refuseLink(c: Context, site: Site, secret = stepSecretOf(c)) {
  if (secret !== "") securityEvent(c, "sign_in_refused", { way: "link" })
  const page = { ...(await site.page(c)), path: routes.setUp }
  const title = page.t.setUp.invalid.title
  const body = <InvalidLinkPage page={page} nobody={!(await hasAdmin(site.app))} />
  return respond(c, page, { unstored: true, title, body }, 404)
}

async function ready(c: Context, site: Site, done: (typeof readyCodes)[number]) {
  const page = await site.page(c)
  const title = page.t.setUp.done.title
  return respond(c, page, { unstored: true, title, body: <ReadyPage page={page} done={done} /> })
}
