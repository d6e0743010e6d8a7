import { createHash } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { commitChange } from "../../src/actions/commit-change.ts"
import { erasePerson } from "../../src/actions/erase-person.ts"
import { exportLines } from "../../src/actions/read-events.ts"
import { readPerson } from "../../src/actions/read-person.ts"
import { addUnit } from "../../src/actions/save-unit.ts"
import { signedIn, tokenOf } from "../support/people.ts"
import { expectDocumented } from "./documented.ts"
import { type ApiServer, apiServer } from "./server.ts"

const path = "/api/v1/events"

let server: ApiServer
let headers: Record<string, string>
let head: number

beforeAll(async () => {
  server = await apiServer()
  const { app } = server
  const admin = await signedIn(app, ["admin"], { name: "Camille Durand" })
  const leaving = await signedIn(app, ["reader"], { name: "Alix Ancien" })
  const person = await readPerson(app, leaving.id)
  if (person) await erasePerson(app, { person }, { by: admin.id })
  headers = (await tokenOf(app, admin.id, ["admin"])).headers
  head = (await app.store.head()).seq
})
afterAll(() => server.close())

interface Event {
  seq: number
  object: string
  kind: string
  hash: string
  prev?: string
}

async function page(query: string): Promise<{ items: Event[]; next?: string }> {
  const response = await server.get(query.startsWith("/") ? query : `${path}${query}`, headers)
  expect(response.status).toBe(200)
  expect(response.headers.get("cache-control")).toBe("no-store")
  return (await expectDocumented(path, response)) as { items: Event[]; next?: string }
}

async function all(query: string): Promise<Event[]> {
  const found: Event[] = []
  for (let next: string | undefined = query; next !== undefined; ) {
    const { items, next: following }: { items: Event[]; next?: string } = await page(next)
    found.push(...items)
    next = following
  }
  return found
}

describe("the events", () => {
  it("come page by page, oldest first, each once, each to be checked by anybody", async () => {
    const found = await all("?limit=7")
    expect(found.map(({ seq }) => seq)).toEqual(Array.from({ length: head }, (_, index) => index + 1))
    for (const { seq: _, hash, prev = "", ...data } of found) {
      expect(
        createHash("sha256")
          .update(`aval-ledger-v1\n${prev}\n${JSON.stringify(data)}`)
          .digest("hex"),
      ).toBe(hash)
    }
  })

  it("are the lines of the export", async () => {
    let lines = ""
    for await (const part of exportLines(server.app, {})) lines += part
    expect((await all("")).map((event) => `${JSON.stringify(event)}\n`).join("")).toBe(lines)
  })

  it("name nobody, erased or not", async () => {
    const text = JSON.stringify(await all(""))
    expect(text).not.toMatch(/Camille|Alix|maison\.example/)
    expect(text).toMatch(/"name":\{"personal":"[0-9a-f]{64}"\}/)
  })

  it("go on after the last one that somebody has", async () => {
    expect((await all(`?after=${head - 2}`)).map(({ seq }) => seq)).toEqual([head - 1, head])
    expect(await page(`?after=${head}`)).toEqual({ items: [] })
    expect(await page(`?after=${head + 1000}`)).toEqual({ items: [] })
    await commitChange(server.app, { by: "cli", object: "use/copy", kind: "x.later" }, () => [])
    expect((await all(`?after=${head}`)).map(({ kind }) => kind)).toEqual(["x.later"])
  })

  it("are narrowed down by object, exact or all below one, and by kind", async () => {
    const everything = await all("")
    const plans = everything.filter(({ object }) => object.startsWith("plan/"))
    expect(plans.length).toBeGreaterThan(1)
    expect(await all("?object=plan/&limit=2")).toEqual(plans)
    const [{ object }] = plans as [Event]
    expect(await all(`?object=${object}&limit=1`)).toEqual(plans.filter((event) => event.object === object))
    expect(await all("?object=plan")).toEqual([])
    expect((await all("?kind=list.published")).map(({ kind }) => kind)).toEqual(["list.published"])
    expect((await all("?object=access/&kind=person.erased")).length).toBe(1)
  })

  it("are given no further than a page looks, and the page says where to go on", async () => {
    const { client } = server.app.store
    const { seq } = await server.app.store.head()
    client.exec("SAVEPOINT filled")
    const triggers = client.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()
    for (const name of triggers) client.exec(`DROP TRIGGER "${name}"`)
    const hash = "a".repeat(64)
    client.exec(`WITH RECURSIVE n(i) AS (SELECT ${seq + 1} UNION ALL SELECT i + 1 FROM n WHERE i < ${seq + 60_000})
      INSERT INTO events SELECT i, '2026-11-22T10:00:00.000Z', 'often', 'x', i, CASE i WHEN ${seq + 59_999} THEN 'x.rare' ELSE 'x.often' END,
        NULL, '{}', printf('%064x', i), '${hash}' FROM n`)
    const first = await page(`?after=${seq}&kind=x.rare`)
    expect(first.items).toEqual([])
    expect((await page(first.next ?? "")).items.map((event) => event.seq)).toEqual([seq + 59_999])
    client.exec("ROLLBACK TO filled; RELEASE filled")
  })
})

describe("a slip", () => {
  it.each([
    ["after=-1", "after"],
    ["after=1.5", "after"],
    ["after=x", "after"],
    ["object=a%20b", "object"],
    ["object=//", "object"],
    ["cursor=abc", "cursor"],
    ["actor=cli", "actor"],
    ["limit=101", "limit"],
  ])("%s is refused, and named", async (query, parameter) => {
    const response = await server.get(`${path}?${query}`, headers)
    expect(response.status).toBe(422)
    const { errors } = (await expectDocumented(path, response)) as { errors: { parameter: string }[] }
    expect(errors.map((error) => error.parameter)).toEqual([parameter])
  })
})

it("is for the tokens of those who may read the log, made for that", async () => {
  const { app } = server
  const unit = await addUnit(app, { en: "Lyon" }, { by: "test" })
  const statusOf = async (token: { headers: Record<string, string> }) => (await server.get(path, token.headers)).status
  const local = await signedIn(app, [{ role: "admin", unit }])
  const dpo = await signedIn(app, ["dpo"])
  expect((await server.get(path)).status).toBe(401)
  expect(await statusOf(await tokenOf(app, dpo.id, ["admin"]))).toBe(200)
  expect(await statusOf(await tokenOf(app, dpo.id, ["register:read"]))).toBe(403)
  expect(await statusOf(await tokenOf(app, local.id, ["admin"]))).toBe(403)
})
