import type { PacketVerdict } from "../../src/core/assessing.ts"
import type { VendorAnswer } from "../../src/core/packet-answers.ts"
import type { ShownText } from "../../src/core/text.ts"

// What a vendor is shown: its own questions, and nothing of what they are for.

/** What was read in its texts, and where. */
export interface VendorRead {
  option: string
  text?: ShownText | undefined
  /** "Read in “Terms of Use” of Acme". */
  place: string
  url?: string | undefined
}

export interface VendorQuestion {
  id: string
  name: string
  question: string
  /** Whom it is about: "Acme Writer Team". */
  subject: string
  core: boolean
  read?: VendorRead | undefined
  options: readonly string[]
  verdicts: readonly PacketVerdict[]
  answer?: VendorAnswer | undefined
  /** What the answer is known by as it stands (`answerMark`). */
  mark: string
  /** Something was said, and the option is missing. */
  isDraft: boolean
}

/** Questions about one theme. */
export interface VendorPart {
  /** From 1. */
  number: number
  title: string
  questions: readonly VendorQuestion[]
  /** Those that can be sent. */
  done: number
}

export interface VendorView {
  /** Of the packet: every form names it, so that none is taken for another's. */
  id: string
  company: string
  message?: string | undefined
  /** The last day, in words. */
  until: string
  parts: readonly VendorPart[]
  done: number
  drafts: number
  all: number
  /** The runtime takes files. */
  takesFiles: boolean
  /** Once sent: when, in words, and by whom. */
  sent?: { on: string; by: string } | undefined
}
