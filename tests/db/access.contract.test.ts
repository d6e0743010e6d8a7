import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { people, personalValues, secrets } from "../../db/schema.ts"
import { addPerson } from "../../src/actions/add-person.ts"
import { addToken } from "../../src/actions/add-token.ts"
import { personalHash } from "../../src/actions/commit-change.ts"
import { endSession, endSessions } from "../../src/actions/end-session.ts"
import { erasePerson } from "../../src/actions/erase-person.ts"
import { forgetEnded } from "../../src/actions/forget-ended.ts"
import { countAttempt, forgetAttempts } from "../../src/actions/lock-out.ts"
import { makeLink } from "../../src/actions/make-link.ts"
import { readOnce, readSession, readToken } from "../../src/actions/read-bearer.ts"
import { readPerson } from "../../src/actions/read-person.ts"
import { addUnit } from "../../src/actions/save-unit.ts"
import { startSession } from "../../src/actions/start-session.ts"
import { startStep } from "../../src/actions/start-step.ts"
import { checkPersonal } from "../../src/actions/verify-personal.ts"
import { checkEvents } from "../../src/actions/verify-register.ts"
import { newSecret, sha256 } from "../../src/adapters/secrets.ts"
import type { App } from "../../src/app.ts"
import { lockOut } from "../../src/core/access.ts"
import { type OpenStore, openTestD1, openTestSqlite } from "./stores.ts"

// What signing in rests on, on both engines.

