import type { Day, Period } from "./day.ts"
import type { Context } from "./gates.ts"
import type { Option } from "./methodology.ts"
import type { CompanyText } from "./text.ts"
import type { Account, Answer, DataClassId, Outcome, PreconditionId, SourceClass, UseId } from "./vocabulary.ts"

/** A host as an entry covers it: `tree` = the host and everything under it, `host` = exactly it. */
export interface HostEntry {
  host: string
  cover: "tree" | "host"
}

export type OrganisationRole = "vendor" | "agency"

/** A legal person. */
export interface Organisation {
  id: string
  slug: string
  name: string
  /** ISO 3166-1 alpha-2; absent = unknown. */
  country?: string | undefined
  roles: readonly OrganisationRole[]
  url?: string | undefined
  /** Where country and name were read. */
  sources?: readonly Source[] | undefined
  contacts?: readonly Contact[] | undefined
  /** From this day on it is history: shown, never offered. */
  retiredOn?: Day | undefined
  /** Slug of the one that it turned out to be. */
  mergedInto?: string | undefined
}

/** Whom to write to at an organisation: a function, with a name only where there is no other way. Never published. */
export interface Contact {
  /** Data protection, sales, security … */
  role: CompanyText
  name?: string | undefined
  mail?: string | undefined
  phone?: string | undefined
  url?: string | undefined
}

/** A page that something was read on. */
export interface Source {
  url: string
  seenOn: Day
  note?: CompanyText | undefined
}

/** A product of a vendor. */
export interface Tool {
  id: string
  slug: string
  name: string
  aliases: readonly string[]
  vendor: string
  categories: readonly string[]
  hosts: readonly HostEntry[]
  url?: string | undefined
  sources?: readonly Source[] | undefined
  supplies?: readonly Supply[] | undefined
  retiredOn?: Day | undefined
  /** Slug of the tool that it turned out to be. */
  mergedInto?: string | undefined
}

export const supplyRoles = ["model", "hosting", "sub-processor"] as const
export type SupplyRole = (typeof supplyRoles)[number]

/** Somebody a tool rests on: whose model it calls, who hosts it, who else processes the data (GDPR art. 28(2) and (4)). */
export interface Supply {
  role: SupplyRole
  /** Slug. */
  organisation: string
  /** Slug of the supplier's own tool, where it is registered: what that one rests on is rested on too. */
  tool?: string | undefined
  purpose?: CompanyText | undefined
  /** ISO 3166-1 alpha-2: where the processing takes place. */
  country?: string | undefined
  source?: Source | undefined
}

/** The tier of a tool that terms differ by, and the account it is used from. */
export interface Plan {
  id: string
  /** `tool/plan`. */
  slug: string
  name: CompanyText
  account: Account
  /** Own hosts, where the plan has them. */
  hosts: readonly HostEntry[]
  /** How to get it, whom to ask: a team, never a person. */
  access?: CompanyText | undefined
  /** What the terms say that no factor asks: shown as information. */
  notes?: readonly PlanNote[] | undefined
  retiredOn?: Day | undefined
}

export type NoteKind = "confidentiality" | "minimum-age" | "governing-law"

export interface PlanNote {
  kind: NoteKind
  text: CompanyText
  evidence?: Evidence | undefined
  seenOn: Day
}

/** A passage of a dated document, by place and hash: the text itself stays in the archive. */
export interface Passage {
  collection: string
  service: string
  termsType: string
  /** The version's commit id. */
  version: string
  /** UTF-16 offsets into the version's text, end excluded. */
  start: number
  end: number
  /** SHA-256 of the passage's UTF-8 bytes, lower-case hex. */
  sha256: string
  /** Where the archive shows this version. */
  url?: string | undefined
}

/** A file we keep, by hash. */
export interface FileEvidence {
  sha256: string
  name?: string | undefined
}

/** An address and the day it was seen. */
export interface PageEvidence {
  url: string
  seenOn: Day
}

export type Evidence = Passage | FileEvidence | PageEvidence

/** What a fact is about: exactly one of these. */
export type Subject =
  | { kind: "plan"; slug: string }
  | { kind: "tool"; slug: string }
  | { kind: "organisation"; slug: string }
  | { kind: "use"; slug: UseId }
  | { kind: "company"; slug: "" }

/** The answer to a factor about one subject. Superseded, never overwritten. */
export interface Fact {
  id: string
  subject: Subject
  factor: string
  option: Option
  /** One sentence of our own on what was read. */
  text?: CompanyText | undefined
  sourceClass: SourceClass
  evidence?: Evidence | undefined
  seenOn: Day
  /** Last day on which it counts as live (certificates). */
  expiresOn?: Day | undefined
  author?: string | undefined
}

export type AgreementKind = "dpa" | "master" | "order"

/** What we signed with an organisation. */
export interface Agreement {
  id: string
  organisation: string
  kind: AgreementKind
  title?: CompanyText | undefined
  plans: readonly string[]
  start: Day
  end?: Day | undefined
  terminatedOn?: Day | undefined
  file?: FileEvidence | undefined
}

export type LicenceKind = "trial" | "subscription"

