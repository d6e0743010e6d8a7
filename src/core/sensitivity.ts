import { type Band, bandIds } from "./band.ts"
import type { Option } from "./methodology.ts"
import { figures, type Score, type ScoreInput, scorer } from "./score.ts"
import { type Side, type Standing, sidesOf, standings, worse } from "./standing.ts"

/** A single fact that would change the band. */
export interface Change {
  factor: string
  /** Whose answer would change: the vendor's, or ours. */
  side: Side
  /** The option that counts now; absent where unknown. */
  from: Option | undefined
  /** Towards a better band: the worst option that would do. Towards a worse band: the best option that would do it. */
  to: Option
  band: Band
  score: number
}

/**
 * What single live facts would change the band, both ways: for every factor that is asked or gated in the context, and
 * for each side that answers it. The largest effect first: bands crossed, then points moved, then the order of factors.
 */
export function sensitivity(input: ScoreInput, score: Score): readonly Change[] {
  const { methodology, chain, account, day, context } = input
  const scoring = scorer(methodology, input.depth)
  const rules = scoring.rulesOf(context)
  const known = standings(methodology, chain, account, day)
  const concerned = new Set([
    ...rules.dimensions.flatMap((dimension) => dimension.factors.map((factor) => factor.id)),
    ...rules.gates.map((gate) => gate.factor),
  ])
  const changes: Change[] = []
  for (const { id, level } of methodology.factors) {
    const now = known.of.get(id)
    if (!now || now.why === "rule" || !concerned.has(id)) continue
    for (const side of sidesOf(level)) {
      const part = partOf(now, side)
      const outcomes = options.map((to) => {
        const trial = new Map(known.of).set(id, learnt(now, side, to))
        const { band, score } = figures(scoring, { day, of: trial }, context)
        return { factor: id, side, from: part.known ? part.floor : undefined, to, band, score }
      })
      const better = outcomes.findLast((outcome) => steps(score.band, outcome.band) < 0)
      const worsening = outcomes.find((outcome) => steps(score.band, outcome.band) > 0)
      for (const change of [better, worsening]) if (change) changes.push(change)
    }
  }
  const effect = (change: Change) => Math.abs(steps(score.band, change.band))
  const moved = (change: Change) => Math.abs(change.score - score.score)
  return changes.sort((a, b) => effect(b) - effect(a) || moved(b) - moved(a))
}

const options = [0, 1, 2, 3, 4] as const satisfies readonly Option[]

/** Bands crossed, in the order of tables; negative towards less risk. */
function steps(from: Band, to: Band): number {
  return bandIds.indexOf(to) - bandIds.indexOf(from)
}

function partOf(standing: Standing, side: Side): Standing {
  if (!standing.parts) return standing
  return standing.parts[side === "plan" ? 0 : 1]
}

/** The standing if a live fact gave this option. */
function learnt(now: Standing, side: Side, option: Option): Standing {
  const fact: Standing = {
    factor: now.factor,
    score: option,
    floor: option,
    known: true,
    strong: true,
    from: side === "plan" ? "plan" : "use",
    why: "live",
    facts: [],
  }
  if (!now.parts) return fact
  const [plan, own] = now.parts
  return side === "plan" ? worse(fact, own) : worse(plan, fact)
}
