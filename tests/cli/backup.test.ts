import { spawnSync } from "node:child_process"
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import Client, { type Database } from "better-sqlite3"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { openSqlite } from "../../db/sqlite.ts"
import { built } from "../../scripts/build.mjs"
import { makeLink } from "../../src/actions/make-link.ts"
import { told } from "../../src/cli/copies.ts"
import type { Machine } from "../../src/cli/machine.ts"
import type { Manifest } from "../../src/schema/backup.ts"
import { checkWritten } from "../db/crash-state.ts"
import { migratedSqlite, temporaryFolder } from "../db/stores.ts"
import { testApp } from "../support/app.ts"
import { unpack } from "../support/fixtures.ts"
import { commandsOn } from "../support/machine.ts"
import { signedIn, tokenOf } from "../support/people.ts"
import { differing, type Rows, rowsOf, schemaOf } from "../support/rows.ts"
import { busyRegister, killBackups } from "./backup-loops.ts"
import { type Place, place } from "./support.ts"

let folder: Awaited<ReturnType<typeof temporaryFolder>>
const at = (name: string) => join(folder.path, name)
beforeEach(async () => {
  folder = await temporaryFolder()
  mkdirSync(at("data"))
  mkdirSync(at("kept"))
  unpack("first-release", at("data/aval.db"))
  const store = await migratedSqlite(at("data/aval.db"))
  await store.close()
})
afterEach(() => folder.remove())

const source = () => commandsOn(at("data/aval.db"))
/** Where backups are restored: a folder that is made when it is needed. */
const target = () => commandsOn(at("new/aval.db"))
const kept = () => at("kept/monday.db")
const manifest = () => JSON.parse(readFileSync(`${kept()}.json`, "utf8")) as Manifest

function rewrite(change: (manifest: Record<string, unknown>) => void) {
  const text = JSON.parse(readFileSync(`${kept()}.json`, "utf8"))
  change(text)
  writeFileSync(`${kept()}.json`, JSON.stringify(text))
}

/** Works on a file around Aval: without its triggers and foreign keys. */
function tamper(file: string, work: (raw: Database) => void) {
  const raw = new Client(file)
  raw.pragma("foreign_keys = OFF")
  const triggers = raw.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()
  for (const name of triggers) raw.exec(`DROP TRIGGER "${name}"`)
  work(raw)
  raw.close()
}

