import type { Day } from "./day.ts"
import type {
  StatedAgreement,
  StatedAssessment,
  StatedCondition,
  StatedDecision,
  StatedException,
  StatedFact,
  StatedLicence,
  StatedPlan,
  StatedState,
  StatedTool,
} from "./import-document.ts"
import type {
  Agreement,
  Assessment,
  Condition,
  Decision,
  Evidence,
  Exception,
  Fact,
  Licence,
  Organisation,
  Plan,
  Register,
  RequiredPrecondition,
  State,
  Subject,
  Tool,
} from "./register.ts"

// From the register to what a document states: without ids, empty lists and what is not known.

export function statedOrganisation({
  id: _,
  sources = [],
  contacts = [],
  ...rest
}: Organisation): Omit<Organisation, "id"> {
  return { ...rest, ...filled({ sources, contacts }) }
}

export function statedTool({
  id: _,
  aliases,
  categories,
  hosts,
  sources = [],
  supplies = [],
  ...rest
}: Tool): StatedTool {
  return { ...rest, ...filled({ aliases, categories, hosts, sources, supplies }) }
}

export function statedPlan({ id: _, hosts, notes = [], ...rest }: Plan): StatedPlan {
  return { ...rest, ...filled({ hosts, notes }) }
}

export function statedFact({ id: _, subject, ...rest }: Fact): StatedFact {
  return { ...statedSubject(subject), ...rest }
}

export function statedAgreement({ id: _, plans, ...rest }: Agreement): StatedAgreement {
  return { ...rest, ...filled({ plans }) }
}

export function statedLicence({ id: _, ...rest }: Licence): StatedLicence {
  return rest
}

export function statedState({ id: _, ...rest }: State): StatedState {
  return rest
}

export function statedAssessment({ id: _, facts, ...rest }: Assessment): StatedAssessment {
  return { ...rest, facts: facts.map(statedFact) }
}

/** `assessment` names the assessment that the decision rests on, as a document does. */
export function statedDecision(
  { id: _, stated: _stated, recorded: _recorded, ...decision }: Decision,
  assessment: StatedDecision["assessment"],
): StatedDecision {
  const {
    overrides,
    conditions,
    preconditions,
    signOffs,
    supersedes,
    assessment: _id,
    classes,
    uses,
    ...rest
  } = decision
  return {
    ...rest,
    ...(Object.keys(classes).length > 0 ? { classes } : {}),
    ...(Object.keys(uses).length > 0 ? { uses } : {}),
    ...(assessment === undefined ? {} : { assessment }),
    ...filled({
      overrides,
      conditions: conditions.map(statedCondition),
      preconditions: preconditions.map(statedPrecondition),
      signOffs,
    }),
    ...(supersedes ? { supersedes } : {}),
  }
}

export function statedException({ id: _, recorded: _recorded, conditions, ...rest }: Exception): StatedException {
  return { ...rest, ...filled({ conditions: conditions.map(statedCondition) }) }
}

/** How a document names the assessments of a register: by day, and by number where a plan has several of one day. */
export function assessmentNames(
  register: Pick<Register, "assessments">,
): ReadonlyMap<string, StatedDecision["assessment"]> {
  const names = new Map<string, Day | { on: Day; nth: number }>()
  for (const ofDay of Map.groupBy(register.assessments, ({ plan, on }) => `${plan} ${on}`).values()) {
    ofDay.forEach(({ id, on }, index) => {
      names.set(id, index === ofDay.length - 1 ? on : { on, nth: index + 1 })
    })
  }
  return names
}

export function statedSubject(
  subject: Subject,
): Pick<StatedFact, "plan" | "tool" | "organisation" | "use" | "company"> {
  return subject.kind === "company" ? { company: true } : { [subject.kind]: subject.slug }
}

function statedCondition({ text, classes, uses }: Condition): StatedCondition {
  return { ...text, ...filled({ classes, uses }) }
}

function statedPrecondition({ id, classes, uses }: RequiredPrecondition) {
  return classes.length + uses.length === 0 ? id : { id, ...filled({ classes, uses }) }
}

/** Only the lists that hold something. */
function filled<T extends Record<string, readonly unknown[]>>(lists: T): Partial<T> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Partial<T>
}

/** What the fact of a document is about; undefined when it names none of the five. */
export function subjectOf(fact: StatedFact): Subject | undefined {
  if (fact.plan !== undefined) return { kind: "plan", slug: fact.plan }
  if (fact.tool !== undefined) return { kind: "tool", slug: fact.tool }
  if (fact.organisation !== undefined) return { kind: "organisation", slug: fact.organisation }
  if (fact.use !== undefined) return { kind: "use", slug: fact.use }
  return fact.company ? { kind: "company", slug: "" } : undefined
}

/** The tool part of a plan's slug. */
export function toolOf(plan: string): string {
  return plan.slice(0, plan.indexOf("/"))
}

/** A value as text, the same for equal content: fields in order, what is absent left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null"
  const fields = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(",")}}`
}

/** What tells one item of a document's list from another (DESIGN §7). */
export const keys = {
  organisations: (item: { slug: string }) => item.slug,
  tools: (item: { slug: string }) => item.slug,
  plans: (item: { slug: string }) => item.slug,
  facts: (item: StatedFact) =>
    `${subjectKey(item)} ${item.factor} ${item.seenOn} ${item.sourceClass} ${evidenceKey(item.evidence)}`,
  agreements: (item: StatedAgreement) => `${item.organisation} ${item.kind} ${item.start}`,
  licences: (item: StatedLicence) => `${item.plan} ${item.start}`,
  states: (item: StatedState) => `${item.plan} ${item.precondition} ${item.from}`,
  assessments: (item: StatedAssessment) => `${item.plan} ${item.on}`,
  decisions: (item: StatedDecision) => `${item.plan} ${item.validFrom}`,
  exceptions: (item: StatedException) =>
    `${item.plan} ${[...item.classes].sort().join("+")} ${[...item.uses].sort().join("+")} ${item.from} ${item.who}`,
} as const

function subjectKey(item: StatedFact): string {
  const subject = subjectOf(item)
  return subject ? `${subject.kind}/${subject.slug}` : ""
}

/** A passage is known by its place and hash: where the archive shows it may move. */
function evidenceKey(evidence: Evidence | undefined): string {
  if (!evidence) return ""
  if ("collection" in evidence) {
    const { url: _, ...passage } = evidence
    return canonical(passage)
  }
  return "sha256" in evidence ? evidence.sha256 : canonical(evidence)
}
