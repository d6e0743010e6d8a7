import type { Language } from "../../src/core/text.ts"

const locales = { fr: "fr-FR", en: "en-GB" } as const

/** The time of an instant in a time zone: "09:30". */
export function clock(instant: string, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { timeStyle: "short", timeZone: zone }).format(new Date(instant))
}

/** A length in bytes as people say it: "12,3 ko", "12.3 kB". */
export function size(bytes: number, language: Language): string {
  const [unit, value] = bytes < 1_000_000 ? ["kilobyte", bytes / 1000] : ["megabyte", bytes / 1_000_000]
  const format = new Intl.NumberFormat(locales[language], { style: "unit", unit, maximumFractionDigits: 1 })
  return format.format(value)
}
