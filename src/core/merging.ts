import type { Day } from "./day.ts"
import type { ImportDocument } from "./import-document.ts"
import { standingDecisions } from "./list-build.ts"
import type { Agreement, HostEntry, Organisation, Plan, Register, Supply, Tool } from "./register.ts"
import { isEnded } from "./retired.ts"
import { canonical, keys, statedAgreement, statedOrganisation, statedTool, toolOf } from "./stated.ts"
import { foldExact } from "./text.ts"

// Two entries that turned out to be one: what goes over to the one that stays, what stays with the other's history.

/** What stands in the way of a merger. */
export type MergeRefusal =
  | { kind: "same" }
  /** The one that shall go is merged already. */
  | { kind: "merged"; into: string }
  /** The one that shall stay is retired or merged itself. */
  | { kind: "ended"; slug: string }
  /** Something is decided about a plan of the one that shall go. */
  | { kind: "decision"; plan: string }
  | { kind: "exception"; plan: string }
  /** Both signed an agreement of the same kind on the same day. */
  | { kind: "agreement"; of: Agreement["kind"]; start: Day }

/** How much stays with the history of the one that goes. */
export interface Staying {
  plans: number
  facts: number
  licences: number
  agreements: number
  states: number
  assessments: number
}

export interface Merger {
  refusals: readonly MergeRefusal[]
  /** Both entries as they shall be, and what refers to them. */
  document: ImportDocument
  /** The ids of the agreements that change hands, by their new keys. */
  corrects: ReadonlyMap<string, string>
  /** What the one that stays gains. */
  names: readonly string[]
  hosts: readonly HostEntry[]
  /** Slugs of the tools that refer to the one that goes, and will refer to the one that stays. */
  tools: readonly string[]
  agreements: readonly Agreement[]
  contacts: number
  stays: Staying
}

/** A tool merged into another: names, hosts and what it is made of go over; its plans stay with its history. */
export function mergeTools(register: Register, from: Tool, into: Tool, day: Day): Merger {
  const names = newNames(namesOf(from), namesOf(into))
  const hosts = newHosts(hostsOf(register, from), into.hosts)
  const relying = register.tools.filter(
    ({ slug, mergedInto, supplies = [] }) =>
      slug !== from.slug && mergedInto !== from.slug && supplies.some(({ tool }) => tool === from.slug),
  )
  const moved = (supply: Supply): Supply => (supply.tool === from.slug ? { ...supply, tool: into.slug } : supply)
  // What it would be to itself.
  const other = (supply: Supply) => supply.tool !== into.slug
  const own = (from.supplies ?? []).map(moved).filter(other)
  const kept = (into.supplies ?? []).map(moved).filter(other)
  return {
    refusals: toolRefusals(register, from, into, day),
    document: {
      aval: 1,
      tools: [
        { ...statedTool(from), mergedInto: into.slug },
        {
          ...statedTool(into),
          aliases: [...into.aliases, ...names],
          hosts: [...into.hosts, ...hosts],
          supplies: distinct([...kept, ...own]),
        },
        ...relying
          .filter(({ slug }) => slug !== into.slug)
          .map((tool) => ({ ...statedTool(tool), supplies: distinct((tool.supplies ?? []).map(moved)) })),
        ...followers(register.tools, from).map((tool) => ({ ...statedTool(tool), mergedInto: into.slug })),
      ],
    },
    corrects: new Map(),
    names,
    hosts,
    tools: relying.map(({ slug }) => slug),
    agreements: [],
    contacts: 0,
    stays: stayingOf(register, `tool/${from.slug}`, new Set(plansOf(register, from).map(({ slug }) => slug))),
  }
}

/** Takes a merger back: the tool stands for itself again, and the other one loses the names and hosts that they share. */
export function unmergeTool(register: Register, from: Tool, into: Tool): Pick<Merger, "document" | "names" | "hosts"> {
  const own = new Set(namesOf(from).map(foldExact))
  const names = into.aliases.filter((name) => own.has(foldExact(name)))
  const reached = new Set(hostsOf(register, from).map(({ host }) => host))
  const hosts = into.hosts.filter(({ host }) => reached.has(host))
  return {
    document: {
      aval: 1,
      tools: [
        { ...statedTool(from), mergedInto: undefined },
        {
          ...statedTool(into),
          aliases: into.aliases.filter((name) => !names.includes(name)),
          hosts: into.hosts.filter((one) => !hosts.includes(one)),
        },
      ],
    },
    names,
    hosts,
  }
}

