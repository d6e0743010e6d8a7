import type { Clause, ClauseLibrary } from "./clause.ts"
import { isStricter } from "./clause-selection.ts"
import { setClause } from "./clause-typography.ts"
import { spokenParameters } from "./company-clause-check.ts"

/** What somebody wrote of a clause. */
export type WrittenClause = Pick<
  Clause,
  "title" | "purpose" | "default" | "positions" | "fallback" | "notes" | "warnings"
> & {
  /** Of the company's own clause; what the library has stands when the library says. */
  when?: Clause["when"] | undefined
}

/** What somebody writes into: the clause as it stands, or nothing yet but its id. */
export type ClauseBase = Omit<Clause, keyof WrittenClause> & Pick<Clause, "when">

/** A clause of the company's own before anybody wrote it. */
export const bareClause: Omit<ClauseBase, "id"> = {
  version: 1,
  core: false,
  when: "always",
  parameters: [],
  references: [],
}

/**
 * The clause that somebody wrote, set in print: when it stands, what calls for it and its references stay as its base has them. `isOwn`: it
 * is the company's own, and stands when its author says.
 */
export function writtenClause(
  base: ClauseBase,
  { when, ...written }: WrittenClause,
  { isOwn, library }: { isOwn: boolean; library: ClauseLibrary },
): Clause {
  const { edition: _edition, raised, ...kept } = base
  const clause = setClause<Clause>({ ...kept, ...written, ...(isOwn && when !== undefined ? { when } : {}) })
  // A fact raises a clause above where it stands by itself, or not at all.
  const still = (raised ?? []).filter(({ to }) => isStricter(to, clause.default))
  return {
    ...clause,
    parameters: spokenParameters(clause, library),
    ...(still.length > 0 ? { raised: still } : {}),
  }
}
