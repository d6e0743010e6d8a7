import type { Doors } from "../web/doors.ts"
import type { Site } from "../web/site.ts"
import { described } from "./openapi.ts"
import { mountOperations } from "./operation.ts"

/** Mounts every route under /api; what is not among them is answered 404 by the server, as a problem. */
export function mountApi(doors: Doors, site: Site) {
  mountOperations(doors, site, described)
}
