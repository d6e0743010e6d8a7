import ICAL from "ical.js"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { secrets } from "../../db/schema.ts"
import { assignTask } from "../../src/actions/assign-task.ts"
import { disablePerson } from "../../src/actions/disable-person.ts"
import { openTasks } from "../../src/actions/open-tasks.ts"
import { readLivingPerson } from "../../src/actions/read-person.ts"
import { calendarText } from "../../src/web/calendar.ts"
import { routes } from "../../src/web/routes.ts"
import { createServer, type Server } from "../../src/web/server.tsx"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { statedDecision, wholeDocument } from "../support/document.ts"
import { formBody, signedIn, type TestPerson, tokenOf } from "../support/people.ts"

let app: TestApp
let server: Server
let it: TestPerson

beforeEach(async () => {
  app = await testApp({ now: "2026-12-20T10:00:00Z", config: { public: "none" } })
  const decisions = [statedDecision({ reviewBy: "2027-01-05", preconditions: [], validUntil: "2027-06-30" })]
  await stated(app, wholeDocument({ decisions, assessments: [] }))
  it = await signedIn(app, ["it"], { language: "fr" })
  await openTasks(app)
  server = createServer(app, { assets: new Map() })
})
afterEach(() => app.close())

const get = (path: string, headers: Record<string, string> = {}) => server.request(path, { headers })

async function eventsIn(answer: Response | string) {
  const text = typeof answer === "string" ? answer : await answer.text()
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one))
}

async function made(): Promise<string> {
  const answer = await server.request(routes.accountFeeds, {
    method: "POST",
    headers: it.posting,
    body: formBody({ name: "Mon téléphone" }),
  })
  expect(answer.status).toBe(201)
  const address = /http:\/\/[^<\s]*\/feeds\/[\w-]+\/reviews\.ics/.exec(await answer.text())?.[0]
  if (address === undefined) throw new Error("no address")
  return new URL(address).pathname
}

