import { listText } from "../../src/core/day-text.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Choices, SaveRow } from "../parts/form.tsx"
import { FormPage } from "./form-page.tsx"
import type { OwnPasskey, Ways } from "./model.ts"

interface Props {
  page: Page
  passkey: Pick<OwnPasskey, "handle" | "name">
  /** What one can still sign in with afterwards. */
  left: Ways
  /** Nothing. */
  last: boolean
  faults: readonly Fault[]
}

/** What removing a passkey does, and what is left, before it is done. */
export function RemovePasskeyPage({ page, passkey, left, last, faults }: Props) {
  const t = page.t.account.removal
  return (
    <FormPage page={page} title={t.title(passkey.name)} faults={faults}>
      <form method="post" action={routes.accountPasskeyGone(passkey.handle)} class="stack">
        <p>{t.effect}</p>
        <p>{t.device}</p>
        {last ? (
          <>
            <div class="note">
              <p>
                <strong>{t.last}</strong> {t.lastText}
              </p>
            </div>
            <Choices
              page={page}
              name="knowing"
              label={t.last}
              options={[{ value: "1", label: t.knowing }]}
              chosen={[]}
              faults={faults}
            />
          </>
        ) : (
          <p>{t.left(leftText(page, left))}</p>
        )}
        <SaveRow page={page} save={t.submit} back={routes.account} />
      </form>
    </FormPage>
  )
}

function leftText(page: Page, { password, passkeys, provider }: Ways): string {
  const t = page.t.account.removal
  const ways = [
    ...(provider ? [t.provider] : []),
    ...(passkeys > 0 ? [t.passkeys(passkeys)] : []),
    ...(password ? [t.password] : []),
  ]
  return listText(ways, page.lang, "and")
}
