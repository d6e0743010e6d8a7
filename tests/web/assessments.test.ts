import { and, eq, isNull } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { assessmentById, assessmentsPage } from "../../db/queries/pages.ts"
import { facts, methodologies, openAssessments } from "../../db/schema.ts"
import { currentList } from "../../src/actions/read-current-list.ts"
import { withdrawFact } from "../../src/actions/withdraw-fact.ts"
import { createServer, type Server } from "../../src/web/server.tsx"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"
import { formBody, signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let server: Server
let ada: TestPerson
let tom: TestPerson

const plan = "acme-writer/team"

beforeEach(async () => {
  app = await testApp({ now: "2026-11-22T09:00:00Z" })
  await stated(app, wholeDocument())
  server = createServer(app, { assets: new Map(), remote: () => "127.0.0.1" })
  ada = await signedIn(app, ["assessor"], { name: "Ada Essai" })
  tom = await signedIn(app, ["legal"], { name: "Tom Weber" })
  later()
})
afterEach(() => app.close())

/** What was recorded before and what is now must not share an instant. */
function later() {
  app.setNow(new Date(app.now().getTime() + 60_000).toISOString())
}

interface Met {
  status: number
  to: string
  html: string
  text: string
}

async function met(response: Response): Promise<Met> {
  const html = await response.text()
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ""
  const text = main
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replace(/\s+/g, " ")
  return { status: response.status, to: response.headers.get("Location") ?? "", html, text }
}

async function get(path: string, who = ada, lang = "en"): Promise<Met> {
  const url = new URL(path, app.config.url)
  if (!url.searchParams.has("lang")) url.searchParams.set("lang", lang)
  return met(await server.fetch(new Request(url, { headers: who.headers })))
}

async function post(path: string, fields: Parameters<typeof formBody>[0], who = ada): Promise<Met> {
  const url = new URL(path, app.config.url)
  url.searchParams.set("lang", "en")
  return met(await server.fetch(new Request(url, { method: "POST", headers: who.posting, body: formBody(fields) })))
}

const newest = async () => (await app.store.head()).seq

/** The hidden fields of the form that is sent to an address. */
function hiddenIn(html: string, action: string): Record<string, string | string[]> {
  const form = html.split("<form").find((one) => one.includes(`action="${action}"`)) ?? ""
  const body = form.slice(0, form.indexOf("</form>"))
  const found: Record<string, string[]> = {}
  for (const [, name = "", value = ""] of body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g))
    found[name] = [...(found[name] ?? []), value]
  return found
}

const wanted = { plan, classes: ["internal"], uses: ["copy"], dueOn: "2026-12-01", full: [] as string[] }

async function opened(over: Partial<typeof wanted> = {}, who = ada): Promise<string> {
  const { to, status } = await post("/assessments/new", { ...wanted, ...over }, who)
  expect(status).toBe(303)
  later()
  return /\/assessments\/(asm_\w+)/.exec(to)?.[1] ?? ""
}

/** Sends a form of the workspace as its page offers it. */
async function sent(id: string, action: string, fields: Record<string, string | string[]>, who = ada): Promise<Met> {
  const page = await get(`/assessments/${id}`, who)
  later()
  return post(action, { ...hiddenIn(page.html, action), ...fields }, who)
}

async function answered(id: string, factor: string, option: string, who = ada, about = plan) {
  const form = await get(`/register/facts/new?plan=${about}&factor=${factor}&assessment=${id}`, who)
  const fields = {
    ...{ subject: `plan/${about}`, option, source: "contract", seenOn: "2026-11-20" },
    ...hiddenIn(form.html, "/register/facts"),
  }
  const done = await post("/register/facts", fields, who)
  later()
  return done
}

async function submitted(who = ada): Promise<string> {
  const id = await opened({}, who)
  const done = await sent(id, `/assessments/${id}/submission`, { knowing: "on", note: "Read the terms first." }, who)
  expect(done.status, done.text).toBe(303)
  later()
  return id
}

const actionOf = (id: string, part: string) => `/assessments/${id}/${part}`

