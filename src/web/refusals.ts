import type { SignedIn } from "../actions/read-bearer.ts"
import { type Action, lifetimes } from "../core/access.ts"

/** Nobody knows who asks: 401, and on a page the way to sign in. */
export class SignInNeeded extends Error {
  override name = "SignInNeeded"
}

/** Whoever asks may not do this: 403. */
export class NotAllowed extends Error {
  override name = "NotAllowed"
  readonly action: Action

  constructor(action: Action) {
    super(`not allowed: ${action}`)
    this.action = action
  }
}

/** Whoever asks signed in too long ago for this: 401, and the way to sign in again. */
export class FreshSignInNeeded extends Error {
  override name = "FreshSignInNeeded"
}

/** The request does not come from a page of ours: 403. */
export class NotSameOrigin extends Error {
  override name = "NotSameOrigin"
}

/** Too often: 429. */
export class TooOften extends Error {
  override name = "TooOften"
  /** Seconds to wait. */
  readonly retryAfter: number

  constructor(retryAfter: number) {
    super(`try again in ${retryAfter} s`)
    this.retryAfter = retryAfter
  }
}

/** What was typed may be sent a while longer than its page may be opened: nobody loses a form to the clock. */
export function isFresh({ session }: SignedIn, method: string, now: Date): boolean {
  const age = now.getTime() - session.signedInAt
  return age < (method === "GET" || method === "HEAD" ? lifetimes.fresh : lifetimes.freshToSend)
}
