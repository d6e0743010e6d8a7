import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { factsAbout } from "../../db/queries/fact-history.ts"
import { addDocument } from "../../src/actions/add-document.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { signedIn, type TestPerson } from "../support/people.ts"
import { launch, serveByName, violations, watched } from "./support.ts"

// Choosing a passage: with the mouse, by the keyboard, and without scripts; from the text to the answer that is quoted.

const words = "We **do not** train\u00a0on “Customer\u00adContent” 😀."
const text = [
  ...[
    "# Terms",
    "",
    "## 1. Training",
    "",
    `${words} More of it.`,
    "",
    "*   first",
    "*   second [link](https://a.example)",
  ],
  ...["", "| A | B |", "| --- | --- |", "| x | y |", "", ...Array.from({ length: 60 }, (_, n) => `Line ${n} of it.\n`)],
].join("\n")
const start = text.indexOf(words)

let browser: Browser
let app: TestApp
let site: Awaited<ReturnType<typeof serveByName>>
let ana: TestPerson
let address: string

beforeAll(async () => {
  browser = await launch()
  site = await serveByName(async (url) => {
    app = await testApp({ config: { url, public: "none" } })
    return app
  })
  await stated(app, wholeDocument())
  ana = await signedIn(app, ["assessor"], { name: "Ana Silva" })
  const given = { service: "Acme Writer", termsType: "Terms", restricted: false, plans: ["acme-writer/team"] }
  const added = await addDocument(app, given, { text, day: "2026-03-01" }, { by: ana.id })
  if (added.kind === "added") address = `${site.url}/terms/${added.document}/versions/${added.version}`
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
  await app?.close()
})

async function opened(options: BrowserContextOptions = {}) {
  const { page, faults, close } = await watched(browser, options)
  const [name = "", value = ""] = (ana.headers.Cookie ?? "").split("=")
  const cookie = { name, value, httpOnly: true, secure: true, sameSite: "Lax" } as const
  await page.context().addCookies([{ ...cookie, url: site.url.replace("http:", "https:") }])
  return { page, faults, close }
}

/** The answer to a factor about the plan, as it is stored. */
async function evidenceOf(factor: string) {
  const [fact] = await factsAbout(app.store.read, factor, [{ kind: "plan", slug: "acme-writer/team" }])
  return fact?.evidence
}

/** Answers on the form that the passage led to, and looks at the sheet of the answer. */
async function answer(page: Page, factor: string) {
  expect(await page.textContent("blockquote")).toContain("We do not train\u00a0on “Customer\u00adContent” 😀")
  await page.check("[name=option][value='1']")
  await page.click("form[action='/register/facts'] button.go")
  await page.waitForURL(/\/tools\/acme-writer\?.*recorded/)
  const [fact] = await factsAbout(app.store.read, factor, [{ kind: "plan", slug: "acme-writer/team" }])
  await page.goto(`${site.url}/register/facts/${fact?.id}?lang=en`)
  expect(await page.textContent("blockquote")).toContain("We do not train\u00a0on “Customer\u00adContent” 😀")
}

const passage = (from: number, to: number) => ({
  ...{ collection: "own", service: "Acme Writer", termsType: "Terms", version: app.sha256(text) },
  ...{ start: from, end: to, sha256: app.sha256(text.slice(from, to)) },
})

