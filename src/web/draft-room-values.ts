import { isOneText, shownField, valueField } from "../../views/draft/fields.ts"
import type { ClauseParameter } from "../core/clause.ts"
import type { DraftValue } from "../core/clause-draft.ts"
import { valueFaults } from "../core/clause-parameter-check.ts"
import { valueText } from "../core/clause-value.ts"
import type { Fault } from "../core/errors.ts"
import { type CompanyText, languages, type Text } from "../core/text.ts"
import { type Typed, typedList, typedText } from "./form.ts"
import { said } from "./said.ts"

/** What a form says of a parameter: another value, none any more, or nothing that is new. */
export interface SentValue {
  /** What is chosen after it; undefined: nothing, the preset's value stands. */
  next: (chosen: DraftValue | undefined) => DraftValue | undefined
  faults: readonly Fault[]
}

/** Reads what a form says of a parameter. An empty field gives the preset's value back. */
export function sentValue(parameter: ClauseParameter, typed: Typed): SentValue {
  switch (parameter.kind) {
    case "number":
      return sentNumber(parameter, typed)
    case "choice":
    case "choices":
      return sentChoice(parameter, typed)
    case "text":
      return isOneText(parameter) ? sentLine(parameter, typed) : sentTexts(parameter, typed)
    case "day":
      return sentLine(parameter, typed)
  }
}

type Next = SentValue["next"]
const keep: Next = (chosen) => chosen
const drop: Next = () => undefined
const set =
  (value: DraftValue): Next =>
  () =>
    value

type NumberParameter = Extract<ClauseParameter, { kind: "number" }>

function sentNumber(parameter: NumberParameter, typed: Typed): SentValue {
  const name = valueField(parameter)
  if (typed[name] === undefined) return { next: keep, faults: [] }
  const text = typedText(typed, name).trim()
  if (text === "") return { next: drop, faults: [] }
  const value = numberIn(text, parameter)
  const fits =
    value !== undefined && valueFaults(parameter, value, name).length === 0 && isWholeEnough(parameter, value)
  if (fits) return { next: set(value), faults: [] }
  return { next: keep, faults: [{ place: name, message: rangeText(parameter) }] }
}

/** Days and percents are counted in whole numbers; what may be half from the start may be half throughout. */
function isWholeEnough({ min }: NumberParameter, value: number): boolean {
  return Number.isInteger(value) || !Number.isInteger(min)
}

/** A number as people write it: "1 500 000", "1,500,000", "2,5". */
function numberIn(text: string, { max }: NumberParameter): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f'’€%]/gu, "")
  if (max >= 1000 && /^\d{1,3}(?:[.,]\d{3}){1,3}$/.test(bare)) return Number(bare.replace(/[.,]/g, ""))
  return /^-?\d{1,12}(?:[.,]\d{1,4})?$/.test(bare) ? Number(bare.replace(",", ".")) : undefined
}

/** "Réponse à une demande d’accord : entre 1 jour et 15 jours." */
function rangeText(parameter: NumberParameter): Text {
  const { label, min, max } = parameter
  return said((t, language) =>
    t.draftRoom.faults.range(label[language], valueText(parameter, min, language), valueText(parameter, max, language)),
  )
}

type ChoiceParameter = Extract<ClauseParameter, { options: unknown }>

function sentChoice(parameter: ChoiceParameter, typed: Typed): SentValue {
  const name = valueField(parameter)
  const shown = typed[shownField(parameter)]
  if (shown === undefined) return { next: keep, faults: [] }
  const chosen = parameter.options.map((option) => option.id).filter((one) => typedList(typed, name).includes(one))
  if (chosen.join(" ") === typedText(typed, shownField(parameter))) return { next: keep, faults: [] }
  const [first] = chosen
  if (parameter.kind === "choices" && first !== undefined) return { next: set(chosen), faults: [] }
  if (first !== undefined) return { next: set(first), faults: [] }
  const message = said((t, language) => t.draftRoom.faults.choice(parameter.label[language]))
  return { next: keep, faults: [{ place: name, message }] }
}

function sentLine(parameter: Extract<ClauseParameter, { kind: "text" | "day" }>, typed: Typed): SentValue {
  const name = valueField(parameter)
  if (typed[name] === undefined) return { next: keep, faults: [] }
  const text = typedText(typed, name).trim()
  if (text === "") return { next: drop, faults: [] }
  const faults = valueFaults(parameter, text, name)
  return { next: faults.length > 0 ? keep : set(text), faults }
}

/** A text in each language that the form has a field for; the other keeps what it says. */
function sentTexts(parameter: Extract<ClauseParameter, { kind: "text" }>, typed: Typed): SentValue {
  const sent = languages.filter((language) => typed[valueField(parameter, language)] !== undefined)
  if (sent.length === 0) return { next: keep, faults: [] }
  const given: CompanyText = {}
  const faults: Fault[] = []
  for (const language of sent) {
    const name = valueField(parameter, language)
    const text = typedText(typed, name).trim()
    faults.push(...valueFaults(parameter, text, name))
    if (text !== "") given[language] = text
  }
  if (faults.length > 0) return { next: keep, faults }
  const next: Next = (chosen) => {
    const texts = { ...textsOf(chosen), ...Object.fromEntries(sent.map((language) => [language, undefined])), ...given }
    const written = Object.entries(texts).filter(([, text]) => text !== undefined && text !== "")
    return written.length === 0 ? undefined : Object.fromEntries(written)
  }
  return { next, faults: [] }
}

/** What was chosen for a text, by language. */
export function textsOf(chosen: DraftValue | undefined): CompanyText {
  if (typeof chosen === "string") return { fr: chosen, en: chosen }
  return typeof chosen === "object" && !Array.isArray(chosen) ? (chosen as CompanyText) : {}
}