describe("opening an assessment", () => {
  test("asks for what, writes one event, and the list says that the plan is under review", async () => {
    const page = await get(`/assessments/new?plan=${plan}`)
    expect(page.text).toContain("Assess Acme Writer Team")
    expect(page.text).toContain("Last assessment frozen on 10 January 2026: 41.25, moderate (screening)")
    const before = await newest()
    const { to } = await post("/assessments/new", wanted)
    expect(to).toMatch(/^\/assessments\/asm_\w+\?done=opened$/)
    const events = await eventsAfter(app, before)
    expect(events.map(({ kind, actor }) => [kind, actor])).toEqual([
      ["assessment.opened", ada.id],
      ["list.published", ada.id],
    ])
    expect(events[0]?.after).toMatchObject({
      plan,
      contexts: [{ dataClass: "internal", use: "copy" }],
      due: "2026-12-01",
    })
    const listed = (await currentList(app))?.book.list.tools[0]?.plans.find(({ slug }) => slug === plan)
    expect(listed?.underReview).toEqual({ expectedOn: "2026-12-01" })
  })

  test("is refused for nothing, for a day that has passed, for what does not exist, and twice", async () => {
    const nothing = await post("/assessments/new", { ...wanted, classes: [], uses: [] })
    expect(nothing.status).toBe(422)
    expect(nothing.text).toContain("Tick at least one data class and one use")
    const past = await post("/assessments/new", { ...wanted, dueOn: "2026-11-01" })
    expect(past.text).toContain("This due date has passed")
    expect(past.html).toMatch(/value="internal"[^>]* checked/)
    expect((await post("/assessments/new", { ...wanted, classes: ["secret"] })).status).toBe(422)
    expect((await post("/assessments/new", { ...wanted, plan: "no/such" })).status).toBe(404)
    await opened()
    const twice = await post("/assessments/new", wanted)
    expect(twice.status).toBe(422)
    expect(twice.text).toContain("under way already")
    expect(await app.store.read.select().from(openAssessments)).toHaveLength(1)
  })

  test("is not for readers", async () => {
    const reader = await signedIn(app, ["reader"])
    expect((await post("/assessments/new", wanted, reader)).status).toBe(403)
    const lyon = await signedIn(app, [{ role: "assessor", unit: "unt_x" }]).catch(() => undefined)
    if (lyon) expect((await post("/assessments/new", wanted, lyon)).status).toBe(403)
  })
})

