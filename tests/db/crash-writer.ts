import { writeSync } from "node:fs"
import { eq } from "drizzle-orm"
import { lastSeqs } from "../../db/queries/events.ts"
import { organisations } from "../../db/schema.ts"
import { migrateSqlite, openSqlite } from "../../db/sqlite.ts"
import { entry, record } from "./sample.ts"

// Writes until it is killed, and says what was acknowledged: one line with its number per commit. Each commit changes the row that
// counts, adds a row of its own and an event: `crash-state.ts` knows what must be there after any number of them.
const store = await openSqlite(process.argv[2] ?? "")
migrateSqlite(store)
let last = (await lastSeqs(store.read, ["crash"])).get("crash") ?? 0
if (last === 0) {
  last = 1
  await store.commit(async (write, head) => [
    ...(await record(write, head, [entry("crash", 1)])),
    write.insert(organisations).values({ id: "crash", slug: "crash", name: "1", roles: [] }),
  ])
}
for (;;) {
  const next = last + 1
  const name = String(next)
  await store.commit(async (write, head) => [
    write.update(organisations).set({ name }).where(eq(organisations.slug, "crash")),
    write.insert(organisations).values({ id: `crash-${name}`, slug: `crash-${name}`, name, roles: [] }),
    ...(await record(write, head, [entry("crash", next)])),
  ])
  last = next
  writeSync(1, `${last}\n`)
}
