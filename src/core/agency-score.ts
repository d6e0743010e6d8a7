import { compareScores } from "./band.ts"
import type { Day } from "./day.ts"
import type { Context } from "./gates.ts"
import type { AgencyQuestions, AgencyRules, Dimension, Factor, Methodology } from "./methodology.ts"
import type { Fact, OrganisationRole } from "./register.ts"
import {
  type DimensionScore,
  type Figures,
  figures,
  rounded,
  type Score,
  type ScoreInput,
  type ShownScore,
  scorePlan,
  scorer,
  weightIn,
} from "./score.ts"
import { type Change, sensitivity } from "./sensitivity.ts"
import { type Standing, type Standings, sidesOf, standings } from "./standing.ts"
import type { DataClassId, UseId } from "./vocabulary.ts"

/** What an agency is scored for: the data of ours that it gets, and what it does. */
export interface AgencyContext {
  /** Absent: it gets none. */
  data?: DataClassId | undefined
  use: UseId
}

export interface AgencyScoreInput {
  methodology: Methodology
  /** Those about the organisation that are in use: nothing else answers for an agency. */
  facts: readonly Fact[]
  context: AgencyContext
  day: Day
}

/** Scores an agency by the rules of plans, on the factors that it answers itself (docs/methodology.md, Agencies). */
export function scoreAgency(input: AgencyScoreInput): Score {
  return scorePlan(scoreInput(input))
}

/** What single facts about the agency would change its band. */
export function agencySensitivity(input: AgencyScoreInput, score: Score): readonly Change[] {
  return sensitivity(scoreInput(input), score)
}

/** The factors that an agency may be asked in some context, in the order of the methodology. */
export function agencyFactors(methodology: Methodology): readonly Factor[] {
  const asked = askedOf(methodology, true)
  return methodology.factors.filter(({ id }) => asked.has(id))
}

/** Whether an organisation is asked a factor: a vendor what is asked of its plans, an agency what its score rests on. */
export function isAskedOf(methodology: Methodology, factor: Factor, roles: readonly OrganisationRole[]): boolean {
  const asVendor = roles.includes("vendor") && sidesOf(factor.level).includes("plan")
  return asVendor || (roles.includes("agency") && askedOf(methodology, true).has(factor.id))
}

/**
 * The methodology as an agency is asked it in a context: its own factors, each answered by the organisation, with the gates on
 * them. Throws `RangeError` where its rules name what the methodology lacks.
 */
export function agencyMethodology(methodology: Methodology, { data, use }: AgencyContext): Methodology {
  const rules = rulesOf(methodology)
  const asked = askedOf(methodology, data !== undefined)
  const concerns = ({ factor }: { factor: string }) => asked.has(factor)
  const { gates, contextWeights, dimensions } = methodology
  const classes = Object.entries(gates.classes).map(([id, one]) => [
    id,
    { ...one, gates: one.gates.filter(concerns), preconditions: [] },
  ])
  const weights = dimensions.map(({ id }) => [id, weightIn(contextWeights.uses[use], id) + (rules.weights[id] ?? 0)])
  return {
    ...methodology,
    factors: methodology.factors.filter(({ id }) => asked.has(id)).map((factor) => ({ ...factor, level: "V" })),
    contextWeights: {
      ...contextWeights,
      uses: { ...contextWeights.uses, [use]: Object.fromEntries(weights) },
    },
    gates: {
      classes: Object.fromEntries(classes),
      published: gates.published.filter(concerns),
      stops: [...gates.stops.filter(concerns), ...questionsOf(rules, data !== undefined).flatMap(({ stops }) => stops)],
      conditional: [],
    },
  }
}

/** The class and use whose weights and gates hold in a context of an agency. */
export function scoredContext(methodology: Methodology, { data, use }: AgencyContext): Context {
  return { dataClass: data ?? rulesOf(methodology).without, use }
}

/** An agency's score with what it is made of, for its page. */
export interface AgencyScoreModel {
  organisation: { slug: string; name: string }
  context: AgencyContext
  score: Score
  shown: ShownScore
  standings: Standings
  changes: readonly Change[]
  dimensions: readonly AgencyDimension[]
  /** The same use without data of ours, and with each class. */
  contexts: readonly AgencyContextFigures[]
}

