import type { Text } from "./text.ts"

/** One fault, with its place (a path such as `decisions[3].validFrom`) and what to do about it. */
export interface Fault {
  place: string
  message: Text
}

/** A rule says no. Carries every fault at once, so that nobody mends one to meet the next. */
export class Refused extends Error {
  override name = "Refused"
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map((fault) => `${fault.place}: ${fault.message.en}`).join("\n"))
    this.faults = faults
  }
}

/** The record changed since it was read. */
export class StaleWrite extends Error {
  override name = "StaleWrite"
}

/** What may be used once was used, or revoked, before. */
export class Spent extends Error {
  override name = "Spent"
}

/** What was asked for does not exist (or may not be seen: the same answer). */
export class NotFound extends Error {
  override name = "NotFound"
}
