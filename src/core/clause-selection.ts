import { type Clause, type ClauseLibrary, type ContractFact, type Position, positions } from "./clause.ts"
import type { DraftChoices } from "./clause-draft.ts"
import { type ClauseFacts, holds, missingFacts } from "./clause-facts.ts"
import { positionIn } from "./clause-overview.ts"

/** Under which the defined terms are listed: a draft cannot do without it. */
export const definitionsClause = "CL-00"

/** Why a clause stands in a draft. `unknown`: what is known does not settle whether it applies. */
export type ClauseReason = "always" | "applies" | "unknown" | "required" | "added"

/** Where its position comes from. */
export type PositionSource = "chosen" | "raised" | "preset" | "standard"

export interface SelectedClause {
  clause: Clause
  position: Position
  from: PositionSource
  reason: ClauseReason
  /** The clause whose position calls for it. */
  requiredBy?: string | undefined
  /** Unknown facts that leave open whether it applies. */
  missing: readonly ContractFact[]
}

type Choices = Pick<DraftChoices, "preset" | "positions" | "leftOut" | "added">

/**
 * The clauses of a draft, in the library's order. What another clause's position calls for cannot be left out, unless it is optional; what
 * the preset leaves out comes back where somebody takes it in.
 */
export function selectClauses(library: ClauseLibrary, choices: Choices, facts: ClauseFacts): SelectedClause[] {
  const own = library.clauses.map((clause) => ({ clause, ...positionOf(library, clause, choices, facts) }))
  const chosen = new Map<string, SelectedClause>()
  const take = ({ clause, position, from }: (typeof own)[number], why: Pick<SelectedClause, "reason" | "requiredBy">) =>
    chosen.set(clause.id, {
      clause,
      position,
      from,
      ...why,
      missing: why.reason === "unknown" ? missingFacts(clause.when, facts) : [],
    })
  const { leftOut: byPreset = [] } = library.presets.find(({ id }) => id === choices.preset) ?? {}
  for (const one of own) {
    const reason = reasonOf(one.clause, choices, { facts, byPreset })
    if (reason) take(one, { reason })
  }
  // A clause that is called for may call for another.
  for (let before = -1; before !== chosen.size; ) {
    before = chosen.size
    for (const one of own) {
      const requiredBy = chosen.has(one.clause.id) ? undefined : callerOf(one.clause, chosen, choices.leftOut)
      if (requiredBy !== undefined) take(one, { reason: "required", requiredBy })
    }
  }
  return own.flatMap(({ clause }) => chosen.get(clause.id) ?? [])
}

/** The clause of the draft whose position calls for this one, though it may have been left out. */
export function callerOf(
  { id: own, requiredBy = [] }: Clause,
  among: ReadonlyMap<string, Pick<SelectedClause, "position">>,
  leftOut: readonly string[],
): string | undefined {
  return requiredBy.find(({ clause: id, on, optional }) => {
    const position = among.get(id)?.position
    return position !== undefined && on.includes(position) && !(optional && leftOut.includes(own))
  })?.clause
}

/** The position that a clause would have had without a choice by hand. */
export function standardPosition(
  library: ClauseLibrary,
  clause: Clause,
  presetId: string | undefined,
  facts: ClauseFacts,
): { position: Position; from: PositionSource } {
  const preset = library.presets.find(({ id }) => id === presetId)
  const start = positionIn(clause, preset)
  const raised = (clause.raised ?? [])
    .filter(({ when, to }) => holds(when, facts) === true && isStricter(to, start))
    .map(({ to }) => to)
    .toSorted((a, b) => positions.indexOf(a) - positions.indexOf(b))
  if (raised[0] !== undefined) return { position: raised[0], from: "raised" }
  return { position: start, from: preset ? "preset" : "standard" }
}

export function isStricter(position: Position, than: Position): boolean {
  return positions.indexOf(position) < positions.indexOf(than)
}

function positionOf(library: ClauseLibrary, clause: Clause, choices: Choices, facts: ClauseFacts) {
  const position = Object.hasOwn(choices.positions, clause.id) ? choices.positions[clause.id] : undefined
  if (position !== undefined && positions.includes(position)) return { position, from: "chosen" as const }
  return standardPosition(library, clause, choices.preset, facts)
}

function reasonOf(
  clause: Clause,
  { leftOut, added }: Choices,
  { facts, byPreset }: { facts: ClauseFacts; byPreset: readonly string[] },
): ClauseReason | undefined {
  if (clause.id === definitionsClause) return "always"
  if (leftOut.includes(clause.id)) return undefined
  if (byPreset.includes(clause.id)) return added?.includes(clause.id) ? "added" : undefined
  if (clause.core || clause.when === "always") return "always"
  const applies = holds(clause.when, facts)
  if (applies !== false) return applies ? "applies" : "unknown"
  return added?.includes(clause.id) ? "added" : undefined
}
