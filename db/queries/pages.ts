import { and, asc, eq, gt, isNull, type SQL, sql } from "drizzle-orm"
import type {
  Agreement,
  Assessment,
  Decision,
  Fact,
  Licence,
  Organisation,
  OrganisationRole,
  Plan,
  Tool,
} from "../../src/core/register.ts"
import { fold } from "../../src/core/text.ts"
import type { Outcome } from "../../src/core/vocabulary.ts"
import {
  agreementPlans,
  agreements,
  assessments,
  decisions,
  facts,
  licences,
  organisations,
  planHosts,
  plans,
  searchEntries,
  toolAliases,
  toolHosts,
  tools,
} from "../schema.ts"
import { searchWords } from "../search-tables.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"
import type { RecordedFact } from "./facts.ts"
import { present } from "./present.ts"
import {
  agreementOf,
  assessmentOf,
  byOwner,
  decisionOf,
  type FactValues,
  factColumns,
  factOf,
  hostOf,
  licenceOf,
  type Slugs,
} from "./rows.ts"

/** A part of a list in a stable order: those after the last key of the part before. Costs the same wherever it lies. */
export interface Slice {
  limit: number
  after?: string | undefined
}

// Organisations, tools and plans by slug, the rest by id: both are unique, indexed, and never change.

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

async function withParts(
  read: Reader,
  rows: readonly { tool: typeof tools.$inferSelect; vendor: string }[],
): Promise<ToolWithPlans[]> {
  const ids = rows.map(({ tool }) => tool.id)
  const [aliasRows, hostRows, planRows] = await Promise.all([
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
  ])
  const aliases = byOwner(aliasRows, (row) => row.toolId)
  const hosts = byOwner(hostRows, (row) => row.toolId)
  const own = byOwner(planRows, (row) => row.toolId)
  return rows.map(({ tool: { vendorId: _vendor, ...tool }, vendor }) =>
    present({
      ...tool,
      vendor,
      aliases: (aliases.get(tool.id) ?? []).map(({ alias }) => alias),
      hosts: (hosts.get(tool.id) ?? []).map(hostOf),
      plans: (own.get(tool.id) ?? []).map(({ slug }) => slug),
    }),
  )
}

