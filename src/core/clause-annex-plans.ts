import type { Found } from "./agency-comparison-cause.ts"
import { type Asked, allows, answerCell, type Cell, decisionOn } from "./answer-cell.ts"
import type { Book } from "./book.ts"
import {
  type AnnexInput,
  type Candidate,
  candidatesOf,
  classesFor,
  idsOf,
  targetOfPlan,
  unservedUses,
  usesFor,
} from "./clause-annex-candidates.ts"
import type { AnnexPlace, OfferedPlan } from "./clause-annex-list.ts"
import { type RefusedTool, refusedTool } from "./clause-annex-refused.ts"
import type { Day } from "./day.ts"
import type { DeclaredTool } from "./declaration.ts"
import type { ListDecision, ListPlan, ListTool, Scope } from "./list.ts"
import type { Text } from "./text.ts"
import type { DataClassId, PreconditionId, UseId } from "./vocabulary.ts"

// Which tools stand in which table of the annex, by one revision of the list. Nothing here allows anything: the answer function does.

/** A plan that may be used, and within which limits. */
export interface PermittedPlan {
  /** `tool/plan`. */
  id: string
  name: Text
  tool: ListTool
  plan: ListPlan
  decision: ListDecision
  /** What the agency said of it; none: it was put in by hand. */
  declared: readonly DeclaredTool[]
  status: "approved" | "conditional" | "tolerated"
  /** Uses that share their classes of data, in the list's order. */
  allowed: readonly AllowedUses[]
  /** Classes that the contract hands over, and that none of its uses may take. */
  excluded: readonly DataClassId[]
  /** Uses that the list refuses with any of the data, names and logos left aside. */
  forbidden: readonly UseId[]
  signs: "permitted" | "approval" | "forbidden"
  /** Declared, and neither allowed nor refused. */
  asked: readonly { use: UseId; classes: readonly DataClassId[] }[]
  conditions: readonly ({ id: string } & Scope)[]
  preconditions: readonly PreconditionId[]
  /** What the agency has still to show or to change: it was put in by hand all the same. */
  unproven?: Found | undefined
}

export interface AllowedUses {
  uses: readonly UseId[]
  classes: readonly DataClassId[]
}

interface LeftOutPlan {
  /** `tool/plan`. */
  id: string
  name: Text
  declared: readonly DeclaredTool[]
}

export interface AnnexPlans {
  permitted: readonly PermittedPlan[]
  refused: readonly RefusedTool[]
  /** Plans left out by hand. */
  leftOut: readonly LeftOutPlan[]
  /** Uses in which AI is declared and no tool is named. */
  unserved: readonly UseId[]
}

/** Every declared tool and every plan put in by hand, each in exactly one table or left out by hand. */
export function annexPlans(input: AnnexInput): AnnexPlans {
  const without = new Set(input.chosen?.without)
  const all = candidatesOf(input)
  const standing = all.filter(({ id }) => !without.has(id)).map((one) => placed(input, one))
  return {
    permitted: standing.flatMap((one) => ("allowed" in one ? [one] : [])),
    refused: standing.flatMap((one) => ("reason" in one ? [one] : [])),
    leftOut: all
      .filter(({ id }) => without.has(id))
      .map(({ id, target, declared }) => ({ id, name: target.label, declared })),
    unserved: unservedUses(input),
  }
}

