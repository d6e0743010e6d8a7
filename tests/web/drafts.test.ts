import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { draftRows } from "../../db/queries/draft-list.ts"
import { fileBySha256 } from "../../db/queries/files.ts"
import { units } from "../../db/schema.ts"
import { commentDraft } from "../../src/actions/comment-draft.ts"
import { keepVersion } from "../../src/actions/keep-draft-version.ts"
import { makeDraft } from "../../src/actions/make-draft.ts"
import { readDraft } from "../../src/actions/read-draft.ts"
import { sendDeclaration } from "../../src/actions/send-declaration.ts"
import { type StepToTake, stepDraft } from "../../src/actions/step-draft.ts"
import { agencyBy, contractBy } from "../support/agencies.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { completeParts, declarationFor, fill, signatory } from "../support/declarations.ts"
import { statedDecision, wholeDocument } from "../support/document.ts"
import { clauseChange, savePart } from "../support/drafts.ts"
import { askedBy, fieldsOf } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"
import { visits } from "../support/visits.ts"

const day = "2026-11-22"

let app: TestApp
let buyer: TestPerson
let lawyer: TestPerson
let reader: TestPerson
let ask: ReturnType<typeof askedBy>
let contract: string

beforeEach(async () => {
  app = await testApp()
  await stated(app, wholeDocument())
  buyer = await signedIn(app, ["procurement"], { name: "Tom Achat" })
  lawyer = await signedIn(app, ["legal"], { name: "Lea Droit" })
  reader = await signedIn(app, ["reader"])
  ask = askedBy(app, buyer)
  contract = await contractBy(app, buyer.id, await agencyBy(app, buyer.id), { scopes: ["brand"] })
})
afterEach(() => app.close())

const draftBy = async (over: Partial<Parameters<typeof makeDraft>[1]> = {}) =>
  (await makeDraft(app, { contract, languages: ["fr"], ...over }, { by: buyer.id })).id
const seenOf = async (id: string) => (await readDraft(app, id, day)).seen
const kept = async (id: string, note = "First") =>
  keepVersion(app, id, { note }, { by: buyer.id, seen: await seenOf(id) })
const stepped = async (id: string, kind: StepToTake["kind"], over: Partial<StepToTake> = {}) =>
  stepDraft(app, id, { kind, version: 1, ...over }, { by: lawyer.id, roles: ["legal"], seen: await seenOf(id) })
/** Moves a clause, so that a draft says something else. */
const moved = (id: string, clause: string, position: "strict" | "light") =>
  savePart(app, id, clauseChange(clause, { position }), buyer.id)
const copy = (text = "signed by both") => new File([text], "contrat signé.pdf")

