import type { Page } from "../../src/web/page.ts"
import type { Query } from "../../src/web/routes.ts"

/** The ways to the newer and the older events; nothing where all of them are on the page. */
export function EventPages({
  page,
  older,
  newer,
  to,
  further = false,
}: {
  page: Page
  older?: number | undefined
  newer?: number | undefined
  to(place: Query): string
  /** The older page goes on with a search that was stopped. */
  further?: boolean
}) {
  const t = page.t.events
  if (older === undefined && newer === undefined) return null
  return (
    <nav class="row ends" aria-label={t.pages.label}>
      <span class="row">
        {newer === undefined ? null : (
          <>
            <a href={to({})}>{t.pages.newest}</a>
            <a href={to({ after: newer })} rel="prev">
              {t.pages.newer}
            </a>
          </>
        )}
      </span>
      {older === undefined ? null : (
        <a href={to({ before: older })} rel="next">
          {further ? t.further : t.pages.older}
        </a>
      )}
    </nav>
  )
}
