import type { Clause, ClauseLibrary, ClauseParagraph, ClauseParameter, DefinedTerm, Position } from "./clause.ts"
import { positions } from "./clause.ts"
import { type MarkedIds, markedIds } from "./clause-marks.ts"
import { parameterFaults, presetFaults } from "./clause-parameter-check.ts"
import { differingFaults, numberFaults, plainFaults, setFaults } from "./clause-text-check.ts"
import { isDay } from "./day.ts"
import type { Fault } from "./errors.ts"
import { languages, type Text } from "./text.ts"

/**
 * What is wrong with a library, each at its place: `CL-02/strict/request`, `terms/agency`, `parameters/approval-days`. An empty
 * answer means that every draft made from it can be written.
 */
export function clauseFaults(library: ClauseLibrary): Fault[] {
  const used = new Map(library.clauses.map((clause) => [clause, usedIn(clause)]))
  return [
    ...idFaults(library),
    ...library.terms.flatMap((term) => termFaults(term, library)),
    ...library.parameters.flatMap((parameter) => parameterFaults(parameter)),
    ...library.law.flatMap(lawFaults),
    ...library.clauses.flatMap((clause) => clauseOwnFaults(clause, library)),
    ...[...used].flatMap(([clause, ids]) => listedFaults(clause, ids, library)),
    ...library.presets.flatMap((preset) => presetFaults(preset, library)),
    ...plainTexts(library).flatMap(({ place, text }) => plainFaults(place, text)),
    ...unusedFaults(library, [...used.values()]),
    ...requiredFaults(library),
  ]
}

// Ids.

function idFaults(library: ClauseLibrary): Fault[] {
  const { terms, parameters, clauses, presets, law } = library
  return Object.entries({ terms, parameters, clauses, presets, law }).flatMap(([place, all]) => twice(place, all))
}

function twice(place: string, all: readonly { id: string }[]): Fault[] {
  const seen = new Set<string>()
  const again = all.filter(({ id }) => seen.size === seen.add(id).size)
  return again.map(({ id }) => ({
    place: `${place}/${id}`,
    message: { fr: `L’identifiant « ${id} » sert deux fois.`, en: `The id “${id}” is used twice.` },
  }))
}

// Clauses.

function clauseOwnFaults(clause: Clause, library: ClauseLibrary): Fault[] {
  return [
    ...positions.flatMap((position) => positionFaults(clause, position, library)),
    ...clause.references
      .filter((id) => !library.law.some((reference) => reference.id === id))
      .map((id) => unknown(`${clause.id}/references`, { fr: "la référence", en: "legal reference" }, id)),
    ...(clause.raised ?? [])
      .filter(({ to }) => positions.indexOf(to) >= positions.indexOf(clause.default))
      .map(({ to }) => ({
        place: `${clause.id}/raised`,
        message: {
          fr: `La position « ${to} » n’est pas plus stricte que celle par défaut.`,
          en: `The position “${to}” is no stricter than the default.`,
        },
      })),
    ...(clause.requiredBy ?? [])
      .filter((needed) => !library.clauses.some(({ id }) => id === needed.clause))
      .map((needed) => unknown(`${clause.id}/requiredBy`, { fr: "la clause", en: "clause" }, needed.clause)),
  ]
}

function positionFaults(clause: Clause, position: Position, library: ClauseLibrary): Fault[] {
  const place = `${clause.id}/${position}`
  const { paragraphs } = clause.positions[position]
  if (paragraphs.length === 0)
    return [{ place, message: { fr: "Cette position n’a aucun paragraphe.", en: "This position has no paragraph." } }]
  return [
    ...twice(place, paragraphs),
    ...paragraphs.flatMap((paragraph) => twice(`${place}/${paragraph.id}`, paragraph.items ?? [])),
    ...paragraphs.flatMap((paragraph) =>
      textsOf(paragraph).flatMap(({ id, text }) => markedFaults(`${place}/${id}`, text, clause, library)),
    ),
  ]
}

/** A paragraph's own text and those of its items. */
function textsOf({ id, text, items = [] }: ClauseParagraph): { id: string; text: Text }[] {
  return [{ id, text }, ...items.map((item) => ({ id: `${id}/${item.id}`, text: item.text }))]
}

