import { allows, answerCell, decisionOn } from "./answer-cell.ts"
import type { Book } from "./book.ts"
import type { Day } from "./day.ts"
import type { Register, Tool } from "./register.ts"
import { endOfPlan, isEnded } from "./retired.ts"
import { toolOf } from "./stated.ts"
import {
  type ChainTools,
  type Dependent,
  type DependentPlan,
  dependentsOf,
  dependentsOfTool,
  type SupplyNames,
} from "./supply-chain.ts"
import type { DataClassId, Vocabulary } from "./vocabulary.ts"

/** Whom an incident is about: an organisation with all it makes, or one tool of theirs alone. */
export interface IncidentScope {
  organisation: string
  tool?: string | undefined
}

/** A plan that an incident touches, and what it lets people do today. */
export interface AffectedPlan extends Omit<DependentPlan, "answer"> {
  /** Id of the decision that speaks today. */
  decision?: string | undefined
  /** Data that may go into it for one use at least. */
  allowed: readonly DataClassId[]
  /** It is history already. */
  ended: boolean
}

export interface AffectedTool extends Dependent {
  of: Tool
  plans: readonly AffectedPlan[]
}

/** What an incident touches, with what everything on the way is called. */
export interface IncidentEffect extends SupplyNames {
  tools: readonly AffectedTool[]
}

/** What is known of the register when an effect is worked out. */
export interface EffectBasis {
  register: Pick<Register, "organisations" | "tools" | "plans">
  /** The list in force. */
  book: Book | undefined
  vocabulary: Vocabulary
  day: Day
}

/**
 * Which tools an incident touches, and by which way: those of the organisation, or the one tool, first; then those that rest on them
 * through the supply chain, the shortest way first.
 */
export function incidentEffect(scope: IncidentScope, basis: EffectBasis): IncidentEffect {
  const { organisations, tools, plans } = basis.register
  // What turned out to be another tool stands on nothing of its own.
  const known = new Map(tools.filter(({ mergedInto }) => mergedInto === undefined).map((tool) => [tool.slug, tool]))
  const plansOf = Map.groupBy(plans, (plan) => toolOf(plan.slug))
  return {
    tools: reached(known, scope).flatMap((dependent) => {
      const tool = known.get(dependent.tool)
      if (!tool) return []
      const own = plansOf.get(tool.slug) ?? []
      return [{ ...dependent, of: tool, plans: own.map((plan) => affected(plan, tool, basis)) }]
    }),
    toolNames: new Map(tools.map(({ slug, name, retiredOn }) => [slug, { name, retiredOn }])),
    organisationNames: new Map(organisations.map(({ slug, name }) => [slug, name])),
  }
}

/** The plans of an effect that somebody decided about and that are in use still: each of them is to be looked at. */
export function decidedPlans({ tools }: IncidentEffect): { tool: AffectedTool; plan: AffectedPlan }[] {
  return tools.flatMap((tool) =>
    tool.plans.filter((plan) => plan.decision !== undefined && !plan.ended).map((plan) => ({ tool, plan })),
  )
}

function reached(tools: ChainTools, { organisation, tool }: IncidentScope): Dependent[] {
  return tool === undefined ? dependentsOf(tools, organisation) : dependentsOfTool(tools, tool)
}

function affected(plan: AffectedPlan["plan"], tool: Tool, { book, vocabulary, day }: EffectBasis): AffectedPlan {
  const listed = book?.plans.get(plan.slug)?.plan
  const decision = listed?.decisions && decisionOn(listed.decisions, day)
  const given = { since: book?.since ?? { classes: new Map(), uses: new Map() }, day, groups: new Set<string>() }
  const { classes, uses } = vocabulary
  const allowed = classes.filter(
    ({ id }) => listed && uses.some((use) => allows(answerCell(listed, decision, id, use.id, given).answer)),
  )
  return {
    plan,
    outcome: decision?.outcome,
    decision: decision?.id,
    underReview: listed?.underReview !== undefined,
    allowed: allowed.map(({ id }) => id),
    ended: isEnded(endOfPlan(plan, tool), day),
  }
}
