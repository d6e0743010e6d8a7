import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { described, openapiDocument, openapiText } from "../../src/api/openapi.ts"
import { type ApiServer, apiServer } from "./server.ts"

const document = openapiDocument()
const paths = Object.entries(document.paths ?? {})
let server: ApiServer

beforeAll(async () => {
  server = await apiServer()
})
afterAll(() => server.close())

/** An address of the path whose parameters are filled in. */
function addressOf(path: string): string {
  return path
    .replace("{sha256}", "0".repeat(64))
    .replace(/\{(n|m)\}/g, "1")
    .replace(/\{\w+\}/g, "x")
}

describe("the description", () => {
  it("is the one in docs/openapi.json (scripts/openapi.mjs writes it)", () => {
    const file = fileURLToPath(new URL("../../docs/openapi.json", import.meta.url))
    expect(openapiText()).toBe(readFileSync(file, "utf8"))
  })

  it("is served, and not again to who has it", async () => {
    const response = await server.get("/api/openapi.json")
    expect(await response.text()).toBe(openapiText())
    const tag = response.headers.get("etag") ?? ""
    expect((await server.get("/api/openapi.json", { "If-None-Match": tag })).status).toBe(304)
  })

  it("names every route of the server under /api, and no other", () => {
    const routed = new Set(
      server.routes
        .filter(({ method, path }) => method === "GET" && path.startsWith("/api"))
        .map(({ path }) =>
          path.replace(":file{[0-9a-f]+\\.json}", "{sha256}.json").replace(/:(\w+)(\{[^}]*\}+)?/g, "{$1}"),
        ),
    )
    expect([...routed].sort()).toEqual(paths.map(([path]) => path).sort())
    const gets = described.filter(({ method }) => method !== "POST")
    expect(gets.map(({ path }) => path).sort()).toEqual([...routed].sort())
    const posts = described.flatMap(({ method, path }) => (method === "POST" ? [path] : []))
    expect(
      server.routes.flatMap(({ method, path }) => (method === "POST" && path.startsWith("/api") ? [path] : [])),
    ).toEqual(posts)
  })

  it("gives each route its own id and a problem for each refusal, and refers to nothing that is missing", () => {
    const ids = paths.map(([, item]) => item.get?.operationId)
    expect(ids.every((id) => typeof id === "string")).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [path, item] of paths) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      const stated = (item.get?.parameters ?? []).flatMap((parameter) =>
        "in" in parameter && parameter.in === "path" ? [parameter.name] : [],
      )
      expect(stated, path).toEqual(inPath)
      for (const [status, answer] of Object.entries(item.get?.responses ?? {})) {
        const types = Object.keys(answer.content ?? {})
        if (Number(status) >= 400) expect(types, `${path} ${status}`).toEqual(["application/problem+json"])
        expect(answer.description, `${path} ${status}`).toMatch(/\S/)
      }
    }
    const schemas = Object.keys(document.components?.schemas ?? {})
    const references = [...openapiText().matchAll(/"\$ref": "([^"]+)"/g)].map((match) => match[1] ?? "")
    for (const reference of references) {
      expect(
        schemas.map((name) => `#/components/schemas/${name}`),
        reference,
      ).toContain(reference)
    }
    const used = new Set(references.map((reference) => reference.split("/").at(-1)))
    expect(schemas.filter((name) => !used.has(name))).toEqual([])
  })

  it("says what every parameter means, in both languages on its page", () => {
    for (const [path, item] of paths)
      for (const parameter of item.get?.parameters ?? [])
        expect("description" in parameter ? parameter.description : "", path).toMatch(/\S/)
  })
})

describe("other methods and paths", () => {
  it.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])(
    "%s is refused everywhere, with what is allowed",
    async (method) => {
      for (const [path, item] of paths) {
        if (method === "POST" && item.post) continue
        const response = await server.get(addressOf(path), {}, method)
        expect(response.status, path).toBe(405)
        expect(response.headers.get("allow")).toBe(item.post ? "GET, HEAD, POST" : "GET, HEAD")
        expect(await response.json()).toMatchObject({ status: 405, type: "about:blank" })
      }
    },
  )

  it.each(["/api", "/api/", "/api/v1", "/api/v2/check", "/api/v1/check/x", "/api/v1//tools", "/api/v1/tools/a/b"])(
    "%s is a 404 problem",
    async (path) => {
      for (const method of ["GET", "POST"]) {
        const response = await server.get(path, {}, method)
        expect(response.status).toBe(404)
        expect(response.headers.get("content-type")).toContain("application/problem+json")
      }
    },
  )

  it("is closed to whoever may not read, without a word of the register", async () => {
    const closed = await apiServer({ config: { public: "none" } })
    for (const [path] of paths) {
      const response = await closed.get(addressOf(path))
      expect(response.status, path).toBe(401)
      expect(await response.json()).toMatchObject({ status: 401 })
    }
    await closed.close()
  })
})
