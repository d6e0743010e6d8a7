import type { GatesState } from "./band.ts"
import type { Methodology, Option } from "./methodology.ts"
import { type Standing, type Standings, sidesOf, standingOf } from "./standing.ts"
import type { DataClassId, PreconditionId, UseId } from "./vocabulary.ts"

/** What a plan is scored for. */
export interface Context {
  dataClass: DataClassId
  use: UseId
}

/** Whether two contexts are one and the same. */
export function isSameContext(a: Context, b: Context): boolean {
  return a.dataClass === b.dataClass && a.use === b.use
}

/** A gate or stop of a context. */
export interface GateRule {
  kind: "gate" | "stop"
  factor: string
  /** Gate: the worst admissible option. Stop: the option from which it bars, whatever the score. */
  limit: Option
}

export interface GateState extends GateRule {
  /** `met` only by a live fact that is more than a claim; `broken` even by a claimed or expired one. */
  state: GatesState
  /** The option that was compared; absent where unknown. */
  option: Option | undefined
}

/**
 * The gates and stops of a context, in the order of the factors: those of the class and of all it extends, of published
 * uses, and the stops; per factor the strictest. Factors of agencies do not concern plans and are left out.
 * Throws `RangeError` when a rule names a factor that the methodology lacks, or a stop bars from option 0.
 */
export function gateRules(methodology: Methodology, context: Context): readonly GateRule[] {
  const { gates } = methodology
  const classes = lineage(methodology, context.dataClass)
  const maxima = new Map<string, Option>()
  const barred = new Map<string, Option>()
  for (const dataClass of classes)
    for (const gate of gates.classes[dataClass]?.gates ?? []) tighten(maxima, gate.factor, gate.max)
  if (isPublished(methodology, context.use)) for (const gate of gates.published) tighten(maxima, gate.factor, gate.max)
  for (const stop of gates.stops) {
    if (stop.option === 0) throw new RangeError(`A stop on ${stop.factor} bars every answer`)
    if (stop.classes.length === 0 || stop.classes.some((dataClass) => classes.includes(dataClass)))
      tighten(barred, stop.factor, stop.option)
  }
  refuseStrangers(methodology, [...maxima.keys(), ...barred.keys()])
  return methodology.factors
    .filter((factor) => sidesOf(factor.level).length > 0)
    .flatMap(({ id }) => [...ruleOf("gate", id, maxima.get(id)), ...ruleOf("stop", id, barred.get(id))])
}

/** How a gate or stop stands. */
export function stateOf(rule: GateRule, standing: Standing): GatesState {
  const worst = rule.kind === "stop" ? rule.limit - 1 : rule.limit
  if (standing.floor > worst) return "broken"
  return standing.strong ? "met" : "open"
}

/** How every gate and stop of a context stands. */
export function gateStates(rules: readonly GateRule[], standings: Standings): GateState[] {
  return rules.map((rule) => {
    const standing = standingOf(standings, rule.factor)
    return { ...rule, state: stateOf(rule, standing), option: answered(standing) ? standing.floor : undefined }
  })
}

/** All gates and stops taken together: one broken breaks, one open leaves open. */
export function overall(rules: readonly GateRule[], standings: Standings): GatesState {
  let found: GatesState = "met"
  for (const rule of rules) {
    const state = stateOf(rule, standingOf(standings, rule.factor))
    if (state === "broken") return state
    if (state === "open") found = state
  }
  return found
}

/**
 * The preconditions that a `yes` or `if` for this class always carries: those of the class and of all it extends
 * (`client-agreed`), and those that an answer adds (`training-off` where C1 = 2, even claimed or expired).
 */
export function impliedPreconditions(
  methodology: Methodology,
  dataClass: DataClassId,
  standings: Standings,
): readonly PreconditionId[] {
  const { classes, conditional } = methodology.gates
  const own = lineage(methodology, dataClass).flatMap((id) => classes[id]?.preconditions ?? [])
  const added = conditional.filter(({ factor, option, except }) => {
    const standing = standingOf(standings, factor)
    return !except.includes(dataClass) && answered(standing) && standing.floor === option
  })
  return [...new Set([...own, ...added.map((rule) => rule.precondition)])]
}

/** The classes of the vocabulary that a stop bars: those it names and those that extend them; none = every class. */
export function stoppedClasses(
  methodology: Methodology,
  { classes }: Pick<Methodology["gates"]["stops"][number], "classes">,
): readonly DataClassId[] {
  if (classes.length === 0) return []
  return methodology.vocabulary.classes
    .map(({ id }) => id)
    .filter((id) => lineage(methodology, id).some((one) => classes.includes(one)))
}

/** A class and all it extends, nearest first. */
export function lineage(methodology: Methodology, dataClass: DataClassId): readonly DataClassId[] {
  const found: DataClassId[] = []
  let next: DataClassId | undefined = dataClass
  while (next !== undefined && !found.includes(next)) {
    found.push(next)
    next = methodology.gates.classes[next]?.extends
  }
  return found
}

/** A use that the vocabulary lacks is held to the stricter rule. */
function isPublished(methodology: Methodology, use: UseId): boolean {
  return methodology.vocabulary.uses.find((known) => known.id === use)?.published ?? true
}

function tighten(limits: Map<string, Option>, factor: string, limit: Option) {
  const known = limits.get(factor)
  if (known === undefined || limit < known) limits.set(factor, limit)
}

function ruleOf(kind: GateRule["kind"], factor: string, limit: Option | undefined): GateRule[] {
  return limit === undefined ? [] : [{ kind, factor, limit }]
}

/** At least one level of the factor is answered. */
function answered(standing: Standing): boolean {
  return standing.from !== undefined
}

function refuseStrangers(methodology: Methodology, named: readonly string[]) {
  const known = new Set(methodology.factors.map((factor) => factor.id))
  const strangers = named.filter((id) => !known.has(id))
  if (strangers.length > 0) throw new RangeError(`Gates name factors that do not exist: ${strangers.join(", ")}`)
}
