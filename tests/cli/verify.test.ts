import { createHash } from "node:crypto"
import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import Client, { type Database } from "better-sqlite3"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { chain, type Entry } from "../../db/chain.ts"
import { insertRows } from "../../db/insert.ts"
import { keepBlobs, packBlob } from "../../db/queries/blobs.ts"
import { hashAt } from "../../db/queries/events.ts"
import { events } from "../../db/schema.ts"
import { commitChange } from "../../src/actions/commit-change.ts"
import { erasePerson } from "../../src/actions/erase-person.ts"
import { readPerson } from "../../src/actions/read-person.ts"
import { Failure, type Machine } from "../../src/cli/machine.ts"
import { run } from "../../src/cli/run.ts"
import { temporaryFolder } from "../db/stores.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { signedIn } from "../support/people.ts"
import { type Place, place } from "./support.ts"

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let app: TestApp
let head: { seq: number; hash: string }
beforeEach(async () => {
  folder = await temporaryFolder()
  app = await testApp({ file: join(folder.path, "aval.db") })
  await stated(app, wholeDocument())
  head = await app.store.head()
})
afterEach(async () => {
  await app.close()
  folder.remove()
})

/** Runs a command here on the register of the test; `engine`: one that cannot check its foreign keys. */
async function typed(args: readonly string[], { engine = "sqlite" } = {}) {
  const said = { out: "", err: "", parts: 0 }
  const machine: Machine = {
    out: (text) => {
      said.out += `${text}\n`
    },
    err: (text) => {
      said.err += `${text}\n`
    },
    readFile: async (path) => {
      throw new Failure(path)
    },
    writeFile: async () => {},
    writeParts: async (_, parts) => {
      for await (const part of parts) {
        said.out += part
        said.parts += 1
      }
    },
    open: async () => ({
      app,
      config: app.config,
      migrated: 0,
      close: async () => {},
      ...(engine === "sqlite" ? { checkForeignKeys: () => app.store.checkForeignKeys() } : {}),
    }),
    serve: async () => {},
  }
  return { code: await run(args, machine), ...said }
}

/** Works on the file as somebody would who goes around Aval: without its triggers and foreign keys. */
function tamper(work: (raw: Database) => void) {
  const raw = new Client(join(folder.path, "aval.db"))
  raw.pragma("foreign_keys = OFF")
  const triggers = raw.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()
  for (const name of triggers) raw.exec(`DROP TRIGGER "${name}"`)
  work(raw)
  raw.close()
}

async function faults(...args: string[]) {
  const { code, out } = await typed(["verify", "--json", ...args])
  const { ok, checks } = JSON.parse(out) as { ok: boolean; checks: { faults: Record<string, unknown>[] }[] }
  expect([code, ok]).toEqual(checks.some((check) => check.faults.length > 0) ? [1, false] : [0, true])
  return checks.flatMap((check) => check.faults)
}

const anchor = () => `${head.seq}:${head.hash}`

