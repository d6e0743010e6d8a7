import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { historyOf } from "../../db/queries/events.ts"
import { personById, personByMail } from "../../db/queries/people.ts"
import { signInSettings, units } from "../../db/schema.ts"
import { readOnce, readToken } from "../../src/actions/read-bearer.ts"
import type { Machine } from "../../src/cli/machine.ts"
import { run } from "../../src/cli/run.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { signedIn } from "../support/people.ts"
import { type Place, place } from "./support.ts"

let app: TestApp
beforeEach(async () => {
  app = await testApp()
  await app.store.commit((write) => [
    write.insert(units).values([
      { id: "unt_lyon", name: { fr: "Agence Lyon", en: "Lyon agency" } },
      { id: "unt_old", name: { fr: "Ancienne" }, retired: true },
    ]),
  ])
})
afterEach(() => app.close())

async function aval(...args: string[]) {
  const said = { out: "", err: "" }
  const machine: Machine = {
    out: (text) => {
      said.out += `${text}\n`
    },
    err: (text) => {
      said.err += `${text}\n`
    },
    readFile: async () => "",
    writeFile: async () => {},
    writeParts: async () => {},
    open: async () => ({ app, config: app.config, migrated: 0, close: async () => {} }),
    serve: async () => {},
  }
  return { code: await run(args, machine), ...said }
}

const json = async (...args: string[]) => JSON.parse((await aval(...args, "--json")).out)
const secretOf = (link: string) => /\/set-up\/([\w-]{43})$/m.exec(link.trim())?.[1] ?? ""
const kindsOf = async (object: string) => (await historyOf(app.store.read, [object])).map(({ kind }) => kind)

describe("user add", () => {
  it("adds somebody who may read, and prints the link once", async () => {
    const { code, out, err } = await aval("user", "add", "Tom Weber")
    expect([code, err]).toEqual([0, ""])
    const id = /^(per_\w+) is added/.exec(out)?.[1] ?? ""
    expect(out).toContain("until 2026-11-29 10:00 UTC:\nhttp://localhost:3000/set-up/")
    expect((await readOnce(app, secretOf(out), "link"))?.personId).toBe(id)
    expect(await personById(app.store.read, id)).toMatchObject({
      name: "Tom Weber",
      language: "fr",
      status: "invited",
      roles: [{ role: "reader", fromGroups: false }],
    })
    expect((await historyOf(app.store.read, [`access/person/${id}`]))[0]).toMatchObject({
      actor: "cli",
      kind: "person.added",
    })
  })

  it("takes roles in the whole company and in units, by id or name", async () => {
    const args = ["--role", "legal", "--role", "assessor@Agence LYON", "--role", "reader@unt_lyon", "--role", "legal"]
    const { id } = await json("user", "add", "Tom", "--mail", "Tom@Maison.Example", "--language", "en", ...args)
    expect(await personById(app.store.read, id)).toMatchObject({
      mail: "tom@maison.example",
      language: "en",
      roles: [{ role: "reader", unit: "unt_lyon" }, { role: "assessor", unit: "unt_lyon" }, { role: "legal" }],
    })
  })

  it.each<[string[], string]>([
    [[], "name a person"],
    [["Tom", "Weber"], "not also “Weber” (quote what holds a space)"],
    [["x".repeat(121)], "120 characters at most"],
    [["a\u001b[31mb"], "control character"],
    [["Tom", "--mail", "tom"], "“tom” is no mail address"],
    [["Tom", "--language", "de"], "--language is fr or en, not “de”"],
    [["Tom", "--role", "admn"], "“admn” is no role (did you mean “admin”?)"],
    [["Tom", "--role", "king"], "“king” is no role: reader, assessor"],
    [["Tom", "--role", "legal@Lion agency"], "“Lion agency” is no business unit (did you mean “Lyon agency”?)"],
    [["Tom", "--role", "legal@Ancienne"], "the unit “Ancienne” is retired"],
  ])("refuses %j in one line, and adds nobody", async (args, words) => {
    const { code, out, err } = await aval("user", "add", ...args)
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain(words)
    expect(err.trimEnd().split("\n")).toHaveLength(1)
    expect((await app.store.head()).seq).toBe(0)
  })

  it("names an address that is taken", async () => {
    await aval("user", "add", "Tom", "--mail", "tom@maison.example")
    expect(await aval("user", "add", "Other", "--mail", "TOM@maison.example")).toMatchObject({
      code: 1,
      err: "aval: another person has the address tom@maison.example already\n",
    })
  })
})

