import type { DraftStanding } from "./draft.ts"

/** Every standing of a draft, in the order of its way. */
export const draftStandings = [
  "open",
  "submitted",
  "returned",
  "approved",
  "sent",
  "signed",
  "set-aside",
] as const satisfies readonly DraftStanding[]