/** What is wrong with a text of the contract itself. */
function markedFaults(place: string, text: Text, clause: Clause, library: ClauseLibrary): Fault[] {
  const marked = { fr: markedIds(text.fr), en: markedIds(text.en) }
  const of = (kind: keyof MarkedIds) => [...new Set([...marked.fr[kind], ...marked.en[kind]])]
  return [
    ...setFaults(place, text),
    ...differingFaults(place, marked),
    ...of("parameters").flatMap((id) =>
      clause.parameters.includes(id)
        ? []
        : [
            {
              place,
              message: {
                fr: `Le paramètre « ${id} » n’est pas dans la liste de la clause.`,
                en: `The parameter “${id}” is not on the clause’s list.`,
              },
            },
          ],
    ),
    ...of("references")
      .filter((id) => !library.clauses.some((other) => other.id === id))
      .map((id) => unknown(place, { fr: "la clause", en: "clause" }, id)),
    ...of("terms")
      .filter((id) => !library.terms.some((term) => term.id === id))
      .map((id) => unknown(place, { fr: "le terme", en: "term" }, id)),
    ...languages.flatMap((language) => numberFaults(place, text[language], library.parameters)),
  ]
}

/** The list of a clause's parameters: defined, and used. */
function listedFaults(clause: Clause, used: UsedIds, library: ClauseLibrary): Fault[] {
  const place = `${clause.id}/parameters`
  return [
    ...twice(
      place,
      clause.parameters.map((id) => ({ id })),
    ),
    ...clause.parameters
      .filter((id) => !library.parameters.some((parameter) => parameter.id === id))
      .map((id) => unknown(place, { fr: "le paramètre", en: "parameter" }, id)),
    ...clause.parameters
      .filter((id) => !used.parameters.has(id))
      .map((id) => ({
        place,
        message: {
          fr: `Le paramètre « ${id} » n’est employé à aucune position.`,
          en: `The parameter “${id}” is used at no position.`,
        },
      })),
  ]
}

/** What the texts of a clause mark, at any position. */
interface UsedIds {
  parameters: ReadonlySet<string>
  terms: ReadonlySet<string>
}

function usedIn(clause: Clause): UsedIds {
  const all = positions
    .flatMap((position) => clause.positions[position].paragraphs.flatMap(textsOf))
    .flatMap(({ text }) => languages.map((language) => markedIds(text[language])))
  return {
    parameters: new Set(all.flatMap(({ parameters }) => parameters)),
    terms: new Set(all.flatMap(({ terms }) => terms)),
  }
}

// Terms, law, and texts that no contract holds.

function termFaults(term: DefinedTerm, library: ClauseLibrary): Fault[] {
  const place = `terms/${term.id}`
  const marked = { fr: markedIds(term.meaning.fr), en: markedIds(term.meaning.en) }
  const marks = [marked.fr, marked.en]
  const known = new Set(library.terms.map(({ id }) => id))
  return [
    ...setFaults(place, term.meaning),
    ...differingFaults(place, marked),
    ...(marks.some(({ terms }) => terms.includes(term.id))
      ? [{ place, message: { fr: "Le terme se définit par lui-même.", en: "The term defines itself by itself." } }]
      : []),
    ...[...new Set(marks.flatMap(({ terms }) => terms))]
      .filter((id) => !known.has(id))
      .map((id) => unknown(place, { fr: "le terme", en: "term" }, id)),
    ...(marks.some(({ parameters, references }) => parameters.length + references.length > 0)
      ? [
          {
            place,
            message: {
              fr: "Une définition ne contient ni paramètre ni renvoi.",
              en: "A definition holds neither a parameter nor a reference.",
            },
          },
        ]
      : []),
  ]
}

function lawFaults({ id, status, from, checkedOn, reviewBy }: ClauseLibrary["law"][number]): Fault[] {
  const place = `law/${id}`
  const notDay = { fr: "Ce jour n’existe pas.", en: "This day does not exist." }
  return [
    ...[from, checkedOn, reviewBy]
      .filter((day) => day !== undefined && !isDay(day))
      .map(() => ({ place, message: notDay })),
    ...(reviewBy > checkedOn
      ? []
      : [{ place, message: { fr: "La revue vient après la vérification.", en: "The review comes after the check." } }]),
    ...((status === "later") === (from !== undefined)
      ? []
      : [
          {
            place,
            message: {
              fr: "Le jour d’application se donne pour un texte à venir, et seulement pour lui.",
              en: "The day of application is given for what applies later, and only for that.",
            },
          },
        ]),
  ]
}

