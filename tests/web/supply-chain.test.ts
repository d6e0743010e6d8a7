import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { exportDocument } from "../../src/actions/export-document.ts"
import { currentList } from "../../src/actions/read-current-list.ts"
import { readItems } from "../../src/actions/read-items.ts"
import { createServer } from "../../src/web/server.tsx"
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
  assessor = await signedIn(app, ["assessor"])
  reader = await signedIn(app, ["reader"])
  ask = askedBy(app, assessor)
})
afterEach(() => app.close())

const toolOf = async (slug: string) => (await readItems(app)).tools.find((tool) => tool.slug === slug)
const organisationOf = async (slug: string) => (await readItems(app)).organisations.find((one) => one.slug === slug)

describe("what a tool is made with", () => {
  test("stands in its form row by row, and saving it untouched changes nothing", async () => {
    const page = await ask("/register/tools/acme-writer")
    const fields = fieldsOf(page.html)
    expect(fields).toMatchObject({
      supplyRole: ["model", "hosting", ""],
      supplyOrganisation: ["Fondry", "Fondry", ""],
      supplyTool: ["Fondry Model", "", ""],
      supplyPurposeFr: ["Rédaction", "", ""],
      supplyCountry: ["IE", "", ""],
      supplyUrl: ["https://acme.example/subprocessors", "", ""],
    })
    expect((await ask("/register/tools/acme-writer", fields)).to).toBe("/tools/acme-writer?done=nothing")
  })

  test("is changed, added to and taken away there, with one event of the tool", async () => {
    const fields = fieldsOf((await ask("/register/tools/acme-writer")).html)
    const { seq } = await app.store.head()
    const { status } = await ask("/register/tools/acme-writer", {
      ...fields,
      supplyRole: ["model", "hosting", "sub-processor"],
      supplyOrganisation: ["Fondry", "", "atelier"],
      supplyPurposeEn: ["Copy", "", "Labelling"],
      supplyCountry: ["FR", "", ""],
    })
    expect(status).toBe(303)
    const supplies = (await toolOf("acme-writer"))?.supplies
    expect(supplies?.map(({ role, organisation, country }) => [role, organisation, country])).toEqual([
      ["model", "fondry", "FR"],
      ["sub-processor", "atelier", undefined],
    ])
    expect(supplies?.[0]?.source).toEqual({ url: "https://acme.example/subprocessors", seenOn: "2026-02-01" })
    const events = await eventsAfter(app, seq)
    expect(events.map(({ object, kind }) => `${object} ${kind}`)).toEqual(["tool/acme-writer tool.saved"])
    expect(Object.keys(events[0]?.after.tool)).toEqual(["supplies"])
  })

  test("is refused at its row, with everything typed still there", async () => {
    const fields = fieldsOf((await ask("/register/tools/acme-writer")).html)
    const page = await ask("/register/tools/acme-writer", {
      ...fields,
      supplyOrganisation: ["Fondri", "", "Nobody"],
      supplyTool: ["Fondry Modell", "", ""],
      supplyUrl: ["https://acme.example/subprocessors", "", "ftp://x"],
      supplyDay: ["", "", "2026-02-01"],
    })
    expect(page.status).toBe(422)
    for (const place of ["supplyDay-0", "supplyOrganisation-0", "supplyTool-0", "supplyOrganisation-2", "supplyUrl-2"])
      expect(page.html).toMatch(new RegExp(`href="#[^"]*${place}"`))
    expect(page.text).toContain("perhaps “Fondry”")
    expect(page.html).toContain('value="ftp://x"')
  })

  test("is told on the page of the tool, with countries and sources", async () => {
    const { text, main } = await ask("/tools/acme-writer", undefined, { by: reader })
    expect(text).toContain("Model Fondry Model ( Fondry , retired since 1 July 2026)")
    expect(text).toContain("processing: Ireland, acme.example seen on 1 February 2026")
    expect(text).toContain("Hosting Fondry country not known, without a source")
    // The model's own chain leads back here, and ends.
    expect(text).toContain("spelled out elsewhere on this page")
    expect(main).toContain('href="/register/organisations/fondry/supply-chain"')
  })
})

