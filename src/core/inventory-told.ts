import { type InventoryKind, inventoryKinds, type PlannedItem } from "./inventory-draft.ts"
import type { RowRemark } from "./inventory-rows.ts"
import type { ToolQuestion } from "./inventory-tools.ts"

/** What becomes of a row: the first that is true of it. */
export const rowStatuses = ["refused", "asked", "added", "changed", "same"] as const
export type RowStatus = (typeof rowStatuses)[number]

export interface ToldRow {
  row: number
  status: RowStatus
  /** What is new or changes by this row. */
  items: readonly PlannedItem[]
  faults: readonly RowRemark[]
  notices: readonly RowRemark[]
}

export interface ToldRows {
  rows: readonly ToldRow[]
  /** Rows by what becomes of them. */
  counts: Readonly<Record<RowStatus, number>>
  /** Things by what becomes of them. */
  things: Readonly<Record<InventoryKind, { added: number; changed: number; same: number }>>
  /** Faults that lie in no row: in a value given for all of them. */
  general: readonly RowRemark[]
}

/** Row by row what an inventory would do. A thing that several rows speak of is told at the first. */
export function toldRows(
  rows: readonly number[],
  told: {
    items: readonly PlannedItem[]
    faults: readonly RowRemark[]
    notices: readonly RowRemark[]
    questions: readonly ToolQuestion[]
  },
): ToldRows {
  const moving = Map.groupBy(
    told.items.filter(({ what }) => what !== "same"),
    (item) => item.rows[0] ?? 0,
  )
  const [faults, notices] = [told.faults, told.notices].map((list) => Map.groupBy(list, ({ row }) => row))
  const asked = new Set(told.questions.flatMap((question) => question.rows))
  const list = [...new Set(rows)].map((row): ToldRow => {
    const items = moving.get(row) ?? []
    const own = faults?.get(row) ?? []
    const status =
      own.length > 0
        ? "refused"
        : asked.has(row)
          ? "asked"
          : (["added", "changed"] as const).find((what) => items.some((item) => item.what === what))
    return { row, status: status ?? "same", items, faults: own, notices: notices?.get(row) ?? [] }
  })
  const counts = Object.fromEntries(
    rowStatuses.map((status) => [status, list.filter((row) => row.status === status).length]),
  ) as Record<RowStatus, number>
  const things = Object.fromEntries(
    inventoryKinds.map((kind) => {
      const of = told.items.filter((item) => item.kind === kind)
      const count = (what: PlannedItem["what"]) => of.filter((item) => item.what === what).length
      return [kind, { added: count("added"), changed: count("changed"), same: count("same") }]
    }),
  ) as ToldRows["things"]
  return { rows: list, counts, things, general: faults?.get(0) ?? [] }
}
