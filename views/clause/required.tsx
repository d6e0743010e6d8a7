import type { Clause, ClauseLibrary } from "../../src/core/clause.ts"
import { listText } from "../../src/core/day-text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"

/** The clauses whose position brings this one into every draft, a line each. */
export function RequiredBy({ page, library, clause }: { page: Page; library: ClauseLibrary; clause: Clause }) {
  const t = page.t.clauses
  return (
    <>
      {(clause.requiredBy ?? []).map(({ clause: id, on, optional }) => {
        const other = library.clauses.find((one) => one.id === id)
        const at = listText(
          on.map((position) => t.positionIn[position]),
          page.lang,
          "or",
        )
        const name = other ? t.clause.article(id, other.title[page.lang]) : id
        return (
          <small class="called">
            <a href={routes.clause(id, { position: on[0] })}>
              {(optional ? t.clause.facts.comes : t.clause.facts.with)(name, at)}
            </a>
          </small>
        )
      })}
    </>
  )
}
