import type { ImportDocument } from "./import-document.ts"
import type { Evidence, Register } from "./register.ts"
import {
  assessmentNames,
  canonical,
  keys,
  statedAgreement,
  statedAssessment,
  statedDecision,
  statedException,
  statedFact,
  statedLicence,
  statedOrganisation,
  statedPlan,
  statedState,
  statedTool,
} from "./stated.ts"

/**
 * The register as one import document: slugs instead of ids, empty lists left out, in an order that depends on the content
 * alone; decisions and exceptions in the order in which they were recorded, which is part of what they mean. Decisions
 * without their quorum stay behind: an import would make them count.
 */
export function documentOf(register: Register): ImportDocument {
  const names = assessmentNames(register)
  const lists = {
    organisations: byText(register.organisations.map(statedOrganisation), keys.organisations),
    tools: byText(register.tools.map(statedTool), keys.tools),
    plans: byText(register.plans.map(statedPlan), keys.plans),
    facts: byText(register.facts.map(statedFact), (fact) => `${keys.facts(fact)} ${canonical(fact)}`),
    agreements: byText(register.agreements.map(statedAgreement), keys.agreements),
    licences: byText(register.licences.map(statedLicence), keys.licences),
    states: byText(register.states.map(statedState), keys.states),
    assessments: byText(register.assessments.map(statedAssessment), keys.assessments),
    decisions: register.decisions
      .filter(({ recorded }) => recorded !== undefined)
      .toSorted((a, b) => (a.recorded ?? 0) - (b.recorded ?? 0))
      .map((decision) => statedDecision(decision, decision.assessment && names.get(decision.assessment))),
    exceptions: register.exceptions.toSorted((a, b) => a.recorded - b.recorded).map(statedException),
  }
  const kept = Object.entries(lists).filter(([, list]) => list.length > 0)
  return { aval: 1, ...(register.company ? { company: register.company } : {}), ...Object.fromEntries(kept) }
}

/** Whether a document holds something that was read in one of the archive's collections, or on its pages. */
export function drawsOn(document: ImportDocument, collections: ReadonlySet<string>, pages: string): boolean {
  const from = (evidence: Evidence | undefined) =>
    evidence !== undefined && "collection" in evidence && collections.has(evidence.collection)
  const facts = [...(document.facts ?? []), ...(document.assessments ?? []).flatMap((assessment) => assessment.facts)]
  const notes = (document.plans ?? []).flatMap((plan) => plan.notes ?? [])
  const sources = [...(document.organisations ?? []), ...(document.tools ?? [])].flatMap((item) => item.sources ?? [])
  return [...facts, ...notes].some(({ evidence }) => from(evidence)) || sources.some(({ url }) => url.startsWith(pages))
}

/** Sorted by a text of each; equal ones keep their order. */
function byText<T>(items: readonly T[], textOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, text: textOf(item) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ item }) => item)
}
