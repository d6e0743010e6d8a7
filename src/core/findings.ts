import type { Context, GateState } from "./gates.ts"
import type { Factor, Methodology, Option } from "./methodology.ts"
import type { Score } from "./score.ts"
import { type Side, type Standing, type Standings, sidesOf, standingOf, type Why } from "./standing.ts"

/**
 * - `blocks`: breaks a gate or a stop: no use may be proposed
 * - `unknown`: a gate or stop that no proven answer meets yet
 * - `major`: an answer of 3 or 4
 * - `minor`: an answer of 2, or one that rests on a claim or has expired
 */
export const severities = ["blocks", "unknown", "major", "minor"] as const
export type Severity = (typeof severities)[number]

/** What is wrong with the answer to a factor, or that there is none, over all contexts of an assessment. */
export interface Finding {
  severity: Severity
  factor: string
  /** Those in which it is so. */
  contexts: readonly Context[]
  /** The gate or stop, the strictest of the contexts. */
  gate?: Pick<GateState, "kind" | "limit"> | undefined
  /** What is known, even if only claimed or expired; absent where nothing is. */
  option?: Option | undefined
  why: Why
  mend: Mend
  /** What it adds to the score, the most of the contexts. */
  points: number
  /** No decision passes it, whatever is written here. */
  absolute: boolean
  /** Compensating measures that somebody wrote. */
  justification?: string | undefined
}

/** What would settle it: an answer no worse than `option`, proven, from each of the sides. */
export interface Mend {
  option: Option
  /** Whose answer is missing, weak or too bad: the vendor's, ours, or both. */
  sides: readonly Side[]
  /** An answer of that kind is there: it is the proof that is missing. */
  onlyProof: boolean
}

/** A context with its score and the standings that it was made of. */
export interface Judged {
  score: Score
  standings: Standings
}

/** The findings of an assessment, the severest first, then what adds most to the score, then the order of factors. One a factor. */
export function findings(
  methodology: Methodology,
  judged: readonly Judged[],
  justifications: Readonly<Record<string, string>> = {},
): readonly Finding[] {
  const found = methodology.factors.flatMap((factor) => {
    const all = judged.flatMap((one) => findingIn(factor, one))
    const finding = all.length === 0 ? undefined : united(all)
    return finding ? [{ ...finding, justification: justifications[factor.id] }] : []
  })
  const rank = ({ severity }: Finding) => severities.indexOf(severity)
  return found.sort((a, b) => rank(a) - rank(b) || b.points - a.points)
}

/** Those that stand in the way of every use and that nobody wrote a measure for. */
export function unjustified(list: readonly Finding[]): readonly Finding[] {
  return list.filter(({ severity, justification }) => severity === "blocks" && justification === undefined)
}

function findingIn(factor: Factor, { score, standings }: Judged): Finding[] {
  const standing = standingOf(standings, factor.id)
  const rules = score.gates.filter((gate) => gate.factor === factor.id)
  const contribution = score.contributions.find((one) => one.factor === factor.id)
  if (rules.length === 0 && !contribution) return []
  const severity = severityOf(rules, standing)
  if (!severity) return []
  const gate = strictest(severity === "blocks" ? rules.filter(({ state }) => state === "broken") : rules)
  const option = standing.from === undefined ? undefined : standing.floor
  const needed = neededOption(severity, gate)
  return [
    {
      severity,
      factor: factor.id,
      contexts: [score.context],
      gate: severity === "blocks" || severity === "unknown" ? gate : undefined,
      option,
      why: standing.why,
      mend: mendOf(factor, standing, needed),
      points: contribution?.points ?? 0,
      absolute: rules.some(({ kind, state }) => kind === "stop" && state === "broken"),
    },
  ]
}

function severityOf(rules: readonly GateState[], standing: Standing): Severity | undefined {
  if (rules.some(({ state }) => state === "broken")) return "blocks"
  if (rules.some(({ state }) => state === "open")) return "unknown"
  if (standing.from === undefined) return undefined
  if (standing.floor >= 3) return "major"
  return standing.floor === 2 || !standing.strong ? "minor" : undefined
}

/** The worst option that would settle it. */
function neededOption(severity: Severity, gate: Pick<GateState, "kind" | "limit"> | undefined): Option {
  if (gate && (severity === "blocks" || severity === "unknown")) return worstAllowed(gate)
  return severity === "major" ? 2 : 1
}

function worstAllowed({ kind, limit }: Pick<GateState, "kind" | "limit">): Option {
  return kind === "gate" ? limit : (Math.max(0, limit - 1) as Option)
}

function strictest<Rule extends Pick<GateState, "kind" | "limit">>(
  rules: readonly Rule[],
): Pick<GateState, "kind" | "limit"> | undefined {
  const [first] = rules.toSorted((a, b) => worstAllowed(a) - worstAllowed(b))
  return first && { kind: first.kind, limit: first.limit }
}

function mendOf({ level }: Factor, standing: Standing, option: Option): Mend {
  const [plan, own] = standing.parts ?? [standing, standing]
  const lacking = ({ strong, floor }: Standing) => !strong || floor > option
  const sides = sidesOf(level).filter((side) => lacking(side === "plan" ? plan : own))
  return { option, sides, onlyProof: standing.known && standing.floor <= option && !standing.strong }
}

/** The findings about one factor in several contexts as one: the severest, with all contexts that share its severity. */
function united(all: readonly Finding[]): Finding | undefined {
  const severity = severities.find((one) => all.some((finding) => finding.severity === one))
  const same = all.filter((finding) => finding.severity === severity)
  const hardest = same.toSorted((a, b) => a.mend.option - b.mend.option || (b.option ?? 0) - (a.option ?? 0))[0]
  return (
    hardest && {
      ...hardest,
      contexts: same.flatMap(({ contexts }) => contexts),
      points: Math.max(...all.map(({ points }) => points)),
      absolute: same.some(({ absolute }) => absolute),
    }
  )
}
