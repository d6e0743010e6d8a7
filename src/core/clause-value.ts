import type { ClauseParameter } from "./clause.ts"
import type { ParameterValue } from "./clause-parameter-check.ts"
import { dayText } from "./day-text.ts"
import { numberText } from "./number-text.ts"
import type { Language, Text } from "./text.ts"

type NumberParameter = Extract<ClauseParameter, { kind: "number" }>

/** A value as it stands in a sentence: a number with its unit, an option's words, several as a list, a day in words. */
export function valueText(parameter: ClauseParameter, value: ParameterValue, language: Language): string {
  switch (parameter.kind) {
    case "number":
      return quantityText(Number(value), parameter.unit, language)
    case "choice":
      return optionText(parameter, String(value), language)
    case "choices": {
      const ids = typeof value === "object" ? value : [String(value)]
      return lists[language].format(ids.map((id) => optionText(parameter, id, language)))
    }
    case "text":
      return String(value)
    case "day":
      return dayText(String(value), language)
  }
}

const units: Readonly<Record<Exclude<NumberParameter["unit"], "percent" | "euros">, { one: Text; many: Text }>> = {
  hours: { one: { fr: "heure", en: "hour" }, many: { fr: "heures", en: "hours" } },
  days: { one: { fr: "jour", en: "day" }, many: { fr: "jours", en: "days" } },
  months: { one: { fr: "mois", en: "month" }, many: { fr: "mois", en: "months" } },
  years: { one: { fr: "an", en: "year" }, many: { fr: "ans", en: "years" } },
  people: { one: { fr: "personne", en: "person" }, many: { fr: "personnes", en: "people" } },
  times: { one: { fr: "fois", en: "time" }, many: { fr: "fois", en: "times" } },
}

/** "5 jours", "une personne", "50 %", "1 500 000 €": the number keeps to its unit; people and times are counted in words. */
function quantityText(count: number, unit: NumberParameter["unit"], language: Language): string {
  const figures = numbers[language].format(count)
  if (unit === "percent") return language === "fr" ? `${figures}\u00a0%` : `${figures}%`
  if (unit === "euros") return language === "fr" ? `${figures}\u00a0€` : `€${figures}`
  const words = unit === "people" || unit === "times" ? numberText(count, language, true) : figures
  // In French, several begins at two.
  const isOne = language === "fr" ? Math.abs(count) < 2 : count === 1
  return `${words}\u00a0${units[unit][isOne ? "one" : "many"][language]}`
}

// As contracts are written in the United Kingdom: "names, logos and voices".
const lists = { fr: new Intl.ListFormat("fr-FR"), en: new Intl.ListFormat("en-GB") }
const numbers = { fr: new Intl.NumberFormat("fr-FR"), en: new Intl.NumberFormat("en-GB") }

function optionText({ options }: { options: readonly { id: string; text: Text }[] }, id: string, language: Language) {
  return options.find((option) => option.id === id)?.text[language] ?? id
}
