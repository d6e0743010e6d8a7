import { and, count, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm"
import type { Day } from "../../src/core/day.ts"
import type { NamedPlan } from "../../src/core/due.ts"
import { assessments, decisions, openDecisions, plans, tools } from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"

/** What of all decisions is listed: what counts or came by import, what is under way, or both with what was given up. */
export type ListedDecisions = "counted" | "way" | "all"

/** Ids of one page, those that begin last first, and how many there are; `named`: a part of the tool's name, or of the plan's slug. */
export async function decisionIds(
  read: Reader,
  listed: ListedDecisions,
  { named, limit, offset }: { named?: string | undefined; limit: number; offset: number },
): Promise<{ ids: string[]; total: number }> {
  const naming = named === undefined ? undefined : holds(named)
  const under =
    listed === "way" ? inArray(openDecisions.status, ["draft", "signing"]) : ne(openDecisions.status, "recorded")
  const counted = read
    .select({ id: decisions.id, day: sql<string>`${decisions.validFrom}` })
    .from(decisions)
    .innerJoin(plans, eq(plans.id, decisions.planId))
    .innerJoin(tools, eq(tools.id, plans.toolId))
    .where(naming)
  const open = read
    .select({ id: openDecisions.id, day: sql<string>`json_extract(${openDecisions.content}, '$.validFrom')` })
    .from(openDecisions)
    .innerJoin(plans, eq(plans.id, openDecisions.planId))
    .innerJoin(tools, eq(tools.id, plans.toolId))
    .where(and(under, naming))
  const [rows, ofCounted, ofOpen] = await Promise.all([
    listed === "counted"
      ? counted.orderBy(sql`2 desc, 1 desc`).limit(limit).offset(offset)
      : listed === "way"
        ? open.orderBy(sql`2 desc, 1 desc`).limit(limit).offset(offset)
        : counted.unionAll(open).orderBy(sql`2 desc, 1 desc`).limit(limit).offset(offset),
    listed === "way"
      ? []
      : read
          .select({ total: count() })
          .from(decisions)
          .innerJoin(plans, eq(plans.id, decisions.planId))
          .innerJoin(tools, eq(tools.id, plans.toolId))
          .where(naming),
    listed === "counted"
      ? []
      : read
          .select({ total: count() })
          .from(openDecisions)
          .innerJoin(plans, eq(plans.id, openDecisions.planId))
          .innerJoin(tools, eq(tools.id, plans.toolId))
          .where(and(under, naming)),
  ])
  return { ids: rows.map(({ id }) => id), total: (ofCounted[0]?.total ?? 0) + (ofOpen[0]?.total ?? 0) }
}

function holds(text: string): SQL | undefined {
  return or(sql`instr(lower(${tools.name}), lower(${text})) > 0`, sql`instr(lower(${plans.slug}), lower(${text})) > 0`)
}

/** Names of plans and their tools, by slug. */
export async function namedPlans(read: Reader, slugs: readonly string[]): Promise<ReadonlyMap<string, NamedPlan>> {
  const rows = await read
    .select({ slug: plans.slug, name: plans.name, tool: { slug: tools.slug, name: tools.name } })
    .from(plans)
    .innerJoin(tools, eq(tools.id, plans.toolId))
    .where(among(plans.slug, slugs))
  return new Map(rows.map((row) => [row.slug, row]))
}

/** Band and day of assessments, by id. */
export async function bandsOf(
  read: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { band: string; on: Day }>> {
  const rows = await read
    .select({ id: assessments.id, band: assessments.band, on: assessments.day })
    .from(assessments)
    .where(among(assessments.id, ids))
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}
