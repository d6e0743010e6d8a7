import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { agreementsOf, licencesOf, statesOf } from "../../db/queries/rights.ts"
import { units } from "../../db/schema.ts"
import { exportDocument } from "../../src/actions/export-document.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { eventsAfter } from "../support/events.ts"
import { signedIn, type TestPerson } from "../support/people.ts"
import { visits } from "../support/visits.ts"

// Licences, agreements and states on screen. Today is 22 November 2026.

let app: TestApp
let ask: ReturnType<typeof visits>
let writer: TestPerson

beforeEach(async () => {
  app = await testApp({ catalogue: true, demo: true })
  ask = visits(app)
  writer = await signedIn(app, ["procurement"])
})
afterEach(() => app.close())

/** What a form holds when it is opened. */
async function typedIn(path: string): Promise<Record<string, string | string[]>> {
  const { html } = await ask.get(path, writer)
  const form = /<form method="post"[\s\S]*?<\/form>/.exec(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "")?.[0] ?? ""
  const fields: Record<string, string | string[]> = {}
  for (const [input] of form.matchAll(/<input [^>]*>/g)) {
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? ""
    const name = of("name")
    const picked = /type="(radio|checkbox)"/.exec(input)?.[1]
    if (picked && !/ checked/.test(input)) continue
    fields[name] = picked === "checkbox" ? [...(fields[name] ?? []), of("value")] : of("value")
  }
  return fields
}

async function fill(path: string, typed: Record<string, string | string[]>, who = writer) {
  return ask.post(path.replace(/\?.*/, ""), who, { ...(await typedIn(path)), ...typed })
}

async function answer(plan: string, data = "internal", use = "copy") {
  const { html } = await ask.get(`/api/v1/check?plan=${encodeURIComponent(plan)}&data=${data}&use=${use}`, writer)
  const { answer, plans } = JSON.parse(html)
  return { answer, codes: plans[0].codes as string[] }
}

const told = (events: Awaited<ReturnType<typeof eventsAfter>>) =>
  events.map(({ object, kind, actor }) => [object, kind, actor])

const seq = async () => (await app.store.head()).seq
const licencesOn = (plan: string) => licencesOf(app.store.read, { plan })
const onlyLicence = async (plan: string) => (await licencesOn(plan))[0]?.id ?? ""

