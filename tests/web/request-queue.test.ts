import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { requests } from "../../db/schema.ts"
import { answerRequests } from "../../src/actions/answer-requests.ts"
import { commitChange } from "../../src/actions/commit-change.ts"
import { openAssessment } from "../../src/actions/open-assessment.ts"
import { triageRequest } from "../../src/actions/triage-request.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"
import { askedBy, fieldsOf } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"
import { requestBy } from "../support/requests.ts"

let app: TestApp
let ines: TestPerson
let karim: TestPerson
let nadia: TestPerson
let leo: TestPerson
let ask: ReturnType<typeof askedBy>

beforeEach(async () => {
  app = await testApp()
  await stated(app, wholeDocument({ facts: [] }))
  ines = await signedIn(app, ["it"], { name: "Inès Roy" })
  karim = await signedIn(app, ["legal"], { name: "Karim Diallo" })
  nadia = await signedIn(app, ["reader"], { name: "Nadia Petit" })
  leo = await signedIn(app, ["reader"], { name: "Léo Blanc" })
  ask = askedBy(app, ines)
})
afterEach(() => app.close())

const rowOf = async (id: string) => (await app.store.read.select().from(requests).where(eq(requests.id, id)))[0]
const writerOf = (over: Partial<Parameters<typeof requestBy>[1]> = {}) =>
  requestBy(app, { by: nadia.id, plan: "acme-writer/team", ...over })

describe("the queue", () => {
  test("shows what most people ask for first, with all that is asked, and how long it waits", async () => {
    await requestBy(app, { by: nadia.id, at: "2026-11-01T09:00:00.000Z", neededBy: "2026-11-10" })
    await writerOf({ at: "2026-11-20T09:00:00.000Z" })
    await writerOf({ by: leo.id, classes: ["public"], uses: ["naming"] })
    const { text, html } = await ask("/requests")
    expect(text).toContain("2 requested tools wait for an answer")
    expect(text).toMatch(/Acme Writer.*2 people.*Mystery Box.*not in the register.*Nadia Petit/)
    expect(text).toMatch(/Internal.*public.*2 days/i)
    expect(text).toMatch(/Mystery Box.*21 days 10 Nov 2026 late/)
    expect(html.match(/type="checkbox"/g)).toHaveLength(2)
  })

  test("is narrowed to one's own, to nobody's, to what has ended, and to what is searched for", async () => {
    const mine = await writerOf()
    const box = await requestBy(app, { by: leo.id })
    await triageRequest(app, mine, { assignee: ines.id }, { by: ines.id, seen: {} })
    await answerRequests(app, [box], { verdict: "declined", text: "We have Acme Writer." }, { by: ines.id })
    const titles = await Promise.all(
      ["mine", "unassigned", "ended"].map(async (view) => (await ask(`/requests?view=${view}`)).text),
    )
    expect(titles[0]).toContain("One requested tool is with you")
    expect(titles[1]).toContain("Somebody looks at each request")
    expect(titles[2]).toMatch(/One ended request.*Mystery Box.*declined.*We have Acme Writer/)
    expect((await ask("/requests?q=wri")).text).toContain("Acme Writer")
    expect((await ask("/requests?q=nothing")).text).toContain("No request has this name.")
    expect((await ask("/requests?view=ended&q=mystery")).text).toContain("We have Acme Writer")
    expect((await ask("/requests?view=ended&q=%25")).text).toContain("No request has this name.")
  })

  test("goes on page by page", async () => {
    for (let n = 0; n < 27; n++) await requestBy(app, { by: nadia.id, name: `Tool ${n}` })
    const first = await ask("/requests")
    expect(first.html.match(/type="checkbox"/g)).toHaveLength(25)
    expect(first.html).toContain('href="/requests?page=2"')
    expect((await ask("/requests?page=2")).html.match(/type="checkbox"/g)).toHaveLength(2)
  })

  test("leads from ticked lines to one answer for all who asked", async () => {
    const [a, b] = [await writerOf({ at: "2026-11-20T09:00:00.000Z" }), await writerOf({ by: leo.id })]
    const box = await requestBy(app, { by: leo.id })
    expect((await ask(`/requests?answer=1&group=${a}`)).to).toBe(`/requests/${a}/answer?with=${b}`)
    expect((await ask(`/requests?answer=1&group=${a}&group=${box}`)).to).toBe(
      `/requests/${a}/answer?with=${b}&with=${box}`,
    )
    const none = await ask("/requests?answer=1")
    expect([none.status, none.text]).toEqual([422, expect.stringContaining("Tick at least one line")])
  })
})

