import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { LanguageField } from "../pages/new-person.tsx"
import { Input } from "../parts/form.tsx"
import type { AccountModel } from "./model.ts"
import { commonZones } from "./zones.ts"

/** Name, address, language, time zone. */
export function Profile({ page, model }: { page: Page; model: AccountModel }) {
  const t = page.t.account.profile
  const { account, seen, refused, companyZone } = model
  const { name, mail = "", language, zone = "" } = account
  const typed = refused?.typed ?? { name, mail, language, zone }
  const faults = refused?.faults ?? []
  return (
    <section class="stack" aria-labelledby="profile">
      <h2 id="profile">{t.title}</h2>
      {/* The whole page anew: a swap leaves the language of the document as it was. */}
      <form method="post" action={routes.accountProfile} class="stack narrow" hx-boost="false">
        <input type="hidden" name="seen" value={seen} />
        <Input
          page={page}
          name="name"
          label={t.name}
          hint={t.nameHint}
          autocomplete="name"
          typed={typed}
          faults={faults}
          attributes={{ maxlength: 120 }}
        />
        <Input
          page={page}
          name="mail"
          type="email"
          label={t.mail}
          hint={t.mailHint}
          autocomplete="email"
          optional={account.passwordSetAt === undefined}
          typed={typed}
          faults={faults}
          attributes={{ maxlength: 254 }}
        />
        <LanguageField page={page} typed={typed} faults={faults} />
        <Input
          page={page}
          name="zone"
          label={t.zone}
          hint={t.zoneHint(companyZone)}
          optional
          typed={typed}
          faults={faults}
          attributes={{ maxlength: 60, list: "zones", autocapitalize: "none", spellcheck: "false" }}
        />
        <datalist id="zones">
          {commonZones.map((known) => (
            <option value={known} />
          ))}
        </datalist>
        <p>
          <button type="submit" class="btn go">
            {t.save}
          </button>
        </p>
      </form>
    </section>
  )
}
