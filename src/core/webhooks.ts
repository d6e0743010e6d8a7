/** Why an address is no target: not an address, not https, a name or password in it, a port, an inner name, a private address. */
export const targetRefusals = ["url", "scheme", "credentials", "port", "host", "address"] as const
export type TargetRefusal = (typeof targetRefusals)[number]

/**
 * What went wrong where there was no answer: a target that may not be reached, no answer in time (`time`), not an answer at all
 * (`reply`), nobody listening (`closed`), a name that leads nowhere (`name`), a certificate that proves nothing (`certificate`), a
 * connection that broke (`network`), a secret that cannot be opened any more (`sealed`).
 */
export const webhookFaults = [
  ...targetRefusals,
  ...(["time", "reply", "closed", "name", "certificate", "network", "sealed"] as const),
] as const
export type WebhookFault = (typeof webhookFaults)[number]

/** How a message stands. */
export const messageStates = ["waiting", "sent", "dead"] as const
export type MessageState = (typeof messageStates)[number]

/** There was no answer. */
export class WebhookFailure extends Error {
  override name = "WebhookFailure"
  readonly fault: WebhookFault

  constructor(fault: WebhookFault, options?: ErrorOptions) {
    super(`no answer: ${fault}`, options)
    this.fault = fault
  }
}

/** A message on its way. */
export interface WebhookSending {
  url: string
  /** `webhook-id`: the same at each attempt. */
  id: string
  /** `webhook-timestamp`: of this attempt. */
  at: Date
  body: string
  /** `whsec_…`; each signs. */
  secrets: readonly string[]
}

/** Sends what consumers are told (Standard Webhooks 1.0). */
export interface Webhooks {
  /** Why an address may not be used; undefined: it may be tried. What its name leads to is seen each time it is. */
  refusal(url: string): TargetRefusal | undefined
  /** Sends once and follows no redirect. Throws `WebhookFailure` where there was no answer. */
  send(sending: WebhookSending): Promise<{ status: number; retryAfter?: string | undefined }>
}

/** More addresses than a company tells. */
export const mostWebhooks = 50

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** How long is waited after each attempt that failed (Standard Webhooks, “Delivery retries”): three days in all. */
export const pauses: readonly number[] = [
  ...[5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour],
  ...[10 * hour, 14 * hour, 20 * hour, 20 * hour],
]
const longestPause = day

/** Days of failure after which an address is switched off, in milliseconds. */
export const failingFor = 5 * day
/** Where nothing was tried for so long, what failed before is another story. */
export const failureForgotten = 2 * day
/** How long the secret before the last still signs. */
export const olderSigns = day
/** How long what was told, or given up, is kept in the log. */
export const logKept = 90 * day

/**
 * How long to wait after so many attempts; undefined: it is given up. `asked`: how long the receiver wants us to wait (at most a day).
 * `chance`, from 0 to 1, spreads those that failed together.
 */
export function pauseAfter(
  attempts: number,
  { asked = 0, chance }: { asked?: number | undefined; chance: number },
): number | undefined {
  const pause = pauses[attempts - 1]
  if (pause === undefined) return undefined
  return Math.round(Math.max(pause * (0.9 + 0.2 * chance), Math.min(Math.max(asked, 0), longestPause)))
}

/** `Retry-After` in milliseconds from now: seconds, or a day and time (RFC 9110 §10.2.3); undefined where it is neither. */
export function retryAfterOf(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim() ?? ""
  if (/^\d{1,9}$/.test(text)) return Number(text) * second
  if (!/^[A-Z][a-z]{2,8},? .{1,40} GMT$/.test(text)) return undefined
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime())
}

/** An answer that says that it was received. */
export function isReceived(status: number): boolean {
  return status >= 200 && status < 300
}

/** `410 Gone`: the receiver wants nothing more. */
export function isGone(status: number | undefined): boolean {
  return status === 410
}

/** A secret as Standard Webhooks writes them, of 256 random bits in base64url. */
export function webhookSecret(random: string): string {
  const base64 = random.replaceAll("-", "+").replaceAll("_", "/")
  return `whsec_${base64}${"=".repeat((4 - (base64.length % 4)) % 4)}`
}