describe("triage", () => {
  test("taking a request leaves one event without names, and is told on the dashboard", async () => {
    const id = await writerOf()
    expect((await ask("/dashboard")).text).toContain("One request waits: take it")
    const { seq } = await app.store.head()
    const fields = { assignee: "", expectedOn: "2026-12-04", wasAssignee: "", wasExpectedOn: "", take: "1" }
    const { status, to } = await ask(`/requests/${id}/triage`, fields)
    expect([status, to]).toEqual([303, `/requests/${id}?done=triaged`])
    const events = await eventsAfter(app, seq)
    expect(events.map(({ object, kind, actor, before, after }) => [object, kind, actor, before, after])).toEqual([
      [`work/request/${id}`, "request.taken", ines.id, {}, { assignee: ines.id, expected: "2026-12-04" }],
    ])
    expect(await rowOf(id)).toMatchObject({
      assigneeId: ines.id,
      expectedOn: "2026-12-04",
      takenAt: "2026-11-22T10:00:00.000Z",
    })
    const [told, asker] = [await ask(to ?? ""), await ask(`/requests/${id}`, undefined, { by: nadia })]
    expect(told.text).toMatch(/Screening.*Acme Writer is in the register/)
    expect(asker.text).toMatch(/Inès Roy.*4 Dec 2026/)
    expect(asker.text).not.toContain("Acme Writer is in the register")
    const dashboard = await ask("/dashboard")
    expect(dashboard.text).toMatch(/Acme Writer: answer the request.*in 12 days/)
    expect(dashboard.text).not.toContain("One request waits")
    expect((await ask("/dashboard", undefined, { by: nadia })).text).not.toMatch(/request waits|answer the request/)
  })

  test("is given to somebody who can answer, and no day of the past is promised", async () => {
    const id = await writerOf()
    const none = { wasAssignee: "", wasExpectedOn: "" }
    const wrong = await ask(`/requests/${id}/triage`, { ...none, assignee: nadia.id, expectedOn: "2026-11-01" })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toMatch(/cannot answer requests.*This day has passed/)
    expect(wrong.html).toContain('value="2026-11-01"')
    expect(await rowOf(id)).toMatchObject({ assigneeId: null, expectedOn: null })
    expect((await ask(`/requests/${id}/triage`, { ...none, assignee: karim.id, expectedOn: "" })).status).toBe(303)
    const { seq } = await app.store.head()
    const given = { wasAssignee: karim.id, wasExpectedOn: "" }
    await ask(`/requests/${id}/triage`, { ...given, assignee: karim.id, expectedOn: "2026-12-01" })
    await ask(`/requests/${id}/triage`, {
      wasAssignee: karim.id,
      wasExpectedOn: "2026-12-01",
      assignee: "",
      expectedOn: "",
    })
    expect((await eventsAfter(app, seq)).map(({ kind }) => kind)).toEqual(["request.expected", "request.released"])
    expect(await rowOf(id)).toMatchObject({ assigneeId: null, expectedOn: null, takenAt: null })
  })

  test("meets who took it meanwhile, and not who commented", async () => {
    const id = await writerOf()
    const none = { wasAssignee: "", wasExpectedOn: "", expectedOn: "" }
    const object = `work/request/${id}`
    await commitChange(app, { by: nadia.id, object, kind: "request.commented" }, () => [])
    expect((await ask(`/requests/${id}/triage`, { ...none, assignee: karim.id })).status).toBe(303)
    const late = await ask(`/requests/${id}/triage`, { ...none, assignee: ines.id, expectedOn: "2026-12-24" })
    expect(late.status).toBe(412)
    expect(late.text).toContain("Now: Karim Diallo, no day expected")
    expect(fieldsOf(late.html)).toMatchObject({ assignee: ines.id, expectedOn: "2026-12-24", wasAssignee: karim.id })
    // Who sends what stands already changes nothing.
    const { seq } = await app.store.head()
    await ask(`/requests/${id}/triage`, { ...none, assignee: karim.id })
    expect((await app.store.head()).seq).toBe(seq)
  })

  test("shows what the register says: figures, depth and why, and the way to the assessment", async () => {
    const id = await writerOf({ classes: ["internal", "client"] })
    const shown = await ask(`/requests/${id}/triage`, { assignee: "per_none", wasAssignee: "", wasExpectedOn: "" })
    expect(shown.text).toMatch(
      /Acme Writer is in the register\..*unproven · 0% evidence · the methodology proposes Ask first/,
    )
    expect(shown.text).toMatch(/Copy, a client’s or partner’s data.*Full review Why Data: A client’s/)
    const open = "/assessments/new?plan=acme-writer%2Fteam&classes=internal&classes=client&uses=copy"
    expect(shown.html.replaceAll("&amp;", "&")).toContain(`href="${open}"`)
    expect(fieldsOf((await ask(open)).html)).toMatchObject({ classes: ["internal", "client"], uses: "copy" })
    const contexts = [{ dataClass: "internal", use: "copy" }]
    const assessment = await openAssessment(app, { plan: "acme-writer/team", contexts, full: false }, { by: ines.id })
    const later = await ask(`/requests/${id}/triage`, { assignee: "per_none", wasAssignee: "", wasExpectedOn: "" })
    expect(later.html).toContain(`href="/assessments/${assessment}"`)
    expect((await ask("/requests")).text).toMatch(/Acme Writer.*under review/)
  })

  test("leads to the register where the tool is not there, and to each plan where none was named", async () => {
    const wrong = { assignee: "per_none", wasAssignee: "", wasExpectedOn: "" }
    const box = await requestBy(app, { by: nadia.id })
    expect((await ask(`/requests/${box}/triage`, wrong)).html).toContain('href="/register/tools/new?name=Mystery+Box"')
    const site = await requestBy(app, { by: nadia.id, name: "Box", host: "box.example" })
    const add = "/register/tools/new?name=Box&hosts=box.example"
    expect((await ask(`/requests/${site}/triage`, wrong)).html.replaceAll("&amp;", "&")).toContain(`href="${add}"`)
    expect(fieldsOf((await ask(add)).html)).toMatchObject({ name: "Box", hosts: "box.example" })
    const tool = await requestBy(app, { by: nadia.id, tool: "acme-writer" })
    const { text } = await ask(`/requests/${tool}/triage`, wrong)
    expect(text).toMatch(/names no plan.*Acme Writer Free.*Acme Writer Team/)
    // Registered since, under the name that was typed.
    const since = await requestBy(app, { by: nadia.id, name: "acmegpt" })
    expect((await ask(`/requests/${since}/triage`, wrong)).text).toContain("Acme Writer is in the register.")
  })
})

