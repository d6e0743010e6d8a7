import { type Column, type SQL, sql } from "drizzle-orm"
import type { SQLiteTable } from "drizzle-orm/sqlite-core"
import { getTableColumns } from "drizzle-orm/utils"
import type { Statement, Writer } from "./store.ts"

/** D1 takes no more bound parameters in one statement. */
const parameters = 100
/** Characters of one parameter; D1 takes two million bytes. */
const longest = 400_000

/**
 * Inserts of any number of rows in few statements. Rows travel as one JSON array, a single bound parameter, which both
 * databases take apart themselves: a large import would else be tens of thousands of statements. Bytes do not fit into JSON;
 * tables that hold some are filled row by row.
 */
export function insertRows<T extends SQLiteTable>(
  write: Writer,
  table: T,
  rows: readonly T["$inferInsert"][],
): Statement[] {
  const columns = Object.entries(getTableColumns(table))
  if (columns.some(([, column]) => column.getSQLType() === "blob")) {
    return cut(rows, columns.length).map((part) => write.insert(table).values(part))
  }
  const values = sql.join(
    columns.map((_, index): SQL => sql`value ->> ${sql.raw(String(index))}`),
    sql`, `,
  )
  return arrays(
    rows.map((row) =>
      JSON.stringify(
        columns.map(([name, column]) => written(column, (row as Readonly<Record<string, unknown>>)[name])),
      ),
    ),
  ).map((array) => write.insert(table).select(sql`select ${values} from json_each(${array})`))
}

/** The rows in parts that bind at most as many parameters as one statement takes, at `width` each. */
export function cut<T>(rows: readonly T[], width: number): T[][] {
  const size = Math.max(1, Math.floor(parameters / width))
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size))
}

/** A value as the driver would write it. */
function written(column: Column, value: unknown): unknown {
  const given = value === undefined ? column.default : value
  return given === undefined || given === null ? null : column.mapToDriverValue(given)
}

/** JSON arrays of the rows, in their order, none much longer than a parameter may be. */
function arrays(rows: readonly string[]): string[] {
  const found: string[] = []
  let part: string[] = []
  let length = 0
  for (const row of rows) {
    if (part.length > 0 && length + row.length > longest) {
      found.push(`[${part.join(",")}]`)
      part = []
      length = 0
    }
    part.push(row)
    length += row.length + 1
  }
  if (part.length > 0) found.push(`[${part.join(",")}]`)
  return found
}
