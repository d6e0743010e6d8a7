import { loadRegister } from "../../db/queries/register.ts"
import type { App } from "../app.ts"
import { answerCell, decisionOn } from "../core/answer-cell.ts"
import type { Day } from "../core/day.ts"
import { type Context, stateOf } from "../core/gates.ts"
import type { ListPlan } from "../core/list.ts"
import { licenceStatus } from "../core/precondition-periods.ts"
import type { Decision, Licence, Plan, Register, Tool } from "../core/register.ts"
import { type Depth, type Figures, figures, type Scorer, scorer } from "../core/score.ts"
import { joined, sideOf, standingOf } from "../core/standing.ts"
import type { Answer } from "../core/vocabulary.ts"
import { today } from "./read-company.ts"
import { currentList } from "./read-current-list.ts"

/** A plan as the register's table shows it; a tool without plans has one row without. */
export interface PlanRow {
  tool: Tool
  vendor: string
  plan?: Plan | undefined
  figures: Figures
  /** Factors whose gate or absolute stop is broken in the context. */
  broken: readonly string[]
  /** The decision in force. */
  decision?: Decision | undefined
  underReview?: { expectedOn?: Day } | undefined
  answer: Answer
  /** The licence that lasts longest. */
  licence?: (Licence & { status: ReturnType<typeof licenceStatus> }) | undefined
}

interface Kept {
  seq: number
  day: Day
  rows: Map<string, Promise<readonly PlanRow[]>>
}

const kept = new WeakMap<App, Kept>()
const contextsKept = 6

/** All plans with their figures, decision and answer in one context (data class and use), by tool name; worked out once per change and day. */
export async function planRows(app: App, context: Context): Promise<readonly PlanRow[]> {
  const { seq } = await app.store.head()
  const day = await today(app)
  let known = kept.get(app)
  if (!known || known.seq !== seq || known.day !== day) {
    known = { seq, day, rows: new Map() }
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

async function workOut(app: App, context: Context, day: Day): Promise<readonly PlanRow[]> {
  const [register, current] = await Promise.all([loadRegister(app.store.read), currentList(app)])
  const scorers: Readonly<Record<Depth, Scorer>> = {
    screening: scorer(app.methodology, "screening"),
    full: scorer(app.methodology, "full"),
  }
  const by = group(register)
  const own = sideOf(
    app.methodology,
    "own",
    { use: by.facts.get(`use/${context.use}`) ?? [], company: by.facts.get("company/") ?? [] },
    day,
  )
  const collator = new Intl.Collator("fr", { sensitivity: "base", numeric: true })
  return register.tools
    .toSorted((a, b) => collator.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1))
    .flatMap((tool): PlanRow[] => {
      const vendor = by.vendors.get(tool.vendor) ?? tool.vendor
      const plans: readonly (Plan | undefined)[] = by.plans.get(tool.slug) ?? [undefined]
      return plans.map((plan) => {
        const side = sideOf(
          app.methodology,
          "plan",
          {
            plan: plan ? (by.facts.get(`plan/${plan.slug}`) ?? []) : [],
            tool: by.facts.get(`tool/${tool.slug}`) ?? [],
            organisation: by.facts.get(`organisation/${tool.vendor}`) ?? [],
          },
          day,
        )
        const standings = joined(app.methodology, side, own, plan?.account ?? "company")
        const depth = (plan && by.assessments.get(plan.slug)?.at(-1)?.depth) ?? "screening"
        const made = scorers[depth]
        const listed = plan && current?.book.plans.get(plan.slug)?.plan
        const found = listed?.decisions && decisionOn(listed.decisions, day)
        return {
          tool,
          vendor,
          plan,
          figures: figures(made, standings, context),
          broken: made
            .rulesOf(context)
            .gates.filter((rule) => stateOf(rule, standingOf(standings, rule.factor)) === "broken")
            .map((rule) => rule.factor),
          decision: found && by.decisions.get(found.id),
          underReview: listed?.underReview,
          answer: listed && current ? cellAnswer(listed, context, day, current.book.since) : "ask",
          licence: plan && longest(by.licences.get(plan.slug) ?? [], day),
        }
      })
    })
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

function group(register: Register) {
  return {
    facts: Map.groupBy(register.facts, ({ subject }) => `${subject.kind}/${subject.slug}`),
    plans: Map.groupBy(register.plans, (plan) => plan.slug.slice(0, plan.slug.indexOf("/"))),
    vendors: new Map(register.organisations.map((organisation) => [organisation.slug, organisation.name])),
    decisions: new Map(register.decisions.map((decision) => [decision.id, decision])),
    licences: Map.groupBy(register.licences, (licence) => licence.plan),
    assessments: Map.groupBy(register.assessments, (assessment) => assessment.plan),
  }
}
