import { type Asked, allows, answerCell, decisionOn } from "./answer-cell.ts"
import type { Book, Owner } from "./book.ts"
import type { Policy } from "./company-policy.ts"
import type { Day } from "./day.ts"
import type { ListPlan, ListTool } from "./list.ts"
import type { HostEntry } from "./register.ts"
import type { Answer } from "./vocabulary.ts"

/** What systems do with a host (DESIGN §6). */
export const hostRules = ["allow", "warn", "deny", "none"] as const
export type HostRule = (typeof hostRules)[number]

/** What a host of the list comes to on a day, over all plans that answer for it. */
export interface EnforcedHost extends HostEntry {
  rule: HostRule
  /** Slugs of the plans that answer for it. */
  plans: readonly string[]
  /** Slugs of the tools behind it; several share it. */
  tools: readonly string[]
  /** It would be denied, but for the hosts of the policy that are never blocked. */
  spared?: true | undefined
}

export type EnforcementRules = Pick<Policy, "undecidedHosts" | "neverBlock">

/**
 * What each host of the list comes to on a day, the first that fits (DESIGN §6): `allow` if a plan that is not tolerated has a `yes`
 * or `if` cell; `deny` if every decided plan is `no`; `warn` if any plan is decided; else as the policy says. Where one host is listed
 * both by itself and with all below it, there are two entries: the one for itself has the owners of both. `tools`: only hosts that one
 * of these lists.
 */
export function enforcement(
  book: Book,
  rules: EnforcementRules,
  day: Day,
  tools?: ReadonlySet<string> | undefined,
): EnforcedHost[] {
  const look = planLooks(book, day)
  return [...book.hosts.entries]
    .filter(([, entries]) => !tools || entries.some(({ owner }) => tools.has(owner.tool.slug)))
    .flatMap(([host, entries]) => {
      const below = entries.filter(({ cover }) => cover === "tree")
      const hosts: EnforcedHost[] = []
      if (below.length < entries.length) hosts.push(enforced({ host, cover: "host" }, entries, rules, look))
      if (below.length > 0) hosts.push(enforced({ host, cover: "tree" }, below, rules, look))
      return hosts
    })
    .sort((a, b) => compare(a.host, b.host) || compare(a.cover, b.cover))
}

/** Whether denying the entry would deny a host that is never blocked. */
function isSpared({ host, cover }: HostEntry, { neverBlock }: Pick<EnforcementRules, "neverBlock">): boolean {
  return neverBlock.some((never) => never === host || (cover === "tree" && never.endsWith(`.${host}`)))
}

/** How a plan looks from outside: what all its cells come to. */
export type Look = "allow" | "tolerate" | "deny" | "mixed" | "undecided" | "excepted"

function enforced(
  entry: HostEntry,
  owners: readonly { owner: Owner }[],
  rules: EnforcementRules,
  look: (plan: ListPlan) => Look,
): EnforcedHost {
  const plans = answering(owners.map(({ owner }) => owner))
  const wanted = ruleOf(
    plans.map(({ plan }) => look(plan)),
    rules,
  )
  const spared = wanted === "deny" && isSpared(entry, rules)
  return {
    ...entry,
    rule: spared ? "warn" : wanted,
    plans: plans.map(({ plan }) => plan.slug),
    tools: [...new Set(owners.map(({ owner }) => owner.tool.slug))],
    ...(spared ? { spared } : {}),
  }
}

/** A host answers for the plans that list it, else for the plans without own hosts of the tools that list it (DESIGN §5). */
function answering(owners: readonly Owner[]): { tool: ListTool; plan: ListPlan }[] {
  const own = owners.flatMap(({ tool, plan }) => (plan ? [{ tool, plan }] : []))
  if (own.length > 0) return own
  return owners.flatMap(({ tool }) =>
    tool.plans.filter(({ hosts }) => hosts.length === 0).map((plan) => ({ tool, plan })),
  )
}

function ruleOf(looks: readonly Look[], { undecidedHosts }: EnforcementRules): HostRule {
  if (looks.includes("allow")) return "allow"
  const decided = looks.filter((look) => look !== "undecided" && look !== "excepted")
  // Whoever has an exception could not use what is denied to all.
  if (decided.length > 0)
    return decided.every((look) => look === "deny") && !looks.includes("excepted") ? "deny" : "warn"
  return looks.includes("excepted") && undecidedHosts === "deny" ? "warn" : undecidedHosts
}

/** How plans look from outside on a day, each worked out once. */
export function planLooks({ since }: Book, day: Day): (plan: ListPlan) => Look {
  const known = new Map<ListPlan, Look>()
  const classes = [...since.classes.keys()]
  const uses = [...since.uses.keys()]
  const open = (plan: ListPlan, groups: Asked["groups"], passes: (answer: Answer) => boolean) => {
    const decision = plan.decisions && decisionOn(plan.decisions, day)
    return classes.some((data) =>
      uses.some((use) => passes(answerCell(plan, decision, data, use, { since, day, groups }).answer)),
    )
  }
  const lookAt = (plan: ListPlan): Look => {
    const decision = plan.decisions && decisionOn(plan.decisions, day)
    const allowed = (groups: Asked["groups"]) => open(plan, groups, allows)
    if (decision && allowed(nobody)) return decision.outcome === "tolerated" ? "tolerate" : "allow"
    const groups = new Set((plan.exceptions ?? []).map(({ group }) => group))
    const excepted = groups.size > 0 && allowed(groups)
    if (!decision) return excepted ? "excepted" : "undecided"
    if (excepted) return "mixed"
    return open(plan, nobody, (answer) => answer !== "no") ? "mixed" : "deny"
  }
  return (plan) => {
    const found = known.get(plan) ?? lookAt(plan)
    known.set(plan, found)
    return found
  }
}

const nobody: ReadonlySet<string> = new Set()

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
