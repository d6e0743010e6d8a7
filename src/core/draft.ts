import type { ContractFact, Position } from "./clause.ts"
import type { AnnexKind } from "./clause-annex.ts"
import type { BesideClause } from "./clause-beside.ts"
import type { DraftValue } from "./clause-draft.ts"
import type { ClauseFinding } from "./clause-finding.ts"
import type { ClauseTree } from "./clause-tree.ts"
import type { Day } from "./day.ts"
import type { Language } from "./text.ts"

// A draft of the clauses of a contract: what was chosen so far, its versions, and how far they came (docs/drafts.md).

/** How far we go on a clause, and who answers for it; for our side alone. */
export interface Bargaining {
  /** Below it we do not go. */
  floor?: Position | undefined
  /** A role or a team, not a person. */
  owner?: string | undefined
}

/** What was chosen; what is absent stands as the preset, the library or the register has it. */
export interface DraftContent {
  preset?: string | undefined
  languages: readonly Language[]
  prevailing?: Language | undefined
  /** How the contract names us; absent: the company's name. */
  client?: string | undefined
  positions: Readonly<Record<string, Position>>
  parameters: Readonly<Record<string, DraftValue>>
  leftOut: readonly string[]
  added: readonly string[]
  /** Answers to what the register does not know; what it knows goes before them. */
  answers: Readonly<Partial<Record<ContractFact, boolean>>>
  /** Annexes that go with it. */
  annexes: readonly AnnexKind[]
  /** What the annex of tools is made from; absent: the list in force. */
  tools?: ChosenTools | undefined
  bargaining: Readonly<Record<string, Bargaining>>
}

export interface ChosenTools {
  /** The revision of the list. */
  revision: number
  /** Plans beside the declared ones, as `tool/plan`. */
  added: readonly string[]
  /** Declared plans that stay out, as `tool/plan`. */
  without: readonly string[]
}

/** What a version froze: all that its documents are made of. */
export interface FrozenDraft {
  content: DraftContent
  tree: ClauseTree
  beside: readonly BesideClause[]
  findings: readonly ClauseFinding[]
}

/** What is done with a version, in this order; `returned` sends it back to whoever drafts. */
export const draftSteps = ["submitted", "returned", "approved", "sent", "signed"] as const
export type DraftStepKind = (typeof draftSteps)[number]

export interface DraftStep {
  version: number
  kind: DraftStepKind
  at: string
  by: string
  /** On which day it was sent or signed. */
  day?: Day | undefined
  note?: string | undefined
  /** Of the signed copy: SHA-256 of its bytes. */
  sha256?: string | undefined
}

/** How a draft stands, in the order of its way: nothing kept yet or nothing done with it (`open`), or the last step. */
export const draftStandings = ["open", ...draftSteps, "set-aside"] as const
export type DraftStanding = (typeof draftStandings)[number]

export interface StandingVersion {
  standing: DraftStanding
  /** The version that it is about; absent: none was kept yet. */
  version?: number | undefined
}

export interface DraftState extends StandingVersion {
  /** It says something else than that version, or none was kept yet. */
  changed: boolean
}

/** What was kept and done, as far as the standing of a draft depends on it. */
interface Done {
  /** In any order. */
  versions: readonly { number: number }[]
  /** In the order in which they were taken. */
  steps: readonly Pick<DraftStep, "version" | "kind">[]
  setAside: boolean
}

/** How a draft stands: a newer version than the one a step was taken with opens it again. */
export function draftStanding({ versions, steps, setAside }: Done): StandingVersion {
  const version = newestOf(versions)?.number
  const step = steps.findLast((one) => one.version === version)
  return {
    standing: setAside ? "set-aside" : (step?.kind ?? "open"),
    ...(version === undefined ? {} : { version }),
  }
}

/** How a draft stands, and whether it moved on; `sha256`: hash of what it says now. */
export function draftState({
  sha256,
  ...done
}: Done & { versions: readonly { number: number; sha256: string }[]; sha256: string }): DraftState {
  const newest = newestOf(done.versions)
  // What was signed stays what it is, whatever the register says by now.
  const isSigned = done.steps.some(({ kind, version }) => kind === "signed" && version === newest?.number)
  return { ...draftStanding(done), changed: !isSigned && newest?.sha256 !== sha256 }
}

function newestOf<Version extends { number: number }>(versions: readonly Version[]): Version | undefined {
  return versions.toSorted((a, b) => b.number - a.number)[0]
}

/** Steps that can follow. A version is sent with legal's approval only, and signed as it was sent. */
const following: Readonly<Record<"open" | DraftStepKind, readonly DraftStepKind[]>> = {
  open: ["submitted"],
  submitted: ["approved", "returned"],
  returned: ["submitted"],
  approved: ["sent", "returned"],
  sent: ["signed"],
  signed: [],
}

/** What can be done next with a version. */
export function nextSteps(standing: DraftStanding): readonly DraftStepKind[] {
  return standing === "set-aside" ? [] : following[standing]
}
