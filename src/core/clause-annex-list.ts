import type { Day } from "./day.ts"
import type { Text } from "./text.ts"

// What the annex of tools was made from, and what whoever drafts can do about it.

/** A revision of the list, as an annex names it. */
export interface AnnexRevision {
  revision: number
  serial: number
  day: Day
  /** Of its bytes. */
  sha256: string
}

/** Where a plan stands: in the first table, in the second, left out by hand, or not in the annex. */
export type AnnexPlace = "permitted" | "refused" | "left-out" | "none"

/** A plan that can be taken into the annex, or out of it. */
export interface OfferedPlan {
  /** `tool/plan`. */
  plan: string
  /** Tool and plan. */
  name: Text
  /** By the agency. */
  declared: boolean
  /** Put in by hand. */
  added: boolean
  place: AnnexPlace
  /** Why it is not permitted, where it is not. */
  why?: Text | undefined
}

/** What is otherwise about a tool by a newer list. */
export const movedKinds = [
  "permitted",
  "refused",
  "reason",
  "uses",
  "data",
  "approval",
  "conditions",
  "validity",
  "name",
] as const
export type MovedKind = (typeof movedKinds)[number]

export interface MovedTool {
  /** `tool/plan`, or what the agency calls it. */
  id: string
  name: Text
  what: readonly MovedKind[]
}

/** The list has moved on since the annex was made: what of it concerns the annex. */
export interface MovedList {
  from: number
  to: number
  /** None: the newer list says the same of all that stands in the annex. */
  tools: readonly MovedTool[]
}
