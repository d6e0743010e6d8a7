import { eq } from "drizzle-orm"
import type { Context } from "../../src/core/gates.ts"
import type { Depth } from "../../src/core/score.ts"
import { openAssessments } from "../assess-tables.ts"
import { plans } from "../schema.ts"
import type { Reader } from "../store.ts"

/** What an assessment under way is compared by; `frozenId` once it is over. */
export interface OpenSide {
  plan: string
  contexts: readonly Context[]
  depth: Depth
  frozenId: string | null
}

export async function openSide(read: Reader, id: string): Promise<OpenSide | undefined> {
  const [row] = await read
    .select({
      plan: plans.slug,
      contexts: openAssessments.contexts,
      depth: openAssessments.depth,
      frozenId: openAssessments.frozenId,
    })
    .from(openAssessments)
    .innerJoin(plans, eq(plans.id, openAssessments.planId))
    .where(eq(openAssessments.id, id))
  return row
}
