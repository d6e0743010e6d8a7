import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { commentDraft } from "../../src/actions/comment-draft.ts"
import { makeDraft } from "../../src/actions/make-draft.ts"
import { readDraft } from "../../src/actions/read-draft.ts"
import { agencyBy, contractBy } from "../support/agencies.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { clauseChange, savePart } from "../support/drafts.ts"
import { askedBy, fieldsOf } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

const day = "2026-11-22"

let app: TestApp
let buyer: TestPerson
let ask: ReturnType<typeof askedBy>
let id: string

beforeEach(async () => {
  app = await testApp()
  await stated(app, wholeDocument())
  buyer = await signedIn(app, ["procurement"], { name: "Tom Achat" })
  ask = askedBy(app, buyer)
  const contract = await contractBy(app, buyer.id, await agencyBy(app, buyer.id), { people: undefined })
  id = (await makeDraft(app, { contract, title: "Été", languages: ["fr", "en"] }, { by: buyer.id })).id
})
afterEach(() => app.close())

const at = (part: string, show = "en") => `/drafts/${id}?part=${part}&show=${show}`
const contentOf = async () => (await readDraft(app, id, day)).draft.content
/** What the form of a part sends, with what is changed in it. */
const sent = async (part: string, over: Record<string, string | string[]>, by = buyer) => {
  const fields = { do: "apply", ...fieldsOf((await ask(at(part), undefined, { by })).html), ...over }
  return ask(at(part), fields, { by })
}
/** What the page says of a field: its label, hints, fault and value. */
const fieldIn = (main: string, name: string) =>
  new RegExp(`<div class="field(?: bad)?">(?:(?!<div class="field).)*? id="f-${name}".*?</div>`, "s").exec(main)?.[0] ??
  ""

describe("the room", () => {
  test("shows every part in both languages, to those who draft alone", async () => {
    for (const [part, fr, en] of [
      ["start", "Modèle de départ", "Preset"],
      ["questions", "Ce que le registre sait", "What the register knows"],
      ["annexes", "Annexes du document", "Annexes of the document"],
      ["open", "points à compléter", "open points"],
      ["CL-02", "Accord préalable", "Prior approval"],
    ] as const) {
      const french = await ask(at(part, "fr"), undefined, { lang: "fr" })
      expect([french.status, french.text.includes(fr)], part).toEqual([200, true])
      const english = await ask(at(part))
      expect([english.status, english.text.includes(en)], part).toEqual([200, true])
      // The drafts among the pages on clauses, the tab of the room, and the part in the index.
      expect(english.main.match(/aria-current="page"[^>]*>/g)?.length, part).toBe(3)
    }
    for (const role of ["reader", "it", "assessor", "dpo"] as const) {
      const other = await signedIn(app, [role])
      expect((await ask(at("CL-02"), undefined, { by: other })).status, role).toBe(403)
      expect((await ask(at("CL-02"), { do: "apply" }, { by: other })).status, role).toBe(403)
      expect((await ask(`/drafts/${id}/preview?part=CL-02`, { do: "apply" }, { by: other })).status, role).toBe(403)
    }
    expect((await ask("/drafts/drf_none")).status).toBe(404)
  })

  test("lists every clause with its number, what brought it in, and those that are not in it", async () => {
    await savePart(app, id, clauseChange("CL-02", { position: "strict" }), buyer.id)
    await savePart(app, id, clauseChange("CL-04", { leftOut: true }), buyer.id)
    await savePart(app, id, clauseChange("CL-16", { leftOut: true }), buyer.id)
    const { main, text } = await ask(at("CL-02"))
    const { assembly } = await readDraft(app, id, day)
    for (const { id: clause, number, title } of assembly.tree.clauses)
      expect(main).toMatch(new RegExp(`part=${clause}&amp;show=en"[^>]*><span>${number}</span><span>${title.en}`))
    expect(main).toMatch(/part=CL-02[^>]* aria-current="page".*?<span class="vh">2 warnings, <\/span> strict/s)
    // What another clause calls for stays, and says by which.
    expect(text).toMatch(/Roles under the AI Act added by clause 3/)
    expect(main).toMatch(/class="out"><a href="[^"]*part=CL-16.*?left out by hand/s)
    expect(text).toMatch(/Stands in every draft; position chosen by hand/)
  })
})

