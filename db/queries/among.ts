import { type AnyColumn, type SQL, sql } from "drizzle-orm"

/** Whether the column is one of any number of values: one bound parameter, where `in (?, ?, …)` meets D1's limit of 100. */
export function among(column: AnyColumn | SQL, values: readonly (string | number)[]): SQL {
  return sql`${column} in (select value from json_each(${JSON.stringify(values)}))`
}
