import type { Clause } from "../../src/core/clause.ts"
import { isOwnClause } from "../../src/core/clause-library.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Mark } from "../parts/marks.tsx"
import { Done } from "../people/done.tsx"
import { capital } from "../tool/words.ts"

/** The company's wording that stands for a clause. */
export interface StandingEdition {
  edition: number
  /** Version of the library's clause that it was made from. */
  basedOn: number | null
}

interface Props {
  page: Page
  clause: Clause
  edition?: StandingEdition | undefined
  newer?: number | undefined
  done?: string | null | undefined
}

/** Whose words the clause is in, what was just done with it, and what those who may can do. */
export function CompanyWording({ page, clause, edition, newer, done }: Props) {
  const t = page.t.companyClauses.library
  const mayWrite = page.may("clauses:write")
  const said = doneText(page, clause, { edition, done })
  return (
    <>
      {said === undefined ? null : <Done>{said}</Done>}
      {edition ? <p>{`${capital(editionText(page, clause.id, edition))}.`}</p> : null}
      {edition && newer !== undefined ? (
        <p>
          <Mark id="warn" /> {t.behind(newer, edition.basedOn ?? 0)}{" "}
          <a href={routes.clauseEditions(clause.id, { from: "library" })}>{t.compare}</a>
        </p>
      ) : null}
      {mayWrite || edition ? (
        <nav class="row noprint" aria-label={t.actions}>
          {mayWrite ? (
            <a class="btn" href={routes.editClause(clause.id)}>
              {t.edit}
            </a>
          ) : null}
          {edition ? <a href={routes.clauseEditions(clause.id)}>{t.editions(edition.edition)}</a> : null}
          {mayWrite && edition ? (
            <a href={routes.clauseReset(clause.id)}>{isOwnClause(clause.id) ? t.withdraw : t.reset}</a>
          ) : null}
        </nav>
      ) : null}
    </>
  )
}

/** "edition 2 of the company, based on version 1". */
export function editionText(page: Page, id: string, { edition, basedOn }: StandingEdition): string {
  const t = page.t.companyClauses.library
  return isOwnClause(id) ? t.own(edition) : t.edition(edition, basedOn)
}

function doneText(
  page: Page,
  { id }: Clause,
  { edition, done }: { edition: StandingEdition | undefined; done: string | null | undefined },
): string | undefined {
  const t = page.t.companyClauses.library
  if (done === "same") return t.same
  if (done === "added" && edition) return t.added(id)
  return done === "saved" && edition ? t.saved(edition.edition) : undefined
}
