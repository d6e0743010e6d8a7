import type { Day } from "./day.ts"

// The words of agencies and their contracts: tables, forms and pages share them (docs/agencies.md).

/** What an agency does for its clients. */
export const agencyTypes = ["creative", "media", "pr", "production", "influence", "design", "data"] as const
export type AgencyType = (typeof agencyTypes)[number]

/** Whether the agency's liability insurance covers harm done with AI. Insurers may exclude it (ISO CG 40 47 and CG 40 48, 01 26). */
export const aiCovers = ["included", "excluded"] as const
export type AiCover = (typeof aiCovers)[number]

/** What we know of an agency beside what we know of the organisation. What is absent is unknown. */
export interface Agency {
  types: readonly AgencyType[]
  insured?: boolean | undefined
  aiCover?: AiCover | undefined
  insuredUntil?: Day | undefined
  /** Where its own AI terms stand. */
  termsUrl?: string | undefined
  /** Document whose versions are those terms as they were, each with its day and hash. */
  termsDocument?: string | undefined
}

/** What a contract is for. */
export const contractScopes = [
  "brand",
  "campaign",
  "social",
  "content",
  "media",
  "influence",
  "pr",
  "production",
  "web",
  "research",
  "pitch",
] as const
export type ContractScope = (typeof contractScopes)[number]

/** Where the people live whom the work is shown to. */
export const audiences = ["fr", "eu", "uk", "us", "us-ny", "other"] as const
export type Audience = (typeof audiences)[number]

export const contractMedia = [
  "tv",
  "radio",
  "print",
  "outdoor",
  "web",
  "social",
  "email",
  "packaging",
  "events",
] as const
export type ContractMedia = (typeof contractMedia)[number]

/** Persons in the work: nobody, real ones with their consent, synthetic ones, or both kinds. */
export const peopleDepicted = ["none", "real", "synthetic", "both"] as const
export type PeopleDepicted = (typeof peopleDepicted)[number]

export const feeModels = ["fixed", "time", "retainer", "output", "commission", "mixed"] as const
export type FeeModel = (typeof feeModels)[number]

/** What happens at the end: it ends, it goes on by itself unless notice is given, or both sides have to agree. */
export const renewals = ["none", "tacit", "agreed"] as const
export type Renewal = (typeof renewals)[number]

/** How a person looks at what AI made before it is used, from nothing to two persons. */
export const oversights = ["none", "spot", "reviewed", "double"] as const
export type Oversight = (typeof oversights)[number]

/** Whether the first is at least as careful as the second. */
export function overseesEnough(given: Oversight, least: Oversight): boolean {
  return oversights.indexOf(given) >= oversights.indexOf(least)
}

/** Somebody who works for the agency under the contract. */
export interface Subcontractor {
  name: string
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined
  /** What it does. */
  does?: string | undefined
}

/** An agreement with an agency about its work. What is absent is unknown. */
export interface ContractContent {
  title: string
  reference?: string | undefined
  /** Language in which we write to the agency. */
  language: "fr" | "en"
  /** ISO 3166-1 alpha-2. */
  governingLaw?: string | undefined
  scopes: readonly ContractScope[]
  /** What is handed over, in words. */
  deliverables?: string | undefined
  /** Classes of data that the agency gets from us; none = none. */
  data: readonly string[]
  audiences: readonly Audience[]
  media: readonly ContractMedia[]
  people?: PeopleDepicted | undefined
  influencers?: boolean | undefined
  feeModel?: FeeModel | undefined
  /** Whole euros a year. */
  spend?: number | undefined
  /** Least oversight that we ask for. */
  oversight: Oversight
  start: Day
  end?: Day | undefined
  /** Last day on which notice can be given. */
  notice?: Day | undefined
  renewal: Renewal
  terminatedOn?: Day | undefined
  subcontractors: readonly Subcontractor[]
}

/** How a contract stands on a day. */
export type ContractState = "coming" | "running" | "ended"

/** How a contract stands on a day; one that renews by itself runs on until it is terminated. */
export function contractState({ start, end, renewal, terminatedOn }: ContractContent, day: Day): ContractState {
  if (terminatedOn !== undefined && terminatedOn < day) return "ended"
  if (start > day) return "coming"
  return end !== undefined && end < day && renewal !== "tacit" ? "ended" : "running"
}

/** What a deliverable is. */
export const deliverableKinds = [
  "image",
  "video",
  "audio",
  "text",
  "name",
  "logo",
  "layout",
  "web",
  "plan",
  "other",
] as const
export type DeliverableKind = (typeof deliverableKinds)[number]

/** Something that an agency hands over. */
export interface DeliverableContent {
  title: string
  kind: DeliverableKind
  version?: string | undefined
  campaign?: string | undefined
  deliveredOn?: Day | undefined
}
