import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import Client from "better-sqlite3"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { StorageFault } from "../../db/errors.ts"
import { verifyEvents } from "../../db/queries/events.ts"
import { loadRegister } from "../../db/queries/register.ts"
import { migrateSqlite, openSqlite, pendingMigrations } from "../../db/sqlite.ts"
import { entry, oneTool, record, save } from "./sample.ts"
import { migratedSqlite, temporaryFolder } from "./stores.ts"

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let file: string
beforeEach(async () => {
  folder = await temporaryFolder()
  file = join(folder.path, "aval.db")
})
afterEach(() => folder.remove())

describe("opening", () => {
  test("sets what durability and integrity need", async () => {
    const { client, close } = await openSqlite(file)
    const pragma = (name: string) => client.pragma(name, { simple: true })
    expect(pragma("journal_mode")).toBe("wal")
    expect(pragma("synchronous")).toBe(2)
    expect(pragma("foreign_keys")).toBe(1)
    expect(pragma("busy_timeout")).toBe(5000)
    expect(pragma("trusted_schema")).toBe(0)
    expect(pragma("cell_size_check")).toBe(1)
    await close()
  })

  test("makes the folder, and an empty database that has everything to apply", async () => {
    const store = await openSqlite(join(folder.path, "new", "deep", "aval.db"))
    expect(pendingMigrations(store.client).length).toBeGreaterThan(0)
    await store.close()
  })

  test.skipIf(process.platform === "win32")(
    "a new file, and what SQLite keeps beside it, is its owner's alone",
    async () => {
      const store = await migratedSqlite(file)
      for (const name of [file, `${file}-wal`, `${file}-shm`])
        expect([name, statSync(name).mode & 0o777]).toEqual([name, 0o600])
      await store.close()
      chmodSync(file, 0o640)
      await (await openSqlite(file)).close()
      expect(statSync(file).mode & 0o777).toBe(0o640)
    },
  )

  test("works in memory", async () => {
    const store = await migratedSqlite(":memory:")
    expect(await store.head()).toEqual({ seq: 0, hash: "", register: 0 })
    await store.close()
  })

  test("says so when the file is removed or replaced under it", async () => {
    vi.useFakeTimers({ toFake: ["performance"] })
    const store = await migratedSqlite(file)
    await store.commit((write, head) => record(write, head, [entry("a")]))
    renameSync(file, `${file}.moved`)
    vi.advanceTimersByTime(1000)
    await expect(store.head()).rejects.toMatchObject({ code: "gone" })
    await expect(store.commit((write, head) => record(write, head, [entry("b")]))).rejects.toMatchObject({
      code: "gone",
    })
    writeFileSync(file, "")
    await expect(store.head()).rejects.toMatchObject({ code: "gone" })
    renameSync(`${file}.moved`, file)
    expect((await store.head()).seq).toBe(1)
    vi.useRealTimers()
    await store.close()
  })

  test("waits for commits under way before it closes", async () => {
    const store = await migratedSqlite(file)
    const commits = ["a", "b", "c"].map((object) => store.commit((write, head) => record(write, head, [entry(object)])))
    await store.close()
    await Promise.all(commits)
    const again = await openSqlite(file)
    expect((await again.head()).seq).toBe(3)
    await again.close()
  })

  test.each([
    ["text", Buffer.from("This is a letter, not a database.\n".repeat(200))],
    ["a few bytes", Buffer.from("hello")],
    ["zip", Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(5000, 7)])],
  ])("refuses a file that is no database, and leaves it: %s", async (_name, bytes) => {
    writeFileSync(file, bytes)
    const opening = openSqlite(file)
    await expect(opening).rejects.toBeInstanceOf(StorageFault)
    await expect(opening).rejects.toMatchObject({ code: "not-a-database" })
    expect(readFileSync(file)).toEqual(bytes)
    expect(readdirSync(folder.path)).toEqual(["aval.db"])
  })

  test("refuses another program's database, and leaves it", async () => {
    const client = new Client(file)
    client.exec("CREATE TABLE bookmarks (url text)")
    client.close()
    const bytes = readFileSync(file)
    await expect(openSqlite(file)).rejects.toMatchObject({ code: "foreign" })
    expect(readFileSync(file)).toEqual(bytes)
  })

  test("refuses a damaged database", async () => {
    const store = await migratedSqlite(file)
    await store.close()
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 100, 4096)
    writeFileSync(file, bytes)
    await expect(openSqlite(file)).rejects.toMatchObject({ code: "not-a-database" })
    expect(readFileSync(file)).toEqual(bytes)
  })

  test("refuses a place that cannot hold a file", async () => {
    writeFileSync(join(folder.path, "file"), "")
    mkdirSync(join(folder.path, "folder"))
    await expect(openSqlite(join(folder.path, "file", "aval.db"))).rejects.toMatchObject({ code: "unwritable" })
    await expect(openSqlite(join(folder.path, "folder"))).rejects.toMatchObject({ code: "unwritable" })
  })

  const root = process.getuid?.() === 0
  test.skipIf(root)(
    `refuses what may not be written${root ? " (SKIPPED: root may write everywhere)" : ""}`,
    async () => {
      const store = await migratedSqlite(file)
      await store.close()
      chmodSync(file, 0o444)
      await expect(openSqlite(file)).rejects.toMatchObject({ code: "unwritable" })
      chmodSync(folder.path, 0o555)
      try {
        await expect(openSqlite(file)).rejects.toMatchObject({ code: "unwritable" })
        await expect(openSqlite(join(folder.path, "other.db"))).rejects.toMatchObject({ code: "unwritable" })
        await expect(openSqlite(join(folder.path, "sub", "other.db"))).rejects.toMatchObject({ code: "unwritable" })
      } finally {
        chmodSync(folder.path, 0o755)
      }
    },
  )
})

