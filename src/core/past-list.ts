import { type Book, openList } from "./book.ts"
import type { Day } from "./day.ts"
import type { ListPlan, ListTool } from "./list.ts"

/** What a question names. */
interface Named {
  plan?: string | undefined
  data?: readonly string[] | undefined
  use?: readonly string[] | undefined
}

/**
 * The list of a past day, with what a question names and only the list of today knows: a plan that was not there yet, a class or
 * use that was added since. Nobody had decided on them: the answer is `ask`, not a fault (DESIGN §5). What neither knows stays unknown.
 */
export function openPast(past: Book, now: Book, named: Named): Book {
  const plan = now.plans.get(named.plan?.trim() ?? "")
  const later = plan && !past.plans.has(plan.plan.slug) ? plan : undefined
  const classes = since(now.list.vocabulary.classes, past.since.classes, named.data)
  const uses = since(now.list.vocabulary.uses, past.since.uses, named.use)
  if (!later && classes.length + uses.length === 0) return past
  const { vocabulary, tools } = past.list
  return openList({
    ...past.list,
    vocabulary: { classes: [...vocabulary.classes, ...classes], uses: [...vocabulary.uses, ...uses] },
    tools: later ? withPlan(tools, later) : tools,
  })
}

/** After any decision: it answers `ask` for them. */
const afterAll: Day = "2999-12-31"

function since<Item extends { id: string }>(
  items: readonly Item[],
  known: ReadonlyMap<string, unknown>,
  named: readonly string[] | undefined,
): (Item & { since: Day })[] {
  return items.filter(({ id }) => named?.includes(id) && !known.has(id)).map((item) => ({ ...item, since: afterAll }))
}

function withPlan(tools: readonly ListTool[], { tool, plan }: { tool: ListTool; plan: ListPlan }): ListTool[] {
  const { slug, name, account, hosts, access } = plan
  const bare: ListPlan = { slug, name, account, hosts, ...(access ? { access } : {}) }
  const found = tools.find((one) => one.slug === tool.slug)
  if (found) return tools.map((one) => (one === found ? { ...found, plans: [...found.plans, bare] } : one))
  const { underReview: _, ...identity } = tool
  return [...tools, { ...identity, plans: [bare] }]
}
