import { and, asc, count, desc, eq, gte, inArray, lte, notInArray, type SQL } from "drizzle-orm"
import type { Day } from "../../src/core/day.ts"
import type { DraftCondition, ExceptionStatus } from "../../src/core/deciding.ts"
import type { Exception } from "../../src/core/register.ts"
import type { CompanyText } from "../../src/core/text.ts"
import { exceptions, openExceptions, plans, tools } from "../schema.ts"
import type { Reader } from "../store.ts"
import { present } from "./present.ts"
import { exceptionOf } from "./rows.ts"

/** An exception from its asking on. Instants. */
export interface OpenException {
  id: string
  /** `tool/plan`. */
  plan: string
  unitId: string
  classes: readonly string[]
  uses: readonly string[]
  answer: "yes" | "if"
  conditions: readonly DraftCondition[]
  reason: CompanyText
  fromDay: Day
  untilDay: Day
  status: ExceptionStatus
  by: string
  at: string
  answeredBy?: string | undefined
  answeredAt?: string | undefined
  note?: string | undefined
  /** The one in the register. */
  exceptionId?: string | undefined
}

export async function openExceptionById(read: Reader, id: string): Promise<OpenException | undefined> {
  return (await openWhere(read, eq(openExceptions.id, id), 1))[0]
}

/** The one that became this exception of the register. */
export async function openExceptionOf(read: Reader, exceptionId: string): Promise<OpenException | undefined> {
  return (await openWhere(read, eq(openExceptions.exceptionId, exceptionId), 1))[0]
}

/** What waits for an answer, those that wait longest first. */
export async function askedExceptions(read: Reader, most: number): Promise<OpenException[]> {
  return (await openWhere(read, eq(openExceptions.status, "asked"), most)).toReversed()
}

/** What was declined or withdrawn, the newest first. */
export function refusedExceptions(read: Reader, most: number): Promise<OpenException[]> {
  return openWhere(read, inArray(openExceptions.status, ["declined", "withdrawn"]), most)
}

/** Ended before they began: they are in the register no more. */
export async function neverBegun(read: Reader, most: number): Promise<OpenException[]> {
  const known = read.select({ id: exceptions.id }).from(exceptions)
  return openWhere(read, and(eq(openExceptions.status, "ended"), notInArray(openExceptions.exceptionId, known)), most)
}

async function openWhere(read: Reader, where: SQL | undefined, most: number): Promise<OpenException[]> {
  const rows = await read
    .select({ row: openExceptions, plan: plans.slug })
    .from(openExceptions)
    .innerJoin(plans, eq(plans.id, openExceptions.planId))
    .where(where)
    .orderBy(desc(openExceptions.at), desc(openExceptions.id))
    .limit(most)
  return rows.map(({ row: { planId: _, ...row }, plan }) => ({ ...present(row), plan }))
}

/** An exception of the register. */
export async function exceptionById(read: Reader, id: string): Promise<Exception | undefined> {
  return (await exceptionsWhere(read, eq(exceptions.id, id), 1))[0]
}

/** Those that hold on a day or later, the first to end first. */
export function standingExceptions(read: Reader, day: Day, most: number): Promise<Exception[]> {
  return exceptionsWhere(read, gte(exceptions.untilDay, day), most)
}

/** Those that are over, the last to end first. */
export async function endedExceptions(read: Reader, before: Day, most: number): Promise<Exception[]> {
  return exceptionsWhere(read, lte(exceptions.untilDay, before), most, desc(exceptions.untilDay))
}

/** All of a plan: of one plan there are never many. */
export function exceptionsOfPlan(read: Reader, plan: string): Promise<Exception[]> {
  return exceptionsWhere(read, eq(plans.slug, plan), mostOfPlan)
}

const mostOfPlan = 10_000

async function exceptionsWhere(
  read: Reader,
  where: SQL | undefined,
  most: number,
  order: SQL = asc(exceptions.untilDay),
): Promise<Exception[]> {
  const rows = await read
    .select({ row: exceptions, plan: plans.slug })
    .from(exceptions)
    .innerJoin(plans, eq(plans.id, exceptions.planId))
    .where(where)
    .orderBy(order, desc(exceptions.recorded))
    .limit(most)
  return rows.map(({ row, plan }) => exceptionOf(row, new Map([[row.planId, plan]])))
}

/** How many exceptions each tool has that hold on a day. */
export async function liveCounts(read: Reader, day: Day): Promise<{ slug: string; name: string; count: number }[]> {
  return read
    .select({ slug: tools.slug, name: tools.name, count: count() })
    .from(exceptions)
    .innerJoin(plans, eq(plans.id, exceptions.planId))
    .innerJoin(tools, eq(tools.id, plans.toolId))
    .where(and(lte(exceptions.fromDay, day), gte(exceptions.untilDay, day)))
    .groupBy(tools.slug, tools.name)
    .orderBy(desc(count()), asc(tools.name))
}
