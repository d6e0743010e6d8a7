import { keptMethodology } from "../../db/queries/methodologies.ts"
import { assessmentsOf, lastAssessmentOf, openAssessmentById } from "../../db/queries/open-assessments.ts"
import { assessmentById, factsForPlans } from "../../db/queries/pages.ts"
import { type PlanOfTool, planBySlug, plansPage, toolBySlug } from "../../db/queries/tool-pages.ts"
import type { App } from "../app.ts"
import { chainOf } from "../core/assessment-sheet.ts"
import { type Comparison, compare, type NamedSide, type OtherSides, type SideName } from "../core/comparison.ts"
import type { Day } from "../core/day.ts"
import { NotFound } from "../core/errors.ts"
import { frozenStandings } from "../core/frozen.ts"
import type { Context } from "../core/gates.ts"
import type { Assessment } from "../core/register.ts"
import type { Depth } from "../core/score.ts"
import { type Standings, standings } from "../core/standing.ts"
import type { UseId } from "../core/vocabulary.ts"
import { today } from "./read-company.ts"
import { methodologyFor } from "./read-frozen.ts"

/** One side, with how its factors stand. */
export interface SideRead extends NamedSide {
  /** Of a side that is not frozen: the assessment of its plan that was frozen last. */
  last?: Assessment | undefined
  standingsFor(uses: readonly string[]): Promise<ReadonlyMap<string, Standings>>
}

export interface ComparisonRead {
  first: NamedSide
  second: NamedSide
  comparison: Comparison
}

/** One side by its name. Throws `NotFound`. */
export async function readSide(app: App, name: SideName): Promise<SideRead> {
  switch (name.kind) {
    case "plan":
      return liveSide(app, name, name.id)
    case "frozen":
      return frozenSide(app, name)
    case "open": {
      const open = await openAssessmentById(app.store.read, name.id)
      if (!open) throw new NotFound(`no assessment ${name.id}`)
      if (open.frozenId !== undefined) return frozenSide(app, { kind: "frozen", id: open.frozenId })
      return { ...(await liveSide(app, name, open.plan.slug)), depth: open.depth, contexts: open.contexts }
    }
  }
}

/**
 * Two sides compared in the contexts of the first, else of the second, else in the one that is given. Two plans as known today
 * are both told in the deeper of their depths.
 */
export async function readComparison(first: SideRead, second: SideRead, otherwise: Context): Promise<ComparisonRead> {
  const contexts = first.contexts ?? second.contexts ?? [otherwise]
  const uses = [...new Set(contexts.map(({ use }) => use))]
  const [own, other] = await Promise.all([first.standingsFor(uses), second.standingsFor(uses)])
  const depths = depthsOf(first, second)
  const side = ({ methodology }: NamedSide, depth: Depth, known: ReadonlyMap<string, Standings>) => ({
    methodology,
    depth,
    standingsIn: (use: string) => known.get(use) ?? { day: first.day, of: new Map() },
  })
  return {
    first: { ...first, depth: depths[0] },
    second: { ...second, depth: depths[1] },
    comparison: compare(side(first, depths[0], own), side(second, depths[1], other), contexts),
  }
}

/** The other sides that are offered beside the first. */
export async function readOtherSides(app: App, { plan, name, tool }: SideRead, find: string): Promise<OtherSides> {
  const { read } = app.store
  const [plans, assessments, found] = await Promise.all([
    plansPage(read, { limit: mostOffered, tool: tool.slug }),
    assessmentsOf(read, plan.slug, mostOffered),
    findPlans(app, find),
  ])
  return {
    plans: plans.filter((one) => name.kind !== "plan" || one.plan.slug !== plan.slug),
    assessments: assessments.filter(({ id }) => id !== name.id),
    found: found.filter((one) => one.tool !== tool.slug),
  }
}

/** Plans by the beginnings of words of their tool; none where nothing was looked for. */
export async function findPlans(app: App, find: string): Promise<readonly PlanOfTool[]> {
  return find === "" ? [] : plansPage(app.store.read, { limit: mostOffered, matching: find })
}

const mostOffered = 50

/** What is alive goes as deep as the other; what is frozen stays as it was. */
function depthsOf(first: SideRead, second: SideRead): [Depth, Depth] {
  const isFrozen = ({ assessment }: NamedSide) => assessment !== undefined
  const deeper = first.depth === "full" || second.depth === "full" ? "full" : "screening"
  return [
    isFrozen(first) ? first.depth : isFrozen(second) ? second.depth : deeper,
    isFrozen(second) ? second.depth : isFrozen(first) ? first.depth : deeper,
  ]
}

async function liveSide(app: App, name: SideName, slug: string): Promise<SideRead> {
  const { methodology } = app
  const { of, tool } = await planAndTool(app, slug)
  const [day, last] = await Promise.all([today(app), lastAssessmentOf(app.store.read, of.planId)])
  return {
    name,
    plan: of.plan,
    tool,
    day,
    depth: last?.depth ?? "screening",
    methodology,
    last,
    standingsFor: (uses) => liveStandings(app, of, day, uses),
  }
}

async function liveStandings(app: App, of: PlanOfTool, day: Day, uses: readonly UseId[]) {
  const facts = await factsForPlans(app.store.read, [of], uses)
  const { slug, account } = of.plan
  const plan = { slug, account, tool: of.tool, vendor: of.vendor }
  const standingsIn = (use: UseId) => standings(app.methodology, chainOf(plan, facts, use), account, day)
  return new Map(uses.map((use) => [use, standingsIn(use)]))
}

async function frozenSide(app: App, name: SideName): Promise<SideRead> {
  const { read } = app.store
  const assessment = await assessmentById(read, name.id)
  if (!assessment) throw new NotFound(`no assessment ${name.id}`)
  const [{ of, tool }, kept] = await Promise.all([
    planAndTool(app, assessment.plan),
    keptMethodology(read, assessment.methodology),
  ])
  const { methodology = app.methodology, from } = methodologyFor(app, assessment, kept)
  const account = assessment.account ?? of.plan.account
  return {
    name,
    plan: of.plan,
    tool,
    day: assessment.on,
    depth: assessment.depth,
    methodology,
    contexts: assessment.contexts,
    assessment,
    ...(from === "none" ? { unkept: true as const } : {}),
    async standingsFor(uses) {
      return new Map(uses.map((use) => [use, frozenStandings(assessment, methodology, account, use)]))
    },
  }
}

async function planAndTool(app: App, slug: string) {
  const of = await planBySlug(app.store.read, slug)
  const tool = of && (await toolBySlug(app.store.read, of.tool))
  if (!of || !tool) throw new NotFound(`no plan ${slug}`)
  return { of, tool: { slug: tool.slug, name: tool.name } }
}
