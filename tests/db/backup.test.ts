import { closeSync, openSync } from "node:fs"
import { join } from "node:path"
import Client from "better-sqlite3"
import { afterEach, beforeEach, expect, test } from "vitest"
import { copyDatabase, knowsSchema } from "../../db/backup.ts"
import type { SqliteStore } from "../../db/sqlite.ts"
import { entry, record } from "./sample.ts"
import { migratedSqlite, temporaryFolder } from "./stores.ts"

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let store: SqliteStore
beforeEach(async () => {
  folder = await temporaryFolder()
  store = await migratedSqlite(join(folder.path, "aval.db"))
})
afterEach(async () => {
  await store.close()
  folder.remove()
})

function emptyFile(name: string): string {
  const path = join(folder.path, name)
  closeSync(openSync(path, "wx", 0o600))
  return path
}

test("a copy ends although another connection commits at every step, and holds the moment when it began", async () => {
  store.client.exec("CREATE TABLE filler (words text)")
  store.client.exec(
    "INSERT INTO filler WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 16000) SELECT hex(zeroblob(500)) FROM n",
  )
  await store.commit((write, head) => record(write, head, [entry("before")]))
  const other = new Client(store.client.name)
  const insert = other.prepare("INSERT INTO filler (words) VALUES ('late')")
  const done: number[] = []
  const held = await copyDatabase(store.client, emptyFile("copy.db"), (pages, all) => {
    // Begun again for every commit, it would never end.
    if (done.length > 50) throw new Error("it begins again and again")
    done.push(pages / all)
    insert.run()
  })
  other.close()
  expect(done.length).toBeGreaterThan(2)
  expect(done).toEqual(done.toSorted((a, b) => a - b))
  expect(held.tables.filler).toBe(16_000)
  expect(held.head).toMatchObject({ seq: 1 })
  expect(store.client.prepare("SELECT count(*) FROM filler").pluck().get()).toBe(16_000 + done.length)
  // The connection is free again.
  expect(store.client.inTransaction).toBe(false)
  await store.commit((write, head) => record(write, head, [entry("after")]))
})

test("a copy says which schema it has, and this version knows it", async () => {
  const { schema, head, tables } = await copyDatabase(store.client, emptyFile("copy.db"))
  expect(schema.tag).toMatch(/^\d{4}_/)
  expect(knowsSchema(schema)).toBe(true)
  expect(knowsSchema({ tag: schema.tag, time: schema.time + 1 })).toBe(false)
  expect(head).toEqual({ seq: 0, hash: "" })
  expect(tables).toMatchObject({ events: 0, tools: 0 })
  expect(Object.keys(tables).filter((name) => /sqlite|drizzle|_(data|idx|docsize|config)$/.test(name))).toEqual([])
})

test("one fault in a page is found, and the connection is free again", async () => {
  await store.commit((write, head) => record(write, head, [entry("one")]))
  store.client.pragma("wal_checkpoint(TRUNCATE)")
  // The index says something else than its table.
  store.client.unsafeMode(true)
  store.client.pragma("writable_schema = ON")
  store.client.exec(
    "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'tools') WHERE name = 'events'",
  )
  store.client.pragma("writable_schema = RESET")
  await expect(copyDatabase(store.client, emptyFile("copy.db"))).rejects.toMatchObject({ code: "not-a-database" })
  expect(store.client.inTransaction).toBe(false)
})
