import { aliasedTable, and, asc, count, desc, eq, min, ne } from "drizzle-orm"
import type { CorrectionStatus } from "../../src/core/assessing.ts"
import type { Option } from "../../src/core/methodology.ts"
import type { Subject } from "../../src/core/register.ts"
import type { CompanyText } from "../../src/core/text.ts"
import { corrections, facts, organisations, people, plans, tools } from "../schema.ts"
import type { Reader } from "../store.ts"
import { present } from "./present.ts"

/** What a reader said is wrong with a fact, and what became of it. */
export interface Correction {
  id: string
  factId: string
  by: string
  at: string
  text: string
  option?: Option | undefined
  url?: string | undefined
  status: CorrectionStatus
  answeredBy?: string | undefined
  answeredAt?: string | undefined
  answer?: string | undefined
}

/** A request in a list: what it is about, in words, and who asked. */
export interface ListedCorrection extends Correction {
  factor: string
  subject: {
    kind: Subject["kind"]
    use?: string | undefined
    name?: string | undefined
    plan?: CompanyText | undefined
  }
  /** Name of whoever asked. */
  asker?: string | undefined
}

export async function correctionById(read: Reader, id: string): Promise<Correction | undefined> {
  const [row] = await read.select().from(corrections).where(eq(corrections.id, id))
  return row && present(row)
}

/** What a person asked about a fact, the newest first. */
export async function correctionsOn(read: Reader, factId: string, by: string): Promise<Correction[]> {
  const rows = await read
    .select()
    .from(corrections)
    .where(and(eq(corrections.factId, factId), eq(corrections.by, by)))
    .orderBy(desc(corrections.at), desc(corrections.id))
  return rows.map((row) => present(row))
}

/** The requests of a person, the newest first; of everybody where nobody is named: the open ones first, the oldest of them on top. */
export async function correctionsList(
  read: Reader,
  { by, open, limit }: { by?: string | undefined; open: boolean; limit: number },
): Promise<ListedCorrection[]> {
  const planTools = aliasedTable(tools, "plan_tools")
  const rows = await read
    .select({
      row: corrections,
      factor: facts.factor,
      kind: facts.subjectKind,
      use: facts.use,
      plan: plans.name,
      planTool: planTools.name,
      tool: tools.name,
      organisation: organisations.name,
      asker: people.name,
    })
    .from(corrections)
    .innerJoin(facts, eq(facts.id, corrections.factId))
    .leftJoin(plans, eq(plans.id, facts.planId))
    .leftJoin(planTools, eq(planTools.id, plans.toolId))
    .leftJoin(tools, eq(tools.id, facts.toolId))
    .leftJoin(organisations, eq(organisations.id, facts.organisationId))
    .leftJoin(people, eq(people.id, corrections.by))
    .where(
      and(
        by === undefined ? undefined : eq(corrections.by, by),
        open ? eq(corrections.status, "open") : ne(corrections.status, "open"),
      ),
    )
    .orderBy(...(open ? [asc(corrections.at), asc(corrections.id)] : [desc(corrections.at), desc(corrections.id)]))
    .limit(limit)
  return rows.map(({ row, factor, kind, use, plan, planTool, tool, organisation, asker }) => ({
    ...present(row),
    factor,
    subject: present({ kind, use, plan, name: planTool ?? tool ?? organisation }),
    ...(asker === null ? {} : { asker }),
  }))
}

/** How many requests are open, and since when the oldest is. */
export async function openCorrections(read: Reader): Promise<{ count: number; since: string | undefined }> {
  const [row] = await read
    .select({ count: count(), since: min(corrections.at) })
    .from(corrections)
    .where(eq(corrections.status, "open"))
  return { count: row?.count ?? 0, since: row?.since ?? undefined }
}
