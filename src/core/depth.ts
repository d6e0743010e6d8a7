import type { DepthReason } from "./assessing.ts"
import { type Context, lineage } from "./gates.ts"
import type { Methodology } from "./methodology.ts"
import type { Depth, Score } from "./score.ts"
import { canonical } from "./stated.ts"
import type { DataClassId, UseId } from "./vocabulary.ts"

/** Data that always takes a full review: other people's secrets and other people's lives (docs/decisions/0013). */
export const fullClasses: readonly DataClassId[] = ["client", "personal", "special"]

/** Uses that always take one: they act on people outside, or with money, before anybody of ours looks (docs/decisions/0013). */
export const fullUses: readonly UseId[] = ["crm", "service", "media"]

export interface DepthInput {
  methodology: Methodology
  contexts: readonly Context[]
  /** The score of each context in the core factors. */
  screenings: readonly Score[]
  /** That somebody asked for a full review, or why it was one before: it never goes back by itself. */
  before?: readonly DepthReason[] | undefined
}

export interface DepthFound {
  depth: Depth
  /** Each once: what somebody asked for, then the contexts, then what the screening found. */
  reasons: readonly DepthReason[]
}

/** Screening or full review, and why. What was a reason once stays one. */
export function depthOf(input: DepthInput): DepthFound {
  const reasons = new Map<string, DepthReason>()
  for (const reason of [...(input.before ?? []), ...found(input)]) reasons.set(canonical(reason), reason)
  const sorted = [...reasons.values()].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
  return { depth: sorted.length > 0 ? "full" : "screening", reasons: sorted }
}

const kinds: readonly DepthReason["kind"][] = ["asked", "class", "use", "gate", "answer", "band"]

function found({ methodology, contexts, screenings }: DepthInput): DepthReason[] {
  return [
    ...contexts.filter((context) => takesFull(methodology, context.dataClass)).map(classReason),
    ...contexts.filter(({ use }) => fullUses.includes(use)).map(({ use }) => ({ kind: "use", id: use }) as const),
    ...screenings.flatMap(screened),
  ]
}

function classReason({ dataClass }: Context): DepthReason {
  return { kind: "class", id: dataClass }
}

/** A class that a company added is held to those that it extends. */
function takesFull(methodology: Methodology, dataClass: DataClassId): boolean {
  return lineage(methodology, dataClass).some((id) => fullClasses.includes(id))
}

/** What the screening of one context found. */
function screened({ gates, contributions, band }: Score): DepthReason[] {
  return [
    ...gates.filter(({ state }) => state !== "met").map(({ factor }) => ({ kind: "gate", factor }) as const),
    ...contributions
      .filter(({ standing }) => standing.from !== undefined && standing.floor >= 3)
      .map(({ factor }) => ({ kind: "answer", factor }) as const),
    ...(band === "low" || band === "moderate" ? [] : [{ kind: "band" } as const]),
  ]
}
