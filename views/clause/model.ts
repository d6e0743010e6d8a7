import type { Clause, ClauseLibrary, Position } from "../../src/core/clause.ts"
import type { Page } from "../../src/web/page.ts"

/** A clause at one of its positions, in its library. */
export interface ClauseModel {
  library: ClauseLibrary
  clause: Clause
  position: Position
}

export interface ClauseProps {
  page: Page
  model: ClauseModel
}
