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

/**
 * What a browser asks before a page from elsewhere may send the tag that it has (a preflight, Fetch §4.8): answered where everybody may
 * read the list, and nowhere else.
 */
export function preflightOf(app: Pick<App, "config">): Readonly<Record<string, string>> | undefined {
  return isPublic(app) ? preflight : undefined
}

const preflight = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "GET, HEAD",
  "Access-Control-Allow-Headers": "If-None-Match",
  "Access-Control-Max-Age": "86400",
}

/** Who may keep it: `public` or `private`. */
export function keepers(app: Pick<App, "config">): "public" | "private" {
  return isPublic(app) ? "public" : "private"
}
