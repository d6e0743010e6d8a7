import type { ContractContent } from "../../src/core/agency.ts"
import type { Day } from "../../src/core/day.ts"
import type { DraftStanding, DraftStep } from "../../src/core/draft.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Part } from "../people/model.ts"

/** What was asked for, as it stands in the address; "" = all, but for drafts that were set aside. */
export interface DraftsAsked {
  q: string
  agency: string
  standing: DraftStanding | ""
  contract: string
}

/** A draft in the list. */
export interface ListedDraft {
  id: string
  title: string
  contractId: string
  contract: Pick<ContractContent, "title" | "reference">
  organisation: string
  organisationName: string
  savedAt: string
  savedBy: string
  standing: DraftStanding
  /** Its newest version. */
  version?: number | undefined
  /** On which day that version was sent or signed. */
  day?: Day | undefined
  /** Comments that nobody settled. */
  comments: number
}

/** What is worked out from all that a draft says today. */
export interface ShownFigures {
  /** What is still to be filled in. */
  open: number
  /** What the register does not know. */
  questions: number
  /** What keeps it from being sent. */
  blocks: number
  /** Something was changed since the newest version was kept. */
  changed: boolean
  /** The list in force says something else of so many tools of the annex. */
  moved?: { to: number; tools: number } | undefined
}

/** A version that was kept, without what it froze. */
export interface ShownVersion {
  number: number
  /** Of the canonical tree. */
  sha256: string
  note?: string | undefined
  madeAt: string
  madeBy: string
}

export interface ShownStep extends DraftStep {
  /** Of the signed copy, as its owner calls it. */
  name?: string | undefined
  /** The signed copy itself, where it is kept. */
  fileSha256?: string | undefined
}

export interface DraftsModel {
  asked: DraftsAsked
  part: Part<ListedDraft>
  /** Of those on the page. */
  figures: ReadonlyMap<string, ShownFigures>
  people: EventNames["people"]
  /** All that are not set aside, and all there are. */
  live: number
  all: number
  /** With legal. */
  waiting: number
  agencies: readonly { slug: string; name: string }[]
  /** Title of the contract that is asked for. */
  contract?: string | undefined
  /** Contracts that run or are to come, and for which nothing is drafted. */
  without: readonly BareContract[]
  /** There is no contract at all that could be drafted for. */
  hasContracts: boolean
}

export interface BareContract {
  id: string
  content: Pick<ContractContent, "title" | "start" | "end">
  organisation: string
  organisationName: string
}

/** Which draft a page is about. */
export interface DraftNamed {
  id: string
  title: string
  standing: DraftStanding
  version?: number | undefined
  contract: { id: string; title: string }
  agency: { slug: string; name: string }
}
