import type { Outcome } from "../../core/vocabulary.ts"

/** A plan's decision as a tag shows it; the last two stand where there is no decision. */
export type TagOutcome = Outcome | "under-review" | "not-assessed"

const fr: Readonly<Record<TagOutcome, string>> = {
  approved: "Autorisée",
  conditional: "Sous conditions",
  tolerated: "Tolérée",
  refused: "Refusée",
  suspended: "Suspendue",
  retired: "Retirée",
  "under-review": "En examen",
  "not-assessed": "Sans décision",
}

const en: Readonly<Record<TagOutcome, string>> = {
  approved: "Approved",
  conditional: "Conditional",
  tolerated: "Tolerated",
  refused: "Refused",
  suspended: "Suspended",
  retired: "Retired",
  "under-review": "Under review",
  "not-assessed": "No decision",
}

export const tag = { fr, en }
