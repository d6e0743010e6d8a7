import { decisionOn, ends } from "./answer-cell.ts"
import type { Day, Period } from "./day.ts"
import { impliedPreconditions, stoppedClasses } from "./gates.ts"
import type {
  ApprovedList,
  ListClass,
  ListContent,
  ListDecision,
  ListException,
  ListPlan,
  ListTool,
  Scope,
} from "./list.ts"
import type { Methodology } from "./methodology.ts"
import { type Holds, preconditionPeriods } from "./precondition-periods.ts"
import type { Condition, Decision, Exception, Fact, Plan, Register, SignOff, Tool } from "./register.ts"
import { type Endable, endOfPlan, isEnded } from "./retired.ts"
import { joined, type Standings, sideOf, standingOf } from "./standing.ts"
import { type ShownText, shown } from "./text.ts"
import type { DataClass } from "./vocabulary.ts"

export interface ListInput {
  register: Register
  methodology: Methodology
  /** The company's day of issue. */
  day: Day
  zone: string
  /** Opaque ids of the groups that exceptions are for. */
  groupIds: ReadonlyMap<string, string>
  /** Tools and plans, by slug, that somebody is looking at, with the day an answer is expected. */
  underReview?: ReadonlyMap<string, Day | undefined> | undefined
}

/** The factors whose facts the list needs: those that a stop or an implied precondition rests on. */
export function listFactors(methodology: Methodology): readonly string[] {
  const { stops, conditional } = methodology.gates
  return [...new Set([...stops, ...conditional].map((rule) => rule.factor))]
}

/** The content of the approved-tools list on a day: the inputs of the answer function, in a fixed order (DESIGN §6). */
export function buildList(input: ListInput): ListContent {
  const { register, methodology } = input
  const bySlug = index(register)
  const texts = new Map<string, ShownText>()
  const names = new Map(register.organisations.map((organisation) => [organisation.slug, organisation.name]))
  const uses = new Map(
    methodology.vocabulary.uses.map((use) => [
      use.id,
      sideOf(
        methodology,
        "own",
        { use: bySlug.facts.get(`use/${use.id}`) ?? [], company: bySlug.facts.get("company/") ?? [] },
        input.day,
      ),
    ]),
  )
  const tools = register.tools
    .toSorted((a, b) => compare(a.slug, b.slug))
    .flatMap((tool): ListTool[] => {
      const plans = listedPlans(input, bySlug, tool, uses, texts)
      if (plans.length === 0 && isEnded(tool, input.day)) return []
      const review = reviewOf(input, tool.slug)
      return [
        {
          id: tool.id,
          slug: tool.slug,
          name: tool.name,
          aliases: tool.aliases,
          vendor: names.get(tool.vendor) ?? tool.vendor,
          categories: tool.categories,
          hosts: tool.hosts,
          plans,
          ...(review ? { underReview: review } : {}),
        },
      ]
    })
  return {
    format: "aval/approved-list",
    version: 1,
    zone: input.zone,
    vocabulary: {
      classes: methodology.vocabulary.classes.map(listClass),
      uses: methodology.vocabulary.uses.map(({ id, name, verb, published, categories, since }) => ({
        id,
        name,
        verb,
        published,
        ...(categories ? { categories } : {}),
        ...(since ? { since } : {}),
      })),
    },
    conditions: Object.fromEntries([...texts].toSorted(([a], [b]) => compare(a, b))),
    tools,
  }
}

/** Whether two lists say the same: nothing but revision, serial, time and day of issue may differ. */
export function sameContent(a: ListContent, b: ListContent): boolean {
  return contentText(a) === contentText(b)
}

/** A list's content as text, without what depends on when it was made. */
function contentText(list: ListContent | ApprovedList): string {
  const { format, version, zone, vocabulary, conditions, tools } = list
  return JSON.stringify({ format, version, zone, vocabulary, conditions, tools })
}

/** A data class as the list names it. */
export function listClass({ id, name, phrase, since }: DataClass): ListClass {
  const made = { fr: `données ${name.fr.toLowerCase()}`, en: `${name.en.toLowerCase()} data` }
  return { id, name, phrase: phrase ?? made, ...(since ? { since } : {}) }
}

interface Index {
  plans: ReadonlyMap<string, readonly Plan[]>
  facts: ReadonlyMap<string, readonly Fact[]>
  decisions: ReadonlyMap<string, readonly Decision[]>
  exceptions: ReadonlyMap<string, readonly Exception[]>
  holds(plan: string): Holds
}

