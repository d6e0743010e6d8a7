import type { Fault } from "../../src/core/errors.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { SaveRow } from "../parts/form.tsx"
import { PasswordInput } from "../parts/password.tsx"
import { FormPage } from "./form-page.tsx"

interface Props {
  page: Page
  title: string
  mail?: string | undefined
  /** The one they have is asked for. */
  current: boolean
  /** Passwords are switched off. */
  closed: boolean
  faults: readonly Fault[]
}

/** A first password, or another one. */
export function PasswordPage({ page, title, mail, current, closed, faults }: Props) {
  const t = page.t.account.password
  if (closed || mail === undefined) {
    return (
      <FormPage page={page} title={title}>
        <p class="note">{closed ? page.t.account.ways.closed : t.noMail}</p>
        {closed ? null : (
          <p>
            <a class="btn" href={`${routes.account}#profile`}>
              {t.addMail}
            </a>
          </p>
        )}
      </FormPage>
    )
  }
  return (
    <FormPage page={page} title={title} faults={faults}>
      <form method="post" action={routes.accountPassword} class="stack" hx-boost="false">
        <p>
          {t.mail(mail)} {t.lede}
        </p>
        {/* For the password manager: whose password it is. */}
        <input type="email" name="username" value={mail} autocomplete="username" readonly hidden />
        {current ? (
          <PasswordInput
            page={page}
            name="currentPassword"
            label={t.current}
            autocomplete="current-password"
            faults={faults}
          />
        ) : null}
        <PasswordInput
          page={page}
          name="password"
          label={t.next}
          hint={t.hint}
          autocomplete="new-password"
          faults={faults}
        />
        <SaveRow page={page} save={t.save} back={routes.account} />
      </form>
      {current ? <p class="small dim">{t.forgotten}</p> : null}
    </FormPage>
  )
}
