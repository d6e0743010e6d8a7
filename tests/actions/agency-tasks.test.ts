import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { historyOf, lastSeqs } from "../../db/queries/events.ts"
import { openTasks as readOpen, type TaskRow, taskById } from "../../db/queries/tasks.ts"
import { mails } from "../../db/schema.ts"
import { assignTask } from "../../src/actions/assign-task.ts"
import { draftDigests } from "../../src/actions/draft-digests.ts"
import { openTasks, taskObject } from "../../src/actions/open-tasks.ts"
import { comingDays, readReview } from "../../src/actions/read-reviews.ts"
import { readWaiting } from "../../src/actions/read-waiting.ts"
import { addContract, contractObject } from "../../src/actions/save-contract.ts"
import { sendDeclaration } from "../../src/actions/send-declaration.ts"
import { terminateContract } from "../../src/actions/terminate-contract.ts"
import type { ContractContent } from "../../src/core/agency.ts"
import { Refused } from "../../src/core/errors.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { completeParts, declarationFor, fill, sentDeclaration, signatory } from "../support/declarations.ts"
import { statedDecision, wholeDocument } from "../support/document.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let buyer: TestPerson
beforeEach(async () => {
  app = await testApp({ now: "2026-11-27T10:00:00Z" })
  await stated(app, wholeDocument({ decisions: [], assessments: [], licences: [], facts: [], agreements: [] }))
  buyer = await signedIn(app, ["procurement"])
})
afterEach(() => app.close())

const content: ContractContent = {
  ...{ title: "Campagne 2027", language: "fr", scopes: ["campaign"], data: ["internal"], audiences: ["fr"] },
  ...{ media: ["social"], oversight: "reviewed", start: "2026-11-20", renewal: "none", subcontractors: [] },
}

async function contract(over: Partial<ContractContent> = {}, by = buyer.id) {
  return (await addContract(app, { agency: "atelier", content: { ...content, ...over } }, { by })).id
}

const open = () => readOpen(app.store.read)
const mailKeys = async () => (await app.store.read.select({ key: mails.key }).from(mails)).map(({ key }) => key).sort()
const eventsOf = async (id: string) =>
  (await historyOf(app.store.read, [taskObject(id)], 20)).map(({ kind }) => kind).reverse()

async function taskOf(kind: TaskRow["kind"]): Promise<TaskRow> {
  const found = (await open()).find((one) => one.kind === kind)
  if (!found) throw new Error(`no task ${kind}`)
  return found
}

/** Sends what the agency declares under a contract: one tool. */
const declare = (id: string, tool: Parameters<typeof completeParts>[0] = {}) => {
  const uses = (tool.crafts ?? ["copy"]).map((craft) => ({ craft, level: "edited" }))
  return sentDeclaration(app, {
    made: { contract: id },
    parts: { ...completeParts(tool), uses: { uses, refused: [] } },
  })
}

function withoutAi() {
  const { "tools/1": _tool, uses: _uses, start, ...rest } = completeParts()
  return { ...rest, start: { ...start, usesAi: false } }
}

/** All that the declared use asks for. */
const allowing = (over: Partial<ReturnType<typeof statedDecision>> = {}) =>
  stated(app, {
    aval: 1,
    decisions: [
      statedDecision({
        ...{ outcome: "approved", classes: { public: "yes", internal: "yes" }, overrides: [], preconditions: [] },
        ...{ uses: { copy: "yes" }, otherUses: "ask", conditions: [], validFrom: "2026-11-27" },
        ...{ validUntil: undefined, reviewBy: undefined, ...over },
      }),
    ],
  })

