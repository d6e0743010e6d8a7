import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { historyOf } from "../../db/queries/events.ts"
import { openTasks as readOpen, type TaskRow, taskById } from "../../db/queries/tasks.ts"
import { mails } from "../../db/schema.ts"
import { assignTask } from "../../src/actions/assign-task.ts"
import { disablePerson } from "../../src/actions/disable-person.ts"
import { endTask } from "../../src/actions/end-task.ts"
import { openTasks, taskIdOf, taskObject } from "../../src/actions/open-tasks.ts"
import { readLivingPerson } from "../../src/actions/read-person.ts"
import { recordIncident } from "../../src/actions/record-incident.ts"
import { signDecision } from "../../src/actions/sign-decision.ts"
import { Refused, Spent, StaleWrite } from "../../src/core/errors.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { laid, withAssessment } from "../support/deciding.ts"
import { statedDecision, wholeDocument } from "../support/document.ts"
import { signedIn } from "../support/people.ts"

let app: TestApp
beforeEach(async () => {
  app = await testApp({ now: "2026-12-20T10:00:00Z" })
})
afterEach(() => app.close())

const open = () => readOpen(app.store.read)
const kinds = async () => (await open()).map(({ kind }) => kind).sort()
const mailKeys = async () => (await app.store.read.select({ key: mails.key }).from(mails)).map(({ key }) => key).sort()
const eventsOf = async (id: string) =>
  (await historyOf(app.store.read, [taskObject(id)], 20)).map(({ kind }) => kind).reverse()

async function taskOf(kind: TaskRow["kind"]): Promise<TaskRow> {
  const found = (await open()).find((one) => one.kind === kind)
  if (!found) throw new Error(`no task ${kind}`)
  return found
}

async function imported() {
  await stated(app, wholeDocument({ decisions: [statedDecision({ reviewBy: "2027-01-05" })], assessments: [] }))
}

describe("each cause makes one task", () => {
  test("with its event and its mails, and none again however often it runs", async () => {
    const it = await signedIn(app, ["it"])
    await signedIn(app, ["reader"])
    await imported()
    expect(await openTasks(app)).toEqual({ opened: 3, mooted: 0 })
    expect(await kinds()).toEqual(["decision-ends", "licence-ends", "review"])
    const review = await taskOf("review")
    expect(review).toMatchObject({ dueOn: "2027-01-05", plan: { slug: "acme-writer/team" }, status: "open" })
    expect(review.ownerId).toBeUndefined()
    expect(review.id).toBe(taskIdOf(app, review.cause))
    expect(await eventsOf(review.id)).toEqual(["task.opened"])
    expect(await mailKeys()).toEqual((await open()).map(({ id }) => `task-due/${id}/${it.id}`).sort())
    const before = await app.store.head()
    expect(await openTasks(app)).toEqual({ opened: 0, mooted: 0 })
    expect(await openTasks({ ...app })).toEqual({ opened: 0, mooted: 0 })
    expect(await app.store.head()).toEqual(before)
  })

  test("also when two run at once, on one database", async () => {
    await signedIn(app, ["legal"])
    await imported()
    const other = { ...app, store: { ...app.store } }
    const runs = await Promise.all([openTasks(app), openTasks(other), openTasks({ ...app, store: { ...app.store } })])
    expect(runs.reduce((sum, { opened }) => sum + opened, 0)).toBe(3)
    expect(await open()).toHaveLength(3)
    expect(await mailKeys()).toHaveLength(3)
    for (const { id } of await open()) expect(await eventsOf(id)).toEqual(["task.opened"])
  })

  test("and goes on where it was stopped", async () => {
    await imported()
    let count = 0
    expect(await openTasks(app, () => ++count <= 1)).toEqual({ opened: 1, mooted: 0 })
    expect(await open()).toHaveLength(1)
    expect(await openTasks(app)).toEqual({ opened: 2, mooted: 0 })
    expect(await open()).toHaveLength(3)
  })
})

