import { type Policy, type Quorum, quorumFor } from "./company-policy.ts"
import { dayIn } from "./day.ts"
import type { DecisionOrigin, DecisionStatus, GivenSignOff } from "./deciding.ts"
import type { SignOff, SignOffRole } from "./register.ts"
import type { DataClassId } from "./vocabulary.ts"

/** How a decision stands with its signatories. */
export interface Signing {
  quorum: Quorum
  roles: readonly RoleSigning[]
  /** Different people who agree, each in a role that is asked. */
  people: number
  /** All roles that are asked agree, by so many people as the policy asks. */
  complete: boolean
  /** Somebody dissents: `yes` and `if` answer `ask` until that is withdrawn. */
  dissent: boolean
}

export interface RoleSigning {
  role: SignOffRole
  /** Whether the quorum asks for it; a role that is not asked may still dissent. */
  asked: boolean
  /** The first one who agrees now. */
  agreed?: GivenSignOff | undefined
  dissents: readonly GivenSignOff[]
}

/** A stated decision is only confirmed: one person, in any of the roles. */
const confirmation: Quorum = { roles: [], people: 1 }

/** Who has to sign a decision that allows these classes. */
export function quorumOf(policy: Policy, origin: DecisionOrigin, allowed: readonly DataClassId[]): Quorum {
  return origin === "stated" ? confirmation : quorumFor(policy, allowed)
}

/** How far the verdicts given so far reach: a person's last verdict per role counts (DESIGN §5). */
export function signingOf(quorum: Quorum, given: readonly GivenSignOff[]): Signing {
  const standing = standingVerdicts(given)
  const agreeing = standing.filter(({ verdict }) => verdict === "agree")
  const roles = signing.map((role): RoleSigning => {
    const own = standing.filter((one) => one.role === role)
    return {
      role,
      asked: quorum.roles.includes(role),
      agreed: own.find(({ verdict }) => verdict === "agree"),
      dissents: own.filter(({ verdict }) => verdict === "dissent"),
    }
  })
  const counted = agreeing.filter(({ role }) => quorum.roles.length === 0 || quorum.roles.includes(role))
  const people = new Set(counted.map(({ person }) => person)).size
  return {
    quorum,
    roles,
    people,
    complete: people >= quorum.people && roles.every(({ asked, agreed }) => !asked || agreed !== undefined),
    dissent: standing.some(({ verdict }) => verdict === "dissent"),
  }
}

/** Of each person and role the last verdict, in the order in which they were given. */
export function standingVerdicts(given: readonly GivenSignOff[]): GivenSignOff[] {
  const last = new Map<string, GivenSignOff>()
  for (const one of given) {
    const key = `${one.person} ${one.role}`
    last.delete(key)
    last.set(key, one)
  }
  return [...last.values()]
}

/**
 * Why somebody may not give a verdict: the role is not theirs · they asked for the tool · they stated the decision themselves ·
 * they gave this very verdict already · nothing is laid before the signatories.
 */
export type BarredFromSigning = "role" | "requester" | "author" | "given" | "status"

export interface SignerInput {
  person: string
  role: SignOffRole
  verdict: SignOff["verdict"]
  /** Roles that the person has in the whole company. */
  held: readonly string[]
  status: DecisionStatus
  origin: DecisionOrigin
  createdBy: string
  /** Who asked for what is decided. */
  requesters: ReadonlySet<string>
  given: readonly GivenSignOff[]
}

/** A verdict as the register keeps it: on a company day, by an opaque id. */
export function signOffOf({ role, person, verdict, at }: GivenSignOff, zone: string): SignOff {
  return { role, name: person, verdict, on: dayIn(zone, new Date(at)) }
}

/** Why the person may not give this verdict; undefined where they may. */
export function barredFromSigning(input: SignerInput): BarredFromSigning | undefined {
  const { person, role, verdict, held, status, origin, createdBy, requesters, given } = input
  if (status !== "signing" && status !== "recorded") return "status"
  if (!held.includes(role)) return "role"
  if (requesters.has(person)) return "requester"
  if (origin === "stated" && status === "signing" && person === createdBy) return "author"
  const last = standingVerdicts(given).find((one) => one.person === person && one.role === role)
  return last?.verdict === verdict ? "given" : undefined
}

const signing: readonly SignOffRole[] = ["it", "legal", "dpo"]
