import { asc, desc, eq, sql } from "drizzle-orm"
import { companyClauses } from "../schema.ts"
import type { Reader } from "../store.ts"

/** A clause as the company wrote it, one time of several. */
export type CompanyClauseRow = typeof companyClauses.$inferSelect

/** What the company wrote last of each clause. Those before it are many in time, and whole texts each: nobody reads them to draft. */
export function lastEditions(read: Reader): Promise<CompanyClauseRow[]> {
  return read.select().from(companyClauses).where(isLastEdition()).orderBy(asc(companyClauses.clauseId))
}

/** The editions of a clause, the newest first. */
export function editionsOf(read: Reader, clauseId: string): Promise<CompanyClauseRow[]> {
  return read
    .select()
    .from(companyClauses)
    .where(eq(companyClauses.clauseId, clauseId))
    .orderBy(desc(companyClauses.edition))
}

const isLastEdition = () => sql`not exists (
  select 1 from ${companyClauses} as later
  where later.clause_id = ${companyClauses}.clause_id and later.edition > ${companyClauses}.edition
)`
