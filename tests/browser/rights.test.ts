import type { Browser, BrowserContextOptions } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest"
import { licencesOf } from "../../db/queries/rights.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { signedIn, type TestPerson } from "../support/people.ts"
import { launch, serveByName, violations, watched } from "./support.ts"

let browser: Browser
let app: TestApp
let site: Awaited<ReturnType<typeof serveByName>>
let ana: TestPerson

beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

beforeEach(async () => {
  site = await serveByName(async (url) => {
    app = await testApp({ catalogue: true, demo: true, config: { url, public: "none" } })
    return app
  })
  ana = await signedIn(app, ["legal"], { name: "Ana Silva", mail: "ana@maison.example" })
})
afterEach(async () => {
  await site.close()
  await app.close()
})

/** A browser in which Ana has signed in. */
async function opened(options: BrowserContextOptions = {}) {
  const { page, faults, close } = await watched(browser, options)
  const [name = "", value = ""] = (ana.headers.Cookie ?? "").split("=")
  const cookie = { name, value, httpOnly: true, secure: true, sameSite: "Lax" } as const
  await page.context().addCookies([{ ...cookie, url: site.url.replace("http:", "https:") }])
  return { page, faults, close, open: (path: string) => page.goto(`${site.url}${path}`) }
}

test("the state of a licence follows its days as they are changed", async () => {
  const { page, faults, open, close } = await opened()
  await open(`/register/licences/new?plan=claude/team&lang=en`)
  const state = page.locator("#licence-state")
  expect(await state.textContent()).toContain("Give its start")
  await page.fill("#f-start", "2026-01-01")
  await page.locator("#f-start").blur()
  await expect.poll(() => state.textContent()).toBe("Active, no end set.")
  await page.fill("#f-end", "2026-11-20")
  await page.locator("#f-end").blur()
  await expect.poll(() => state.textContent()).toContain("Expired: its last day was 20 November 2026.")
  expect(new URL(page.url()).pathname).toBe("/register/licences/new")
  expect(page.url()).not.toContain("start=")
  expect(await violations(page)).toEqual([])
  expect(faults).toEqual([])
  await close()
})

test("without a script a licence is terminated all the same, and the notice tells what moved", async () => {
  const { page, open, close } = await opened({ javaScriptEnabled: false })
  const [licence] = await licencesOf(app.store.read, { plan: "claude/team" })
  await open(`/register/licences/${licence?.id}?lang=en`)
  await page.fill("#f-terminatedOn", "2026-11-20")
  await page.click("text=Save the licence")
  await page.waitForURL(/done=saved/)
  expect(await page.locator(".note.yes").textContent()).toMatch(/The licence is saved.*answers change/)
  await close()
})

test("a file that is too large is told of before it is sent; one that came with a form to be mended is not sent again", async () => {
  const { page, faults, open, close } = await opened()
  await open("/register/licences/new?plan=claude/team&lang=en")
  const field = page.locator("#f-file")
  expect(await field.getAttribute("data-largest")).toBe("20000000")
  await field.evaluate("document.querySelector('#f-file').dataset.largest = 20")
  await field.setInputFiles({ name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(21) })
  expect(await field.evaluate("document.activeElement.validationMessage")).toContain("larger than 20\u00a0MB")
  await field.setInputFiles({ name: "order.txt", mimeType: "text/plain", buffer: Buffer.from("Forty seats.") })
  await page.fill("#f-amount", "1,200")
  await page.click("text=Save the licence")
  await expect.poll(() => page.title()).toMatch(/^Error: /)
  expect(await page.evaluate("document.activeElement.matches('.note.no')")).toBe(true)
  expect(await page.locator("main").textContent()).toContain("Kept: order.txt")
  expect(await violations(page)).toEqual([])
  await page.fill("#f-start", "2025-01-01")
  await page.click("text=Save the licence")
  await page.waitForURL(/done=saved/)
  const saved = (await licencesOf(app.store.read, { plan: "claude/team" })).find(({ start }) => start === "2025-01-01")
  expect(saved).toMatchObject({ cost: { amount: 1200, currency: "EUR", per: "year" }, file: { name: "order.txt" } })
  expect(faults).toEqual([expect.stringContaining("422")])
  await page.click("text=See the file")
  await expect.poll(() => page.title()).toBe("order.txt – Aval")
  expect(await violations(page)).toEqual([])
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("text=Download")])
  expect(download.suggestedFilename()).toBe("order.txt")
  await close()
})
