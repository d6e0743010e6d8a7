import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { OwnFeeds } from "../account/feeds.tsx"
import { OwnMails } from "../account/mails.tsx"
import type { AccountModel } from "../account/model.ts"
import { Profile } from "../account/profile.tsx"
import { OwnRoles } from "../account/roles.tsx"
import { OwnSessions } from "../account/sessions.tsx"
import { OwnTokens } from "../account/tokens.tsx"
import { OwnWays } from "../account/ways.tsx"
import { Faults } from "../parts/form.tsx"
import { Mark } from "../parts/marks.tsx"
import { Done } from "../people/done.tsx"

/** All that is one's own: profile, ways to sign in, sessions, mails, tokens; and one's roles, which others give. */
export function AccountPage({ page, model }: { page: Page; model: AccountModel }) {
  const t = page.t.account
  const { done, refused } = model
  return (
    <div class="stack loose">
      {done && !refused ? <Done>{t.done[done]}</Done> : null}
      <Stale page={page} model={model} />
      <Faults page={page} faults={refused?.faults ?? []} />
      <div class="row ends">
        <h1>{t.title}</h1>
        <form method="post" action={routes.signOut} hx-boost="false">
          <button type="submit" class="btn">
            {t.signOut}
          </button>
        </form>
      </div>
      <div class="split">
        <div class="stack loose">
          <Profile page={page} model={model} />
          <OwnWays page={page} model={model} />
          <OwnSessions page={page} model={model} />
          <OwnMails page={page} model={model} />
          <OwnFeeds page={page} model={model} />
          <OwnTokens page={page} model={model} />
        </div>
        <aside class="stack loose">
          <OwnRoles page={page} model={model} />
        </aside>
      </div>
    </div>
  )
}

function Stale({ page, model }: { page: Page; model: AccountModel }) {
  const t = page.t.account.stale
  const { account, refused, companyZone } = model
  if (!refused?.stale) return null
  return (
    <div class="note no" role="alert" tabindex={-1} data-land>
      <h2 class="sub">
        <Mark id="warn" /> {t.title}
      </h2>
      <p>{t.text(account.name, account.mail ?? t.noMail, account.zone ?? companyZone)}</p>
    </div>
  )
}