describe("backup", () => {
  it("writes one file that stands alone, and its manifest", async () => {
    const { code, out, err } = await source()("backup", kept())
    expect([code, err]).toEqual([0, ""])
    expect(readdirSync(at("kept"))).toEqual(["monday.db", "monday.db.json"])
    for (const file of [kept(), `${kept()}.json`]) expect(statSync(file).mode & 0o777).toBe(0o600)
    const bytes = readFileSync(kept())
    // Written in the file's own head: 2 would need a -wal beside it.
    expect([bytes[18], bytes[19]]).toEqual([1, 1])
    expect(rowsOf(kept())).toEqual(rowsOf(at("data/aval.db")))
    expect(schemaOf(kept())).toEqual(schemaOf(at("data/aval.db")))

    const { aval, version, madeAt, schema, head, length, sha256, tables } = manifest()
    expect([aval, version, madeAt]).toEqual(["backup", 1, "2026-11-22T10:00:00.000Z"])
    expect(length).toBe(bytes.length)
    expect(sha256).toBe(Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex"))
    const rows = rowsOf(kept())
    const { __drizzle_migrations: applied = [], ...counted } = rows
    expect(tables).toEqual(Object.fromEntries(Object.entries(counted).map(([table, list]) => [table, list.length])))
    expect(schema).toEqual({ tag: expect.stringMatching(/^\d{4}_/), time: Math.max(...times(applied)) })
    const newest = rows.events?.find(({ seq }) => seq === rows.events?.length)
    expect(head).toEqual({ seq: newest?.seq, hash: newest?.hash })
    expect(out).toContain(`${kept()}: 1.`)
    expect(out).toContain(`head: ${head.seq}:${head.hash}`)
  })

  it("answers in JSON what the manifest says", async () => {
    const { out } = await source()("backup", kept(), "--json")
    expect(JSON.parse(out)).toEqual({ file: kept(), ...manifest() })
  })

  it("is named after the moment in a folder", async () => {
    expect((await source()("backup", at("kept"))).code).toBe(0)
    expect(readdirSync(at("kept"))).toEqual(["aval-2026-11-22-100000.db", "aval-2026-11-22-100000.db.json"])
  })

  it.each(["monday.db", "monday.db.json"])("overwrites nothing: %s is taken", async (name) => {
    writeFileSync(at(`kept/${name}`), "mine")
    const { code, out, err } = await source()("backup", kept())
    expect([code, out]).toEqual([1, ""])
    expect(err).toBe(`aval: ${at(`kept/${name}`)} exists already: choose another name\n`)
    expect(readFileSync(at(`kept/${name}`), "utf8")).toBe("mine")
    expect(readdirSync(at("kept"))).toEqual([name])
  })

  it("leaves the schema of an older version as it is", async () => {
    unpack("first-release", at("data/older.db"))
    const before = rowsOf(at("data/older.db"))
    expect((await commandsOn(at("data/older.db"))("backup", kept())).code).toBe(0)
    expect(manifest().schema.tag).toBe("0002_search")
    expect(rowsOf(kept())).toEqual(before)
    expect(rowsOf(at("data/older.db"))).toEqual(before)
  })

  it("refuses a damaged database, and leaves nothing", async () => {
    const bytes = readFileSync(at("data/aval.db"))
    bytes.fill(0x5a, 40 * 4096, 60 * 4096)
    writeFileSync(at("data/aval.db"), bytes)
    const { code, out, err } = await source()("backup", kept())
    expect([code, out]).toEqual([1, ""])
    expect(err).toMatch(/^aval: .*damaged.*\n$/)
    expect(readdirSync(at("kept"))).toEqual([])
  })

  it.each([
    ["nowhere/monday.db", "there is no such folder"],
    ["data/aval.db/monday.db", "ENOTDIR"],
    ["data/aval.db", "exists already"],
  ])("refuses %s", async (name, words) => {
    const before = readdirSync(folder.path, { recursive: true })
    expect(await source()("backup", at(name))).toMatchObject({ code: 1, out: "", err: expect.stringContaining(words) })
    expect(readdirSync(folder.path, { recursive: true })).toEqual(before)
  })

  it("does not make a register only to copy it, nor takes an empty file for one", async () => {
    expect(await target()("backup", kept())).toMatchObject({
      code: 1,
      err: expect.stringContaining("does not exist yet"),
    })
    expect(existsSync(at("new"))).toBe(false)
    const empty = await openSqlite(at("data/empty.db"))
    await empty.close()
    const { code, err } = await commandsOn(at("data/empty.db"))("backup", kept())
    expect([code, err]).toEqual([1, `aval: ${at("data/empty.db")} holds no register yet\n`])
    expect(readdirSync(at("kept"))).toEqual([])
  })

  it("says how far it is, from the second second on", () => {
    vi.useFakeTimers({ toFake: ["performance"] })
    const lines: string[] = []
    const progress = told({ err: (line: string) => lines.push(line) } as unknown as Machine, "copying")
    for (let done = 0; done <= 8; done++) {
      progress(done, 8)
      vi.advanceTimersByTime(400)
    }
    vi.useRealTimers()
    expect(lines).toEqual(["copying: 37 % …", "copying: 75 % …"])
  })
})

describe("restore", () => {
  beforeEach(async () => {
    await source()("backup", kept())
  })

  /** It stopped, said why in one line, and left nothing where the register would be. */
  async function refused(...args: string[]): Promise<string> {
    const { code, out, err } = await target()("restore", ...args)
    expect([code, out]).toEqual([1, ""])
    expect(existsSync(at("new")) ? readdirSync(at("new")) : []).toEqual([])
    return err
  }

  it("puts every row back, says what it checked, and leaves the backup as it is", async () => {
    const before = readFileSync(kept())
    const { code, out, err } = await target()("restore", kept())
    expect([code, err]).toEqual([0, ""])
    const { seq } = manifest().head
    expect(out).toContain(`${at("new/aval.db")}: 1.`)
    expect(out).toContain("manifest of 2026-11-22T10:00:00.000Z: length, SHA-256")
    expect(out).toContain(`events: ${seq} events checked`)
    expect(out).toContain(`anchor: event ${seq} is still in the chain`)
    expect(out).not.toContain("fault")
    expect(readdirSync(at("new"))).toEqual(["aval.db"])
    expect(statSync(at("new/aval.db")).mode & 0o777).toBe(0o600)
    expect(rowsOf(at("new/aval.db"))).toEqual(rowsOf(at("data/aval.db")))
    expect(readFileSync(kept())).toEqual(before)
    expect(readdirSync(at("kept"))).toEqual(["monday.db", "monday.db.json"])
    const { head } = manifest()
    expect((await target()("verify", "--anchor", `${head.seq}:${head.hash}`)).code).toBe(0)
  })

  it("ends every session and link when told to, with one event, and leaves tokens", async () => {
    const app = await testApp({ file: at("data/aval.db"), now: "2026-11-22T10:00:00Z" })
    const person = await signedIn(app, ["admin"])
    await makeLink(app, { person: person.id, by: "cli" })
    await tokenOf(app, person.id, ["list:read"])
    await app.close()
    await source()("backup", at("kept/tuesday.db"))
    const { seq } = (JSON.parse(readFileSync(at("kept/tuesday.db.json"), "utf8")) as Manifest).head
    const { code, err } = await target()("restore", at("kept/tuesday.db"), "--end-sessions")
    expect([code, err]).toEqual([0, ""])
    const rows = rowsOf(at("new/aval.db"))
    expect(rows.secrets?.map(({ kind, revoked_at }) => [kind, revoked_at !== null]).sort()).toEqual([
      ["link", true],
      ["session", true],
      ["token", false],
    ])
    expect(rows.events?.filter((event) => Number(event.seq) > seq)).toMatchObject([
      { object: "access/sessions", kind: "sessions.ended", actor: "cli", why: "restore" },
    ])
    expect((await target()("verify")).code).toBe(0)
  })

  it("answers in JSON", async () => {
    const { out } = await target()("restore", kept(), "--json")
    const { ok, file, database, manifest: read, migrations, checks } = JSON.parse(out)
    expect([ok, file, database, migrations]).toEqual([true, kept(), at("new/aval.db"), 0])
    expect(read).toEqual(manifest())
    expect(checks.map(({ check }: { check: string }) => check)).toEqual([
      "events",
      "personal values",
      "revisions",
      "kept bytes",
      "foreign keys",
    ])
  })

  it("brings a backup of an older version up to date", async () => {
    unpack("first-release", at("data/older.db"))
    await commandsOn(at("data/older.db"))("backup", at("kept/older.db"))
    const before = readFileSync(at("kept/older.db"))
    const { code, out } = await target()("restore", at("kept/older.db"))
    expect(code).toBe(0)
    expect(out).toMatch(/schema: \d+ migrations? applied/)
    expect(rowsOf(at("new/aval.db"))).toEqual(rowsOf(at("data/aval.db")))
    expect(readFileSync(at("kept/older.db"))).toEqual(before)
  })

  it("takes nothing without its manifest, unless told to", async () => {
    await source()("backup", at("kept/other.db"))
    copyFileSync(kept(), at("kept/alone.db"))
    expect(await refused(at("kept/alone.db"))).toContain(`${at("kept/alone.db")}.json is missing`)
    const { code, out } = await target()("restore", at("kept/alone.db"), "--without-manifest")
    expect(code).toBe(0)
    expect(out).toContain("was not checked")
    expect(out).not.toContain("anchor")
    expect(rowsOf(at("new/aval.db"))).toEqual(rowsOf(at("data/aval.db")))
  })

  it("finds one changed byte, and a file that was cut", async () => {
    const bytes = readFileSync(kept())
    bytes.writeUInt8(bytes.readUInt8(50_000) ^ 1, 50_000)
    writeFileSync(kept(), bytes)
    expect(await refused(kept())).toContain("it was changed")
    truncateSync(kept(), bytes.length - 4096)
    expect(await refused(kept())).toContain("it was cut or changed")
    expect(await refused(kept(), "--without-manifest")).toMatch(/damaged|malformed/)
  })

  it.each<[string, (manifest: Record<string, unknown>) => void, string]>([
    ["another SHA-256", (text) => Object.assign(text, { sha256: "0".repeat(64) }), "its manifest says 0000"],
    ["another length", (text) => Object.assign(text, { length: 4096 }), "its manifest says 4096"],
    ["another head", (text) => Object.assign(text, { head: { seq: 3, hash: "0".repeat(64) } }), "has another head"],
    ["other counts", (text) => Object.assign(text, { tables: { events: 1 } }), "has another tables"],
    [
      "an older schema",
      (text) => Object.assign(text, { schema: { tag: "0002_search", time: 1795316367900 } }),
      "another schema",
    ],
    [
      "a newer schema",
      (text) => Object.assign(text, { schema: { tag: "0999_far", time: 9e12 } }),
      "newer version of Aval (schema 0999_far)",
    ],
    ["a newer form", (text) => Object.assign(text, { version: 2 }), "a newer version of Aval made it"],
    ["something missing", (text) => delete text.sha256, "wrong or missing: sha256"],
    ["something unknown", (text) => Object.assign(text, { aval: "export" }), "wrong or missing: aval"],
  ])("refuses a manifest with %s", async (_, change, words) => {
    rewrite(change)
    expect(await refused(kept())).toContain(words)
  })

  it.each([
    ["{", "it is not JSON"],
    ["[]", "not a manifest"],
    ["null", "not a manifest"],
  ])("refuses %s as a manifest", async (text, words) => {
    writeFileSync(`${kept()}.json`, text)
    expect(await refused(kept())).toContain(words)
  })

  it("refuses a newer database, and another program's, even without a manifest", async () => {
    tamper(kept(), (raw) =>
      raw.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('future', 9999999999999)"),
    )
    expect(await refused(kept(), "--without-manifest")).toContain(`${kept()} was written by a newer version of Aval`)
    tamper(at("kept/other.db"), (raw) => raw.exec("CREATE TABLE bookmarks (url text)"))
    expect(await refused(at("kept/other.db"), "--without-manifest")).toContain("a database of another program")
    writeFileSync(at("kept/letter.db"), "This is a letter.\n".repeat(500))
    expect(await refused(at("kept/letter.db"), "--without-manifest")).toContain("is not an SQLite database")
  })

  it("restores no register whose history was changed before the backup", async () => {
    tamper(at("data/aval.db"), (raw) =>
      raw.exec("UPDATE events SET data = replace(data, '\"actor\":', '\"actor\" :') WHERE seq = 3"),
    )
    await source()("backup", at("kept/tampered.db"))
    const err = await refused(at("kept/tampered.db"))
    expect(err).toContain("event 3: its data does not fit its hash")
    expect(err).toContain("nothing was restored")
    const { code, out } = await target()("restore", at("kept/tampered.db"), "--json")
    expect([code, JSON.parse(out).ok]).toEqual([1, false])
    expect(readdirSync(at("new"))).toEqual([])
  })

  it.each([
    ["aval.db", "exists already: a backup is only restored where nothing is"],
    ["aval.db-wal", "is left of an earlier database"],
    ["aval.db-shm", "is left of an earlier database"],
    ["aval.db-journal", "is left of an earlier database"],
  ])("touches nothing where %s is", async (name, words) => {
    mkdirSync(at("new"))
    writeFileSync(at(`new/${name}`), "mine")
    const { code, err } = await target()("restore", kept())
    expect(code).toBe(1)
    expect(err).toContain(words)
    expect(err.trimEnd().split("\n")).toHaveLength(1)
    expect(readdirSync(at("new"))).toEqual([name])
    expect(readFileSync(at(`new/${name}`), "utf8")).toBe("mine")
  })

  it("names a file that is not there, and a folder", async () => {
    expect(await refused(at("kept/nope.db"))).toBe(`aval: ${at("kept/nope.db")}: there is no such file\n`)
    expect(await refused(at("kept"))).toBe(`aval: ${at("kept")}: this is a folder\n`)
  })
})

it.each([
  [["backup", "a", "b"], "one file at a time"],
  [["restore"], "name the file of a backup"],
  [["restore", "a", "b"], "one file at a time"],
  [["restore", "a", "--frob"], "--frob"],
])("aval %j exits 2 and says why", async (args, words) => {
  const { code, out, err } = await source()(...args)
  expect([code, out]).toEqual([2, ""])
  expect(err).toContain(words)
})

describe("the real command", () => {
  let here: Place
  beforeAll(async () => {
    here = await place()
    const env = { AVAL_DB: here.path("large.db") }
    const writer = await busyRegister(env.AVAL_DB)
    await writer.stop()
    await here.aval(["backup", "large-backup.db"], { env })
  }, 60_000)
  afterAll(() => here.remove())

  it("copies one moment while another process writes all the time, and restores exactly that", {
    timeout: 120_000,
  }, async () => {
    const env = { AVAL_DB: here.path("busy.db") }
    const writer = await busyRegister(env.AVAL_DB)
    const heads: Manifest["head"][] = []
    for (const name of ["one.db", "two.db"]) {
      const { code, out, err } = await here.aval(["backup", name, "--json"], { env })
      expect([code, err]).toEqual([0, ""])
      heads.push(JSON.parse(out).head)
    }
    await writer.stop()
    expect(heads.map(({ seq }) => seq)).toEqual([...new Set(heads.map(({ seq }) => seq))].sort((a, b) => a - b))
    await checkWritten(env.AVAL_DB)
    const now = rowsOf(env.AVAL_DB)
    expect(now.events?.length).toBeGreaterThan(heads.at(-1)?.seq ?? 0)

    for (const [index, name] of ["one.db", "two.db"].entries()) {
      const restored = { AVAL_DB: here.path(`${name}-restored/aval.db`) }
      expect(await here.aval(["restore", name], { env: restored })).toMatchObject({ code: 0, err: "" })
      const { seq, hash } = heads[index] ?? {}
      const { out, code } = await here.aval(["verify", "--anchor", `${seq}:${hash}`], { env: restored })
      expect(code).toBe(0)
      expect(out).toContain(`head: ${seq}:${hash}`)
      const commits = await checkWritten(restored.AVAL_DB)
      expect(differing(rowsOf(restored.AVAL_DB), asOf(now, seq ?? 0, commits))).toEqual([])
    }
  })

  it("killed at any moment, leaves no half file under the name", { timeout: 120_000 }, async () => {
    const { killed, done, whole } = await killBackups(here, 6, 20)
    expect(killed + done).toBeGreaterThanOrEqual(2)
    expect(whole).toBeGreaterThanOrEqual(done)
  })

  it.skipIf(process.platform === "win32")("cleans up when the disk is full", async () => {
    const env = { ...process.env, AVAL_DB: here.path("large.db") }
    mkdirSync(here.path("full"))
    // Not through the command, which would build it anew under the limit, were a source saved meanwhile.
    const program = fileURLToPath(await built())
    // No file may be longer than so many bytes: what a full disk says, whoever runs this.
    const limited = (bytes: number, ...args: string[]) =>
      spawnSync(
        "sh",
        ["-c", `trap "" XFSZ; ulimit -f ${bytes / 512}; exec "$@"`, "sh", process.execPath, program, ...args],
        {
          cwd: here.folder,
          env,
          encoding: "utf8",
        },
      )
    const backup = limited(1 << 20, "backup", "full/backup.db")
    expect([backup.status, backup.stdout]).toEqual([1, ""])
    expect(backup.stderr).toMatch(/^aval: full\/backup.db cannot be written.*\n$/)
    env.AVAL_DB = here.path("full/aval.db")
    const restore = limited(1 << 20, "restore", "large-backup.db")
    expect([restore.status, restore.stdout]).toEqual([1, ""])
    expect(restore.stderr).toMatch(/^aval: \S*full\/aval.db: the disk is full.*\n$/)
    // Room for the copy, but not for what the migrations add.
    unpack("first-release", here.path("older.db"))
    await here.aval(["backup", "older-backup.db"], { env: { AVAL_DB: here.path("older.db") } })
    const migration = limited(statSync(here.path("older-backup.db")).size, "restore", "older-backup.db")
    expect([migration.status, migration.stdout]).toEqual([1, ""])
    expect(migration.stderr).toMatch(/^aval: .*\n$/)
    expect(readdirSync(here.path("full"))).toEqual([])
  })

  const root = process.getuid?.() === 0
  it.skipIf(root)(
    `writes nothing into a folder that it may not write to${root ? " (SKIPPED: root may)" : ""}`,
    async () => {
      const env = { AVAL_DB: here.path("busy.db") }
      mkdirSync(here.path("closed"), { mode: 0o555 })
      const { code, err } = await here.aval(["backup", "closed/backup.db"], { env })
      expect([code, err]).toEqual([1, "aval: closed/backup.db: no permission\n"])
      expect(readdirSync(here.path("closed"))).toEqual([])
    },
  )

  it("names the file after the moment", async () => {
    expect((await here.aval(["import", "-"], { input: JSON.stringify({ aval: 1 }) })).code).toBe(0)
    const { code, out } = await here.aval(["backup", "--json"])
    expect(code).toBe(0)
    const { file, madeAt } = JSON.parse(out)
    expect(file).toBe(`aval-${madeAt.slice(0, 10)}-${madeAt.slice(11, 19).replaceAll(":", "")}.db`)
    expect(existsSync(here.path(file))).toBe(true)
  })
})

/** What the register of `busyRegister` held when its newest event was `seq`, and `commits` were made. */
function asOf(rows: Rows, seq: number, commits: number): Rows {
  const number = (slug: unknown) => Number(/^crash-(\d+)$/.exec(String(slug))?.[1] ?? 0)
  return {
    ...rows,
    events: (rows.events ?? []).filter((row) => Number(row.seq) <= seq),
    organisations: (rows.organisations ?? [])
      .filter(({ slug }) => number(slug) <= commits)
      .map((row) => (row.slug === "crash" ? { ...row, name: String(commits) } : row)),
  }
}

function times(applied: Rows[string]): number[] {
  return applied.map(({ created_at: time }) => Number(time))
}
