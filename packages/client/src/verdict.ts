/** Why something was not taken. The code is for programs, the message for whoever mends it. */
export type RefusalCode =
  | "keys-malformed"
  | "keys-unsigned"
  | "keys-foreign"
  | "keys-rollback"
  | "keys-equivocation"
  | "keys-expired"
  | "pointer-malformed"
  | "pointer-type"
  | "pointer-unknown-key"
  | "pointer-signature"
  | "pointer-foreign"
  | "pointer-future"
  | "pointer-fast-forward"
  | "pointer-expired"
  | "pointer-rollback"
  | "pointer-equivocation"
  | "list-length"
  | "list-hash"
  | "list-malformed"
  | "list-mismatch"
  | "proof-malformed"
  | "proof-type"
  | "proof-unknown-key"
  | "proof-signature"
  | "proof-foreign"

/** Why nothing came, or not all of it: no judgement of what was sent, since nothing was read to its end. */
export type FetchCode = "unreachable" | "timeout" | "status" | "redirect" | "too-large" | "truncated"

/** What one is told of while the list in use stays in use. */
export type AlarmCode =
  | RefusalCode
  | FetchCode
  | "ledger-shrank"
  | "ledger-forked"
  | "list-expired"
  | "store-damaged"
  | "store-unwritable"
  | "no-list"

/** Something that a person should look at. */
export interface Alarm {
  code: AlarmCode
  message: string
  /**
   * An attack looks like this, or the list is out of date. Not grave: a server that cannot be reached while its last word still holds,
   * a ledger that a restored backup made shorter.
   */
  grave: boolean
  /** Instant, ISO 8601. */
  at: string
}

/** The outcome of a check that looks at bytes and does nothing else. */
export type Verdict<Value> = { ok: true; value: Value } | { ok: false; code: RefusalCode; message: string }

/** What was sent is not what it must be. Inside the library; `verify…` return verdicts. */
export class Unverified extends Error {
  override name = "Unverified"
  readonly code: RefusalCode

  constructor(code: RefusalCode, message: string) {
    super(message)
    this.code = code
  }
}

/** Nothing came, or not all of it. */
export class Unfetched extends Error {
  override name = "Unfetched"
  readonly code: FetchCode

  constructor(code: FetchCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** Turns what a check throws into its verdict; anything but a refusal is a fault of ours, and passes. */
export async function verdictOf<Value>(check: () => Promise<Value>): Promise<Verdict<Value>> {
  try {
    return { ok: true, value: await check() }
  } catch (error) {
    if (error instanceof Unverified) return { ok: false, code: error.code, message: error.message }
    throw error
  }
}
