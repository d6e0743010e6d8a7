import type { Hono } from "hono"
import type { Site } from "../web/site.ts"
import { described } from "./openapi.ts"
import { mountOperations } from "./operation.ts"

/** Mounts every route under /api; what is not among them is answered 404 by the server, as a problem. */
export function mountApi(router: Hono, site: Site) {
  mountOperations(router, site, described)
}
