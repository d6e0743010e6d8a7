import type { Context } from "hono"
import { subscriberOf } from "./client-address.ts"
import { TooOften } from "./refusals.ts"

/** How often one address may knock: so many requests in so many seconds. */
export const rates = {
  /** Attempts to sign in, by any way. */
  signIn: { count: 100, seconds: 300 },
  /** One-time links and answers of the provider: nobody guesses 256 bits, but trying costs us reads. */
  link: { count: 60, seconds: 300 },
  /** Sign-outs that the provider tells of: all come from its one address, at the end of the day many at once. */
  logout: { count: 600, seconds: 60 },
  /** Search and suggestions. */
  search: { count: 600, seconds: 60 },
  /** Files handed in, and what is made of them. */
  upload: { count: 60, seconds: 60 },
  /** A vendor's questions, behind a link. */
  packet: { count: 120, seconds: 60 },
  /** What readers say is wrong with a fact. */
  correction: { count: 30, seconds: 300 },
  /** Requests for tools, and what is said about them. */
  request: { count: 60, seconds: 300 },
  /** Calendars that are subscribed to, many of them behind one address. */
  feed: { count: 600, seconds: 60 },
  /** What makes us ask another system at once. */
  outbound: { count: 30, seconds: 60 },
  /** Whole tables as a file. */
  export: { count: 60, seconds: 60 },
} as const
export type RateName = keyof typeof rates

const addressKey = "aval.address"
const mostKept = 20_000

export function setAddress(c: Context, address: string | undefined) {
  c.set(addressKey, address)
}

/** The client's address, behind trusted proxies too; undefined where the runtime does not know it. */
export function addressOf(c: Context): string | undefined {
  return c.get(addressKey)
}

/**
 * Counts requests by address in windows of fixed length, in the memory of this process; throws `TooOften` beyond the rate. On Workers
 * each isolate counts for itself: there the platform's own rules do it (docs/deploy.md).
 */
export function useRate(name: RateName, now: () => Date): (c: Context) => void {
  const { count, seconds } = rates[name]
  let window = 0
  let seen = new Map<string, number>()
  return (c) => {
    const second = now().getTime() / 1000
    const current = Math.floor(second / seconds)
    if (current !== window || seen.size > mostKept) {
      window = current
      seen = new Map()
    }
    const address = subscriberOf(addressOf(c))
    const times = (seen.get(address) ?? 0) + 1
    seen.set(address, times)
    if (times > count) throw new TooOften(Math.max(1, Math.ceil((current + 1) * seconds - second)))
  }
}
