import { stricter } from "./answer-cell.ts"
import type { ApprovedList } from "./list.ts"
import { diffLists, type PlanDiff } from "./list-diff.ts"
import type { ShownText } from "./text.ts"

/** What became of a plan: `both`: some of its answers allow more and others less; `same`: none moved. */
export type PlanNews = "added" | "removed" | "opens" | "tightens" | "both" | "same"

/** What a revision says anew, told by plan. */
export interface ListNews {
  plans: readonly NamedNews[]
  counts: Readonly<Record<PlanNews, number>>
  /** Beyond those that are named. */
  more: number
}

/** Without a name: a tool of which no plan came, went or changed. */
export interface NamedNews {
  tool: string
  name?: ShownText | undefined
  news: PlanNews
  /** How many of its answers moved. */
  answers: number
}

/** Plans that are named; the rest is counted. */
const named = 40

/** What differs from one list to the next, in the words of people: which plans are new, open up, tighten. */
export function newsOf(before: ApprovedList, after: ApprovedList): ListNews {
  const { tools } = diffLists(before, after)
  const names = new Map(
    [...before.tools, ...after.tools].flatMap(({ plans }) => plans.map(({ slug, name }) => [slug, name] as const)),
  )
  const all = tools.flatMap(({ name: tool, change, plans }): NamedNews[] => {
    if (plans.length === 0) return [{ tool, news: change === "changed" ? "same" : change, answers: 0 }]
    return plans.map((plan) => ({ tool, name: names.get(plan.plan), ...newsOfPlan(plan) }))
  })
  const counts = { added: 0, removed: 0, opens: 0, tightens: 0, both: 0, same: 0 }
  for (const { news } of all) counts[news] += 1
  // What changes an answer comes first: a long list of new names says little.
  const order: readonly PlanNews[] = ["tightens", "both", "opens", "removed", "added", "same"]
  const plans = all.toSorted((a, b) => order.indexOf(a.news) - order.indexOf(b.news))
  return { plans: plans.slice(0, named), counts, more: Math.max(0, plans.length - named) }
}

function newsOfPlan({ change, moved }: PlanDiff): { news: PlanNews; answers: number } {
  const answers = moved.length
  if (change !== "changed") return { news: change, answers }
  const tighter = moved.filter(({ before, after }) => stricter(before, after) === after).length
  if (answers === 0) return { news: "same", answers }
  return { news: tighter === 0 ? "opens" : tighter === answers ? "tightens" : "both", answers }
}