test("a draft goes its whole way: begun, kept, sent back, kept again, approved, sent, signed, and the copy is known again", async () => {
  const list = await ask("/drafts")
  expect(list.text).toContain("No draft of clauses yet")
  expect(list.main).toContain(`href="/drafts/new?contract=${contract}"`)
  // What the register knows is not asked, and the assignment speaks for a preset.
  const fresh = await ask(`/drafts/new?contract=${contract}`)
  expect(fresh.text).toMatch(/Naming or logo project \(by the assignment\)/)
  expect(fresh.text).toMatch(/Do we give the agency information that is not public\? yes/)
  expect(fresh.text).toContain("the agency declared nothing")
  const fields = fieldsOf(fresh.main)
  expect(fields).toMatchObject({ preset: "naming-logo-project", languages: "fr", title: "AI clauses, Campagne d’été" })
  const made = await ask("/drafts/new", { ...fields, languages: ["fr", "en"], prevailing: "fr" })
  const again = await ask("/drafts/new", { ...fields, languages: ["fr", "en"], prevailing: "fr" })
  expect([made.status, again.to]).toEqual([303, made.to])
  const rows = await draftRows(app.store.read)
  expect(rows).toHaveLength(1)
  const id = rows[0]?.id ?? ""
  expect((await readDraft(app, id, day)).draft.content).toMatchObject({ languages: ["fr", "en"], prevailing: "fr" })
  expect((await ask(`/drafts/${id}/steps`)).text).toContain("No version is kept")

  const before = await ask(`/drafts/${id}/versions`)
  const version = { ...fieldsOf(before.main), note: "To be read by legal" }
  expect((await ask(`/drafts/${id}/versions`, version)).to).toBe(`/drafts/${id}/versions/1?done=kept`)
  // A double click keeps one version.
  expect((await ask(`/drafts/${id}/versions`, version)).to).toBe(`/drafts/${id}/versions/1?done=same`)
  const one = await ask(`/drafts/${id}/versions/1?show=both`)
  expect(one.text).toMatch(
    /Version 1 of “AI clauses, Campagne d’été”.*To be read by legal.*1\. Définitions.*1\. Definitions/,
  )
  expect(one.text).toContain((await readDraft(app, id, day)).sha256)
  expect(one.main).toContain(`/drafts/${id}/document?`)

  const submit = await ask(`/drafts/${id}/steps?step=submitted`)
  expect(submit.text).toContain("Submit version 1 to legal")
  const submission = fieldsOf(submit.main)
  expect((await ask(`/drafts/${id}/steps`, submission)).to).toBe(`/drafts/${id}/steps?done=submitted`)
  expect((await ask(`/drafts/${id}/steps`, submission)).to).toBe(`/drafts/${id}/steps?done=submitted`)
  const waits = await ask(`/drafts/${id}/steps`)
  expect(waits.text).toContain("Version 1 waits for legal.")
  expect(waits.text).toContain("Can approve it or send it back: Lea Droit.")
  expect(waits.main).not.toContain("step=approved")
  expect((await ask("/dashboard", undefined, { by: lawyer })).text).toContain("One draft of clauses waits for legal")
  expect((await ask("/dashboard")).text).not.toContain("waits for legal")

  const back = fieldsOf((await ask(`/drafts/${id}/steps?step=returned`, undefined, { by: lawyer })).main)
  const noWhy = await ask(`/drafts/${id}/steps`, back, { by: lawyer })
  expect([noWhy.status, noWhy.text]).toEqual([422, expect.stringContaining("Write what has to change")])
  await ask(`/drafts/${id}/steps`, { ...back, note: "Clause 3 is too light." }, { by: lawyer })
  const returned = await ask(`/drafts/${id}/steps`)
  expect(returned.text).toMatch(/Legal sent version 1 back\..*Clause 3 is too light\. Lea Droit/)

  await moved(id, "CL-03", "strict")
  expect((await ask(`/drafts/${id}/steps`)).text).toContain("The draft has changed since version 1")
  await ask(`/drafts/${id}/versions`, fieldsOf((await ask(`/drafts/${id}/versions`)).main))
  const twice = await ask(`/drafts/${id}/versions`)
  expect(twice.main).toContain(`href="/drafts/${id}/comparison?from=1&amp;to=2"`)
  for (const [step, by] of [
    ["submitted", buyer],
    ["approved", lawyer],
  ] as const) {
    const form = fieldsOf((await ask(`/drafts/${id}/steps?step=${step}`, undefined, { by })).main)
    expect(form).toMatchObject({ version: "2", step })
    expect((await ask(`/drafts/${id}/steps`, form, { by })).to).toBe(`/drafts/${id}/steps?done=${step}`)
  }
  const sent = fieldsOf((await ask(`/drafts/${id}/steps?step=sent`)).main)
  for (const [wrong, why] of [
    ["2026-12-24", "This day is still to come"],
    ["2026-11-01", "This day is before the step before it"],
    ["soon", "Give the day."],
  ] as const) {
    const refused = await ask(`/drafts/${id}/steps`, { ...sent, day: wrong, note: "By mail" })
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining(why)])
    expect(fieldsOf(refused.main)).toMatchObject({ day: wrong, note: "By mail" })
  }
  await ask(`/drafts/${id}/steps`, { ...sent, day })
  expect((await ask("/agencies", undefined, { by: reader })).text).toContain(
    "version 2 sent to the agency on 22 Nov 2026",
  )

  const { post, get } = visits(app)
  const signing = fieldsOf((await ask(`/drafts/${id}/steps?step=signed`)).main)
  const noCopy = await post(`/drafts/${id}/steps`, buyer, signing)
  expect([noCopy.status, noCopy.text]).toEqual([422, expect.stringContaining("Choose the signed copy")])
  const empty = await post(`/drafts/${id}/steps`, buyer, signing, copy(""))
  expect([empty.status, empty.text]).toEqual([422, expect.stringContaining("The file is empty.")])
  const strange = await post(`/drafts/${id}/steps`, buyer, { ...signing, keep: "1" }, copy())
  expect(strange.status).toBe(422)
  expect((await post(`/drafts/${id}/steps`, buyer, signing, copy())).location).toBe(`/drafts/${id}/steps?done=signed`)
  const signed = await get(`/drafts/${id}/steps`, buyer)
  expect(signed.text).toContain(app.sha256("signed by both"))
  expect(signed.text).toContain("The file is not kept here.")
  expect(await fileBySha256(app.store.read, app.sha256("signed by both"))).toBeUndefined()
  const same = await post(`/drafts/${id}/signed-copy`, buyer, {}, copy())
  expect(same.text).toContain("“contrat signé.pdf” is the signed copy, to the byte.")
  const other = await post(`/drafts/${id}/signed-copy`, buyer, {}, copy("signed by both "))
  expect(other.text).toContain("“contrat signé.pdf” is not the signed copy.")
  expect(other.text).toContain(app.sha256("signed by both "))
  expect((await post(`/drafts/${id}/signed-copy`, buyer)).status).toBe(422)

  expect((await ask("/agencies", undefined, { by: reader })).text).toContain("signed on 22 Nov 2026")
  expect((await ask("/agencies.csv", undefined, { by: reader })).html).toContain(",signed on 22 Nov 2026,")
  expect((await ask(`/history/work/draft/${id}`)).status).toBe(200)
  const page = await ask(`/contracts/${contract}`, undefined, { by: reader, lang: "fr" })
  expect(page.text).toContain("signées le 22 nov. 2026")
  expect(page.main).not.toContain("/drafts")
  expect((await ask(`/contracts/${contract}`)).main).toContain(`href="/drafts?contract=${contract}"`)
})

