import { asc, eq, gt } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { events, facts, packets } from "../../db/schema.ts"
import { extendPacket } from "../../src/actions/extend-packet.ts"
import { importDocument } from "../../src/actions/import-document.ts"
import { readPacket } from "../../src/actions/read-packet.ts"
import { renewPacket } from "../../src/actions/renew-packet.ts"
import { savePacketAnswers } from "../../src/actions/save-packet-answers.ts"
import { submitPacket } from "../../src/actions/submit-packet.ts"
import { withdrawFact } from "../../src/actions/withdraw-fact.ts"
import { Spent, StaleWrite } from "../../src/core/errors.ts"
import type { VendorAnswer } from "../../src/core/packet-answers.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { askedBy, fieldsOf } from "../support/forms.ts"
import { packetFor } from "../support/packets.ts"
import { signedIn, signInAs, type TestPerson } from "../support/people.ts"
import { visitor } from "../support/visitor.ts"

let app: TestApp
let claire: TestPerson
let ask: ReturnType<typeof askedBy>

beforeEach(async () => {
  app = await testApp({ catalogue: true, demo: true })
  claire = await signedIn(app, ["legal"], { name: "Claire Aubert" })
  ask = askedBy(app, claire)
})
afterEach(() => app.close())

const headSeq = async () => (await app.store.head()).seq
const eventsSince = (seq: number) =>
  app.store.read.select().from(events).where(gt(events.seq, seq)).orderBy(asc(events.seq))
const linkIn = (html: string) => /\/vendor\/[\w-]{43}/.exec(html)?.[0] ?? ""

/** What a vendor said, sent. */
async function answered(answers: (index: number, isShown: boolean) => VendorAnswer | undefined, plans?: string[]) {
  const packet = await packetFor(app, { by: claire.id, ...(plans && { plans }) })
  const { items } = await readPacket(app, packet.id)
  const given = items.map(({ id, isShown }, index) => ({ question: id, base: "", answer: answers(index, isShown) }))
  await savePacketAnswers(app, packet.id, given)
  await submitPacket(app, packet.id, { answeredBy: "Ana Silva, DPO" })
  return { ...packet, items: (await readPacket(app, packet.id)).items }
}

describe("asking a vendor", () => {
  test("begins with whom, proposes what is unknown or weak, and shows the link once", async () => {
    const first = await ask("/packets/new")
    expect(first.html).toContain('<option value="openai"')
    const form = await ask("/packets/new?plan=chatgpt%2Fenterprise")
    const fields = fieldsOf(form.html)
    expect(fields).toMatchObject({
      organisation: "openai",
      plan: "chatgpt/enterprise",
      language: "en",
      until: "2026-12-22",
    })
    expect([fields.question].flat().length).toBeGreaterThan(20)
    const before = await headSeq()
    const made = await ask("/packets/new", { ...fields, message: "Hello" })
    expect(made.status).toBe(201)
    const link = linkIn(made.html)
    expect((await visitor(app).get(link)).status).toBe(303)
    const written = await eventsSince(before)
    expect(written.map(({ kind, actor }) => [kind, actor])).toEqual([["packet.made", claire.id]])
    expect(JSON.stringify(written)).not.toContain(link.split("/").at(-1))
    const [row] = await app.store.read.select().from(packets)
    for (const path of ["/packets", `/packets/${row?.id}`]) {
      const page = await ask(path)
      expect(page.html).not.toContain(link)
      expect(page.text).toContain("OpenAI")
    }
    // The mail is ready in both languages, with the link in it.
    expect(made.html.split(link).length - 1).toBe(3)
  })

  test.each([
    ["no question", { question: [] }, "Choose one question"],
    ["a question of another vendor", { question: ["organisation/anthropic D1"] }, "questions changed"],
    ["a day that has passed", { until: "2026-11-22" }, "Choose a day to come"],
    ["a day beyond the link", { until: "2028-01-01" }, "Choose a day to come"],
    ["no language", { language: "de" }, "Choose one of these"],
  ])("is refused with everything typed: %s", async (_, changed, words) => {
    const fields = fieldsOf((await ask("/packets/new?plan=chatgpt%2Fenterprise")).html)
    const seq = await headSeq()
    const answer = await ask("/packets/new", { ...fields, message: "Kept as typed", ...changed })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
    expect(answer.text).toContain("Kept as typed")
    expect(await headSeq()).toBe(seq)
  })

  test("is for those who keep the register of the whole company", async () => {
    const { id } = await packetFor(app)
    const reader = await signedIn(app, ["reader"])
    const buyer = await signedIn(app, ["procurement"])
    const paths = ["/packets", "/packets/new", `/packets/${id}`]
    for (const path of paths) expect((await ask(path, undefined, { by: reader })).status, path).toBe(403)
    for (const path of paths) expect((await ask(path, undefined, { by: buyer })).status, path).toBe(200)
    expect((await ask("/packets/pkt_none")).status).toBe(404)
    expect((await ask("/packets/new?organisation=nobody")).status).toBe(404)
  })
})

