import { type Clause, type ClauseLibrary, type ClauseParagraph, type Position, positions } from "./clause.ts"
import { callsForWarning } from "./clause-check.ts"
import { type MarkedIds, markedIds, parseMarks } from "./clause-marks.ts"
import { definitionsClause } from "./clause-selection.ts"
import { repeatedUnits, without, writtenNumbers } from "./clause-text-check.ts"
import type { Fault } from "./errors.ts"
import { type Language, languages, type Text } from "./text.ts"
import { misset } from "./typography.ts"

// What a company wrote, held against the rules of the library (clause-check.ts), each fault at the field that it is about and with what to
// do: `title/fr`, `strict/summary/en`, `strict/request/fr`, `strict/content/tool/en`, `fallback/0/fr`, `warnings`.

/** What keeps a draft from being written with this clause. `library`: the one that it will stand in, the company's own clauses included. */
export function companyClauseFaults(clause: Clause, library: ClauseLibrary): Fault[] {
  return [
    ...plainFaults("title", clause.title),
    ...plainFaults("purpose", clause.purpose),
    ...positions.flatMap((position) => [
      ...plainFaults(`${position}/summary`, clause.positions[position].summary),
      ...positionFaults(clause, position, library),
    ]),
    ...clause.fallback.flatMap((text, at) => plainFaults(`fallback/${at}`, text)),
    ...clause.notes.flatMap(({ text }, at) => plainFaults(`notes/${at}`, text)),
    ...clause.warnings.flatMap(({ text }, at) => plainFaults(`warnings/${at}`, text)),
    ...warningFaults(clause),
  ]
}

/** What is worth a second look, and may stay as it is. */
export function companyClauseRemarks(clause: Clause, library: ClauseLibrary): Fault[] {
  return positions.flatMap((position) =>
    clause.positions[position].paragraphs.flatMap((paragraph) =>
      textsOf(paragraph).flatMap(({ place, text }) =>
        languages.flatMap((language) => [
          ...writtenNumbers(text[language]).map((found) => ({
            place: `${position}/${place}/${language}`,
            message: {
              fr: `« ${found} » est écrit en toutes lettres ou en chiffres : une valeur à régler, comme {{update-days}}, resterait la même dans tout le contrat.`,
              en: `“${found}” is written out: a value to set, such as {{update-days}}, would stay the same throughout the contract.`,
            },
          })),
          ...unmarkedTerms(text[language], language, library).map(({ id, word }) => ({
            place: `${position}/${place}/${language}`,
            message: {
              fr: `« ${word} » est un terme défini : écrire {${id}} pour que sa définition suive.`,
              en: `“${word}” is a defined term: write {${id}} so that its definition follows.`,
            },
          })),
        ]),
      ),
    ),
  )
}

/** The parameters that a clause speaks of: those that it named before in their order, then the others in the library's. */
export function spokenParameters(
  { positions: at, parameters }: Pick<Clause, "positions" | "parameters">,
  library: ClauseLibrary,
): string[] {
  const spoken = new Set(
    positions
      .flatMap((position) => at[position].paragraphs.flatMap(textsOf))
      .flatMap(({ text }) => languages.flatMap((language) => markedIds(text[language]).parameters)),
  )
  const known = [...parameters, ...library.parameters.map(({ id }) => id).filter((id) => !parameters.includes(id))]
  return known.filter((id) => spoken.has(id))
}

function positionFaults(clause: Clause, position: Position, library: ClauseLibrary): Fault[] {
  const { paragraphs } = clause.positions[position]
  if (paragraphs.length === 0)
    return [
      {
        place: position,
        message: { fr: "Écrire au moins un paragraphe à cette position.", en: "Write at least one paragraph here." },
      },
    ]
  const definitions =
    clause.id === definitionsClause && !paragraphs.some(({ id }) => id === "definitions")
      ? [
          {
            place: position,
            message: {
              fr: "Garder le paragraphe sous lequel se rangent les définitions.",
              en: "Keep the paragraph under which the definitions are listed.",
            },
          },
        ]
      : []
  return [
    ...definitions,
    ...paragraphs.flatMap((paragraph) =>
      textsOf(paragraph).flatMap(({ place, text }) => markedFaults(`${position}/${place}`, text, library)),
    ),
  ]
}

/** A paragraph's own text and those of its items, as `request` and `content/tool`. */
function textsOf({ id, text, items = [] }: ClauseParagraph): { place: string; text: Text }[] {
  return [{ place: id, text }, ...items.map((item) => ({ place: `${id}/${item.id}`, text: item.text }))]
}

// Texts.

function plainFaults(place: string, text: Text): Fault[] {
  return languages.flatMap((language) => {
    const own = `${place}/${language}`
    const words = text[language]
    if (words.trim() === "") return [empty(own, language)]
    const marked = /\{|\}|\[\[|\]\]/.test(words) ? [{ place: own, message: takesNoMark }] : []
    return [...marked, ...misset(words, language).map((found) => ill(own, found))]
  })
}

function markedFaults(place: string, text: Text, library: ClauseLibrary): Fault[] {
  const lacking = languages.filter((language) => text[language].trim() === "")
  if (lacking.length > 0) return lacking.map((language) => empty(`${place}/${language}`, language))
  return [
    ...languages.flatMap((language) => languageFaults(`${place}/${language}`, text[language], { language, library })),
    ...differingFaults(place, text),
  ]
}

