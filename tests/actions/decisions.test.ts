import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { decisionById } from "../../db/queries/pages.ts"
import { openTasks as tasksNow } from "../../db/queries/tasks.ts"
import { mails } from "../../db/schema.ts"
import { abandonDecision, layDecision, recallDecision, saveDecisionDraft } from "../../src/actions/change-decision.ts"
import { checkTool } from "../../src/actions/check-tool.ts"
import { endTask } from "../../src/actions/end-task.ts"
import { openDecision } from "../../src/actions/open-decision.ts"
import { openTasks } from "../../src/actions/open-tasks.ts"
import { currentList } from "../../src/actions/read-current-list.ts"
import { readDecision } from "../../src/actions/read-decision.ts"
import { planRows } from "../../src/actions/read-plan-rows.ts"
import { signDecision, type Verdict } from "../../src/actions/sign-decision.ts"
import { suspendPlan } from "../../src/actions/suspend-plan.ts"
import type { Role } from "../../src/core/access.ts"
import { Refused, Spent, StaleWrite } from "../../src/core/errors.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { laid, decidedPlan as plan, soundContent, withAssessment } from "../support/deciding.ts"
import { eventsAfter } from "../support/events.ts"
import { signedIn, type TestPerson } from "../support/people.ts"
import { requestBy } from "../support/requests.ts"

let app: TestApp
let assessment: string
let it_: TestPerson
let legal: TestPerson
let ada: TestPerson

beforeEach(async () => {
  app = await testApp({ now: "2026-11-22T10:00:00Z" })
  assessment = await withAssessment(app, "2026-11-20")
  it_ = await signedIn(app, ["it"], { name: "Ida Martin" })
  legal = await signedIn(app, ["legal"], { name: "Leo Weber" })
  ada = await signedIn(app, ["assessor"], { name: "Ada Essai" })
})
afterEach(() => app.close())

const later = (hours = 1) => app.setNow(new Date(app.now().getTime() + hours * 3_600_000).toISOString())
const newest = async () => (await app.store.head()).seq

async function sign(
  id: string,
  who: TestPerson,
  role: "it" | "legal" | "dpo",
  over: Partial<Verdict> & { roles?: Role[] } = {},
) {
  later()
  const { roles = [role], ...verdict } = over
  const { version } = await readDecision(app, id)
  return signDecision(app, id, { role, verdict: "agree", version, ...verdict }, { by: who.id, roles })
}

async function answer(day?: string) {
  const { reply } = await checkTool(app, { plan, data: ["internal"], use: ["copy"], day })
  return reply
}

const faultsOf = (action: Promise<unknown>) =>
  action.then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof Refused)) throw error
      return error.faults.map(({ place }) => place)
    },
  )

