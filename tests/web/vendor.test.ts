import { asc, eq, gt } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { answersOf } from "../../db/queries/packets.ts"
import { events, facts, files, packets, secrets } from "../../db/schema.ts"
import { readPacket } from "../../src/actions/read-packet.ts"
import { renewPacket } from "../../src/actions/renew-packet.ts"
import { revokePacket } from "../../src/actions/revoke-packet.ts"
import { rates } from "../../src/web/rates.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { fieldsOf } from "../support/forms.ts"
import { packetFor } from "../support/packets.ts"
import { signedIn } from "../support/people.ts"
import { type Visitor, visitor } from "../support/visitor.ts"

let app: TestApp

beforeEach(async () => {
  app = await testApp({ catalogue: true, demo: true })
})
afterEach(() => app.close())

async function opened(path: string): Promise<Visitor> {
  const by = visitor(app)
  expect((await by.get(path)).location).toBe("/vendor")
  return by
}

/** What a part's form would send, with what is typed in some of its fields. */
async function filled(by: Visitor, part: number, typed: Readonly<Record<string, string>>): Promise<FormData> {
  return dataOf((await by.get(`/vendor?part=${part}`)).html, typed)
}

function dataOf(html: string, typed: Readonly<Record<string, string>>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fieldsOf(html))) for (const one of [value].flat()) data.append(name, one)
  const own = new Set(data.getAll("question"))
  for (const [name, value] of Object.entries(typed)) {
    if (own.has(name.replace(/^[a-z]+-/, ""))) data.set(name, value)
  }
  return data
}

const itemsOf = async (id: string) => (await readPacket(app, id)).items
const headSeq = async () => (await app.store.head()).seq
const eventsSince = (seq: number) =>
  app.store.read.select().from(events).where(gt(events.seq, seq)).orderBy(asc(events.seq))

const cookieLine = /^__Host-aval-vendor=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/

describe("the link", () => {
  test("moves its secret into a cookie, and uses nothing up", async () => {
    const { path, id } = await packetFor(app)
    const by = visitor(app)
    const before = await headSeq()
    for (let count = 0; count < 3; count++) {
      const answer = await by.get(path)
      expect([answer.status, answer.location, answer.html]).toEqual([303, "/vendor", ""])
      expect(answer.headers.get("Cache-Control")).toBe("no-store")
      expect(answer.cookies.filter((line) => line.startsWith("__Host-"))).toEqual([expect.stringMatching(cookieLine)])
    }
    const page = await by.get("/vendor")
    expect([page.status, page.headers.get("Cache-Control")]).toEqual([200, "no-store"])
    expect(await headSeq()).toBe(before)
    expect(by.told()).toEqual(Array(3).fill({ event: "link_used", way: "packet", subject: id }))
  })

  test("is kept as a hash alone, and stands in no event and no line of the log", async () => {
    const { path, secret } = await packetFor(app)
    const by = await opened(path)
    await by.get("/vendor")
    expect(JSON.stringify(await app.store.read.select().from(secrets))).not.toContain(secret)
    expect(JSON.stringify(await app.store.read.select().from(events))).not.toContain(secret)
    expect(JSON.stringify(by.log)).not.toContain(secret)
  })

  test("opens the same page however it is dead", async () => {
    const expired = await packetFor(app, { until: "2026-11-25" })
    const revoked = await packetFor(app)
    const replaced = await packetFor(app)
    const still = await opened(expired.path)
    await revokePacket(app, { id: revoked.id, seen: 1 }, { by: "per_test" })
    await renewPacket(app, { id: replaced.id, until: "2026-12-30", seen: 1 }, { by: "per_test" })
    app.setNow("2026-11-26T10:00:00Z")
    const by = visitor(app)
    const dead = [
      ...[expired.path, revoked.path, replaced.path, `/vendor/${"A".repeat(43)}`, "/vendor/x"],
      ...[`/vendor/${"A".repeat(5000)}`, "/vendor/%00", "/vendor/submission"],
    ]
    const pages = await Promise.all(dead.map((path) => by.get(path)))
    expect(pages.map(({ status }) => status)).toEqual(dead.map(() => 404))
    expect(new Set(pages.map(({ html }) => html)).size).toBe(1)
    expect(pages[0]?.html).not.toMatch(/OpenAI|Maison|Trame/i)
    expect(by.told()).toEqual(dead.map(() => ({ event: "sign_in_refused", way: "packet", subject: undefined })))
    // A page that was open when the day passed.
    const late = [await still.get("/vendor"), await still.get("/vendor/questions.xlsx"), await still.post("/vendor")]
    expect(late.map(({ status }) => status)).toEqual([404, 404, 404])
  })

  test("counts how often it is tried", async () => {
    const by = visitor(app)
    for (let count = 0; count < rates.packet.count; count++) await by.get("/vendor/guess")
    expect((await by.get("/vendor/guess")).status).toBe(429)
  })

  test("is of its own kind: no other secret opens it, and it opens nothing else", async () => {
    const { secret, path } = await packetFor(app)
    const person = await signedIn(app, ["admin"])
    const session = person.headers.Cookie?.split("=")[1] ?? ""
    const by = visitor(app)
    expect((await by.get(`/vendor/${session}`)).status).toBe(404)
    expect((await by.get(`/set-up/${secret}`)).status).toBe(404)
    const vendor = await opened(path)
    for (const inside of ["/packets", "/tools", "/account"]) {
      expect((await vendor.get(inside)).status, inside).toBeGreaterThanOrEqual(300)
    }
  })
})

