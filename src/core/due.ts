import type { Day } from "./day.ts"
import type { AgreementKind, LicenceKind } from "./register.ts"
import type { CompanyText } from "./text.ts"
import type { Outcome } from "./vocabulary.ts"

/** A plan, as a line about it names it. */
export interface NamedPlan {
  slug: string
  name: CompanyText
  tool: { slug: string; name: string }
}

/** What the register says of a decision in force, a licence, an exception, an agreement that has a last day. */
export interface DatedDecision {
  plan: NamedPlan
  outcome: Outcome
  reviewBy?: Day | undefined
  validUntil?: Day | undefined
}

export interface DatedLicence {
  plan: NamedPlan
  kind: LicenceKind
  seats?: number | undefined
  end?: Day | undefined
  /** Last day on which notice can be given. */
  notice?: Day | undefined
}

export interface DatedException {
  plan: NamedPlan
  /** The unit, or what an import stated. */
  who: CompanyText
  until: Day
}

export interface DatedAgreement {
  organisation: { name: string; hasTools: boolean }
  kind: AgreementKind
  plans: readonly NamedPlan[]
  end: Day
}

/** A day on which something has to be done, or ends. */
export type Due = { day: Day } & (
  | { kind: "review"; plan: NamedPlan; outcome: Outcome }
  | { kind: "decision"; plan: NamedPlan; outcome: Outcome }
  | { kind: "licence"; plan: NamedPlan; licence: LicenceKind; seats?: number | undefined }
  | { kind: "notice"; plan: NamedPlan; end?: Day | undefined }
  | { kind: "exception"; plan: NamedPlan; who: CompanyText }
  | {
      kind: "agreement"
      plans: readonly NamedPlan[]
      agreement: AgreementKind
      organisation: DatedAgreement["organisation"]
    }
)

export interface DatedRegister {
  decisions: readonly DatedDecision[]
  licences: readonly DatedLicence[]
  exceptions: readonly DatedException[]
  agreements: readonly DatedAgreement[]
}

/**
 * What is late and what falls due up to a day, the nearest first. Late are reviews that were not held and decisions that have run out:
 * both stay so until somebody decides again. What else has ended asks for nothing any more.
 */
export function dueBy(
  { decisions, licences, exceptions, agreements }: DatedRegister,
  today: Day,
  last: Day,
): { late: readonly Due[]; coming: readonly Due[] } {
  const all = [
    ...decisions.flatMap((decision) => ofDecision(decision, today)),
    ...[...licences.flatMap(ofLicence), ...exceptions.map(ofException), ...agreements.map(ofAgreement)].filter(
      ({ day }) => day >= today,
    ),
  ]
  const sorted = all.filter(({ day }) => day <= last).sort(byDay)
  return { late: sorted.filter(({ day }) => day < today), coming: sorted.filter(({ day }) => day >= today) }
}

/** Where the decision has run out, its review is what it waits for: said once. */
function ofDecision({ plan, outcome, reviewBy, validUntil }: DatedDecision, today: Day): Due[] {
  // What says no goes on saying it: nothing ends with its last day.
  const end = outcome === "refused" || outcome === "suspended" || outcome === "retired" ? undefined : validUntil
  const over = end !== undefined && end < today
  return [
    ...(end === undefined ? [] : [{ kind: "decision", day: end, plan, outcome } as const]),
    ...(reviewBy === undefined || outcome === "retired" || (over && reviewBy < today)
      ? []
      : [{ kind: "review", day: reviewBy, plan, outcome } as const]),
  ]
}

function ofLicence({ plan, kind, seats, end, notice }: DatedLicence): Due[] {
  return [
    ...(end === undefined ? [] : [{ kind: "licence", day: end, plan, licence: kind, seats } as const]),
    ...(notice === undefined ? [] : [{ kind: "notice", day: notice, plan, end } as const]),
  ]
}

function ofException({ plan, who, until }: DatedException): Due {
  return { kind: "exception", day: until, plan, who }
}

function ofAgreement({ organisation, kind, plans, end }: DatedAgreement): Due {
  return { kind: "agreement", day: end, plans, agreement: kind, organisation }
}

function byDay(a: Due, b: Due): number {
  return compare(a.day, b.day) || compare(nameOf(a), nameOf(b)) || compare(a.kind, b.kind)
}

function nameOf(due: Due): string {
  return due.kind === "agreement" ? due.organisation.name : `${due.plan.tool.name} ${due.plan.slug}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
