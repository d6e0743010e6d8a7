import type { Clause, ClauseLibrary } from "../../src/core/clause.ts"
import type { AnnexRevision, MovedList, OfferedPlan } from "../../src/core/clause-annex-list.ts"
import type { Assembly } from "../../src/core/clause-assembly.ts"
import type { BesideClause, ClauseQuestion } from "../../src/core/clause-beside.ts"
import type { ClauseFacts } from "../../src/core/clause-facts.ts"
import type { DraftContent, DraftState } from "../../src/core/draft.ts"
import type { DraftCommentRow } from "../../src/core/draft-record.ts"
import type { Fault } from "../../src/core/errors.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Language, Text } from "../../src/core/text.ts"
import type { Typed } from "../../src/web/form.ts"
import type { Page } from "../../src/web/page.ts"
import { routes } from "../../src/web/routes.ts"

/** What the room reads of a draft. */
export interface RoomReading {
  draft: { id: string; title: string; content: DraftContent; savedBy: string }
  contract: { id: string; content: { title: string; reference?: string | undefined } }
  agency: { slug: string; name: string }
  /** The company’s name. */
  client?: string | undefined
  library: ClauseLibrary
  /** What the register knows. */
  known: ClauseFacts
  annexes: {
    revision?: AnnexRevision | undefined
    newest?: AnnexRevision | undefined
    moved?: MovedList | undefined
    choices: readonly OfferedPlan[]
  }
  comments: readonly RoomComment[]
  /** The newest first. */
  versions: readonly { number: number }[]
  state: DraftState
  people: EventNames["people"]
  /** Number of the last event about it. */
  seen: number
}

export type RoomComment = Omit<DraftCommentRow, "draftId" | "settledBy">

/** What is worked on: a clause by its id, or one of the parts around the clauses. */
export type RoomPart = "start" | "questions" | "annexes" | "open" | (string & {})

/** In which languages the preview is shown. */
export type RoomShow = Language | "both"

/** A clause of the library that is not in the draft. */
export interface OutClause {
  clause: Clause
  /** By hand; else nothing calls for it. */
  byHand: boolean
}

/** The room as its page shows it. */
export interface Room {
  /** As it is stored. */
  reading: RoomReading
  /** With what stands in the form, as far as it fits. */
  content: DraftContent
  assembly: Assembly
  part: RoomPart
  show: RoomShow
  /** What stands in the form. */
  typed: Typed
  faults: readonly Fault[]
  /** What each clause, and the part that is open, is known by when it is shown. */
  marks: ReadonlyMap<string, string>
  /** Somebody saved the same part meanwhile: what it says now. */
  stale?: Typed | undefined
  /** It was signed, or set aside: nothing is changed any more. */
  closed: boolean
  /** Every question that a clause asks, answered or not, in the order of the clauses. */
  questions: readonly ClauseQuestion[]
  out: readonly OutClause[]
  /** Why the clause that is worked on cannot be left out. */
  stays?: Text | undefined
  /** Word and PDF files can be made here. */
  writes: boolean
  /** Of the next comment: a form that is sent twice says it once. */
  sending: string
}

export interface RoomProps {
  page: Page
  room: Room
}

/** What each field of the form is given. */
export function fieldOf({ page, room: { typed, faults } }: RoomProps) {
  return { page, typed, faults }
}

/** Where a part of this room is, in the languages that are shown. */
export function partAddress({ reading, show }: Pick<Room, "reading" | "show">, part: RoomPart): string {
  return routes.draft(reading.draft.id, { part, show })
}

/** The clause that is worked on, where one is. */
export function clauseIn({ reading, part }: Pick<Room, "reading" | "part">): Clause | undefined {
  return reading.library.clauses.find(({ id }) => id === part)
}

export function besideOf({ assembly }: Pick<Room, "assembly">, clause: string): BesideClause | undefined {
  return assembly.beside.find(({ id }) => id === clause)
}

/** Number of a clause in the document. */
export function numberOf({ assembly }: Pick<Room, "assembly">, clause: string): string | undefined {
  return assembly.tree.clauses.find(({ id }) => id === clause)?.number
}
