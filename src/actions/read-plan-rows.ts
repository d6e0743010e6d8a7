import { factsBySubject } from "../../db/queries/pages.ts"
import { loadForList } from "../../db/queries/register.ts"
import { reviewsHeld } from "../../db/queries/tasks.ts"
import type { App } from "../app.ts"
import { answerCell, decisionOn } from "../core/answer-cell.ts"
import type { Day } from "../core/day.ts"
import { type Context, stateOf } from "../core/gates.ts"
import type { ListPlan } from "../core/list.ts"
import { licenceStatus } from "../core/precondition-periods.ts"
import type { Decision, Fact, Licence, Plan, Register, Tool } from "../core/register.ts"
import { type Endable, endOfPlan, isEnded } from "../core/retired.ts"
import { type Depth, type Figures, figures, type Scorer, scorer } from "../core/score.ts"
import { joined, type Standings, sideOf, standingOf } from "../core/standing.ts"
import type { Answer } from "../core/vocabulary.ts"
import { today } from "./read-company.ts"
import { type CurrentList, currentList } from "./read-current-list.ts"
import { reviewDays } from "./read-review-days.ts"

/** A plan as the register's table shows it; a tool without plans has one row without. */
export interface PlanRow {
  tool: Tool
  vendor: string
  plan?: Plan | undefined
  /** Present where it is history: retired by then, or merged into another tool. */
  ends?: Endable | undefined
  figures: Figures
  /** Factors whose gate or absolute stop is broken in the context. */
  broken: readonly string[]
  /** The decision in force. */
  decision?: RowDecision | undefined
  underReview?: { expectedOn?: Day } | undefined
  answer: Answer
  /** The licence that lasts longest. */
  licence?: (Licence & { status: ReturnType<typeof licenceStatus> }) | undefined
}

/** Of a decision, what a table says. */
export type RowDecision = Pick<Decision, "id" | "outcome" | "validFrom" | "validUntil" | "reviewBy">

/** By tool name. */
export interface PlanRows {
  /** What is offered, and of what is retired or merged that which a decision still answers for. */
  offered: readonly PlanRow[]
  /** With the rest of what is retired or merged; the same rows where there is none. */
  all: readonly PlanRow[]
}

interface Kept {
  register: number
  day: Day
  /** How many reviews were held without a decision: they move the next one, and no register. */
  reviews: number
  rows: Map<string, Promise<PlanRows>>
}

const kept = new WeakMap<App, Kept>()
const contextsKept = 6

/** All plans with their figures, decision and answer in one context (data class and use); worked out once per change and day. */
export async function planRows(app: App, context: Context): Promise<PlanRows> {
  const [{ register }, day, reviews] = await Promise.all([app.store.head(), today(app), reviewsHeld(app.store.read)])
  let known = kept.get(app)
  if (!known || known.register !== register || known.day !== day || known.reviews !== reviews) {
    known = { register, day, reviews, rows: new Map() }
    kept.set(app, known)
  }
  const key = `${context.dataClass} ${context.use}`
  const made = known.rows.get(key)
  if (made) return made
  const [oldest] = known.rows.keys()
  if (known.rows.size >= contextsKept && oldest !== undefined) known.rows.delete(oldest)
  const rows = workOut(app, context, day)
  known.rows.set(key, rows)
  rows.catch(() => kept.delete(app))
  return rows
}

/** Tools whose facts are in memory at a time: a register of ten thousand holds more facts than rows can use. */
const toolsAtOnce = 250

