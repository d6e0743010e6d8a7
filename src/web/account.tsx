import type { Context } from "hono"
import { Taken } from "../../db/errors.ts"
import { administrators, isOwnSession } from "../../db/queries/account.ts"
import { feedsOf } from "../../db/queries/feeds.ts"
import { unwantedBy } from "../../db/queries/mails.ts"
import { openSessions } from "../../db/queries/people.ts"
import { tokensOf } from "../../db/queries/tokens.ts"
import type { OwnAccount, RefusedProfile } from "../../views/account/model.ts"
import { AccountPage } from "../../views/pages/account.tsx"
import { endSession, endSessions } from "../actions/end-session.ts"
import { type Account, readAccount, readWaysLeft } from "../actions/read-account.ts"
import type { SignedIn } from "../actions/read-bearer.ts"
import { knownCompany } from "../actions/read-company.ts"
import { saveAccount } from "../actions/save-account.ts"
import type { App } from "../app.ts"
import { lifetimes, mayTo } from "../core/access.ts"
import { type Fault, NotFound, Refused, StaleWrite } from "../core/errors.ts"
import { mailKindsFor } from "../core/mail.ts"
import { tokenState } from "../core/token-state.ts"
import { ProfileForm } from "../schema/account.ts"
import { mountOwnFeeds } from "./account-feeds.tsx"
import { mountOwnMails } from "./account-mails.tsx"
import { mountOwnTokens } from "./account-tokens.tsx"
import { mountOwnWays } from "./account-ways.tsx"
import { readForm } from "./form.ts"
import { readUnits, unitNames } from "./managed-people.ts"
import { accountDone, backToAccount, personOf, unlessOver } from "./own.ts"
import { keepLanguage } from "./page.ts"
import { FreshSignInNeeded, isFresh } from "./refusals.ts"
import { securityEvent } from "./request-log.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"

/** `/account`: who one is here, how one signs in, where one has, and what acts in one's name. */
export const mountAccount: Mount = (doors, site) => {
  const { app } = site
  const person = { to: "person" } as const

  doors.get(routes.account, person, (c) => showAccount(c, site))
  // The address that a refused form stands at.
  doors.get(routes.accountProfile, person, (c) => c.redirect(routes.account, 303))

  doors.post(routes.accountProfile, person, async (c) => {
    const who = personOf(c)
    const { id } = who
    const form = await readForm(c, ProfileForm)
    const { typed } = form
    if (!form.ok) return showAccount(c, site, { typed, faults: form.faults.map(inOurWords) })
    const { seen, ...details } = form.value
    const account = await readAccount(app, id)
    // A password is asked with it (ASVS 7.5.1).
    if (details.mail !== account.mail && !isFresh(who, c.req.method, app.now())) throw new FreshSignInNeeded()
    try {
      await saveAccount(app, { account, details, seen })
    } catch (error) {
      if (error instanceof StaleWrite) return showAccount(c, site, { typed, faults: [], stale: true })
      if (error instanceof Taken) return showAccount(c, site, { typed, faults: [mailTaken] })
      if (error instanceof Refused) return showAccount(c, site, { typed, faults: error.faults })
      throw error
    }
    if (details.mail !== account.mail) securityEvent(c, "credential_changed", { subject: id, reason: "mail" })
    keepLanguage(c, details.language)
    return backToAccount(c, "profile")
  })

  doors.post(patternOf(routes.accountSessionEnd(":id")), person, async (c) => {
    const who = personOf(c)
    const id = c.req.param("id") ?? ""
    if (!(await isOwnSession(app.store.read, who.id, id))) throw new NotFound()
    if (await unlessOver(() => endSession(app, { id, person: who.id, by: who.id }))) {
      securityEvent(c, "session_ended", { subject: who.id, reason: "session" })
    }
    return backToAccount(c, "session")
  })

  doors.post(routes.accountSessionsEnd, person, async (c) => {
    const who = personOf(c)
    for (;;) {
      const others = (await sessionsOf(app, who)).filter(({ id }) => id !== who.session.id)
      if (others.length === 0) return backToAccount(c, "sessions")
      try {
        await endSessions(app, { person: who.id, by: who.id, keep: who.session.id })
        securityEvent(c, "session_ended", { subject: who.id, reason: "sessions" })
      } catch (error) {
        // The person changed in the same moment: look again.
        if (!(error instanceof StaleWrite)) throw error
      }
    }
  })

  mountOwnWays(doors, site)
  mountOwnTokens(doors, site)
  mountOwnMails(doors, site)
  mountOwnFeeds(doors, site)
}

async function showAccount(c: Context, site: Site, refused?: RefusedProfile): Promise<Response> {
  const { app } = site
  const who = personOf(c)
  const page = await site.page(c)
  const account = await readAccount(app, who.id)
  const [ways, units, admins, sessions, tokens, company, unwanted, feeds] = await Promise.all([
    readWaysLeft(app, account),
    readUnits(app, page.lang),
    administrators(app.store.read),
    sessionsOf(app, who),
    tokensOf(app.store.read, who.id),
    knownCompany(app),
    unwantedBy(app.store.read, who.id),
    feedsOf(app.store.read, who.id, app.now().toISOString()),
  ])
  const offered = mailKindsFor(who)
  const managers = admins.filter((admin) => mayTo(admin, "people:manage", account.roles))
  const t = page.t.account
  const done = accountDone.find((code) => code === page.query.get("done"))
  const body = (
    <AccountPage
      page={page}
      model={{
        account: shownAccount(app, account),
        seen: account.seen,
        ways,
        passwords: app.passwords !== undefined,
        units: unitNames(units, page.lang),
        managers: managers.filter(({ id }) => id !== who.id).map(({ name }) => name),
        alone: managers.length > 0 && managers.every(({ id }) => id === who.id),
        companyZone: company.zone,
        sessions,
        session: who.session.id,
        tokens: tokens.map((token) => ({ ...token, state: tokenState(token, app.now()) })),
        feeds,
        mails: {
          offered,
          wanted: offered.filter((kind) => !unwanted.includes(kind)),
          server: app.mail !== undefined,
        },
        done,
        refused,
      }}
    />
  )
  const title = refused ? `${page.t.frame.error.titlePrefix}${t.title}` : t.title
  return respond(c, page, { title, body, unstored: true }, refused ? (refused.stale ? 412 : 422) : 200)
}

/** The account as the page shows it: no ids of passkeys, providers by the name that people know. */
function shownAccount({ oidc }: App, account: Account): OwnAccount {
  const { identities, passkeys, seen: _seen, ...details } = account
  return {
    ...details,
    passkeys: passkeys.map(({ id: _id, transports: _transports, ...passkey }) => passkey),
    identities: identities.map(({ issuer, linkedAt }) => {
      const current = issuer === oidc?.issuer
      return { name: current ? oidc.name : URL.canParse(issuer) ? new URL(issuer).host : issuer, linkedAt, current }
    }),
  }
}

async function sessionsOf(app: App, { id }: SignedIn) {
  const now = app.now()
  const usedSince = new Date(now.getTime() - lifetimes.sessionIdle).toISOString()
  const sessions = await openSessions(app.store.read, id, { at: now.toISOString(), usedSince })
  return sessions.map(({ data, ...session }) => ({ ...session, way: data.way, agent: data.agent }))
}

const mailTaken: Fault = { place: "mail", message: said((t) => t.account.profile.mailTaken) }

function inOurWords({ place, message }: Fault): Fault {
  const words = {
    name: said((t) => t.account.profile.needName),
    zone: said((t) => t.account.profile.needZone),
  }
  return { place, message: words[place as keyof typeof words] ?? message }
}
