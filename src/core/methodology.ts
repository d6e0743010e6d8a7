import type { Text } from "./text.ts"
import type { DataClassId, PreconditionId, UseId, Vocabulary } from "./vocabulary.ts"

/** Who or what a factor asks about (reference of the levels: docs/methodology.md). Two levels: the worse of the two counts. */
export const levels = ["V", "P", "U", "O", "A", "V/P", "P/U", "V/U"] as const
export type Level = (typeof levels)[number]

/** An option of a factor: 0 is the least risk, 4 the most. Unknown is the absence of a fact, never an option. */
export type Option = 0 | 1 | 2 | 3 | 4

/** How sure we are of a reference: its text was read, or it is known from a summary or from general knowledge only. */
export type ReferenceStatus = "read" | "to-confirm"

export interface Reference {
  /** The framework or law: "GDPR", "AI Act", "NIST AI 600-1"… */
  source: string
  /** Version or date of the text meant, where it matters. */
  version?: string | undefined
  /** Articles, controls, actions: "28(3)(a)", "GV-6.2-007". */
  locator: string
  status: ReferenceStatus
  checkedOn: string
}

export interface Factor {
  /** Stable for ever; a changed meaning gets a new id. */
  id: string
  dimension: string
  level: Level
  /** Part of the quick screening. */
  core: boolean
  /** Weight inside its dimension, above 0. */
  weight: number
  name: Text
  question: Text
  help: Text
  options: readonly [Text, Text, Text, Text, Text]
  references: readonly Reference[]
  /** Contexts in which the factor is asked; absent: everywhere. Never depends on another answer (DESIGN §4, laws). */
  appliesTo?: { classes?: readonly DataClassId[]; uses?: readonly UseId[] }
}

export interface Dimension {
  id: string
  name: Text
}

/** A factor's worst admissible option. */
export interface Gate {
  factor: string
  max: Option
}

/** The gates of a data class; those of the classes it `extends` are added to its own. */
export interface ClassGates {
  extends?: DataClassId
  gates: readonly Gate[]
  /** Preconditions that a `yes` or `if` for this class always carries. */
  preconditions?: readonly PreconditionId[]
}

/** A factor answered `option` bars the named classes (none = every one), whatever the score: no decision and no exception passes it. */
export interface Stop {
  factor: string
  option: Option
  classes: readonly DataClassId[]
}

/** What agencies are asked beside the gates of plans, and what bars one. */
export interface AgencyQuestions {
  /** Ids of dimensions, with all their factors, and of single factors. */
  asked: readonly string[]
  stops: readonly Stop[]
}

/** How an agency is scored (docs/methodology.md): which factors it answers itself, and how much they weigh. */
export interface AgencyRules {
  /** Of every agency. */
  always: AgencyQuestions
  /** Added for one that gets data of ours. */
  entrusted: AgencyQuestions
  /** The class whose weights and gates hold for one that gets none. */
  without: DataClassId
  /** Added to the context weight of a dimension. */
  weights: Readonly<Record<string, number>>
}

export interface Methodology {
  /** Named for ever by every assessment. A company's changes are appended: "1.0+a1b2". */
  version: string
  dimensions: readonly Dimension[]
  factors: readonly Factor[]
  vocabulary: Vocabulary
  /** Context weight of a dimension = its weight for the data class + its weight for the use; 0 = left out. */
  contextWeights: {
    classes: Readonly<Record<DataClassId, Readonly<Record<string, number>>>>
    uses: Readonly<Record<UseId, Readonly<Record<string, number>>>>
  }
  gates: {
    classes: Readonly<Record<DataClassId, ClassGates>>
    /** Added for published uses. */
    published: readonly Gate[]
    stops: readonly Stop[]
    /** C1 = 2 (training on by default, administrators may switch it off) adds this for all but the named classes. */
    conditional: readonly {
      factor: string
      option: Option
      precondition: PreconditionId
      except: readonly DataClassId[]
    }[]
  }
  bands: { low: number; moderate: number; criticalFloor: number; minimumEvidence: number }
  /** Absent in a methodology of before agencies were scored: it asks them nothing. */
  agencies?: AgencyRules
  /** The context that tables show when none is asked for. */
  reference: { dataClass: DataClassId; use: UseId }
}
