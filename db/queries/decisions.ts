import { and, asc, desc, eq, gte, inArray, isNotNull, ne, or, type SQL } from "drizzle-orm"
import type { Day } from "../../src/core/day.ts"
import type { DecisionContent, DecisionOrigin, DecisionStatus, GivenSignOff } from "../../src/core/deciding.ts"
import { decisions, openDecisions, plans, requests, signOffs, tools } from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"
import { present } from "./present.ts"

/** A decision from its first draft on. Instants. */
export interface OpenDecision {
  id: string
  /** `tool/plan`. */
  plan: string
  origin: DecisionOrigin
  assessmentId?: string | undefined
  content: DecisionContent
  version: number
  status: DecisionStatus
  createdBy: string
  createdAt: string
  laidAt?: string | undefined
  laidBy?: string | undefined
  endedAt?: string | undefined
}

export async function openDecisionById(read: Reader, id: string): Promise<OpenDecision | undefined> {
  return (await openDecisionsWhere(read, eq(openDecisions.id, id)))[0]
}

/** Drafts of a plan, and those before its signatories, the newest first. */
export function decisionsUnderWay(read: Reader, plan: string): Promise<OpenDecision[]> {
  return openDecisionsWhere(read, and(eq(plans.slug, plan), inArray(openDecisions.status, ["draft", "signing"])))
}

/** All that lies before its signatories. */
export function laidDecisions(read: Reader): Promise<OpenDecision[]> {
  return openDecisionsWhere(read, eq(openDecisions.status, "signing"))
}

/** These; those that were never a draft here are left out. */
export function openDecisionsById(read: Reader, ids: readonly string[]): Promise<OpenDecision[]> {
  return openDecisionsWhere(read, among(openDecisions.id, ids))
}

async function openDecisionsWhere(read: Reader, where: SQL | undefined): Promise<OpenDecision[]> {
  const rows = await read
    .select({ row: openDecisions, plan: plans.slug })
    .from(openDecisions)
    .innerJoin(plans, eq(plans.id, openDecisions.planId))
    .where(where)
    .orderBy(desc(openDecisions.createdAt), desc(openDecisions.id))
  return rows.map(({ row: { planId: _, ...row }, plan }) => ({ ...present(row), plan }))
}

/** Whether a decision on the plan that counts begins on that day: another one of the same day stands later, and says so. */
export async function hasDecisionFrom(read: Reader, plan: string, day: Day): Promise<boolean> {
  const rows = await read
    .select({ id: decisions.id })
    .from(decisions)
    .innerJoin(plans, eq(plans.id, decisions.planId))
    .where(and(eq(plans.slug, plan), eq(decisions.validFrom, day), isNotNull(decisions.recorded)))
    .limit(1)
  return rows.length > 0
}

/** Verdicts given here, the first one first; by decision. */
export async function signOffsOf(
  read: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly GivenSignOff[]>> {
  if (ids.length === 0) return new Map()
  const rows = await read
    .select()
    .from(signOffs)
    .where(among(signOffs.decisionId, ids))
    .orderBy(asc(signOffs.at), asc(signOffs.id))
  const given = rows.map(({ decisionId, personId, ...row }) => ({ decisionId, ...present(row), person: personId }))
  return new Map(
    [...Map.groupBy(given, ({ decisionId }) => decisionId)].map(([id, own]) => [
      id,
      own.map(({ decisionId: _, ...one }) => one),
    ]),
  )
}

/** Who asked for a tool, with a request that was open at an instant or later: none of them signs what is decided about it. */
export async function requestersOf(
  read: Reader,
  tool: string,
  since: string,
): Promise<{ id: string; by: string; status: string }[]> {
  return read
    .select({ id: requests.id, by: requests.by, status: requests.status })
    .from(requests)
    .innerJoin(tools, eq(tools.id, requests.toolId))
    .where(
      and(
        eq(tools.slug, tool),
        ne(requests.status, "withdrawn"),
        or(eq(requests.status, "open"), gte(requests.endedAt, since)),
      ),
    )
    .orderBy(asc(requests.at), asc(requests.id))
}