describe("a new draft", () => {
  test("is for a contract that is chosen; one that has a draft already says so", async () => {
    const choice = await ask("/drafts/new")
    expect(choice.text).toContain("Agence Lumen: Campagne d’été")
    expect((await ask("/drafts/new?contract=ctr_none")).status).toBe(404)
    const lost = await ask("/drafts/new", { contract: "ctr_none", languages: ["fr"] })
    expect([lost.status, lost.text]).toEqual([422, expect.stringContaining("Choose a contract from the list.")])
    const id = await draftBy({ title: "Bail" })
    const fresh = await ask(`/drafts/new?contract=${contract}`)
    expect(fresh.text).toContain("This contract has a draft already Open “Bail”")
    expect(fresh.main).toContain(`href="/drafts/${id}"`)
  })

  test("says what is wrong and keeps what was typed", async () => {
    const fields = { contract, sending: "frm_1", preset: "light", languages: ["en"], prevailing: "fr", title: "Bail" }
    const refused = await ask("/drafts/new", fields)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain("The prevailing language is one of the draft’s.")
    expect(refused.text).toContain("There is no such preset")
    expect(fieldsOf(refused.main)).toMatchObject({ title: "Bail", languages: "en", prevailing: "fr", sending: "frm_1" })
    expect((await ask("/drafts/new", { ...fields, languages: [] })).text).toContain("Choose French, English or both.")
    expect(await draftRows(app.store.read)).toEqual([])
  })
})

