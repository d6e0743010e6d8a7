import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newestRevision } from "../../db/queries/revisions.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { pagesOf } from "../support/pages.ts"

const acme = {
  aval: 1,
  company: { name: "Maison Exemple", zone: "Europe/Paris", languages: ["fr", "en"] },
  organisations: [{ slug: "acme", name: "Acme", roles: ["vendor"] }],
  tools: [
    { slug: "acme-writer", name: "Acme Writer", vendor: "acme", categories: ["text"] },
    { slug: "acme-draw", name: "Acme <Draw>", vendor: "acme", categories: ["image"] },
  ],
  plans: [
    { slug: "acme-writer/team", name: { fr: "Équipe", en: "Team" }, account: "company" },
    { slug: "acme-writer/free", name: { fr: "Gratuit", en: "Free" }, account: "personal" },
    { slug: "acme-draw/pro", name: { fr: "Pro" }, account: "company" },
  ],
}

const decided = {
  aval: 1,
  decisions: [
    {
      plan: "acme-writer/team",
      outcome: "conditional",
      classes: { public: "yes", internal: "if" },
      otherClasses: "no",
      uses: { copy: "yes" },
      otherUses: "ask",
      conditions: [{ fr: "Une personne relit.", en: "A person reviews." }],
      validFrom: "2026-01-15",
      validUntil: "2026-12-31",
    },
    { plan: "acme-writer/free", outcome: "refused", validFrom: "2026-01-15" },
    {
      plan: "acme-writer/free",
      outcome: "tolerated",
      classes: { public: "yes" },
      uses: { ideation: "yes" },
      validFrom: "2027-03-01",
      validUntil: "2027-06-30",
    },
  ],
}

let app: TestApp
let get: ReturnType<typeof pagesOf>

beforeAll(async () => {
  app = await testApp()
  await stated(app, acme)
  await stated(app, decided)
  get = pagesOf(app)
})
afterAll(() => app.store.close())

describe("before the first list", () => {
  test("says so and what comes next, in both languages", async () => {
    const empty = await testApp()
    const page = await pagesOf(empty)("/list")
    expect(page.status).toBe(200)
    expect(page.title).toBe("Aucune liste publiée – Aval")
    expect(page.text).toContain("la réponse à toute question est «\u00a0demandez d’abord\u00a0»")
    expect((await pagesOf(empty)("/list?lang=en")).title).toBe("No list published yet – Aval")
    await empty.store.close()
  })
})

describe("the list in force", () => {
  test("says when nothing is decided yet", async () => {
    const young = await testApp()
    await stated(young, acme)
    const page = await pagesOf(young)("/list")
    expect(page.title).toBe("Liste n°\u00a01\u00a0: rien n’est encore décidé – Aval")
    expect(page.text).toContain("Aucune offre n’a encore de décision.")
    await young.store.close()
  })

  test("is named by its number and what may be used", async () => {
    expect((await get("/list")).title).toBe("Liste n°\u00a02\u00a0: une offre utilisable – Aval")
    expect((await get("/list?lang=en")).title).toBe("List no. 2: one plan may be used – Aval")
  })

  test("shows serial, hash and size as they were published", async () => {
    const revision = await newestRevision(app.store.read)
    const { text } = await get("/list")
    expect(text).toContain(String(revision?.serial))
    expect(text).toContain(revision?.sha256)
    expect(text).toContain("le 22 novembre 2026 à 11:00")
    expect(text).toContain(`${((revision?.length ?? 0) / 1000).toFixed(1).replace(".", ",")}`)
  })

  test("answers by data class over all uses, with the words of the class", async () => {
    const { text } = await get("/list")
    expect(text).toMatch(
      /Équipe compte de l’entreprise Sous conditions jusqu’au 31 déc\. 2026 Oui, si publiques, internes Non confidentielles, d’un client/,
    )
    expect(text).toMatch(/Gratuit compte personnel Refusée Non toutes les données/)
  })

  test("counts decisions, and tools without one", async () => {
    const { text } = await get("/list")
    expect(text).toContain("Sous conditions 1 offre")
    expect(text).toContain("Refusée 1 offre")
    expect(text).toContain("Sans décision 1 outil")
    expect(text).not.toContain("Tolérée 1 offre")
  })

  test("tells what is to come: what begins, and what ends within 60 days", async () => {
    const { text } = await get("/list")
    expect(text).toContain("31 déc. 2026 Acme Writer , Équipe la décision arrive à son terme")
    expect(text).toContain(
      "1er mars 2027 Acme Writer , Gratuit nouvelle décision\u00a0: tolérée jusqu’à son remplacement",
    )
  })

  test("marks a name that exists in the other language only, and escapes it", async () => {
    const { html } = await get("/list?lang=en")
    expect(html).toContain("Acme &lt;Draw&gt;")
    expect(html).not.toContain("<Draw>")
  })

  test("does not claim a signature", async () => {
    expect((await get("/list?lang=en")).text).toContain("The list is not signed yet")
  })

  test("gives a command whose address is this server's", async () => {
    const { text } = await get("/list")
    expect(text).toContain(`${app.config.url}/api/v1/list`)
    expect(text).toContain("--etag-compare")
  })
})

describe("revisions", () => {
  test("are listed newest first, each with what it changed", async () => {
    const { text, links } = await get("/list")
    expect(text).toContain("2 publications")
    expect(text.indexOf("depuis le n°\u00a01")).toBeGreaterThan(-1)
    expect(links).toContain("/list/1/diff/2")
    expect(links).toContain("/list/compare")
    expect(links).toContain("/list/proof")
  })

  test("say how many answers the last one moved", async () => {
    const { text } = await get("/list")
    expect(text).toContain("Ce qui change du n°\u00a01 au n°\u00a02")
    expect(text).toMatch(/1 outil concerné\u202f; 2 réponses assouplies, \d+ durcies/)
  })

  test("of nowhere are not found", async () => {
    for (const path of ["?before=1", "?page=2", "?page=-1"]) expect((await get(`/list${path}`)).status, path).toBe(404)
  })

  test("go by pages", async () => {
    const long = await testApp()
    await stated(long, acme)
    for (let day = 1; day <= 14; day++) {
      const validFrom = `2026-01-${String(day).padStart(2, "0")}`
      await stated(long, { aval: 1, decisions: [{ plan: "acme-writer/free", outcome: "refused", validFrom }] })
    }
    const newest = (await newestRevision(long.store.read))?.revision ?? 0
    expect(newest).toBeGreaterThan(12)
    const older = `/list?before=${newest - 11}#revisions`
    expect((await pagesOf(long)("/list")).links).toContain(older)
    const { text, links } = await pagesOf(long)(older)
    expect(text).toContain("première")
    expect(links).toContain("/list#revisions")
    await long.store.close()
  })
})

test("a public list leads nowhere that visitors may not go", async () => {
  const open = await testApp({ config: { public: "list" } })
  await stated(open, acme)
  await stated(open, decided)
  const { status, links } = await pagesOf(open, { remote: () => "203.0.113.9" })("/list")
  expect(status).toBe(200)
  const closed = []
  for (const link of new Set(links)) {
    if (!link.startsWith("/")) continue
    if ((await pagesOf(open, { remote: () => "203.0.113.9" })(link)).status === 401) closed.push(link)
  }
  expect(closed).toEqual([])
  expect(links).toContain("/check?tool=acme-writer")
  await open.store.close()
})
