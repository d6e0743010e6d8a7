import { addDays, covers, type Day, type Period } from "./day.ts"
import type { Agreement, Licence, State } from "./register.ts"
import type { PreconditionId } from "./vocabulary.ts"

export type Holds = Partial<Record<PreconditionId, readonly Period[]>>

/**
 * When each precondition of a plan holds: `licence-active` from its licences and `dpa-signed` from the DPAs that cover it, where there
 * are any; everything else, and those two where there are none, from the dated states that people recorded (DESIGN §3).
 */
export function preconditionPeriods(
  licences: readonly Licence[],
  agreements: readonly Agreement[],
  states: readonly State[],
): Holds {
  const holds: Holds = {}
  for (const [id, recorded] of Map.groupBy(states, (state) => state.precondition)) {
    const periods = statedPeriods(recorded)
    if (periods.length > 0) holds[id] = periods
  }
  if (licences.length > 0) holds["licence-active"] = united(licences.map(rightPeriod))
  const signed = agreements.filter((agreement) => agreement.kind === "dpa")
  if (signed.length > 0) holds["dpa-signed"] = united(signed.map(rightPeriod))
  return holds
}

/** From the start to the end or the termination, whichever comes first, the last day included. */
function rightPeriod(right: { start: Day; end?: Day | undefined; terminatedOn?: Day | undefined }): Period {
  const { start, end, terminatedOn } = right
  const until = end === undefined || (terminatedOn !== undefined && terminatedOn < end) ? terminatedOn : end
  return until === undefined ? { from: start } : { from: start, until }
}

/** The state that began last among those covering a day speaks for it. */
function statedPeriods(states: readonly State[]): readonly Period[] {
  const bounds = [
    ...new Set(states.flatMap(({ from, until }) => (until === undefined ? [from] : [from, addDays(until, 1)]))),
  ].sort()
  const found: Period[] = []
  for (const [index, from] of bounds.entries()) {
    const speaking = states.filter((state) => covers(state, from)).sort((a, b) => (a.from < b.from ? 1 : -1))[0]
    if (!speaking?.holds) continue
    const next = bounds[index + 1]
    found.push(next === undefined ? { from } : { from, until: addDays(next, -1) })
  }
  return united(found)
}

/** Overlapping and adjoining periods made one, in order. Periods that end before they begin are left out. */
export function united(periods: readonly Period[]): readonly Period[] {
  const sorted = periods
    .filter((period) => period.until === undefined || period.until >= period.from)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const found: Period[] = []
  for (const period of sorted) {
    const last = found.at(-1)
    if (!last || (last.until !== undefined && addDays(last.until, 1) < period.from)) {
      found.push(period.until === undefined ? { from: period.from } : { from: period.from, until: period.until })
    } else if (last.until !== undefined && (period.until === undefined || period.until > last.until)) {
      found[found.length - 1] =
        period.until === undefined ? { from: last.from } : { from: last.from, until: period.until }
    }
  }
  return found
}

/** Where a licence stands on a day: `expiring` from 60 days before its end, or from its last day of notice. */
export function licenceStatus(licence: Licence, day: Day): "to-come" | "active" | "expiring" | "expired" {
  const { from, until } = rightPeriod(licence)
  if (day < from) return "to-come"
  if (until === undefined) return "active"
  if (day > until) return "expired"
  const warned = licence.notice !== undefined && licence.notice <= day
  return warned || addDays(until, -60) <= day ? "expiring" : "active"
}
