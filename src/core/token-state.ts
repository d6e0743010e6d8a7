import type { PersonStatus } from "./access.ts"

/**
 * - `live`: it works
 * - `ending`: it works, for two weeks at most
 * - `asleep`: its owner may not come in; it works again once they may
 * - `expired`, `revoked`: over, for ever
 */
export const tokenStates = ["live", "ending", "asleep", "expired", "revoked"] as const
export type TokenState = (typeof tokenStates)[number]

/** How long before its end a token is said to end soon, in milliseconds. */
export const soonEnding = 14 * 86_400_000

/** What an API token is at an instant. */
export function tokenState(
  token: { expiresAt: string; revokedAt?: string | undefined; owner: { status: PersonStatus } },
  now: Date,
): TokenState {
  if (token.revokedAt !== undefined) return "revoked"
  const left = Date.parse(token.expiresAt) - now.getTime()
  if (left <= 0) return "expired"
  if (token.owner.status !== "active") return "asleep"
  return left <= soonEnding ? "ending" : "live"
}
