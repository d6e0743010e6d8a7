import type { ClauseLibrary } from "./clause.ts"
import type { TreeAnnex } from "./clause-annex.ts"
import type { DraftChoices, DraftTool } from "./clause-draft.ts"
import type { ClauseFacts } from "./clause-facts.ts"
import type { Standing } from "./clause-paragraphs.ts"
import type { ClauseTree } from "./clause-tree.ts"
import type { Day } from "./day.ts"
import type { Fault } from "./errors.ts"
import type { Text } from "./text.ts"

/** `block`: not to be sent like this · `warn`: somebody has to decide · `note`: good to know */
export const findingGravities = ["block", "warn", "note"] as const
export type FindingGravity = (typeof findingGravities)[number]

/** Something in a draft that does not fit; its message says what to do. */
export interface ClauseFinding extends Fault {
  gravity: FindingGravity
  /** The clause that it is about, where it is about one. */
  clause?: string | undefined
}

/** What findings are drawn from. */
export interface FindingInput {
  library: ClauseLibrary
  choices: DraftChoices
  facts: ClauseFacts
  tools: readonly DraftTool[]
  day: Day
  standing: Standing
  tree: ClauseTree
  /** Absent: nobody said which there are. */
  annexes?: readonly TreeAnnex[] | undefined
  /** Of the values given. */
  faults: readonly Fault[]
}

/** How a clause is named in a message. */
export function clauseName({ clauses }: Pick<ClauseLibrary, "clauses">, id: string): Text {
  const title = clauses.find((clause) => clause.id === id)?.title
  return title ? { fr: `${id} (${title.fr})`, en: `${id} (${title.en})` } : { fr: id, en: id }
}
