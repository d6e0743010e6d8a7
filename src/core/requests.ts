// The words of a request: tables, forms and pages share them.

/**
 * - `open`: waits, is looked at or under review: where it stands is worked out (`RequestStage`)
 * - `answered`: somebody told the requester how it ends · `declined`: it is not looked into, with the reason
 * - `withdrawn`: the requester took it back
 */
export const requestStatuses = ["open", "answered", "declined", "withdrawn"] as const
export type RequestStatus = (typeof requestStatuses)[number]

export const requestBudgets = ["known", "none", "unknown"] as const
export type RequestBudget = (typeof requestBudgets)[number]

/** Where a request stands, as its requester reads it. */
export const requestStages = [
  "received",
  "screening",
  "under-review",
  "decided",
  "answered",
  "declined",
  "withdrawn",
] as const
export type RequestStage = (typeof requestStages)[number]

export interface StageInput {
  status: RequestStatus
  /** Somebody took it. */
  taken: boolean
  /** An assessment of its plan is under way, or was frozen since it was asked. */
  assessed: boolean
  /** A decision on what it asks about counts since it was made. */
  decided: boolean
}

/** Worked out, never typed: an end that somebody wrote, else a decision, else an assessment, else that somebody took it. */
export function stageOf({ status, taken, assessed, decided }: StageInput): RequestStage {
  if (status !== "open") return status
  if (decided) return "decided"
  if (assessed) return "under-review"
  return taken ? "screening" : "received"
}