export interface AgencyDimension {
  dimension: Dimension
  measure: DimensionScore
  factors: readonly { factor: Factor; standing: Standing }[]
}

export interface AgencyContextFigures extends Figures {
  /** Absent: none. */
  data?: DataClassId | undefined
  /** The agency gets such data from us. */
  entrusted: boolean
}

export interface AgencyModelInput extends Omit<AgencyScoreInput, "context"> {
  organisation: { slug: string; name: string }
  /** Classes of data that it gets from us. */
  entrusted: readonly DataClassId[]
  use: UseId
  /** `none`, or the class that was asked for; absent: of those that it gets, the one with the worst score. */
  data?: DataClassId | "none" | undefined
}

/** All that is shown of an agency's score on a day. */
export function agencyScoreModel(input: AgencyModelInput): AgencyScoreModel {
  const { methodology, organisation, facts, day, use, entrusted } = input
  const classes = new Set([...methodology.vocabulary.classes.map(({ id }) => id), ...entrusted])
  const contexts = [undefined, ...classes].map((data) => ({
    ...agencyFigures({ methodology, facts, day, context: { data, use } }),
    data,
    entrusted: data === undefined ? entrusted.length === 0 : entrusted.includes(data),
  }))
  const context: AgencyContext = { data: input.data === undefined ? worstOf(contexts) : classOf(input.data), use }
  const scoring = { methodology, facts, context, day }
  const score = scoreAgency(scoring)
  return {
    organisation,
    context,
    score,
    shown: rounded(score),
    standings: agencyStandings(scoring),
    changes: agencySensitivity(scoring, score),
    dimensions: dimensionsOf(methodology, score),
    contexts,
  }
}

/** The figures alone. */
export function agencyFigures(input: AgencyScoreInput): Figures {
  const { methodology, depth, context } = scoreInput(input)
  return figures(scorer(methodology, depth), agencyStandings(input), context)
}

function agencyStandings(input: AgencyScoreInput): Standings {
  const { methodology, chain, account, day } = scoreInput(input)
  return standings(methodology, chain, account, day)
}

const noRules: AgencyRules = {
  always: { asked: [], stops: [] },
  entrusted: { asked: [], stops: [] },
  without: "public",
  weights: {},
}

function rulesOf({ agencies }: Methodology): AgencyRules {
  return agencies ?? noRules
}

function questionsOf({ always, entrusted }: AgencyRules, getsData: boolean): readonly AgencyQuestions[] {
  return getsData ? [always, entrusted] : [always]
}

/** Ids of the factors that an agency answers, whatever the use. */
function askedOf(methodology: Methodology, getsData: boolean): ReadonlySet<string> {
  const named = questionsOf(rulesOf(methodology), getsData).flatMap(({ asked }) => asked)
  return new Set(
    methodology.factors
      .filter(({ id, dimension }) => [id, dimension].some((one) => named.includes(one)))
      .map(({ id }) => id),
  )
}

/** An agency as a plan of which everything is asked and nothing but the organisation answers. */
function scoreInput({ methodology, facts, context, day }: AgencyScoreInput): ScoreInput {
  return {
    methodology: agencyMethodology(methodology, context),
    account: "company",
    chain: { plan: [], tool: [], organisation: facts, use: [], company: [] },
    context: scoredContext(methodology, context),
    day,
    depth: "full",
  }
}

function dimensionsOf(methodology: Methodology, { dimensions, contributions }: Score): AgencyDimension[] {
  const standings = new Map(contributions.map(({ factor, standing }) => [factor, standing]))
  return dimensions.flatMap((measure) => {
    const dimension = methodology.dimensions.find(({ id }) => id === measure.id)
    const factors = methodology.factors.flatMap((factor) => {
      const standing = factor.dimension === measure.id ? standings.get(factor.id) : undefined
      return standing ? [{ factor, standing }] : []
    })
    return dimension ? [{ dimension, measure, factors }] : []
  })
}

function worstOf(contexts: readonly AgencyContextFigures[]): DataClassId | undefined {
  return contexts
    .filter(({ entrusted }) => entrusted)
    .sort(compareScores)
    .at(-1)?.data
}

function classOf(data: DataClassId | "none"): DataClassId | undefined {
  return data === "none" ? undefined : data
}
