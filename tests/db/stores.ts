import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { getPlatformProxy } from "wrangler"
import { openD1 } from "../../db/d1.ts"
import { migrateSqlite, openSqlite, type SqliteStore } from "../../db/sqlite.ts"
import type { Store } from "../../db/store.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))

/** A migrated store with the door that a test needs to tamper with it. */
export interface OpenStore {
  store: Store
  /** Runs one statement around the port; its rows, where it has some. */
  raw(sql: string): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

/** A new folder under the system's own, gone when the test calls `remove`. */
export async function temporaryFolder(): Promise<{ path: string; remove(): void }> {
  const path = await mkdtemp(join(tmpdir(), "aval-db-"))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export async function migratedSqlite(file: string): Promise<SqliteStore> {
  const store = await openSqlite(file)
  migrateSqlite(store)
  return store
}

export async function openTestSqlite(): Promise<OpenStore> {
  const folder = await temporaryFolder()
  const store = await migratedSqlite(join(folder.path, "aval.db"))
  return {
    store,
    async raw(sql) {
      const statement = store.client.prepare<[], Record<string, unknown>>(sql)
      if (statement.reader) return statement.all()
      statement.run()
      return []
    },
    close: async () => {
      await store.close()
      folder.remove()
    },
  }
}

/** Databases that one workerd holds: each test gets one that nobody has had. */
const atOnce = 60
let shared: Promise<D1Like[]> | undefined

/** A workerd for all tests of this process, which ends with it: to start one takes seconds. */
async function freshD1(): Promise<D1Like> {
  shared ??= startD1()
  const next = (await shared).pop()
  if (next) return next
  shared = startD1()
  return freshD1()
}

async function startD1(): Promise<D1Like[]> {
  const folder = await temporaryFolder()
  const names = Array.from({ length: atOnce }, (_, index) => `DB${index}`)
  const databases = names.map((binding) => ({ binding, database_name: binding, database_id: binding }))
  const configPath = join(folder.path, "wrangler.json")
  const [, date] = /^compatibility_date = "(.+)"$/m.exec(readFileSync(join(root, "wrangler.toml"), "utf8")) ?? []
  writeFileSync(configPath, JSON.stringify({ name: "tests", compatibility_date: date, d1_databases: databases }))
  const proxy = await getPlatformProxy<Record<string, D1Like>>({ configPath, persist: false })
  folder.remove()
  return names.flatMap((name) => proxy.env[name] ?? [])
}

/** D1 as workerd runs it, in memory. */
export async function openTestD1(): Promise<OpenStore> {
  const DB = await freshD1()
  const folder = join(root, "db/migrations")
  const statements = readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("--> statement-breakpoint"))
  // In one go: each by itself takes ten times as long.
  await DB.batch(statements.map((statement) => DB.prepare(statement)))
  const store = openD1(DB as unknown as Parameters<typeof openD1>[0])
  return {
    store,
    raw: async (sql) => (await DB.prepare(sql).all()).results,
    close: async () => undefined,
  }
}

interface D1Statement {
  all(): Promise<{ results: Record<string, unknown>[] }>
}

interface D1Like {
  prepare(sql: string): D1Statement
  batch(statements: readonly D1Statement[]): Promise<unknown>
}