test("a decision made here is its maker's to see to, as long as they can", async () => {
  const ada = await signedIn(app, ["assessor"])
  const assessment = await withAssessment(app, "2026-12-18")
  const [it, legal] = await Promise.all([signedIn(app, ["it"]), signedIn(app, ["legal"])])
  const decision = await laid(app, assessment, { by: ada.id, over: { reviewBy: "2027-01-15" } })
  for (const [role, { id: by }] of [["it", it] as const, ["legal", legal] as const])
    await signDecision(app, decision, { role, verdict: "agree", version: 2 }, { by, roles: [role] })
  await openTasks(app)
  const review = await taskOf("review")
  expect(review).toMatchObject({ about: decision, ownerId: ada.id })
  expect(await mailKeys()).toContain(`task-due/${review.id}/${ada.id}`)
  expect(await mailKeys()).not.toContain(`task-due/${review.id}/${it.id}`)

  app.setNow("2027-01-17T10:00:00Z")
  await openTasks(app)
  expect(await mailKeys()).toContain(`task-late/${review.id}/${ada.id}`)
  expect(await mailKeys()).not.toContain(`task-late/${review.id}/${it.id}`)
})

test("whoever has left has nothing: the next task is everybody's", async () => {
  const ada = await signedIn(app, ["assessor"])
  const assessment = await withAssessment(app, "2026-12-18")
  const [it, legal] = await Promise.all([signedIn(app, ["it"]), signedIn(app, ["legal"])])
  const decision = await laid(app, assessment, { by: ada.id, over: { reviewBy: "2027-01-15" } })
  for (const [role, { id: by }] of [["it", it] as const, ["legal", legal] as const])
    await signDecision(app, decision, { role, verdict: "agree", version: 2 }, { by, roles: [role] })
  await signedIn(app, ["admin"])
  await disablePerson(app, { person: await readLivingPerson(app, ada.id) }, { by: it.id })
  await openTasks(app)
  expect((await taskOf("review")).ownerId).toBeUndefined()
})

describe("when its cause is gone", () => {
  test("a task is moot; when it is there again, it is the same task", async () => {
    await imported()
    await openTasks(app)
    const { id } = await taskOf("licence-ends")
    const licence = (over: object) => ({
      aval: 1,
      licences: [{ plan: "acme-writer/team", kind: "subscription", start: "2026-01-01", ...over }],
    })
    await stated(app, licence({ end: "2027-12-31" }))
    expect(await openTasks(app)).toEqual({ opened: 0, mooted: 1 })
    expect(await taskById(app.store.read, id)).toMatchObject({ status: "moot", endedBy: "clock" })
    await stated(app, licence({ end: "2026-12-31" }))
    expect(await openTasks(app)).toEqual({ opened: 1, mooted: 0 })
    const again = await taskById(app.store.read, id)
    expect(again).toMatchObject({ status: "open" })
    expect(again?.endedAt).toBeUndefined()
    expect(await eventsOf(id)).toEqual(["task.opened", "task.moot", "task.reopened"])
  })

  test("one that is done stays done", async () => {
    const it = await signedIn(app, ["it"])
    await imported()
    await openTasks(app)
    const { id } = await taskOf("licence-ends")
    await endTask(app, id, "Renewed until 2027.", { by: it.id })
    expect(await openTasks(app)).toEqual({ opened: 0, mooted: 0 })
    expect(await taskById(app.store.read, id)).toMatchObject({ status: "done", note: "Renewed until 2027." })
  })
})

test("a review that was held asks for the next one, by the policy", async () => {
  const it = await signedIn(app, ["it"])
  const decision = statedDecision({ reviewBy: "2027-01-05", validUntil: undefined, preconditions: [] })
  await stated(app, wholeDocument({ decisions: [decision], assessments: [], licences: [] }))
  await openTasks(app)
  const { id, about } = await taskOf("review")
  await endTask(app, id, "All still holds.", { by: it.id })
  await openTasks(app)
  expect(await kinds()).toEqual([])
  // Nothing was proven: six months after the day on which it was due.
  app.setNow("2027-06-10T10:00:00Z")
  await openTasks(app)
  expect(await taskOf("review")).toMatchObject({ about, dueOn: "2027-07-05" })
})

