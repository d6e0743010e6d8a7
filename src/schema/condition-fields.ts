import { filledText, libraryCondition, ownWords } from "../core/condition-library.ts"
import type { DraftCondition } from "../core/deciding.ts"
import { ownText } from "../core/own-text.ts"
import type { CompanyText } from "../core/text.ts"

/** Most conditions that a form holds: nobody reads more. */
export const mostConditions = 30

/** Fields of a form as they were typed. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>

/** The fields of a form; one that comes several times is a list. */
export function fieldValues(form: FormData): FieldValues {
  const values: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    const [first, ...rest] = form.getAll(name).filter((value) => typeof value === "string")
    if (first !== undefined) values[name] = rest.length === 0 ? first : [first, ...rest]
  }
  return values
}

/** The conditions in a form, in the order of their numbers: `condition-0-library`, `condition-0-p-team`, `condition-1-fr`, `condition-1-class` … */
export function conditionsIn(values: FieldValues): DraftCondition[] {
  const numbers = Object.keys(values).flatMap((name) => /^condition-(\d{1,3})-/.exec(name)?.[1] ?? [])
  return [...new Set(numbers)]
    .toSorted((a, b) => Number(a) - Number(b))
    .slice(0, mostConditions)
    .map((number) => conditionIn(values, `condition-${number}`))
}

/** The fields that say these conditions: what `conditionsIn` reads. */
export function conditionsTyped(conditions: readonly DraftCondition[]): FieldValues {
  return Object.fromEntries(
    conditions.flatMap(({ library, parameters = {}, text, classes, uses }, index) => {
      const name = `condition-${index}`
      const words: [string, string][] =
        library === undefined
          ? [
              [`${name}-fr`, text.fr ?? ""],
              [`${name}-en`, text.en ?? ""],
            ]
          : [
              [`${name}-library`, library],
              ...Object.entries(parameters).map(([id, value]): [string, string] => [`${name}-p-${id}`, value]),
            ]
      return [...words, [`${name}-class`, classes] as const, [`${name}-use`, uses] as const]
    }),
  )
}

/** A list of conditions after one of its buttons. */
export interface EditedConditions {
  conditions: DraftCondition[]
  /** The one that was added: the reader is led to it. */
  added?: number | undefined
}

/** The conditions after the button that was pressed, `add-condition` or `remove-condition`; undefined where none of the two was. */
export function editedConditions(values: FieldValues): EditedConditions | undefined {
  const conditions = conditionsIn(values)
  const removed = values["remove-condition"]
  if (removed !== undefined) return { conditions: conditions.filter((_, index) => String(index) !== removed) }
  const wanted = values["add-condition"]
  if (wanted === undefined) return undefined
  const blank = blankCondition(String(wanted))
  if (!blank || conditions.length >= mostConditions) return { conditions }
  return { conditions: [...conditions, blank], added: conditions.length }
}

function blankCondition(wanted: string): DraftCondition | undefined {
  const everywhere = { classes: [], uses: [] }
  if (wanted === ownWords) return { text: {}, ...everywhere }
  const condition = libraryCondition(wanted)
  return condition && { library: condition.id, parameters: {}, text: filledText(condition), ...everywhere }
}

function conditionIn(values: FieldValues, name: string): DraftCondition {
  const scope = { classes: listIn(values, `${name}-class`), uses: listIn(values, `${name}-use`) }
  const library = textIn(values, `${name}-library`)
  if (library === "") return { text: ownTextIn(values, name), ...scope }
  const condition = libraryCondition(library)
  if (!condition) return { library, text: {}, ...scope }
  const parameters = Object.fromEntries(
    condition.parameters.flatMap(({ id }) => {
      const value = textIn(values, `${name}-p-${id}`).replace(/\s+/gu, " ")
      return value === "" ? [] : [[id, value]]
    }),
  )
  return { library, parameters, text: filledText(condition, parameters), ...scope }
}

function ownTextIn(values: FieldValues, name: string): CompanyText {
  const [fr, en] = [textIn(values, `${name}-fr`), textIn(values, `${name}-en`)]
  return { ...(fr && { fr }), ...(en && { en }) }
}

/** What is longer than this was not typed; what is too long and shorter is shown again with its fault. */
const longest = 20_000

function textIn(values: FieldValues, name: string): string {
  return ownText(listed(values, name)[0] ?? "")
    .trim()
    .slice(0, longest)
    .toWellFormed()
}

function listIn(values: FieldValues, name: string): string[] {
  const all = listed(values, name).map((value) => ownText(value).slice(0, 80))
  return [...new Set(all)].filter((value) => value !== "").slice(0, 200)
}

function listed(values: FieldValues, name: string): readonly string[] {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  return typeof value === "string" ? [value] : (value ?? [])
}