describe("verify", () => {
  it("says of a sound register what it checked, and prints a head to keep", async () => {
    const { code, out, err } = await typed(["verify"])
    expect([code, err]).toEqual([0, ""])
    expect(out.replace(/\d\.\d\d s/g, "T").split("\n")).toEqual([
      `events: ${head.seq} events checked in T, sound`,
      `  head: ${anchor()}`,
      "personal values: 0 values checked in T, 0 erased, sound",
      "revisions: 1 revision checked in T, sound",
      "kept bytes: 0 files and texts checked in T, sound",
      expect.stringMatching(/^foreign keys: \d\d tables checked in T, sound$/),
      "",
    ])
    const anchored = await typed(["verify", "--anchor", anchor()])
    expect(anchored.code).toBe(0)
    expect(anchored.out).toContain(`anchor: event ${head.seq} is still in the chain`)
  })

  it("says plainly what an engine cannot check", async () => {
    const { code, out } = await typed(["verify"], { engine: "other" })
    expect(code).toBe(0)
    expect(out).toContain("foreign keys: not checked on this engine")
  })

  it("finds an edited event", async () => {
    tamper((raw) => raw.exec("UPDATE events SET data = replace(data, '\"actor\":', '\"actor\" :') WHERE seq = 3"))
    expect(await faults()).toEqual([{ event: 3, message: expect.stringContaining("edited") }])
    expect((await typed(["verify"])).out).toContain("1 fault\n  event 3: its data does not fit its hash")
  })

  describe("of kept bytes", () => {
    let letter: string
    let scan: string
    beforeEach(async () => {
      const keep = async (bytes: Uint8Array<ArrayBuffer>) => {
        const sha256 = createHash("sha256").update(bytes).digest("hex")
        const packed = await packBlob(sha256, bytes)
        await commitChange(app, { by: "test", object: `work/file/${sha256}`, seen: 0, kind: "file.kept" }, (write) =>
          keepBlobs(write, [packed]),
        )
        return sha256
      }
      letter = await keep(new TextEncoder().encode("We do not train on your data. ".repeat(50)))
      scan = await keep(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))
    })

    it("counts them", async () => {
      expect((await typed(["verify"])).out).toMatch(/kept bytes: 2 files and texts checked in \S+ s, sound/)
    })

    it("finds a bit that was flipped, in what is compressed and in what is not", async () => {
      tamper((raw) => {
        for (const { sha256, data } of raw
          .prepare<[], { sha256: string; data: Buffer }>("SELECT * FROM blob_chunks")
          .all()) {
          data[data.length >> 1] = (data[data.length >> 1] ?? 0) ^ 1
          raw.prepare("UPDATE blob_chunks SET data = ? WHERE sha256 = ?").run(data, sha256)
        }
      })
      const found = await faults()
      expect(new Set(found.map(({ blob }) => blob))).toEqual(new Set([letter, scan]))
      expect(found).toContainEqual({ blob: scan, message: expect.stringContaining("SHA-256") })
      expect((await typed(["verify"])).out).toContain(`\n  file or text ${scan}: the SHA-256 of its bytes`)
    })

    it("finds other bytes in their place, bytes that are gone, and a row that is gone", async () => {
      tamper((raw) => {
        const other = gzipSync("We train on your data.")
        raw.prepare("UPDATE blob_chunks SET data = ? WHERE sha256 = ?").run(other, letter)
        raw.prepare("DELETE FROM blob_chunks WHERE sha256 = ?").run(scan)
      })
      expect(await faults()).toEqual(
        expect.arrayContaining([
          { blob: letter, message: "it has 22 bytes, its row says 1500" },
          { blob: letter, message: expect.stringContaining("SHA-256") },
          { blob: scan, message: "its bytes are missing" },
        ]),
      )
      tamper((raw) => raw.prepare("DELETE FROM blobs WHERE sha256 = ?").run(scan))
      expect(await faults()).toContainEqual({ blob: scan, message: expect.stringContaining("it is not there") })
    })
  })

  it("finds an event deleted from the middle", async () => {
    tamper((raw) => raw.exec("DELETE FROM events WHERE seq = 3"))
    expect(await faults()).toEqual([{ event: 4, message: expect.stringContaining("something was deleted") }])
  })

  it("finds a deleted end only against an anchor", async () => {
    const early = await app.store.head()
    const entry: Entry = { at: "2026-11-22T10:00:00.000Z", actor: "u", object: "x", objectSeq: 1, kind: "x.happened" }
    await app.store.commit(async (write, at) => insertRows(write, events, await chain(at, [entry])))
    head = await app.store.head()
    tamper((raw) => raw.exec(`DELETE FROM events WHERE seq = ${head.seq}`))
    expect(await faults()).toEqual([])
    expect(await faults("--anchor", `${early.seq}:${early.hash}`)).toEqual([])
    expect(await faults("--anchor", anchor())).toEqual([
      { event: head.seq, message: expect.stringContaining("its end was cut off") },
    ])
    expect(await faults("--anchor", `1:${"0".repeat(64)}`)).toEqual([
      { event: 1, message: expect.stringContaining("written anew") },
    ])
  })

  it("finds an event that was slipped in, and two that changed places", async () => {
    const [forged] = await chain({ seq: 2, hash: head.hash }, [
      { at: "2026-11-22T10:00:00.000Z", actor: "u", object: "x", objectSeq: 1, kind: "x.happened" },
    ])
    tamper((raw) => {
      raw.exec(
        "UPDATE events SET seq = seq + 1000001 WHERE seq > 2; UPDATE events SET seq = seq - 1000000 WHERE seq > 3",
      )
      raw
        .prepare("INSERT INTO events VALUES (3, @at, @actor, @object, @objectSeq, @kind, @why, @data, @prev, @hash)")
        .run({ ...forged })
    })
    const slipped = await faults()
    expect(slipped).toContainEqual({ event: 3, message: expect.stringContaining("inserted") })
    expect(slipped).toContainEqual({ event: 4, message: expect.stringContaining("inserted") })
    tamper((raw) => {
      raw.exec("DELETE FROM events WHERE seq = 3; UPDATE events SET seq = seq + 1000000 WHERE seq > 3")
      raw.exec("UPDATE events SET seq = seq - 1000001 WHERE seq > 3")
      raw.exec("UPDATE events SET seq = 1000000 WHERE seq = 3; UPDATE events SET seq = 3 WHERE seq = 4")
      raw.exec("UPDATE events SET seq = 4 WHERE seq = 1000000")
    })
    const moved = (await faults()).filter(({ message }) => String(message).includes("moved"))
    expect(moved.map(({ event }) => event)).toEqual([3, 4, 5])
  })

  it("has no fork to find: the database takes no second event behind one, whoever writes it", async () => {
    const behind = { seq: head.seq - 1, hash: (await hashAt(app.store.read, head.seq - 1)) ?? "" }
    const [fork] = await chain(behind, [
      { at: "2026-11-22T10:00:00.000Z", actor: "u", object: "x", objectSeq: 1, kind: "x.happened" },
    ])
    const insert = (raw: Database) =>
      raw
        .prepare(
          `INSERT INTO events VALUES (${head.seq + 1}, @at, @actor, @object, @objectSeq, @kind, @why, @data, @prev, @hash)`,
        )
        .run({ ...fork })
    expect(() => insert(app.store.client)).toThrow("events: head moved")
    // The index alone does it, without any trigger.
    expect(() => tamper(insert)).toThrow("UNIQUE constraint failed: events.prev")
    expect(await faults()).toEqual([])
  })

  it("finds a chain that was written anew, all of it, only against an anchor", async () => {
    const rows = await app.store.read.select().from(events).orderBy(events.seq)
    const anew = await chain(
      { seq: 0, hash: "" },
      rows.map(({ data }, index) => ({ ...JSON.parse(data), ...(index === 2 ? { why: "another reason" } : {}) })),
    )
    tamper((raw) => {
      raw.exec("DELETE FROM events")
      const insert = raw.prepare(
        "INSERT INTO events VALUES (@seq, @at, @actor, @object, @objectSeq, @kind, @why, @data, @prev, @hash)",
      )
      for (const row of anew) insert.run({ ...row })
      // Whoever goes that far mends the list as well.
      raw.exec("UPDATE revisions SET head_hash = (SELECT hash FROM events WHERE seq = head_seq)")
    })
    expect(await faults()).toEqual([])
    expect(await faults("--anchor", anchor())).toEqual([
      { event: head.seq, message: expect.stringContaining("written anew") },
    ])
  })

  it("finds an older backup in the register's place only against a newer anchor", async () => {
    const file = join(folder.path, "aval.db")
    const older = app.store.client.serialize()
    const later: Entry = { at: "2026-11-23T10:00:00.000Z", actor: "u", object: "x", objectSeq: 1, kind: "x.happened" }
    await app.store.commit(async (write, at) => insertRows(write, events, await chain(at, [later])))
    head = await app.store.head()
    await app.close()
    for (const rest of ["-wal", "-shm"]) rmSync(`${file}${rest}`, { force: true })
    writeFileSync(file, older)
    app = await testApp({ file })
    expect(await faults()).toEqual([])
    expect(await faults("--anchor", anchor())).toEqual([
      { event: head.seq, message: expect.stringContaining("its end was cut off") },
    ])
  })

  it("holds when a person was erased, and counts what went with them", async () => {
    await signedIn(app, ["admin"])
    const { id } = await signedIn(app, ["reader"])
    const person = await readPerson(app, id)
    if (!person) throw new Error("no person")
    const before = await app.store.head()
    await erasePerson(app, { person }, { by: "test" })
    expect(await faults("--anchor", `${before.seq}:${before.hash}`)).toEqual([])
    const { out } = await typed(["verify"])
    expect(out).toMatch(/^personal values: 2 values checked in \d\.\d\d s, 2 erased, sound$/m)
    expect(JSON.parse((await typed(["verify", "--json"])).out).checks).toContainEqual(
      expect.objectContaining({ check: "personal values", count: 2, erased: 2 }),
    )
  })

  it("names a value of a person by its hash, and never says it", async () => {
    const { id } = await signedIn(app, ["reader"], { name: "Noé Petit" })
    tamper((raw) => raw.prepare("UPDATE personal_values SET value = 'Eve' WHERE value = 'Noé Petit'").run())
    const [fault] = await faults()
    expect(fault).toEqual({
      value: expect.stringMatching(/^[0-9a-f]{64}$/),
      message: expect.stringContaining("edited"),
    })
    const { out } = await typed(["verify"])
    expect(out).toContain(`  personal value ${String(fault?.value).slice(0, 12)}…: it does not fit its hash`)
    expect(out).not.toMatch(/Eve|Noé/)
    tamper((raw) => raw.prepare("DELETE FROM personal_values WHERE person_id = ?").run(id))
    expect((await typed(["verify"])).out).toMatch(
      /^ {2}event \d+: the value of “name” is missing, and nobody erased per_/m,
    )
  })

  it("finds a chunk of a revision that was tampered with, before it was compressed and after", async () => {
    let whole = Buffer.alloc(0)
    tamper((raw) => {
      whole = Buffer.from((raw.prepare("SELECT data FROM revision_chunks").get() as { data: Buffer }).data)
      raw.exec("UPDATE revision_chunks SET data = substr(data, 1, length(data) - 20)")
    })
    expect((await faults()).map(({ message }) => message)).toContainEqual(
      expect.stringContaining("bytes, its row says"),
    )
    const write = (data: Buffer) =>
      tamper((raw) => raw.prepare("UPDATE revision_chunks SET data = ?, encoding = 'gzip'").run(data))
    write(gzipSync(whole))
    expect(await faults()).toEqual([])
    write(gzipSync(whole).subarray(0, -20))
    expect(await faults()).toEqual([{ revision: 1, message: expect.stringContaining("cannot be decompressed") }])
  })

  it("finds a list written anew, even with its row made to fit", async () => {
    const bytes = Buffer.from('{"revision":1,"serial":5}')
    const sha256 = createHash("sha256").update(bytes).digest("hex")
    const write = (raw: Database) =>
      raw.prepare("UPDATE revision_chunks SET data = ?, encoding = 'identity'").run(bytes)
    tamper(write)
    const messages = (await faults()).map(({ message }) => message)
    for (const words of ["bytes, its row says", "SHA-256", "says serial 5", "says day"])
      expect(messages).toContainEqual(expect.stringContaining(words))
    tamper((raw) => raw.prepare("UPDATE revisions SET sha256 = ?, length = ?").run(sha256, bytes.length))
    expect((await faults()).map(({ message }) => message)).toContain(
      "its sha256 is not the one of its event in the chain",
    )
  })

  it("finds a revision that is missing, and one built on an event that is not in the chain", async () => {
    tamper((raw) => raw.exec(`UPDATE revisions SET head_seq = 999`))
    expect(await faults()).toEqual([{ revision: 1, message: "was built on event 999, which is not in the chain" }])
    tamper((raw) => raw.exec("DELETE FROM revision_chunks; DELETE FROM revisions"))
    expect(await faults()).toEqual([{ revision: 1, message: expect.stringContaining("it is not there") }])
  })

  it("finds a row that refers to nothing", async () => {
    tamper((raw) => raw.exec("UPDATE plans SET tool_id = 'nope' WHERE rowid = (SELECT min(rowid) FROM plans)"))
    expect(await faults()).toContainEqual({
      table: "plans",
      rowid: expect.any(Number),
      message: "tool_id refers to a row of tools that is not there",
    })
  })
})

