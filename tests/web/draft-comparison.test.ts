import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { keepVersion } from "../../src/actions/keep-draft-version.ts"
import { makeDraft } from "../../src/actions/make-draft.ts"
import { readDraft } from "../../src/actions/read-draft.ts"
import { agencyBy, contractBy } from "../support/agencies.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { clauseChange, savePart } from "../support/drafts.ts"
import { askedBy } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let lawyer: TestPerson
let id: string
let ask: ReturnType<typeof askedBy>

beforeAll(async () => {
  app = await testApp()
  lawyer = await signedIn(app, ["legal"])
  ask = askedBy(app, lawyer)
  const agency = await agencyBy(app, lawyer.id, { name: `Studio <b>"Vague"</b>` })
  const contract = await contractBy(app, lawyer.id, agency, { title: "Été 2027", scopes: ["brand"] })
  id = (await makeDraft(app, { contract, languages: ["fr", "en"] }, { by: lawyer.id })).id
  await keep()
  await save("CL-02", { position: "light", parameters: {} })
  await save("CL-09", { leftOut: true })
  await keep()
})
afterAll(() => app.close())

async function keep() {
  const { seen } = await readDraft(app, id, "2026-11-22")
  return keepVersion(app, id, {}, { by: lawyer.id, seen })
}

function save(clause: string, over: Parameters<typeof clauseChange>[1]) {
  return savePart(app, id, clauseChange(clause, over), lawyer.id)
}

const at = (query = "") => `/drafts/${id}/comparison${query}`

describe("comparing two versions of a draft", () => {
  test("says first what it comes to, then the text with its changes for eye and ear", async () => {
    const { status, text, main } = await ask(at("?from=1&to=2&show=en"))
    expect(status).toBe(200)
    expect(text).toContain("Version 1 → Version 2")
    expect(text).toMatch(/One clause removed \d+\. Human oversight/)
    expect(text).toMatch(/Positions moved \d+\. Prior approval ?: (strict|balanced) becomes light/)
    expect(main).toMatch(/<ins><span class="vh" lang="en"> insertion starts <\/span>/)
    expect(main).toMatch(/<del><span class="vh" lang="en"> deletion starts <\/span>/)
    expect(text).toMatch(/\d+ sections unchanged \(/)
    // Every clause is there once, those without a change folded away.
    const folded = [...main.matchAll(/<details[\s\S]*?<\/details>/g)].map(([part]) => part).join("")
    expect(folded).toContain('id="cl-01"')
    expect(folded).not.toContain('id="cl-02"')
    expect(folded).not.toMatch(/<(ins|del)>/)
    expect(main.match(/id="cl-01"/g)).toHaveLength(1)
    // A clause with another number says the old one, and is no change.
    expect(main).toMatch(/id="cl-10"[\s\S]{0,300}\(was \d+\)/)
  })

  test("in French, of the other language, and the other way round", async () => {
    const there = await ask(at("?from=1&to=2&show=fr"), undefined, { lang: "fr" })
    expect(there.text).toContain("Une clause retirée")
    expect(there.text).toMatch(/(stricte|équilibrée) devient légère/)
    expect(there.main).toContain('<span class="vh" lang="fr"> début de retrait </span>')
    const back = await ask(at("?from=2&to=1&show=fr"))
    expect(back.text).toContain("One clause added")
    expect(back.main).toMatch(/<article class="[^"]*" lang="fr">/)
  })

  test("unless said otherwise goes from the newest version to the draft as it stands, and says where nothing changed", async () => {
    const bare = await ask(at())
    expect(bare.text).toContain("Version 2 → The draft as it stands")
    expect(bare.text).toContain("The two say the same.")
    expect(bare.main).not.toMatch(/<(ins|del)>/)
    expect((await ask(at("?to=2"))).text).toContain("Version 1 → Version 2")
    expect((await ask(at("?to=1"))).text).toContain("The standard, with nothing chosen by hand → Version 1")
  })

  test("with the standard shows what was chosen by hand, and offers the same in Word", async () => {
    const { text, html } = await ask(at("?from=standard&to=2"))
    expect(text).toContain("One clause removed")
    expect(text).toContain("becomes light")
    expect(html).toContain(`/drafts/${id}/document?kind=redline&amp;from=standard&amp;version=2`)
    expect((await ask(at("?from=now&to=standard"))).html).not.toContain("kind=redline")
  })

  test("takes a name for words, whatever it looks like", async () => {
    const { html, text } = await ask(at("?from=standard&to=1&show=en"))
    expect(html).not.toContain("<b>&quot;Vague")
    expect(html).not.toContain('<b>"Vague"')
    expect(text).toContain('Studio <b>"Vague"</b>')
  })

  test("refuses a version that is not there, an address without sense, and whoever may not read drafts", async () => {
    for (const query of ["?from=9", "?from=1&to=99", "?from=0", "?from=x", "?to=1e3", "?from=-1"])
      expect((await ask(at(query))).status).toBe(404)
    expect((await ask("/drafts/drf_none/comparison")).status).toBe(404)
    const it = await signedIn(app, ["it"])
    expect((await ask(at(), undefined, { by: it })).status).toBe(403)
  })
})
