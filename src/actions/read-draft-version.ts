import { type DraftVersionRow, draftVersion } from "../../db/queries/drafts.ts"
import type { App } from "../app.ts"
import type { FrozenDraft } from "../core/draft.ts"
import { NotFound } from "../core/errors.ts"

/** A version as it was kept. Throws `NotFound`. */
export async function readVersion(
  app: App,
  id: string,
  number: number,
): Promise<{ row: DraftVersionRow; frozen: FrozenDraft }> {
  const found = await draftVersion(app.store.read, id, number)
  if (!found) throw new NotFound(`no version ${number} of ${id}`)
  return found
}
