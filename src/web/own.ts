import type { Context } from "hono"
import type { SignedIn } from "../actions/read-bearer.ts"
import { NotFound, Spent, StaleWrite } from "../core/errors.ts"
import { SignInNeeded } from "./refusals.ts"
import { routes, search } from "./routes.ts"
import { whoOf } from "./who.ts"

/** Whoever has signed in: all that is read and changed under `/account` is theirs, whatever an address or a field says. */
export function personOf(c: Context): SignedIn {
  const who = whoOf(c)
  if (who.kind !== "person") throw new SignInNeeded()
  return who
}

/** What can have been done, as the account page tells it. */
export const accountDone = [
  "profile",
  "password",
  "passkey",
  "passkey-removed",
  "session",
  "sessions",
  "token",
  "mails",
  "feed",
] as const
export type AccountDone = (typeof accountDone)[number]

/** Back to the account, with what was done. */
export function backToAccount(c: Context, done: AccountDone): Response {
  return c.redirect(`${routes.account}${search({ done })}`, 303)
}

/** Ends a session or a token, and says whether it was still to be done: what ended in the same moment elsewhere is as it should be. */
export async function unlessOver(end: () => Promise<void>): Promise<boolean> {
  try {
    await end()
    return true
  } catch (error) {
    if (error instanceof NotFound || error instanceof Spent || error instanceof StaleWrite) return false
    throw error
  }
}
