import type { ImportDocument, StatedAssessment, StatedDecision, StatedFact } from "./import-document.ts"
import {
  type Naming,
  recordedAgreement,
  recordedAssessment,
  recordedDecision,
  recordedException,
  recordedFact,
  recordedOrganisation,
  recordedPlan,
  recordedTool,
} from "./recorded.ts"
import type {
  Agreement,
  Assessment,
  Company,
  Decision,
  Exception,
  Fact,
  Licence,
  Organisation,
  Plan,
  Register,
  State,
  Tool,
} from "./register.ts"
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
  statedState,
} from "./stated.ts"

export interface Update<T> {
  before: T
  after: T
}

/** What an import does to one kind of thing. */
export interface Part<T> {
  added: readonly T[]
  /** Of facts: what was known becomes history, and a new one stands in its place. */
  changed: readonly Update<T>[]
  same: number
}

export interface ImportChanges {
  /** `stated`: the document speaks of it; `after`: it is another one. */
  company: { stated: boolean; before?: Company | undefined; after?: Company | undefined }
  organisations: Part<Organisation>
  tools: Part<Tool>
  plans: Part<Plan>
  facts: Part<Fact>
  /** Facts that become history with nothing in their place. */
  withdrawn: readonly Fact[]
  agreements: Part<Agreement>
  licences: Part<Licence>
  states: Part<State>
  assessments: Part<Assessment>
  decisions: Part<Decision>
  exceptions: Part<Exception>
}

/** The kinds of an import's lists, in the order of the document. */
export const kinds = [
  "organisations",
  "tools",
  "plans",
  "facts",
  "agreements",
  "licences",
  "states",
  "assessments",
  "decisions",
  "exceptions",
] as const
export type Kind = (typeof kinds)[number]

/**
 * What a checked document changes in the register, and the register after it. New decisions and exceptions take their
 * places in the order after `position`, in the order of the file. Same content again changes nothing. `corrects`: id of the agreement,
 * licence or state that the one of the document is, though its key may be another one; of several, the id by the new key.
 */
export function importChanges(
  register: Register,
  document: ImportDocument,
  naming: Naming,
  position: number,
  corrects?: Corrects | undefined,
): { changes: ImportChanges; register: Register } {
  const { newId, conditionId, decision } = naming
  let recorded = position
  const organisations = merged(register.organisations, document.organisations, keys.organisations, (stated, before) =>
    recordedOrganisation(stated, before?.id ?? newId("org"), before),
  )
  const tools = merged(register.tools, document.tools, keys.tools, (stated, before) =>
    recordedTool(stated, before?.id ?? newId("tool"), before),
  )
  const plans = merged(register.plans, document.plans, keys.plans, (stated, before) =>
    recordedPlan(stated, before?.id ?? newId("plan"), before),
  )
  const facts = mergedFacts(register.facts, document.facts ?? [], newId)
  const agreements = merged(
    register.agreements,
    document.agreements,
    keys.agreements,
    (stated, before) => recordedAgreement(stated, before?.id ?? newId("agr")),
    statedAgreement,
    corrects,
  )
  const licences = merged(
    register.licences,
    document.licences,
    keys.licences,
    (stated, before): Licence => ({ ...stated, id: before?.id ?? newId("lic") }),
    statedLicence,
    corrects,
  )
  const states = merged(
    register.states,
    document.states,
    keys.states,
    (stated, before): State => ({ ...stated, id: before?.id ?? newId("st") }),
    statedState,
    corrects,
  )
  const assessments = appendedAssessments(register, document.assessments ?? [], newId)
  const after = { ...register, assessments: [...register.assessments, ...assessments.added] }
  // One that was signed here is another one, even if it says the same as one before: a suspension may lie between them.
  const isNew = decision ? [true] : newDecisions(register, document.decisions ?? [])
  const decisions = appendedDecisions(document.decisions ?? [], isNew, (stated) => {
    recorded += 1
    const assessment = assessmentId(after.assessments, stated)
    const given = { id: newId("dec"), recorded, assessment, ...decision }
    return recordedDecision(stated, given, conditionId)
  })
  const exceptions = merged(
    register.exceptions,
    document.exceptions,
    keys.exceptions,
    (stated, before) => {
      if (before) return recordedException(stated, { id: before.id, recorded: before.recorded }, conditionId)
      recorded += 1
      return recordedException(stated, { id: newId("exc"), recorded }, conditionId)
    },
    statedException,
  )
  const company = companyChange(register.company, document.company)
  const parts = { organisations, tools, plans, facts, agreements, licences, states, assessments, decisions, exceptions }
  return {
    changes: { company, withdrawn: [], ...parts },
    register: {
      ...(company.after ? { company: company.after } : register.company ? { company: register.company } : {}),
      organisations: applied(register.organisations, organisations).sort(bySlug),
      tools: applied(register.tools, tools).sort(bySlug),
      plans: applied(register.plans, plans).sort(bySlug),
      facts: replaced(register.facts, facts),
      agreements: applied(register.agreements, agreements),
      licences: applied(register.licences, licences),
      states: applied(register.states, states),
      assessments: applied(register.assessments, assessments),
      decisions: applied(register.decisions, decisions),
      exceptions: applied(register.exceptions, exceptions),
    },
  }
}

