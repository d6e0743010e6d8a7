import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { mergeItems, readMerger } from "../../src/actions/merge-items.ts"
import { previewDecision } from "../../src/actions/preview-decision.ts"
import { readDecision } from "../../src/actions/read-decision.ts"
import { readDeclaringAgencies } from "../../src/actions/read-declaring-agencies.ts"
import { readIncident } from "../../src/actions/read-incident.ts"
import { previewSuspension } from "../../src/actions/read-new-decision.ts"
import { recordIncident } from "../../src/actions/record-incident.ts"
import { retireItem } from "../../src/actions/retire-item.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { laid, withAssessment } from "../support/deciding.ts"
import { completeParts, contractWith, sentDeclaration } from "../support/declarations.ts"
import { statedDecision } from "../support/document.ts"
import { signedIn } from "../support/people.ts"

let app: TestApp
let assessment: string
const day = "2026-11-27"
beforeEach(async () => {
  app = await testApp({ now: "2026-11-27T10:00:00Z" })
  assessment = await withAssessment(app, "2026-11-20")
})
afterEach(() => app.close())

const using = async (tools = ["acme-writer"]) =>
  (await readDeclaringAgencies(app, tools, day)).map(({ contractTitle, plan, uses, code }) => [
    contractTitle,
    plan,
    uses,
    code,
  ])

/** Sends what the agency declares under a contract. */
const declare = (contract: string, tool: Parameters<typeof completeParts>[0] = {}) =>
  sentDeclaration(app, { made: { contract }, parts: completeParts(tool) })

/** What people are told of the plan today, all of it allowed. */
const allow = () =>
  stated(app, {
    aval: 1,
    decisions: [
      statedDecision({
        ...{ outcome: "approved", classes: { public: "yes", internal: "yes" }, overrides: [], preconditions: [] },
        ...{ uses: { copy: "yes" }, otherUses: "ask", conditions: [], validFrom: day },
        ...{ validUntil: undefined, reviewBy: undefined },
      }),
    ],
  })

describe("agencies that use a tool", () => {
  test("are those that declared it under a contract that has not ended, as the list has it today", async () => {
    expect(await using()).toEqual([])
    await contractWith(app)
    await contractWith(app, { id: "ctr_2", over: { title: "Terminé", end: "2026-11-20", renewal: "none" } })
    await declare("ctr_1")
    await declare("ctr_2")
    expect(await using()).toEqual([["Campagne été", "acme-writer/team", ["copy"], "tool_unassessed"]])
    await allow()
    expect(await using()).toEqual([["Campagne été", "acme-writer/team", ["copy"], "ok"]])
    expect(await using(["other"])).toEqual([])
    expect(await using([])).toEqual([])
  })

  test("are found on the tool's page when it is retired, and on that of the one it was merged into", async () => {
    await contractWith(app)
    await stated(app, {
      aval: 1,
      tools: [{ slug: "acme-text", name: "Acme Text", vendor: "acme", categories: ["text"] }],
      plans: [{ slug: "acme-text/solo", name: { en: "Solo" }, account: "company" }],
    })
    await declare("ctr_1", { name: "Acme Text", tool: "acme-text", plan: "acme-text/solo" })
    expect(await using(["acme-text"])).toHaveLength(1)
    expect(await using()).toEqual([])
    await retireItem(app, { kind: "tool", slug: "acme-text", on: day }, { by: "per_1", why: "gone" })
    expect(await using(["acme-text"])).toHaveLength(1)

    await retireItem(app, { kind: "tool", slug: "acme-text", on: undefined }, { by: "per_1", why: "back" })
    const { madeOf } = await readMerger(app, "tool", "acme-text", "acme-writer")
    const merger = { kind: "tool", slug: "acme-text", into: "acme-writer", madeOf } as const
    await mergeItems(app, merger, { by: "per_1", why: "the same" })
    expect((await using()).map(([title]) => title)).toEqual(["Campagne été"])
  })

  test("that wrote a name nobody knew are found as soon as the register knows it", async () => {
    await contractWith(app)
    await declare("ctr_1", { name: "Brume Studio", plan: undefined, tier: "Solo" })
    expect(await using(["brume"])).toEqual([])
    await stated(app, {
      aval: 1,
      tools: [{ slug: "brume", name: "Brume Studio", vendor: "acme", categories: ["image"] }],
      plans: [{ slug: "brume/solo", name: { en: "Solo" }, account: "company" }],
    })
    expect(await using(["brume"])).toEqual([["Campagne été", "brume/solo", ["copy"], "tool_unassessed"]])
  })
})

describe("what is about to happen to a tool", () => {
  test("names its agencies: a decision's preview and a suspension say the code before and after", async () => {
    const ada = await signedIn(app, ["assessor"])
    await contractWith(app)
    const { id } = await declare("ctr_1")
    const decision = await laid(app, assessment, { by: ada.id, over: { validFrom: day } })
    const { agencies } = await previewDecision(app, await readDecision(app, decision))
    expect(
      agencies.map(({ declaration, organisation, before, code }) => [declaration, organisation, before, code]),
    ).toEqual([[id, "atelier", "tool_unassessed", "ok"]])
    await allow()
    const { plan, tool } = await readDecision(app, decision)
    const suspension = await previewSuspension(app, { plan, tool }, ada.id)
    expect(suspension.agencies.map(({ before, code }) => [before, code])).toEqual([["ok", "tool_forbidden"]])
    expect(await using()).toEqual([["Campagne été", "acme-writer/team", ["copy"], "ok"]])
  })

  test("names them where an incident touches what they declared", async () => {
    await contractWith(app)
    await declare("ctr_1")
    const incident = await recordIncident(
      app,
      {
        ...{ organisation: "acme", kind: "security", severity: "high", learnedOn: "2026-11-26" },
        ...{ title: { en: "Keys stolen" }, text: { en: "Somebody read prompts." } },
      },
      { by: "per_1" },
    )
    const { agencies } = await readIncident(app, incident)
    expect(agencies.map(({ organisation, plan }) => [organisation, plan])).toEqual([["atelier", "acme-writer/team"]])
  })
})
