import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { addUnit } from "../../src/actions/save-unit.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { decidedPlan as plan } from "../support/deciding.ts"
import { wholeDocument } from "../support/document.ts"
import { askedBy, fieldsOf } from "../support/forms.ts"
import { signedIn, signInAs, type TestPerson } from "../support/people.ts"

let app: TestApp
let unit: string
let ada: TestPerson
let leo: TestPerson
let rea: TestPerson
let ask: ReturnType<typeof askedBy>

beforeEach(async () => {
  app = await testApp({ now: "2026-11-22T10:00:00Z" })
  await stated(app, wholeDocument({ decisions: [], exceptions: [], assessments: [] }))
  unit = await addUnit(app, { fr: "Studio création", en: "Creative studio" }, { by: "test" })
  ada = await signedIn(app, ["assessor"], { name: "Ada Essai" })
  leo = await signedIn(app, ["legal"], { name: "Léo Weber" })
  rea = await signedIn(app, ["reader"], { name: "Réa Petit" })
  ask = askedBy(app, ada)
})
afterEach(() => app.close())

const filled = async (over: Record<string, string | string[]> = {}) => ({
  ...fieldsOf((await ask(`/exceptions/new?plan=${plan}`)).html),
  ...{ unit, classes: ["internal"], uses: ["copy", "image"], "reason-en": "Research for the summer collection." },
  ...over,
})

/** Asks for one as the page offers it; its address. */
async function asked(over: Record<string, string | string[]> = {}): Promise<string> {
  const sent = await ask("/exceptions/new", await filled(over))
  expect(sent.status, sent.text).toBe(303)
  return sent.to?.replace("?done=asked", "") ?? ""
}

describe("asking", () => {
  test("begins with the plan, today, and three months", async () => {
    expect((await ask("/exceptions/new")).text).toContain("Acme Writer")
    const form = await ask(`/exceptions/new?plan=${plan}`)
    expect(fieldsOf(form.html)).toMatchObject({ plan, from: "2026-11-22", until: "2027-02-22" })
    expect(form.text).toContain("Ask for an exception for Acme Writer, Team")
  })

  test("conditions are added and removed with all that was typed kept, and no field is sent twice", async () => {
    const typed = await filled({ "reason-fr": "Recherches." })
    const one = await ask("/exceptions/new", { ...typed, "add-condition": "teams" })
    expect(one.status).toBe(200)
    const kept = fieldsOf(one.html)
    expect(kept).toMatchObject({
      unit,
      "reason-fr": "Recherches.",
      "condition-0-library": "teams",
      uses: ["copy", "image"],
    })
    const two = await ask("/exceptions/new", { ...kept, "condition-0-p-team": "Studio", "add-condition": "own" })
    expect(fieldsOf(two.html)).toMatchObject({ "condition-0-p-team": "Studio", "condition-1-fr": "" })
    const less = await ask("/exceptions/new", {
      ...fieldsOf(two.html),
      "condition-1-fr": "À nous",
      "remove-condition": "0",
    })
    expect(fieldsOf(less.html)).toMatchObject({ "condition-0-fr": "À nous" })
    expect(less.html).not.toContain("condition-1-")
  })

  test("a fault is told at its field, and nothing typed is lost", async () => {
    const sent = await ask(
      "/exceptions/new",
      await filled({ until: "2026-11-01", "condition-0-library": "teams", "reason-en": "Because < of >." }),
    )
    expect(sent.status).toBe(422)
    expect(sent.text).toContain("The last day is before the first one")
    expect(sent.html).toContain('href="#f-condition-0-p-team"')
    expect(sent.html).toContain('id="f-condition-0-p-team"')
    expect(fieldsOf(sent.html)).toMatchObject({ "reason-en": "Because < of >.", until: "2026-11-01" })
    const none = await ask("/exceptions/new", { ...(await filled()), unit: "" })
    expect(none.status).toBe(422)
    expect(none.text).toContain("Unit:")
  })

  test("the same form twice asks once", async () => {
    const fields = await filled()
    const [first, second] = [await ask("/exceptions/new", fields), await ask("/exceptions/new", fields)]
    expect(second.status).toBe(303)
    expect(first.to).toBe(`${second.to}?done=asked`)
  })
})