/** Which registered items those of a document are, where their keys changed: the id of the only one, or ids by the new keys. */
export type Corrects = string | ReadonlyMap<string, string>

/** Whether an import does anything at all. */
export function changesNothing(changes: ImportChanges): boolean {
  return (
    !changes.company.after &&
    changes.withdrawn.length === 0 &&
    kinds.every((kind) => changes[kind].added.length + changes[kind].changed.length === 0)
  )
}

/**
 * The same change, with these facts made history too: each gives way to the new fact about its factor and subject where there is one,
 * else it is withdrawn.
 */
export function endingFacts(
  { changes, register }: { changes: ImportChanges; register: Register },
  ended: readonly Fact[],
): { changes: ImportChanges; register: Register } {
  const { added, changed, same } = changes.facts
  const known = new Set(changed.map(({ before }) => before.id))
  const about = ({ subject, factor }: Fact) => `${subject.kind} ${subject.slug} ${factor}`
  const fresh = new Map([...added, ...changed.map(({ after }) => after)].map((fact) => [about(fact), fact]))
  const open = ended.filter(({ id }) => !known.has(id))
  const replaced = open.flatMap((before) => {
    const after = fresh.get(about(before))
    return after ? [{ before, after }] : []
  })
  const taking = new Set(replaced.map(({ after }) => after.id))
  const gone = new Set(open.map(({ id }) => id))
  return {
    changes: {
      ...changes,
      facts: { added: added.filter(({ id }) => !taking.has(id)), changed: [...changed, ...replaced], same },
      withdrawn: open.filter((fact) => !fresh.has(about(fact))),
    },
    register: { ...register, facts: register.facts.filter(({ id }) => !gone.has(id)) },
  }
}

/**
 * Which of a document's decisions of one plan and day are registered already: in order, the same content matches; the
 * rest is new. Both lists hold canonical texts; the result tells for each of `stated` whether it is new.
 */
export function newOnes(registered: readonly string[], stated: readonly string[]): boolean[] {
  let next = 0
  return stated.map((text) => {
    const found = registered.indexOf(text, next)
    if (found < 0) return true
    next = found + 1
    return false
  })
}

/** A decision's content as text, registered or stated alike; ids, places and where it came from left out. */
export function decisionText(decision: Decision, names: ReturnType<typeof assessmentNames>): string {
  return canonical(
    statedDecision(decision, decision.assessment && (names.get(decision.assessment) ?? decision.assessment)),
  )
}

export function statedDecisionText(stated: StatedDecision): string {
  const decision = recordedDecision(stated, { id: "", recorded: 0 }, () => "")
  return canonical(statedDecision(decision, stated.assessment))
}

function merged<S, T extends { id: string }>(
  registered: readonly T[],
  stated: readonly S[] | undefined,
  keyOf: (item: S) => string,
  record: (item: S, before: T | undefined) => T,
  state: (item: T) => S = (item) => item as unknown as S,
  corrects?: Corrects | undefined,
): Part<T> {
  if (!stated || stated.length === 0) return { added: [], changed: [], same: 0 }
  const known = new Map(registered.map((item) => [keyOf(state(item)), item]))
  const corrected = (key: string) => {
    const id = typeof corrects === "string" ? corrects : corrects?.get(key)
    return id === undefined ? undefined : registered.find((item) => item.id === id)
  }
  const added: T[] = []
  const changed: Update<T>[] = []
  let same = 0
  for (const item of stated) {
    const before = corrected(keyOf(item)) ?? known.get(keyOf(item))
    const after = record(item, before)
    if (!before) added.push(after)
    else if (canonical(before) === canonical(after)) same += 1
    else changed.push({ before, after })
  }
  return { added, changed, same }
}