describe("user list", () => {
  it("names people with roles and what they last did; erased ones never", async () => {
    expect((await aval("user", "list")).out).toContain("Nobody has an account yet")
    await signedIn(app, ["admin"], { name: "Claire Aubert", mail: "claire@maison.example" })
    await aval("user", "add", "Tom Weber", "--role", "legal@unt_lyon")
    const { out } = await aval("user", "list")
    expect(out).toMatch(/^id +status +name +mail +roles +last seen\n/)
    expect(out).toMatch(/per_\w+ +active +Claire Aubert +claire@maison.example +admin +2026-11-22 10:00\n/)
    expect(out).toMatch(/per_\w+ +invited +Tom Weber +legal@Lyon agency +never\n/)
    expect(await json("user", "list")).toMatchObject([
      { name: "Claire Aubert", status: "active", password: false, lastSeen: "2026-11-22T10:00:00.000Z" },
      { name: "Tom Weber", roles: [{ role: "legal", unit: "unt_lyon" }] },
    ])
  })
})

describe("user link", () => {
  it("lets back in whoever lost their access, also where local sign-in is off", async () => {
    const { id } = await signedIn(app, ["admin"], { mail: "claire@maison.example" })
    await app.store.commit((write) => [
      write.insert(signInSettings).values({ local: false, unknownPeople: "pending", groupRoles: [] }),
    ])
    const first = await aval("user", "link", "Claire@maison.example")
    const second = await json("user", "link", id)
    expect(first.out).toContain("until 2026-11-22 11:00 UTC")
    expect(await readOnce(app, secretOf(first.out), "link")).toBeUndefined()
    expect((await readOnce(app, secretOf(second.link), "link"))?.personId).toBe(id)
  })

  it("invites again for a week, and says why it cannot", async () => {
    const { id } = await json("user", "add", "Tom")
    expect(await json("user", "link", id)).toMatchObject({ expiresAt: "2026-11-29T10:00:00.000Z" })
    await aval("user", "disable", id)
    expect((await aval("user", "link", id)).err).toContain("is shut out: an administrator gives access back first")
    expect(await aval("user", "link", "nobody@maison.example")).toMatchObject({
      code: 1,
      err: "aval: there is no person nobody@maison.example: `aval user list` names them all\n",
    })
  })
})

describe("user disable", () => {
  it("shuts out at once, and says so once", async () => {
    await signedIn(app, ["admin"])
    const tom = await signedIn(app, ["legal"], { mail: "tom@maison.example" })
    expect(await aval("user", "disable", "tom@maison.example")).toMatchObject({
      code: 0,
      out: `${tom.id} is shut out.\n`,
    })
    expect((await personByMail(app.store.read, "tom@maison.example"))?.status).toBe("disabled")
    expect((await aval("user", "disable", tom.id)).code).toBe(1)
    expect(await kindsOf(`access/person/${tom.id}`)).toEqual(["person.disabled", "person.added"])
  })

  it("never shuts out the last administrator", async () => {
    const { id } = await signedIn(app, ["admin"])
    const { code, err } = await aval("user", "disable", id)
    expect(code).toBe(1)
    expect(err).toContain("the last person who administers the whole company")
    expect((await personById(app.store.read, id))?.status).toBe("active")
  })
})