function languageFaults(
  place: string,
  text: string,
  { language, library }: { language: Language; library: ClauseLibrary },
): Fault[] {
  const { runs, faults } = parseMarks(text)
  const words = runs.map((run) => (run.kind === "text" ? run.text : "X")).join("")
  return [
    ...faults.map(({ found }) => ({
      place,
      message: {
        fr: `« ${found} » n’est pas une marque : écrire {{valeur}}, {terme}, {terme:many} ou [[CL-06]].`,
        en: `“${found}” is no mark: write {{value}}, {term}, {term:many} or [[CL-06]].`,
      },
    })),
    ...unknownIds(text, library).map((message) => ({ place, message })),
    ...misset(words, language).map((found) => ill(place, found)),
    ...repeatedUnits(text, library.parameters).map((found) => ({
      place,
      message: {
        fr: `« ${found} » : la valeur s’écrit avec son unité, ne pas la répéter.`,
        en: `“${found}”: the value is written with its unit, do not repeat it.`,
      },
    })),
  ]
}

function unknownIds(text: string, { parameters, clauses, terms }: ClauseLibrary): Text[] {
  const { parameters: values, references, terms: marked } = markedIds(text)
  const lacking = (ids: readonly string[], known: readonly { id: string }[]) =>
    [...new Set(ids)].filter((id) => !known.some((one) => one.id === id))
  return [
    ...lacking(values, parameters).map((id) => ({
      fr: `Il n’existe pas de valeur « ${id} » : la liste des marques dit lesquelles il y a.`,
      en: `There is no value “${id}”: the list of marks says which there are.`,
    })),
    ...lacking(references, clauses).map((id) => ({
      fr: `Il n’existe pas de clause « ${id} » : la liste des marques dit lesquelles il y a.`,
      en: `There is no clause “${id}”: the list of marks says which there are.`,
    })),
    ...lacking(marked, terms).map((id) => ({
      fr: `Il n’existe pas de terme « ${id} » : la liste des marques dit lesquels il y a.`,
      en: `There is no term “${id}”: the list of marks says which there are.`,
    })),
  ]
}

/** What one language marks and the other does not, told where it lacks. */
function differingFaults(place: string, { fr, en }: Text): Fault[] {
  const [inFrench, inEnglish] = [marksIn(fr), marksIn(en)]
  const missing = (language: Language, marks: readonly string[]): Fault[] => {
    if (marks.length === 0) return []
    const listed = [...new Set(marks)].join(", ")
    const message =
      language === "fr"
        ? {
            fr: `L’anglais a ${listed}, que le français n’a pas : les deux langues disent la même chose avec les mêmes marques.`,
            en: `The English has ${listed}, and the French does not: both languages say the same with the same marks.`,
          }
        : {
            fr: `Le français a ${listed}, que l’anglais n’a pas : les deux langues disent la même chose avec les mêmes marques.`,
            en: `The French has ${listed}, and the English does not: both languages say the same with the same marks.`,
          }
    return [{ place: `${place}/${language}`, message }]
  }
  return [...missing("fr", without(inEnglish, inFrench)), ...missing("en", without(inFrench, inEnglish))]
}

/** As they are written; a term once, whether one or several. */
function marksIn(text: string): string[] {
  const { parameters, references, terms }: MarkedIds = markedIds(text)
  return [
    ...parameters.map((id) => `{{${id}}}`),
    ...references.map((id) => `[[${id}]]`),
    ...terms.map((id) => `{${id}}`),
  ]
}

/** Words of defined terms, with their capital, that stand as plain text beyond the beginning of a sentence. */
function unmarkedTerms(text: string, language: Language, { terms }: ClauseLibrary): { id: string; word: string }[] {
  const plain = parseMarks(text).runs.map((run) => (run.kind === "text" ? run.text : " x "))
  const words = plain.join("")
  return terms.flatMap(({ id, one, many }) => {
    const word = [many[language], one[language]].find((term) => standsIn(words, term))
    return word === undefined ? [] : [{ id, word }]
  })
}

function standsIn(words: string, term: string): boolean {
  for (let at = words.indexOf(term); at >= 0; at = words.indexOf(term, at + 1)) {
    const before = words.slice(0, at).trimEnd()
    const isWhole = !/\p{L}/u.test(words.charAt(at - 1)) && !/\p{L}/u.test(words.charAt(at + term.length))
    if (isWhole && before !== "" && !/[.:!?]$/.test(before)) return true
  }
  return false
}

// The clause as a whole.

function warningFaults(clause: Clause): Fault[] {
  return callsForWarning(clause)
    ? [
        {
          place: "warnings",
          message: {
            fr: "Garder un avertissement pour la position stricte : elle peut se retourner contre nous.",
            en: "Keep a warning for the strict position: it can turn against us.",
          },
        },
      ]
    : []
}

function empty(place: string, language: Language): Fault {
  return {
    place,
    message:
      language === "fr"
        ? { fr: "Écrire ce texte en français.", en: "Write this text in French." }
        : { fr: "Écrire ce texte en anglais.", en: "Write this text in English." },
  }
}

function ill(place: string, found: string): Fault {
  return { place, message: { fr: `Typographie à reprendre : « ${found} ».`, en: `Typography to mend: “${found}”.` } }
}

const takesNoMark: Text = {
  fr: "Ce texte se lit à l’écran seulement : il ne prend ni accolade ni double crochet.",
  en: "This text is read on screen only: it takes no braces and no double brackets.",
}
