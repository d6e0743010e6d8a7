import { and, eq, isNull } from "drizzle-orm"
import { deliverableById, filesOfDeliverables } from "../../db/queries/deliverables.ts"
import { lastSeqs } from "../../db/queries/events.ts"
import { deliverableFiles } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { NotFound } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"
import { retryStale } from "./retry-stale.ts"
import { deliverableObject } from "./save-deliverable.ts"

/**
 * Sets a file of a deliverable aside, by its hash: it was dropped on the wrong one. It counts no more, and is back when the same bytes
 * are dropped again; what was read of it stays on record. Done twice, it is done once. Throws `NotFound`.
 */
export async function setFileAside(app: App, id: string, sha256: string, { by }: { by: string }): Promise<void> {
  const { read } = app.store
  if (!(await deliverableById(read, id))) throw new NotFound(`no deliverable ${id}`)
  await retryStale(async () => {
    const object = deliverableObject(id)
    const seen = (await lastSeqs(read, [object])).get(object) ?? 0
    const files = await filesOfDeliverables(read, [id])
    if (!files.some((file) => file.sha256 === sha256)) return
    const change = { by, object, seen, kind: "deliverable.file-set-aside", after: { sha256 } }
    await commitChange(app, change, (write) => [
      write
        .update(deliverableFiles)
        .set({ setAsideAt: app.now().toISOString(), setAsideBy: by })
        .where(
          and(
            eq(deliverableFiles.deliverableId, id),
            eq(deliverableFiles.sha256, sha256),
            isNull(deliverableFiles.setAsideAt),
          ),
        ),
    ])
  })
}
