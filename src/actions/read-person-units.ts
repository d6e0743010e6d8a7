import { unitNames } from "../../db/queries/event-names.ts"
import type { App } from "../app.ts"
import type { Bearer } from "../core/access.ts"
import type { CompanyText } from "../core/text.ts"

/** The business units in which somebody has a role, in the order of their roles. */
export async function readPersonUnits(app: App, { grants }: Bearer): Promise<{ id: string; name: CompanyText }[]> {
  const ids = [...new Set(grants.flatMap(({ unit }) => (unit === undefined ? [] : [unit])))]
  if (ids.length === 0) return []
  const names = await unitNames(app.store.read)
  return ids.flatMap((id) => {
    const name = names.get(id)
    return name === undefined ? [] : [{ id, name }]
  })
}
