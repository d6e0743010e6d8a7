import type { Clause, ClauseLibrary, ClauseNote, ContractFact, Position } from "./clause.ts"
import { type ClauseFacts, holds, missingFacts } from "./clause-facts.ts"
import { isToConfirm, notesAt } from "./clause-overview.ts"
import type { StandingClause } from "./clause-paragraphs.ts"
import { factQuestions } from "./clause-questions.ts"
import type { ClauseReason, PositionSource } from "./clause-selection.ts"
import type { ClauseTree } from "./clause-tree.ts"
import type { Day } from "./day.ts"
import type { Text } from "./text.ts"

// What stands beside the document, for whoever drafts and negotiates. None of it is part of the contract.

/** What an answer would decide: whether the clause or a paragraph of it stays, its position, or whether a warning applies. */
export type QuestionEffect = "clause" | "paragraph" | "position" | "warning"

export interface ClauseQuestion {
  fact: ContractFact
  text: Text
  /** Who asks. */
  asked: readonly { clause: string; effect: QuestionEffect }[]
}

/** A remark; `unsure`: the register does not say whether it applies. */
export interface BesideNote {
  text: Text
  unsure: boolean
}

export interface BesideLaw {
  id: string
  citation: Text
  says: Text
  url?: string | undefined
  /** Nobody read the text itself, or the day on which to look again has come. */
  toConfirm: boolean
}

export interface BesideClause {
  id: string
  number: string
  position: Position
  from: PositionSource
  reason: ClauseReason
  requiredBy?: string | undefined
  purpose: Text
  /** What the position asks for. */
  summary: Text
  warnings: readonly BesideNote[]
  notes: readonly BesideNote[]
  /** What to give way to, step by step. */
  fallback: readonly Text[]
  law: readonly BesideLaw[]
}

/** What the register does not know and the clauses of a draft depend on, in the order of the clauses. */
export function clauseQuestions(clauses: readonly StandingClause[], facts: ClauseFacts): ClauseQuestion[] {
  const asked = new Map<ContractFact, { clause: string; effect: QuestionEffect }[]>()
  for (const { selected } of clauses) {
    const { clause, position } = selected
    const ask = (effect: QuestionEffect, missing: readonly ContractFact[]) => {
      for (const fact of missing) {
        const before = asked.get(fact) ?? []
        if (!before.some((one) => one.clause === clause.id)) asked.set(fact, [...before, { clause: clause.id, effect }])
      }
    }
    ask("clause", selected.missing)
    for (const { when } of clause.positions[position].paragraphs) ask("paragraph", missing(when, facts))
    if (selected.from !== "chosen")
      for (const { when, to } of clause.raised ?? []) if (to !== position) ask("position", missing(when, facts))
    for (const { when } of notesAt(clause.warnings, position)) ask("warning", missing(when, facts))
  }
  return [...asked].map(([fact, clausesAsking]) => ({ fact, text: factQuestions[fact], asked: clausesAsking }))
}

/** What stands beside each clause. */
export function besideClauses(
  { library, facts, day }: { library: ClauseLibrary; facts: ClauseFacts; day: Day },
  clauses: readonly StandingClause[],
  tree: ClauseTree,
): BesideClause[] {
  const numbers = new Map(tree.clauses.map(({ id, number }) => [id, number]))
  return clauses.map(({ selected: { clause, position, from, reason, requiredBy } }) => ({
    id: clause.id,
    number: numbers.get(clause.id) ?? "",
    position,
    from,
    reason,
    ...(requiredBy === undefined ? {} : { requiredBy }),
    purpose: clause.purpose,
    summary: clause.positions[position].summary,
    warnings: notesFor(clause.warnings, position, facts),
    notes: notesFor(clause.notes, position, facts),
    fallback: clause.fallback,
    law: lawOf(clause, library, { facts, day }),
  }))
}

function missing(when: ClauseNote["when"], facts: ClauseFacts): ContractFact[] {
  return when === undefined ? [] : missingFacts(when, facts)
}

function notesFor(notes: readonly ClauseNote[], position: Position, facts: ClauseFacts): BesideNote[] {
  return notesAt(notes, position)
    .map(({ text, when }) => ({ text, applies: when === undefined || holds(when, facts) }))
    .filter(({ applies }) => applies !== false)
    .map(({ text, applies }) => ({ text, unsure: applies === undefined }))
}

function lawOf(
  { references }: Clause,
  { law }: ClauseLibrary,
  { facts, day }: { facts: ClauseFacts; day: Day },
): BesideLaw[] {
  return law
    .filter(({ id, when }) => references.includes(id) && (when === undefined || holds(when, facts) !== false))
    .map((reference) => ({
      id: reference.id,
      citation: reference.citation,
      says: reference.says,
      ...(reference.url === undefined ? {} : { url: reference.url }),
      toConfirm: isToConfirm(reference, day),
    }))
}
