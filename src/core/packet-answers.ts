import type { PacketQuestion, PacketVerdict } from "./assessing.ts"
import type { Day } from "./day.ts"
import type { StatedFact } from "./import-document.ts"
import type { Option } from "./methodology.ts"
import type { Evidence, Fact } from "./register.ts"
import { canonical, statedSubject } from "./stated.ts"
import { readSubject } from "./subject.ts"
import type { Language } from "./text.ts"

/** What a vendor says to one question. */
export interface VendorAnswer {
  verdict: PacketVerdict
  option?: Option | undefined
  text?: string | undefined
  url?: string | undefined
  file?: { sha256: string; name: string } | undefined
}

/** Limits of what a vendor sends. */
export const vendorLimits = {
  /** Characters of a text, and of an address. */
  text: 5000,
  url: 2000,
  /** Files in all, and their bytes in all. */
  files: 40,
  bytes: 100_000_000,
  /** Questions of one packet. */
  questions: 500,
} as const

/**
 * - `open`: nothing was said · `draft`: the option that they mean is missing · `done`: can be sent
 */
export type Progress = "open" | "draft" | "done"

export function progressOf(answer: VendorAnswer | undefined): Progress {
  if (!answer) return "open"
  return needsOption(answer.verdict) && answer.option === undefined ? "draft" : "done"
}

/** Whether the verdict says that something else is true, and must say what. */
export function needsOption(verdict: PacketVerdict): boolean {
  return verdict === "corrected" || verdict === "answered"
}

/** What can be said to a question: confirming needs something that the vendor was shown. */
export function verdictsFor(hasShown: boolean): readonly PacketVerdict[] {
  return hasShown ? ["confirmed", "corrected", "unanswered"] : ["answered", "unanswered"]
}

/** The content of an answer as text, the same for equal answers; "" where there is none. */
export function answerText(answer: VendorAnswer | undefined): string {
  if (!answer) return ""
  const { verdict, option, text, url, file } = answer
  return canonical({ verdict, option, text, url, file: file?.sha256 })
}

/** An answer that was sent, with its question. */
export interface SentAnswer {
  question: PacketQuestion
  answer: VendorAnswer
}

/** Of what was sent: what becomes facts, each a claim of the vendor. `by`: id of the packet, never a person. */
export function claimsIn(
  sent: readonly SentAnswer[],
  { by, day, language }: { by: string; day: Day; language: Language },
): { question: string; fact: StatedFact }[] {
  return sent.flatMap(({ question, answer }) => {
    const subject = readSubject(question.subject)
    const { verdict, option, text } = answer
    if (!subject || !needsOption(verdict) || option === undefined) return []
    const evidence = evidenceOf(answer, day)
    const fact: StatedFact = {
      ...statedSubject(subject),
      factor: question.factor,
      option,
      ...(text !== undefined && { text: { [language]: text } }),
      sourceClass: "claim",
      ...(evidence && { evidence }),
      seenOn: day,
      author: by,
    }
    return [{ question: question.id, fact }]
  })
}

/** A file says more than an address; what else was given stays with the answer. */
function evidenceOf({ url, file }: VendorAnswer, day: Day): Evidence | undefined {
  if (file) return { sha256: file.sha256, name: file.name }
  return url === undefined ? undefined : { url, seenOn: day }
}

/** The vendor's own earlier claims about the same: what it says now takes their place. */
export function claimsEnded(live: readonly Fact[], claims: readonly StatedFact[]): Fact[] {
  const about = ({ factor, ...fact }: { factor: string } & ReturnType<typeof statedSubject>) =>
    `${canonical([fact.plan, fact.tool, fact.organisation])} ${factor}`
  const said = new Set(claims.map(about))
  return live.filter(
    ({ sourceClass, author, subject, factor }) =>
      sourceClass === "claim" && author?.startsWith("pkt_") && said.has(about({ factor, ...statedSubject(subject) })),
  )
}