describe("a passage", () => {
  test("is selected with the mouse, and carried into an answer that quotes it", async () => {
    const { page, faults, close } = await opened()
    await page.goto(`${address}?lang=en&plan=acme-writer/team&factor=E2`)
    expect(await page.isVisible("#selection")).toBe(false)
    const paragraph = page.locator(".reading p", { hasText: "More of it" })
    const ends = await paragraph.evaluate((element) => {
      const runs = [...element.querySelectorAll("[data-at]")].map((run) => run.firstChild as Text)
      const last = runs.at(-1) as Text
      const place = (node: Text, offset: number) => {
        const range = document.createRange()
        range.setStart(node, offset)
        range.setEnd(node, offset + 1)
        return range.getBoundingClientRect()
      }
      const [from, to] = [place(runs[0] as Text, 0), place(last, last.data.indexOf(" More"))]
      return { x: from.left + 1, y: from.top + from.height / 2, to: to.left, at: to.top + to.height / 2 }
    })
    await page.mouse.move(ends.x, ends.y)
    await page.mouse.down()
    await page.mouse.move(ends.to, ends.at, { steps: 4 })
    await page.mouse.up()
    await page.locator("#selection").waitFor()
    expect(await page.textContent("#selection output")).toMatch(/^We do not train/)
    await page.click("#selection button")
    await page.waitForURL(/\/passage\?/)
    expect(await page.textContent("main")).toContain("E2 Licence on our inputs")
    await page.click(".card a.go")
    await answer(page, "E2")
    expect(await evidenceOf("E2")).toEqual(passage(start, start + words.length))
    await page.click("a:text('Read in the document')")
    await page.waitForURL(/passage=/)
    expect(await page.locator("#passage").evaluate((mark) => mark.getBoundingClientRect().top < innerHeight)).toBe(true)
    expect(faults).toEqual([])
    await close()
  })

  test("is selected by the keyboard, across paragraphs, lists and cells, and is the very range of the text", async () => {
    const { page, faults, close } = await opened()
    await page.goto(`${address}?lang=en`)
    const runs = await page
      .locator(".reading [data-at]")
      .evaluateAll((all) =>
        all.slice(0, 30).map((run) => [Number((run as HTMLElement).dataset.at), run.textContent ?? ""] as const),
      )
    for (const [at, shown] of runs) expect(text.slice(at, at + shown.length)).toBe(shown)
    await page.locator(".reading p", { hasText: "More of it" }).evaluate((element) => {
      const last = [...element.querySelectorAll("[data-at]")].at(-1)?.firstChild as Text
      const from = last.data.indexOf("More")
      getSelection()?.setBaseAndExtent(last, from, last, from + 1)
    })
    for (let count = 0; count < 16; count++) await page.keyboard.press("Shift+ArrowRight")
    await page.locator("#selection").waitFor()
    const chosen = await page.inputValue("#selection [name=passage]")
    const [from = 0, to = 0] = chosen.split("-").map(Number)
    expect(text.slice(from, to)).toMatch(/^More of it\.\s+\*\s+first\s*$/)
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector(".reading .rows") as Element))
    await expect.poll(() => page.inputValue("#selection [name=passage]")).not.toBe(chosen)
    const [first = 0, last = 0] = (await page.inputValue("#selection [name=passage]")).split("-").map(Number)
    expect(text.slice(first, last).trim()).toMatch(/^A \| B \|[\s\S]*\| x \| y/)
    await page.evaluate(() => getSelection()?.removeAllRanges())
    await page.locator("#selection").waitFor({ state: "hidden" })
    expect(faults).toEqual([])
    await close()
  })

  test("is chosen by its paragraph, or found by its words, without scripts", async () => {
    const { page, close } = await opened({ javaScriptEnabled: false })
    await page.goto(`${address}?lang=en&plan=acme-writer/team&factor=C3`)
    await page.fill("#q", 'do not train on "customercontent"')
    await page.click("search button")
    await page.click("a:text('Use this passage') >> nth=0")
    expect(await page.textContent("blockquote")).toBe("do not train\u00a0on “Customer\u00adContent”")
    await page.goto(`${address}?lang=en&plan=acme-writer/team&factor=C3`)
    await page.click("a:text('choose by paragraph')")
    await page.locator(".reading p", { hasText: "More of it" }).locator("input").check()
    await page.click("#pick button")
    await page.click(".card a.go")
    await answer(page, "C3")
    const whole = `${words} More of it.`
    expect(await evidenceOf("C3")).toEqual(passage(start, start + whole.length))
    await close()
  })
})

test.each([
  [1280, "light"],
  [390, "dark"],
] as const)("pages of documents are sound at %i px, %s", async (width, colorScheme) => {
  const { page, close } = await opened({ viewport: { width, height: 800 }, colorScheme })
  const sheet = address.replace(/\/versions.*/, "")
  const paths = [
    ...[address, `${address}?q=of+it&n=2`, `${address}?pick=1`, `${address}/passage?passage=0-9`],
    ...[sheet, `${site.url}/terms/new`],
  ]
  for (const path of paths) {
    await page.goto(path)
    expect([path, await violations(page)]).toEqual([path, []])
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([path, 0])
  }
  await close()
})
