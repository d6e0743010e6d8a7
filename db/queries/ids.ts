import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core"
import { organisations, plans, tools } from "../schema.ts"
import type { Reader } from "../store.ts"
import { among } from "./among.ts"

/** Id of each slug. */
export type Ids = ReadonlyMap<string, string>

/** Of all organisations, or of those named; what does not exist is left out. So for the others. */
export function organisationIds(read: Reader, slugs?: readonly string[]): Promise<Ids> {
  return idsOf(read, organisations, slugs)
}

export function toolIds(read: Reader, slugs?: readonly string[]): Promise<Ids> {
  return idsOf(read, tools, slugs)
}

export function planIds(read: Reader, slugs?: readonly string[]): Promise<Ids> {
  return idsOf(read, plans, slugs)
}

async function idsOf(
  read: Reader,
  table: SQLiteTable & { id: SQLiteColumn; slug: SQLiteColumn },
  slugs: readonly string[] | undefined,
): Promise<Ids> {
  const rows = await read
    .select({ id: table.id, slug: table.slug })
    .from(table)
    .where(slugs ? among(table.slug, slugs) : undefined)
  return new Map(rows.map((row) => [row.slug as string, row.id as string]))
}
