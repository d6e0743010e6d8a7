import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { makeDraft } from "../../src/actions/make-draft.ts"
import { agencyBy, contractBy } from "../support/agencies.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { signedIn, type TestPerson } from "../support/people.ts"
import { launch, serveByName, watched } from "./support.ts"

// What a hand does in the drafting room: it types faster than answers come, leaves without applying, and holds a phone.

let app: TestApp
let site: Awaited<ReturnType<typeof serveByName<TestApp>>>
let browser: Browser
let buyer: TestPerson
let room: string

beforeAll(async () => {
  site = await serveByName((url) => testApp({ config: { url, public: "none" } }))
  app = site.app
  await stated(app, wholeDocument())
  buyer = await signedIn(app, ["procurement"], { name: "Tom Achat" })
  const contract = await contractBy(app, buyer.id, await agencyBy(app, buyer.id), { scopes: ["brand"] })
  const { id } = await makeDraft(app, { contract, languages: ["fr"] }, { by: buyer.id })
  room = `${site.url}/drafts/${id}`
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
  await app?.close()
})

test("an answer that is older than what is typed by now takes nothing back, and leaving with it is asked about", async () => {
  const page = await opened({ width: 1280, scripts: true })
  let answers = 0
  await page.route("**/preview*", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    await route.continue()
    answers += 1
  })
  await page.goto(`${room}?part=CL-02`)
  const days = page.locator("[name=p-approval-days]")
  const asked = page.waitForRequest(/preview/)
  await days.fill("1")
  await asked
  // The answer to this is on its way; the hand is faster, and already in the next field.
  const late = page.waitForResponse(/preview/)
  await page.waitForTimeout(350)
  await days.press("End")
  await page.keyboard.type("2")
  await page.keyboard.press("Tab")
  await late
  await page.waitForSelector('.paper .on:has-text("12 jours")')
  expect([await days.inputValue(), answers]).toEqual(["12", 2])

  expect(await page.locator(".unsaved").isVisible()).toBe(true)
  const said: string[] = []
  page.on("dialog", (dialog) => {
    said.push(dialog.message())
    return said.length === 1 ? dialog.dismiss() : dialog.accept()
  })
  const other = page.locator(".room-index a", { hasText: "Questions" })
  await other.click()
  expect(said).toEqual([expect.stringContaining("pas encore appliqué")])
  expect([new URL(page.url()).search, await days.inputValue()]).toEqual(["?part=CL-02", "12"])
  await page.locator("main button.go[value=apply]").click()
  await page.waitForURL(/done=saved/)
  // Told where the hand was, in front of the form.
  expect(await page.evaluate("document.activeElement.matches('.room-part > [role=status]')")).toBe(true)
  await other.click()
  await page.waitForURL(/part=questions/)
  expect(said).toHaveLength(1)
  await page.context().close()
})

test.each([true, false])(
  "on a phone the document unfolds at the clause that is worked on, scripts %s",
  async (scripts) => {
    const page = await opened({ width: 390, scripts })
    await page.goto(`${room}?part=CL-11`)
    const paper = page.locator(".room-desk")
    expect(await paper.isVisible()).toBe(false)
    const { height = 0 } = (await page.locator("body").boundingBox()) ?? {}
    expect(height).toBeLessThan(4000)
    await page.locator(".room-sheet > summary").click()
    expect(await paper.isVisible()).toBe(true)
    const desk = await paper.boundingBox()
    await expect
      .poll(async () => ((await paper.locator(".on").boundingBox())?.y ?? 0) - (desk?.y ?? 0))
      .toBeLessThan(60)
    await page.context().close()
  },
)

async function opened({ width, scripts }: { width: number; scripts: boolean }): Promise<Page> {
  const { page } = await watched(browser, {
    locale: "fr",
    javaScriptEnabled: scripts,
    viewport: { width, height: 844 },
  })
  page.setDefaultTimeout(10_000)
  const [name = "", value = ""] = (buyer.headers.Cookie ?? "").split("=")
  const cookie = { name, value, httpOnly: true, secure: true, sameSite: "Lax" } as const
  await page.context().addCookies([{ ...cookie, url: site.url.replace("http:", "https:") }])
  return page
}
