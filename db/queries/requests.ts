import { and, asc, countDistinct, desc, eq, isNull, lte, ne, or, type SQL, sql } from "drizzle-orm"
import type { RequestBudget } from "../../src/core/requests.ts"
import type { Account } from "../../src/core/vocabulary.ts"
import { openAssessments, plans, requestComments, requests, tools } from "../schema.ts"
import type { Reader } from "../store.ts"
import { present } from "./present.ts"
import { isReviewOf, type RequestToAnswer, requestsById } from "./request-queue.ts"

/** A request with all that its requester wrote. */
export interface SentRequest extends RequestToAnswer {
  account?: Account | undefined
  /** How many would use it. */
  people?: number | undefined
  budget: RequestBudget
  owner?: string | undefined
}

/** What a request is about: a registered tool or one of its plans, else what was typed. */
export interface RequestedThing {
  toolId?: string | undefined
  planId?: string | undefined
  name: string
}

/** Own requests shown on one page. */
const most = 200

export async function requestById(read: Reader, id: string): Promise<SentRequest | undefined> {
  const { account, people, budget, owner } = requests
  const [[request], [rest]] = await Promise.all([
    requestsById(read, [id]),
    read.select({ account, people, budget, owner }).from(requests).where(eq(requests.id, id)),
  ])
  return request && rest && { ...request, ...present(rest) }
}

/** The assessment of the plan that a request asks for: under way, or frozen since it was asked; of several the one opened last. */
export async function reviewOf(read: Reader, id: string) {
  const [found] = await read
    .select({
      ...{ openedBy: openAssessments.openedBy, openedAt: openAssessments.openedAt },
      ...{ dueOn: openAssessments.dueOn, endedAt: openAssessments.endedAt },
    })
    .from(requests)
    .innerJoin(openAssessments, isReviewOf())
    .where(and(eq(requests.id, id), or(isNull(requests.endedAt), lte(openAssessments.openedAt, requests.endedAt))))
    .orderBy(desc(openAssessments.openedAt), desc(openAssessments.id))
    .limit(1)
  return found && present(found)
}

/** All of a person, the newest first. */
export async function requestsOf(read: Reader, person: string): Promise<RequestToAnswer[]> {
  const rows = await read
    .select({ id: requests.id })
    .from(requests)
    .where(eq(requests.by, person))
    .orderBy(desc(requests.at), desc(requests.id))
    .limit(most)
  const ids = rows.map(({ id }) => id)
  const found = new Map((await requestsById(read, ids)).map((request) => [request.id, request]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

export async function hasRequests(read: Reader, person: string): Promise<boolean> {
  return (await read.select({ id: requests.id }).from(requests).where(eq(requests.by, person)).limit(1)).length > 0
}

/** A person's requests for the very same thing, whatever became of them, the oldest first. */
export async function ownRequestsFor(read: Reader, person: string, thing: RequestedThing) {
  const { toolId, planId } = thing
  const plan = planId === undefined ? isNull(requests.planId) : eq(requests.planId, planId)
  return read
    .select({ id: requests.id, at: requests.at, status: requests.status })
    .from(requests)
    .where(and(eq(requests.by, person), about(thing), toolId === undefined ? undefined : plan))
    .orderBy(asc(requests.at), asc(requests.id))
}

/** The newest open request of a person for a tool, whichever the plan, or for what carries the name. */
export async function openOwnRequest(read: Reader, person: string, thing: RequestedThing) {
  const [found] = await read
    .select({ id: requests.id, at: requests.at })
    .from(requests)
    .where(and(eq(requests.by, person), about(thing), eq(requests.status, "open")))
    .orderBy(desc(requests.at), desc(requests.id))
    .limit(1)
  return found
}

/** How many others wait for an answer about the same tool. */
export async function othersAsking(read: Reader, person: string, thing: RequestedThing): Promise<number> {
  const [found] = await read
    .select({ count: countDistinct(requests.by) })
    .from(requests)
    .where(and(ne(requests.by, person), about(thing), eq(requests.status, "open")))
  return found?.count ?? 0
}

/** Ids of a registered tool and of one of its plans. */
export async function idsOfTool(
  read: Reader,
  tool: string,
  plan: string | undefined,
): Promise<{ toolId: string; planId?: string | undefined; name: string } | undefined> {
  const [[ofTool], [ofPlan]] = await Promise.all([
    read.select({ toolId: tools.id, name: tools.name }).from(tools).where(eq(tools.slug, tool)),
    plan === undefined ? [] : read.select({ planId: plans.id }).from(plans).where(eq(plans.slug, plan)),
  ])
  return ofTool && { ...ofTool, planId: ofPlan?.planId }
}

/** What was said about a request, the oldest first; `internal`: with what only those who answer may read. */
export async function requestCommentsOf(read: Reader, id: string, { internal }: { internal: boolean }) {
  const hidden = internal ? undefined : eq(requestComments.internal, false)
  const rows = await read
    .select()
    .from(requestComments)
    .where(and(eq(requestComments.requestId, id), hidden))
    .orderBy(asc(requestComments.at), asc(sql`rowid`))
  return rows.map(({ requestId: _, ...row }) => row)
}

function about({ toolId, name }: RequestedThing): SQL | undefined {
  if (toolId !== undefined) return eq(requests.toolId, toolId)
  return and(isNull(requests.toolId), sql`lower(${requests.name}) = lower(${name})`)
}
