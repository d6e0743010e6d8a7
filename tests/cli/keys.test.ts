import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { newestKeySet } from "../../db/queries/keys.ts"
import { migrateSqlite, openSqlite } from "../../db/sqlite.ts"
import { loadAssets } from "../../src/adapters/assets.ts"
import { sealingWith } from "../../src/adapters/sealing.ts"
import type { App } from "../../src/app.ts"
import { createServer } from "../../src/web/server.tsx"
import { stated, testApp } from "../support/app.ts"
import { consumed, pinOf, verifiedKeys } from "../support/consumer.ts"
import { wholeDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"
import { commandsOn } from "../support/machine.ts"

let folder: string
const at = (name: string) => join(folder, name)
const database = () => at("data/aval.db")
const root = (end = "") => at(`data/aval.root-key${end}.json`)
const aval = () => commandsOn(database())

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "aval-keys-"))
  mkdirSync(at("data"))
  const store = await openSqlite(database())
  migrateSqlite(store)
  await store.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function newest() {
  const store = await openSqlite(database())
  try {
    return await newestKeySet(store.read)
  } finally {
    await store.close()
  }
}

async function keyEvents() {
  const store = await openSqlite(database())
  try {
    return (await eventsAfter({ store } as unknown as App, 0)).filter(({ object }) => object === "access/keys")
  } finally {
    await store.close()
  }
}

