import type { Oversight } from "./agency.ts"
import type { Day } from "./day.ts"
import type { Account, DataClassId, UseId } from "./vocabulary.ts"

// What an agency states about the AI it uses. What is absent was not answered.

/** `contract`: the yearly one about all that is done under a contract · `deliverable`: the sheet of one deliverable. */
export const declarationKinds = ["contract", "deliverable"] as const
export type DeclarationKind = (typeof declarationKinds)[number]

/**
 * - `open`: being filled in · `sent`: frozen, and the one that counts · `superseded`: frozen, and another one came after it
 * - `revoked`: its link was taken back before it was sent
 */
export const declarationStatuses = ["open", "sent", "superseded", "revoked"] as const
export type DeclarationStatus = (typeof declarationStatuses)[number]

/** How it came: by the agency's link, by a sheet, or by one of us in its stead. */
export const declarationWays = ["link", "sheet", "own"] as const
export type DeclarationWay = (typeof declarationWays)[number]

/** What agencies call what they do with AI. */
export const crafts = [
  "ideation",
  "copy",
  "translation",
  "image",
  "retouch",
  "video",
  "voice",
  "music",
  "naming",
  "logo",
  "planning",
  "targeting",
  "reporting",
  "code",
  "agents",
  "chatbot",
] as const
export type Craft = (typeof crafts)[number]

/** Our uses of a craft: what is asked of the list. An agent that acts by itself posts, buys and writes to customers. */
export const usesOfCraft: Readonly<Record<Craft, readonly UseId[]>> = {
  ideation: ["ideation"],
  copy: ["copy"],
  translation: ["translation"],
  image: ["image"],
  retouch: ["image"],
  video: ["video"],
  voice: ["voice"],
  music: ["music"],
  naming: ["naming"],
  logo: ["naming"],
  planning: ["media"],
  targeting: ["crm"],
  reporting: ["reporting"],
  code: ["ux"],
  agents: ["social", "media", "crm"],
  chatbot: ["service"],
}

/** What agencies call the data they put in. */
export const agencyData = ["published", "briefs", "launches", "partners", "licensed", "personal", "sensitive"] as const
export type AgencyData = (typeof agencyData)[number]

/** Our class of it. */
export const classOfData: Readonly<Record<AgencyData, DataClassId>> = {
  published: "public",
  briefs: "internal",
  launches: "confidential",
  partners: "client",
  licensed: "licensed",
  personal: "personal",
  sensitive: "special",
}

/** How much of what is handed over AI made. */
export const aiLevels = ["none", "assistive", "edited", "composite", "generated"] as const
export type AiLevel = (typeof aiLevels)[number]

export const indemnities = ["none", "capped", "uncapped"] as const
export type Indemnity = (typeof indemnities)[number]

/** Something handed in with a declaration. */
export interface Attached {
  sha256: string
  name: string
}

/** A tool that the agency uses. */
export interface DeclaredTool {
  /** As it was picked or typed. */
  name: string
  /** Slug, where it is in the register. */
  tool?: string | undefined
  /** `tool/plan`, where it is one of the register. */
  plan?: string | undefined
  /** The plan as the agency calls it, where the register has none. */
  tier?: string | undefined
  vendor?: string | undefined
  /** Version or model. */
  version?: string | undefined
  account?: Account | undefined
  crafts: readonly Craft[]
  data: readonly AgencyData[]
  /** Whether the setting or the terms keep what is put in out of training. */
  trainingOff?: boolean | undefined
  /** What shows that it is off. */
  proof?: Attached | undefined
  retention?: string | undefined
  hosting?: string | undefined
  indemnity?: Indemnity | undefined
  /** AI features inside other software. */
  embedded?: boolean | undefined
}

export interface DeclaredUse {
  craft: Craft
  level: AiLevel
  note?: string | undefined
}

export interface DeclaredSubcontractor {
  name: string
  country?: string | undefined
  /** Tools that it uses, in words. */
  tools?: string | undefined
  crafts: readonly Craft[]
}

/** All that a contract's declaration says. */
export interface DeclarationContent {
  /** Whether any AI is used for us at all. */
  usesAi?: boolean | undefined
  policyUrl?: string | undefined
  termsUrl?: string | undefined
  tools: readonly DeclaredTool[]
  uses: readonly DeclaredUse[]
  /** What the agency does not do with AI. */
  refused: readonly Craft[]
  oversight?: Oversight | undefined
  /** Who looks, with what skill, what is checked, when it is signed off. */
  reviewers?: string | undefined
  checks?: string | undefined
  dataNote?: string | undefined
  subcontracts?: boolean | undefined
  subcontractors: readonly DeclaredSubcontractor[]
  /** Records of what people contributed, and prompts, are kept. */
  contributionRecords?: boolean | undefined
  promptsKept?: boolean | undefined
  /** Consents of third parties, in words. */
  consents?: string | undefined
  marksIptc?: boolean | undefined
  marksC2pa?: boolean | undefined
  visibleLabels?: boolean | undefined
  audibleLabels?: boolean | undefined
  /** People who use AI on the account are trained (AI Act art. 4). */
  trained?: boolean | undefined
  security?: string | undefined
  insured?: boolean | undefined
  /** The insurance has no exclusion of AI. */
  aiInsured?: boolean | undefined
  incidents?: string | undefined
  pricing?: string | undefined
  attachments: readonly Attached[]
}

/** Parts of a deliverable that have an origin each. */
export const components = ["visual", "voice", "music", "text"] as const
export type Component = (typeof components)[number]

/** All that a deliverable's sheet says. */
export interface SheetContent {
  usesAi?: boolean | undefined
  level?: AiLevel | undefined
  /** IPTC digital source type of each (src/core/digital-source-type.ts). */
  sources: Readonly<Partial<Record<Component, string>>>
  tools: readonly DeclaredTool[]
  /** Client asset, stock with licence, a person's image with its consent … */
  inputs?: string | undefined
  prompts?: string | undefined
  /** What people did, in words. */
  contribution?: string | undefined
  oversight?: Oversight | undefined
  checks?: string | undefined
  reviewedBy?: string | undefined
  /** AI changed something after sign-off: the exception of art. 50(4) for reviewed text is then gone. */
  changedAfter?: boolean | undefined
  /** A real or synthetic person or voice can be seen or heard. */
  likeness?: boolean | undefined
  consents?: string | undefined
  /** Whether it must be labelled (AI Act art. 50(4)), and how it is. */
  labelNeeded?: boolean | undefined
  label?: string | undefined
  c2pa?: "yes" | "no" | "stripped" | undefined
  /** Parts that have no human author. */
  unprotected?: string | undefined
  limits?: string | undefined
  attachments: readonly Attached[]
}

/** Who stood up for it, as they called themselves, and until when it is to hold. */
export interface Statement {
  name: string
  role: string
  on: Day
  validUntil: Day
}

/** What the comparison finds, from the best to the worst. */
export const comparisonCodes = [
  "ok",
  "ok_conditions",
  "terms_changed",
  "declaration_expired",
  "oversight_below_min",
  "setting_unproven",
  "data_class_exceeded",
  "use_not_permitted",
  "plan_mismatch",
  "tool_unassessed",
  "tool_forbidden",
] as const
export type ComparisonCode = (typeof comparisonCodes)[number]

/** Whether something has to be done about it. */
export function isConflict(code: ComparisonCode): boolean {
  return code !== "ok" && code !== "ok_conditions"
}
