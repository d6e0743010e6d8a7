import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { planBySlug } from "../../db/queries/tool-pages.ts"
import { assessments, openAssessments } from "../../db/schema.ts"
import { planFigures } from "../../src/actions/read-plan-figures.ts"
import { createServer } from "../../src/web/server.tsx"
import { type TestApp, testApp } from "../support/app.ts"
import { pagesOf } from "../support/pages.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let get: ReturnType<typeof pagesOf>
let ana: TestPerson
let reader: TestPerson
let frozen: string

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ")

beforeAll(async () => {
  app = await testApp({ demo: true })
  get = pagesOf(app)
  ana = await signedIn(app, ["assessor"])
  reader = await signedIn(app, ["reader"])
  const plan = await planBySlug(app.store.read, "chatgpt/enterprise")
  const rows = await app.store.read.select().from(assessments)
  frozen = rows.find(({ planId }) => planId === plan?.planId)?.id ?? ""
  await app.store.commit((write) => [
    write.insert(openAssessments).values({
      ...{ id: "oas_1", planId: plan?.planId ?? "", depth: "full", depthReasons: [], status: "open" },
      contexts: [
        { dataClass: "personal", use: "crm" },
        { dataClass: "internal", use: "copy" },
      ],
      ...{ openedBy: ana.id, openedAt: "2026-11-01T10:00:00Z" },
    }),
  ])
})
afterAll(() => app.close())

const compared = (a: string, b = "", query = "") =>
  `/assessments/comparison?lang=en&a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}${query}`

describe("two plans", () => {
  test("stand side by side with the figures that each has by itself, and what the second has more", async () => {
    const { text, title } = await get(compared("plan/chatgpt/enterprise", "plan/claude/team"), reader.headers)
    expect(title).toMatch(/^Claude Team, today: worse on \d+ factors?, better on \d+/)
    expect(text).toContain("Beside ChatGPT Enterprise, today")
    const plans = await Promise.all(
      ["chatgpt/enterprise", "claude/team"].map((slug) => planBySlug(app.store.read, slug)),
    )
    const figures = await planFigures(
      app,
      plans.flatMap((one) => one ?? []),
      app.methodology.reference,
    )
    const depths = new Set(figures.map(({ depth }) => depth))
    expect(depths.size).toBe(1)
    const [first = 0, second = 0] = figures.map(({ score }) => score)
    expect(text).toContain(first.toFixed(2))
    expect(text).toContain(second.toFixed(2))
    const more = Math.abs(second - first).toFixed(2)
    expect(text).toContain(`${second > first ? "+" : "−"}${more}`)
  })

  test("show what differs, and fold away what does not; with itself nothing differs", async () => {
    const apart = await get(compared("plan/chatgpt/enterprise", "plan/chatgpt/individual"), reader.headers)
    expect(apart.text).toMatch(/\d+ differences/)
    expect(apart.text).toContain("Set by the methodology")
    const before = apart.html.indexOf("What does not differ")
    expect(apart.html.indexOf("D3 Identity")).toBeLessThan(before)
    const same = await get(compared("plan/chatgpt/enterprise", "plan/chatgpt/enterprise"), reader.headers)
    expect(same.text).toContain("ChatGPT Enterprise, today: the same known answers")
    expect(same.text).toContain("No difference")
  })

  test("change places, mirrored", async () => {
    const there = await get(compared("plan/chatgpt/enterprise", "plan/chatgpt/individual"), reader.headers)
    const back = await get(compared("plan/chatgpt/individual", "plan/chatgpt/enterprise"), reader.headers)
    const counts = (text: string) => /worse on (\d+) factors?, better on (\d+)/.exec(text)?.slice(1)
    expect(counts(back.text)).toEqual(counts(there.text)?.toReversed())
    expect(there.links).toContain("/assessments/comparison?a=plan%2Fchatgpt%2Findividual&b=plan%2Fchatgpt%2Fenterprise")
  })

  test("follow the context that was asked for; one that is not known is refused", async () => {
    const { text } = await get(compared("plan/chatgpt/enterprise", "plan/claude/team", "&data=special&use=image"))
    expect(text).toContain("Images, sensitive data")
    expect((await get(compared("plan/chatgpt/enterprise", "plan/claude/team", "&data=nope"))).status).toBe(422)
  })
})

