import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { answersOf } from "../../db/queries/packets.ts"
import { readPacket } from "../../src/actions/read-packet.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { packetFor } from "../support/packets.ts"
import { launch, serveByName, violations } from "./support.ts"

let app: TestApp
let site: Awaited<ReturnType<typeof serveByName<TestApp>>>
let browser: Browser
let context: BrowserContext
const faults: string[] = []

beforeAll(async () => {
  site = await serveByName((url) => testApp({ catalogue: true, demo: true, config: { url } }))
  app = site.app
  browser = await launch()
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "fr" })
  context.on("console", (message) => {
    if (/^(error|warning)$/.test(message.type())) faults.push(message.text())
  })
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
  await app?.close()
})

const overflows = (page: Page) =>
  page.evaluate<boolean>("document.documentElement.scrollWidth > document.documentElement.clientWidth")

test("a vendor's way: by keyboard on a phone, with a file, to the thanks", async () => {
  const only = ({ factor }: { factor: string }) => factor === "C1" || factor === "C2"
  const { id, path } = await packetFor(app, { language: "fr", message: "Bonjour", only })
  const { items } = await readPacket(app, id)
  const [known, open] = [items.find(({ isShown }) => isShown), items.find(({ isShown }) => !isShown)]
  if (!known || !open) throw new Error("a question of each kind is needed")
  const page = await context.newPage()
  await page.goto(`${site.url}${path}`)
  expect(new URL(page.url()).pathname).toBe("/vendor")
  expect(await page.locator("nav").count()).toBe(0)
  expect(await violations(page)).toEqual([])
  expect(await overflows(page)).toBe(false)
  await page.getByRole("link", { name: /Entraînement/ }).click()
  expect(await violations(page)).toEqual([])
  expect(await overflows(page)).toBe(false)

  // Confirming asks for no option; correcting does.
  const options = page.locator(`[name="option-${known.id}"]`).first()
  await page.locator(`[name="verdict-${known.id}"][value="confirmed"]`).check()
  expect(await options.isVisible()).toBe(false)
  await page.locator(`[name="verdict-${known.id}"][value="corrected"]`).check()
  expect(await options.isVisible()).toBe(true)
  await options.focus()
  await page.keyboard.press("Space")
  await page.keyboard.press("ArrowDown")

  const question = page.locator(`section:has([value="${open.id}"])`)
  await question.locator('[value="answered"]').check()
  await question.locator(`[name="option-${open.id}"][value="0"]`).check()
  await question.locator("summary").click()
  await question.locator(`[name="text-${open.id}"]`).fill("Voir le rapport.")
  const file = { name: "rapport.csv", mimeType: "text/csv", buffer: Buffer.from("contrôle;résultat\nSOC 2;oui\n") }
  await question.locator(`[name="file-${open.id}"]`).setInputFiles(file)
  await page.getByRole("button", { name: "Enregistrer et revenir" }).click()
  await page.getByText("2 réponses enregistrées.").waitFor()
  const answers = new Map((await answersOf(app.store.read, id)).map((answer) => [answer.question, answer]))
  expect(answers.get(known.id)).toMatchObject({ verdict: "corrected", option: 1 })
  expect(answers.get(open.id)).toMatchObject({
    verdict: "answered",
    text: "Voir le rapport.",
    file: { name: "rapport.csv" },
  })

  const download = page.waitForEvent("download")
  await page.getByRole("link", { name: /XLSX/ }).click()
  expect((await download).suggestedFilename()).toMatch(/^questions-.+\.xlsx$/)
  await page.getByLabel("Votre nom").fill("Ana Silva")
  await page.getByLabel("Votre fonction").fill("DPO")
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { name: "Merci, vos réponses sont envoyées" }).waitFor()
  expect(await page.locator("form").count()).toBe(0)
  expect(await violations(page)).toEqual([])
  expect((await readPacket(app, id)).state).toBe("submitted")
  expect(faults).toEqual([])
}, 30_000)
