import type { App } from "../app.ts"

/** Whether everybody may read it: then every page may too, and every cache may keep it. */
function isPublic({ config }: Pick<App, "config">): boolean {
  return config.public === "list"
}

/** What lets pages from elsewhere read the list where everybody may: nowhere else. */
export function openToPages(app: Pick<App, "config">): Readonly<Record<string, string>> {
  return isPublic(app) ? everywhere : nowhere
}

const everywhere = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Repr-Digest" }
const nowhere = {}

/** Who may keep it: `public` or `private`. */
export function keepers(app: Pick<App, "config">): "public" | "private" {
  return isPublic(app) ? "public" : "private"
}
