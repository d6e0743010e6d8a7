import type { SQLiteTable } from "drizzle-orm/sqlite-core"
import { getTableColumns } from "drizzle-orm/utils"
import type { Statement, Writer } from "./store.ts"

/** D1 takes no more bound parameters in one statement. */
const parameters = 100

/** Inserts of any number of rows, cut so that no statement binds more parameters than either database takes. */
export function insertRows<T extends SQLiteTable>(
  write: Writer,
  table: T,
  rows: readonly T["$inferInsert"][],
): Statement[] {
  return cut(rows, Object.keys(getTableColumns(table)).length).map((part) => write.insert(table).values(part))
}

/** The rows in parts that bind at most as many parameters as one statement takes, at `width` each. */
export function cut<T>(rows: readonly T[], width: number): T[][] {
  const size = Math.max(1, Math.floor(parameters / width))
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size))
}
