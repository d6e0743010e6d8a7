import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { assessmentsPage } from "../../db/queries/pages.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { signedIn, type TestPerson } from "../support/people.ts"
import { launch, serveByName, violations, watched } from "./support.ts"

let browser: Browser
let app: TestApp
let site: Awaited<ReturnType<typeof serveByName>>
let ana: TestPerson
let tom: TestPerson

beforeAll(async () => {
  browser = await launch()
  site = await serveByName(async (url) => {
    app = await testApp({ catalogue: true, config: { url, public: "none" } })
    return app
  })
  ana = await signedIn(app, ["assessor"], { name: "Ana Silva" })
  tom = await signedIn(app, ["legal"], { name: "Tom Weber" })
  later()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
  await app?.close()
})

/** Answers of one instant cannot be told apart. */
function later() {
  app.setNow(new Date(app.now().getTime() + 60_000).toISOString())
}

async function asPerson({ headers }: TestPerson) {
  const { page, faults, close } = await watched(browser, {})
  const [name = "", value = ""] = (headers.Cookie ?? "").split("=")
  const cookie = { name, value, httpOnly: true, secure: true, sameSite: "Lax" } as const
  await page.context().addCookies([{ ...cookie, url: site.url.replace("http:", "https:") }])
  return { page, faults, close }
}

/** Answers a factor from the workspace, and comes back to it. */
async function answer(page: Page, factor: string, option: number) {
  later()
  await page.click(`#${factor} a.btn`)
  await page.check(`[name=option][value="${option}"]`)
  await page.check("[name=source][value=contract]")
  await page.click("main form button.go")
  await page.waitForSelector(`#${factor} .note.yes`)
  return page.locator(`#${factor} .note.yes`).innerText()
}

test("from the tool's page to a frozen assessment, by two people: the score moves as they answer", async () => {
  const first = await asPerson(ana)
  const { page } = first
  await page.goto(`${site.url}/tools/chatgpt?plan=chatgpt/enterprise&lang=en`)
  await page.click("text=Assess this plan")
  await page.check("[name=classes][value=internal]")
  await page.check("[name=uses][value=copy]")
  await page.fill("#f-dueOn", "2026-12-15")
  await page.click("main form button.go")
  await page.waitForSelector(".note.yes")
  expect(await page.locator("h1").innerText()).toMatch(/^ChatGPT Enterprise: \d+ of \d+ answered$/)
  expect(await violations(page)).toEqual([])
  const figure = () => page.locator(".figure").innerText()
  const before = Number(await figure())

  const told = await answer(page, "D3", 0)
  expect(told).toMatch(/Answer saved: D3 .*level 0\./)
  expect(told).toMatch(/the score falls from \d+\.\d+ to \d+\.\d+/)
  const between = Number(await figure())
  expect(between).toBeLessThan(before)
  await answer(page, "E2", 4)
  expect(await page.locator("#findings ~ ul").first().innerText()).toContain("Blocks")
  await page.click("text=Write a compensating measure >> nth=0")
  await page.fill("#f-justification", "Bought with the licence limited in writing.")
  await page.click("section:has(#justification) button")
  await page.waitForSelector(".note.yes")
  expect(await violations(page)).toEqual([])
  await page.click("text=Back to the assessment")
  await page.click("section:has(#submission) button.go")
  await page.waitForSelector(".note.yes")
  expect(await page.locator("section:has(#review)").innerText()).toContain("You submitted this assessment")
  const address = page.url()
  expect(first.faults).toEqual([])
  await first.close()

  const second = await asPerson(tom)
  await second.page.goto(`${site.url}/dashboard?lang=en`)
  await second.page.click("text=ChatGPT, Enterprise: review the assessment")
  expect(second.page.url()).toContain(new URL(address).pathname)
  await second.page.click("text=Freeze the assessment")
  await second.page.waitForURL("**/assessments/frozen/**")
  const [frozen] = await assessmentsPage(app.store.read, { limit: 2 })
  expect(frozen).toMatchObject({
    ...{ plan: "chatgpt/enterprise", depth: "full", author: ana.id, reviewer: tom.id },
    justifications: { E2: "Bought with the licence limited in writing." },
  })
  expect(frozen?.facts.some(({ factor, option }) => factor === "E2" && option === 4)).toBe(true)
  await second.close()
}, 60_000)
