import { answerCell, decisionOn, type Since, stricter } from "./answer-cell.ts"
import { answersMove } from "./answers-move.ts"
import type { Day } from "./day.ts"
import type { ApprovedList, ListPlan, ListTool } from "./list.ts"
import type { Answer, DataClassId, UseId } from "./vocabulary.ts"

export type Change = "added" | "removed" | "changed"

/** What differs from one revision of the list to another. */
export interface ListDiff {
  from: { revision: number; day: Day }
  to: { revision: number; day: Day }
  vocabulary: { classes: IdsDiff; uses: IdsDiff }
  /** Ids of condition texts. */
  conditions: IdsDiff & { changed: string[] }
  /** By slug; those that are the same are left out. */
  tools: ToolDiff[]
  /** How many cells allow more, and how many less. */
  answers: { loosened: number; tightened: number }
}

export interface IdsDiff {
  added: string[]
  removed: string[]
}

export interface ToolDiff {
  tool: string
  name: string
  change: Change
  /** Which fields of the tool itself; only with `changed`, and empty where only its plans did. */
  fields: string[]
  plans: PlanDiff[]
}

export interface PlanDiff {
  plan: string
  change: Change
  fields: string[]
  moved: Move[]
}

/** A cell whose answer is another one. */
export interface Move {
  data: DataClassId
  use: UseId
  before: Answer
  after: Answer
}

/**
 * What differs from `before` to `after`, in either order of time. Each list answers on its own day of issue and for people without
 * exceptions; only cells that both vocabularies know are compared. A plan that one list lacks counts as `ask`, as unknown tools do.
 */
export function diffLists(before: ApprovedList, after: ApprovedList): ListDiff {
  const sides = { before: sideOf(before), after: sideOf(after), cells: sharedCells(before, after) }
  const tools = slugsOf(before.tools, after.tools).flatMap(([old, now]) => toolDiff(sides, old, now))
  const moves = tools.flatMap((tool) => tool.plans.flatMap((plan) => plan.moved))
  const tightened = moves.filter((move) => stricter(move.after, move.before) === move.after).length
  return {
    from: { revision: before.revision, day: before.day },
    to: { revision: after.revision, day: after.day },
    vocabulary: {
      classes: idsDiff(idsOf(before.vocabulary.classes), idsOf(after.vocabulary.classes)),
      uses: idsDiff(idsOf(before.vocabulary.uses), idsOf(after.vocabulary.uses)),
    },
    conditions: {
      ...idsDiff(Object.keys(before.conditions), Object.keys(after.conditions)),
      changed: changedFields(before.conditions, after.conditions).filter(
        (id) => id in before.conditions && id in after.conditions,
      ),
    },
    tools,
    answers: { loosened: moves.length - tightened, tightened },
  }
}

interface Side {
  list: ApprovedList
  since: Since
}

interface Sides {
  before: Side
  after: Side
  cells: readonly { data: DataClassId; use: UseId }[]
}

function sideOf(list: ApprovedList): Side {
  const { classes, uses } = list.vocabulary
  return {
    list,
    since: {
      classes: new Map(classes.map((item) => [item.id, item.since])),
      uses: new Map(uses.map((item) => [item.id, item.since])),
    },
  }
}

function sharedCells(before: ApprovedList, after: ApprovedList): Sides["cells"] {
  const known = { classes: idsOf(before.vocabulary.classes), uses: idsOf(before.vocabulary.uses) }
  const classes = idsOf(after.vocabulary.classes).filter((id) => known.classes.includes(id))
  const uses = idsOf(after.vocabulary.uses).filter((id) => known.uses.includes(id))
  return classes.flatMap((data) => uses.map((use) => ({ data, use })))
}

function idsOf(items: readonly { id: string }[]): string[] {
  return items.map(({ id }) => id)
}

function idsDiff(before: readonly string[], after: readonly string[]): IdsDiff {
  const [old, now] = [new Set(before), new Set(after)]
  return { added: after.filter((id) => !old.has(id)), removed: before.filter((id) => !now.has(id)) }
}

/** The items of both sides side by side, by slug. */
function slugsOf<T extends { slug: string }>(
  before: readonly T[],
  after: readonly T[],
): [T | undefined, T | undefined][] {
  const old = new Map(before.map((item) => [item.slug, item]))
  const now = new Map(after.map((item) => [item.slug, item]))
  return [...new Set([...old.keys(), ...now.keys()])].sort().map((slug) => [old.get(slug), now.get(slug)])
}

function toolDiff(sides: Sides, before: ListTool | undefined, after: ListTool | undefined): ToolDiff[] {
  const tool = after ?? before
  if (!tool) return []
  const plans = slugsOf(before?.plans ?? [], after?.plans ?? []).flatMap(([old, now]) =>
    planDiff(sides, tool, old, now),
  )
  const fields = before && after ? changedFields(before, after).filter((field) => field !== "plans") : []
  if (before && after && fields.length === 0 && plans.length === 0) return []
  return [{ tool: tool.slug, name: tool.name, change: changeOf(before, after), fields, plans }]
}

function planDiff(sides: Sides, tool: ListTool, before: ListPlan | undefined, after: ListPlan | undefined): PlanDiff[] {
  const plan = after ?? before
  if (!plan) return []
  const fields = before && after ? changedFields(before, after) : []
  const moved = mayMove(sides, tool, before, after, fields) ? movesOf(sides, before, after) : []
  if (before && after && fields.length === 0 && moved.length === 0) return []
  return [{ plan: plan.slug, change: changeOf(before, after), fields, moved }]
}

/** Working out every cell of every plan of a long list takes a second; most plans are the same and no period of theirs turned. */
function mayMove(
  { before: { list: old }, after: { list: now } }: Sides,
  tool: ListTool,
  before: ListPlan | undefined,
  after: ListPlan | undefined,
  fields: readonly string[],
): boolean {
  if (!before || !after || fields.length > 0 || changedFields(old.vocabulary, now.vocabulary).length > 0) return true
  const [first, last] = old.day < now.day ? [old.day, now.day] : [now.day, old.day]
  return answersMove({ ...now, tools: [{ ...tool, plans: [after] }] }, first, last)
}

function movesOf({ before, after, cells }: Sides, old: ListPlan | undefined, now: ListPlan | undefined): Move[] {
  const was = answering(before, old)
  const is = answering(after, now)
  return cells
    .map(({ data, use }) => ({ data, use, before: was(data, use), after: is(data, use) }))
    .filter((move) => move.before !== move.after)
}

const nobody: ReadonlySet<string> = new Set()

function answering({ list, since }: Side, plan: ListPlan | undefined): (data: DataClassId, use: UseId) => Answer {
  if (!plan) return () => "ask"
  const decision = plan.decisions && decisionOn(plan.decisions, list.day)
  return (data, use) => answerCell(plan, decision, data, use, { since, day: list.day, groups: nobody }).answer
}

function changeOf(before: unknown, after: unknown): Change {
  return before === undefined ? "added" : after === undefined ? "removed" : "changed"
}

/** Names of the fields that are not written alike. */
function changedFields(before: object, after: object): string[] {
  const [old, now]: Record<string, unknown>[] = [{ ...before }, { ...after }]
  if (!old || !now) return []
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]))
    .sort()
}
