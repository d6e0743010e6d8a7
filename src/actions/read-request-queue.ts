import { bearerNames } from "../../db/queries/event-names.ts"
import {
  answeredAbout,
  endedRequests,
  openRequests,
  type RequestToAnswer,
  requestsById,
} from "../../db/queries/request-queue.ts"
import type { App } from "../app.ts"
import { decisionOn } from "../core/answer-cell.ts"
import type { Book } from "../core/book.ts"
import { type Day, dayIn } from "../core/day.ts"
import { NotFound } from "../core/errors.ts"
import type { EventNames } from "../core/past-event.ts"
import { groupRequests, inView, isFound, type QueueView, type RequestGroup } from "../core/request-queue.ts"
import { type RequestStage, stageOf } from "../core/requests.ts"
import { checkTool } from "./check-tool.ts"
import { knownCompany, today } from "./read-company.ts"
import { currentList } from "./read-current-list.ts"

export interface QueueAsked {
  view: QueueView
  search: string
  /** From 1; one past the last is the last. */
  page: number
}

/** One page of the queue. */
export interface QueueReading {
  asked: QueueAsked
  counts: Readonly<Record<QueueView, number>>
  /** How many the view has with what was searched for. */
  total: number
  number: number
  pages: number
  groups: readonly RequestGroup[]
  ended: readonly RequestToAnswer[]
  people: EventNames["people"]
}

const pageLength = 25

/** One page of what is open, grouped, or of what has ended; `me`: whoever looks. */
export async function readQueue(app: App, asked: QueueAsked, me: string): Promise<QueueReading> {
  const { read } = app.store
  const [open, all] = await Promise.all([readGroups(app), endedRequests(read, { limit: 0, offset: 0 })])
  const of = (view: Exclude<QueueView, "ended">) => open.filter((group) => inView(group, view, me))
  const counts = {
    ...{ all: open.length, mine: of("mine").length, unassigned: of("unassigned").length },
    ended: all.total,
  }
  const { view, search } = asked
  const found = view === "ended" ? [] : of(view).filter((group) => search === "" || isFound(group, search))
  const named = search === "" ? undefined : search
  const total = view === "ended" ? (await endedRequests(read, { named, limit: 0, offset: 0 })).total : found.length
  const pages = Math.max(1, Math.ceil(total / pageLength))
  const number = Math.min(Math.max(1, asked.page), pages)
  const offset = (number - 1) * pageLength
  const groups = found.slice(offset, offset + pageLength)
  const ended = view === "ended" ? (await endedRequests(read, { named, limit: pageLength, offset })).rows : []
  const askers = groups.flatMap(({ requests, assignees }) => [...requests.map(({ by }) => by), ...assignees])
  const ids = [...askers, ...ended.flatMap(({ by, endedBy }) => (endedBy === undefined ? [by] : [by, endedBy]))]
  const { people } = await bearerNames(read, [...new Set(ids)])
  return { asked, counts, total, number, pages, groups, ended, people }
}

/** All that is open, grouped. */
export async function readGroups(app: App): Promise<RequestGroup[]> {
  const [open, stage] = await Promise.all([openRequests(app.store.read), stages(app)])
  return groupRequests(open.map((request) => ({ ...request, stage: stage(request) })))
}

/** Requests that are answered together, with what there is to answer with. */
export interface Answering {
  /** The oldest first. */
  requests: readonly RequestToAnswer[]
  /** What the list says today, where a decision says it: in the language of whoever asked. */
  proposed?: string | undefined
  /** Requests about the same thing that have their answer. */
  others: readonly RequestToAnswer[]
  people: EventNames["people"]
}

/** Throws `NotFound` where one of them does not exist. */
export async function readAnswering(app: App, ids: readonly string[]): Promise<Answering> {
  const { read } = app.store
  const requests = await requestsById(read, [...new Set(ids)])
  const [first] = requests
  if (!first || requests.length < new Set(ids).size) throw new NotFound()
  const [others, proposed] = await Promise.all([answeredAbout(read, first, 20), proposalFor(app, requests)])
  const people = [...requests, ...others].flatMap(({ by, endedBy }) => (endedBy === undefined ? [by] : [by, endedBy]))
  return { requests, proposed, others, people: (await bearerNames(read, [...new Set(people)])).people }
}

/** What the answer page says about all that these requests ask, where a decision is behind it and they ask about one thing. */
async function proposalFor(app: App, requests: readonly RequestToAnswer[]): Promise<string | undefined> {
  const [first] = requests
  if (
    !first?.tool ||
    requests.some(({ tool, plan }) => tool?.slug !== first.tool?.slug || plan?.slug !== first.plan?.slug)
  )
    return undefined
  const { classes, uses } = app.methodology.vocabulary
  const data = classes.map(({ id }) => id).filter((id) => requests.some((one) => one.classes.includes(id)))
  const use = uses.map(({ id }) => id).filter((id) => requests.some((one) => one.uses.includes(id)))
  const plan = first.plan?.slug
  // Registered after the list in force was made.
  const list = (await currentList(app))?.book
  if (plan !== undefined && !list?.plans.has(plan)) return undefined
  const { reply } = await checkTool(
    app,
    plan === undefined ? { tool: first.tool.slug, data, use } : { plan, data, use },
  )
  if (!reply.plans.some(({ decision }) => decision !== undefined)) return undefined
  const lang = first.language ?? "fr"
  const conditions = reply.conditions.map((condition) => `- ${condition[lang]}`)
  return [reply.reason[lang], ...conditions].join("\n")
}

/** How far a request is, as of now. */
export async function stages(app: App): Promise<(request: RequestToAnswer) => RequestStage> {
  const [list, day, { zone }] = await Promise.all([currentList(app), today(app), knownCompany(app)])
  return ({ status, assigneeId, assessed, tool, plan, at }) =>
    stageOf({
      status,
      taken: assigneeId !== undefined,
      assessed,
      decided: plansAsked(list?.book, tool?.slug, plan?.slug).some((one) =>
        isDecided(list?.book, one, { since: dayIn(zone, new Date(at)), day }),
      ),
    })
}

/** The plan that a request names, else all plans of its tool. */
function plansAsked(book: Book | undefined, tool: string | undefined, plan: string | undefined): readonly string[] {
  if (plan !== undefined) return [plan]
  return (tool === undefined ? undefined : book?.tools.get(tool)?.plans)?.map(({ slug }) => slug) ?? []
}

/** Whether a decision on the plan counts that began since. */
function isDecided(book: Book | undefined, plan: string, { since, day }: { since: Day; day: Day }): boolean {
  const decisions = book?.plans.get(plan)?.plan.decisions
  const decision = decisions && decisionOn(decisions, day)
  return decision !== undefined && decision.validFrom >= since
}
