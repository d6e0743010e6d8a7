import { decisionOn } from "./answer-cell.ts"
import type { Book, Owner } from "./book.ts"
import type { Day } from "./day.ts"
import {
  type EnforcedHost,
  type EnforcementRules,
  enforcement,
  type HostRule,
  type Look,
  planLooks,
} from "./enforcement.ts"
import type { ListPlan, ListTool } from "./list.ts"
import type { HostEntry } from "./register.ts"
import type { Text } from "./text.ts"

/** What else a decision would hit through the hosts of its plan, to be seen before anybody signs it. */
export interface BlastRadius {
  collisions: readonly Collision[]
  /** Hosts of the plan that change rule, or are denied, and are not its tool's alone. */
  shared: readonly SharedHost[]
  /** Hosts that it would deny, but the policy never blocks them, or something below them. */
  neverBlocked: readonly (HostEntry & { never: readonly string[] })[]
}

/**
 * Two decisions that one host cannot both bear out:
 * - `hit`: the host would be denied, and with it another plan, which is allowed
 * - `stays`: it should be denied, and is not, since another plan that it answers for is allowed
 * - `opens`: it would be let through, and with it another plan, which is refused
 */
export interface Collision extends HostEntry {
  kind: "hit" | "stays" | "opens"
  /** What systems do with the host then. */
  rule: HostRule
  plan: ListPlan
  tool: { slug: string; name: string }
  /** Id of the decision that speaks for the other plan. */
  decision: string
  /** The entry of the other plan's hosts that the host is a part of; absent where it is the same host. */
  within?: string | undefined
}

export interface SharedHost extends HostEntry {
  rule: HostRule
  /** Other tools of the register that list it. */
  tools: readonly { slug: string; name: string }[]
  /** What else runs there, as far as we know. */
  known: readonly KnownHost[]
}

/** A host that many services share, with what runs there and where that is written. */
export interface KnownHost {
  host: string
  runs: Text
  source: string
  checkedOn: Day
}

export interface BlastInput {
  /** The list in force, and the one with the decision. */
  before: Book
  after: Book
  tool: string
  /** `tool/plan`. */
  plan: string
  /** Its id. */
  decision: string
  day: Day
  rules: EnforcementRules
  known: readonly KnownHost[]
}

/**
 * What a decision about a plan hits beside it, on a day: only through hosts that answer for the plan, and nothing where another one
 * speaks for it that day.
 */
export function blastRadius({ before, after, tool, plan, decision, day, rules, known }: BlastInput): BlastRadius {
  const only = new Set([tool])
  const keyOf = ({ cover, host }: HostEntry) => `${cover} ${host}`
  const was = new Map(enforcement(before, rules, day, only).map((one) => [keyOf(one), one.rule]))
  const own = enforcement(after, rules, day, only).filter(({ plans }) => plans.includes(plan))
  const named = after.plans.get(plan)?.plan
  if (!named || decisionOn(named.decisions ?? [], day)?.id !== decision) return nothing
  const look = planLooks(after, day)
  const looking = { after, day, look, plan, of: look(named) }
  return {
    collisions: inOrder(own.flatMap((host) => collisionsAt(host, was.get(keyOf(host)), looking))),
    shared: own.flatMap((host) => sharedAt(host, host.rule !== was.get(keyOf(host)), { after, tool, known })),
    neverBlocked: own.flatMap(({ host, cover, spared }) =>
      spared ? [{ host, cover, never: rules.neverBlock.filter((never) => covers({ host, cover }, never)) }] : [],
    ),
  }
}

/** Whether an approved plan would be denied: whoever signs says that they mean it. */
export function hitsApproved({ collisions }: Pick<BlastRadius, "collisions">): boolean {
  return collisions.some(({ kind }) => kind === "hit")
}

const nothing: BlastRadius = { collisions: [], shared: [], neverBlocked: [] }

interface Looking {
  after: Book
  day: Day
  look: (plan: ListPlan) => Look
  /** The plan that is decided, and how it looks then. */
  plan: string
  of: Look
}

function collisionsAt(host: EnforcedHost, before: HostRule | undefined, { after, day, look, plan, of }: Looking) {
  const kindFor = (other: Look, answers: boolean): Collision["kind"] | undefined => {
    const allowed = other === "allow" || other === "tolerate"
    if (host.rule === "deny") return allowed ? "hit" : undefined
    if (of === "deny") return allowed && answers ? "stays" : undefined
    return host.rule === "allow" && before !== "allow" && of === "allow" && other === "deny" ? "opens" : undefined
  }
  return usersOf(after, host.host).flatMap(({ tool, plan: other, within }): Collision[] => {
    const kind = other.slug === plan ? undefined : kindFor(look(other), host.plans.includes(other.slug))
    const decision = kind && other.decisions && decisionOn(other.decisions, day)
    if (!kind || !decision) return []
    const { slug, name } = tool
    return [
      {
        ...{ kind, host: host.host, cover: host.cover, rule: host.rule, plan: other, tool: { slug, name } },
        ...{ decision: decision.id, ...(within === undefined ? {} : { within }) },
      },
    ]
  })
}

interface User {
  tool: ListTool
  plan: ListPlan
  within?: string
}

/** Plans that are reached by a host: those that list it or whose tool does, and those that list a host above it with all below. */
function usersOf({ hosts }: Book, host: string): User[] {
  const same = (hosts.entries.get(host) ?? []).flatMap(({ owner }) => plansOf(owner))
  const above = parentsOf(host).flatMap((parent) =>
    (hosts.entries.get(parent) ?? [])
      .filter(({ cover }) => cover === "tree")
      .flatMap(({ owner }) => plansOf(owner).map((user) => ({ ...user, within: parent }))),
  )
  // A plan that lists the host itself as well as one above it is named once, the nearest first.
  return [...new Map([...same, ...above].toReversed().map((user) => [user.plan.slug, user])).values()].toReversed()
}

/** A host of the tool is that of its plans without hosts of their own (DESIGN §5). */
function plansOf({ tool, plan }: Owner): User[] {
  if (plan) return [{ tool, plan }]
  return tool.plans.filter(({ hosts }) => hosts.length === 0).map((one) => ({ tool, plan: one }))
}

function parentsOf(host: string): string[] {
  if (host.startsWith("[")) return []
  const labels = host.split(".")
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join("."))
}

/** One line for each other plan and kind: the widest cover of a host says it. */
function inOrder(collisions: readonly Collision[]): Collision[] {
  const kinds: readonly Collision["kind"][] = ["hit", "stays", "opens"]
  const keyOf = ({ kind, host, plan }: Collision) => `${kind} ${host} ${plan.slug}`
  const once = new Map(collisions.toSorted((a, b) => compare(a.cover, b.cover)).map((one) => [keyOf(one), one]))
  return [...once.values()].sort(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || compare(a.host, b.host) || compare(a.plan.slug, b.plan.slug),
  )
}

function sharedAt(
  { host, cover, rule, tools }: EnforcedHost,
  moves: boolean,
  { after, tool, known }: { after: Book; tool: string; known: readonly KnownHost[] },
): SharedHost[] {
  if (!moves && rule !== "deny") return []
  const others = tools.filter((one) => one !== tool)
  const running = known.filter((one) => covers({ host, cover }, one.host))
  if (others.length + running.length === 0) return []
  const named = others.map((slug) => ({ slug, name: after.tools.get(slug)?.name ?? slug }))
  return [{ host, cover, rule, tools: named, known: running }]
}

function covers({ host, cover }: HostEntry, other: string): boolean {
  return other === host || (cover === "tree" && other.endsWith(`.${host}`))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
