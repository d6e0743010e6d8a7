import { strFromU8, unzipSync } from "fflate"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { readDraft } from "../../src/actions/read-draft.ts"
import type { Language } from "../../src/core/text.ts"
import { agencyBy, contractBy } from "../support/agencies.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { clauseChange, draftBy, savePart } from "../support/drafts.ts"
import { signedIn, type TestPerson } from "../support/people.ts"
import { launch, serveByName, violations, watched } from "./support.ts"

let app: TestApp
let site: Awaited<ReturnType<typeof serveByName<TestApp>>>
let browser: Browser
let buyer: TestPerson
let lawyer: TestPerson
let contract: string

beforeAll(async () => {
  site = await serveByName((url) => testApp({ config: { url, public: "none" } }))
  app = site.app
  await stated(app, wholeDocument())
  buyer = await signedIn(app, ["procurement"], { name: "Tom Achat" })
  lawyer = await signedIn(app, ["legal"], { name: "Lea Droit" })
  contract = await contractBy(app, buyer.id, await agencyBy(app, buyer.id), { scopes: ["brand"] })
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
  await app?.close()
})

interface Way {
  language: Language
  scripts: boolean
  /** What it begins with. */
  preset: string
  /** Of the clause on prior approval: its heading, what it says at the strict position alone, and a time to answer of four days. */
  heading: string
  strict: string
  days: RegExp
  signed: string
}

const ways: readonly Way[] = [
  {
    ...{ language: "fr", scripts: true, preset: "naming-logo-project", heading: "Accord préalable" },
    ...{ strict: "la demande est refusée", days: /4\sjours/, signed: "signées le" },
  },
  {
    ...{ language: "en", scripts: false, preset: "small-agency-light", heading: "Prior approval" },
    ...{ strict: "the request is refused", days: /4\sdays/, signed: "signed on" },
  },
]

test.each(ways)("from the contract to the signed copy, in $language, scripts $scripts", async (way) => {
  const { language, scripts, preset, heading, strict, days, signed } = way
  const { page, faults, close } = await opened(buyer, way)
  await page.goto(`${site.url}/drafts/new?contract=${contract}&lang=${language}`)
  await page.check(`[name=preset][value="${preset}"]`)
  await page.check(`[name=languages][value=${language}]`)
  for (const other of ["fr", "en"]) if (other !== language) await page.uncheck(`[name=languages][value=${other}]`)
  await pressed(page, "main form button")
  const id = new URL(page.url()).pathname.split("/").pop() ?? ""

  // What the register does not know.
  await page.goto(`${site.url}/drafts/${id}?part=questions`)
  const open = await page.locator("[name^=answer-][value=yes]").count()
  expect(open).toBeGreaterThan(0)
  await page.locator("[name^=answer-][value=yes]").first().check()
  await pressed(page, "button[name=do][value=apply]:visible")
  expect(await page.locator("[name^=answer-][value=yes]:checked").count()).toBe(1)

  // A clause: its position, and a number out of its range.
  await page.goto(`${site.url}/drafts/${id}?part=CL-02`)
  await choose(page, "[name=position][value=strict]")
  // With scripts the document follows before anything is kept; without, once it is.
  if (scripts) await page.waitForSelector(`.paper:has-text("${strict}")`)
  else await pressed(page, "button[name=do][value=apply]:visible")
  await page.fill("[name=p-approval-days]", "99")
  await pressed(page, "button[name=do][value=apply]:visible")
  expect(await page.inputValue("[name=p-approval-days]")).toBe("99")
  expect(await page.getAttribute("[name=p-approval-days]", "aria-invalid")).toBe("true")
  expect(await page.isChecked("[name=position][value=strict]")).toBe(true)
  expect((await stand(id)).parameters).toEqual({})
  await page.fill("[name=p-approval-days]", "4")
  await pressed(page, "button[name=do][value=apply]:visible")
  expect(await stand(id)).toMatchObject({ positions: { "CL-02": "strict" }, parameters: { "approval-days": 4 } })
  const document = await page.locator(".paper").first().innerText()
  expect(document).toContain(strict)
  expect(document).toMatch(days)

  // The documents of what was kept.
  await page.goto(`${site.url}/drafts/${id}/versions`)
  await pressed(page, "main form button[type=submit]")
  expect(new URL(page.url()).pathname).toBe(`/drafts/${id}/versions/1`)
  const word = unzipSync(await downloaded(page, id, `kind=word&language=${language}&version=1`))
  const text = strFromU8(word["word/document.xml"] ?? new Uint8Array())
  expect(text).toContain(heading)
  expect(text).toContain(`w:lang w:val="${language === "fr" ? "fr-FR" : "en-GB"}"`)
  const pdf = await downloaded(page, id, `kind=pdf&language=${language}&version=1`)
  expect(strFromU8(pdf.slice(0, 5))).toBe("%PDF-")

  // Legal, the agency, and the signed copy.
  await stepped(page, id, "submitted")
  const legal = await opened(lawyer, way)
  await stepped(legal.page, id, "approved")
  expect(legal.faults).toEqual([])
  await legal.close()
  await stepped(page, id, "sent")
  await page.goto(`${site.url}/drafts/${id}/steps?step=signed`)
  await page.setInputFiles("input[type=file]", {
    name: "signed.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("signed"),
  })
  await pressed(page, "main form button[type=submit]")
  expect(await page.locator("main").innerText()).toContain(app.sha256("signed"))
  await page.goto(`${site.url}/contracts/${contract}`)
  expect(await page.locator("main").innerText()).toContain(signed)
  // What was refused once, on purpose.
  expect(faults).toEqual([expect.stringContaining("422")])
  await close()
})

