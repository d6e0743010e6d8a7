import type { Browser, BrowserContextOptions } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest"
import { readItems } from "../../src/actions/read-items.ts"
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
  ana = await signedIn(app, ["assessor"], { name: "Ana Silva" })
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
  return { page, faults, close }
}

test("the identifier follows the name until another is written; one vendor is asked for at a time", async () => {
  const { page, faults, close } = await opened()
  await page.goto(`${site.url}/register/tools/new?lang=en`)
  await page.locator("#f-name").pressSequentially("Écrivain d’Œuvre 2")
  expect(await page.inputValue("#f-slug")).toBe("ecrivain-d-oeuvre-2")
  await page.fill("#f-slug", "oeuvre")
  await page.locator("#f-name").pressSequentially(" bis")
  expect(await page.inputValue("#f-slug")).toBe("oeuvre")
  expect([await page.isVisible("#f-vendor"), await page.isVisible("#f-vendorName")]).toEqual([true, false])
  await page.check("[name=vendorIs][value=new]")
  expect([await page.isVisible("#f-vendor"), await page.isVisible("#f-vendorName")]).toEqual([false, true])
  await page.fill("#f-vendorName", "Atelier Orme")
  await page.click("button.go")
  await page.waitForSelector(".note.yes")
  expect((await readItems(app)).tools.find(({ slug }) => slug === "oeuvre")?.vendor).toBe("atelier-orme")
  expect(faults).toEqual([])
  await close()
})

test("everything is done without scripts", async () => {
  const { page, close } = await opened({ javaScriptEnabled: false })
  await page.goto(`${site.url}/register/tools/new?lang=en`)
  await page.fill("#f-name", "ChatGPT")
  await page.fill("#f-slug", "chatgpt-two")
  await page.fill("#f-vendor", "midjourney, inc.")
  await page.click("button.go")
  expect(await page.textContent("main .note h2")).toContain("The register may know this already")
  await page.click("button.go")
  expect(await page.textContent("main .note.yes")).toContain("The tool is saved")
  await close()
})

test.each([
  [1280, "light"],
  [320, "dark"],
] as const)("pages and refused forms are sound at %i px, %s", async (width, colorScheme) => {
  const { page, close } = await opened({ viewport: { width, height: 800 }, colorScheme })
  const paths = ["tools/new", "tools/chatgpt", "plans/new?tool=chatgpt", "plans/chatgpt/enterprise", "organisations"]
  for (const path of [...paths, "organisations/new", "organisations/openai"]) {
    await page.goto(`${site.url}/register/${path}`)
    expect([path, await violations(page)]).toEqual([path, []])
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([path, 0])
    if (!path.includes("new")) continue
    await page.click("button.go")
    await page.waitForSelector(".note.no")
    expect([path, await violations(page)]).toEqual([path, []])
  }
  await close()
})
