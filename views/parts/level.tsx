import type { Option } from "../../src/core/methodology.ts"
import type { Page } from "../../src/web/page.ts"

/** The mark of an option, from 0 (least risk) to 4; hatched where nobody knows. Its words stand beside it. */
export function Level({ option, page }: { option: Option | undefined; page: Pick<Page, "t"> }) {
  if (option === undefined) {
    return (
      <span class="lvl kx">
        <span aria-hidden="true">?</span>
        <span class="vh">{page.t.tool.level.unknown}</span>
      </span>
    )
  }
  return (
    <span class={`lvl k${option}`}>
      <span class="vh">{page.t.tool.level.option}</span>
      {option}
    </span>
  )
}