describe("mails", () => {
  test("of what is late: once, and only where it has become so since", async () => {
    const it = await signedIn(app, ["it"])
    await imported()
    await openTasks(app)
    const { id } = await taskOf("review")
    app.setNow("2027-01-06T10:00:00Z")
    await openTasks(app)
    await openTasks({ ...app, store: { ...app.store } })
    expect((await mailKeys()).filter((key) => key.startsWith("task-late/"))).toEqual([`task-late/${id}/${it.id}`])
    // Whoever comes later finds it on the pages.
    await signedIn(app, ["dpo"])
    app.setNow("2027-01-07T10:00:00Z")
    await openTasks(app)
    expect((await mailKeys()).filter((key) => key === `task-late/${id}/${it.id}`)).toHaveLength(1)
    expect((await mailKeys()).filter((key) => key.startsWith(`task-late/${id}/`))).toHaveLength(1)
  })

  test("of a lapsed precondition name it; nobody is named in any", async () => {
    await signedIn(app, ["dpo"], { name: "Nadia Roux" })
    await stated(
      app,
      wholeDocument({
        decisions: [statedDecision({ preconditions: ["dpia-done"], reviewBy: undefined, validUntil: undefined })],
        assessments: [],
        licences: [],
      }),
    )
    await openTasks(app)
    const [mail] = await app.store.read.select().from(mails)
    expect(mail).toMatchObject({ kind: "precondition-lapsed" })
    expect(mail?.data).toEqual({
      ...{ task: (await taskOf("precondition")).id, taskKind: "precondition", dueOn: "2026-01-15" },
      ...{ tool: "Acme Writer", plan: { fr: "Équipe", en: "Team" }, precondition: "dpia-done" },
    })
    expect(JSON.stringify(mail?.data)).not.toContain("Nadia")
  })

  test("nobody gets dozens at once", async () => {
    await signedIn(app, ["it"])
    const plans = Array.from({ length: 12 }, (_, nth) => ({
      ...{ slug: `acme-writer/p${nth}`, name: { en: `Plan ${nth}` }, account: "company" as const },
    }))
    const document = wholeDocument({ assessments: [], exceptions: [], licences: [] })
    const decisions = plans.map(({ slug }) =>
      statedDecision({ plan: slug, preconditions: [], reviewBy: "2027-01-05", validUntil: undefined }),
    )
    await stated(app, { ...document, plans: [...(document.plans ?? []), ...plans], decisions })
    expect((await openTasks(app)).opened).toBe(12)
    expect(await mailKeys()).toEqual([])
  })
})

test("an incident moves no register, and is found all the same", async () => {
  const it = await signedIn(app, ["it"])
  await imported()
  await openTasks(app)
  await recordIncident(
    app,
    {
      ...{ organisation: "acme", kind: "security", severity: "moderate", learnedOn: "2026-12-19" },
      ...{ title: { en: "Keys leaked" }, text: { en: "Keys of customers were readable." } },
    },
    { by: it.id },
  )
  expect(await openTasks(app)).toEqual({ opened: 1, mooted: 0 })
  expect(await taskOf("incident")).toMatchObject({ dueOn: "2026-12-26" })
})

describe("who sees to it", () => {
  test("is said, taken back and refused", async () => {
    const [it, reader] = [await signedIn(app, ["it"]), await signedIn(app, ["reader"])]
    await imported()
    await openTasks(app)
    const { id } = await taskOf("review")
    await assignTask(app, id, it.id, { by: it.id, seen: undefined })
    await assignTask(app, id, it.id, { by: it.id, seen: undefined })
    expect((await taskById(app.store.read, id))?.ownerId).toBe(it.id)
    await expect(assignTask(app, id, reader.id, { by: it.id, seen: it.id })).rejects.toThrow(Refused)
    await expect(assignTask(app, id, undefined, { by: it.id, seen: undefined })).rejects.toThrow(StaleWrite)
    await assignTask(app, id, undefined, { by: it.id, seen: it.id })
    expect(await eventsOf(id)).toEqual(["task.opened", "task.taken", "task.released"])
  })

  test("a task ends once; what is moot is neither done nor given", async () => {
    const it = await signedIn(app, ["it"])
    await imported()
    await openTasks(app)
    const { id } = await taskOf("review")
    await endTask(app, id, "Decided again.", { by: it.id })
    await expect(endTask(app, id, "Again.", { by: it.id })).rejects.toThrow(Spent)
    await expect(assignTask(app, id, it.id, { by: it.id, seen: undefined })).rejects.toThrow(Spent)
    const licence = await taskOf("licence-ends")
    app.setNow("2027-01-02T10:00:00Z")
    await openTasks(app)
    expect((await taskById(app.store.read, licence.id))?.status).toBe("moot")
    await expect(endTask(app, licence.id, "Too late.", { by: it.id })).rejects.toThrow(Spent)
    expect(await eventsOf(id)).toEqual(["task.opened", "task.done"])
  })
})
