import { routes } from "../../src/web/routes.ts"
import { hx } from "../hx.ts"
import type { Room } from "./model.ts"

/** With scripts, what follows from the form is told anew while it is filled in; without, its button does it. */
export function live({ reading, part, show }: Room): Record<string, string> {
  return hx({
    "hx-post": routes.draftPreview(reading.draft.id, { part, show }),
    "hx-trigger": "input delay:400ms",
    "hx-include": "closest form",
    "hx-target": "#room-paper",
    "hx-sync": "closest form:replace",
  })
}
