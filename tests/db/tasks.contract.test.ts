import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { agencyNames, contractWork, declarationsNaming, formerTools, idsOfSlugs } from "../../db/queries/agency-work.ts"
import { feedOf, feedsOf, lastChanges } from "../../db/queries/feeds.ts"
import { factSubjects, planAndToolNames, watchedFacts } from "../../db/queries/task-input.ts"
import {
  endedTasks,
  lateTasks,
  openAgencyWork,
  openTasks as readOpen,
  tasksOfCauses,
  tasksWith,
  toldLate,
  unownedTasks,
  workMoves,
} from "../../db/queries/tasks.ts"
import { assignTask } from "../../src/actions/assign-task.ts"
import { addFeed, revokeFeed } from "../../src/actions/change-feeds.ts"
import { endTask } from "../../src/actions/end-task.ts"
import { openTasks, taskObject } from "../../src/actions/open-tasks.ts"
import { comingDays } from "../../src/actions/read-reviews.ts"
import { taskKinds } from "../../src/core/deciding.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { contractWith, sentDeclaration } from "../support/declarations.ts"
import { statedDecision, wholeDocument } from "../support/document.ts"
import { signedIn } from "../support/people.ts"
import { type OpenStore, openTestD1, openTestSqlite } from "./stores.ts"

// Tasks from their cause to their end, on both engines.

describe.each([
  ["SQLite", openTestSqlite],
  ["D1", openTestD1],
] as const)("on %s", (_name, open) => {
  let opened: OpenStore
  let app: TestApp

  beforeAll(async () => {
    opened = await open()
    app = { ...(await testApp({ now: "2026-12-20T10:00:00Z" })), store: opened.store as TestApp["store"] }
  }, 60_000)
  afterAll(() => opened.close())

  test("tasks are opened once, given, late, told, done and moot", async () => {
    const { read } = app.store
    const it = await signedIn(app, ["it"])
    const decisions = [statedDecision({ reviewBy: "2026-12-28", preconditions: [], validUntil: "2027-06-30" })]
    await stated(app, wholeDocument({ decisions, assessments: [] }))
    expect(await openTasks(app)).toEqual({ opened: 2, mooted: 0 })
    expect(await openTasks({ ...app, store: { ...app.store } })).toEqual({ opened: 0, mooted: 0 })
    const [review, licence] = await readOpen(read)
    if (!review || !licence) throw new Error("no tasks")
    expect([review.kind, licence.kind]).toEqual(["review", "licence-ends"])
    expect(review).toMatchObject({ plan: { slug: "acme-writer/team", tool: { name: "Acme Writer" } } })
    expect(await tasksOfCauses(read, [review.cause, "none"])).toEqual([
      { id: review.id, cause: review.cause, status: "open" },
    ])
    expect(await unownedTasks(read, taskKinds)).toEqual({ count: 2, dueOn: "2026-12-28" })
    expect((await comingDays(app, "2026-12-20")).map(({ kind }) => kind)).toEqual(["fact-expires", "decision-ends"])

    await assignTask(app, review.id, it.id, { by: it.id, seen: undefined })
    expect(await workMoves(read)).toBe(3)
    expect((await lastChanges(read, [taskObject(review.id)])).get(taskObject(review.id))?.count).toBe(2)
    expect((await tasksWith(read, it.id, "2026-12-28")).map(({ id }) => id)).toEqual([review.id])

    app.setNow("2026-12-29T10:00:00Z")
    await openTasks(app)
    expect((await lateTasks(read, "2026-12-29")).map(({ id }) => id)).toEqual([review.id])
    expect([...(await toldLate(read, [review.id, licence.id]))]).toEqual([[review.id, [it.id]]])

    await endTask(app, review.id, "Held.", { by: it.id })
    app.setNow("2027-01-02T10:00:00Z")
    expect((await openTasks(app)).mooted).toBe(1)
    const ended = await endedTasks(read, { limit: 1, offset: 1 })
    expect([ended.total, ended.rows[0]?.id]).toEqual([2, review.id])
  })

  test("facts are found with whose they are, and plans and tools with their names", async () => {
    const { read } = app.store
    const [fact] = await watchedFacts(read, "2027-03-01", [])
    expect(fact).toMatchObject({ expiresOn: "2027-03-01" })
    expect(await watchedFacts(read, "2027-02-28", [])).toEqual([])
    expect((await factSubjects(read, [fact?.id ?? ""])).get(fact?.id ?? "")).toEqual({ factor: "D1" })
    const names = await planAndToolNames(read, [fact?.tool ?? ""])
    expect(names.get(fact?.tool ?? "")).toEqual({ tool: { slug: "acme-writer", name: "Acme Writer" } })
  })

  test("agencies: what their tasks are made of, how they are called, and who named a tool", async () => {
    const { read } = app.store
    app.setNow("2027-01-04T10:00:00Z")
    await contractWith(app, { id: "ctr_bare", over: { title: "Sans rien" } })
    await contractWith(app)
    const { id } = await sentDeclaration(app, { made: { until: undefined, contract: "ctr_1" } })
    const [bare, whole] = (await contractWork(read)).toSorted((a, b) => (a.declared ? 1 : 0) - (b.declared ? 1 : 0))
    expect([bare?.id, bare?.declared, bare?.content.title]).toEqual(["ctr_bare", undefined, "Sans rien"])
    expect([whole?.id, whole?.declared]).toEqual([
      "ctr_1",
      { id, validUntil: expect.stringMatching(/^202[78]-/), createdBy: "per_test" },
    ])
    const named = { slug: "atelier", name: "Atelier", contract: { id: "ctr_1", title: "Campagne été" } }
    expect([...(await agencyNames(read, [id, "ctr_1", "none"]))]).toEqual([
      ["ctr_1", named],
      [id, { ...named, declared: ["Acme Writer"] }],
    ])
    expect((await declarationsNaming(read, ["acme-writer"])).map((one) => [one.id, one.tools])).toEqual([
      [id, ["acme-writer"]],
    ])
    expect(await declarationsNaming(read, ["other"])).toEqual([])
    expect(await formerTools(read, ["acme-writer"])).toEqual([])
    const [plans, tools] = await idsOfSlugs(read, { plans: ["acme-writer/team", "none/none"], tools: ["acme-writer"] })
    expect([[...plans.keys()], [...tools.keys()]]).toEqual([["acme-writer/team"], ["acme-writer"]])

    await openTasks(app)
    const { declarations } = await openAgencyWork(read)
    expect(declarations).toBe(1)
    expect(await unownedTasks(read, ["declaration-due"])).toEqual({ count: 1, dueOn: "2026-01-15" })
    expect(await unownedTasks(read, ["incident"])).toEqual({ count: 0, dueOn: undefined })
  })

  test("calendar addresses are listed until they are revoked", async () => {
    const { read } = app.store
    const it = await signedIn(app, ["it"])
    const now = app.now().toISOString()
    const { id } = await addFeed(app, it.id, "Telephone")
    expect((await feedsOf(read, it.id, now)).map((one) => one.id)).toEqual([id])
    await revokeFeed(app, it.id, id)
    expect(await feedsOf(read, it.id, now)).toEqual([])
    expect((await feedOf(read, it.id, id))?.revokedAt).toBe(now)
    expect(await feedOf(read, "per_other", id)).toBeUndefined()
  })
})
