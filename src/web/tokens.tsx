import { everyToken, type TokenRow, tokenById } from "../../db/queries/tokens.ts"
import { AdminTokensPage, RevocationPage, type StateFilter } from "../../views/pages/admin-tokens.tsx"
import type { ShownToken } from "../../views/people/model.ts"
import { revokeToken } from "../actions/revoke-token.ts"
import type { App } from "../app.ts"
import { mayTo } from "../core/access.ts"
import { NotFound, Spent } from "../core/errors.ts"
import { fold } from "../core/text.ts"
import { tokenState, tokenStates } from "../core/token-state.ts"
import { limitedTo, readUnits } from "./managed-people.ts"
import { partOf } from "./part.ts"
import { securityEvent } from "./request-log.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import type { Mount } from "./site.ts"
import { actorOf, type Who } from "./who.ts"

/** `/admin/tokens`: everybody's API tokens, and their end. */
export const mountTokens: Mount = (doors, site) => {
  const { app } = site
  const door = { to: "tokens:manage" } as const

  doors.get(routes.adminTokens(), door, async (c) => {
    const page = await site.page(c)
    const [rows, units] = await Promise.all([everyToken(app.store.read), readUnits(app, page.lang)])
    const tokens = rows.filter((row) => isManaged(page.who, row)).map((row) => shownToken(app, row))
    const asked = {
      q: (page.query.get("q") ?? "").slice(0, 200),
      state: filters.find((state) => state === page.query.get("state")) ?? "current",
    }
    const ending = tokens.filter(({ state }) => state === "ending").length
    const working = ending + tokens.filter(({ state }) => state === "live").length
    return respond(c, page, {
      title: page.t.tokens.title(working, ending),
      body: (
        <AdminTokensPage
          page={page}
          model={{
            asked,
            part: partOf(
              tokens.filter((token) => fits(token, asked)),
              page.query.get("page"),
            ),
            some: tokens.length > 0,
            working,
            ending,
            limited: limitedTo(page.who, units, page.lang),
            revoked: page.query.get("done") === "revoked",
          }}
        />
      ),
    })
  })

  doors.get(patternOf(routes.adminTokenRevoked(":id")), door, async (c) => {
    const page = await site.page(c)
    const token = shownToken(app, await managedToken(app, page.who, c.req.param("id") ?? ""))
    return respond(c, page, {
      title: page.t.tokens.revocation.title(token.name),
      body: <RevocationPage page={page} token={token} />,
    })
  })

  // In a hurry nobody signs in again: revoking takes no fresh sign-in.
  doors.post(patternOf(routes.adminTokenRevoked(":id")), door, async (c) => {
    const page = await site.page(c)
    const { id } = await managedToken(app, page.who, c.req.param("id") ?? "")
    try {
      await revokeToken(app, { id }, { by: actorOf(page.who) })
      securityEvent(c, "token_revoked", { subject: id })
    } catch (error) {
      // Somebody was faster: it is as it should be.
      if (!(error instanceof Spent)) throw error
    }
    return c.redirect(routes.adminTokens({ done: "revoked" }), 303)
  })
}

const filters: readonly StateFilter[] = ["current", "any", ...tokenStates]

/** The token, where whoever asks manages its owner. Throws `NotFound`. */
async function managedToken(app: App, who: Who, id: string): Promise<TokenRow> {
  const token = await tokenById(app.store.read, id)
  if (!token || !isManaged(who, token)) throw new NotFound()
  return token
}

function isManaged(who: Who, { owner }: TokenRow): boolean {
  return mayTo(who, "tokens:manage", owner.roles)
}

function shownToken(app: App, token: TokenRow): ShownToken {
  return { ...token, state: tokenState(token, app.now()) }
}

function fits({ name, owner, state }: ShownToken, asked: { q: string; state: StateFilter }): boolean {
  const over = state === "expired" || state === "revoked"
  if (asked.state === "current" ? over : asked.state !== "any" && asked.state !== state) return false
  return fold(`${name} ${owner.name}`).includes(fold(asked.q))
}