describe("a licence", () => {
  test("terminated and prolonged, takes the answer with it, in one event each, and says which answers moved", async () => {
    const id = await onlyLicence("claude/team")
    const before = await answer("claude/team")
    expect(before.answer).not.toBe("ask")
    const start = await seq()
    const ended = await fill(`/register/licences/${id}`, { terminatedOn: "2026-11-20" })
    expect([ended.status, ended.location]).toEqual([
      303,
      expect.stringMatching(/^\/register\/licences\/lic_\w+\?done=saved&list=\d+$/),
    ])
    expect(await answer("claude/team")).toEqual({ answer: "ask", codes: expect.arrayContaining(["precondition"]) })
    const events = await eventsAfter(app, start)
    expect(told(events)).toEqual([
      ["plan/claude/team", "licence.saved", writer.id],
      ["list", "list.published", writer.id],
    ])
    expect(events[0]?.after).toEqual({ licences: [expect.objectContaining({ terminatedOn: "2026-11-20" })] })
    const page = await ask.get(ended.location ?? "", writer)
    expect(page.text).toMatch(/The licence is saved\. List no\. \d+ is published\. \d+ answers change:/)
    expect(page.text).toMatch(/Claude Team .*Ask first/)
    expect(page.title).toMatch(/^Claude Team licence: expired/)

    await fill(`/register/licences/${id}`, { terminatedOn: "" })
    expect(await answer("claude/team")).toEqual(before)
  })

  test("added to a plan without one is counted from its first to its last day", async () => {
    const path = "/register/licences/new?plan=claude/enterprise"
    const start = await seq()
    const added = await fill(path, { start: "2026-11-01", end: "2027-10-31", seats: "12", owner: "Sofia Lindqvist" })
    expect(added.status).toBe(303)
    const [licence] = await licencesOn("claude/enterprise")
    expect(licence).toEqual({
      id: licence?.id,
      plan: "claude/enterprise",
      kind: "subscription",
      seats: 12,
      owner: "Sofia Lindqvist",
      start: "2026-11-01",
      end: "2027-10-31",
    })
    expect(added.location).toContain(licence?.id ?? "none")
    const rows = []
    for (const event of await eventsAfter(app, start)) rows.push(JSON.stringify(event))
    expect(rows.join()).not.toContain("Lindqvist")
    expect((await ask.get("/api/v1/list", writer)).html).not.toContain("Lindqvist")
    expect((await ask.get(`/register/licences/${licence?.id}`, writer)).html).toContain("Sofia Lindqvist")
  })

  test("saved as it is writes nothing, and says so", async () => {
    const id = await onlyLicence("claude/team")
    const start = await seq()
    const same = await fill(`/register/licences/${id}`, {})
    expect(same.location).toBe(`/register/licences/${id}?done=same`)
    expect(await seq()).toBe(start)
    expect((await ask.get(same.location ?? "", writer)).text).toContain("Nothing changed")
  })

  test("keeps its row when its start is corrected, and what is exported can be imported again", async () => {
    const id = await onlyLicence("claude/team")
    await fill(`/register/licences/${id}`, { start: "2026-03-09" })
    expect((await licencesOn("claude/team")).map(({ id, start }) => [id, start])).toEqual([[id, "2026-03-09"]])
    const document = await exportDocument(app)
    expect((await stated(app, document)).nothing).toBe(true)
  })

  test("never overwrites another that starts the same day", async () => {
    const path = "/register/licences/new?plan=claude/team"
    const clash = await fill(path, { start: "2026-03-02", seats: "5" })
    expect([clash.status, await licencesOn("claude/team")]).toEqual([422, [expect.objectContaining({ seats: 30 })]])
    expect(clash.text).toContain("A licence of this plan starts on that day already")
    expect(clash.html).toContain('value="5"')
    expect((await fill(path, { start: "2027-03-02" })).status).toBe(303)
    const [, second] = await licencesOn("claude/team")
    const moved = await fill(`/register/licences/${second?.id}`, { start: "2026-03-02" })
    expect([moved.status, (await licencesOn("claude/team")).length]).toEqual([422, 2])
  })

  test("refused names every field and mend at once, and keeps what was typed", async () => {
    const start = await seq()
    const bad = await fill("/register/licences/new?plan=claude/team", {
      start: "2026-05-02",
      end: "2026-05-01",
      seats: "1.5",
      notice: "2026-06-01",
      terminatedOn: "2026-04-01",
      spdx: "apache 2.0",
      owner: "Studio",
    })
    expect(bad.status).toBe(422)
    expect(bad.title).toMatch(/^Error: /)
    for (const words of [
      "The end (1 May 2026) is before the start (2 May 2026).",
      "The end (1 May 2026) is before the last day of notice (1 June 2026).",
      "The termination (1 April 2026) is before the start (2 May 2026).",
      "Did you mean “Apache-2.0”?",
      "Seats: whole number expected.",
    ])
      expect(bad.text).toContain(words)
    expect(bad.html).toContain('value="Studio"')
    const negative = await fill("/register/licences/new?plan=claude/team", { start: "2026-02-30", seats: "-3" })
    expect(negative.status).toBe(422)
    expect(negative.text).toContain("Start: a day is expected")
    expect(negative.text).toContain("Seats: at least 0.")
    expect(negative.html).toContain('value="2026-02-30"')
    const french = await ask.post("/register/licences/new?lang=fr", writer, {
      plan: "claude/team",
      start: "",
      seen: "1",
      kind: "trial",
    })
    expect(french.text).toContain("Début : ce champ est obligatoire.")
    expect(await seq()).toBe(start)
  })

  test("takes SPDX identifiers and references to licences that SPDX does not list", async () => {
    for (const [index, spdx] of ["Apache-2.0", "LicenseRef-llama-4"].entries()) {
      const added = await fill("/register/licences/new?plan=claude/team", { start: `2028-0${index + 1}-01`, spdx })
      expect([spdx, added.status]).toEqual([spdx, 303])
    }
  })

  test("that somebody else changed meanwhile is shown as it is, with what was typed", async () => {
    const id = await onlyLicence("claude/team")
    const path = `/register/licences/${id}`
    const old = await typedIn(path)
    expect((await fill(path, { seats: "31" })).status).toBe(303)
    const late = await ask.post(path, writer, { ...old, seats: "99" })
    expect(late.status).toBe(412)
    expect(late.text).toContain("Somebody changed these records meanwhile")
    expect(late.text).toMatch(/Seats 31/)
    expect(late.html).toContain('value="99"')
    expect((await licencesOn("claude/team"))[0]?.seats).toBe(31)
    const seen = /name="seen" value="(\d+)"/.exec(late.html)?.[1] ?? ""
    expect((await ask.post(path, writer, { ...old, seats: "99", seen })).status).toBe(303)
    expect((await licencesOn("claude/team"))[0]?.seats).toBe(99)
  })

  test("is not held up by a state noted for the same plan meanwhile", async () => {
    const path = `/register/licences/${await onlyLicence("claude/team")}`
    const old = await typedIn(path)
    const state = { precondition: "training-off", holds: "yes" }
    expect((await fill("/register/states/new?plan=claude/team", state)).status).toBe(303)
    expect((await ask.post(path, writer, { ...old, seats: "33" })).status).toBe(303)
  })

  test("sent fifty times at once is added once", async () => {
    const fields = { ...(await typedIn("/register/licences/new?plan=claude/team")), start: "2027-04-01" }
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => ask.post("/register/licences/new", writer, fields)),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect((await licencesOn("claude/team")).filter(({ start }) => start === "2027-04-01")).toHaveLength(1)
  })

  test("tells its state of the days typed so far, to whoever asks for that part alone", async () => {
    const part = (days: string) =>
      ask.get(`/register/licences/new?plan=claude/team${days}`, {
        headers: { ...writer.headers, "HX-Request-Type": "partial" },
      })
    const told = async (days: string) => (await part(days)).html.replace(/<[^>]+>/g, " ").trim()
    expect(await told("")).toContain("Give its start")
    expect(await told("&start=2026-01-01")).toBe("Active, no end set.")
    expect(await told("&start=2026-01-01&end=2027-06-30")).toBe("Active until 30 June 2027.")
    expect(await told("&start=2026-01-01&end=2026-12-31&notice=2026-11-01")).toContain(
      "Expiring: its last day is 31 December 2026.",
    )
    expect(await told("&start=2026-01-01&end=2027-06-30&terminatedOn=2026-11-21")).toContain("Expired")
    expect(await told("&start=2027-01-01")).toContain("To come")
  })
})

