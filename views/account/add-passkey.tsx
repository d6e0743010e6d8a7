import type { Fault } from "../../src/core/errors.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Input } from "../parts/form.tsx"
import { PasskeyForm } from "../sign-in/passkey-form.tsx"
import { FormPage } from "./form-page.tsx"

interface Props {
  page: Page
  /** Whether passwords exist here. */
  passwords: boolean
  /** Passkeys are switched off. */
  closed: boolean
  typed: Typed
  faults: readonly Fault[]
}

/** One more passkey, with the name that one knows it by. */
export function AddPasskeyPage({ page, passwords, closed, typed, faults }: Props) {
  const t = page.t.account.passkey
  if (closed) {
    return (
      <FormPage page={page} title={t.title}>
        <p class="note">{page.t.account.ways.closed}</p>
      </FormPage>
    )
  }
  return (
    <FormPage page={page} title={t.title} faults={faults}>
      <p>{t.lede}</p>
      <div data-passkey-only hidden>
        <PasskeyForm
          ceremony="register"
          action={routes.accountPasskeys}
          options={routes.accountPasskeyOptions}
          send={t.add}
          words={t}
          main
        >
          <Input
            page={page}
            name="name"
            label={t.name}
            hint={t.nameHint}
            typed={typed}
            faults={faults}
            attributes={{ maxlength: 60, required: "" }}
          />
        </PasskeyForm>
      </div>
      <div class="note otherwise">
        <p>
          {t.only} {passwords ? <a href={routes.accountPassword}>{page.t.account.ways.set}</a> : null}
        </p>
      </div>
    </FormPage>
  )
}
