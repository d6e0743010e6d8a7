import type { App } from "../app.ts"
import type { ClauseLibrary } from "../core/clause.ts"
import { positions } from "../core/clause.ts"
import { markedIds } from "../core/clause-marks.ts"
import { placesOf } from "../core/clause-overview.ts"
import { Refused, Spent, StaleWrite } from "../core/errors.ts"
import { readCompanyClause } from "./read-company-clause.ts"
import { writeEdition } from "./save-company-clause.ts"

/**
 * Has a clause stand as shipped again, or offers one of the company's own no more; its editions stay on record, and drafts that used them
 * keep what they say. Throws `NotFound`, `Spent` where nothing of the company's stands, `Refused` where another clause refers to it, and
 * `StaleWrite` where somebody changed it since `seen`.
 */
export async function resetCompanyClause(
  app: App,
  { id, note }: { id: string; note?: string | undefined },
  { by, seen }: { by: string; seen: number },
): Promise<{ edition: number }> {
  const { shipped, history, library, seen: last } = await readCompanyClause(app, id)
  const [newest] = history
  if (!newest?.content) throw new Spent(`${id} stands as shipped, or is offered no more`)
  if (last !== seen) throw new StaleWrite("The clause was changed")
  const citing = shipped ? [] : citingClauses(library, id)
  if (citing.length > 0) throw new Refused([{ place: "", message: cited(citing) }])
  const edition = newest.edition + 1
  const row = { clauseId: id, edition, content: null, basedOn: null, note: note ?? null }
  await writeEdition(app, row, { by, seen })
  return { edition }
}

/** The clauses that refer to it at some position. */
function citingClauses({ clauses }: ClauseLibrary, id: string): string[] {
  return clauses
    .filter((clause) => clause.id !== id)
    .filter((clause) =>
      positions.some((position) =>
        placesOf(clause.positions[position]).some(({ text }) => markedIds(text.fr).references.includes(id)),
      ),
    )
    .map((clause) => clause.id)
}

function cited(ids: readonly string[]) {
  const named = ids.join(", ")
  return {
    fr: `D’autres clauses y renvoient : ${named}. Ôter d’abord ces renvois.`,
    en: `Other clauses refer to it: ${named}. Remove these references first.`,
  }
}
