import type { ClauseStanding } from "../../src/core/clause-standing.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { ClauseStandingText } from "./standing.tsx"

interface Props {
  page: Page
  contract: { id: string; title: string }
  standing: ClauseStanding
}

/** How the clauses of a contract stand; the way to its drafts only for those who read them. */
export function ClauseStatus({ page, contract: { id, title }, standing }: Props) {
  const t = page.t.drafts.contract
  return (
    <>
      <ClauseStandingText page={page} standing={standing} />
      {page.may("drafts:write") ? (
        <small class="noprint">
          {standing.kind === "none" ? (
            <a href={routes.newDraft({ contract: id })}>
              {t.write}
              <span class="vh">{t.writeOf(title)}</span>
            </a>
          ) : (
            <a href={routes.drafts({ contract: id })}>
              {t.see}
              <span class="vh">{t.seeOf(title)}</span>
            </a>
          )}
        </small>
      ) : null}
    </>
  )
}
