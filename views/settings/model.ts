import type { SignInSettings } from "../../src/core/access.ts"
import type { Company } from "../../src/core/register.ts"
import type { CompanyText } from "../../src/core/text.ts"

/** A business unit, with how many roles hold in it, and the number of the last event about it. */
export interface UnitShown {
  id: string
  name: CompanyText
  retired: boolean
  roles: number
  seen: number
}

/** All settings, each with the number of the last event about it. */
export interface SettingsShown {
  company: { value: Company; seen: number }
  signIn: { value: SignInSettings; seen: number }
  units: readonly UnitShown[]
}

/** How mail goes out, and how the outbox stands. Instants. */
export interface MailShown {
  /** Absent: no server is set. */
  from?: string | undefined
  waiting: number
  sent: number
  /** Given up, with the server's word. */
  refused: number
  lastSentAt?: string | undefined
  fault?: { word: string; gone: boolean } | undefined
  /** Where a test would go; absent: the reader has no address. */
  address?: string | undefined
  /** What the server said to a test that it did not take; "" where there was none to say anything. */
  refusal?: string | undefined
}
