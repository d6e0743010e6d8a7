import { weakPatterns } from "../../templates/questionnaires/weak-answers.ts"
import type { App } from "../app.ts"
import { type AskedFactor, chainOf } from "../core/assessment-sheet.ts"
import { NotFound } from "../core/errors.ts"
import type { Factor } from "../core/methodology.ts"
import { standings } from "../core/standing.ts"
import { type WeakAnswer, weakAnswer } from "../core/weak-answers.ts"
import { type AssessmentReading, readAssessment } from "./read-assessment.ts"
import { type Assignee, readAssignees } from "./read-assignees.ts"
import { expectFactor } from "./work-on-factor.ts"

/** One factor of an assessment under way. */
export interface AssessedFactor {
  reading: AssessmentReading
  factor: Factor
  asked: AskedFactor
  /** What a good answer leaves open. */
  weak?: WeakAnswer | undefined
  /** Those to whom it can be given. */
  assignees: readonly Assignee[]
}

/** Throws `NotFound` for an assessment or a factor that does not exist. */
export async function readAssessedFactor(app: App, id: string, factorId: string): Promise<AssessedFactor> {
  expectFactor(app, factorId)
  const reading = await readAssessment(app, id)
  const factor = app.methodology.factors.find((one) => one.id === factorId)
  if (!factor) throw new NotFound()
  const closed = new Set(reading.work.get(factorId)?.closed?.map(({ question }) => question))
  const pattern = weakPatterns.find((one) => one.factor === factorId)
  const known = standingsOf(reading)
  return {
    reading,
    factor,
    asked: reading.sheet.factors.find((one) => one.factor.id === factorId) ?? unasked(factor, reading),
    weak: pattern && weakAnswer(pattern, known, closed),
    assignees: await readAssignees(app),
  }
}

/** How everything stands in the first use: the vendor's answers are the same in each. */
function standingsOf({ input }: AssessmentReading) {
  const { methodology, plan, facts, contexts, day } = input
  const use = contexts[0]?.use ?? methodology.reference.use
  return standings(methodology, chainOf(plan, facts, use), plan.account, day)
}

/** A factor that this depth or these contexts do not ask is shown all the same. */
function unasked(factor: Factor, reading: AssessmentReading): AskedFactor {
  const standing = standingsOf(reading).of.get(factor.id)
  if (!standing) throw new NotFound()
  return { factor, standings: [{ standing }], answered: standing.known, proven: standing.strong }
}
