import { type Bearer, may, mayIn } from "./access.ts"
import type { MailKind } from "./deciding.ts"
import type { MailText } from "./mail-text.ts"
import type { Language } from "./text.ts"

// What Aval asks of the outside to send mail. Node does it by SMTP, where the settings name a server; Workers cannot.

export interface OutgoingMail extends MailText {
  /** Opaque and the same at each attempt: the Message-ID is made from it, by which servers know a mail that they have. */
  id: string
  to: { name: string; address: string }
  language: Language
  date: Date
}

export interface Mail {
  /** Who it comes from, as people read it. */
  from: string
  /** Resolves once the server has taken it. Throws `MailFailure`. */
  send(mail: OutgoingMail): Promise<void>
}

/**
 * Why a mail was not taken:
 * - `refused`: for good, this mail or whom it is for · `later`: this one not now
 * - `server`: no mail at all just now (it is down, or does not let us in)
 */
export type MailFailureKind = "refused" | "later" | "server"

export class MailFailure extends Error {
  override name = "MailFailure"
  readonly kind: MailFailureKind

  /** `word`: the server's last, or what went wrong before it had one. */
  constructor(kind: MailFailureKind, word: string, options?: ErrorOptions) {
    super(word, options)
    this.kind = kind
  }
}

const minute = 60_000
const longestPause = 6 * 60
const patience = 5 * 24 * 60

/** How long to wait after so many attempts, in milliseconds: 1, 2, 4 … minutes, 6 hours at most; `undefined` once that makes 5 days. */
export function pauseAfter(attempts: number): number | undefined {
  let waited = 0
  let pause = 0
  for (let count = 1; count <= attempts; count++) {
    pause = Math.min(2 ** (count - 1), longestPause)
    waited += pause
  }
  return waited > patience ? undefined : pause * minute
}

/** Nobody is told what has been waiting for longer, in milliseconds: whoever sets a server later would be flooded. */
export const oldestMail = 14 * 24 * 60 * minute

const longestWord = 300

/** A server's word as it is kept: one line, without addresses, which servers like to repeat, and without the secrets. */
export function keptWord(word: string, secrets: readonly string[] = []): string {
  const line = word
    .slice(0, 2000)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
  const known = secrets
    .filter((secret) => secret.length > 2)
    .reduce((text, secret) => text.replaceAll(secret, "…"), line)
  const words = known.split(" ").map((part) => (part.includes("@") ? part.replace(/[^<>]+/g, masked) : part))
  return words.join(" ").slice(0, longestWord)
}

function masked(text: string): string {
  return text.includes("@") ? "…" : text
}

/** An address that a mail can go to: one, and nothing but it. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s<>()[\]:;,"\\@\p{Cc}]+@[^\s<>()[\]:;,"\\@\p{Cc}]+$/u.test(text)
}

/** The kinds that can concern somebody, by what they may do. */
export function mailKindsFor(bearer: Bearer): readonly MailKind[] {
  const decides = mayIn(bearer, "decisions:write", undefined)
  const keeps = decides || may(bearer, "agencies:write")
  const signs = mayIn(bearer, "decisions:sign", undefined)
  return [
    ...(["request-received", "request-decided"] as const),
    ...(signs ? (["sign-off-asked"] as const) : []),
    ...(keeps ? (["task-due", "task-late"] as const) : []),
    ...(decides ? (["licence-notice", "precondition-lapsed", "exception-ends"] as const) : []),
    ...(may(bearer, "tokens:own") || may(bearer, "people:manage") ? (["digest"] as const) : []),
  ]
}
