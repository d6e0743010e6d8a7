import { and, asc, count, desc, eq, inArray, lte, type SQL, sql } from "drizzle-orm"
import type { AssessmentStatus, DepthReason } from "../../src/core/assessing.ts"
import type { Day } from "../../src/core/day.ts"
import type { NamedPlan } from "../../src/core/due.ts"
import type { Context } from "../../src/core/gates.ts"
import type { Assessment } from "../../src/core/register.ts"
import type { Depth } from "../../src/core/score.ts"
import { assessmentComments, assessmentFactors, assessments, facts, openAssessments, plans, tools } from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"
import { present } from "./present.ts"
import { assessmentOf } from "./rows.ts"

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

/** The assessment of a plan that was frozen last. */
export async function lastAssessmentOf(read: Reader, planId: string): Promise<Assessment | undefined> {
  return (await frozenWhere(read, eq(assessments.planId, planId), [frozenLast()], 1))[0]
}

/** Frozen assessments of a plan (by its slug), the newest first; of one day, the one that was frozen last. */
export function assessmentsOf(read: Reader, plan: string, limit: number): Promise<Assessment[]> {
  return frozenWhere(read, eq(plans.slug, plan), [desc(assessments.day), frozenLast()], limit)
}

/** Ids are in no order: rows are. */
function frozenLast(): SQL {
  return desc(sql`${assessments}.rowid`)
}

async function frozenWhere(read: Reader, where: SQL, order: SQL[], limit: number): Promise<Assessment[]> {
  const rows = await read
    .select({ row: assessments, plan: plans.slug })
    .from(assessments)
    .innerJoin(plans, eq(plans.id, assessments.planId))
    .where(where)
    .orderBy(...order)
    .limit(limit)
  return rows.map(({ row, plan }) => assessmentOf(row, new Map([[row.planId, plan]])))
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
      .orderBy(desc(day), frozenLast())
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
