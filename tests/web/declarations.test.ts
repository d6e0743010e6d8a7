import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { declarations, events, secrets, units } from "../../db/schema.ts"
import { readDeclaration } from "../../src/actions/read-declaration.ts"
import { sheetsOf, workbook } from "../../src/adapters/document-sheets.ts"
import { typeOf } from "../../src/adapters/document-type.ts"
import { createServer } from "../../src/web/server.tsx"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { completeParts, contractWith, declarationFor, fill, sentDeclaration } from "../support/declarations.ts"
import { wholeDocument } from "../support/document.ts"
import { askedBy, fieldsOf } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"
import { visitor } from "../support/visitor.ts"

let app: TestApp
let nadia: TestPerson
let reader: TestPerson
let lyon: TestPerson
let ask: ReturnType<typeof askedBy>
let count = 1

beforeAll(async () => {
  app = await testApp()
  if (app.documents) app.documents = { ...app.documents, typeOf, sheetsOf, workbook }
  await stated(app, wholeDocument())
  await app.store.commit((write) => [write.insert(units).values({ id: "unt_lyon", name: { fr: "Lyon", en: "Lyon" } })])
  nadia = await signedIn(app, ["procurement"], { name: "Nadia Petit" })
  reader = await signedIn(app, ["reader"])
  lyon = await signedIn(app, [{ role: "procurement", unit: "unt_lyon" }])
  ask = askedBy(app, nadia)
})
afterAll(() => app.close())

/** A contract of its own for a test. */
async function contract() {
  const id = `ctr_${++count}`
  return contractWith(app, { id })
}

const asking = { language: "fr", message: "Bonjour", until: "2027-01-31", way: "link" }
const sending = { name: "Inès Durand", role: "Directrice associée", truth: "on", validUntil: "2027-10-31" }

const rowOf = async (id: string) => (await app.store.read.select().from(declarations).where(eq(declarations.id, id)))[0]
const openOf = async (contractId: string) =>
  (await app.store.read.select().from(declarations).where(eq(declarations.contractId, contractId))).map(({ id }) => id)
const kindsOf = async (id: string) =>
  (
    await app.store.read
      .select({ kind: events.kind, actor: events.actor })
      .from(events)
      .where(eq(events.object, `work/declaration/${id}`))
      .orderBy(events.seq)
  ).map(({ kind, actor }) => [kind.replace("declaration.", ""), actor])

async function sendFile(path: string, id: string, file: File, by = nadia) {
  const server = createServer(app, { assets: new Map(), remote: () => "192.0.2.9" })
  const body = new FormData()
  body.set("declaration", id)
  body.set("file", file)
  const { "Content-Type": _type, ...rest } = by.posting
  const headers = { ...rest, "Accept-Language": "en" }
  const answer = await server.fetch(new Request(`http://localhost:3000${path}`, { method: "POST", body, headers }), {})
  return { status: answer.status, html: await answer.text() }
}

describe("asking", () => {
  test("makes a link that is shown once, with a text to send, in both languages", async () => {
    const { contract: id } = await contract()
    const form = await ask(`/declarations/new?contract=${id}`)
    expect(form.text).toContain("Ask Atelier for a declaration")
    expect(fieldsOf(form.html)).toMatchObject({ contract: id, language: "fr", way: "link", until: "2026-12-22" })
    const made = await ask("/declarations/new", { contract: id, ...asking })
    expect(made.status).toBe(201)
    const [declaration = ""] = await openOf(id)
    const link = /http:\/\/localhost:3000(\/declare\/[\w-]{43})/.exec(made.html)?.[1] ?? ""
    expect(made.text).toMatch(/Objet : Maison Exemple – votre usage de l’IA.*jusqu’au 31 janvier 2027 inclus/)
    expect(made.text).toMatch(/Subject: Maison Exemple – your use of AI.*until 31 January 2027 included/)
    expect((await visitor(app).get(link)).location).toBe("/declare")
    const page = await ask(`/declarations/${declaration}`)
    expect([page.html.includes(link.slice(9)), page.text.includes("The link opens.")]).toEqual([false, true])
    expect(JSON.stringify(await app.store.read.select().from(secrets))).not.toContain(link.slice(9))
    expect(await kindsOf(declaration)).toEqual([["made", nadia.id]])
    // It is said that one is open already.
    expect((await ask(`/declarations/new?contract=${id}`)).text).toContain("A declaration is open for the same already")
  })

  test("is refused with a day that cannot be, and keeps what was typed; about nothing that is not there", async () => {
    const { contract: id, deliverable } = await contract()
    const other = await contract()
    for (const until of ["", "2026-11-21", "2028-01-01", "tomorrow"]) {
      const refused = await ask("/declarations/new", { contract: id, ...asking, until, message: "Keep me" })
      expect([refused.status, fieldsOf(refused.html)], until).toEqual([
        422,
        expect.objectContaining({ message: "Keep me", until }),
      ])
    }
    const away = [
      { contract: "ctr_none" },
      { contract: id, deliverable: other.deliverable },
      { contract: id, deliverable: "del_none" },
    ]
    for (const fields of away) expect((await ask("/declarations/new", { ...asking, ...fields })).status).toBe(404)
    expect(await openOf(id)).toEqual([])
    expect((await ask(`/declarations/new?deliverable=${deliverable}`)).text).toContain("Ask for the sheet of “Affiche”")
    expect((await ask("/declarations/new")).text).toContain("First, a contract")
  })

  test("is for those who look after agencies in the whole company", async () => {
    const { contract: id } = await contract()
    const { id: declaration } = await declarationFor(app, { contract: id }, nadia.id)
    const inside = ["link", "extension", "revocation", "form", "submission", "sheet"]
    const paths = ["/declarations/new", ...inside.map((part) => `/declarations/${declaration}/${part}`)]
    for (const by of [reader, lyon]) {
      for (const path of paths) {
        const answer = await ask(path, { declaration, contract: id, seen: "1", until: "2027-01-31" }, { by })
        expect(answer.status, path).toBe(403)
      }
    }
    expect(await kindsOf(declaration)).toEqual([["made", nadia.id]])
    const page = await ask(`/declarations/${declaration}`, undefined, { by: reader })
    expect([page.status, page.html.includes("<form method")]).toEqual([200, false])
  })
})

