import type { Register } from "../../src/core/register.ts"
import type { agreements, assessments, decisions, exceptions, licences, states } from "../schema.ts"
import {
  agreementOf,
  assessmentOf,
  byOwner,
  decisionOf,
  exceptionOf,
  type FactValues,
  factOf,
  licenceOf,
  type Slugs,
  stateOf,
} from "./rows.ts"

/** What belongs to plans, tools and organisations, as the database has it. */
export interface BelongingRows {
  facts: readonly FactValues[]
  agreements: readonly (typeof agreements.$inferSelect)[]
  /** Which plans each agreement covers, in order. */
  covers: readonly { agreementId: string; planId: string }[]
  licences: readonly (typeof licences.$inferSelect)[]
  states: readonly (typeof states.$inferSelect)[]
  assessments: readonly (typeof assessments.$inferSelect)[]
  decisions: readonly (typeof decisions.$inferSelect)[]
  exceptions: readonly (typeof exceptions.$inferSelect)[]
}

/** The same as the core knows it, by the slugs of what it belongs to. */
export function belongings(
  rows: BelongingRows,
  slugs: { organisations: Slugs; tools: Slugs; plans: Slugs },
): Pick<Register, "facts" | "agreements" | "licences" | "states" | "assessments" | "decisions" | "exceptions"> {
  const covers = byOwner(rows.covers, (row) => row.agreementId)
  return {
    facts: rows.facts.map((values) => factOf(values, slugs)),
    agreements: rows.agreements.map((row) => agreementOf(row, covers.get(row.id) ?? [], slugs)),
    licences: rows.licences.map((row) => licenceOf(row, slugs.plans)),
    states: rows.states.map((row) => stateOf(row, slugs.plans)),
    assessments: rows.assessments.map((row) => assessmentOf(row, slugs.plans)),
    decisions: rows.decisions.map((row) => decisionOf(row, slugs.plans)),
    exceptions: rows.exceptions.map((row) => exceptionOf(row, slugs.plans)),
  }
}
