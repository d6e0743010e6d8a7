import { allows, loosens, stricter } from "./answer-cell.ts"
import type { Day } from "./day.ts"
import { type Context, isSameContext } from "./gates.ts"
import type { ListDecision } from "./list.ts"
import type { Methodology } from "./methodology.ts"
import type { Register } from "./register.ts"
import { type Depth, type Figures, figures, type Scorer, scorer } from "./score.ts"
import { joined, type Standings, sideOf } from "./standing.ts"
import { toolOf } from "./stated.ts"
import type { CompanyText } from "./text.ts"
import type { Answer, UseId } from "./vocabulary.ts"

// What would move if another methodology were adopted: every plan in the reference context, and in the contexts that a
// decision allows, by the same facts and on the same day.

export interface MovesInput {
  register: Pick<Register, "tools" | "plans" | "facts" | "assessments">
  day: Day
  before: Methodology
  after: Methodology
  /** The decision in force, by plan. */
  decided: ReadonlyMap<string, ListDecision>
}

/** One plan in one context whose band, proposal or score (as shown) changes. */
export interface Move {
  plan: string
  context: Context
  depth: Depth
  isReference: boolean
  /** What the decision in force says there, where it allows it. */
  answer?: Answer | undefined
  /** Rounded as shown. */
  before: Figures
  after: Figures
  band: boolean
  proposal: boolean
}

/** How many of what was looked at moves. */
export interface MoveCount {
  /** Looked at. */
  of: number
  band: number
  proposal: number
  /** The score as shown, in two decimals. */
  score: number
}

export interface Moves {
  before: string
  after: string
  day: Day
  changes: MethodologyChange
  /** Plans in the reference context. */
  reference: MoveCount
  /** Pairs of plan and context that a decision allows. */
  decided: MoveCount
  /** Plans whose decision allows what the new proposal is stricter about than it was. */
  again: readonly string[]
  /** Pairs that a decision allows and that the new vocabulary lacks. */
  lost: number
  /** A proposal that changes first, the stricter before the softer; then the band; then the largest difference. */
  moves: readonly Move[]
}

/** What would move, with the names of the plans that do. */
export interface NamedMoves {
  moves: Moves
  /** The methodology in use, and the one that was tried. */
  before: Methodology
  after: Methodology
  names: ReadonlyMap<string, { tool: string; plan: CompanyText }>
}

/** What differs between two methodologies, by id. */
export interface MethodologyChange {
  /** Factors that are left out, and that are new. */
  removed: readonly string[]
  added: readonly string[]
  /** Factors with another weight in their dimension. */
  weights: readonly { factor: string; before: number; after: number }[]
  /** Classes and uses whose weights per dimension differ, or that are new or gone. */
  classes: readonly string[]
  uses: readonly string[]
}

/** What would move. Nothing is changed by it. */
export function methodologyMoves({ register, day, before, after, decided }: MovesInput): Moves {
  const [old, fresh] = [side(register, day, before), side(register, day, after)]
  const depths = new Map(register.assessments.map(({ plan, depth }) => [plan, depth]))
  const counts = { reference: newCount(), decided: newCount() }
  const again = new Set<string>()
  const moves: Move[] = []
  let lost = 0
  for (const { slug: plan } of register.plans) {
    const depth = depths.get(plan) ?? "screening"
    for (const { context, answer } of contextsFor(before, decided.get(plan))) {
      if (!knows(after, context)) {
        lost += 1
        continue
      }
      const isReference = isSameContext(context, before.reference)
      const figuresOf = (methodology: Side) => shown(methodology.figures(plan, depth, context))
      const move = moveOf(figuresOf(old), figuresOf(fresh))
      if (isReference) count(counts.reference, move)
      if (answer !== undefined) count(counts.decided, move)
      if (answer !== undefined && loosens(move.before.proposal, move.after.proposal)) again.add(plan)
      if (moved(move)) moves.push({ plan, context, depth, isReference, answer, ...move })
    }
  }
  return {
    before: before.version,
    after: after.version,
    day,
    changes: changesOf(before, after),
    ...counts,
    again: [...again],
    lost,
    moves: moves.sort(inOrder),
  }
}

/** What differs between two methodologies. */
export function changesOf(before: Methodology, after: Methodology): MethodologyChange {
  const old = new Map(before.factors.map((factor) => [factor.id, factor]))
  const fresh = new Map(after.factors.map((factor) => [factor.id, factor]))
  return {
    removed: [...old.keys()].filter((id) => !fresh.has(id)),
    added: [...fresh.keys()].filter((id) => !old.has(id)),
    weights: [...fresh.values()].flatMap(({ id, weight }) => {
      const known = old.get(id)
      return known && known.weight !== weight ? [{ factor: id, before: known.weight, after: weight }] : []
    }),
    classes: unlike(before.contextWeights.classes, after.contextWeights.classes),
    uses: unlike(before.contextWeights.uses, after.contextWeights.uses),
  }
}

interface Side {
  figures(plan: string, depth: Depth, context: Context): Figures
}