describe("export events", () => {
  const lines = (out: string) =>
    out
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line))

  it("walks all events, oldest first, each to be checked by anybody", async () => {
    const { code, out } = await typed(["export", "events"])
    expect(code).toBe(0)
    const all = lines(out)
    expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: head.seq }, (_, index) => index + 1))
    const keys = ["seq", "at", "actor", "object", "objectSeq", "kind", "why", "before", "after", "hash"]
    expect(Object.keys(all[0])).toEqual(keys)
    expect(Object.keys(all[1])).toEqual([...keys, "prev"])
    for (const { seq: _, hash, prev = "", ...data } of all) {
      const bytes = `aval-ledger-v1\n${prev}\n${JSON.stringify(data)}`
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(hash)
    }
  })

  it("goes on after a number, or from a day of the company on", async () => {
    const at = ["2026-11-23T22:59:59.000Z", "2026-11-23T23:00:00.000Z", "2026-11-25T10:00:00.000Z"]
    const entries = at.map((at, i) => ({ at, actor: "u", object: "x", objectSeq: i + 1, kind: "x.happened" }))
    await app.store.commit(async (write, last) => insertRows(write, events, await chain(last, entries)))
    const seqs = async (since: string) =>
      lines((await typed(["export", "events", "--since", since])).out).map(({ seq }) => seq - head.seq)
    expect(await seqs(String(head.seq))).toEqual([1, 2, 3])
    expect(await seqs(String(head.seq + 3))).toEqual([])
    // Paris is an hour ahead in November.
    expect(await seqs("2026-11-24")).toEqual([2, 3])
    expect(await seqs("2026-11-25")).toEqual([3])
  })

  it("hands out a long chain in parts", async () => {
    const entries = Array.from({ length: 2500 }, (_, i) => ({
      ...{ at: "2026-11-22T10:00:00.000Z", actor: "u", object: "x", objectSeq: i + 1, kind: "x.happened" },
    }))
    await app.store.commit(async (write, last) => insertRows(write, events, await chain(last, entries)))
    const { out, parts } = await typed(["export", "events"])
    expect(lines(out)).toHaveLength(head.seq + 2500)
    expect(parts).toBe(Math.ceil((head.seq + 2500) / 1000))
  })

  it("names an event that cannot be read", async () => {
    tamper((raw) => raw.exec("UPDATE events SET data = '{' WHERE seq = 2"))
    expect(await typed(["export", "events"])).toMatchObject({ code: 1, err: expect.stringContaining("event 2") })
  })
})