describe("a decision", () => {
  test("starts as the policy proposes, is saved, laid, signed by two people, and counts", async () => {
    const before = await newest()
    const id = await openDecision(app, { plan, assessment }, { by: ada.id })
    const reading = await readDecision(app, id)
    expect(reading).toMatchObject({ status: "draft", version: 1, origin: "assessment", departures: [] })
    expect(reading.cells.every(({ answer }) => answer === "yes")).toBe(true)
    const version = await saveDecisionDraft(app, id, soundContent(reading.content), { by: ada.id, version: 1 })
    expect(version).toBe(2)
    await layDecision(app, id, { by: ada.id, version })
    expect((await answer()).answer).toBe("ask")
    expect(await sign(id, it_, "it")).toEqual({ recorded: false })
    expect((await readDecision(app, id)).signatories).toEqual([{ person: legal.id, role: "legal" }])
    expect(await sign(id, legal, "legal")).toEqual({ recorded: true })
    expect(await answer()).toMatchObject({
      answer: "yes",
      plans: expect.arrayContaining([expect.objectContaining({ decision: id })]),
    })
    const recorded = await decisionById(app.store.read, id)
    expect(recorded).toMatchObject({ id, stated: false, assessment, outcome: "approved" })
    expect(recorded?.signOffs).toEqual([
      { role: "it", name: it_.id, verdict: "agree", on: "2026-11-22" },
      { role: "legal", name: legal.id, verdict: "agree", on: "2026-11-22" },
    ])
    const kinds = (await eventsAfter(app, before)).map(({ kind, object }) => `${kind} ${object}`)
    expect(kinds).toEqual([
      `decision.opened work/decision/${id}`,
      `decision.saved work/decision/${id}`,
      `decision.laid work/decision/${id}`,
      `decision.signed work/decision/${id}`,
      `decision.signed work/decision/${id}`,
      `decision.recorded plan/${plan}`,
      "list.published list",
    ])
  })

  test("names nobody in list and events", async () => {
    const id = await laid(app, assessment, { by: ada.id })
    await sign(id, it_, "it")
    await sign(id, legal, "legal", { comment: "Leo Weber agrees" })
    const list = JSON.stringify((await currentList(app))?.book.list)
    expect(list).toContain(id)
    for (const told of [list, JSON.stringify(await eventsAfter(app, 0))]) expect(told).not.toMatch(/Weber|Martin/)
    expect(list).not.toContain(legal.id)
  })

  test("asks each role that the quorum needs, once for each time it is laid", async () => {
    const id = await laid(app, assessment, { by: ada.id })
    const asked = () => app.store.read.select({ key: mails.key, person: mails.personId, kind: mails.kind }).from(mails)
    expect((await asked()).map(({ person, kind }) => `${kind} ${person}`).sort()).toEqual(
      [`sign-off-asked ${it_.id}`, `sign-off-asked ${legal.id}`].sort(),
    )
    await sign(id, it_, "it")
    later()
    await recallDecision(app, id, { by: ada.id, version: 2 })
    const reading = await readDecision(app, id)
    expect(reading).toMatchObject({ status: "draft", version: 3 })
    later()
    await layDecision(app, id, { by: ada.id, version: 3 })
    expect(await asked()).toHaveLength(4)
    // What was signed before it was taken back was another text.
    expect((await readDecision(app, id)).given).toEqual([])
    expect(await sign(id, legal, "legal")).toEqual({ recorded: false })
  })

  test("is refused with all that stands in the way, and nothing of it is lost", async () => {
    const id = await openDecision(app, { plan, assessment }, { by: ada.id })
    const { content } = await readDecision(app, id)
    const wrong = {
      ...content,
      outcome: "tolerated" as const,
      classes: { ...content.classes, internal: "no" as const, personal: "yes" as const },
      validFrom: "2026-11-01",
      reviewBy: "2026-10-01",
    }
    const version = await saveDecisionDraft(app, id, wrong, { by: ada.id, version: 1 })
    const places = await faultsOf(layDecision(app, id, { by: ada.id, version }))
    expect(places.sort()).toEqual(
      ["dpia", "dpoOpinion", "reason-class:internal", "reviewBy", "summary-fr", "validFrom", "validUntil"].sort(),
    )
    expect((await readDecision(app, id)).content).toEqual(wrong)
  })

  test("needs a condition for each `if`, with every parameter filled", async () => {
    const id = await openDecision(app, { plan, assessment }, { by: ada.id })
    const { content } = await readDecision(app, id)
    const uses = { ...content.uses, copy: "if" as const }
    const reasons = { "use:copy": "People read it first.", "class:personal": "No.", "class:special": "No." }
    const draft = soundContent(content, { outcome: "conditional", uses, reasons })
    let version = await saveDecisionDraft(app, id, draft, { by: ada.id, version: 1 })
    expect(await faultsOf(layDecision(app, id, { by: ada.id, version }))).toContain("use-copy")
    const condition = { text: { en: "Only for {team}." }, classes: [], uses: ["copy"] }
    version = await saveDecisionDraft(app, id, { ...draft, conditions: [condition] }, { by: ada.id, version })
    expect((await faultsOf(layDecision(app, id, { by: ada.id, version }))).join()).toMatch(/condition-0/)
    const filled = { ...condition, text: { en: "Only for the press team." } }
    version = await saveDecisionDraft(app, id, { ...draft, conditions: [filled] }, { by: ada.id, version })
    expect(await faultsOf(layDecision(app, id, { by: ada.id, version }))).toEqual([])
  })

  test("passes no absolute stop", async () => {
    await app.close()
    app = await testApp({ now: "2026-11-22T10:00:00Z" })
    assessment = await withAssessment(app, "2026-11-20", { E3: 4 })
    const ada = await signedIn(app, ["assessor"])
    const id = await openDecision(app, { plan, assessment }, { by: ada.id })
    const { content, proposal } = await readDecision(app, id)
    expect(proposal?.every(({ answer, stop }) => answer === "no" && stop === "E3")).toBe(true)
    const draft = soundContent(content, {
      classes: { ...content.classes, public: "yes" },
      uses: { copy: "yes" },
      otherUses: "no",
    })
    const version = await saveDecisionDraft(app, id, draft, { by: ada.id, version: 1 })
    expect(await faultsOf(layDecision(app, id, { by: ada.id, version }))).toContain("class-public")
  })

  test("rests on an assessment no older than the policy allows, when it is laid and when it is signed", async () => {
    const id = await laid(app, assessment, { by: ada.id })
    await sign(id, it_, "it")
    app.setNow("2027-11-20T10:00:00Z")
    later()
    app.setNow("2027-11-22T10:00:00Z")
    expect(await faultsOf(sign(id, legal, "legal"))).toContain("assessment")
    // A dissent is heard all the same.
    expect(await sign(id, legal, "legal", { verdict: "dissent", comment: "Too old." })).toEqual({ recorded: false })
  })

  test("is saved by one of two who changed the same version", async () => {
    const id = await openDecision(app, { plan, assessment }, { by: ada.id })
    const { content } = await readDecision(app, id)
    await saveDecisionDraft(app, id, { ...content, summary: { en: "One." } }, { by: ada.id, version: 1 })
    const other = saveDecisionDraft(app, id, { ...content, summary: { en: "Two." } }, { by: it_.id, version: 1 })
    await expect(other).rejects.toBeInstanceOf(StaleWrite)
  })

  test("that is laid changes no more, and one that is given up is signed by nobody", async () => {
    const id = await laid(app, assessment, { by: ada.id })
    const { content } = await readDecision(app, id)
    const change = saveDecisionDraft(app, id, { ...content, summary: { en: "Other." } }, { by: ada.id, version: 2 })
    await expect(change).rejects.toBeInstanceOf(Spent)
    await abandonDecision(app, id, { by: ada.id, version: 2 })
    await expect(sign(id, it_, "it")).rejects.toBeInstanceOf(Spent)
  })
})

