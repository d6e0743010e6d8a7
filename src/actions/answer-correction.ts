import { eq } from "drizzle-orm"
import { correctionById } from "../../db/queries/corrections.ts"
import { corrections } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { CorrectionStatus } from "../core/assessing.ts"
import { NotFound, StaleWrite } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"

export interface CorrectionAnswer {
  id: string
  status: Exclude<CorrectionStatus, "open">
  /** Why, for whoever asked. */
  answer?: string | undefined
}

/**
 * Accepts, declines or withdraws a request. Throws `StaleWrite` when somebody else answered it since `seen`, and `NotFound`. What was
 * written stays out of the event: it may name people.
 */
export async function answerCorrection(
  app: App,
  { id, status, answer }: CorrectionAnswer,
  { by, seen }: { by: string; seen: number },
): Promise<void> {
  const before = await correctionById(app.store.read, id)
  if (!before) throw new NotFound(`no correction ${id}`)
  if (before.status !== "open") throw new StaleWrite(`correction ${id} is ${before.status} already`)
  await commitChange(
    app,
    {
      by,
      object: `work/correction/${id}`,
      seen,
      kind: `correction.${status}`,
      before: { status: before.status },
      after: { status },
    },
    (write) => [
      write
        .update(corrections)
        .set({ status, answer, answeredBy: by, answeredAt: app.now().toISOString() })
        .where(eq(corrections.id, id)),
    ],
  )
}
