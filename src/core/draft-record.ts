import type { DraftContent, DraftStep } from "./draft.ts"

// A draft and what became of it, as they are recorded.

/** A draft as it stands. */
export interface DraftRow {
  id: string
  contractId: string
  /** Slug of the agency. */
  organisation: string
  title: string
  content: DraftContent
  createdAt: string
  createdBy: string
  savedAt: string
  savedBy: string
  setAsideAt?: string | undefined
}

/** A version that was kept, without what it froze. */
export interface DraftVersionRow {
  draftId: string
  number: number
  /** Of the canonical tree. */
  sha256: string
  note?: string | undefined
  madeAt: string
  madeBy: string
}

export interface DraftStepRow extends DraftStep {
  id: string
  draftId: string
  /** Of the signed copy, as its owner calls it. */
  name?: string | undefined
  /** The signed copy itself, where it is kept. */
  fileSha256?: string | undefined
}

export interface DraftCommentRow {
  id: string
  draftId: string
  /** Absent: the draft as a whole. */
  clause?: string | undefined
  text: string
  at: string
  by: string
  settledAt?: string | undefined
  settledBy?: string | undefined
}
