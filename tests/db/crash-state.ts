import { deepStrictEqual, ok } from "node:assert/strict"
import { like } from "drizzle-orm"
import { lastSeqs, verifyEvents } from "../../db/queries/events.ts"
import { organisations } from "../../db/schema.ts"
import { openSqlite } from "../../db/sqlite.ts"

/**
 * Opens what `crash-writer.ts` has left, and throws unless it is whole and holds at least `acknowledged` commits. Returns how many it
 * holds.
 */
export async function checkWritten(file: string, acknowledged = 0): Promise<number> {
  const store = await openSqlite(file)
  try {
    deepStrictEqual(store.client.pragma("integrity_check", { simple: true }), "ok")
    if (store.client.prepare("SELECT 1 FROM sqlite_schema").get() === undefined) {
      deepStrictEqual(acknowledged, 0)
      return 0
    }
    const { faults } = await verifyEvents(store.read)
    deepStrictEqual(faults, [])
    const count = (await lastSeqs(store.read, ["crash"])).get("crash") ?? 0
    ok(count >= acknowledged, `${acknowledged} commits were acknowledged, ${count} are there`)
    const rows = await store.read
      .select({ slug: organisations.slug, name: organisations.name })
      .from(organisations)
      .where(like(organisations.slug, "crash%"))
    const names = new Map(rows.map(({ slug, name }) => [slug, name]))
    deepStrictEqual(names.get("crash"), count === 0 ? undefined : String(count))
    for (let number = 2; number <= count; number++) deepStrictEqual(names.get(`crash-${number}`), String(number))
    deepStrictEqual(names.size, count)
    return count
  } finally {
    await store.close()
  }
}
