import type { Day } from "./day.ts"
import type { Context } from "./gates.ts"
import type { Methodology } from "./methodology.ts"
import type { Assessment, Plan } from "./register.ts"
import { type Depth, type Figures, rounded, type Score, scorer, scoreStandings } from "./score.ts"
import { type Standing, type Standings, sidesOf, standingOf, whys } from "./standing.ts"

/** One of the two that are compared: a plan as it is known today, or an assessment as it was frozen. */
export interface Compared {
  methodology: Methodology
  depth: Depth
  /** How every factor stands in a use. */
  standingsIn(use: string): Standings
}

/**
 * What the second is beside the first, for one factor.
 * - `better`, `worse`: the known option is lower, higher
 * - `firmer`, `weaker`: the same option, on better or lesser evidence
 * - `only-first`, `only-second`: known for one alone
 * - `same`, `unknown` (for neither) · `absent`: one of the two methodologies does not ask it
 */
export const verdicts = [
  "worse",
  "weaker",
  "only-first",
  "better",
  "firmer",
  "only-second",
  "absent",
  "same",
  "unknown",
] as const
export type Verdict = (typeof verdicts)[number]

export interface ComparedFactor {
  factor: string
  dimension: string
  verdict: Verdict
  /** Absent where the methodology of that side does not have the factor. */
  first: Standing | undefined
  second: Standing | undefined
}

/** Figures of both in a context, as shown, and what the second has more (or less). */
export interface ComparedContext {
  context: Context
  first: Figures
  second: Figures
  more: { score: number; floor: number; evidence: number }
}

export interface Comparison {
  contexts: readonly ComparedContext[]
  /** In the order of the methodology; the use is that of the first context. */
  factors: readonly ComparedFactor[]
  counts: Readonly<Record<Verdict, number>>
  /** They were scored under different methodologies, or with different depths: their figures are not of one kind. */
  unlike: { methodology: boolean; depth: boolean }
}

/** One of two that are compared: `plan/acme-writer/team` as known today, an assessment `open/…` under way, or `frozen/…`. */
export interface SideName {
  kind: "plan" | "open" | "frozen"
  /** Slug of the plan, or id of the assessment. */
  id: string
}

/** One side, with what it is called. */
export interface NamedSide {
  name: SideName
  plan: Plan
  tool: { slug: string; name: string }
  /** Day as of which it is told. */
  day: Day
  depth: Depth
  methodology: Methodology
  /** What it was or is assessed for; absent for a plan that is not. */
  contexts?: readonly Context[] | undefined
  /** Its methodology was not kept: the present one is used in its place. */
  unkept?: true
  /** Where it is frozen. */
  assessment?: Assessment | undefined
}

/** What may stand on the other side. */
export interface OtherSides {
  /** Plans of the same tool. */
  plans: readonly OfferedPlan[]
  /** Of the plan, the newest first. */
  assessments: readonly Assessment[]
  /** By what was looked for. */
  found: readonly OfferedPlan[]
}

export interface OfferedPlan {
  plan: Plan
  tool: string
}

/** `plan/acme-writer/team` and the like; undefined where it names nothing. */
export function sideName(text: string): SideName | undefined {
  const [, kind, id] = /^(plan|open|frozen)\/(.{1,200})$/.exec(text) ?? []
  return kind && id ? { kind: kind as SideName["kind"], id } : undefined
}

/** How an address names a side. */
export function sideText({ kind, id }: SideName): string {
  return `${kind}/${id}`
}

/** Two plans or assessments side by side: figures per context, then factor by factor. Throws `RangeError` without a context. */
export function compare(first: Compared, second: Compared, contexts: readonly Context[]): Comparison {
  const [main] = contexts
  if (!main) throw new RangeError("a comparison needs a context")
  const factors = comparedFactors(first, second, main.use)
  return {
    contexts: contexts.map((context) => comparedContext(first, second, context)),
    factors,
    counts: countsOf(factors),
    unlike: {
      methodology: first.methodology.version !== second.methodology.version,
      depth: first.depth !== second.depth,
    },
  }
}

/** What the second standing is beside the first. */
export function verdictOf(first: Standing | undefined, second: Standing | undefined): Verdict {
  if (!first || !second) return "absent"
  if (!isKnown(first) && !isKnown(second)) return "unknown"
  if (!isKnown(second)) return "only-first"
  if (!isKnown(first)) return "only-second"
  if (first.floor !== second.floor) return second.floor < first.floor ? "better" : "worse"
  const rest = firmness(second) - firmness(first)
  return rest === 0 ? "same" : rest > 0 ? "firmer" : "weaker"
}

/** Whether a verdict says that the two differ. */
export function differs(verdict: Verdict): boolean {
  return verdict !== "same" && verdict !== "unknown"
}

/** The verdict when the two change places. */
export function mirrored(verdict: Verdict): Verdict {
  return mirrors[verdict] ?? verdict
}

const mirrors: Partial<Record<Verdict, Verdict>> = {
  better: "worse",
  worse: "better",
  firmer: "weaker",
  weaker: "firmer",
  "only-first": "only-second",
  "only-second": "only-first",
}

/** Of a factor with two levels, one known level is enough to have something to compare. */
function isKnown({ from }: Standing): boolean {
  return from !== undefined
}

function firmness({ score, floor, why }: Standing): number {
  // What the score counts above the known option is ignorance; then the nature of what it rests on.
  return (floor - score) * whys.length - whys.indexOf(why === "rule" ? "live" : why)
}

function comparedFactors(first: Compared, second: Compared, use: string): ComparedFactor[] {
  const sides = [first, second].map((side) => ({ side, known: side.standingsIn(use) }))
  const standingIn = (index: number, id: string) => {
    const one = sides[index]
    const asked = one?.side.methodology.factors.find((factor) => factor.id === id)
    return one && asked && sidesOf(asked.level).length > 0 ? standingOf(one.known, id) : undefined
  }
  const ids = new Map(
    [...first.methodology.factors, ...second.methodology.factors]
      .filter(({ level }) => sidesOf(level).length > 0)
      .map(({ id, dimension }) => [id, dimension]),
  )
  return [...ids].map(([factor, dimension]) => {
    const [own, other] = [standingIn(0, factor), standingIn(1, factor)]
    return { factor, dimension, first: own, second: other, verdict: verdictOf(own, other) }
  })
}

function comparedContext(first: Compared, second: Compared, context: Context): ComparedContext {
  const [own, other] = [first, second].map((side) => shownFigures(scoreOf(side, context)))
  if (!own || !other) throw new RangeError("two are compared")
  const minus = (a: number, b: number) => Math.round((a - b) * 10_000) / 10_000
  return {
    context,
    first: own,
    second: other,
    more: {
      score: minus(other.score, own.score),
      floor: minus(other.floor, own.floor),
      evidence: minus(other.evidence, own.evidence),
    },
  }
}

function scoreOf({ methodology, depth, standingsIn }: Compared, context: Context): Score {
  return scoreStandings(scorer(methodology, depth), standingsIn(context.use), context)
}

function shownFigures(score: Score): Figures {
  const { score: points, floor, evidence } = rounded(score)
  return { score: points, floor, evidence, band: score.band, proposal: score.proposal }
}

function countsOf(factors: readonly ComparedFactor[]): Record<Verdict, number> {
  const found = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>
  for (const { verdict } of factors) found[verdict] += 1
  return found
}
