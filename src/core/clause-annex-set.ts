import type { ClauseLibrary, ClauseParameter } from "./clause.ts"
import { annexKinds, type TreeAnnex } from "./clause-annex.ts"
import { declarationAnnex } from "./clause-annex-declaration.ts"
import { deliverableAnnex } from "./clause-annex-deliverable.ts"
import { type AnnexFacts, outsideTool, permittedTool } from "./clause-annex-facts.ts"
import type { AnnexPlans } from "./clause-annex-plans.ts"
import { type ToolsAnnexInput, toolsAnnex } from "./clause-annex-tools.ts"
import type { DraftTool } from "./clause-draft.ts"
import { type FilledValue, filledValue } from "./clause-filled.ts"
import type { DraftContent } from "./draft.ts"
import type { Text } from "./text.ts"

// The annexes of a draft as they stand in its document, and its tools as the assembly asks about them.

type Choices = Pick<DraftContent, "annexes" | "parameters" | "preset" | "leftOut">

/** The annexes that go with a draft, numbered in the order of the document. */
export function annexSet({ annexes }: Choices, tools: Omit<ToolsAnnexInput, "number">): TreeAnnex[] {
  const made = {
    tools: (number: string) => toolsAnnex({ ...tools, number }),
    declaration: declarationAnnex,
    deliverable: deliverableAnnex,
  }
  return annexKinds.filter((kind) => annexes.includes(kind)).map((kind, at) => made[kind](`${at + 1}`))
}

/** What the clauses say that the annex of tools repeats. */
export function clauseTerms(
  library: ClauseLibrary,
  choices: Choices,
): Pick<ToolsAnnexInput, "restricted" | "approver" | "notice"> {
  return {
    restricted: restrictedUses(library, choices),
    approver: spoken(library, choices, "approver-role"),
    notice: spoken(library, choices, "tool-notice-days"),
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

/** A value as the clauses have it; nothing where no clause of the draft speaks of it. */
function spoken(library: ClauseLibrary, choices: Choices, id: string): FilledValue | undefined {
  const parameter = parameterOf(library, choices, id)
  if (!parameter) return undefined
  const preset = library.presets.find((one) => one.id === choices.preset)
  return filledValue(parameter, { chosen: choices.parameters, preset, positions: [] }).value
}

function restrictedUses(library: ClauseLibrary, choices: Choices): { id: string; text: Text }[] {
  const parameter = parameterOf(library, choices, "restricted-uses")
  if (parameter?.kind !== "choices") return []
  const preset = library.presets.find((one) => one.id === choices.preset)
  const given = [choices.parameters[parameter.id], preset?.parameters?.[parameter.id], parameter.default].find(
    (value) => Array.isArray(value),
  )
  const ids = new Set<unknown>(Array.isArray(given) ? given : [])
  return parameter.options.filter(({ id }) => ids.has(id)).map(({ id, text }) => ({ id, text }))
}

/** A parameter that a clause of the draft names. */
function parameterOf(
  { clauses, parameters }: ClauseLibrary,
  { leftOut }: Choices,
  id: string,
): ClauseParameter | undefined {
  const named = clauses.some((clause) => clause.parameters.includes(id) && !leftOut.includes(clause.id))
  return named ? parameters.find((one) => one.id === id) : undefined
}
