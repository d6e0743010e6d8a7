import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { declarations, events, files, secrets } from "../../db/schema.ts"
import { readDeclaration } from "../../src/actions/read-declaration.ts"
import { renewDeclaration } from "../../src/actions/renew-declaration.ts"
import { revokeDeclaration } from "../../src/actions/revoke-declaration.ts"
import { sheetsOf, workbook } from "../../src/adapters/document-sheets.ts"
import { typeOf } from "../../src/adapters/document-type.ts"
import { rates } from "../../src/web/rates.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import {
  completeParts,
  completeSheetParts,
  contractWith,
  declarationFor,
  fill,
  signatory,
} from "../support/declarations.ts"
import { wholeDocument } from "../support/document.ts"
import { fieldsOf } from "../support/forms.ts"
import { packetFor } from "../support/packets.ts"
import { signedIn } from "../support/people.ts"
import { type Visitor, visitor } from "../support/visitor.ts"

let app: TestApp

// One company for all: every test has declarations of its own.
beforeAll(async () => {
  app = await testApp()
  // In this thread: a worker of its own takes a second to start.
  if (app.documents) app.documents = { ...app.documents, typeOf, sheetsOf, workbook }
  await stated(app, wholeDocument())
  await contractWith(app)
})
afterAll(() => app.close())

async function opened(path: string): Promise<Visitor> {
  const by = visitor(app)
  expect((await by.get(path)).location).toBe("/declare")
  return by
}

/** A declaration, and somebody of the agency who has opened its link. */
async function asked(parts: Parameters<typeof fill>[2] = {}, over: Parameters<typeof declarationFor>[1] = {}) {
  const made = await declarationFor(app, { language: "en", ...over })
  if (Object.keys(parts).length > 0) await fill(app, made.id, parts)
  return { ...made, by: await opened(made.path) }
}

type Fields = Readonly<Record<string, string | readonly string[]>>

function dataOf(fields: Fields): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(name, one)
  return data
}

/** Types into the form that a page shows, and sends it. */
async function typed(by: Visitor, path: string, fields: Fields) {
  return by.postData("/declare", dataOf({ ...fieldsOf((await by.get(path)).html), ...fields }))
}

/** Which button is pressed. */
// biome-ignore lint/suspicious/noThenProperty: the name of a field
const pressed = (button: string): Fields => Object.fromEntries([["then", button]])
const [next, stay] = [pressed("next"), pressed("stay")]

const contentOf = async (id: string) => (await readDeclaration(app, id)).draft.content
const eventsOf = async (id: string) =>
  app.store.read
    .select({ kind: events.kind, actor: events.actor })
    .from(events)
    .where(eq(events.object, `work/declaration/${id}`))
    .orderBy(events.seq)
const statement = { ...signatory, validUntil: "2027-10-31", truth: "on" }

const cookieLine = /^__Host-aval-agency=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/

