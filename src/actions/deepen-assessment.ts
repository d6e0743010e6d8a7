import { eq } from "drizzle-orm"
import { factorWorkOf, openAssessmentById } from "../../db/queries/open-assessments.ts"
import { planBySlug } from "../../db/queries/tool-pages.ts"
import { openAssessments } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { commitAssessment } from "./commit-assessment.ts"
import { inputOf } from "./read-assessment.ts"

/** Writes down what the screening of an assessment finds now, so that a full review stays one whatever is answered later. */
export async function deepenAssessment(app: App, id: string, { by }: { by: string }): Promise<void> {
  const { read } = app.store
  const assessment = await openAssessmentById(read, id)
  const plan = assessment && (await planBySlug(read, assessment.plan.slug))
  if (assessment?.status !== "open" || !plan) return
  const { depth } = await inputOf(app, assessment, plan, await factorWorkOf(read, [id]))
  if (depth.reasons.length === assessment.depthReasons.length) return
  await commitAssessment(app, id, {
    ...{ by, kind: "assessment.deepened", when: ["open"] },
    make: (now) => ({
      before: { depth: now.depth, reasons: now.depthReasons.length },
      after: { depth: depth.depth, reasons: depth.reasons.length },
      statements: (write) => [
        write
          .update(openAssessments)
          .set({ depth: depth.depth, depthReasons: depth.reasons })
          .where(eq(openAssessments.id, id)),
      ],
    }),
  })
}
