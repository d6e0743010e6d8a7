import type { PacketQuestion } from "../../src/core/assessing.ts"
import { dayIn } from "../../src/core/day.ts"
import { dayText } from "../../src/core/day-text.ts"
import type { Factor } from "../../src/core/methodology.ts"
import type { VendorAnswer } from "../../src/core/packet-answers.ts"
import type { EventNames } from "../../src/core/past-event.ts"
import type { Fact } from "../../src/core/register.ts"
import type { Language } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"
import type { NamedSubject } from "../fact/names.ts"

export type PacketState = "open" | "expired" | "submitted" | "revoked"

/** A set of questions as our pages show it. */
export interface ShownPacket {
  id: string
  organisation: string
  organisationName: string
  language: Language
  message: string | null
  questions: readonly PacketQuestion[]
  createdBy: string
  createdAt: string
  submittedAt: string | null
  answeredBy: string | null
}

export interface ListedPacket {
  packet: ShownPacket
  state: PacketState
  /** Instant at which its last day ends. */
  until: string
  answered: number
  /** Subjects of its questions, each once. */
  about: readonly NamedSubject[]
}

/** A question, what we had, what the vendor says, and what became of it. */
export interface ShownItem {
  id: string
  about: NamedSubject
  factor: Factor
  fact?: Fact | undefined
  isShown: boolean
  answer?: (VendorAnswer & { factId?: string | undefined }) | undefined
  progress: "open" | "draft" | "done"
  /** The claim that it became: whether it is still in use. */
  claim?: { id: string; isLive: boolean } | undefined
}

/** What can just have been done with a packet. */
export const packetDone = ["extended", "revoked", "saved", "taken"] as const

export interface PacketModel extends Omit<ListedPacket, "about"> {
  isReachable: boolean
  items: readonly ShownItem[]
  seen: number
  people: EventNames["people"]
  /** Of the company, for the text that goes with the link. */
  company: string
  /** The day that a form proposes. */
  proposed: string
  /** The reader may open files. */
  opensFiles: boolean
  /** The runtime writes sheets. */
  hasSheet: boolean
  done?: (typeof packetDone)[number] | undefined
}

/** The last whole day before an instant at which a day ends. */
export function lastDayText(page: Page, until: string, style: "long" | "short" = "short"): string {
  return dayText(dayIn(page.zone, new Date(Date.parse(until) - 1)), page.lang, style)
}
