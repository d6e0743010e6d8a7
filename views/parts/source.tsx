import type { SourceClass } from "../../src/core/vocabulary.ts"
import type { Page } from "../../src/web/page.ts"
import { sourceClassLabels } from "../../templates/vocabulary.ts"

/** Where a fact comes from, from solid (contract) over dashed (claim) to hatched (nothing). */
export function SourceMark({ source, page }: { source: SourceClass; page: Pick<Page, "lang"> }) {
  const label = sourceClassLabels[source][page.lang]
  if (source !== "none") return <span class={`src ${source}`}>{label}</span>
  return (
    <span class="src kx">
      <span>{label}</span>
    </span>
  )
}
