import { supplyWeb } from "../../db/queries/supplies.ts"
import type { App } from "../app.ts"
import { answerCell, decisionOn } from "../core/answer-cell.ts"
import { NotFound } from "../core/errors.ts"
import type { Context } from "../core/gates.ts"
import type { Plan } from "../core/register.ts"
import { toolOf } from "../core/stated.ts"
import { chainOf, type DependentPlan, dependentsOf, type SupplyChain, type ToolChain } from "../core/supply-chain.ts"
import { today } from "./read-company.ts"
import { currentList } from "./read-current-list.ts"
import { readItems } from "./read-items.ts"

/** What a tool is made of, down to the end of what is known. */
export async function readToolChain({ store }: App, slug: string): Promise<ToolChain> {
  const web = await supplyWeb(store.read)
  return { ...web, links: chainOf(web.tools, slug) }
}

/** Which tools depend on an organisation, and what is decided about their plans. Throws `NotFound` for an unknown one. */
export async function readSupplyChain(app: App, slug: string, context: Context): Promise<SupplyChain> {
  const [{ organisations, tools, plans }, list, day] = await Promise.all([readItems(app), currentList(app), today(app)])
  const organisation = organisations.find((one) => one.slug === slug)
  if (!organisation) throw new NotFound(`no organisation ${slug}`)
  // What turned out to be another tool stands on nothing of its own.
  const known = new Map(tools.filter(({ mergedInto }) => mergedInto === undefined).map((tool) => [tool.slug, tool]))
  const plansOf = Map.groupBy(plans, (plan) => toolOf(plan.slug))
  const planIn = (plan: Plan): DependentPlan => {
    const listed = list?.book.plans.get(plan.slug)?.plan
    const decision = listed?.decisions && decisionOn(listed.decisions, day)
    const given = { since: list?.book.since ?? { classes: new Map(), uses: new Map() }, day, groups: new Set<string>() }
    return {
      plan,
      outcome: decision?.outcome,
      underReview: listed?.underReview !== undefined,
      answer: listed ? answerCell(listed, decision, context.dataClass, context.use, given).answer : "ask",
    }
  }
  return {
    organisation,
    dependents: dependentsOf(known, slug).flatMap((dependent) => {
      const tool = known.get(dependent.tool)
      return tool ? [{ ...dependent, of: tool, plans: (plansOf.get(tool.slug) ?? []).map(planIn) }] : []
    }),
    toolNames: new Map(tools.map(({ slug, name, retiredOn }) => [slug, { name, retiredOn }])),
    organisationNames: new Map(organisations.map(({ slug, name }) => [slug, name])),
  }
}
