import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Tabs } from "./tabs.tsx"

export type AgencyPlace = "agencies" | "deliverables"

/** The pages about agencies, that the reader may open, under the frame's own navigation. */
export function AgencyNav({ page, current }: { page: Page; current: AgencyPlace }) {
  const t = page.t.frame.agencies
  const reads = page.may("register:read")
  const places: readonly [AgencyPlace, boolean, string][] = [
    ["agencies", reads, routes.agencies()],
    ["deliverables", reads, routes.deliverables()],
  ]
  return <Tabs label={t.label} places={places} names={t} current={current} />
}