describe("answering", () => {
  test("tells all who asked at once, with one event each and no text in them", async () => {
    const [a, b] = [await writerOf({ at: "2026-11-20T09:00:00.000Z" }), await writerOf({ by: leo.id })]
    const form = fieldsOf((await ask(`/requests/${a}/answer?with=${b}`)).html)
    expect(form).toMatchObject({ with: b })
    // What is to be answered is chosen by hand: not even the proposal leaves by itself.
    expect(form).not.toHaveProperty("verdict")
    expect((await ask(`/requests/${a}/answer`, { ...form, declined: "No." })).status).toBe(422)
    const { seq } = await app.store.head()
    const { status, to } = await ask(`/requests/${a}/answer`, {
      ...form,
      verdict: "answered",
      answered: "Ask Karim Diallo for a seat.",
    })
    expect([status, to]).toEqual([303, "/requests?done=answered&count=2"])
    const events = await eventsAfter(app, seq)
    expect(events.map(({ object, kind, actor, before, after }) => [object, kind, actor, before, after])).toEqual(
      [a, b].map((id) => [
        `work/request/${id}`,
        "request.answered",
        ines.id,
        { status: "open" },
        { status: "answered" },
      ]),
    )
    expect(JSON.stringify(events)).not.toContain("Karim")
    for (const id of [a, b])
      expect(await rowOf(id)).toMatchObject({
        status: "answered",
        answer: "Ask Karim Diallo for a seat.",
        endedBy: ines.id,
      })
    expect((await ask(to ?? "")).text).toContain("The answer is sent to 2 requests.")
  })

  test("proposes what a decision in force says, in the language of whoever asked", async () => {
    const id = await writerOf()
    const { html, text } = await ask(`/requests/${id}/answer`)
    expect(text).toContain("Proposed from the decision in force")
    expect(fieldsOf(html).answered).toContain("A person reviews before publication.")
    const manon = await signedIn(app, ["reader"], { name: "Manon", language: "fr" })
    const other = await writerOf({ by: manon.id })
    expect(fieldsOf((await ask(`/requests/${other}/answer`)).html).answered).toContain("Relecture humaine")
    // Nothing is decided on what nobody knows.
    const box = await requestBy(app, { by: leo.id })
    expect(fieldsOf((await ask(`/requests/${box}/answer`)).html).answered).toBe("")
  })

  test("the same as before: its words, its end, and which one it was", async () => {
    const [first, second] = [await writerOf(), await writerOf({ by: leo.id })]
    await answerRequests(app, [first], { verdict: "declined", text: "Not this year." }, { by: karim.id })
    const page = await ask(`/requests/${second}/answer`)
    expect(page.text).toMatch(/Same as another request.*Nadia Petit, .*Not this year\./)
    const { seq } = await app.store.head()
    expect((await ask(`/requests/${second}/answer`, { verdict: "same", as: first })).status).toBe(303)
    expect((await eventsAfter(app, seq)).map(({ kind, after }) => [kind, after])).toEqual([
      ["request.declined", { status: "declined", sameAs: first }],
    ])
    expect(await rowOf(second)).toMatchObject({ status: "declined", answer: "Not this year.", sameAs: first })
  })

  test("needs a verdict and its words; the same needs one that has its answer; what was typed stays", async () => {
    const [a, b] = [await writerOf(), await writerOf({ by: leo.id })]
    const tries: [Record<string, string>, string][] = [
      [{ answered: "kept" }, "f-verdict"],
      [{ verdict: "answered", answered: " ", declined: "kept" }, "f-answered"],
      [{ verdict: "declined", answered: "kept" }, "f-declined"],
      [{ verdict: "same", as: b, answered: "kept" }, "f-as"],
      [{ verdict: "same", as: "req_none", answered: "kept" }, "f-as"],
    ]
    for (const [fields, place] of tries) {
      const page = await ask(`/requests/${a}/answer`, fields)
      expect([page.status, page.html.includes(`href="#${place}"`), page.html.includes("kept")]).toEqual([
        422,
        true,
        true,
      ])
    }
    expect(await rowOf(a)).toMatchObject({ status: "open" })
  })

  test("two at once: one answers, the other is told what happened, and what they wrote is kept", async () => {
    const [a, b] = [await writerOf({ at: "2026-11-20T09:00:00.000Z" }), await writerOf({ by: leo.id })]
    const both = await Promise.all([
      ask(`/requests/${a}/answer`, { verdict: "answered", answered: "Yes, ask me." }),
      ask(`/requests/${a}/answer`, { verdict: "answered", answered: "Yes, ask Karim.", with: b }, { by: karim }),
    ])
    const statuses = both.map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([303, 409])
    const lost = both[statuses.indexOf(409)]
    expect(lost?.text).toMatch(/ended already.*Nothing was sent.*answered by (Inès Roy|Karim Diallo)/)
    const ends = await app.store.read.select().from(requests)
    expect(ends.filter(({ id, status }) => id === a && status === "answered")).toHaveLength(1)
    // All of them or none.
    expect((await rowOf(b))?.status).toBe(statuses[1] === 303 ? "answered" : "open")
    const { seq } = await app.store.head()
    const again = await ask(`/requests/${a}/answer`, { verdict: "declined", declined: "Too late to say no." })
    expect([again.status, (await app.store.head()).seq]).toEqual([409, seq])
    expect(again.text).toMatch(/What you had written.*Too late to say no\./)
    expect((await ask(`/requests/${a}/answer`)).to).toBe(`/requests/${a}`)
    expect((await ask(`/requests/${a}/triage`, { assignee: ines.id, wasAssignee: "", wasExpectedOn: "" })).status).toBe(
      409,
    )
  })

  test("what was taken back meanwhile is not answered", async () => {
    const id = await writerOf()
    const form = fieldsOf((await ask(`/requests/${id}/answer`)).html)
    expect((await ask(`/requests/${id}/withdrawal`, {}, { by: nadia })).status).toBe(303)
    const late = await ask(`/requests/${id}/answer`, { ...form, verdict: "answered", answered: "Yes." })
    expect([late.status, (await rowOf(id))?.status]).toEqual([409, "withdrawn"])
    expect(late.text).toContain("withdrawn by whoever made it")
  })

  test("one of several has ended: none is answered, and the form goes on with the others", async () => {
    const [a, b] = [await writerOf({ at: "2026-11-20T09:00:00.000Z" }), await writerOf({ by: leo.id })]
    await answerRequests(app, [a], { verdict: "answered", text: "Yes." }, { by: karim.id })
    const late = await ask(`/requests/${a}/answer`, { verdict: "answered", answered: "Mine.", with: b })
    expect([late.status, (await rowOf(b))?.status]).toEqual([409, "open"])
    expect(late.html).toContain(`action="/requests/${b}/answer"`)
    expect(fieldsOf(late.html)).toMatchObject({ answered: "Mine." })
  })

  test("is for those who keep the register of the whole company", async () => {
    const id = await writerOf()
    const lyon = await signedIn(app, ["reader"])
    for (const by of [nadia, lyon]) {
      expect((await ask(`/requests/${id}/answer`, { verdict: "answered", answered: "x" }, { by })).status).toBe(403)
      expect((await ask(`/requests/${id}/triage`, { take: "1" }, { by })).status).toBe(403)
      expect((await ask(`/requests/${id}/answer`, undefined, { by })).status).toBe(403)
    }
    expect((await ask("/requests/req_none/answer")).status).toBe(404)
    expect((await ask("/requests/req_none/triage", { take: "1" })).status).toBe(404)
    expect((await ask(`/requests/${id}/answer`, { verdict: "answered", answered: "x", with: "req_none" })).status).toBe(
      404,
    )
  })
})
