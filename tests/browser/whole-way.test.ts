import { existsSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { factsAbout } from "../../db/queries/fact-history.ts"
import { filesByAge } from "../../db/queries/files.ts"
import { assessmentsPage } from "../../db/queries/pages.ts"
import { hexSha256 } from "../../src/actions/hex-sha256.ts"
import { openAssessment } from "../../src/actions/open-assessment.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { hasGit } from "../support/archive.ts"
import { signedIn, type TestPerson } from "../support/people.ts"
import { launch, serveByName, violations, watched } from "./support.ts"

// From a vendor's terms to a frozen assessment, by two people and in order: each step goes on where the one before left off.

const bundle = join(
  resolve(fileURLToPath(new URL("../..", import.meta.url)), "../shared/terms"),
  "genai-eu-versions-public.bundle",
)
const hasTerms = hasGit && existsSync(bundle)
const note = hasTerms ? "" : " SKIPPED: git or the bundle in ../shared/terms is absent"

/** Where the vendor's processing agreement says what becomes of data when the contract ends; it holds its whole text twice. */
const passage = {
  ...{ collection: "genai-eu", service: "Le Chat", termsType: "Data Processor Agreement" },
  version: "dcf1da12dfed7d67e9555fc64e3bae0fc8d126be",
  ...{ start: 17463, end: 17682 },
  sha256: "b69c29d9587462a76e1d0c2b37e386924545310920be116aaed954d7abe4ee1a",
}
const plan = "le-chat/team"
const placeIn = {
  en: `Le Chat, Data Processor Agreement, characters 17,463 to 17,682 collection genai-eu, version ${passage.version}`,
  fr: `Le Chat, Data Processor Agreement, caractères 17 463 à 17 682 collection genai-eu, version ${passage.version}`,
}
const measure = "Bought with the licence limited in writing."

let browser: Browser
let app: TestApp
let site: Awaited<ReturnType<typeof serveByName>>
let ana: TestPerson
let tom: TestPerson
/** Path of the assessment. */
let workspace: string

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

async function asPerson({ headers }: TestPerson, options: BrowserContextOptions = {}) {
  const { page, faults, close } = await watched(browser, options)
  const [name = "", value = ""] = (headers.Cookie ?? "").split("=")
  const cookie = { name, value, httpOnly: true, secure: true, sameSite: "Lax" } as const
  page.setDefaultTimeout(15_000)
  await page.context().addCookies([{ ...cookie, url: site.url.replace("http:", "https:") }])
  return { page, faults, close, open: (path: string) => page.goto(`${site.url}${path}`) }
}

/** Drags the mouse over a range of the text that is read. */
async function drag(page: Page, range: { start: number; end: number }) {
  const ends = await page.evaluate(({ start, end }) => {
    const runs = [...document.querySelectorAll<HTMLElement>(".reading [data-at]")]
    const place = (at: number) => {
      const run = runs.findLast((one) => Number(one.dataset.at) <= at) as HTMLElement
      run.scrollIntoView({ block: "center", behavior: "instant" })
      return { node: run.firstChild as Text, at: at - Number(run.dataset.at) }
    }
    const [from, to] = [place(start), place(end - 1)]
    const box = (place: { node: Text; at: number }) => {
      const range = document.createRange()
      range.setStart(place.node, place.at)
      range.setEnd(place.node, place.at + 1)
      return range.getBoundingClientRect()
    }
    const [first, last] = [box(from), box(to)]
    return [
      { x: first.left + 1, y: first.top + first.height / 2 },
      { x: last.right, y: last.top + last.height / 2 },
    ] as const
  }, range)
  await page.mouse.move(ends[0].x, ends[0].y)
  await page.mouse.down()
  await page.mouse.move(ends[1].x, ends[1].y, { steps: 4 })
  await page.mouse.up()
}

const figure = async (page: Page) => Number(await page.locator(".figure").innerText())

describe("the whole way", { timeout: 60_000 }, () => {
  test("an assessment is opened from the tool's page", async () => {
    const { page, faults, close, open } = await asPerson(ana)
    await open(`/tools/le-chat?plan=${plan}&lang=en`)
    await page.click("text=Assess this plan")
    for (const one of ["internal", "confidential"]) await page.check(`[name=classes][value=${one}]`)
    await page.check("[name=uses][value=copy]")
    await page.fill("#f-dueOn", "2026-12-15")
    await page.click("main form button.go")
    await page.waitForSelector(".note.yes")
    expect(await page.locator("h1").innerText()).toMatch(/^Le Chat Team: \d+ of \d+ answered$/)
    workspace = new URL(page.url()).pathname
    expect(faults).toEqual([])
    await close()
  })

  test.skipIf(!hasTerms)(`a passage of the vendor's terms answers a question${note}`, async () => {
    const { page, faults, close, open } = await asPerson(ana, { viewport: { width: 1280, height: 800 } })
    await open("/terms/import?lang=en")
    await page.setInputFiles("#f-file", bundle)
    await page.click("main form button.go")
    await page.waitForSelector("#import .note.yes", { timeout: 30_000 })
    expect(await page.textContent("#import .note.yes")).toMatch(/558 versions/)
    expect(await violations(page)).toEqual([])
    const [found = 0, all = 0] = (await page.textContent("#import > p"))?.match(/\d+/g)?.map(Number) ?? []
    expect([found > 50, all > found]).toEqual([true, true])

    await open(workspace)
    const before = await figure(page)
    expect(await page.locator("#A4 .standing").innerText()).toContain("Nobody knows yet")
    await page.click("text=Vendor’s terms")
    await page.click("search ~ section a:has-text('Data Processor Agreement')")
    await page.click("section:has(#versions) table a >> nth=0")
    await drag(page, passage)
    await page.click("#selection button")
    await page.waitForURL(/\/passage\?/)
    await page.click("summary:has-text('A.')")
    await page.click("a.btn:has-text('A4 ')")
    expect(await page.locator("h1 + .lede").innerText()).toContain("when the contract ends?")
    expect(app.sha256((await page.locator("blockquote").innerText()).trim())).toBe(passage.sha256)
    expect(await page.isChecked("[name=source][value=terms]")).toBe(true)
    await page.check("[name=option][value='3']")
    later()
    await page.click("main form button.go")
    await page.waitForSelector("#A4 .note.yes")
    const told = await page.locator("#A4 .note.yes").innerText()
    expect(told).toMatch(/Answer saved: A4 .*level 3\./)
    expect(told).toMatch(/the score falls from \d+\.\d+ to \d+\.\d+/)
    expect(await figure(page)).toBeLessThan(before)
    const [fact] = await factsAbout(app.store.read, "A4", [{ kind: "plan", slug: plan }])
    expect(fact).toMatchObject({ option: 3, evidence: passage, author: ana.id })
    expect(faults).toEqual([])
    await close()
  })

  test("a file answers another; people share the work, and what weighs is justified", async () => {
    const { page, faults, close, open } = await asPerson(ana)
    const bytes = await app.documents?.pdf({ content: ["What we tried: roles, sign-in, logs."] }, app.now())
    const file = { name: "trial.pdf", mimeType: "application/pdf", buffer: Buffer.from(bytes ?? new Uint8Array()) }
    await open(`${workspace}?lang=en`)
    const before = await figure(page)
    await page.click("#D3 a.btn")
    await page.check("[name=option][value='0']")
    await page.check("[name=source][value=tested]")
    await page.setInputFiles("#f-file", file)
    later()
    await page.click("main form button.go")
    await page.waitForSelector("#D3 .note.yes")
    expect(await figure(page)).toBeLessThan(before)
    const [fact] = await factsAbout(app.store.read, "D3", [{ kind: "plan", slug: plan }])
    expect(fact?.evidence).toEqual({ sha256: await hexSha256(new Uint8Array(file.buffer)), name: "trial.pdf" })

    await page.click("#C3 a:has-text('Work on it')")
    await page.selectOption("#f-assignee", { label: "Tom Weber" })
    await page.click("section:has(#assign) button")
    await page.waitForSelector(".note.yes:has-text('Factor assigned')")
    await page.fill("#f-comment", "Ask for the retention schedule.")
    await page.click("section:has(#comments) button")
    await page.waitForSelector(".note.yes:has-text('Comment added')")
    await open(workspace)
    expect(await page.locator("#C3").innerText()).toContain("assigned to Tom Weber · one comment")

    await page.click("text=Write a compensating measure >> nth=0")
    await page.fill("#f-justification", measure)
    await page.click("section:has(#justification) button")
    await page.waitForSelector(".note.yes")
    await page.click("text=Back to the assessment")
    await page.click("section:has(#submission) button.go")
    await page.waitForSelector(".note.yes")
    expect(await page.locator("section:has(#review)").innerText()).toContain("You submitted this assessment")
    expect(await page.locator("text=Freeze the assessment").count()).toBe(0)
    expect(faults).toEqual([])
    await close()
  })

  test("a second person freezes it; it comes out again, and prints in both languages", async () => {
    const { page, faults, close, open } = await asPerson(tom)
    await open("/dashboard?lang=en")
    await page.click("text=Le Chat, Team: review the assessment")
    await page.waitForURL(`**${workspace}*`)
    await page.click("text=Freeze the assessment")
    await page.waitForURL("**/assessments/frozen/**")
    expect(await page.locator("main").innerText()).toContain("Computed again just now from what was frozen: the same")
    const [frozen] = await assessmentsPage(app.store.read, { limit: 2 })
    expect(frozen).toMatchObject({ ...{ plan, depth: "full", author: ana.id, reviewer: tom.id } })
    expect(Object.values(frozen?.justifications ?? {})).toEqual([measure])
    const { score = 0, floor = 0 } = frozen ?? {}
    for (const lang of ["en", "fr"] as const) {
      const download = page.waitForEvent("download")
      await page.click(lang === "en" ? "text=PDF in English" : "text=PDF in French")
      const file = await download
      expect(file.suggestedFilename()).toBe(`aval-le-chat-team-2026-11-22-${lang}.pdf`)
      const bytes = new Uint8Array(readFileSync((await file.path()) ?? ""))
      const text = ((await app.documents?.textOf(bytes, "pdf")) ?? "").replace(/\s+/g, " ")
      const shown = (figure: number) => figure.toFixed(2).replace(".", lang === "fr" ? "," : ".")
      for (const words of ["Ana Silva", "Tom Weber", measure, "trial.pdf", shown(score), shown(floor)])
        expect(text).toContain(words)
      expect(text).toContain(lang === "en" ? "Assessment: Le Chat Team" : "Évaluation : Le Chat Team")
      if (hasTerms) expect(text).toContain(placeIn[lang])
      // A line holds less than a hash, and a page may end within it.
      if (hasTerms) expect(text.replaceAll(" ", "")).toContain(passage.sha256.slice(0, 40))
    }
    expect(faults).toEqual([])
    await close()
  })
})

test("two people correct one answer: the second is shown what the first wrote, and keeps what they typed", async () => {
  const [fact] = await factsAbout(app.store.read, "C1", [{ kind: "plan", slug: "le-chat/enterprise" }])
  const path = `/register/facts/new?corrects=${fact?.id}&plan=le-chat/enterprise&lang=en`
  const [first, second] = await Promise.all([asPerson(ana), asPerson(tom)])
  await Promise.all([first.open(path), second.open(path)])
  await first.page.fill("#f-en", "Switched off by our administrator.")
  later()
  await first.page.click("main form button.go")
  await first.page.waitForSelector(".note.yes")

  const { page } = second
  await page.check("[name=option][value='2']")
  await page.fill("#f-en", "Read again with the vendor.")
  later()
  await page.click("main form button.go")
  await page.waitForSelector(".note.no")
  expect(await page.locator(".note.no").innerText()).toContain("Somebody changed this answer meanwhile")
  expect(await page.locator("aside:has(#known)").innerText()).toContain("Switched off by our administrator.")
  expect(await page.inputValue("#f-en")).toBe("Read again with the vendor.")
  expect(await page.isChecked("[name=option][value='2']")).toBe(true)
  await page.click("main form button.go")
  await page.waitForSelector(".note.yes")
  const [now] = await factsAbout(app.store.read, "C1", [{ kind: "plan", slug: "le-chat/enterprise" }])
  expect(now).toMatchObject({ option: 2, text: { en: "Read again with the vendor." }, author: tom.id })
  expect(first.faults).toEqual([])
  expect(second.faults.filter((fault) => !/status of 412/.test(fault))).toEqual([])
  await Promise.all([first.close(), second.close()])
}, 60_000)

test("pages on the way are sound on a phone, in French and dark", async () => {
  const { page, faults, close, open } = await asPerson(ana, {
    ...{ viewport: { width: 390, height: 844 }, colorScheme: "dark", locale: "fr" },
  })
  const about = { plan: "chatgpt/enterprise", contexts: [{ dataClass: "internal", use: "copy" }], full: false }
  const id = await openAssessment(app, about, { by: ana.id })
  const [frozen] = await assessmentsPage(app.store.read, { limit: 1 })
  const [fact] = await factsAbout(app.store.read, "C1", [{ kind: "plan", slug: plan }])
  const [file] = await filesByAge(app.store.read, 1)
  const paths = [
    ...["/dashboard", "/assessments", "/assessments?view=frozen", `/assessments/new?plan=claude/team`],
    ...[`/assessments/${id}`, `/assessments/${id}/factors/C1`, `/assessments/frozen/${frozen?.id}`],
    ...[`/assessments/comparison?a=frozen/${frozen?.id}&b=frozen/${frozen?.id}`, "/about/methodology/preview"],
    ...["/terms", "/terms/import", "/terms/passages", "/files", `/files/${file?.sha256}`],
    ...[`/register/facts/new?plan=${plan}&factor=C3`, `/register/facts/${fact?.id}`],
    ...[`/register/facts/${fact?.id}/withdrawal`, `/register/facts/${fact?.id}/corrections`, "/corrections"],
    ...[
      "/packets",
      `/packets/new?plan=${plan}`,
      "/register/inventory",
      "/register/organisations/mistral-ai/supply-chain",
    ],
    ...["/register/tools/le-chat/merge", "/register/organisations/mistral-ai/merge", `/history/plan/${plan}`],
  ]
  for (const path of paths) {
    const answer = await open(path)
    expect([path, answer?.status()]).toEqual([path, 200])
    expect.soft([path, await violations(page)]).toEqual([path, []])
    expect.soft([path, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([path, 0])
  }
  expect(faults).toEqual([])
  await close()
}, 60_000)