describe("a signature", () => {
  test("is given once, in one's own role, and never on one's own request", async () => {
    const asker = await signedIn(app, ["it"], { name: "Rose Demande" })
    await requestBy(app, { by: asker.id, tool: "acme-writer" })
    const id = await laid(app, assessment, { by: ada.id })
    await sign(id, it_, "it")
    expect(await faultsOf(sign(id, it_, "it"))).toEqual(["role"])
    expect(await faultsOf(sign(id, ada, "legal", { roles: ["assessor"] }))).toEqual(["role"])
    expect(await faultsOf(sign(id, asker, "it"))).toEqual(["role"])
    expect((await readDecision(app, id)).given).toHaveLength(1)
  })

  test("rests on what was read", async () => {
    const id = await laid(app, assessment, { by: ada.id })
    await expect(sign(id, it_, "it", { version: 1 })).rejects.toBeInstanceOf(StaleWrite)
  })

  test("of two at the same instant makes one decision", async () => {
    const id = await laid(app, assessment, { by: ada.id })
    const { version } = await readDecision(app, id)
    const both = await Promise.all([
      signDecision(app, id, { role: "it", verdict: "agree", version }, { by: it_.id, roles: ["it"] }),
      signDecision(app, id, { role: "legal", verdict: "agree", version }, { by: legal.id, roles: ["legal"] }),
    ])
    expect(both.filter(({ recorded }) => recorded)).toHaveLength(1)
    expect(await readDecision(app, id)).toMatchObject({ status: "recorded", signing: { people: 2, complete: true } })
  })

  test("in dissent says why; the decision waits for the role, or counts and answers `ask`", async () => {
    const other = await signedIn(app, ["legal"])
    const id = await laid(app, assessment, { by: ada.id })
    expect(await faultsOf(sign(id, legal, "legal", { verdict: "dissent" }))).toEqual(["comment"])
    await sign(id, legal, "legal", { verdict: "dissent", comment: "No indemnity." })
    expect(await sign(id, it_, "it")).toEqual({ recorded: false })
    expect(await sign(id, other, "legal")).toEqual({ recorded: true })
    expect(await answer()).toMatchObject({ answer: "ask", reason: { code: "dissent" } })
    await sign(id, legal, "legal")
    expect((await answer()).answer).toBe("yes")
    await sign(id, it_, "it", { verdict: "dissent", comment: "It leaked." })
    expect(await answer()).toMatchObject({ answer: "ask", reason: { code: "dissent" } })
  })
})

