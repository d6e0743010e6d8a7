import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Tabs } from "./tabs.tsx"

export type ClausePlace = "drafts" | "clauses" | "terms" | "law"

/** The pages of the clause library, under the frame's own navigation. */
export function ClauseNav({ page, current }: { page: Page; current: ClausePlace }) {
  const t = page.t.clauses.nav
  const reads = page.may("register:read")
  const places: readonly [ClausePlace, boolean, string][] = [
    ["drafts", page.may("drafts:write"), routes.drafts()],
    ["clauses", reads, routes.clauses()],
    ["terms", reads, routes.clauseTerms],
    ["law", reads, routes.clauseLaw],
  ]
  return <Tabs label={t.label} places={places} names={t} current={current} />
}
