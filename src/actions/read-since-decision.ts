import { assessmentById } from "../../db/queries/pages.ts"
import type { App } from "../app.ts"
import type { Assessment, Decision, Fact } from "../core/register.ts"
import type { DecisionReading } from "./read-decision.ts"

/** What became otherwise since the decision in force was taken. */
export interface SinceDecision {
  decision: Decision
  /** The assessment that it rests on, where it rests on another one. */
  before?: Assessment | undefined
  /** Factors that are answered otherwise in the assessment of the draft. */
  moved: readonly string[]
}

/** What moved between the decision that speaks today and a draft that would take its place. */
export async function readSinceDecision(
  app: App,
  { inForce, assessment }: DecisionReading,
): Promise<SinceDecision | undefined> {
  if (!inForce) return undefined
  const before = inForce.assessment === undefined ? undefined : await assessmentById(app.store.read, inForce.assessment)
  if (!before || !assessment || before.id === assessment.id) return { decision: inForce, moved: [] }
  return { decision: inForce, before, moved: movedFactors(before.facts, assessment.facts) }
}

/** Factors of which the answers are not the same ones. */
function movedFactors(before: readonly Fact[], after: readonly Fact[]): string[] {
  const [was, is] = [answersBy(before), answersBy(after)]
  return [...new Set([...was.keys(), ...is.keys()])].filter((factor) => was.get(factor) !== is.get(factor))
}

function answersBy(facts: readonly Fact[]): Map<string, string> {
  return new Map(
    [...Map.groupBy(facts, ({ factor }) => factor)].map(([factor, own]) => [
      factor,
      own
        .map(({ subject, option }) => `${JSON.stringify(subject)} ${option}`)
        .sort()
        .join(),
    ]),
  )
}
