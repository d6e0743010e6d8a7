import { positions } from "../core/clause.ts"
import { movedRemarks, movedRows, remarkLists, rowMoves } from "../core/clause-rows.ts"
import { remarkFields, remarksIn, rowFields, rowsIn } from "./company-clause-typed.ts"
import type { Typed } from "./form.ts"

/**
 * What a button beside a row does: it sends the form, which comes back with its rows changed and nothing saved, and with the field to go on
 * at; undefined where the button is about something else.
 */
export function withRowMoved(typed: Typed, button: string): { typed: Typed; field: string } | undefined {
  const [list = "", move = "", number = ""] = button.split(":")
  const row = /^\d{1,3}$/.test(number) ? Number(number) : -1
  const asked = rowMoves.find((one) => one === move)
  if (asked === undefined || row < 0) return undefined
  const position = positions.find((one) => one === list)
  if (position) {
    const { rows, at } = movedRows(rowsIn(typed, position), asked, row)
    return { typed: { ...typed, ...rowFields(position, rows) }, field: `${position}Fr-${at}` }
  }
  const remarks = remarkLists.find((one) => one === list)
  if (!remarks) return undefined
  const { rows, at } = movedRemarks(remarksIn(typed, remarks), asked, row)
  return { typed: { ...typed, ...remarkFields(remarks, rows) }, field: `${remarks}Fr-${at}` }
}