describe("migrating", () => {
  test("applies everything once, and keeps what is there", async () => {
    const store = await openSqlite(file)
    const shipped = pendingMigrations(store.client).length
    expect(migrateSqlite(store)).toBe(shipped)
    await save(store, oneTool("Kept"), "kept")
    expect(migrateSqlite(store)).toBe(0)
    expect(pendingMigrations(store.client)).toEqual([])
    await store.close()
    const again = await openSqlite(file)
    expect(migrateSqlite(again)).toBe(0)
    expect((await loadRegister(again.read)).tools).toHaveLength(1)
    await again.close()
  })

  test("brings an older database up to date, with its rows", async () => {
    const older = join(folder.path, "older")
    shippedUpTo(older, 1)
    const store = await openSqlite(file, older)
    expect(migrateSqlite(store, older)).toBe(1)
    store.client.exec("INSERT INTO organisations (id, slug, name, roles) VALUES ('o', 'o', 'O', '[]')")
    await store.close()
    const newer = await openSqlite(file)
    expect(migrateSqlite(newer)).toBeGreaterThan(0)
    expect((await loadRegister(newer.read)).organisations).toHaveLength(1)
    await newer.close()
  })

  test("refuses a database of a newer version before it changes anything", async () => {
    const store = await migratedSqlite(file)
    store.client.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('future', 9999999999999)")
    store.client.pragma("journal_mode = DELETE")
    await store.close()
    const bytes = readFileSync(file)
    await expect(openSqlite(file)).rejects.toMatchObject({ name: "StorageFault", code: "newer" })
    expect(readFileSync(file)).toEqual(bytes)
    expect(existsSync(`${file}-wal`)).toBe(false)
  })

  test("leaves the old schema when one statement fails", async () => {
    const broken = join(folder.path, "broken")
    shippedUpTo(broken, 2, "CREATE TABLE good (id text);\n--> statement-breakpoint\nCREATE TABLE bad (;")
    const store = await openSqlite(file, broken)
    expect(() => migrateSqlite(store, broken)).toThrow(/syntax/)
    expect(store.client.prepare("SELECT count(*) FROM sqlite_schema").pluck().get()).toBe(0)
    await store.close()
  })

  test("is done once by two that start together", async () => {
    const [one, two] = [await openSqlite(file), await openSqlite(file)]
    expect(migrateSqlite(one)).toBeGreaterThan(0)
    expect(migrateSqlite(two)).toBe(0)
    await one.close()
    await two.close()
  })
})

test("two processes' stores on one file refuse each other nothing", async () => {
  const [one, two] = [await migratedSqlite(file), await openSqlite(file)]
  let builds = 0
  const writes = [one, two].flatMap((store, s) =>
    Array.from({ length: 20 }, (_, i) =>
      store.commit(async (write, head) => {
        builds++
        return record(write, head, [entry(`writer-${s}-${i}`)])
      }),
    ),
  )
  await Promise.all(writes)
  expect(builds).toBeGreaterThan(40)
  const { head, faults } = await verifyEvents(one.read)
  expect(head.seq).toBe(40)
  expect(faults).toEqual([])
  await one.close()
  await two.close()
})

test("the head costs next to nothing", async () => {
  const store = await migratedSqlite(file)
  await store.commit((write, head) => record(write, head, [entry("a")]))
  const time = async () => {
    const start = performance.now()
    for (let i = 0; i < 1000; i++) await store.head()
    return performance.now() - start
  }
  await time()
  // Microseconds each, best of five: other work on the machine is not ours.
  const best = Math.min(await time(), await time(), await time(), await time(), await time())
  expect(best).toBeLessThan(50)
  await store.close()
})

/** A folder with the first `count` shipped migrations; `last` replaces the words of the last one. */
function shippedUpTo(target: string, count: number, last?: string) {
  const shipped = new URL("../../db/migrations/", import.meta.url)
  const journal = JSON.parse(readFileSync(new URL("meta/_journal.json", shipped), "utf8"))
  journal.entries = journal.entries.slice(0, count)
  mkdirSync(join(target, "meta"), { recursive: true })
  writeFileSync(join(target, "meta/_journal.json"), JSON.stringify(journal))
  journal.entries.forEach(({ tag }: { tag: string }, i: number) => {
    const words = i === count - 1 ? last : undefined
    writeFileSync(join(target, `${tag}.sql`), words ?? readFileSync(new URL(`${tag}.sql`, shipped)))
  })
}
