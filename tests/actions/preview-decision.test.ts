import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { requests } from "../../db/schema.ts"
import { previewDecision } from "../../src/actions/preview-decision.ts"
import { currentList } from "../../src/actions/read-current-list.ts"
import { readDecision } from "../../src/actions/read-decision.ts"
import { signDecision } from "../../src/actions/sign-decision.ts"
import { suspendPlan } from "../../src/actions/suspend-plan.ts"
import { answerOf } from "../../src/core/answer.ts"
import type { DecisionContent } from "../../src/core/deciding.ts"
import { enforcement } from "../../src/core/enforcement.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { decidedPlan, laid, withAssessment } from "../support/deciding.ts"
import { signedIn, type TestPerson } from "../support/people.ts"
import { requestBy } from "../support/requests.ts"

let app: TestApp
let assessment: string
let ida: TestPerson
let leo: TestPerson
let ada: TestPerson

beforeEach(async () => {
  app = await testApp({ now: "2026-11-22T10:00:00Z" })
  assessment = await withAssessment(app, "2026-11-20")
  ida = await signedIn(app, ["it"])
  leo = await signedIn(app, ["legal"])
  ada = await signedIn(app, ["assessor"])
})
afterEach(() => app.close())

const preview = async (id: string) => previewDecision(app, await readDecision(app, id))
const laidWith = (over: Partial<DecisionContent> = {}) => laid(app, assessment, { by: ada.id, over })

async function signed(id: string) {
  for (const [person, role] of [
    [ida, "it"],
    [leo, "legal"],
  ] as const) {
    const { version } = await readDecision(app, id)
    await signDecision(app, id, { role, verdict: "agree", version }, { by: person.id, roles: [role] })
  }
}

describe("what a decision will do", () => {
  test("is what it does once it counts: list, answers, hosts", async () => {
    const before = await currentList(app)
    const hostsBefore = enforcement(before?.book ?? fail(), app.policy, "2026-11-22")
    const id = await laidWith({
      conditions: [
        { text: { en: "A person reviews.", fr: "Une personne relit." }, classes: ["internal"], uses: ["copy"] },
      ],
      outcome: "conditional",
    })
    const seqBefore = (await app.store.head()).seq
    const told = await preview(id)
    expect((await app.store.head()).seq).toBe(seqBefore)
    await signed(id)
    const now = await currentList(app)
    const book = now?.book ?? fail()
    expect(told.revision).toBe(now?.revision.revision)
    expect(told).toMatchObject({ later: false, speaks: true, list: { changes: true, conditions: 1 } })
    for (const { data, use, after } of told.cells) {
      expect(answerOf(book, { plan: decidedPlan, data: [data], use: [use], day: "2026-11-22" })).toBe(after)
    }
    const ruled = (hosts: typeof hostsBefore) => new Map(hosts.map((one) => [`${one.cover} ${one.host}`, one.rule]))
    const after = ruled(enforcement(book, app.policy, "2026-11-22"))
    const moved = [...ruled(hostsBefore)].filter(([key, rule]) => after.get(key) !== rule)
    expect(told.hosts.map(({ host, cover, before: was }) => [`${cover} ${host}`, was])).toEqual(moved)
    expect(told.hosts.length).toBeGreaterThan(0)
    expect(told.moves.some(({ before: was, after: is }) => was === "ask" && is === "if")).toBe(true)
  })

  test("waits where it begins later, and says which one it follows", async () => {
    const first = await laidWith()
    await signed(first)
    const second = await laidWith({
      validFrom: "2026-12-15",
      outcome: "refused",
      reasons: { outcome: "Not any more." },
    })
    const told = await preview(second)
    expect(told).toMatchObject({ day: "2026-12-15", later: true, replaces: first })
    expect(told.moves.every(({ after }) => after === "no")).toBe(true)
    expect(told.hosts.every(({ after }) => after !== "allow")).toBe(true)
  })

  test("counts who waits with a request, and who had an answer", async () => {
    const nadia = await signedIn(app, ["reader"])
    const noah = await signedIn(app, ["reader"])
    await requestBy(app, { by: nadia.id, plan: decidedPlan })
    await requestBy(app, { by: nadia.id, plan: decidedPlan })
    await requestBy(app, { by: noah.id, plan: decidedPlan })
    await app.store.commit((write) => [
      write
        .update(requests)
        .set({ status: "answered", answer: "Yes.", endedBy: ida.id, endedAt: "2026-11-22T09:00:00.000Z" }),
    ])
    await requestBy(app, { by: nadia.id, plan: decidedPlan })
    expect((await preview(await laidWith())).people).toEqual({ waiting: 1, answered: 2 })
  })

  test("lifts a suspension only when it counts", async () => {
    await signed(await laidWith())
    await suspendPlan(app, { plan: decidedPlan, role: "it", reason: { en: "A leak." } }, { by: ida.id, roles: ["it"] })
    const told = await preview(await laidWith())
    expect(told.cells.every(({ before }) => before === "no")).toBe(true)
    expect(told.moves.map(({ before }) => before)).toContain("no")
    expect(told.headline.length).toBeGreaterThan(0)
  })
})

function fail(): never {
  throw new Error("no list")
}
