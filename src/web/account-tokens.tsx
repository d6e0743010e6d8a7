import type { Context } from "hono"
import { tokenById } from "../../db/queries/tokens.ts"
import { MadeTokenPage, MadeTwicePage } from "../../views/account/made-token.tsx"
import { RevokeTokenPage } from "../../views/account/revoke-token.tsx"
import { NewTokenPage } from "../../views/pages/new-token.tsx"
import { addToken } from "../actions/add-token.ts"
import type { SignedIn } from "../actions/read-bearer.ts"
import { revokeToken } from "../actions/revoke-token.ts"
import type { App } from "../app.ts"
import type { Scope } from "../core/access.ts"
import { type Fault, NotFound, StaleWrite } from "../core/errors.ts"
import { tokenState } from "../core/token-state.ts"
import { NewTokenForm, tokenDays } from "../schema/account.ts"
import { readForm, type Typed } from "./form.ts"
import { offeredScopes } from "./offered-scopes.ts"
import { backToAccount, personOf, unlessOver } from "./own.ts"
import { securityEvent } from "./request-log.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"

/** `/account/tokens`: makes a token, and shows its secret in that one answer; and revokes one. */
export const mountOwnTokens: Mount = (doors, site) => {
  const { app } = site
  const making = { to: "tokens:own", fresh: true } as const
  // Whoever may make none any more can still end those they have; and in a hurry nobody signs in again.
  const ending = { to: "person" } as const

  doors.get(routes.accountTokens, making, (c) => {
    const offered = offeredScopes(personOf(c), doors.declared)
    return showForm(c, site, { offered, typed: { days: "90", scopes: offered.slice(0, 1) }, faults: [] })
  })

  doors.post(routes.accountTokens, making, async (c) => {
    const who = personOf(c)
    const offered = offeredScopes(who, doors.declared)
    const form = await readForm(c, NewTokenForm)
    const again = (faults: readonly Fault[]) => showForm(c, site, { offered, typed: form.typed, faults })
    if (!form.ok) return again(inOurWords(form.faults))
    const { name, days } = form.value
    const scopes = offered.filter((scope) => form.value.scopes.includes(scope))
    if (scopes.length < new Set(form.value.scopes).size) return again([forbiddenScopes])
    const expiresAt = new Date(app.now().getTime() + Number(days) * 86_400_000)
    const id = idOf(app, who, form.value)
    try {
      const { secret } = await addToken(app, { id, owner: who.id, name, scopes, expiresAt }, { by: who.id })
      securityEvent(c, "token_made", { subject: id })
      const page = await site.page(c)
      const title = page.t.account.madeToken.title(name)
      const until = expiresAt.toISOString()
      const example = exampleOf(app, scopes, secret)
      const body = <MadeTokenPage page={page} title={title} secret={secret} until={until} example={example} />
      return respond(c, page, { title, body, unstored: true }, 201)
    } catch (error) {
      if (error instanceof StaleWrite) return showTwice(c, site, { id, name })
      throw error
    }
  })

  doors.get(patternOf(routes.accountTokenRevoked(":id")), ending, async (c) => {
    const token = await ownToken(app, personOf(c), c.req.param("id") ?? "")
    const state = tokenState(token, app.now())
    if (state === "revoked") return c.redirect(routes.account, 303)
    const page = await site.page(c)
    const title = page.t.tokens.revocation.title(token.name)
    const body = <RevokeTokenPage page={page} title={title} token={{ ...token, state }} />
    return respond(c, page, { title, body, unstored: true })
  })

  doors.post(patternOf(routes.accountTokenRevoked(":id")), ending, async (c) => {
    const who = personOf(c)
    const { id } = await ownToken(app, who, c.req.param("id") ?? "")
    if (await unlessOver(() => revokeToken(app, { id, owner: who.id }, { by: who.id }))) {
      securityEvent(c, "token_revoked", { subject: id })
    }
    return backToAccount(c, "token")
  })
}

/** The person's own token. Throws `NotFound` on another's exactly as on none. */
async function ownToken(app: App, { id: owner }: SignedIn, id: string) {
  const token = await tokenById(app.store.read, id)
  if (token?.owner.id !== owner) throw new NotFound()
  return token
}

/**
 * The id of the token that a form makes: from the form's own random number and what was typed in it, so that a form sent twice, by a
 * double click or a reload, makes one token.
 */
function idOf(
  app: App,
  { id: owner }: SignedIn,
  { sending, ...typed }: { sending?: string | undefined; name: string; days: string; scopes: readonly Scope[] },
): string {
  if (sending === undefined) return app.newId("tok")
  const { name, days, scopes } = typed
  return `tok_${app.sha256(JSON.stringify(["aval-new-token", owner, sending, name, days, scopes.toSorted()])).slice(0, 20)}`
}

/** A command that shows at once that the token works, with what it may do. */
function exampleOf({ config }: App, scopes: readonly Scope[], secret: string): string {
  const path = scopes.every((scope) => scope === "check") ? routes.apiCheck({ tool: "chatgpt" }) : routes.apiList
  return `curl -H "Authorization: Bearer ${secret}" "${config.url}${path}"`
}

async function showForm(
  c: Context,
  { app, page: pageFor }: Site,
  { offered, typed, faults }: { offered: readonly Scope[]; typed: Typed; faults: readonly Fault[] },
): Promise<Response> {
  const page = await pageFor(c)
  const { title } = page.t.account.newToken
  const { sending } = typed
  const number = typeof sending === "string" && /^.{1,80}$/.test(sending) ? sending : app.newId("frm")
  const now = app.now().getTime()
  const days = tokenDays.map((count) => ({
    count: Number(count),
    until: new Date(now + Number(count) * 86_400_000).toISOString(),
  }))
  const body = <NewTokenPage page={page} offered={offered} days={days} sending={number} typed={typed} faults={faults} />
  const failed = faults.length > 0
  const shown = failed ? `${page.t.frame.error.titlePrefix}${title}` : title
  return respond(c, page, { title: shown, body, unstored: true }, failed ? 422 : 200)
}

/** The form came a second time: there is one token, and nobody can show its secret again. */
async function showTwice(c: Context, site: Site, { id, name }: { id: string; name: string }): Promise<Response> {
  const page = await site.page(c)
  const title = page.t.account.twice.title(name)
  return respond(c, page, { title, body: <MadeTwicePage page={page} title={title} id={id} />, unstored: true }, 409)
}

const forbiddenScopes: Fault = { place: "scopes", message: said((t) => t.account.newToken.forbiddenScopes) }

function inOurWords(faults: readonly Fault[]): Fault[] {
  const words = {
    name: said((t) => t.account.newToken.needName),
    scopes: said((t) => t.account.newToken.needScopes),
    days: said((t) => t.account.newToken.needDays),
  }
  const places = new Map(faults.map((fault) => [fault.place.replace(/\[.*/, ""), fault.message]))
  return [...places].map(([place, message]) => ({ place, message: words[place as keyof typeof words] ?? message }))
}
