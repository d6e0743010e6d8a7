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
