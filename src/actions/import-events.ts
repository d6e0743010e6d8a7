import { fileIn } from "../core/evidence.ts"
import type { ImportChanges, Part, Update } from "../core/import-changes.ts"
import type {
  Agreement,
  Assessment,
  Decision,
  Exception,
  Fact,
  FileEvidence,
  Licence,
  State,
} from "../core/register.ts"
import {
  canonical,
  statedAgreement,
  statedDecision,
  statedException,
  statedLicence,
  statedOrganisation,
  statedPlan,
  statedState,
  statedTool,
} from "../core/stated.ts"

/** What an import did to one object, before it has its place in the chain. */
export interface EventDraft {
  object: string
  before?: unknown
  after?: unknown
}

/**
 * One event for each thing that an import touches, with a summary that people can read; and one for each new decision and
 * exception, in the order of the file, so that no two ever share a place in the order. Never a natural person's name.
 */
export function importEvents(changes: ImportChanges): EventDraft[] {
  const drafts = new Drafts()
  const { company } = changes
  if (company.after) drafts.note("company", "company", company.before, company.after)
  own(drafts, "organisation", changes.organisations, statedOrganisation)
  own(drafts, "tool", changes.tools, statedTool)
  own(drafts, "plan", changes.plans, statedPlan)
  facts(drafts, changes.facts)
  for (const fact of changes.withdrawn) drafts.add(objectOf(fact.subject), "facts", factText(fact), undefined)
  part(drafts, "agreements", changes.agreements, ({ organisation }) => `organisation/${organisation}`, agreementView)
  part(drafts, "licences", changes.licences, ofPlan, licenceView)
  part(drafts, "states", changes.states, ofPlan, stateView)
  part(drafts, "assessments", changes.assessments, ofPlan, assessmentView)
  part(drafts, "exceptions", { ...changes.exceptions, added: [] }, ofPlan, exceptionView)
  return [
    ...drafts.all(),
    ...changes.decisions.added.map((decision) => ({
      object: ofPlan(decision),
      after: { decision: decisionView(decision) },
    })),
    ...changes.exceptions.added.map((exception) => ({
      object: ofPlan(exception),
      after: { exception: exceptionView(exception) },
    })),
  ]
}

/** Summaries gathered by object, in the order in which the objects were first met. */
class Drafts {
  readonly #byObject = new Map<string, { before: Record<string, unknown>; after: Record<string, unknown> }>()

  note(object: string, field: string, before: unknown, after: unknown) {
    const draft = this.#of(object)
    if (before !== undefined) draft.before[field] = before
    if (after !== undefined) draft.after[field] = after
  }

  add(object: string, field: string, before: unknown, after: unknown) {
    const draft = this.#of(object)
    if (before !== undefined) listIn(draft.before, field).push(before)
    if (after !== undefined) listIn(draft.after, field).push(after)
  }

  all(): EventDraft[] {
    return Array.from(this.#byObject, ([object, { before, after }]) => ({
      object,
      ...(Object.keys(before).length > 0 ? { before } : {}),
      ...(Object.keys(after).length > 0 ? { after } : {}),
    }))
  }

  #of(object: string) {
    let draft = this.#byObject.get(object)
    if (!draft) {
      draft = { before: {}, after: {} }
      this.#byObject.set(object, draft)
    }
    return draft
  }
}

function listIn(summary: Record<string, unknown>, field: string): unknown[] {
  const list = (summary[field] ?? []) as unknown[]
  summary[field] = list
  return list
}

function own<T extends { slug: string }>(drafts: Drafts, kind: string, changes: Part<T>, view: (item: T) => object) {
  for (const item of changes.added) drafts.note(`${kind}/${item.slug}`, kind, undefined, unnamed(view(item)))
  for (const update of changes.changed) {
    const { before, after } = differing({ before: view(update.before), after: view(update.after) })
    drafts.note(`${kind}/${update.after.slug}`, kind, unnamed(before), unnamed(after))
  }
}

/** Contacts are people: an event says that they changed, and how many they are. */
function unnamed(view: object): object {
  const { contacts, ...rest } = view as { contacts?: readonly unknown[] }
  return contacts ? { ...rest, contacts: contacts.length } : rest
}

/** Of two views, the fields that differ. */
function differing({ before, after }: Update<object>): Update<object> {
  const [old, fresh] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  const fields = [...new Set([...old.keys(), ...fresh.keys()])].filter(
    (field) => canonical(old.get(field)) !== canonical(fresh.get(field)),
  )
  const only = (values: ReadonlyMap<string, unknown>) =>
    Object.fromEntries(fields.flatMap((field) => (values.has(field) ? [[field, values.get(field)]] : [])))
  return { before: only(old), after: only(fresh) }
}

function part<T>(
  drafts: Drafts,
  field: string,
  changes: Part<T>,
  object: (item: T) => string,
  view: (item: T) => unknown,
) {
  for (const item of changes.added) drafts.add(object(item), field, undefined, view(item))
  for (const { before, after } of changes.changed) drafts.add(object(after), field, view(before), view(after))
}

/** One fact may take the place of several: it is told once. */
function facts(drafts: Drafts, { added, changed }: Part<Fact>) {
  for (const fact of added) drafts.add(objectOf(fact.subject), "facts", undefined, factText(fact))
  const told = new Set<Fact>()
  for (const { before, after } of changed) {
    drafts.add(objectOf(after.subject), "facts", factText(before), told.has(after) ? undefined : factText(after))
    told.add(after)
  }
}

function ofPlan({ plan }: { plan: string }): string {
  return `plan/${plan}`
}

function objectOf({ kind, slug }: Fact["subject"]): string {
  return kind === "company" ? "company" : `${kind}/${slug}`
}

function factText({ factor, option, sourceClass, seenOn, expiresOn }: Fact): string {
  return `${factor} = ${option} (${sourceClass}, ${seenOn}${expiresOn ? `, until ${expiresOn}` : ""})`
}

function agreementView(agreement: Agreement) {
  const { organisation: _, file, ...rest } = statedAgreement(agreement)
  return { ...rest, ...(file && { file: nameless(file) }) }
}

function licenceView(licence: Licence) {
  const { plan: _plan, owner: _owner, purchase: _purchase, file, ...rest } = statedLicence(licence)
  return { ...rest, ...(file && { file: nameless(file) }) }
}

function stateView(state: State) {
  const { plan: _, evidence, ...rest } = statedState(state)
  const file = fileIn(evidence)
  return { ...rest, ...(evidence && { evidence: file ? nameless(file) : evidence }) }
}

/** Files are called after people (“CV Dupont.pdf”): the hash tells which one it is. */
function nameless({ sha256 }: FileEvidence): FileEvidence {
  return { sha256 }
}

function assessmentView({ on, methodology, depth, score, floor, evidence, band }: Assessment) {
  return { on, methodology, depth, score, floor, evidence, band }
}

function decisionView(decision: Decision) {
  const { plan: _, signOffs, ...rest } = statedDecision(decision, undefined)
  return {
    id: decision.id,
    ...rest,
    ...(decision.assessment === undefined ? {} : { assessment: decision.assessment }),
    ...(signOffs ? { signOffs: signOffs.map(({ role, verdict, on }) => ({ role, verdict, on })) } : {}),
  }
}

function exceptionView(exception: Exception) {
  const { plan: _plan, approver: _approver, ...rest } = statedException(exception)
  return { id: exception.id, ...rest }
}