describe("tokens", () => {
  it("are made, listed and revoked; the secret alone goes to standard output", async () => {
    const { id } = await signedIn(app, ["legal"], { name: "Tom Weber", mail: "tom@maison.example" })
    const scopes = ["--scope", "register:read", "--scope", "check"]
    const made = await aval("token", "add", "CI check", "--owner", "tom@maison.example", ...scopes)
    expect(made.code).toBe(0)
    expect(made.out).toMatch(/^aval_[\w-]{43}\n$/)
    expect(made.err).toMatch(/^tok_\w+ works until 2027-02-20 10:00 UTC\./)
    expect(await readToken(app, made.out.trim())).toMatchObject({ owner: id, scopes: ["check", "register:read"] })
    const list = await aval("token", "list")
    expect(list.out).toMatch(
      /tok_\w+ +live +CI check +Tom Weber +check register:read +2026-11-22 10:00 +2027-02-20 10:00\n/,
    )
    expect(list.out).not.toContain("aval_")
    const [{ id: token }] = await json("token", "list")
    expect((await aval("token", "revoke", token)).out).toBe(`${token} is revoked.\n`)
    expect(await readToken(app, made.out.trim())).toBeUndefined()
    expect((await aval("token", "revoke", token)).err).toBe(`aval: ${token} was revoked before\n`)
    expect(await kindsOf(`access/token/${token}`)).toEqual(["token.revoked", "token.added"])
    expect((await aval("token", "revoke", "tok_none")).err).toContain("there is no token tok_none")
  })

  it("work for as many days as are asked for", async () => {
    const { id } = await signedIn(app, ["legal"])
    const made = await json("token", "add", "one", "--owner", id, "--scope", "check", "--days", "366")
    expect(made.expiresAt).toBe("2027-11-23T10:00:00.000Z")
  })

  it.each<[string[], string]>([
    [[], "name what the token is for"],
    [["ci"], "--owner says whose it is"],
    [["ci", "--owner", "x"], "--scope says what it may do"],
    [["ci", "--owner", "x", "--scope", "list:raed"], "“list:raed” is no scope (did you mean “list:read”?)"],
    [["ci", "--owner", "x", "--scope", "check", "--days", "367"], "--days is a number from 1 to 366, not “367”"],
    [["ci", "--owner", "x", "--scope", "check", "--days", "1e2"], "--days is a number"],
    [["ci", "--owner", "x", "--scope", "check", "--days", "0"], "--days is a number"],
    [["a\u0007b", "--owner", "x", "--scope", "check"], "one line of 100 characters"],
  ])("refuse %j in one line", async (args, words) => {
    const { code, out, err } = await aval("token", "add", ...args)
    expect([code, out]).toEqual([2, ""])
    expect(err).toContain(words)
    expect(err.trimEnd().split("\n")).toHaveLength(1)
  })

  it("never do more than their owner may, and are for those who can come in", async () => {
    const { id } = await signedIn(app, ["reader"])
    const refused = await aval("token", "add", "ci", "--owner", id, "--scope", "admin")
    expect(refused).toMatchObject({ code: 1, out: "" })
    expect(refused.err).toContain("may not do what admin stands for")
    const { id: invited } = await json("user", "add", "Tom", "--role", "admin")
    expect((await aval("token", "add", "ci", "--owner", invited, "--scope", "check")).err).toContain("(invited)")
    expect((await app.store.head()).seq).toBe(4)
  })
})

describe("in a process of its own", () => {
  let at: Place
  let folder: string
  beforeEach(async () => {
    at = await place()
    folder = mkdtempSync(join(tmpdir(), "aval-user-"))
  })
  afterEach(() => {
    at.remove()
    rmSync(folder, { recursive: true })
  })

  it("the commands work on a register on disk, and none makes one by the way", async () => {
    const env = { AVAL_DB: join(folder, "aval.db"), AVAL_URL: "https://aval.maison.example", PORT: "3000" }
    expect((await at.aval(["user", "list"], { env })).err).toContain("does not exist yet")
    await at.aval(["migrate"], { env })
    const added = await at.aval(["user", "add", "Claire Aubert", "--role", "admin"], { env })
    expect(added).toMatchObject({ code: 0, err: "" })
    expect(added.out).toContain("https://aval.maison.example/set-up/")
    const list = await at.aval(["user", "list"], { env })
    expect(list.out).toMatch(/invited +Claire Aubert +admin/)
    expect((await at.aval(["verify"], { env })).code).toBe(0)
  })
})
