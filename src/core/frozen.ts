import type { Finding } from "./findings.ts"
import { type Context, gateRules, isSameContext } from "./gates.ts"
import type { Dimension, Factor, Methodology } from "./methodology.ts"
import type { EventNames } from "./past-event.ts"
import type { Assessment, ClosedQuestion, Decision, Fact, Plan } from "./register.ts"
import { rounded, type Score, type ShownScore, scorer, scoreStandings } from "./score.ts"
import { type Chain, type Standing, type Standings, sidesOf, standingOf, standings } from "./standing.ts"
import { statedAssessment, toolOf } from "./stated.ts"
import type { Text } from "./text.ts"
import type { Account, UseId } from "./vocabulary.ts"

// A frozen assessment holds facts, a day, the version of a methodology and a few figures. All that is shown is computed from
// these again, and so is the proof that the figures still come out.

export interface FrozenInput {
  assessment: Assessment
  /** As it was that day; absent where it was not kept. */
  methodology?: Methodology | undefined
  /** Account of the plan, for assessments that do not name it (they came from elsewhere). */
  account: Account
}

export interface FrozenSheet {
  assessment: Assessment
  account: Account
  /** It names the contexts that it was made for, and so was made here. */
  ownContexts: boolean
  /** Empty without the methodology. */
  contexts: readonly FrozenContext[]
  /** Factor by factor: those asked or gated in a context, and those that a fact answers. Empty without the methodology. */
  dimensions: readonly FrozenDimension[]
  /** Facts about factors that the methodology does not have, or all of them without it. */
  loose: readonly Fact[]
  reproduction: Reproduction
}

export interface FrozenContext {
  context: Context
  /** Unrounded. */
  score: Score
  shown: ShownScore
  standings: Standings
  /** The one whose figures the assessment stores. */
  isReference: boolean
}

export interface FrozenDimension {
  dimension: Dimension
  factors: readonly FrozenFactor[]
}

export interface FrozenFactor {
  factor: Factor
  /** Part of the score in one of the contexts. */
  asked: boolean
  /** How it stood: one, unless the answers for several uses differ. */
  answers: readonly FrozenAnswer[]
  justification?: string | undefined
}

export interface FrozenAnswer {
  /** Uses of the contexts in which it stood so. */
  uses: readonly UseId[]
  standing: Standing
}

/** Whether the stored figures come out when they are computed again from what was frozen. */
export type Reproduction =
  | { kind: "same" }
  | { kind: "different"; differences: readonly Difference[] }
  /** The methodology was not kept here: nothing can be computed. */
  | { kind: "unkept" }

export type Difference =
  | { figure: "score" | "floor" | "evidence"; stored: number; computed: number }
  | { figure: "band"; stored: string; computed: string }

/** Where the methodology of an assessment comes from: kept at the freeze, the one in use now, or nowhere. */
export type MethodologyFrom = "kept" | "current" | "none"

/** A frozen assessment with the names of what it is about: what its page and its PDF are made of. */
export interface FrozenReport {
  sheet: FrozenSheet
  /** As it was that day. */
  methodology: Methodology | undefined
  methodologyFrom: MethodologyFrom
  findings: readonly Finding[]
  /** Sub-questions that people closed; `text`: what was asked, absent where it is asked no more. */
  closed: readonly (ClosedQuestion & { text?: Text | undefined })[]
  /** Of `frozenContent` in its canonical form. */
  sha256: string
  plan: Plan
  tool: { slug: string; name: string }
  vendor: { slug: string; name: string }
  company?: string | undefined
  /** Those who assessed and reviewed, by id; without a name once erased. */
  people: EventNames["people"]
}

/** What has to do with a frozen assessment and may still change. */
export interface FrozenAround {
  /** Decisions that rest on it. */
  decisions: readonly Decision[]
  /** Other assessments of the plan, the newest first. */
  others: readonly Assessment[]
}

/** Everything that a frozen assessment says, computed from what was frozen and nothing else. */
export function frozenSheet({ assessment, methodology, account: planAccount }: FrozenInput): FrozenSheet {
  const account = assessment.account ?? planAccount
  const base = { assessment, account, ownContexts: assessment.contexts !== undefined }
  if (!methodology)
    return { ...base, contexts: [], dimensions: [], loose: assessment.facts, reproduction: { kind: "unkept" } }
  const asked = contextsOf(assessment, methodology)
  const contexts = asked.map((context) => frozenContext(assessment, methodology, account, context))
  const known = new Set(methodology.factors.map(({ id }) => id))
  return {
    ...base,
    contexts,
    dimensions: frozenDimensions(assessment, methodology, contexts),
    loose: assessment.facts.filter(({ factor }) => !known.has(factor)),
    reproduction: reproductionOf(assessment, methodology, account),
  }
}

