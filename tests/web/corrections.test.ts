import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { correctionsList } from "../../db/queries/corrections.ts"
import { factsAbout } from "../../db/queries/fact-history.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"
import { askedBy, fieldsOf } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let assessor: TestPerson
let reader: TestPerson
let ask: ReturnType<typeof askedBy>
let fact: string

beforeEach(async () => {
  app = await testApp()
  await stated(app, wholeDocument())
  assessor = await signedIn(app, ["assessor"], { name: "Claire Aubert" })
  reader = await signedIn(app, ["reader"], { name: "Nadia Petit" })
  ask = askedBy(app, reader)
  const [found] = await factsAbout(app.store.read, "C1", [{ kind: "plan", slug: "acme-writer/team" }])
  fact = found?.id ?? ""
})
afterEach(() => app.close())

const wrong = {
  text: "The terms of November say the opposite; ask Tom Weber.",
  option: "3",
  url: "https://acme.example/terms",
}
const askOne = () => ask(`/register/facts/${fact}/corrections`, wrong)
const pageOf = async () => (await askOne()).to?.replace(/\?.*/, "") ?? ""

describe("asking for a correction", () => {
  test("is offered on the sheet of a fact and on the page of the tool", async () => {
    const link = `href="/register/facts/${fact}/corrections"`
    expect((await ask(`/register/facts/${fact}`)).html).toContain(link)
    expect((await ask("/tools/acme-writer?plan=acme-writer/team")).html).toContain(link)
    expect((await ask(`/register/facts/${fact}/corrections`)).text).toContain(
      "Report a mistake: C1 Training on our content",
    )
  })

  test("leaves one event that says what it is about and not what was written", async () => {
    const { seq } = await app.store.head()
    const { status, to } = await askOne()
    expect([status, to]).toEqual([303, expect.stringMatching(/^\/corrections\/cor_\w+\?done=sent$/)])
    const events = await eventsAfter(app, seq)
    expect(events.map(({ object, kind, actor, after }) => [object, kind, actor, after])).toEqual([
      [
        `work/correction/${to?.replace(/^.*\/|\?.*/g, "")}`,
        "correction.asked",
        reader.id,
        { about: "plan/acme-writer/team", factor: "C1", fact, option: 3 },
      ],
    ])
    expect(JSON.stringify(events)).not.toMatch(/Weber|November/)
    const { text } = await ask(to ?? "")
    expect(text).toContain("Your request is sent.")
    expect(text).toContain("The terms of November say the opposite")
    expect(text).toContain("It waits for an answer.")
  })

  test("once at a time: the form leads to the open one, and so does sending it again", async () => {
    const first = await pageOf()
    expect((await ask(`/register/facts/${fact}/corrections`)).to).toBe(`${first}?done=known`)
    expect((await askOne()).to).toBe(`${first}?done=known`)
    const both = await Promise.all(
      [1, 2].map(() => askedBy(app, assessor)(`/register/facts/${fact}/corrections`, wrong)),
    )
    expect(new Set(both.map(({ to }) => to?.replace(/\?.*/, ""))).size).toBe(1)
    expect(await correctionsList(app.store.read, { open: true, limit: 10 })).toHaveLength(2)
  })

  test("needs words; what was chosen stays", async () => {
    const page = await ask(`/register/facts/${fact}/corrections`, { ...wrong, text: " ", url: "nowhere" })
    expect(page.status).toBe(422)
    expect(page.html).toContain('href="#f-text"')
    expect(page.html).toContain('value="nowhere"')
    expect(page.html).toMatch(/value="3"[^>]* checked/)
  })

  test("is for those who have signed in and may read the register", async () => {
    const nobody = await signedIn(app, [])
    expect((await ask(`/register/facts/${fact}/corrections`, wrong, { by: nobody })).status).toBe(404)
    expect((await ask("/register/facts/fact_none/corrections")).status).toBe(404)
  })
})

