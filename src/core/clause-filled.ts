import { type ClauseParameter, type ClausePreset, type Position, positions } from "./clause.ts"
import type { DraftValue } from "./clause-draft.ts"
import { valueFaults } from "./clause-parameter-check.ts"
import { valueText } from "./clause-value.ts"
import type { Fault } from "./errors.ts"
import { type CompanyText, type Language, languages } from "./text.ts"
import { setText } from "./typography.ts"

/** What stands for a parameter in each language; absent where nothing does yet. */
export type FilledValue = Readonly<Partial<Record<Language, string>>>

export interface ValueSources {
  chosen: Readonly<Record<string, DraftValue>>
  preset?: ClausePreset | undefined
  /** Positions of the clauses of the draft that speak of the parameter. */
  positions: readonly Position[]
}

/**
 * The words for a parameter: what was given, else what the preset or the library says. A value that does not fit is no value; it is told
 * as a fault, and stays with whoever gave it.
 */
export function filledValue(
  parameter: ClauseParameter,
  sources: ValueSources,
): { value: FilledValue; faults: Fault[] } {
  const given = givenValue(parameter, sources)
  const faults = given === undefined ? [] : draftValueFaults(parameter, given)
  const value = given ?? standardValue(parameter, sources)
  if (value === undefined || faults.length > 0) return { value: {}, faults }
  const texts = languages.map((language) => [language, textIn(parameter, value, language)] as const)
  return { faults, value: Object.fromEntries(texts.filter(([, text]) => text !== undefined && text !== "")) }
}

/** The value that was given; an empty field gives the standard back. */
export function givenValue({ id }: ClauseParameter, { chosen }: Pick<ValueSources, "chosen">): DraftValue | undefined {
  const value = Object.hasOwn(chosen, id) ? chosen[id] : undefined
  return value === undefined || isEmptyValue(value) ? undefined : value
}

/** What somebody typed, on one line, without what no reader sees: control characters, marks of direction, halves of characters. */
export function cleanText(value: string): string {
  return value
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g, "")
    .replace(/ +/g, " ")
    .trim()
}

function textIn(parameter: ClauseParameter, value: DraftValue, language: Language): string | undefined {
  const own = isTexts(value) ? value[language] : value
  if (own === undefined) return undefined
  const text = valueText(parameter, own, language)
  if (parameter.kind === "text") return setText(cleanText(text), language)
  // A date is not torn apart at the end of a line.
  return parameter.kind === "day" ? text.replaceAll(" ", "\u00a0") : text
}

/** Nothing was given. */
export function isEmptyValue(value: DraftValue): boolean {
  if (isTexts(value)) return languages.every((language) => cleanText(value[language] ?? "") === "")
  return typeof value === "string" && cleanText(value) === ""
}

export function draftValueFaults(parameter: ClauseParameter, value: DraftValue): Fault[] {
  const place = `parameters/${parameter.id}`
  if (!isTexts(value)) return valueFaults(parameter, value, place)
  if (parameter.kind === "text")
    return languages.flatMap((language) => valueFaults(parameter, value[language] ?? "", `${place}/${language}`))
  return [{ place, message: { fr: "Une seule valeur est attendue.", en: "A single value is expected." } }]
}

/** What the preset or the library says, where nothing was given. */
export function standardValue(
  parameter: ClauseParameter,
  { preset, positions: at }: Omit<ValueSources, "chosen">,
): DraftValue | undefined {
  const ofPreset = preset?.parameters?.[parameter.id]
  if (ofPreset !== undefined) return ofPreset
  if (parameter.kind === "day") return undefined
  if (parameter.kind !== "number" && parameter.kind !== "choice") return parameter.default
  // One value for all that speak of it: that of the strictest.
  const { by = {} } = parameter
  const strictest = positions.find((position) => at.includes(position) && by[position] !== undefined)
  return strictest === undefined ? parameter.default : by[strictest]
}

function isTexts(value: DraftValue): value is CompanyText {
  return typeof value === "object" && !Array.isArray(value)
}