describe("the link", () => {
  test("gets another day, a successor, or an end", async () => {
    const { contract: id } = await contract()
    const { id: declaration, path } = await declarationFor(app, { contract: id }, nadia.id)
    await fill(app, declaration, { pricing: { pricing: "Nothing" } })
    const one = `/declarations/${declaration}`
    const seen = async () => String((await readDeclaration(app, declaration)).seen)
    expect((await ask(`${one}/extension`, { until: "2026-01-01", seen: await seen() })).status).toBe(422)
    expect((await ask(`${one}/extension`, { until: "2027-06-30", seen: await seen() })).to).toBe(`${one}?done=extended`)
    expect((await ask(`${one}?done=extended`)).text).toMatch(/The day is changed.*Link opens until 30 June 2027/)
    const renewed = await ask(`${one}/link`, { until: "2027-02-28", seen: await seen() })
    const next = /\/declare\/[\w-]{43}/.exec(renewed.html)?.[0] ?? ""
    expect([renewed.status, renewed.text.includes("The link before opens nothing any more.")]).toEqual([201, true])
    expect((await visitor(app).get(path)).status).toBe(410)
    expect((await visitor(app).get(next)).status).toBe(303)
    const stale = await ask(`${one}/revocation`, { seen: "1" })
    expect(stale.status).toBe(412)
    expect((await ask(`${one}/revocation`, { seen: await seen() })).to).toBe(`${one}?done=revoked`)
    expect((await visitor(app).get(next)).status).toBe(410)
    const page = await ask(one)
    expect(page.text).toMatch(/declaration taken back.*The link opens nothing any more/)
    // What was saved stays, and a new link opens it again.
    expect((await ask(`${one}/link`, { until: "2027-02-28", seen: await seen() })).status).toBe(201)
    expect((await readDeclaration(app, declaration)).draft.content).toMatchObject({ pricing: "Nothing" })
    expect((await kindsOf(declaration)).map(([kind]) => kind)).toEqual([
      ...["made", "answered", "extended", "renewed", "revoked", "renewed"],
    ])
  })
})