/** One methodology made ready for every plan: each side of the answers is resolved once. */
function side(register: MovesInput["register"], day: Day, methodology: Methodology): Side {
  const facts = Map.groupBy(register.facts, ({ subject }) => `${subject.kind}/${subject.slug}`)
  const of = (subject: string) => facts.get(subject) ?? []
  const vendors = new Map(register.tools.map(({ slug, vendor }) => [slug, vendor]))
  const accounts = new Map(register.plans.map(({ slug, account }) => [slug, account]))
  const scorers: Readonly<Record<Depth, Scorer>> = {
    screening: scorer(methodology, "screening"),
    full: scorer(methodology, "full"),
  }
  const ours = (use: UseId) => sideOf(methodology, "own", { use: of(`use/${use}`), company: of("company/") }, day)
  const theirs = (plan: string) => {
    const tool = toolOf(plan)
    const organisation = of(`organisation/${vendors.get(tool)}`)
    return sideOf(methodology, "plan", { plan: of(`plan/${plan}`), tool: of(`tool/${tool}`), organisation }, day)
  }
  const [own, plans] = [kept(ours), lastKept(theirs)]
  const known = lastKept((key: string) => {
    const [plan = "", use = ""] = key.split("\n")
    return joined(methodology, plans(plan), own(use), accounts.get(plan) ?? "company")
  })
  return {
    figures: (plan, depth, context) => figures(scorers[depth], known(`${plan}\n${context.use}`), context),
  }
}

function kept(make: (key: string) => Standings): (key: string) => Standings {
  const made = new Map<string, Standings>()
  return (key) => {
    const known = made.get(key)
    if (known) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}

/** Plans and their uses come one after the other: keeping more than the last would be keeping the whole register. */
function lastKept(make: (key: string) => Standings): (key: string) => Standings {
  let last: { key: string; value: Standings } | undefined
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) }
    return last.value
  }
}

/** The reference context, and what the decision allows, use by use. */
function contextsFor(
  methodology: Methodology,
  decision: ListDecision | undefined,
): { context: Context; answer?: Answer }[] {
  const { reference, vocabulary } = methodology
  const allowed = vocabulary.uses.flatMap(({ id: use }) =>
    vocabulary.classes.flatMap(({ id: dataClass }) => {
      const answer = decision && decidedAnswer(decision, { dataClass, use })
      return answer && allows(answer) ? [{ context: { dataClass, use }, answer }] : []
    }),
  )
  return allowed.some(({ context }) => isSameContext(context, reference))
    ? allowed
    : [{ context: reference }, ...allowed]
}

/** What the decision says by itself, whatever lapsed since. */
function decidedAnswer(decision: ListDecision, { dataClass, use }: Context): Answer {
  if (barring.has(decision.outcome)) return "no"
  const pair = decision.overrides.find((one) => one.class === dataClass && one.use === use)
  if (pair) return pair.answer
  return stricter(decision.classes[dataClass] ?? decision.otherClasses, decision.uses[use] ?? decision.otherUses)
}

const barring = new Set<string>(["refused", "suspended", "retired"])

function knows({ vocabulary }: Methodology, { dataClass, use }: Context): boolean {
  return vocabulary.classes.some(({ id }) => id === dataClass) && vocabulary.uses.some(({ id }) => id === use)
}

function shown({ score, floor, evidence, ...rest }: Figures): Figures {
  const round = (value: number, by: number) => Math.round(value * by) / by
  return { ...rest, score: round(score, 100), floor: round(floor, 100), evidence: round(evidence, 10_000) }
}

type Moved = Pick<Move, "before" | "after" | "band" | "proposal">

function moveOf(before: Figures, after: Figures): Moved {
  return { before, after, band: before.band !== after.band, proposal: before.proposal !== after.proposal }
}

function moved({ before, after, band, proposal }: Moved): boolean {
  return band || proposal || before.score !== after.score
}

function newCount(): MoveCount {
  return { of: 0, band: 0, proposal: 0, score: 0 }
}

function count(counts: MoveCount, { before, after, band, proposal }: Moved) {
  counts.of += 1
  if (band) counts.band += 1
  if (proposal) counts.proposal += 1
  if (before.score !== after.score) counts.score += 1
}

function inOrder(a: Move, b: Move): number {
  const size = ({ before, after }: Move) => Math.abs(after.score - before.score)
  return weightOf(b) - weightOf(a) || size(b) - size(a) || (a.plan < b.plan ? -1 : a.plan > b.plan ? 1 : 0)
}

function weightOf({ before, after, band, proposal }: Move): number {
  if (proposal) return loosens(before.proposal, after.proposal) ? 3 : 2
  return band ? 1 : 0
}

type WeightTable = Methodology["contextWeights"]["classes"]

function unlike(before: WeightTable, after: WeightTable): string[] {
  const ids = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...ids].filter((id) => !sameWeights(before[id], after[id]))
}

function sameWeights(a: WeightTable[string] | undefined, b: WeightTable[string] | undefined): boolean {
  if (!a || !b) return a === b
  const ids = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...ids].every((id) => (a[id] ?? 0) === (b[id] ?? 0))
}
