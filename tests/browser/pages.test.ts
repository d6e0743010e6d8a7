import type { Browser } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { App } from "../../src/app.ts"
import { testApp } from "../support/app.ts"
import { htmx2, launch, serve, violations, watched } from "./support.ts"

const paths = [
  "/check",
  "/check?tool=chatgpt&data=internal&use=copy",
  "/check?tool=chatgpt",
  "/check?tool=Zephyrine&data=client&use=naming",
  "/check?tool=chatgpt&data=nothing&use=copy",
  "/tools",
  "/tools?q=chatgp&sort=risk",
  "/tools/chatgpt",
  "/tools/canva",
  "/list",
  "/list/exports",
  "/list/exports/squid",
  "/decisions?view=all",
  "/how-we-work",
  "/about/methodology",
  "/clauses/CL-02?position=strict",
  "/requests/new?tool=Zephyrine&data=client&use=naming",
  "/docs",
  "/styleguide",
  "/nowhere",
] as const

/** Pages that answer with an error on purpose: the browser logs their status. */
const refused: readonly string[] = ["/check?tool=chatgpt&data=nothing&use=copy", "/nowhere"]

let app: App & { close(): Promise<void> }
let site: Awaited<ReturnType<typeof serve>>
let browser: Browser

beforeAll(async () => {
  app = await testApp({ catalogue: true, demo: true })
  site = await serve(app)
  browser = await launch()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
  await app?.close()
})

function with_(path: string, lang: string): string {
  return `${site.url}${path}${path.includes("?") ? "&" : "?"}lang=${lang}`
}

/** Each page in both languages: on a desk in one of them, on a phone in the other, without scripts in the first; the next page the other way round. */
const setUps = (index: number) => {
  const [one, other] = index % 2 === 0 ? (["fr", "en"] as const) : (["en", "fr"] as const)
  return [
    { lang: other, theme: "light", width: 1280, script: true },
    { lang: one, theme: "dark", width: 390, script: true },
    { lang: other, theme: "light", width: 320, script: false },
  ] as const
}

describe.each(paths.map((path, index) => [path, index] as const))("%s", (path, index) => {
  describe.each(["fr", "en"] as const)("in %s", (lang) => {
    test.each(setUps(index).filter((one) => one.lang === lang))(
      "$theme, $width px, scripts: $script",
      async ({ theme, width, script }) => {
        const { page, faults, close } = await watched(browser, {
          viewport: { width, height: 900 },
          colorScheme: theme,
          javaScriptEnabled: script,
        })
        await page.goto(with_(path, lang), { waitUntil: "load" })
        expect(await page.locator("html").getAttribute("lang")).toBe(lang)
        expect(await page.locator("h1").count()).toBe(1)
        const html = await page.content()
        expect(html).not.toMatch(htmx2)
        expect(html).not.toMatch(/\sstyle="|\son[a-z]+="|undefined|\[object Object\]|NaN/)
        if (script) {
          expect(
            await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
          ).toBe(0)
          expect(await violations(page)).toEqual([])
        }
        expect(faults.filter((fault) => !(refused.includes(path) && /status of 4/.test(fault)))).toEqual([])
        await close()
      },
      30_000,
    )
  })
})

test("the security policy of every answer is the strict one", async () => {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
  for (const path of [...paths, "/api/v1/check", "/api/nowhere", "/assets/aval.css", "/healthz"]) {
    const answer = await fetch(`${site.url}${path}`)
    expect(answer.headers.get("Content-Security-Policy"), path).toBe(policy)
    expect(answer.headers.get("X-Content-Type-Options"), path).toBe("nosniff")
  }
})

describe("the marketer's journey", () => {
  test("with the keyboard alone: ask, read the answer, open what to use instead", async () => {
    const { page, faults, close } = await watched(browser, { viewport: { width: 1280, height: 900 } })
    await page.goto(with_("/check", "en"))
    await page.keyboard.press("Tab")
    expect(await page.evaluate("document.activeElement.className")).toBe("skip")
    await page.locator("#tool").focus()
    await page.keyboard.type("chatgpt")
    await page.keyboard.press("Enter")
    await page.waitForURL(/tool=chatgpt/i)
    await page.locator("section.answer").waitFor()
    expect(await page.title()).toMatch(/ChatGPT/)
    expect(faults).toEqual([])
    await close()
  }, 30_000)

  test("without scripts the form answers all the same", async () => {
    const { page, close } = await watched(browser, { viewport: { width: 390, height: 800 }, javaScriptEnabled: false })
    await page.goto(with_("/check", "fr"))
    if (!(await page.locator("#tool").isVisible())) await page.locator("details.question > summary").click()
    await page.locator("#tool").fill("ChatGPT")
    await page.locator("#data").selectOption("internal")
    await page.locator("#use").selectOption("copy")
    await page.locator("#tool").press("Enter")
    await page.locator("section.answer h2").waitFor()
    expect(page.url()).toMatch(/tool=ChatGPT/)
    await close()
  }, 30_000)

  test("typing suggests tools, and says how many", async () => {
    const { page, faults, close } = await watched(browser, { viewport: { width: 1280, height: 900 } })
    await page.goto(with_("/check", "en"))
    await page.locator("#tool").pressSequentially("clau")
    await page
      .getByRole("link", { name: /Claude/ })
      .first()
      .waitFor()
    expect(faults).toEqual([])
    await close()
  }, 30_000)
})