describe("in the agency’s place", () => {
  test("one of us fills it in and sends it; whoever did stands in the event, whoever signs in none", async () => {
    const { contract: id } = await contract()
    const made = await ask("/declarations/new", { contract: id, ...asking, way: "own", until: "" })
    const [declaration = ""] = await openOf(id)
    const one = `/declarations/${declaration}`
    expect(made.to).toBe(`${one}?done=made`)
    expect((await ask(one)).text).toMatch(/no link: one of us fills it in.*No link was made/)
    const form = await ask(`${one}/form?part=start`)
    const saved = await ask(`${one}/form`, { ...fieldsOf(form.html), usesAi: "yes" })
    expect(saved.to).toBe(`${one}/form?part=tools&saved=1`)
    expect((await ask(`${one}/form?part=tools&q=acme`)).html).toContain(
      `${one}/form?part=tools%2Fnew&amp;plan=acme-writer%2Fteam`,
    )
    await fill(app, declaration, { ...completeParts(), start: {} }, nadia.id)
    const page = await ask(`${one}/form?part=send`)
    expect(page.text).toContain("Who signs at the agency")
    const early = await ask(`${one}/submission`, { declaration, name: "Inès Durand" })
    expect([early.status, early.text.includes("Tick to confirm")]).toEqual([422, true])
    expect((await ask(`${one}/submission`, { declaration, ...sending })).to).toBe(`${one}?done=sent`)
    expect((await ask(`${one}/submission`, { declaration, ...sending })).to).toBe(one)
    expect((await ask(`${one}/form`)).to).toBe(one)
    expect(await rowOf(declaration)).toMatchObject({ status: "sent", way: "own", signedName: "Inès Durand" })
    expect(await kindsOf(declaration)).toEqual([
      ...["made", "answered", "answered", "sent"].map((kind) => [kind, nadia.id]),
    ])
    expect(JSON.stringify(await app.store.read.select().from(events))).not.toContain("Durand")
  })

  test("a workbook that came back by mail is looked at before it is saved, and said to be where it came from", async () => {
    const { contract: id } = await contract()
    const { id: declaration } = await declarationFor(app, { contract: id }, nadia.id)
    await fill(app, declaration, { ...completeParts(), pricing: { pricing: "As before" } })
    const one = `/declarations/${declaration}`
    const server = createServer(app, { assets: new Map(), remote: () => "192.0.2.8" })
    const got = await server.fetch(new Request(`http://localhost:3000${one}/sheet`, { headers: nadia.headers }), {})
    const file = new File([await got.arrayBuffer()], "atelier.xlsx")
    const { seen: _seen, ...form } = fieldsOf((await ask(`${one}/form?part=pricing`)).html)
    await ask(`${one}/form`, { ...form, pricing: "Otherwise" })
    const preview = await sendFile(`${one}/sheet`, declaration, file)
    expect([preview.status, preview.html.includes("One part would change")]).toEqual([200, true])
    expect((await readDeclaration(app, declaration)).draft.content).toMatchObject({ pricing: "Otherwise" })
    const confirmed = await ask(`${one}/form`, { ...fieldsOf(preview.html), do: "sheet" })
    expect(confirmed.to).toBe(`${one}/form?part=send&way=sheet`)
    const send = fieldsOf((await ask(confirmed.to ?? "")).html)
    expect((await ask(`${one}/submission`, { ...send, ...sending })).to).toBe(`${one}?done=sent`)
    expect(await rowOf(declaration)).toMatchObject({ way: "sheet", content: { pricing: "As before" } })
    const refused = await sendFile(`${one}/sheet`, declaration, file)
    expect(refused.status).toBe(303)
  })
})

describe("what was declared", () => {
  test("is read with its comparison, its requests and a message; who signed it by those alone who may", async () => {
    const { contract: id } = await contract()
    const tool = {
      name: "Zorglub <b>Studio</b>",
      tier: "Pro",
      account: "personal",
      crafts: ["copy"],
      data: ["launches"],
    }
    const subcontractors = [{ name: "Lou Bernard", country: "BE", tools: "Runway", crafts: ["video"] }]
    const parts = {
      ...completeParts({ data: ["published"] }),
      ...{ "tools/2": tool, subcontractors: { subcontracts: true, subcontractors } },
    }
    const { id: declaration } = await sentDeclaration(app, { made: { contract: id }, parts })
    const page = await ask(`/declarations/${declaration}`)
    expect(page.text).toMatch(/Atelier: declaration in force.*Signed by Inès Durand, Directrice associée/)
    expect(page.text).toMatch(/Compared with what we allow.*Zorglub <b>Studio<\/b>/)
    expect(page.html).not.toContain("<b>Studio")
    expect(page.text).toMatch(/Message to the agency.*Zorglub/)
    expect(page.html).toMatch(/href="\/requests\/req_\w+">Request for Zorglub/)
    const shown = await ask(`/declarations/${declaration}`, undefined, { by: reader })
    expect(shown.text).toContain("Compared with what we allow")
    expect(page.text).toContain("Lou Bernard (Belgium)")
    expect(shown.text).toContain("Subcontractor 1 (Belgium) Runway")
    expect(shown.html).not.toMatch(/Inès|Directrice|Durand|Bernard|Message to the agency/)
  })

  test("begins with the last one, takes its place, and shows what changed", async () => {
    const { contract: id } = await contract()
    const { id: first } = await sentDeclaration(app, { made: { contract: id } })
    expect((await ask(`/declarations/${first}/diff`)).text).toContain("This is the first")
    expect((await ask(`/declarations/new?contract=${id}`)).text).toContain("Begin with the last declaration")
    await ask("/declarations/new", { contract: id, ...asking, copy: "on" })
    const second = (await openOf(id)).find((one) => one !== first) ?? ""
    expect((await readDeclaration(app, second)).missing).toEqual([])
    const form = await ask(`/declarations/${second}/form?part=oversight`)
    await ask(`/declarations/${second}/form`, { ...fieldsOf(form.html), oversight: "double" })
    await fill(app, second, {
      "tools/2": { name: "Zorglub", tier: "Pro", account: "company", crafts: ["copy"], data: ["briefs"] },
    })
    expect((await ask(`/declarations/${second}/diff`)).status).toBe(404)
    await ask(`/declarations/${second}/submission`, { declaration: second, ...sending })
    const diff = await ask(`/declarations/${second}/diff`)
    expect(diff.text).toContain("Atelier – 2 changes")
    expect(diff.text).toMatch(/Zorglub nothing.*Pro.*Who looks at it.*One person, every time.*Two people, every time/)
    const old = await ask(`/declarations/${first}`)
    expect(old.text).toMatch(/declaration replaced.*A declaration that was replaced is not compared any more/)
    expect((await ask(`/declarations/${second}`)).html).toContain(`href="/declarations/${second}/diff"`)
  })
})
