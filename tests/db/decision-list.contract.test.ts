import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { decisionIds, namedPlans } from "../../db/queries/decision-list.ts"
import { laidDecisions } from "../../db/queries/decisions.ts"
import { abandonDecision } from "../../src/actions/change-decision.ts"
import { openDecision } from "../../src/actions/open-decision.ts"
import { previewDecision } from "../../src/actions/preview-decision.ts"
import { readDecision } from "../../src/actions/read-decision.ts"
import { readDecisions } from "../../src/actions/read-decisions.ts"
import { signDecision } from "../../src/actions/sign-decision.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { decidedPlan, laid, withAssessment } from "../support/deciding.ts"
import { signedIn } from "../support/people.ts"
import { type OpenStore, openTestD1, openTestSqlite } from "./stores.ts"

describe.each([
  ["SQLite", openTestSqlite],
  ["D1", openTestD1],
] as const)("decisions on %s", (_name, open) => {
  let opened: OpenStore
  let app: TestApp

  beforeAll(async () => {
    opened = await open()
    app = { ...(await testApp({ now: "2026-11-22T10:00:00Z" })), store: opened.store as TestApp["store"] }
  }, 60_000)
  afterAll(() => opened.close())

  test("are listed by what they are, what is under way, and name; the one that begins last first", async () => {
    const { read } = app.store
    const assessment = await withAssessment(app, "2026-11-20")
    const [ida, leo] = await Promise.all([signedIn(app, ["it"]), signedIn(app, ["legal"])])
    const counted = await laid(app, assessment, { by: ida.id })
    for (const [role, by] of [
      ["it", ida.id],
      ["legal", leo.id],
    ] as const)
      await signDecision(app, counted, { role, verdict: "agree", version: 2 }, { by, roles: [role] })
    const before = await laid(app, assessment, { by: ida.id, over: { validFrom: "2026-12-01" } })
    const gone = await openDecision(app, { plan: decidedPlan, assessment }, { by: ida.id })
    await abandonDecision(app, gone, { by: ida.id, version: 1 })
    const page = { limit: 10, offset: 0 }
    expect(await decisionIds(read, "counted", page)).toEqual({ ids: [counted], total: 1 })
    expect(await decisionIds(read, "way", page)).toEqual({ ids: [before], total: 1 })
    const all = await decisionIds(read, "all", page)
    expect(all.total).toBe(3)
    expect(all.ids[0]).toBe(before)
    expect(all.ids.toSorted()).toEqual([counted, before, gone].toSorted())
    expect(await decisionIds(read, "all", { limit: 1, offset: 1 })).toEqual({ ids: [all.ids[1]], total: 3 })
    expect((await decisionIds(read, "all", { ...page, named: "WRITER/t" })).total).toBe(3)
    expect(await decisionIds(read, "all", { ...page, named: "100%" })).toEqual({ ids: [], total: 0 })
    expect((await laidDecisions(read)).map(({ id }) => id)).toEqual([before])
    expect((await namedPlans(read, [decidedPlan])).get(decidedPlan)?.tool.name).toBe("Acme Writer")
    const who = { kind: "person", id: leo.id, grants: [{ role: "legal" as const }] }
    const { rows, counts } = await readDecisions(app, { view: "mine", search: "", page: 9 }, who)
    expect(rows).toMatchObject([{ id: before, state: "signing", signed: { there: 0, asked: 2 }, band: "low" }])
    expect(Object.fromEntries(counts)).toEqual({ mine: 1, way: 1, force: 1, all: 3 })
    const told = await previewDecision(app, await readDecision(app, before))
    expect(told).toMatchObject({ later: true, replaces: counted, moves: [] })
  }, 30_000)
})
