import type { Clause, ClauseLibrary, ClauseParameter, Position } from "../../src/core/clause.ts"
import { markedIds } from "../../src/core/clause-marks.ts"
import { placesOf } from "../../src/core/clause-overview.ts"
import type { Language } from "../../src/core/text.ts"

// The fields of a clause: what the page shows them by is what it is sent with.

/** The field of a parameter; of a text, one for each language. */
export function valueField({ id }: Pick<ClauseParameter, "id">, language?: Language): string {
  return language === undefined ? `p-${id}` : `p-${id}-${language}`
}

/** What was shown in a choice: a choice that is sent as it was shown was not made. */
export function shownField({ id }: Pick<ClauseParameter, "id">): string {
  return `was-${id}`
}

/** Whether a text is the same in both languages by its nature, such as the words of a label. */
export function isOneText(parameter: Extract<ClauseParameter, { kind: "text" }>): boolean {
  return parameter.default !== undefined && parameter.default.fr === parameter.default.en
}

/** The clause's parameters, in the order of the questions. */
export function parametersOf({ parameters }: ClauseLibrary, clause: Clause): readonly ClauseParameter[] {
  return clause.parameters.flatMap((id) => parameters.filter((one) => one.id === id))
}

/** Whether the text of the clause at the position speaks of a parameter. */
export function speaksOf(clause: Clause, position: Position, parameter: string): boolean {
  return placesOf(clause.positions[position]).some(({ text }) => markedIds(text.fr).parameters.includes(parameter))
}
