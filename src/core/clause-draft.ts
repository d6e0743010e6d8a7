import type { Position } from "./clause.ts"
import type { ParameterValue } from "./clause-parameter-check.ts"
import type { Craft } from "./declaration.ts"
import type { CompanyText, Language } from "./text.ts"

// What whoever drafts has chosen: with a library and the facts of a contract, all that a clause set is made from.

/** A value as it was given; a text may be given in each language. */
export type DraftValue = ParameterValue | CompanyText

export interface DraftChoices {
  /** Id of the preset to start from; absent: each clause's own default. */
  preset?: string | undefined
  /** By clause, where somebody chose one. */
  positions: Readonly<Record<string, Position>>
  /** By parameter, where somebody gave a value. */
  parameters: Readonly<Record<string, DraftValue>>
  /** Clauses left out by hand. */
  leftOut: readonly string[]
  /** Clauses put in by hand, though nothing calls for them. */
  added?: readonly string[] | undefined
  /** One language, or both with the same numbers. */
  languages: readonly Language[]
  /** Of two languages: the one that prevails. */
  prevailing?: Language | undefined
  /** Names of the two sides. */
  parties: { client?: string | undefined; agency?: string | undefined }
  /** Title of the contract that the clauses belong to, and our reference. */
  contract?: { title: string; reference?: string | undefined } | undefined
}

/** A tool that the agency declares or that the annex lists, as far as clauses depend on it. */
export interface DraftTool {
  name: string
  crafts: readonly Craft[]
  /** Stands in the annex of permitted tools. */
  inAnnex: boolean
  /** Whether its vendor learns from what is put in; absent: unknown. */
  trains?: boolean | undefined
  /** Whether it attaches Content Credentials; absent: unknown. */
  c2pa?: boolean | undefined
}
