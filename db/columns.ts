import { type AnyColumn, type SQL, sql } from "drizzle-orm"
import { check, customType, integer, text } from "drizzle-orm/sqlite-core"

/** A column that holds JSON, typed as what is written to it. */
export function json<T>(name: string) {
  return text(name, { mode: "json" }).$type<T>()
}

/** A column that holds 0 or 1. */
export function flag(name: string) {
  return integer(name, { mode: "boolean" })
}

/** Bytes. D1 hands them out as an array of numbers or an ArrayBuffer, better-sqlite3 as a Buffer. */
export const bytes = customType<{ data: Uint8Array<ArrayBuffer>; driverData: Uint8Array }>({
  dataType: () => "blob",
  fromDriver: (value: Uint8Array | ArrayBuffer | readonly number[]) => new Uint8Array(value as Uint8Array),
})

export const chunkEncodings = ["gzip", "identity"] as const
/** Largest chunk, in bytes. */
export const chunkSize = 1_000_000

/** A check that the column is null or one of the values. The values are ours, never typed by anybody. */
export function oneOf(name: string, column: AnyColumn, values: readonly string[]) {
  const list: SQL = sql.raw(values.map((value) => `'${value}'`).join(", "))
  return check(name, sql`${column} in (${list})`)
}
