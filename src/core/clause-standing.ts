import type { Day } from "./day.ts"
import type { DraftStep } from "./draft.ts"

// How the AI clauses of a contract stand. Whoever reads the register is told this much; what the drafts say is confidential.

/** From the first to the furthest: `drafted` is with whoever drafts, `submitted` with legal. */
const clauseStandings = ["none", "drafted", "submitted", "approved", "sent", "signed"] as const

export type ClauseStanding =
  | { kind: "none" }
  /** The version that it is about; absent: none was kept yet. */
  | { kind: "drafted"; version?: number | undefined }
  | { kind: "submitted" | "approved"; version: number }
  /** `again`: something newer is being drafted. */
  | { kind: "sent" | "signed"; version: number; day: Day; again: boolean }

/** A draft, as far as the standing of its contract depends on it. */
export interface StandingDraft {
  setAside: boolean
  /** Number of its newest version. */
  version?: number | undefined
  /** In the order in which they were taken. */
  steps: readonly Pick<DraftStep, "version" | "kind" | "day">[]
}

/** How the clauses of a contract stand, from all of its drafts: the furthest counts, whatever was begun since. */
export function clauseStanding(drafts: readonly StandingDraft[]): ClauseStanding {
  const live = drafts.filter(({ setAside }) => !setAside).map(standingOf)
  const furthest = live.toSorted((a, b) => rank(b) - rank(a) || lastDay(b).localeCompare(lastDay(a)))[0]
  if (!furthest) return { kind: "none" }
  if (furthest.kind !== "sent" && furthest.kind !== "signed") return furthest
  const others = live.some((one) => one !== furthest && rank(one) < rank({ kind: "sent" }))
  return { ...furthest, again: furthest.again || others }
}

function standingOf({ version, steps }: StandingDraft): ClauseStanding {
  const out = outOf(steps)
  if (out) return { ...out, again: version !== undefined && version > out.version }
  const step = steps.findLast((one) => one.version === version)
  if (version === undefined || step === undefined || step.kind === "returned") return { kind: "drafted", version }
  return { kind: step.kind === "submitted" ? "submitted" : "approved", version }
}

/** The last time that it was signed, or else sent: what left the house stays out, whatever is drafted after it. */
function outOf(steps: StandingDraft["steps"]) {
  for (const kind of ["signed", "sent"] as const) {
    const last = steps.findLast((step) => step.kind === kind)
    if (last?.day !== undefined) return { kind, version: last.version, day: last.day }
  }
  return undefined
}

function rank({ kind }: Pick<ClauseStanding, "kind">): number {
  return clauseStandings.indexOf(kind)
}

function lastDay(standing: ClauseStanding): string {
  return "day" in standing ? standing.day : ""
}
