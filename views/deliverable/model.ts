import type { DeliverableContent } from "../../src/core/agency.ts"
import type { DeclarationContent, SheetContent } from "../../src/core/declaration.ts"
import type { DeliverableState } from "../../src/core/deliverable-state.ts"
import type { FoundInFile } from "../../src/core/found-in-file.ts"
import type { EventNames, PastEvent } from "../../src/core/past-event.ts"
import type { UndeclaredFinding } from "../../src/core/undeclared.ts"

/** A deliverable as its pages show it. */
export interface ShownDeliverable extends DeliverableContent {
  id: string
  contractId: string
  contractTitle: string
  organisation: string
  organisationName: string
  createdAt: string
  createdBy: string
}

/** What was declared, or is being declared. */
export interface ShownDeclaration {
  id: string
  kind: "contract" | "deliverable"
  status: string
  content?: DeclarationContent | SheetContent | undefined
  sentAt?: string | undefined
  /** Until when the agency's link opens, an instant. */
  until?: string | undefined
}

/** A file as it was read. */
export interface ShownFile {
  id: string
  name: string
  sha256: string
  size: number
  found: FoundInFile
  readAt: string
  readBy: string
  isKept: boolean
  findings: readonly UndeclaredFinding[]
  tellsOfAi: boolean
}

export interface ListedDeliverable {
  deliverable: ShownDeliverable
  sheet?: ShownDeclaration | undefined
  heldAgainst?: ShownDeclaration | undefined
  files: readonly ShownFile[]
  findings: number
  state: DeliverableState
}

export interface DeliverableModel extends ListedDeliverable {
  elsewhere: ReadonlyMap<string, readonly { id: string; title: string }[]>
  history: readonly PastEvent[]
  names: EventNames
  seen: number
  /** Now: whether a link still opens. */
  now: string
}

/** A contract that a deliverable can be entered under. */
export interface ShownContract {
  id: string
  title: string
  organisationName: string
}

export type SheetStanding = "none" | "open" | "expired" | "sent"

/** What became of asking for a sheet. */
export function sheetStanding(sheet: ShownDeclaration | undefined, now: string): SheetStanding {
  if (!sheet) return "none"
  if (sheet.status !== "open") return "sent"
  return sheet.until !== undefined && sheet.until <= now ? "expired" : "open"
}
