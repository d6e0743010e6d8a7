import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { tasks } from "../../db/schema.ts"
import { draftDigests } from "../../src/actions/draft-digests.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"
import { outbox } from "../support/outbox.ts"
import { signedIn, type TestPerson } from "../support/people.ts"
import { requestBy } from "../support/requests.ts"

const monday = "2026-11-23T07:00:00Z"

let app: TestApp
let legal: TestPerson
let reader: TestPerson

beforeEach(async () => {
  app = await testApp({ now: "2026-11-22T10:00:00Z" })
  await stated(app, wholeDocument())
  legal = await signedIn(app, ["legal"])
  reader = await signedIn(app, ["reader"])
})
afterEach(() => app.close())

/** Another process on the same database, which remembers nothing. */
const anew = () => ({ ...app, store: { ...app.store } })

async function task(id: string, dueOn: string, ownerId: string) {
  await app.store.commit((write) => [
    write.insert(tasks).values({
      ...{ id, cause: id, kind: "review", about: "dec_1", dueOn, ownerId, status: "open" },
      openedAt: app.now().toISOString(),
    }),
  ])
}

describe("the week’s digests", () => {
  test("are made on Monday from eight o’clock on, once, in one commit with their event", async () => {
    await requestBy(app, { by: reader.id })
    expect(await draftDigests(app)).toBe(1)
    app.setNow("2026-11-23T06:59:59Z")
    expect(await draftDigests(anew())).toBe(0)
    const { seq } = await app.store.head()
    app.setNow(monday)
    expect(await draftDigests(app)).toBe(1)
    expect(await eventsAfter(app, seq)).toMatchObject([
      { kind: "digest.prepared", object: "access/digest", actor: "clock", after: { week: "2026-W48", mails: 1 } },
    ])
    expect(await draftDigests(app)).toBe(0)
    expect(await draftDigests(anew())).toBe(0)
    expect((await outbox(app)).map(({ key }) => key)).toEqual([
      `digest/2026-W47/${legal.id}`,
      `digest/2026-W48/${legal.id}`,
    ])
  })

  test("count what waits, and name tasks: late ones first, no further than the week", async () => {
    app.setNow(monday)
    await requestBy(app, { by: reader.id })
    await task("task_late", "2026-11-20", legal.id)
    await task("task_sunday", "2026-11-29", legal.id)
    await task("task_next", "2026-11-30", legal.id)
    await draftDigests(app)
    expect((await outbox(app))[0]?.data).toMatchObject({
      ...{ week: "2026-W48", late: 1, due: 1 },
      tasks: [
        { task: "task_late", late: true },
        { task: "task_sunday", dueOn: "2026-11-29" },
      ],
    })
  })

  test("are for nobody for whom nothing waits, and not made up for later in the week", async () => {
    app.setNow(monday)
    expect(await draftDigests(app)).toBe(0)
    app.setNow("2026-11-26T09:00:00Z")
    await requestBy(app, { by: reader.id })
    expect(await draftDigests(anew())).toBe(0)
    expect(await outbox(app)).toEqual([])
  })

  test("of weeks that were missed are not made up for, this one’s is", async () => {
    await requestBy(app, { by: reader.id })
    await draftDigests(app)
    app.setNow("2026-12-17T15:00:00Z")
    expect(await draftDigests(anew())).toBe(1)
    expect((await outbox(app)).map(({ key }) => key.split("/")[1])).toEqual(["2026-W47", "2026-W51"])
  })

  test("made by two processes at once are made once", async () => {
    app.setNow(monday)
    await requestBy(app, { by: reader.id })
    const made = await Promise.all([draftDigests(anew()), draftDigests(anew()), draftDigests(anew())])
    expect(made.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect(await outbox(app)).toHaveLength(1)
  })

  test("are not made where no mail goes out", async () => {
    app.mail = undefined
    app.setNow(monday)
    await requestBy(app, { by: reader.id })
    expect(await draftDigests(app)).toBe(0)
    expect(await outbox(app)).toEqual([])
  })
})
