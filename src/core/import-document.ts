import type { Day } from "./day.ts"
import type { Context } from "./gates.ts"
import type { Option } from "./methodology.ts"
import type {
  AgreementKind,
  ClosedQuestion,
  Company,
  Cost,
  Evidence,
  FileEvidence,
  HostEntry,
  LicenceKind,
  LicenceLimits,
  Organisation,
  Override,
  PlanNote,
  SignOff,
  Tool,
} from "./register.ts"
import type { CompanyText } from "./text.ts"
import type { Account, Answer, DataClassId, Outcome, PreconditionId, SourceClass, UseId } from "./vocabulary.ts"

/** The one import and export document (DESIGN §7). Every list may be absent; an export leaves out what is empty. */
export interface ImportDocument {
  aval: 1
  /** Attribution of data that came from elsewhere, kept with every copy. */
  attribution?: readonly string[] | undefined
  company?: Company | undefined
  organisations?: readonly Omit<Organisation, "id">[] | undefined
  tools?: readonly StatedTool[] | undefined
  plans?: readonly StatedPlan[] | undefined
  facts?: readonly StatedFact[] | undefined
  agreements?: readonly StatedAgreement[] | undefined
  licences?: readonly StatedLicence[] | undefined
  states?: readonly StatedState[] | undefined
  assessments?: readonly StatedAssessment[] | undefined
  decisions?: readonly StatedDecision[] | undefined
  exceptions?: readonly StatedException[] | undefined
}

export interface StatedTool extends Omit<Tool, "id" | "aliases" | "categories" | "hosts"> {
  aliases?: Tool["aliases"] | undefined
  categories?: Tool["categories"] | undefined
  hosts?: Tool["hosts"] | undefined
}

export interface StatedPlan {
  slug: string
  name: CompanyText
  account: Account
  hosts?: readonly HostEntry[] | undefined
  access?: CompanyText | undefined
  notes?: readonly PlanNote[] | undefined
  retiredOn?: Day | undefined
}

/** Exactly one of the five subjects is present. */
export interface StatedFact {
  plan?: string | undefined
  tool?: string | undefined
  organisation?: string | undefined
  use?: UseId | undefined
  company?: true | undefined
  factor: string
  option: Option
  text?: CompanyText | undefined
  sourceClass: SourceClass
  evidence?: Evidence | undefined
  seenOn: Day
  expiresOn?: Day | undefined
  author?: string | undefined
}

export interface StatedAgreement {
  organisation: string
  kind: AgreementKind
  title?: CompanyText | undefined
  plans?: readonly string[] | undefined
  start: Day
  end?: Day | undefined
  terminatedOn?: Day | undefined
  file?: FileEvidence | undefined
}

export interface StatedLicence {
  plan: string
  kind: LicenceKind
  seats?: number | undefined
  owner?: string | undefined
  start: Day
  end?: Day | undefined
  notice?: Day | undefined
  terminatedOn?: Day | undefined
  spdx?: string | undefined
  cost?: Cost | undefined
  purchase?: string | undefined
  file?: FileEvidence | undefined
  limits?: LicenceLimits | undefined
}

export interface StatedState {
  plan: string
  precondition: PreconditionId
  holds: boolean
  from: Day
  until?: Day | undefined
  evidence?: Evidence | undefined
  note?: CompanyText | undefined
}

export interface StatedAssessment {
  plan: string
  on: Day
  methodology: string
  depth: "screening" | "full"
  facts: readonly StatedFact[]
  score: number
  floor: number
  evidence: number
  band: string
  author?: string | undefined
  account?: Account | undefined
  /** Absent: the reference context. */
  contexts?: readonly Context[] | undefined
  justifications?: Readonly<Record<string, string>> | undefined
  closed?: readonly ClosedQuestion[] | undefined
  /** As stated: an opaque id of the register that it comes from, or a name. */
  reviewer?: string | undefined
}

export interface StatedCondition extends CompanyText {
  classes?: readonly DataClassId[] | undefined
  uses?: readonly UseId[] | undefined
}

export interface StatedDecision {
  plan: string
  outcome: Outcome
  classes?: Readonly<Record<DataClassId, Answer>> | undefined
  otherClasses?: "ask" | "no" | undefined
  uses?: Readonly<Record<UseId, Answer>> | undefined
  otherUses?: "if" | "ask" | "no" | undefined
  overrides?: readonly Override[] | undefined
  conditions?: readonly StatedCondition[] | undefined
  /** An id alone means everywhere. */
  preconditions?:
    | readonly (
        | PreconditionId
        | { id: PreconditionId; classes?: readonly DataClassId[] | undefined; uses?: readonly UseId[] | undefined }
      )[]
    | undefined
  summary?: CompanyText | undefined
  rationale?: CompanyText | undefined
  /** Day of the assessment of this plan that it rests on; of several of that day the last, or the one that `nth` names, from 1. */
  assessment?: Day | { on: Day; nth: number } | undefined
  signOffs?: readonly SignOff[] | undefined
  validFrom: Day
  validUntil?: Day | undefined
  reviewBy?: Day | undefined
  supersedes?: boolean | undefined
}

export interface StatedException {
  plan: string
  classes: readonly DataClassId[]
  uses: readonly UseId[]
  answer: "yes" | "if"
  conditions?: readonly StatedCondition[] | undefined
  who: string
  approver: string
  reason: CompanyText
  from: Day
  until: Day
}
