import type { Browser, BrowserContextOptions } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openTasks as tasksNow } from "../../db/queries/tasks.ts"
import { units } from "../../db/schema.ts"
import { askException } from "../../src/actions/ask-exception.ts"
import { addFeed } from "../../src/actions/change-feeds.ts"
import { openTasks } from "../../src/actions/open-tasks.ts"
import { recordIncident } from "../../src/actions/record-incident.ts"
import { sendMails } from "../../src/actions/send-mails.ts"
import { startPilot } from "../../src/actions/start-pilot.ts"
import { minuteSteps, runSteps } from "../../src/jobs/steps.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { everyFact } from "../support/deciding.ts"
import { wholeDocument } from "../support/document.ts"
import { sendTo, startMailServer, type TestMailServer } from "../support/mail-server.ts"
import { signedIn, signInAs, type TestPerson } from "../support/people.ts"
import { launch, serveByName, violations, watched } from "./support.ts"

// From a marketer's question to an answer, and to the day on which the licence has ended: four people in order, each step goes on where
// the one before left off.

let browser: Browser
let app: TestApp
let site: Awaited<ReturnType<typeof serveByName>>
let mailbox: TestMailServer
let rose: TestPerson
let ida: TestPerson
let leo: TestPerson
let ada: TestPerson
/** Paths. */
let decision: string

const plan = "acme-writer/team"
const question = "tool=acme-writer&data=internal&use=copy"

beforeAll(async () => {
  browser = await launch()
  mailbox = await startMailServer()
  site = await serveByName(async (url) => {
    app = await testApp({ now: "2026-11-24T09:00:00Z", config: { url, public: "none" } })
    await stated(app, wholeDocument({ decisions: [], exceptions: [], assessments: [], facts: everyFact("2026-11-20") }))
    sendTo(app, mailbox)
    return app
  })
  rose = await signedIn(app, ["reader"], { name: "Rose Petit", mail: "rose@maison.example", language: "fr" })
  ida = await signedIn(app, ["it"], { name: "Ida Martin", mail: "ida@maison.example" })
  leo = await signedIn(app, ["legal"], { name: "Leo Weber", mail: "leo@maison.example" })
  ada = await signedIn(app, ["assessor"], { name: "Ada Roux", mail: "ada@maison.example" })
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
  await mailbox?.stop()
  await app?.close()
})

function later(minutes = 1) {
  app.setNow(new Date(app.now().getTime() + minutes * 60_000).toISOString())
}

async function asPerson({ headers }: TestPerson, options: BrowserContextOptions = {}) {
  const { page, faults, close } = await watched(browser, options)
  const [name = "", value = ""] = (headers.Cookie ?? "").split("=")
  const cookie = { name, value, httpOnly: true, secure: true, sameSite: "Lax" } as const
  page.setDefaultTimeout(15_000)
  await page.context().addCookies([{ ...cookie, url: site.url.replace("http:", "https:") }])
  return { page, faults, close, open: (path: string) => page.goto(`${site.url}${path}`) }
}

/** What the three ways to ask say of the question. */
async function answers() {
  // A session does not outlive the weeks that pass here.
  const { page, close, open } = await asPerson(await signInAs(app, rose.id))
  await open(`/check?${question}&lang=en`)
  const told = await page.locator("main").innerText()
  const api = await page.evaluate(async (address) => (await fetch(address)).json(), `/api/v1/check?${question}`)
  const list = await page.evaluate(async () => (await fetch("/api/v1/list")).json())
  await close()
  return { told, api, list }
}

