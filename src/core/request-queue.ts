import { nameKey } from "./alike.ts"
import type { Day } from "./day.ts"
import type { NamedPlan } from "./due.ts"
import type { RequestStage } from "./requests.ts"
import { type CompanyText, fold } from "./text.ts"
import type { DataClassId, UseId } from "./vocabulary.ts"

// The queue of those who answer requests: what several people asked for stands in it once.

/** An open request as the queue needs it. Instants. */
export interface QueuedRequest {
  id: string
  /** The tool, where it is registered. */
  tool?: { slug: string; name: string } | undefined
  plan?: NamedPlan | undefined
  /** As the requester calls it. */
  name: string
  host?: string | undefined
  by: string
  at: string
  /** Name of the business unit that it is asked for. */
  unit?: CompanyText | undefined
  classes: readonly DataClassId[]
  uses: readonly UseId[]
  neededBy?: Day | undefined
  assigneeId?: string | undefined
  expectedOn?: Day | undefined
  stage: RequestStage
}

type Several = readonly [QueuedRequest, ...QueuedRequest[]]

/** Requests for the same thing. */
export interface RequestGroup {
  /** The oldest first. */
  requests: Several
  /** How many different people asked. */
  demand: number
  /** When the first one asked. */
  since: string
  /** The first day by which somebody needs it. */
  neededBy?: Day | undefined
  /** The first day on which somebody was told to expect an answer. */
  expectedOn?: Day | undefined
  /** What any of them asked for, in the order in which it was asked. */
  classes: readonly DataClassId[]
  uses: readonly UseId[]
  plans: readonly NamedPlan[]
  /** Who looks at one of them. */
  assignees: readonly string[]
  /** Nobody looks at so many of them. */
  unassigned: number
  /** How far the one is that is least far. */
  stage: RequestStage
}

export const queueViews = ["all", "mine", "unassigned", "ended"] as const
export type QueueView = (typeof queueViews)[number]

/** Open requests for the same thing together; what most people asked for first, then what is needed first, then what waits longest. */
export function groupRequests(requests: readonly QueuedRequest[]): RequestGroup[] {
  return together([...requests].sort(byAge))
    .map(groupOf)
    .sort(byUrgency)
}

/** Whether a view of whoever looks shows the group: one of its requests is theirs, or nobody's. */
export function inView(group: RequestGroup, view: Exclude<QueueView, "ended">, me: string): boolean {
  if (view === "mine") return group.assignees.includes(me)
  return view === "all" || group.unassigned > 0
}

/** Whether a group has what was searched for: every word, in what it is called. */
export function isFound({ requests }: RequestGroup, search: string): boolean {
  const names = requests.flatMap(({ tool, plan, name, host }) => [tool?.name, name, host, plan?.name.fr, plan?.name.en])
  const text = fold(names.filter((one) => one !== undefined).join(" "))
  return fold(search)
    .split(" ")
    .every((word) => text.includes(word))
}

/** Requests that are for the same thing as one of them: of one tool, else of one name or host. */
function together(requests: readonly QueuedRequest[]): Several[] {
  const groups = new Map<string, Several>()
  for (const request of requests) {
    const keys = keysOf(request)
    const met = [...new Set(keys.flatMap((key) => [groups.get(key)]))].flatMap((group) => group ?? [])
    const [first = request, ...rest] = [...met, request].sort(byAge)
    const group: Several = [first, ...rest]
    for (const key of group.flatMap(keysOf)) groups.set(key, group)
  }
  return [...new Set(groups.values())]
}

function keysOf({ id, tool, name, host }: QueuedRequest): string[] {
  if (tool) return [`tool/${tool.slug}`]
  const key = nameKey(name)
  const keys = [...(key === "" ? [] : [`name/${key}`]), ...(host === undefined ? [] : [`host/${host.toLowerCase()}`])]
  return keys.length === 0 ? [`request/${id}`] : keys
}

function groupOf(requests: Several): RequestGroup {
  const assignees = requests.flatMap(({ assigneeId }) => assigneeId ?? [])
  const plans = requests.flatMap(({ plan }) => plan ?? [])
  return {
    requests,
    demand: new Set(requests.map(({ by }) => by)).size,
    since: requests[0].at,
    neededBy: first(requests.flatMap(({ neededBy }) => neededBy ?? [])),
    expectedOn: first(requests.flatMap(({ expectedOn }) => expectedOn ?? [])),
    classes: [...new Set(requests.flatMap(({ classes }) => classes))],
    uses: [...new Set(requests.flatMap(({ uses }) => uses))],
    plans: [...new Map(plans.map((plan) => [plan.slug, plan])).values()],
    assignees: [...new Set(assignees)],
    unassigned: requests.length - assignees.length,
    stage: order.find((stage) => requests.some((request) => request.stage === stage)) ?? "received",
  }
}

const order: readonly RequestStage[] = [
  "received",
  "screening",
  "under-review",
  "decided",
  "answered",
  "declined",
  "withdrawn",
]

function first(days: readonly Day[]): Day | undefined {
  return [...days].sort()[0]
}

function byAge(a: QueuedRequest, b: QueuedRequest): number {
  return compare(a.at, b.at) || compare(a.id, b.id)
}

function byUrgency(a: RequestGroup, b: RequestGroup): number {
  return (
    b.demand - a.demand ||
    compare(a.neededBy ?? "9999-12-31", b.neededBy ?? "9999-12-31") ||
    byAge(a.requests[0], b.requests[0])
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
