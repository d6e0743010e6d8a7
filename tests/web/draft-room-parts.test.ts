import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { importDocument } from "../../src/actions/import-document.ts"
import { keepVersion } from "../../src/actions/keep-draft-version.ts"
import { makeDraft } from "../../src/actions/make-draft.ts"
import { readDraft } from "../../src/actions/read-draft.ts"
import { sendDeclaration } from "../../src/actions/send-declaration.ts"
import { setDraftAside } from "../../src/actions/set-aside-draft.ts"
import { createServer } from "../../src/web/server.tsx"
import { agencyBy, contractBy } from "../support/agencies.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { hostileTexts } from "../support/clause-drafts.ts"
import { completeParts, declarationFor, fill, signatory } from "../support/declarations.ts"
import { statedDecision, wholeDocument } from "../support/document.ts"
import { clauseChange, savePart } from "../support/drafts.ts"
import { askedBy, fieldsOf } from "../support/forms.ts"
import { unescaped } from "../support/html.ts"
import { formBody, signedIn, type TestPerson } from "../support/people.ts"

const day = "2026-11-22"

let app: TestApp
let buyer: TestPerson
let ask: ReturnType<typeof askedBy>
let contract: string
let id: string

beforeEach(async () => {
  app = await testApp()
  await stated(app, wholeDocument())
  buyer = await signedIn(app, ["procurement"], { name: "Tom Achat" })
  ask = askedBy(app, buyer)
  contract = await contractBy(app, buyer.id, await agencyBy(app, buyer.id), { people: undefined })
  id = (await makeDraft(app, { contract, title: "Été", languages: ["fr", "en"] }, { by: buyer.id })).id
})
afterEach(() => app.close())

const at = (part: string, show = "en") => `/drafts/${id}?part=${part}&show=${show}`
const contentOf = async () => (await readDraft(app, id, day)).draft.content
/** What the form of a part sends, with what is changed in it. */
const sent = async (part: string, over: Record<string, string | string[]>) =>
  ask(at(part), { do: "apply", ...fieldsOf((await ask(at(part))).html), ...over })

/** What htmx is told while the form is filled in. */
async function previewed(part: string, over: Record<string, string | string[]>, partial = true) {
  const fields = { ...fieldsOf((await ask(at(part))).html), ...over }
  const server = createServer(app, { assets: new Map(), remote: () => "192.0.2.1" })
  const headers = { ...buyer.posting, "Accept-Language": "en", ...(partial ? { "HX-Request-Type": "partial" } : {}) }
  const url = `http://localhost:3000/drafts/${id}/preview?part=${part}&show=en`
  const answer = await server.fetch(new Request(url, { method: "POST", body: formBody(fields), headers }), {})
  return { status: answer.status, html: await answer.text() }
}

describe("the start", () => {
  test("sets the preset, the languages and the names; a hostile one is words", async () => {
    const [hostile = ""] = hostileTexts
    const saved = await sent("start", {
      preset: "small-agency-light",
      client: hostile,
      prevailing: "fr",
      title: "Hiver",
    })
    expect(saved.status).toBe(303)
    const { draft } = await readDraft(app, id, day)
    expect(draft).toMatchObject({ title: "Hiver", content: { preset: "small-agency-light", prevailing: "fr" } })
    const { main } = await ask(at("start"))
    expect(main).toContain("<mark>Maison &quot;Lune&quot; &amp; &lt;fils&gt;</mark>")
    expect(main).not.toContain("<fils>")
    await sent("start", { languages: ["en"], prevailing: "" })
    expect(await contentOf()).toMatchObject({ languages: ["en"] })
    expect(await contentOf()).not.toHaveProperty("prevailing")
    expect((await ask(at("CL-02", "both"))).main).not.toContain("Two columns")
  })

  test("asks for what is missing and keeps what was typed", async () => {
    const refused = await sent("start", { title: " ", languages: ["fr", "en"], prevailing: "", client: "Maison" })
    expect(refused.status).toBe(422)
    for (const place of ["title", "prevailing"]) expect(refused.main).toContain(`<a href="#f-${place}">`)
    expect(refused.main).toContain('value="Maison"')
    // Nothing ticked is sent as nothing.
    const none = await sent("start", { languages: [], prevailing: "fr" })
    expect([none.status, none.text.includes("Choose French, English or both.")]).toEqual([422, true])
    expect(none.main).not.toMatch(/name="languages"[^>]* checked/)
    expect((await sent("start", { preset: "none-such", prevailing: "fr" })).status).toBe(422)
    expect(await contentOf()).toMatchObject({ languages: ["fr", "en"] })
    expect((await readDraft(app, id, day)).draft.title).toBe("Été")
  })

  test("leaves what was chosen by hand, and says so", async () => {
    await savePart(app, id, clauseChange("CL-02", { position: "strict" }), buyer.id)
    expect((await ask(at("start"))).text).toContain("One position chosen by hand stays, whatever the preset.")
    await sent("start", { preset: "small-agency-light", prevailing: "en" })
    const { assembly } = await readDraft(app, id, day)
    expect(assembly.tree.clauses.find(({ id: clause }) => clause === "CL-02")?.position).toBe("strict")
    expect(assembly.tree.clauses.find(({ id: clause }) => clause === "CL-15")?.position).toBe("light")
  })
})

