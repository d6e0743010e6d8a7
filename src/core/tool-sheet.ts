import { allows, answerCell, best, decisionOn, type PreconditionState, type Since, stateOf } from "./answer-cell.ts"
import type { Day } from "./day.ts"
import { NotFound } from "./errors.ts"
import type { Context } from "./gates.ts"
import type { ListPlan } from "./list.ts"
import type { Methodology } from "./methodology.ts"
import { licenceEnd } from "./plan-table.ts"
import { licenceStatus } from "./precondition-periods.ts"
import type {
  Agreement,
  Assessment,
  Decision,
  Exception,
  Fact,
  Licence,
  Organisation,
  Plan,
  Register,
  Tool,
} from "./register.ts"
import {
  type Figures,
  figures,
  rounded,
  type Score,
  type ScoreInput,
  type ShownScore,
  scorer,
  scoreStandings,
} from "./score.ts"
import { type Change, sensitivity } from "./sensitivity.ts"
import { type Standings, standings } from "./standing.ts"
import type { Answer, DataClassId } from "./vocabulary.ts"

export type LicenceStanding = Licence & { status: ReturnType<typeof licenceStatus> }

/** A plan beside the others of its tool. */
export interface PlanSheet {
  plan: Plan
  /** Answer and score in the context. */
  answer: Answer
  score: Score
  standings: Standings
  decision?: Decision | undefined
  underReview?: { expectedOn?: Day } | undefined
  /** The one that lasts longest. */
  licence?: LicenceStanding | undefined
}

/** What is shown of the one plan that was chosen. */
export interface ChosenPlan extends PlanSheet {
  shown: ShownScore
  /** What single facts would change the band. */
  changes: readonly Change[]
  /** The same use with each data class. */
  contexts: readonly (Figures & { dataClass: DataClassId; answer: Answer })[]
  assessment?: Assessment | undefined
  preconditions: readonly PreconditionState[]
  /** To come, the nearest first; and earlier ones or those that were never in force, the newest first. */
  coming: readonly Decision[]
  earlier: readonly Decision[]
  exceptions: readonly Exception[]
  licences: readonly LicenceStanding[]
  agreements: readonly Agreement[]
}

export interface ToolSheet {
  tool: Tool
  vendor: Organisation
  context: Context
  /** Company plans first. */
  plans: readonly PlanSheet[]
  /** Absent for a tool without plans. */
  chosen?: ChosenPlan | undefined
}

export interface SheetInput {
  /** What the register holds about the tool, and no other one. */
  register: Register
  methodology: Methodology
  day: Day
  context: Context
  /** The plans of the list in force. */
  list?: { plans: ReadonlyMap<string, { plan: ListPlan }>; since: Since } | undefined
  /** `acme-writer/team`, or `team` alone; absent = the best decided company plan, else the first. */
  plan?: string | undefined
  /** Opaque ids of the groups that the reader is known to be in: answers are theirs. */
  groups?: readonly string[] | undefined
}

/** A tool with its plans, scored and answered in a context. Throws `NotFound` for a plan that is not its own. */
export function toolSheet(input: SheetInput): ToolSheet {
  const { register, context } = input
  const [tool] = register.tools
  const vendor = register.organisations.find((organisation) => organisation.slug === tool?.vendor)
  if (!tool || !vendor) throw new RangeError("a sheet needs a tool and its vendor")
  const personal = ({ account }: Plan) => (account === "personal" ? 1 : 0)
  const facts = Map.groupBy(register.facts, ({ subject }) => `${subject.kind}/${subject.slug}`)
  const plans = register.plans
    .toSorted((a, b) => personal(a) - personal(b))
    .map((plan) => planSheet(input, plan, scoreInput(input, tool, plan, facts)))
  const chosen = choose(input, tool, plans)
  return {
    tool,
    vendor,
    context,
    plans,
    chosen: chosen && chosenPlan(input, chosen, scoreInput(input, tool, chosen.plan, facts)),
  }
}

function scoreInput(
  { register, methodology, context, day }: SheetInput,
  tool: Tool,
  plan: Plan,
  facts: ReadonlyMap<string, readonly Fact[]>,
): ScoreInput {
  const of = (subject: string) => facts.get(subject) ?? []
  const chain = {
    plan: of(`plan/${plan.slug}`),
    tool: of(`tool/${tool.slug}`),
    organisation: of(`organisation/${tool.vendor}`),
    use: of(`use/${context.use}`),
    company: of("company/"),
  }
  const depth = register.assessments.findLast((one) => one.plan === plan.slug)?.depth ?? "screening"
  return { methodology, account: plan.account, chain, context, day, depth }
}

