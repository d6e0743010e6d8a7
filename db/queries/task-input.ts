import { and, eq, isNotNull, isNull, lte, max, or, sql } from "drizzle-orm"
import type { Day } from "../../src/core/day.ts"
import type { NamedPlan } from "../../src/core/due.ts"
import type {
  DecisionTerms,
  WatchedException,
  WatchedFact,
  WatchedLicence,
  WatchedPlan,
} from "../../src/core/task-causes.ts"
import {
  assessments,
  decisions,
  exceptions,
  facts,
  licences,
  openDecisions,
  openExceptions,
  organisations,
  plans,
  tasks,
  tools,
} from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"
import { present } from "./present.ts"

// What the causes of tasks are worked out from, beside the list.

/** Every plan, by slug. */
export async function planStandings(read: Reader): Promise<ReadonlyMap<string, Omit<WatchedPlan, "listed">>> {
  const rows = await read
    .select({
      ...{ slug: plans.slug, id: plans.id, tool: plans.toolId, vendor: tools.vendorId },
      retiredOn: sql<Day | null>`coalesce(min(${plans.retiredOn}, ${tools.retiredOn}), ${plans.retiredOn}, ${tools.retiredOn})`,
    })
    .from(plans)
    .innerJoin(tools, eq(tools.id, plans.toolId))
  return new Map(rows.map(({ slug, ...row }) => [slug, present(row)]))
}

/** Of these decisions, what the list does not say. `endedOn`: the company day of an instant. */
export async function decisionTerms(
  read: Reader,
  ids: readonly string[],
  endedOn: (instant: string) => Day,
): Promise<ReadonlyMap<string, DecisionTerms>> {
  const [rows, reviews] = await Promise.all([
    read
      .select({
        ...{ id: decisions.id, reviewBy: decisions.reviewBy },
        ...{ band: assessments.band, methodology: assessments.methodology },
        owner: sql<string | null>`coalesce(${openDecisions.laidBy}, ${openDecisions.createdBy})`,
      })
      .from(decisions)
      .leftJoin(assessments, eq(assessments.id, decisions.assessmentId))
      .leftJoin(openDecisions, eq(openDecisions.id, decisions.id))
      .where(among(decisions.id, ids)),
    read
      .select({ about: tasks.about, dueOn: max(tasks.dueOn), endedAt: max(tasks.endedAt) })
      .from(tasks)
      .where(and(eq(tasks.kind, "review"), eq(tasks.status, "done")))
      .groupBy(tasks.about),
  ])
  const reviewed = new Map(
    reviews.map(({ about, dueOn, endedAt }) => {
      const on = endedAt === null ? undefined : endedOn(endedAt)
      return [about, on === undefined || (dueOn !== null && dueOn > on) ? (dueOn ?? undefined) : on] as const
    }),
  )
  return new Map(rows.map(({ id, ...row }) => [id, present({ ...row, reviewedOn: reviewed.get(id) ?? null })]))
}

export async function watchedLicences(read: Reader): Promise<WatchedLicence[]> {
  const rows = await read
    .select({
      ...{ id: licences.id, plan: licences.planId, start: licences.startsOn, end: licences.endsOn },
      ...{ terminatedOn: licences.terminatedOn, notice: licences.noticeOn },
    })
    .from(licences)
    .where(or(isNotNull(licences.endsOn), isNotNull(licences.noticeOn), isNotNull(licences.terminatedOn)))
  return rows.map((row) => present(row))
}

export async function watchedExceptions(read: Reader): Promise<WatchedException[]> {
  const { id, planId, who, classes, uses, fromDay, untilDay, approver } = exceptions
  const rows = await read
    .select({ id, plan: planId, tool: plans.toolId, who, classes, uses, from: fromDay, until: untilDay, approver })
    .from(exceptions)
    .innerJoin(plans, eq(plans.id, planId))
  return rows.map(({ approver, ...row }) => ({
    ...row,
    // An import may state a name.
    ...(approver.startsWith("per_") ? { owner: approver } : {}),
  }))
}

