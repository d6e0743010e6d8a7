import type { Day } from "./day.ts"
import type { Override, RequiredPrecondition, SignOff, SignOffRole } from "./register.ts"
import type { CompanyText } from "./text.ts"
import type { Answer, DataClassId, Outcome, UseId } from "./vocabulary.ts"

// The words of deciding: tables, forms and pages share them.

/**
 * - `draft`: being prepared · `signing`: laid before the signatories, nothing of it changes any more
 * - `recorded`: it got its quorum and counts · `abandoned`: taken back
 */
export const decisionStatuses = ["draft", "signing", "recorded", "abandoned"] as const
export type DecisionStatus = (typeof decisionStatuses)[number]

/** `assessment`: rests on a frozen assessment · `stated`: was decided before Aval, and is marked as such. */
export const decisionOrigins = ["assessment", "stated"] as const
export type DecisionOrigin = (typeof decisionOrigins)[number]

export const signOffRoles = ["it", "legal", "dpo"] as const satisfies readonly SignOffRole[]
export const signOffVerdicts = ["agree", "dissent"] as const

/** A condition as it is written in a draft. */
export interface DraftCondition {
  /** Id in the library of conditions; absent: the company's own words. */
  library?: string | undefined
  /** Values of the library text's parameters. */
  parameters?: Readonly<Record<string, string>> | undefined
  /** The whole text, parameters filled in. */
  text: CompanyText
  classes: readonly DataClassId[]
  uses: readonly UseId[]
}

/** All that a decision says, as it is prepared and signed. */
export interface DecisionContent {
  outcome: Outcome
  classes: Readonly<Record<DataClassId, Answer>>
  otherClasses: "ask" | "no"
  uses: Readonly<Record<UseId, Answer>>
  otherUses: "if" | "ask" | "no"
  overrides: readonly Override[]
  conditions: readonly DraftCondition[]
  preconditions: readonly RequiredPrecondition[]
  /** For all. */
  summary?: CompanyText | undefined
  /** For signatories. */
  rationale?: CompanyText | undefined
  /** Why it departs from the proposal, by the key of the departure: `class:internal`, `use:copy`, `pair:public/naming`. */
  reasons: Readonly<Record<string, string>>
  validFrom: Day
  validUntil?: Day | undefined
  reviewBy?: Day | undefined
  /** The DPO's opinion, where personal data is allowed. */
  dpoOpinion?: string | undefined
  /** Number or address of the impact assessment (GDPR art. 35), or why none is needed. */
  dpia?: string | undefined
  /** Where and when the works council was consulted. */
  worksCouncil?: string | undefined
  /** Of a `stated` one: who decided then, as it was written down. */
  stated?: readonly SignOff[] | undefined
  /** Of a `stated` one: where that is written down. */
  source?: string | undefined
}

/** A verdict that a person gave here. Not an electronic signature in the sense of eIDAS. */
export interface GivenSignOff {
  id: string
  /** An opaque id. */
  person: string
  role: SignOffRole
  verdict: SignOff["verdict"]
  /** An instant. */
  at: string
  comment?: string | undefined
}

export const exceptionStatuses = ["asked", "approved", "declined", "withdrawn", "ended"] as const
export type ExceptionStatus = (typeof exceptionStatuses)[number]

export const pilotStatuses = ["running", "ended", "stopped"] as const
export type PilotStatus = (typeof pilotStatuses)[number]

/** How a pilot came out against its goal. */
export const pilotOutcomes = ["met", "partly", "missed"] as const
export type PilotOutcome = (typeof pilotOutcomes)[number]

/** What makes a task, each once. */
export const taskKinds = [
  "review",
  "decision-ends",
  "licence-notice",
  "licence-ends",
  "fact-expires",
  "precondition",
  "exception-ends",
  "many-exceptions",
  "methodology",
  "incident",
  "stop",
  "keys-end",
  "agency-conflict",
  "declaration-due",
  "contract-notice",
] as const
export type TaskKind = (typeof taskKinds)[number]

/** `moot`: what caused it is gone. */
export const taskStatuses = ["open", "done", "moot"] as const
export type TaskStatus = (typeof taskStatuses)[number]

export const incidentKinds = ["security", "data", "outage", "terms", "legal", "other"] as const
export type IncidentKind = (typeof incidentKinds)[number]

export const incidentSeverities = ["low", "moderate", "high"] as const
export type IncidentSeverity = (typeof incidentSeverities)[number]

/** What mails are about; each can be switched off. */
export const mailKinds = [
  "request-received",
  "request-decided",
  "sign-off-asked",
  "task-due",
  "task-late",
  "licence-notice",
  "precondition-lapsed",
  "exception-ends",
  "digest",
] as const
export type MailKind = (typeof mailKinds)[number]