/** Plans that can be taken in or out: declared ones first, then some of those that the list would allow for the same work. */
export function offeredPlans(input: AnnexInput, plans: AnnexPlans): OfferedPlan[] {
  const added = new Set(input.chosen?.added)
  const places = new Map<string, Omit<OfferedPlan, "plan" | "added">>()
  const note = (
    id: string,
    place: AnnexPlace,
    { name, declared }: Pick<LeftOutPlan, "name" | "declared">,
    why?: Text,
  ) => places.set(id, { place, name, declared: declared.length > 0, ...(why ? { why } : {}) })
  for (const one of plans.permitted) note(one.id, "permitted", one)
  for (const one of plans.refused) if (one.plan !== undefined) note(one.plan, "refused", one, one.reason)
  for (const one of plans.leftOut) note(one.id, "left-out", one)
  const standing = [...places].map(([plan, one]) => ({ plan, added: added.has(plan), ...one }))
  const others = servingPlans(input, (plan) => !places.has(plan)).map(
    (one): OfferedPlan => ({
      plan: one.plan.slug,
      name: targetOfPlan(one).label,
      ...{ declared: false, added: false, place: "none" },
    }),
  )
  return [...standing.toSorted((a, b) => Number(b.declared) - Number(a.declared)), ...others]
}

/** More than a person looks through. */
const mostOffered = 100

/** Company plans that the list allows for anything of what is declared, of tools of a kind that serves it, in the list's order. */
function servingPlans(input: AnnexInput, isWanted: (plan: string) => boolean): { tool: ListTool; plan: ListPlan }[] {
  const { book, day } = input
  const uses = usesFor(input, { declared: [] })
  const classes = classesFor(input, { declared: [] })
  const found: { tool: ListTool; plan: ListPlan }[] = []
  for (const { tool, plan } of book.decided) {
    if (found.length === mostOffered) break
    const decision = plan.decisions && decisionOn(plan.decisions, day)
    if (!decision || isEnded(plan, day) || !isWanted(plan.slug)) continue
    const cells = cellsOf({ book, day, plan, decision }, classes, servedBy(book, tool, uses))
    if (cells.some(({ answer }) => allows(answer))) found.push({ tool, plan })
  }
  return found
}

/** Of these uses, those that tools of its categories serve, as alternatives are picked. */
function servedBy({ list }: Book, { categories }: ListTool, uses: readonly UseId[]): UseId[] {
  return uses.filter((id) => {
    const serving = list.vocabulary.uses.find((use) => use.id === id)?.categories
    return serving === undefined || serving.some((one) => categories.includes(one))
  })
}

function isEnded({ ended }: ListPlan, day: Day): boolean {
  return ended !== undefined && (ended.from ?? day) <= day
}

// Where it stands.

function placed(input: AnnexInput, candidate: Candidate): PermittedPlan | RefusedTool {
  const { tool, plan } = candidate.target
  const permitted = tool && plan && permittedPlan(input, candidate, tool, plan)
  return permitted ?? refusedTool(input, candidate)
}

function permittedPlan(
  input: AnnexInput,
  candidate: Candidate,
  tool: ListTool,
  plan: ListPlan,
): PermittedPlan | undefined {
  const { book, day, chosen } = input
  const decision = plan.decisions && decisionOn(plan.decisions, day)
  if (!decision) return undefined
  const uses = usesFor(input, candidate)
  const classes = classesFor(input, candidate)
  const cells = cellsOf({ book, day, plan, decision }, classes, uses)
  const allowing = cells.filter(({ answer }) => allows(answer))
  const byHand = chosen?.added.includes(candidate.id) ?? false
  const unproven = ownSide(plan, candidate.declared, allowing)
  if (allowing.length === 0 || (!byHand && (unproven || unsaid(candidate, cells)))) return undefined
  const every = cellsOf({ book, day, plan, decision }, classes, idsOf(book.list.vocabulary.uses))
  const asked = uses
    .map((use) => ({ use, classes: classesWhere(cells, use, ({ answer }) => answer === "ask") }))
    .filter((one) => one.classes.length > 0)
  return {
    id: plan.slug,
    name: candidate.target.label,
    tool,
    plan,
    decision,
    declared: candidate.declared,
    status: statusOf(decision, allowing),
    allowed: groupedUses(uses, allowing),
    excluded: classes.filter((id) => !allowing.some(({ data }) => data === id)),
    forbidden: idsOf(book.list.vocabulary.uses).filter(
      (use) => use !== signs && every.every((cell) => cell.use !== use || cell.answer === "no"),
    ),
    signs: allowing.some(({ use }) => use === signs)
      ? "permitted"
      : asked.some(({ use }) => use === signs)
        ? "approval"
        : "forbidden",
    asked,
    conditions: conditionsOf(decision, allowing),
    preconditions: [...new Set(allowing.flatMap((cell) => cell.preconditions.map(({ id }) => id)))],
    ...(unproven ? { unproven } : {}),
  }
}

