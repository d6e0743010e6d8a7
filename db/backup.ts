import { StorageFault, type StorageFaultCode } from "./errors.ts"
import journal from "./migrations/meta/_journal.json" with { type: "json" }
import type { SqliteStore } from "./sqlite.ts"
import type { Head } from "./store.ts"

type Client = SqliteStore["client"]

/** What a database holds, as a manifest names it. */
export interface Held {
  /** The newest migration that was applied; `time` in milliseconds since 1970. */
  schema: { tag: string; time: number }
  /** The newest link of the event chain: 0 and "" before the first event. */
  head: Head
  /** Rows per table, without the search index. */
  tables: Readonly<Record<string, number>>
}

/** Told how much is done, of how much. */
export type Progress = (done: number, all: number) => void

/** Pages at a time: four megabytes. */
const step = 1000

/**
 * Copies the database of an open connection into an empty file, while others read and write: the state of one moment, checked
 * page by page, in a file that stands alone. The connection can do nothing else meanwhile. Returns what the copy holds. Throws
 * `StorageFault`.
 */
export async function copyDatabase(client: Client, file: string, progress?: Progress): Promise<Held> {
  // Pages as they are, not VACUUM INTO: that says nothing while it works, and nobody can stop it.
  // One snapshot from the first page to the last, or every commit of another process would make the copy begin again, for ever.
  client.exec("BEGIN")
  try {
    client.prepare("SELECT count(*) FROM sqlite_schema").get()
    await client.backup(file, {
      progress({ totalPages, remainingPages }) {
        progress?.(totalPages - remainingPages, totalPages)
        return step
      },
    })
  } catch (error) {
    throw faultOf(error, file)
  } finally {
    client.exec("COMMIT")
  }
  return checkedCopy(client, file)
}

function checkedCopy(client: Client, file: string): Held {
  try {
    client.prepare("ATTACH ? AS copy").run(file)
    try {
      // The copy says of itself, like the original, that it has a -wal beside it.
      client.pragma("copy.journal_mode = DELETE")
      return heldBy(client, "copy")
    } finally {
      client.exec("DETACH copy")
    }
  } catch (error) {
    throw faultOf(error, file)
  }
}

/** Checks every page of an open database, or of the copy attached to it, and says what it holds. Throws `StorageFault`. */
export function heldBy(client: Client, name: "main" | "copy" = "main"): Held {
  const found = client.pragma(`${name}.integrity_check(1)`, { simple: true })
  if (found !== "ok") throw new StorageFault("not-a-database", `${client.name} is damaged: ${found}`)
  const list = client.pragma(`${name}.table_list`) as { schema: string; name: string; type: string }[]
  const tables = list
    .filter((table) => table.schema === name && table.type === "table" && !/^(sqlite_|__)/.test(table.name))
    .map((table) => table.name)
    .sort()
  if (!tables.includes("events")) throw new StorageFault("foreign", `${client.name} holds no register yet`)
  const time = client.prepare<[], number>(`SELECT max(created_at) FROM ${name}.__drizzle_migrations`).pluck().get()
  const newest = client.prepare<[], Head>(`SELECT seq, hash FROM ${name}.events ORDER BY seq DESC LIMIT 1`).get()
  const count = (table: string) =>
    client.prepare<[], number>(`SELECT count(*) FROM ${name}."${table}"`).pluck().get() ?? 0
  return {
    schema: schemaOf(Number(time)),
    head: newest ?? { seq: 0, hash: "" },
    tables: Object.fromEntries(tables.map((table) => [table, count(table)])),
  }
}

/** Whether this version has the migration. */
export function knowsSchema({ time }: Held["schema"]): boolean {
  return journal.entries.some(({ when }) => when === time)
}

function schemaOf(time: number): Held["schema"] {
  return { tag: journal.entries.find(({ when }) => when === time)?.tag ?? "unknown", time }
}

const faults: Readonly<Record<string, readonly [StorageFaultCode, string]>> = {
  SQLITE_FULL: ["unwritable", "cannot be written: the disk is full"],
  SQLITE_IOERR: ["unwritable", "cannot be written, or the database cannot be read"],
  SQLITE_CANTOPEN: ["unwritable", "cannot be written"],
  SQLITE_READONLY: ["unwritable", "cannot be written"],
  SQLITE_CORRUPT: ["not-a-database", "was not made: the database is damaged"],
  SQLITE_NOTADB: ["not-a-database", "was not made: the database is damaged"],
}

function faultOf(error: unknown, file: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  // Extended codes continue the plain one: SQLITE_IOERR_WRITE.
  const [fault, words] = faults[code.split("_", 2).join("_")] ?? []
  return fault ? new StorageFault(fault, `${file} ${words}`, { cause: error }) : error
}
