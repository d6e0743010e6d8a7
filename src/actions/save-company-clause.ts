import { type CompanyClauseRow, lastEditions } from "../../db/queries/company-clauses.ts"
import { companyClauses } from "../../db/schema.ts"
import { clauseLibrary } from "../../templates/clauses/index.ts"
import type { App } from "../app.ts"
import type { Clause } from "../core/clause.ts"
import { newestEditions, nextOwnId, withCompanyClauses } from "../core/clause-library.ts"
import { companyClauseFaults } from "../core/company-clause-check.ts"
import { Refused, StaleWrite } from "../core/errors.ts"
import { canonical } from "../core/stated.ts"
import { bareClause, type WrittenClause, writtenClause } from "../core/written-clause.ts"
import { commitChange } from "./commit-change.ts"
import { clauseObject, readCompanyClause, shippedClause } from "./read-company-clause.ts"

/** Which edition says it now. */
export interface SavedClause {
  id: string
  edition: number
  /** Absent: it says what stands already. */
  isNew: boolean
}

/**
 * Keeps what the company wrote as the next edition of a clause; nothing where it says what stands already, so that a form sent twice leaves
 * one. `onNewest`: it was compared with the library's newest version of the clause, and is based on that from now on. `seen`: number of the
 * clause's last event that it rests on. Throws `NotFound`, `Refused` with every fault, and `StaleWrite` where somebody else was faster.
 */
export async function saveCompanyClause(
  app: App,
  {
    id,
    written,
    note,
    onNewest = false,
  }: { id: string; written: WrittenClause; note?: string | undefined; onNewest?: boolean | undefined },
  { by, seen }: { by: string; seen: number },
): Promise<SavedClause> {
  const { shipped, latest, standing, history, library, seen: last } = await readCompanyClause(app, id)
  const [newest] = history
  const base = onNewest && shipped ? shipped : latest
  const content = writtenClause(base, written, { isOwn: shipped === undefined, library })
  const basedOn = shipped ? (onNewest || !newest?.content ? shipped.version : newest.basedOn) : null
  const faults = companyClauseFaults(content, {
    ...library,
    clauses: [...library.clauses.filter((clause) => clause.id !== id), content],
  })
  if (faults.length > 0) throw new Refused(faults)
  const isSame = standing !== undefined && saysSame(content, standing)
  if (isSame && (newest?.basedOn ?? basedOn) === basedOn) return { id, edition: newest?.edition ?? 0, isNew: false }
  if (last !== seen) throw new StaleWrite("The clause was changed")
  const edition = (newest?.edition ?? 0) + 1
  await writeEdition(app, { clauseId: id, edition, content, basedOn, note: note ?? null }, { by, seen })
  return { id, edition, isNew: true }
}

/**
 * Adds a clause of the company's own. The same words again are the same clause: a form sent twice leaves one. Throws `Refused` with every
 * fault.
 */
export async function addCompanyClause(
  app: App,
  { written, note }: { written: WrittenClause; note?: string | undefined },
  { by }: { by: string },
): Promise<SavedClause> {
  for (let attempt = 1; ; attempt++) {
    const rows = await lastEditions(app.store.read)
    const library = withCompanyClauses(clauseLibrary, rows)
    const id = nextOwnId(rows.map(({ clauseId }) => clauseId))
    const content = writtenClause({ ...bareClause, id }, written, { isOwn: true, library })
    const faults = companyClauseFaults(content, { ...library, clauses: [...library.clauses, content] })
    if (faults.length > 0) throw new Refused(faults)
    const twin = twinOf(content, rows)
    if (twin) return { id: twin.clauseId, edition: twin.edition, isNew: false }
    try {
      await writeEdition(app, { clauseId: id, edition: 1, content, basedOn: null, note: note ?? null }, { by, seen: 0 })
      return { id, edition: 1, isNew: true }
    } catch (error) {
      // Somebody added another one meanwhile, or this one.
      if (!(error instanceof StaleWrite) || attempt === mostAttempts) throw error
    }
  }
}

/** So many people add one in the same moment. */
const mostAttempts = 20

/** An edition as it is written, whether it says something or gives the clause up. */
type NewEdition = Pick<CompanyClauseRow, "clauseId" | "edition" | "content" | "basedOn" | "note">

/** Writes an edition and its one event, which holds numbers only. */
export function writeEdition(app: App, row: NewEdition, { by, seen }: { by: string; seen: number }): Promise<void> {
  const { clauseId, edition, content, basedOn } = row
  const change = {
    ...{ by, seen, object: clauseObject(clauseId) },
    kind: content === null ? "clause.reset" : "clause.saved",
    after: { edition, ...(basedOn === null ? {} : { basedOn }) },
  }
  return commitChange(app, change, (write) => [
    write.insert(companyClauses).values({ ...row, savedAt: app.now().toISOString(), savedBy: by }),
  ])
}

function saysSame(one: Clause, other: Clause): boolean {
  return canonical(toldOf(one)) === canonical(toldOf(other))
}

function toldOf({ id: _id, version: _version, edition: _edition, parameters: _parameters, ...told }: Clause) {
  return JSON.parse(JSON.stringify(told))
}

/** A clause of the company's own that stands and says the same. */
function twinOf(content: Clause, rows: readonly CompanyClauseRow[]): CompanyClauseRow | undefined {
  return [...newestEditions(rows).values()].find(
    (row) => row.content !== null && shippedClause(row.clauseId) === undefined && saysSame(row.content, content),
  )
}
