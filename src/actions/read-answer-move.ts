import { factById, factsAbout } from "../../db/queries/fact-history.ts"
import type { RecordedFact } from "../../db/queries/facts.ts"
import type { App } from "../app.ts"
import { type AssessmentInput, judged } from "../core/assessment-sheet.ts"
import type { FactMove } from "../core/fact-move.ts"
import { isSameContext } from "../core/gates.ts"
import { subjectPath } from "../core/subject.ts"
import type { ToldMove } from "./read-fact-move.ts"

/**
 * What the answer that was just noted, or withdrawn, moved in an assessment, in the context that it moved most: the figures right
 * before and right after, all else as it is. Undefined for what did not happen.
 */
export async function readAnswerMove(
  app: App,
  input: AssessmentInput,
  { id, what }: { id: string; what: ToldMove["what"] },
): Promise<ToldMove | undefined> {
  const fact = await factById(app.store.read, id)
  const at = what === "recorded" ? fact?.recordedAt : fact?.supersededAt
  if (!fact || at === undefined) return undefined
  const about = await factsAbout(app.store.read, fact.factor, [fact.subject])
  const before = about.filter((one) => one.recordedAt < at && (one.supersededAt ?? at) >= at)
  const after = about.filter((one) => one.recordedAt <= at && (one.supersededAt === undefined || one.supersededAt > at))
  const [was, is] = [before, after].map((facts) => judged(withFacts(input, fact, facts)))
  const moves = (is ?? []).flatMap(({ score }) => {
    const old = was?.find((one) => isSameContext(one.score.context, score.context))
    return old ? [{ context: score.context, plans: 1, before: old.score, after: score } satisfies FactMove] : []
  })
  const [most] = moves.toSorted((a, b) => distance(b) - distance(a))
  return { fact, what, move: most }
}

/** The input with these facts in place of those about the same factor and subject. */
function withFacts(input: AssessmentInput, fact: RecordedFact, facts: readonly RecordedFact[]): AssessmentInput {
  const key = fact.subject.kind === "company" ? "company/" : subjectPath(fact.subject)
  const others = (input.facts.get(key) ?? []).filter(({ factor }) => factor !== fact.factor)
  return { ...input, facts: new Map(input.facts).set(key, [...others, ...facts]) }
}

function distance({ before, after }: FactMove): number {
  return Math.abs(after.score - before.score) + Math.abs(after.floor - before.floor)
}
