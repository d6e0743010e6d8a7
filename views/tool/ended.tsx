import { dayText } from "../../src/core/day-text.ts"
import type { Tool } from "../../src/core/register.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"

/** Says on top of the page that the tool is history, and which one stands in its place. */
export function EndedNote({ page, tool }: { page: Page; tool: Tool }) {
  const { retire, merge } = page.t.retiring
  if (tool.mergedInto !== undefined) {
    return (
      <p class="note">
        {merge.banner} <a href={routes.tool(tool.mergedInto)}>{tool.mergedInto}</a>.
      </p>
    )
  }
  if (tool.retiredOn === undefined) return null
  const day = dayText(tool.retiredOn, page.lang)
  return (
    <p class="note">
      {tool.retiredOn > page.today ? retire.bannerToCome(tool.name, day) : retire.banner(tool.name, day)}
    </p>
  )
}
