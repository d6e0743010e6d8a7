import { asc, eq, isNotNull, or } from "drizzle-orm"
import { type Endable, endOfPlan } from "../../src/core/retired.ts"
import { plans, tools } from "../schema.ts"
import type { Reader } from "../store.ts"
import { present } from "./present.ts"

/** Plans that are history, or will be on a day that is known: by themselves or with their tool; by slug. */
export async function plansThatEnd(read: Reader): Promise<{ slug: string; ends: Endable }[]> {
  const rows = await read
    .select({
      slug: plans.slug,
      retiredOn: plans.retiredOn,
      toolRetiredOn: tools.retiredOn,
      mergedInto: tools.mergedInto,
    })
    .from(plans)
    .innerJoin(tools, eq(tools.id, plans.toolId))
    .where(or(isNotNull(plans.retiredOn), isNotNull(tools.retiredOn), isNotNull(tools.mergedInto)))
    .orderBy(asc(plans.slug))
  return rows.map(({ slug, retiredOn, toolRetiredOn, mergedInto }) => ({
    slug,
    ends: endOfPlan(present({ retiredOn }), present({ retiredOn: toolRetiredOn, mergedInto })),
  }))
}