describe("the calendar of reviews", () => {
  test("holds open tasks and the days to come, as whole company days", async () => {
    const answer = await get(routes.reviewsFeed, it.headers)
    expect(answer.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8")
    const events = await eventsIn(answer)
    const days = events.map((event) => [event.startDate.toString(), event.startDate.isDate, event.summary])
    expect(days).toEqual([
      ["2026-12-31", true, "Fin de la licence\u00a0: Acme Writer Équipe"],
      ["2027-01-05", true, "Revue de la décision\u00a0: Acme Writer Équipe"],
      ["2027-03-01", true, "Preuve qui expire\u00a0: Acme Writer, D1 Contrôle indépendant"],
      ["2027-06-30", true, "Fin de la décision\u00a0: Acme Writer Équipe"],
    ])
    for (const event of events) expect(event.endDate.subtractDate(event.startDate).toSeconds()).toBe(86_400)
  })

  test("speaks the language that is asked for, else the reader's own", async () => {
    const [english] = await eventsIn(await get(`${routes.reviewsFeed}?lang=en`, it.headers))
    expect(english?.summary).toBe("End of the licence: Acme Writer Team")
    const { headers } = await tokenOf(app, it.id, ["register:read"])
    const [french] = await eventsIn(await get(routes.reviewsFeed, headers))
    expect(french?.summary).toContain("Fin de la licence")
  })

  test("keeps an entry's UID when the day comes near and when its task changes, and counts its changes", async () => {
    const byUid = async () =>
      new Map((await eventsIn(await get(routes.reviewsFeed, it.headers))).map((e) => [e.uid, e]))
    const before = await byUid()
    app.setNow("2027-06-10T10:00:00Z")
    const again = await signedIn(app, ["it"])
    it = again
    await openTasks(app)
    const after = await byUid()
    const end = [...before.values()].find((event) => event.startDate.toString() === "2027-06-30")
    expect(end?.sequence).toBe(0)
    expect(after.get(end?.uid ?? "")?.sequence).toBe(1)
    const task = (end?.uid ?? "").split("@")[0] ?? ""
    await assignTask(app, task, it.id, { by: it.id, seen: undefined })
    expect((await byUid()).get(end?.uid ?? "")?.sequence).toBe(2)
  })

  test("is sent once: unchanged, it answers 304", async () => {
    const first = await get(routes.reviewsFeed, it.headers)
    const tag = first.headers.get("ETag") ?? ""
    app.setNow("2026-12-20T10:20:00Z")
    const second = await get(routes.reviewsFeed, { ...it.headers, "If-None-Match": tag })
    expect(second.status).toBe(304)
    expect(await second.text()).toBe("")
    expect((await get(`${routes.reviewsFeed}?lang=en`, { ...it.headers, "If-None-Match": tag })).status).toBe(200)
  })

  test("is for whoever may read the register: by session, by token, also as a password", async () => {
    const { secret, headers } = await tokenOf(app, it.id, ["register:read"])
    expect((await get(routes.reviewsFeed, headers)).status).toBe(200)
    const basic = { Authorization: `Basic ${btoa(`agenda:${secret}`)}` }
    expect((await get(routes.reviewsFeed, basic)).status).toBe(200)
    const narrow = await tokenOf(app, it.id, ["check"])
    expect((await get(routes.reviewsFeed, narrow.headers)).status).toBe(403)
    const nobody = await get(routes.reviewsFeed)
    expect(nobody.status).toBe(401)
    expect(nobody.headers.get("WWW-Authenticate")).toBe('Basic realm="aval"')
    expect(nobody.headers.get("Location")).toBeNull()
  })
})

describe("an address of one's own", () => {
  test("is shown once, kept as a hash, and opens the calendar without anything else", async () => {
    const path = await made()
    const answer = await get(path)
    expect(answer.status).toBe(200)
    expect((await eventsIn(answer)).length).toBeGreaterThan(2)
    const secret = path.split("/")[2] ?? ""
    const rows = await app.store.read.select().from(secrets)
    expect(JSON.stringify(rows)).not.toContain(secret)
    const account = await (await get(routes.account, it.headers)).text()
    expect(account).toContain("Mon téléphone")
    expect(account).not.toContain(secret)
  })

  test("opens nothing else, and nothing any more once it is revoked", async () => {
    const path = await made()
    const secret = path.split("/")[2] ?? ""
    expect((await get(routes.reviewsFeed, { Authorization: `Bearer ${secret}` })).status).toBe(401)
    const feed = (await app.store.read.select().from(secrets)).find(({ kind }) => kind === "feed")
    const other = await signedIn(app, ["it"])
    const revoked = (who: TestPerson) =>
      server.request(routes.accountFeedRevoked(feed?.id ?? ""), { method: "POST", headers: who.posting })
    await revoked(other)
    expect((await get(path)).status).toBe(200)
    expect((await revoked(it)).status).toBe(303)
    expect((await get(path)).status).toBe(404)
  })

  test("ends with its owner's access", async () => {
    const path = await made()
    const admin = await signedIn(app, ["admin"])
    await disablePerson(app, { person: await readLivingPerson(app, it.id) }, { by: admin.id })
    expect((await get(path)).status).toBe(404)
  })

  test("says what it is for: without that nothing is made", async () => {
    const body = formBody({ name: "" })
    const answer = await server.request(routes.accountFeeds, { method: "POST", headers: it.posting, body })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain("Dites à quoi cette adresse va servir.")
  })
})

test("a day is the same in every zone, texts with any sign are whole, and lines keep the limit", async () => {
  const name = "Ça; une, virgule\\ et 😀 ".repeat(8)
  const day = (uid: string, day: string) => ({
    ...{ uid, day, summary: name, text: "Une ligne\net une autre", url: "https://aval.example/reviews" },
    ...{ sequence: 0, changedAt: "2026-11-22T10:00:00Z" },
  })
  const days = [day("a@x", "2026-03-29"), day("b@x", "2026-10-25"), day("c@x", "2026-12-31")]
  const text = calendarText({ name: "Échéances", text: "", language: "fr", days })
  expect(text).toContain("DTSTART;VALUE=DATE:20260329\r\n")
  expect(text).toContain("DTEND;VALUE=DATE:20270101\r\n")
  for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  for (const event of await eventsIn(text)) {
    expect(event.summary).toBe(name)
    expect(event.description).toBe("Une ligne\net une autre")
  }
  expect(calendarText({ name: "Échéances", text: "", language: "fr", days })).toBe(text)
})
