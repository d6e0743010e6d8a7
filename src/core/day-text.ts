import type { Day } from "./day.ts"
import type { Language } from "./text.ts"

const long = {
  fr: new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }),
}
const short = {
  fr: new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }),
}

/** A day in words: "1er janvier 2027", "1 January 2027"; `short` abbreviates the month. */
export function dayText(day: Day, language: Language, style: "long" | "short" = "long"): string {
  const key = `${language} ${style} ${day}`
  let text = written.get(key)
  if (text === undefined) {
    text = format(day, language, style)
    if (written.size >= writtenMost) written.clear()
    written.set(key, text)
  }
  return text
}

// Formatting a date costs more than working out an answer, and the same few days come again and again.
const written = new Map<string, string>()
const writtenMost = 2000

function format(day: Day, language: Language, style: "long" | "short"): string {
  const date = new Date(`${day}T00:00:00Z`)
  const text = (style === "long" ? long : short)[language].format(date)
  return language === "fr" ? text.replace(/^1 /, "1er ") : text
}

const lists = {
  fr: {
    and: new Intl.ListFormat("fr", { type: "conjunction" }),
    or: new Intl.ListFormat("fr", { type: "disjunction" }),
  },
  en: {
    and: new Intl.ListFormat("en", { type: "conjunction" }),
    or: new Intl.ListFormat("en", { type: "disjunction" }),
  },
}

/** "a, b et c", "a, b or c". */
export function listText(items: readonly string[], language: Language, joiner: "and" | "or"): string {
  const [first, second] = items
  return first !== undefined && second === undefined ? first : lists[language][joiner].format(items)
}
