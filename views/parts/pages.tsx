import type { Page } from "../../src/web/page.ts"

/** Which page of many this is, with the ways to the ones beside it; nothing where there is but one. */
export function Pages({
  page,
  number,
  of,
  to,
}: {
  page: Page
  number: number
  of: number
  to(number: number): string
}) {
  const t = page.t.access.pages
  if (of < 2) return null
  return (
    <nav class="row ends" aria-label={t.label}>
      <span class="dim">{t.of(number, of)}</span>
      <span class="row">
        {number > 1 ? (
          <a href={to(number - 1)} rel="prev">
            {t.previous}
          </a>
        ) : null}
        {number < of ? (
          <a href={to(number + 1)} rel="next">
            {t.next}
          </a>
        ) : null}
      </span>
    </nav>
  )
}
