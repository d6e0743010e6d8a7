import type { ComparedRow } from "../../src/core/agency-comparison.ts"
import type { AgencyMessage } from "../../src/core/agency-message.ts"
import type { Day } from "../../src/core/day.ts"
import type { Attached, DeclarationKind, DeclarationWay } from "../../src/core/declaration.ts"
import type { SectionProgress } from "../../src/core/declaration-missing.ts"
import type { Draft } from "../../src/core/declaration-parts.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Language } from "../../src/core/text.ts"
import { routes } from "../../src/web/routes.ts"
import type { DeclareWays } from "../declare/model.ts"
import type { Naming } from "./answers.tsx"

/**
 * - `open`: can be filled in · `expired`: could be by its link, until its day passed · `sent`: the one that counts
 * - `superseded`: another came after it · `revoked`: taken back
 */
export type DeclarationState = "open" | "expired" | "sent" | "superseded" | "revoked"

/** A declaration as it stands, with what is known of its link. */
export interface ShownReading {
  declaration: {
    id: string
    kind: DeclarationKind
    contractId: string
    deliverableId?: string | undefined
    contract: { title: string; language: Language }
    /** Title. */
    deliverable?: string | undefined
    /** Slug and name of the agency. */
    organisation: string
    organisationName: string
    language: Language
    message?: string | undefined
    createdAt: string
    createdBy: string
    way?: DeclarationWay | undefined
    sentAt?: string | undefined
    sha256?: string | undefined
    signedName?: string | undefined
    signedRole?: string | undefined
    signedOn?: string | undefined
    validUntil?: string | undefined
    supersedes?: string | undefined
    link?: { revokedAt?: string | undefined } | undefined
  }
  state: DeclarationState
  isReachable: boolean
  until?: string | undefined
  draft: Draft
  progress: readonly SectionProgress[]
  attachments: readonly Attached[]
  /** Requests by the position of the tool. */
  requests: ReadonlyMap<number, string>
  seen: number
}

/** What can just have been done with a declaration. */
export const declarationDone = ["extended", "revoked", "closed", "made", "saved", "sent"] as const

/** A declaration as our own people read it. */
export interface DeclarationModel {
  reading: ShownReading
  naming: Naming
  people: EventNames["people"]
  /** Of the company, for the text that goes with the link. */
  company: string
  /** The day that a form proposes. */
  proposed: Day
  /** Stands for the link in the text that goes with it. */
  linkPlace: Readonly<Record<Language, string>>
  /** Held against the list; absent where it does not count. */
  compared?: readonly ComparedRow[] | undefined
  /** Drafted, in the agency's language. */
  message?: AgencyMessage | undefined
  /** The runtime writes and reads sheets. */
  hasSheet: boolean
  done?: (typeof declarationDone)[number] | undefined
}

/** Where the pages lead on which one of us fills a declaration in. */
export function ownWays(id: string): DeclareWays {
  return {
    form: (query) => routes.declarationForm(id, query),
    save: routes.declarationForm(id),
    search: (query) => routes.declarationForm(id, { part: "tools", ...query }),
    sheet: routes.declarationSheet(id),
    submission: routes.declarationSubmission(id),
  }
}
