import type { Context } from "hono"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import { Taken } from "../../db/errors.ts"
import { AddPasskeyPage } from "../../views/account/add-passkey.tsx"
import { PasswordPage } from "../../views/account/password.tsx"
import { RemovePasskeyPage } from "../../views/account/remove-passkey.tsx"
import { addPasskey, askForOneMorePasskey } from "../actions/add-passkey.ts"
import { type Account, noneLeft, readAccount, readWaysLeft } from "../actions/read-account.ts"
import type { SignedIn } from "../actions/read-bearer.ts"
import { readSignInSettings } from "../actions/read-sign-in-settings.ts"
import { removePasskey } from "../actions/remove-passkey.ts"
import { setPassword } from "../actions/set-password.ts"
import { Busy } from "../core/busy.ts"
import { type Fault, NotFound, Refused, Spent } from "../core/errors.ts"
import { NewPasskeyForm, PasskeyGoneForm, PasswordChange, PasswordChoice } from "../schema/account.ts"
import { agentOf } from "./agent.ts"
import { answerIn } from "./attempt.ts"
import { readForm, type Typed } from "./form.ts"
import { backToAccount, personOf } from "./own.ts"
import type { Page } from "./page.ts"
import { securityEvent } from "./request-log.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import { clearStepCookie, setStepCookie, stepSecretOf } from "./session-cookie.ts"
import type { Mount, Site } from "./site.ts"

/** `/account/password` and `/account/passkeys`: how one signs in. Each change asks for a fresh sign-in. */
export const mountOwnWays: Mount = (doors, site) => {
  const { app } = site
  const fresh = { to: "person", fresh: true } as const
  const trying = { ...fresh, rate: "signIn" } as const

  doors.get(routes.accountPassword, fresh, async (c) => showPassword(c, site))
  doors.post(routes.accountPassword, trying, async (c) => {
    const who = personOf(c)
    const { passwords } = app
    const account = await readAccount(app, who.id)
    const { mail } = account
    if (!passwords) throw new NotFound()
    if (await isClosed(site)) return showPassword(c, site, [], 403)
    if (mail === undefined) return showPassword(c, site, [], 422)
    const form = await readForm(c, asksForCurrent(account, who) ? PasswordChange : PasswordChoice)
    if (!form.ok) return showPassword(c, site, form.faults.map(inOurWords), 422)
    const { currentPassword, password } = { currentPassword: undefined, ...form.value }
    try {
      const result = await setPassword(app, passwords, {
        account: { ...account, mail },
        current: currentPassword,
        password,
        session: who.session.id,
      })
      if (result.ok) {
        securityEvent(c, "credential_changed", { subject: who.id, way: "password" })
        return backToAccount(c, "password")
      }
      const { current, faults } = result
      if (current) {
        const event = current === "closed" ? "locked_out" : "sign_in_refused"
        securityEvent(c, event, { subject: who.id, way: "password", reason: "current" })
      }
      return showPassword(c, site, [...(current ? [refusals[current]] : []), ...faults], 422)
    } catch (error) {
      if (!(error instanceof Busy)) throw error
      c.header("Retry-After", String(error.retryAfter))
      return showPassword(c, site, [{ place: "", message: said((t) => t.account.password.busy) }], 503)
    }
  })

  doors.get(routes.accountPasskeys, fresh, (c) => showNewPasskey(c, site))
  doors.post(routes.accountPasskeyOptions, trying, async (c) => {
    const who = personOf(c)
    if (await isClosed(site)) return c.json({}, 403)
    const account = await readAccount(app, who.id)
    const { options, step } = await askForOneMorePasskey(app, { account, session: who.session.id })
    setStepCookie(c, step, app.now())
    return c.json({ options })
  })
  doors.post(routes.accountPasskeys, trying, async (c) => {
    const who = personOf(c)
    if (await isClosed(site)) return showNewPasskey(c, site, {}, 403)
    const form = await readForm(c, NewPasskeyForm)
    const refuse = (fault: Fault) => showNewPasskey(c, site, { typed: form.typed, faults: [fault] }, 422)
    if (!form.ok) return refuse(form.faults.some(({ place }) => place === "name") ? needName : passkeyRefused)
    try {
      const added = await addPasskey(app, {
        account: await readAccount(app, who.id),
        session: who.session.id,
        step: stepSecretOf(c),
        answer: answerIn(form),
        name: form.value.name,
      })
      if (!added) return refuse(passkeyRefused)
    } catch (error) {
      if (error instanceof Spent || error instanceof Taken) return refuse(passkeyRefused)
      throw error
    }
    clearStepCookie(c)
    securityEvent(c, "credential_changed", { subject: who.id, way: "passkey", reason: "added" })
    return backToAccount(c, "passkey")
  })

  doors.get(patternOf(routes.accountPasskeyGone(":id")), fresh, async (c) => showRemoval(c, site))
  doors.post(patternOf(routes.accountPasskeyGone(":id")), fresh, async (c) => {
    const who = personOf(c)
    const account = await readAccount(app, who.id)
    const form = await readForm(c, PasskeyGoneForm)
    const knowing = form.ok && form.value.knowing
    try {
      await removePasskey(app, { account, handle: c.req.param("id") ?? "", knowing })
    } catch (error) {
      if (error instanceof Refused) return showRemoval(c, site, error.faults)
      throw error
    }
    securityEvent(c, "credential_changed", { subject: who.id, way: "passkey", reason: "removed" })
    return backToAccount(c, "passkey-removed")
  })
}

