import { and, asc, inArray, isNull, sql } from "drizzle-orm"
import type { Fact } from "../../src/core/register.ts"
import { facts } from "../schema.ts"
import type { Reader } from "../store.ts"
import { type FactValues, factColumns, factOf } from "./rows.ts"

const nobody = { plans: new Map(), tools: new Map(), organisations: new Map() }

/** The facts in use about the company and about its uses, oldest first: what we answer for ourselves. */
export async function ownFacts(read: Reader): Promise<Fact[]> {
  const rows = (await read
    .select(factColumns)
    .from(facts)
    .where(and(inArray(facts.subjectKind, ["company", "use"]), isNull(facts.supersededAt)))
    .orderBy(asc(sql`rowid`))
    .values()) as FactValues[]
  return rows.map((row) => factOf(row, nobody))
}