describe("the list", () => {
  test("tells how far each came and what is to settle, and narrows to some", async () => {
    const id = await draftBy({ title: "Bail" })
    await kept(id)
    await commentDraft(app, id, { text: "Who approves?" }, { by: lawyer.id })
    await moved(id, "CL-02", "light")
    const studio = await agencyBy(app, buyer.id, { name: "Studio Nu" })
    const bare = await contractBy(app, buyer.id, studio, { title: "Identité" })
    const other = await makeDraft(app, { contract: bare, languages: ["en"], title: "Logo" }, { by: lawyer.id })
    const page = await ask("/drafts", undefined, { lang: "fr" })
    expect(page.text).toContain("2 projets de clauses")
    expect(page.text).toMatch(
      /Bail Agence Lumen , Campagne d’été , 2026-17 En rédaction version 1 modifié depuis la version 1 .* points à compléter .* questions sans réponse un commentaire/,
    )
    expect(page.text).not.toContain("Contrats sans clauses")
    const shown = async (query: string) =>
      [...(await ask(`/drafts${query}`)).main.matchAll(/<th[^>]*>\s*<a href="\/drafts\/(\w+)"/g)].map(([, one]) => one)
    expect(await shown("?q=identit%C3%A9")).toEqual([other.id])
    expect(await shown("?agency=agence-lumen")).toEqual([id])
    expect(await shown(`?contract=${bare}`)).toEqual([other.id])
    expect(await shown("?standing=submitted")).toEqual([])
    await stepped(id, "submitted")
    expect(await shown("?standing=submitted")).toEqual([id])
    expect((await ask("/drafts")).text).toContain("2 drafts of clauses, one with legal")
  })

  test("says that the list has moved on where that changes a tool of the annex", async () => {
    const id = await draftBy()
    const { annexes } = await readDraft(app, id, day)
    const tools = { revision: annexes.newest?.revision ?? 0, added: ["acme-writer/team"], without: [] }
    await savePart(app, id, { part: "annexes", annexes: ["tools"], tools }, buyer.id)
    expect((await ask("/drafts")).text).not.toContain("of the annex")
    const classes = { public: "yes", internal: "if", confidential: "if" } as const
    const decision = statedDecision({ reviewBy: "2027-06-01", validFrom: "2026-11-20", classes })
    await stated(app, { aval: 1, decisions: [decision] })
    const page = await ask("/drafts")
    expect(page.text).toMatch(/list no\. \d+ changes one tool of the annex/)
    expect(page.main).toContain(`href="/drafts/${id}?part=annexes"`)
  })

  test("is for those who draft, as every page of a draft is", async () => {
    const id = await draftBy()
    await kept(id)
    const paths = ["", "/new", `/${id}/versions`, `/${id}/versions/1`, `/${id}/steps`, `/${id}/set-aside`]
    for (const path of paths) expect((await ask(`/drafts${path}`, undefined, { by: reader })).status, path).toBe(403)
    for (const path of ["/drafts/drf_no/versions", "/drafts/drf_no/steps", `/drafts/${id}/versions/2`])
      expect((await ask(path)).status, path).toBe(404)
    expect((await ask(`/drafts/${id}/versions/1e3`)).status).toBe(404)
    expect((await ask("/agencies", undefined, { by: reader })).text).toContain("being drafted, version 1")
  })

  test("leaves out what was set aside, and takes it up again", async () => {
    const id = await draftBy({ title: "Bail" })
    const form = await ask(`/drafts/${id}/set-aside`)
    expect(form.text).toContain("Set “Bail” aside")
    expect((await ask(`/drafts/${id}/set-aside`, { what: "aside" })).to).toBe("/drafts?done=aside")
    expect((await ask(`/drafts/${id}/set-aside`, { what: "aside" })).to).toBe("/drafts?done=aside")
    const list = await ask("/drafts")
    expect(list.text).toContain("No draft fits.")
    expect(list.text).toContain("Contracts without clauses")
    expect((await ask("/drafts?standing=set-aside")).text).toContain("Bail")
    expect((await ask(`/drafts/${id}/versions`)).text).toContain("take it up again to keep a version")
    expect((await ask(`/drafts/${id}/set-aside`, { what: "up" })).to).toBe(`/drafts/${id}/steps?done=up`)
    expect((await ask("/drafts")).text).toContain("Bail")
  })
})

