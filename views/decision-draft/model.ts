import type { PreconditionState } from "../../src/core/answer-cell.ts"
import type { Quorum } from "../../src/core/company-policy.ts"
import type { DecisionContent, DecisionOrigin, DecisionStatus } from "../../src/core/deciding.ts"
import type { DecidedCell, Departure } from "../../src/core/decision-draft.ts"
import type { Proposal, ProposedCell } from "../../src/core/decision-proposal.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { Context } from "../../src/core/gates.ts"
import type { Assessment, Decision, Plan, SignOffRole } from "../../src/core/register.ts"
import { shown } from "../../src/core/text.ts"
import type { Answer, DataClassId, PreconditionId, UseId, Vocabulary } from "../../src/core/vocabulary.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { lower, type Words } from "../tool/words.ts"

/** A draft as its page shows it: what was typed, and what follows from it. */
export interface ShownDraft {
  decision: {
    id: string
    status: DecisionStatus
    origin: DecisionOrigin | "import" | "suspension"
    version: number
    plan: Plan
    tool: { slug: string; name: string }
    assessment?: Assessment | undefined
    proposal?: Proposal | undefined
    holds: ReadonlyMap<PreconditionId, PreconditionState>
    requesters: ReadonlySet<string>
    inForce?: Decision | undefined
  }
  vocabulary: Vocabulary
  /** The context that the assessment's figures are of. */
  reference: Context
  typed: Typed
  content: DecisionContent
  /** Number of the condition that was just added. */
  added?: number | undefined
  /** Rows of the answers for a pair, those too that are not filled in yet. */
  pairs: readonly { class: string; use: string; answer: string }[]
  cells: readonly DecidedCell[]
  /** What the proposal amounts to, class by class and use by use. */
  base?: { classes: Readonly<Record<DataClassId, Answer>>; uses: Readonly<Record<UseId, Answer>> } | undefined
  departures: readonly Departure[]
  /** All that stands in the way of laying it. */
  left: readonly Fault[]
  /** Faults that are told at their fields: those of an attempt. */
  faults: readonly Fault[]
  /** The cell of which the reasons are shown. */
  why?: { class: DataClassId; use: UseId } | undefined
  /** Personal data is allowed somewhere. */
  personal: boolean
  worksCouncil: boolean
  quorum: Quorum
  /** Roles that the quorum asks for, and nobody can give. */
  nobody: readonly SignOffRole[]
  /** After how many months the policy has it reviewed. */
  reviewMonths: number
  since?: ShownSince | undefined
  /** Which version was read, and what it said: to tell later who changed what. */
  version: string
  was: string
  stale?: ShownStale | undefined
  /** It is a draft no more. */
  spent?: DecisionStatus | undefined
}

export interface ShownSince {
  decision: Decision
  before?: Assessment | undefined
  moved: readonly string[]
  /** Cells of the draft that answer otherwise than those in force. */
  looser: number
  stricter: number
}

/** What somebody else saved meanwhile: fields and rows, by the name of the field; undefined where it cannot be told. */
export type ShownStale = { changes: readonly { name: string; value: string; both: boolean }[] } | { changes: undefined }

export interface DraftProps {
  page: Page
  words: Words
  shown: ShownDraft
}

/** What each field of the form is given. */
export function fieldOf({ page, shown: { typed, faults } }: DraftProps) {
  return { page, typed, faults }
}

/** "Acme Writer, Team". */
export function planTitle(page: Page, { tool, plan }: Pick<ShownDraft["decision"], "tool" | "plan">): string {
  return page.t.decision.plan(tool.name, shown(plan.name)[page.lang])
}

/** What the policy proposes for a pair. */
export function proposedAt(
  { decision: { proposal } }: ShownDraft,
  dataClass: string,
  use: string,
): ProposedCell | undefined {
  return proposal?.find((cell) => cell.class === dataClass && cell.use === use)
}

/** "Copy, internal data". */
export function pairText(words: Words, page: Pick<Page, "t">, dataClass: string, use: string): string {
  return page.t.draft.departures.pairText(words.useName(use), words.classPhrase(dataClass))
}

/** What a departure is about. */
export function departureText({ page, words }: { page: Pick<Page, "t">; words: Words }, one: Departure): string {
  const t = page.t.draft.departures
  const { kind, class: dataClass = "", use = "" } = one
  if (kind === "outcome") return t.all
  if (kind === "class") return t.classText(lower(words.className(dataClass)))
  return kind === "use" ? words.useName(use) : pairText(words, page, dataClass, use)
}
