import type { ClauseLibrary, ClauseParameter, ClausePreset } from "./clause.ts"
import { isDay } from "./day.ts"
import type { Fault } from "./errors.ts"

/** What a parameter may be given: a number, an option's id or words, options' ids, a day. */
export type ParameterValue = number | string | readonly string[]

/** What is wrong with a parameter of the library itself. */
export function parameterFaults(parameter: ClauseParameter): Fault[] {
  const place = `parameters/${parameter.id}`
  const given: readonly (ParameterValue | undefined)[] = givenBy(parameter)
  return [
    ...(parameter.kind === "number" && parameter.min > parameter.max
      ? [{ place, message: { fr: "Le minimum dépasse le maximum.", en: "The least is above the most." } }]
      : []),
    ...optionFaults(parameter, place),
    ...given.flatMap((value) => (value === undefined ? [] : valueFaults(parameter, value, place))),
  ]
}

/** What is wrong with a value for a parameter, at `place`: of another kind, out of range, or not an option. */
export function valueFaults(parameter: ClauseParameter, value: ParameterValue, place: string): Fault[] {
  const wrong = wrongValue(parameter, value)
  return wrong === undefined ? [] : [{ place, message: wrong }]
}

/** What is wrong with a preset: clauses that do not exist, values that do not fit. */
export function presetFaults(
  { id, positions, parameters = {}, leftOut = [] }: ClausePreset,
  library: ClauseLibrary,
): Fault[] {
  const place = `presets/${id}`
  return [
    ...[...Object.keys(positions), ...leftOut]
      .filter((clause) => !library.clauses.some((one) => one.id === clause))
      .map((clause) => ({
        place,
        message: { fr: `Il n’existe pas : la clause « ${clause} ».`, en: `There is no clause “${clause}”.` },
      })),
    ...Object.entries(parameters).flatMap(([name, value]) => {
      const parameter = library.parameters.find((one) => one.id === name)
      if (parameter) return valueFaults(parameter, value, place)
      return [
        {
          place,
          message: { fr: `Il n’existe pas : le paramètre « ${name} ».`, en: `There is no parameter “${name}”.` },
        },
      ]
    }),
  ]
}

function givenBy(parameter: ClauseParameter): (ParameterValue | undefined)[] {
  switch (parameter.kind) {
    case "number":
      return [parameter.default, ...Object.values(parameter.by ?? {})]
    case "choice":
      return [parameter.default, ...Object.values(parameter.by ?? {})]
    case "choices":
      return [parameter.default]
    case "text":
      return [parameter.default?.fr, parameter.default?.en]
    case "day":
      return []
  }
}

function optionFaults(parameter: ClauseParameter, place: string): Fault[] {
  if (parameter.kind !== "choice" && parameter.kind !== "choices") return []
  const ids = parameter.options.map(({ id }) => id)
  return ids
    .filter((id, at) => ids.indexOf(id) !== at)
    .map((id) => ({
      place,
      message: { fr: `L’identifiant « ${id} » sert deux fois.`, en: `The id “${id}” is used twice.` },
    }))
}

function wrongValue(parameter: ClauseParameter, value: ParameterValue): Fault["message"] | undefined {
  switch (parameter.kind) {
    case "number": {
      const { min, max } = parameter
      if (typeof value !== "number") return { fr: "Un nombre est attendu.", en: "A number is expected." }
      if (value >= min && value <= max) return undefined
      return {
        fr: `${value} n’est pas compris entre ${min} et ${max}.`,
        en: `${value} is not between ${min} and ${max}.`,
      }
    }
    case "choice":
      return typeof value === "string" && isOption(parameter, value) ? undefined : notOption(value)
    case "choices": {
      if (!isList(value)) return notOption(value)
      const other = value.find((id) => !isOption(parameter, id))
      return other === undefined ? undefined : notOption(other)
    }
    case "text": {
      const { longest } = parameter
      if (typeof value !== "string") return { fr: "Un texte est attendu.", en: "A text is expected." }
      if (value.length <= longest) return undefined
      return { fr: `Le texte dépasse ${longest} caractères.`, en: `The text is longer than ${longest} characters.` }
    }
    case "day":
      return typeof value === "string" && isDay(value)
        ? undefined
        : { fr: "Ce jour n’existe pas.", en: "This day does not exist." }
  }
}

function isOption({ options }: { options: readonly { id: string }[] }, id: string): boolean {
  return options.some((option) => option.id === id)
}

function isList(value: ParameterValue): value is readonly string[] {
  return Array.isArray(value)
}

function notOption(value: ParameterValue): Fault["message"] {
  return { fr: `« ${value} » n’est pas une des réponses.`, en: `“${value}” is not one of the answers.` }
}