describe("the link", () => {
  test("is replaced: the old one is dead, and nothing that was saved is lost", async () => {
    const { id, path } = await packetFor(app, { by: claire.id })
    const { items } = await readPacket(app, id)
    const fields = fieldsOf((await ask(`/packets/${id}`)).html)
    // What the vendor saves meanwhile stands in nobody's way.
    await savePacketAnswers(app, id, [{ question: items[0]?.id ?? "", base: "", answer: { verdict: "unanswered" } }])
    const answer = await ask(`/packets/${id}/link`, { ...fields, until: "2026-12-30", what: "renew" })
    expect(answer.status).toBe(201)
    expect((await visitor(app).get(path)).status).toBe(404)
    const by = visitor(app)
    expect((await by.get(linkIn(answer.html))).status).toBe(303)
    expect((await by.get("/vendor")).text).toContain("1 of")
    // Somebody else makes one at the same moment: the second is told, and the first's link lives.
    await expect(renewPacket(app, { id, until: "2026-12-30", seen: 1 }, { by: "per_x" })).rejects.toThrow(StaleWrite)
    expect((await visitor(app).get(linkIn(answer.html))).status).toBe(303)
  })

  test("is put off without changing, a year at most", async () => {
    const { id, path } = await packetFor(app, { until: "2026-11-24" })
    app.setNow("2026-11-25T10:00:00Z")
    expect((await visitor(app).get(path)).status).toBe(404)
    const by = await signInAs(app, claire.id)
    expect((await ask(`/packets/${id}`, undefined, { by })).text).toContain("out of time")
    const answer = await ask(`/packets/${id}/link`, { until: "2026-12-31", seen: "1", what: "extend" }, { by })
    expect(answer.status).toBe(303)
    expect((await visitor(app).get(path)).status).toBe(303)
    await expect(extendPacket(app, { id, until: "2027-11-30", seen: 2 }, { by: "per_x" })).rejects.toThrow(/a year/)
  })

  test("is taken back at once, and opened again by a new one", async () => {
    const { id, path } = await packetFor(app)
    const by = visitor(app)
    await by.get(path)
    expect((await ask(`/packets/${id}/revocation`, { seen: "1" })).status).toBe(303)
    expect([(await by.get("/vendor")).status, (await visitor(app).get(path)).status]).toEqual([404, 404])
    expect((await ask(`/packets/${id}`)).text).toContain("link taken back")
    expect((await ask(`/packets/${id}/revocation`, { seen: "2" })).status).toBe(409)
    const again = await ask(`/packets/${id}/link`, { until: "2026-12-31", seen: "2" })
    const fresh = visitor(app)
    expect((await fresh.get(linkIn(again.html))).status).toBe(303)
    expect((await fresh.get("/vendor")).status).toBe(200)
  })
})