/** An organisation merged into another: the same legal person, entered twice. Its tools and agreements are the other's. */
export function mergeOrganisations(register: Register, from: Organisation, into: Organisation, day: Day): Merger {
  const uses = ({ vendor, supplies = [] }: Tool) =>
    vendor === from.slug || supplies.some(({ organisation }) => organisation === from.slug)
  const moved = (supply: Supply): Supply =>
    supply.organisation === from.slug ? { ...supply, organisation: into.slug } : supply
  const tools = register.tools.filter(uses)
  const agreements = register.agreements.filter(({ organisation }) => organisation === from.slug)
  const stated = agreements.map((agreement) => ({ ...statedAgreement(agreement), organisation: into.slug }))
  const taken = new Set(register.agreements.map((agreement) => keys.agreements(statedAgreement(agreement))))
  const contacts = (from.contacts ?? []).filter((one) => !holds(into.contacts, one))
  return {
    refusals: [
      ...endedRefusals(from, into, day),
      ...stated
        .filter((agreement) => taken.has(keys.agreements(agreement)))
        .map(({ kind, start }) => ({ kind: "agreement" as const, of: kind, start })),
    ],
    document: {
      aval: 1,
      organisations: [
        { ...statedOrganisation(from), mergedInto: into.slug },
        {
          ...statedOrganisation(into),
          roles: [...new Set([...into.roles, ...from.roles])],
          country: into.country ?? from.country,
          sources: [...(into.sources ?? []), ...(from.sources ?? []).filter((one) => !holds(into.sources, one))],
          contacts: [...(into.contacts ?? []), ...contacts],
        },
        ...followers(register.organisations, from).map((one) => ({
          ...statedOrganisation(one),
          mergedInto: into.slug,
        })),
      ],
      tools: tools.map((tool) => ({
        ...statedTool(tool),
        vendor: tool.vendor === from.slug ? into.slug : tool.vendor,
        supplies: distinct((tool.supplies ?? []).map(moved)),
      })),
      agreements: stated,
    },
    corrects: new Map(stated.map((agreement, index) => [keys.agreements(agreement), agreements[index]?.id ?? ""])),
    names: [],
    hosts: [],
    tools: tools.map(({ slug }) => slug),
    agreements,
    contacts: contacts.length,
    stays: stayingOf(register, `organisation/${from.slug}`, new Set()),
  }
}

function toolRefusals(register: Register, from: Tool, into: Tool, day: Day): MergeRefusal[] {
  return [
    ...endedRefusals(from, into, day),
    ...plansOf(register, from).flatMap(({ slug }): MergeRefusal[] => {
      const standing = standingDecisions(
        register.decisions.filter(({ plan }) => plan === slug),
        day,
      )
      const excepted = register.exceptions.some(({ plan, until }) => plan === slug && until >= day)
      return [
        ...(standing.some(({ outcome }) => outcome !== "retired") ? [{ kind: "decision" as const, plan: slug }] : []),
        ...(excepted ? [{ kind: "exception" as const, plan: slug }] : []),
      ]
    }),
  ]
}

function endedRefusals(from: Tool | Organisation, into: Tool | Organisation, day: Day): MergeRefusal[] {
  return [
    ...(from.slug === into.slug ? [{ kind: "same" as const }] : []),
    ...(from.mergedInto === undefined ? [] : [{ kind: "merged" as const, into: from.mergedInto }]),
    ...(isEnded(into, day) ? [{ kind: "ended" as const, slug: into.slug }] : []),
  ]
}

function stayingOf(register: Register, subject: string, plans: ReadonlySet<string>): Staying {
  const about = ({ subject: { kind, slug } }: Register["facts"][number]) =>
    `${kind}/${slug}` === subject || (kind === "plan" && plans.has(slug))
  const ofPlans = (items: readonly { plan: string }[]) => items.filter(({ plan }) => plans.has(plan)).length
  return {
    plans: plans.size,
    facts: register.facts.filter(about).length,
    licences: ofPlans(register.licences),
    agreements: register.agreements.filter((one) => one.plans.some((plan) => plans.has(plan))).length,
    states: ofPlans(register.states),
    assessments: ofPlans(register.assessments),
  }
}

/** What was merged into it before: a merger never leads to what is merged itself. */
function followers<T extends Tool | Organisation>(items: readonly T[], from: T): T[] {
  return items.filter(({ mergedInto }) => mergedInto === from.slug)
}

function plansOf({ plans }: Register, tool: Tool): Plan[] {
  return plans.filter(({ slug }) => toolOf(slug) === tool.slug)
}

/** What a tool is known by. */
function namesOf({ name, aliases, slug }: Tool): string[] {
  return [name, ...aliases, slug]
}

/** What leads to a tool, by its plans too. */
function hostsOf(register: Register, tool: Tool): HostEntry[] {
  return [...tool.hosts, ...plansOf(register, tool).flatMap(({ hosts }) => hosts)]
}

function newNames(names: readonly string[], known: readonly string[]): string[] {
  const taken = new Set(known.map(foldExact))
  return names.filter((name) => {
    const folded = foldExact(name)
    if (taken.has(folded)) return false
    taken.add(folded)
    return true
  })
}

function newHosts(hosts: readonly HostEntry[], known: readonly HostEntry[]): HostEntry[] {
  const taken = new Set(known.map(({ host }) => host))
  return hosts.filter(({ host }) => {
    if (taken.has(host)) return false
    taken.add(host)
    return true
  })
}

function distinct(supplies: readonly Supply[]): Supply[] {
  return [...new Map(supplies.map((supply) => [canonical(supply), supply])).values()]
}

function holds<T>(list: readonly T[] = [], item: T): boolean {
  return list.some((one) => canonical(one) === canonical(item))
}