/** The use that the annex speaks of whatever is declared. */
export const signs: UseId = "naming"

// What the list answers.

function cellsOf(
  of: { book: Book; day: Day; plan: ListPlan; decision: ListDecision },
  classes: readonly DataClassId[],
  uses: readonly UseId[],
): Cell[] {
  const { book, day, plan, decision } = of
  const asked: Asked = { since: book.since, day, groups: nobody }
  return uses.flatMap((use) =>
    classes.map((data): Cell => {
      const strange = !book.since.uses.has(use) || !book.since.classes.has(data)
      // Nobody can have decided on what the list has no word for.
      if (strange) return { data, use, answer: "ask", codes: ["not_assessed"], conditions: [], preconditions: [] }
      return answerCell(plan, decision, data, use, asked)
    }),
  )
}

const nobody: ReadonlySet<string> = new Set()

function groupedUses(uses: readonly UseId[], allowing: readonly Cell[]): AllowedUses[] {
  const each = uses
    .map((use) => ({ use, classes: classesWhere(allowing, use, () => true) }))
    .filter(({ classes }) => classes.length > 0)
  const groups = Map.groupBy(each, ({ classes }) => classes.join("\n"))
  return [...groups.values()].map((of) => ({ uses: of.map(({ use }) => use), classes: of[0]?.classes ?? [] }))
}

function classesWhere(cells: readonly Cell[], use: UseId, is: (cell: Cell) => boolean): DataClassId[] {
  return cells.filter((cell) => cell.use === use && is(cell)).map(({ data }) => data)
}

function statusOf({ outcome }: ListDecision, allowing: readonly Cell[]): PermittedPlan["status"] {
  if (outcome === "tolerated") return "tolerated"
  const conditional = outcome === "conditional" || allowing.some(({ answer }) => answer === "if")
  return conditional ? "conditional" : "approved"
}

/** Those that apply to what is allowed, with where the decision asks for them. */
function conditionsOf(decision: ListDecision, allowing: readonly Cell[]): ({ id: string } & Scope)[] {
  const ids = new Set(allowing.flatMap(({ conditions }) => conditions))
  const named = decision.conditions.filter(({ id }) => ids.has(id))
  const own = [...ids].filter((id) => !named.some((one) => one.id === id))
  return [...named, ...own.map((id) => ({ id, classes: [], uses: [] }))]
}

// What the agency has to show or to change.

function ownSide(plan: ListPlan, declared: readonly DeclaredTool[], allowing: readonly Cell[]): Found | undefined {
  if (plan.account === "company" && declared.some(({ account }) => account === "personal"))
    return { code: "plan_mismatch", how: "account", others: [] }
  const asksTraining = allowing.some((cell) => cell.preconditions.some(({ id }) => id === "training-off"))
  const hows = asksTraining ? declared.flatMap((tool) => trainingOf(tool) ?? []) : []
  const how = (["on", "unsaid", "proof"] as const).find((one) => hows.includes(one))
  return how && { code: "setting_unproven", how, missing: ["training-off"] }
}

function trainingOf({ trainingOff, proof }: DeclaredTool): "on" | "unsaid" | "proof" | undefined {
  if (trainingOff === undefined) return "unsaid"
  if (!trainingOff) return "on"
  return proof ? undefined : "proof"
}

/** Of a tool declared without what it is for, the list would have to allow everything. */
function unsaid({ declared }: Candidate, cells: readonly Cell[]): boolean {
  return declared.some(({ crafts }) => crafts.length === 0) && cells.some(({ answer }) => !allows(answer))
}