describe("a contract without a declaration", () => {
  test("makes one task for whoever recorded it, with its event and its mail; a declaration that is sent settles it", async () => {
    const id = await contract()
    expect(await openTasks(app)).toEqual({ opened: 1, mooted: 0 })
    const task = await taskOf("declaration-due")
    expect(task).toMatchObject({ about: id, dueOn: "2026-12-11", ownerId: buyer.id, status: "open" })
    expect(await eventsOf(task.id)).toEqual(["task.opened"])
    expect(await mailKeys()).toEqual([`task-due/${task.id}/${buyer.id}`])
    expect((await readReview(app, task.id)).task).toMatchObject({
      ...{ detail: "missing", agency: { slug: "atelier", name: "Atelier", contract: { id, title: "Campagne 2027" } } },
    })
    expect(await openTasks(app)).toEqual({ opened: 0, mooted: 0 })

    await allowing()
    await declare(id)
    expect(await openTasks(app)).toEqual({ opened: 0, mooted: 1 })
    expect(await taskById(app.store.read, task.id)).toMatchObject({ status: "moot", endedBy: "clock" })
    expect(await eventsOf(task.id)).toEqual(["task.opened", "task.moot"])
  })

  test("runs out a year later: its end is told ahead, makes a task thirty days before, and the next one settles it", async () => {
    const id = await contract()
    await allowing()
    const { id: first } = await declare(id)
    expect(await openTasks(app)).toEqual({ opened: 0, mooted: 0 })
    const [ahead] = (await comingDays(app, "2026-11-27")).filter(({ kind }) => kind === "declaration-due")
    expect(ahead).toMatchObject({ about: first, agency: { name: "Atelier" }, detail: "ends" })
    app.setNow(`${ahead?.dueOn}T09:00:00Z`)
    await openTasks(app)
    expect(await taskOf("declaration-due")).toMatchObject({ about: first, dueOn: ahead?.dueOn })
    const { id: next } = await declarationFor(app, { contract: id, until: undefined })
    await fill(app, next, completeParts(), "per_test")
    await sendDeclaration(app, next, signatory, { by: "per_test" })
    expect(await openTasks(app)).toMatchObject({ mooted: 1 })
    expect((await open()).filter(({ kind }) => kind === "declaration-due")).toEqual([])
  })
})

describe("what an agency declares and we do not allow", () => {
  test("makes one task per tool and code, which a decision settles by itself, and which comes back with its cause", async () => {
    const id = await contract()
    const { id: declaration } = await declare(id, { crafts: ["copy", "translation"] })
    expect(await openTasks(app)).toEqual({ opened: 1, mooted: 0 })
    const task = await taskOf("agency-conflict")
    expect(task).toMatchObject({
      ...{ cause: `agency-conflict/${declaration}/tool_unassessed/0`, about: declaration, dueOn: "2026-12-11" },
      ...{ plan: { slug: "acme-writer/team", tool: { name: "Acme Writer" } } },
    })
    // Whoever made the declaration is nobody here: those who buy are told.
    expect(task.ownerId).toBeUndefined()
    expect(await mailKeys()).toEqual([`task-due/${task.id}/${buyer.id}`])
    const [mail] = await app.store.read.select({ data: mails.data }).from(mails)
    expect(mail?.data).toMatchObject({ tool: "Acme Writer", agency: "Atelier", contract: "Campagne 2027" })
    expect(JSON.stringify(mail?.data)).not.toContain(signatory.name)

    await allowing({ uses: { copy: "yes", translation: "yes" }, validUntil: "2026-12-10" })
    expect(await openTasks(app)).toMatchObject({ mooted: 1 })
    expect(await taskById(app.store.read, task.id)).toMatchObject({ status: "moot" })

    app.setNow("2026-12-11T10:00:00Z")
    await openTasks(app)
    expect(await taskById(app.store.read, task.id)).toMatchObject({ status: "open", dueOn: "2026-12-25" })
    expect(await eventsOf(task.id)).toEqual(["task.opened", "task.moot", "task.reopened"])

    const dates = { validFrom: "2026-12-11", validUntil: undefined, reviewBy: undefined }
    await stated(app, { aval: 1, decisions: [statedDecision({ outcome: "refused", ...dates })] })
    await openTasks(app)
    expect((await open()).filter(({ kind }) => kind === "agency-conflict").map(({ cause }) => cause)).toEqual([
      `agency-conflict/${declaration}/tool_forbidden/0`,
    ])
  })

  test("names a tool that nobody knows as the agency calls it, and says nothing twice", async () => {
    const id = await contract()
    const { id: declaration } = await declare(id, { name: "Brume <b>Studio</b>", plan: undefined, tier: "Studio" })
    await openTasks(app)
    const task = await taskOf("agency-conflict")
    expect(task).toMatchObject({ about: declaration })
    expect(task.plan ?? task.tool).toBeUndefined()
    expect((await readReview(app, task.id)).task.agency?.declared).toBe("Brume <b>Studio</b>")
    const [mail] = await app.store.read.select({ data: mails.data }).from(mails)
    expect(mail?.data).toMatchObject({ tool: "Brume <b>Studio</b>", agency: "Atelier" })
  })

  test("is settled by what the agency declares next, and by the end of the contract", async () => {
    const [one, other] = [await contract(), await contract({ title: "Plateforme de marque" })]
    await declare(one)
    await declare(other)
    await openTasks(app)
    expect((await open()).map(({ kind }) => kind)).toEqual(["agency-conflict", "agency-conflict"])
    const { id: next } = await declarationFor(app, { contract: one })
    await fill(app, next, withoutAi())
    await sendDeclaration(app, next, signatory)
    const object = contractObject(other)
    const seen = (await lastSeqs(app.store.read, [object])).get(object) ?? 0
    await terminateContract(app, other, { on: "2026-11-28" }, { by: buyer.id, seen })
    app.setNow("2026-11-29T10:00:00Z")
    await openTasks(app)
    expect((await open()).filter(({ kind }) => kind === "agency-conflict" && kind)).toEqual([])
  })
})

