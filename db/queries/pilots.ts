import { asc, desc, eq, type SQL, sql } from "drizzle-orm"
import type { Day } from "../../src/core/day.ts"
import type { PilotOutcome, PilotStatus } from "../../src/core/deciding.ts"
import type { CompanyText } from "../../src/core/text.ts"
import { pilots, plans, requests, tools } from "../schema.ts"
import type { Reader } from "../store.ts"
import { present } from "./present.ts"

/** A trial of a plan in one team. Days of the company; instants. */
export interface Pilot {
  id: string
  /** `tool/plan`. */
  plan: string
  planName: CompanyText
  tool: string
  toolName: string
  /** A team, never a person. */
  team: CompanyText
  fromDay: Day
  untilDay: Day
  goal: CompanyText
  status: PilotStatus
  outcome?: PilotOutcome | undefined
  /** What was measured, or why it was stopped. */
  result?: CompanyText | undefined
  by: string
  at: string
  endedAt?: string | undefined
}

/** All, those that run first, then the last ended. */
export function allPilots(read: Reader): Promise<Pilot[]> {
  return pilotsWhere(read, undefined)
}

export async function pilotById(read: Reader, id: string): Promise<Pilot | undefined> {
  return (await pilotsWhere(read, eq(pilots.id, id)))[0]
}

/** Of all plans of a tool. */
export function pilotsOf(read: Reader, tool: string): Promise<Pilot[]> {
  return pilotsWhere(read, eq(tools.slug, tool))
}

async function pilotsWhere(read: Reader, where: SQL | undefined): Promise<Pilot[]> {
  const rows = await read
    .select({
      row: pilots,
      plan: { slug: plans.slug, name: plans.name },
      tool: { slug: tools.slug, name: tools.name },
    })
    .from(pilots)
    .innerJoin(plans, eq(plans.id, pilots.planId))
    .innerJoin(tools, eq(tools.id, plans.toolId))
    .where(where)
    .orderBy(
      sql`${pilots.status} <> 'running'`,
      desc(pilots.endedAt),
      asc(pilots.untilDay),
      desc(pilots.at),
      desc(pilots.id),
    )
  return rows.map(({ row: { planId: _, ...row }, plan, tool }) => ({
    ...present(row),
    ...{ plan: plan.slug, planName: plan.name, tool: tool.slug, toolName: tool.name },
  }))
}

/** Slugs of tools, and of plans where one was named, that people wait for an answer about. */
export async function askedFor(read: Reader): Promise<{ tool: string; plan?: string | undefined }[]> {
  const rows = await read
    .selectDistinct({ tool: tools.slug, plan: plans.slug })
    .from(requests)
    .innerJoin(tools, eq(tools.id, requests.toolId))
    .leftJoin(plans, eq(plans.id, requests.planId))
    .where(eq(requests.status, "open"))
  return rows.map((row) => present(row))
}
