import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { factById, factsAbout } from "../../db/queries/fact-history.ts"
import { units } from "../../db/schema.ts"
import { erasePerson } from "../../src/actions/erase-person.ts"
import { currentList } from "../../src/actions/read-current-list.ts"
import { readPerson } from "../../src/actions/read-person.ts"
import type { Subject } from "../../src/core/register.ts"
import { createServer, type Server } from "../../src/web/server.tsx"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"
import { formBody, signedIn, type TestPerson, tokenOf } from "../support/people.ts"

let app: TestApp
let server: Server
let ada: TestPerson
let tom: TestPerson

const plan = "acme-writer/team"
const place: Subject = { kind: "plan", slug: plan }

beforeEach(async () => {
  app = await testApp({ now: "2026-11-22T09:00:00Z" })
  await stated(app, wholeDocument())
  server = createServer(app, { assets: new Map(), remote: () => "127.0.0.1" })
  ada = await signedIn(app, ["assessor"], { name: "Ada Essai" })
  tom = await signedIn(app, ["legal"], { name: "Tom Weber" })
  later(60)
})
afterEach(() => app.close())

/** What was recorded before and what is now must not share an instant. */
function later(minutes: number) {
  app.setNow(new Date(app.now().getTime() + minutes * 60_000).toISOString())
}

interface Met {
  status: number
  to: string
  html: string
  /** As read, white space collapsed, entities back. */
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

async function get(path: string, who: Pick<TestPerson, "headers"> = ada, lang = "en"): Promise<Met> {
  const url = new URL(path, app.config.url)
  if (!url.searchParams.has("lang")) url.searchParams.set("lang", lang)
  return met(await server.fetch(new Request(url, { headers: who.headers })))
}

async function post(
  path: string,
  fields: Record<string, string | readonly string[]>,
  who: { posting: Record<string, string> } = ada,
): Promise<Met> {
  const url = new URL(path, app.config.url)
  url.searchParams.set("lang", "en")
  return met(await server.fetch(new Request(url, { method: "POST", headers: who.posting, body: formBody(fields) })))
}

/** The fields of the form on a page as a browser would send them back untouched. */
function fieldsOn({ html }: Met): Record<string, string[]> {
  const form = /<form method="post" action="\/register[\s\S]*?<\/form>/.exec(html)?.[0] ?? ""
  const fields: Record<string, string[]> = {}
  const add = (name: string, value: string) => {
    fields[name] = [...(fields[name] ?? []), value.replaceAll("&amp;", "&")]
  }
  for (const [input] of form.matchAll(/<input [^>]*>/g)) {
    const name = / name="([^"]*)"/.exec(input)?.[1]
    if (name === undefined) continue
    if (/type="(radio|checkbox)"/.test(input) && !/ checked=/.test(input)) continue
    add(name, / value="([^"]*)"/.exec(input)?.[1] ?? "")
  }
  for (const [, name = "", text = ""] of form.matchAll(/<textarea [^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g))
    add(name, text)
  for (const [, name = "", options = ""] of form.matchAll(/<select [^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g))
    add(name, /value="([^"]*)" selected/.exec(options)?.[1] ?? "")
  return fields
}

const filled = { option: "2", source: "terms", en: "Opt-out only.", url: "https://acme.example/terms" }

async function formOf(query: string, who: TestPerson = ada) {
  const page = await get(`/register/facts/new?${query}`, who)
  expect(page.status).toBe(200)
  return fieldsOn(page)
}

async function live(factor: string, subject: Subject = place) {
  return (await factsAbout(app.store.read, factor, [subject])).filter(({ supersededAt }) => supersededAt === undefined)
}

async function only(factor: string, subject: Subject = place) {
  const [first, ...others] = await live(factor, subject)
  expect(others).toEqual([])
  if (!first) throw new Error(`no fact on ${factor}`)
  return first
}

const seqNow = async () => (await app.store.head()).seq

