import type { CompanyText } from "../../src/core/text.ts"
import { shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { type Query, routes } from "../../src/web/routes.ts"
import { Cell, Fold, Row, RowHead, Rows } from "../parts/fold.tsx"
import { SearchBar } from "../parts/search.tsx"

export interface FoundPlans {
  q: string
  total: number
  plans: readonly { slug: string; name: CompanyText; toolName: string; vendorName: string }[]
}

interface Props {
  page: Page
  found: FoundPlans
  /** The page that goes on with the chosen plan. */
  to(query?: Query): string
}

/** Plans to choose from: a decision and a suspension are each about one. */
export function PlanSearch({ page, found, to }: Props) {
  const t = page.t.newDecision.search
  const { q, total, plans } = found
  return (
    <section class="stack" aria-label={t.label}>
      <SearchBar action={to()} label={t.label} field={t.field} q={q} apply={t.go} />
      {total === 0 ? (
        <div class="empty">
          <p>
            {q === "" ? t.empty : t.found(0, 0)}{" "}
            <a href={q === "" ? routes.newTool() : to()}>{q === "" ? t.register : t.clear}</a>
          </p>
        </div>
      ) : (
        <>
          <p class="meta">{t.found(plans.length, total)}</p>
          <Fold caption={t.caption} heads={t.heads}>
            <Rows>
              {plans.map(({ slug, name, toolName, vendorName }) => (
                <Row>
                  <RowHead class="full">
                    <a href={to({ plan: slug })}>{page.t.decision.plan(toolName, shown(name)[page.lang])}</a>
                  </RowHead>
                  <Cell label={t.heads[1]}>{vendorName}</Cell>
                </Row>
              ))}
            </Rows>
          </Fold>
        </>
      )}
    </section>
  )
}