describe("assessments", () => {
  test("a frozen one beside the plan of today: its day, and what changed since", async () => {
    const { text } = await get(compared(`frozen/${frozen}`, "plan/chatgpt/enterprise"), reader.headers)
    expect(text).toMatch(/ChatGPT Enterprise, frozen on \d+ \w+ 2026/)
    const french = await get(compared(`frozen/${frozen}`, "plan/chatgpt/enterprise").replace("lang=en", "lang=fr"))
    expect(plain(french.text)).toMatch(/ChatGPT Enterprise, figée le \d+ \S+ 2026/)
  })

  test("one under way takes its contexts along, leads to the last frozen one, and is for those who keep the register", async () => {
    const { status, text } = await get(compared("open/oas_1", `frozen/${frozen}`), ana.headers)
    expect(status).toBe(200)
    expect(text).toContain("ChatGPT Enterprise, assessment under way")
    expect(text).toContain("Customer relations, personal data")
    expect(text).toContain("Our own answers are those for the use customer relations")
    expect((await get(compared("open/oas_1", `frozen/${frozen}`), reader.headers)).status).toBe(404)
    const led = await get("/assessments/oas_1/comparison", ana.headers)
    expect(led.status).toBe(303)
    expect((await get("/assessments/oas_1/comparison", reader.headers)).status).toBe(403)
    expect((await get("/assessments/oas_none/comparison", ana.headers)).status).toBe(404)
  })

  test("of two that were frozen on one day, the one frozen last is the last, and stands first", async () => {
    const [row] = await app.store.read.select().from(assessments).where(eq(assessments.id, frozen))
    if (!row) throw new Error("the example has assessments")
    const twice = ["ass_b", "ass_c", "ass_a"].map((id) => ({ ...row, id, day: "2026-11-20" }))
    for (const one of twice) await app.store.commit((write) => [write.insert(assessments).values(one)])
    const asked = new Request("http://localhost/assessments/oas_1/comparison", { headers: ana.headers })
    const led = await createServer(app, { assets: new Map(), remote: () => "127.0.0.1" }).fetch(asked)
    expect(led.headers.get("Location")).toBe("/assessments/comparison?a=open%2Foas_1&b=frozen%2Fass_a")
    const { links } = await get(compared("plan/chatgpt/enterprise"), reader.headers)
    const offered = links.flatMap((link) => /b=frozen%2F(\w+)/.exec(link)?.[1] ?? [])
    expect(offered).toEqual(["ass_a", "ass_c", "ass_b", frozen])
    const around = await get(`/assessments/frozen/${frozen}`, reader.headers)
    const others = around.links.flatMap((link) => /^\/assessments\/frozen\/(\w+)$/.exec(link)?.[1] ?? [])
    expect(others).toEqual(["ass_a", "ass_c", "ass_b"])
  })

  test("whose methodology is not kept is told as such", async () => {
    const [row] = await app.store.read.select().from(assessments).limit(1)
    if (!row) throw new Error("the example has assessments")
    await app.store.commit((write) => [write.insert(assessments).values({ ...row, id: "ass_old", methodology: "0.1" })])
    const { text } = await get(compared("frozen/ass_old", "plan/chatgpt/enterprise"), reader.headers)
    expect(text).toContain("is not kept here: its figures are computed under the methodology of today")
  })
})

describe("choosing", () => {
  test("offers the other plans of the tool, its assessments, and whatever is looked for", async () => {
    const { links, text } = await get(compared("plan/chatgpt/enterprise"), reader.headers)
    expect(text).toContain("Compare ChatGPT Enterprise, today")
    const to = (b: string) => `/assessments/comparison?a=plan%2Fchatgpt%2Fenterprise&b=${encodeURIComponent(b)}`
    expect(links).toContain(to("plan/chatgpt/individual"))
    expect(links).toContain(to(`frozen/${frozen}`))
    const found = await get(compared("plan/chatgpt/enterprise", "", "&find=clau"), reader.headers)
    expect(found.links).toContain(to("plan/claude/team"))
    const none = await get(compared("plan/chatgpt/enterprise", "", "&find=zzzz"), reader.headers)
    expect(none.text).toContain("No plan found.")
  })

  test("starts from nothing, and says when a name names nothing", async () => {
    const start = await get("/assessments/comparison?lang=en&find=clau", reader.headers)
    expect(start.status).toBe(200)
    expect(start.links).toContain("/assessments/comparison?a=plan%2Fclaude%2Fteam")
    for (const a of ["plan/nope/none", "frozen/none", "tool/chatgpt", "x"])
      expect((await get(compared(a), ana.headers)).status, a).toBe(404)
  })
})
