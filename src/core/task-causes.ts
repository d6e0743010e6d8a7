import { conflictCauses, contractCauses, type WatchedConflict, type WatchedContract } from "./agency-causes.ts"
import { decisionOn, type Since } from "./answer-cell.ts"
import type { DecisionRules } from "./company-policy.ts"
import { addDays, covers, type Day } from "./day.ts"
import type { IncidentSeverity, TaskKind } from "./deciding.ts"
import type { ListDecision, ListPlan } from "./list.ts"
import { nextReview, replacedBy, saysNo } from "./review-day.ts"
import { barsOf, lapsesAhead } from "./task-cells.ts"
import type { DataClassId, UseId } from "./vocabulary.ts"

// What makes tasks (docs/decisions/0018): what a decision in force rests on comes to an end, or has changed. Ids throughout.

/** Something that has to be done, as long as it stands; the same text is the same cause for ever. */
export interface TaskCause {
  cause: string
  kind: TaskKind
  plan?: string | undefined
  tool?: string | undefined
  /** The decision, licence, fact, exception, incident, tool, contract or declaration that it is about. */
  about: string
  /** The day on which it becomes a task, where its kind does not say how far ahead. */
  from?: Day | undefined
  /** Where nothing else says it, counted from the day on which it was found. */
  dueOn: Day
  /** Who should see to it: whoever made the decision. */
  owner?: string | undefined
}

/** What is known of a decision beside the list. */
export interface DecisionTerms {
  reviewBy?: Day | undefined
  /** Band and methodology version of the assessment that it rests on. */
  band?: string | undefined
  methodology?: string | undefined
  /** The day that its last review settled: when it was held, or was due, whichever is later. */
  reviewedOn?: Day | undefined
  /** Who laid it before its signatories. */
  owner?: string | undefined
}

export interface WatchedPlan {
  id: string
  tool: string
  /** Of the tool. */
  vendor: string
  /** The first day on which it, or its tool, is history. */
  retiredOn?: Day | undefined
  /** As the list has it. */
  listed: ListPlan
}

export interface WatchedLicence {
  id: string
  plan: string
  start: Day
  end?: Day | undefined
  terminatedOn?: Day | undefined
  notice?: Day | undefined
}

export interface WatchedException {
  id: string
  plan: string
  tool: string
  who: string
  classes: readonly DataClassId[]
  uses: readonly UseId[]
  from: Day
  until: Day
  owner?: string | undefined
}

/** A current fact with a last day. */
export interface WatchedFact {
  id: string
  expiresOn: Day
  plan?: string | undefined
  tool?: string | undefined
  organisation?: string | undefined
  /** Decisions whose assessment quotes it. */
  decisions?: readonly string[] | undefined
}

/** One that nobody has closed. */
export interface WatchedIncident {
  id: string
  severity: IncidentSeverity
  learnedOn: Day
  /** Those that rest on it. */
  tools: ReadonlySet<string>
}

/** The newest key set of the list. */
export interface WatchedKeys {
  version: number
  /** The last whole day on which it holds. */
  lastDay: Day
}

export interface TaskInput {
  plans: readonly WatchedPlan[]
  terms: ReadonlyMap<string, DecisionTerms>
  licences: readonly WatchedLicence[]
  exceptions: readonly WatchedException[]
  facts: readonly WatchedFact[]
  incidents: readonly WatchedIncident[]
  /** Absent: the list is not signed. */
  keys?: WatchedKeys | undefined
  contracts?: readonly WatchedContract[] | undefined
  /** What agencies declare and we do not allow. */
  conflicts?: readonly WatchedConflict[] | undefined
  since: Since
  /** Version in use. */
  methodology: string
  rules: Pick<DecisionRules, "reviewMonths" | "exceptionsSignal">
}

/** So many days ahead a task is made of what ends on a known day. */
const ahead: Readonly<Partial<Record<TaskKind, number>>> = {
  review: 30,
  "decision-ends": 30,
  "licence-notice": 30,
  "licence-ends": 60,
  "fact-expires": 30,
  "exception-ends": 14,
  "keys-end": 60,
  "declaration-due": 30,
  "contract-notice": 60,
}

