import type { ClauseParameter } from "./clause.ts"
import { type MarkedIds, parseMarks } from "./clause-marks.ts"
import type { Fault } from "./errors.ts"
import { type Language, languages, type Text } from "./text.ts"
import { misset } from "./typography.ts"

/** Empty, misset, or with a mark that nobody can read. */
export function setFaults(place: string, text: Text): Fault[] {
  return languages.flatMap((language) => {
    const { runs, faults } = parseMarks(text[language])
    if (text[language].trim() === "") return [empty(place, language)]
    const words = runs.map((run) => (run.kind === "text" ? run.text : "X")).join("")
    return [
      ...faults.map(({ at, found }) => ({
        place,
        message: {
          fr: `Marque inconnue à la position ${at} (${language}) : « ${found} ».`,
          en: `Unknown mark at position ${at} (${language}): “${found}”.`,
        },
      })),
      ...misset(words, language).map((found) => missetFault(place, found)),
    ]
  })
}

/** What one language marks and the other does not. */
export function differingFaults(place: string, { fr, en }: Readonly<Record<Language, MarkedIds>>): Fault[] {
  const kinds = [
    ["parameters", { fr: "paramètres", en: "parameters" }],
    ["references", { fr: "renvois", en: "references" }],
    ["terms", { fr: "termes", en: "terms" }],
  ] as const
  return kinds.flatMap(([kind, name]) => {
    const only = [
      ...without(fr[kind], en[kind]).map((id) => `${id} (fr)`),
      ...without(en[kind], fr[kind]).map((id) => `${id} (en)`),
    ]
    if (only.length === 0) return []
    return [
      {
        place,
        message: {
          fr: `Les ${name.fr} diffèrent d’une langue à l’autre : ${only.join(", ")}.`,
          en: `The ${name.en} differ between the languages: ${only.join(", ")}.`,
        },
      },
    ]
  })
}

/** A time or a sum in a text is a parameter, so that it is the same wherever it stands; and the parameter says its unit. */
export function numberFaults(place: string, text: string, parameters: readonly ClauseParameter[]): Fault[] {
  return [
    ...writtenNumbers(text).map((found) => ({
      place,
      message: {
        fr: `« ${found} » est écrit en toutes lettres ou en chiffres : en faire un paramètre.`,
        en: `“${found}” is written out: make it a parameter.`,
      },
    })),
    ...repeatedUnits(text, parameters).map((found) => ({
      place,
      message: {
        fr: `« ${found} » : le paramètre est écrit avec son unité, ne pas la répéter.`,
        en: `“${found}”: the parameter is written with its unit, do not repeat it.`,
      },
    })),
  ]
}

/** Times and sums that are written out. */
export function writtenNumbers(text: string): string[] {
  return [...text.matchAll(written)].map(([found]) => found)
}

/** Numbers that say their unit, with the unit behind them once more. */
export function repeatedUnits(text: string, parameters: readonly ClauseParameter[]): string[] {
  return [...text.matchAll(repeated)]
    .filter(([, id]) => parameters.some((parameter) => parameter.id === id && parameter.kind === "number"))
    .map(([found]) => found)
}

/** What is wrong with a text that takes no marks. */
export function plainFaults(place: string, text: Text): Fault[] {
  return languages.flatMap((language) => {
    const words = text[language]
    if (words.trim() === "") return [empty(place, language)]
    const marked = /\{|\}|\[\[|\]\]/.test(words)
    return [
      ...(marked
        ? [{ place, message: { fr: "Ce texte ne prend pas de marque.", en: "This text takes no mark." } }]
        : []),
      ...misset(words, language).map((found) => missetFault(place, found)),
    ]
  })
}

/** What the first has beyond the second, counting. */
export function without(all: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken]
  return all.filter((id) => {
    const at = left.indexOf(id)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

const written =
  /(?<![\p{L}\d])(?:\d+|deux|trois|quatre|cinq|six|sept|huit|dix|douze|quinze|vingt|trente|two|three|four|five|seven|eight|ten|twelve|fifteen|twenty|thirty)[\s-]?(?:%|€|heures?|jours?|semaines?|mois|ans?|années?|euros?|hours?|days?|weeks?|months?|years?)(?!\p{L})/giu
const repeated =
  /\{\{([a-z0-9-]+)\}\}\s?(?:%|€|heures?|jours?|semaines?|mois|ans?|années?|euros?|hours?|days?|weeks?|months?|years?)(?!\p{L})/giu

function empty(place: string, language: string): Fault {
  return { place, message: { fr: `Texte vide (${language}).`, en: `Empty text (${language}).` } }
}

function missetFault(place: string, found: string): Fault {
  return { place, message: { fr: `Typographie : « ${found} ».`, en: `Typography: “${found}”.` } }
}