describe.each([
  ["better-sqlite3", openTestSqlite],
  ["D1", openTestD1],
] as const)("access on %s", (_name, open) => {
  let opened: OpenStore
  let app: App
  let now = new Date("2026-11-22T10:00:00Z")

  beforeAll(async () => {
    opened = await open()
    const parts = {
      store: opened.store,
      sha256,
      newSecret,
      now: () => now,
      newId: (prefix: string) => `${prefix}_${newSecret().slice(0, 12)}`,
      config: { url: "https://aval.example", zone: "Europe/Paris" },
    }
    app = parts as unknown as App
  }, 60_000)
  afterAll(() => opened.close())

  const person = (name: string, roles: Parameters<typeof addPerson>[1]["roles"] = [{ role: "reader" }]) =>
    addPerson(
      app,
      { name, mail: `${name.toLowerCase()}@maison.example`, language: "fr", roles, status: "active" },
      { by: "test" },
    )

  test("a session opens for its person with their roles and nobody else's, and ends", async () => {
    const unit = await addUnit(app, { fr: "Lyon" }, { by: "test" })
    const ada = await person("Ada", [{ role: "legal" }, { role: "it", unit }])
    const bob = await person("Bob", [{ role: "admin" }])
    const [one, other] = [
      await startSession(app, { person: ada, way: "password" }),
      await startSession(app, { person: bob, way: "passkey" }),
    ]
    const read = await readSession(app, one.secret)
    expect(read).toMatchObject({ kind: "person", id: ada, name: "Ada", session: { id: one.id, way: "password" } })
    expect(read?.grants.toSorted((a, b) => a.role.localeCompare(b.role))).toEqual([
      { role: "it", unit },
      { role: "legal" },
    ])
    expect((await readSession(app, other.secret))?.grants).toEqual([{ role: "admin" }])
    await endSession(app, { id: one.id, person: ada, by: ada })
    expect(await readSession(app, one.secret)).toBeUndefined()
    await endSessions(app, { person: bob, by: ada })
    expect(await readSession(app, other.secret)).toBeUndefined()
  })

  test("the register's number stands still while people come and go, and the chain's goes on", async () => {
    const before = await app.store.head()
    await startSession(app, { person: await person("Cleo"), way: "password" })
    const after = await app.store.head()
    expect([after.seq - before.seq, after.register]).toEqual([2, before.register])
  })

  test("a token is its owner's, within its scopes, until its end", async () => {
    const owner = await person("Dora")
    const token = await addToken(
      app,
      { owner, name: "proxy", scopes: ["list:read"], expiresAt: new Date("2026-12-01T00:00:00Z") },
      { by: owner },
    )
    expect(await readToken(app, token.secret)).toMatchObject({
      id: token.id,
      owner,
      scopes: ["list:read"],
      grants: [{ role: "reader" }],
    })
    expect(await readSession(app, token.secret)).toBeUndefined()
    now = new Date("2026-12-01T00:00:01Z")
    expect(await readToken(app, token.secret)).toBeUndefined()
    now = new Date("2026-11-22T10:00:00Z")
  })

  test("what may be used once is used once, also by many at the same time", async () => {
    const owner = await person("Emil")
    const { url } = await makeLink(app, { person: owner, by: "test" })
    const link = await readOnce(app, url.slice(url.lastIndexOf("/") + 1), "link")
    const starts = Array.from({ length: 8 }, () => startSession(app, { person: owner, way: "link", spends: link?.id }))
    const results = await Promise.allSettled(starts)
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toMatchObject({ name: "Spent" })
    expect(await readOnce(app, url.slice(url.lastIndexOf("/") + 1), "link")).toBeUndefined()
  })

  test("the database itself lets no secret be used twice, taken back or made into another", async () => {
    const step = await startStep(app, { challenge: "x" })
    const set = (what: string) => opened.raw(`UPDATE secrets SET ${what} WHERE id = '${step.id}'`)
    await set("used_at = '2026-11-22T10:00:00.000Z'")
    await expect(set("used_at = NULL")).rejects.toThrow(/spent/)
    for (const what of ["kind = 'session'", "person_id = 'x'", "hash = 'x'", "expires_at = '2099-01-01'"])
      await expect(set(what)).rejects.toThrow(/never changed/)
  })

  test("two people have no address in common", async () => {
    await person("Fanny")
    await expect(person("fanny")).rejects.toMatchObject({ name: "Taken" })
  })

  test("attempts are counted before they are checked, many at once too", async () => {
    const results = await Promise.all(Array.from({ length: lockOut.count + 5 }, () => countAttempt(app, "account")))
    expect(results.filter(({ closed }) => closed).length).toBeGreaterThanOrEqual(5)
    await forgetAttempts(app, "account")
    expect(await countAttempt(app, "account")).toEqual({ closed: false, count: 1 })
  })

  test("an erased person leaves the chain whole, and comes back by no way", async () => {
    const gone = await person("Gustave")
    const keeper = await person("Hanna", [{ role: "admin" }])
    const { secret } = await startSession(app, { person: gone, way: "password" })
    const values = await app.store.read.select().from(personalValues).where(eq(personalValues.personId, gone))
    expect(values.map(({ salt, value }) => personalHash(app, salt, value)).sort()).toEqual(
      values.map(({ hash }) => hash).sort(),
    )
    const seen = await readPerson(app, gone)
    if (!seen) throw new Error("not found")
    await erasePerson(app, { person: seen }, { by: keeper })
    expect(await readSession(app, secret)).toBeUndefined()
    expect(await app.store.read.select().from(people).where(eq(people.id, gone))).toMatchObject([
      { name: null, mail: null, status: "erased" },
    ])
    await expect(opened.raw(`UPDATE people SET status = 'active' WHERE id = '${gone}'`)).rejects.toThrow(/stays erased/)
    await expect(opened.raw(`DELETE FROM people WHERE id = '${gone}'`)).rejects.toThrow(/never deleted/)
    const { mentions, head } = await checkEvents(app, undefined, () => {})
    expect(await checkPersonal(app, { mentions, head: head.seq }, () => {})).toMatchObject({ faults: [] })
  })

  test("ended sessions are forgotten after a month", async () => {
    now = new Date("2027-02-01T00:00:00Z")
    await forgetEnded(app)
    const kinds = (await app.store.read.select({ kind: secrets.kind }).from(secrets)).map(({ kind }) => kind)
    expect([...new Set(kinds)]).toEqual(["token"])
  })
})
