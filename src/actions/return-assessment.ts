import { eq } from "drizzle-orm"
import { openAssessments } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { commitAssessment } from "./commit-assessment.ts"

/** Sends a submitted assessment back to those who answer, with what is to be mended. Throws `StaleWrite`, `NotFound`. */
export async function returnAssessment(
  app: App,
  id: string,
  { note }: { note: string },
  { by, seen }: { by: string; seen: number },
): Promise<void> {
  await commitAssessment(app, id, {
    ...{ by, seen, kind: "assessment.returned", why: note, when: ["submitted"] },
    make: () => ({
      statements: (write) => [
        write
          .update(openAssessments)
          .set({ status: "open", note, submittedBy: null, submittedAt: null })
          .where(eq(openAssessments.id, id)),
      ],
    }),
  })
}
