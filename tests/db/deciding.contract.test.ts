import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { decisionsUnderWay, openDecisionById, requestersOf, signOffsOf } from "../../db/queries/decisions.ts"
import { decisionById } from "../../db/queries/pages.ts"
import { recallDecision } from "../../src/actions/change-decision.ts"
import { checkTool } from "../../src/actions/check-tool.ts"
import { readDecision } from "../../src/actions/read-decision.ts"
import { signDecision } from "../../src/actions/sign-decision.ts"
import { suspendPlan } from "../../src/actions/suspend-plan.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { laid, decidedPlan as plan, withAssessment } from "../support/deciding.ts"
import { signedIn } from "../support/people.ts"
import { requestBy } from "../support/requests.ts"
import { type OpenStore, openTestD1, openTestSqlite } from "./stores.ts"

// A decision from its draft to a suspension, on both engines.

describe.each([
  ["SQLite", openTestSqlite],
  ["D1", openTestD1],
] as const)("on %s", (_name, open) => {
  let opened: OpenStore
  let app: TestApp

  beforeAll(async () => {
    opened = await open()
    app = { ...(await testApp({ now: "2026-11-22T10:00:00Z" })), store: opened.store as TestApp["store"] }
  }, 60_000)
  afterAll(() => opened.close())

  test("a decision is laid, taken back, laid again, signed by two, and suspended by one", async () => {
    const { read } = app.store
    const assessment = await withAssessment(app, "2026-11-20")
    const [ada, it, legal] = await Promise.all([
      signedIn(app, ["assessor"]),
      signedIn(app, ["it"]),
      signedIn(app, ["legal"]),
    ])
    const asker = await signedIn(app, ["reader"])
    const request = await requestBy(app, { by: asker.id, tool: "acme-writer" })
    const first = await laid(app, assessment, { by: ada.id })
    await recallDecision(app, first, { by: ada.id, version: 2 })
    expect(await openDecisionById(read, first)).toMatchObject({ status: "draft", version: 3, plan })

    const id = await laid(app, assessment, { by: ada.id })
    expect((await decisionsUnderWay(read, plan)).map((one) => one.status).sort()).toEqual(["draft", "signing"])
    expect(await requestersOf(read, "acme-writer", "2026-01-01")).toEqual([
      { id: request, by: asker.id, status: "open" },
    ])
    const sign = (role: "it" | "legal", by: string) =>
      signDecision(app, id, { role, verdict: "agree", version: 2 }, { by, roles: [role] })
    expect(await sign("it", it.id)).toEqual({ recorded: false })
    expect(await sign("legal", legal.id)).toEqual({ recorded: true })
    expect((await signOffsOf(read, [id])).get(id)?.map(({ role }) => role)).toEqual(["it", "legal"])
    expect(await decisionById(read, id)).toMatchObject({ id, stated: false })
    const asked = { plan, data: ["internal"], use: ["copy"] }
    expect((await checkTool(app, asked)).reply.answer).toBe("yes")
    await suspendPlan(app, { plan, role: "it", reason: { en: "A leak." } }, { by: it.id, roles: ["it"] })
    expect((await checkTool(app, asked)).reply).toMatchObject({ answer: "no", reason: { code: "suspended" } })
    expect((await readDecision(app, id)).inForce?.outcome).toBe("suspended")
  })

  test.each([
    "UPDATE sign_offs SET verdict = 'dissent'",
    "DELETE FROM sign_offs",
    "UPDATE open_decisions SET version = 9 WHERE status = 'recorded'",
    "UPDATE open_decisions SET content = '{}' WHERE status = 'recorded'",
    "DELETE FROM open_decisions",
  ])("what is signed is neither changed nor taken away: %s", async (statement) => {
    await expect(opened.raw(statement)).rejects.toThrow(/append-only|laid before the signatories/)
  })
})
