import { ICalCalendar, ICalEventTransparency } from "ical-generator"
import { addDays, type Day } from "../core/day.ts"
import type { Language } from "../core/text.ts"

/** A whole day in a calendar. */
export interface CalendarDay {
  /** The same for ever. */
  uid: string
  day: Day
  summary: string
  text: string
  url: string
  /** Grows with each change. */
  sequence: number
  /** When it changed last: an instant. */
  changedAt: string
}

export interface Calendar {
  name: string
  text: string
  language: Language
  days: readonly CalendarDay[]
}

/**
 * A calendar as iCalendar (RFC 5545). Days are company days: written as dates, converted to no zone. The same input gives the same
 * bytes: nothing in it is the time of asking.
 */
export function calendarText({ name, text, language, days }: Calendar): string {
  const calendar = new ICalCalendar({
    name,
    description: text,
    prodId: { company: "Aval", product: "Aval", language: language.toUpperCase() },
    // Calendars ask as they like; those that listen ask each hour.
    ttl: 3600,
  })
  for (const { uid, day, summary, text, url, sequence, changedAt } of days) {
    const at = new Date(changedAt)
    calendar.createEvent({
      ...{ id: uid, allDay: true, summary, description: text, url, sequence, stamp: at, lastModified: at },
      ...{ start: dateOf(day), end: dateOf(addDays(day, 1)) },
      // What is due that day takes nobody's time away.
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}

/** The library writes dates as UTC has them. */
function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}