describe("noting an answer", () => {
  test("the form asks the question, with its options and sources, and shows who could answer", async () => {
    const page = await get("/register/facts/new?plan=acme-writer/team&factor=E3")
    const e3 = app.methodology.factors.find(({ id }) => id === "E3")
    expect(page.text).toContain(e3?.question.en)
    for (const option of e3?.options ?? []) expect(page.text).toContain(option.en)
    expect(page.text).toContain("This plan: Acme Writer Team")
    expect(page.text).toContain("The tool: Acme Writer")
    expect(page.text).toContain("The vendor: Acme")
    expect(page.text).toContain("The nearest answer wins: the plan’s, else the tool’s, else the vendor’s.")
    expect(page.text).toContain("Nobody has answered yet")
    expect(fieldsOn(page)).toMatchObject({ subject: ["plan/acme-writer/team"], seenOn: ["2026-11-22"] })
    expect(page.html).toContain('value="contract"')
    expect(page.html).not.toContain('value="none"')
  })

  test("is one event by whoever noted it, and the tool's page says what moved", async () => {
    const fields = await formOf("plan=acme-writer/team&factor=E2")
    const seq = await seqNow()
    const done = await post("/register/facts", { ...fields, ...filled })
    const fact = await only("E2")
    expect(done).toMatchObject({
      status: 303,
      to: `/tools/acme-writer?plan=acme-writer%2Fteam&recorded=${fact.id}#E2`,
    })
    expect(fact).toMatchObject({
      option: 2,
      sourceClass: "terms",
      text: { en: "Opt-out only." },
      evidence: { url: "https://acme.example/terms", seenOn: "2026-11-22" },
      seenOn: "2026-11-22",
      author: ada.id,
    })
    expect(await eventsAfter(app, seq)).toMatchObject([
      {
        kind: "fact.recorded",
        object: "plan/acme-writer/team",
        actor: ada.id,
        before: null,
        after: { facts: ["E2 = 2 (terms, 2026-11-22)"] },
      },
    ])
    const page = await get(done.to)
    expect(page.text).toMatch(
      /Answer saved: E2 [^.]+, level 2\. Copy, internal data: the score falls from [\d.]+ to [\d.]+, the floor rises from [\d.]+ to [\d.]+, risk /,
    )
    expect(page.text).toContain("The list of approved tools does not change.")
    expect(page.html.indexOf('id="E2"')).toBeLessThan(page.html.indexOf("Answer saved"))
    const reader = await signedIn(app, ["reader"])
    expect((await get(done.to, reader)).text).not.toContain("Answer saved")
  })

  test("what it says moved is what moved", async () => {
    const figures = async () => {
      const { text } = await get("/tools/acme-writer?plan=team")
      return [/([\d.]+) out of 100/.exec(text)?.[1], /What we know weighs ([\d.]+)\./.exec(text)?.[1]]
    }
    const before = await figures()
    const { to } = await post("/register/facts", { ...(await formOf("plan=acme-writer/team&factor=E2")), ...filled })
    const after = await figures()
    expect(before).not.toEqual(after)
    const [, ...told] =
      /from ([\d.]+) to ([\d.]+), the floor rises from ([\d.]+) to ([\d.]+)/.exec((await get(to)).text) ?? []
    expect(told).toEqual([before[0], after[0], before[1], after[1]])
  })

  test("about the vendor: the nearer answer of the plan still wins", async () => {
    const fields = await formOf("plan=acme-writer/team&factor=C1")
    const done = await post("/register/facts", { ...fields, ...filled, option: "4", subject: "organisation/acme" })
    expect(done.status).toBe(303)
    expect((await only("C1", { kind: "organisation", slug: "acme" })).option).toBe(4)
    // The plan's own was ticked, and is about another subject.
    expect((await only("C1")).option).toBe(1)
    expect((await get(done.to)).text).toContain("the score stays at")
  })

  test("a stop that is crossed publishes the list at once", async () => {
    const number = async () => (await currentList(app))?.book.list.revision ?? 0
    const before = await number()
    const fields = await formOf("plan=acme-writer/team&factor=E3")
    const { to } = await post("/register/facts", { ...fields, ...filled, option: "4" })
    expect(await number()).toBe(before + 1)
    expect((await get(to)).text).toContain(`List no. ${before + 1} is published.`)
    expect(JSON.stringify((await currentList(app))?.book.list)).not.toContain(ada.id)
  })

  test("a claim counts as unknown, and weaker than anything firm", async () => {
    const before = await get("/tools/acme-writer?plan=team")
    const fields = await formOf("plan=acme-writer/team&factor=E2")
    const { to } = await post("/register/facts", { ...fields, ...filled, option: "0", source: "claim" })
    const page = await get(to)
    expect(page.text).toContain("a mere claim: counts as unknown in the score")
    expect(page.text).toContain("the score stays at")
    const score = (text: string) => /([\d.]+) out of 100/.exec(text)?.[1]
    expect(score(page.text)).toBe(score(before.text))
  })

  test("past its last day it counts as the worst", async () => {
    const fields = await formOf("plan=acme-writer/team&factor=D1")
    const days = { seenOn: "2026-01-10", expiresOn: "2026-11-21" }
    const { to } = await post("/register/facts", { ...fields, ...filled, option: "0", source: "register", ...days })
    const page = await get(to)
    expect(page.text).toContain("expired on 21 Nov 2026")
    const { id } = await only("D1")
    expect((await get(`/register/facts/${id}`)).text).toContain("Past its last day, 21 November 2026")
  })

  test("with a token: the owner answers for it, the token did it", async () => {
    const token = await tokenOf(app, ada.id, ["register:write"])
    const fields = await formOf("plan=acme-writer/team&factor=E2")
    const seq = await seqNow()
    expect((await post("/register/facts", { ...fields, ...filled }, { posting: token.headers })).status).toBe(303)
    expect((await only("E2")).author).toBe(ada.id)
    expect((await eventsAfter(app, seq))[0]?.actor).toBe(token.id)
  })
})