describe("the link", () => {
  test("moves its secret into a cookie, uses nothing up, and is kept as a hash alone", async () => {
    const { id, path, secret } = await declarationFor(app)
    const by = visitor(app)
    for (let count = 0; count < 2; count++) {
      const answer = await by.get(path)
      expect([answer.status, answer.location, answer.headers.get("Cache-Control")]).toEqual([
        303,
        "/declare",
        "no-store",
      ])
      expect(answer.cookies.filter((line) => line.startsWith("__Host-"))).toEqual([expect.stringMatching(cookieLine)])
    }
    const page = await by.get("/declare")
    expect([page.status, page.headers.get("Cache-Control"), page.headers.get("Referrer-Policy")]).toEqual([
      ...[200, "no-store"],
      expect.stringMatching(/no-referrer|same-origin/),
    ])
    expect(by.told()).toEqual(Array(2).fill({ event: "link_used", way: "declaration", subject: id }))
    expect((await eventsOf(id)).map(({ kind }) => kind)).toEqual(["declaration.made"])
    const kept = [await app.store.read.select().from(secrets), await app.store.read.select().from(events), by.log]
    expect(JSON.stringify(kept)).not.toContain(secret)
  })

  test("that was ours says why it does not open and whom to write to; a guess is told nothing", async () => {
    const expired = await asked({ pricing: { pricing: "Nothing" } }, { until: "2026-11-25" })
    const revoked = await declarationFor(app, { language: "en" })
    const replaced = await declarationFor(app, { language: "en" })
    await revokeDeclaration(app, { id: revoked.id, seen: 1 }, { by: "per_test" })
    await renewDeclaration(app, { id: replaced.id, until: "2026-12-30", seen: 1 }, { by: "per_test" })
    const now = app.now().toISOString()
    app.setNow("2026-11-26T10:00:00Z")
    const by = visitor(app)
    const late = await by.get(expired.path)
    expect([late.status, late.text]).toEqual([
      410,
      expect.stringContaining("It could be opened until 25 November 2026"),
    ])
    expect(late.text).toContain("Write to your contact at Maison Exemple: they can extend the link")
    const other = /href="([^"]+lang=fr)"/.exec(late.html)?.[1] ?? ""
    expect((await by.get(other)).text).toContain("Écrivez à votre interlocuteur chez Maison Exemple")
    await by.get(`${expired.path}?lang=en`)
    for (const { path } of [revoked, replaced]) {
      const gone = await by.get(path)
      expect([gone.status, gone.text]).toEqual([410, expect.stringContaining("Maison Exemple took it back")])
    }
    const guesses = [
      `/declare/${"A".repeat(43)}`,
      "/declare/x",
      `/declare/${"A".repeat(5000)}`,
      "/declare/%00",
      "/declare",
    ]
    for (const guess of guesses) {
      const page = await by.get(guess)
      expect([page.status, page.text], guess).toEqual([404, expect.stringContaining("This link does not open")])
      expect(page.html, guess).not.toMatch(/Maison Exemple|Atelier|Campagne/)
    }
    // Pages that were open when its day passed.
    const still = await Promise.all([
      ...[expired.by.get("/declare"), expired.by.get("/declare/tools?q=a"), expired.by.get("/declare/sheet")],
      ...[expired.by.post("/declare", { declaration: expired.id }), expired.by.post("/declare/submission")],
    ])
    expect(still.map(({ status }) => status)).toEqual(still.map(() => 410))
    app.setNow(now)
  })

  test("is of its own kind: no other secret opens it, it opens nothing else, and tries are counted", async () => {
    const { secret, by } = await asked()
    const vendor = await packetFor(app, { plans: ["acme-writer/team"] })
    const person = await signedIn(app, ["admin"])
    const stranger = visitor(app)
    const others = [vendor.secret, person.headers.Cookie?.split("=")[1] ?? ""]
    for (const other of others) expect((await stranger.get(`/declare/${other}`)).status).toBe(404)
    for (const path of [`/vendor/${secret}`, `/set-up/${secret}`]) expect((await stranger.get(path)).status).toBe(404)
    for (const inside of ["/agencies", "/tools", "/declarations/new"]) {
      expect((await by.get(inside)).status, inside).toBeGreaterThanOrEqual(300)
    }
    for (let count = 0; count < rates.packet.count; count++) await stranger.get("/declare/guess")
    expect((await stranger.get("/declare/guess")).status).toBe(429)
  })
})

describe("what the agency sees", () => {
  test("is what it is asked, in the declaration’s language, and names and plans of tools", async () => {
    const { by } = await asked({ start: { usesAi: true } }, { language: "fr", message: "Bonjour,\n\nMerci d’avance." })
    const first = await by.get("/declare")
    expect(first.html).toContain('<html lang="fr">')
    expect(first.text).toContain("Maison Exemple vous demande quels outils d’IA servent au contrat « Campagne été »")
    expect(first.text).toContain("Merci d’avance.")
    expect(first.text).toContain("jusqu’au 31 janvier 2027 inclus")
    const found = await by.get("/declare/tools?q=acmegpt")
    expect(found.text).toContain("Acme Writer")
    const paths = [
      "start",
      "tools",
      "uses",
      "oversight",
      "subcontractors",
      "files",
      "send",
      "tools/new&plan=acme-writer/team",
    ]
    const pages = await Promise.all(paths.map((part) => by.get(`/declare?part=${part}`)))
    const html = [first, found, ...pages].map((page) => page.html).join("\n")
    expect(html).not.toMatch(
      /<nav|href="\/(?:tools|check|agencies|register|decisions|account)|class="tag|Relecture humaine|DPA/,
    )
    expect((await by.get("/declare?part=start&lang=en")).html).toContain('<html lang="en">')
    expect((await by.get("/declare")).html).toContain('<html lang="en">')
  })
})