/** The contexts that an assessment was made for; one that names none was made for the reference context. */
export function contextsOf({ contexts }: Pick<Assessment, "contexts">, { reference }: Methodology): readonly Context[] {
  return contexts && contexts.length > 0 ? contexts : [reference]
}

/** The facts that answer for the plan in a use, of those that were frozen. */
export function frozenChain({ plan, facts }: Pick<Assessment, "plan" | "facts">, use: UseId): Chain {
  const about = (kind: Fact["subject"]["kind"], slug?: string) =>
    facts.filter(({ subject }) => subject.kind === kind && (slug === undefined || subject.slug === slug))
  return {
    plan: about("plan", plan),
    tool: about("tool", toolOf(plan)),
    // Whose tool it was that day: whatever was frozen about an organisation is about that one.
    organisation: about("organisation"),
    use: about("use", use),
    company: about("company"),
  }
}

/** How every factor stood in a use, by the facts that were frozen. */
export function frozenStandings(
  assessment: Assessment,
  methodology: Methodology,
  account: Account,
  use: UseId,
): Standings {
  return standings(methodology, frozenChain(assessment, use), account, assessment.on)
}

/**
 * What an assessment says, as an export states it, to be hashed with `canonical`: the same for its whole life, in every copy of it.
 * Ids differ from register to register and people may be erased, so both are left out.
 */
export function frozenContent(assessment: Assessment): object {
  const { author: _author, reviewer: _reviewer, facts, closed, ...rest } = statedAssessment(assessment)
  return {
    ...rest,
    facts: facts.map(({ author: _by, ...fact }) => fact),
    ...(closed && { closed: closed.map(({ by: _by, ...question }) => question) }),
  }
}

function frozenContext(
  assessment: Assessment,
  methodology: Methodology,
  account: Account,
  context: Context,
): FrozenContext {
  const known = frozenStandings(assessment, methodology, account, context.use)
  const score = scoreStandings(scorer(methodology, assessment.depth), known, context)
  return {
    context,
    score,
    shown: rounded(score),
    standings: known,
    isReference: isSameContext(context, methodology.reference),
  }
}

function frozenDimensions(
  { facts, justifications }: Assessment,
  methodology: Methodology,
  contexts: readonly FrozenContext[],
): FrozenDimension[] {
  const asked = new Set(contexts.flatMap(({ score }) => score.contributions.map(({ factor }) => factor)))
  const gated = contexts.flatMap(({ context }) => gateRules(methodology, context).map(({ factor }) => factor))
  const shown = new Set([...asked, ...gated, ...facts.map(({ factor }) => factor)])
  const rows = methodology.factors
    .filter(({ id, level }) => shown.has(id) && sidesOf(level).length > 0)
    .map((factor) => ({
      factor,
      asked: asked.has(factor.id),
      answers: answersOf(factor.id, contexts),
      justification: justifications?.[factor.id],
    }))
  return methodology.dimensions
    .map((dimension) => ({ dimension, factors: rows.filter(({ factor }) => factor.dimension === dimension.id) }))
    .filter(({ factors }) => factors.length > 0)
}

function answersOf(factor: string, contexts: readonly FrozenContext[]): FrozenAnswer[] {
  const byUse = new Map(
    contexts.map(({ context, standings: known }) => [context.use, standingOf(known, factor)] as const),
  )
  const groups = Map.groupBy(byUse, ([, standing]) => looksOf(standing))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first ? [{ uses: group.map(([use]) => use), standing: first[1] }] : []
  })
}

/** What would be shown of it. */
function looksOf({ score, floor, why, facts }: Standing): string {
  return [score, floor, why, ...facts.map(({ fact, counted }) => `${fact.id} ${counted}`)].join("\n")
}

function reproductionOf(assessment: Assessment, methodology: Methodology, account: Account): Reproduction {
  const { score, shown } = frozenContext(assessment, methodology, account, methodology.reference)
  const differences: Difference[] = (["score", "floor", "evidence"] as const)
    .filter((figure) => assessment[figure] !== score[figure] && assessment[figure] !== shown[figure])
    .map((figure) => ({ figure, stored: assessment[figure], computed: shown[figure] }))
  if (assessment.band !== score.band)
    differences.push({ figure: "band", stored: assessment.band, computed: score.band })
  return differences.length === 0 ? { kind: "same" } : { kind: "different", differences }
}
