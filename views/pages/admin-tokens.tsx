import { type TokenState, tokenStates } from "../../src/core/token-state.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { AdminNav } from "../parts/admin-nav.tsx"
import { Select } from "../parts/form.tsx"
import { Pages } from "../parts/pages.tsx"
import { SearchBar } from "../parts/search.tsx"
import { Confirm } from "../people/confirm.tsx"
import { Done } from "../people/done.tsx"
import type { Part, ShownToken } from "../people/model.ts"
import { Tokens } from "../people/tokens.tsx"

/** `current`: all but those that are over. */
export type StateFilter = TokenState | "current" | "any"

export interface TokensModel {
  asked: { q: string; state: StateFilter }
  part: Part<ShownToken>
  /** Whether there ever was one. */
  some: boolean
  working: number
  ending: number
  limited?: readonly string[] | undefined
  revoked: boolean
}

/** Everybody's API tokens. */
export function AdminTokensPage({ page, model }: { page: Page; model: TokensModel }) {
  const t = page.t.tokens
  const { asked, part, limited } = model
  return (
    <div class="stack loose">
      <AdminNav page={page} current="tokens" />
      {model.revoked ? <Done>{t.revoked}</Done> : null}
      <div class="stack tight">
        <h1>{t.title(model.working, model.ending)}</h1>
        <p>
          {t.lede} {page.may("tokens:own") ? <a href={routes.account}>{t.ownAccount}</a> : null}
        </p>
        {limited ? <p>{t.limited(limited.join(", "))}</p> : null}
      </div>
      {model.some ? (
        <>
          <Filters page={page} asked={asked} />
          <section class="stack tight">
            <p class="row ends dim small">
              <output aria-live="polite">{t.count(part.total, part.from, part.to)}</output>
              {asked.q !== "" || asked.state !== "current" ? (
                <a href={routes.adminTokens({ state: "any" })}>{t.filter.clear}</a>
              ) : null}
            </p>
            {part.rows.length === 0 ? (
              <p class="empty">
                {t.empty} <a href={routes.adminTokens({ state: "any" })}>{t.filter.clear}</a>
              </p>
            ) : (
              <Tokens page={page} tokens={part.rows} owners />
            )}
            <Pages
              page={page}
              number={part.page}
              of={part.pages}
              to={(number) =>
                routes.adminTokens({
                  q: asked.q,
                  state: asked.state === "current" ? undefined : asked.state,
                  page: number === 1 ? undefined : number,
                })
              }
            />
          </section>
        </>
      ) : (
        <p class="empty">
          {t.none} {page.may("tokens:own") ? <a href={routes.account}>{t.ownAccount}</a> : null}
        </p>
      )}
    </div>
  )
}

function Filters({ page, asked }: { page: Page; asked: TokensModel["asked"] }) {
  const t = page.t.tokens
  return (
    <SearchBar
      action={routes.adminTokens()}
      label={t.filter.form}
      field={t.filter.q}
      q={asked.q}
      apply={t.filter.apply}
    >
      <Select
        page={page}
        name="state"
        label={t.filter.state}
        value={asked.state}
        options={[
          { value: "current", label: t.filter.current },
          { value: "any", label: t.filter.any },
          ...tokenStates.map((state) => ({ value: state, label: t.states[state] })),
        ]}
      />
    </SearchBar>
  )
}

/** What revoking a token does, before it is done. */
export function RevocationPage({ page, token }: { page: Page; token: ShownToken }) {
  const t = page.t.tokens.revocation
  return (
    <Confirm
      page={page}
      current="tokens"
      title={t.title(token.name)}
      action={routes.adminTokenRevoked(token.id)}
      submit={t.submit}
      back={routes.adminTokens()}
    >
      <p>{t.owner(token.owner.name)}</p>
      <ul class="lines">
        {t.points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
    </Confirm>
  )
}