describe("which tools depend on an organisation", () => {
  test("directly and through others, each with its way and what is decided", async () => {
    const { status, text } = await ask("/register/organisations/fondry/supply-chain", undefined, { by: reader })
    expect(status).toBe(200)
    expect(text).toContain("2 tools depend on Fondry")
    expect(text).toMatch(/Fondry Model published by it no plan/)
    expect(text).toMatch(
      /Acme Writer Model Fondry Model .* Hosting Fondry Free No decision Ask first Team Conditional Yes, if/,
    )
  })

  test("nobody: it says what to do; an unknown one is not there", async () => {
    expect((await ask("/register/organisations/atelier/supply-chain")).text).toContain("No tool depends on Atelier")
    expect((await ask("/register/organisations/nobody/supply-chain")).status).toBe(404)
  })
})

describe("contacts", () => {
  const secrets = /Camille|privacy@acme|security@acme|99 00 12 34/

  test("are entered and changed; the event tells how many, never whom", async () => {
    const fields = fieldsOf((await ask("/register/organisations/acme")).html)
    expect(fields.contactMail).toEqual(["privacy@acme.example", "security@acme.example", ""])
    const { seq } = await app.store.head()
    const saved = await ask("/register/organisations/acme", {
      ...fields,
      contactMail: ["dpo@acme.example", "", ""],
      contactRoleEn: ["Data protection", "", "Sales"],
      contactPhone: ["+33 1 99 00 12 34", "", "+33 1 99 00 56 78"],
    })
    expect(saved.status).toBe(303)
    expect((await organisationOf("acme"))?.contacts?.map(({ mail, phone }) => [mail, phone])).toEqual([
      ["dpo@acme.example", "+33 1 99 00 12 34"],
      [undefined, "+33 1 99 00 56 78"],
    ])
    const events = await eventsAfter(app, seq)
    expect(events.map(({ object, before, after }) => [object, before, after])).toEqual([
      ["organisation/acme", { organisation: { contacts: 2 } }, { organisation: { contacts: 2 } }],
    ])
  })

  test("need a function and a way to reach them", async () => {
    const fields = fieldsOf((await ask("/register/organisations/fondry")).html)
    const page = await ask("/register/organisations/fondry", { ...fields, contactMail: "not a mail" })
    expect(page.status).toBe(422)
    expect(page.text).toContain("Say what this contact is for")
    const named = await ask("/register/organisations/fondry", {
      ...fields,
      contactRoleFr: "Ventes",
      contactMail: "nope",
    })
    expect(named.text).toContain("A mail address is expected")
    const alone = await ask("/register/organisations/fondry", { ...fields, contactRoleFr: "Ventes", contactName: "X" })
    expect(alone.text).toContain("Give a mail address, a telephone number or a page.")
  })

  test("stand in the whole document and nowhere else: no list, no interface, no event, no page for readers", async () => {
    expect(JSON.stringify(await exportDocument(app))).toMatch(secrets)
    expect(JSON.stringify((await currentList(app))?.book.list)).not.toMatch(secrets)
    for (const event of await eventsAfter(app, 0)) expect(JSON.stringify(event)).not.toMatch(secrets)
    const server = createServer(app, { assets: new Map(), remote: () => "192.0.2.1" })
    const paths = [
      "/api/v1/organisations",
      "/api/v1/organisations/acme",
      "/api/v1/tools/acme-writer",
      "/register/organisations",
      "/register/organisations/acme/supply-chain",
      "/tools/acme-writer",
      "/tools.csv",
      "/history/organisation/acme",
    ]
    for (const path of paths) {
      const answer = await server.fetch(new Request(`${app.config.url}${path}`, { headers: reader.headers }), {})
      expect([path, answer.status]).toEqual([path, 200])
      expect(await answer.text(), path).not.toMatch(secrets)
    }
  })
})