describe("filling in", () => {
  test("saves part by part, goes on to the next, and comes back to what was saved", async () => {
    const { id, by } = await asked()
    const start = { usesAi: "yes", policyUrl: "https://atelier.example/ai", termsUrl: "" }
    expect((await typed(by, "/declare?part=start", { ...start, ...next })).location).toBe("/declare?part=tools&saved=1")
    const again = await opened((await declarationFor(app)).path)
    expect((await again.get("/declare")).text).toContain("Pour commencer à remplir")
    expect(fieldsOf((await by.get("/declare?part=start")).html)).toMatchObject({
      usesAi: "yes",
      policyUrl: start.policyUrl,
    })
    expect((await typed(by, "/declare?part=start", stay)).location).toBe("/declare?part=start&saved=0")
    const wrong = await typed(by, "/declare?part=start", {
      policyUrl: "atelier",
      termsUrl: "https://atelier.example/t",
    })
    expect([wrong.status, fieldsOf(wrong.html)]).toEqual([
      422,
      expect.objectContaining({ policyUrl: "atelier", termsUrl: "https://atelier.example/t" }),
    ])
    expect(await contentOf(id)).toMatchObject({ policyUrl: "https://atelier.example/ai" })
    expect((await typed(by, "/declare?part=start", { usesAi: "no", ...next })).location).toContain("part=send")
    expect((await eventsOf(id)).slice(1)).toEqual(Array(2).fill({ kind: "declaration.answered", actor: id }))
  })

  test("keeps both where a colleague saved the same part meanwhile", async () => {
    const { id, path, by } = await asked({ oversight: { oversight: "none" } })
    const colleague = await opened(path)
    const mine = fieldsOf((await by.get("/declare?part=oversight")).html)
    const theirs = { oversight: "double", reviewers: "Creative director", ...stay }
    expect((await typed(colleague, "/declare?part=oversight", theirs)).status).toBe(303)
    const late = await by.postData("/declare", dataOf({ ...mine, oversight: "spot", reviewers: "Intern" }))
    expect(late.status).toBe(412)
    expect(late.text).toContain("A colleague saved this part meanwhile")
    expect(late.text).toMatch(/What your colleague saved.*Two people, every time.*Creative director/)
    expect(fieldsOf(late.html)).toMatchObject({ oversight: "spot", reviewers: "Intern" })
    expect(await contentOf(id)).toMatchObject({ oversight: "double", reviewers: "Creative director" })
    // Saved again, it takes the place of theirs.
    expect((await by.postData("/declare", dataOf({ ...fieldsOf(late.html), ...stay }))).status).toBe(303)
    expect(await contentOf(id)).toMatchObject({ oversight: "spot", reviewers: "Intern" })
  })

  test("belongs to one declaration: a form of another in this browser saves nothing", async () => {
    const one = await asked()
    const other = await declarationFor(app, { contract: "ctr_1", deliverable: "ctr_1_del" })
    const form = fieldsOf((await one.by.get("/declare?part=pricing")).html)
    await one.by.get(other.path)
    for (const path of ["/declare", "/declare/submission", "/declare/sheet"]) {
      const answer = await one.by.postData(path, dataOf({ ...form, ...statement, pricing: "Less" }))
      expect([answer.status, answer.text], path).toEqual([
        412,
        expect.stringContaining("Une autre déclaration a été ouverte"),
      ])
    }
    const both = await Promise.all([eventsOf(one.id), eventsOf(other.id)])
    expect(both.flat().map(({ kind }) => kind)).toEqual(["declaration.made", "declaration.made"])
    expect(
      (await one.by.postData("/declare", dataOf({ declaration: other.id, part: "pricing", pricing: "x" }))).status,
    ).toBe(404)
  })
})

