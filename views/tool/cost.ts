import type { Cost } from "../../src/core/register.ts"
import type { Language } from "../../src/core/text.ts"
import type { Page } from "../../src/web/page.ts"

const locales = { fr: "fr-FR", en: "en-GB" } as const

/** "1 234,50 €"; whole amounts without decimals. */
export function moneyText({ amount, currency }: Pick<Cost, "amount" | "currency">, lang: Language): string {
  return new Intl.NumberFormat(locales[lang], {
    style: "currency",
    currency,
    trailingZeroDisplay: "stripIfInteger",
  }).format(amount)
}

/** "1 234,50 € par mois". */
export function costText(cost: Cost, { lang, t }: Page): string {
  return `${moneyText(cost, lang)} ${t.rights.licence.cost.pers[cost.per]}`
}

/** "1234,5": a number as it is typed. */
export function typedNumber(value: number | undefined, lang: Language): string {
  if (value === undefined) return ""
  return new Intl.NumberFormat(locales[lang], { useGrouping: false, maximumFractionDigits: 20 }).format(value)
}
