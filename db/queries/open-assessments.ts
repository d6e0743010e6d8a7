import { and, asc, count, desc, eq, inArray, isNull, lte, type SQL, sql } from "drizzle-orm"
import type { AssessmentStatus, DepthReason } from "../../src/core/assessing.ts"
import type { Day } from "../../src/core/day.ts"
import type { NamedPlan } from "../../src/core/due.ts"
import type { Context } from "../../src/core/gates.ts"
import type { Assessment, Fact } from "../../src/core/register.ts"
import type { Depth } from "../../src/core/score.ts"
import {
  assessmentComments,
  assessmentFactors,
  assessments,
  facts,
  openAssessments,
  organisations,
  plans,
  tools,
} from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"
import { present } from "./present.ts"
import { assessmentOf, type FactValues, factColumns, factOf } from "./rows.ts"
import type { PlanOfTool } from "./tool-pages.ts"

/** An assessment from its opening to its end. */
export interface OpenAssessment {
  id: string
  planId: string
  plan: NamedPlan
  contexts: readonly Context[]
  depth: Depth
  depthReasons: readonly DepthReason[]
  status: AssessmentStatus
  openedBy: string
  openedAt: string
  dueOn?: Day | undefined
  submittedBy?: string | undefined
  submittedAt?: string | undefined
  note?: string | undefined
  frozenId?: string | undefined
  endedAt?: string | undefined
}

/** Work on one factor. */
export interface FactorWork {
  assessmentId: string
  factor: string
  assigneeId?: string | undefined
  justification?: string | undefined
  closed?: readonly { question: string; note: string; by: string; on: string }[] | undefined
}

export interface Comment {
  id: string
  /** Absent: about the whole. */
  factor?: string | undefined
  by: string
  at: string
  text: string
}

const underWay: readonly AssessmentStatus[] = ["open", "submitted"]

/** Plans that are being assessed, by slug, with the day that it is due; of several the one opened last. */
export async function plansUnderReview(read: Reader): Promise<ReadonlyMap<string, Day | undefined>> {
  const rows = await read
    .select({ plan: plans.slug, dueOn: openAssessments.dueOn })
    .from(openAssessments)
    .innerJoin(plans, eq(plans.id, openAssessments.planId))
    .where(inArray(openAssessments.status, underWay))
    .orderBy(asc(openAssessments.openedAt), asc(openAssessments.id))
  return new Map(rows.map(({ plan, dueOn }) => [plan, dueOn ?? undefined]))
}

export async function openAssessmentById(read: Reader, id: string): Promise<OpenAssessment | undefined> {
  return (await openWhere(read, eq(openAssessments.id, id)))[0]
}

/** Those that are open or submitted, the oldest first; of one plan, where it is named. */
export function assessmentsUnderWay(read: Reader, plan?: string): Promise<OpenAssessment[]> {
  return openWhere(
    read,
    and(inArray(openAssessments.status, underWay), plan === undefined ? undefined : eq(plans.slug, plan)),
  )
}

async function openWhere(read: Reader, where: SQL | undefined): Promise<OpenAssessment[]> {
  const rows = await read
    .select({
      row: openAssessments,
      slug: plans.slug,
      name: plans.name,
      toolSlug: tools.slug,
      toolName: tools.name,
    })
    .from(openAssessments)
    .innerJoin(plans, eq(plans.id, openAssessments.planId))
    .innerJoin(tools, eq(tools.id, plans.toolId))
    .where(where)
    .orderBy(asc(openAssessments.openedAt), asc(openAssessments.id))
  return rows.map(({ row, slug, name, toolSlug, toolName }) => ({
    ...present(row),
    plan: { slug, name, tool: { slug: toolSlug, name: toolName } },
  }))
}

/** What was said about factors of these assessments: who is to answer, and compensating measures. */
export async function factorWorkOf(read: Reader, ids: readonly string[]): Promise<FactorWork[]> {
  const rows = await read.select().from(assessmentFactors).where(among(assessmentFactors.assessmentId, ids))
  return rows.map((row) => present(row))
}

/** Oldest first. */
export async function commentsOf(read: Reader, assessment: string): Promise<Comment[]> {
  const rows = await read
    .select()
    .from(assessmentComments)
    .where(eq(assessmentComments.assessmentId, assessment))
    .orderBy(asc(assessmentComments.at), asc(sql`rowid`))
  return rows.map(({ assessmentId: _, ...row }) => present(row))
}