describe("questions", () => {
  test("are answered, named with the clauses that ask, and can be taken back", async () => {
    const shown = await ask(at("questions"))
    expect(shown.text).toMatch(
      /Will persons be seen or heard in the deliverables\? Yes No Not yet \d+\. Third-party rights/,
    )
    expect(shown.text).toContain("stays or goes")
    expect(shown.text).toMatch(
      /Does the agency process personal data for us\? No from the contract and the agency’s declaration/,
    )
    await sent("questions", { "answer-people-depicted": "yes", "answer-chatbot": "no", "answer-personal-data": "yes" })
    // What the register knows is not answered here.
    expect((await contentOf()).answers).toEqual({ "people-depicted": true, chatbot: false })
    const after = await ask(at("questions"))
    expect(after.main).toMatch(/name="answer-people-depicted" value="yes" checked/)
    await sent("questions", { "answer-people-depicted": "" })
    expect((await contentOf()).answers).toEqual({ chatbot: false })
  })
})

describe("annexes", () => {
  test("are chosen, with the plans in them; the list that moved on is told and followed", async () => {
    const first = await ask(at("annexes"))
    expect(first.text).toContain("The annex follows the list in force.")
    await sent("annexes", { annexes: ["tools", "deliverable"], plans: ["acme-writer/team"] })
    const before = await contentOf()
    expect(before.annexes).toEqual(["tools", "deliverable"])
    expect(before.tools).toMatchObject({ added: ["acme-writer/team"], without: [] })
    const revision = before.tools?.revision ?? 0
    await importDocument(
      app,
      {
        aval: 1,
        decisions: [
          statedDecision({
            ...{ reviewBy: "2027-06-01", validFrom: "2026-11-20" },
            classes: { public: "yes", internal: "if", confidential: "if" },
          }),
        ],
      },
      { why: "decided" },
    )
    const moved = await ask(at("annexes"))
    const next = (await readDraft(app, id, day)).annexes.newest?.revision ?? 0
    expect(next).toBeGreaterThan(revision)
    expect(moved.text).toContain(`Made from list no. ${revision}; no. ${next} is in force: one tool changed.`)
    await sent("annexes", { do: `make-${next}` })
    expect((await contentOf()).tools).toMatchObject({ revision: next, added: ["acme-writer/team"] })
    expect((await ask(at("annexes"))).text).not.toContain("is in force:")
  })
})

describe("open points and findings", () => {
  test("lead to where they are mended; what keeps it from being sent stands on top of every part", async () => {
    const { main, text } = await ask(at("open"))
    expect(main).toMatch(/href="[^"]*part=CL-02[^"]*#f-p-approver-role-fr">Who approves/)
    expect(main).toMatch(/href="[^"]*part=start[^"]*#f-prevailing">Language that prevails/)
    expect(text).toMatch(/To decide/)
    expect((await ask(at("CL-02"))).main).toContain('id="f-p-approver-role-fr"')
    // A tool that is declared for names, where the clause rules AI out for them.
    await savePart(app, id, clauseChange("CL-05", { position: "strict" }), buyer.id)
    const declaration = await declarationFor(app, { contract }, buyer.id)
    const uses = { uses: [{ craft: "naming", level: "edited" }], refused: [] } as const
    await fill(app, declaration.id, { ...completeParts({ crafts: ["naming"] }), uses })
    await sendDeclaration(app, declaration.id, signatory)
    const blocked = await ask(at("CL-15"))
    expect(blocked.text).toMatch(/One blocking point, to mend before submitting/)
    expect(blocked.main).toMatch(/<section class="note no"[^>]*>.*?href="[^"]*part=CL-05/s)
  })
})

