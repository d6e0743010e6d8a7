import { routes } from "./routes.ts"

/** Any site: what leads away from it leads away from ours. */
const site = "https://aval.example"

/**
 * Where to go on after signing in: the path (with its query) that the text names on this site, or the check page for anything else.
 * Percent signs are undone in the path as often as they can be, for who stands between the browser and us may undo them.
 */
export function safeReturn(text: string | undefined): string {
  if (text === undefined || text.length > 2000 || /\s/.test(text) || !isOnSite(text)) return routes.check()
  const { pathname, search } = new URL(text, site)
  return pathIsPlain(pathname) ? pathname + search : routes.check()
}

function pathIsPlain(path: string): boolean {
  let undone = path
  for (let round = 0; round < 4; round++) {
    if (!isOnSite(undone)) return false
    const next = decoded(undone)
    if (next === undone) return true
    if (next === undefined) return false
    undone = next
  }
  return false
}

/** A path from the root, also once its dots are resolved: `/.//host` becomes `//host`. */
function isOnSite(text: string): boolean {
  if (!/^\/(?!\/)/.test(text) || /[\\\p{Cc}]/u.test(text)) return false
  const { origin, pathname } = new URL(text, site)
  return origin === site && !pathname.startsWith("//")
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