/** A plan with what its facts hang on. */
export interface PlanOfTool {
  plan: Plan
  planId: string
  toolId: string
  tool: string
  vendorId: string
  vendor: string
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

async function plansWhere(read: Reader, where: SQL | undefined, limit: number): Promise<PlanOfTool[]> {
  const rows = await read
    .select({ row: plans, tool: tools.slug, vendorId: organisations.id, vendor: organisations.slug })
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
  return rows.map(({ row: { toolId, ...row }, ...rest }) => ({
    plan: present({ ...row, hosts: (hosts.get(row.id) ?? []).map(hostOf) }),
    planId: row.id,
    toolId,
    ...rest,
  }))
}

/** The live facts that score these plans in a use, by subject (`plan/slug`, `use/copy`, `company/`). */
export async function factsForPlans(
  read: Reader,
  of: readonly PlanOfTool[],
  use: string,
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  const slugs = {
    plans: new Map(of.map(({ planId, plan }) => [planId, plan.slug])),
    tools: new Map(of.map(({ toolId, tool }) => [toolId, tool])),
    organisations: new Map(of.map(({ vendorId, vendor }) => [vendorId, vendor])),
  }
  const current = (where: SQL) =>
    read
      .select(factColumns)
      .from(facts)
      .where(and(where, isNull(facts.supersededAt)))
      .values() as Promise<FactValues[]>
  const found = await Promise.all([
    current(among(facts.planId, [...slugs.plans.keys()])),
    current(among(facts.toolId, [...slugs.tools.keys()])),
    current(among(facts.organisationId, [...slugs.organisations.keys()])),
    current(sql`${facts.subjectKind} = 'company' or (${facts.subjectKind} = 'use' and ${facts.use} = ${use})`),
  ])
  return Map.groupBy(
    found.flat().map((values) => factOf(values, slugs)),
    ({ subject }) => `${subject.kind}/${subject.slug}`,
  )
}

/** By id; superseded facts only when asked for. */
export async function factsPage(
  read: Reader,
  slice: Slice & {
    plan?: string | undefined
    tool?: string | undefined
    organisation?: string | undefined
    factor?: string | undefined
    superseded?: boolean | undefined
  },
): Promise<RecordedFact[]> {
  const { limit, after, plan, tool, organisation, factor, superseded } = slice
  const rows = (await read
    .select({
      plan: plans.slug,
      tool: tools.slug,
      organisation: organisations.slug,
      recordedAt: facts.recordedAt,
      supersededAt: facts.supersededAt,
      ...factColumns,
    })
    .from(facts)
    .leftJoin(plans, eq(plans.id, facts.planId))
    .leftJoin(tools, eq(tools.id, facts.toolId))
    .leftJoin(organisations, eq(organisations.id, facts.organisationId))
    .where(
      and(
        after === undefined ? undefined : gt(facts.id, after),
        plan === undefined ? undefined : eq(facts.planId, idOf(plans, plan)),
        tool === undefined ? undefined : eq(facts.toolId, idOf(tools, tool)),
        organisation === undefined ? undefined : eq(facts.organisationId, idOf(organisations, organisation)),
        factor === undefined ? undefined : eq(facts.factor, factor),
        superseded ? undefined : isNull(facts.supersededAt),
      ),
    )
    .orderBy(asc(facts.id))
    .limit(limit)
    .values()) as [
    plan: string | null,
    tool: string | null,
    organisation: string | null,
    recordedAt: string,
    supersededAt: string | null,
    ...FactValues,
  ][]
  return rows.map(([plan, tool, organisation, recordedAt, supersededAt, ...values]) => {
    const [, , planId, toolId, organisationId] = values
    return {
      ...factOf(values, {
        plans: one(planId, plan),
        tools: one(toolId, tool),
        organisations: one(organisationId, organisation),
      }),
      recordedAt,
      ...(supersededAt !== null && { supersededAt }),
    }
  })
}

export async function agreementsPage(
  read: Reader,
  slice: Slice & { organisation?: string | undefined },
): Promise<Agreement[]> {
  const { limit, after, organisation } = slice
  const rows = await read
    .select({ row: agreements, organisation: organisations.slug })
    .from(agreements)
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .where(
      and(
        after === undefined ? undefined : gt(agreements.id, after),
        organisation === undefined ? undefined : eq(organisations.slug, organisation),
      ),
    )
    .orderBy(asc(agreements.id))
    .limit(limit)
  const covered = await read
    .select({ agreementId: agreementPlans.agreementId, planId: plans.id, slug: plans.slug })
    .from(agreementPlans)
    .innerJoin(plans, eq(plans.id, agreementPlans.planId))
    .where(
      among(
        agreementPlans.agreementId,
        rows.map(({ row }) => row.id),
      ),
    )
    .orderBy(agreementPlans.agreementId, agreementPlans.position)
  const slugs = new Map(covered.map(({ planId, slug }) => [planId, slug]))
  const covers = byOwner(covered, (row) => row.agreementId)
  return rows.map(({ row, organisation: slug }) =>
    agreementOf(row, covers.get(row.id) ?? [], { plans: slugs, organisations: one(row.organisationId, slug) }),
  )
}

interface OfPlan extends Slice {
  plan?: string | undefined
}

export async function licencesPage(read: Reader, slice: OfPlan): Promise<Licence[]> {
  const { limit, after, plan } = slice
  const rows = await read
    .select({ row: licences, plan: plans.slug })
    .from(licences)
    .innerJoin(plans, eq(plans.id, licences.planId))
    .where(
      and(
        after === undefined ? undefined : gt(licences.id, after),
        plan === undefined ? undefined : eq(plans.slug, plan),
      ),
    )
    .orderBy(asc(licences.id))
    .limit(limit)
  return rows.map(({ row, plan: slug }) => licenceOf(row, one(row.planId, slug)))
}

export async function assessmentsPage(read: Reader, slice: OfPlan): Promise<Assessment[]> {
  const { limit, after, plan } = slice
  return assessmentsWhere(
    read,
    and(
      after === undefined ? undefined : gt(assessments.id, after),
      plan === undefined ? undefined : eq(plans.slug, plan),
    ),
    limit,
  )
}

export async function assessmentById(read: Reader, id: string): Promise<Assessment | undefined> {
  return (await assessmentsWhere(read, eq(assessments.id, id), 1))[0]
}

async function assessmentsWhere(read: Reader, where: SQL | undefined, limit: number): Promise<Assessment[]> {
  const rows = await read
    .select({ row: assessments, plan: plans.slug })
    .from(assessments)
    .innerJoin(plans, eq(plans.id, assessments.planId))
    .where(where)
    .orderBy(asc(assessments.id))
    .limit(limit)
  return rows.map(({ row, plan: slug }) => assessmentOf(row, one(row.planId, slug)))
}

/** Of each plan, the depth of the assessment that was made last. */
export async function depthsOf(
  read: Reader,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, Assessment["depth"]>> {
  const rows = await read
    .select({ planId: assessments.planId, depth: assessments.depth })
    .from(assessments)
    .where(among(assessments.planId, planIds))
    .orderBy(asc(sql`rowid`))
  return new Map(rows.map(({ planId, depth }) => [planId, depth]))
}

export async function decisionsPage(
  read: Reader,
  slice: OfPlan & { outcome?: Outcome | undefined },
): Promise<Decision[]> {
  const { limit, after, plan, outcome } = slice
  return decisionsWhere(
    read,
    and(
      after === undefined ? undefined : gt(decisions.id, after),
      plan === undefined ? undefined : eq(plans.slug, plan),
      outcome === undefined ? undefined : eq(decisions.outcome, outcome),
    ),
    limit,
  )
}

export async function decisionById(read: Reader, id: string): Promise<Decision | undefined> {
  return (await decisionsWhere(read, eq(decisions.id, id), 1))[0]
}

async function decisionsWhere(read: Reader, where: SQL | undefined, limit: number): Promise<Decision[]> {
  const rows = await read
    .select({ row: decisions, plan: plans.slug })
    .from(decisions)
    .innerJoin(plans, eq(plans.id, decisions.planId))
    .where(where)
    .orderBy(asc(decisions.id))
    .limit(limit)
  return rows.map(({ row, plan: slug }) => decisionOf(row, one(row.planId, slug)))
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

function idOf(table: typeof plans | typeof tools | typeof organisations, slug: string): SQL {
  return sql`(select ${table.id} from ${table} where ${table.slug} = ${slug})`
}

function one(id: string | null, slug: string | null): Slugs {
  return new Map(id === null || slug === null ? [] : [[id, slug]])
}
