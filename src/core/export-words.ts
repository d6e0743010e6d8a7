import { accountLabels, answerLabels, outcomeLabels, preconditionLabels } from "../../templates/vocabulary.ts"
import type { Language, Text } from "./text.ts"
import type { Account, Answer, Outcome, PreconditionId } from "./vocabulary.ts"

// The words that exports for people are written in: those of the register, so that a sheet says what the page says.

/** The short form of an answer. */
export function answerWord(answer: Answer, lang: Language): string {
  return answerLabels[answer].tag[lang]
}

/** Of a plan without a decision: whether somebody is looking at it. */
export type Undecided = "under-review" | "not-assessed"

export function outcomeWord(outcome: Outcome | Undecided, lang: Language): string {
  return (outcome === "under-review" || outcome === "not-assessed" ? undecided[outcome] : outcomeLabels[outcome])[lang]
}

export function accountWord(account: Account, lang: Language): string {
  return accountLabels[account][lang]
}

export function preconditionWord(id: PreconditionId, lang: Language): string {
  return preconditionLabels[id].name[lang]
}

const undecided: Readonly<Record<Undecided, Text>> = {
  "under-review": { fr: "En examen", en: "Under review" },
  "not-assessed": { fr: "Sans décision", en: "No decision" },
}
