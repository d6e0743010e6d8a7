import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { planTitle } from "../decision-draft/model.ts"
import { DecideNav } from "../parts/decide-nav.tsx"

interface Props {
  page: Page
  /** Absent: none is chosen yet. */
  known: Parameters<typeof planTitle>[1] | undefined
  title: string
  lede: string
}

/** The head of what begins about a plan: a decision, a suspension. */
export function BeginningHeader({ page, known, title, lede }: Props) {
  return (
    <header class="stack">
      <DecideNav page={page} current="decisions" />
      <div class="stack tight">
        <nav class="meta" aria-label={page.t.draft.breadcrumb}>
          <a href={routes.decisions()}>{page.t.decisions.title}</a>
          {known ? (
            <>
              {" "}
              / <a href={routes.tool(known.tool.slug, { plan: known.plan.slug })}>{planTitle(page, known)}</a>
            </>
          ) : null}
        </nav>
        <h1 class="long">{title}</h1>
        <p class="lede">{lede}</p>
      </div>
    </header>
  )
}
