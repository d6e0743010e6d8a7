import type { DecisionOrigin, DecisionStatus, GivenSignOff } from "./deciding.ts"
import type { SignOffRole } from "./register.ts"
import { barredFromSigning, type Signing, standingVerdicts } from "./signing.ts"

/** Somebody who may be asked for a sign-off. */
export interface AskedPerson {
  person: string
  /** Roles that they have in the whole company. */
  held: readonly string[]
}

/** A decision, as far as its sign-offs go. */
export interface Asking {
  status: DecisionStatus
  origin: DecisionOrigin
  createdBy: string
  requesters: ReadonlySet<string>
  given: readonly GivenSignOff[]
  signing: Signing
}

/**
 * The roles in which a decision waits for a person's verdict: those that are missing; with all of them there and a person short, any
 * that is asked for. Nothing waits for whoever may not sign it, or has said what they think in that role.
 */
export function awaitedRoles(asking: Asking, { person, held }: AskedPerson): SignOffRole[] {
  const { status, origin, createdBy, requesters, given, signing } = asking
  if (status !== "signing" || signing.complete) return []
  const spoken = standingVerdicts(given).filter((one) => one.person === person)
  const open = signing.roles.filter(({ role }) => {
    const may = { person, role, verdict: "agree" as const, held, status, origin, createdBy, requesters, given }
    return barredFromSigning(may) === undefined && !spoken.some((one) => one.role === role)
  })
  // A confirmation asks for no role: any will do.
  if (signing.quorum.roles.length === 0) return open.map(({ role }) => role)
  const missing = open.filter(({ asked, agreed }) => asked && agreed === undefined)
  if (missing.length > 0) return missing.map(({ role }) => role)
  const short = signing.roles.every(({ asked, agreed }) => !asked || agreed !== undefined)
  const counts = spoken.some(({ verdict }) => verdict === "agree")
  return short && !counts ? open.filter(({ asked }) => asked).map(({ role }) => role) : []
}

/** How many of the sign-offs that are asked for are there: "1 of 2"; never all of them before it is complete. */
export function signedOf({ quorum, roles, complete }: Signing): { there: number; asked: number } {
  const asked = Math.max(quorum.roles.length, quorum.people)
  if (complete) return { there: asked, asked }
  const agreed = roles.filter((role) => role.asked && role.agreed !== undefined).length
  return { there: Math.min(agreed, asked - 1), asked }
}
