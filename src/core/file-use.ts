import type { FileType } from "./documents.ts"
import type { AgreementKind } from "./register.ts"
import type { CompanyText } from "./text.ts"
import type { PreconditionId } from "./vocabulary.ts"

/** A file that is kept, without its bytes. */
export interface FileRow {
  sha256: string
  name: string
  type: FileType
  /** In bytes. */
  size: number
  /** Blob of its text, where it could be read. */
  textSha256?: string | undefined
  /** Instant, ISO 8601. */
  addedAt: string
  /** Whoever handed it in first: an opaque id. */
  addedBy: string
}

/** A plan with the name of its tool. */
interface OfPlan {
  plan: string
  name: CompanyText
  toolName: string
}

/** Something that rests on a file. */
export type FileUse =
  | { kind: "fact"; id: string; factor: string; about: FactAbout; isPast: boolean }
  | ({ kind: "note" } & OfPlan)
  | { kind: "agreement"; id: string; agreement: AgreementKind; organisation: string }
  | ({ kind: "licence"; id: string } & OfPlan)
  | ({ kind: "state"; id: string; precondition: PreconditionId } & OfPlan)
  | { kind: "document"; id: string; service: string; termsType: string }
  | { kind: "packet"; id: string; organisation: string }
  | { kind: "deliverable"; id: string; title: string; organisation: string }
  | { kind: "declaration"; id: string; organisation: string }
  /** The signed copy. */
  | { kind: "draft"; id: string; contract: string; organisation: string }

/** What a fact is about, by its name; of a use its id. */
export type FactAbout =
  | ({ kind: "plan" } & OfPlan)
  | { kind: "tool" | "organisation"; name: string }
  | { kind: "use"; use: string }
  | { kind: "company" }
