import { answerLabels, outcomeLabels } from "../../templates/vocabulary.ts"
import { departureText } from "../../views/decision-draft/model.ts"
import { lower, wordsOf } from "../../views/tool/words.ts"
import { dayText } from "../core/day-text.ts"
import type { Departure } from "../core/decision-draft.ts"
import type { Fault } from "../core/errors.ts"
import type { Methodology } from "../core/methodology.ts"
import type { Language } from "../core/text.ts"
import { messages } from "../i18n/index.ts"

/** Faults of a draft in the words of its form: the rules speak as documents do, of `if`, `validUntil` and `internal × copy`. */
export function inFormWords(
  faults: readonly Fault[],
  methodology: Methodology,
  departures: readonly Departure[],
): Fault[] {
  const told = (lang: Language, { place, message }: Fault) => {
    const departure = departures.find(({ key }) => place === `reason-${key}`)
    const text = inWords(message[lang], methodology, lang)
    if (!departure) return text
    const what = departureText({ page: { t: messages[lang] }, words: wordsOf(methodology, lang) }, departure)
    return `${what}${lang === "fr" ? "\u00a0: " : ": "}${lower(text)}`
  }
  return faults.map((fault) => ({ place: fault.place, message: { fr: told("fr", fault), en: told("en", fault) } }))
}

function inWords(text: string, methodology: Methodology, lang: Language): string {
  const words = wordsOf(methodology, lang)
  return pairsIn(methodology)
    .reduce(
      (told, [dataClass, use]) =>
        told.replaceAll(`${dataClass} × ${use}`, `${words.className(dataClass)} × ${lower(words.useName(use))}`),
      text,
    )
    .replace(/([«“]\s?)(\w+)(\s?[»”])/g, (_, open, word, close) => `${open}${lower(nameOf(word, lang))}${close}`)
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => dayText(day, lang))
}

/** Pairs of ids, the longest first: one may end like another. */
function pairsIn({ vocabulary: { classes, uses } }: Methodology): (readonly [dataClass: string, use: string])[] {
  return classes
    .flatMap(({ id: dataClass }) => uses.map(({ id: use }) => [dataClass, use] as const))
    .sort((a, b) => b.join("").length - a.join("").length)
}

/** An answer, an outcome or a field by the name that the form gives it. */
function nameOf(word: string, lang: Language): string {
  const tables: readonly Readonly<Record<string, string>>[] = [
    Object.fromEntries(Object.entries(answerLabels).map(([id, { tag }]) => [id, tag[lang]])),
    Object.fromEntries(Object.entries(outcomeLabels).map(([id, label]) => [id, label[lang]])),
    messages[lang].draft.fields,
  ]
  return tables.find((table) => Object.hasOwn(table, word))?.[word] ?? word
}
