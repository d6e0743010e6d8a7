/** A whole day in the company's zone, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string

const form = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether the text is a day that exists, from 1900-01-01 to 2999-12-31. */
export function isDay(value: string): value is Day {
  const match = form.exec(value)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1900 || year > 2999) return false
  if (day > 0 && day < 29) return month > 0 && month < 13
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** The day `count` days later (or earlier, when negative). */
export function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** The same day so many months later; where that month is shorter, its last day. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, of = 1] = day.split("-").map(Number)
  const last = new Date(Date.UTC(year, month + count, 0))
  last.setUTCDate(Math.min(of, last.getUTCDate()))
  return last.toISOString().slice(0, 10)
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The day it is in a time zone (IANA name) at an instant. Throws `RangeError` on an unknown zone. */
export function dayIn(zone: string, instant: Date): Day {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" })
    formats.set(zone, format)
  }
  return format.format(instant)
}

/** The instant at which the day begins in a time zone; where its clocks skip it, the one at which the next day does. */
export function dayStart(zone: string, day: Day): Date {
  const noon = Date.parse(`${day}T12:00:00Z`)
  let [before, within] = [noon - 2 * 86_400_000, noon + 2 * 86_400_000]
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2)
    if (dayIn(zone, new Date(middle)) < day) before = middle
    else within = middle
  }
  return new Date(within)
}

/** A period of whole days, the last one included; without `until` it goes on. */
export interface Period {
  from: Day
  until?: Day | undefined
}

/** Whether the period covers the day. */
export function covers(period: Period, day: Day): boolean {
  return period.from <= day && (period.until === undefined || day <= period.until)
}

/** Whether it is a time zone that the runtime knows, such as `Europe/Paris`. */
export function isZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value })
    return true
  } catch {
    return false
  }
}
