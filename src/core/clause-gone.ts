import type { ClauseLibrary } from "./clause.ts"
import type { ClauseFinding } from "./clause-finding.ts"
import type { DraftContent } from "./draft.ts"

/** Clauses for which somebody chose something, and that the library has no longer: they went out of the draft with it. */
export function goneFindings(
  { positions, added, bargaining }: Pick<DraftContent, "positions" | "added" | "bargaining">,
  { clauses }: Pick<ClauseLibrary, "clauses">,
): ClauseFinding[] {
  const chosen = new Set([...Object.keys(positions), ...added, ...Object.keys(bargaining)])
  return [...chosen]
    .filter((id) => !clauses.some((clause) => clause.id === id))
    .toSorted()
    .map((id) => ({
      gravity: "note",
      place: `positions/${id}`,
      message: {
        fr: `La clause ${id} n’est plus dans la bibliothèque, et n’est donc plus au projet. Ce qui y était choisi revient avec elle.`,
        en: `Clause ${id} is no longer in the library, and so no longer in the draft. What was chosen for it comes back with it.`,
      },
    }))
}