function index(register: Register): Index {
  const licences = Map.groupBy(register.licences, (licence) => licence.plan)
  const states = Map.groupBy(register.states, (state) => state.plan)
  const agreements = Map.groupBy(
    register.agreements.flatMap((agreement) => agreement.plans.map((plan) => ({ plan, agreement }))),
    (pair) => pair.plan,
  )
  return {
    plans: Map.groupBy(
      register.plans.toSorted((a, b) => compare(a.slug, b.slug)),
      (plan) => plan.slug.slice(0, plan.slug.indexOf("/")),
    ),
    facts: Map.groupBy(register.facts, ({ subject }) => `${subject.kind}/${subject.slug}`),
    decisions: Map.groupBy(register.decisions, (decision) => decision.plan),
    exceptions: Map.groupBy(register.exceptions, (exception) => exception.plan),
    holds: (plan) =>
      preconditionPeriods(
        licences.get(plan) ?? [],
        (agreements.get(plan) ?? []).map((pair) => pair.agreement),
        states.get(plan) ?? [],
      ),
  }
}

/** The plans of a tool; of what is retired or merged only those that something is decided about, which keep their answer. */
function listedPlans(
  input: ListInput,
  bySlug: Index,
  tool: Tool,
  uses: ReadonlyMap<string, Standings>,
  texts: Map<string, ShownText>,
): ListPlan[] {
  return (bySlug.plans.get(tool.slug) ?? []).flatMap((plan) => {
    const listed = listPlan(input, bySlug, plan, { tool: tool.slug, vendor: tool.vendor, end: tool }, uses, texts)
    const ended = isEnded(tool, input.day) || isEnded(plan, input.day)
    return ended && !listed.decisions && !listed.exceptions ? [] : [listed]
  })
}

function listPlan(
  input: ListInput,
  bySlug: Index,
  plan: Plan,
  of: { tool: string; vendor: string; end: Endable },
  uses: ReadonlyMap<string, Standings>,
  texts: Map<string, ShownText>,
): ListPlan {
  const decisions = standingDecisions(bySlug.decisions.get(plan.slug) ?? [], input.day)
  const exceptions = (bySlug.exceptions.get(plan.slug) ?? []).filter((exception) => exception.until >= input.day)
  for (const decision of bySlug.decisions.get(plan.slug) ?? []) {
    if (decisions.some((kept) => kept.id === decision.id)) note(texts, decision.conditions)
  }
  for (const exception of exceptions) note(texts, exception.conditions)
  const review = reviewOf(input, plan.slug) ?? (decisions.length === 0 ? reviewOf(input, of.tool) : undefined)
  const settled = decisions.length > 0 || exceptions.length > 0
  return {
    slug: plan.slug,
    name: shown(plan.name),
    account: plan.account,
    hosts: plan.hosts,
    ...(plan.access ? { access: shown(plan.access) } : {}),
    ...endOf(endOfPlan(plan, of.end)),
    ...(review ? { underReview: review } : {}),
    ...(decisions.length > 0 ? { decisions } : {}),
    ...(exceptions.length > 0
      ? { exceptions: exceptions.map((exception) => listException(exception, input.groupIds)) }
      : {}),
    ...(settled ? bars(input, bySlug, plan, of, uses) : {}),
    ...periods(bySlug.holds(plan.slug)),
  }
}

function endOf({ retiredOn, mergedInto }: Endable): { ended?: { from?: Day } } {
  if (mergedInto !== undefined) return { ended: {} }
  return retiredOn === undefined ? {} : { ended: { from: retiredOn } }
}

function periods(holds: Holds): { holds?: Partial<Record<string, readonly Period[]>> } {
  const ids = Object.keys(holds).toSorted(compare) as (keyof Holds)[]
  return ids.length === 0 ? {} : { holds: Object.fromEntries(ids.map((id) => [id, holds[id]])) }
}

function reviewOf(input: ListInput, slug: string): { expectedOn?: Day } | undefined {
  if (!input.underReview?.has(slug)) return undefined
  const expectedOn = input.underReview.get(slug)
  return expectedOn === undefined ? {} : { expectedOn }
}