describe("a review", () => {
  test("is due by the policy where nobody set a day, in the table as in the tasks, and anew once it was held", async () => {
    const id = await laid(app, assessment, { by: ada.id, over: { reviewBy: undefined } })
    await sign(id, it_, "it")
    await sign(id, legal, "legal")
    const inTable = async () => {
      const { offered } = await planRows(app, app.methodology.reference)
      return offered.find((row) => row.plan?.slug === plan)?.decision?.reviewBy
    }
    // Twelve months for a low risk.
    expect(await inTable()).toBe("2027-11-22")
    app.setNow("2027-11-01T10:00:00Z")
    await openTasks(app)
    const task = (await tasksNow(app.store.read)).find(({ kind }) => kind === "review")
    expect(task?.dueOn).toBe("2027-11-22")
    await endTask(app, task?.id ?? "", "Read again: all of it holds.", { by: it_.id })
    expect(await inTable()).toBe("2028-11-22")
  })
})

describe("a suspension", () => {
  test("takes one sign-off, at once; lifting it takes the quorum", async () => {
    const id = await laid(app, assessment, { by: ada.id })
    await sign(id, it_, "it")
    await sign(id, legal, "legal")
    expect((await answer()).answer).toBe("yes")
    later()
    const suspended = await suspendPlan(
      app,
      { plan, role: "it", reason: { en: "A leak." } },
      { by: it_.id, roles: ["it"] },
    )
    expect(await answer()).toMatchObject({ answer: "no", reason: { code: "suspended" } })
    expect(await readDecision(app, suspended)).toMatchObject({ origin: "suspension", status: "recorded" })
    const again = suspendPlan(app, { plan, role: "it", reason: { en: "Again." } }, { by: it_.id, roles: ["it"] })
    expect(await faultsOf(again)).toEqual([""])
    const lifted = await laid(app, assessment, { by: ada.id })
    await sign(lifted, it_, "it")
    expect((await answer()).answer).toBe("no")
    await sign(lifted, legal, "legal")
    expect(await answer()).toMatchObject({
      answer: "yes",
      plans: expect.arrayContaining([expect.objectContaining({ decision: lifted })]),
    })
  })

  test("says why, in a role of whoever signs it", async () => {
    const suspend = (role: "it" | "dpo", en: string) =>
      faultsOf(suspendPlan(app, { plan, role, reason: { en } }, { by: it_.id, roles: ["it"] }))
    expect(await suspend("dpo", "A leak.")).toEqual(["role"])
    expect(await suspend("it", " ")).toEqual(["reason-fr"])
  })
})

describe("what was decided before Aval", () => {
  test("is confirmed by another person, and marked", async () => {
    const id = await openDecision(app, { plan }, { by: it_.id })
    const { content, origin } = await readDecision(app, id)
    expect(origin).toBe("stated")
    const places = await faultsOf(layDecision(app, id, { by: it_.id, version: 1 }))
    expect(places).toEqual(expect.arrayContaining(["stated-0-name", "source"]))
    const draft = soundContent(content, {
      classes: { internal: "yes" },
      otherClasses: "no",
      uses: { copy: "yes" },
      otherUses: "no",
      validFrom: "2026-03-01",
      stated: [{ role: "legal", name: "Board", verdict: "agree", on: "2026-02-20" }],
      source: "Minutes of 20 February 2026",
    })
    const version = await saveDecisionDraft(app, id, draft, { by: it_.id, version: 1 })
    await layDecision(app, id, { by: it_.id, version })
    expect(await faultsOf(sign(id, it_, "it"))).toEqual(["role"])
    expect(await sign(id, legal, "legal")).toEqual({ recorded: true })
    expect(await decisionById(app.store.read, id)).toMatchObject({ stated: true, signOffs: [{ name: "Board" }] })
    expect((await answer()).answer).toBe("yes")
  })
})
