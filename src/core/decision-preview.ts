import { answerOf } from "./answer.ts"
import { allows, answerCell, decisionOn, loosens } from "./answer-cell.ts"
import type { Book } from "./book.ts"
import type { Day } from "./day.ts"
import { type EnforcementRules, enforcement, type HostRule } from "./enforcement.ts"
import type { ListException, ListPlan } from "./list.ts"
import type { HostEntry } from "./register.ts"
import { type Answer, answers, type DataClassId, type UseId } from "./vocabulary.ts"

/** What happens if a decision counts: nothing of it has happened yet. */
export interface DecisionPreview {
  /** Before and after are those of this day: today, or the first day that it holds on. */
  day: Day
  /** It begins after today: until then nothing changes but the list, which announces it. */
  later: boolean
  /** It speaks for the plan that day; false where a decision that begins later than it already does. */
  speaks: boolean
  /** Id of the decision that it takes the place of that day. */
  replaces?: string | undefined
  /** Ids of decisions to come that it ends. */
  ends: readonly string[]
  /** The list says something else than the one in force; how many texts of conditions it has anew. */
  list: { changes: boolean; conditions: number }
  /** Every cell of the plan. */
  cells: readonly CellMove[]
  moves: readonly MoveGroup[]
  /** What is answered about the tool, whatever the plan. */
  headline: readonly MoveGroup[]
  /** Hosts that are treated otherwise. */
  hosts: readonly HostMove[]
  /** Live and coming exceptions of the plan. */
  exceptions: readonly ExceptionMove[]
}

export interface CellMove {
  data: DataClassId
  use: UseId
  before: Answer
  after: Answer
}

/** Cells that move alike. */
export interface MoveGroup {
  before: Answer
  after: Answer
  /** More is allowed than before. */
  looser: boolean
  cells: readonly { data: DataClassId; use: UseId }[]
}

export interface HostMove extends HostEntry {
  before: HostRule
  after: HostRule
  /** Names of other tools behind the host. */
  shared: readonly string[]
  /** It would be denied, but the policy never blocks it. */
  spared: boolean
}

/**
 * - `kept`: it still answers more loosely somewhere · `needless`: everybody gets as much as it gave
 * - `void`: a suspended or retired plan is `no` for its group too
 */
export interface ExceptionMove {
  id: string
  from: Day
  until: Day
  becomes: "kept" | "needless" | "void"
}

export interface PreviewInput {
  /** The list in force, and the one with the decision. */
  before: Book
  after: Book
  tool: string
  /** `tool/plan`. */
  plan: string
  decision: { id: string; validFrom: Day }
  today: Day
  rules: EnforcementRules
}

/** What a decision changes: on the list, for hosts, in answers, and for exceptions. */
export function decisionPreview(input: PreviewInput): DecisionPreview {
  const { before, after, tool, plan, decision, today } = input
  const day = decision.validFrom > today ? decision.validFrom : today
  const [old, now] = [before.plans.get(plan)?.plan, after.plans.get(plan)?.plan]
  const [spoke, speaks] = [decisionIn(old, day), decisionIn(now, day)]
  const kept = new Set(now?.decisions?.map(({ id }) => id))
  const cells = cellMoves(input, day)
  return {
    day,
    later: decision.validFrom > today,
    speaks: speaks?.id === decision.id,
    ...(spoke && speaks?.id === decision.id ? { replaces: spoke.id } : {}),
    ends: (old?.decisions ?? []).flatMap(({ id, validFrom }) => (validFrom > today && !kept.has(id) ? [id] : [])),
    list: {
      changes: JSON.stringify(before.tools.get(tool)) !== JSON.stringify(after.tools.get(tool)),
      conditions: Object.keys(after.list.conditions).filter((id) => !(id in before.list.conditions)).length,
    },
    cells,
    moves: grouped(cells),
    headline: grouped(headlineMoves(input, day)),
    hosts: hostMoves(input, day),
    exceptions: exceptionMoves(input, day),
  }
}

function decisionIn(plan: ListPlan | undefined, day: Day) {
  return plan?.decisions && decisionOn(plan.decisions, day)
}

