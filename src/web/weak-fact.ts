import { weakPatterns } from "../../templates/questionnaires/weak-answers.ts"
import type { Methodology } from "../core/methodology.ts"
import type { Fact } from "../core/register.ts"
import { sideOf } from "../core/standing.ts"
import { type WeakAnswer, weakAnswer } from "../core/weak-answers.ts"

/** What a fact taken by itself leaves open: what other facts answer is told where a plan is assessed. */
export function weakFact(methodology: Methodology, fact: Fact, day: string): WeakAnswer | undefined {
  const pattern = weakPatterns.find(({ factor }) => factor === fact.factor)
  return pattern && weakAnswer(pattern, sideOf(methodology, "plan", { [fact.subject.kind]: [fact] }, day))
}
