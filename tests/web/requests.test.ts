import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { answerRequests } from "../../src/actions/answer-requests.ts"
import { freezeAssessment } from "../../src/actions/freeze-assessment.ts"
import { openAssessment } from "../../src/actions/open-assessment.ts"
import { readAssessment } from "../../src/actions/read-assessment.ts"
import { submitAssessment } from "../../src/actions/submit-assessment.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"
import { askedBy, fieldsOf } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let reader: TestPerson
let other: TestPerson
let assessor: TestPerson
let ask: ReturnType<typeof askedBy>

beforeEach(async () => {
  app = await testApp()
  await stated(app, wholeDocument())
  reader = await signedIn(app, ["reader"], { name: "Nadia Petit" })
  other = await signedIn(app, ["reader"], { name: "Tom Weber" })
  assessor = await signedIn(app, ["assessor"], { name: "Claire Aubert" })
  ask = askedBy(app, reader)
})
afterEach(() => app.close())

const wanted = {
  ...{ tool: "acme-writer", plan: "acme-writer/team", classes: ["internal"], uses: ["copy"], account: "company" },
  ...{ purpose: "Headlines for Nadia", people: "12", neededBy: "2027-01-15", budget: "known", owner: "Léo Martin" },
}
const send = async (fields: Record<string, string | string[]> = wanted) =>
  (await ask("/requests/new", fields)).to?.replace(/\?.*/, "") ?? ""

describe("asking for a tool", () => {
  test("comes filled in from the answer page", async () => {
    const { status, html } = await ask("/requests/new?plan=acme-writer/team&data=internal&use=copy")
    expect(status).toBe(200)
    expect(fieldsOf(html)).toMatchObject({ plan: "acme-writer/team", classes: "internal", uses: "copy" })
  })

  test("leaves one event without what was written", async () => {
    const { seq } = await app.store.head()
    const { status, to } = await ask("/requests/new", wanted)
    expect([status, to]).toEqual([303, expect.stringMatching(/^\/requests\/req_\w+\?done=sent$/)])
    const events = await eventsAfter(app, seq)
    expect(events.map(({ kind, actor, after }) => [kind, actor, after])).toEqual([
      [
        "request.sent",
        reader.id,
        {
          ...{ tool: "acme-writer", plan: "acme-writer/team", classes: ["internal"], uses: ["copy"] },
          ...{ account: "company", people: 12, budget: "known" },
        },
      ],
    ])
    expect(JSON.stringify(events)).not.toMatch(/Nadia|Martin|Headlines/)
  })

  test("what nobody knows is asked for by its name, which no event holds", async () => {
    const { seq } = await app.store.head()
    const to = await send({ tool: "Léa Morel AI", purpose: "Try it" })
    expect((await ask(to)).text).toContain("Request: Léa Morel AI")
    expect(JSON.stringify(await eventsAfter(app, seq))).not.toContain("Morel")
  })

  test("a refused form keeps what was typed", async () => {
    const { status, html, text } = await ask("/requests/new", { ...wanted, purpose: "", neededBy: "2020-01-01" })
    expect(status).toBe(422)
    expect(fieldsOf(html)).toMatchObject({ people: "12", owner: "Léo Martin", neededBy: "2020-01-01", budget: "known" })
    expect(text).toContain("What for")
    // All that is wrong is told at once.
    expect(text).toContain("This day has passed")
    const missing = await ask("/requests/new", { ...wanted, tool: "", plan: "" })
    expect([missing.status, missing.text]).toEqual([422, expect.stringContaining("Say which tool you ask for.")])
    expect((await ask("/requests/new", { ...wanted, classes: ["nothing"] })).status).toBe(422)
    expect((await ask("/requests/new", { ...wanted, plan: "acme-writer/nothing" })).status).toBe(422)
  })

  test("sent twice, also at once, is sent once; withdrawn, it can be sent again", async () => {
    const { seq } = await app.store.head()
    const [one, two] = await Promise.all([send(), send()])
    expect(one).toMatch(/^\/requests\/req_/)
    expect(two).toBe(one)
    expect((await ask("/requests/new", wanted)).to).toBe(`${one}?done=known`)
    expect(await eventsAfter(app, seq)).toHaveLength(1)
    expect((await ask(`${one}/withdrawal`, {})).to).toBe(`${one}?done=withdrawn`)
    expect(await send()).not.toBe(one)
  })

  test("says who else waits for it, and leads to one’s own", async () => {
    await ask("/requests/new", wanted, { by: other })
    const address = "/requests/new?tool=acme-writer"
    expect((await ask(address)).text).toContain("One other colleague waits for an answer about this tool.")
    const to = await send()
    expect((await ask(address)).main).toContain(`href="${to}"`)
    expect((await ask("/check?tool=acme-writer")).main).toContain(`href="${to}"`)
    expect((await ask("/dashboard")).main).toContain('href="/requests?view=own"')
  })
})

