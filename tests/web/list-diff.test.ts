import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { pagesOf } from "../support/pages.ts"

const first = {
  aval: 1,
  company: { name: "Maison Exemple", zone: "Europe/Paris", languages: ["fr", "en"] },
  organisations: [{ slug: "acme", name: "Acme", roles: ["vendor"] }],
  tools: [{ slug: "acme-writer", name: "Acme Writer", vendor: "acme", categories: ["text"] }],
  plans: [{ slug: "acme-writer/team", name: { fr: "Équipe", en: "Team" }, account: "company" }],
}
const decided = {
  aval: 1,
  decisions: [
    {
      plan: "acme-writer/team",
      outcome: "conditional",
      classes: { public: "yes", internal: "if" },
      otherClasses: "no",
      uses: { copy: "yes", translation: "yes" },
      otherUses: "ask",
      conditions: [{ fr: "Une personne <relit>.", en: "A person <reviews>.", classes: ["internal"] }],
      validFrom: "2026-01-15",
    },
  ],
}
/** A host for the tool, another name for its plan, and a second tool. */
const grown = {
  aval: 1,
  tools: [
    { ...first.tools[0], hosts: [{ host: "writer.example", cover: "tree" }] },
    { slug: "acme-draw", name: "Acme <Draw>", vendor: "acme", categories: ["image"] },
  ],
  plans: [
    { slug: "acme-writer/team", name: { fr: "Équipes", en: "Teams" }, account: "company" },
    { slug: "acme-draw/pro", name: { fr: "Pro" }, account: "company" },
  ],
}

let app: TestApp
let get: ReturnType<typeof pagesOf>

beforeAll(async () => {
  app = await testApp()
  for (const document of [first, decided, grown]) await stated(app, document)
  get = pagesOf(app)
})
afterAll(() => app.close())

describe("what changes from one revision to another", () => {
  test("says the result first, then tools, fields and answers by name, and texts of conditions", async () => {
    const { status, title, text, html, links } = await get("/list/1/diff/3?lang=en")
    expect(status).toBe(200)
    expect(title).toMatch(/^From no\. 1 to no\. 3: 4 answers loosened, \d+ tightened/)
    expect(text).toMatch(/Tools 1 added, 1 changed Plans 1 added, 1 changed Texts of conditions 1 added/)
    expect(text).toMatch(/Acme <Draw> tool added .* Acme Writer tool changed: hosts/)
    expect(text).toMatch(/Teams plan changed: (imposed preconditions, )?decisions, .*name/)
    expect(text).toMatch(/Ask first → becomes Yes, if 2 cases Which ones Internal: .*copy.* and .*translation/i)
    expect(text).toContain("A person <reviews>.")
    expect(html).not.toMatch(/<reviews>|<Draw>/)
    expect(links).toEqual(expect.arrayContaining(["/list/3/diff/1", "/api/v1/revisions/1/diff/3", "/tools/acme-draw"]))
    expect(links.filter((link) => /^\/api\/v1\/list\/[0-9a-f]{64}\.json$/.test(link))).toHaveLength(2)
  })

  test("leads to the change before and the one after, and in the other direction says so", async () => {
    expect((await get("/list/2/diff/3")).links).toContain("/list/1/diff/2")
    const middle = await get("/list/1/diff/2")
    expect(middle.links).toContain("/list/2/diff/3")
    expect(middle.links).not.toContain("/list/0/diff/1")
    const back = await get("/list/3/diff/1")
    expect(back.text).toMatch(/À rebours.*1 en moins/)
    expect(back.title).toMatch(/^Du n°\u00a03 au n°\u00a01\u00a0: \d+ réponses assouplies, 4 durcies/)
  })

  test("of a revision with itself is nothing", async () => {
    const { status, title, text } = await get("/list/2/diff/2?lang=en")
    expect([status, title]).toEqual([200, "No. 2 compared with itself: nothing changes – Aval"])
    expect(text).toContain("Choose two that differ")
  })

  test("with one that there is not is not found, and says which one is the last", async () => {
    for (const address of ["/list/1/diff/99", "/list/99/diff/1", "/list/98/diff/99"]) {
      const { status, text } = await get(`${address}?lang=en`)
      expect(status, address).toBe(404)
      expect(text, address).toMatch(/There is no revision no\. 9[89].*The last revision of the list is no\. 3\./)
    }
    for (const address of ["/list/0/diff/1", "/list/1/diff/x", "/list/1/diff/2?page=2", "/list/1/diff/2?page=x"])
      expect((await get(address)).status, address).toBe(404)
  })

  test("goes by pages where many tools changed", async () => {
    const many = await testApp()
    await stated(many, first)
    const slugs = Array.from({ length: 120 }, (_, index) => `t-${String(index).padStart(3, "0")}`)
    await stated(many, {
      aval: 1,
      tools: slugs.map((slug) => ({ slug, name: slug.toUpperCase(), vendor: "acme", categories: ["text"] })),
    })
    const page = await pagesOf(many)("/list/1/diff/2?page=3&lang=en")
    expect(page.text).toContain("Tools 101 to 120 of 120")
    expect(page.text).toContain("T-119")
    expect(page.links).toContain("/list/1/diff/2?page=2#tools")
    await many.close()
  })
})

describe("choosing two revisions", () => {
  test("leads to what differs between them", async () => {
    const form = await get("/list/compare?lang=en")
    expect(form.html).toMatch(/name="from"[^>]*value="2"/)
    expect(form.html).toMatch(/name="to"[^>]*value="3"/)
    expect((await get("/list/compare?from=1&to=3")).status).toBe(303)
  })

  test("says what is no number, and keeps what was typed", async () => {
    const { status, text, html } = await get("/list/compare?from=one&to=3&lang=en")
    expect(status).toBe(422)
    expect(text).toContain("Write a number from 1 to 3.")
    expect(html).toContain('value="one"')
    expect((await get("/list/compare?from=1")).status).toBe(422)
  })

  test("has nothing to offer before the first list", async () => {
    const empty = await testApp()
    expect((await pagesOf(empty)("/list/compare?lang=en")).text).toContain("there is nothing to compare")
    expect((await pagesOf(empty)("/list/1/diff/2?lang=en")).status).toBe(404)
    await empty.close()
  })
})