describe("a step", () => {
  test("is refused where a finding blocks, with the finding and the way to it", async () => {
    const { id: declaration } = await declarationFor(app, { contract }, buyer.id)
    await fill(app, declaration, {
      ...completeParts({ crafts: ["logo"] }),
      uses: { uses: [{ craft: "logo", level: "edited" }], refused: [] },
    })
    await sendDeclaration(app, declaration, signatory)
    const id = await draftBy({ preset: "naming-logo-project" })
    await kept(id)
    const page = await ask(`/drafts/${id}/steps`)
    expect(page.text).toContain("One blocking point to settle first")
    expect(page.main).toContain(`href="/drafts/${id}?part=CL-05"`)
    expect(page.main).not.toContain("step=submitted")
    expect((await ask(`/drafts/${id}/steps?step=submitted`)).text).toContain("One blocking point to settle first")
    const refused = await ask(`/drafts/${id}/steps`, {
      ...{ step: "submitted", version: "1", note: "", seen: String(await seenOf(id)) },
    })
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining("Acme Writer")])
    expect((await ask("/drafts")).text).toContain("one block")
    expect((await readDraft(app, id, day)).steps).toEqual([])
  })

  test("is not for everybody: who is not legal approves nothing, and a form that is late says where the draft stands", async () => {
    const id = await draftBy()
    await kept(id)
    await stepped(id, "submitted")
    const form = { step: "approved", version: "1", seen: String(await seenOf(id)), note: "" }
    const refused = await ask(`/drafts/${id}/steps`, form)
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining("Legal alone approves")])
    await app.store.commit((write) => [write.insert(units).values({ id: "unt_lyon", name: { fr: "Lyon" } })])
    const admin = await signedIn(app, ["admin"])
    expect((await ask(`/drafts/${id}/steps`, form, { by: admin })).status).toBe(422)
    const unit = await signedIn(app, ["procurement", { role: "legal", unit: "unt_lyon" }])
    expect((await ask(`/drafts/${id}/steps`, form, { by: unit })).status).toBe(422)
    expect((await ask("/dashboard", undefined, { by: unit })).text).not.toContain("waits for legal")
    await stepped(id, "approved")
    const late = await ask(`/drafts/${id}/steps`, { ...form, step: "returned", note: "No" }, { by: lawyer })
    expect(late.status).toBe(412)
    // It can still be sent back: the form stands again, with what was typed.
    expect(fieldsOf(late.main)).toMatchObject({ step: "returned", note: "No", seen: String(await seenOf(id)) })
    const gone = await ask(`/drafts/${id}/steps`, { ...form, step: "submitted" })
    expect([gone.status, gone.text]).toEqual([412, expect.stringContaining("This step can no longer be taken")])
  })

  test("keeps the signed copy itself where that is asked for", async () => {
    const id = await draftBy()
    await kept(id)
    for (const kind of ["submitted", "approved"] as const) await stepped(id, kind)
    await stepped(id, "sent", { day })
    const { post, get } = visits(app)
    const pixel = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    )
    const fields = { step: "signed", version: "1", day, keep: "1", seen: String(await seenOf(id)) }
    const scan = new File([pixel], '"><img src=x>.png')
    expect((await post(`/drafts/${id}/steps`, buyer, fields, scan)).location).toBe(`/drafts/${id}/steps?done=signed`)
    const page = await get(`/drafts/${id}/steps`, buyer)
    expect(page.html).not.toContain("<img src=x>")
    expect(page.text).toContain('"><img src=x>.png Open the file')
    expect(page.html).toContain('href="/files/')
    expect((await ask(`/drafts/${id}/set-aside`)).text).toContain("Signed clauses are not set aside")
  })
})

describe("a comment", () => {
  test("is added once and settled; one that is empty comes back to its writer", async () => {
    const id = await draftBy()
    const fields = { text: "<b>Why</b>?", clause: "CL-02", part: "CL-02", sending: "frm_7", settle: "" }
    for (let twice = 0; twice < 2; twice += 1)
      expect((await ask(`/drafts/${id}/comments`, fields)).to).toBe(`/drafts/${id}?part=CL-02&done=commented`)
    const { comments } = await readDraft(app, id, day)
    expect(comments.map(({ text, clause, by }) => [text, clause, by])).toEqual([["<b>Why</b>?", "CL-02", buyer.id]])
    const settle = comments[0]?.id ?? ""
    expect((await ask(`/drafts/${id}/comments`, { settle, part: "CL-02", show: "both" })).to).toContain(
      "show=both&done=settled",
    )
    expect((await readDraft(app, id, day)).comments[0]?.settledBy).toBe(buyer.id)
    const empty = await ask(`/drafts/${id}/comments`, { ...fields, text: " " })
    expect([empty.status, empty.text]).toEqual([422, expect.stringContaining("Write the comment.")])
    const long = await ask(`/drafts/${id}/comments`, { ...fields, text: "x".repeat(4001), sending: "frm_8" })
    expect([long.status, fieldsOf(long.main).text?.length, fieldsOf(long.main).clause]).toEqual([422, 4001, "CL-02"])
    expect((await ask(`/drafts/${id}/comments`, { settle: "dcm_no" })).status).toBe(404)
  })
})