test.each([
  { language: "fr", colorScheme: "light", width: 1280 },
  { language: "en", colorScheme: "dark", width: 390 },
] as const)("the pages around a draft are sound, in $language, $colorScheme, $width px", async (at) => {
  const { language, colorScheme, width } = at
  const id = await draftBy(app, buyer.id, contract, "sound")
  await savePart(app, id, clauseChange("CL-02", { position: "strict" }), buyer.id)
  const viewport = { width, height: 900 }
  const { page, faults, close } = await opened(buyer, { language, scripts: true }, { colorScheme, viewport })
  for (const path of ["", `/${id}?part=CL-02&show=both`, `/${id}/comparison?from=standard`]) {
    await page.goto(`${site.url}/drafts${path}`)
    expect(await page.locator("html").getAttribute("lang"), path).toBe(language)
    expect(await page.locator("h1").count(), path).toBe(1)
    expect(
      await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
      path,
    ).toBe(0)
    expect(await violations(page), path).toEqual([])
  }
  expect(faults).toEqual([])
  await close()
})

/** A browser in which somebody has signed in. */
async function opened(
  person: TestPerson,
  { language, scripts }: Pick<Way, "language" | "scripts">,
  more: BrowserContextOptions = {},
) {
  const one = await watched(browser, { ...more, locale: language, javaScriptEnabled: scripts })
  one.page.setDefaultTimeout(10_000)
  const [name = "", value = ""] = (person.headers.Cookie ?? "").split("=")
  const cookie = { name, value, httpOnly: true, secure: true, sameSite: "Lax" } as const
  await one.page.context().addCookies([{ ...cookie, url: site.url.replace("http:", "https:") }])
  return one
}

async function stand(id: string) {
  return (await readDraft(app, id, "2026-11-22")).draft.content
}

/** The radio of a segmented control is pressed by its label. */
async function choose(page: Page, radio: string) {
  await page.locator(`label:has(${radio})`).click()
}

/** Presses the button and waits for the page that comes; with scripts it takes the place of this one without a load. */
async function pressed(page: Page, button: string) {
  const heading = await page.locator("h1").first().elementHandle()
  await page.locator(button).last().click()
  const stands = () => heading?.evaluate((one) => one.isConnected).catch(() => false)
  await expect.poll(stands, { timeout: 10_000 }).toBe(false)
  await page.waitForLoadState()
}

async function stepped(page: Page, id: string, step: string) {
  await page.goto(`${site.url}/drafts/${id}/steps?step=${step}`)
  await pressed(page, "main form button[type=submit]")
  expect(new URL(page.url()).search).toBe(`?done=${step}`)
}

async function downloaded(page: Page, id: string, query: string): Promise<Uint8Array> {
  const answer = await page.context().request.get(`${site.url}/drafts/${id}/document?${query}`)
  expect(answer.status()).toBe(200)
  return new Uint8Array(await answer.body())
}