/** Days that people have for what has no day of its own. */
const patience = { methodology: 90, exceptions: 30, incident: { high: 1, moderate: 7, low: 30 } } as const

/** Every cause that stands on a company day, by its text. */
export function taskCauses(input: TaskInput, day: Day): TaskCause[] {
  const spoken = speaking(input, day)
  return inOrder([
    ...datedCauses(input, spoken, day).filter((one) => isNear(one, day)),
    ...spoken.flatMap((one) => changedCauses(input, one, day)),
    ...incidentCauses(input, spoken, day),
    ...manyExceptions(input, day),
    ...conflictCauses(input.conflicts ?? [], input.contracts ?? [], day),
  ])
}

/** What is known to come until a day and makes no task yet, by day. */
export function comingCauses(input: TaskInput, day: Day, until: Day): TaskCause[] {
  const spoken = speaking(input, day)
  const lapses = spoken.filter(isAllowing).flatMap(({ plan, decision, owner }) =>
    lapsesAhead(plan.listed, decision, day).map(({ id, until: last }): TaskCause => {
      const cause = lapseCause(decision.id, id, last)
      return { cause, kind: "precondition", plan: plan.id, about: decision.id, dueOn: addDays(last, 1), owner }
    }),
  )
  return inOrder([...datedCauses(input, spoken, day), ...lapses])
    .filter((one) => one.dueOn > day && one.dueOn <= until && !isNear(one, day))
    .sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.cause, b.cause))
}

/** The part of a cause that names a precondition, a factor, a version, a code of the comparison, or which end it is. */
export function detailOf(kind: TaskKind, cause: string): string | undefined {
  return detailed.has(kind) ? cause.split("/")[2] : undefined
}

const detailed: ReadonlySet<TaskKind> = new Set([
  "precondition",
  "stop",
  "methodology",
  "agency-conflict",
  "declaration-due",
  "contract-notice",
])

function isNear({ kind, from, dueOn }: TaskCause, day: Day): boolean {
  return (from ?? addDays(dueOn, -(ahead[kind] ?? 0))) <= day
}

/** A plan that is not history, with the decision that speaks for it. */
interface Speaking {
  plan: WatchedPlan
  decision?: ListDecision | undefined
  terms: DecisionTerms
  owner?: string | undefined
}

type Decided = Speaking & { decision: ListDecision }

function speaking({ plans, terms }: TaskInput, day: Day): Speaking[] {
  return plans
    .filter(({ retiredOn }) => retiredOn === undefined || retiredOn > day)
    .toSorted((a, b) => compare(a.id, b.id))
    .map((plan) => {
      const decision = decisionOn(plan.listed.decisions ?? [], day)
      const own = (decision && terms.get(decision.id)) ?? {}
      return { plan, decision, terms: own, owner: own.owner }
    })
}

function isDecided(one: Speaking): one is Decided {
  return one.decision !== undefined
}

/** What says no goes on saying it, whatever becomes of what it rested on. */
function isAllowing(one: Speaking): one is Decided {
  return isDecided(one) && !saysNo(one.decision)
}

/** All that ends on a known day, however far ahead. */
function datedCauses(input: TaskInput, spoken: readonly Speaking[], day: Day): TaskCause[] {
  return [
    ...spoken.filter(isDecided).flatMap((one) => termCauses(input, one, day)),
    ...licenceCauses(input, spoken, day),
    ...factCauses(input, spoken.filter(isAllowing)),
    ...exceptionCauses(input, day),
    ...keyCauses(input),
    ...contractCauses(input.contracts ?? [], day),
  ]
}

