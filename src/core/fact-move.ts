import type { Day } from "./day.ts"
import type { Context } from "./gates.ts"
import type { Methodology } from "./methodology.ts"
import type { Fact, Plan, Register } from "./register.ts"
import { type Figures, figures, scorer } from "./score.ts"
import { standings } from "./standing.ts"
import { toolOf } from "./stated.ts"
import { subjectPath } from "./subject.ts"

/** A fact with the instants between which it counted. */
export interface DatedFact extends Fact {
  recordedAt: string
  supersededAt?: string | undefined
}

/** What an answer moved: the figures in a context, of one plan or the mean of several. */
export interface FactMove {
  context: Context
  /** How many plans; none: there was nothing to move. */
  plans: number
  before: Figures
  after: Figures
}

export interface FactMoveInput {
  register: Register
  methodology: Methodology
  day: Day
  context: Context
  plans: readonly Plan[]
  /** Every fact of the same subject and factor, those that are history too. */
  about: readonly DatedFact[]
  /** The instant of the change. */
  at: string
}

/** The figures right before and right after a change, all else as it is today; undefined where there is no plan. */
export function factMove(input: FactMoveInput): FactMove | undefined {
  const { about, at, plans, context } = input
  const [was, is] = factsAround(about, at).map((facts) => mean(figuresWith(input, facts)))
  return was && is ? { context, plans: plans.length, before: was, after: is } : undefined
}

/** Those of some facts that counted right before a change, and right after it. */
export function factsAround(
  about: readonly DatedFact[],
  at: string,
): readonly [before: readonly DatedFact[], after: readonly DatedFact[]] {
  return [
    about.filter((fact) => fact.recordedAt < at && (fact.supersededAt ?? at) >= at),
    about.filter((fact) => fact.recordedAt <= at && (fact.supersededAt === undefined || fact.supersededAt > at)),
  ]
}

function figuresWith(
  { register, methodology, day, context, plans, about }: FactMoveInput,
  facts: readonly Fact[],
): Figures[] {
  const [first] = about
  const others = register.facts.filter(
    (fact) => !first || fact.factor !== first.factor || subjectPath(fact.subject) !== subjectPath(first.subject),
  )
  const by = Map.groupBy([...others, ...facts], ({ subject }) => subjectPath(subject))
  const of = (subject: string) => by.get(subject) ?? []
  const scorers = { screening: scorer(methodology, "screening"), full: scorer(methodology, "full") }
  const vendors = new Map(register.tools.map(({ slug, vendor }) => [slug, vendor]))
  return plans.map(({ slug, account }) => {
    const tool = toolOf(slug)
    const chain = {
      plan: of(`plan/${slug}`),
      tool: of(`tool/${tool}`),
      organisation: of(`organisation/${vendors.get(tool)}`),
      use: of(`use/${context.use}`),
      company: of("company"),
    }
    const depth = register.assessments.findLast(({ plan }) => plan === slug)?.depth ?? "screening"
    return figures(scorers[depth], standings(methodology, chain, account, day), context)
  })
}

/** Their mean; band and proposal, which have none, are the first one's. */
function mean(all: readonly Figures[]): Figures | undefined {
  const [first] = all
  const of = (figure: "score" | "floor" | "evidence") => all.reduce((sum, one) => sum + one[figure], 0) / all.length
  return first && { ...first, score: of("score"), floor: of("floor"), evidence: of("evidence") }
}