/** Our right to use a plan. `active`, `expiring`, `expired` are computed from the day. */
export interface Licence {
  id: string
  plan: string
  kind: LicenceKind
  seats?: number | undefined
  /** A team or role; never published. */
  owner?: string | undefined
  start: Day
  end?: Day | undefined
  /** Last day on which notice can be given. */
  notice?: Day | undefined
  terminatedOn?: Day | undefined
  /** Open weights: an SPDX licence id. */
  spdx?: string | undefined
  cost?: Cost | undefined
  /** Number of the order or the contract. */
  purchase?: string | undefined
  file?: FileEvidence | undefined
  limits?: LicenceLimits | undefined
}

export const costPeriods = ["month", "year", "once"] as const

/** What a licence costs in all, before tax. */
export interface Cost {
  /** In the currency's main unit. */
  amount: number
  /** ISO 4217. */
  currency: string
  per: (typeof costPeriods)[number]
}

/** What a model licence of the maker's own allows; what is absent is not limited by it. */
export interface LicenceLimits {
  /** As the licence is called: “Llama 4 Community License”. */
  name: string
  /** Fields of use that it excludes, or the only ones it allows. */
  fields?: CompanyText | undefined
  /** Yearly revenue from which another licence is needed. */
  revenue?: { amount: number; currency: string } | undefined
  /** Monthly users from which another licence is needed. */
  users?: number | undefined
  url?: string | undefined
}

/** A dated statement, with evidence, that a precondition holds (or does not) for a plan. */
export interface State extends Period {
  id: string
  plan: string
  precondition: PreconditionId
  holds: boolean
  evidence?: Evidence | undefined
  note?: CompanyText | undefined
}

/** A sub-question of a weak answer that somebody closed by hand. */
export interface ClosedQuestion {
  factor: string
  /** Stable for ever: `C1.fine-tuning`. */
  question: string
  /** What closed it. */
  note: string
  on: Day
  /** An opaque id, or a name as stated in an import. */
  by?: string | undefined
}

/** A frozen set of facts under one methodology version, with its scores. */
export interface Assessment {
  id: string
  plan: string
  on: Day
  methodology: string
  depth: "screening" | "full"
  /** The facts as they were, in full: what is frozen stays readable. */
  facts: readonly Fact[]
  /** Figures of the reference context that day, with what they were computed in. */
  score: number
  floor: number
  evidence: number
  band: string
  author?: string | undefined
  /** The account that the plan was used from, where it was assessed here: part of what is computed. */
  account?: Account | undefined
  /** What it was assessed for; absent in what came from elsewhere: the reference context. */
  contexts?: readonly Context[] | undefined
  /** Compensating measures per factor. */
  justifications?: Readonly<Record<string, string>> | undefined
  /** Sub-questions of weak answers that people closed, with what closed them. */
  closed?: readonly ClosedQuestion[] | undefined
  /** The second person: an opaque id, or a name as stated in an import. */
  reviewer?: string | undefined
}

/** A condition of a decision; no class or no use named = everywhere. */
export interface Condition {
  id: string
  text: CompanyText
  classes: readonly DataClassId[]
  uses: readonly UseId[]
}

export interface RequiredPrecondition {
  id: PreconditionId
  classes: readonly DataClassId[]
  uses: readonly UseId[]
}

export type SignOffRole = "it" | "legal" | "dpo"

/** A verdict of a person in a role. Not an electronic signature in the sense of eIDAS. */
export interface SignOff {
  role: SignOffRole
  name: string
  verdict: "agree" | "dissent"
  on: Day
}

export interface Override {
  class: DataClassId
  use: UseId
  answer: Answer
}

/** What people allow for a plan. */
export interface Decision {
  id: string
  plan: string
  outcome: Outcome
  classes: Readonly<Record<DataClassId, Answer>>
  otherClasses: "ask" | "no"
  uses: Readonly<Record<UseId, Answer>>
  otherUses: "if" | "ask" | "no"
  overrides: readonly Override[]
  conditions: readonly Condition[]
  preconditions: readonly RequiredPrecondition[]
  /** For all. */
  summary?: CompanyText | undefined
  /** For signatories. */
  rationale?: CompanyText | undefined
  /** Id of the assessment it rests on. */
  assessment?: string | undefined
  signOffs: readonly SignOff[]
  validFrom: Day
  validUntil?: Day | undefined
  reviewBy?: Day | undefined
  /** Stands later than an earlier decision of the same day. */
  supersedes?: boolean | undefined
  /** Came by import: shown "as stated in the import", never as signed off in Aval. */
  stated: boolean
  /** When it got its quorum: a position in the order of all decisions; absent = it has none yet and does not count. */
  recorded?: number | undefined
}

/** A scoped, dated permission with an approver. */
export interface Exception {
  id: string
  plan: string
  classes: readonly DataClassId[]
  uses: readonly UseId[]
  answer: "yes" | "if"
  conditions: readonly Condition[]
  /** The group it is for, known by sign-in or token, never by typed text. */
  who: string
  approver: string
  reason: CompanyText
  from: Day
  until: Day
  /** Position in the order of all exceptions: the newest wins. */
  recorded: number
}

export interface Company {
  name: string
  zone: string
  languages: readonly ("fr" | "en")[]
}

/** Everything the register holds, as of now. */
export interface Register {
  company?: Company | undefined
  organisations: readonly Organisation[]
  tools: readonly Tool[]
  plans: readonly Plan[]
  /** Those in use: what was superseded is history. */
  facts: readonly Fact[]
  agreements: readonly Agreement[]
  licences: readonly Licence[]
  states: readonly State[]
  assessments: readonly Assessment[]
  /** In the order they were recorded. */
  decisions: readonly Decision[]
  exceptions: readonly Exception[]
}
