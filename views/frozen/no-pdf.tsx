import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"

/** Where no PDF can be made, the page that prints does it. */
export function NoPdfPage({ page, id }: { page: Page; id: string }) {
  const t = page.t.frozen.noPdf
  return (
    <div class="stack">
      <h1>{t.title}</h1>
      <p>{t.text}</p>
      <p>
        <a class="btn go" href={routes.frozenAssessment(id)}>
          {t.back}
        </a>
      </p>
    </div>
  )
}
