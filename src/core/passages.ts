import type { Evidence, NoteKind, Passage, Subject } from "./register.ts"
import type { CompanyText } from "./text.ts"
import type { PreconditionId } from "./vocabulary.ts"

// Passages of dated documents against the texts that are kept here.

/**
 * - `found`: the text at that place has that hash
 * - `mismatch`: it has another one, or the text ends before
 * - `no-version`: the document is here, this version of it is not
 * - `no-document`: there is no such document here
 */
export const passageStatuses = ["found", "mismatch", "no-version", "no-document"] as const
export type PassageStatus = (typeof passageStatuses)[number]

/** What rests on a passage: a fact, a note of a plan, the state of a precondition. */
export type Resting =
  | { kind: "fact"; id: string; subject: Subject; factor: string }
  | { kind: "note"; plan: string; note: NoteKind }
  | { kind: "state"; id: string; plan: string; precondition: PreconditionId }

/** Something in the register with the passage that it rests on. */
export interface RestingPassage {
  resting: Resting
  passage: Passage
  /** What its subject is called: of a plan with the tool's name before; absent for the company and its uses. */
  name?: CompanyText | undefined
  tool?: string | undefined
}

/** A passage with how it stands in the texts that are kept here. */
export interface CheckedPassage extends RestingPassage {
  status: PassageStatus
  /** The document, where it is here; `restricted`: a contract or the like. */
  document?: { id: string; restricted: boolean } | undefined
}

export interface CheckedPassages {
  all: number
  counts: Readonly<Record<PassageStatus, number>>
  /** Collections of which nothing is here, with how many passages wait for each. */
  waiting: readonly { collection: string; count: number }[]
  /** The others that were not found, in the order of the register. */
  attention: readonly CheckedPassage[]
}

export function isPassage(evidence: Evidence | undefined): evidence is Passage {
  return evidence !== undefined && "collection" in evidence
}

/** The text at the passage's place, in UTF-16 units; undefined where the text is too short to hold it. */
export function passageText(text: string, { start, end }: Pick<Passage, "start" | "end">): string | undefined {
  return start >= 0 && start < end && end <= text.length ? text.slice(start, end) : undefined
}

/** Whether the passage stands in the text of its version. `hash`: SHA-256 of a text's UTF-8 in lower-case hex. */
export function passageIn(text: string, passage: Passage, hash: (text: string) => string): "found" | "mismatch" {
  const quoted = passageText(text, passage)
  return quoted !== undefined && hash(quoted) === passage.sha256 ? "found" : "mismatch"
}

/** The name of a document's series, which no two share: a line feed stands in none of its parts. */
export function seriesKey({
  collection,
  service,
  termsType,
}: Pick<Passage, "collection" | "service" | "termsType">): string {
  return `${collection}\n${service}\n${termsType}`
}
