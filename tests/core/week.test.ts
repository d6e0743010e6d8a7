import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays } from "../../src/core/day.ts"
import { digestWeek, isoWeek, mondayOf } from "../../src/core/week.ts"

test.each([
  ["2026-11-27", "2026-W48", "2026-11-23"],
  ["2026-01-01", "2026-W01", "2025-12-29"],
  ["2027-01-03", "2026-W53", "2026-12-28"],
  ["2027-01-04", "2027-W01", "2027-01-04"],
  ["2024-12-30", "2025-W01", "2024-12-30"],
])("%s lies in %s, which begins on %s", (day, week, monday) => {
  expect([isoWeek(day), mondayOf(day)]).toEqual([week, monday])
})

test("seven days have one week, and the next seven the one after it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (count) => {
      const monday = mondayOf(addDays("2000-01-03", count))
      const weeks = Array.from({ length: 14 }, (_, day) => isoWeek(addDays(monday, day)))
      expect(new Set(weeks.slice(0, 7)).size).toBe(1)
      expect(new Set(weeks.slice(7)).size).toBe(1)
      expect((weeks[0] ?? "") < (weeks[7] ?? "")).toBe(true)
    }),
  )
})

describe("the digest is due", () => {
  test.each([
    ["Europe/Paris", "2026-11-23T06:59:59Z", undefined],
    ["Europe/Paris", "2026-11-23T07:00:00Z", "2026-W48"],
    ["Europe/Paris", "2026-11-29T22:59:00Z", "2026-W48"],
    ["Europe/Paris", "2026-11-29T23:00:00Z", undefined],
    // The Monday after clocks went forward, and the one after they went back.
    ["Europe/Paris", "2026-03-30T05:59:00Z", undefined],
    ["Europe/Paris", "2026-03-30T06:00:00Z", "2026-W14"],
    ["Europe/Paris", "2026-10-26T07:00:00Z", "2026-W44"],
    ["America/New_York", "2026-11-23T12:59:00Z", undefined],
    ["America/New_York", "2026-11-23T13:00:00Z", "2026-W48"],
  ])("in %s at %s: %s", (zone, now, week) => {
    expect(digestWeek(zone, new Date(now))).toBe(week)
  })
})
