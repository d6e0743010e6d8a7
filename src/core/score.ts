import { type Band, bandOf, type Measure, proposalOf } from "./band.ts"
import type { Day } from "./day.ts"
import { type Context, type GateRule, type GateState, gateRules, gateStates, overall } from "./gates.ts"
import type { Factor, Methodology } from "./methodology.ts"
import { type Chain, type Standing, type Standings, sidesOf, standingOf, standings } from "./standing.ts"
import type { Account, Answer } from "./vocabulary.ts"

/** `screening` asks the core factors only, `full` all of them. */
export type Depth = "screening" | "full"

export interface ScoreInput {
  methodology: Methodology
  account: Account
  chain: Chain
  context: Context
  day: Day
  depth: Depth
}

/** The three numbers with what follows from them: what tables show. */
export interface Figures extends Measure {
  band: Band
  proposal: Answer
}

export interface DimensionScore extends Measure {
  id: string
  /** Weight of the dimension in the context. */
  weight: number
  /** How many factors were asked. */
  factors: number
}

/** What a factor adds: the points of all add up to the score, the floor points to the floor. */
export interface Contribution {
  factor: string
  dimension: string
  points: number
  floorPoints: number
  /** Something about it is still to be learnt. */
  unknown: boolean
  standing: Standing
}

/** The score of a plan in a context. Nothing in it is rounded. */
export interface Score extends Figures {
  dimensions: readonly DimensionScore[]
  /** The largest first. */
  contributions: readonly Contribution[]
  gates: readonly GateState[]
  context: Context
  day: Day
  depth: Depth
  methodologyVersion: string
}

/** A methodology made ready for many plans and contexts. */
export interface Scorer {
  methodology: Methodology
  depth: Depth
  rulesOf(context: Context): ContextRules
}

/** What a context asks: dimensions with their factors and weights, and the gates. Never depends on an answer. */
export interface ContextRules {
  dimensions: readonly AskedDimension[]
  /** Sum of the dimensions' weights. */
  weight: number
  gates: readonly GateRule[]
}

export interface AskedDimension {
  id: string
  /** Weight of the dimension in the context, above 0. */
  weight: number
  factors: readonly Factor[]
  /** Sum of the factors' weights. */
  factorWeight: number
}

/** Scores a plan in a context (docs/methodology.md). For many at once: `scorer`, `sideOf` and `joined`, then `figures`. */
export function scorePlan(input: ScoreInput): Score {
  const { methodology, chain, account, day } = input
  return scoreStandings(scorer(methodology, input.depth), standings(methodology, chain, account, day), input.context)
}

/** Makes a methodology ready; what a context asks is worked out once, when it is first needed. */
export function scorer(methodology: Methodology, depth: Depth): Scorer {
  const prepared = new Map<string, ContextRules>()
  return {
    methodology,
    depth,
    rulesOf(context) {
      const key = `${context.dataClass}\n${context.use}`
      let rules = prepared.get(key)
      if (!rules) {
        rules = contextRules(methodology, depth, context)
        prepared.set(key, rules)
      }
      return rules
    },
  }
}

/** The figures alone, for tables: a few microseconds. */
export function figures(scorer: Scorer, standings: Standings, context: Context): Figures {
  const rules = scorer.rulesOf(context)
  const means = rules.dimensions.map((dimension) => meansOf(dimension, standings))
  return concluded(scorer.methodology, rules, standings, means)
}

/** The whole score, with what it is made of. */
export function scoreStandings(scorer: Scorer, standings: Standings, context: Context): Score {
  const { methodology, depth } = scorer
  const rules = scorer.rulesOf(context)
  const means = rules.dimensions.map((dimension) => meansOf(dimension, standings))
  const result = concluded(methodology, rules, standings, means)
  return {
    ...result,
    dimensions: rules.dimensions.map((dimension, index) => dimensionScore(dimension, means[index] ?? nothing)),
    contributions: contributions(methodology, rules, standings, result),
    gates: gateStates(rules.gates, standings),
    context,
    day: standings.day,
    depth,
    methodologyVersion: methodology.version,
  }
}

/** A score as shown: points with two decimals, adding up to the shown score; evidence from 0 to 1 with four (a percentage with two). */
export interface ShownScore extends Measure {
  dimensions: readonly (Measure & { id: string })[]
  contributions: readonly { factor: string; points: number; floorPoints: number }[]
}

/** Rounds a score for display; contributions by largest remainder, so that they add up to the rounded figure. */
export function rounded(score: Score): ShownScore {
  const points = shares(
    score.contributions.map((one) => one.points),
    score.score,
  )
  const floorPoints = shares(
    score.contributions.map((one) => one.floorPoints),
    score.floor,
  )
  return {
    ...roundedMeasure(score),
    dimensions: score.dimensions.map((one) => ({ id: one.id, ...roundedMeasure(one) })),
    contributions: score.contributions.map(({ factor }, index) => ({
      factor,
      points: points[index] ?? 0,
      floorPoints: floorPoints[index] ?? 0,
    })),
  }
}

