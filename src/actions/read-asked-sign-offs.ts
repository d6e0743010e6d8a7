import { namedPlans } from "../../db/queries/decision-list.ts"
import { laidDecisions, type OpenDecision, requestersOf, signOffsOf } from "../../db/queries/decisions.ts"
import type { App } from "../app.ts"
import { type Bearer, may } from "../core/access.ts"
import { type AskedPerson, awaitedRoles } from "../core/awaited.ts"
import type { GivenSignOff } from "../core/deciding.ts"
import { allowedClasses } from "../core/decision-draft.ts"
import type { NamedPlan } from "../core/due.ts"
import type { SignOffRole } from "../core/register.ts"
import { quorumOf, type Signing, signingOf } from "../core/signing.ts"

/** A sign-off that a person is asked for. */
export interface AskedSignOff {
  decision: string
  plan: NamedPlan
  roles: readonly SignOffRole[]
  /** When it was laid before them. */
  since: string
}

/** Decisions that wait for a person's verdict, those that wait longest first. */
export async function askedSignOffs(app: App, who: Bearer & { id: string }): Promise<AskedSignOff[]> {
  if (!may(who, "decisions:sign")) return []
  const { read } = app.store
  const laid = await laidDecisions(read)
  if (laid.length === 0) return []
  const [given, plans] = await Promise.all([
    signOffsOf(
      read,
      laid.map(({ id }) => id),
    ),
    namedPlans(
      read,
      laid.map(({ plan }) => plan),
    ),
  ])
  const me: AskedPerson = { person: who.id, held: wholeRoles(who) }
  const asked = await Promise.all(
    laid.map(async (open): Promise<AskedSignOff[]> => {
      const plan = plans.get(open.plan)
      if (!plan || open.laidAt === undefined) return []
      const { id, status, origin, createdBy, createdAt, laidAt } = open
      const own = countedOf(open, given.get(id) ?? [])
      const askers = await requestersOf(read, plan.tool.slug, createdAt)
      const requesters = new Set(askers.map(({ by }) => by))
      const signing = signingOfOpen(app, open, own)
      const roles = awaitedRoles({ status, origin, createdBy, requesters, given: own, signing }, me)
      return roles.length === 0 ? [] : [{ decision: id, plan, roles, since: laidAt }]
    }),
  )
  return asked.flat().sort((a, b) => (a.since < b.since ? -1 : 1))
}

/** Roles that somebody has in the whole company: a role in one unit signs nothing. */
export function wholeRoles({ grants }: Bearer): string[] {
  return grants.flatMap(({ role, unit }) => (unit === undefined ? [role] : []))
}

/** How a decision under way stands with its signatories. */
export function signingOfOpen(
  { policy, methodology }: Pick<App, "policy" | "methodology">,
  { origin, content }: OpenDecision,
  counted: readonly GivenSignOff[],
): Signing {
  return signingOf(quorumOf(policy, origin, allowedClasses(content, methodology.vocabulary)), counted)
}

/** The verdicts that count: those given since it was last laid; those on an earlier text count no more. */
export function countedOf({ status, laidAt }: OpenDecision, given: readonly GivenSignOff[]): readonly GivenSignOff[] {
  return status === "draft" ? [] : given.filter(({ at }) => laidAt === undefined || at >= laidAt)
}