describe("answering", () => {
  const asAssessor = (path: string, fields?: Record<string, string | string[]>) => ask(path, fields, { by: assessor })

  test("is announced on the dashboard and in the queue of those who write", async () => {
    expect((await asAssessor("/dashboard")).text).not.toContain("correction request: answer it")
    const path = await pageOf()
    expect((await asAssessor("/dashboard")).text).toContain("One correction request: answer it")
    const queue = await asAssessor("/corrections")
    expect(queue.text).toContain("One correction request waits")
    expect(queue.text).toContain("Nadia Petit")
    expect(queue.html).toContain(`href="${path}"`)
    expect((await ask("/dashboard")).text).not.toContain("correction request: answer it")
    expect((await ask("/corrections")).text).toContain("Your correction requests")
  })

  test("accepting leads to the fact's form, and the asker sees it", async () => {
    const path = await pageOf()
    const fields = fieldsOf((await asAssessor(path)).html)
    const { seq } = await app.store.head()
    const { to } = await asAssessor(path, { ...fields, verdict: "correct", answer: "You are right, thank you." })
    expect(to).toBe(`/register/facts/new?plan=acme-writer%2Fteam&factor=C1&corrects=${fact}`)
    expect((await asAssessor(to ?? "")).status).toBe(200)
    const events = await eventsAfter(app, seq)
    expect(events.map(({ kind, actor, before, after }) => [kind, actor, before, after])).toEqual([
      ["correction.accepted", assessor.id, { status: "open" }, { status: "accepted" }],
    ])
    expect((await ask(path)).text).toMatch(/Accepted by Claire Aubert, .*You are right, thank you\./)
    expect((await ask("/corrections")).text).toContain("accepted")
  })

  test("declining needs a reason", async () => {
    const path = await pageOf()
    const fields = fieldsOf((await asAssessor(path)).html)
    const refused = await asAssessor(path, { ...fields, verdict: "decline" })
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining("Say why the request is declined.")])
    expect((await asAssessor(path, { ...fields, verdict: "decline", answer: "These are older terms." })).status).toBe(
      303,
    )
    expect((await ask(path)).text).toContain("These are older terms.")
    // What was answered is no longer open: there is room for another one.
    expect((await askOne()).to).toMatch(/done=sent/)
  })

  test("two at once: the second is told, keeps what it wrote, and changes nothing", async () => {
    const path = await pageOf()
    const fields = fieldsOf((await asAssessor(path)).html)
    await asAssessor(path, { ...fields, verdict: "accept" })
    const second = await asAssessor(path, { ...fields, verdict: "decline", answer: "No." })
    expect(second.status).toBe(412)
    expect(second.text).toContain("Somebody else answered it meanwhile")
    expect(second.text).toContain("Accepted by Claire Aubert")
  })

  test("the asker may withdraw, and nobody else; others do not see it at all", async () => {
    const path = await pageOf()
    const other = await signedIn(app, ["reader"])
    expect((await ask(path, undefined, { by: other })).status).toBe(404)
    expect((await ask(path, { verdict: "withdraw", seen: "1" }, { by: other })).status).toBe(404)
    expect((await asAssessor(path, { verdict: "withdraw", seen: "1" })).status).toBe(403)
    expect((await ask(path, { verdict: "accept", seen: "1" })).status).toBe(403)
    expect((await ask(path, { verdict: "withdraw", seen: "1" })).to).toBe(`${path}?done=withdrawn`)
    expect((await ask(path)).text).toContain("Withdrawn by whoever asked")
  })
})

test("the sheet of an answer says what it leaves open, and what would close it", async () => {
  const { text } = await ask(`/register/facts/${fact}`)
  expect(text).toContain("9 questions that this answer leaves open It rests on public terms.")
  expect(text).toContain("Does the exclusion also bind the model provider and the other sub-processors?")
  const [signed] = await factsAbout(app.store.read, "D1", [{ kind: "tool", slug: "acme-writer" }])
  expect((await ask(`/register/facts/${signed?.id}`)).text).not.toContain("leaves open")
})
