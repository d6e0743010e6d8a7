import { bearerNames } from "../../db/queries/event-names.ts"
import { requestById, requestCommentsOf, requestsOf, reviewOf, type SentRequest } from "../../db/queries/requests.ts"
import type { App } from "../app.ts"
import type { Day } from "../core/day.ts"
import { NotFound } from "../core/errors.ts"
import type { EventNames } from "../core/past-event.ts"
import type { RequestStage } from "../core/requests.ts"
import { stages } from "./read-request-queue.ts"

/** A request as its requester follows it. */
export interface RequestReading {
  request: SentRequest
  stage: RequestStage
  /** The assessment of its plan that is under way, or was frozen since. */
  review?: { openedBy: string; openedAt: string; dueOn?: Day | undefined; endedAt?: string | undefined } | undefined
  comments: readonly { id: string; by: string; at: string; text: string; internal: boolean }[]
  people: EventNames["people"]
}

/** `internal`: with what is said among those who answer. Throws `NotFound`. */
export async function readRequest(app: App, id: string, { internal }: { internal: boolean }): Promise<RequestReading> {
  const { read } = app.store
  const [request, comments, review, stage] = await Promise.all([
    requestById(read, id),
    requestCommentsOf(read, id, { internal }),
    reviewOf(read, id),
    stages(app),
  ])
  if (!request) throw new NotFound()
  const said = [request.by, request.assigneeId, request.endedBy, review?.openedBy, ...comments.map(({ by }) => by)]
  const { people } = await bearerNames(read, [...new Set(said.filter((one) => one !== undefined))])
  return { request, stage: stage(request), review, comments, people }
}

/** All of a person, the newest first, with how far each is. */
export async function readOwnRequests(app: App, person: string) {
  const [own, stage] = await Promise.all([requestsOf(app.store.read, person), stages(app)])
  return own.map((request) => ({ ...request, stage: stage(request) }))
}
