import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { readAdoption } from "../../src/actions/read-adoption.ts"
import { signDecision } from "../../src/actions/sign-decision.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { laid, withAssessment } from "../support/deciding.ts"
import { wholeDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"
import { askedBy } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"
import { requestBy } from "../support/requests.ts"

let app: TestApp
let assessor: TestPerson
let reader: TestPerson
let ask: ReturnType<typeof askedBy>

beforeEach(async () => {
  app = await testApp()
  assessor = await signedIn(app, ["assessor"], { name: "Claire Aubert" })
  reader = await signedIn(app, ["reader"])
  ask = askedBy(app, assessor)
})
afterEach(() => app.close())

const plan = "acme-writer/team"
const said = {
  ...{ plan, teamFr: "", teamEn: "Press", fromDay: "2026-11-02", untilDay: "2026-12-11" },
  ...{ goalFr: "", goalEn: "One hour less a week." },
}
const start = async () => ((await ask("/adoption/pilots/new", said)).to ?? "").replace(/\?.*/, "")
const measured = { status: "ended", outcome: "met", resultFr: "", resultEn: "80 minutes less.", seen: "1" }
const stand = async () => {
  const { tools } = await readAdoption(app)
  return tools.map(({ tool, plan, adoption }) => [tool.slug, plan?.slug, adoption])
}
const stage = (stage: number, missing?: string) => [
  ["acme-writer", plan, { at: "stage", stage, ...(missing === undefined ? {} : { missing }) }],
]

describe("a pilot", () => {
  beforeEach(() => stated(app, wholeDocument()))

  test("starts with one event that names a team and no person; sent twice, it is one", async () => {
    const { seq, register } = await app.store.head()
    const { status, to } = await ask("/adoption/pilots/new", said)
    expect([status, to]).toEqual([303, expect.stringMatching(/^\/adoption\/pilots\/pil_\w+\?done=started$/)])
    const events = await eventsAfter(app, seq)
    expect(events.map(({ kind, actor, after }) => [kind, actor, after])).toEqual([
      [
        "pilot.started",
        assessor.id,
        { plan, team: { en: "Press" }, from: "2026-11-02", until: "2026-12-11", goal: { en: "One hour less a week." } },
      ],
    ])
    expect((await app.store.head()).register).toBe(register)
    expect((await ask("/adoption/pilots/new", said)).to).toBe(to)
    expect((await ask("/tools/acme-writer", undefined, { by: reader })).text).toContain("Press")
  })

  test.each([
    ["an end before the start", { untilDay: "2026-11-01" }, "The pilot ends before it starts"],
    ["no team", { teamEn: "" }, "Name the team"],
    ["no goal", { goalEn: " " }, "Say what the pilot is to show"],
    ["a day that is none", { fromDay: "tomorrow" }, "From"],
  ])("is refused with %s, and nothing typed is lost", async (_name, over, message) => {
    const { status, text, html } = await ask("/adoption/pilots/new", { ...said, ...over })
    expect(status).toBe(422)
    expect(text).toContain(message)
    if (!("teamEn" in over)) expect(html).toContain('value="Press"')
  })

  test("ends with what was measured, once", async () => {
    const path = await start()
    const { seq } = await app.store.head()
    expect((await ask(`${path}/result`, { ...measured, outcome: "" })).text).toContain("Say whether the goal was met")
    expect((await ask(`${path}/result`, { ...measured, resultEn: "" })).status).toBe(422)
    expect((await ask(`${path}/result`, measured)).to).toBe(`${path}?done=ended`)
    expect((await eventsAfter(app, seq)).map(({ kind, after }) => [kind, after])).toEqual([
      ["pilot.ended", { outcome: "met", result: { en: "80 minutes less." } }],
    ])
    expect((await ask(`${path}/result`, measured)).status).toBe(409)
    expect((await ask(path)).text).toContain("Pilot: Acme Writer Team, goal met")
  })

  test("has no result before it begins, but can be stopped with the reason", async () => {
    const { to } = await ask("/adoption/pilots/new", { ...said, fromDay: "2026-11-23" })
    const path = (to ?? "").replace(/\?.*/, "")
    expect((await ask(`${path}/result`, measured)).text).toContain("The pilot has not begun")
    const stop = { status: "stopped", whyFr: "", seen: "1" }
    expect((await ask(`${path}/result`, { ...stop, whyEn: "" })).text).toContain("Say why the pilot stops")
    expect((await ask(`${path}/result`, { ...stop, whyEn: "No budget." })).to).toBe(`${path}?done=stopped`)
    expect((await ask(path)).text).toContain("No budget.")
  })

  test("warns where nothing lets the team work, and starts all the same", async () => {
    const warning = "Nothing lets a team use this plan yet"
    expect((await ask(`/adoption/pilots/new?plan=${plan}`)).text).not.toContain(warning)
    expect((await ask("/adoption/pilots/new?plan=acme-writer/free")).text).toContain(warning)
    expect((await ask("/adoption/pilots/new", { ...said, plan: "acme-writer/free" })).status).toBe(303)
    expect((await ask("/adoption/pilots/new?plan=acme-writer/none")).status).toBe(404)
    expect((await ask("/adoption/pilots/new", said, { by: reader })).status).toBe(403)
  })
})

describe("the board", () => {
  test("leaves out what is merely known, and shows a tool from its first request on", async () => {
    await stated(app, wholeDocument({ decisions: [], exceptions: [], licences: [] }))
    expect(await stand()).toEqual([])
    expect((await ask("/adoption")).text).toContain("no tool is asked for or used yet")
    await requestBy(app, { by: reader.id, tool: "acme-writer" })
    expect((await stand())[0]?.[2]).toEqual({ at: "stage", stage: 0, missing: "decision" })
    expect((await ask("/adoption", undefined, { by: reader })).text).toContain(
      "no decision lies before its signatories",
    )
  })

  test("follows a decision from its sign-offs to general use, and back when the licence ends", async () => {
    const assessment = await withAssessment(app, "2026-11-20")
    const [it, legal] = await Promise.all([signedIn(app, ["it"]), signedIn(app, ["legal"])])
    expect(await stand()).toEqual(stage(0, "decision"))
    const id = await laid(app, assessment, { by: assessor.id })
    expect(await stand()).toEqual(stage(0, "legal"))
    const sign = (role: "it" | "legal", by: TestPerson) =>
      signDecision(app, id, { role, verdict: "agree", version: 2 }, { by: by.id, roles: [role] })
    await sign("legal", legal)
    expect(await stand()).toEqual(stage(1, "it"))
    await sign("it", it)
    expect(await stand()).toEqual(stage(2, "pilot"))
    const path = await start()
    expect(await stand()).toEqual(stage(2, "pilot-running"))
    await ask(`${path}/result`, measured)
    expect(await stand()).toEqual(stage(4))
    expect((await ask("/adoption")).text).toContain("Adoption: one tool in general use, of 1")
    app.setNow("2028-01-02T10:00:00Z")
    expect(await stand()).toEqual(stage(1, "licence"))
  })

  test("takes the sign-offs of an import as they were stated, and sets apart what is barred", async () => {
    await stated(app, wholeDocument())
    const [[, , adoption] = []] = await stand()
    expect(adoption).toMatchObject({ at: "stage" })
    const { decisions = [] } = wholeDocument()
    const [first] = decisions
    if (!first) throw new Error("no decision")
    const refused = {
      plan,
      outcome: "refused" as const,
      signOffs: [],
      validFrom: "2026-11-21",
      rationale: { en: "No." },
    }
    await stated(app, wholeDocument({ decisions: [...decisions, refused] }))
    expect((await stand())[0]?.[2]).toEqual({ at: "barred", outcome: "refused" })
    expect((await ask("/adoption")).text).toContain("Decided against")
  })
})
