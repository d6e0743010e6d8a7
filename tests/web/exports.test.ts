import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { exportFormats } from "../../src/core/exports/index.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { unescaped } from "../support/html.ts"
import { pagesOf } from "../support/pages.ts"

const tools = Array.from({ length: 60 }, (_, index) => ({
  slug: `many-${index}`,
  name: `Many ${index}`,
  vendor: "acme",
  hosts: [{ host: `many-${index}.example`, cover: "tree" }],
}))

const register = {
  aval: 1,
  company: { name: "Maison Exemple", zone: "Europe/Paris", languages: ["fr", "en"] },
  organisations: [{ slug: "acme", name: "Acme", roles: ["vendor"] }],
  tools: [
    { slug: "chat", name: "Chat <b>", vendor: "acme", hosts: [{ host: "chat.example", cover: "tree" }] },
    { slug: "copy", name: "Copy", vendor: "acme", hosts: [{ host: "copy.example", cover: "host" }] },
    ...tools,
  ],
  plans: [
    { slug: "chat/team", name: { fr: "Équipe", en: "Team" }, account: "company" },
    { slug: "copy/pro", name: { fr: "Pro" }, account: "company" },
  ],
  decisions: [
    { plan: "chat/team", outcome: "refused", validFrom: "2026-01-15" },
    {
      plan: "copy/pro",
      outcome: "conditional",
      classes: { public: "yes", internal: "if" },
      uses: { copy: "yes", naming: "ask" },
      otherUses: "if",
      conditions: [{ fr: "Une personne relit.", en: "A person reviews." }],
      validFrom: "2026-01-15",
    },
  ],
}

let app: TestApp
let get: ReturnType<typeof pagesOf>

beforeAll(async () => {
  app = await testApp()
  await stated(app, register)
  get = pagesOf(app)
})
afterAll(() => app.close())

const page = async (path: string) => unescaped((await get(path)).html)

describe("the exports", () => {
  test("are listed by who reads them, with their proof, and linked from the list", async () => {
    const text = await page("/list/exports?lang=en")
    for (const { id, name } of exportFormats) {
      expect(text).toContain(name.en)
      expect(text).toContain(`href="/list/exports/${id}"`)
    }
    for (const said of ["Browsers", "Proxies", "Proven by Squid", "Grammar-tested"]) expect(text).toContain(said)
    expect(await page("/list?lang=en")).toContain('href="/list/exports"')
  })

  test("show each host, its rule and why, page by page", async () => {
    const text = await page("/list/exports?lang=en")
    expect(text).toContain("Hosts 1 to 50 of 62")
    expect(text).toMatch(/chat\.example[\s\S]*?Deny[\s\S]*?every decided plan answers no[\s\S]*?Chat <b> Team/)
    expect((await get("/list/exports?lang=en")).html).not.toContain("Chat <b>")
    expect(await page("/list/exports?lang=en&page=2")).toContain("Hosts 51 to 62 of 62")
    for (const wrong of ["3", "0", "x"]) expect((await get(`/list/exports?page=${wrong}`)).status).toBe(404)
  })

  test("are searched by host or tool, and by rule", async () => {
    expect(await page("/list/exports?lang=en&q=copy.ex")).toMatch(/>1 host</)
    expect(await page("/list/exports?lang=en&q=many+5&rule=none")).toContain("no plan is decided")
    const denied = await page("/list/exports?lang=en&rule=deny")
    expect(denied).toContain("chat.example")
    expect(denied).not.toContain("<code>copy.example")
    expect(await page("/list/exports?lang=en&q=%3Cscript%3E")).toContain("No host fits")
  })

  test("each say what is lost, how to fetch it, where it goes and how it begins", async () => {
    for (const { id, file } of exportFormats) {
      const answer = await get(`/list/exports/${id}?lang=fr`)
      expect([id, answer.status]).toEqual([id, 200])
      const text = unescaped(answer.html)
      for (const said of [`Télécharger ${file}`, `/api/v1/exports/${id}/loss`, "crontab", "Aperçu"])
        expect(text).toContain(said)
    }
    const csv = await page("/list/exports/csv?lang=en")
    expect(csv).toContain("Answers that depend on data or use")
    expect(csv).toContain('href="/check?plan=copy%2Fpro"')
    expect(await page("/list/exports/squid?lang=en")).toContain("acl aval_denied dstdomain -n .chat.example")
    expect((await get("/list/exports/nothing")).status).toBe(404)
  })

  test("before the first list there is none", async () => {
    const empty = await testApp()
    const answer = await pagesOf(empty)("/list/exports?lang=en")
    expect(answer.status).toBe(200)
    expect(answer.text).toContain("No list published yet")
    expect((await pagesOf(empty)("/list/exports/csv")).status).toBe(404)
    await empty.close()
  })
})
