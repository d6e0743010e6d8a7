import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { declarationById } from "../../db/queries/declarations.ts"
import { readDeclaration } from "../../src/actions/read-declaration.ts"
import { typeOf } from "../../src/adapters/document-type.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { completeParts, contractWith, declarationFor, fill } from "../support/declarations.ts"
import { statedDecision, wholeDocument } from "../support/document.ts"
import { signedIn } from "../support/people.ts"
import { launch, serveByName, violations, watched } from "./support.ts"

let app: TestApp
let site: Awaited<ReturnType<typeof serveByName<TestApp>>>
let browser: Browser

beforeAll(async () => {
  site = await serveByName((url) => testApp({ config: { url, public: "none" } }))
  app = site.app
  // In this thread: a worker of its own takes a second to start.
  if (app.documents) app.documents = { ...app.documents, typeOf }
  await stated(app, wholeDocument())
  await contractWith(app)
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
  await app?.close()
})

const phone = { viewport: { width: 390, height: 844 }, locale: "fr", javaScriptEnabled: false }

async function opened(path: string, options: BrowserContextOptions) {
  const one = await watched(browser, options)
  one.page.setDefaultTimeout(10_000)
  await one.page.goto(`${site.url}${path}`)
  return one
}

const heading = (page: Page) => page.locator("h1").innerText()
const rows = (page: Page) => page.locator("main ol.lines > li")

/** Presses the button that saves, and waits for the page that comes. */
async function save(page: Page, button: RegExp | string) {
  await Promise.all([page.waitForNavigation(), page.getByRole("button", { name: button }).click()])
}

