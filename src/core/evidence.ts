import { isPassage } from "./passages.ts"
import type { Evidence, FileEvidence } from "./register.ts"

/** The file that something rests on; undefined where it rests on a passage, which has a hash too, on an address, or on nothing. */
export function fileIn(evidence: Evidence | undefined): FileEvidence | undefined {
  return evidence && "sha256" in evidence && !isPassage(evidence) ? evidence : undefined
}