describe("answering", () => {
  test("shows the score move, at the question that was answered", async () => {
    const id = await opened()
    const page = await get(`/assessments/${id}`)
    expect(page.text).toMatch(/Acme Writer Team: \d+ of \d+ answered/)
    expect(page.text).toContain("Full review: every factor.")
    // A passage that is chosen on the way comes back as an answer to this plan, here.
    const terms = `/terms?q=Acme+Writer&plan=acme-writer%2Fteam&assessment=${id}`
    expect(page.html.replaceAll("&amp;", "&")).toContain(`href="${terms}"`)
    const done = await answered(id, "E2", "1")
    expect(done.status, done.text).toBe(303)
    expect(done.to).toMatch(new RegExp(`^/assessments/${id}\\?recorded=fact_\\w+#E2$`))
    const after = await get(done.to)
    expect(after.text).toMatch(
      /Answer saved: E2 .*level 1\. Copy, internal data: the score falls from [\d.]+ to [\d.]+/,
    )
  })

  test("leads to the sheet of an answer and back; withdrawing it comes back to its question and says what moved", async () => {
    const id = await opened()
    await answered(id, "E2", "1")
    const linked = ({ html }: Met, part: RegExp) =>
      [...html.matchAll(/href="([^"]+)"/g)]
        .map(([, to = ""]) => to.replaceAll("&amp;", "&"))
        .find((to) => part.test(to)) ?? ""
    const [fact] = await app.store.read.select({ id: facts.id }).from(facts).where(eq(facts.factor, "E2"))
    const page = await get(linked(await get(`/assessments/${id}`), new RegExp(`/facts/${fact?.id}\\?`)))
    expect(page.text).toContain("Back to the assessment")
    expect(linked(page, /#E2$/)).toBe(`/assessments/${id}#E2`)
    const way = linked(page, /withdrawal/)
    const form = await get(way)
    const address = `/register/facts/${fact?.id}/withdrawal`
    expect(way).toContain(`assessment=${id}`)
    const fields = hiddenIn(form.html, address)
    const refused = await post(address, { ...fields, why: " " })
    expect([refused.status, hiddenIn(refused.html, address)]).toEqual([422, fields])
    const done = await post(address, { ...fields, why: "Read the wrong page" })
    expect([done.status, done.to]).toEqual([303, `/assessments/${id}?withdrawn=${fact?.id}#E2`])
    expect((await get(done.to)).text).toMatch(
      /Answer withdrawn: it becomes history\. Copy, internal data: the score rises from [\d.]+ to [\d.]+/,
    )
    expect((await get(`/assessments/${id}?withdrawn=nobody`)).text).not.toContain("Answer withdrawn")
  })

  test("makes a screening a full review once an answer asks for it, and it stays one", async () => {
    const id = await opened()
    const rows = await app.store.read.select().from(openAssessments)
    expect(rows[0]?.depth).toBe("full")
    const before = await newest()
    await answered(id, "H1", "4")
    const kinds = (await eventsAfter(app, before)).map(({ kind }) => kind)
    expect(kinds).toEqual(["fact.recorded", "assessment.deepened"])
    const [row] = await app.store.read.select().from(openAssessments)
    expect(row?.depthReasons).toContainEqual({ kind: "answer", factor: "H1" })
  })
})

describe("working together", () => {
  test("a factor is assigned, justified and commented on, one event each, without names", async () => {
    const id = await opened()
    const factor = `/assessments/${id}/factors/C1`
    const page = await get(factor)
    expect(page.text).toContain("What this answer leaves open")
    const before = await newest()
    const act = async (part: string, fields: Record<string, string>) => {
      const shown = await get(factor)
      later()
      return post(`${factor}/${part}`, { ...hiddenIn(shown.html, `${factor}/${part}`), ...fields })
    }
    expect((await act("assignment", { assignee: tom.id })).to).toBe(`${factor}?done=assigned`)
    expect((await act("justification", { justification: "Ordered with training off." })).status).toBe(303)
    const [question] = /value="(C1\.[^"]+)"/.exec(page.html)?.slice(1) ?? []
    expect((await act("closing", { question: question ?? "", closing: "Read in the order form." })).status).toBe(303)
    const comment = await post(`/assessments/${id}/comments`, { factor: "C1", comment: "Tom Weber asks the vendor." })
    expect(comment.to).toBe(`${factor}?done=commented#comments`)
    const events = await eventsAfter(app, before)
    expect(events.map(({ kind }) => kind)).toEqual([
      "assessment.assigned",
      "assessment.justified",
      "assessment.question-closed",
      "assessment.commented",
    ])
    expect(JSON.stringify(events)).not.toContain("Weber")
    const after = await get(factor, tom)
    expect(after.text).toContain("Tom Weber asks the vendor.")
    expect(after.text).toContain("Read in the order form.")
    const workspace = await get(`/assessments/${id}`, tom)
    expect(workspace.text).toContain("assigned to you")
    expect((await get("/dashboard", tom)).text).toContain("Acme Writer")
  })

  test("is refused for whoever cannot answer", async () => {
    const id = await opened()
    const reader = await signedIn(app, ["reader"])
    const shown = await get(`/assessments/${id}/factors/C1`)
    const action = `/assessments/${id}/factors/C1/assignment`
    const refused = await post(action, { ...hiddenIn(shown.html, action), assignee: reader.id })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain("cannot note answers")
  })

  test("the second of two who justify the same is shown the first, and keeps what they typed", async () => {
    const id = await opened()
    const action = `/assessments/${id}/factors/C1/justification`
    const [mine, theirs] = [await get(`/assessments/${id}/factors/C1`), await get(`/assessments/${id}/factors/C1`, tom)]
    await post(action, { ...hiddenIn(theirs.html, action), justification: "Theirs." }, tom)
    const late = await post(action, { ...hiddenIn(mine.html, action), justification: "Mine." })
    expect(late.status).toBe(412)
    expect(late.text).toContain("Somebody changed the assessment meanwhile")
    expect(late.text).toContain("Saved meanwhile: Theirs.")
    expect(late.html).toMatch(/<textarea[^>]*name="justification"[^>]*>Mine\.<\/textarea>/)
    const again = await post(action, { ...hiddenIn(late.html, action), justification: "Mine." })
    expect(again.status).toBe(303)
  })

  test("a comment that is refused is shown again where it was written", async () => {
    const id = await opened()
    const said = (fields: Record<string, string>) => post(`/assessments/${id}/comments`, fields)
    const comment = `Too long${"!".repeat(20_000)}`
    const onFactor = await said({ factor: "C1", comment })
    expect([onFactor.status, onFactor.text]).toEqual([422, expect.stringContaining("What this factor asks")])
    expect(onFactor.html).toMatch(/<textarea[^>]*name="comment"[^>]*>Too long!/)
    const onWhole = await said({ comment: " " })
    expect([onWhole.status, onWhole.text]).toEqual([422, expect.not.stringContaining("What this factor asks")])
    expect((await said({ factor: "Z9", comment })).status).toBe(404)
    await sent(id, actionOf(id, "cancellation"), { reason: "Bought something else" })
    const late = await said({ factor: "C1", comment: "The vendor answered." })
    expect(late.status).toBe(412)
    expect(late.text).toContain("What you had written: The vendor answered.")
  })

  test("a measure that comes after the submission is refused, and what was written is there to be taken along", async () => {
    const id = await opened()
    const action = `/assessments/${id}/factors/C1/justification`
    const form = hiddenIn((await get(`/assessments/${id}/factors/C1`)).html, action)
    await sent(id, actionOf(id, "submission"), { knowing: "on" }, tom)
    const late = await post(action, { ...form, justification: "Ordered with training off." })
    expect(late.status).toBe(412)
    expect(late.text).toContain("What you had written: Ordered with training off.")
    expect(late.html).not.toContain('name="justification"')
  })

  test("work on different factors stands in nobody's way", async () => {
    const id = await opened()
    const actions = ["C1", "E2"].map((factor) => `/assessments/${id}/factors/${factor}/justification`)
    const pages = await Promise.all(["C1", "E2"].map((factor) => get(`/assessments/${id}/factors/${factor}`)))
    for (const [index, action] of actions.entries()) {
      const done = await post(action, { ...hiddenIn(pages[index]?.html ?? "", action), justification: "Seen to." })
      expect(done.status).toBe(303)
    }
  })

  test("what it is for and when it is due can be changed while it is open; the list follows", async () => {
    const id = await opened()
    const before = await newest()
    const done = await sent(id, `/assessments/${id}`, {
      classes: ["internal", "client"],
      uses: ["copy"],
      dueOn: "2026-12-24",
    })
    expect(done.to).toBe(`/assessments/${id}?done=changed`)
    const events = await eventsAfter(app, before)
    expect(events.map(({ kind }) => kind)).toEqual(["assessment.changed", "list.published"])
    const page = await get(done.to)
    expect(page.text).toContain("a client’s or partner’s data")
  })
})