describe("correcting", () => {
  test("shows what is known, ticks what it replaces, keeps the passage, and makes the old one history", async () => {
    const old = await only("C1")
    const page = await get(`/register/facts/new?plan=acme-writer/team&corrects=${old.id}`)
    expect(page.text).toContain("Training is excluded.")
    expect(page.text).toContain("this one counts")
    const fields = fieldsOn(page)
    expect(fields).toMatchObject({
      option: ["1"],
      source: ["terms"],
      keep: ["on"],
      ends: [old.id],
      seenOn: ["2026-03-01"],
    })
    const seq = await seqNow()
    const why = "Misread the first time"
    const done = await post("/register/facts", { ...fields, option: "2", seenOn: "2026-11-20", why })
    expect(done.status).toBe(303)
    const fresh = await only("C1")
    expect(fresh).toMatchObject({ option: 2, evidence: old.evidence, author: ada.id })
    const [event, ...others] = await eventsAfter(app, seq)
    expect(event).toMatchObject({
      kind: "fact.recorded",
      why,
      before: { facts: ["C1 = 1 (terms, 2026-03-01)"] },
      after: { facts: ["C1 = 2 (terms, 2026-11-20)"] },
    })
    // Training that can be switched off requires that it was: the list says so.
    expect(others.map(({ kind }) => kind)).toEqual(["list.published"])
    const sheet = await get(`/register/facts/${old.id}`)
    expect(sheet.text).toContain("Replaced on 22 Nov 2026, 11:00")
    expect(sheet.html).toContain(`/register/facts/${fresh.id}`)
    expect((await get(`/history/plan/${plan}`)).text).toContain(
      "One fact replaced: C1 Training on our content, before 1 (Published terms, 1 Mar 2026) → after 2 (Published terms, 20 Nov 2026)",
    )
  })

  test("two that stand are a choice: the worse counts", async () => {
    const { ends: _, ...fields } = await formOf("plan=acme-writer/team&factor=C1")
    await post("/register/facts", { ...fields, ...filled, option: "3" })
    expect((await live("C1")).map(({ option }) => option).toSorted()).toEqual([1, 3])
    const page = await get("/tools/acme-writer?plan=team")
    expect(page.text).toMatch(/Level 3 .*? counts .*? Level 1 .*? does not count/)
    // Both ticked: one takes the place of both.
    await post("/register/facts", { ...(await formOf("plan=acme-writer/team&factor=C1")), ...filled, option: "0" })
    expect((await only("C1")).option).toBe(0)
    expect((await get(`/history/plan/${plan}`)).text).toMatch(
      /One fact replaced: C1 [^,]+, before 3 \(.*, 1 \(.*→ after 0 \(/,
    )
  })

  test("one that nobody could tell from another that is kept is refused, not put in its place", async () => {
    const { ends: _, ...fields } = await formOf(`corrects=${(await only("C1")).id}`)
    const page = await post("/register/facts", { ...fields, option: "2" })
    expect(page.status).toBe(422)
    expect(page.text).toContain("nobody could tell them apart")
    expect((await only("C1")).option).toBe(1)
  })

  test("the same again is refused, and nothing is withdrawn by it", async () => {
    const { id } = await only("C1")
    const page = await post("/register/facts", await formOf(`corrects=${id}`))
    expect(page.status).toBe(422)
    expect(page.text).toContain("This answer is on record already, word for word.")
    expect((await only("C1")).id).toBe(id)
  })

  test("of two people at once, the second sees what the first noted and loses nothing typed", async () => {
    const fields = await formOf("plan=acme-writer/team&factor=C1")
    await post(
      "/register/facts",
      { ...(await formOf("plan=acme-writer/team&factor=C1", tom)), ...filled, option: "3" },
      tom,
    )
    const seq = await seqNow()
    const typed = { ...filled, option: "4", en: "Typed with care." }
    const page = await post("/register/facts", { ...fields, ...typed })
    expect(page.status).toBe(412)
    expect(page.text).toContain("Somebody changed this answer meanwhile")
    expect(page.text).toContain("noted by Tom Weber")
    expect(page.html).toContain("Typed with care.")
    expect(await seqNow()).toBe(seq)
    const again = fieldsOn(page)
    expect(again).toMatchObject({ option: ["4"], ends: [(await only("C1")).id] })
    expect((await post("/register/facts", again)).status).toBe(303)
    expect((await only("C1")).option).toBe(4)
  })

  test("what was noted on another factor meanwhile stands in nobody's way", async () => {
    const fields = await formOf("plan=acme-writer/team&factor=C1")
    await post("/register/facts", { ...(await formOf("plan=acme-writer/team&factor=E2", tom)), ...filled }, tom)
    expect((await post("/register/facts", { ...fields, ...filled })).status).toBe(303)
  })

  test("history is not corrected: it leads to its sheet", async () => {
    const { id } = await only("C1")
    await post("/register/facts", { ...(await formOf(`corrects=${id}`)), option: "2" })
    expect(await get(`/register/facts/new?corrects=${id}`)).toMatchObject({ status: 303 })
    expect(await get(`/register/facts/${id}/withdrawal`)).toMatchObject({ status: 303 })
  })
})

describe("what is refused", () => {
  const cases: [string, Record<string, string>, string, string][] = [
    ["no answer", { option: "" }, "f-option", "Answer: choose one of these."],
    ["an answer that is none", { option: "5" }, "f-option", "Answer: choose one of these."],
    ["no source", { source: "" }, "f-source", "Kind of source: choose one of these."],
    ["a source that is none", { source: "none" }, "f-source", "Kind of source: choose one of these."],
    ["a subject elsewhere", { subject: "plan/acme-writer/free" }, "f-subject", "Choose whom your answer is about."],
    ["no day", { seenOn: "" }, "f-seenOn", "This field is required."],
    ["a day that is none", { seenOn: "2026-02-30" }, "f-seenOn", "A day is expected"],
    ["a day to come", { seenOn: "2026-11-23" }, "f-seenOn", "is in the future"],
    ["a last day before", { expiresOn: "2026-11-01" }, "f-expiresOn", "The last day is before the day it was seen"],
    ["an address that runs", { url: "javascript:alert(1)" }, "f-url", "An http or https address is expected."],
    ["evidence to come", { urlSeenOn: "2027-01-01" }, "f-urlSeenOn", "is in the future"],
  ]
  test.each(cases)("%s", async (_name, wrong, field, message) => {
    const fields = { ...(await formOf("plan=acme-writer/team&factor=E2")), ...filled, ...wrong }
    const seq = await seqNow()
    const page = await post("/register/facts", fields)
    expect(page.status).toBe(422)
    expect(page.text).toContain(message)
    expect(page.html).toContain(`href="#${field}"`)
    expect(page.html).toContain(`id="${field}"`)
    expect(page.html).toContain("Opt-out only.")
    expect(await seqNow()).toBe(seq)
  })

  test("every fault at once", async () => {
    const fields = {
      ...(await formOf("plan=acme-writer/team&factor=E2")),
      ...filled,
      option: "",
      source: "",
      seenOn: "x",
    }
    expect((await post("/register/facts", fields)).text).toContain("3 things need correcting")
  })

  test("the old evidence and a new one", async () => {
    const fields = await formOf(`corrects=${(await only("C1")).id}`)
    const page = await post("/register/facts", { ...fields, option: "2", url: "https://acme.example/x" })
    expect(page).toMatchObject({ status: 422 })
    expect(page.text).toContain("untick “Keep the present evidence”")
    const { keep: _, ...without } = fields
    await post("/register/facts", { ...without, option: "2", url: "https://acme.example/x" })
    expect((await only("C1")).evidence).toEqual({ url: "https://acme.example/x", seenOn: "2026-03-01" })
  })

  test.each([
    "plan=acme-writer/team&factor=Z9",
    "plan=acme-writer/team&factor=G3",
    "plan=acme-writer/nothing&factor=C1",
    "tool=nothing&factor=C1",
    "organisation=nobody&factor=C1",
    "use=nothing&factor=G3",
    "company=1&factor=C1",
    "factor=C1",
    "plan=acme-writer/team",
    "corrects=fact_nothing",
    "plan=%00&factor=C1",
  ])("an address that asks nothing: %s", async (query) => {
    expect((await get(`/register/facts/new?${query}`)).status).toBe(404)
  })

  test("a form about nothing, or about a fact of another factor", async () => {
    const fields = { ...(await formOf("plan=acme-writer/team&factor=E2")), ...filled }
    const { id } = await only("C1")
    for (const wrong of [{ place: "" }, { place: "plan/x/y" }, { factor: "Z9" }, { corrects: id }])
      expect((await post("/register/facts", { ...fields, ...wrong })).status).toBe(404)
    expect(await live("E2")).toEqual([])
  })

  test("facts of others cannot be ended by the way", async () => {
    const d1 = await only("D1", { kind: "tool", slug: "acme-writer" })
    const c1 = await only("C1")
    const fields = { ...(await formOf("plan=acme-writer/team&factor=E2")), ...filled, ends: [d1.id, c1.id] }
    expect((await post("/register/facts", fields)).status).toBe(303)
    expect((await factById(app.store.read, d1.id))?.supersededAt).toBeUndefined()
    expect((await factById(app.store.read, c1.id))?.supersededAt).toBeUndefined()
  })
})

describe("withdrawing", () => {
  test("says what it does, then leaves the question open, with its reason", async () => {
    const { id } = await only("C1")
    const page = await get(`/register/facts/${id}/withdrawal?plan=acme-writer/team`)
    expect(page.text).toContain("Withdraw the answer to C1")
    expect(page.text).toContain("Nothing will answer any more")
    const seq = await seqNow()
    const fields = fieldsOn(page)
    expect(await post(`/register/facts/${id}/withdrawal`, { ...fields, why: " " })).toMatchObject({ status: 422 })
    expect(await seqNow()).toBe(seq)
    const done = await post(`/register/facts/${id}/withdrawal`, { ...fields, why: "Read the wrong page" })
    expect(done).toMatchObject({ status: 303, to: `/tools/acme-writer?plan=acme-writer%2Fteam&withdrawn=${id}#C1` })
    const [event] = await eventsAfter(app, seq)
    expect(event).toMatchObject({
      kind: "fact.withdrawn",
      object: "plan/acme-writer/team",
      actor: ada.id,
      why: "Read the wrong page",
      before: { facts: ["C1 = 1 (terms, 2026-03-01)"] },
      after: null,
    })
    expect(await live("C1")).toEqual([])
    expect((await get(done.to)).text).toMatch(
      /Answer withdrawn: it becomes history\. Copy, internal data: the score rises from/,
    )
    expect((await get(`/register/facts/${id}`)).text).toContain("with nothing in its place")
    expect((await get(`/history/plan/${plan}`)).text).toContain(
      "One fact withdrawn: C1 Training on our content, 1 (Published terms",
    )
  })

  test("says what answers then, where something does", async () => {
    const fields = await formOf("plan=acme-writer/team&factor=C1")
    await post("/register/facts", { ...fields, ...filled, option: "3", subject: "organisation/acme" })
    const page = await get(`/register/facts/${(await only("C1")).id}/withdrawal`)
    expect(page.text).toMatch(/Then this answer counts: The vendor: Acme Level 3/)
  })

  test("twice at once it is done once", async () => {
    const { id } = await only("C1")
    const path = `/register/facts/${id}/withdrawal`
    const seq = await seqNow()
    const answers = await Promise.all([1, 2, 3].map(() => post(path, { why: "Wrong" })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 412, 412])
    expect((await eventsAfter(app, seq)).filter(({ kind }) => kind === "fact.withdrawn")).toHaveLength(1)
  })
})

describe("the sheet of a fact", () => {
  test("has all of it, and every earlier value, the newest first", async () => {
    for (const option of ["2", "3"]) {
      later(1)
      await post("/register/facts", { ...(await formOf("plan=acme-writer/team&factor=C1")), ...filled, option })
    }
    const { id } = await only("C1")
    const reader = await signedIn(app, ["reader"])
    const { text, html } = await get(`/register/facts/${id}`, reader)
    expect(text).toContain("C1 Training on our content: level 3 for Acme Writer Team")
    expect(text).toContain("Noted by Ada Essai")
    expect(text).toContain("acme.example, seen on 22 November 2026")
    expect(text).toMatch(/Other answers of the same subject.*Level 2 .*Level 1 /)
    expect(html).toContain("/history/plan/acme-writer/team")
    expect(html).not.toContain("/register/facts/new")
    expect((await get(`/register/facts/${id}`)).html).toContain(`corrects=${id}`)
    const french = await get(`/register/facts/${id}`, reader, "fr")
    expect(french.text).toContain("Noté par Ada Essai")
  })

  test("does not name whom was erased", async () => {
    await post("/register/facts", { ...(await formOf("plan=acme-writer/team&factor=E2", tom)), ...filled }, tom)
    const person = await readPerson(app, tom.id)
    if (person) await erasePerson(app, { person }, { by: ada.id })
    const { text } = await get(`/register/facts/${(await only("E2")).id}`)
    expect(text).toContain("Noted by a person who was erased")
    expect(text).not.toContain("Tom")
  })

  test("is not there for what is none", async () => {
    expect((await get("/register/facts/fact_nothing")).status).toBe(404)
    expect((await get("/register/facts/fact_nothing/withdrawal")).status).toBe(404)
  })
})

describe("how we work", () => {
  const company: Subject = { kind: "company", slug: "" }

  test("answers for the company, and says how the plans move on the whole", async () => {
    const page = await get("/how-we-work")
    expect(page.html).toContain("/register/facts/new?company=1&amp;factor=G3")
    const fields = await formOf("company=1&factor=G3")
    expect(fields).toMatchObject({ subject: ["company"], source: ["tested"] })
    const seq = await seqNow()
    const done = await post("/register/facts", { ...fields, option: "1", en: "A person reviews." })
    const fact = (await live("G3", company)).at(0)
    expect(done).toMatchObject({ status: 303, to: `/how-we-work?recorded=${fact?.id}#G3` })
    expect((await eventsAfter(app, seq))[0]).toMatchObject({ kind: "fact.recorded", object: "company", actor: ada.id })
    const { text } = await get(done.to)
    expect(text).toMatch(/Copy, internal data, mean of the 2 plans: the score (falls|rises|stays)/)
    expect(text).toContain("by Ada Essai")
    expect(text).not.toContain(ada.id)
  })

  test("a use answers for itself, beside the company", async () => {
    await post("/register/facts", { ...(await formOf("company=1&factor=G3")), option: "3" })
    const fields = await formOf("company=1&factor=G3")
    const done = await post("/register/facts", { ...fields, option: "0", subject: "use/social" })
    expect(done.to).toMatch(/^\/how-we-work\?recorded=.*#G3$/)
    expect((await only("G3", { kind: "use", slug: "social" })).option).toBe(0)
    expect((await live("G3", company)).map(({ option }) => option)).toContain(3)
    expect((await get(done.to)).text).toContain("Social media, internal data, mean of the 2 plans")
  })
})

describe("who may", () => {
  const post_ = async (who: { posting: Record<string, string> }) =>
    post("/register/facts", { ...(await formOf("plan=acme-writer/team&factor=E2")), ...filled }, who)

  test("a reader sees facts, and neither way nor door to change them", async () => {
    const reader = await signedIn(app, ["reader"])
    const { id } = await only("C1")
    const page = await get("/tools/acme-writer?plan=team", reader)
    expect(page.html).toContain(`/register/facts/${id}`)
    expect(page.html).not.toContain("/register/facts/new")
    expect((await get("/how-we-work", reader)).html).not.toContain("/register/facts/new")
    expect((await get("/register/facts/new?plan=acme-writer/team&factor=C1", reader)).status).toBe(403)
    expect((await get(`/register/facts/${id}/withdrawal`, reader)).status).toBe(403)
    expect((await post_(reader)).status).toBe(403)
    expect((await post(`/register/facts/${id}/withdrawal`, { why: "x" }, reader)).status).toBe(403)
    expect(await live("E2")).toEqual([])
  })

  test("a role in one unit does not change what belongs to all", async () => {
    await app.store.commit((write) => [
      write.insert(units).values({ id: "unt_lyon", name: { fr: "Lyon", en: "Lyon" } }),
    ])
    const local = await signedIn(app, [{ role: "legal", unit: "unt_lyon" }])
    const { id } = await only("C1")
    expect((await get("/tools/acme-writer?plan=team", local)).html).not.toContain("/register/facts/new")
    expect((await get("/register/facts/new?plan=acme-writer/team&factor=C1", local)).status).toBe(403)
    expect((await post_(local)).status).toBe(403)
    expect((await post(`/register/facts/${id}/withdrawal`, { why: "x" }, local)).status).toBe(403)
    expect(await live("E2")).toEqual([])
  })

  test("signed out one signs in first, and what was typed waits", async () => {
    const nobody = { headers: { "X-Forwarded-For": "203.0.113.9" } }
    const page = await get("/register/facts/new?plan=acme-writer/team&factor=C1", nobody)
    expect(page.status).toBe(303)
    expect(page.to).toContain("/sign-in?return_to=")
    const sent = await post_({ posting: { ...nobody.headers, "Sec-Fetch-Site": "same-origin" } })
    expect(sent.status).toBe(401)
    expect(sent.html).toContain("Opt-out only.")
  })
})
