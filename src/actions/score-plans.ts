import { loadRegister } from "../../db/queries/register.ts"
import type { App } from "../app.ts"
import { type Band, compareScores } from "../core/band.ts"
import { type Day, dayIn } from "../core/day.ts"
import { NotFound } from "../core/errors.ts"
import type { Context } from "../core/gates.ts"
import { type Depth, figures, scorer } from "../core/score.ts"
import { joined, sideOf } from "../core/standing.ts"
import { toolOf } from "../core/stated.ts"
import type { Answer } from "../core/vocabulary.ts"

export interface ScoredPlan {
  plan: string
  depth: Depth
  band: Band
  /** 0 to 100, two decimals. */
  score: number
  floor: number
  /** 0 to 1, four decimals. */
  evidence: number
  proposal: Answer
}

export interface ScoreQuery {
  /** Slugs; none = every plan. */
  plans: readonly string[]
  context: Context
  /** Absent = today. Facts seen later do not count. */
  day?: Day | undefined
  /** Absent = as each plan was last assessed, else the quick screening. */
  depth?: Depth | undefined
}

/** The figures of plans in one context and day, in the order of tables: band, score, floor. Throws `NotFound` naming the plans that do not exist. */
export async function scorePlans(app: App, query: ScoreQuery): Promise<{ day: Day; rows: readonly ScoredPlan[] }> {
  const register = await loadRegister(app.store.read)
  const { methodology } = app
  const day = query.day ?? dayIn(register.company?.zone ?? app.config.zone, app.now())
  const known = new Set(register.plans.map(({ slug }) => slug))
  const missing = query.plans.filter((slug) => !known.has(slug))
  if (missing.length > 0) throw new NotFound(missing.join(", "))

  const facts = Map.groupBy(register.facts, ({ subject }) => `${subject.kind}/${subject.slug}`)
  const of = (subject: string) => facts.get(subject) ?? []
  const vendors = new Map(register.tools.map(({ slug, vendor }) => [slug, vendor]))
  const assessed = Map.groupBy(register.assessments, ({ plan }) => plan)
  const scorers = { screening: scorer(methodology, "screening"), full: scorer(methodology, "full") }
  const own = sideOf(methodology, "own", { use: of(`use/${query.context.use}`), company: of("company/") }, day)
  const rows = register.plans
    .filter(({ slug }) => query.plans.length === 0 || query.plans.includes(slug))
    .map(({ slug, account }) => {
      const tool = toolOf(slug)
      const chain = {
        plan: of(`plan/${slug}`),
        tool: of(`tool/${tool}`),
        organisation: of(`organisation/${vendors.get(tool)}`),
      }
      const depth = query.depth ?? assessed.get(slug)?.at(-1)?.depth ?? "screening"
      const standings = joined(methodology, sideOf(methodology, "plan", chain, day), own, account)
      return { plan: slug, depth, ...figures(scorers[depth], standings, query.context) }
    })
    .sort((a, b) => compareScores(a, b) || (a.plan < b.plan ? -1 : 1))
    .map(({ score, floor, evidence, ...row }) => ({
      ...row,
      score: round(score, 2),
      floor: round(floor, 2),
      evidence: round(evidence, 4),
    }))
  return { day, rows }
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}
