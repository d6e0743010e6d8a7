import { eq } from "drizzle-orm"
import { openAssessments } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { commitAssessment } from "./commit-assessment.ts"

/** Gives an assessment up, with the reason; the list stops saying that the plan is under review. Throws `StaleWrite`, `NotFound`. */
export async function cancelAssessment(
  app: App,
  id: string,
  { reason }: { reason: string },
  { by, seen }: { by: string; seen: number },
): Promise<void> {
  const endedAt = app.now().toISOString()
  await commitAssessment(app, id, {
    ...{ by, seen, kind: "assessment.cancelled", why: reason, when: ["open", "submitted"] },
    make: ({ plan, status }) => ({
      before: { status },
      statements: (write) => [
        write.update(openAssessments).set({ status: "cancelled", endedAt }).where(eq(openAssessments.id, id)),
      ],
      underReview: (plans) => without(plans, plan.slug),
    }),
  })
}

/** The plans but one. */
export function without<T>(plans: ReadonlyMap<string, T>, slug: string): ReadonlyMap<string, T> {
  return new Map([...plans].filter(([plan]) => plan !== slug))
}
