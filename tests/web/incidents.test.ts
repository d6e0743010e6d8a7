import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { openIncidents } from "../../db/queries/incidents.ts"
import { readIncidentEffects } from "../../src/actions/read-incident-effect.ts"
import { decidedPlans } from "../../src/core/incident-effect.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { linkedDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"
import { askedBy, fieldsOf } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let assessor: TestPerson
let reader: TestPerson
let ask: ReturnType<typeof askedBy>

beforeEach(async () => {
  app = await testApp()
  await stated(app, linkedDocument())
  assessor = await signedIn(app, ["assessor", "it"], { name: "Claire Aubert" })
  reader = await signedIn(app, ["reader"])
  ask = askedBy(app, assessor)
})
afterEach(() => app.close())

const said = {
  ...{
    organisation: "fondry",
    tool: "",
    titleFr: "",
    titleEn: "Keys stolen",
    textFr: "",
    textEn: "Somebody read prompts.",
  },
  ...{ kind: "security", severity: "high", happenedOn: "2026-11-18", learnedOn: "2026-11-20", seen: "0" },
  url: "https://fondry.example/status",
}
const record = async (over: Record<string, string> = {}) =>
  ((await ask("/incidents/new", { ...said, ...over })).to ?? "").replace(/\?.*/, "")

