import { type ContractContent, overseesEnough } from "./agency.ts"
import { type Ask, asker, type Cause, causeOf, type Found, type Target, targetOf } from "./agency-comparison-cause.ts"
import { says } from "./agency-comparison-text.ts"
import { saysAllowed, saysChanged, saysExpired, saysNoTool, saysOversight } from "./agency-comparison-whole-text.ts"
import { type Code, decisionOn } from "./answer-cell.ts"
import type { Book } from "./book.ts"
import type { Day } from "./day.ts"
import {
  type ComparisonCode,
  classOfData,
  comparisonCodes,
  type DeclarationContent,
  type DeclarationKind,
  type DeclaredTool,
  isConflict,
  type SheetContent,
  usesOfCraft,
} from "./declaration.ts"
import { fold, type ShownText, type Text } from "./text.ts"
import type { DataClassId, UseId } from "./vocabulary.ts"

// What an agency declares, held against the list (docs/decisions/0028). Nothing here allows anything: the answer function does.

/** Terms that changed after a declaration was signed: those of a plan, else the agency's own. */
export interface TermsChange {
  /** `tool/plan`; absent: they are the agency's own terms. */
  plan?: string | undefined
  document: string
  day: Day
  /** Where they stand. */
  url?: string | undefined
}

export interface CompareInput {
  book: Book
  content: DeclarationContent | SheetContent
  kind: DeclarationKind
  contract: Pick<ContractContent, "oversight">
  /** Until when the declaration is to hold; a deliverable's sheet does not run out. */
  validUntil?: Day | undefined
  day: Day
  changed?: readonly TermsChange[] | undefined
}

/** One thing that was found about a row. */
export interface Finding {
  code: ComparisonCode
  /** What was found, in one sentence. */
  why: Text
  /** What to ask the agency; empty where there is nothing to ask. */
  ask: Text
  /** It is the same for everything in the declaration. */
  wide: boolean
  /** The same text for as long as it is the same thing. */
  key: string
}

/** A declared tool in one use, held against the list: the worst that was found, and what else there is. */
export interface ComparedRow extends Finding {
  /** Among the declared tools, from 0; absent: a use for which no tool was named. */
  position?: number | undefined
  /** As the agency calls it. */
  name: string
  /** As we call it, with its plan, where we know it. */
  label: Text
  /** Slug, where it is one of the register. */
  tool?: string | undefined
  /** `tool/plan`, where it is one of the register. */
  plan?: string | undefined
  /** Absent: the agency did not say what for. */
  use?: UseId | undefined
  /** Our classes of what was declared; none = the agency did not say. */
  data: readonly DataClassId[]
  /** Use and classes as the list calls them. */
  named: { use?: Text | undefined; data: readonly Text[] }
  /** Why the core answers as it does; absent where no tool was named. */
  reasonCode?: Code | undefined
  /** Those that apply, as the list has them, where the list allows it. */
  conditions: readonly ({ id: string } & ShownText)[]
  /** Decisions that the answer rests on. */
  decisions: readonly string[]
  /** What else was found, the worst first. */
  also: readonly Finding[]
}

export interface ComparisonSummary {
  /** Absent where there is nothing to compare. */
  worst?: ComparisonCode | undefined
  counts: Readonly<Record<ComparisonCode, number>>
  conflicts: number
}

/**
 * One row per declared tool and use of ours, in the order declared. What the agency left out counts as everything that it could be:
 * no data = every class, no craft = every use (one row), no plan = every plan that the register knows.
 */
export function compareDeclaration(input: CompareInput): ComparedRow[] {
  const rows = input.content.tools.flatMap((declared, position) => {
    const ask = asker(input.book, input.day)
    const uses = usesOf(declared)
    const target = targetOf(input.book, ask, declared)
    return (uses.length > 0 ? uses : [undefined]).map((use) => toolRow(input, ask, { declared, position, target, use }))
  })
  return [...rows, ...usesWithoutTool(input)]
}

/** The worst of a declaration, and how many rows have each code. */
export function summaryOf(rows: readonly Pick<ComparedRow, "code">[]): ComparisonSummary {
  const counts = Object.fromEntries(comparisonCodes.map((code) => [code, 0])) as Record<ComparisonCode, number>
  for (const { code } of rows) counts[code] += 1
  return {
    worst: comparisonCodes.findLast((code) => counts[code] > 0),
    counts,
    conflicts: rows.filter(({ code }) => isConflict(code)).length,
  }
}

/** The rows, the worst first, otherwise in the order declared. */
export function worstFirst<Row extends Pick<Finding, "code">>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => rank(b.code) - rank(a.code))
}

/**
 * The text of what a row's task is about: the same as long as the conflict is the same, whatever else changes. What holds for the whole
 * declaration has one text for all its rows. It is unique within a declaration: whoever keeps it puts the declaration before it.
 */
export function conflictKey(row: Pick<ComparedRow, "key">): string {
  return row.key
}

interface RowAsked {
  declared: DeclaredTool
  position: number
  target: Target
  use: UseId | undefined
}

