import { addDays, type Day, dayIn, daysBetween } from "./day.ts"

/** The hour on Monday, on the company's clock, from which the week's digest goes out. */
const digestHour = 8

/** The ISO week of a day: `2026-W48`. Weeks begin on Monday; the one with the year's first Thursday is the first. */
export function isoWeek(day: Day): string {
  const thursday = addDays(mondayOf(day), 3)
  const year = thursday.slice(0, 4)
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1
  return `${year}-W${String(week).padStart(2, "0")}`
}

/** The Monday of the week that the day lies in. */
export function mondayOf(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

/** The ISO week whose digest is to be there at the instant; undefined on Monday before the hour. */
export function digestWeek(zone: string, now: Date): string | undefined {
  const day = dayIn(zone, now)
  if (day === mondayOf(day) && hourIn(zone, now) < digestHour) return undefined
  return isoWeek(day)
}

const hours = new Map<string, Intl.DateTimeFormat>()

function hourIn(zone: string, now: Date): number {
  let format = hours.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", hourCycle: "h23" })
    hours.set(zone, format)
  }
  return Number(format.format(now))
}
