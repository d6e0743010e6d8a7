import fc from "fast-check"
import { expect, test } from "vitest"
import { addDays, dayIn, dayStart } from "../../src/core/day.ts"

test.each([
  ["Europe/Paris", "2026-11-22", "2026-11-21T23:00:00.000Z"],
  ["Europe/Paris", "2026-07-01", "2026-06-30T22:00:00.000Z"],
  // Clocks go on and back at night.
  ["Europe/Paris", "2026-03-29", "2026-03-28T23:00:00.000Z"],
  ["Europe/Paris", "2026-10-26", "2026-10-25T23:00:00.000Z"],
  ["Pacific/Auckland", "2026-11-22", "2026-11-21T11:00:00.000Z"],
  ["Pacific/Honolulu", "2026-11-22", "2026-11-22T10:00:00.000Z"],
  // Midnight does not exist there that day.
  ["America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00.000Z"],
  // Neither does the whole day.
  ["Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00.000Z"],
])("in %s the day %s begins at %s", (zone, day, instant) => {
  expect(dayStart(zone, day).toISOString()).toBe(instant)
})

test("a day begins where the one before ends, in every zone", () => {
  const zones = fc.constantFrom(
    "Europe/Paris",
    "Pacific/Kiritimati",
    "Etc/GMT+12",
    "Asia/Kathmandu",
    "America/New_York",
  )
  fc.assert(
    fc.property(zones, fc.integer({ min: 0, max: 20_000 }), (zone, count) => {
      const day = addDays("1980-01-01", count)
      const start = dayStart(zone, day)
      expect(dayIn(zone, start) >= day).toBe(true)
      expect(dayIn(zone, new Date(start.getTime() - 1)) < day).toBe(true)
    }),
    { numRuns: 60 },
  )
})
