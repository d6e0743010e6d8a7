import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { checkTool } from "../../src/actions/check-tool.ts"
import { currentList } from "../../src/actions/read-current-list.ts"
import { readItems } from "../../src/actions/read-items.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"
import { askedBy, fieldsOf } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let assessor: TestPerson
let ask: ReturnType<typeof askedBy>

beforeEach(async () => {
  app = await testApp()
  const { tools = [], ...rest } = wholeDocument()
  await stated(app, { ...rest, tools: [...tools, { slug: "desk", name: "Desk", vendor: "acme" }] })
  assessor = await signedIn(app, ["assessor"])
  ask = askedBy(app, assessor)
})
afterEach(() => app.close())

const today = "2026-11-22"
const path = "/register/tools/desk/retirement"
const answerOf = async (tool: string) =>
  (await checkTool(app, { tool, data: ["internal"], use: ["copy"] })).reply.answer
const listed = async () => (await currentList(app))?.book.list.tools.map(({ slug }) => slug)

describe("retiring", () => {
  test("says what it does; the day and the reason are asked", async () => {
    const page = await ask(path)
    expect([page.status, page.text]).toEqual([200, expect.stringContaining("Retire the tool Desk")])
    const refused = await ask(path, { on: "", why: " " })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('href="#f-on"')
    expect(refused.html).toContain('href="#f-why"')
  })

  test("a tool without a decision leaves the list, the table and the suggestions; the event says why", async () => {
    expect(await listed()).toEqual(["acme-writer", "desk"])
    const { seq } = await app.store.head()
    const { to } = await ask(path, { on: today, why: "Nobody uses it any more" })
    expect(to).toBe("/tools/desk?done=retired")
    const events = await eventsAfter(app, seq)
    expect(events.map(({ object, kind, actor, why, after }) => [object, kind, actor, why, after])).toEqual([
      ["tool/desk", "tool.retired", assessor.id, "Nobody uses it any more", { tool: { retiredOn: today } }],
      ["list", "list.published", assessor.id, "Nobody uses it any more", expect.anything()],
    ])
    expect(await listed()).toEqual(["acme-writer"])
    expect((await ask("/tools")).text).not.toContain("Desk")
    expect((await ask("/check/suggestions?q=desk")).text).not.toContain("Desk")
    expect((await ask("/tools/desk?done=retired")).text).toContain(
      "It is retired. Desk is retired since 22 November 2026.",
    )
    expect((await ask("/register/tools/new")).html).not.toContain('<option value="Desk">')
  })

  test("one with a decision keeps its answer", async () => {
    const before = await answerOf("acme-writer")
    await ask("/register/tools/acme-writer/retirement", { on: today, why: "Replaced" })
    expect(before).toBe("if")
    expect(await answerOf("acme-writer")).toBe("if")
    expect((await ask("/tools")).text).toContain("Acme Writer")
  })

  test("is taken back with its reason, and then everything is as before", async () => {
    const before = JSON.stringify((await currentList(app))?.book.list.tools)
    await ask(path, { on: today, why: "By mistake" })
    const page = await ask(path)
    expect(page.text).toContain("Desk is retired since 22 November 2026")
    const { to } = await ask(path, { ...fieldsOf(page.html), why: "It was the wrong one" })
    expect(to).toBe("/tools/desk?done=restored")
    expect(JSON.stringify((await currentList(app))?.book.list.tools)).toBe(before)
    expect((await readItems(app)).tools.find(({ slug }) => slug === "desk")).not.toHaveProperty("retiredOn")
  })

  test("twice at once retires once; the second sees how it stands", async () => {
    const fields = { ...fieldsOf((await ask(path)).html), why: "Nobody uses it" }
    await ask(path, fields)
    const { seq } = await app.store.head()
    const second = await ask(path, fields)
    expect([second.status, second.to]).toEqual([303, path])
    expect((await app.store.head()).seq).toBe(seq)
  })

  test("a plan and an organisation likewise", async () => {
    const plan = "/register/plans/acme-writer/free/retirement"
    expect((await ask(plan, { on: today, why: "Closed" })).to).toBe(
      "/tools/acme-writer?plan=acme-writer%2Ffree&done=retired",
    )
    expect((await currentList(app))?.book.plans.has("acme-writer/free")).toBe(false)
    expect((await ask("/tools/acme-writer")).text).toContain("retired since 22 Nov 2026")
    const organisation = "/register/organisations/acme/retirement"
    expect((await ask(organisation)).text).toContain("2 tools in service are published by it")
    expect((await ask(organisation, { on: today, why: "Wound up" })).to).toBe("/register/organisations?done=retired")
    expect((await ask("/register/organisations")).text).toContain("Acme retired since 22 November 2026")
    expect((await ask("/register/tools/new")).html).not.toContain('<option value="Acme"')
  })

  test("needs the right to write, and something that is there", async () => {
    const by = await signedIn(app, ["reader"])
    expect((await ask(path, { on: today, why: "x" }, { by })).status).toBe(403)
    expect((await ask("/register/tools/nobody/retirement")).status).toBe(404)
  })
})

