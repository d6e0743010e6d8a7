import { closeSync, mkdirSync, openSync, statSync } from "node:fs"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import type { Database } from "better-sqlite3"
import { readMigrationFiles } from "drizzle-orm/migrator"
import { commitWith } from "./commit.ts"
import { StorageFault, type StorageFaultCode } from "./errors.ts"
import { noEvents, registerSeqSql } from "./newest.ts"
import * as schema from "./schema.ts"
import type { Newest, Reader, Statement, Store, Writer } from "./store.ts"

export interface SqliteStore extends Store {
  /** The open connection, for what only SQLite can do: backup, integrity check, checkpoint. */
  client: Database
  /** Looks at every foreign key of every row. */
  checkForeignKeys(): ForeignKeyCheck
}

export interface ForeignKeyCheck {
  /** Tables that refer to others. */
  tables: number
  faults: readonly ForeignKeyFault[]
}

/** A row that refers to one that is not there. */
export interface ForeignKeyFault {
  table: string
  /** `null` where the table has none. */
  rowid: number | null
  columns: readonly string[]
  /** The table that it refers to. */
  parent: string
}

const shippedMigrations = fileURLToPath(new URL("./migrations", import.meta.url))

/**
 * Opens or creates a database file (`:memory:` for one in memory, bytes for a copy of a database in memory), with its folder.
 * `migrateSqlite` comes next.
 * Throws `StorageFault` on a file that is no database of ours or of a newer version, and on one that cannot be written;
 * such a file is left as it was.
 */
export async function openSqlite(place: string | Buffer, migrations = shippedMigrations): Promise<SqliteStore> {
  const file = typeof place === "string" ? place : ":memory:"
  // Loaded here: better-sqlite3 crashes an old Node on import, and the entry says so in words before it comes this far.
  const { default: Client } = await import("better-sqlite3")
  const { drizzle } = await import("drizzle-orm/better-sqlite3")
  const client = faultsOf(file, () => {
    if (file !== ":memory:") {
      mkdirSync(dirname(file), { recursive: true })
      // A new file is its owner's alone; SQLite gives its -wal and -shm the same rights.
      closeSync(openSync(file, "a", 0o600))
    }
    return new Client(place)
  })
  try {
    faultsOf(file, () => prepare(client, file, migrations))
  } catch (error) {
    client.close()
    throw error
  }

  const db = drizzle(client, { schema })
  const runAll = client.transaction((statements: readonly Statement[]) => {
    // The sync builders have `run`; their type is that of the async ones.
    for (const statement of statements) (statement as unknown as { run(): void }).run()
  })
  const there = watched(file)
  const newest = headOf(client)
  const head = async () => {
    there()
    return newest()
  }
  const driver = {
    // Safe: the sync builders are thenables, so awaiting code cannot tell them from the async ones.
    write: db as unknown as Writer,
    head,
    run: (statements: readonly Statement[]) => runAll.immediate(statements),
  }
  const inTurn = queue()
  return {
    client,
    checkForeignKeys: () => foreignKeysOf(client),
    read: db as unknown as Reader,
    head,
    // One at a time: within a process nobody has to build twice.
    commit: (build) => inTurn(() => commitWith(driver, build)),
    close: () => inTurn(async () => void client.close()),
  }
}

/** Brings the database to this version's schema, in one transaction; returns how many migrations were applied. */
export function migrateSqlite(store: SqliteStore, migrations = shippedMigrations): number {
  const { client } = store
  return client
    .transaction(() => {
      const pending = pendingMigrations(client, migrations)
      client.exec(
        "CREATE TABLE IF NOT EXISTS __drizzle_migrations (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric)",
      )
      const done = client.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)")
      for (const migration of pending) {
        for (const statement of migration.sql) client.exec(statement)
        done.run(migration.hash, migration.folderMillis)
      }
      return pending.length
    })
    .immediate()
}

/** The migrations of this version that the database has not seen. Throws `StorageFault` when it has seen others. */
export function pendingMigrations(client: Database, migrations = shippedMigrations) {
  const known = readMigrationFiles({ migrationsFolder: migrations })
  const tables = client.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  if (!tables.includes("__drizzle_migrations")) {
    if (tables.length > 0) throw new StorageFault("foreign", `${client.name} is a database of another program`)
    return known
  }
  // By time, not by hash: a check-out that changes line ends changes hashes.
  const applied = client.prepare<[], number>("SELECT created_at FROM __drizzle_migrations").pluck().all()
  const times = new Set(known.map((migration) => migration.folderMillis))
  if (applied.some((time) => !times.has(Number(time)))) {
    throw new StorageFault(
      "newer",
      `${client.name} was written by a newer version of Aval: install that one, or restore a backup`,
    )
  }
  return known.filter((migration) => !applied.some((time) => Number(time) === migration.folderMillis))
}