function planSheet(input: SheetInput, plan: Plan, scoring: ScoreInput): PlanSheet {
  const { register, methodology, context, day } = input
  const listed = input.list?.plans.get(plan.slug)?.plan
  const known = standings(methodology, scoring.chain, plan.account, day)
  const found = listed?.decisions && decisionOn(listed.decisions, day)
  return {
    plan,
    answer: answerIn(input, listed, context),
    score: scoreStandings(scorer(methodology, scoring.depth), known, context),
    standings: known,
    decision: found && register.decisions.find((decision) => decision.id === found.id),
    underReview: listed?.underReview,
    licence: licencesOf(input, plan)[0],
  }
}

function choose({ plan: asked }: SheetInput, tool: Tool, plans: readonly PlanSheet[]): PlanSheet | undefined {
  if (asked === undefined) return bestDecided(plans) ?? plans[0]
  const named = plans.find(({ plan }) => plan.slug === asked || plan.slug === `${tool.slug}/${asked}`)
  if (!named) throw new NotFound(`no plan ${asked}`)
  return named
}

/** Of the company plans with a decision, the first that gives the best answer. */
function bestDecided(plans: readonly PlanSheet[]): PlanSheet | undefined {
  const decided = plans.filter(({ plan, decision }) => plan.account === "company" && decision)
  const answer = best(decided.map((sheet) => sheet.answer))
  return decided.find((sheet) => sheet.answer === answer)
}

function chosenPlan(input: SheetInput, sheet: PlanSheet, scoring: ScoreInput): ChosenPlan {
  const { register, methodology, context, day } = input
  const { plan, score, decision, standings } = sheet
  const listed = input.list?.plans.get(plan.slug)?.plan
  const own = <T extends { plan: string }>(items: readonly T[]) => items.filter((item) => item.plan === plan.slug)
  const toCome = new Set((listed?.decisions ?? []).filter((one) => one.validFrom > day).map(({ id }) => id))
  const others = own(register.decisions).filter((one) => one !== decision)
  const prepared = scorer(methodology, score.depth)
  return {
    ...sheet,
    shown: rounded(score),
    changes: sensitivity(scoring, score),
    contexts: methodology.vocabulary.classes.map(({ id: dataClass }) => {
      const other = { dataClass, use: context.use }
      return { ...figures(prepared, standings, other), dataClass, answer: answerIn(input, listed, other) }
    }),
    assessment: own(register.assessments).at(-1),
    preconditions: preconditionsOf(listed, decision, day),
    coming: others.filter(({ id }) => toCome.has(id)).toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)),
    earlier: others.filter(({ id }) => !toCome.has(id)).toReversed(),
    exceptions: own(register.exceptions).toReversed(),
    licences: licencesOf(input, plan),
    agreements: register.agreements.filter(({ plans }) => plans.length === 0 || plans.includes(plan.slug)),
  }
}

function answerIn(
  { list, day, groups }: SheetInput,
  listed: ListPlan | undefined,
  { dataClass, use }: Context,
): Answer {
  if (!list || !listed) return "ask"
  const decision = listed.decisions && decisionOn(listed.decisions, day)
  return answerCell(listed, decision, dataClass, use, { since: list.since, day, groups: new Set(groups) }).answer
}

/** What the decision requires, and what the methodology adds for the data classes it allows, as each stands on the day. */
function preconditionsOf(listed: ListPlan | undefined, decision: Decision | undefined, day: Day): PreconditionState[] {
  if (!listed || !decision) return []
  const allowed = Object.entries(decision.classes).flatMap(([id, answer]) => (allows(answer) ? [id] : []))
  const carried = (listed.carries ?? []).filter(({ classes }) => classes.some((id) => allowed.includes(id)))
  const ids = new Set([...decision.preconditions, ...carried].map(({ id }) => id))
  return [...ids].map((id) => stateOf(id, listed.holds?.[id], day))
}

/** The one that lasts longest comes first. */
function licencesOf({ register, day }: SheetInput, plan: Plan): LicenceStanding[] {
  const end = (licence: Licence) => licenceEnd(licence) ?? "9999-12-31"
  return register.licences
    .filter((licence) => licence.plan === plan.slug)
    .toSorted((a, b) => (end(a) < end(b) ? 1 : -1))
    .map((licence) => ({ ...licence, status: licenceStatus(licence, day) }))
}
