import type { NamedSide } from "../../src/core/comparison.ts"
import { dayText } from "../../src/core/day-text.ts"
import { shown } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"

/** "ChatGPT Enterprise, frozen on 4 May 2026". */
export function sideLabel({ tool, plan, name, assessment }: NamedSide, page: Page): string {
  const t = page.t.comparison.side
  const own = `${tool.name} ${shown(plan.name)[page.lang]}`
  if (assessment) return t.frozen(own, dayText(assessment.on, page.lang, "short"))
  return name.kind === "open" ? t.open(own) : t.today(own)
}

/** Where the side itself is shown. */
export function sideAddress({ name, tool, plan }: NamedSide): string {
  if (name.kind === "frozen") return routes.frozenAssessment(name.id)
  return name.kind === "open" ? routes.assessment(name.id) : routes.tool(tool.slug, { plan: plan.slug })
}
