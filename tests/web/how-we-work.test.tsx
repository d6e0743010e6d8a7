import { afterAll, beforeAll, expect, test } from "vitest"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { pagesOf } from "../support/pages.ts"
import { signedIn } from "../support/people.ts"

let app: TestApp
let get: ReturnType<typeof pagesOf>

beforeAll(async () => {
  app = await testApp()
  await stated(app, {
    aval: 1,
    facts: [
      {
        company: true,
        factor: "G3",
        option: 2,
        sourceClass: "tested",
        seenOn: "2026-04-20",
        text: { fr: "Un chef de projet relit." },
      },
      { use: "social", factor: "G3", option: 1, sourceClass: "tested", seenOn: "2026-05-02", author: "Équipe sociale" },
      { company: true, factor: "F7", option: 0, sourceClass: "tested", seenOn: "2026-04-20", expiresOn: "2026-10-31" },
      {
        company: true,
        factor: "G1",
        option: 1,
        sourceClass: "tested",
        seenOn: "2026-04-20",
        evidence: { url: "https://intranet.example/charte", seenOn: "2026-04-20" },
      },
    ],
  })
  get = pagesOf(app)
})
afterAll(() => app.store.close())

test("the title says how many questions are answered, expired answers not among them", async () => {
  expect((await get("/how-we-work")).title).toBe("Nos pratiques\u00a0: 2 questions sur 12 ont leur réponse – Aval")
  expect((await get("/how-we-work?lang=en")).title).toBe("How we work: 2 of 12 questions answered – Aval")
})

test("the company's answer stands before the one a use has of its own", async () => {
  const { text } = await get("/how-we-work")
  expect(text).toMatch(
    /G3 Relecture humaine .*Toute l’entreprise Niveau 2 Relecteur, sans trace Un chef de projet relit\. Fiche , G3 Relecture humaine Constaté par nous 20 avr\. 2026 Réseaux sociaux Niveau 1 Relecteur désigné, trace gardée Fiche , G3 Relecture humaine Constaté par nous par Équipe sociale 2 mai 2026/,
  )
})

test("what nobody answered is unknown, what expired says since when, evidence is linked", async () => {
  const { text, links } = await get("/how-we-work")
  expect(text).toMatch(
    /F1 Pratiques interdites .*? Toute l’entreprise \? Inconnu Personne n’a encore répondu Aucune source jamais/,
  )
  expect(text).toContain("expiré depuis le 31 oct. 2026")
  expect(links).toContain("https://intranet.example/charte")
})

test("of two live answers the worse counts, and the other says that it does not", async () => {
  const twice = await testApp()
  const given = (option: number, seenOn: string) => ({
    company: true,
    factor: "G3",
    option,
    sourceClass: "tested",
    seenOn,
  })
  await stated(twice, { aval: 1, facts: [given(3, "2026-04-20"), given(1, "2026-10-01")] })
  const { text } = await pagesOf(twice)("/how-we-work")
  expect(text).toMatch(/Niveau 1 Relecteur désigné, trace gardée ne compte pas\u00a0: une autre réponse l’emporte/)
  expect(text.match(/ne compte pas/g)).toHaveLength(1)
  await twice.store.close()
})

test("tells what stays open, for which uses, and that Aval then proposes to ask", async () => {
  const { text, links } = await get("/how-we-work")
  expect(text).toMatch(/F1 Pratiques interdites,? .*Demander toutes les données/)
  expect(links).toContain("#F1")
  expect((await get("/how-we-work")).html).toContain('id="F1"')
})

test("leads to every answer; to answer is for those who may, and many at once come by import", async () => {
  const page = await get("/how-we-work")
  expect(page.links.filter((link) => link.startsWith("/register/facts/fact_"))).toHaveLength(4)
  expect(page.links.some((link) => link.startsWith("/register/facts/new"))).toBe(false)
  expect(page.text).toContain("npx aval import FILE.json")
  const assessor = await signedIn(app, ["assessor"])
  const { links } = await get("/how-we-work", assessor.headers)
  expect(links).toContain("/register/facts/new?company=1&factor=F1")
  expect(links.filter((link) => link.includes("corrects="))).toHaveLength(4)
})

test("with every question answered nothing is left open", async () => {
  const whole = await testApp()
  const ids = ["D5", "E6", "F1", "F2", "F3", "F5", "F7", "G1", "G2", "G3", "G4", "H3"]
  await stated(whole, {
    aval: 1,
    facts: ids.map((factor) => ({ company: true, factor, option: 0, sourceClass: "tested", seenOn: "2026-04-20" })),
  })
  const { title, text } = await pagesOf(whole)("/how-we-work")
  expect(title).toBe("Nos pratiques\u00a0: les 12 questions ont leur réponse – Aval")
  expect(text).toContain("Rien ne reste à répondre")
  await whole.store.close()
})
