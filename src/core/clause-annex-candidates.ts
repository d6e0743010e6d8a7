import { asker, type Target, targetOf } from "./agency-comparison-cause.ts"
import { planName } from "./answer-text.ts"
import type { Book } from "./book.ts"
import type { Day } from "./day.ts"
import { classOfData, type DeclarationContent, type DeclaredTool, usesOfCraft } from "./declaration.ts"
import type { ChosenTools } from "./draft.ts"
import type { ListPlan, ListTool } from "./list.ts"
import { fold } from "./text.ts"
import type { DataClassId, UseId } from "./vocabulary.ts"

// What may stand in the annex of tools: what the agency declares, and what was put in by hand.

export interface AnnexInput {
  book: Book
  /** On which the list answers: what has lapsed by then is not permitted. */
  day: Day
  /** Classes of data that the agency gets from us. */
  data: readonly DataClassId[]
  /** Absent: none was sent. */
  declared?: DeclarationContent | undefined
  chosen?: Pick<ChosenTools, "added" | "without"> | undefined
}

/** A tool that has to stand somewhere. */
export interface Candidate {
  /** `tool/plan`; where the plan is not known, what the agency calls it. */
  id: string
  declared: readonly DeclaredTool[]
  target: Target
}

/** Each plan once, whoever named it: several declared entries of one plan go together. */
export function candidatesOf({ book, day, declared, chosen }: AnnexInput): Candidate[] {
  const found = new Map<string, Candidate>()
  for (const tool of declared?.tools ?? []) {
    const target = targetOf(book, asker(book, day), tool)
    const id = target.plan?.slug ?? `"${fold([tool.name, tool.tier ?? tool.plan ?? ""].join(" "))}"`
    const known = found.get(id)
    found.set(id, known ? { ...known, declared: [...known.declared, tool] } : { id, target, declared: [tool] })
  }
  for (const id of chosen?.added ?? []) {
    if (found.has(id)) continue
    const named = book.plans.get(id)
    found.set(id, { id, declared: [], target: named ? targetOfPlan(named) : { label: { fr: id, en: id } } })
  }
  return [...found.values()]
}

/** A plan of the list, as a declared one is found. */
export function targetOfPlan({ tool, plan }: { tool: ListTool; plan: ListPlan }): Target {
  const label = { fr: planName(tool.name, plan.name.fr), en: planName(tool.name, plan.name.en) }
  return { asked: { plan: plan.slug }, tool, plan, label }
}

/** What it is declared for; of a plan that is put in by hand, all that is declared, else everything. */
export function usesFor({ book, declared }: AnnexInput, { declared: tools }: Pick<Candidate, "declared">): UseId[] {
  const own = usesOf(tools)
  if (own.length > 0) return own
  const all = usesOf([...(declared?.tools ?? []), ...declaredUses(declared)])
  return tools.length === 0 && all.length > 0 ? all : idsOf(book.list.vocabulary.uses)
}

/** What the contract hands over, and what is declared to be put in; where nobody said, everything. */
export function classesFor({ book, data }: AnnexInput, { declared }: Pick<Candidate, "declared">): DataClassId[] {
  const put = declared.flatMap((tool) => tool.data.map((one) => classOfData[one] ?? one))
  const named = new Set([...data, ...put])
  const known = idsOf(book.list.vocabulary.classes)
  if (named.size === 0) return known
  return [...known.filter((id) => named.has(id)), ...[...named].filter((id) => !known.includes(id))]
}

/** Our uses of what is declared, each once. */
export function usesOf(tools: readonly Pick<DeclaredTool, "crafts">[]): UseId[] {
  return [
    ...new Set(
      tools.flatMap(({ crafts }) => crafts.flatMap((craft): readonly UseId[] => usesOfCraft[craft] ?? [craft])),
    ),
  ]
}

function declaredUses(content: DeclarationContent | undefined): Pick<DeclaredTool, "crafts">[] {
  return (content?.uses ?? []).filter(({ level }) => level !== "none").map(({ craft }) => ({ crafts: [craft] }))
}

/** Uses in which AI is declared and no tool is named. */
export function unservedUses({ declared }: AnnexInput): UseId[] {
  // A tool that is declared without a craft may serve any.
  if (!declared || declared.tools.some(({ crafts }) => crafts.length === 0)) return []
  const served = new Set(usesOf(declared.tools))
  return usesOf(declaredUses(declared)).filter((use) => !served.has(use))
}

export function idsOf(items: readonly { id: string }[]): string[] {
  return items.map(({ id }) => id)
}
