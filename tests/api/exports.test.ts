import { brotliDecompressSync, gunzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { exportFormats } from "../../src/core/exports/index.ts"
import { signedIn, tokenOf } from "../support/people.ts"
import { expectDocumented } from "./documented.ts"
import { persons } from "./sample.ts"
import { type ApiServer, apiServer } from "./server.ts"

let server: ApiServer

beforeAll(async () => {
  server = await apiServer()
})
afterAll(() => server.close())

describe("the formats of the list", () => {
  it("are named with their proof, their file and their losses; the workbook only where one can be written", async () => {
    const body = await expectDocumented("/api/v1/exports", await server.get("/api/v1/exports"))
    const { formats } = body as { formats: { id: string; href: string; losses: number }[] }
    expect(body).toMatchObject({
      revision: 1,
      day: expect.any(String),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(formats.map(({ id }) => id)).toEqual(exportFormats.map(({ id }) => id))
    expect(formats.find(({ id }) => id === "csv")).toMatchObject({
      href: "/api/v1/exports/csv",
      losses: 2,
      by: "csv-parse",
    })
    const bare = await apiServer()
    Object.assign(bare.app, { documents: undefined })
    const { formats: fewer } = (await (await bare.get("/api/v1/exports")).json()) as { formats: { id: string }[] }
    expect(fewer.map(({ id }) => id)).not.toContain("xlsx")
    const refused = await bare.get("/api/v1/exports/xlsx")
    expect(refused.status).toBe(404)
    expect(await refused.json()).toMatchObject({ detail: expect.stringContaining("/api/v1/exports/csv") })
    await bare.close()
  })

  it.each(exportFormats.map((format) => [format.id, format] as const))(
    "%s goes out under its media type and name, packed or not, once",
    async (id, format) => {
      const path = `/api/v1/exports/${id}?lang=en`
      const answer = await server.get(path)
      expect(answer.status).toBe(200)
      expect(answer.headers.get("content-type")).toBe(format.mediaType)
      expect(answer.headers.get("content-disposition")).toContain(`attachment; filename="${format.file}"`)
      expect([answer.headers.get("aval-revision"), answer.headers.get("cache-control")]).toEqual(["1", "no-cache"])
      expect(Number(answer.headers.get("aval-serial"))).toBeGreaterThan(0)
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(bytes.length).toBeGreaterThan(40)
      const tag = answer.headers.get("etag") ?? ""
      const same = await server.get(path, { "If-None-Match": tag })
      expect([same.status, await same.text(), same.headers.get("aval-revision")]).toEqual([304, "", "1"])
      for (const [coding, unpack] of [
        ["br", brotliDecompressSync],
        ["gzip", gunzipSync],
      ] as const) {
        const packed = await server.get(path, { "Accept-Encoding": coding })
        const sent = Buffer.from(await packed.arrayBuffer())
        const isPacked = packed.headers.get("content-encoding") === coding
        expect((isPacked ? unpack(sent) : sent).equals(bytes)).toBe(true)
        expect(isPacked || sent.length <= bytes.length).toBe(true)
        if (isPacked) expect(packed.headers.get("etag")).not.toBe(tag)
      }
      for (const person of [...persons, "press-team"]) expect(bytes.toString()).not.toContain(person)
    },
  )

  it("is in the language asked for, else in the company's first", async () => {
    const text = async (query: string) => (await server.get(`/api/v1/exports/markdown${query}`)).text()
    const [plain, fr, en, unknown] = await Promise.all(["", "?lang=fr", "?lang=en", "?lang=tlh"].map(text))
    expect(en).toContain("what is allowed")
    expect(fr).toContain("ce qui est permis")
    expect([plain, unknown]).toEqual([fr, fr])
    expect((await server.get("/api/v1/exports/csv?langue=fr")).status).toBe(422)
  })

  it("says what each lost, in both languages", async () => {
    for (const { id } of exportFormats) {
      const answer = await server.get(`/api/v1/exports/${id}/loss`)
      expect(await expectDocumented("/api/v1/exports/{format}/loss", answer)).toMatchObject({ format: id, revision: 1 })
    }
    const csv = await (await server.get("/api/v1/exports/csv/loss")).json()
    expect(csv).toMatchObject({
      losses: expect.arrayContaining([
        {
          kind: "conditions",
          about: ["acme-writer/team", "brio-images/pro"],
          fr: expect.any(String),
          en: expect.any(String),
          mend: expect.any(Object),
        },
      ]),
    })
  })

  it("names the formats to who asks for another, and is no page", async () => {
    for (const path of ["/api/v1/exports/nothing", "/api/v1/exports/nothing/loss", "/api/v1/exports/constructor"]) {
      const answer = await server.get(path)
      expect([answer.status, answer.headers.get("content-type")]).toEqual([
        404,
        "application/problem+json; charset=utf-8",
      ])
      expect(await answer.json()).toMatchObject({ detail: expect.stringMatching(/chrome, .*squid, .*csv/) })
    }
    const empty = await apiServer({ document: null })
    for (const path of ["/api/v1/exports", "/api/v1/exports/csv", "/api/v1/exports/csv/loss"])
      expect((await empty.get(path)).status).toBe(404)
    await empty.close()
  })
})

describe("whoever fetches", () => {
  it("sends a token as a password too, and is noted as its consumer", async () => {
    const closed = await apiServer({ config: { public: "none" } })
    const person = await signedIn(closed.app, ["it"])
    const token = await tokenOf(closed.app, person.id, ["list:read"])
    const secret = token.headers.Authorization?.replace(/^Bearer /, "") ?? ""
    expect((await closed.get("/api/v1/exports/squid")).status).toBe(401)
    const basic = { Authorization: `Basic ${Buffer.from(`proxy:${secret}`).toString("base64")}` }
    const answer = await closed.get("/api/v1/exports/squid", basic)
    expect(answer.status).toBe(200)
    expect(answer.headers.get("access-control-allow-origin")).toBeNull()
    await expect
      .poll(async () =>
        (await closed.app.store.read.query.receipts.findMany()).map(({ format, revision }) => [format, revision]),
      )
      .toEqual([["squid", 1]])
    await closed.close()
  })

  it("gets a new file when the list changes, and when the day does", async () => {
    const own = await apiServer()
    const get = async () => {
      const answer = await own.get("/api/v1/exports/csv?lang=en")
      return {
        tag: answer.headers.get("etag"),
        revision: answer.headers.get("aval-revision"),
        text: await answer.text(),
      }
    }
    const first = await get()
    expect(await get()).toEqual(first)
    own.app.setNow("2026-12-01T10:00:00Z")
    const later = await get()
    expect([later.revision, later.text.includes("2026-12-01")]).toEqual(["1", true])
    await own.import({ aval: 1, tools: [{ slug: "nord-copy", name: "Nord Copy", vendor: "acme" }] })
    const next = await get()
    expect([next.revision, next.text.includes("Nord Copy")]).toEqual(["2", true])
    expect(new Set([first.tag, later.tag, next.tag]).size).toBe(3)
    await own.close()
  })
})
