import type { WeakPattern } from "../../src/core/weak-answers.ts"
import * as conduct from "./weak-conduct.ts"
import * as data from "./weak-data.ts"
import * as rights from "./weak-rights.ts"
import * as security from "./weak-security.ts"
import * as training from "./weak-training.ts"
import * as transfers from "./weak-transfers.ts"

/**
 * What good answers hide and what to ask then, in our own words; evidence that would close it beside. An id is stable for
 * ever: people's closings name it. A changed meaning gets a new id. Not legal advice.
 */
export const weakPatterns: readonly WeakPattern[] = [data, transfers, training, security, rights, conduct].flatMap(
  (part) => part.patterns,
)
