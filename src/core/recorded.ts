import { readHost } from "./hosts.ts"
import type {
  StatedAgreement,
  StatedAssessment,
  StatedCondition,
  StatedDecision,
  StatedException,
  StatedFact,
  StatedPlan,
  StatedTool,
} from "./import-document.ts"
import type {
  Agreement,
  Assessment,
  Condition,
  Decision,
  Exception,
  Fact,
  HostEntry,
  Organisation,
  Plan,
  RequiredPrecondition,
  Tool,
} from "./register.ts"
import { subjectOf } from "./stated.ts"
import type { CompanyText } from "./text.ts"

// From what a document states to the register; stated.ts goes the other way. What was registered before is kept where the
// document does not speak of it; the document must have been checked.

/** The ids of what is new. */
export interface Naming {
  newId(prefix: string): string
  /** What the one decision of the document is, where it was signed here: its id, and whether it was only confirmed as decided before. */
  decision?: { id: string; stated: boolean } | undefined
  /** The same for the same text, so that a list holds each text once. */
  conditionId(text: CompanyText): string
}

export function recordedOrganisation(
  stated: Omit<Organisation, "id">,
  id: string,
  before?: Organisation,
): Organisation {
  const { sources, contacts, ...known } = { ...before, ...stated }
  return { ...known, id, roles: [...new Set(stated.roles)], ...held({ sources, contacts }) }
}

export function recordedTool({ hosts, ...stated }: StatedTool, id: string, before?: Tool): Tool {
  const { sources, supplies, ...known } = { ...before, ...stated }
  return {
    ...known,
    id,
    aliases: stated.aliases ?? before?.aliases ?? [],
    categories: stated.categories ?? before?.categories ?? [],
    hosts: hosts?.map(normal) ?? before?.hosts ?? [],
    ...held({ sources, supplies }),
  }
}

export function recordedPlan({ hosts, ...stated }: StatedPlan, id: string, before?: Plan): Plan {
  const { notes, ...known } = { ...before, ...stated }
  return { ...known, id, hosts: hosts?.map(normal) ?? before?.hosts ?? [], ...held({ notes }) }
}

/** An empty list that may be absent is absent. */
function held<T extends Record<string, readonly unknown[] | undefined>>(
  lists: T,
): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list && list.length > 0)) as {
    [K in keyof T]?: NonNullable<T[K]>
  }
}

export function recordedFact(stated: StatedFact, id: string): Fact {
  const { plan: _plan, tool: _tool, organisation: _organisation, use: _use, company: _company, ...rest } = stated
  const subject = subjectOf(stated)
  if (!subject) throw new RangeError(`a fact on ${stated.factor} is about nothing`)
  return { ...rest, id, subject }
}

export function recordedAgreement(stated: StatedAgreement, id: string): Agreement {
  return { ...stated, id, plans: [...new Set(stated.plans)] }
}

export function recordedAssessment(stated: StatedAssessment, id: string, newId: Naming["newId"]): Assessment {
  return { ...stated, id, facts: stated.facts.map((fact) => recordedFact(fact, newId("fact"))) }
}

/** `assessment` is the id of the one it names; `recorded` its place in the order of decisions. */
export function recordedDecision(
  stated: StatedDecision,
  given: { id: string; recorded: number; assessment?: string | undefined; stated?: boolean },
  conditionId: Naming["conditionId"],
): Decision {
  const { assessment: _, supersedes, ...rest } = stated
  return {
    ...rest,
    stated: true,
    ...given,
    classes: rest.classes ?? {},
    otherClasses: rest.otherClasses ?? "ask",
    uses: rest.uses ?? {},
    otherUses: rest.otherUses ?? "ask",
    overrides: rest.overrides ?? [],
    conditions: (rest.conditions ?? []).map((condition) => recordedCondition(condition, conditionId)),
    preconditions: (rest.preconditions ?? []).map(recordedPrecondition),
    signOffs: rest.signOffs ?? [],
    ...(supersedes ? { supersedes } : {}),
  }
}

export function recordedException(
  stated: StatedException,
  given: { id: string; recorded: number },
  conditionId: Naming["conditionId"],
): Exception {
  return {
    ...stated,
    ...given,
    ...sorted(stated),
    conditions: (stated.conditions ?? []).map((condition) => recordedCondition(condition, conditionId)),
  }
}

function recordedCondition(stated: StatedCondition, conditionId: Naming["conditionId"]): Condition {
  const { classes: _classes, uses: _uses, ...text } = stated
  return { id: conditionId(text), text, ...sorted(stated) }
}

type StatedPrecondition = NonNullable<StatedDecision["preconditions"]>[number]

function recordedPrecondition(stated: StatedPrecondition): RequiredPrecondition {
  return typeof stated === "string" ? { id: stated, classes: [], uses: [] } : { id: stated.id, ...sorted(stated) }
}

/** A scope is a set: its order says nothing. */
function sorted(scope: { classes?: readonly string[] | undefined; uses?: readonly string[] | undefined }) {
  return { classes: [...new Set(scope.classes)].sort(), uses: [...new Set(scope.uses)].sort() }
}

function normal({ host, cover }: HostEntry): HostEntry {
  return { host: readHost(host) ?? host, cover }
}
