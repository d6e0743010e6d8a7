import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"
import { Tabs } from "./tabs.tsx"

export type AdminPlace = "people" | "roles" | "tokens" | "webhooks" | "settings" | "events"

/** The pages of administration that the reader may open, under the frame's own navigation. */
export function AdminNav({ page, current }: { page: Page; current: AdminPlace }) {
  const t = page.t.access.nav
  const places: readonly [AdminPlace, boolean, string][] = [
    ["people", page.may("people:manage"), routes.people()],
    ["roles", page.may("people:manage"), routes.rolesPage],
    ["tokens", page.may("tokens:manage"), routes.adminTokens()],
    ["webhooks", page.may("webhooks:manage"), routes.webhooks],
    ["settings", page.may("settings:manage"), routes.settings],
    ["events", page.may("events:read"), routes.events()],
  ]
  return <Tabs label={t.label} places={places} names={t} current={current} />
}
