import { listText } from "../../src/core/day-text.ts"
import type { Page } from "../../src/web/page.ts"
import { RoleNames } from "../people/roles.tsx"
import type { AccountModel } from "./model.ts"

/** What one may do here, and who changes it. */
export function OwnRoles({ page, model }: { page: Page; model: AccountModel }) {
  const t = page.t.account.roles
  const { account, units } = model
  const given = account.roles.filter(({ fromGroups }) => !fromGroups)
  const fromGroups = account.roles.filter((role) => role.fromGroups)
  return (
    <section class="stack tight" aria-labelledby="roles">
      <h2 id="roles" class="sub">
        {t.title}
      </h2>
      {account.roles.length === 0 ? <p>{t.none}</p> : null}
      {given.length === 0 ? null : <RoleNames page={page} given={given} units={units} />}
      {fromGroups.length === 0 ? null : (
        <div class="small">
          <p>{t.fromGroups}</p>
          <RoleNames page={page} given={fromGroups} units={units} />
        </div>
      )}
      <p class="small dim">{askText(page, model)}</p>
    </section>
  )
}

/** A few names are help, many are none. */
const mostNamed = 3

function askText(page: Page, { managers, alone }: AccountModel): string {
  const t = page.t.account.roles
  if (alone) return t.command
  if (managers.length === 0 || managers.length > mostNamed) return t.ask
  return t.askWhom(listText(managers, page.lang, "or"))
}
