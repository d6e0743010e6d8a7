import {
  audiences,
  type ContractContent,
  contractMedia,
  contractScopes,
  feeModels,
  oversights,
  peopleDepicted,
  renewals,
} from "./agency.ts"
import { countries } from "./countries.ts"
import { type Day, isDay } from "./day.ts"
import type { Fault } from "./errors.ts"
import type { Text } from "./text.ts"

/** More than anybody works with under one contract. */
export const mostSubcontractors = 50
/** Whole euros: beyond it somebody typed cents. */
const mostSpend = 10_000_000_000

/** What is wrong with a contract, each at its field; `classes`: ids of data classes that are known. */
export function contractFaults(content: ContractContent, classes: readonly string[]): Fault[] {
  return [
    ...(content.title.trim() === "" ? [{ place: "title", message: titleMissing }] : []),
    ...dayFaults(content),
    ...wordFaults(content, classes),
    ...(content.spend !== undefined && !isWhole(content.spend) ? [{ place: "spend", message: notWhole }] : []),
    ...subcontractorFaults(content),
  ]
}

/** What is wrong with the day on which a contract is to end. */
export function terminationFaults({ start }: ContractContent, on: Day): Fault[] {
  if (!isDay(on)) return [{ place: "on", message: notDay }]
  return on < start ? [{ place: "on", message: beforeStart }] : []
}

function dayFaults({ start, end, notice, terminatedOn }: ContractContent): Fault[] {
  const wrong = Object.entries({ start, end, notice, terminatedOn }).filter(
    ([, day]) => day !== undefined && !isDay(day),
  )
  if (wrong.length > 0) return wrong.map(([place]) => ({ place, message: notDay }))
  const faults: Fault[] = []
  if (end !== undefined && end < start) faults.push({ place: "end", message: beforeStart })
  if (notice !== undefined && notice < start) faults.push({ place: "notice", message: beforeStart })
  else if (notice !== undefined && end !== undefined && notice > end)
    faults.push({ place: "notice", message: afterEnd })
  if (terminatedOn !== undefined && terminatedOn < start) faults.push({ place: "terminatedOn", message: beforeStart })
  return faults
}

function wordFaults(content: ContractContent, classes: readonly string[]): Fault[] {
  const { governingLaw, feeModel, people } = content
  const some = (word: string | undefined) => (word === undefined ? [] : [word])
  const checks: readonly (readonly [place: string, given: readonly string[], known: readonly string[]])[] = [
    ["language", [content.language], ["fr", "en"]],
    ["scopes", content.scopes, contractScopes],
    ["data", content.data, classes],
    ["audiences", content.audiences, audiences],
    ["media", content.media, contractMedia],
    ["people", some(people), peopleDepicted],
    ["feeModel", some(feeModel), feeModels],
    ["oversight", [content.oversight], oversights],
    ["renewal", [content.renewal], renewals],
  ]
  return [
    ...(governingLaw !== undefined && !countries.includes(governingLaw)
      ? [{ place: "governingLaw", message: notCountry }]
      : []),
    ...checks.flatMap(([place, given, known]) => {
      const strange = given.find((word) => !known.includes(word))
      return strange === undefined ? [] : [{ place, message: notKnown(strange) }]
    }),
  ]
}

function subcontractorFaults({ subcontractors }: ContractContent): Fault[] {
  if (subcontractors.length > mostSubcontractors) return [{ place: "subcontractors", message: tooMany }]
  return subcontractors.flatMap(({ name, country }, row): Fault[] => [
    ...(name.trim() === "" ? [{ place: `subcontractorName-${row}`, message: nameMissing }] : []),
    ...(country !== undefined && !countries.includes(country)
      ? [{ place: `subcontractorCountry-${row}`, message: notCountry }]
      : []),
  ])
}

function isWhole(spend: number): boolean {
  return Number.isInteger(spend) && spend >= 0 && spend <= mostSpend
}

const titleMissing: Text = {
  fr: "Donnez un titre au contrat : c’est sous ce nom qu’on le retrouvera.",
  en: "Give the contract a title: it is found by this name.",
}
const notDay: Text = { fr: "Ce jour n’existe pas.", en: "There is no such day." }
const beforeStart: Text = {
  fr: "Ce jour tombe avant le début du contrat.",
  en: "This day lies before the start of the contract.",
}
const afterEnd: Text = {
  fr: "Le préavis se donne avant la fin : ce jour tombe après l’échéance.",
  en: "Notice is given before the end: this day lies after it.",
}
const notCountry: Text = {
  fr: "Choisissez un pays de la liste, ou laissez vide.",
  en: "Choose a country from the list, or leave it empty.",
}
const notWhole: Text = {
  fr: "Indiquez un montant en euros entiers, sans centimes : 120000.",
  en: "Give an amount in whole euros, without cents: 120000.",
}
const nameMissing: Text = {
  fr: "Nommez ce sous-traitant, ou videz toute la ligne.",
  en: "Name this subcontractor, or empty the whole row.",
}
const tooMany: Text = {
  fr: `Au plus ${mostSubcontractors} sous-traitants par contrat.`,
  en: `At most ${mostSubcontractors} subcontractors a contract.`,
}

function notKnown(word: string): Text {
  const shown = word.slice(0, 80)
  return {
    fr: `« ${shown} » n’est pas un choix possible : reprenez dans la liste.`,
    en: `“${shown}” is not one of the choices: choose from the list.`,
  }
}