describe("an agreement", () => {
  const path = "/register/agreements/new?organisation=openai&plan=chatgpt/enterprise"
  const signed = async (organisation: string) => agreementsOf(app.store.read, { organisation })

  test("covering two plans meets the precondition of both, until it ends", async () => {
    const start = await seq()
    const plans = ["openai-api/api", "chatgpt/enterprise"]
    const added = await fill(path, { start: "2026-11-01", fr: "Espace et API", plans })
    expect([added.status, added.location]).toEqual([303, expect.stringMatching(/^\/register\/agreements\/agr_/)])
    const events = await eventsAfter(app, start)
    expect(told(events)[0]).toEqual(["organisation/openai", "agreement.saved", writer.id])
    expect(events.filter(({ kind }) => kind === "agreement.saved")).toHaveLength(1)
    const agreement = (await signed("openai")).find((one) => one.start === "2026-11-01")
    expect(agreement).toMatchObject({ plans, title: { fr: "Espace et API" } })
    const listed = JSON.parse((await ask.get("/api/v1/list", writer)).html)
    const held = (slug: string) =>
      listed.tools
        .flatMap((tool: { plans: object[] }) => tool.plans)
        .find((plan: { slug: string }) => plan.slug === slug).holds["dpa-signed"]
    expect(held("openai-api/api")).toEqual([{ from: "2026-11-01" }])
    expect(held("chatgpt/enterprise")).toEqual([{ from: "2026-01-15" }])
    expect((await ask.get(added.location ?? "", writer)).text).toContain("The agreement is saved.")
  })

  test("terminated, closes what required it", async () => {
    const [dpa] = (await signed("mistral-ai")).filter(({ kind }) => kind === "dpa")
    const before = await answer("mistral-ai-studio/api", "internal", "service")
    expect(before.answer).not.toBe("ask")
    await fill(`/register/agreements/${dpa?.id}`, { terminatedOn: "2026-11-21" })
    expect(await answer("mistral-ai-studio/api", "internal", "service")).toEqual({
      answer: "ask",
      codes: expect.arrayContaining(["precondition"]),
    })
    expect((await signed("mistral-ai"))[0]).toMatchObject({ plans: ["le-chat/team", "mistral-ai-studio/api"] })
  })

  test("may be with an agency, which has no plan", async () => {
    const added = await fill("/register/agreements/new?organisation=atelier-fictif", {
      kind: "order",
      start: "2026-11-02",
    })
    expect(added.status).toBe(303)
    expect((await ask.get(added.location ?? "", writer)).text).toContain("Order: Atelier Fictif")
  })

  test("keeps its file, and its row when kind and start are corrected", async () => {
    const file = { sha256: "b".repeat(64), name: "dpa.pdf" }
    await stated(app, { aval: 1, agreements: [{ organisation: "openai", kind: "order", start: "2026-05-01", file }] })
    const id = (await signed("openai")).find(({ kind }) => kind === "order")?.id
    expect((await ask.get(`/register/agreements/${id}`, writer)).text).toContain("dpa.pdf")
    await fill(`/register/agreements/${id}`, { kind: "master", start: "2026-05-02" })
    expect((await signed("openai")).filter((one) => one.id === id)).toEqual([
      { id, organisation: "openai", kind: "master", plans: [], start: "2026-05-02", file },
    ])
  })

  test("refuses another's plan, days out of order, and one that is there", async () => {
    const start = await seq()
    const bad = await fill(path, { start: "2026-11-01", end: "2026-10-01", plans: ["claude/team"] })
    expect(bad.status).toBe(422)
    expect(bad.text).toContain("This plan is not this organisation’s")
    expect(bad.text).toContain("The end (1 October 2026) is before the start (1 November 2026).")
    const twice = await fill(path, { start: "2026-01-15" })
    expect(twice.text).toContain("An agreement of this kind with this organisation starts on that day already")
    expect(await seq()).toBe(start)
  })
})