describe("what was answered", () => {
  test("waits on the dashboard of whoever asked, as long as a claim of it counts", async () => {
    expect((await ask("/dashboard")).text).not.toContain("has answered")
    const { id, items } = await answered((index, isShown) =>
      isShown
        ? { verdict: "confirmed" }
        : index > 40
          ? undefined
          : { verdict: "answered", option: 1, text: "Audited in May." },
    )
    const claims = items.filter(({ answer }) => answer?.verdict === "answered")
    const page = await ask("/dashboard")
    expect(page.text).toContain(
      `OpenAI Ireland Ltd has answered: look at its answers ${claims.length} claims wait for evidence`,
    )
    expect(page.html).toContain(`href="/packets/${id}"`)
    const other = await signedIn(app, ["legal"])
    expect((await ask("/dashboard", undefined, { by: other })).text).not.toContain("has answered")
    for (const { answer } of claims) {
      const fact = answer?.factId ?? ""
      await withdrawFact(app, fact, { by: claire.id, why: "checked" })
    }
    expect((await ask("/dashboard")).text).not.toContain("has answered")
  })

  test("stands beside what we had; a confirmation is told on the fact's sheet", async () => {
    const { id, items } = await answered((index, isShown) =>
      isShown && index < 12 ? { verdict: "confirmed" } : index === 30 ? { verdict: "unanswered" } : undefined,
    )
    const page = await ask(`/packets/${id}`)
    expect(page.text).toContain("Ana Silva, DPO")
    expect(page.text).toContain("Confirmed by the vendor on 22 November 2026")
    const confirmed = items.find(({ answer }) => answer?.verdict === "confirmed")
    const sheet = await ask(`/register/facts/${confirmed?.fact?.id}`)
    expect(sheet.text).toContain("Confirmed by OpenAI")
    const reader = await signedIn(app, ["reader"])
    const seen = await ask(`/register/facts/${confirmed?.fact?.id}`, undefined, { by: reader })
    expect(seen.html).not.toContain(`/packets/${id}`)
    expect(seen.text).not.toContain("Ana Silva")
  })

  test("is accepted by saying what the evidence is: the claim gives way", async () => {
    const url = "https://vendor.example/soc2"
    const { id, items } = await answered((_, isShown) =>
      isShown ? undefined : { verdict: "answered", option: 1, text: "Audited in May.", url },
    )
    const item = items.find(({ answer }) => answer?.verdict === "answered")
    const page = await ask(`/packets/${id}`)
    const href = /href="([^"]*accept=1)"/.exec(page.html)?.[1]?.replaceAll("&amp;", "&") ?? ""
    const form = await ask(href)
    const fields = fieldsOf(form.html)
    expect(fields).toMatchObject({ option: "1", en: "Audited in May.", url, factor: item?.factor.id })
    // What kind of source it is, somebody says.
    expect(fields).not.toHaveProperty("source")
    expect((await ask("/register/facts", fields)).status).toBe(422)
    expect((await ask("/register/facts", { ...fields, source: "register" })).status).toBe(303)
    const rows = await app.store.read
      .select()
      .from(facts)
      .where(eq(facts.factor, item?.factor.id ?? ""))
    const claim = rows.find(({ author }) => author === id)
    expect(claim?.supersededAt).not.toBeNull()
    expect(
      rows.find(({ sourceClass, supersededAt }) => sourceClass === "register" && supersededAt === null),
    ).toMatchObject({
      option: 1,
      author: claire.id,
    })
    expect((await ask(`/packets/${id}`)).text).toContain("Claim replaced since")
  })

  test("takes the place of what the same vendor said before, and of nothing else", async () => {
    const say = (option: 0 | 3) => (_: number, isShown: boolean) =>
      isShown ? undefined : ({ verdict: "answered", option } as const)
    const first = await answered(say(3))
    const ours = first.items.find(({ answer }) => answer?.factId)
    const stated = { plan: "chatgpt/enterprise", factor: "C3", option: 2, sourceClass: "claim", seenOn: "2026-11-20" }
    await importDocument(app, { aval: 1, facts: [{ ...stated, author: "per_1" }] }, { why: "test" })
    const second = await answered(say(0))
    const rows = await app.store.read
      .select()
      .from(facts)
      .where(eq(facts.factor, ours?.factor.id ?? ""))
    const live = rows.filter(({ supersededAt, author }) => supersededAt === null && author?.startsWith("pkt_"))
    expect(live.map(({ author, option }) => [author, option])).toEqual([[second.id, 0]])
    const others = await app.store.read.select().from(facts).where(eq(facts.author, "per_1"))
    expect(others.map(({ supersededAt }) => supersededAt)).toEqual([null])
  })

  test("is sent once, whatever happens between: several at once, or a failure at any statement", async () => {
    const { id } = await packetFor(app)
    const { items } = await readPacket(app, id)
    const given = items.map((item) => ({
      ...{ question: item.id, base: "" },
      answer: { verdict: item.isShown ? "corrected" : "answered", option: 2 } as const,
    }))
    await savePacketAnswers(app, id, given)
    const { client } = app.store
    for (const table of ["facts", "packets", "packet_answers", "events"]) {
      const what = table === "facts" || table === "events" ? "INSERT" : "UPDATE"
      client.exec(`CREATE TRIGGER fault BEFORE ${what} ON ${table} BEGIN SELECT RAISE(ABORT, 'fault'); END`)
      await expect(submitPacket(app, id, { answeredBy: "Ana" })).rejects.toThrow()
      client.exec("DROP TRIGGER fault")
      expect((await readPacket(app, id)).state).toBe("open")
      expect(await app.store.read.select().from(facts).where(eq(facts.author, id))).toEqual([])
    }
    const sent = await Promise.allSettled(Array.from({ length: 6 }, () => submitPacket(app, id, { answeredBy: "Ana" })))
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    for (const one of sent) if (one.status === "rejected") expect(one.reason).toBeInstanceOf(Spent)
    expect(await app.store.read.select().from(facts).where(eq(facts.author, id))).toHaveLength(items.length)
    const told = (await eventsSince(0)).filter(({ kind }) => kind === "packet.submitted")
    expect(told).toHaveLength(1)
  })
})
