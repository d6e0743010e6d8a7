import type { Option } from "./methodology.ts"
import type { Depth } from "./score.ts"
import type { DataClassId, UseId } from "./vocabulary.ts"

// The words of an assessment under way, and of what readers and vendors say: tables, forms and pages share them.

export const depths = ["screening", "full"] as const satisfies readonly Depth[]

/**
 * - `open`: being answered
 * - `submitted`: waits for a second person
 * - `frozen`: stands among the assessments
 * - `cancelled`: given up
 */
export const assessmentStatuses = ["open", "submitted", "frozen", "cancelled"] as const
export type AssessmentStatus = (typeof assessmentStatuses)[number]

/** Why an assessment is a full review. */
export type DepthReason =
  /** Somebody asked for it. */
  | { kind: "asked" }
  /** A context with data or a use that always takes one. */
  | { kind: "class"; id: DataClassId }
  | { kind: "use"; id: UseId }
  /** What the screening found: a gate that is broken or open, a core factor at 3 or 4, or a high figure. */
  | { kind: "gate"; factor: string }
  | { kind: "answer"; factor: string }
  | { kind: "band" }

export const correctionStatuses = ["open", "accepted", "declined", "withdrawn"] as const
export type CorrectionStatus = (typeof correctionStatuses)[number]

export const packetStatuses = ["open", "submitted", "revoked"] as const
export type PacketStatus = (typeof packetStatuses)[number]

/** `confirmed`: what we read is right; `corrected`: it is not; `answered`: we knew nothing; `unanswered`: they cannot say. */
export const packetVerdicts = ["confirmed", "corrected", "answered", "unanswered"] as const
export type PacketVerdict = (typeof packetVerdicts)[number]

/** One question of a packet: a factor about a subject, and what we read so far. */
export interface PacketQuestion {
  id: string
  /** `plan/acme-writer/team` */
  subject: string
  factor: string
  /** The fact as it stood when the packet was made; absent: nothing was known. */
  fact?: { id: string; option: Option } | undefined
}
