import { and, asc, eq, gt, isNull, type SQL, sql } from "drizzle-orm"
import type { Agreement, Assessment, Decision, Fact, Licence } from "../../src/core/register.ts"
import type { Outcome } from "../../src/core/vocabulary.ts"
import {
  agreementPlans,
  agreements,
  assessments,
  decisions,
  facts,
  licences,
  organisations,
  plans,
  tools,
} from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"
import type { RecordedFact } from "./facts.ts"
import {
  agreementOf,
  assessmentOf,
  byOwner,
  decisionOf,
  type FactValues,
  factColumns,
  factOf,
  licenceOf,
  type Slugs,
} from "./rows.ts"
import type { PlanOfTool } from "./tool-pages.ts"

/** A part of a list in a stable order: those after the last key of the part before. Costs the same wherever it lies. */
export interface Slice {
  limit: number
  after?: string | undefined
}

// Rows in the order of their ids, which are unique, indexed, and never change; tool-pages.ts has those that go by slug.

/** The live facts that score these plans in these uses, by subject (`plan/slug`, `use/copy`, `company/`). */
export function factsForPlans(
  read: Reader,
  of: readonly PlanOfTool[],
  uses: readonly string[],
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  const slugs = {
    plans: new Map(of.map(({ planId, plan }) => [planId, plan.slug])),
    tools: new Map(of.map(({ toolId, tool }) => [toolId, tool])),
    organisations: new Map(of.map(({ vendorId, vendor }) => [vendorId, vendor])),
  }
  return factsBySubject(read, slugs, uses)
}

/** The live facts about these plans, tools and organisations (slugs by id), the company and these uses, by subject. */
export async function factsBySubject(
  read: Reader,
  slugs: { plans: Slugs; tools: Slugs; organisations: Slugs },
  uses: readonly string[],
): Promise<ReadonlyMap<string, readonly Fact[]>> {
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
    current(sql`${facts.subjectKind} = 'company' or (${facts.subjectKind} = 'use' and ${among(facts.use, uses)})`),
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

export function decisionsById(read: Reader, ids: readonly string[]): Promise<Decision[]> {
  return decisionsWhere(read, among(decisions.id, ids), ids.length)
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

function idOf(table: typeof plans | typeof tools | typeof organisations, slug: string): SQL {
  return sql`(select ${table.id} from ${table} where ${table.slug} = ${slug})`
}

function one(id: string | null, slug: string | null): Slugs {
  return new Map(id === null || slug === null ? [] : [[id, slug]])
}
