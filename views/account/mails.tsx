import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Choices } from "../parts/form.tsx"
import type { AccountModel } from "./model.ts"

/** Which mails one gets: those that can concern one's roles. */
export function OwnMails({ page, model }: { page: Page; model: AccountModel }) {
  const t = page.t.mails
  const { offered, wanted, server } = model.mails
  return (
    <section class="stack tight" aria-labelledby="mails">
      <h2 id="mails">{t.own.title(wanted.length, offered.length)}</h2>
      <p>{server ? t.own.lede : t.own.noServer}</p>
      {model.account.mail === undefined ? (
        <p>
          <a href="#profile">{t.own.noAddress}</a>
        </p>
      ) : null}
      <form method="post" action={routes.accountMails} class="stack narrow">
        <Choices
          page={page}
          name="wanted"
          label={t.own.legend}
          options={offered.map((kind) => ({ value: kind, label: t.kinds[kind].name, hint: t.kinds[kind].hint }))}
          chosen={wanted}
        />
        <p>
          <button type="submit" class="btn">
            {t.own.save}
          </button>
        </p>
      </form>
    </section>
  )
}
