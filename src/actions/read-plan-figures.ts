import { depthsOf, factsForPlans } from "../../db/queries/pages.ts"
import type { PlanOfTool } from "../../db/queries/tool-pages.ts"
import type { App } from "../app.ts"
import type { Day } from "../core/day.ts"
import type { Context } from "../core/gates.ts"
import {
  type Depth,
  type Figures,
  figures,
  rounded,
  type Score,
  type ShownScore,
  scorer,
  scoreStandings,
} from "../core/score.ts"
import { joined, type Standings, sideOf } from "../core/standing.ts"
import { today } from "./read-company.ts"

/** What a plan is scored with, beside its facts. */
export interface Scoring {
  context: Context
  day: Day
  methodology: string
  depth: Depth
}

/** Figures rounded as shown: points with two decimals, evidence with four. */
export type PlanFigures = Scoring & Figures

/** The figures of a few plans in one context as of today, in their order: reads the facts of these plans only. */
export async function planFigures(app: App, plans: readonly PlanOfTool[], context: Context): Promise<PlanFigures[]> {
  const scorers = { screening: scorer(app.methodology, "screening"), full: scorer(app.methodology, "full") }
  return (await scored(app, plans, context)).map(({ scoring, standings }) => {
    const made = figures(scorers[scoring.depth], standings, context)
    return { ...scoring, ...made, ...roundedMeasure(made) }
  })
}

/** The whole score of one plan, rounded as shown, with what it is made of. */
export async function planScore(
  app: App,
  plan: PlanOfTool,
  context: Context,
): Promise<Scoring & ShownScore & Pick<Score, "band" | "proposal" | "gates">> {
  const [only] = await scored(app, [plan], context)
  if (!only) throw new Error("a plan without standings")
  const score = scoreStandings(scorer(app.methodology, only.scoring.depth), only.standings, context)
  const { band, proposal, gates } = score
  return { ...only.scoring, ...rounded(score), band, proposal, gates }
}

async function scored(
  app: App,
  plans: readonly PlanOfTool[],
  context: Context,
): Promise<{ scoring: Scoring; standings: Standings }[]> {
  const { methodology } = app
  const day = await today(app)
  const [facts, depths] = await Promise.all([
    factsForPlans(app.store.read, plans, [context.use]),
    depthsOf(
      app.store.read,
      plans.map(({ planId }) => planId),
    ),
  ])
  const of = (subject: string) => facts.get(subject) ?? []
  const own = sideOf(methodology, "own", { use: of(`use/${context.use}`), company: of("company/") }, day)
  return plans.map(({ plan, planId, tool, vendor }) => {
    const chain = {
      plan: of(`plan/${plan.slug}`),
      tool: of(`tool/${tool}`),
      organisation: of(`organisation/${vendor}`),
    }
    return {
      scoring: { context, day, methodology: methodology.version, depth: depths.get(planId) ?? "screening" },
      standings: joined(methodology, sideOf(methodology, "plan", chain, day), own, plan.account),
    }
  })
}

function roundedMeasure({ score, floor, evidence }: Figures) {
  return {
    score: Math.round(score * 100) / 100,
    floor: Math.round(floor * 100) / 100,
    evidence: Math.round(evidence * 10_000) / 10_000,
  }
}