/** Passwords and passkeys are switched off: a new one would open nothing. */
async function isClosed({ app }: Site): Promise<boolean> {
  return !(await readSignInSettings(app)).local
}

/** Who has one types it first; but not who came in by a one-time link, given to who has forgotten it. */
function asksForCurrent({ passwordSetAt }: Account, { session }: SignedIn): boolean {
  return passwordSetAt !== undefined && session.way !== "link"
}

async function showPassword(
  c: Context,
  site: Site,
  faults: readonly Fault[] = [],
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { app } = site
  if (!app.passwords) throw new NotFound()
  const who = personOf(c)
  const page = await site.page(c)
  const account = await readAccount(app, who.id)
  const t = page.t.account.password
  const title = account.passwordSetAt === undefined ? t.set : t.change
  const body = (
    <PasswordPage
      page={page}
      title={title}
      mail={account.mail}
      current={asksForCurrent(account, who)}
      closed={await isClosed(site)}
      faults={faults}
    />
  )
  return respond(c, page, { title: titled(page, title, status), body, unstored: true }, status)
}

async function showNewPasskey(
  c: Context,
  site: Site,
  { typed, faults = [] }: { typed?: Typed; faults?: readonly Fault[] } = {},
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const page = await site.page(c)
  const { title, usual } = page.t.account.passkey
  const body = (
    <AddPasskeyPage
      page={page}
      passwords={site.app.passwords !== undefined}
      closed={await isClosed(site)}
      typed={typed ?? { name: agentOf(c.req.header("User-Agent")) ?? usual }}
      faults={faults}
    />
  )
  return respond(c, page, { title: titled(page, title, status), body, unstored: true }, status)
}

async function showRemoval(c: Context, site: Site, faults: readonly Fault[] = []): Promise<Response> {
  const { app } = site
  const page = await site.page(c)
  const account = await readAccount(app, personOf(c).id)
  const passkey = account.passkeys.find(({ handle }) => handle === c.req.param("id"))
  if (!passkey) throw new NotFound()
  const left = await readWaysLeft(app, account, passkey.handle)
  const status = faults.length === 0 ? 200 : 422
  const body = <RemovePasskeyPage page={page} passkey={passkey} left={left} last={noneLeft(left)} faults={faults} />
  const title = titled(page, page.t.account.removal.title(passkey.name), status)
  return respond(c, page, { title, body, unstored: true }, status)
}

function titled(page: Page, title: string, status: ContentfulStatusCode): string {
  return status === 200 ? title : `${page.t.frame.error.titlePrefix}${title}`
}

const refusals: Readonly<Record<"wrong" | "closed", Fault>> = {
  wrong: { place: "currentPassword", message: said((t) => t.account.password.wrong) },
  closed: { place: "currentPassword", message: said((t) => t.account.password.closed) },
}
const needName: Fault = { place: "name", message: said((t) => t.account.passkey.needName) }
const passkeyRefused: Fault = { place: "", message: said((t) => t.account.passkey.refused) }

function inOurWords({ place, message }: Fault): Fault {
  const words = {
    currentPassword: said((t) => t.account.password.needCurrent),
    password: said((t) => t.account.password.needed),
  }
  return { place, message: words[place as keyof typeof words] ?? message }
}