describe("tools", () => {
  test("are found by typing, picked with their plan, without one, or added as typed", async () => {
    const { id, by } = await asked()
    const found = await by.get("/declare/tools?q=acme")
    expect(found.html).toMatch(/href="\/declare\?part=tools%2Fnew&amp;plan=acme-writer%2Fteam"/)
    expect(found.html).toMatch(/href="\/declare\?part=tools%2Fnew&amp;tool=acme-writer"/)
    expect(found.text).toContain("My plan is not here")
    const part = await by.get("/declare/tools?q=acme", { "HX-Request-Type": "partial" })
    expect(part.html).toMatch(/^<hx-partial hx-target="#suggestions"/)
    const tool = { account: "company", crafts: ["copy"], data: ["briefs"], trainingOff: "yes" }
    const picked = await typed(by, "/declare?part=tools/new&plan=acme-writer/team", tool)
    expect(picked.location).toBe("/declare?part=tools&saved=1")
    await typed(by, "/declare?part=tools/new&tool=acme-writer", { tier: "Free" })
    await typed(by, "/declare?part=tools/new&name=Zorglub", { tier: "Pro" })
    expect((await contentOf(id)).tools).toEqual([
      { name: "Acme Writer", tool: "acme-writer", plan: "acme-writer/team", ...tool, trainingOff: true },
      { name: "Acme Writer", tool: "acme-writer", tier: "Free", crafts: [], data: [] },
      { name: "Zorglub", tier: "Pro", crafts: [], data: [] },
    ])
    const none = await by.get("/declare/tools?q=Zorglub")
    expect(none.text).toContain("No known tool for “Zorglub”")
    expect(none.text).toContain("Add “Zorglub” as it is")
    const list = (await by.get("/declare?part=tools")).text
    expect(list).toMatch(/3 tools declared.*Acme Writer Team ready.*Zorglub Pro 3 answers are missing/)
  })

  test("of two who add one at the same time both stay", async () => {
    const { id, path, by } = await asked()
    const colleague = await opened(path)
    const [one, other] = ["Alpha", "Beta"].map((name) => `/declare?part=tools/new&name=${name}`)
    const forms = [fieldsOf((await by.get(one ?? "")).html), fieldsOf((await colleague.get(other ?? "")).html)]
    expect(forms.map(({ part }) => part)).toEqual(["tools/1", "tools/1"])
    for (const form of forms) expect((await by.postData("/declare", dataOf(form))).status).toBe(303)
    expect((await contentOf(id)).tools.map(({ name }) => name)).toEqual(["Alpha", "Beta"])
  })

  test("are changed, and leave once that is confirmed", async () => {
    const { id, by } = await asked({ "tools/1": { name: "Zorglub" }, "tools/2": { name: "Other" } })
    expect((await typed(by, "/declare?part=tools/1", { tier: "Pro", retention: "30 days" })).status).toBe(303)
    const confirm = await by.get("/declare?part=tools/1&remove=1")
    expect(confirm.text).toContain("Remove Zorglub?")
    expect((await contentOf(id)).tools).toHaveLength(2)
    const gone = await by.postData("/declare", dataOf({ ...fieldsOf(confirm.html), do: "remove" }))
    expect(gone.location).toBe("/declare?part=tools&removed=Zorglub")
    expect((await by.get(gone.location ?? "")).text).toContain("Zorglub was removed.")
    expect((await contentOf(id)).tools.map(({ name }) => name)).toEqual(["Other"])
    // A colleague changed the other one since it was shown.
    const late = fieldsOf((await by.get("/declare?part=tools/2&remove=1")).html)
    await typed(by, "/declare?part=tools/2", { tier: "Team" })
    expect((await by.postData("/declare", dataOf({ ...late, do: "remove" }))).status).toBe(412)
    expect((await contentOf(id)).tools).toEqual([{ name: "Other", tier: "Team", crafts: [], data: [] }])
  })

  test("may be 200 with the most hostile names; the next is refused, and nothing is lost", async () => {
    const hostile = `"><script>alert(1)</script> עברית 'x`
    const names = Array.from({ length: 200 }, (_, index) => `${hostile} ${index}`)
    const parts = Object.fromEntries(names.map((name, index) => [`tools/${index + 1}`, { name }]))
    const { id, by } = await asked({ start: { usesAi: true }, ...parts })
    const pages = await Promise.all(
      ["tools", "send", "tools/200", "uses"].map((part) => by.get(`/declare?part=${part}`)),
    )
    for (const { status, html } of pages) expect([status, html.includes("<script>alert")]).toEqual([200, false])
    expect(pages[0]?.text).toContain("The declaration holds 200 tools")
    expect(pages[1]?.text).toContain("and 761 more")
    const form = { ...fieldsOf((await by.get("/declare?part=tools/new&name=Late")).html), retention: "A year" }
    const refused = await by.postData("/declare", dataOf(form))
    expect([refused.status, fieldsOf(refused.html)]).toEqual([
      422,
      expect.objectContaining({ name: "Late", retention: "A year" }),
    ])
    expect((await contentOf(id)).tools.map(({ name }) => name)).toEqual(names)
  })
})

