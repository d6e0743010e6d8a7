import { nameKey } from "./alike.ts"
import { type HostIndex, indexHosts } from "./hosts.ts"
import type { Agreement, Licence, Organisation, Plan, Register, Tool } from "./register.ts"
import { toolOf } from "./stated.ts"

/** The register as an inventory asks it: by slug, by name, by host. */
export interface KnownRegister {
  tools: ReadonlyMap<string, Tool>
  /** By name and alias, as they are compared. What was merged into another is found by that one. */
  toolsByName: ReadonlyMap<string, readonly Tool[]>
  /** Slugs of tools by what they are reached at. */
  hosts: HostIndex<string>
  organisations: ReadonlyMap<string, Organisation>
  organisationsByName: ReadonlyMap<string, readonly Organisation[]>
  plans: ReadonlyMap<string, Plan>
  plansByTool: ReadonlyMap<string, readonly Plan[]>
  licencesByPlan: ReadonlyMap<string, readonly Licence[]>
  /** Data processing agreements by organisation and day. */
  agreements: ReadonlyMap<string, Agreement>
}

export function knownIn(register: Register): KnownRegister {
  const tools = new Map(register.tools.map((tool) => [tool.slug, tool]))
  const organisations = new Map(register.organisations.map((one) => [one.slug, one]))
  const named = register.tools.flatMap((tool) =>
    [...new Set([tool.name, ...tool.aliases].map(nameKey))].map((key) => [key, livingIn(tools, tool)] as const),
  )
  return {
    tools,
    toolsByName: grouped(named),
    hosts: indexHosts([
      ...register.tools.flatMap((tool) => tool.hosts.map((host) => [host, livingIn(tools, tool).slug] as const)),
      ...register.plans.flatMap((plan) => plan.hosts.map((host) => [host, toolOf(plan.slug)] as const)),
    ]),
    organisations,
    organisationsByName: grouped(
      register.organisations.map((one) => [nameKey(one.name), livingIn(organisations, one)] as const),
    ),
    plans: new Map(register.plans.map((plan) => [plan.slug, plan])),
    plansByTool: Map.groupBy(register.plans, ({ slug }) => toolOf(slug)),
    licencesByPlan: Map.groupBy(register.licences, ({ plan }) => plan),
    agreements: new Map(
      register.agreements.flatMap((one) => (one.kind === "dpa" ? [[`${one.organisation} ${one.start}`, one]] : [])),
    ),
  }
}

/** What it turned out to be, however often it was merged. */
export function livingIn<T extends { slug: string; mergedInto?: string | undefined }>(
  all: ReadonlyMap<string, T>,
  item: T,
): T {
  let living = item
  const met = new Set<string>()
  while (living.mergedInto !== undefined && !met.has(living.slug)) {
    met.add(living.slug)
    living = all.get(living.mergedInto) ?? living
  }
  return living
}

/** Each once under its key. */
function grouped<T>(pairs: Iterable<readonly [string, T]>): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, Set<T>>()
  for (const [key, item] of pairs) found.set(key, (found.get(key) ?? new Set()).add(item))
  return new Map([...found].map(([key, items]) => [key, [...items]]))
}