function mergedFacts(registered: readonly Fact[], stated: readonly StatedFact[], newId: Naming["newId"]): Part<Fact> {
  if (stated.length === 0) return { added: [], changed: [], same: 0 }
  const known = Map.groupBy(registered, (fact) => keys.facts(statedFact(fact)))
  const added: Fact[] = []
  const changed: Update<Fact>[] = []
  let same = 0
  for (const item of stated) {
    const before = known.get(keys.facts(item)) ?? []
    const text = canonical(item)
    if (before.some((fact) => canonical(statedFact(fact)) === text)) {
      same += 1
      continue
    }
    const after = recordedFact(item, newId("fact"))
    if (before.length === 0) added.push(after)
    for (const fact of before) changed.push({ before: fact, after })
  }
  return { added, changed, same }
}

/** Assessments are frozen: other content for the same plan and day is another one, that stands later. */
function appendedAssessments(
  { assessments }: Register,
  stated: readonly StatedAssessment[],
  newId: Naming["newId"],
): Part<Assessment> {
  if (stated.length === 0) return { added: [], changed: [], same: 0 }
  const known = Map.groupBy(assessments.map(statedAssessment), keys.assessments)
  const added = new Set<StatedAssessment>()
  for (const [key, items] of Map.groupBy(stated, keys.assessments)) {
    const isNew = newOnes((known.get(key) ?? []).map(canonical), items.map(canonical))
    for (const [index, item] of items.entries()) if (isNew[index]) added.add(item)
  }
  return {
    added: stated.filter((item) => added.has(item)).map((item) => recordedAssessment(item, newId("ass"), newId)),
    changed: [],
    same: stated.length - added.size,
  }
}

function appendedDecisions(
  stated: readonly StatedDecision[],
  isNew: readonly boolean[],
  record: (stated: StatedDecision) => Decision,
): Part<Decision> {
  const added = stated.filter((_, index) => isNew[index]).map(record)
  return { added, changed: [], same: stated.length - added.length }
}

/** For each of a document's decisions, whether the register lacks it. Decisions without their quorum do not count. */
export function newDecisions(register: Register, stated: readonly StatedDecision[]): boolean[] {
  const names = assessmentNames(register)
  const known = Map.groupBy(
    register.decisions.filter((decision) => decision.recorded !== undefined),
    keys.decisions,
  )
  const isNew = new Array<boolean>(stated.length).fill(true)
  for (const [key, items] of Map.groupBy(stated.entries(), ([, item]) => keys.decisions(item))) {
    const flags = newOnes(
      (known.get(key) ?? []).map((decision) => decisionText(decision, names)),
      items.map(([, item]) => statedDecisionText(item)),
    )
    items.forEach(([place], index) => {
      isNew[place] = flags[index] ?? true
    })
  }
  return isNew
}

/** The assessment that a decision names: of several of one day the last, or the one it counts to. */
export function assessmentId(
  assessments: readonly Assessment[],
  { plan, assessment }: StatedDecision,
): string | undefined {
  if (assessment === undefined) return undefined
  const { on, nth } = typeof assessment === "string" ? { on: assessment, nth: 0 } : assessment
  const ofDay = assessments.filter((one) => one.plan === plan && one.on === on)
  return ofDay.at(nth - 1)?.id
}

function companyChange(before: Company | undefined, after: Company | undefined): ImportChanges["company"] {
  if (!after) return { stated: false }
  return canonical(before) === canonical(after) ? { stated: true } : { stated: true, before, after }
}

function applied<T extends { id: string }>(registered: readonly T[], { added, changed }: Part<T>): T[] {
  const updates = new Map(changed.map(({ after }) => [after.id, after]))
  return [...registered.map((item) => updates.get(item.id) ?? item), ...added]
}

/** History is left out; what is new comes last. */
function replaced(registered: readonly Fact[], { added, changed }: Part<Fact>): Fact[] {
  const history = new Set(changed.map(({ before }) => before.id))
  const fresh = new Set(changed.map(({ after }) => after))
  return [...registered.filter((fact) => !history.has(fact.id)), ...added, ...fresh]
}

function bySlug(a: { slug: string }, b: { slug: string }): number {
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0
}