/** Current facts that end by a day; of those about us, with the decisions whose assessment quotes them. */
export async function watchedFacts(read: Reader, last: Day, decided: readonly string[]): Promise<WatchedFact[]> {
  const rows = await read
    .select({
      ...{ id: facts.id, expiresOn: facts.expiresOn, kind: facts.subjectKind },
      ...{ plan: facts.planId, tool: facts.toolId, organisation: facts.organisationId },
    })
    .from(facts)
    .where(and(isNull(facts.supersededAt), lte(facts.expiresOn, last)))
  const ours = rows.filter(({ kind }) => kind === "use" || kind === "company").map(({ id }) => id)
  const quoting = await decisionsQuoting(read, ours, decided)
  return rows.map(({ expiresOn, kind: _, ...row }) => ({
    ...present(row),
    expiresOn: expiresOn ?? last,
    ...(quoting.has(row.id) ? { decisions: quoting.get(row.id) } : {}),
  }))
}

/** Which of the decisions rest on an assessment that quotes these facts. */
async function decisionsQuoting(
  read: Reader,
  ids: readonly string[],
  decided: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0 || decided.length === 0) return new Map()
  const quoted = sql<string>`json_group_array(json_extract(quoted.value, '$.id'))`
  const rows = await read
    .select({
      decision: decisions.id,
      facts: sql<string>`(select ${quoted} from json_each(${assessments.facts}) as quoted
        where json_extract(quoted.value, '$.id') in (select value from json_each(${JSON.stringify(ids)})))`,
    })
    .from(decisions)
    .innerJoin(assessments, eq(assessments.id, decisions.assessmentId))
    .where(among(decisions.id, decided))
  const pairs = rows.flatMap(({ decision, facts }) =>
    (JSON.parse(facts) as string[]).map((fact) => ({ fact, decision })),
  )
  return new Map(
    [...Map.groupBy(pairs, ({ fact }) => fact)].map(([fact, all]) => [fact, all.map(({ decision }) => decision)]),
  )
}

/** What a task is about, as people call it. */
export interface TaskNames {
  plan?: NamedPlan | undefined
  tool?: { slug: string; name: string } | undefined
  /** The agency whose contract or declaration it is about; `declared`: a tool as the agency calls it. */
  agency?: TaskAgency | undefined
}

export interface TaskAgency {
  slug: string
  name: string
  contract: { id: string; title: string }
  declared?: string | undefined
}

/** What plans and tools are called, by id. */
export async function planAndToolNames(read: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, TaskNames>> {
  if (ids.length === 0) return new Map()
  const [ofPlans, ofTools] = await Promise.all([
    read
      .select({ id: plans.id, slug: plans.slug, name: plans.name, tool: { slug: tools.slug, name: tools.name } })
      .from(plans)
      .innerJoin(tools, eq(tools.id, plans.toolId))
      .where(among(plans.id, ids)),
    read.select({ id: tools.id, slug: tools.slug, name: tools.name }).from(tools).where(among(tools.id, ids)),
  ])
  return new Map<string, TaskNames>([
    ...ofPlans.map(({ id, ...plan }) => [id, { plan }] as const),
    ...ofTools.map(({ id, ...tool }) => [id, { tool }] as const),
  ])
}

/** Factor and organisation or use of facts, by id. */
export async function factSubjects(
  read: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { factor: string; organisation?: string | undefined; use?: string | undefined }>> {
  if (ids.length === 0) return new Map()
  const rows = await read
    .select({ id: facts.id, factor: facts.factor, organisation: organisations.name, use: facts.use })
    .from(facts)
    .leftJoin(organisations, eq(organisations.id, facts.organisationId))
    .where(among(facts.id, ids))
  return new Map(rows.map(({ id, ...row }) => [id, present(row)]))
}

/** The open exception that each of these came from. */
export async function exceptionsAsked(read: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await read
    .select({ id: openExceptions.id, exception: openExceptions.exceptionId })
    .from(openExceptions)
    .where(among(openExceptions.exceptionId, ids))
  return new Map(rows.map(({ id, exception }) => [exception ?? "", id]))
}