const png = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
)

describe("files", () => {
  test("come as the proof of a tool or beside the answers, and can be taken out", async () => {
    const { id, by } = await asked({ "tools/1": { name: "Zorglub" } })
    const data = dataOf(fieldsOf((await by.get("/declare?part=tools/1")).html))
    data.set("trainingOff", "yes")
    data.set("proof", new File([png], "setting <b>.png"))
    expect((await by.postData("/declare", data)).status).toBe(303)
    const [tool] = (await contentOf(id)).tools
    expect(tool?.proof).toMatchObject({ name: "setting <b>.png" })
    expect((await by.get("/declare?part=tools/1")).text).toContain("File received: setting &lt;b&gt;.png.")
    // Saved again without a file, the proof stays; ticked, it goes.
    await typed(by, "/declare?part=tools/1", { tier: "Pro" })
    expect((await contentOf(id)).tools[0]?.proof).toEqual(tool?.proof)
    await typed(by, "/declare?part=tools/1", { noproof: "on" })
    expect((await contentOf(id)).tools[0]?.proof).toBeUndefined()
    const page = await by.get("/declare?part=files")
    expect(page.text).toContain("setting &lt;b&gt;.png")
    const wrong = dataOf({ declaration: id, part: "files", do: "file" })
    wrong.set("file", new File(["MZ not a document"], "virus.exe"))
    expect((await by.postData("/declare", wrong)).status).toBe(422)
    expect((await by.postData("/declare", dataOf({ declaration: id, part: "files", do: "file" }))).text).toContain(
      "Choose a file.",
    )
    const unfile = { declaration: id, part: "files", do: "unfile", file: tool?.proof?.sha256 ?? "" }
    for (let count = 0; count < 2; count++) expect((await by.postData("/declare", dataOf(unfile))).status).toBe(303)
    expect((await contentOf(id)).attachments).toEqual([])
    expect((await app.store.read.select().from(files)).map(({ addedBy }) => addedBy)).toContain(id)
  })

  test("a workbook goes out, shows what it would change, and is saved when confirmed", async () => {
    const { id, by } = await asked({ ...completeParts(), pricing: { pricing: "Nothing yet" } })
    const file = await by.bytes("/declare/sheet")
    expect([file.status, file.type]).toEqual([200, expect.stringContaining("spreadsheetml")])
    const send = (bytes: Uint8Array<ArrayBuffer>) => {
      const data = dataOf({ declaration: id })
      data.set("file", new File([bytes], "declaration.xlsx"))
      return by.postData("/declare/sheet", data)
    }
    expect((await send(file.bytes)).text).toContain("Nothing would change")
    await typed(by, "/declare?part=pricing", { pricing: "A tenth less" })
    const changed = await send(file.bytes)
    expect(changed.text).toMatch(/One part would change.*Prices.*A tenth less.*Nothing yet/)
    expect(await contentOf(id)).toMatchObject({ pricing: "A tenth less" })
    expect((await by.postData("/declare", dataOf({ ...fieldsOf(changed.html), do: "sheet" }))).location).toBe(
      "/declare?saved=1",
    )
    expect(await contentOf(id)).toMatchObject({ pricing: "Nothing yet" })
    // What was confirmed of an old preview overwrites nothing of a colleague’s.
    await typed(by, "/declare?part=pricing", { pricing: "Two tenths" })
    const late = await by.postData("/declare", dataOf({ ...fieldsOf(changed.html), do: "sheet" }))
    expect([late.status, late.text]).toEqual([422, expect.stringContaining("One part of the file changed meanwhile")])
    const other = await asked()
    const data = dataOf({ declaration: other.id })
    data.set("file", new File([file.bytes], "declaration.xlsx"))
    expect((await other.by.postData("/declare/sheet", data)).text).toContain(
      "This file belongs to another declaration.",
    )
    expect((await send(png)).status).toBe(422)
  })
})