/** The facts in use about these plans, their tools and vendors, the company and these uses, by subject (`plan/slug`, `company/`). */
export async function liveFacts(
  read: Reader,
  of: readonly PlanOfTool[],
  uses: readonly string[],
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  const slugs = {
    plans: new Map(of.map(({ planId, plan }) => [planId, plan.slug])),
    tools: new Map(of.map(({ toolId, tool }) => [toolId, tool])),
    organisations: new Map(of.map(({ vendorId, vendor }) => [vendorId, vendor])),
  }
  const current = (where: SQL | undefined) =>
    read
      .select(factColumns)
      .from(facts)
      .where(and(where, isNull(facts.supersededAt)))
      .orderBy(asc(sql`rowid`))
      .values() as Promise<FactValues[]>
  const found = await Promise.all([
    current(among(facts.planId, [...slugs.plans.keys()])),
    current(among(facts.toolId, [...slugs.tools.keys()])),
    current(among(facts.organisationId, [...slugs.organisations.keys()])),
    current(eq(facts.subjectKind, "company")),
    current(and(eq(facts.subjectKind, "use"), among(facts.use, uses))),
  ])
  return Map.groupBy(
    found.flat().map((values) => factOf(values, slugs)),
    ({ subject }) => `${subject.kind}/${subject.slug}`,
  )
}

/** The assessment of a plan that was frozen last. */
export async function lastAssessmentOf(read: Reader, planId: string): Promise<Assessment | undefined> {
  const [found] = await read
    .select({ row: assessments, plan: plans.slug })
    .from(assessments)
    .innerJoin(plans, eq(plans.id, assessments.planId))
    .where(eq(assessments.planId, planId))
    .orderBy(desc(sql`${assessments}.rowid`))
    .limit(1)
  return found && assessmentOf(found.row, new Map([[planId, found.plan]]))
}

/** A frozen assessment as lists show it, without its facts. */
export interface FrozenLine {
  id: string
  plan: NamedPlan
  on: Day
  depth: Depth
  score: number
  floor: number
  evidence: number
  band: string
  reviewer?: string | undefined
}

/** Frozen assessments, the newest first. */
export async function frozenLines(read: Reader, { limit, offset }: { limit: number; offset: number }) {
  const { id, day, depth, score, floor, evidence, band, reviewer } = assessments
  const [rows, [total]] = await Promise.all([
    read
      .select({
        ...{ id, day, depth, score, floor, evidence, band, reviewer },
        ...{ slug: plans.slug, name: plans.name, toolSlug: tools.slug, toolName: tools.name },
      })
      .from(assessments)
      .innerJoin(plans, eq(plans.id, assessments.planId))
      .innerJoin(tools, eq(tools.id, plans.toolId))
      .orderBy(desc(day), desc(sql`${assessments}.rowid`))
      .limit(limit)
      .offset(offset),
    read.select({ count: count() }).from(assessments),
  ])
  const lines = rows.map(
    ({ slug, name, toolSlug, toolName, day: on, ...row }): FrozenLine => ({
      ...present(row),
      on,
      plan: { slug, name, tool: { slug: toolSlug, name: toolName } },
    }),
  )
  return { lines, total: total?.count ?? 0 }
}

/** Assessments in which factors are assigned to a person and have no answer yet that rests on more than a claim. */
export async function assignedTo(read: Reader, person: string) {
  // Whose answer it would be is left to the page: any subject that can answer for the plan does here.
  const answered = sql`exists (select 1 from ${facts} where ${facts.factor} = ${assessmentFactors.factor}
    and ${facts.supersededAt} is null and ${facts.sourceClass} not in ('claim', 'none')
    and (${facts.planId} = ${openAssessments.planId} or ${facts.toolId} = ${plans.toolId}
      or ${facts.organisationId} = ${tools.vendorId} or ${facts.subjectKind} in ('company', 'use')))`
  const rows = await read
    .select({
      id: openAssessments.id,
      dueOn: openAssessments.dueOn,
      slug: plans.slug,
      name: plans.name,
      toolSlug: tools.slug,
      toolName: tools.name,
      factors: count(),
    })
    .from(assessmentFactors)
    .innerJoin(openAssessments, eq(openAssessments.id, assessmentFactors.assessmentId))
    .innerJoin(plans, eq(plans.id, openAssessments.planId))
    .innerJoin(tools, eq(tools.id, plans.toolId))
    .innerJoin(organisations, eq(organisations.id, tools.vendorId))
    .where(and(eq(assessmentFactors.assigneeId, person), eq(openAssessments.status, "open"), sql`not ${answered}`))
    .groupBy(openAssessments.id)
    .orderBy(asc(openAssessments.dueOn), asc(openAssessments.openedAt))
  return rows.map(({ slug, name, toolSlug, toolName, ...row }) => ({
    ...present(row),
    plan: { slug, name, tool: { slug: toolSlug, name: toolName } },
  }))
}

/** Those that wait for a second person, the oldest first. */
export function submittedAssessments(read: Reader): Promise<OpenAssessment[]> {
  return openWhere(read, eq(openAssessments.status, "submitted"))
}

/** Open ones of a person that are due by the day. */
export function dueAssessments(read: Reader, person: string, by: Day): Promise<OpenAssessment[]> {
  return openWhere(
    read,
    and(eq(openAssessments.status, "open"), eq(openAssessments.openedBy, person), lte(openAssessments.dueOn, by)),
  )
}
