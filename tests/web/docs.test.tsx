import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { described, openapiDocument } from "../../src/api/openapi.ts"
import { type ApiServer, apiServer } from "../api/server.ts"
import { signedIn } from "../support/people.ts"

let server: ApiServer

beforeAll(async () => {
  server = await apiServer()
})
afterAll(() => server.close())

/** The page as text of its tags and words, without the marks where a line may break. */
async function pageIn(language: "fr" | "en"): Promise<string> {
  const response = await server.get(`/docs?lang=${language}`)
  expect(response.status).toBe(200)
  return (await response.text()).replaceAll("<wbr/>", "")
}

describe("the page of the API", () => {
  it.each(["fr", "en"] as const)("shows every address, parameter and object in %s", async (language) => {
    const page = await pageIn(language)
    expect(page).toContain(`<html lang="${language}"`)
    for (const { path, summary, query } of described) {
      expect(page).toContain(path)
      expect(page).toContain(summary[language].replaceAll("&", "&amp;"))
      for (const name of Object.keys(query?.shape ?? {})) expect(page).toContain(`<code>${name}</code>`)
    }
    for (const name of Object.keys(openapiDocument().components?.schemas ?? {})) expect(page).toContain(`id="${name}"`)
    expect(page).not.toContain("undefined")
  })

  it("leads nowhere that is not there, and names nothing twice", async () => {
    const page = await pageIn("en")
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    const links = [...page.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1])
    expect(links.length).toBeGreaterThan(50)
    for (const link of links) expect(ids).toContain(link)
  })

  it("gives examples that this register answers", async () => {
    const page = await pageIn("fr")
    const examples = [...page.matchAll(/ href="(\/api\/[^"]+)"/g)].map((match) =>
      (match[1] ?? "").replaceAll("&amp;", "&"),
    )
    expect(new Set(examples).size).toBeGreaterThan(12)
    const { headers } = await signedIn(server.app, ["admin"])
    for (const example of new Set(examples)) {
      const { status } = await server.get(example, headers)
      expect(status, example).toBe(example.endsWith(".jws") ? 404 : 200)
    }
  })

  it("is readable where only the list is public", async () => {
    const open = await apiServer({ config: { public: "list" } })
    expect((await open.get("/docs")).status).toBe(200)
    await open.close()
  })
})