describe("a state", () => {
  const path = "/register/states/new?plan=chatgpt/enterprise"

  test("that does not hold closes what required it; a later one opens it again", async () => {
    const before = await answer("chatgpt/enterprise")
    expect(before.answer).not.toBe("ask")
    const start = await seq()
    const url = "https://intranet.maison.example/sso"
    const lost = await fill(path, {
      precondition: "sso-on",
      holds: "no",
      from: "2026-11-21",
      url,
      seenOn: "2026-11-21",
    })
    expect([lost.status, lost.location]).toEqual([
      303,
      expect.stringMatching(/^\/register\/states\/st_\w+\?done=saved&list=\d+$/),
    ])
    expect(await answer("chatgpt/enterprise")).toEqual({
      answer: "ask",
      codes: expect.arrayContaining(["precondition"]),
    })
    expect(told(await eventsAfter(app, start))).toEqual([
      ["plan/chatgpt/enterprise", "state.saved", writer.id],
      ["list", "list.published", writer.id],
    ])
    expect((await ask.get(lost.location ?? "", writer)).text).toContain("The precondition is recorded.")
    expect((await fill(path, { precondition: "sso-on", holds: "yes", from: "2026-11-22" })).status).toBe(303)
    expect(await answer("chatgpt/enterprise")).toEqual(before)
    const kept = (await statesOf(app.store.read, { plan: "chatgpt/enterprise" })).filter(
      ({ precondition }) => precondition === "sso-on",
    )
    expect(kept.map(({ holds, from }) => [holds, from])).toEqual([
      [true, "2026-01-20"],
      [false, "2026-11-21"],
      [true, "2026-11-22"],
    ])
    expect(kept[1]?.evidence).toEqual({ url, seenOn: "2026-11-21" })
  })

  test("asks for what is missing by its name, and takes no precondition that is worked out", async () => {
    const start = await seq()
    const bare = await fill(path, { until: "2026-01-01", url: "ftp://x.example", seenOn: "" })
    expect(bare.status).toBe(422)
    for (const words of ["Choose the precondition.", "Say whether it holds."]) expect(bare.text).toContain(words)
    const chosen = { precondition: "dpia-done", holds: "yes" }
    const days = await fill(path, { ...chosen, until: "2026-01-01", url: "https://x.example/", seenOn: "" })
    expect(days.text).toContain("The end (1 January 2026) is before the first day (22 November 2026).")
    expect(days.text).toContain("Say on which day you saw this page.")
    const evidence = await fill(path, { ...chosen, url: "ftp://x.example/", seenOn: "2027-01-01" })
    expect(evidence.html).toContain('<a href="#f-url">Address: an http or https address is expected')
    const future = await fill(path, { ...chosen, url: "https://x.example/", seenOn: "2027-01-01" })
    expect(future.html).toContain('<a href="#f-seenOn">Seen on: this day (2027-01-01) is in the future')
    const computed = await fill(path, { ...chosen, precondition: "licence-active" })
    expect([computed.status, await seq()]).toEqual([422, start])
    expect((await ask.get(path, writer)).text).toContain("the licences and agreements on record speak for them")
  })

  test("keeps its file until it is detached, and rests on one piece of evidence", async () => {
    const evidence = { sha256: "c".repeat(64), name: "avis.pdf" }
    const item = { plan: "claude/team", precondition: "works-council", holds: true, from: "2026-02-01", evidence }
    await stated(app, { aval: 1, states: [item] })
    const own = async () =>
      (await statesOf(app.store.read, { plan: "claude/team" })).find((one) => one.precondition === "works-council")
    const at = `/register/states/${(await own())?.id}`
    await fill(at, { until: "2027-01-31" })
    expect(await own()).toMatchObject({ until: "2027-01-31", evidence })
    const page = { url: "https://intranet.maison.example/cse", seenOn: "2026-11-20" }
    const both = await fill(at, page)
    expect([both.status, both.text]).toEqual([422, expect.stringContaining("keep the address or the file")])
    await fill(at, { ...page, fileKept: "none" })
    expect((await own())?.evidence).toEqual({ url: "https://intranet.maison.example/cse", seenOn: "2026-11-20" })
  })
})