it.each([
  [["verify", "now"], "unexpected argument"],
  [["verify", "--anchor", "7"], "SEQ:HASH"],
  [["verify", "--anchor", "7:beef"], "SEQ:HASH"],
  [["verify", "--frob"], "--frob"],
  [["export", "events", "a", "b"], "one file at a time"],
  [["export", "events", "--since", "yesterday"], "--since"],
  [["export", "events", "--since", "2026-02-30"], "--since"],
])("aval %j exits 2 and says why", async (args, words) => {
  const { code, out, err } = await typed(args)
  expect([code, out]).toEqual([2, ""])
  expect(err).toContain(words)
})

describe("the real command", () => {
  let at: Place
  beforeAll(async () => {
    at = await place()
  })
  afterAll(() => at.remove())

  it("verifies a register, and writes its events to a file as to standard output", async () => {
    await at.aval(["import", "-"], { input: JSON.stringify(wholeDocument()) })
    const verified = await at.aval(["verify"])
    expect(verified).toMatchObject({ code: 0, err: "" })
    expect(verified.out).toMatch(/foreign keys: \d\d tables checked/)
    const file = await at.aval(["export", "events", at.path("events.jsonl"), "--json"])
    const { out } = await at.aval(["export", "events", "-"])
    expect(readFileSync(at.path("events.jsonl"), "utf8")).toBe(out)
    expect(JSON.parse(file.out)).toMatchObject({ events: out.trimEnd().split("\n").length, first: 1 })
    expect(await at.aval(["export", "events", at.folder])).toMatchObject({
      code: 1,
      err: expect.stringContaining("folder"),
    })
  })
})