test("an agency on a phone without scripts, in French: two sittings, two people, sent and frozen", async () => {
  const { id, path } = await declarationFor(app, { language: "fr", message: "Bonjour" })
  const first = await opened(path, phone)
  const { page } = first
  expect(new URL(page.url()).pathname).toBe("/declare")
  expect(await heading(page)).toBe("L’IA que vous utilisez pour Maison Exemple")
  expect(await rows(page).nth(1).innerText()).toMatch(/Vos outils\s+à remplir/)

  await page.getByRole("link", { name: "Pour commencer" }).click()
  await page.getByLabel("Oui").check()
  await save(page, "Enregistrer et continuer")
  expect(await heading(page)).toBe("Vos outils")
  await page.getByLabel("Nom de l’outil").fill("AcmeGPT")
  await save(page, "Chercher")
  await page.getByRole("link", { name: "Équipe" }).click()
  expect(await page.getByLabel("Équipe").isChecked()).toBe(true)
  // With a plan of the list no name of one is asked.
  expect(await page.getByLabel("Comment s’appelle votre offre").isVisible()).toBe(false)
  await page.getByLabel("De l’agence").check()
  await page.getByLabel("Écrire des textes").check()
  await page.getByLabel("Briefs et documents").check()
  await page.getByLabel("Non, c’est désactivé").check()
  const proof = { name: "réglage.csv", mimeType: "text/csv", buffer: Buffer.from("apprentissage;désactivé\n") }
  await page.getByLabel("Ce qui le montre").setInputFiles(proof)
  await save(page, "Enregistrer")
  expect(await rows(page).first().innerText()).toMatch(/Acme Writer\s+Équipe\s+prêt/)
  await page.getByLabel("Nom de l’outil").fill("Zorglub")
  await save(page, "Chercher")
  await page.getByRole("link", { name: "Ajouter « Zorglub » tel quel" }).click()
  await save(page, "Enregistrer")
  expect(first.faults).toEqual([])
  await first.close()

  // The next day a colleague goes on by the same link, and fills in the rest.
  await fill(
    app,
    id,
    Object.fromEntries(Object.entries(completeParts()).filter(([part]) => !/^(start|tools)/.test(part))),
  )
  const second = await opened(path, phone)
  const { page: later } = second
  expect(await later.locator("main").innerText()).toContain("9 parties prêtes sur 10")
  await later.getByRole("link", { name: "Relire et envoyer" }).click()
  expect(await heading(later)).toBe("Relire et envoyer")
  expect(await later.locator("main").innerText()).toContain("4 réponses manquent avant l’envoi")
  await later.goto(`${site.url}/declare?part=tools`)
  await later.getByRole("link", { name: "Retirer Zorglub" }).click()
  await save(later, "Retirer cet outil")
  expect(await later.locator(".note[role=status]").innerText()).toContain("Zorglub est retiré.")
  await later.goto(`${site.url}/declare?part=send`)
  expect(await later.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth")).toBe(false)
  await later.getByLabel("est vrai et complet").check()
  await later.getByLabel("Votre nom").fill("Inès Durand")
  await later.getByLabel("Votre fonction").fill("Directrice associée")
  await save(later, "Envoyer la déclaration")
  expect(await heading(later)).toBe("Merci, votre déclaration est envoyée")
  const sent = await declarationById(app.store.read, id)
  expect(sent).toMatchObject({ status: "sent", way: "link", signedName: "Inès Durand" })
  expect(await later.locator("main").innerText()).toContain(sent?.sha256)
  expect(await later.locator("form").count()).toBe(0)
  expect(second.faults).toEqual([])
  await second.close()
}, 30_000)

test("procurement on a desktop, in English with scripts: link made, tool typed and picked, read with its comparison", async () => {
  const nadia = await signedIn(app, ["procurement"], { name: "Nadia Petit" })
  const { page, faults, close } = await watched(browser, { viewport: { width: 1280, height: 900 }, locale: "en" })
  page.setDefaultTimeout(10_000)
  const [name = "", value = ""] = (nadia.headers.Cookie ?? "").split("=")
  const cookie = { name, value, httpOnly: true, secure: true, sameSite: "Lax" } as const
  await page.context().addCookies([{ ...cookie, url: site.url.replace("http:", "https:") }])
  await page.goto(`${site.url}/declarations/new?contract=ctr_1&lang=en`)
  expect(await page.getByLabel("Begin with the last declaration").isChecked()).toBe(true)
  // Whoever fills it in themselves needs neither day nor message.
  await page.getByLabel("One of us, in its place").check()
  expect(await page.getByLabel("The link opens until").isVisible()).toBe(false)
  await page.getByLabel("The agency, by a link").check()
  await page.getByRole("button", { name: "Make the declaration" }).click()
  await page.getByRole("heading", { name: "Link ready for Atelier" }).waitFor()
  const link = await page.getByLabel("Link to send").inputValue()
  expect(await page.getByRole("button", { name: "Copy the link" }).isVisible()).toBe(true)
  await page.getByRole("link", { name: "See the declaration" }).click()
  await page.getByRole("link", { name: "Fill it in for the agency" }).click()
  await page.waitForURL(/\/form$/)
  const id = /declarations\/(dcl_\w+)\/form/.exec(page.url())?.[1] ?? ""
  await page.getByRole("link", { name: "Your tools" }).click()
  await page.getByLabel("Name of the tool").pressSequentially("zor")
  await page.getByRole("link", { name: "Add “zor” as it is" }).click()
  await page.getByLabel("What is your plan called?").fill("Pro")
  await page.getByLabel("Personal").check()
  await page.getByLabel("Writing copy").check()
  await page.getByLabel("Launches and figures").check()
  await page.getByRole("button", { name: "Save" }).click()
  await page.getByText("2 tools declared").waitFor()
  expect(await violations(page)).toEqual([])
  await page.goto(`${site.url}/declarations/${id}/form?part=send`)
  await page.getByLabel("is true and complete").check()
  await page.getByLabel("Who signs at the agency").fill("Inès Durand")
  await page.getByLabel("Their function").fill("Partner")
  await page.getByRole("button", { name: "Send the declaration" }).click()
  await page.getByRole("heading", { name: "Atelier: declaration in force" }).waitFor()
  const text = await page.locator("main").innerText()
  expect(text).toMatch(/Compared with what we allow[\s\S]*zor/)
  expect(await violations(page)).toEqual([])
  expect((await readDeclaration(app, id)).requests.size).toBe(1)
  // What is decided about a tool moves the comparison by itself: refused, and then allowed on conditions.
  const acme = page.getByRole("row", { name: /^Acme Writer/ })
  const from = app.now().toISOString().slice(0, 10)
  const { plan } = statedDecision()
  await stated(app, { aval: 1, decisions: [{ plan, outcome: "refused", validFrom: from, supersedes: true }] })
  await page.reload()
  expect(await acme.innerText()).toContain("Tool forbidden")
  const allowed = statedDecision({ validFrom: from, reviewBy: "2027-01-01", supersedes: true })
  await stated(app, { aval: 1, decisions: [allowed] })
  await page.reload()
  expect(await acme.innerText()).toContain("Allowed on conditions")
  await page.getByRole("link", { name: "See what changed" }).click()
  await page.getByRole("heading", { name: "Atelier – One change" }).waitFor()
  // The agency can still read it by its link.
  await page.goto(link)
  await page.getByRole("heading", { name: "votre déclaration est envoyée" }).waitFor()
  expect(faults).toEqual([])
  await close()
}, 30_000)