/** The stops that bar cells of the plan, and the preconditions that the methodology adds to a `yes` or `if`. */
function bars(
  { methodology, day }: ListInput,
  { facts }: Index,
  plan: Plan,
  of: { tool: string; vendor: string },
  uses: ReadonlyMap<string, Standings>,
): Pick<ListPlan, "carries" | "stops"> {
  const side = sideOf(
    methodology,
    "plan",
    {
      plan: facts.get(`plan/${plan.slug}`) ?? [],
      tool: facts.get(`tool/${of.tool}`) ?? [],
      organisation: facts.get(`organisation/${of.vendor}`) ?? [],
    },
    day,
  )
  const standings = new Map([...uses].map(([use, own]) => [use, joined(methodology, side, own, plan.account)]))
  const stops = methodology.gates.stops.flatMap((stop): ({ factor: string } & Scope)[] => {
    const barred = [...standings]
      .filter(([, of]) => brokenBy(standingOf(of, stop.factor), stop.option))
      .map(([use]) => use)
    if (barred.length === 0) return []
    const uses = barred.length === standings.size ? [] : barred
    return [{ factor: stop.factor, classes: stoppedClasses(methodology, stop), uses }]
  })
  const any = standings.values().next().value
  const carried = new Map<string, string[]>()
  for (const { id } of methodology.vocabulary.classes) {
    for (const precondition of any ? impliedPreconditions(methodology, id, any) : []) {
      const classes = carried.get(precondition)
      if (classes) classes.push(id)
      else carried.set(precondition, [id])
    }
  }
  const carries = [...carried].map(([id, classes]) => ({ id, classes })) as NonNullable<ListPlan["carries"]>
  return { ...(carries.length > 0 ? { carries } : {}), ...(stops.length > 0 ? { stops } : {}) }
}

/** A stop is broken by a fact even if only claimed or expired. */
function brokenBy(standing: { floor: number; known: boolean }, option: number): boolean {
  return standing.floor >= option
}

function listDecision(decision: Decision): ListDecision[] {
  if (decision.recorded === undefined) return []
  return [
    {
      id: decision.id,
      outcome: decision.outcome,
      classes: decision.classes,
      otherClasses: decision.otherClasses,
      uses: decision.uses,
      otherUses: decision.otherUses,
      overrides: decision.overrides,
      conditions: decision.conditions.map(({ id, classes, uses }) => ({ id, classes, uses })),
      preconditions: decision.preconditions,
      validFrom: decision.validFrom,
      ...(decision.validUntil === undefined ? {} : { validUntil: decision.validUntil }),
      recorded: decision.recorded,
      ...(dissents(decision.signOffs) ? { dissent: true as const } : {}),
    },
  ]
}

/** Whether a person dissents: the last verdict per person and role counts. */
export function dissents(signOffs: readonly SignOff[]): boolean {
  const last = new Map<string, SignOff["verdict"]>()
  for (const signOff of signOffs.toSorted((a, b) => compare(a.on, b.on)))
    last.set(`${signOff.role}\n${signOff.name}`, signOff.verdict)
  return [...last.values()].includes("dissent")
}

/** Of a plan's decisions, those that still speak on a day or will, as the list names them. */
export function standingDecisions(decisions: readonly Decision[], day: Day): ListDecision[] {
  return inForceAndToCome(decisions.flatMap(listDecision), day)
}

/** What still speaks or will: the decision in force, and those to come that none in force has ended. */
function inForceAndToCome(decisions: readonly ListDecision[], day: Day): ListDecision[] {
  const now = decisionOn(decisions, day)
  const begun = decisions.filter((decision) => decision.validFrom <= day)
  return decisions.filter(
    (decision) => decision === now || (decision.validFrom > day && !begun.some((other) => ends(other, decision))),
  )
}

function listException(exception: Exception, groupIds: ReadonlyMap<string, string>): ListException {
  const { id, classes, uses, answer, conditions, from, until, recorded, who } = exception
  const group = groupIds.get(who)
  if (group === undefined) throw new Error(`no opaque id was given for the group of exception ${id}`)
  return {
    id,
    group,
    answer,
    classes,
    uses,
    conditions: conditions.map((condition) => ({ id: condition.id, classes: condition.classes, uses: condition.uses })),
    from,
    until,
    recorded,
  }
}

function note(texts: Map<string, ShownText>, conditions: readonly Condition[]) {
  for (const condition of conditions) texts.set(condition.id, shown(condition.text))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