describe("who may", () => {
  const news = [
    "/register/licences/new?plan=claude/team",
    "/register/agreements/new?organisation=openai",
    "/register/states/new?plan=claude/team",
  ]

  test("a reader is refused, and is offered nothing", async () => {
    const reader = await signedIn(app, ["reader"])
    for (const path of news) {
      expect((await ask.get(path, reader)).status).toBe(403)
      expect((await fill(path, { start: "2026-01-01" }, reader)).status).toBe(403)
    }
    const { html } = await ask.get("/tools/claude?plan=claude/team", reader)
    expect(html.match(/\/register\/(licences|agreements|states)/)).toBeNull()
  })

  test("a role in one business unit is refused: the register is the whole company's", async () => {
    await app.store.commit((write) => [write.insert(units).values({ id: "unt_lyon", name: { fr: "Lyon" } })])
    const local = await signedIn(app, [{ role: "procurement", unit: "unt_lyon" }])
    const id = await onlyLicence("claude/team")
    const start = await seq()
    for (const path of [...news, `/register/licences/${id}`]) {
      expect((await ask.get(path, local)).status).toBe(403)
      expect((await fill(path, { start: "2026-01-01" }, local)).status).toBe(403)
    }
    expect(await seq()).toBe(start)
    const { html } = await ask.get("/tools/claude?plan=claude/team", local)
    expect(html.match(/\/register\/(licences|agreements|states)/)).toBeNull()
  })

  test("what is not there is not found, for GET and POST", async () => {
    const paths = [
      ...["/register/licences/new?plan=claude/nope", "/register/agreements/new?organisation=nobody"],
      ...["/register/states/new?plan=x", "/register/states/new", "/register/licences/lic_none"],
      ...["/register/agreements/agr_none", "/register/states/st_none"],
    ]
    for (const path of paths) {
      expect([path, (await ask.get(path, writer)).status]).toEqual([path, 404])
      const fields = { plan: "claude/nope", organisation: "nobody", start: "2026-01-01" }
      expect([path, (await ask.post(path, writer, fields)).status]).toEqual([path, 404])
    }
  })

  test("whoever writes finds each of them on the tool's page, in both languages", async () => {
    const id = await onlyLicence("claude/team")
    const { html, text } = await ask.get("/tools/claude?plan=claude/team", writer)
    for (const path of [`/register/licences/${id}`, ...news.slice(0, 1)])
      expect(html).toContain(path.replace("/team", "%2Fteam").replace("claude/", "claude"))
    for (const words of ["Add a licence", "Add an agreement", "Record a precondition"]) expect(text).toContain(words)
    const french = await ask.get("/tools/claude?plan=claude/team&lang=fr", writer)
    for (const words of ["Ajouter une licence", "Ajouter un accord", "Noter un préalable"])
      expect(french.text).toContain(words)
  })
})

test("an address cannot make a page say that something was saved that never was", async () => {
  const id = await onlyLicence("claude/team")
  for (const query of ["done=%3Cb%3E", "done=constructor", "done=saved&list=99999", "done=saved&list=-1"]) {
    const page = await ask.get(`/register/licences/${id}?${query}`, writer)
    expect([query, page.status]).toEqual([query, 200])
    expect(page.text).not.toMatch(/List no\./)
  }
})
