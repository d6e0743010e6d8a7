import type { Band, GatesState } from "./band.ts"
import { contextsOf, frozenStandings } from "./frozen.ts"
import { type GateState, isSameContext } from "./gates.ts"
import type { Methodology } from "./methodology.ts"
import type { Assessment } from "./register.ts"
import { rounded, scorer, scoreStandings } from "./score.ts"
import type { Account, Answer, DataClassId, UseId } from "./vocabulary.ts"

/** What the policy proposes for a data class and a use, and why. */
export interface ProposedCell {
  class: DataClassId
  use: UseId
  answer: Answer
  band: Band
  /** As shown: points from 0 to 100, evidence from 0 to 1. */
  score: number
  floor: number
  evidence: number
  gates: GatesState
  broken: readonly GateState[]
  open: readonly GateState[]
  /** The factor of an absolute stop that a fact breaks: no decision passes it. */
  stop?: string | undefined
  /** The assessment was made for this context. */
  assessed: boolean
}

/** Every class and use of the vocabulary, class by class. */
export type Proposal = readonly ProposedCell[]

/**
 * The policy's proposal for each cell, computed from what was frozen: broken gate `no`, open gate `ask`, else by the band
 * (DESIGN §4). `methodology`: as it was that day.
 */
export function proposalFrom(assessment: Assessment, methodology: Methodology, planAccount: Account): Proposal {
  const account = assessment.account ?? planAccount
  const prepared = scorer(methodology, assessment.depth)
  const assessed = contextsOf(assessment, methodology)
  const { classes, uses } = methodology.vocabulary
  const byUse = new Map(uses.map(({ id }) => [id, frozenStandings(assessment, methodology, account, id)]))
  return classes.flatMap(({ id: dataClass }) =>
    [...byUse].map(([use, standings]): ProposedCell => {
      const context = { dataClass, use }
      const score = scoreStandings(prepared, standings, context)
      const broken = score.gates.filter(({ state }) => state === "broken")
      const open = score.gates.filter(({ state }) => state === "open")
      const gates = broken.length > 0 ? "broken" : open.length > 0 ? "open" : "met"
      const shown = rounded(score)
      const stop = broken.find(({ kind }) => kind === "stop")?.factor
      return {
        class: dataClass,
        use,
        answer: score.proposal,
        band: score.band,
        ...{ score: shown.score, floor: shown.floor, evidence: shown.evidence },
        ...{ gates, broken, open },
        ...(stop === undefined ? {} : { stop }),
        assessed: assessed.some((one) => isSameContext(one, context)),
      }
    }),
  )
}