describe("what the vendor sees", () => {
  test("is its own questions, in the packet's language, and nothing of what they are for", async () => {
    const { path, asked } = await packetFor(app, { language: "fr", message: "Bonjour,\n\nMerci de répondre." })
    const by = await opened(path)
    const first = await by.get("/vendor")
    expect(first.html).toContain('<html lang="fr">')
    expect(first.text).toContain("Merci de répondre.")
    const parts = [...first.html.matchAll(/\?part=(\d+)/g)].map(([, part]) => part)
    const pages = await Promise.all(parts.map((part) => by.get(`/vendor?part=${part}`)))
    const html = [first, ...pages].map((page) => page.html).join("\n")
    const shown = new Set([...html.matchAll(/name="question" value="([^"]+)"/g)].map(([, id]) => id))
    expect(shown.size).toBe(asked.length)
    // Other tools and plans of the register, of this vendor too; what we decided; who works here; how it is scored.
    for (const word of ["chatgpt/business", "dall-e", "Midjourney", "Anthropic", "approuvé", "Score"]) {
      expect(html, word).not.toContain(word)
    }
    expect(html).not.toMatch(/class="lvl|<nav|\/tools|\/register|\/check|weight|poids/)
    const nameless = html.replace(/<input type="hidden"[^>]*>/g, "")
    expect(nameless).not.toMatch(/\bper_|\bfact_|\bplan\/|organisation\//)
    expect((await by.get("/vendor?lang=en")).html).toContain('<html lang="en">')
    expect((await by.get("/vendor")).html).toContain('<html lang="en">')
  })

  test("is the same for a colleague of ours who is signed in", async () => {
    const { path } = await packetFor(app)
    const person = await signedIn(app, ["admin"], { name: "Claire Aubert" })
    const by = await opened(path)
    const [, cookie = ""] = person.headers.Cookie?.split("=") ?? []
    by.jar.set("__Host-aval", cookie)
    const { html } = await by.get("/vendor")
    expect(html).not.toMatch(/Claire|<nav|\/account|\/tools/)
  })

  test("never shows what rests on a contract, a file or a test of ours", async () => {
    const option = 3
    const seenOn = "2026-11-20"
    const secret = (source: "contract" | "tested" | "claim", factor: string) => ({
      ...{ plan: "chatgpt/enterprise", factor, option, seenOn, sourceClass: source },
      text: { en: `inside only: ${source}` },
    })
    const { importDocument } = await import("../../src/actions/import-document.ts")
    const stated = [secret("contract", "C1"), secret("tested", "C2"), secret("claim", "C4")]
    await importDocument(app, { aval: 1, facts: stated }, { why: "test" })
    const { path, asked } = await packetFor(app, { only: ({ factor }) => /^C[124]$/.test(factor) })
    expect(asked.map(({ knowing }) => knowing)).toContain("firm")
    const by = await opened(path)
    for (let part = 1; part <= 3; part++) {
      expect((await by.get(`/vendor?part=${part}`)).html).not.toContain("inside only")
    }
  })
})

describe("answering", () => {
  test("saves what was typed, comes back to it, and sends it once, in one commit", async () => {
    const { id, path } = await packetFor(app)
    const by = await opened(path)
    const items = await itemsOf(id)
    const [known, ...others] = items.filter(({ isShown }) => isShown)
    const open = items.filter(({ isShown }) => !isShown)
    if (!known || !others[0] || !open[0]) throw new Error("the catalogue has too few facts for this test")
    const [other, unknown] = [others[0], open[0]]
    const before = await headSeq()
    const typed = {
      [`verdict-${known.id}`]: "confirmed",
      [`verdict-${other.id}`]: "corrected",
      [`option-${other.id}`]: "1",
      [`text-${other.id}`]: "Since October, for every plan.",
      [`url-${other.id}`]: "https://vendor.example/terms",
      [`verdict-${unknown.id}`]: "answered",
    }
    const parts = [...(await by.get("/vendor")).html.matchAll(/\?part=(\d+)/g)].map(([, part]) => Number(part))
    for (const part of parts) {
      const saved = await by.postData("/vendor", await filled(by, part, typed))
      expect(saved.status).toBe(303)
    }
    const saves = (await eventsSince(before)).map(({ kind, actor, object }) => [kind, actor, object])
    expect(saves.length).toBeGreaterThan(0)
    expect(saves).toEqual(saves.map(() => ["packet.answered", id, `work/packet/${id}`]))
    // A draft stands in the way.
    const blocked = await by.post("/vendor/submission", { packet: id, name: "Ana", role: "DPO" })
    expect([blocked.status, blocked.text.includes("incomplete")]).toEqual([422, true])
    const [part = 1] = await partsWith(by, unknown.id)
    await by.postData(
      "/vendor",
      await filled(by, part, { [`option-${unknown.id}`]: "2", [`verdict-${unknown.id}`]: "answered" }),
    )
    const [again = 1] = await partsWith(by, other.id)
    expect((await by.get(`/vendor?part=${again}`)).html).toContain("Since October, for every plan.")

    const nameless = await by.post("/vendor/submission", { packet: id, name: "", role: "DPO" })
    expect([nameless.status, nameless.html.includes("Write your name")]).toEqual([422, true])
    const seq = await headSeq()
    const sent = await by.post("/vendor/submission", { packet: id, name: "Ana Silva", role: "DPO" })
    expect([sent.status, sent.location]).toEqual([303, "/vendor"])
    const written = await eventsSince(seq)
    expect(written.map(({ kind, actor }) => [kind, actor])).toEqual(
      expect.arrayContaining([
        ["packet.submitted", id],
        ["fact.recorded", id],
      ]),
    )
    expect(new Set(written.map(({ at }) => at)).size).toBe(1)
    expect(JSON.stringify(written)).not.toContain("Ana Silva")
    const claims = await app.store.read.select().from(facts).where(eq(facts.author, id))
    expect(claims).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          factor: other.factor.id,
          option: 1,
          sourceClass: "claim",
          text: { en: "Since October, for every plan." },
          evidence: { url: "https://vendor.example/terms", seenOn: "2026-11-22" },
        }),
        expect.objectContaining({ factor: unknown.factor.id, option: 2, sourceClass: "claim" }),
      ]),
    )
    expect(claims).toHaveLength(2)
    const answers = new Map((await answersOf(app.store.read, id)).map((answer) => [answer.question, answer.factId]))
    expect(answers.get(known.id)).toBe(known.fact?.id)
    expect(claims.map((claim) => claim.id)).toContain(answers.get(other.id))
    // The fact that was corrected stays what answers: a claim displaces nothing.
    const [kept] = await app.store.read
      .select()
      .from(facts)
      .where(eq(facts.id, other.fact?.id ?? ""))
    expect(kept?.supersededAt).toBeNull()

    const thanks = await by.get("/vendor")
    expect([thanks.status, thanks.text.includes("Thank you"), thanks.html.includes("<form")]).toEqual([
      200,
      true,
      false,
    ])
    const twice = await by.post("/vendor/submission", { packet: id, name: "Ana Silva", role: "DPO" })
    expect(twice.status).toBe(303)
    const late = await by.postData("/vendor", new FormData())
    expect(late.status).toBe(409)
    expect(await app.store.read.select().from(facts).where(eq(facts.author, id))).toHaveLength(2)
    const [row] = await app.store.read.select().from(packets).where(eq(packets.id, id))
    expect(row).toMatchObject({ status: "submitted", answeredBy: "Ana Silva, DPO" })
  })

  test("two colleagues at once: nothing is overwritten, the second keeps what they typed and sees what changed", async () => {
    const { id, path } = await packetFor(app, { only: ({ factor }) => factor === "C1" || factor === "C2" })
    const [one, two] = await itemsOf(id)
    if (!one || !two) throw new Error("two questions are needed")
    const [ana, ben] = [await opened(path), await opened(path)]
    const [part = 1] = await partsWith(ana, one.id)
    const typedByBen = await filled(ben, part, {
      [`verdict-${one.id}`]: "unanswered",
      [`text-${one.id}`]: "Ask our lawyers.",
      [`verdict-${two.id}`]: "unanswered",
    })
    await ana.postData(
      "/vendor",
      await filled(ana, part, { [`verdict-${one.id}`]: "corrected", [`option-${one.id}`]: "0" }),
    )
    const answer = await ben.postData("/vendor", typedByBen)
    expect(answer.status).toBe(412)
    expect(answer.text).toContain("A colleague answered differently")
    expect(answer.html).toContain("Ask our lawyers.")
    const now = new Map((await answersOf(app.store.read, id)).map((one) => [one.question, one.verdict]))
    // The other question was nobody else's: it is saved.
    expect([now.get(one.id), now.get(two.id)]).toEqual([one.isShown ? "corrected" : "answered", "unanswered"])
    // Having seen it, Ben says it again.
    expect(fieldsOf(answer.html)).toMatchObject({
      [`verdict-${one.id}`]: "unanswered",
      [`text-${one.id}`]: "Ask our lawyers.",
    })
    const data = dataOf(answer.html, {})
    expect((await ben.postData("/vendor", data)).status).toBe(303)
    expect((await answersOf(app.store.read, id)).find(({ question }) => question === one.id)?.text).toBe(
      "Ask our lawyers.",
    )
  })

  test("a wrong address keeps the rest, and what was typed", async () => {
    const { id, path } = await packetFor(app, { only: ({ factor }) => factor === "C1" || factor === "C2" })
    const [one, two] = await itemsOf(id)
    if (!one || !two) throw new Error("two questions are needed")
    const by = await opened(path)
    const [part = 1] = await partsWith(by, one.id)
    const data = await filled(by, part, {
      [`url-${one.id}`]: "javascript:alert(1)",
      [`text-${one.id}`]: "<script>1</script>",
      [`verdict-${two.id}`]: "unanswered",
    })
    const answer = await by.postData("/vendor", data)
    expect(answer.status).toBe(422)
    expect(answer.html).toContain("&lt;script&gt;1&lt;/script&gt;")
    expect(answer.html).toContain("javascript:alert(1)")
    expect(answer.html).not.toContain('href="javascript')
    expect((await answersOf(app.store.read, id)).map(({ question }) => question)).toEqual([two.id])
  })

  test("files are evidence, by their content; a packet takes so many", async () => {
    const { id, path } = await packetFor(app, { only: ({ factor }) => factor === "C1" })
    const [one] = await itemsOf(id)
    if (!one) throw new Error("a question is needed")
    const by = await opened(path)
    const with1 = async (name: string, content: string) => {
      const data = await filled(by, 1, { [`verdict-${one.id}`]: "unanswered" })
      data.set(`file-${one.id}`, new File([content], name))
      return by.postData("/vendor", data)
    }
    expect((await with1("../../etc/report.csv", "a,b\n1,2\n")).status).toBe(303)
    const [answer] = await answersOf(app.store.read, id)
    expect(answer?.file).toMatchObject({ name: "report.csv" })
    const [kept] = await app.store.read.select().from(files)
    expect(kept).toMatchObject({ sha256: answer?.file?.sha256, addedBy: id })
    expect((await by.get("/vendor?part=1")).text).toContain("File received: report.csv.")
    const refused = await with1("tool.exe", "MZ\u0000\u0001")
    expect(refused.status).toBe(422)
    const gone = await filled(by, 1, { [`verdict-${one.id}`]: "unanswered", [`nofile-${one.id}`]: "on" })
    expect((await by.postData("/vendor", gone)).status).toBe(303)
    expect((await answersOf(app.store.read, id))[0]?.file).toBeUndefined()
  })

  test("a form of another packet, or from elsewhere, changes nothing", async () => {
    const mine = await packetFor(app)
    const theirs = await packetFor(app, { plans: ["claude/team"] })
    const by = await opened(mine.path)
    const data = await filled(by, 1, {})
    await by.get(theirs.path)
    expect((await by.postData("/vendor", data)).status).toBe(412)
    expect((await by.post("/vendor/submission", { packet: mine.id, name: "A", role: "B" })).status).toBe(412)
    const seq = await headSeq()
    for (const site of ["cross-site", "same-site", "none"]) {
      expect((await by.post("/vendor", {}, { "Sec-Fetch-Site": site })).status).toBe(403)
      expect((await by.post("/vendor/submission", {}, { "Sec-Fetch-Site": site })).status).toBe(403)
    }
    expect(await headSeq()).toBe(seq)
  })
})

/** The parts that a question stands in. */
async function partsWith(by: Visitor, question: string): Promise<number[]> {
  const { html } = await by.get("/vendor")
  const numbers = [...html.matchAll(/\?part=(\d+)/g)].map(([, part]) => Number(part))
  const found = await Promise.all(
    numbers.map(async (part) => ({ part, html: (await by.get(`/vendor?part=${part}`)).html })),
  )
  return found.filter((one) => one.html.includes(`value="${question}"`)).map(({ part }) => part)
}