describe("the way to a decision", { timeout: 60_000 }, () => {
  test("a marketer asks for a tool that nobody has decided on", async () => {
    const { page, faults, close, open } = await asPerson(rose)
    await open(`/check?${question}&lang=fr`)
    await page.click("a[href^='/requests/new']")
    await page.fill("#f-purpose", "Écrire les fiches produit de la collection de printemps.")
    later()
    await page.click("main form button.go")
    await page.waitForURL(/\/requests\/req_/)
    expect(await violations(page)).toEqual([])
    expect(faults).toEqual([])
    await close()
  })

  test("IT assesses the plan, a second person freezes it", async () => {
    const it = await asPerson(ida)
    await it.open(`/assessments/new?plan=${plan}&lang=en`)
    await it.page.check("[name=classes][value=internal]")
    await it.page.check("[name=uses][value=copy]")
    later()
    await it.page.click("main form button.go")
    await it.page.waitForSelector(".note.yes")
    const workspace = new URL(it.page.url()).pathname
    later()
    await it.page.click("section:has(#submission) button.go")
    await it.page.waitForSelector(".note.yes")
    const second = await asPerson(ada)
    later()
    await second.open(`${workspace}?lang=en`)
    await second.page.click("text=Freeze the assessment")
    await second.page.waitForURL("**/assessments/frozen/**")
    expect([...it.faults, ...second.faults]).toEqual([])
    await Promise.all([it.close(), second.close()])
  })

  test("IT prepares the decision from it, reasons what departs, and lays it before the signatories", async () => {
    const { page, faults, close, open } = await asPerson(ida)
    await open(`/decisions/new?plan=${plan}&lang=en`)
    later()
    await page.click("main form button.go")
    await page.waitForURL(/\/decisions\/dec_[^/]+\/draft/)
    decision = new URL(page.url()).pathname.replace(/\/draft$/, "")
    for (const one of ["personal", "special"]) await page.selectOption(`[name='class-${one}']`, "no")
    await page.selectOption("[name='use-copy']", "if")
    await page.check("[name=outcome][value=conditional]")
    await page.click("button[value=lay]")
    await page.waitForSelector(".faults, .note.no, [aria-invalid=true]")
    expect(await page.locator("main").innerText()).toMatch(/write why the decision is stricter than the proposal\./i)
    expect(await page.inputValue("[name='use-copy']")).toBe("if")
    for (const key of ["class:personal", "class:special", "use:copy"])
      await page.fill(`[name='reason-${key}']`, "We have not looked at that yet.")
    await page.click("button[name=add-condition][value=own]")
    await page.waitForSelector("[name='condition-0-en']")
    await page.fill("[name='condition-0-en']", "A person reads every text and answers for it.")
    await page.fill("[name='summary-en']", "For everyday copy on the company account.")
    expect(await violations(page)).toEqual([])
    later()
    await page.click("button[value=lay]")
    await page.waitForURL((url) => url.pathname === decision)
    expect(faults.filter((fault) => !/status of 422/.test(fault))).toEqual([])
    await close()
  })

  test("IT signs; legal dissents, then signs; it counts with the second one", async () => {
    const it = await asPerson(ida)
    await it.open(`${decision}?lang=en`)
    later()
    await it.page.click("button[name=verdict][value=agree]")
    await it.page.waitForSelector(".note.yes")
    expect((await answers()).api.answer).toBe("ask")
    const legal = await asPerson(leo)
    await legal.open("/dashboard?lang=en")
    await legal.page.click(`a[href^='${decision}']`)
    await legal.page.fill("[name=comment]", "The indemnity is not settled.")
    later()
    await legal.page.click("button[name=verdict][value=dissent]")
    await legal.page.waitForSelector(".note.yes")
    expect((await answers()).api.answer).toBe("ask")
    later()
    await legal.page.click("button[name=verdict][value=agree]")
    await legal.page.waitForSelector(".note.yes")
    const { told, api, list } = await answers()
    expect(told).toMatch(/Yes, if/)
    expect(api).toMatchObject({ answer: "if", plans: [{ decision: decision.split("/").at(-1) }, {}] })
    expect(JSON.stringify(list)).not.toMatch(/Martin|Weber|per_/)
    expect([...it.faults, ...legal.faults]).toEqual([])
    await Promise.all([it.close(), legal.close()])
  })

  test("each is told by mail what concerns them, the marketer in French", async () => {
    await sendMails(app)
    const subjects = (to: string) =>
      mailbox.mails.filter(({ recipients }) => recipients.includes(to)).map(({ subject = "" }) => subject)
    expect(subjects("leo@maison.example")).toHaveLength(1)
    expect(subjects("leo@maison.example")[0]).toContain("Acme Writer")
    const own = mailbox.mails.filter(({ recipients }) => recipients.includes("rose@maison.example"))
    expect(own).toHaveLength(2)
    const [, decided] = own
    expect(decided?.subject).toMatch(/Acme Writer/)

    expect(decided?.text).toMatch(/réponse/)
    const { page, close } = await asPerson(rose)
    const link = new URL(/https?:\/\/\S+\/requests\/\S+/.exec(decided?.text ?? "")?.[0] ?? "")
    await page.goto(`${site.url}${link.pathname}`)
    expect(await page.locator("main").innerText()).toMatch(/Décid/)
    await close()
  })

  test("the licence ends: the page, the API and the list all turn to `ask`", async () => {
    app.setNow("2026-12-31T12:00:00Z")
    const failed: unknown[] = []
    await runSteps(minuteSteps(app), (_step, error) => failed.push(error))
    expect((await answers()).api.answer).toBe("if")
    app.setNow("2026-12-31T23:05:00Z")
    await runSteps(minuteSteps(app), (_step, error) => failed.push(error))
    expect(failed).toEqual([])
    const { told, api, list } = await answers()
    expect(told).toMatch(/ask first/i)
    expect(told).toMatch(/licence/i)
    expect(api).toMatchObject({ answer: "ask", day: "2027-01-01", reason: { code: "precondition" } })
    expect(list.day).toBe("2027-01-01")
    const listed = list.tools.flatMap((tool: { plans: { slug: string; holds?: unknown }[] }) => tool.plans)
    expect(listed.find(({ slug }: { slug: string }) => slug === plan)?.holds).toMatchObject({
      "licence-active": [{ until: "2026-12-31" }],
    })
  })

  test("every page of deciding is sound on a phone, in French and dark, with something on it", async () => {
    const by = (await signedIn(app, ["it", "admin"], { name: "Eva Noir" })).id
    await app.store.commit((write) => [
      write.insert(units).values({ id: "unt_press", name: { fr: "Presse", en: "Press" } }),
    ])
    const today = "2027-01-01"
    const incident = await recordIncident(
      app,
      {
        organisation: "acme",
        kind: "data",
        severity: "high",
        title: { fr: "Fuite" },
        text: { fr: "Lue." },
        learnedOn: today,
      },
      { by },
    )
    const pilot = await startPilot(
      app,
      { plan, team: { fr: "Presse" }, goal: { fr: "Deux fois plus vite." }, fromDay: today, untilDay: "2027-02-01" },
      { by },
    )
    const asked = { plan, unit: "unt_press", classes: ["personal"], uses: ["copy"], reason: { fr: "Essai." } }
    const exception = await askException(app, { ...asked, conditions: [], from: today, until: "2027-02-01" }, { by })
    await addFeed(app, by, "Agenda")
    await openTasks(app)
    const [task] = await tasksNow(app.store.read)
    const { page, faults, close, open } = await asPerson(await signInAs(app, by), {
      ...{ viewport: { width: 390, height: 844 }, colorScheme: "dark", locale: "fr" },
    })
    for (const path of [
      ...["/decisions?view=all", decision, `/decisions/new?plan=${plan}`, `/decisions/suspension?plan=${plan}`],
      ...["/exceptions", `/exceptions/${exception}`, `/exceptions/new?plan=${plan}`],
      ...[
        "/reviews",
        `/reviews/${task?.id}`,
        "/incidents",
        `/incidents/${incident}`,
        "/incidents/new?organisation=acme",
      ],
      ...["/adoption", `/adoption/pilots/${pilot}`, `/adoption/pilots/new?plan=${plan}`],
      ...["/account", "/account/feeds", "/admin/settings", "/dashboard", "/tools/acme-writer"],
    ]) {
      const answer = await open(path)
      expect([path, answer?.status()]).toEqual([path, 200])
      expect.soft([path, await violations(page)]).toEqual([path, []])
      expect
        .soft([path, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)])
        .toEqual([path, 0])
    }
    expect(faults).toEqual([])
    await close()
  })
})
