import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Moment } from "../parts/moment.tsx"
import type { ShownToken } from "../people/model.ts"
import { FormPage } from "./form-page.tsx"

/** What revoking a token does, before it is done. */
export function RevokeTokenPage({ page, title, token }: { page: Page; title: string; token: ShownToken }) {
  const t = page.t.tokens
  return (
    <FormPage page={page} title={title}>
      <dl class="kv">
        <dt>{t.head.scopes}</dt>
        <dd>{token.scopes.map((scope) => page.t.access.scopes[scope]).join(", ")}</dd>
        <dt>{t.head.used}</dt>
        <dd>{token.lastUsedAt === undefined ? t.never : <Moment page={page} at={token.lastUsedAt} time />}</dd>
        <dt>{t.head.ends}</dt>
        <dd>
          <Moment page={page} at={token.expiresAt} />
        </dd>
      </dl>
      <ul>
        {page.t.account.revocation.points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
      <form method="post" action={routes.accountTokenRevoked(token.id)} class="row">
        <button type="submit" class="btn go">
          {t.revocation.submit}
        </button>
        <a class="btn" href={routes.account}>
          {page.t.form.cancel}
        </a>
      </form>
    </FormPage>
  )
}
