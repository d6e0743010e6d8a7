import { and, asc, eq, gt, type SQL, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/sqlite-core"
import type { Organisation, OrganisationRole, Plan, Supply, Tool } from "../../src/core/register.ts"
import { type Endable, endOfPlan } from "../../src/core/retired.ts"
import { fold } from "../../src/core/text.ts"
import {
  organisations,
  planHosts,
  plans,
  searchEntries,
  toolAliases,
  toolHosts,
  toolSupplies,
  tools,
} from "../schema.ts"
import { searchWords } from "../search-tables.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"
import type { Slice } from "./pages.ts"
import { present } from "./present.ts"
import { byOwner, hostOf, supplyOf } from "./rows.ts"

/** By slug; `named` = a part of the name, case and accents folded. */
export async function organisationsPage(
  read: Reader,
  slice: Slice & { named?: string | undefined; role?: OrganisationRole | undefined },
): Promise<Organisation[]> {
  const { limit, after, named, role } = slice
  const where = and(
    after === undefined ? undefined : gt(organisations.slug, after),
    role === undefined
      ? undefined
      : sql`exists (select 1 from json_each(${organisations.roles}) where value = ${role})`,
  )
  const found = named === undefined ? where : among(organisations.id, await bearing(read, named, where, limit))
  const rows = await read.select().from(organisations).where(found).orderBy(asc(organisations.slug)).limit(limit)
  return rows.map((row) => present(row))
}

/** Ids of the first organisations whose name holds the text: SQLite folds no accents, and organisations are few. */
async function bearing(read: Reader, named: string, where: SQL | undefined, limit: number): Promise<string[]> {
  const asked = fold(named)
  const rows = await read
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(where)
    .orderBy(asc(organisations.slug))
  const found = asked === "" ? [] : rows.filter(({ name }) => fold(name).includes(asked))
  return found.slice(0, limit).map(({ id }) => id)
}

export async function organisationBySlug(read: Reader, slug: string): Promise<Organisation | undefined> {
  const [row] = await read.select().from(organisations).where(eq(organisations.slug, slug))
  return row && present(row)
}

/** A tool with the slugs of its plans. */
export interface ToolWithPlans extends Tool {
  plans: readonly string[]
}

/** By slug; `matching` = beginnings of words, all of them, of names, vendor and hosts. */
export async function toolsPage(
  read: Reader,
  slice: Slice & { matching?: string | undefined; vendor?: string | undefined },
): Promise<ToolWithPlans[]> {
  const { limit, after, matching, vendor } = slice
  const rows = await read
    .select({ tool: tools, vendor: organisations.slug })
    .from(tools)
    .innerJoin(organisations, eq(organisations.id, tools.vendorId))
    .where(
      and(
        after === undefined ? undefined : gt(tools.slug, after),
        matching === undefined ? undefined : foundBy(tools.id, matching),
        vendor === undefined ? undefined : eq(organisations.slug, vendor),
      ),
    )
    .orderBy(asc(tools.slug))
    .limit(limit)
  return withParts(read, rows)
}

export async function toolBySlug(read: Reader, slug: string): Promise<ToolWithPlans | undefined> {
  const rows = await read
    .select({ tool: tools, vendor: organisations.slug })
    .from(tools)
    .innerJoin(organisations, eq(organisations.id, tools.vendorId))
    .where(eq(tools.slug, slug))
  return (await withParts(read, rows))[0]
}

/** Tools that were merged into this one, by name. */
export async function toolsMergedInto(read: Reader, slug: string): Promise<{ slug: string; name: string }[]> {
  return read
    .select({ slug: tools.slug, name: tools.name })
    .from(tools)
    .where(eq(tools.mergedInto, slug))
    .orderBy(asc(tools.name))
}

async function withParts(
  read: Reader,
  rows: readonly { tool: typeof tools.$inferSelect; vendor: string }[],
): Promise<ToolWithPlans[]> {
  const ids = rows.map(({ tool }) => tool.id)
  const [aliasRows, hostRows, planRows, supplyRows] = await Promise.all([
    read
      .select()
      .from(toolAliases)
      .where(among(toolAliases.toolId, ids))
      .orderBy(toolAliases.toolId, toolAliases.position),
    read.select().from(toolHosts).where(among(toolHosts.toolId, ids)).orderBy(toolHosts.toolId, toolHosts.position),
    read
      .select({ toolId: plans.toolId, slug: plans.slug })
      .from(plans)
      .where(among(plans.toolId, ids))
      .orderBy(asc(plans.slug)),
    suppliedTo(read, ids),
  ])
  const aliases = byOwner(aliasRows, (row) => row.toolId)
  const hosts = byOwner(hostRows, (row) => row.toolId)
  const own = byOwner(planRows, (row) => row.toolId)
  const supplies = byOwner(supplyRows, (row) => row.toolId)
  return rows.map(({ tool: { vendorId: _vendor, ...tool }, vendor }) =>
    present({
      ...tool,
      vendor,
      aliases: (aliases.get(tool.id) ?? []).map(({ alias }) => alias),
      hosts: (hosts.get(tool.id) ?? []).map(hostOf),
      plans: (own.get(tool.id) ?? []).map(({ slug }) => slug),
      supplies: supplies.get(tool.id)?.map(({ supply }) => supply) ?? null,
    }),
  )
}

/** What tools rest on, in the order it was entered. */
async function suppliedTo(read: Reader, ids: readonly string[]): Promise<{ toolId: string; supply: Supply }[]> {
  const supplying = alias(tools, "supplying")
  const rows = await read
    .select({ row: toolSupplies, organisation: organisations.slug, tool: supplying.slug })
    .from(toolSupplies)
    .innerJoin(organisations, eq(organisations.id, toolSupplies.organisationId))
    .leftJoin(supplying, eq(supplying.id, toolSupplies.supplyingToolId))
    .where(among(toolSupplies.toolId, ids))
    .orderBy(toolSupplies.toolId, toolSupplies.position)
  return rows.map(({ row, organisation, tool }) => {
    const named = {
      organisations: new Map([[row.organisationId, organisation]]),
      tools: new Map(row.supplyingToolId !== null && tool !== null ? [[row.supplyingToolId, tool]] : []),
    }
    return { toolId: row.toolId, supply: supplyOf(row, named) }
  })
}

/** A plan with what its facts hang on. */
export interface PlanOfTool {
  plan: Plan
  planId: string
  toolId: string
  tool: string
  vendorId: string
  vendor: string
  /** When it is history: by itself or with its tool. */
  ends: Endable
}

/** By slug; `matching` as for tools. */
export async function plansPage(
  read: Reader,
  slice: Slice & { matching?: string | undefined; tool?: string | undefined },
): Promise<PlanOfTool[]> {
  const { limit, after, matching, tool } = slice
  return plansWhere(
    read,
    and(
      after === undefined ? undefined : gt(plans.slug, after),
      matching === undefined ? undefined : foundBy(plans.toolId, matching),
      tool === undefined ? undefined : eq(tools.slug, tool),
    ),
    limit,
  )
}

export async function planBySlug(read: Reader, slug: string): Promise<PlanOfTool | undefined> {
  return (await plansWhere(read, eq(plans.slug, slug), 1))[0]
}

/** Of these slugs, those that there are. */
export function plansBySlug(read: Reader, slugs: readonly string[]): Promise<PlanOfTool[]> {
  return plansWhere(read, among(plans.slug, slugs), slugs.length)
}

async function plansWhere(read: Reader, where: SQL | undefined, limit: number): Promise<PlanOfTool[]> {
  const rows = await read
    .select({
      row: plans,
      tool: tools.slug,
      retiredOn: tools.retiredOn,
      mergedInto: tools.mergedInto,
      vendorId: organisations.id,
      vendor: organisations.slug,
    })
    .from(plans)
    .innerJoin(tools, eq(tools.id, plans.toolId))
    .innerJoin(organisations, eq(organisations.id, tools.vendorId))
    .where(where)
    .orderBy(asc(plans.slug))
    .limit(limit)
  const ids = rows.map(({ row }) => row.id)
  const hostRows = await read
    .select()
    .from(planHosts)
    .where(among(planHosts.planId, ids))
    .orderBy(planHosts.planId, planHosts.position)
  const hosts = byOwner(hostRows, (row) => row.planId)
  return rows.map(({ row: { toolId, ...row }, retiredOn, mergedInto, ...rest }) => ({
    plan: present({ ...row, hosts: (hosts.get(row.id) ?? []).map(hostOf) }),
    ends: endOfPlan(present({ retiredOn: row.retiredOn }), present({ retiredOn, mergedInto })),
    planId: row.id,
    toolId,
    ...rest,
  }))
}

/** Tools whose search entry has every word of the text at the beginning of one of its own. */
function foundBy(toolId: typeof tools.id | typeof plans.toolId, text: string): SQL {
  const terms = [...new Set(fold(text).split(" "))].filter((term) => term !== "").slice(0, 16)
  if (terms.length === 0) return sql`0`
  // Folded: letters and digits only, so that quoting holds whatever was typed.
  const expression = terms.map((term) => `"${term}"*`).join(" AND ")
  return sql`${toolId} in (
    select ${searchEntries.toolId} from ${searchEntries}
    where ${searchEntries.id} in (select rowid from ${searchWords} where ${searchWords.all} match ${expression})
  )`
}