describe("sending", () => {
  test("needs every answer and a signature, happens once, and freezes it", async () => {
    const { id, path, by } = await asked({ start: { usesAi: true } })
    const early = await by.post("/declare/submission", { declaration: id, ...statement })
    expect([early.status, early.text]).toEqual([422, expect.stringContaining("Add one tool at least")])
    await fill(app, id, { ...completeParts(), start: {} })
    const page = await by.get("/declare?part=send")
    expect(page.text).toContain("Everything that is asked has an answer.")
    expect(fieldsOf(page.html)).toMatchObject({ validUntil: "2027-11-22", name: "" })
    const unsigned = await by.post("/declare/submission", { declaration: id, name: "Inès Durand", role: "" })
    expect(unsigned.status).toBe(422)
    expect(unsigned.text).toMatch(/Write your function.*Tick to confirm/)
    expect(fieldsOf(unsigned.html)).toMatchObject({ name: "Inès Durand" })
    const colleague = await opened(path)
    const late = fieldsOf((await colleague.get("/declare?part=pricing")).html)
    for (let count = 0; count < 2; count++) {
      const sent = await by.post("/declare/submission", { declaration: id, ...statement })
      expect([sent.status, sent.location]).toEqual([303, "/declare"])
    }
    expect((await eventsOf(id)).filter(({ kind }) => kind === "declaration.sent")).toEqual([
      { kind: "declaration.sent", actor: id },
    ])
    const [row] = await app.store.read.select().from(declarations).where(eq(declarations.id, id))
    const thanks = await by.get("/declare?part=tools")
    expect(thanks.text).toMatch(/Thank you, your declaration is sent.*Signed by Inès Durand, Directrice associée/)
    expect(thanks.text).toContain(row?.sha256 ?? "no hash")
    expect(thanks.text).toContain("Valid until 31 October 2027")
    expect(thanks.html).not.toContain("<form")
    const refused = await colleague.postData("/declare", dataOf({ ...late, pricing: "Late" }))
    expect([refused.status, refused.text]).toEqual([
      409,
      expect.stringContaining("A colleague sent the declaration meanwhile"),
    ])
    const [after] = await app.store.read.select().from(declarations).where(eq(declarations.id, id))
    expect(after).toEqual(row)
  })

  test("of a deliverable’s sheet tells the origins in plain words", async () => {
    const { id, by } = await asked({}, { deliverable: "ctr_1_del" })
    await typed(by, "/declare?part=start", { usesAi: "yes", level: "generated", ...next })
    const sources = (await by.get("/declare?part=sources")).html
    // What fits the share of AI comes first.
    expect(sources).toMatch(
      /There is none<\/option><option value="trainedAlgorithmicMedia">Made by a generative AI model/,
    )
    await typed(by, "/declare?part=sources", { visual: "trainedAlgorithmicMedia" })
    expect(await contentOf(id)).toMatchObject({ sources: { visual: "trainedAlgorithmicMedia" } })
    const { start: _start, sources: _sources, ...rest } = completeSheetParts()
    await fill(app, id, rest)
    expect((await by.post("/declare/submission", { declaration: id, ...statement })).status).toBe(303)
    expect((await by.get("/declare")).text).toContain("The picture – Made by a generative AI model")
  })
})
