/** What only this installation can do, with `AVAL_SECRET`: it lies outside the database and outside every backup. */
export interface Sealing {
  /** Text that only this installation opens again, and only as what it is `about`. */
  seal(text: string, about: string): string
  /** Throws `SealBroken` where it was sealed with another secret, as something else, or was changed. */
  open(sealed: string, about: string): string
  /** A name for a text that nobody can guess or make without the secret: HMAC-SHA-256, lower-case hex. */
  keyed(text: string): string
}

/** What is sealed cannot be opened: it was sealed with another `AVAL_SECRET`, or changed since. */
export class SealBroken extends Error {
  override name = "SealBroken"

  constructor(options?: ErrorOptions) {
    super("sealed with another AVAL_SECRET, or changed since", options)
  }
}