describe("following a request", () => {
  test("is for whoever asked and those who answer", async () => {
    const to = await send()
    expect((await ask(to)).text).toContain("Nobody has taken it yet.")
    expect((await ask(to, undefined, { by: assessor })).text).toContain("Headlines for Nadia")
    for (const path of [to, `${to}/comments`, `${to}/withdrawal`]) {
      const fields = path === to ? undefined : { text: "Hello" }
      expect((await ask(path, fields, { by: other })).status).toBe(404)
    }
    expect((await ask(`${to}/withdrawal`, {}, { by: assessor })).status).toBe(404)
    expect((await ask("/requests")).main).toContain(`href="${to}"`)
    expect((await ask("/requests", undefined, { by: other })).text).toContain("You have asked for nothing.")
  })

  test("what is said among those who answer stays among them", async () => {
    const to = await send()
    await ask(`${to}/comments`, { text: "Seen by all" }, { by: assessor })
    await ask(`${to}/comments`, { text: "Between us", internal: "1" }, { by: assessor })
    await ask(`${to}/comments`, { text: "Thank you", internal: "1" })
    const { text } = await ask(to)
    expect(text).toContain("Seen by all")
    expect(text).toContain("Thank you")
    expect(text).not.toContain("Between us")
    expect((await ask(to, undefined, { by: assessor })).text).toContain("Between us")
    expect((await ask(`${to}/comments`, { text: " " })).status).toBe(422)
  })

  test("reads well: names with an “and” of their own stand between commas", async () => {
    const to = await send({ ...wanted, uses: ["copy", "naming"], budget: "unknown" })
    expect((await ask(to, undefined, { lang: "fr" })).text).toMatch(
      /Données internes Usages rédaction, noms et logos .*Budget non précisé/,
    )
  })

  test("says that its assessment is finished, until somebody decides and after", async () => {
    const to = await send()
    const id = to.replace("/requests/", "")
    const contexts = [{ dataClass: "internal", use: "copy" }]
    const early = await openAssessment(app, { plan: wanted.plan, contexts, full: false }, { by: assessor.id })
    expect((await ask(to)).text).toMatch(/Under review by Claire Aubert since 22 Nov 2026/)
    app.setNow("2026-11-22T10:10:00.000Z")
    await submitAssessment(app, early, { knowing: true }, { by: assessor.id, seen: 1 })
    const { hash } = await readAssessment(app, early)
    await freezeAssessment(app, early, { hash }, { by: (await signedIn(app, ["legal"])).id })
    expect((await ask(to)).main).toMatch(/aria-current="step"><b> *Under review[\s\S]*finished on 22 Nov 2026/)
    expect((await ask("/requests")).text).toContain("Under review")
    await answerRequests(app, [id], { verdict: "answered", text: "Yes." }, { by: assessor.id })
    expect((await ask(to)).text).toMatch(/Under review by Claire Aubert assessment finished on 22 Nov 2026 Answered/)
    // One that was frozen before says nothing about a request that came later.
    app.setNow("2026-11-22T10:20:00.000Z")
    expect((await ask(await send())).text).toMatch(/Nobody has taken it yet\./)
  })

  test("those who answer follow their own too", async () => {
    const to = (await ask("/requests/new", wanted, { by: assessor })).to?.replace(/\?.*/, "") ?? ""
    const queue = await ask("/requests", undefined, { by: assessor })
    expect(queue.main).toContain('href="/requests?view=own"')
    const own = await ask("/requests?view=own", undefined, { by: assessor })
    expect([own.text, own.main]).toEqual([
      expect.stringContaining("Your requests"),
      expect.stringContaining(`href="${to}"`),
    ])
    expect((await ask("/requests?view=own")).main).not.toContain(`href="${to}"`)
  })

  test("ends with the answer, and is not taken back then", async () => {
    const to = await send()
    const id = to.replace("/requests/", "")
    await answerRequests(app, [id], { verdict: "declined", text: "Use the other one." }, { by: assessor.id })
    const { text, main } = await ask(to)
    expect(text).toContain("Use the other one.")
    expect(main).toMatch(/aria-current="step"><b>[\s\S]*?Declined/)
    expect(main).toContain('href="/check?plan=acme-writer%2Fteam&amp;data=internal&amp;use=copy"')
    expect((await ask(`${to}/withdrawal`, {})).status).toBe(409)
  })
})
