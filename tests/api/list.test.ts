import { createHash } from "node:crypto"
import { brotliDecompressSync, gunzipSync } from "node:zlib"
import { Ajv2020 } from "ajv/dist/2020.js"
import formats from "ajv-formats"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { revisionBytes } from "../../db/queries/revisions.ts"
import { bestEncoding } from "../../src/api/encoding.ts"
import { matchingTag } from "../../src/api/etag.ts"
import { signedIn } from "../support/people.ts"
import { expectDocumented } from "./documented.ts"
import { persons, sample } from "./sample.ts"
import { type ApiServer, apiServer } from "./server.ts"

let server: ApiServer
let published: Uint8Array
let sha256: string

beforeAll(async () => {
  server = await apiServer()
  published = (await revisionBytes(server.app.store.read, 1)) ?? new Uint8Array()
  sha256 = createHash("sha256").update(published).digest("hex")
})
afterAll(() => server.close())

const digestOf = (bytes: Uint8Array) => `sha-256=:${createHash("sha256").update(bytes).digest("base64")}:`

describe("the list in force", () => {
  it.each([
    [undefined, null],
    ["gzip", "gzip"],
    ["br", "br"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip;q=1.0, br;q=0.5", "gzip"],
    ["br;q=0, gzip;q=0", null],
    ["identity", null],
    ["identity;q=0.2, *;q=0.1", null],
    ["*", "br"],
    ["", null],
    ["nonsense;;;q=2", null],
  ])("goes out as Accept-Encoding %j likes best", async (accept, encoding) => {
    const response = await server.get("/api/v1/list", accept === undefined ? {} : { "Accept-Encoding": accept })
    expect(response.status).toBe(200)
    expect(response.headers.get("content-encoding")).toBe(encoding)
    expect(response.headers.get("vary")).toContain("Accept-Encoding")
    expect(response.headers.get("cache-control")).toBe("no-cache")
    expect(response.headers.get("etag")).toBe(encoding ? `"${sha256}-${encoding}"` : `"${sha256}"`)
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(response.headers.get("content-length")).toBe(String(bytes.length))
    expect(response.headers.get("repr-digest")).toBe(digestOf(bytes))
    const unpacked = encoding === "br" ? brotliDecompressSync(bytes) : encoding === "gzip" ? gunzipSync(bytes) : bytes
    expect(Buffer.from(unpacked).equals(Buffer.from(published))).toBe(true)
  })

  it("is not sent again to who has it", async () => {
    const tag = `"${sha256}"`
    for (const [header, known] of [
      [tag, true],
      [`W/${tag}`, true],
      [`"other", W/${tag} , "more"`, true],
      ["*", true],
      [`"${sha256}-br"`, true],
      [`"${sha256.toUpperCase()}"`, false],
      [sha256, false],
      ['"', false],
      ['"other"', false],
    ] as const) {
      const response = await server.get("/api/v1/list", { "If-None-Match": header })
      expect(response.status, header).toBe(known ? 304 : 200)
      if (!known) continue
      expect(await response.text()).toBe("")
      expect(response.headers.get("etag")).toBe(header.includes("-br") ? `"${sha256}-br"` : tag)
      expect(response.headers.get("vary")).toContain("Accept-Encoding")
    }
  })

  it("is described, validates against the schema that is served, and names no person", async () => {
    const response = await server.get("/api/v1/list")
    const text = await response.clone().text()
    const body = await expectDocumented("/api/v1/list", response)
    const schema = await (await server.get("/api/v1/schemas/approved-list.v1.json")).json()
    const ajv = new Ajv2020({ strict: true, allErrors: true })
    ;(formats as unknown as (ajv: Ajv2020) => void)(ajv)
    const validate = ajv.compile(schema as object)
    expect(validate(body) ? [] : validate.errors).toEqual([])
    expect(validate({ ...(body as object), author: "Somebody" })).toBe(false)
    for (const person of persons) expect(text).not.toContain(person)
    expect(text).not.toContain("press-team")
  })

  it("of the example company validates, and names none of its persons", async () => {
    const demo = await apiServer({ demo: true })
    const response = await demo.get("/api/v1/list")
    const text = await response.clone().text()
    await expectDocumented("/api/v1/list", response)
    const names = new Set<string>()
    // Names are for those who keep the register.
    const { headers } = await signedIn(demo.app, ["assessor"])
    for (const kind of ["decisions", "facts", "assessments"]) {
      const body = (await (await demo.get(`/api/v1/${kind}?limit=100`, headers)).json()) as {
        items: { author?: string; signOffs?: { name: string }[] }[]
      }
      for (const { author, signOffs = [] } of body.items)
        for (const name of [...(author ? [author] : []), ...signOffs.map((signOff) => signOff.name)]) names.add(name)
    }
    expect(names.size).toBeGreaterThan(1)
    for (const name of names) expect(text).not.toContain(name)
    await demo.close()
  })

  it("answers HEAD with the same head", async () => {
    const head = await server.get("/api/v1/list", {}, "HEAD")
    expect(head.headers.get("etag")).toBe(`"${sha256}"`)
    expect(head.headers.get("content-length")).toBe(String(published.length))
    expect(await head.text()).toBe("")
  })

  it("is missing, in words, before the first one", async () => {
    const empty = await apiServer({ document: null })
    const response = await empty.get("/api/v1/list")
    expect(response.status).toBe(404)
    expect(await expectDocumented("/api/v1/list", response)).toMatchObject({
      errors: [{ fr: expect.stringContaining("Aucune liste"), en: expect.stringContaining("No list") }],
    })
    const answer = await empty.get("/api/v1/check?tool=x")
    expect(await expectDocumented("/api/v1/check", answer)).toMatchObject({ answer: "ask", revision: 0 })
    await empty.close()
  })

  it.each(["current.jws", "keys.jws"])("has no %s yet, and says so", async (file) => {
    const response = await server.get(`/api/v1/list/${file}`)
    expect(response.status).toBe(404)
    expect(await expectDocumented(`/api/v1/list/${file}`, response)).toMatchObject({
      detail: expect.stringContaining("is not signed yet"),
    })
  })
})

describe("lists of the past", () => {
  it("are kept under their hash, for ever, with what changed since", async () => {
    const own = await apiServer()
    const first = await own.get("/api/v1/list")
    const old = (first.headers.get("etag") ?? "").replaceAll('"', "")
    const bytes = await first.text()
    own.app.setNow("2026-12-01T10:00:00Z")
    await own.import({
      aval: 1,
      tools: [{ slug: "nord-copy", name: "Nord Copy", vendor: "acme" }],
      decisions: [
        {
          ...sample.decisions[0],
          assessment: undefined,
          reviewBy: undefined,
          outcome: "refused",
          classes: {},
          uses: {},
          overrides: [],
          validFrom: "2026-12-01",
        },
      ],
    })
    const path = `/api/v1/list/${old}.json`
    const kept = await own.get(path, { "Accept-Encoding": "gzip" })
    expect(kept.status).toBe(200)
    expect(kept.headers.get("cache-control")).toBe("private, max-age=31536000, immutable")
    expect(await kept.text()).toBe(bytes)
    expect((await own.get(path, { "If-None-Match": `"${old}"` })).status).toBe(304)
    expect((await own.get(`/api/v1/list/${"0".repeat(64)}.json`)).status).toBe(404)
    expect((await own.get("/api/v1/list/abc.json")).status).toBe(404)
    expect((await own.get(`/api/v1/list/${old}`)).status).toBe(404)

    const page = await expectDocumented("/api/v1/revisions", await own.get("/api/v1/revisions?limit=1"))
    expect(page).toMatchObject({ items: [{ revision: 2, day: "2026-12-01", diff: "/api/v1/revisions/1/diff/2" }] })
    const next = (page as { next: string }).next
    const second = await expectDocumented("/api/v1/revisions", await own.get(next))
    expect(second).toMatchObject({ items: [{ revision: 1, sha256: old, list: path }] })
    expect(second).not.toHaveProperty("next")
    expect(await expectDocumented("/api/v1/revisions/{n}", await own.get("/api/v1/revisions/1"))).toMatchObject({
      sha256: old,
      length: new TextEncoder().encode(bytes).length,
    })
    for (const wrong of ["3", "0", "-1", "1.5", "x", "99999999999"]) {
      expect((await own.get(`/api/v1/revisions/${wrong}`)).status, wrong).toBe(404)
    }

    const diff = await expectDocumented("/api/v1/revisions/{n}/diff/{m}", await own.get("/api/v1/revisions/1/diff/2"))
    expect(diff).toMatchObject({
      from: { revision: 1 },
      to: { revision: 2 },
      tools: [
        {
          tool: "acme-writer",
          change: "changed",
          plans: [{ plan: "acme-writer/team", fields: expect.arrayContaining(["decisions"]) }],
        },
        { tool: "nord-copy", change: "added" },
      ],
    })
    const moved = (diff as { tools: { plans: { moved: unknown[] }[] }[] }).tools[0]?.plans[0]?.moved
    expect(moved).toContainEqual({ data: "internal", use: "copy", before: "if", after: "no" })
    for (const [address, parameter, number] of [
      ["1/diff/9", "m", 9],
      ["8/diff/2", "n", 8],
      ["8/diff/9", "n", 8],
    ] as const) {
      const none = await own.get(`/api/v1/revisions/${address}`)
      expect(none.headers.get("content-type")).toContain("application/problem+json")
      const detail = `There is no revision ${number}: the last one is 2.`
      const problem = await expectDocumented("/api/v1/revisions/{n}/diff/{m}", none)
      expect(problem).toMatchObject({ status: 404, detail, errors: [{ parameter }] })
    }
    const past = await own.get("/api/v1/check?plan=acme-writer/team&data=internal&use=copy&at=2026-11-30")
    expect(await past.json()).toMatchObject({ answer: "if", revision: 1, day: "2026-11-30" })
    await own.close()
  })

  it("may be kept by shared caches where the list is public", async () => {
    const open = await apiServer({ config: { public: "list" } })
    const tag = ((await open.get("/api/v1/list")).headers.get("etag") ?? "").replaceAll('"', "")
    const response = await open.get(`/api/v1/list/${tag}.json`)
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable")
    expect((await open.get("/api/v1/tools")).status).toBe(401)
    expect((await open.get("/api/v1/revisions")).status).toBe(401)
    await open.close()
  })
})

describe("headers", () => {
  it("Accept-Encoding is read by weight", () => {
    const both = ["br", "gzip"] as const
    expect(bestEncoding("gzip;q=0.8, br;q=0.8", both)).toBe("br")
    expect(bestEncoding("GZIP", both)).toBe("gzip")
    expect(bestEncoding("gzip ; q=0.001", both)).toBe("gzip")
    expect(bestEncoding("br;q=1.5", both)).toBe("identity")
    expect(bestEncoding("br", ["gzip"])).toBe("identity")
    expect(bestEncoding("x-gzip", both)).toBe("gzip")
  })

  it("If-None-Match is a list of tags, or one star", () => {
    expect(matchingTag('"a,b"', ['"a,b"'])).toBe('"a,b"')
    expect(matchingTag('"x","a"', ['"a"'])).toBe('"a"')
    expect(matchingTag("a", ['"a"'])).toBeUndefined()
    expect(matchingTag('"a" "b"', ['"a"'])).toBeUndefined()
    expect(matchingTag(" * ", ['"a"'])).toBe('"a"')
    expect(matchingTag("", ['"a"'])).toBeUndefined()
  })
})