describe("an exception", () => {
  test("waits on the dashboard of who may answer it, is approved, and stands on every page", async () => {
    const address = await asked({ "condition-0-library": "teams", "condition-0-p-team": "Studio" })
    expect((await ask("/dashboard", undefined, { by: leo })).text).toContain("An exception is asked for: answer it")
    expect((await ask("/dashboard")).text).not.toContain("An exception is asked for")
    const own = await ask(address)
    expect(own.text).toContain("You asked for it.")
    expect(own.text).not.toContain("Your answer")
    const page = await ask(address, undefined, { by: leo })
    expect(page.text).toContain("Acme Writer Team: exception for Creative studio")
    expect(page.text).toContain("Only for: Studio.")
    const mute = await ask(`${address}/answer`, { note: "x" }, { by: leo })
    expect([mute.status, mute.text.includes("Choose to approve or to decline.")]).toEqual([422, true])
    const given = await ask(`${address}/answer`, { verdict: "approve", note: "Until Christmas." }, { by: leo })
    expect(given).toMatchObject({ status: 303, to: `${address}?done=approved` })
    const twice = await ask(`${address}/answer`, { verdict: "decline", note: "No." }, { by: leo })
    expect(twice.status).toBe(409)
    expect(twice.text).toContain("Somebody else was faster")
    const after = await ask(address)
    for (const told of ["live", "Léo Weber", "Until Christmas.", "Exception approved"])
      expect(after.text).toContain(told)
    const list = await ask("/exceptions", undefined, { by: rea })
    expect(list.text).toContain("One live exception")
    expect(list.text).toContain("Creative studio")
    expect((await ask(`/tools/acme-writer?plan=${plan}`, undefined, { by: rea })).text).toContain(
      "Group Creative studio",
    )
  })

  test("shows its reason and who approved it to nobody but those who prepare decisions", async () => {
    const address = await asked()
    expect((await ask(address, undefined, { by: rea })).status).toBe(404)
    await ask(`${address}/answer`, { verdict: "approve" }, { by: leo })
    const page = await ask(address, undefined, { by: rea })
    expect(page.status).toBe(200)
    expect(page.text).not.toMatch(/summer collection|Weber|Essai/)
    expect((await ask("/exceptions/new", undefined, { by: rea })).status).toBe(403)
    expect((await ask(`${address}/end`, {}, { by: rea })).status).toBe(403)
    expect((await ask(`${address}/end`, {}, { by: ada })).status).toBe(403)
  })

  test("is withdrawn by who asked, and ended by who signs", async () => {
    const first = await asked()
    expect((await ask(`${first}/withdrawal`, {}, { by: leo })).status).toBe(404)
    expect((await ask(`${first}/withdrawal`, {})).status).toBe(303)
    expect((await ask(`${first}/withdrawal`, {})).status).toBe(409)
    const second = await asked({ uses: ["copy"] })
    await ask(`${second}/answer`, { verdict: "approve" }, { by: leo })
    app.setNow("2026-12-01T10:00:00Z")
    leo = await signInAs(app, leo.id)
    expect((await ask(`${second}/end`, {}, { by: leo })).to).toBe(`${second}?done=ended`)
    expect((await ask(`${second}/end`, {}, { by: leo })).status).toBe(409)
    const list = await ask("/exceptions", undefined, { by: leo })
    for (const told of ["No live exception", "over", "withdrawn"]) expect(list.text).toContain(told)
  })

  test("of one’s own is answered by somebody else, and says so", async () => {
    const sent = await ask("/exceptions/new", await filled(), { by: leo })
    const address = sent.to?.replace("?done=asked", "") ?? ""
    expect((await ask(address, undefined, { by: leo })).text).toContain("another person answers it")
    expect((await ask(`${address}/answer`, { verdict: "approve" }, { by: leo })).status).toBe(422)
  })

  test("many of one tool are a signal to assess it again", async () => {
    for (const use of ["copy", "image", "video"]) {
      const address = await asked({ uses: [use] })
      await ask(`${address}/answer`, { verdict: "approve" }, { by: leo })
    }
    expect((await ask("/exceptions")).text).toContain("Acme Writer 3 live exceptions, assess again")
    expect((await ask(`/tools/acme-writer?plan=${plan}`)).text).toContain("3 live exceptions: it is time to assess")
  })
})
