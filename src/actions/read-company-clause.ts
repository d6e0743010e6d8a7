import { type CompanyClauseRow, editionsOf, lastEditions } from "../../db/queries/company-clauses.ts"
import { bearerNames } from "../../db/queries/event-names.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"
import type { App } from "../app.ts"
import type { Clause, ClauseLibrary } from "../core/clause.ts"
import { isBehind, isOwnClause, newestEditions, withCompanyClauses } from "../core/clause-library.ts"
import { NotFound } from "../core/errors.ts"
import type { EventNames } from "../core/past-event.ts"

/** The object that the events of a clause are about. */
export function clauseObject(id: string): string {
  return `work/clause/${id}`
}

/** The library as it stands, with what the company made of which clause. */
export interface LibraryReading {
  library: ClauseLibrary
  /** The newest edition of each clause that stands as the company wrote it. */
  editions: ReadonlyMap<string, CompanyClauseRow>
  /** Version of the library's clause, where it is newer than the one that the edition was made from. */
  behind: ReadonlyMap<string, number>
}

/** The library with the company’s wording, and where that stands against what is shipped. */
export async function readLibrary(app: App): Promise<LibraryReading> {
  return libraryReading(await lastEditions(app.store.read))
}

function libraryReading(rows: readonly CompanyClauseRow[]): LibraryReading {
  const standing = [...newestEditions(rows)].filter(([, { content }]) => content !== null)
  return {
    library: withCompanyClauses(clauseLibrary, rows),
    editions: new Map(standing),
    behind: new Map(
      standing.flatMap(([id, edition]) => {
        const shipped = shippedClause(id)
        return shipped && isBehind(edition, shipped) ? [[id, shipped.version]] : []
      }),
    ),
  }
}

/** A clause with all that the company ever made of it. */
export interface ClauseReading extends LibraryReading {
  id: string
  /** As the library has it; absent: the company's own. */
  shipped?: Clause | undefined
  /** As drafts take it now; absent: the company's own, and offered no more. */
  standing?: Clause | undefined
  /** What an editor starts from. */
  latest: Clause
  /** The newest first. */
  history: readonly CompanyClauseRow[]
  /** Number of the last event about it. */
  seen: number
  people: EventNames["people"]
}

/** Throws `NotFound` for a clause that neither the library nor the company ever had. */
export async function readCompanyClause(app: App, id: string): Promise<ClauseReading> {
  const { read } = app.store
  // The number first: what is written in between is then taken for stale, never for known.
  const seqs = await lastSeqs(read, [clauseObject(id)])
  const [rows, history] = await Promise.all([lastEditions(read), editionsOf(read, id)])
  const shipped = shippedClause(id)
  const reading = libraryReading(rows)
  const standing = reading.library.clauses.find((clause) => clause.id === id)
  const written = history.find(({ content }) => content !== null)?.content
  const latest = standing ?? (isOwnClause(id) ? written : undefined)
  if (!latest) throw new NotFound(`no clause ${id}`)
  const authors = [...new Set(history.map(({ savedBy }) => savedBy))]
  return {
    ...reading,
    id,
    shipped,
    standing,
    latest: { ...latest, id },
    history,
    seen: seqs.get(clauseObject(id)) ?? 0,
    people: authors.length === 0 ? new Map() : (await bearerNames(read, authors)).people,
  }
}

/** The clause as the library has it. */
export function shippedClause(id: string): Clause | undefined {
  return clauseLibrary.clauses.find((clause) => clause.id === id)
}
