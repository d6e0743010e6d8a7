import type { Day } from "../../src/core/day.ts"
import type { Evidence } from "../../src/core/register.ts"
import { archiveUrl, type Collection } from "./archive.ts"
import anchors from "./evidence.json" with { type: "json" }
import type { Reading } from "./reading.ts"

/** Where a statement stands: made by scripts/catalogue-evidence.mjs; without `start`, the passage could not be anchored. */
interface Anchor {
  collection: Collection
  service: string
  termsType: string
  path: string
  version: string
  date: Day
  start?: number
  end?: number
  sha256?: string
}

const byKey = anchors as Readonly<Record<string, Anchor>>

/**
 * The evidence of a reading and the day of the version it was read in: the passage, or the archived version where no
 * passage could be anchored. Throws when the source has no such statement.
 */
export function evidenceFor(reading: Pick<Reading, "scope" | "kind" | "nth">): { evidence: Evidence; seenOn: Day } {
  const key = `${reading.scope}/${reading.kind}/${reading.nth}`
  const anchor = byKey[key]
  if (!anchor) throw new Error(`No evidence for the reading ${key}`)
  const { collection, service, termsType, path, version, date, start, end, sha256 } = anchor
  const url = archiveUrl(collection, version, path)
  if (start === undefined || end === undefined || sha256 === undefined) {
    return { evidence: { url, seenOn: date }, seenOn: date }
  }
  return { evidence: { collection, service, termsType, version, start, end, sha256, url }, seenOn: date }
}