describe("an incident", () => {
  test("is recorded with one event that moves no list; sent twice, it is one", async () => {
    const { seq, register } = await app.store.head()
    const { status, to } = await ask("/incidents/new", said)
    expect([status, to]).toEqual([303, expect.stringMatching(/^\/incidents\/inc_\w+\?done=recorded$/)])
    const events = await eventsAfter(app, seq)
    expect(events.map(({ object, kind, actor }) => [object, kind, actor])).toEqual([
      [`work/incident/${to?.replace(/^.*\/|\?.*/g, "")}`, "incident.recorded", assessor.id],
    ])
    expect(events[0]?.after).toEqual({
      ...{ organisation: "fondry", kind: "security", severity: "high", title: { en: "Keys stolen" } },
      ...{ text: { en: "Somebody read prompts." }, happenedOn: "2026-11-18", learnedOn: "2026-11-20" },
      url: "https://fondry.example/status",
    })
    expect((await app.store.head()).register).toBe(register)
    expect((await ask("/incidents/new", said)).to).toBe(to)
    expect(await openIncidents(app.store.read)).toHaveLength(1)
  })

  test("says which decided plans it touches, in which way, and what can be done at once", async () => {
    const page = await ask(await record())
    expect(page.text).toContain("Keys stolen: one decision touched")
    expect(page.text).toContain("Acme Writer → model Fondry Model by Fondry")
    expect(page.html).toContain('href="/decisions/suspension?plan=acme-writer%2Fteam"')
    expect(page.html).toContain('href="/decisions/new?plan=acme-writer%2Fteam"')
    const [incident] = await openIncidents(app.store.read)
    const [effect] = incident ? await readIncidentEffects(app, [incident]) : []
    expect(effect && decidedPlans(effect).map(({ plan }) => plan.plan.slug)).toEqual(["acme-writer/team"])
    expect((await ask("/incidents")).text).toContain("One open incident")
    expect((await ask("/incidents", undefined, { by: reader })).text).toContain("Keys stolen")
  })

  test("about one tool alone touches that tool and what rests on it, not the vendor’s others", async () => {
    await stated(app, { aval: 1, tools: [{ slug: "fondry-voice", name: "Fondry Voice", vendor: "fondry" }] })
    const [alone, all] = await readIncidentEffects(app, [
      { organisation: "fondry", tool: "fondry-voice" },
      { organisation: "fondry" },
    ])
    expect(alone?.tools.map(({ tool }) => tool)).toEqual(["fondry-voice"])
    expect(all?.tools.map(({ tool }) => tool)).toEqual(["fondry-model", "fondry-voice", "acme-writer"])
  })

  test("is a notice on the pages of the tool and of the organisation while it is open, never on the check page", async () => {
    const path = await record()
    const seenBy = async (page: string) => (await ask(page, undefined, { by: reader })).html.includes(`href="${path}"`)
    expect(await seenBy("/tools/acme-writer")).toBe(true)
    expect(await seenBy("/register/organisations/fondry/supply-chain")).toBe(true)
    expect((await ask("/check?tool=acme-writer", undefined, { by: reader })).text).not.toContain("Keys stolen")
    await ask(`${path}/closure`, { outcomeFr: "", outcomeEn: "Keys changed.", seen: "1" })
    expect(await seenBy("/tools/acme-writer")).toBe(false)
    expect(await seenBy("/register/organisations/fondry/supply-chain")).toBe(false)
  })

  test.each([
    ["learned before it happened", { happenedOn: "2026-11-21" }, "It is not learned before it happens"],
    ["learned on a day to come", { happenedOn: "", learnedOn: "2026-11-23" }, "This day is yet to come"],
    ["an address of no page", { url: "javascript:alert(1)" }, "This is not the address of a page"],
    ["no title", { titleEn: " " }, "Give it a title"],
    ["no text", { textEn: "" }, "Say what happened"],
    ["a tool of somebody else", { tool: "acme-writer" }, "does not publish this tool"],
    ["an organisation that is none", { organisation: "nobody" }, "Choose an organisation of the register"],
    ["a kind that is none", { kind: "alien" }, "Kind"],
  ])("is refused with %s, and nothing typed is lost", async (_name, over, message) => {
    const { seq } = await app.store.head()
    const { status, text, html } = await ask("/incidents/new", { ...said, ...over })
    expect(status).toBe(422)
    expect(text).toContain(message)
    if (!("organisation" in over) && !("textEn" in over)) expect(html).toContain("Somebody read prompts.")
    expect(await eventsAfter(app, seq)).toEqual([])
  })

  test("is corrected with what changed in its event; on an old version it is not", async () => {
    const path = await record()
    const { seq } = await app.store.head()
    const { html } = await ask(path)
    expect(html).toContain("Correct")
    const { organisation: _, tool: __, ...fields } = said
    expect((await ask(path, { ...fields, severity: "low", happenedOn: "", seen: "1" })).to).toBe(`${path}?done=changed`)
    const [event] = await eventsAfter(app, seq)
    expect([event?.kind, event?.before, event?.after]).toEqual([
      "incident.changed",
      { severity: "high", happenedOn: "2026-11-18" },
      { severity: "low" },
    ])
    const late = await ask(path, { ...fields, titleEn: "Keys lost", seen: "1" })
    expect(late.status).toBe(412)
    expect(late.html).toContain('value="Keys lost"')
    expect((await ask(path, { ...fields, titleEn: "Keys lost", seen: "2" })).status).toBe(303)
  })

  test("is closed once, with what came of it; then it changes no more", async () => {
    const path = await record()
    const close = (outcomeEn: string) => ask(`${path}/closure`, { outcomeFr: "", outcomeEn, seen: "1" })
    expect((await close(" ")).status).toBe(422)
    expect((await close("Keys changed.")).to).toBe(`${path}?done=closed`)
    expect((await close("Again.")).status).toBe(409)
    const { organisation: _, tool: __, ...fields } = said
    expect((await ask(path, { ...fields, severity: "low", seen: "2" })).status).toBe(409)
    const page = await ask(path)
    expect(page.text).toContain("Keys changed.")
    expect(page.html).not.toContain(`action="${path}"`)
  })

  test("is not for those who only read the register to record", async () => {
    expect((await ask("/incidents/new", said, { by: reader })).status).toBe(403)
    expect((await ask("/incidents", undefined, { by: reader })).html).not.toContain('href="/incidents/new"')
  })

  test("of an organisation comes with its tools, and the one that was asked for chosen", async () => {
    const { html } = await ask("/incidents/new?organisation=acme&tool=acme-writer")
    expect(fieldsOf(html)).toMatchObject({ organisation: "acme", tool: "acme-writer", learnedOn: "2026-11-22" })
    expect((await ask("/incidents/new?organisation=nobody")).status).toBe(404)
    expect((await ask("/incidents/new")).html).toContain('<option value="acme"')
  })
})
