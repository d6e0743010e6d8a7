import type { Browser, BrowserContextOptions } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest"
import { openDecision } from "../../src/actions/open-decision.ts"
import { readDecision } from "../../src/actions/read-decision.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { decidedPlan, withAssessment } from "../support/deciding.ts"
import { signedIn, type TestPerson } from "../support/people.ts"
import { launch, serveByName, violations, watched } from "./support.ts"

let browser: Browser
let app: TestApp
let site: Awaited<ReturnType<typeof serveByName>>
let ana: TestPerson
let draft: string

beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

beforeEach(async () => {
  site = await serveByName(async (url) => {
    app = await testApp({ now: "2026-11-22T10:00:00Z", config: { url, public: "none" } })
    return app
  })
  const assessment = await withAssessment(app, "2026-11-20", { E2: 3 })
  ana = await signedIn(app, ["assessor"], { name: "Ana Silva" })
  draft = await openDecision(app, { plan: decidedPlan, assessment }, { by: ana.id })
})
afterEach(async () => {
  await site.close()
  await app.close()
})

/** A browser in which Ana has signed in, on the draft. */
async function opened(options: BrowserContextOptions = {}) {
  const { page, faults, close } = await watched(browser, options)
  const [name = "", value = ""] = (ana.headers.Cookie ?? "").split("=")
  const cookie = { name, value, httpOnly: true, secure: true, sameSite: "Lax" } as const
  await page.context().addCookies([{ ...cookie, url: site.url.replace("http:", "https:") }])
  await page.goto(`${site.url}/decisions/${draft}/draft?lang=en`)
  return { page, faults, close }
}

test("an answer that changes is told in the table, among the departures and in what is missing; nothing typed is lost", async () => {
  const { page, faults, close } = await opened()
  await page.fill("#f-rationale-en", "Weighed.")
  await page.focus("#f-class-public")
  await page.selectOption("#f-class-public", "no")
  await page.waitForSelector("#departures:has-text('One departure')")
  expect(await page.textContent("#why-public-copy")).toContain("No")
  expect(await page.textContent("#draft-check")).toContain("Public data: write why the decision is stricter")
  expect(await page.inputValue("#f-rationale-en")).toBe("Weighed.")
  expect(await page.inputValue("#f-class-public")).toBe("no")
  await page.fill("[id='f-reason-class-public']", "Once.")
  await page.click("#why-confidential-copy")
  await page.waitForSelector("#why")
  expect(await page.textContent("#why")).toContain("E2")
  expect(await page.evaluate("document.activeElement.id")).toBe("why-confidential-copy")
  expect(await page.inputValue("[id='f-reason-class-public']")).toBe("Once.")
  expect(await violations(page)).toEqual([])
  await page.selectOption("#f-class-personal", "no")
  await page.selectOption("#f-class-special", "no")
  await page.waitForFunction("document.querySelector('#f-dpoOpinion') === null")
  await page.check("[name=outcome][value=refused]")
  await page.waitForSelector("#answers + p:has-text('whatever the data')")
  await page.click("button[value=save]")
  await page.waitForSelector(".note.yes")
  expect((await readDecision(app, draft)).content).toMatchObject({
    outcome: "refused",
    rationale: { en: "Weighed." },
    reasons: { "class:public": "Once." },
  })
  expect(faults).toEqual([])
  await close()
})

test("all of it works without scripts, and on a phone the table moves in its own place", async () => {
  const { page, close } = await opened({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
  await page.selectOption("#f-class-public", "no")
  await page.click(".noscripts button")
  expect(await page.textContent("#departures")).toContain("One departure")
  await page.click("#why-public-copy")
  expect(page.url()).toContain("#why")
  expect(await page.textContent("#why")).toContain("by the answer of the data")
  await page.click("#why button[value^='add-pair']")
  expect(await page.inputValue("[name=pair-0-class]")).toBe("public")
  await page.click("[value=remove-pair-0]")
  expect(await page.isVisible("[name=pair-0-class]")).toBe(false)
  const width = await page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
  expect(width).toEqual([390, 390])
  await close()
})
