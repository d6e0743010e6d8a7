import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Tokens } from "../people/tokens.tsx"
import type { AccountModel } from "./model.ts"

/** One's own API tokens. Whoever may make none sees them only as long as one of theirs still works. */
export function OwnTokens({ page, model }: { page: Page; model: AccountModel }) {
  const t = page.t.account.tokens
  const over = model.tokens.filter(({ state }) => state === "expired" || state === "revoked")
  const working = model.tokens.filter((token) => !over.includes(token))
  const mayMake = page.may("tokens:own")
  if (!mayMake && working.length === 0) return null
  return (
    <section class="stack tight" aria-labelledby="tokens">
      <h2 id="tokens">{page.t.people.person.tokens.title(working.length)}</h2>
      <p>{working.length === 0 ? `${t.none} ${t.lede}` : t.lede}</p>
      {working.length === 0 ? null : (
        <Tokens page={page} tokens={working} owners={false} revocation={routes.accountTokenRevoked} />
      )}
      {mayMake ? (
        <p>
          <a class="btn" href={routes.accountTokens}>
            {t.add}
          </a>
        </p>
      ) : null}
      {over.length === 0 ? null : (
        <details class="small">
          <summary>{t.over(over.length)}</summary>
          <Tokens page={page} tokens={over} owners={false} revocation={routes.accountTokenRevoked} />
        </details>
      )}
    </section>
  )
}
