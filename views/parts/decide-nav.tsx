import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Tabs } from "./tabs.tsx"

export type DecidePlace = "decisions" | "exceptions" | "reviews" | "incidents" | "adoption"

/** The pages of those who decide, that the reader may open, under the frame's own navigation. */
export function DecideNav({ page, current }: { page: Page; current: DecidePlace }) {
  const t = page.t.frame.decide
  const reads = page.may("register:read")
  const places: readonly [DecidePlace, boolean, string][] = [
    ["decisions", reads, routes.decisions()],
    ["exceptions", page.who.kind === "person", routes.exceptions()],
    ["reviews", page.may("register:write"), routes.reviews()],
    ["incidents", reads, routes.incidents()],
    ["adoption", reads, routes.adoption()],
  ]
  return <Tabs label={t.label} places={places} names={t} current={current} />
}
