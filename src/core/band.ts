import type { Methodology } from "./methodology.ts"
import type { Answer } from "./vocabulary.ts"

/** Bands in the order of tables. */
export const bandIds = ["low", "moderate", "high", "unproven", "critical"] as const
export type Band = (typeof bandIds)[number]

/** The three numbers that are always shown together: score and floor from 0 to 100, evidence from 0 to 1, unrounded. */
export interface Measure {
  score: number
  floor: number
  evidence: number
}

/** How the gates and stops of a context stand, taken together. */
export type GatesState = "broken" | "open" | "met"

/** The band of a score (docs/methodology.md), in this order: critical, unproven, then by the score. */
export function bandOf(bands: Methodology["bands"], measure: Measure, gates: GatesState): Band {
  if (gates === "broken" || reaches(measure.floor, bands.criticalFloor)) return "critical"
  if (!reaches(measure.evidence, bands.minimumEvidence)) return "unproven"
  if (!reaches(measure.score, bands.low)) return "low"
  return reaches(measure.score, bands.moderate) ? "high" : "moderate"
}

/**
 * What the policy proposes for a cell; people decide. The stricter of what the gates and what the band propose: a floor
 * that is critical bars even while a gate is open, or closing the gate with a good answer would turn `ask` into `no`.
 */
export function proposalOf(band: Band, gates: GatesState): Answer {
  if (gates === "broken" || band === "critical") return "no"
  if (gates === "open") return "ask"
  return proposals[band]
}

/** Order of tables: band, then score, then floor, the least risk first. */
export function compareScores(a: RankedScore, b: RankedScore): number {
  return bandIds.indexOf(a.band) - bandIds.indexOf(b.band) || a.score - b.score || a.floor - b.floor
}

export interface RankedScore {
  band: Band
  score: number
  floor: number
}

const proposals: Readonly<Record<Exclude<Band, "critical">, Answer>> = {
  low: "yes",
  moderate: "if",
  high: "ask",
  unproven: "ask",
}

/** Sums of fractions may fall short of a boundary that they reach exactly on paper, by less than this. */
const tolerance = 1e-9

function reaches(value: number, boundary: number): boolean {
  return value >= boundary - tolerance
}
