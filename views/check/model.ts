import type { Reply } from "../../src/core/answer.ts"
import type { Book } from "../../src/core/book.ts"
import type { Answer, DataClassId, DataHelper, UseId, Vocabulary } from "../../src/core/vocabulary.ts"
import type { Query } from "../../src/web/routes.ts"

/** The question as it was typed: trimmed, cut at a sensible length, without control characters. */
export interface Typed {
  tool: string
  host: string
  plan: string
  data: readonly string[]
  use: readonly string[]
  at: string
  help1: string
  help2: string
}

export type Field = "tool" | "plan" | "data" | "use" | "at"

/** What the form shows: the question as typed, and what is wrong with it. */
export interface CheckForm {
  typed: Typed
  vocabulary: Vocabulary
  helper: DataHelper
  /** Plans of the tool that is meant, for whoever asks about one. */
  plans: readonly { slug: string; name: string }[]
  faults: readonly { field: Field; message: string }[]
}

/** Something of the vocabulary, with the answer that it leads to. */
export interface Choice {
  id: string
  answer: Answer
}

/** What an answer depends on, where data or use were left open. `matrix`: uses with the same answers share a line. */
export type Grid =
  | { kind: "data" | "use"; choices: readonly Choice[] }
  | { kind: "matrix"; lines: readonly { uses: readonly UseId[]; answers: readonly Choice[] }[] }

export interface CheckAnswer {
  reply: Reply
  /** Plans that give the answer. */
  from: readonly string[]
  book: Book
  data: readonly DataClassId[]
  use: readonly UseId[]
  /** What links keep of the question: tool or host, plan, day. */
  base: Query
  /** The host that was asked about, as a person reads it. */
  host?: string | undefined
  /** What was typed for a tool that nobody knows. */
  asked: string
  otherData: readonly Choice[]
  grid?: Grid | undefined
  /** An absolute stop bars it: no exception is worth asking for. */
  barred: boolean
  /** The reader’s own request for it that waits for an answer. */
  own?: { id: string; at: string } | undefined
  /** Tools with a similar name. */
  near: readonly Near[]
  /** The question's permanent address. */
  permalink: string
  /** Whether the reader may open the register's own pages. */
  register: boolean
}

export interface Near {
  slug: string
  name: string
  answer: Answer
}

/** A question that the list can answer, for who comes without one. */
export interface Example {
  tool: { slug: string; name: string }
  data: DataClassId
  use: UseId
  answer: Answer
}
