import { draftById } from "../../db/queries/drafts.ts"
import { makeDraft } from "../../src/actions/make-draft.ts"
import { readClauseLibrary } from "../../src/actions/read-clause-library.ts"
import { draftPartMark, saveDraft } from "../../src/actions/save-draft.ts"
import type { App } from "../../src/app.ts"
import { type ClauseChange, type PartChange, partOf } from "../../src/core/draft-parts.ts"

/** A draft of the clauses of a contract, by the real action; its id. */
export async function draftBy(app: App, by = "per_test", contract = "ctr_1", sending = "test") {
  const { id } = await makeDraft(app, { contract, title: "Clauses IA", languages: ["fr", "en"], sending }, { by })
  return id
}

/** What a form that shows the part as it is now is marked with. */
export async function markOf(app: App, id: string, change: PartChange) {
  const draft = await draftById(app.store.read, id)
  if (!draft) return ""
  return draftPartMark(app, draft, partOf(change), await readClauseLibrary(app))
}

/** What a form that was shown just now saves. */
export async function savePart(app: App, id: string, change: PartChange, by = "per_test") {
  return saveDraft(app, id, { change, mark: await markOf(app, id, change) }, { by })
}

/** A clause as a form shows it where nothing was chosen, but for this. */
export function clauseChange(clause: string, over: Partial<ClauseChange> = {}): ClauseChange {
  return { part: "clause", clause, parameters: {}, leftOut: false, added: false, ...over }
}
