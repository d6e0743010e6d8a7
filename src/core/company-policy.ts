import type { Band } from "./band.ts"
import type { Day } from "./day.ts"
import type { Context } from "./gates.ts"
import type { Factor, Level, Methodology, Reference } from "./methodology.ts"
import type { SignOffRole } from "./register.ts"
import { type CompanyText, shown } from "./text.ts"
import type { DataClass, DataClassId, Use, UseId } from "./vocabulary.ts"

/** What enforcement does with a host of which no plan is decided. */
export const undecidedHostRules = ["none", "warn", "deny"] as const
export type UndecidedHosts = (typeof undecidedHostRules)[number]

/** What a company sets for itself, beside what is shipped. */
export interface Policy {
  quorum: QuorumRules
  decisions: DecisionRules
  undecidedHosts: UndecidedHosts
  /** Hosts that no export ever denies, in lower-case ASCII. */
  neverBlock: readonly string[]
  /** Hosts in the company's own network, with their port, that webhooks may be sent to. */
  webhooks: { privateTargets: readonly string[] }
  vocabulary: { classes: readonly AddedClass[]; uses: readonly AddedUse[] }
  methodology: MethodologyChanges
}

export interface QuorumRules {
  /** Roles that sign off a decision. */
  default: readonly SignOffRole[]
  /** How many different people that takes at least, as far as there are roles for them. */
  people: number
  /** Roles for a decision that answers `yes` or `if` for a class, in place of the default. */
  classes: Readonly<Record<DataClassId, readonly SignOffRole[]>>
}

/** How decisions are kept true. */
export interface DecisionRules {
  /** The oldest frozen assessment that a decision may rest on, in months. */
  assessmentMonths: number
  /** When a decision is reviewed at the latest, in months, by the band that it was taken in. */
  reviewMonths: Readonly<Record<Band, number>>
  /** How many live exceptions of a tool ask for it to be assessed again. */
  exceptionsSignal: number
  /** The works council is consulted before a tool is allowed. */
  worksCouncil: boolean
}

/** A data class of the company: gated, weighed and signed off as the class it is `like`. */
export interface AddedClass {
  id: DataClassId
  like: DataClassId
  name: CompanyText
  hint: CompanyText
  examples: readonly [CompanyText, CompanyText, CompanyText]
  since: Day
}

/** A use of the company: weighed as the use it is `like`, and asked the same factors. */
export interface AddedUse {
  id: UseId
  like: UseId
  name: CompanyText
  verb: CompanyText
  published: boolean
  since: Day
}

export interface MethodologyChanges {
  /** New weight per shipped factor. */
  weights: Readonly<Record<string, number>>
  /** Shipped factors that are left out. */
  off: readonly string[]
  /** The company's own factors, X1, X2… */
  factors: readonly AddedFactor[]
  contextWeights: {
    classes: Readonly<Record<DataClassId, Readonly<Record<string, number>>>>
    uses: Readonly<Record<UseId, Readonly<Record<string, number>>>>
  }
}

export interface AddedFactor {
  id: string
  dimension: string
  level: Level
  core: boolean
  weight: number
  name: CompanyText
  question: CompanyText
  help: CompanyText
  options: readonly [CompanyText, CompanyText, CompanyText, CompanyText, CompanyText]
  references: readonly Reference[]
  appliesTo?: { classes?: readonly DataClassId[] | undefined; uses?: readonly UseId[] | undefined } | undefined
}

/** What holds without a policy file (DESIGN §5, §6). */
export const defaultPolicy: Policy = {
  quorum: { default: ["it", "legal"], people: 2, classes: {} },
  decisions: {
    assessmentMonths: 12,
    reviewMonths: { low: 12, moderate: 12, high: 6, unproven: 6, critical: 3 },
    exceptionsSignal: 3,
    worksCouncil: false,
  },
  undecidedHosts: "none",
  neverBlock: [],
  webhooks: { privateTargets: [] },
  vocabulary: { classes: [], uses: [] },
  methodology: { weights: {}, off: [], factors: [], contextWeights: { classes: {}, uses: {} } },
}

/** Who must sign off: every role once, by at least so many different people, the requester not among them. */
export interface Quorum {
  roles: readonly SignOffRole[]
  people: number
}

/**
 * The quorum of a decision that answers `yes` or `if` for these classes: the roles of all of them together, so that the
 * highest class rules. A class the policy does not name takes the default, with `dpo` for personal and special data.
 */
export function quorumFor(policy: Policy, allowed: readonly DataClassId[]): Quorum {
  const lists = allowed.map((dataClass) => rolesFor(policy, dataClass))
  const roles = [...new Set(lists.length > 0 ? lists.flat() : policy.quorum.default)]
  return { roles, people: Math.min(policy.quorum.people, roles.length) }
}

function rolesFor(policy: Policy, dataClass: DataClassId): readonly SignOffRole[] {
  const { classes, default: usual } = policy.quorum
  const like = policy.vocabulary.classes.find((added) => added.id === dataClass)?.like ?? dataClass
  const personal = like === "personal" || like === "special"
  return classes[dataClass] ?? classes[like] ?? (personal ? [...usual, "dpo"] : usual)
}

/** What of a policy changes the methodology, for the caller to hash into the version's suffix; undefined: nothing does. */
export function methodologyPart(policy: Policy): Pick<Policy, "vocabulary" | "methodology"> | undefined {
  const { vocabulary, methodology } = policy
  const { weights, off, factors, contextWeights } = methodology
  const lists = [vocabulary.classes, vocabulary.uses, off, factors]
  const tables = [weights, contextWeights.classes, contextWeights.uses]
  const changes = lists.some((list) => list.length > 0) || tables.some((table) => Object.keys(table).length > 0)
  return changes ? { vocabulary, methodology } : undefined
}

