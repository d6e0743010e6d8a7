import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { allRevisions, revisionBytes } from "../../db/queries/revisions.ts"
import { migrateSqlite, openSqlite } from "../../db/sqlite.ts"
import { checkTool } from "../../src/actions/check-tool.ts"
import { hexSha256 } from "../../src/actions/hex-sha256.ts"
import { publishIfMoved } from "../../src/actions/publish-list.ts"
import { currentList } from "../../src/actions/read-current-list.ts"
import { checkEvents, checkRevisions } from "../../src/actions/verify-register.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { fixtures, releases, unpack } from "../support/fixtures.ts"
import { migrationsIn } from "../support/migrations.ts"
import { type Row, rowsOf } from "../support/rows.ts"
import { killMigrations } from "./crash-loops.ts"
import { temporaryFolder } from "./stores.ts"

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let file: string
beforeEach(async () => {
  folder = await temporaryFolder()
  file = join(folder.path, "aval.db")
})
afterEach(() => folder.remove())

/** Opens the database as this version does, at the moment of its last publication. */
async function opened(): Promise<TestApp> {
  const app = await testApp({ file })
  const newest = (await allRevisions(app.store.read)).at(-1)
  if (newest) app.setNow(newest.issuedAt)
  return app
}

/** What every tool is answered: a line per tool and data class, with each answer, its reason and the uses that get it. */
async function answers(app: TestApp): Promise<string> {
  const { tools = [], vocabulary } = (await currentList(app))?.book.list ?? {}
  const uses = vocabulary?.uses.map(({ id }) => id) ?? []
  const lines: string[] = []
  for (const { slug } of tools) {
    for (const { id: data } of vocabulary?.classes ?? []) {
      const given = new Map<string, string[]>()
      for (const use of uses) {
        const { reply } = await checkTool(app, { tool: slug, data: [data], use: [use] })
        const answer = `${reply.answer}/${reply.reason.code}`
        given.set(answer, [...(given.get(answer) ?? []), use])
      }
      const cells = [...given].map(([answer, of]) => `${answer} ${of.length === uses.length ? "all" : of.join(",")}`)
      lines.push(`${slug} ${data}: ${cells.join("; ")}\n`)
    }
  }
  return lines.join("")
}

test("there is a database of a release", () => {
  expect(releases).toContain("first-release")
})

describe.each(releases)("a database of %s", (release) => {
  test("comes up to date with every row as it was, and is sound", async () => {
    unpack(release, file)
    const before = rowsOf(file)
    const app = await opened()
    const nothing = () => undefined
    expect((await checkEvents(app, undefined, nothing)).faults).toEqual([])
    expect((await checkRevisions(app, nothing)).faults).toEqual([])
    expect(app.store.checkForeignKeys().faults).toEqual([])
    expect(app.store.client.pragma("integrity_check", { simple: true })).toBe("ok")
    await app.close()
    const after = rowsOf(file)
    for (const [table, rows] of Object.entries(before)) {
      const names = Object.keys(rows[0] ?? {})
      const texts = new Set(after[table]?.map((row) => JSON.stringify(only(row, names))))
      expect(
        rows.filter((row) => !texts.has(JSON.stringify(row))),
        table,
      ).toEqual([])
    }
  })

  test("gives the answers and the bytes of lists that the release gave", { timeout: 60_000 }, async () => {
    unpack(release, file)
    const app = await opened()
    for (const { revision, sha256, length } of await allRevisions(app.store.read)) {
      const bytes = await revisionBytes(app.store.read, revision)
      expect([bytes?.length, bytes && (await hexSha256(bytes))]).toEqual([length, sha256])
    }
    await expect(await answers(app)).toMatchFileSnapshot(join(fixtures, `${release}.answers.txt`))
    // The register itself still says what the list in force says, but for the names of groups, which only this installation makes.
    const said = await withoutGroups(app)
    await publishIfMoved(app, { actor: "test" })
    expect(await withoutGroups(app)).toEqual(said)
    expect(await publishIfMoved(app, { actor: "test" })).toBeUndefined()
    await app.close()
  })
})

/** What the list in force says, each group by the order in which it comes. */
async function withoutGroups(app: TestApp): Promise<unknown> {
  const { zone, vocabulary, conditions, tools } = (await currentList(app))?.book.list ?? {}
  const groups: string[] = []
  const text = JSON.stringify({ zone, vocabulary, conditions, tools }, (name, value) => {
    if (name !== "group") return value
    if (!groups.includes(value)) groups.push(value)
    return groups.indexOf(value)
  })
  return JSON.parse(text)
}

function only(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(names.map((name) => [name, row[name]]))
}

describe("a version before this one", () => {
  test("says plainly that the database is not for it", async () => {
    unpack("first-release", file)
    const older = await openSqlite(file)
    const { created_at: until } = older.client
      .prepare<[], { created_at: number }>("SELECT max(created_at) AS created_at FROM __drizzle_migrations")
      .get() ?? { created_at: 0 }
    expect(migrateSqlite(older)).toBeGreaterThan(0)
    await older.close()
    const before = rowsOf(file)
    const opening = openSqlite(file, migrationsIn(join(folder.path, "older"), { until }))
    await expect(opening).rejects.toThrow(
      `${file} was written by a newer version of Aval: install that one, or restore a backup`,
    )
    expect(rowsOf(file)).toEqual(before)
  })
})

test("a migration that is killed leaves the old or the new, never between", { timeout: 60_000 }, async () => {
  const { killed, done, old } = await killMigrations(folder.path, 8, 8)
  expect(killed + done).toBeGreaterThanOrEqual(2)
  expect(old).toBeGreaterThan(0)
})
