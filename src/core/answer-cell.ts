import { covers, type Day, type Period } from "./day.ts"
import type { ListDecision, ListException, ListPlan, Scope } from "./list.ts"
import { type Answer, answers, type DataClassId, type PreconditionId, type UseId } from "./vocabulary.ts"

/** Why an answer is what it is; the first in this order is the reason that a person reads (DESIGN §5). */
export const codes = [
  "unknown_tool",
  "ambiguous_tool",
  "suspended",
  "retired",
  "refused",
  "stop",
  "under_review",
  "not_assessed",
  "dissent",
  "precondition",
  "decision_expired",
  "depends",
  "exception",
  "tolerated",
  "conditional",
  "allowed",
  "pair",
  "class",
  "use",
] as const
export type Code = (typeof codes)[number]

const rank = new Map<string, number>(codes.map((code, index) => [code, index]))

/** Codes in the order of DESIGN §5, each once. */
export function inOrder(found: Iterable<Code>): Code[] {
  const once = [...(found instanceof Set ? (found as Set<Code>) : new Set(found))]
  return once.length < 2 ? once : once.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
}

const strictness: Readonly<Record<Answer, number>> = { yes: 0, if: 1, ask: 2, no: 3 }

/** The stricter of two answers: `no` > `ask` > `if` > `yes`. */
export function stricter(a: Answer, b: Answer): Answer {
  return strictness[a] >= strictness[b] ? a : b
}

/** The strictest of several answers; `yes` of none. */
export function strictest(several: Iterable<Answer>): Answer {
  let worst: Answer = "yes"
  for (const answer of several) worst = stricter(worst, answer)
  return worst
}

/** The least strict of several answers; `no` of none. */
export function best(several: Iterable<Answer>): Answer {
  let least = answers.length - 1
  for (const answer of several) least = Math.min(least, strictness[answer])
  return answers[least] ?? "no"
}

/** Whether `answer` allows more than `than`. */
export function loosens(answer: Answer, than: Answer): boolean {
  return strictness[answer] < strictness[than]
}

/** Whether the answer lets people work: `yes` or `if`. */
export function allows(answer: Answer): boolean {
  return answer === "yes" || answer === "if"
}

/** Whether a scope names the cell; no class or no use named = everywhere. */
export function inScope(scope: Scope, dataClass: DataClassId, use: UseId): boolean {
  return (
    (scope.classes.length === 0 || scope.classes.includes(dataClass)) &&
    (scope.uses.length === 0 || scope.uses.includes(use))
  )
}

/** The id of the condition that a tolerated tool is to be replaced; its text is ours. */
export const toBeReplaced = "to-be-replaced"

/**
 * The decision that speaks on a day, of those of a plan that have their quorum (DESIGN §5 a): a refused, suspended or retired one,
 * from its `validFrom` on, also ends those recorded before it that start later; of the rest the greatest (`validFrom`, recorded)
 * that has begun. `validUntil` ends nothing.
 */
export function decisionOn(decisions: readonly ListDecision[], day: Day): ListDecision | undefined {
  const begun = decisions.filter((decision) => decision.validFrom <= day)
  let found: ListDecision | undefined
  for (const decision of begun) {
    if (begun.some((other) => ends(other, decision))) continue
    if (!found || after(decision, found)) found = decision
  }
  return found
}

/** Whether a decision takes another out of force, once it has begun itself. */
export function ends(negative: ListDecision, other: ListDecision): boolean {
  return (
    (negative.outcome === "refused" || negative.outcome === "suspended" || negative.outcome === "retired") &&
    other.recorded < negative.recorded &&
    other.validFrom > negative.validFrom
  )
}

function after(a: ListDecision, b: ListDecision): boolean {
  return a.validFrom > b.validFrom || (a.validFrom === b.validFrom && a.recorded > b.recorded)
}

/** Days from which items of the vocabulary were known; an item without is as old as time. */
export interface Since {
  classes: ReadonlyMap<DataClassId, Day | undefined>
  uses: ReadonlyMap<UseId, Day | undefined>
}

export interface PreconditionState {
  id: PreconditionId
  holds: boolean
  /** Last day it holds; where it does not, the last day it did. */
  until?: Day
}

/** The answer for one plan, class, use and day. */
export interface Cell {
  data: DataClassId
  use: UseId
  answer: Answer
  /** All causes, in order. */
  codes: Code[]
  /** Ids of the conditions that apply. */
  conditions: string[]
  preconditions: PreconditionState[]
  /** The factor whose stop bars the cell. */
  stop?: string
}

export interface Asked {
  since: Since
  day: Day
  /** Opaque ids of the groups that the person asking is known to be in. */
  groups: ReadonlySet<string>
}

