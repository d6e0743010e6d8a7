import { insertRows } from "../../db/insert.ts"
import { assessmentComments } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { commitAssessment } from "./commit-assessment.ts"
import { expectFactor } from "./work-on-factor.ts"

/** Adds a comment to an assessment under way, or to one factor of it; what others do meanwhile stands in nobody's way. */
export async function commentAssessment(
  app: App,
  id: string,
  { factor, text }: { factor?: string | undefined; text: string },
  { by }: { by: string },
): Promise<void> {
  if (factor !== undefined) expectFactor(app, factor)
  const comment = app.newId("cmt")
  const at = app.now().toISOString()
  // What people say to each other lies beside the chain: it may name somebody.
  await commitAssessment(app, id, {
    ...{ by, kind: "assessment.commented", when: ["open", "submitted"] },
    make: () => ({
      after: { comment, ...(factor === undefined ? {} : { factor }) },
      statements: (write) =>
        insertRows(write, assessmentComments, [
          { id: comment, assessmentId: id, factor: factor ?? null, by, at, text },
        ]),
    }),
  })
}
