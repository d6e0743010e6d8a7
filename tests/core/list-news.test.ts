import { describe, expect, test } from "vitest"
import { currentList } from "../../src/actions/read-current-list.ts"
import type { ApprovedList } from "../../src/core/list.ts"
import { newsOf } from "../../src/core/list-news.ts"
import { stated, testApp } from "../support/app.ts"
import { statedDecision, wholeDocument } from "../support/document.ts"

const list = await (async () => {
  const app = await testApp({ now: "2026-12-20T10:00:00Z" })
  await stated(
    app,
    wholeDocument({ decisions: [statedDecision({ preconditions: [] })], assessments: [], exceptions: [] }),
  )
  const current = await currentList(app)
  await app.close()
  if (!current) throw new Error("no list")
  return current.book.list
})()

/** The list with its decided plan made over. */
function made(over: (plan: ApprovedList["tools"][number]["plans"][number]) => object): ApprovedList {
  const tools = list.tools.map((tool) => ({
    ...tool,
    plans: tool.plans.map((plan) => (plan.decisions ? { ...plan, ...over(plan) } : plan)),
  }))
  return { ...list, revision: list.revision + 1, tools: tools as unknown as ApprovedList["tools"] }
}
const decided = (over: object) =>
  made(({ decisions = [] }) => ({ decisions: decisions.map((one) => ({ ...one, ...over })) }))

describe("what a list says anew", () => {
  test.each([
    ["tightens", decided({ classes: { public: "no", internal: "no", confidential: "no" } })],
    ["opens", decided({ otherClasses: "ask", classes: { public: "yes", internal: "yes", confidential: "yes" } })],
    ["both", decided({ classes: { public: "no", internal: "if", confidential: "if" }, overrides: [] })],
    ["same", made(() => ({ hosts: [{ host: "team.acme.example", cover: "host" }] }))],
  ] as const)("a plan that %s", (news, after) => {
    const found = newsOf(list, after)
    expect(found.plans.map((plan) => [plan.tool, plan.news])).toEqual([["Acme Writer", news]])
    expect(found.plans[0]?.answers === 0).toBe(news === "same")
    expect(found.counts[news]).toBe(1)
  })

  test("plans that come and go, those that change answers first, the rest counted", () => {
    const [tool] = list.tools
    if (!tool) throw new Error("no tool")
    const many = Array.from({ length: 50 }, (_, n) => ({ ...tool, slug: `t-${n}`, name: `T ${n}`, plans: [] }))
    const after: ApprovedList = {
      ...decided({ classes: { public: "no" } }),
      tools: [...decided({ classes: {} }).tools, ...many],
    }
    const found = newsOf(list, after)
    expect(found.plans).toHaveLength(40)
    expect(found.more).toBe(11)
    expect(found.plans[0]?.news).toBe("tightens")
    expect(found.counts).toMatchObject({ added: 50, tightens: 1 })
    expect(newsOf(after, list).counts).toMatchObject({ removed: 50, opens: 1 })
    expect(newsOf(list, list)).toMatchObject({ plans: [], more: 0 })
  })
})
