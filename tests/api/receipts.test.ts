import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { allReceipts } from "../../db/queries/receipts.ts"
import { newestRevision } from "../../db/queries/revisions.ts"
import { createServer, type Server } from "../../src/web/server.tsx"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { signedIn, signInAs, type TestPerson, tokenOf } from "../support/people.ts"

let app: TestApp
let server: Server
let person: TestPerson
let token: { id: string; headers: Record<string, string> }
let list: { revision: number; serial: number; sha256: string }

beforeEach(async () => {
  app = await testApp()
  server = createServer(app, { assets: new Map() })
  await stated(app, wholeDocument())
  person = await signedIn(app, ["it"], { name: "Claire Aubert" })
  token = await tokenOf(app, person.id, ["list:read"])
  const { revision, serial, sha256 } = (await newestRevision(app.store.read)) ?? { revision: 0, serial: 0, sha256: "" }
  list = { revision, serial, sha256 }
})
afterEach(() => app.close())

const say = (body: unknown, headers: Record<string, string> = token.headers, type = "application/json") =>
  server.request("/api/v1/receipts", {
    method: "POST",
    headers: { ...headers, "Content-Type": type },
    body: typeof body === "string" ? body : JSON.stringify(body),
  })
const get = (path: string, headers: Record<string, string> = token.headers) => server.request(path, { headers })
const receipts = () => allReceipts(app.store.read)
const nextList = () =>
  stated(
    app,
    wholeDocument({ tools: (wholeDocument().tools ?? []).map((tool) => ({ ...tool, name: `${tool.name} 2` })) }),
  )

describe("what a consumer says", () => {
  it("is kept, with since when, and answered with how far behind it is", async () => {
    const first = await say({ ...list, client: "proxy/1.0" })
    expect([first.status, await first.json()]).toEqual([200, { revision: 1, newest: 1, behind: 0 }])
    app.setNow("2026-11-24T10:00:00Z")
    await nextList()
    const head = await app.store.head()
    app.setNow("2026-11-25T11:00:00Z")
    expect(await (await say({ ...list, alarm: "no signature\n at all" })).json()).toMatchObject({
      newest: 2,
      behind: 1,
    })
    expect(await receipts()).toMatchObject([
      {
        revision: 1,
        since: "2026-11-22T10:00:00.000Z",
        lastAt: "2026-11-25T11:00:00.000Z",
        client: null,
        alarm: "no signature at all",
      },
    ])
    // It moves nothing.
    expect(await app.store.head()).toEqual(head)
    const { headers } = await signInAs(app, person.id)
    const answer = await get("/api/v1/receipts", headers)
    const text = await answer.text()
    expect(text).not.toContain("Aubert")
    expect(JSON.parse(text)).toEqual({
      items: [
        expect.objectContaining({ consumer: "test", token: token.id, behind: { revisions: 1, days: 1 }, way: "said" }),
      ],
    })
    const page = await (await get("/list/consumers?lang=en", headers)).text()
    expect(page).toContain("no signature at all")
    expect(page).toContain("1 revision, for 1 day")
  })

  it.each([
    ["a serial from the future", () => ({ serial: list.serial + 1 }), "serial"],
    ["a serial that never was", () => ({ serial: 1 }), "serial"],
    ["the hash of another list", () => ({ sha256: "0".repeat(64) }), "sha256"],
    ["the number of another list", () => ({ revision: 2 }), "revision"],
    ["no hash", () => ({ sha256: undefined }), "sha256"],
    ["a serial that is none", () => ({ serial: "now" }), "serial"],
    ["a field that there is not", () => ({ sirial: 1 }), "sirial"],
    ["a text without end", () => ({ client: "x".repeat(101) }), "client"],
    ["a text that is none", () => ({ alarm: "\u0000" }), "alarm"],
  ])("is refused for %s, and nothing is kept", async (_name, wrong, place) => {
    const answer = await say({ ...list, ...wrong() })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: `#/${place}` }] })
    expect(await receipts()).toEqual([])
  })

  it("must be JSON, of a token made for the list", async () => {
    expect((await say("{", token.headers)).status).toBe(400)
    expect((await say("[]", token.headers)).status).toBe(422)
    expect((await say(list, token.headers, "text/plain")).status).toBe(415)
    expect((await say("x".repeat(1_000_001))).status).toBe(413)
    expect((await say(list, person.posting)).status).toBe(403)
    expect((await say(list, {})).status).toBe(403)
    expect((await say(list, { Authorization: "Bearer nothing", "Sec-Fetch-Site": "same-origin" })).status).toBe(401)
    expect((await say(list, (await tokenOf(app, person.id, ["check"])).headers)).status).toBe(403)
    expect(await receipts()).toEqual([])
  })

  it("is read by those who may read the register alone", async () => {
    expect((await get("/api/v1/receipts")).status).toBe(403)
    expect((await get("/list/consumers", {})).status).toBe(303)
  })
})

describe("what a token fetches", () => {
  const noted = (count: number) => vi.waitFor(async () => expect(await receipts()).toHaveLength(count))

  it("is noted once an hour, and when the revision is another one", async () => {
    await get("/api/v1/list")
    await noted(1)
    app.setNow("2026-11-22T10:59:00Z")
    await get("/api/v1/list")
    await new Promise((done) => setTimeout(done, 20))
    expect(await receipts()).toMatchObject([{ way: "fetched", revision: 1, lastAt: "2026-11-22T10:00:00.000Z" }])
    app.setNow("2026-11-22T11:00:00Z")
    const tag = `"${list.sha256}"`
    expect((await get("/api/v1/list", { ...token.headers, "If-None-Match": tag })).status).toBe(304)
    await vi.waitFor(async () => expect((await receipts())[0]?.lastAt).toBe("2026-11-22T11:00:00.000Z"))
    await nextList()
    await get("/api/v1/list")
    await vi.waitFor(async () =>
      expect((await receipts())[0]).toMatchObject({ revision: 2, since: "2026-11-22T11:00:00.000Z" }),
    )
    expect((await receipts())[0]?.nextAt).toBeUndefined()
    await get(`/api/v1/list/${list.sha256}.json`)
    await vi.waitFor(async () => expect((await receipts())[0]).toMatchObject({ revision: 1 }))
  })

  it("is noted for nobody who came without one", async () => {
    const commit = vi.spyOn(app.store, "commit")
    expect((await get("/api/v1/list", person.headers)).status).toBe(200)
    await new Promise((done) => setTimeout(done, 20))
    expect(commit).not.toHaveBeenCalled()
  })

  it("is in nobody's way where it cannot be written, and noted with the next", async () => {
    await get("/api/v1/check?tool=acme-writer", token.headers)
    const commit = vi.spyOn(app.store, "commit").mockRejectedValueOnce(new Error("full"))
    expect((await get("/api/v1/list")).status).toBe(200)
    await vi.waitFor(() => expect(commit).toHaveBeenCalled())
    await new Promise((done) => setTimeout(done, 5))
    await get("/api/v1/list")
    await noted(1)
  })
})
