import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { checkTool } from "../../src/actions/check-tool.ts"
import { readItems } from "../../src/actions/read-items.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { linkedDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"
import { askedBy, fieldsOf } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let assessor: TestPerson
let ask: ReturnType<typeof askedBy>

beforeEach(async () => {
  app = await testApp()
  const { tools = [], plans = [], ...rest } = linkedDocument()
  const copy = {
    slug: "writer-pro",
    name: "Writer Pro",
    vendor: "fondry",
    hosts: [{ host: "pro.acme.example", cover: "tree" }],
  }
  const plan = { slug: "writer-pro/one", name: { en: "One" }, account: "company" }
  await stated(app, { ...rest, tools: [...tools, copy], plans: [...plans, plan] })
  assessor = await signedIn(app, ["assessor"])
  ask = askedBy(app, assessor)
})
afterEach(() => app.close())

const path = "/register/tools/writer-pro/merge"
const preview = `${path}?into=Acme%20Writer`
const checked = async (tool: string) => (await checkTool(app, { tool, data: ["internal"], use: ["copy"] })).reply

async function merge() {
  return ask(path, { ...fieldsOf((await ask(preview)).html), why: "Entered twice" })
}

describe("merging tools", () => {
  test("asks which one stays, and shows what moves before anything does", async () => {
    expect((await ask(path)).text).toContain("Choose the entry that stays")
    const unknown = await ask(`${path}?into=Nobody`)
    expect([unknown.status, unknown.text]).toEqual([422, expect.stringContaining("“Nobody” is not in the register")])
    const unsaid = await ask(`${path}?into=`)
    expect([unsaid.status, unsaid.text]).toEqual([422, expect.stringContaining("Choose the entry that stays.")])
    const { text } = await ask(preview)
    expect(text).toContain("Merge Writer Pro into Acme Writer")
    expect(text).toContain("Names: Writer Pro and writer-pro")
    expect(text).toContain("Hosts: pro.acme.example")
    expect(text).toContain("What stays with the history of Writer Pro One plan")
    expect((await readItems(app)).tools.find(({ slug }) => slug === "writer-pro")).not.toHaveProperty("mergedInto")
  })

  test("is one commit with an event of each, and the list follows", async () => {
    const { seq } = await app.store.head()
    const { status, to } = await merge()
    expect([status, to]).toEqual([303, "/tools/acme-writer?merged=writer-pro"])
    const events = await eventsAfter(app, seq)
    expect(events.map(({ object, kind, why }) => [object, kind, why])).toEqual([
      ["tool/writer-pro", "tool.merged", "Entered twice"],
      ["tool/acme-writer", "tool.saved", "Entered twice"],
      ["list", "list.published", "Entered twice"],
    ])
    expect(new Set(events.map(({ at }) => at)).size).toBe(1)
  })

  test("leads its address, its name and its hosts to the one that stays", async () => {
    await merge()
    const { status, to } = await ask("/tools/writer-pro")
    expect([status, to]).toEqual([302, "/tools/acme-writer?merged=writer-pro"])
    expect((await ask(to ?? "")).text).toContain("Writer Pro was merged into Acme Writer: it is the same tool.")
    for (const name of ["Writer Pro", "writer-pro"])
      expect(await checked(name)).toMatchObject({ tool: { slug: "acme-writer" } })
    const former = await ask("/tools/writer-pro?former=1")
    expect(former.text).toContain("This former page is merged into acme-writer .")
    expect((await ask("/tools")).text).not.toContain("Writer Pro")
  })

  test("is refused while a decision is in force, with what to do", async () => {
    const page = await ask("/register/tools/acme-writer/merge?into=writer-pro")
    expect(page.text).toContain("They cannot be merged as they are")
    expect(page.text).toContain("A decision is about the plan “acme-writer/team”. Merge the other way round")
    expect(page.html).not.toContain('name="why"')
    const { seq } = await app.store.head()
    const forced = await ask("/register/tools/acme-writer/merge", { into: "writer-pro", seen: String(seq), why: "x" })
    expect(forced.status).toBe(412)
    expect((await app.store.head()).seq).toBe(seq)
  })

  test("what changed since the preview shows it again, with the reason that was typed", async () => {
    const fields = { ...fieldsOf((await ask(preview)).html), why: "Entered twice" }
    await stated(app, { aval: 1, tools: [{ slug: "desk", name: "Desk", vendor: "acme" }] })
    const page = await ask(path, fields)
    expect(page.status).toBe(412)
    expect(page.text).toContain("The register changed since you opened this page.")
    expect(page.html).toContain('value="Entered twice"')
    expect((await ask(path, { ...fieldsOf(page.html) })).status).toBe(303)
  })

  test("needs a reason", async () => {
    const page = await ask(path, { ...fieldsOf((await ask(preview)).html), why: "" })
    expect([page.status, page.text]).toEqual([422, expect.stringContaining("What goes over to Acme Writer")])
  })

  test("is taken back: the tool answers for itself again", async () => {
    await merge()
    const page = await ask(path)
    expect(page.text).toContain("Separate Writer Pro from Acme Writer")
    expect(page.text).toContain("Names: Writer Pro and writer-pro")
    const { to } = await ask(path, { ...fieldsOf(page.html), why: "They differ" })
    expect(to).toBe("/tools/writer-pro?done=unmerged")
    expect(await checked("Writer Pro")).toMatchObject({ tool: { slug: "writer-pro" } })
    expect((await readItems(app)).tools.find(({ slug }) => slug === "acme-writer")?.aliases).toEqual(["AcmeGPT"])
  })
})

describe("merging organisations", () => {
  test("hands over tools and agreements, and says that there is no way back", async () => {
    const at = "/register/organisations/fondry/merge"
    const { text, html } = await ask(`${at}?into=Acme`)
    expect(text).toContain("Tools: Acme Writer, Fondry Model, and Writer Pro")
    expect(text).toContain("This cannot be undone with one click")
    const { to } = await ask(at, { ...fieldsOf(html), why: "The same company" })
    expect(to).toBe("/register/organisations?done=merged")
    const { tools, organisations } = await readItems(app)
    expect(tools.every(({ vendor }) => vendor === "acme")).toBe(true)
    expect(organisations.find(({ slug }) => slug === "fondry-labs")?.mergedInto).toBe("acme")
    expect((await ask("/register/organisations")).text).not.toContain("Fondry, ")
    expect((await ask(at)).text).toContain("This entry is merged into Acme.")
  })
})
