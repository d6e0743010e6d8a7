import { lastEditions } from "../../db/queries/company-clauses.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"
import type { App } from "../app.ts"
import type { ClauseLibrary } from "../core/clause.ts"
import { withCompanyClauses } from "../core/clause-library.ts"

/** What the company drafts from: the clauses as shipped, and over them its own wording. */
export async function readClauseLibrary(app: App): Promise<ClauseLibrary> {
  return withCompanyClauses(clauseLibrary, await lastEditions(app.store.read))
}