function toolRow(input: CompareInput, ask: Ask, { declared, position, target, use }: RowAsked): ComparedRow {
  const data = [...new Set(declared.data.map((one) => classOfData[one] ?? one))]
  const cause = causeOf(input.book, ask, { declared, target, data, use })
  const words = { list: input.book.list, target, use, data }
  const about = `${aboutOf(target, declared)}/${use ?? "*"}`
  const own = cause.found.map(
    (found): Finding => ({ code: found.code, ...says(words, found), wide: false, key: keyOf(found, about) }),
  )
  const findings = worstFirst([...own, ...wideFindings(input), ...changedTerms(input, target, cause)])
  const [worst = settled(words, cause, about), ...also] = findings
  return {
    ...worst,
    position,
    name: declared.name,
    label: target.label,
    tool: target.tool?.slug,
    plan: target.plan?.slug,
    use,
    data,
    named: namesOf(input.book, use, data),
    reasonCode: cause.reason,
    conditions: cause.allowed ? cause.conditions : [],
    decisions: cause.decisions,
    also,
  }
}

function namesOf({ list }: Book, use: UseId | undefined, data: readonly DataClassId[]): ComparedRow["named"] {
  const { classes, uses } = list.vocabulary
  const nameIn = (known: readonly { id: string; name: Text }[], id: string): Text =>
    known.find((one) => one.id === id)?.name ?? { fr: id, en: id }
  return { ...(use !== undefined && { use: nameIn(uses, use) }), data: data.map((id) => nameIn(classes, id)) }
}

/** Each use of ours once, in the order of the crafts; none = the agency did not say what for. */
function usesOf({ crafts }: Pick<DeclaredTool, "crafts">): UseId[] {
  return [...new Set(crafts.flatMap((craft): readonly UseId[] => usesOfCraft[craft] ?? [craft]))]
}

function aboutOf({ plan, tool, tier }: Target, { name }: DeclaredTool): string {
  return plan?.slug ?? [tool?.slug ?? `"${fold(name)}"`, ...(tier === undefined ? [] : [`"${fold(tier)}"`])].join(" ")
}

function keyOf(found: Found, about: string): string {
  return [found.code, about, ...(found.code === "data_class_exceeded" ? [found.classes.join()] : [])].join("/")
}

/** The list allows it, and the agency fits what that rests on. */
function settled(words: Parameters<typeof saysAllowed>[0], { answer, conditions }: Cause, about: string): Finding {
  const code = answer === "yes" ? "ok" : "ok_conditions"
  const said = saysAllowed(words, answer === "yes" ? undefined : conditions.length)
  return { code, ...said, wide: false, key: `${code}/${about}` }
}

/** What holds for everything in the declaration. */
function wideFindings({ content, contract, kind, validUntil, day, changed = [] }: CompareInput): Finding[] {
  const found: Finding[] = []
  if (!overseesEnough(content.oversight ?? "none", contract.oversight)) {
    const said = saysOversight(content.oversight, contract.oversight)
    found.push({ code: "oversight_below_min", ...said, wide: true, key: `oversight_below_min/${contract.oversight}` })
  }
  // A sheet tells how one thing was made, once: it does not run out, and what changes later does not concern it.
  if (kind === "deliverable") return found
  if (validUntil !== undefined && day > validUntil)
    found.push({
      code: "declaration_expired",
      ...saysExpired(validUntil),
      wide: true,
      key: `declaration_expired/${validUntil}`,
    })
  const own = newest(changed.filter(({ plan }) => plan === undefined))
  if (own) found.push(changedFinding(own, undefined, "own"))
  return found
}

/** Terms of the plan that changed since: until it is decided on again, or the agency declares again. */
function changedTerms({ book, kind, changed = [], day }: CompareInput, target: Target, { from }: Cause): Finding[] {
  if (kind === "deliverable") return []
  const plans = new Set(target.plan ? [target.plan.slug] : from)
  const since = changed.filter((one) => one.plan !== undefined && plans.has(one.plan) && !decidedSince(book, one, day))
  const last = newest(since)
  return last ? [changedFinding(last, target.label, last.plan ?? "")] : []
}

function changedFinding(change: TermsChange, label: Text | undefined, of: string): Finding {
  const said = saysChanged(label, change.day, change.url)
  return { code: "terms_changed", ...said, wide: label === undefined, key: `terms_changed/${of}/${change.day}` }
}

/** Whoever decided on or after that day knew the new terms. */
function decidedSince(book: Book, { plan = "", day: changedOn }: TermsChange, day: Day): boolean {
  const decisions = book.plans.get(plan)?.plan.decisions
  const decision = decisions && decisionOn(decisions, day)
  return decision !== undefined && decision.validFrom >= changedOn
}

function newest(changes: readonly TermsChange[]): TermsChange | undefined {
  return changes.reduce<TermsChange | undefined>((last, one) => (last && last.day >= one.day ? last : one), undefined)
}

/** Uses in which AI is declared and no declared tool serves: nobody can have decided on what is not named. */
function usesWithoutTool(input: CompareInput): ComparedRow[] {
  const { content, book } = input
  const declared = "uses" in content ? content.uses.filter(({ level }) => level !== "none") : []
  const served = new Set(content.tools.flatMap(usesOf))
  // A tool that is declared without a craft may serve any.
  const all = content.tools.some((tool) => tool.crafts.length === 0)
  const open = all ? [] : [...new Set(declared.flatMap(({ craft }) => usesOf({ crafts: [craft] })))]
  return open
    .filter((use) => !served.has(use))
    .map((use) => ({
      code: "tool_unassessed",
      ...saysNoTool(book.list, use),
      wide: false,
      key: `tool_unassessed//${use}`,
      name: "",
      label: { fr: "", en: "" },
      use,
      data: [],
      named: namesOf(book, use, []),
      conditions: [],
      decisions: [],
      also: worstFirst(wideFindings(input)),
    }))
}

function rank(code: ComparisonCode): number {
  return comparisonCodes.indexOf(code)
}
