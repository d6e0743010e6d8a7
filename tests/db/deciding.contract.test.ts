import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { decisionsUnderWay, openDecisionById, requestersOf, signOffsOf } from "../../db/queries/decisions.ts"
import { closedIncidentCount, openIncidents } from "../../db/queries/incidents.ts"
import { decisionById } from "../../db/queries/pages.ts"
import { recallDecision } from "../../src/actions/change-decision.ts"
import { checkTool } from "../../src/actions/check-tool.ts"
import { closeIncident } from "../../src/actions/close-incident.ts"
import { endPilot } from "../../src/actions/end-pilot.ts"
import { readAdoption } from "../../src/actions/read-adoption.ts"
import { readDecision } from "../../src/actions/read-decision.ts"
import { readIncident } from "../../src/actions/read-incident.ts"
import { readPilot } from "../../src/actions/read-pilot.ts"
import { recordIncident } from "../../src/actions/record-incident.ts"
import { signDecision } from "../../src/actions/sign-decision.ts"
import { startPilot } from "../../src/actions/start-pilot.ts"
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

  test("an incident reaches the plan, a pilot is measured, and the board says how far the tool is", async () => {
    const { read } = app.store
    const by = (await signedIn(app, ["it"])).id
    const said = { title: { en: "A leak" }, text: { en: "Prompts were read by others." } }
    const incident = await recordIncident(
      app,
      { organisation: "acme", kind: "data", severity: "high", ...said, learnedOn: "2026-11-21" },
      { by },
    )
    expect((await readIncident(app, incident)).effect.tools.map(({ tool }) => tool)).toEqual(["acme-writer"])
    expect(await openIncidents(read)).toMatchObject([{ id: incident, severity: "high" }])
    await closeIncident(app, incident, { en: "Mended by the vendor." }, { by, seen: 1 })
    expect([(await openIncidents(read)).length, await closedIncidentCount(read)]).toEqual([0, 1])
    const pilot = await startPilot(
      app,
      { plan, team: { en: "Press" }, goal: { en: "Half the time." }, fromDay: "2026-10-01", untilDay: "2026-11-01" },
      { by },
    )
    await endPilot(app, pilot, { status: "ended", outcome: "met", result: { en: "41 % less." } }, { by, seen: 1 })
    expect(await readPilot(app, pilot)).toMatchObject({ pilot: { status: "ended", outcome: "met" } })
    // This plan is suspended; the tool was asked for, and its other plan may still come.
    const { tools, pilots } = await readAdoption(app)
    expect(tools).toMatchObject([{ tool: { slug: "acme-writer" }, adoption: { stage: 0, missing: "decision" } }])
    expect(pilots.map(({ id }) => id)).toEqual([pilot])
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
