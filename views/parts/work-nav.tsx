import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Tabs } from "./tabs.tsx"

export type WorkPlace =
  | "requests"
  | "assessments"
  | "terms"
  | "files"
  | "packets"
  | "corrections"
  | "organisations"
  | "inventory"

/** The pages of those who assess, that the reader may open, under the frame's own navigation. */
export function WorkNav({ page, current }: { page: Page; current: WorkPlace }) {
  const t = page.t.frame.work
  const writes = page.may("register:write")
  const places: readonly [WorkPlace, boolean, string][] = [
    ["requests", page.who.kind === "person", routes.requests()],
    ["assessments", page.may("register:read"), routes.assessments()],
    ["terms", page.may("register:read"), routes.terms()],
    ["files", page.may("files:read"), routes.files()],
    ["packets", writes, routes.packets()],
    ["corrections", page.who.kind === "person", routes.corrections()],
    ["organisations", writes, routes.organisations()],
    ["inventory", writes, routes.inventory],
  ]
  return <Tabs label={t.label} places={places} names={t} current={current} />
}