describe("the preview", () => {
  test("tells what follows from the form, and keeps nothing", async () => {
    const { status, html } = await previewed("CL-02", { position: "strict", "p-approval-days": "9" })
    expect(status).toBe(200)
    expect([...html.matchAll(/<hx-partial hx-target="#([\w-]+)"/g)].map(([, target]) => target)).toEqual([
      ...["room-paper", "room-blocks", "room-index", "room-values", "room-why", "room-beside"],
    ])
    expect(html).toContain("<mark>9\u00a0days</mark>")
    expect(html).toContain("You decide, you deploy")
    expect(html).not.toContain("<html")
    expect(await contentOf()).toMatchObject({ positions: {}, parameters: {} })
    const faulty = await previewed("CL-02", { "p-approval-days": "99" })
    expect(faulty.status).toBe(200)
    expect(faulty.html).toContain("The preview keeps the last good value, 5\u00a0days: time to approve.")
    expect(faulty.html).toContain("Time to approve: between")
    const whole = await previewed("start", { languages: ["en"], client: "Maison Ève" }, false)
    expect(whole.html).toContain("<html")
    expect(whole.html).toContain("<mark>Maison Ève</mark>")
    expect((await contentOf()).client).toBeUndefined()
  })

  test("stands in one language or both, each clause where the links lead", async () => {
    const both = await ask(at("CL-02", "both"))
    expect(both.main).toMatch(/<div class="twin"><div lang="fr">.*?<\/div><div lang="en">/s)
    for (const show of ["fr", "en", "both"]) {
      const { main } = await ask(at("CL-02", show))
      const paper = /<article class="paper.*<\/article>/s.exec(main)?.[0] ?? ""
      const places = new Set([...paper.matchAll(/ id="([^"]+)"/g)].map(([, place]) => place))
      const lost = [...paper.matchAll(/href="#([^"]+)"/g)].filter(([, place = ""]) => !places.has(place))
      expect(lost).toEqual([])
      expect(paper.match(/<section class="on">/g)?.length).toBe(1)
      expect(paper).toContain('<mark class="open">[')
    }
  })
})

describe("two people", () => {
  test("at different parts both succeed; at the same part the second sees both and loses nothing", async () => {
    const lea = await signedIn(app, ["legal"], { name: "Léa Droit" })
    const [mine, other] = [fieldsOf((await ask(at("CL-02"))).html), fieldsOf((await ask(at("CL-03"))).html)]
    await savePart(app, id, clauseChange("CL-02", { parameters: { "approval-days": 3 } }), lea.id)
    expect((await ask(at("CL-03"), { ...other, do: "apply", "p-tool-notice-days": "20" })).status).toBe(303)
    const refused = await ask(at("CL-02"), { ...mine, do: "apply", "p-approval-days": "8" })
    expect(refused.status).toBe(412)
    expect(refused.text).toMatch(/3\. Prior approval: saved by somebody else meanwhile/)
    expect(refused.text).toMatch(/Time to approve Saved: 3 Yours: 8/)
    expect(refused.main).toMatch(/id="f-p-approval-days"[^>]*value="8"/)
    expect((await contentOf()).parameters["approval-days"]).toBe(3)
    const again = await ask(at("CL-02"), { ...fieldsOf(refused.html), do: "apply" })
    expect(again.status).toBe(303)
    expect((await contentOf()).parameters).toEqual({ "approval-days": 8, "tool-notice-days": 20 })
  })

  test("a draft that was set aside is read, and changes no more", async () => {
    const fields = fieldsOf((await ask(at("CL-02"))).html)
    await setDraftAside(app, id, { by: buyer.id })
    const { main, text } = await ask(at("CL-02"))
    expect(main).not.toMatch(/class="btn go"[^>]*>Apply/)
    expect(text).toContain("This draft is set aside: it can be read, and no longer changed. Take it up again")
    expect(main.match(/<fieldset class="stack" disabled/g)).toHaveLength(2)
    expect(main).not.toContain("hx-post")
    const late = await ask(at("CL-02"), { ...fields, do: "apply", "p-approval-days": "8" })
    expect([late.status, late.text.includes("was not saved")]).toEqual([409, true])
    expect(unescaped(late.main)).toMatch(/id="f-p-approval-days"[^>]*value="8"/)
    expect((await contentOf()).parameters).toEqual({})
  })

  test("a draft bears one head on all its pages, and leads from each part to the next", async () => {
    const pages = [at("CL-02"), `/drafts/${id}/versions`, `/drafts/${id}/steps`]
    const heads = async () =>
      Promise.all(
        pages.map(async (page) => {
          const { text, main } = await ask(page)
          return [
            /<h1[^>]*>([^<]*)/.exec(main)?.[1],
            /2026-17, Campagne d’été .*?(?:no version kept|since version 1)/.exec(text)?.[0],
          ]
        }),
      )
    const fresh = await heads()
    expect(fresh[0]?.[1]).toContain("no version kept")
    expect(new Set(fresh.map((head) => head.join())).size).toBe(1)
    await keepVersion(app, id, {}, { by: buyer.id, seen: (await readDraft(app, id, "2026-11-22")).seen })
    await savePart(app, id, clauseChange("CL-02", { parameters: { "approval-days": 3 } }), buyer.id)
    const later = await heads()
    expect(later[0]?.[1]).toContain("changed since version 1")
    expect(new Set(later.map((head) => head.join())).size).toBe(1)
    const { main } = await ask(at("start"))
    expect(main).toMatch(/part=questions[^"]*" rel="next">Next: Questions/)
    expect(main).not.toContain('rel="prev"')
    expect((await ask(at("open"))).main).toMatch(/\/versions">Next: keep a version/)
  })
})
