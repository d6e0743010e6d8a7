import type { Day } from "./day.ts"
import type { Organisation, Plan, Supply, Tool } from "./register.ts"
import type { Answer, Outcome } from "./vocabulary.ts"

/** What a chain is made of: a tool, who makes it, what it rests on. */
export interface ChainTool {
  slug: string
  vendor: string
  supplies?: readonly Supply[] | undefined
}

export type ChainTools = ReadonlyMap<string, ChainTool>

/** A supply with what the supplying tool rests on in its turn. */
export interface ChainLink {
  supply: Supply
  under: readonly ChainLink[]
  /** The supplying tool is spelled out elsewhere in the chain, or is the tool itself: not again here. */
  again: boolean
}

/** A way from a tool to an organisation, supply by supply; none: the organisation makes the tool. */
export type Path = readonly Supply[]

export interface Dependent {
  tool: string
  /** The shortest first. */
  paths: readonly Path[]
  /** There are more ways than are told. */
  more: boolean
}

/** What supplies name, by slug. */
export interface SupplyNames {
  toolNames: ReadonlyMap<string, { name: string; retiredOn?: Day | undefined }>
  organisationNames: ReadonlyMap<string, string>
}

/** What a tool rests on, with what everything in it is called. */
export interface ToolChain extends SupplyNames {
  links: readonly ChainLink[]
}

/** A plan of a tool that depends on an organisation, as it is decided and answered. */
export interface DependentPlan {
  plan: Plan
  outcome?: Outcome | undefined
  underReview: boolean
  answer: Answer
}

export interface DependentTool extends Dependent {
  of: Tool
  plans: readonly DependentPlan[]
}

/** What depends on an organisation, with what everything on the way is called. */
export interface SupplyChain extends SupplyNames {
  organisation: Organisation
  dependents: readonly DependentTool[]
}

/** What a tool rests on, down to the end of what is known; every tool is spelled out once, so circles end. */
export function chainOf(tools: ChainTools, slug: string): ChainLink[] {
  const met = new Set([slug])
  const linksOf = (tool: string): ChainLink[] => {
    const links = (tools.get(tool)?.supplies ?? []).map((supply) => {
      const again = supply.tool !== undefined && met.has(supply.tool)
      if (supply.tool !== undefined) met.add(supply.tool)
      return { supply, again }
    })
    return links.map(({ supply, again }) => ({
      supply,
      again,
      under: supply.tool === undefined || again ? [] : linksOf(supply.tool),
    }))
  }
  return linksOf(slug)
}

/** The organisations that a supply brings in: the one that is named, and the maker of the supplying tool. */
export function organisationsOf(tools: ChainTools, { organisation, tool }: Supply): readonly string[] {
  const vendor = tool === undefined ? undefined : tools.get(tool)?.vendor
  return vendor === undefined || vendor === organisation ? [organisation] : [organisation, vendor]
}

/** Ways that are told of one tool, and steps that are taken in search of them: a thick web has more than anybody reads. */
const most = { paths: 8, steps: 2000 }

/**
 * The tools that depend on an organisation, with the ways in which they do: those it makes first, then by the shortest way.
 * Circles are safe: no way passes a tool twice.
 */
export function dependentsOf(tools: ChainTools, organisation: string): Dependent[] {
  return dependentsOn(tools, {
    is: ({ vendor }) => vendor === organisation,
    named: (supply) => organisationsOf(tools, supply).includes(organisation),
  })
}

/** The tool itself, first, and the tools that rest on it, with the ways in which they do. */
export function dependentsOfTool(tools: ChainTools, tool: string): Dependent[] {
  return dependentsOn(tools, { is: ({ slug }) => slug === tool, named: (supply) => supply.tool === tool })
}

/** What is depended on: tools that are it, supplies that lead to it. */
interface Target {
  is(tool: ChainTool): boolean
  named(supply: Supply): boolean
}

function dependentsOn(tools: ChainTools, target: Target): Dependent[] {
  const reaching = toolsReaching(tools, target)
  return [...reaching]
    .map((tool) => ({ tool, ...pathsFrom(tools, tool, target, reaching) }))
    .sort((a, b) => (a.paths[0]?.length ?? 0) - (b.paths[0]?.length ?? 0) || (a.tool < b.tool ? -1 : 1))
}

/** Every tool from which the target can be reached: found backwards, each tool once. */
function toolsReaching(tools: ChainTools, target: Target): ReadonlySet<string> {
  const usedBy = new Map<string, string[]>()
  const reaching = new Set<string>()
  for (const tool of tools.values()) {
    const { slug, supplies = [] } = tool
    if (target.is(tool) || supplies.some((one) => target.named(one))) reaching.add(slug)
    for (const { tool } of supplies) if (tool !== undefined) usedBy.set(tool, [...(usedBy.get(tool) ?? []), slug])
  }
  // A set is walked on to what is added meanwhile.
  for (const slug of reaching) for (const user of usedBy.get(slug) ?? []) reaching.add(user)
  return reaching
}

function pathsFrom(
  tools: ChainTools,
  start: string,
  target: Target,
  reaching: ReadonlySet<string>,
): Pick<Dependent, "paths" | "more"> {
  // What it is itself needs no way round to it.
  const own = tools.get(start)
  if (own && target.is(own)) return { paths: [[]], more: false }
  const paths: Path[] = []
  const waiting: { tool: string; path: Path; passed: ReadonlySet<string> }[] = [
    { tool: start, path: [], passed: new Set([start]) },
  ]
  let steps = 0
  for (const { tool, path, passed } of waiting) {
    for (const supply of tools.get(tool)?.supplies ?? []) {
      steps += 1
      if (steps > most.steps || paths.length > most.paths) return { paths: paths.slice(0, most.paths), more: true }
      const next = [...path, supply]
      if (target.named(supply)) paths.push(next)
      else if (supply.tool !== undefined && reaching.has(supply.tool) && !passed.has(supply.tool))
        waiting.push({ tool: supply.tool, path: next, passed: new Set([...passed, supply.tool]) })
    }
  }
  return { paths: paths.slice(0, most.paths), more: paths.length > most.paths }
}
