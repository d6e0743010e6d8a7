import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"

/** How many tasks about agencies are open, by what they ask for. */
export interface ShownAgencyWork {
  conflicts: number
  declarations: number
}

/** What is to be settled with agencies; nothing where all is. */
export function AgencyWork({ page, work: { conflicts, declarations } }: { page: Page; work: ShownAgencyWork }) {
  const t = page.t.dashboard.agencies
  if (conflicts + declarations === 0) return null
  return (
    <section class="stack tight" aria-labelledby="agencies">
      <h2 id="agencies" class="sub">
        {t.title}
      </h2>
      <ul class="lines small">
        {conflicts === 0 ? null : (
          <li>
            <a href={routes.agencies({ view: "conflicts" })}>{t.conflicts(conflicts)}</a>
          </li>
        )}
        {declarations === 0 ? null : (
          <li>
            <a href={routes.agencies({ view: "declaration" })}>{t.declarations(declarations)}</a>
          </li>
        )}
      </ul>
    </section>
  )
}
