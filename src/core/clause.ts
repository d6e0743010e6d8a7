import type { Day } from "./day.ts"
import type { Text } from "./text.ts"

// What a clause of the library is (docs/clauses.md). The texts are content in templates/clauses, in our own words, drafts for counsel.

/** Where a clause stands between the two sides. */
export const positions = ["strict", "balanced", "light"] as const
export type Position = (typeof positions)[number]

/** What the register knows of a contract, its agency and its tools; each is true, false or unknown (`undefined`). */
export const contractFacts = [
  "data-shared",
  "personal-data",
  "confidential-launch",
  "subcontracting",
  "people-depicted",
  "synthetic-people",
  "voice-or-music",
  "influencers",
  "audience-eu",
  "audience-new-york",
  "generative-media",
  "naming-or-logo",
  "media-buying",
  "chatbot",
  "agents",
  "time-based-fees",
  "tools-declared",
  "tools-refused",
  "declaration-missing",
  "oversight-low",
  "indemnity-missing",
  "ai-excluded-by-insurance",
] as const
export type ContractFact = (typeof contractFacts)[number]

/** When a clause, a paragraph or a warning applies. Kleene's three values: unknown includes it and raises a question. */
export type ClauseCondition =
  | "always"
  | { fact: ContractFact }
  | { not: ClauseCondition }
  | { all: readonly ClauseCondition[] }
  | { any: readonly ClauseCondition[] }

/** A value that a clause leaves to whoever drafts; shared by every clause that names it. */
export type ClauseParameter = { id: string; label: Text; hint?: Text | undefined } & (
  | {
      kind: "number"
      unit: "hours" | "days" | "months" | "percent" | "times" | "euros" | "people" | "years"
      min: number
      max: number
      /** Absent: it has to be filled in. */
      default?: number | undefined
      /** What differs by position. */
      by?: Readonly<Partial<Record<Position, number>>> | undefined
    }
  | {
      kind: "choice"
      options: readonly { id: string; text: Text }[]
      default?: string | undefined
      /** What differs by position. */
      by?: Readonly<Partial<Record<Position, string>>> | undefined
    }
  | { kind: "choices"; options: readonly { id: string; text: Text }[]; default: readonly string[] }
  | { kind: "text"; longest: number; default?: Text | undefined }
  | { kind: "day" }
)

/** A word that means the same wherever it is written with a capital letter. */
export interface DefinedTerm {
  id: string
  /** As it is written in a sentence, one and several: `Livrable`, `Livrables`. */
  one: Text
  many: Text
  /** What it means, without repeating the term; may use others. */
  meaning: Text
}

/**
 * A paragraph, in both languages under one id. Marks: `{{parameter}}` (a number with its unit: "5 days"), `[[CL-06]]` (a reference that
 * becomes the clause's number), `{term}` and `{term:many}` (a defined term).
 */
export interface ClauseParagraph {
  id: string
  text: Text
  /** Listed below it: (a), (b) … */
  items?: readonly { id: string; text: Text }[] | undefined
  /** Absent: always. */
  when?: ClauseCondition | undefined
}

export interface ClauseText {
  /** What this position asks for, in one sentence: shown beside the switch. */
  summary: Text
  paragraphs: readonly ClauseParagraph[]
}

/** A remark for whoever negotiates; never part of the contract. */
export interface ClauseNote {
  /** Absent: at every position. */
  on?: readonly Position[] | undefined
  when?: ClauseCondition | undefined
  text: Text
}

export interface Clause {
  /** `CL-01`: the same for ever; a changed meaning gets a new one. */
  id: string
  version: number
  /** The company's own edition of it, from 1; absent: as shipped. */
  edition?: number | undefined
  title: Text
  /** In every draft. */
  core: boolean
  purpose: Text
  when: ClauseCondition
  /**
   * Stands in every draft in which the others stand at the named position. `optional`: it comes with them, and may be left out by hand.
   */
  requiredBy?: readonly { clause: string; on: readonly Position[]; optional?: true | undefined }[] | undefined
  /** Where it stands unless a preset or a fact says otherwise. */
  default: Position
  /** Facts that raise it to a stricter position. */
  raised?: readonly { when: ClauseCondition; to: Position }[] | undefined
  /** Ids (templates/clauses/parameters.ts), in the order of the questions. */
  parameters: readonly string[]
  /** Ids (templates/law). */
  references: readonly string[]
  positions: Readonly<Record<Position, ClauseText>>
  /** What to give way to, step by step, the best first. */
  fallback: readonly Text[]
  /** For the other side's arguments. */
  notes: readonly ClauseNote[]
  /** What can go wrong for us: shown beside the clause. */
  warnings: readonly ClauseNote[]
}

/** `in-force`: applies · `later`: adopted, applies from a day to come · `bill`: not adopted · `soft`: guidelines, codes · `case`: a ruling */
export type LawStatus = "in-force" | "later" | "bill" | "soft" | "case"

/** A legal reference that clauses rest on. */
export interface LawReference {
  id: string
  /** As it is cited. */
  citation: Text
  /** What it says, in our words. */
  says: Text
  status: LawStatus
  /** Of `later`: from when. */
  from?: Day | undefined
  /** `read`: somebody read the text · `to-confirm`: known from a summary, shown as to be confirmed. */
  known: "read" | "to-confirm"
  url?: string | undefined
  checkedOn: Day
  /** From then on it is shown as to be confirmed. */
  reviewBy: Day
  /** Contracts that it bears on; absent: all in which a clause that cites it stands. */
  when?: ClauseCondition | undefined
}

/** Positions that fit a kind of contract; clauses that are not named stand at `rest`. */
export interface ClausePreset {
  id: string
  name: Text
  /** What it is for. */
  purpose: Text
  rest: Position
  positions: Readonly<Record<string, Position>>
  parameters?: Readonly<Record<string, number | string | readonly string[]>> | undefined
  /** Clauses that are out, unless somebody takes them in by hand. */
  leftOut?: readonly string[] | undefined
}

/** The whole library. */
export interface ClauseLibrary {
  version: string
  terms: readonly DefinedTerm[]
  parameters: readonly ClauseParameter[]
  clauses: readonly Clause[]
  presets: readonly ClausePreset[]
  law: readonly LawReference[]
}