test("notice is asked for sixty days ahead; it goes to those who buy and to nobody who only signs", async () => {
  const it = await signedIn(app, ["it"])
  const id = await contract({ notice: "2027-01-20", end: "2027-06-30" }, "per_gone")
  await allowing()
  await declare(id)
  await openTasks(app)
  const task = await taskOf("contract-notice")
  expect(task).toMatchObject({ about: id, dueOn: "2027-01-20" })
  expect(task.ownerId).toBeUndefined()
  expect(await mailKeys()).toEqual([`task-due/${task.id}/${buyer.id}`])
  await expect(assignTask(app, task.id, it.id, { by: buyer.id, seen: undefined })).rejects.toThrow(Refused)
  const waiting = (who: TestPerson, role: "it" | "procurement") =>
    readWaiting(app, { kind: "person", id: who.id, grants: [{ role }] })
  expect(await waiting(buyer, "procurement")).toContainEqual({ kind: "tasks", count: 1, dueOn: "2027-01-20" })
  expect((await waiting(it, "it")).filter(({ kind }) => kind.startsWith("task"))).toEqual([])

  await assignTask(app, task.id, buyer.id, { by: buyer.id, seen: undefined })
  expect(await eventsOf(task.id)).toEqual(["task.opened", "task.taken"])
  app.setNow("2027-01-16T10:00:00Z")
  expect(await waiting(buyer, "procurement")).toContainEqual(
    expect.objectContaining({
      task: task.id,
      agency: { slug: "atelier", name: "Atelier", contract: { id, title: "Campagne 2027" } },
    }),
  )
  await openTasks(app)
  app.setNow("2027-01-18T10:00:00Z")
  expect(await draftDigests(app)).toBeGreaterThan(0)
  const digests = (await app.store.read.select().from(mails)).filter(
    ({ kind, personId }) => kind === "digest" && personId === buyer.id,
  )
  expect(digests[0]?.data).toMatchObject({
    tasks: [{ task: task.id, agency: "Atelier", contract: "Campagne 2027" }],
  })
})
