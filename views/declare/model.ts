import type { Attached, DeclarationKind } from "../../src/core/declaration.ts"
import type { Missing, SectionProgress } from "../../src/core/declaration-missing.ts"
import type { Draft } from "../../src/core/declaration-parts.ts"
import type { ShownText } from "../../src/core/text.ts"
import type { Query } from "../../src/web/routes.ts"

// What whoever fills a declaration in is shown: the agency behind its link, or one of us in its place. Names and plans of tools are
// all that is shown of the register.

/** Where the pages of filling in lead. */
export interface DeclareWays {
  /** The overview, and with `part` one of its parts. */
  form(query?: Query): string
  /** Takes what is saved. */
  save: string
  /** Finds tools by name. */
  search(query?: Query): string
  sheet: string
  submission: string
}

export interface DeclareView {
  id: string
  kind: DeclarationKind
  company: string
  agency: string
  contract: string
  /** Title of the deliverable, of a sheet. */
  deliverable?: string | undefined
  message?: string | undefined
  /** The link's last day in words; absent: there is none. */
  until?: string | undefined
  draft: Draft
  progress: readonly SectionProgress[]
  missing: readonly Missing[]
  attachments: readonly Attached[]
  /** The runtime takes files, and reads and writes sheets. */
  takesFiles: boolean
  /** One of us fills it in. */
  own: boolean
  /** It came back as a file. */
  bySheet: boolean
  ways: DeclareWays
}

/** A tool of the register as an outsider may know it. */
export interface KnownTool {
  slug: string
  name: string
  /** The name alone means it. */
  isUnique: boolean
  plans: readonly { slug: string; name: ShownText }[]
}

/** Parts that are pages of their own beside the sections. */
export const furtherPages = ["files", "send"] as const

/** The pages in the order in which they are filled in. */
export function pagesOf({ progress }: Pick<DeclareView, "progress">): readonly string[] {
  return [...progress.map(({ section }) => section), ...furtherPages]
}

/** Sections that can be sent, of all. */
export function readyIn({ progress }: Pick<DeclareView, "progress">): number {
  return progress.filter(({ state }) => state !== "open" && state !== "draft").length
}