function contextRules(methodology: Methodology, depth: Depth, context: Context): ContextRules {
  const asked = methodology.factors.filter((factor) => isAsked(factor, depth, context))
  const dimensions = methodology.dimensions
    .map(({ id }) => {
      const factors = asked.filter((factor) => factor.dimension === id)
      const factorWeight = factors.reduce((sum, factor) => sum + factor.weight, 0)
      return { id, weight: contextWeight(methodology, context, id), factors, factorWeight }
    })
    .filter((dimension) => dimension.weight > 0 && dimension.factorWeight > 0)
  const weight = dimensions.reduce((sum, dimension) => sum + dimension.weight, 0)
  return { dimensions, weight, gates: gateRules(methodology, context) }
}

function isAsked(factor: Factor, depth: Depth, context: Context): boolean {
  if (sidesOf(factor.level).length === 0 || (depth === "screening" && !factor.core)) return false
  return names(factor.appliesTo?.classes, context.dataClass) && names(factor.appliesTo?.uses, context.use)
}

/** None named = every one. */
function names(list: readonly string[] | undefined, id: string): boolean {
  return list === undefined || list.length === 0 || list.includes(id)
}

/** A class or use that a company added without weights gives each dimension 1. */
function contextWeight(methodology: Methodology, context: Context, dimension: string): number {
  const { classes, uses } = methodology.contextWeights
  return weightIn(classes[context.dataClass], dimension) + weightIn(uses[context.use], dimension)
}

/** A dimension's weight in the row of a class or use; without a row, 1. */
export function weightIn(weights: Readonly<Record<string, number>> | undefined, dimension: string): number {
  return weights ? (weights[dimension] ?? 0) : 1
}

const nothing: Measure = { score: 0, floor: 0, evidence: 0 }

/** Square of a risk: an option from 0 to 4 stands for 0 to 100. */
const square = (option: number) => 625 * option * option

/** The weighted mean squares of a dimension (not yet rooted) and its evidence. */
function meansOf(dimension: AskedDimension, standings: Standings): Measure {
  let [score, floor, evidence] = [0, 0, 0]
  for (const { id, weight } of dimension.factors) {
    const standing = standingOf(standings, id)
    score += weight * square(standing.score)
    floor += weight * square(standing.floor)
    if (standing.strong) evidence += weight
  }
  const total = dimension.factorWeight
  return { score: score / total, floor: floor / total, evidence: evidence / total }
}

function concluded(
  methodology: Methodology,
  rules: ContextRules,
  standings: Standings,
  means: readonly Measure[],
): Figures {
  const measure = total(rules, means)
  const gates = overall(rules.gates, standings)
  const band = bandOf(methodology.bands, measure, gates)
  return { ...measure, band, proposal: proposalOf(band, gates) }
}

function total(rules: ContextRules, means: readonly Measure[]): Measure {
  if (rules.weight === 0) return nothing
  let [score, floor, evidence] = [0, 0, 0]
  for (const [index, { weight }] of rules.dimensions.entries()) {
    const mean = means[index] ?? nothing
    score += weight * mean.score
    floor += weight * mean.floor
    evidence += weight * mean.evidence
  }
  return {
    score: root(score / rules.weight),
    floor: root(floor / rules.weight),
    evidence: Math.min(1, evidence / rules.weight),
  }
}

/** A sum of fractions may pass its bound by the last bit. */
const root = (meanSquare: number) => Math.min(100, Math.sqrt(meanSquare))

function dimensionScore({ id, weight, factors }: AskedDimension, mean: Measure): DimensionScore {
  return {
    id,
    weight,
    score: root(mean.score),
    floor: root(mean.floor),
    evidence: mean.evidence,
    factors: factors.length,
  }
}

function contributions(
  methodology: Methodology,
  rules: ContextRules,
  standings: Standings,
  { score, floor }: Measure,
): Contribution[] {
  const order = new Map(methodology.factors.map((factor, index) => [factor.id, index]))
  const found = rules.dimensions.flatMap((dimension) =>
    dimension.factors.map((factor) => {
      const standing = standingOf(standings, factor.id)
      const share = (dimension.weight * factor.weight) / (rules.weight * dimension.factorWeight)
      return {
        factor: factor.id,
        dimension: dimension.id,
        points: score === 0 ? 0 : (share * square(standing.score)) / score,
        floorPoints: floor === 0 ? 0 : (share * square(standing.floor)) / floor,
        unknown: !standing.known,
        standing,
      }
    }),
  )
  return found.sort((a, b) => b.points - a.points || (order.get(a.factor) ?? 0) - (order.get(b.factor) ?? 0))
}

function roundedMeasure({ score, floor, evidence }: Measure): Measure {
  return {
    score: hundredths(score) / 100,
    floor: hundredths(floor) / 100,
    evidence: hundredths(evidence * 100) / 10_000,
  }
}

const hundredths = (value: number) => Math.round(value * 100)

/** Parts of a total in hundredths, by largest remainder. */
function shares(parts: readonly number[], total: number): number[] {
  const whole = parts.map((part) => Math.floor(part * 100))
  const missing = hundredths(total) - whole.reduce((sum, part) => sum + part, 0)
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: part * 100 - Math.floor(part * 100) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  const raised = new Set(byRemainder.slice(0, missing).map((one) => one.index))
  return whole.map((part, index) => (part + (raised.has(index) ? 1 : 0)) / 100)
}
