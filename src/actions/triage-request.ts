import { and, eq } from "drizzle-orm"
import { lastSeqs } from "../../db/queries/events.ts"
import { requestsById } from "../../db/queries/request-queue.ts"
import { requests } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { Day } from "../core/day.ts"
import { NotFound, Refused, Spent, StaleWrite } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"
import { readAssignees } from "./read-assignees.ts"
import { today } from "./read-company.ts"
import { retryStale } from "./retry-stale.ts"

/** Who looks at a request, and when its requester is told to expect an answer. */
export interface Triage {
  assignee?: string | undefined
  expectedOn?: Day | undefined
}

/** The object that the events of a request are about. */
export function requestObject(id: string): string {
  return `work/request/${id}`
}

/**
 * Says who looks at a request and until when; nothing where both stand so already. `seen`: how both stood for whoever changes them.
 * Throws `NotFound`, `Refused` for somebody who cannot answer or a day that has passed, `Spent` where the request has ended, and
 * `StaleWrite` where somebody else said something else meanwhile.
 */
export async function triageRequest(
  app: App,
  id: string,
  wanted: Triage,
  { by, seen }: { by: string; seen: Triage },
): Promise<void> {
  const object = requestObject(id)
  // A comment on it stands in nobody's way.
  return retryStale(async () => {
    const newest = (await lastSeqs(app.store.read, [object])).get(object) ?? 0
    const [now] = await requestsById(app.store.read, [id])
    if (!now) throw new NotFound()
    if (now.status !== "open") throw new Spent(`The request is ${now.status}`)
    if (same(now, wanted)) return
    if (!same(now, seen)) throw new StaleWrite("Somebody else said who looks at it")
    await expectSound(app, wanted, now)
    const { assignee, expectedOn } = wanted
    const takenAt = assignee === undefined ? null : assignee === now.assigneeId ? now.takenAt : app.now().toISOString()
    await commitChange(
      app,
      {
        ...{ by, object, seen: newest, kind: kindOf(now, wanted, by) },
        before: told({ assignee: now.assigneeId, expectedOn: now.expectedOn }),
        after: told(wanted),
      },
      (write) => [
        write
          .update(requests)
          .set({ assigneeId: assignee ?? null, expectedOn: expectedOn ?? null, takenAt })
          .where(and(eq(requests.id, id), eq(requests.status, "open"))),
      ],
    )
  })
}

interface Standing {
  assigneeId?: string | undefined
  expectedOn?: Day | undefined
}

function same(now: Standing, { assignee, expectedOn }: Triage): boolean {
  return now.assigneeId === assignee && now.expectedOn === expectedOn
}

async function expectSound(app: App, { assignee, expectedOn }: Triage, now: Standing) {
  const faults = []
  const moved = assignee !== now.assigneeId
  if (moved && assignee !== undefined && !(await readAssignees(app)).some(({ id }) => id === assignee))
    faults.push({ place: "assignee", message: unable })
  if (expectedOn !== undefined && expectedOn !== now.expectedOn && expectedOn < (await today(app)))
    faults.push({ place: "expectedOn", message: past })
  if (faults.length > 0) throw new Refused(faults)
}

function kindOf(now: Standing, { assignee }: Triage, by: string): string {
  if (assignee === now.assigneeId) return "request.expected"
  if (assignee === undefined) return "request.released"
  return assignee === by ? "request.taken" : "request.assigned"
}

/** Ids and days only: who they are is not for ever. */
function told({ assignee, expectedOn }: Triage): object {
  return {
    ...(assignee === undefined ? {} : { assignee }),
    ...(expectedOn === undefined ? {} : { expected: expectedOn }),
  }
}

const unable = {
  fr: "Cette personne ne peut pas répondre aux demandes. Choisissez-en une dans la liste.",
  en: "This person cannot answer requests. Choose one from the list.",
}
const past = {
  fr: "Ce jour est passé : choisissez un jour à venir.",
  en: "This day has passed: choose a day ahead.",
}