describe("aval keys init", () => {
  test("writes the root key for its owner alone, makes the first key set, and prints the pin alone", async () => {
    const { code, out, err } = await aval()("keys", "init", "--issuer", "https://ai.maison.example")
    expect(code).toBe(0)
    const pin = pinOf(out.trim())
    expect(pin).toMatchObject({ iss: "https://ai.maison.example", threshold: 1 })
    expect(statSync(root()).mode & 0o777).toBe(0o600)
    expect(err).toMatch(/off this machine, in two copies/)
    expect(err).toMatch(/Give consumers the line above/)
    const set = await newest()
    const signed = await verifiedKeys(set?.jws ?? "", pin)
    expect(signed).toMatchObject({ version: 1, exp: Date.parse("2027-11-22T10:00:00Z") / 1000 })
    expect(signed.keys.map(({ kid }) => kid)).toEqual(set?.kids)
    expect(JSON.stringify(signed)).not.toContain('"d"')
  })

  test("leaves one event, with public parts only, and no private half in the database", async () => {
    await aval()("keys", "init")
    const [event, ...more] = await keyEvents()
    expect(more).toEqual([])
    expect(event).toMatchObject({ actor: "cli", kind: "keys.made", objectSeq: 1 })
    expect(event?.after).toMatchObject({ version: 1, signaturesNeeded: 1, issuedAs: "http://localhost:3000" })
    const { key } = JSON.parse(readFileSync(root(), "utf8"))
    const bytes = readFileSync(database()).toString("latin1") + readFileSync(root(), "utf8")
    expect(bytes.split(key.d)).toHaveLength(2)
    expect(readFileSync(database()).toString("latin1")).not.toMatch(/"d":"/)
  })

  test("makes several, of which some must sign, and ES256 where asked", async () => {
    const { code, out } = await aval()("keys", "init", "--roots", "3", "--alg", "ES256", "--json")
    expect(code).toBe(0)
    const made = JSON.parse(out)
    expect(made).toMatchObject({ version: 1, threshold: 2, files: [1, 2, 3].map((n) => root(`.${n}`)), found: [] })
    const pin = pinOf(made.pin)
    expect(pin.roots.map(({ alg }) => alg)).toEqual(["ES256", "ES256", "ES256"])
    expect((await verifiedKeys((await newest())?.jws ?? "", pin)).keys[0]?.alg).toBe("ES256")
  })

  test("a second time refuses, says what it would break, and shows the pin again", async () => {
    const { out: pin } = await aval()("keys", "init")
    const before = readFileSync(root(), "utf8")
    rmSync(root())
    const { code, err, out } = await aval()("keys", "init")
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toMatch(/signed already: key set 1, until 2027-11-22/)
    expect(err).toMatch(/every consumer refuse the list/)
    expect(err).toContain(pin.trim())
    expect(existsSync(root())).toBe(false)
    expect(before).toContain("root-key")
  })

  test("goes on with what a run has written that was stopped half-way", async () => {
    const { out } = await aval()("keys", "init", "--roots", "2", "--json")
    // The files of that run, a database that it never came to, and one file that it never came to either.
    for (const end of ["", "-wal", "-shm"]) rmSync(database() + end, { force: true })
    const store = await openSqlite(database())
    migrateSqlite(store)
    await store.close()
    rmSync(root(".2"))
    const again = await aval()("keys", "init", "--roots", "2", "--json")
    expect(again.code).toBe(0)
    const [first, second] = JSON.parse(again.out).roots
    expect(first).toBe(JSON.parse(out).roots[0])
    expect(second).not.toBe(JSON.parse(out).roots[1])
    expect(JSON.parse(again.out).found).toEqual([root(".1")])
  })

  test("writes over nothing: what is no root key stays, and nothing is made", async () => {
    writeFileSync(root(), "something else")
    const { code, err } = await aval()("keys", "init")
    expect(code).toBe(1)
    expect(err).toContain(`${root()} holds no root key`)
    expect(readFileSync(root(), "utf8")).toBe("something else")
    expect(await newest()).toBeUndefined()
  })

  test("puts no root key beside a backup", async () => {
    expect((await aval()("backup", at("data/monday.db"))).code).toBe(0)
    const { code, err } = await aval()("keys", "init")
    expect(code).toBe(1)
    expect(err).toContain("monday.db): a root key does not lie beside backups")
    expect(existsSync(root())).toBe(false)
  })

  test.each([
    [["--roots", "0"], "a number from 1 to 9"],
    [["--roots", "12"], "9 at most"],
    [["--roots", "2", "--threshold", "3"], "more root keys than there are"],
    [["--alg", "HS256"], "EdDSA or ES256"],
    [["--issuer", "two\nlines"], "one line"],
    [["now"], "unexpected argument"],
  ])("refuses %j", async (args, word) => {
    const { code, err } = await aval()("keys", "init", ...args)
    expect(code).toBe(2)
    expect(err).toContain(word)
    expect(existsSync(root())).toBe(false)
  })
})

describe("aval keys rotate", () => {
  test("has the next version hold a new online key alone", async () => {
    const pin = pinOf((await aval()("keys", "init")).out.trim())
    const before = await newest()
    const { code, out } = await aval()("keys", "rotate")
    expect(code).toBe(0)
    expect(out).toMatch(/Key set 2, until 2027-11-22/)
    const set = await newest()
    const signed = await verifiedKeys(set?.jws ?? "", pin)
    expect(signed.version).toBe(2)
    expect(signed.keys).toHaveLength(1)
    expect(signed.keys[0]?.kid).not.toBe(before?.kids[0])
    expect((await keyEvents()).map(({ kind }) => kind)).toEqual(["keys.made", "keys.rotated"])
  })

  test("takes as many different root keys as must sign", async () => {
    const pin = pinOf(JSON.parse((await aval()("keys", "init", "--roots", "3", "--json")).out).pin)
    const [one, three] = [root(".1"), root(".3")]
    const twice = await aval()("keys", "rotate", "--root", one, "--root", one)
    expect(twice).toMatchObject({ code: 1, err: expect.stringMatching(/2 different root keys must sign, 1 is given/) })
    expect((await newest())?.version).toBe(1)
    const { code } = await aval()("keys", "rotate", "--root", one, "--root", three)
    expect(code).toBe(0)
    const signed = await verifiedKeys((await newest())?.jws ?? "", pin)
    expect(signed.version).toBe(2)
    // Without --root it finds the numbered files of the settings.
    expect((await aval()("keys", "renew")).code).toBe(0)
  })

  test("refuses a root key of another list, a missing file, one that is none, and one that was changed", async () => {
    await aval()("keys", "init")
    mkdirSync(at("other"))
    const other = commandsOn(at("other/aval.db"))
    const store = await openSqlite(at("other/aval.db"))
    migrateSqlite(store)
    await store.close()
    await other("keys", "init")
    const changed = JSON.parse(readFileSync(root(), "utf8"))
    const foreign = JSON.parse(readFileSync(at("other/aval.root-key.json"), "utf8"))
    writeFileSync(at("changed.json"), JSON.stringify({ ...changed, key: { ...changed.key, d: foreign.key.d } }))
    writeFileSync(at("none.json"), "{}")
    for (const [file, word] of [
      [at("other/aval.root-key.json"), "is no root key of this list"],
      [at("missing.json"), "missing.json: ENOENT"],
      [at("none.json"), "holds no root key"],
      [at("changed.json"), "or a changed one"],
    ] as const) {
      const { code, err } = await aval()("keys", "rotate", "--root", file)
      expect(err).toContain(word)
      expect(code).toBe(1)
    }
    expect((await newest())?.version).toBe(1)
  })

  test("never goes back in versions", async () => {
    await aval()("keys", "init")
    expect((await aval()("keys", "rotate", "--version", "1")).err).toMatch(/version 1: the next one must be higher/)
    expect((await aval()("keys", "rotate", "--version", "7")).code).toBe(0)
    expect((await newest())?.version).toBe(7)
  })
})

describe("aval keys renew", () => {
  test("keeps the online key and gives it another year", async () => {
    const pin = pinOf((await aval()("keys", "init")).out.trim())
    const before = await newest()
    const { code } = await commandsOn(database(), "2027-10-01T10:00:00Z")("keys", "renew")
    expect(code).toBe(0)
    const set = await newest()
    expect(set?.kids).toEqual(before?.kids)
    const signed = await verifiedKeys(set?.jws ?? "", pin)
    expect(signed).toMatchObject({ version: 2, exp: Date.parse("2028-09-30T10:00:00Z") / 1000 })
    expect((await keyEvents()).at(-1)).toMatchObject({
      kind: "keys.renewed",
      before: { version: 1 },
      after: { version: 2 },
    })
  })

  test("refuses where the online key does not open: only another one helps", async () => {
    await aval()("keys", "init")
    const elsewhere = commandsOn(database(), undefined, "another secret, and long enough to be one")
    const { code, err } = await elsewhere("keys", "renew")
    expect(code).toBe(1)
    expect(err).toContain("aval keys rotate")
    expect((await elsewhere("keys", "rotate")).code).toBe(0)
  })

  test("says so before there are keys, and where the root key is away", async () => {
    expect((await aval()("keys", "renew")).err).toContain("aval keys init")
    expect((await aval()("keys", "rotate")).err).toContain("aval keys init")
    await aval()("keys", "init")
    rmSync(root())
    expect(await aval()("keys", "renew")).toMatchObject({ code: 1, err: expect.stringContaining("root key: ") })
  })
})

describe("a backup", () => {
  const secret = "of the machine, and long enough"

  /** A server on a database file, an hour after the last one. */
  async function serving(file: string, now: string, sealed = secret) {
    const app = await testApp({ file, now, config: { db: file, public: "list" } })
    const own = { ...app, sealing: sealingWith(sealed) }
    return { app: own, server: createServer(own, { assets: loadAssets() }), close: () => app.close() }
  }

  test("brings the online key, not the secret and not the root key; consumers go on after a restore", async () => {
    const pin = pinOf((await aval()("keys", "init")).out.trim())
    const first = await serving(database(), "2026-11-22T10:10:00Z")
    await stated(first.app, wholeDocument())
    const before = await consumed(first.server, pin)
    await first.close()
    expect((await aval()("backup", at("copy.db"))).code).toBe(0)
    expect(readFileSync(at("copy.db")).includes(JSON.parse(readFileSync(root(), "utf8")).key.d)).toBe(false)

    const restored = commandsOn(at("new/aval.db"))
    const { code, out } = await restored("restore", at("copy.db"))
    expect(code).toBe(0)
    expect(out).toMatch(/list is signed: key set 1, until 2027-11-22/)
    const second = await serving(at("new/aval.db"), "2026-11-22T11:10:00Z")
    const after = await consumed(second.server, pin)
    await second.close()
    expect(after.set).toEqual(before.set)
    expect(after.pointer.serial).toBe(before.pointer.serial)
    expect(after.pointer.iat).toBeGreaterThan(before.pointer.iat)
    expect(after.list).toBe(before.list)
  })

  test("with another secret cannot sign, says so, and `keys rotate` mends it", async () => {
    const pin = pinOf((await aval()("keys", "init")).out.trim())
    const first = await serving(database(), "2026-11-22T10:10:00Z")
    await stated(first.app, wholeDocument())
    await first.close()
    await aval()("backup", at("copy.db"))

    const other = "another secret, and long enough to be one"
    const restored = commandsOn(at("new/aval.db"), undefined, other)
    const { code, out } = await restored("restore", at("copy.db"))
    expect(code).toBe(0)
    expect(out).toMatch(/AVAL_SECRET/)
    expect((await restored("verify")).out).toMatch(/aval keys rotate/)
    const second = await serving(at("new/aval.db"), "2026-11-22T11:10:00Z", other)
    const refused = await second.server.request("/api/v1/list/current.jws")
    expect(refused.status).toBe(503)
    expect(await refused.json()).toMatchObject({ errors: [{ en: expect.stringContaining("aval keys rotate") }] })
    // Another process makes the key; the server that runs signs with it at once.
    expect((await restored("keys", "rotate", "--root", root())).code).toBe(0)
    const after = await consumed(second.server, pin)
    expect(after.set.version).toBe(2)
    await second.close()
  })
})

test("a root key that cannot be read is said so", async () => {
  await aval()("keys", "init")
  chmodSync(root(), 0o000)
  const { code, err } = await aval()("keys", "renew")
  chmodSync(root(), 0o600)
  // Who may read everything is refused nothing.
  if (process.getuid?.() === 0) expect(code).toBe(0)
  else expect(err).toContain("EACCES")
})
