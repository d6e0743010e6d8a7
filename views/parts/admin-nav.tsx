import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"

export type AdminPlace = "people" | "roles" | "tokens" | "settings" | "events"

/** The pages of administration that the reader may open, under the frame's own navigation. */
export function AdminNav({ page, current }: { page: Page; current: AdminPlace }) {
  const t = page.t.access.nav
  const places: readonly [AdminPlace, boolean, string][] = [
    ["people", page.may("people:manage"), routes.people()],
    ["roles", page.may("people:manage"), routes.rolesPage],
    ["tokens", page.may("tokens:manage"), routes.adminTokens()],
    ["settings", page.may("settings:manage"), routes.settings],
    ["events", page.may("events:read"), routes.events()],
  ]
  const shown = places.filter(([, may]) => may)
  if (shown.length < 2) return null
  return (
    <nav class="tabs noprint" aria-label={t.label}>
      {shown.map(([place, , href]) => (
        <a href={href} {...(place === current ? { "aria-current": "page" } : {})}>
          {t[place]}
        </a>
      ))}
    </nav>
  )
}