describe("submitting", () => {
  test("names what blocks and has no measure, and goes on when it is said to be known", async () => {
    const id = await opened()
    await answered(id, "E2", "4")
    const action = actionOf(id, "submission")
    const refused = await sent(id, action, { note: "Kept." })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain("These findings block and have no compensating measure: E2")
    expect(refused.html).toContain(">Kept.</textarea>")
    const done = await sent(id, action, { knowing: "on" })
    expect(done.to).toBe(`/assessments/${id}?done=submitted`)
    const page = await get(`/assessments/${id}`, tom)
    expect(page.text).toContain("Acme Writer Team: assessment to review")
    expect(page.text).toContain("Submitted on 22 November 2026 by Ada Essai")
  })

  test("is sent back with a note", async () => {
    const id = await submitted()
    const action = actionOf(id, "review")
    const bare = await sent(id, action, { verdict: "return" }, tom)
    expect(bare.status).toBe(422)
    const done = await sent(id, action, { verdict: "return", note: "C1 lacks a passage." }, tom)
    expect(done.to).toBe(`/assessments/${id}?done=returned`)
    expect((await get(`/assessments/${id}`)).text).toContain("Sent back after review: C1 lacks a passage.")
  })

  test("is given up with the reason, and then stays as it is; the list says nothing of it any more", async () => {
    const id = await opened()
    const before = await newest()
    const done = await sent(id, actionOf(id, "cancellation"), { reason: "Bought something else" })
    expect(done.status).toBe(303)
    const events = await eventsAfter(app, before)
    expect(events.map(({ kind, why }) => [kind, why])).toEqual([
      ["assessment.cancelled", "Bought something else"],
      ["list.published", "on screen"],
    ])
    expect((await get(`/assessments/${id}`)).text).toContain("Reason: Bought something else")
    const late = await post(actionOf(id, "submission"), { seen: "2", knowing: "on" })
    expect(late.status).toBe(412)
    expect((await post(`/assessments/${id}/comments`, { comment: "Late." })).status).toBe(412)
  })
})

