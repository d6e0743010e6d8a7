import { asc, desc, eq } from "drizzle-orm"
import { companyClauses } from "../schema.ts"
import type { Reader } from "../store.ts"

/** A clause as the company wrote it, one time of several. */
export type CompanyClauseRow = typeof companyClauses.$inferSelect

/** Every edition of every clause, the oldest of each first. */
export function allEditions(read: Reader): Promise<CompanyClauseRow[]> {
  return read.select().from(companyClauses).orderBy(asc(companyClauses.clauseId), asc(companyClauses.edition))
}

/** The editions of a clause, the newest first. */
export function editionsOf(read: Reader, clauseId: string): Promise<CompanyClauseRow[]> {
  return read
    .select()
    .from(companyClauses)
    .where(eq(companyClauses.clauseId, clauseId))
    .orderBy(desc(companyClauses.edition))
}
