import type { DepthReason } from "./assessing.ts"
import { compareScores } from "./band.ts"
import type { Day } from "./day.ts"
import { type DepthFound, depthOf } from "./depth.ts"
import { type Finding, findings, type Judged } from "./findings.ts"
import type { Context } from "./gates.ts"
import type { Factor, Methodology } from "./methodology.ts"
import type { ClosedQuestion, Fact } from "./register.ts"
import { type Depth, rounded, type ShownScore, scorer, scoreStandings } from "./score.ts"
import { type Chain, type Standing, type Standings, sidesOf, standingOf, standings } from "./standing.ts"
import { canonical, statedFact } from "./stated.ts"
import type { Account, UseId } from "./vocabulary.ts"

/** Live facts by subject: `plan/acme/team`, `company/`. */
export type FactsBySubject = ReadonlyMap<string, readonly Fact[]>

export interface AssessmentInput {
  methodology: Methodology
  plan: { slug: string; tool: string; vendor: string; account: Account }
  facts: FactsBySubject
  contexts: readonly Context[]
  depth: Depth
  day: Day
  /** Compensating measures by factor. */
  justifications?: Readonly<Record<string, string>> | undefined
  /** Sub-questions that people closed, in the order of the methodology and of their ids. */
  closed?: readonly ClosedQuestion[] | undefined
}

/** One context of an assessment, scored. */
export interface JudgedContext extends Judged {
  shown: ShownScore
}

/** A factor that at least one context asks or gates. */
export interface AskedFactor {
  factor: Factor
  /** How it stands: once, or for each use whose answer is its own. */
  standings: readonly { use?: UseId | undefined; standing: Standing }[]
  /** Known, and proven, in every context that asks it. */
  answered: boolean
  proven: boolean
}

/** How far the answering is. */
export interface Progress {
  asked: number
  answered: number
  proven: number
}

export interface AssessmentSheet {
  /** The highest risk first. */
  contexts: readonly JudgedContext[]
  /** In the order of the methodology, core factors first in each dimension. */
  factors: readonly AskedFactor[]
  progress: Progress
  findings: readonly Finding[]
}

/** An assessment as it stands with these facts: scores, what is asked, how far it is, what was found. */
export function assessmentSheet(input: AssessmentInput): AssessmentSheet {
  const { methodology, justifications } = input
  const contexts = judged(input)
  const factors = askedFactors(methodology, contexts)
  return {
    contexts,
    factors,
    progress: progressOf(factors),
    findings: findings(methodology, contexts, justifications),
  }
}

/** An assessment in the depth that its screening, and the reasons that were written down before, ask for. */
export function inItsDepth(
  input: Omit<AssessmentInput, "depth">,
  before: readonly DepthReason[],
): { input: AssessmentInput; depth: DepthFound } {
  const { methodology, contexts } = input
  const screenings = judged({ ...input, depth: "screening" }).map(({ score }) => score)
  const depth = depthOf({ methodology, contexts, screenings, before })
  return { input: { ...input, depth: depth.depth }, depth }
}

/** Every context with its score, the highest risk first. */
export function judged({ methodology, plan, facts, contexts, depth, day }: AssessmentInput): readonly JudgedContext[] {
  const prepared = scorer(methodology, depth)
  const byUse = new Map<UseId, Standings>()
  return contexts
    .map((context) => {
      const known =
        byUse.get(context.use) ?? standings(methodology, chainOf(plan, facts, context.use), plan.account, day)
      byUse.set(context.use, known)
      const score = scoreStandings(prepared, known, context)
      return { score, standings: known, shown: rounded(score) }
    })
    .sort((a, b) => compareScores(b.score, a.score))
}

/** How far an assessment is. */
export function progressOf(factors: readonly AskedFactor[]): Progress {
  return {
    asked: factors.length,
    answered: factors.filter(({ answered }) => answered).length,
    proven: factors.filter(({ proven }) => proven).length,
  }
}

/** The factors that the contexts ask or gate, and how each stands. */
export function askedFactors(methodology: Methodology, contexts: readonly Judged[]): readonly AskedFactor[] {
  const asking = Map.groupBy(
    contexts.flatMap(({ score, standings }) =>
      [...new Set([...score.contributions, ...score.gates].map(({ factor }) => factor))].map((factor) => ({
        factor,
        use: score.context.use,
        standing: standingOf(standings, factor),
      })),
    ),
    ({ factor }) => factor,
  )
  const core = ({ factor }: AskedFactor) => (factor.core ? 0 : 1)
  return methodology.dimensions.flatMap(({ id }) =>
    methodology.factors
      .filter((factor) => factor.dimension === id)
      .flatMap((factor) => {
        const own = asking.get(factor.id)
        return own ? [askedFactor(factor, own)] : []
      })
      .sort((a, b) => core(a) - core(b)),
  )
}

function askedFactor(factor: Factor, own: readonly { use: UseId; standing: Standing }[]): AskedFactor {
  const byUse = [...new Map(own.map((one) => [one.use, one])).values()]
  const [first] = byUse
  const differ = byUse.some(({ standing }) => canonical(standing) !== canonical(first?.standing))
  const apart = differ && sidesOf(factor.level).includes("own")
  return {
    factor,
    standings: apart ? byUse.map(({ use, standing }) => ({ use, standing })) : byUse.slice(0, 1).map(unnamed),
    answered: own.every(({ standing }) => standing.known),
    proven: own.every(({ standing }) => standing.strong),
  }
}

function unnamed({ standing }: { standing: Standing }) {
  return { standing }
}

/** The facts that answer for a plan in a use. */
export function chainOf({ slug, tool, vendor }: AssessmentInput["plan"], facts: FactsBySubject, use: UseId): Chain {
  const of = (subject: string) => facts.get(subject) ?? []
  return {
    plan: of(`plan/${slug}`),
    tool: of(`tool/${tool}`),
    organisation: of(`organisation/${vendor}`),
    use: of(`use/${use}`),
    company: of("company/"),
  }
}

/** The uses that an assessment looks at: those of its contexts and that of the reference context, which every table shows. */
export function usesOf(methodology: Methodology, contexts: readonly Context[]): readonly UseId[] {
  return [...new Set([...contexts.map(({ use }) => use), methodology.reference.use])]
}

/** The facts that are frozen with an assessment: all that may answer for the plan in its uses, in an order of their own. */
export function factsToFreeze({ plan, facts, contexts, methodology }: AssessmentInput): readonly Fact[] {
  const chains = usesOf(methodology, contexts).map((use) => chainOf(plan, facts, use))
  const all = chains.flatMap((chain) => Object.values(chain).flat())
  const place = new Map(methodology.factors.map(({ id }, index) => [id, index]))
  const rank = ({ factor }: Fact) => place.get(factor) ?? place.size
  return [...new Map(all.map((fact) => [fact.id, fact])).values()]
    .map((fact) => ({ fact, text: canonical(statedFact(fact)) }))
    .sort((a, b) => rank(a.fact) - rank(b.fact) || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ fact }) => fact)
}

/** Everything that a freeze would keep, as one text: a reviewer who saw another one has not seen this. */
export function frozenText(input: AssessmentInput): string {
  const { methodology, plan, contexts, depth, justifications = {}, closed = [] } = input
  return canonical({
    methodology: methodology.version,
    account: plan.account,
    contexts,
    depth,
    justifications,
    closed,
    facts: factsToFreeze(input).map(statedFact),
  })
}