async function workOut(app: App, context: Context, day: Day): Promise<PlanRows> {
  const { read } = app.store
  const [register, current] = await Promise.all([loadForList(read, []), currentList(app)])
  const inForce = [...(current?.book.plans.values() ?? [])].flatMap(
    ({ plan }) => (plan.decisions && decisionOn(plan.decisions, day)) ?? [],
  )
  const by = group(register, await reviewDays(app, inForce))
  const collator = new Intl.Collator("fr", { sensitivity: "base", numeric: true })
  const tools = register.tools.toSorted((a, b) => collator.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1))
  const rowOf = rowMaker(app, context, day, by, current)
  const rows: PlanRow[] = []
  for (let start = 0; start < tools.length; start += toolsAtOnce) {
    const some = tools.slice(start, start + toolsAtOnce)
    const plans = some.flatMap((tool) => by.plans.get(tool.slug) ?? [])
    const vendors = some.flatMap((tool) => by.vendors.get(tool.vendor) ?? [])
    const slugs = { plans: slugsOf(plans), tools: slugsOf(some), organisations: slugsOf(vendors) }
    const facts = await factsBySubject(read, slugs, [context.use])
    const use = facts.get(`use/${context.use}`) ?? []
    const own = sideOf(app.methodology, "own", { use, company: facts.get("company/") ?? [] }, day)
    for (const tool of some) {
      for (const plan of by.plans.get(tool.slug) ?? [undefined]) {
        const ends = endOfPlan(plan ?? {}, tool)
        rows.push({ ...rowOf(tool, plan, facts, own), ...(isEnded(ends, day) && { ends }) })
      }
    }
  }
  app.settle?.()
  const offered = rows.filter((row) => !row.ends || row.decision)
  return { offered: offered.length === rows.length ? rows : offered, all: rows }
}

function slugsOf(items: readonly { id: string; slug: string }[]): ReadonlyMap<string, string> {
  return new Map(items.map(({ id, slug }) => [id, slug]))
}

type Facts = ReadonlyMap<string, readonly Fact[]>

function rowMaker(
  app: App,
  context: Context,
  day: Day,
  by: ReturnType<typeof group>,
  current: CurrentList | undefined,
) {
  const { methodology } = app
  const scorers: Readonly<Record<Depth, Scorer>> = {
    screening: scorer(methodology, "screening"),
    full: scorer(methodology, "full"),
  }
  return (tool: Tool, plan: Plan | undefined, facts: Facts, own: Standings): PlanRow => {
    const of = (subject: string) => facts.get(subject) ?? []
    const chain = {
      plan: plan ? of(`plan/${plan.slug}`) : [],
      tool: of(`tool/${tool.slug}`),
      organisation: of(`organisation/${tool.vendor}`),
    }
    const standings = joined(methodology, sideOf(methodology, "plan", chain, day), own, plan?.account ?? "company")
    const made = scorers[(plan && by.depths.get(plan.slug)) ?? "screening"]
    const broken = made
      .rulesOf(context)
      .gates.filter((rule) => stateOf(rule, standingOf(standings, rule.factor)) === "broken")
      .map((rule) => rule.factor)
    const listed = plan && current?.book.plans.get(plan.slug)?.plan
    const found = listed?.decisions && decisionOn(listed.decisions, day)
    return {
      tool,
      vendor: by.vendors.get(tool.vendor)?.name ?? tool.vendor,
      plan,
      figures: figures(made, standings, context),
      broken: [...new Set(broken)],
      decision: found && by.decisions.get(found.id),
      underReview: listed?.underReview,
      answer: listed && current ? cellAnswer(listed, context, day, current.book.since) : "ask",
      licence: plan && longest(by.licences.get(plan.slug) ?? [], day),
    }
  }
}

function cellAnswer(
  plan: ListPlan,
  { dataClass, use }: Context,
  day: Day,
  since: Parameters<typeof answerCell>[4]["since"],
): Answer {
  const decision = plan.decisions && decisionOn(plan.decisions, day)
  return answerCell(plan, decision, dataClass, use, { since, day, groups: new Set() }).answer
}

function longest(licences: readonly Licence[], day: Day): PlanRow["licence"] {
  const end = (licence: Licence) => licence.terminatedOn ?? licence.end ?? "9999-12-31"
  const last = licences.toSorted((a, b) => (end(a) < end(b) ? 1 : -1))[0]
  return last && { ...last, status: licenceStatus(last, day) }
}

function group(register: Register, reviews: ReadonlyMap<string, Day>) {
  return {
    plans: Map.groupBy(register.plans, (plan) => plan.slug.slice(0, plan.slug.indexOf("/"))),
    vendors: new Map(register.organisations.map((organisation) => [organisation.slug, organisation])),
    decisions: new Map(register.decisions.map((decision) => [decision.id, shownDecision(decision, reviews)])),
    licences: Map.groupBy(register.licences, (licence) => licence.plan),
    depths: new Map(register.assessments.map(({ plan, depth }) => [plan, depth])),
  }
}

function shownDecision(
  { id, outcome, validFrom, validUntil }: Decision,
  reviews: ReadonlyMap<string, Day>,
): RowDecision {
  return { id, outcome, validFrom, validUntil, reviewBy: reviews.get(id) }
}
