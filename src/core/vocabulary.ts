import type { Day } from "./day.ts"
import type { Text } from "./text.ts"

/** Answers from the least to the most strict (DESIGN §5). */
export const answers = ["yes", "if", "ask", "no"] as const
export type Answer = (typeof answers)[number]

/** The identifier of a data class: one of the shipped ones below, or one that the company added. */
export type DataClassId = string
export const shippedClasses = [
  "public",
  "internal",
  "confidential",
  "client",
  "licensed",
  "personal",
  "special",
] as const

/** The identifier of a use: one of the shipped ones below, or one that the company added. */
export type UseId = string
export const shippedUses = [
  "ideation",
  "documents",
  "copy",
  "translation",
  "image",
  "naming",
  "video",
  "voice",
  "music",
  "social",
  "insight",
  "crm",
  "service",
  "media",
  "ux",
  "reporting",
] as const

/** Facts that a decision may require to hold now (DESIGN §3). */
export const preconditionIds = [
  "licence-active",
  "dpa-signed",
  "sso-on",
  "training-off",
  "client-agreed",
  "works-council",
  "dpia-done",
] as const
export type PreconditionId = (typeof preconditionIds)[number]

export const outcomes = ["approved", "conditional", "tolerated", "refused", "suspended", "retired"] as const
export type Outcome = (typeof outcomes)[number]

/** Where a fact comes from, strongest first. `none` marks a recorded absence of any source. */
export const sourceClasses = ["contract", "terms", "register", "tested", "claim", "none"] as const
export type SourceClass = (typeof sourceClasses)[number]

export const accounts = ["company", "personal"] as const
export type Account = (typeof accounts)[number]

/** A data class as lawyers write it in `templates/`. */
export interface DataClass {
  id: DataClassId
  name: Text
  /** The class inside a sentence: "données internes", "internal data". Absent: made from the name. */
  phrase?: Text
  /** What belongs in it, in a few words: shown in the question's list. */
  hint: Text
  examples: readonly [Text, Text, Text]
  /** First day it could be used in a decision; decisions from before answer `ask` for it. Absent: always known. */
  since?: Day
}

export interface Use {
  id: UseId
  name: Text
  /** The verb phrase of an answer: "rédiger des textes", "write copy". */
  verb: Text
  /** Whether the result is shown outside the company: the stricter gates of DESIGN §4 apply. */
  published: boolean
  /** Categories of tools that serve this use; absent: any. Alternatives are picked by it. */
  categories?: readonly string[]
  since?: Day
}

export interface Vocabulary {
  classes: readonly DataClass[]
  uses: readonly Use[]
}

/** One possible reply to the helper's second question, and the data class that it leads to. */
export interface DataHelperEnd {
  id: string
  label: Text
  hint?: Text
  class: DataClassId
}

/** One possible reply to the helper's first question, and the second question that follows. */
export interface DataHelperChoice {
  id: string
  label: Text
  hint?: Text
  question: Text
  choices: readonly DataHelperEnd[]
}

/** Two questions that lead a person who does not know our words to a data class. */
export interface DataHelper {
  question: Text
  choices: readonly DataHelperChoice[]
}
