import { type DecisionPart, decisionParts } from "../../views/decision/model.ts"
import type { DecisionContent } from "../core/deciding.ts"
import { canonical } from "../core/stated.ts"

/** What each part of a decision comes to, for a form to carry: whoever sends it is told what changed since they read it. */
export function readMark(content: DecisionContent, sha256: (text: string) => string): string {
  return Object.entries(partsOf(content))
    .map(([part, value]) => `${part}=${sha256(canonical(value)).slice(0, 12)}`)
    .join(" ")
}

/** The parts that say something else than when they were read; none where that is not known. */
export function changedSince(read: string, now: string): DecisionPart[] {
  const before = marksIn(read)
  const after = marksIn(now)
  return decisionParts.filter((part) => before.has(part) && before.get(part) !== after.get(part))
}

function partsOf(content: DecisionContent): Record<DecisionPart, unknown> {
  const { outcome, classes, otherClasses, uses, otherUses, overrides, conditions, preconditions } = content
  const { summary, rationale, reasons, validFrom, validUntil, reviewBy } = content
  const { dpoOpinion, dpia, worksCouncil, stated, source } = content
  return {
    outcome,
    answers: { classes, otherClasses, uses, otherUses, overrides },
    conditions,
    preconditions,
    days: { validFrom, validUntil, reviewBy },
    texts: { summary, rationale, reasons, stated, source },
    personal: { dpoOpinion, dpia, worksCouncil },
  }
}

function marksIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(" ").flatMap((one) => {
      const [part, mark] = one.split("=")
      return part && mark ? [[part, mark] as const] : []
    }),
  )
}