describe("a clause", () => {
  test("is saved with its position, its values, and how far we go", async () => {
    const { status, to } = await sent("CL-02", {
      ...{ position: "balanced", "p-approval-days": "7", "p-restricted-uses": ["names", "logos"] },
      ...{ "p-approver-role-fr": "la direction", "p-approver-role-en": "the director" },
      ...{ floor: "light", owner: "Achats" },
    })
    expect([status, to]).toEqual([303, `/drafts/${id}?part=CL-02&show=en&done=saved`])
    const content = await contentOf()
    expect(content.parameters).toMatchObject({
      "approval-days": 7,
      "restricted-uses": ["names", "logos"],
      "approver-role": { fr: "la direction", en: "the director" },
    })
    expect(content.bargaining["CL-02"]).toEqual({ floor: "light", owner: "Achats" })
    // It stands there by itself: nobody chose it.
    expect(content.positions).toEqual({})
    const { main } = await ask(at("CL-02"))
    expect(main).toContain("<mark>7\u00a0days</mark>")
    expect(main).toContain("<mark>the director</mark>")
    expect(main).toContain('value="7"')
    const same = await ask(at("CL-02"), { ...fieldsOf(main), do: "apply" })
    expect(same).toMatchObject({ status: 303, to: expect.stringContaining("done=same") })
    expect(await contentOf()).toEqual(content)
  })

  test("keeps what does not fit in its field, and the last good value in the preview", async () => {
    await savePart(app, id, clauseChange("CL-02", { parameters: { "approval-days": 7 } }), buyer.id)
    const refused = await sent("CL-02", { "p-approval-days": "20", "p-approver-role-en": "the <b>chair</b>" })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain("<title>Error: ")
    expect(refused.main).toContain(
      '<a href="#f-p-approval-days">Time to approve: between 1\u00a0day and 15\u00a0days.</a>',
    )
    const field = fieldIn(refused.main, "p-approval-days")
    expect(field).toContain('aria-invalid="true"')
    expect(field).toContain('value="20"')
    expect(refused.text).toContain("The preview keeps the last good value, 7\u00a0days".replace("\u00a0", " "))
    expect(refused.main).toContain("<mark>7\u00a0days</mark>")
    expect(refused.main).toContain("<mark>the &lt;b&gt;chair&lt;/b&gt;</mark>")
    const fields = fieldsOf((await ask(at("CL-02"))).html)
    for (const [name, value, said] of [
      ["p-approval-days", "five", "between"],
      ["p-approval-days", "2.5", "between"],
      ["p-restricted-uses", [], "choose at least one"],
      ["p-approver-role-en", "x".repeat(121), "120"],
      ["p-approver-role-en", "a\u0000b", "U+0000"],
      ["owner", "y".repeat(121), "120"],
    ] as const) {
      const again = await ask(at("CL-02"), { ...fields, do: "apply", [name]: value })
      expect([again.status, again.text.includes(said)], name).toEqual([422, true])
    }
    expect((await contentOf()).parameters).toEqual({ "approval-days": 7 })
  })

  test("takes numbers as people write them", async () => {
    await sent("CL-12", { "p-min-cover": "250\u202f000\u00a0€" })
    expect((await contentOf()).parameters["min-cover"]).toBe(250_000)
    expect(fieldIn((await ask(at("CL-12"))).main, "p-min-cover")).toContain('value="250,000"')
    await sent("CL-12", { "p-min-cover": "1,500,000" })
    expect((await contentOf()).parameters["min-cover"]).toBe(1_500_000)
    await sent("CL-11", { "p-cap-multiple": "2,5" })
    expect((await contentOf()).parameters["cap-multiple"]).toBe(2.5)
  })

  test("gives a choice up again, one value or all of them", async () => {
    const chosen = { "approval-days": 7, "restricted-uses": ["names"] }
    await savePart(app, id, clauseChange("CL-02", { position: "balanced", parameters: chosen }), buyer.id)
    await sent("CL-02", { do: "reset-approval-days", "p-approval-days": "99" })
    expect((await contentOf()).parameters).toEqual({ "restricted-uses": ["names"] })
    await sent("CL-02", { "p-approval-days": "9" })
    await sent("CL-02", { "p-approval-days": " " })
    expect((await contentOf()).parameters).toEqual({ "restricted-uses": ["names"] })
    await sent("CL-02", { do: "reset" })
    const { parameters, positions } = await contentOf()
    expect([parameters, positions]).toEqual([{}, {}])
  })

  test("is left out and taken in again, unless another one calls for it", async () => {
    await sent("CL-20", { do: "leave-out" })
    expect((await contentOf()).leftOut).toEqual(["CL-20"])
    const out = await ask(at("CL-20"))
    expect(out.text).toContain("This clause was left out by hand.")
    expect(await ask(at("CL-20"), { ...fieldsOf(out.html), do: "take-in" })).toMatchObject({ status: 303 })
    expect((await contentOf()).leftOut).toEqual([])

    await savePart(app, id, clauseChange("CL-02", { position: "strict" }), buyer.id)
    expect((await ask(at("CL-04"))).text).toContain("It cannot be left out: the position of clause 3 (Prior approval)")
    const refused = await sent("CL-04", { do: "leave-out" })
    expect([refused.status, refused.text.includes("It cannot be left out")]).toEqual([422, true])
    expect((await sent("CL-00", { do: "leave-out" })).status).toBe(422)
    expect((await contentOf()).leftOut).toEqual([])

    // Personal data is not entrusted: nothing calls for it, and one click takes it in.
    const { main } = await ask(at("start"))
    const mark =
      /part=CL-07[^"]*" method="post"[^>]*><input type="hidden" name="mark" value="(\w+)"/.exec(main)?.[1] ?? ""
    expect(await ask(at("CL-07"), { mark, do: "take-in" })).toMatchObject({ status: 303 })
    expect((await contentOf()).added).toEqual(["CL-07"])
    expect((await ask(at("CL-07"))).text).toContain("Added by hand")
  })

  test("bears what people say about it, as words", async () => {
    await commentDraft(app, id, { clause: "CL-02", text: "<i>Cinq</i> jours" }, { by: buyer.id })
    const { main } = await ask(at("CL-02"))
    expect(main).toContain("Tom Achat")
    expect(main).toContain("&lt;i&gt;Cinq&lt;/i&gt; jours")
    expect((await ask(at("CL-03"))).main).not.toContain("Cinq")
    expect(main).toMatch(
      /action="\/drafts\/[^"]+\/comments" method="post"[^>]*><input type="hidden" name="clause" value="CL-02"/,
    )
  })

  test("says what stands beside it, and which other clauses share a value", async () => {
    await savePart(app, id, clauseChange("CL-02", { position: "strict" }), buyer.id)
    const { text } = await ask(at("CL-02"))
    expect(text).toContain("You decide, you deploy")
    expect(text).toContain("What can be given up, the least first")
    expect(text).toContain("to confirm")
    expect((await ask(at("CL-01"))).text).toMatch(/Also used by clause \d+ \(/)
  })
})
