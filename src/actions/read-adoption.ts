import { laidDecisions, signOffsOf } from "../../db/queries/decisions.ts"
import { allPilots, askedFor, type Pilot } from "../../db/queries/pilots.ts"
import type { App } from "../app.ts"
import { type Adoption, type AdoptionFacts, adoptionOf, furthest, type Verdict } from "../core/adoption.ts"
import { decisionOn } from "../core/answer-cell.ts"
import type { Book } from "../core/book.ts"
import { covers, type Day } from "../core/day.ts"
import type { DecisionContent, GivenSignOff } from "../core/deciding.ts"
import { licenceStatus, preconditionPeriods } from "../core/precondition-periods.ts"
import type { Decision, LicenceKind, Plan, Register } from "../core/register.ts"
import { isEnded } from "../core/retired.ts"
import { toolOf } from "../core/stated.ts"
import type { CompanyText } from "../core/text.ts"
import { countedOf } from "./read-asked-sign-offs.ts"
import { today } from "./read-company.ts"
import { currentList } from "./read-current-list.ts"
import { readItems } from "./read-items.ts"

/** A tool on the board, with the plan of it that has come furthest; a tool that is asked for may have none yet. */
export interface AdoptedTool {
  tool: { slug: string; name: string }
  plan?: { slug: string; name: CompanyText } | undefined
  adoption: Adoption
}

export interface AdoptionBoard {
  /** By name. */
  tools: readonly AdoptedTool[]
  pilots: readonly Pilot[]
}

/** How far every tool has come that is asked for, used, decided or tried; those that are history are left out. */
export async function readAdoption(app: App): Promise<AdoptionBoard> {
  const { read } = app.store
  const [register, pilots, asked, laid, list, day] = await Promise.all([
    readItems(app),
    allPilots(read),
    askedFor(read),
    laidDecisions(read),
    currentList(app),
    today(app),
  ])
  const signed = await signOffsOf(read, [
    ...laid.map(({ id }) => id),
    ...register.decisions.filter(({ stated }) => !stated).map(({ id }) => id),
  ])
  const underWay = laid.map((open) => ({
    plan: open.plan,
    content: open.content,
    given: countedOf(open, signed.get(open.id) ?? []),
  }))
  const known = knownOf({ register, pilots, asked, underWay, signed, book: list?.book, day })
  const plansOf = Map.groupBy(register.plans, (plan) => toolOf(plan.slug))
  const tools = register.tools
    .filter((tool) => !isEnded(tool, day))
    .flatMap((tool): AdoptedTool[] => {
      const plans = (plansOf.get(tool.slug) ?? []).filter((plan) => !isEnded(plan, day))
      const named = { slug: tool.slug, name: tool.name }
      const found = furthest(plans.flatMap((plan) => adoptedPlan(plan, known(plan.slug))))
      if (found) return [{ tool: named, ...found }]
      if (!asked.some((one) => one.tool === tool.slug)) return []
      return [{ tool: named, adoption: { at: "stage", stage: 0, missing: "decision" } }]
    })
  return { tools: tools.toSorted((a, b) => a.tool.name.localeCompare(b.tool.name, "en")), pilots }
}

function adoptedPlan(plan: Plan, facts: AdoptionFacts) {
  const adoption = adoptionOf(facts)
  return adoption ? [{ plan: { slug: plan.slug, name: plan.name }, adoption }] : []
}

interface Basis {
  register: Register
  pilots: readonly Pilot[]
  asked: readonly { tool: string; plan?: string | undefined }[]
  underWay: readonly { plan: string; content: DecisionContent; given: readonly GivenSignOff[] }[]
  signed: ReadonlyMap<string, readonly GivenSignOff[]>
  book: Book | undefined
  day: Day
}

/** What is recorded of each plan, by its slug. */
function knownOf({ register, pilots, asked, underWay, signed, book, day }: Basis): (plan: string) => AdoptionFacts {
  const licences = Map.groupBy(register.licences, ({ plan }) => plan)
  const states = Map.groupBy(register.states, ({ plan }) => plan)
  const decisions = new Map(register.decisions.map((decision) => [decision.id, decision]))
  const excepted = new Set(register.exceptions.filter((one) => one.until >= day).map(({ plan }) => plan))
  const pilotsOf = Map.groupBy(pilots, ({ plan }) => plan)
  const laidOf = Map.groupBy(underWay, ({ plan }) => plan)
  const speaking = (plan: string) => decisionOn(book?.plans.get(plan)?.plan.decisions ?? [], day)
  return (plan) => {
    const decision = decisions.get(speaking(plan)?.id ?? "")
    const own = licences.get(plan) ?? []
    const isAsked = asked.some((one) => (one.plan === undefined ? one.tool === toolOf(plan) : one.plan === plan))
    return {
      sought: isAsked || own.length > 0 || excepted.has(plan),
      ...(decision && {
        decision: { outcome: decision.outcome, verdicts: verdictsOf(decision, signed.get(decision.id) ?? []) },
      }),
      underWay: (laidOf.get(plan) ?? []).map(({ content, given }) => ({ outcome: content.outcome, verdicts: given })),
      licences: holdingNow(own, states.get(plan) ?? [], day),
      pilots: pilotsOf.get(plan) ?? [],
    }
  }
}

/** As stated in an import, or as they were given here: then a later one counts too. */
function verdictsOf({ stated, signOffs }: Decision, given: readonly GivenSignOff[]): readonly Verdict[] {
  if (!stated && given.length > 0) return given
  return signOffs.map(({ role, name, verdict }) => ({ role, person: name, verdict }))
}

/** Licences that hold; where none was ever recorded, a state that says that one does speaks in their place. */
function holdingNow(licences: Register["licences"], states: Register["states"], day: Day): LicenceKind[] {
  if (licences.length > 0) {
    const holding = licences.filter((licence) => ["active", "expiring"].includes(licenceStatus(licence, day)))
    return holding.map(({ kind }) => kind)
  }
  const periods = preconditionPeriods([], [], states)["licence-active"] ?? []
  return periods.some((period) => covers(period, day)) ? ["subscription"] : []
}