/** The answer of one cell, exactly as DESIGN §5 (b) to (f); `decision` is what `decisionOn` found. */
export function answerCell(
  plan: ListPlan,
  decision: ListDecision | undefined,
  data: DataClassId,
  use: UseId,
  asked: Asked,
): Cell {
  const found = new Set<Code>()
  if (decision && (decision.outcome === "suspended" || decision.outcome === "retired")) {
    return { data, use, answer: "no", codes: [decision.outcome], conditions: [], preconditions: [] }
  }
  const stop = plan.stops?.find((scope) => inScope(scope, data, use))?.factor
  let answer = decided(plan, decision, data, use, asked.since, found)
  const exception = stop === undefined ? liveException(plan, answer, data, use, asked) : undefined
  if (exception) {
    answer = exception.answer
    found.clear()
    found.add("exception")
  }
  const conditions = conditionsOf(decision, exception, data, use)
  if (decision?.outcome === "tolerated") found.add("tolerated")
  if (conditions.length > 0 && answer === "yes") answer = "if"
  const preconditions = preconditionsOf(plan, decision, answer, data, use, asked.day)
  if (allows(answer)) {
    if (preconditions.some((state) => !state.holds)) found.add("precondition")
    if (decision?.dissent) found.add("dissent")
    if (stop !== undefined) found.add("stop")
    if (decision?.validUntil !== undefined && asked.day > decision.validUntil) found.add("decision_expired")
    if (lapses.some((code) => found.has(code))) answer = "ask"
    else found.add(answer === "yes" ? "allowed" : "conditional")
  }
  return {
    data,
    use,
    answer,
    codes: inOrder(found),
    conditions,
    preconditions,
    ...(stop === undefined ? {} : { stop }),
  }
}

const lapses: readonly Code[] = ["precondition", "dissent", "stop", "decision_expired"]

/** What the decision alone says of the cell (DESIGN §5 c), and which of its parts said so. */
function decided(
  plan: ListPlan,
  decision: ListDecision | undefined,
  data: DataClassId,
  use: UseId,
  since: Since,
  found: Set<Code>,
): Answer {
  if (!decision) {
    found.add(plan.underReview ? "under_review" : "not_assessed")
    return "ask"
  }
  if (decision.outcome === "refused") {
    found.add("refused")
    return "no"
  }
  const pair = decision.overrides.find((override) => override.class === data && override.use === use)
  if (pair) {
    found.add("pair")
    return pair.answer
  }
  const byClass = part(decision.classes[data], decision.otherClasses, since.classes.get(data), decision)
  const byUse = part(decision.uses[use], decision.otherUses, since.uses.get(use), decision)
  const answer = stricter(byClass, byUse)
  if (byClass === answer) found.add("class")
  if (byUse === answer) found.add("use")
  return answer
}

/** What was added to the vocabulary after the decision is `ask`: nobody thought of it. */
function part(named: Answer | undefined, rest: Answer, since: Day | undefined, decision: ListDecision): Answer {
  if (named !== undefined) return named
  return since !== undefined && since > decision.validFrom ? "ask" : rest
}

function liveException(
  plan: ListPlan,
  answer: Answer,
  data: DataClassId,
  use: UseId,
  asked: Asked,
): ListException | undefined {
  let newest: ListException | undefined
  for (const exception of plan.exceptions ?? []) {
    if (!asked.groups.has(exception.group) || !covers(exception, asked.day)) continue
    if (!inScope(exception, data, use) || !loosens(exception.answer, answer)) continue
    if (!newest || exception.recorded > newest.recorded) newest = exception
  }
  return newest
}

function conditionsOf(
  decision: ListDecision | undefined,
  exception: ListException | undefined,
  data: DataClassId,
  use: UseId,
): string[] {
  const ids = [...(decision?.conditions ?? []), ...(exception?.conditions ?? [])]
    .filter((condition) => inScope(condition, data, use))
    .map((condition) => condition.id)
  if (decision?.outcome === "tolerated") ids.push(toBeReplaced)
  return [...new Set(ids)]
}

function preconditionsOf(
  plan: ListPlan,
  decision: ListDecision | undefined,
  answer: Answer,
  data: DataClassId,
  use: UseId,
  day: Day,
): PreconditionState[] {
  const ids = new Set<PreconditionId>()
  for (const required of decision?.preconditions ?? []) if (inScope(required, data, use)) ids.add(required.id)
  if (allows(answer)) {
    for (const carried of plan.carries ?? [])
      if (inScope({ classes: carried.classes, uses: [] }, data, use)) ids.add(carried.id)
  }
  return [...ids].map((id) => stateOf(id, plan.holds?.[id], day))
}

/** Whether a precondition holds on a day, by its periods. */
export function stateOf(id: PreconditionId, periods: readonly Period[] | undefined, day: Day): PreconditionState {
  let ended: Day | undefined
  for (const period of periods ?? []) {
    if (covers(period, day)) return { id, holds: true, ...(period.until === undefined ? {} : { until: period.until }) }
    if (period.until !== undefined && period.until < day && (ended === undefined || period.until > ended))
      ended = period.until
  }
  return { id, holds: false, ...(ended === undefined ? {} : { until: ended }) }
}
