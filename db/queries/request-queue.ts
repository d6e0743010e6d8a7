import { aliasedTable, and, asc, count, desc, eq, inArray, min, ne, or, type SQL, sql } from "drizzle-orm"
import type { NamedPlan } from "../../src/core/due.ts"
import type { QueuedRequest } from "../../src/core/request-queue.ts"
import type { RequestStatus } from "../../src/core/requests.ts"
import type { Language } from "../../src/core/text.ts"
import { openAssessments, people, plans, requests, tools, units } from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"
import { present } from "./present.ts"

/** A request as those who answer it see it. */
export interface RequestToAnswer extends Omit<QueuedRequest, "stage"> {
  status: RequestStatus
  planId?: string | undefined
  toolId?: string | undefined
  purpose: string
  /** Name of whoever asked. */
  asker?: string | undefined
  /** The language that they read. */
  language?: Language | undefined
  takenAt?: string | undefined
  sameAs?: string | undefined
  answer?: string | undefined
  endedBy?: string | undefined
  endedAt?: string | undefined
  /** An assessment of its plan is under way, or was frozen since it was asked. */
  assessed: boolean
}

/** More than a company ever leaves open. */
const most = 5000

/** Those that wait for an end, the oldest first. */
export function openRequests(read: Reader): Promise<RequestToAnswer[]> {
  return requestsWhere(read, eq(requests.status, "open"), { limit: most, offset: 0 })
}

/** These, the oldest first; those that do not exist are left out. */
export function requestsById(read: Reader, ids: readonly string[]): Promise<RequestToAnswer[]> {
  return requestsWhere(read, among(requests.id, ids), { limit: ids.length, offset: 0 })
}

/** Those that ended, the newest end first; `named`: a part of what they are about. */
export async function endedRequests(
  read: Reader,
  { named, limit, offset }: { named?: string | undefined; limit: number; offset: number },
): Promise<{ rows: RequestToAnswer[]; total: number }> {
  const where = and(ne(requests.status, "open"), named === undefined ? undefined : naming(named))
  const [rows, [found]] = await Promise.all([
    limit === 0 ? [] : requestsWhere(read, where, { limit, offset }, [desc(requests.endedAt), desc(requests.id)]),
    read.select({ total: count() }).from(requests).leftJoin(tools, eq(tools.id, requests.toolId)).where(where),
  ])
  return { rows, total: found?.total ?? 0 }
}

/** Those that were answered or declined about the same thing: the tool, or what carries this name; the newest first. */
export function answeredAbout(
  read: Reader,
  { toolId, name }: { toolId?: string | undefined; name: string },
  limit: number,
): Promise<RequestToAnswer[]> {
  const same = toolId === undefined ? sql`lower(${requests.name}) = lower(${name})` : eq(requests.toolId, toolId)
  const where = and(inArray(requests.status, ["answered", "declined"]), same)
  return requestsWhere(read, where, { limit, offset: 0 }, [desc(requests.endedAt), desc(requests.id)])
}

/** How many open requests nobody looks at, and since when the oldest of them waits. */
export async function unassignedRequests(read: Reader): Promise<{ count: number; since: string | undefined }> {
  const [row] = await read
    .select({ count: count(), since: min(requests.at) })
    .from(requests)
    .where(and(eq(requests.status, "open"), sql`${requests.assigneeId} is null`))
  return { count: row?.count ?? 0, since: row?.since ?? undefined }
}

/** Open requests that a person looks at: those that are expected first, first. */
export async function requestsWith(read: Reader, person: string) {
  const rows = await read
    .select({
      ...{ id: requests.id, name: requests.name, tool: tools.name },
      ...{ at: requests.at, expectedOn: requests.expectedOn },
    })
    .from(requests)
    .leftJoin(tools, eq(tools.id, requests.toolId))
    .where(and(eq(requests.status, "open"), eq(requests.assigneeId, person)))
    .orderBy(sql`${requests.expectedOn} is null`, asc(requests.expectedOn), asc(requests.at), asc(requests.id))
    .limit(most)
  return rows.map(({ tool, name, ...row }) => ({ ...present(row), name: tool ?? name }))
}

/** Of assessments and requests, those that belong together: of its plan, or of any plan of its tool where it names none; under way, or frozen since it was asked. */
export function isReviewOf(): SQL {
  const ofTool = sql`${openAssessments.planId} in (select id from plans where tool_id = ${requests.toolId})`
  return sql`(${openAssessments.planId} = ${requests.planId} or ${requests.planId} is null and ${ofTool}) and (${openAssessments.status} in ('open', 'submitted')
    or ${openAssessments.status} = 'frozen' and ${openAssessments.endedAt} >= ${requests.at})`
}

function naming(text: string): SQL | undefined {
  const holds = (column: typeof requests.name | typeof tools.name | typeof requests.host) =>
    sql`instr(lower(${column}), lower(${text})) > 0`
  return or(holds(requests.name), holds(tools.name), holds(requests.host))
}

async function requestsWhere(
  read: Reader,
  where: SQL | undefined,
  { limit, offset }: { limit: number; offset: number },
  order: readonly SQL[] = [asc(requests.at), asc(requests.id)],
): Promise<RequestToAnswer[]> {
  const planTools = aliasedTable(tools, "plan_tools")
  const assessedFor = sql<number>`exists (select 1 from ${openAssessments} where ${isReviewOf()})`
  const rows = await read
    .select({
      row: requests,
      tool: { slug: tools.slug, name: tools.name },
      plan: { slug: plans.slug, name: plans.name },
      planTool: { slug: planTools.slug, name: planTools.name },
      asker: people.name,
      language: people.language,
      unit: units.name,
      assessed: assessedFor,
    })
    .from(requests)
    .leftJoin(tools, eq(tools.id, requests.toolId))
    .leftJoin(plans, eq(plans.id, requests.planId))
    .leftJoin(planTools, eq(planTools.id, plans.toolId))
    .leftJoin(people, eq(people.id, requests.by))
    .leftJoin(units, eq(units.id, requests.unitId))
    .where(where)
    .orderBy(...order)
    .limit(limit)
    .offset(offset)
  return rows.map(({ row, tool, plan, planTool, asker, language, unit, assessed }) => {
    const { people: _seats, budget: _budget, owner: _owner, account: _account, ...own } = row
    const named: NamedPlan | undefined = plan && planTool ? { ...plan, tool: planTool } : undefined
    return {
      ...present({ ...own, tool: tool ?? planTool, asker, language, unit }),
      ...(named ? { plan: named } : {}),
      assessed: assessed === 1,
    }
  })
}
