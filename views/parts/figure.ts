import type { Language } from "../../src/core/text.ts"

const locales = { fr: "fr-FR", en: "en-GB" } as const

function formats(options: Intl.NumberFormatOptions): Readonly<Record<Language, Intl.NumberFormat>> {
  return { fr: new Intl.NumberFormat(locales.fr, options), en: new Intl.NumberFormat(locales.en, options) }
}

const exact = formats({ minimumFractionDigits: 2, maximumFractionDigits: 2 })
const short = formats({ maximumFractionDigits: 0 })
const percentage = formats({ style: "percent", maximumFractionDigits: 0 })
const exactPercentage = formats({ style: "percent", maximumFractionDigits: 2 })

/** Points of risk as the score itself is shown: two decimals. */
export function points(value: number, lang: Language): string {
  return exact[lang].format(value)
}

/** Points where many are compared, in tables: whole. */
export function wholePoints(value: number, lang: Language): string {
  return short[lang].format(value)
}

/** A share from 0 to 1 as a percentage: whole. */
export function percent(share: number, lang: Language): string {
  return percentage[lang].format(share).replace("\u202F", "\u00A0")
}

/** A share as a percentage with its decimals, at most two. */
export function exactPercent(share: number, lang: Language): string {
  return exactPercentage[lang].format(share).replace("\u202F", "\u00A0")
}
