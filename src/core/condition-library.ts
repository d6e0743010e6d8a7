import { libraryConditions } from "../../templates/conditions/index.ts"
import { isDay } from "./day.ts"
import { dayText } from "./day-text.ts"
import type { DraftCondition } from "./deciding.ts"
import type { Fault } from "./errors.ts"
import type { Methodology } from "./methodology.ts"
import { type CompanyText, languages, type Text } from "./text.ts"

export { libraryConditions }

/** What stands in a gap: words, a whole number of days or months (1 to 120), or a day. */
export type ParameterKind = "text" | "days" | "months" | "day"

/** A gap of a library text, written `{id}` in it. */
export interface ConditionParameter {
  id: string
  kind: ParameterKind
  label: Text
}

/** A condition that we ship: the company fills its gaps, and says where it applies. */
export interface LibraryCondition {
  id: string
  /** A few words, to pick it by. */
  name: Text
  text: Text
  parameters: readonly ConditionParameter[]
}

export type Parameters = Readonly<Record<string, string>>

/** Says of a new condition that the company writes it itself. */
export const ownWords = "own"

/** Longest words that fill a gap, and longest words of the company's own, in characters. */
export const longestParameter = 120
export const longestCondition = 1000

const most = 120

/** The condition of the library with this id. */
export function libraryCondition(id: string | undefined): LibraryCondition | undefined {
  return libraryConditions.find((one) => one.id === id)
}

/** Its text with the gaps filled, in both languages; a gap that is not filled, or not as it asks, stays as it is written. */
export function filledText({ text, parameters }: LibraryCondition, given: Parameters = {}): Text {
  const fill = (language: keyof Text) =>
    parameters.reduce((words, { id, kind }) => {
      const value = given[id]?.trim() ?? ""
      return isFilled(kind, value) ? words.replaceAll(`{${id}}`, () => shownValue(kind, value, language)) : words
    }, text[language])
  return { fr: fill("fr"), en: fill("en") }
}

/** Ids of the gaps that nothing fills. */
export function unfilled({ parameters }: LibraryCondition, given: Parameters = {}): string[] {
  return parameters.filter(({ id }) => (given[id]?.trim() ?? "") === "").map(({ id }) => id)
}

/** What is wrong with the conditions of a draft, each fault at its field: `condition-0-p-team`, `condition-1-fr`. */
export function conditionFaults(
  drafts: readonly DraftCondition[],
  place: string,
  { classes, uses }: Methodology["vocabulary"],
): Fault[] {
  return drafts.flatMap((draft, index) => {
    const at = (field: string, message: Text): Fault => ({ place: `${place}-${index}-${field}`, message })
    const unknownClass = draft.classes.find((id) => !classes.some((one) => one.id === id))
    const unknownUse = draft.uses.find((id) => !uses.some((one) => one.id === id))
    return [
      ...(draft.library === undefined ? ownFaults(draft.text, at) : gapFaults(draft, at)),
      ...(unknownClass === undefined ? [] : [at("class", texts.unknownClass(unknownClass))]),
      ...(unknownUse === undefined ? [] : [at("use", texts.unknownUse(unknownUse))]),
    ]
  })
}

type At = (field: string, message: Text) => Fault

function gapFaults({ library, parameters = {}, text }: DraftCondition, at: At): Fault[] {
  const condition = libraryCondition(library)
  if (!condition) return [at("library", texts.unknown(library ?? ""))]
  const missing = unfilled(condition, parameters)
  const gaps = condition.parameters.flatMap(({ id, kind, label }) => {
    if (missing.includes(id)) return [at(`p-${id}`, texts.missing(label, condition.name))]
    return isFilled(kind, parameters[id]?.trim() ?? "") ? [] : [at(`p-${id}`, texts.wrong[kind](label))]
  })
  if (gaps.length > 0) return gaps
  const left = languages.some((language) => hasGap(text[language]))
  return left ? [at("library", texts.gap(condition.name))] : []
}

function ownFaults(text: CompanyText, at: At): Fault[] {
  const written = languages.filter((language) => text[language]?.trim())
  if (written.length === 0) return [at("fr", texts.empty)]
  return written.flatMap((language) => {
    const words = text[language] ?? ""
    if (hasGap(words)) return [at(language, texts.ownGap)]
    return words.length > longestCondition ? [at(language, texts.long)] : []
  })
}

function isFilled(kind: ParameterKind, value: string): boolean {
  if (kind === "text") return value !== "" && value.length <= longestParameter && !/[{}]/.test(value)
  if (kind === "day") return isDay(value)
  return /^[1-9]\d{0,2}$/.test(value) && Number(value) <= most
}

function shownValue(kind: ParameterKind, value: string, language: keyof Text): string {
  if (kind === "text") return value
  if (kind === "day") return dayText(value, language)
  const [one, several] = units[kind][language]
  return `${value}\u00a0${value === "1" ? one : several}`
}

const units: Record<"days" | "months", Record<keyof Text, readonly [string, string]>> = {
  days: { fr: ["jour", "jours"], en: ["day", "days"] },
  months: { fr: ["mois", "mois"], en: ["month", "months"] },
}

function hasGap(words: string | undefined): boolean {
  return /\{[^{}]*\}/.test(words ?? "")
}

const wholeNumber = (label: Text): Text => ({
  fr: `« ${label.fr} » : un nombre entier de 1 à ${most} est attendu.`,
  en: `“${label.en}”: a whole number from 1 to ${most} is expected.`,
})

const texts = {
  unknown: (id: string): Text => ({
    fr: `La bibliothèque n’a pas de condition « ${id} » : choisissez-en une autre.`,
    en: `The library has no condition “${id}”: choose another.`,
  }),
  missing: (label: Text, name: Text): Text => ({
    fr: `Remplissez « ${label.fr} » dans la condition « ${name.fr} ».`,
    en: `Fill in “${label.en}” in the condition “${name.en}”.`,
  }),
  gap: (name: Text): Text => ({
    fr: `Il reste un blanc dans la condition « ${name.fr} » : remplissez-le.`,
    en: `A gap is left in the condition “${name.en}”: fill it in.`,
  }),
  wrong: {
    text: (label: Text): Text => ({
      fr: `« ${label.fr} » : ${longestParameter} caractères au plus, sans accolades.`,
      en: `“${label.en}”: ${longestParameter} characters at most, without braces.`,
    }),
    day: (label: Text): Text => ({
      fr: `« ${label.fr} » : un jour qui existe est attendu, comme « 2026-11-22 ».`,
      en: `“${label.en}”: a day that exists is expected, such as “2026-11-22”.`,
    }),
    days: wholeNumber,
    months: wholeNumber,
  } satisfies Record<ParameterKind, (label: Text) => Text>,
  empty: {
    fr: "Écrivez la condition, ou retirez-la : une langue suffit.",
    en: "Write the condition, or remove it: one language is enough.",
  },
  ownGap: {
    fr: "Il reste un blanc entre accolades dans ce texte : remplissez-le.",
    en: "A gap in braces is left in this text: fill it in.",
  },
  long: {
    fr: `Texte trop long : ${longestCondition} caractères au plus.`,
    en: `Text too long: ${longestCondition} characters at most.`,
  },
  unknownClass: (id: string): Text => ({
    fr: `Classe de données inconnue : « ${id} ».`,
    en: `Unknown data class: “${id}”.`,
  }),
  unknownUse: (id: string): Text => ({ fr: `Usage inconnu : « ${id} ».`, en: `Unknown use: “${id}”.` }),
}
