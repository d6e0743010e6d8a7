import type { Policy } from "./company-policy.ts"
import type { Text } from "./text.ts"

/** A fault of the policy file: where it stands (line and column from 1), what is wrong, and how to mend it. */
export interface PolicyProblem {
  line: number
  column: number
  /** Keys and positions from the top: `methodology.weights.A1`. */
  path: string
  message: Text
  mend: Text
}

export type PolicyReading =
  | { ok: true; policy: Policy }
  | { ok: false; problems: readonly [PolicyProblem, ...PolicyProblem[]] }
