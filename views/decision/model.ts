import type { PlanAnswer, Reply } from "../../src/core/answer.ts"
import type { PreconditionState } from "../../src/core/answer-cell.ts"
import type { BlastRadius } from "../../src/core/blast-radius.ts"
import type { Book } from "../../src/core/book.ts"
import type { Day } from "../../src/core/day.ts"
import type { DecisionContent, DecisionOrigin, DecisionStatus, GivenSignOff } from "../../src/core/deciding.ts"
import type { DecidedCell, Departure } from "../../src/core/decision-draft.ts"
import type { DecisionPreview } from "../../src/core/decision-preview.ts"
import type { Proposal } from "../../src/core/decision-proposal.ts"
import type { DecisionState } from "../../src/core/decision-state.ts"
import type { DeclaringMove } from "../../src/core/declaring-agencies.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { EventNames, PastEvent } from "../../src/core/past-event.ts"
import type { Assessment, Decision, Licence, Plan, SignOff, SignOffRole } from "../../src/core/register.ts"
import type { BarredFromSigning, Signing } from "../../src/core/signing.ts"
import { shown, type Text } from "../../src/core/text.ts"
import type { DataClassId, PreconditionId } from "../../src/core/vocabulary.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import type { Words } from "../tool/words.ts"

/** A decision as its page shows it. */
export interface ShownDecision {
  decision: {
    id: string
    status: DecisionStatus
    origin: DecisionOrigin | "import" | "suspension"
    version: number
    content: DecisionContent
    plan: Plan
    tool: { slug: string; name: string }
    assessment?: Assessment | undefined
    proposal?: Proposal | undefined
    cells: readonly DecidedCell[]
    departures: readonly Departure[]
    faults: readonly Fault[]
    holds: ReadonlyMap<PreconditionId, PreconditionState>
    signing: Signing
    given: readonly GivenSignOff[]
    signatories: readonly { person: string; role: SignOffRole }[]
    inForce?: Decision | undefined
    recorded?: Decision | undefined
    createdBy?: string | undefined
    laidAt?: string | undefined
    endedAt?: string | undefined
  }
  state: DecisionState
  preview?: ShownPreview | undefined
  carries: readonly { id: PreconditionId; classes: readonly DataClassId[] }[]
  tooOld: boolean
  suspended?: Decision | undefined
  underWay: readonly { id: string; status: "draft" | "signing" }[]
  licences: readonly (Licence & { status: "to-come" | "active" | "expiring" | "expired" })[]
  signer?: ShownSigner | undefined
  people: EventNames["people"]
  history: readonly PastEvent[]
  names: EventNames
}

export interface ShownPreview extends DecisionPreview {
  revision?: number | undefined
  people: { waiting: number; answered: number }
  /** What else it hits, through hosts. */
  blast: BlastRadius
  /** Agencies that declared its tool. */
  agencies: readonly DeclaringMove[]
}

export interface ShownSigner {
  roles: readonly { role: SignOffRole; agree?: BarredFromSigning; dissent?: BarredFromSigning }[]
  awaited: readonly SignOffRole[]
  barredText: Readonly<Record<BarredFromSigning, Text>>
}

/** What was answered about its plan on a day. */
export interface ShownAnswerOn {
  day: Day
  when: "past" | "today" | "coming"
  answer?: { reply: Reply; plan: PlanAnswer; book: Book } | undefined
  revision?: { revision: number; issuedAt: string } | undefined
}

/** What a part of the page is given. */
export interface DecisionProps {
  page: Page
  words: Words
  shown: ShownDecision
  /** The reader prepares decisions, or keeps the register: names, reasons and comments are theirs to read. */
  keeps: boolean
}

/** What was typed beside a sign-off, and why it was not taken. */
export interface SigningAttempt {
  typed: Typed
  faults: readonly Fault[]
  /** It changed since it was read: which of its parts, as far as that is known. */
  stale?: readonly DecisionPart[] | undefined
  /** It stands otherwise than whoever sent this thought. */
  spent?: DecisionStatus | undefined
}

/** Parts of a decision that may have changed between reading and signing it. */
export const decisionParts = ["outcome", "answers", "conditions", "preconditions", "days", "texts", "personal"] as const
export type DecisionPart = (typeof decisionParts)[number]

/** "Acme Writer, Team". */
export function planTitle(page: Page, { decision: { tool, plan } }: ShownDecision): string {
  return page.t.decision.plan(tool.name, shown(plan.name)[page.lang])
}

/** The name of a person by their opaque id; what an import stated stands as it is. */
export function personName(page: Page, { people }: Pick<ShownDecision, "people">, id: string): string {
  if (!id.startsWith("per_")) return id
  return people.get(id)?.name || page.t.decision.signOffs.someone
}

/** Whoever stated it did so in an import, or as decided before Aval. */
export function statedSignOffs({ decision: { origin, recorded, content } }: ShownDecision): readonly SignOff[] {
  if (origin === "stated") return content.stated ?? []
  return origin === "import" ? (recorded?.signOffs ?? []) : []
}
