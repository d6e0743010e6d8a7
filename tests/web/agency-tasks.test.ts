import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { openTasks as readOpen, type TaskRow, taskById } from "../../db/queries/tasks.ts"
import { openTasks } from "../../src/actions/open-tasks.ts"
import { addContract } from "../../src/actions/save-contract.ts"
import { routes } from "../../src/web/routes.ts"
import { createServer, type Server } from "../../src/web/server.tsx"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { laid, withAssessment } from "../support/deciding.ts"
import { completeParts, sentDeclaration } from "../support/declarations.ts"
import { formBody, signedIn, signInAs, type TestPerson } from "../support/people.ts"

let app: TestApp
let server: Server
let buyer: TestPerson
let it: TestPerson
let assessment: string
let declared: string
let undeclared: string

const hostile = `Brume "<img src=x>" עברית`
const content = {
  ...{ title: hostile, language: "fr" as const, scopes: ["campaign" as const], data: ["internal"], audiences: [] },
  ...{ media: [], oversight: "reviewed" as const, start: "2026-11-20", renewal: "none" as const, subcontractors: [] },
}

beforeEach(async () => {
  app = await testApp({ now: "2026-11-27T10:00:00Z", config: { public: "none" } })
  assessment = await withAssessment(app, "2026-11-20")
  buyer = await signedIn(app, ["procurement"], { name: "Zoé Petit" })
  it = await signedIn(app, ["it"], { name: "Tom Weber" })
  const contract = async (over: object) =>
    (await addContract(app, { agency: "atelier", content: { ...content, ...over } }, { by: buyer.id })).id
  declared = await contract({ title: "Campagne 2027", notice: "2027-06-30", end: "2027-09-30" })
  undeclared = await contract({})
  await sentDeclaration(app, { made: { contract: declared }, parts: completeParts() })
  await openTasks(app)
  server = createServer(app, { assets: new Map() })
})
afterEach(() => app.close())

async function page(path: string, { who = buyer, lang = "en" }: { who?: TestPerson; lang?: string } = {}) {
  const answer = await server.request(`${path}${path.includes("?") ? "&" : "?"}lang=${lang}`, { headers: who.headers })
  return { status: answer.status, html: await answer.text() }
}

function post(path: string, fields: Record<string, string>, who = buyer) {
  return server.request(path, { method: "POST", headers: who.posting, body: formBody(fields) })
}

async function taskOf(kind: TaskRow["kind"]): Promise<TaskRow> {
  const found = (await readOpen(app.store.read)).find((one) => one.kind === kind)
  if (!found) throw new Error(`no task ${kind}`)
  return found
}

