import { eq } from "drizzle-orm"
import { openAssessments } from "../../db/schema.ts"
import type { App } from "../app.ts"
import type { DepthReason } from "../core/assessing.ts"
import type { Day } from "../core/day.ts"
import { Refused } from "../core/errors.ts"
import type { Context } from "../core/gates.ts"
import { canonical } from "../core/stated.ts"
import { commitAssessment } from "./commit-assessment.ts"
import { contextFaults, dueFaults } from "./open-assessment.ts"
import { inputOf, readAssessment } from "./read-assessment.ts"
import { today } from "./read-company.ts"

export interface AssessmentDetails {
  contexts: readonly Context[]
  dueOn?: Day | undefined
  /** A full review is asked for; it is never taken back. */
  full: boolean
}

/** Changes what an open assessment is for and when it is due. Throws `Refused`, `StaleWrite`, `NotFound`. */
export async function changeAssessment(
  app: App,
  id: string,
  { contexts, dueOn, full }: AssessmentDetails,
  { by, seen }: { by: string; seen: number },
): Promise<void> {
  const { assessment, plan } = await readAssessment(app, id)
  const moved = dueOn !== assessment.dueOn
  const faults = [...contextFaults(app, contexts), ...(moved ? dueFaults(dueOn, await today(app)) : [])]
  if (faults.length > 0) throw new Refused(faults)
  const asked: readonly DepthReason[] = full ? [{ kind: "asked" }] : []
  const { depth } = await inputOf(app, { contexts, depthReasons: [...assessment.depthReasons, ...asked] }, plan)
  await commitAssessment(app, id, {
    ...{ by, seen, kind: "assessment.changed", when: ["open"] },
    make: (now) => {
      const before = viewOf(now)
      const after = viewOf({ contexts, dueOn, depth: depth.depth })
      if (canonical(before) === canonical(after) && now.depthReasons.length === depth.reasons.length) return undefined
      return {
        before,
        after,
        statements: (write) => [
          write
            .update(openAssessments)
            .set({ contexts, dueOn: dueOn ?? null, depth: depth.depth, depthReasons: depth.reasons })
            .where(eq(openAssessments.id, id)),
        ],
        ...(now.dueOn === dueOn ? {} : { underReview: (plans) => new Map(plans).set(now.plan.slug, dueOn) }),
      }
    },
  })
}

function viewOf({ contexts, dueOn, depth }: { contexts: readonly Context[]; dueOn?: Day | undefined; depth: string }) {
  return { contexts, depth, ...(dueOn === undefined ? {} : { due: dueOn }) }
}
