import type { Scope } from "../../src/core/access.ts"
import type { Fault } from "../../src/core/errors.ts"
import { type Typed, typedList } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { FormPage } from "../account/form-page.tsx"
import { Choices, Input, SaveRow } from "../parts/form.tsx"
import { momentText } from "../parts/moment.tsx"

interface Props {
  page: Page
  offered: readonly Scope[]
  /** How long it may work, and until when that is. */
  days: readonly { count: number; until: string }[]
  /** Of this form: sent twice, it makes one token. */
  sending: string
  typed: Typed
  faults: readonly Fault[]
}

/** An API token to be made: what for, what it may do, how long. */
export function NewTokenPage({ page, offered, days, sending, typed, faults }: Props) {
  const t = page.t.account.newToken
  return (
    <FormPage page={page} title={t.title} faults={faults}>
      <p>{t.lede}</p>
      <form method="post" action={routes.accountTokens} class="stack">
        <input type="hidden" name="sending" value={sending} />
        <Input
          page={page}
          name="name"
          label={t.name}
          hint={t.nameHint}
          typed={typed}
          faults={faults}
          attributes={{ maxlength: 60 }}
        />
        <Choices
          page={page}
          name="scopes"
          label={t.scopes}
          hint={t.scopesHint}
          options={offered.map((scope) =>
            scope === "admin"
              ? { value: scope, label: t.all, hint: t.allHint }
              : { value: scope, label: page.t.access.scopes[scope] },
          )}
          chosen={typedList(typed, "scopes")}
          faults={faults}
        />
        <Choices
          page={page}
          kind="radio"
          name="days"
          label={t.days}
          options={days.map(({ count, until }) => ({
            value: String(count),
            label: t.daysLabel(count),
            hint: t.until(momentText(page, until, false)),
          }))}
          chosen={typedList(typed, "days")}
          faults={faults}
        />
        <SaveRow page={page} save={t.submit} back={routes.account} />
      </form>
    </FormPage>
  )
}
