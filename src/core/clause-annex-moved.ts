import type { Book } from "./book.ts"
import type { MovedKind, MovedList, MovedTool } from "./clause-annex-list.ts"
import type { AnnexPlans, PermittedPlan } from "./clause-annex-plans.ts"
import type { RefusedTool } from "./clause-annex-refused.ts"
import { conditionWords } from "./export-plans.ts"

/** What of a list matters to an annex: the list, and where its tools stand by it. */
interface Side {
  book: Book
  plans: AnnexPlans
}

type Standing = { place: "permitted"; of: PermittedPlan } | { place: "refused"; of: RefusedTool }

/** What a newer list says otherwise of the tools of an annex. What was left out by hand stays out. */
export function movedList(before: Side, after: Side): MovedList {
  const [was, is] = [standings(before.plans), standings(after.plans)]
  return {
    from: before.book.list.revision,
    to: after.book.list.revision,
    tools: [...is].flatMap(([key, now]): MovedTool[] => {
      const what = movesOf([before, was.get(key)], [after, now])
      return what.length > 0 ? [{ id: now.of.id, name: now.of.name, what }] : []
    }),
  }
}

/** By what the agency said, whatever the list calls it by then; what was put in by hand, by its plan. */
function standings({ permitted, refused }: AnnexPlans): ReadonlyMap<unknown, Standing> {
  return new Map<unknown, Standing>([
    ...permitted.map((of): [unknown, Standing] => [of.declared[0] ?? of.id, { place: "permitted", of }]),
    ...refused.map((of): [unknown, Standing] => [of.declared[0] ?? of.id, { place: "refused", of }]),
  ])
}

function movesOf([before, old]: [Side, Standing | undefined], [after, now]: [Side, Standing]): MovedKind[] {
  if (!old || old.place !== now.place) return [now.place]
  if (old.place === "refused" || now.place === "refused") return reasonOf(old.of) === reasonOf(now.of) ? [] : ["reason"]
  const told: readonly [MovedKind, (side: Side, of: PermittedPlan) => unknown][] = [
    ["uses", (_, { allowed, forbidden, signs }) => [allowed.flatMap(({ uses }) => uses), forbidden, signs]],
    ["data", (_, { allowed, excluded }) => [allowed.map(({ classes }) => classes), excluded]],
    ["approval", (_, { asked }) => asked],
    [
      "conditions",
      ({ book }, { conditions, preconditions, status, plan }) => [
        conditions.map((one) => [conditionWords(book, one, "fr"), conditionWords(book, one, "en")]),
        preconditions,
        status,
        plan.account,
      ],
    ],
    ["validity", (_, { decision }) => [decision.id, decision.validUntil]],
    ["name", (_, { name, tool }) => [name, tool.vendor]],
  ]
  const [a, b] = [old.of, now.of]
  return told.filter(([, of]) => JSON.stringify(of(before, a)) !== JSON.stringify(of(after, b))).map(([kind]) => kind)
}

function reasonOf(one: Standing["of"]): string {
  return "reason" in one ? JSON.stringify([one.status, one.reason]) : ""
}