describe("the second person", () => {
  test("freezes: every fact in full, both names, the methodology whole, one commit; then nothing moves", async () => {
    const id = await submitted()
    const before = await newest()
    const done = await sent(id, actionOf(id, "review"), { verdict: "freeze" }, tom)
    expect(done.status, done.text).toBe(303)
    const frozenId = /frozen\/(ass_\w+)/.exec(done.to)?.[1] ?? ""
    const events = await eventsAfter(app, before)
    expect(events.map(({ object, kind }) => [object, kind])).toEqual([
      [`work/assessment/${id}`, "assessment.frozen"],
      [`plan/${plan}`, "assessment.frozen"],
      ["list", "list.published"],
    ])
    const frozen = await assessmentById(app.store.read, frozenId)
    expect(frozen).toMatchObject({
      ...{ plan, on: "2026-11-22", depth: "full", author: ada.id, reviewer: tom.id, account: "company" },
      contexts: [{ dataClass: "internal", use: "copy" }],
      methodology: app.methodology.version,
    })
    expect(frozen?.facts.map(({ factor }) => factor)).toEqual(["C1", "D1", "F7", "G3", "H1"])
    expect(frozen?.facts[0]).toMatchObject({ option: 1, sourceClass: "terms", evidence: { start: 0, end: 120 } })
    const [kept] = await app.store.read.select().from(methodologies)
    expect(kept?.content).toEqual(JSON.parse(JSON.stringify(app.methodology)))
    const listed = (await currentList(app))?.book.list.tools[0]?.plans.find(({ slug }) => slug === plan)
    expect(listed?.underReview).toBeUndefined()
    expect((await get(`/assessments/${id}`)).to).toContain(`/assessments/frozen/${frozenId}`)
    const late = await post(actionOf(id, "review"), { verdict: "freeze", hash: "x", seen: "9" }, tom)
    expect(late.status).toBe(412)
    expect(late.html).toContain(`href="/assessments/frozen/${frozenId}">Read the frozen assessment`)
    expect(late.text).not.toContain("Sent back after review")
  })

  test("is never the one who submitted, nor the one who alone gave every answer", async () => {
    const id = await submitted()
    const page = await get(`/assessments/${id}`)
    expect(page.text).toContain("You submitted this assessment: another person")
    const action = actionOf(id, "review")
    const tomsPage = await get(`/assessments/${id}`, tom)
    const own = await post(action, { ...hiddenIn(tomsPage.html, action), verdict: "freeze" }, ada)
    expect(own.status).toBe(422)
    expect(await assessmentsPage(app.store.read, { limit: 9 })).toHaveLength(1)

    const other = await opened({ plan: "acme-writer/free" }, ada)
    await answered(other, "E2", "1", tom, "acme-writer/free")
    await sent(other, actionOf(other, "submission"), { knowing: "on" })
    const alone = await get(`/assessments/${other}`, tom)
    expect(alone.text).toContain("All answers that were noted here are yours")
  })

  test("is not who noted an answer since it was submitted", async () => {
    const id = await submitted()
    const action = actionOf(id, "review")
    app.setNow(new Date(app.now().getTime() + 1).toISOString())
    await answered(id, "H2", "2", ada)
    await answered(id, "E2", "3", tom)
    const page = await get(`/assessments/${id}`, tom)
    expect(page.text).toContain("You noted or withdrew an answer since this assessment was submitted")
    expect(page.html).toContain('value="return"')
    expect(page.html).not.toContain('value="freeze"')
    const third = await signedIn(app, ["it"])
    const form = hiddenIn((await get(`/assessments/${id}`, third)).html, action)
    const own = await post(action, { ...form, verdict: "freeze" }, tom)
    expect([own.status, await assessmentsPage(app.store.read, { limit: 9 })]).toEqual([422, [expect.anything()]])
    expect((await post(action, { ...form, verdict: "freeze" }, third)).status).toBe(303)
  })

  test("is not who withdrew an answer since it was submitted", async () => {
    const id = await submitted()
    const action = actionOf(id, "review")
    await answered(id, "E2", "3", ada)
    later()
    const [fact] = await app.store.read
      .select()
      .from(facts)
      .where(and(eq(facts.author, ada.id), isNull(facts.supersededAt)))
    await withdrawFact(app, fact?.id ?? "", { by: tom.id, why: "wrong plan" })
    const page = await get(`/assessments/${id}`, tom)
    expect(page.text).toContain("You noted or withdrew an answer since this assessment was submitted")
    const third = await signedIn(app, ["it"])
    const form = hiddenIn((await get(`/assessments/${id}`, third)).html, action)
    expect((await post(action, { ...form, verdict: "freeze" }, tom)).status).toBe(422)
    expect((await post(action, { ...form, verdict: "freeze" }, third)).status).toBe(303)
  })

  test("is told what moved when an answer came in meanwhile, and freezes what they then read", async () => {
    const id = await submitted()
    const action = actionOf(id, "review")
    const page = await get(`/assessments/${id}`, tom)
    const third = await signedIn(app, ["it"])
    await answered(id, "E2", "3", third)
    const late = await post(action, { ...hiddenIn(page.html, action), verdict: "freeze", note: "Seen." }, tom)
    expect(late.status).toBe(412)
    expect(late.text).toContain("What would be frozen changed since you read it")
    expect(late.text).toMatch(/E2 [^:]*: answer 3/)
    const again = await post(action, { ...hiddenIn(late.html, action), verdict: "freeze" }, tom)
    expect(again.status).toBe(303)
  })

  test("two at once: one freezes, the other is told", async () => {
    const id = await submitted()
    const it = await signedIn(app, ["it"])
    const action = actionOf(id, "review")
    const pages = await Promise.all([tom, it].map((who) => get(`/assessments/${id}`, who)))
    const both = await Promise.all(
      [tom, it].map((who, index) =>
        post(action, { ...hiddenIn(pages[index]?.html ?? "", action), verdict: "freeze" }, who),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([303, 412])
    expect(await assessmentsPage(app.store.read, { limit: 9 })).toHaveLength(2)
  })

  test("ends the assessment in the one of today when the very same is frozen again", async () => {
    const first = await submitted()
    await sent(first, actionOf(first, "review"), { verdict: "freeze" }, tom)
    const second = await submitted()
    const done = await sent(second, actionOf(second, "review"), { verdict: "freeze" }, tom)
    expect(done.status, done.text).toBe(303)
    const rows = await app.store.read.select().from(openAssessments)
    expect(new Set(rows.map(({ frozenId }) => frozenId)).size).toBe(1)
    expect(rows.map(({ status }) => status)).toEqual(["frozen", "frozen"])
  })
})

describe("the list of assessments", () => {
  test("shows how far each is, the reader's own first, and the frozen ones", async () => {
    await opened({ plan: "acme-writer/free" }, tom)
    await opened()
    const page = await get("/assessments")
    expect(page.text).toContain("Two assessments under way")
    expect(page.text.indexOf("Acme Writer Team")).toBeLessThan(page.text.indexOf("Acme Writer Free"))
    expect(page.text).toMatch(/\d+ of \d+ answered/)
    expect((await get("/assessments?view=review")).text).toContain("No assessment waits for a review.")
    const frozen = await get("/assessments?view=frozen", ada, "fr")
    expect(frozen.text).toContain("telle qu’indiquée dans l’import")
    expect(frozen.text).toContain("Contexte de référence")
  })
})
