import type { ContractContent } from "../../src/core/agency.ts"
import type { Day } from "../../src/core/day.ts"
import type { DraftStanding, DraftState, StandingVersion } from "../../src/core/draft.ts"
import type { DraftStepRow, DraftVersionRow } from "../../src/core/draft-record.ts"
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
export interface ListedDraft extends StandingVersion {
  id: string
  title: string
  contractId: string
  contract: Pick<ContractContent, "title" | "reference">
  organisation: string
  organisationName: string
  savedAt: string
  savedBy: string
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
export type ShownVersion = Omit<DraftVersionRow, "draftId">

export type ShownStep = Omit<DraftStepRow, "id" | "draftId">

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

/** A contract on the way to its drafts. */
export interface NamedContract {
  id: string
  title: string
  reference?: string | undefined
}

/** Which draft a page is about. */
export interface DraftNamed extends DraftState {
  id: string
  title: string
  contract: NamedContract
  agency: { slug: string; name: string }
}

interface Named {
  draft: { id: string; title: string }
  contract: { id: string; content: Omit<NamedContract, "id"> }
  agency: DraftNamed["agency"]
  state: DraftState
}

/** Which draft a page is about. */
export function namedDraft({ draft, contract, agency, state }: Named): DraftNamed {
  const { title, reference } = contract.content
  return {
    ...{ id: draft.id, title: draft.title, ...state },
    contract: { id: contract.id, title, reference },
    agency: { slug: agency.slug, name: agency.name },
  }
}
