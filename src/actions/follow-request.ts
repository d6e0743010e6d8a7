import { and, eq } from "drizzle-orm"
import { lastSeqs } from "../../db/queries/events.ts"
import { requestById, requestCommentsOf, type SentRequest } from "../../db/queries/requests.ts"
import { requestComments, requests } from "../../db/schema.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import { NotFound, Spent } from "../core/errors.ts"
import { type Change, commitChange } from "./commit-change.ts"
import { retryStale } from "./retry-stale.ts"
import { requestObject } from "./triage-request.ts"

/** Adds what somebody says about a request, once where it is sent twice; what others do meanwhile stands in nobody's way. */
export async function commentRequest(
  app: App,
  id: string,
  { text, internal }: { text: string; internal: boolean },
  { by }: { by: string },
): Promise<void> {
  const comment = app.newId("cmt")
  const row = { id: comment, requestId: id, by, at: app.now().toISOString(), text, internal }
  // What people say to each other lies beside the chain: it may name somebody.
  await follow(
    app,
    id,
    { by, kind: "request.commented", after: { comment } },
    {
      isDone: async () => {
        const last = (await requestCommentsOf(app.store.read, id, { internal: true })).at(-1)
        return last !== undefined && last.by === by && last.text === text && last.internal === internal
      },
      statements: (write) => [write.insert(requestComments).values(row)],
    },
  )
}

/** Takes a request back; nothing where it was taken back before. Throws `NotFound`, and `Spent` where it has its answer. */
export async function withdrawRequest(app: App, id: string, { by }: { by: string }): Promise<void> {
  const change = { by, kind: "request.withdrawn", before: { status: "open" }, after: { status: "withdrawn" } }
  const at = app.now().toISOString()
  await follow(app, id, change, {
    isDone: ({ status }) => {
      if (status !== "open" && status !== "withdrawn") throw new Spent(`The request is ${status}`)
      return status === "withdrawn"
    },
    statements: (write) => [
      write
        .update(requests)
        .set({ status: "withdrawn", endedBy: by, endedAt: at })
        .where(and(eq(requests.id, id), eq(requests.status, "open"))),
    ],
  })
}

interface Step {
  /** Whether there is nothing left to do. */
  isDone(now: SentRequest): boolean | Promise<boolean>
  statements(write: Writer): readonly Statement[]
}

async function follow(
  app: App,
  id: string,
  change: Omit<Change, "object" | "seen">,
  { isDone, statements }: Step,
): Promise<void> {
  const object = requestObject(id)
  return retryStale(async () => {
    const seen = (await lastSeqs(app.store.read, [object])).get(object) ?? 0
    const now = await requestById(app.store.read, id)
    if (!now) throw new NotFound()
    if (await isDone(now)) return
    await commitChange(app, { ...change, object, seen }, statements)
  })
}
