import type { Dimension, Factor, Methodology } from "../../src/core/methodology.ts"
import { vocabulary } from "../vocabulary.ts"
import * as a from "./a-data-processing.ts"
import { agencies } from "./agencies.ts"
import * as b from "./b-transfers.ts"
import * as c from "./c-training.ts"
import { contextWeights } from "./context-weights.ts"
import * as d from "./d-security.ts"
import * as e from "./e-intellectual-property.ts"
import * as f from "./f-ai-act.ts"
import * as g from "./g-output.ts"
import { gates } from "./gates.ts"
import * as h from "./h-governance.ts"

const parts: readonly { dimension: Dimension; factors: readonly Factor[] }[] = [a, b, c, d, e, f, g, h]

/** The methodology as shipped. Any change of a factor, weight, gate or band is a new version. Not legal advice. */
export const methodology: Methodology = {
  version: "1.0.0",
  dimensions: parts.map((part) => part.dimension),
  factors: parts.flatMap((part) => part.factors),
  vocabulary,
  contextWeights,
  gates,
  bands: { low: 35, moderate: 60, criticalFloor: 80, minimumEvidence: 0.5 },
  agencies,
  reference: { dataClass: "internal", use: "copy" },
}
