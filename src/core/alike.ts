import { indexHosts, matchHost } from "./hosts.ts"
import type { HostEntry, Organisation, Plan, Register, Tool } from "./register.ts"
import { toolOf } from "./stated.ts"
import { fold, foldExact } from "./text.ts"

/** Something in the register that may be the very thing that somebody is about to enter. */
export interface Alike {
  kind: "tool" | "organisation" | "plan"
  slug: string
  /** What both are called, or the host of the other. */
  text: string
  by: "name" | "host"
}

type Known = Pick<Register, "organisations" | "tools" | "plans">

/** Tools of another slug that share a name or a host with this one, leaving out what it had before. */
export function alikeTools(
  { tools, plans }: Pick<Known, "tools" | "plans">,
  { slug, name, aliases, hosts }: Pick<Tool, "slug" | "name" | "aliases" | "hosts">,
  before?: Tool,
): Alike[] {
  const others = tools.filter((tool) => tool.slug !== slug)
  const had = new Set(before ? [before.name, ...before.aliases].map(nameKey) : [])
  const names = new Set([name, ...aliases].map(nameKey).filter((key) => key !== "" && !had.has(key)))
  const found = others.flatMap((tool): Alike[] => {
    const text = [tool.name, ...tool.aliases].find((one) => names.has(nameKey(one)))
    return text === undefined ? [] : [{ kind: "tool", slug: tool.slug, text, by: "name" }]
  })
  return onePerThing([...found, ...alikeHosts({ tools: others, plans }, slug, hosts, before?.hosts ?? [])])
}

/** Other tools that a host of this tool, or of a plan of it, leads to as well. */
export function alikeHosts(
  { tools, plans }: Pick<Known, "tools" | "plans">,
  own: string,
  hosts: readonly HostEntry[],
  before: readonly HostEntry[],
): Alike[] {
  const entries = [
    ...tools.flatMap((tool) => tool.hosts.map((entry) => [entry, tool.slug] as const)),
    ...plans.flatMap((plan: Plan) => plan.hosts.map((entry) => [entry, toolOf(plan.slug)] as const)),
  ].filter(([, slug]) => slug !== own)
  const index = indexHosts(entries)
  const had = new Set(before.map(({ host }) => host))
  const alike = (slug: string, text: string): Alike => ({ kind: "tool", slug, text, by: "host" })
  return onePerThing(
    hosts
      .filter(({ host }) => !had.has(host))
      .flatMap(({ host, cover }) => {
        const above = matchHost(index, host)
        const under = cover === "tree" ? entries.filter(([entry]) => entry.host.endsWith(`.${host}`)) : []
        return [
          ...(above?.owners ?? []).map((slug) => alike(slug, above?.host ?? host)),
          ...under.map(([entry, slug]) => alike(slug, entry.host)),
        ]
      }),
  )
}

/** Organisations of another slug that have the name of this one, unless it had it before. */
export function alikeOrganisations(
  { organisations }: Pick<Known, "organisations">,
  { slug, name }: Pick<Organisation, "slug" | "name">,
  before?: Organisation,
): Alike[] {
  const key = nameKey(name)
  if (key === "" || (before && nameKey(before.name) === key)) return []
  return organisations
    .filter((other) => other.slug !== slug && nameKey(other.name) === key)
    .map((other) => ({ kind: "organisation", slug: other.slug, text: other.name, by: "name" }))
}

/** Plans of the same tool that have a name of this one, unless it had it before. */
export function alikePlans({ plans }: Pick<Known, "plans">, plan: Pick<Plan, "slug" | "name">, before?: Plan): Alike[] {
  const had = new Set(before ? namesOf(before).map(nameKey) : [])
  const names = new Set(
    namesOf(plan)
      .map(nameKey)
      .filter((key) => key !== "" && !had.has(key)),
  )
  return plans
    .filter((other) => other.slug !== plan.slug && toolOf(other.slug) === toolOf(plan.slug))
    .flatMap((other) => {
      const text = namesOf(other).find((name) => names.has(nameKey(name)))
      return text === undefined ? [] : [{ kind: "plan", slug: other.slug, text, by: "name" } as const]
    })
}

function namesOf({ name }: Pick<Plan, "name">): string[] {
  return [name.fr, name.en].filter((text) => text !== undefined)
}

/** Equal for names that people take for the same; signs count where there is nothing else. */
export function nameKey(name: string): string {
  return fold(name) || foldExact(name)
}

function onePerThing(found: readonly Alike[]): Alike[] {
  return [...new Map(found.toReversed().map((one) => [`${one.kind}/${one.slug}`, one])).values()].toReversed()
}
