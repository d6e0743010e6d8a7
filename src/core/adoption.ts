import type { PilotOutcome, PilotStatus } from "./deciding.ts"
import type { LicenceKind, SignOffRole } from "./register.ts"
import type { Outcome } from "./vocabulary.ts"

/**
 * How far a plan has come, from what is recorded alone; nobody types it (docs/decisions/0020-adoption-stages.md):
 * 0 used or asked for · 1 legal agrees · 2 IT agrees, and a licence holds · 3 a pilot was measured · 4 in general use.
 */
export type Stage = 0 | 1 | 2 | 3 | 4

export const stages = [0, 1, 2, 3, 4] as const satisfies readonly Stage[]

/** What stands between a plan and its next stage, in the order in which it is told. */
export const missings = [
  "decision",
  "legal",
  "legal-dissents",
  "it",
  "it-dissents",
  "licence",
  "pilot",
  "pilot-running",
  "in-force",
  "tolerated",
  "pilot-missed",
  "subscription",
] as const
export type Missing = (typeof missings)[number]

/** A verdict, by whoever gave it in which role; the last one of each counts. */
export interface Verdict {
  role: SignOffRole
  person: string
  verdict: "agree" | "dissent"
}

export interface MeasuredPilot {
  status: PilotStatus
  outcome?: PilotOutcome | undefined
  /** An instant; the pilot that ended last speaks. */
  endedAt?: string | undefined
}

/** What is recorded of a plan. */
export interface AdoptionFacts {
  /** A request for it or for its tool, a licence or an exception: it is asked for or used. */
  sought: boolean
  /** The decision that speaks today, with all verdicts on it, the first one first. */
  decision?: { outcome: Outcome; verdicts: readonly Verdict[] } | undefined
  /** Decisions that lie before their signatories. */
  underWay: readonly { outcome: Outcome; verdicts: readonly Verdict[] }[]
  /** Licences that hold today; a state that somebody recorded in their place counts as a subscription. */
  licences: readonly LicenceKind[]
  pilots: readonly MeasuredPilot[]
}

/** `barred`: decided against, so on no way to anywhere. */
export type Adoption = { at: "stage"; stage: Stage; missing?: Missing | undefined } | { at: "barred"; outcome: Outcome }

/** Where a plan stands; undefined for one that is merely known. Each stage needs those before it. */
export function adoptionOf(facts: AdoptionFacts): Adoption | undefined {
  const { sought, decision, underWay, pilots } = facts
  if (decision && !allowing.includes(decision.outcome)) return { at: "barred", outcome: decision.outcome }
  if (!sought && !decision && underWay.length === 0 && pilots.length === 0) return undefined
  for (const stage of stages) {
    const missing = missingAt[stage](facts)
    if (missing !== undefined) return { at: "stage", stage, missing }
  }
  return { at: "stage", stage: 4 }
}

/** Of several plans of one tool, the one that has come furthest; the first of those that came equally far. */
export function furthest<T extends { adoption: Adoption }>(plans: readonly T[]): T | undefined {
  return plans.reduce<T | undefined>(
    (best, plan) => (best === undefined || rank(plan.adoption) > rank(best.adoption) ? plan : best),
    undefined,
  )
}

function rank(adoption: Adoption): number {
  return adoption.at === "stage" ? adoption.stage : -1
}

const allowing: readonly Outcome[] = ["approved", "conditional", "tolerated"]

/** What keeps a plan at a stage; undefined where it has come beyond. */
const missingAt: Readonly<Record<Stage, (facts: AdoptionFacts) => Missing | undefined>> = {
  0: (facts) => {
    if (!facts.decision && !facts.underWay.some(({ outcome }) => allowing.includes(outcome))) return "decision"
    return signed(facts, "legal", "legal", "legal-dissents")
  },
  1: (facts) => signed(facts, "it", "it", "it-dissents") ?? (facts.licences.length === 0 ? "licence" : undefined),
  2: ({ pilots }) => {
    if (lastMeasured(pilots)) return undefined
    return pilots.some(({ status }) => status === "running") ? "pilot-running" : "pilot"
  },
  3: ({ decision, licences, pilots }) => {
    if (!decision) return "in-force"
    if (decision.outcome === "tolerated") return "tolerated"
    if (lastMeasured(pilots)?.outcome === "missed") return "pilot-missed"
    return licences.includes("subscription") ? undefined : "subscription"
  },
  4: () => undefined,
}

/** Whether a role agrees to a decision that allows, in force or under way: somebody in it does, and nobody in it dissents. */
function signed(
  { decision, underWay }: AdoptionFacts,
  role: SignOffRole,
  missing: Missing,
  dissents: Missing,
): Missing | undefined {
  const all = [...(decision ? [decision] : []), ...underWay].filter(({ outcome }) => allowing.includes(outcome))
  const found = all.map(({ verdicts }) => roleVerdict(verdicts, role))
  if (found.includes("agree")) return undefined
  return found.includes("dissent") ? dissents : missing
}

function roleVerdict(verdicts: readonly Verdict[], role: SignOffRole): Verdict["verdict"] | undefined {
  const last = new Map(verdicts.filter((one) => one.role === role).map((one) => [one.person, one.verdict]))
  const standing = [...last.values()]
  return standing.includes("dissent") ? "dissent" : standing[0]
}

/** The last pilot that ended with a result; one that was stopped measured nothing. */
function lastMeasured(pilots: readonly MeasuredPilot[]): MeasuredPilot | undefined {
  return pilots
    .filter(({ status, outcome }) => status === "ended" && outcome !== undefined)
    .toSorted((a, b) => ((a.endedAt ?? "") < (b.endedAt ?? "") ? 1 : -1))[0]
}
