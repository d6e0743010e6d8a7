import { and, eq } from "drizzle-orm"
import { lastSeqs } from "../../db/queries/events.ts"
import { taskById } from "../../db/queries/tasks.ts"
import { tasks } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { NotFound, Spent } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"
import { taskObject } from "./open-tasks.ts"
import { retryStale } from "./retry-stale.ts"

/**
 * Says that a task is done, and what was done. Its cause makes no other one. Throws `NotFound`, and `Spent` where it was done before
 * or its cause is gone.
 */
export async function endTask(app: App, id: string, note: string, { by }: { by: string }): Promise<void> {
  const object = taskObject(id)
  // That somebody else has it now stands in nobody's way.
  return retryStale(async () => {
    const seen = (await lastSeqs(app.store.read, [object])).get(object) ?? 0
    const now = await taskById(app.store.read, id)
    if (!now) throw new NotFound()
    if (now.status !== "open") throw new Spent(`The task is ${now.status}`)
    const after = { task: now.kind, due: now.dueOn }
    await commitChange(app, { by, object, seen, kind: "task.done", after }, (write) => [
      write
        .update(tasks)
        .set({ status: "done", endedAt: app.now().toISOString(), endedBy: by, note })
        .where(and(eq(tasks.id, id), eq(tasks.status, "open"))),
    ])
  })
}