/**
 * The methodology as the company changed it. Its version gets `+` and the suffix, a short hash of `methodologyPart`;
 * where the policy changes nothing, the methodology comes back as it is. Gates, stops and bands never change.
 * The policy must have been checked: what it names exists, and it switches off no factor of `gateFactors`.
 */
export function applyCompanyPolicy(methodology: Methodology, policy: Policy, suffix: string): Methodology {
  if (!methodologyPart(policy)) return methodology
  const { vocabulary, methodology: changes } = policy
  return {
    ...methodology,
    version: `${methodology.version}+${suffix}`,
    vocabulary: {
      classes: [...methodology.vocabulary.classes, ...vocabulary.classes.map(classOf)],
      uses: [...methodology.vocabulary.uses, ...vocabulary.uses.map(useOf)],
    },
    factors: [
      ...methodology.factors
        .filter((factor) => !changes.off.includes(factor.id))
        .map((factor) => withAdditions(reweighed(factor, changes.weights[factor.id]), vocabulary)),
      ...changes.factors.map(factorOf),
    ],
    contextWeights: {
      classes: weightTable(methodology.contextWeights.classes, vocabulary.classes, changes.contextWeights.classes),
      uses: weightTable(methodology.contextWeights.uses, vocabulary.uses, changes.contextWeights.uses),
    },
    gates: gatesWith(methodology.gates, vocabulary.classes),
  }
}

/** The factors that a gate, a stop or a conditional precondition rests on: they cannot be switched off. */
export function gateFactors(methodology: Methodology): ReadonlySet<string> {
  const { classes, published, stops, conditional } = methodology.gates
  const gates = [...Object.values(classes).flatMap((entry) => entry.gates), ...published]
  const { always, entrusted } = methodology.agencies ?? {}
  const agencyStops = [always, entrusted].flatMap((questions) => questions?.stops ?? [])
  return new Set([...gates, ...stops, ...agencyStops, ...conditional].map((rule) => rule.factor))
}

/** The contexts in which a plan would have nothing to be scored on: no core factor in any dimension that weighs. */
export function emptyContexts(methodology: Methodology): readonly Context[] {
  const { classes, uses } = methodology.vocabulary
  const asked = methodology.factors.filter((factor) => factor.core && factor.level !== "A")
  return classes
    .flatMap(({ id: dataClass }) => uses.map(({ id: use }) => ({ dataClass, use })))
    .filter((context) => !asked.some((factor) => applies(factor, context) && weighs(methodology, factor, context)))
}

function applies({ appliesTo }: Factor, { dataClass, use }: Context): boolean {
  return (appliesTo?.classes?.includes(dataClass) ?? true) && (appliesTo?.uses?.includes(use) ?? true)
}

function weighs({ contextWeights }: Methodology, { dimension }: Factor, { dataClass, use }: Context): boolean {
  const weight = (contextWeights.classes[dataClass]?.[dimension] ?? 0) + (contextWeights.uses[use]?.[dimension] ?? 0)
  return weight > 0
}

function classOf({ id, name, hint, examples, since }: AddedClass): DataClass {
  const [first, second, third] = examples
  return { id, name: shown(name), hint: shown(hint), examples: [shown(first), shown(second), shown(third)], since }
}

function useOf({ id, name, verb, published, since }: AddedUse): Use {
  return { id, name: shown(name), verb: shown(verb), published, since }
}

function factorOf({ appliesTo, ...factor }: AddedFactor): Factor {
  const [none, low, middle, high, most] = factor.options
  return {
    ...factor,
    name: shown(factor.name),
    question: shown(factor.question),
    help: shown(factor.help),
    options: [shown(none), shown(low), shown(middle), shown(high), shown(most)],
    ...(appliesTo && { appliesTo: scopeOf(appliesTo.classes, appliesTo.uses) }),
  }
}

function reweighed(factor: Factor, weight: number | undefined): Factor {
  return weight === undefined ? factor : { ...factor, weight }
}

/** A factor that is asked for some classes or uses is asked for those that the company added like them. */
function withAdditions(factor: Factor, added: Policy["vocabulary"]): Factor {
  if (!factor.appliesTo) return factor
  const { classes, uses } = factor.appliesTo
  return { ...factor, appliesTo: scopeOf(extended(classes, added.classes), extended(uses, added.uses)) }
}

function extended(ids: readonly string[] | undefined, added: readonly Like[]): readonly string[] | undefined {
  return ids && [...ids, ...added.filter((entry) => ids.includes(entry.like)).map((entry) => entry.id)]
}

function scopeOf(classes: readonly string[] | undefined, uses: readonly string[] | undefined) {
  return { ...(classes && { classes }), ...(uses && { uses }) }
}

interface Like {
  id: string
  like: string
}

type Weights = Readonly<Record<string, number>>
type WeightTable = Readonly<Record<string, Weights>>

function weightTable(shipped: WeightTable, added: readonly Like[], changes: WeightTable): WeightTable {
  const rows = [...Object.entries(shipped), ...added.map(({ id, like }) => [id, shipped[like] ?? {}] as const)]
  return Object.fromEntries(rows.map(([id, row]) => [id, { ...row, ...changes[id] }]))
}

/** An added class extends the one it is like; one like a class that a conditional precondition excepts is excepted too. */
function gatesWith(gates: Methodology["gates"], added: readonly AddedClass[]): Methodology["gates"] {
  return {
    ...gates,
    classes: {
      ...gates.classes,
      ...Object.fromEntries(added.map(({ id, like }) => [id, { extends: like, gates: [] }])),
    },
    conditional: gates.conditional.map((rule) => ({ ...rule, except: extended(rule.except, added) ?? [] })),
  }
}