function termCauses({ rules }: TaskInput, { plan, decision, terms, owner }: Decided, day: Day): TaskCause[] {
  const { id, validUntil } = decision
  const about = { plan: plan.id, about: id, owner }
  const end = saysNo(decision) ? undefined : validUntil
  const review = nextReview(decision, terms, rules)
  const decisions = plan.listed.decisions ?? []
  const causes: TaskCause[] = []
  // Where it ends first, or has ended, deciding again is what both wait for: said once.
  const passed = end !== undefined && (end < day || (review !== undefined && end <= review))
  if (review !== undefined && !passed && !replacedBy(decisions, decision, review))
    causes.push({ cause: `review/${id}/${review}`, kind: "review", ...about, dueOn: review })
  if (end !== undefined && !replacedBy(decisions, decision, addDays(end, 1)))
    causes.push({ cause: `decision-ends/${id}/${end}`, kind: "decision-ends", ...about, dueOn: end })
  return causes
}

/** Notice is given for any plan: it is money. That a licence ends concerns those who may use it, or wait to be told. */
function licenceCauses({ licences }: TaskInput, spoken: readonly Speaking[], day: Day): TaskCause[] {
  const byPlan = new Map(spoken.map((one) => [one.plan.id, one]))
  const siblings = Map.groupBy(licences, ({ plan }) => plan)
  return licences.flatMap((licence): TaskCause[] => {
    const { id, plan, notice, terminatedOn } = licence
    const of = byPlan.get(plan)
    const common = { plan, about: id, owner: of?.owner }
    const end = lastDay(licence)
    const causes: TaskCause[] = []
    if (notice !== undefined && terminatedOn === undefined && notice >= day)
      causes.push({ cause: `licence-notice/${id}/${notice}`, kind: "licence-notice", ...common, dueOn: notice })
    const refused = of?.decision !== undefined && saysNo(of.decision)
    if (of && !refused && end !== undefined && end >= day && !isFollowed(licence, end, siblings.get(plan) ?? []))
      causes.push({ cause: `licence-ends/${id}/${end}`, kind: "licence-ends", ...common, dueOn: end })
    return causes
  })
}

function lastDay({ end, terminatedOn }: WatchedLicence): Day | undefined {
  return end === undefined || (terminatedOn !== undefined && terminatedOn < end) ? terminatedOn : end
}

function isFollowed({ id }: WatchedLicence, end: Day, siblings: readonly WatchedLicence[]): boolean {
  return siblings.some((next) => {
    const last = lastDay(next)
    return next.id !== id && next.start <= addDays(end, 1) && (last === undefined || last > end)
  })
}

/** One task for a fact, however many decisions rest on it. */
function factCauses({ facts }: TaskInput, allowing: readonly Decided[]): TaskCause[] {
  return facts.flatMap((fact): TaskCause[] => {
    const first = allowing.find(({ plan, decision }) => restsOn(plan, decision, fact))
    if (!first) return []
    const { id, expiresOn, plan, tool } = fact
    const cause = `fact-expires/${id}/${expiresOn}`
    return [{ cause, kind: "fact-expires", plan, tool, about: id, dueOn: expiresOn, owner: first.owner }]
  })
}

function restsOn(of: WatchedPlan, decision: ListDecision, { plan, tool, organisation, decisions }: WatchedFact) {
  return plan === of.id || tool === of.tool || organisation === of.vendor || decisions?.includes(decision.id) === true
}

/** An exception ends by itself; once it has, nothing is left to be done about it. */
function exceptionCauses({ exceptions }: TaskInput, day: Day): TaskCause[] {
  return exceptions
    .filter((one) => covers(one, day) && !exceptions.some((next) => goesOn(one, next)))
    .map(({ id, plan, until, owner }) => ({
      ...{ cause: `exception-ends/${id}/${until}`, kind: "exception-ends" as const },
      ...{ plan, about: id, dueOn: until, owner },
    }))
}

/** Whether the second takes over from the first: for the same group, and at least for the same. */
function goesOn(one: WatchedException, next: WatchedException): boolean {
  return (
    next.id !== one.id &&
    next.plan === one.plan &&
    next.who === one.who &&
    next.from <= addDays(one.until, 1) &&
    next.until > one.until &&
    holds(next.classes, one.classes) &&
    holds(next.uses, one.uses)
  )
}