/** Looks before it touches: what is not ours must stay as it was. */
function prepare(client: Database, file: string, migrations: string): void {
  client.pragma("busy_timeout = 5000")
  client.pragma("trusted_schema = OFF")
  client.pragma("cell_size_check = ON")
  client.pragma("foreign_keys = ON")
  // What was erased of a person does not lie on in free pages, nor in the backups made of them.
  client.pragma("secure_delete = ON")
  pendingMigrations(client, migrations)
  if (file !== ":memory:") client.pragma("journal_mode = WAL")
  // An acknowledged decision survives a power cut; better-sqlite3's default (NORMAL) may lose it.
  client.pragma("synchronous = FULL")
  // A read-only file opens, and even begins a transaction; only a write tells.
  const version = client.pragma("user_version", { simple: true })
  client.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${version}; ROLLBACK`)
}

const faultCodes: Readonly<Record<string, StorageFaultCode>> = {
  SQLITE_NOTADB: "not-a-database",
  SQLITE_CORRUPT: "not-a-database",
  SQLITE_CANTOPEN: "unwritable",
  SQLITE_READONLY: "unwritable",
  SQLITE_PERM: "unwritable",
  SQLITE_IOERR: "unwritable",
  SQLITE_FULL: "unwritable",
}

function faultsOf<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : ""
    // Extended codes continue the plain one: SQLITE_READONLY_DIRECTORY. Codes of the file system start with E.
    const fault = faultCodes[code.split("_", 2).join("_")] ?? (/^E[A-Z]+$/.test(code) ? "unwritable" : undefined)
    if (!fault) throw error
    const words = fault === "unwritable" ? "cannot be written" : "is not an SQLite database, or is damaged"
    throw new StorageFault(fault, `${file} ${words}`, { cause: error })
  }
}

/** Milliseconds between two looks at the file. */
const pause = 1000

/**
 * Says whether the open file is still the one under its name. SQLite goes on with a file that was removed or replaced: it would show
 * an old list for ever, and write decisions that nobody finds again. Throws `StorageFault`.
 */
function watched(file: string): () => void {
  if (file === ":memory:") return () => undefined
  const identity = () => {
    const found = statSync(file, { bigint: true, throwIfNoEntry: false })
    return found && `${found.dev} ${found.ino}`
  }
  const own = identity()
  let looked = performance.now()
  let same = true
  return () => {
    if (!same || performance.now() - looked >= pause) {
      looked = performance.now()
      same = identity() === own
    }
    if (!same) throw new StorageFault("gone", `${file} was removed or replaced while Aval runs: start Aval again`)
  }
}

function foreignKeysOf(client: Database): ForeignKeyCheck {
  const keys = client
    .prepare<[], { table: string; id: number; from: string }>(
      `SELECT m.name AS "table", k.id, k."from" FROM sqlite_schema m, pragma_foreign_key_list(m.name) k
        WHERE m.type = 'table' ORDER BY m.name, k.id, k.seq`,
    )
    .all()
  const broken = client
    .prepare<[], { table: string; rowid: number | null; parent: string; fkid: number }>("PRAGMA foreign_key_check")
    .all()
  return {
    tables: new Set(keys.map(({ table }) => table)).size,
    faults: broken.map(({ table, rowid, parent, fkid }) => ({
      table,
      rowid,
      columns: keys.filter((key) => key.table === table && key.id === fkid).map(({ from }) => from),
      parent,
    })),
  }
}

function headOf(client: Database): () => Promise<Newest> {
  const prepared = () =>
    client.prepare<[], Newest>(`SELECT seq, hash, ${registerSeqSql} AS register FROM events ORDER BY seq DESC LIMIT 1`)
  // Prepared at the first call: before the first migration there is no table.
  let statement: ReturnType<typeof prepared> | undefined
  return async () => {
    statement ??= prepared()
    return statement.get() ?? noEvents
  }
}

function queue() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
}
