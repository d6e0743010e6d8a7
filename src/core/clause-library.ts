import type { Clause, ClauseLibrary } from "./clause.ts"

// What the company drafts from: the clauses as shipped, and over them its own wording.

/** A clause as the company wrote it, one time of several. */
export interface CompanyEdition {
  /** Of the library (`CL-05`), or the company's own (`OWN-1`). */
  clauseId: string
  /** 1, 2, 3 … */
  edition: number
  /** `null`: the clause is as shipped again, or one of the company's own is offered no more. */
  content: Clause | null
  /** Version of the library's clause that it was made from. */
  basedOn: number | null
}

/**
 * The library with the company's newest editions: in place of the clauses that they rewrite, and the company's own after the last. An edition
 * stands until the company changes it, whatever became of the clause that it was made from (`isBehind`).
 */
export function withCompanyClauses(library: ClauseLibrary, editions: readonly CompanyEdition[]): ClauseLibrary {
  const newest = newestEditions(editions)
  const written = new Map(
    [...newest.values()].flatMap(({ clauseId, edition, content }) =>
      content === null ? [] : [[clauseId, { ...content, id: clauseId, edition }]],
    ),
  )
  if (written.size === 0) return library
  const shipped = new Set(library.clauses.map(({ id }) => id))
  const own = [...written.values()].filter(({ id }) => !shipped.has(id)).toSorted((a, b) => inOrder(a.id, b.id))
  return { ...library, clauses: [...library.clauses.map((clause) => written.get(clause.id) ?? clause), ...own] }
}

/** Of each clause, what the company wrote last. */
export function newestEditions<Edition extends CompanyEdition>(editions: readonly Edition[]): Map<string, Edition> {
  const newest = new Map<string, Edition>()
  for (const one of editions) {
    if (one.edition > (newest.get(one.clauseId)?.edition ?? 0)) newest.set(one.clauseId, one)
  }
  return newest
}

/** The library has a newer version of the clause than the one that the edition was made from. */
export function isBehind(edition: CompanyEdition, shipped: Clause | undefined): boolean {
  return shipped !== undefined && edition.content !== null && (edition.basedOn ?? 0) < shipped.version
}

/** A clause that is the company's alone. */
export function isOwnClause(id: string): boolean {
  return ownId.test(id)
}

/** The id of the next clause of the company's own; those that are offered no more keep theirs. */
export function nextOwnId(taken: Iterable<string>): string {
  const numbers = [...taken].filter(isOwnClause).map(ownNumber)
  return `OWN-${Math.max(0, ...numbers) + 1}`
}

const ownId = /^OWN-[1-9]\d{0,3}$/

function ownNumber(id: string): number {
  return Number(id.slice("OWN-".length))
}

/** `OWN-2` before `OWN-10`; clauses that the library dropped before either. */
function inOrder(a: string, b: string): number {
  if (isOwnClause(a) !== isOwnClause(b)) return isOwnClause(a) ? 1 : -1
  return isOwnClause(a) ? ownNumber(a) - ownNumber(b) : a < b ? -1 : 1
}
