import type { Day, Period } from "./day.ts"
import type { HostEntry } from "./register.ts"
import type { ShownText, Text } from "./text.ts"
import type { Account, Answer, DataClassId, Outcome, PreconditionId, UseId } from "./vocabulary.ts"

/** The approved-tools list, schema `approved-list.v1`: the inputs of the answer function, never a natural person's name (DESIGN §6). */
export interface ApprovedList {
  format: "aval/approved-list"
  version: 1
  /** 1, 2, 3 …, for people. */
  revision: number
  /** For machines: max(now in Unix seconds, last + 1). */
  serial: number
  issuedAt: string
  /** The company's day of issue. */
  day: Day
  zone: string
  vocabulary: { classes: readonly ListClass[]; uses: readonly ListUse[] }
  /** Condition texts, once by id. */
  conditions: Readonly<Record<string, ShownText>>
  tools: readonly ListTool[]
}

/** What of a list does not depend on when it was made. */
export type ListContent = Pick<ApprovedList, "format" | "version" | "zone" | "vocabulary" | "conditions" | "tools">

export interface ListClass {
  id: DataClassId
  name: Text
  /** The class inside a sentence: "internal data". */
  phrase: Text
  since?: Day
}

export interface ListUse {
  id: UseId
  name: Text
  verb: Text
  published: boolean
  /** Categories of tools that serve this use; absent: any. Alternatives are picked by it. */
  categories?: readonly string[]
  since?: Day
}

export interface ListTool {
  id: string
  slug: string
  name: string
  aliases: readonly string[]
  vendor: string
  categories: readonly string[]
  hosts: readonly HostEntry[]
  plans: readonly ListPlan[]
  /** Somebody is looking at it. */
  underReview?: { expectedOn?: Day }
}

/** A place in the matrix: no class or no use named = everywhere. */
export interface Scope {
  classes: readonly DataClassId[]
  uses: readonly UseId[]
}

export interface ListPlan {
  slug: string
  name: ShownText
  account: Account
  hosts: readonly HostEntry[]
  access?: ShownText
  /** It keeps its answer, and is proposed to nobody: from that day on, or, merged into another, whatever the day. */
  ended?: { from?: Day }
  /** Somebody is looking at it; the day by which an answer is expected, where one was given. */
  underReview?: { expectedOn?: Day }
  /** In force and to come, those with their quorum only. Absent = none. */
  decisions?: readonly ListDecision[]
  /** Newest last. */
  exceptions?: readonly ListException[]
  /** Periods in which each precondition holds; one that is not named was never shown. */
  holds?: Readonly<Partial<Record<PreconditionId, readonly Period[]>>>
  /** Preconditions that a `yes` or `if` carries by the methodology, whatever the decision says. */
  carries?: readonly { id: PreconditionId; classes: readonly DataClassId[] }[]
  /** Cells under an absolute stop. */
  stops?: readonly ({ factor: string } & Scope)[]
}

export interface ListDecision {
  id: string
  outcome: Outcome
  classes: Readonly<Record<DataClassId, Answer>>
  otherClasses: "ask" | "no"
  uses: Readonly<Record<UseId, Answer>>
  otherUses: "if" | "ask" | "no"
  overrides: readonly { class: DataClassId; use: UseId; answer: Answer }[]
  conditions: readonly ({ id: string } & Scope)[]
  preconditions: readonly ({ id: PreconditionId } & Scope)[]
  validFrom: Day
  validUntil?: Day
  /** Position in the order in which decisions got their quorum. */
  recorded: number
  /** A person who had to sign said no, and has not withdrawn it. */
  dissent?: true
}

export interface ListException extends Scope {
  /** Opaque. */
  id: string
  /** Opaque id of the group it is for. */
  group: string
  answer: "yes" | "if"
  conditions: readonly ({ id: string } & Scope)[]
  from: Day
  until: Day
  recorded: number
}
