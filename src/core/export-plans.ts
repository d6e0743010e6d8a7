import { allows, answerCell, type Cell, decisionOn, type PreconditionState, stateOf, strictest } from "./answer-cell.ts"
import { conditionText } from "./answer-text.ts"
import type { Book } from "./book.ts"
import { covers, type Day } from "./day.ts"
import type { Undecided } from "./export-words.ts"
import type { Loss } from "./exports/format.ts"
import type { ListDecision, ListPlan, ListTool, Scope } from "./list.ts"
import type { HostEntry } from "./register.ts"
import type { Answer, DataClassId, Outcome, UseId } from "./vocabulary.ts"

/** A plan of the list as documents show it on a day, for people without exceptions; a tool without plans has one row without any. */
export interface ExportPlan {
  tool: ListTool
  plan?: ListPlan | undefined
  /** In force. */
  decision?: ListDecision | undefined
  outcome: Outcome | Undecided
  /** Over all data and uses, as `check` answers (DESIGN §5). */
  answer: Answer
  /** Per data class, over all uses. */
  classes: ReadonlyMap<DataClassId, Answer>
  /** Within a class not every use has the same answer: a table of classes does not show it. */
  byUse: boolean
  conditions: readonly ({ id: string } & Scope)[]
  preconditions: readonly PreconditionState[]
  /** Its own hosts, else the tool's. */
  hosts: readonly HostEntry[]
  /** A group has an exception today. */
  excepted: boolean
}

const known = new WeakMap<Book, { day: Day; plans: readonly ExportPlan[] }>()

/** Every plan of the list in its order, company plans of a tool first. Worked out once per list and day: several documents show them. */
export function exportPlans(book: Book, day: Day): readonly ExportPlan[] {
  const found = known.get(book)
  if (found?.day === day) return found.plans
  const plans = book.list.tools.flatMap((tool) =>
    tool.plans.length === 0
      ? [withoutPlan(book, tool)]
      : tool.plans
          .toSorted((a, b) => Number(a.account === "personal") - Number(b.account === "personal"))
          .map((plan) => shownPlan(book, tool, plan, day)),
  )
  known.set(book, { day, plans })
  return plans
}

/** What a table of plans and data classes leaves unsaid. */
export function documentLoss(plans: readonly ExportPlan[]): Loss[] {
  return [
    lossOf("conditions", plans, ({ byUse }) => byUse),
    lossOf("exceptions", plans, ({ excepted }) => excepted),
  ].flat()
}

/** The text of a condition in one language, with the data and uses that it is for. */
export function conditionWords(book: Book, { id, classes, uses }: { id: string } & Scope, lang: "fr" | "en"): string {
  const text = conditionText(book.list, id)[lang]
  const names = [...namesOf(book.list.vocabulary.classes, classes), ...namesOf(book.list.vocabulary.uses, uses)]
  const scope = names.map((name) => name[lang]).join(", ")
  return scope === "" ? text : `${text} (${scope})`
}

/** The page that answers for a plan, or for a tool without one. */
export function checkAddress(url: string, { tool, plan }: Pick<ExportPlan, "tool" | "plan">): string {
  const asked = plan ? { plan: plan.slug } : { tool: tool.slug }
  return `${url}/check?${new URLSearchParams(asked as Record<string, string>)}`
}

function shownPlan(book: Book, tool: ListTool, plan: ListPlan, day: Day): ExportPlan {
  const decision = plan.decisions && decisionOn(plan.decisions, day)
  const asked = { since: book.since, day, groups: nobody }
  const { classes, uses } = book.list.vocabulary
  const cells = new Map(
    classes.map(({ id }) => [id, uses.map((use) => answerCell(plan, decision, id, use.id, asked))] as const),
  )
  const all = [...cells.values()].flat()
  return {
    tool,
    plan,
    decision,
    outcome: decision?.outcome ?? (plan.underReview ? "under-review" : "not-assessed"),
    answer: joined(all),
    classes: new Map([...cells].map(([id, of]) => [id, joined(of)])),
    byUse: [...cells.values()].some((of) => of.some(({ answer }) => answer !== of[0]?.answer)),
    conditions: conditionsOf(decision, all),
    preconditions: [...new Map(all.flatMap((cell) => cell.preconditions).map((state) => [state.id, state])).values()],
    hosts: plan.hosts.length > 0 ? plan.hosts : tool.hosts,
    excepted: plan.exceptions?.some((exception) => covers(exception, day)) ?? false,
  }
}

function withoutPlan(book: Book, tool: ListTool): ExportPlan {
  return {
    tool,
    outcome: tool.underReview ? "under-review" : "not-assessed",
    answer: "ask",
    classes: new Map(book.list.vocabulary.classes.map(({ id }) => [id, "ask"])),
    byUse: false,
    conditions: [],
    preconditions: [],
    hosts: tool.hosts,
    excepted: false,
  }
}

/** How many tools have no decided plan. */
export function undecidedTools(plans: readonly ExportPlan[]): number {
  const tools = Map.groupBy(plans, ({ tool }) => tool)
  return [...tools.values()].filter((of) => !of.some(({ decision }) => decision)).length
}

/** Whether our right to use the plan holds on the day, as the list knows it. */
export function licenceState({ plan }: ExportPlan, day: Day): PreconditionState | undefined {
  return plan && stateOf("licence-active", plan.holds?.["licence-active"], day)
}

/** Cells join as those of a question that leaves data or use open (DESIGN §5): unlike ones are `if` where some allow. */
function joined(cells: readonly Cell[]): Answer {
  const worst = strictest(cells.map(({ answer }) => answer))
  return cells.some(({ answer }) => allows(answer) && answer !== worst) ? "if" : worst
}

/** Those that apply somewhere, with where the decision asks for them. */
function conditionsOf(decision: ListDecision | undefined, cells: readonly Cell[]): readonly ({ id: string } & Scope)[] {
  const named = decision?.conditions ?? []
  const ids = new Set(cells.flatMap((cell) => cell.conditions))
  return [
    ...named.filter(({ id }) => ids.has(id)),
    ...[...ids].filter((id) => !named.some((one) => one.id === id)).map(everywhere),
  ]
}

function everywhere(id: string): { id: string } & Scope {
  return { id, classes: [], uses: [] }
}

function namesOf(
  known: readonly { id: DataClassId | UseId; name: { fr: string; en: string } }[],
  ids: readonly string[],
) {
  return ids.map((id) => known.find((one) => one.id === id)?.name ?? { fr: id, en: id })
}

function lossOf(kind: Loss["kind"], plans: readonly ExportPlan[], is: (plan: ExportPlan) => boolean): Loss[] {
  const about = plans.flatMap((one) => (one.plan && is(one) ? [one.plan.slug] : [])).sort()
  return about.length > 0 ? [{ kind, about }] : []
}

const nobody: ReadonlySet<string> = new Set()
