import type { ClauseParameter } from "../../src/core/clause.ts"
import { conduct, publication, rights } from "./parameters-result.ts"
import { disclosure, protection } from "./parameters-use.ts"

// A number stands in a text with its unit: `within {{approval-days}}` becomes "within 5 days". A choice stands as its option's words,
// several as a list ("names, logos and voices"). Each number is here once: clauses that name the same one share it.

/** What the clauses leave to whoever drafts. */
export const parameters: readonly ClauseParameter[] = [
  ...disclosure,
  ...protection,
  ...rights,
  ...publication,
  ...conduct,
]