/** Cells that move, those that move alike together: what allows most first. */
export function grouped(cells: readonly CellMove[]): MoveGroup[] {
  const moved = cells.filter(({ before, after }) => before !== after)
  const rank = (answer: Answer) => answers.indexOf(answer)
  return [...Map.groupBy(moved, ({ before, after }) => `${before} ${after}`).values()]
    .flatMap((own): MoveGroup[] => {
      const [first] = own
      if (!first) return []
      const { before, after } = first
      const looser = loosens(after, before)
      return [{ before, after, looser, cells: own.map(({ data, use }) => ({ data, use })) }]
    })
    .sort((a, b) => rank(a.after) - rank(b.after) || rank(a.before) - rank(b.before))
}

/** What is answered to whoever has no exception; a class or use that the list in force does not know is `ask`. */
function cellMoves({ before, after, plan }: PreviewInput, day: Day): CellMove[] {
  const was = planAnswers(before, plan, day)
  const is = planAnswers(after, plan, day)
  return pairsOf(after).map(({ data, use }) => ({ data, use, before: was(data, use), after: is(data, use) }))
}

function planAnswers(book: Book, slug: string, day: Day): (data: DataClassId, use: UseId) => Answer {
  const plan = book.plans.get(slug)?.plan
  if (!plan) return () => "ask"
  const decision = decisionIn(plan, day)
  const asked = { since: book.since, day, groups: nobody }
  return (data, use) => (knows(book, data, use) ? answerCell(plan, decision, data, use, asked).answer : "ask")
}

function headlineMoves({ before, after, tool }: PreviewInput, day: Day): CellMove[] {
  const said = (book: Book, data: DataClassId, use: UseId): Answer =>
    book.tools.has(tool) && knows(book, data, use) ? answerOf(book, { tool, data: [data], use: [use], day }) : "ask"
  return pairsOf(after).map(({ data, use }) => ({
    ...{ data, use },
    before: said(before, data, use),
    after: said(after, data, use),
  }))
}

function hostMoves({ before, after, tool, rules }: PreviewInput, day: Day): HostMove[] {
  const only = new Set([tool])
  const keyOf = ({ host, cover }: HostEntry) => `${cover} ${host}`
  const was = new Map(enforcement(before, rules, day, only).map((one) => [keyOf(one), one.rule]))
  return enforcement(after, rules, day, only).flatMap(({ host, cover, rule, tools, spared }): HostMove[] => {
    const old = was.get(keyOf({ host, cover })) ?? rules.undecidedHosts
    if (old === rule) return []
    const shared = tools.filter((one) => one !== tool).map((one) => after.tools.get(one)?.name ?? one)
    return [{ host, cover, before: old, after: rule, shared, spared: spared === true }]
  })
}

/** Exceptions that made a difference so far, and what becomes of each. */
function exceptionMoves({ before, after, plan, today }: PreviewInput, day: Day): ExceptionMove[] {
  const [old, now] = [before.plans.get(plan)?.plan, after.plans.get(plan)?.plan]
  return (now?.exceptions ?? []).flatMap((exception): ExceptionMove[] => {
    const { id, from, until } = exception
    if (until < day) return []
    const [begins, meets] = [from > today ? from : today, from > day ? from : day]
    if (!old || !matters(before, old, exception, begins)) return []
    const outcome = decisionIn(now, meets)?.outcome
    const stopped = outcome === "suspended" || outcome === "retired"
    const kept = now !== undefined && matters(after, now, exception, meets)
    return [{ id, from, until, becomes: kept ? "kept" : stopped ? "void" : "needless" }]
  })
}

/** Whether its group gets more than everybody, in any cell. */
function matters(book: Book, plan: ListPlan, exception: ListException, day: Day): boolean {
  const decision = decisionIn(plan, day)
  const alone: ListPlan = { ...plan, exceptions: [exception] }
  const asked = { since: book.since, day }
  return pairsOf(book).some(({ data, use }) => {
    const own = answerCell(alone, decision, data, use, { ...asked, groups: new Set([exception.group]) }).answer
    return allows(own) && loosens(own, answerCell(alone, decision, data, use, { ...asked, groups: nobody }).answer)
  })
}

function knows({ since }: Book, data: DataClassId, use: UseId): boolean {
  return since.classes.has(data) && since.uses.has(use)
}

function pairsOf({ list }: Book): { data: DataClassId; use: UseId }[] {
  const { classes, uses } = list.vocabulary
  return classes.flatMap(({ id: data }) => uses.map(({ id: use }) => ({ data, use })))
}

const nobody: ReadonlySet<string> = new Set()
