import { afterEach, describe, expect, it, vi } from "vitest"
import { startMinute } from "../../src/jobs/minute.ts"
import { runSteps, type Step } from "../../src/jobs/steps.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { statedDecision, wholeDocument } from "../support/document.ts"
import { draftFor, outbox, put } from "../support/outbox.ts"
import { signedIn } from "../support/people.ts"

let app: TestApp
let job: Awaited<ReturnType<typeof startMinute>> | undefined
afterEach(async () => {
  await job?.stop()
  await app.close()
})

/** A clock that moves by hand: timers fire when it passes them, and a machine that slept fires them late. */
function clock(start: string) {
  let now = Date.parse(start)
  let pending: { at: number; then(): void } | undefined
  /** The job is done with a look when it waits for the next one. */
  const settle = () => vi.waitUntil(() => pending !== undefined, { timeout: 5000, interval: 1 })
  return {
    wait(milliseconds: number, then: () => void) {
      pending = { at: now + milliseconds, then }
      return () => {
        pending = undefined
      }
    },
    settle,
    waits: () => pending !== undefined,
    /** Timers fire one after the other until the instant. */
    async run(until: string) {
      const end = Date.parse(until)
      while (pending && pending.at <= end) {
        const { at, then } = pending
        pending = undefined
        now = at
        app.setNow(new Date(now).toISOString())
        then()
        await settle()
      }
      now = end
      app.setNow(until)
    },
    /** No timer fires before the machine wakes up. */
    async sleep(until: string) {
      now = Date.parse(until)
      app.setNow(until)
      const late = pending
      pending = undefined
      late?.then()
      await settle()
    },
  }
}

async function started(start: string, zone = "Europe/Paris", validUntil = "2027-01-14") {
  app = await testApp({ now: start })
  const company = { name: "Maison Exemple", zone, languages: ["fr"] as const }
  await stated(
    app,
    wholeDocument({ company, decisions: [statedDecision({ reviewBy: undefined, validUntil })], assessments: [] }),
  )
  const hand = clock(start)
  const published: string[] = []
  job = await startMinute(app, {
    wait: hand.wait,
    published: (revision) => published.push(`${revision} at ${app.now().toISOString()}`),
  })
  await hand.settle()
  return { hand, published }
}

describe("after midnight", () => {
  it("the list is published within a second of it, where an answer moved", async () => {
    const { hand, published } = await started("2027-01-14T22:57:30Z")
    await hand.run("2027-01-14T23:02:00Z")
    expect(published).toEqual(["2 at 2027-01-14T23:00:00.050Z"])
  })

  it("nothing is published where none did", async () => {
    const { hand, published } = await started("2026-11-22T22:58:00Z")
    await hand.run("2026-11-22T23:05:00Z")
    expect(published).toEqual([])
    expect(hand.waits()).toBe(true)
  })

  it("it is the company's midnight", async () => {
    const { hand, published } = await started("2027-01-15T04:58:00Z", "America/New_York")
    await hand.run("2027-01-15T05:02:00Z")
    expect(published).toEqual(["2 at 2027-01-15T05:00:00.050Z"])
  })

  it.each([
    ["the night clocks go back", "2026-10-25T22:58:00Z", "2026-10-25T23:00:00.050Z", "2026-10-25"],
    ["the night clocks go forward", "2027-03-28T21:58:00Z", "2027-03-28T22:00:00.050Z", "2027-03-28"],
  ])("%s too", async (_, start, at, validUntil) => {
    const { hand, published } = await started(start, "Europe/Paris", validUntil)
    await hand.run(new Date(Date.parse(at) + 120_000).toISOString())
    expect(published).toEqual([`2 at ${at}`])
  })

  it("that a machine slept through, it is published when it wakes up", async () => {
    const { hand, published } = await started("2027-01-14T15:00:30Z")
    await hand.sleep("2027-01-18T07:12:00.000Z")
    expect(published).toEqual(["2 at 2027-01-18T07:12:00.000Z"])
  })

  it("that passed before the start, it is published at the start", async () => {
    app = await testApp({ now: "2027-01-14T12:00:00Z" })
    await stated(app, wholeDocument({ decisions: [statedDecision({ reviewBy: undefined })], assessments: [] }))
    app.setNow("2027-01-20T12:00:00Z")
    const published: number[] = []
    job = await startMinute(app, { wait: () => () => {}, published: (revision) => published.push(revision) })
    expect(published).toEqual([2])
  })
})

describe("the job", () => {
  it("goes on after a failure, and tries again a minute later", async () => {
    const { hand, published } = await started("2027-01-14T22:58:00Z")
    await job?.stop()
    const failures: string[] = []
    job = await startMinute(app, {
      wait: hand.wait,
      published: (revision) => published.push(`${revision} at ${app.now().toISOString()}`),
      failed: (step) => failures.push(step),
    })
    await hand.settle()
    const { commit } = app.store
    let broken = true
    app.store.commit = (build) => (broken ? Promise.reject(new Error("disk full")) : commit(build))
    await hand.run("2027-01-14T23:01:30Z")
    expect(failures).toEqual(["publishing", "forgetting", "publishing", "forgetting"])
    expect(published).toEqual([])
    broken = false
    await hand.run("2027-01-14T23:02:30Z")
    expect(published).toEqual(["2 at 2027-01-14T23:02:00.050Z"])
  })

  it("stops", async () => {
    const { hand } = await started("2027-01-14T22:58:00Z")
    await job?.stop()
    expect(hand.waits()).toBe(false)
  })

  it("does the other steps where one fails, and names the one", async () => {
    const done: string[] = []
    const failed: string[] = []
    const step = (name: Step["name"], run: () => Promise<unknown>): Step => ({ name, run })
    await runSteps(
      [
        step("publishing", () => Promise.reject(new Error("disk full"))),
        step("tasks", async () => done.push("tasks")),
        step("mails", async () => done.push("mails")),
      ],
      (name) => failed.push(name),
    )
    expect([done, failed]).toEqual([["tasks", "mails"], ["publishing"]])
    app = await testApp()
  })

  it("begins no other minute while a mail is under way, and waits for it when it stops", async () => {
    app = await testApp()
    const lea = await signedIn(app, ["reader"])
    await put(app, draftFor(lea.id, "req_1"), draftFor(lea.id, "req_2"))
    let take: (() => void) | undefined
    app.mail = {
      from: "aval@maison.example",
      send: () =>
        new Promise((resolve) => {
          take = resolve
        }),
    }
    let waits = false
    const wait = () => {
      waits = true
      return () => {}
    }
    job = await startMinute(app, { wait })
    await vi.waitUntil(() => take !== undefined, { timeout: 5000, interval: 1 })
    expect(waits).toBe(false)
    let over = false
    const stopping = job.stop().then(() => {
      over = true
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(over).toBe(false)
    take?.()
    await stopping
    // The first is noted, the second given back; nothing is waited for any more.
    expect((await outbox(app)).map(({ sentAt, lease }) => [sentAt !== null, lease])).toEqual([
      [true, null],
      [false, null],
    ])
    expect(waits).toBe(false)
  })
})