function holds(all: readonly string[], some: readonly string[]): boolean {
  return all.length === 0 || (some.length > 0 && some.every((id) => all.includes(id)))
}

/** Whose it is nobody decided: administrators look after the keys. One that has ended waits all the more. */
function keyCauses({ keys }: TaskInput): TaskCause[] {
  if (!keys) return []
  const { version, lastDay } = keys
  return [{ cause: `keys-end/${version}/${lastDay}`, kind: "keys-end", about: "keys", dueOn: lastDay }]
}

/** What a decision rests on and is so no longer. */
function changedCauses(input: TaskInput, one: Speaking, day: Day): TaskCause[] {
  if (!isAllowing(one)) return []
  const { plan, decision, terms, owner } = one
  const about = { plan: plan.id, about: decision.id, owner }
  const { lapsed, stops } = barsOf(plan.listed, decision, input.since, day)
  const causes = [
    ...lapsed.map(({ id, until }): TaskCause => {
      const since = until === undefined ? decision.validFrom : later(addDays(until, 1), decision.validFrom)
      return { cause: lapseCause(decision.id, id, until), kind: "precondition", ...about, dueOn: since }
    }),
    ...stops.map((factor): TaskCause => {
      return { cause: `stop/${decision.id}/${factor}`, kind: "stop", ...about, dueOn: day }
    }),
  ]
  if (terms.methodology === undefined || terms.methodology === input.methodology) return causes
  const cause = `methodology/${decision.id}/${input.methodology}`
  return [...causes, { cause, kind: "methodology", ...about, dueOn: addDays(day, patience.methodology) }]
}

/** With the last day on which it held, so that one that lapses again is another. */
function lapseCause(decision: string, precondition: string, last: Day | undefined): string {
  return `precondition/${decision}/${precondition}/${last ?? "never"}`
}

/** For each plan that people may use, be it by an exception. */
function incidentCauses({ incidents, exceptions }: TaskInput, spoken: readonly Speaking[], day: Day): TaskCause[] {
  const excepted = new Set(exceptions.filter((one) => covers(one, day)).map(({ plan }) => plan))
  const used = spoken.filter((one) => isAllowing(one) || excepted.has(one.plan.id))
  return incidents.flatMap(({ id, severity, learnedOn, tools }) =>
    used
      .filter(({ plan }) => tools.has(plan.tool))
      .map(({ plan, owner }): TaskCause => {
        const dueOn = addDays(learnedOn, patience.incident[severity])
        return { cause: `incident/${id}/${plan.id}`, kind: "incident", plan: plan.id, about: id, dueOn, owner }
      }),
  )
}

/** A tool with so many exceptions at once asks to be assessed again: once for each time that they became so many. */
function manyExceptions({ exceptions, rules }: TaskInput, day: Day): TaskCause[] {
  return [...Map.groupBy(exceptions, ({ tool }) => tool)].flatMap(([tool, all]): TaskCause[] => {
    const start = manySince(all, rules.exceptionsSignal, day)
    if (start === undefined) return []
    const cause = `many-exceptions/${tool}/${start}`
    return [{ cause, kind: "many-exceptions", tool, about: tool, dueOn: addDays(start, patience.exceptions) }]
  })
}

/** The day since which without a break at least so many are live. */
function manySince(all: readonly WatchedException[], signal: number, day: Day): Day | undefined {
  const enough = (on: Day) => all.filter((one) => covers(one, on)).length >= signal
  const begun = all.filter(({ from }) => from <= day)
  if (signal < 1 || !enough(day)) return undefined
  // Their number changes only where one begins, or the day after one ended.
  const turns = [...new Set(begun.flatMap(({ from, until }) => [from, addDays(until, 1)]))].filter((on) => on <= day)
  let start = day
  for (const turn of turns.sort().reverse()) {
    if (!enough(turn)) break
    start = turn
  }
  return start
}

function inOrder(causes: readonly TaskCause[]): TaskCause[] {
  const once = new Map(causes.map((one) => [one.cause, one]))
  return [...once.values()].sort((a, b) => compare(a.cause, b.cause))
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
