import type { Context } from "hono"
import { getCookie, setCookie } from "hono/cookie"
import type { SignInWay } from "../core/access.ts"
import type { Language } from "../core/text.ts"
import { keepLanguage } from "./page.ts"
import { securityEvent } from "./request-log.ts"
import { sessionCookie } from "./who.ts"

/** What waits between two requests of one sign-in: the secret of a one-time link, or of a step. */
const stepCookie = "__Host-aval-step"

/** A vendor's link that is open. */
const vendorCookie = "__Host-aval-vendor"
/** An agency's link that is open. */
const agencyCookie = "__Host-aval-agency"
/** How long they stay open from the last page on, in seconds: a day of work. */
const vendorSeconds = 12 * 3600

/** A secret for a cookie, with its end. */
interface Kept {
  secret: string
  expiresAt: Date
}

/** Lets the browser of whoever has just signed in go on as them: their session, their language; the log tells of it. */
export function letIn(
  c: Context,
  now: Date,
  { person, language, way, session }: { person: string; language: Language; way: SignInWay; session: Kept },
) {
  setSessionCookie(c, session, now)
  clearStepCookie(c)
  keepLanguage(c, language)
  securityEvent(c, "sign_in", { way, subject: person })
}

/** Hands the session to the browser, until its absolute end; what ends it earlier is known on our side. */
function setSessionCookie(c: Context, session: Kept, now: Date) {
  set(c, sessionCookie, session.secret, secondsTo(session.expiresAt, now))
}

export function clearSessionCookie(c: Context) {
  set(c, sessionCookie, "", 0)
}

/** Hands the secret of a link or step to the browser; the one before is forgotten. */
export function setStepCookie(c: Context, step: Kept, now: Date) {
  set(c, stepCookie, step.secret, secondsTo(step.expiresAt, now))
}

/** The secret of the link or step under way; "" where there is none. */
export function stepSecretOf(c: Context): string {
  return getCookie(c, stepCookie) ?? ""
}

export function clearStepCookie(c: Context) {
  set(c, stepCookie, "", 0)
}

/** Hands the secret of a vendor's link to the browser; whoever comes back later than this opens the link again. */
export function setVendorCookie(c: Context, link: Kept, now: Date) {
  set(c, vendorCookie, link.secret, Math.min(vendorSeconds, secondsTo(link.expiresAt, now)))
}

/** The secret of the vendor's link that is open in this browser; "" where there is none. */
export function vendorSecretOf(c: Context): string {
  return getCookie(c, vendorCookie) ?? ""
}

/** Hands the secret of an agency's link to the browser; whoever comes back later than this opens the link again. */
export function setAgencyCookie(c: Context, link: Kept, now: Date) {
  set(c, agencyCookie, link.secret, Math.min(vendorSeconds, secondsTo(link.expiresAt, now)))
}

/** The secret of the agency's link that is open in this browser; "" where there is none. */
export function agencySecretOf(c: Context): string {
  return getCookie(c, agencyCookie) ?? ""
}

/** `__Host-`: to this very host only, over TLS (or to localhost), whatever a neighbouring host may set (RFC 6265bis §4.1.3.2). */
function set(c: Context, name: string, value: string, maxAge: number) {
  setCookie(c, name, value, { path: "/", secure: true, httpOnly: true, sameSite: "Lax", maxAge })
}

function secondsTo(end: Date, now: Date): number {
  return Math.max(0, Math.floor((end.getTime() - now.getTime()) / 1000))
}
