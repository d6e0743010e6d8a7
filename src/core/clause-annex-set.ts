import type { ClauseLibrary } from "./clause.ts"
import { annexKinds, type TreeAnnex } from "./clause-annex.ts"
import { declarationAnnex } from "./clause-annex-declaration.ts"
import { deliverableAnnex } from "./clause-annex-deliverable.ts"
import { type AnnexFacts, outsideTool, permittedTool } from "./clause-annex-facts.ts"
import type { AnnexPlans } from "./clause-annex-plans.ts"
import { type ToolsAnnexInput, toolsAnnex } from "./clause-annex-tools.ts"
import type { DraftTool } from "./clause-draft.ts"
import type { ClauseFacts } from "./clause-facts.ts"
import { type FilledValue, filledValue } from "./clause-filled.ts"
import { standingParagraphs } from "./clause-paragraphs.ts"
import { selectClauses } from "./clause-selection.ts"
import { type Speaker, speakersOf } from "./clause-values.ts"
import type { DraftContent } from "./draft.ts"
import type { Text } from "./text.ts"

// The annexes of a draft as they stand in its document, and its tools as the assembly asks about them.

type Choices = Pick<DraftContent, "annexes" | "parameters" | "preset" | "positions" | "leftOut" | "added">

/** The annexes that go with a draft, numbered in the order of the document. */
export function annexSet({ annexes }: Pick<Choices, "annexes">, tools: Omit<ToolsAnnexInput, "number">): TreeAnnex[] {
  const made = {
    tools: (number: string) => toolsAnnex({ ...tools, number }),
    declaration: declarationAnnex,
    deliverable: deliverableAnnex,
  }
  return annexKinds.filter((kind) => annexes.includes(kind)).map((kind, at) => made[kind](`${at + 1}`))
}

/** What the clauses say that the annex of tools repeats: nothing that their positions leave unsaid. */
export function clauseTerms(
  library: ClauseLibrary,
  choices: Choices,
  facts: ClauseFacts,
): Pick<ToolsAnnexInput, "approval" | "restricted" | "approver" | "notice"> {
  const speakers = speakersOf(standingParagraphs(library, selectClauses(library, choices, facts), facts).clauses)
  const says: Says = { library, choices, speakers }
  const [approves, restricts] = [speakers.has("approver-role"), speakers.has("restricted-uses")]
  return {
    approval: approves ? (restricts ? "restricted" : "every") : restricts ? "told" : undefined,
    restricted: restrictedUses(says),
    approver: spoken(says, "approver-role"),
    notice: spoken(says, "tool-notice-days"),
  }
}

/** Declared tools and those that the annex permits, with what is known of each. */
export function draftTools(
  { permitted, refused, leftOut }: AnnexPlans,
  facts: ReadonlyMap<string, AnnexFacts>,
  { annexes }: Pick<Choices, "annexes">,
): DraftTool[] {
  const inAnnex = annexes.includes("tools")
  return [
    ...permitted
      .filter(({ declared }) => inAnnex || declared.length > 0)
      .map((one) => ({ ...permittedTool(one, facts.get(one.id) ?? {}), inAnnex })),
    ...[...refused, ...leftOut]
      .filter(({ declared }) => declared.length > 0)
      .map(({ id, name, declared }) => outsideTool(name.fr, declared, facts.get(id))),
  ]
}

interface Says {
  library: ClauseLibrary
  choices: Choices
  /** By parameter. */
  speakers: ReadonlyMap<string, readonly Speaker[]>
}

/** A value as the clauses have it; nothing where no clause of the draft speaks of it. */
function spoken({ library, choices, speakers }: Says, id: string): FilledValue | undefined {
  const [parameter, at] = [library.parameters.find((one) => one.id === id), speakers.get(id)]
  if (!parameter || !at) return undefined
  const preset = library.presets.find((one) => one.id === choices.preset)
  const positions = at.map(({ position }) => position)
  return filledValue(parameter, { chosen: choices.parameters, preset, positions }).value
}

function restrictedUses({ library, choices, speakers }: Says): { id: string; text: Text }[] {
  const parameter = library.parameters.find((one) => one.id === "restricted-uses")
  if (parameter?.kind !== "choices" || !speakers.has(parameter.id)) return []
  const preset = library.presets.find((one) => one.id === choices.preset)
  const given = [choices.parameters[parameter.id], preset?.parameters?.[parameter.id], parameter.default].find(
    (value) => Array.isArray(value),
  )
  const ids = new Set<unknown>(Array.isArray(given) ? given : [])
  return parameter.options.filter(({ id }) => ids.has(id)).map(({ id, text }) => ({ id, text }))
}
