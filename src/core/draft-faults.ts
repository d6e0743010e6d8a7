import { type ClauseLibrary, contractFacts, positions } from "./clause.ts"
import { annexKinds } from "./clause-annex.ts"
import { cleanText, draftValueFaults, isEmptyValue } from "./clause-filled.ts"
import { definitionsClause } from "./clause-selection.ts"
import type { ClauseChange, PartChange } from "./draft-parts.ts"
import type { Fault } from "./errors.ts"
import { type Language, languages, type Text } from "./text.ts"

/** Characters at most. */
export const longest = { title: 200, client: 200, owner: 120, note: 2000, comment: 4000 } as const

/** Plans that are taken into the annex, or out of it, by hand: more are another list. */
const mostPlans = 500

/** What is wrong with what a form says of its part, each at the field: `title`, `parameters/approval-days`, `bargaining/owner`. */
export function partFaults(change: PartChange, library: ClauseLibrary): Fault[] {
  switch (change.part) {
    case "start":
      return startFaults(change, library)
    case "questions":
      return Object.keys(change.answers)
        .filter((fact) => !contractFacts.some((known) => known === fact))
        .map((fact) => ({ place: `answers/${fact}`, message: notAnAnswer }))
    case "annexes":
      return annexFaults(change)
    case "clause":
      return clauseFaults(change, library)
  }
}

/** What is wrong with a text of at most so many characters; `needed`: it may not be empty. */
export function textFaults(place: string, text: string | undefined, most: number, needed?: Text): Fault[] {
  if (needed && !text?.trim()) return [{ place, message: needed }]
  if (text === undefined || text.length <= most) return []
  return [
    {
      place,
      message: {
        fr: `Le texte dépasse ${most} caractères : raccourcissez-le.`,
        en: `The text is longer than ${most} characters: shorten it.`,
      },
    },
  ]
}

type OfPart<Part extends PartChange["part"]> = Extract<PartChange, { part: Part }>

/** What is wrong with what a draft starts from, each at its field. */
export function startFaults(
  { title, preset, languages: chosen, prevailing, client }: Omit<OfPart<"start">, "part">,
  library: ClauseLibrary,
): Fault[] {
  return [
    ...textFaults("title", cleanText(title), longest.title, noTitle),
    ...textFaults("client", client, longest.client),
    ...presetFaults(preset, library),
    ...languageFaults(chosen),
    ...prevailingFaults(prevailing, chosen),
  ]
}

/** A preset that the library does not have, or has no longer. */
export function presetFaults(preset: string | undefined, { presets }: ClauseLibrary): Fault[] {
  if (preset === undefined || presets.some(({ id }) => id === preset)) return []
  return [{ place: "preset", message: noPreset }]
}

/** A draft is in at least one of our languages, each once. */
export function languageFaults(chosen: readonly string[]): Fault[] {
  const isSound = chosen.length > 0 && chosen.every((one) => languages.some((language) => language === one))
  return isSound && new Set(chosen).size === chosen.length ? [] : [{ place: "languages", message: noLanguage }]
}

/** Only a language of the draft can prevail. */
export function prevailingFaults(prevailing: Language | undefined, chosen: readonly Language[]): Fault[] {
  return prevailing === undefined || chosen.includes(prevailing)
    ? []
    : [{ place: "prevailing", message: notPrevailing }]
}

function annexFaults({ annexes, tools }: OfPart<"annexes">): Fault[] {
  const plans = [...(tools?.added ?? []), ...(tools?.without ?? [])]
  return [
    ...(annexes.some((kind) => !annexKinds.includes(kind)) || new Set(annexes).size < annexes.length
      ? [{ place: "annexes", message: notAnAnswer }]
      : []),
    ...(tools && !isRevision(tools.revision) ? [{ place: "tools/revision", message: noRevision }] : []),
    ...(plans.length > mostPlans || plans.some((plan) => plan.length > 200 || !planName.test(plan))
      ? [{ place: "tools/added", message: notAnAnswer }]
      : []),
  ]
}

/** Whether it may be the number of a revision. */
export function isRevision(revision: number): boolean {
  return Number.isSafeInteger(revision) && revision > 0
}

const planName = /^[a-z0-9-]+\/[a-z0-9-]+$/

function clauseFaults(change: ClauseChange, library: ClauseLibrary): Fault[] {
  const clause = library.clauses.find(({ id }) => id === change.clause)
  if (!clause) return [{ place: "clause", message: noClause }]
  const { position, parameters, leftOut, bargaining } = change
  const own = library.parameters.filter(({ id }) => clause.parameters.includes(id))
  return [
    ...(position === undefined || positions.includes(position) ? [] : [{ place: "position", message: notAnAnswer }]),
    ...own.flatMap((parameter) => {
      const value = Object.hasOwn(parameters, parameter.id) ? parameters[parameter.id] : undefined
      return value === undefined || isEmptyValue(value) ? [] : draftValueFaults(parameter, value)
    }),
    ...Object.keys(parameters)
      .filter((id) => !own.some((parameter) => parameter.id === id))
      .map((id) => ({ place: `parameters/${id}`, message: notOfClause })),
    ...(leftOut && clause.id === definitionsClause ? [{ place: "leftOut", message: notWithout }] : []),
    ...(bargaining?.floor === undefined || positions.includes(bargaining.floor)
      ? []
      : [{ place: "bargaining/floor", message: notAnAnswer }]),
    ...textFaults("bargaining/owner", bargaining?.owner, longest.owner),
  ]
}

const noTitle: Text = {
  fr: "Donnez un titre au projet : on le retrouve par lui.",
  en: "Give the draft a title: it is found by it.",
}
const noPreset: Text = {
  fr: "Ce modèle de départ n’existe pas : choisissez-en un de la liste, ou aucun.",
  en: "There is no such preset: choose one of the list, or none.",
}
const noLanguage: Text = {
  fr: "Choisissez le français, l’anglais ou les deux.",
  en: "Choose French, English or both.",
}
const notPrevailing: Text = {
  fr: "La langue qui prévaut est une de celles du projet.",
  en: "The prevailing language is one of the draft’s.",
}
export const noRevision: Text = {
  fr: "Cette révision de la liste n’existe pas : choisissez-en une de la liste.",
  en: "There is no such revision of the list: choose one that was published.",
}
export const noClause: Text = {
  fr: "Cette clause n’est pas, ou n’est plus, dans la bibliothèque.",
  en: "This clause is not, or no longer, in the library.",
}
const notOfClause: Text = {
  fr: "Cette valeur n’est pas de cette clause.",
  en: "This value is not one of this clause.",
}
const notWithout: Text = {
  fr: "Les définitions font partie de tout projet : les autres clauses s’appuient sur elles.",
  en: "The definitions are part of every draft: the other clauses rest on them.",
}
const notAnAnswer: Text = {
  fr: "Ce n’est pas une des réponses : choisissez dans la liste.",
  en: "This is not one of the answers: choose from the list.",
}