describe("what is due with agencies", () => {
  test("stands among all that is due, with what to do and where, in both languages", async () => {
    const conflict = await taskOf("agency-conflict")
    const { html } = await page(routes.reviews())
    expect(html).toContain("Atelier, Acme Writer Team")
    expect(html).toContain("Tool not assessed")
    expect(html).toContain(`href="${routes.declaration(conflict.about)}"`)
    expect(html).toContain("The contract runs and the agency has declared nothing")
    expect(html).toContain(`href="${routes.newDeclaration({ contract: undeclared })}"`)
    expect(html).toContain("Atelier, Brume &quot;&lt;img src=x&gt;&quot; עברית")
    expect(html).not.toContain("<img src=x>")
    // Known long before: the days of the contract.
    expect(html).toMatch(
      /June 2027[\s\S]*30 Jun 2027[\s\S]*Atelier, Campagne 2027[\s\S]*Last day to give notice on the contract/,
    )
    expect(html).toMatch(/30 Sept? 2027[\s\S]*Atelier, Campagne 2027[\s\S]*End of the contract/)
    const french = (await page(routes.reviews(), { lang: "fr" })).html
    expect(french).toContain("Outil non évalué")
    expect(french).toContain("Le contrat court et l’agence n’a rien déclaré")
  })

  test("is seen to by those who look after agencies, and by nobody who only decides", async () => {
    const { id } = await taskOf("agency-conflict")
    const decision = (await page(routes.review(id), { who: it })).html
    expect(decision).not.toContain(routes.reviewDone(id))
    for (const path of [routes.reviewDone(id), routes.reviewAssignment(id)])
      expect((await post(path, { note: "Settled.", take: "1", wasOwner: "" }, it)).status).toBe(403)
    const { html } = await page(routes.review(id))
    expect(html).toContain("Atelier, Acme Writer Team: tool not assessed</h1>")
    expect(html).toMatch(/<dt>Finding<\/dt><dd>[^<]*Acme Writer[^<]*<\/dd><dt>To ask the agency<\/dt><dd>[^<]+<\/dd>/)
    expect(html).toContain("Zoé Petit</option>")
    expect(html).not.toContain("Tom Weber</option>")
    const taken = await post(routes.reviewAssignment(id), { take: "1", wasOwner: "" })
    expect([taken.status, (await taskById(app.store.read, id))?.ownerId]).toEqual([303, buyer.id])
    expect((await post(routes.reviewDone(id), { note: "They moved to another plan." })).status).toBe(303)
    expect((await taskById(app.store.read, id))?.status).toBe("done")
    expect(await openTasks(app)).toEqual({ opened: 0, mooted: 0 })
  })

  test("is in the calendar under the task that it will be, and counted on the dashboard", async () => {
    const calendar = await server.request(`${routes.reviewsFeed}?lang=en`, { headers: buyer.headers })
    const lines = (await calendar.text()).replaceAll("\r\n ", "").split("\r\n")
    expect(lines).toContain('SUMMARY:Missing declaration: Atelier\\, Brume "<img src=x>" עברית')
    expect(lines).toContain("SUMMARY:Last day to give notice on the contract: Atelier\\, Campagne 2027")
    expect(lines).toContain("DTSTART;VALUE=DATE:20270630")
    const { html } = await page(routes.dashboard)
    expect(html).toContain("One conflict to settle with an agency")
    expect(html).toContain(`href="${routes.agencies({ view: "declaration" })}">One agency’s declaration is due`)
    const task = await taskOf("declaration-due")
    app.setNow("2026-12-06T10:00:00Z")
    const soon = (await page(routes.dashboard, { who: await signInAs(app, buyer.id) })).html
    expect(soon).toContain(`href="${routes.review(task.id)}"`)
    expect(soon).toContain("Atelier, Brume &quot;&lt;img src=x&gt;&quot; עברית: missing declaration")
  })
})

describe("which agencies use a tool", () => {
  test("stands on its page with plan, uses, what was found and why; and where there is none, so", async () => {
    const reader = await signedIn(app, ["reader"])
    const { html } = await page(routes.tool("acme-writer"), { who: reader })
    const section = html.slice(html.indexOf('id="agencies"'), html.indexOf('id="history"'))
    expect(section).toContain(`href="${routes.agency("atelier")}"`)
    expect(section).toContain("Campagne 2027")
    expect(section).toContain("Acme Writer")
    expect(section).toContain(`href="${routes.declaration((await taskOf("agency-conflict")).about)}"`)
    expect(html).toContain('href="#agencies"')
    expect(html).not.toContain("Inès Durand")
    await stated(app, { aval: 1, tools: [{ slug: "quiet", name: "Quiet", vendor: "acme", categories: ["text"] }] })
    const quiet = (await page(routes.tool("quiet"), { who: reader, lang: "fr" })).html
    expect(quiet).toContain("Aucune agence n’a déclaré cet outil pour un contrat en cours.")
  })

  test("is told before a decision, a suspension and the retirement of the tool", async () => {
    const assessor = await signedIn(app, ["assessor"])
    const decision = await laid(app, assessment, { by: assessor.id, over: { validFrom: "2026-11-27" } })
    const preview = (await page(routes.decision(decision), { who: it })).html
    expect(preview).toContain("What the comparison finds changes for one declaration.")
    expect(preview).toMatch(/<bdi>Atelier<\/bdi>[\s\S]*becomes/)
    const suspension = (await page(routes.newSuspension({ plan: "acme-writer/team" }), { who: it })).html
    expect(suspension).toContain("What the comparison finds changes for one declaration.")
    const retiring = (await page(routes.toolRetirement("acme-writer"), { who: it })).html
    expect(retiring).toContain("One agency’s declaration names the tool, under a running contract.")
    expect(retiring).toContain(`href="${routes.tool("acme-writer")}#agencies"`)
    const free = (await page(routes.planRetirement("acme-writer/free"), { who: it })).html
    expect(free).not.toContain("names the tool")
  })
})