/** Every text that is shown beside a draft or chosen for it. */
function plainTexts({ terms, parameters, clauses, presets, law }: ClauseLibrary): { place: string; text: Text }[] {
  const at = (place: string, ...texts: readonly (Text | undefined)[]) =>
    texts.flatMap((text) => (text === undefined ? [] : [{ place, text }]))
  return [
    ...terms.flatMap(({ id, one, many }) => at(`terms/${id}`, one, many)),
    ...parameters.flatMap((parameter) =>
      at(`parameters/${parameter.id}`, parameter.label, parameter.hint, ...saidBy(parameter)),
    ),
    ...presets.flatMap(({ id, name, purpose }) => at(`presets/${id}`, name, purpose)),
    ...law.flatMap(({ id, citation, says }) => at(`law/${id}`, citation, says)),
    ...clauses.flatMap((clause) => [
      ...at(clause.id, clause.title, clause.purpose),
      ...positions.flatMap((position) => at(`${clause.id}/${position}`, clause.positions[position].summary)),
      ...at(`${clause.id}/fallback`, ...clause.fallback),
      ...at(`${clause.id}/notes`, ...clause.notes.map(({ text }) => text)),
      ...at(`${clause.id}/warnings`, ...clause.warnings.map(({ text }) => text)),
    ]),
  ]
}

function saidBy(parameter: ClauseParameter): readonly Text[] {
  if (parameter.kind === "choice" || parameter.kind === "choices") return parameter.options.map(({ text }) => text)
  return parameter.kind === "text" && parameter.default ? [parameter.default] : []
}

// The library as a whole.

function unusedFaults({ terms, parameters }: ClauseLibrary, used: readonly UsedIds[]): Fault[] {
  const spoken = withMeanings(new Set(used.flatMap((ids) => [...ids.terms])), terms)
  const unused = (place: string, id: string) => ({
    place: `${place}/${id}`,
    message: { fr: "Rien ne l’emploie.", en: "Nothing uses it." },
  })
  return [
    ...terms.filter(({ id }) => !spoken.has(id)).map(({ id }) => unused("terms", id)),
    ...parameters
      .filter(({ id }) => !used.some((ids) => ids.parameters.has(id)))
      .map(({ id }) => unused("parameters", id)),
  ]
}

/** These terms and those that their meanings speak of, however far. */
function withMeanings(ids: ReadonlySet<string>, terms: readonly DefinedTerm[]): ReadonlySet<string> {
  const all = new Set(ids)
  // A set that grows while it is walked is walked to its end.
  for (const id of all) {
    const meaning = terms.find((term) => term.id === id)?.meaning
    if (meaning)
      for (const language of languages) for (const other of markedIds(meaning[language]).terms) all.add(other)
  }
  return all
}

/**
 * What a strict position calls for: approving every use or tool can make the client the deployer, so that the clause on roles comes with
 * it; an uncapped indemnity is worth the insurance behind it.
 */
const required = [
  { clause: "CL-02", needs: "CL-04" },
  { clause: "CL-03", needs: "CL-04" },
  { clause: "CL-11", needs: "CL-12" },
] as const

/** Whether the clause lacks the warning that its strict position calls for. */
export function callsForWarning({ id, warnings }: Clause): boolean {
  return (
    required.some(({ clause }) => clause === id) &&
    !warnings.some(({ on, when }) => on?.includes("strict") && when === undefined)
  )
}

function requiredFaults({ clauses }: ClauseLibrary): Fault[] {
  return required.flatMap(({ clause: id, needs }) => {
    const clause = clauses.find((one) => one.id === id)
    if (!clause) return []
    const place = `${id}/strict`
    const asked = clauses
      .find((one) => one.id === needs)
      ?.requiredBy?.some((by) => by.clause === id && by.on.includes("strict") && !by.optional)
    const warned = !callsForWarning(clause)
    return [
      ...(asked
        ? []
        : [
            {
              place,
              message: {
                fr: `Cette position demande la clause ${needs}.`,
                en: `This position calls for clause ${needs}.`,
              },
            },
          ]),
      ...(warned
        ? []
        : [
            {
              place,
              message: { fr: "Cette position demande un avertissement.", en: "This position calls for a warning." },
            },
          ]),
    ]
  })
}

function unknown(place: string, what: Text, id: string): Fault {
  return { place, message: { fr: `Il n’existe pas : ${what.fr} « ${id} ».`, en: `There is no ${what.en} “${id}”.` } }
}