describe("what is retired is not offered for anything new", () => {
  const free = "acme-writer/free"
  const team = "acme-writer/team"

  /** Retires the plan that nothing is decided about. */
  const retireFree = () => ask(`/register/plans/${free}/retirement`, { on: today, why: "Closed" })
  /** Whether a page lets one choose the plan, or a question about it. */
  const offers = (html: string, plan: string) => new RegExp(`<(option|input)[^>]* value="[^"]*${plan}[" ]`).test(html)

  test("in agreements, documents, packets and assessments, with its tool or by itself; what covered it still may", async () => {
    const paths = ["/register/agreements/new?organisation=acme", "/terms/new", "/packets/new?organisation=acme"]
    for (const path of paths) {
      const { html } = await ask(path)
      expect([offers(html, free), offers(html, team)], path).toEqual([true, true])
    }
    await retireFree()
    for (const path of paths) {
      const { html } = await ask(path)
      expect([offers(html, free), offers(html, team)], path).toEqual([false, true])
    }
    const refused = await ask("/assessments/new", { plan: free, classes: "internal", uses: "copy" })
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining("This plan is retired")])

    const [agreement] = (await readItems(app)).agreements
    await ask("/register/tools/acme-writer/retirement", { on: today, why: "Replaced" })
    for (const path of paths.slice(0, 2)) expect(offers((await ask(path)).html, team), path).toBe(false)
    const kept = await ask(`/register/agreements/${agreement?.id}`)
    expect([offers(kept.html, free), offers(kept.html, team)]).toEqual([false, true])
    const saved = await ask(`/register/agreements/${agreement?.id}`, { ...fieldsOf(kept.html), end: "2028-01-01" })
    expect(saved.status).toBe(303)
    expect((await readItems(app)).agreements[0]?.plans).toEqual([team])
    const strange = await ask("/register/agreements/new", {
      ...{ organisation: "acme", kind: "order", plans: team, start: "2026-01-01", seen: "0" },
    })
    expect([strange.status, strange.html]).toEqual([422, expect.stringContaining('href="#f-plans"')])
  })

  test("no licence and no precondition is added to it, and the page says why; those that are there are corrected", async () => {
    const [licence] = (await readItems(app)).licences
    await ask(`/register/plans/${team}/retirement`, { on: today, why: "Closed" })
    const { seq } = await app.store.head()
    for (const what of ["licences", "states"]) {
      const page = await ask(`/register/${what}/new?plan=${team}`)
      expect([page.status, page.text], what).toEqual([422, expect.stringContaining("nothing new is added to it")])
      const sent = await ask(`/register/${what}/new`, {
        ...fieldsOf(page.html),
        from: today,
        start: today,
        holds: "yes",
        precondition: "training-off",
      })
      expect([sent.status, sent.text], what).toEqual([422, expect.stringContaining("nothing new is added to it")])
    }
    expect((await app.store.head()).seq).toBe(seq)
    const { html } = await ask(`/tools/acme-writer?plan=${team}`)
    for (const path of ["licences/new", "agreements/new", "states/new", "terms/new", "assessments/new"]) {
      expect(html, path).not.toContain(`/${path}`)
    }
    const form = await ask(`/register/licences/${licence?.id}`)
    expect((await ask(`/register/licences/${licence?.id}`, { ...fieldsOf(form.html), seats: "7" })).status).toBe(303)
  })

  test("a plan that retires on a day to come is still offered", async () => {
    await ask(`/register/plans/${free}/retirement`, { on: "2026-12-31", why: "Ends with the year" })
    for (const path of ["/register/agreements/new?organisation=acme", "/terms/new", "/packets/new?organisation=acme"]) {
      expect(offers((await ask(path)).html, free), path).toBe(true)
    }
  })

  test("it is no alternative, though it keeps its answer", async () => {
    const asked = { tool: "nobody", data: ["public"], use: ["copy"] }
    const alternatives = async () => (await checkTool(app, asked)).reply.alternatives.map(({ plan }) => plan)
    expect(await alternatives()).toEqual([team])
    await ask("/register/tools/acme-writer/retirement", { on: today, why: "Replaced" })
    expect(await alternatives()).toEqual([])
    expect(await answerOf("acme-writer")).toBe("if")
    const page = await ask("/register/tools/acme-writer/retirement")
    await ask("/register/tools/acme-writer/retirement", { ...fieldsOf(page.html), why: "By mistake" })
    expect(await alternatives()).toEqual([team])
  })

  test("the table counts it, and shows it where the address asks; so does the CSV", async () => {
    expect((await ask("/tools")).text).not.toContain("retired row")
    await ask(path, { on: today, why: "Nobody uses it" })
    await retireFree()
    const usual = await ask("/tools?q=acme")
    expect(usual.text).toContain("Show 2 retired rows")
    expect(usual.html).toContain('href="/tools?q=acme&amp;retired=1"')
    expect((await ask("/tools")).text).not.toContain("Desk")
    const all = await ask("/tools?retired=1")
    expect(all.text).toContain("Hide what is retired")
    expect(all.text).toMatch(/Desk .*retired since 22 Nov 2026/)
    expect(all.html).toContain('<input type="hidden" name="retired" value="1"/>')
    expect((await ask("/tools?retired=1&q=desk")).text).toContain("Desk")
    const rows = async (query: string) => (await ask(`/tools.csv${query}`)).html.trimEnd().split("\r\n")
    expect(await rows("")).toHaveLength(2)
    const csv = await rows("?retired=1")
    expect(csv).toHaveLength(4)
    expect(csv[0]).toMatch(/Retired on,Merged into$/)
    expect(csv.filter((line) => line.endsWith(`,${today},`))).toHaveLength(2)
  })
})
