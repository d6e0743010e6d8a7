import { unitNames } from "../../db/queries/event-names.ts"
import type { App } from "../app.ts"
import type { Bearer } from "../core/access.ts"
import { languages } from "../core/text.ts"
import { groupId } from "./publish-list.ts"

/**
 * Opaque ids of the groups that whoever asks is known to be in: for each unit in which they (or the owner of the token) have a role,
 * the unit itself, and its names as imported exceptions may state them. Never from typed text; nobody who has not signed in is in any.
 */
export async function groupsOf(app: App, { grants }: Bearer): Promise<readonly string[]> {
  const own = [...new Set(grants.flatMap(({ unit }) => unit ?? []))]
  if (own.length === 0) return []
  const names = await unitNames(app.store.read)
  const stated = own.flatMap((id) => {
    const name = names.get(id)
    return name ? [id, ...languages.flatMap((language) => name[language] ?? [])] : []
  })
  return [...new Set(stated)].map((who) => groupId(app, who)).sort()
}
