import type { SourceClass } from "../../src/core/vocabulary.ts"
import type { Page } from "../../src/web/page.ts"
import { sourceClassLabels } from "../../templates/vocabulary.ts"

interface Props {
  source: SourceClass
  page: Pick<Page, "lang">
  /** Default: its name, as of a vendor. */
  label?: string
}

/** Where a fact comes from, from solid (contract) over dashed (claim) to hatched (nothing). */
export function SourceMark({ source, page, label = sourceClassLabels[source][page.lang] }: Props) {
  if (source !== "none") return <span class={`src ${source}`}>{label}</span>
  return (
    <span class="src kx">
      <span>{label}</span>
    </span>
  )
}
