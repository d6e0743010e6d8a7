import { asc, eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { attemptsOf } from "../../db/queries/webhook-attempts.ts"
import { webhookById, webhookCounts } from "../../db/queries/webhooks.ts"
import { events, webhookMessages } from "../../db/schema.ts"
import { openTasks } from "../../src/actions/open-tasks.ts"
import {
  addWebhook,
  changeWebhook,
  removeWebhook,
  replayWebhook,
  rotateWebhook,
  switchWebhook,
} from "../../src/actions/save-webhook.ts"
import { sendWebhooks } from "../../src/actions/send-webhooks.ts"
import { testWebhook } from "../../src/actions/test-webhook.ts"
import { sealingWith } from "../../src/adapters/sealing.ts"
import { webhookEventKinds } from "../../src/core/telling.ts"
import { failingFor, pauses } from "../../src/core/webhooks.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { statedDecision, wholeDocument } from "../support/document.ts"
import { signedIn, type TestPerson } from "../support/people.ts"
import { type Receiver, sendingTo, startReceiver, verified } from "../support/receiver.ts"
import { requestBy } from "../support/requests.ts"

const start = "2026-11-22T10:00:00Z"

let app: TestApp
let it: TestPerson
let receiver: Receiver
let instant: number

beforeEach(async () => {
  // The library that verifies looks at the clock of the machine.
  vi.useFakeTimers({ toFake: ["Date"] })
  app = await testApp({ now: start })
  it = await signedIn(app, ["it"])
  receiver = await startReceiver()
  sendingTo(app, [receiver])
  at(Date.parse(start))
})
afterEach(async () => {
  vi.useRealTimers()
  await receiver.stop()
  await app.close()
})

function at(milliseconds: number) {
  instant = milliseconds
  vi.setSystemTime(instant)
  app.setNow(new Date(instant).toISOString())
}
const later = (milliseconds: number) => at(instant + milliseconds)

async function added(more: Partial<Parameters<typeof addWebhook>[1]> = {}) {
  return addWebhook(app, { name: "Proxy", url: receiver.url, kinds: webhookEventKinds, ...more }, { by: it.id })
}

/** So many requests: an event each. */
async function requests(count: number) {
  for (let n = 0; n < count; n++) await requestBy(app, { by: it.id, name: `Box ${n}` })
}

const row = async (id: string) => {
  const found = await webhookById(app.store.read, id)
  if (!found) throw new Error(`no webhook ${id}`)
  return found
}
const counts = async (id: string) => (await webhookCounts(app.store.read)).get(id)
const messages = (id: string) =>
  app.store.read
    .select()
    .from(webhookMessages)
    .where(eq(webhookMessages.webhookId, id))
    .orderBy(asc(webhookMessages.seq))
const typesOf = (secret: string) => receiver.all.map((one) => verified(secret, one).type)
const lastEvent = async () => (await app.store.read.select().from(events).orderBy(asc(events.seq))).at(-1)

describe("what is told", () => {
  test("is each kind once, thin, in the order of the chain, and taken by the standard's own library", async () => {
    const { id, secret } = await added()
    const decisions = [statedDecision({ reviewBy: "2026-11-25" })]
    await stated(app, wholeDocument({ decisions }))
    await openTasks(app)
    const request = await requestBy(app, { by: it.id, plan: "acme-writer/team" })
    await sendWebhooks(app)
    const all = receiver.all.map((one) => verified(secret, one))
    expect(new Set(all.map(({ type }) => type))).toEqual(new Set(webhookEventKinds))
    expect(all.map(({ data }) => data.event.seq)).toEqual(
      all.map(({ data }) => data.event.seq).toSorted((a, b) => a - b),
    )
    const known = await app.store.read.select().from(events)
    for (const { timestamp, data } of all) {
      expect(known.find(({ seq }) => seq === data.event.seq)).toMatchObject({ hash: data.event.hash, at: timestamp })
    }
    const of = (type: string) => all.find((one) => one.type === type)?.data
    const list = known.find(({ kind }) => kind === "list.published")
    const { revision, serial, sha256, length } = JSON.parse(list?.data ?? "").after
    expect(of("revision.published")).toEqual({
      ...{ revision, serial, sha256, length, event: { seq: list?.seq, hash: list?.hash } },
      url: `http://localhost:3000/api/v1/list/${sha256}.json`,
    })
    expect(of("decision.changed")).toMatchObject({ plan: "acme-writer/team", change: "import" })
    expect(of("request.created")).toMatchObject({ request, url: `http://localhost:3000/requests/${request}` })
    expect(of("review.due")).toMatchObject({ kind: expect.any(String), due: expect.any(String) })
    for (const { body } of receiver.all) expect(body.length).toBeLessThan(1000)
    expect(receiver.all[0]?.headers).toMatchObject({ "content-type": "application/json", "user-agent": "Aval" })
    expect(await counts(id)).toMatchObject({ waiting: 0, dead: 0, lastSentAt: new Date(instant).toISOString() })
    // Once.
    expect(await sendWebhooks(app)).toEqual({ sent: 0, failed: 0, dead: 0 })
    expect(receiver.all).toHaveLength(all.length)
  })

  test("is what happens from then on, of the kinds that were chosen", async () => {
    await requests(2)
    const { secret } = await added({ kinds: ["request.created"] })
    await stated(app, wholeDocument())
    await requests(1)
    await sendWebhooks(app)
    expect(typesOf(secret)).toEqual(["request.created"])
  })

  test("names nobody and writes no text", async () => {
    await added()
    await requestBy(app, { by: it.id, purpose: "Nadia Petit wants it", name: "Nadia's box" })
    await sendWebhooks(app)
    expect(receiver.all[0]?.body).not.toMatch(/nadia|per_|box/i)
  })
})

describe("sending", () => {
  test("loses nothing and keeps the order with a receiver that fails at random, under the same ids", async () => {
    const { id, secret } = await added({ kinds: ["request.created"] })
    const moods = [200, 500, "closes", 204, 429, 200, { redirect: receiver.url }, 202] as const
    let seed = 7
    receiver.mood = () => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31
      return moods[(seed >> 8) % moods.length] ?? 200
    }
    const made: string[] = []
    for (let round = 0; round < 12; round++) {
      for (let n = 0; n < 3; n++) made.push(await requestBy(app, { by: it.id, name: `Box ${round} ${n}` }))
      await sendWebhooks(app)
      later(40 * 60_000)
    }
    receiver.mood = 200
    later(86_400_000)
    await sendWebhooks(app)
    const taken = receiver.taken()
    expect(taken.map((one) => JSON.parse(one.body).data.request)).toEqual(made)
    const tries = new Set(receiver.all.map(({ id, body }) => `${id} ${body}`))
    expect(tries.size).toBe(made.length)
    expect(receiver.all.length).toBeGreaterThan(made.length)
    expect(await counts(id)).toMatchObject({ waiting: 0, dead: 0 })
    expect(verified(secret, taken.at(-1) ?? (undefined as never)).type).toBe("request.created")
    const log = await attemptsOf(
      app.store.read,
      (await messages(id)).map((one) => one.id),
    )
    expect(log).toHaveLength(receiver.all.length)
  })

  test("that was cut off between the change and the sending is made up for, once", async () => {
    await added({ kinds: ["request.created"] })
    await requests(3)
    // The process was killed: another one starts on the same database, twice at once.
    const other = { ...app, store: { ...app.store } }
    await Promise.all([sendWebhooks(app), sendWebhooks(other)])
    await Promise.all([sendWebhooks(other), sendWebhooks(app)])
    expect(receiver.all).toHaveLength(3)
    expect(new Set(receiver.all.map(({ id }) => id)).size).toBe(3)
  })

  test("that could not be noted comes again under the same id once the lease is over", async () => {
    await added({ kinds: ["request.created"] })
    await requests(1)
    const { store } = app
    let commits = 0
    // Message, lease, and then the note.
    app.store = {
      ...store,
      commit: (build) => (++commits > 2 ? Promise.reject(new Error("killed")) : store.commit(build)),
    }
    await expect(sendWebhooks(app)).rejects.toThrow("killed")
    app.store = store
    await sendWebhooks(app)
    expect(receiver.all).toHaveLength(1)
    later(11 * 60_000)
    await sendWebhooks(app)
    expect(receiver.all).toHaveLength(2)
    expect(new Set(receiver.all.map(({ id }) => id)).size).toBe(1)
  })

  test("waits for nobody else: one that hangs keeps no other", async () => {
    const slow = await startReceiver()
    sendingTo(app, [receiver, slow])
    slow.mood = "hangs"
    await added({ url: slow.url, kinds: ["request.created"] })
    await added({ kinds: ["request.created"] })
    await requests(5)
    await sendWebhooks(app)
    expect(receiver.all).toHaveLength(5)
    expect(slow.all).toHaveLength(1)
    await slow.stop()
  })

  test.each(["floods", "drips"] as const)("is done with the status of one that %s", async (mood) => {
    receiver.mood = mood
    sendingTo(app, [receiver], 2000)
    await added({ kinds: ["request.created"] })
    await requests(1)
    const began = performance.now()
    expect(await sendWebhooks(app)).toEqual({ sent: 1, failed: 0, dead: 0 })
    expect(performance.now() - began).toBeLessThan(1500)
  })

  test.each([
    ["hangs", { error: "time" }],
    ["closes", { error: "network" }],
    [503, { status: 503 }],
    [{ redirect: "http://127.0.0.1:9/elsewhere" }, { status: 307 }],
  ] as const)("fails with one that answers %j, and the log says so", async (mood, attempt) => {
    receiver.mood = mood
    const { id } = await added({ kinds: ["request.created"] })
    await requests(1)
    expect(await sendWebhooks(app)).toEqual({ sent: 0, failed: 1, dead: 0 })
    const [message] = await messages(id)
    expect(await attemptsOf(app.store.read, [message?.id ?? ""])).toMatchObject([attempt])
    expect((await row(id)).failingSince).toBe(new Date(instant).toISOString())
    // Five seconds, give or take a tenth.
    const wait = Date.parse(message?.nextAt ?? "") - instant
    expect(wait).toBeGreaterThanOrEqual(4500)
    expect(wait).toBeLessThanOrEqual(5500)
    receiver.mood = 200
    later(5500)
    expect(await sendWebhooks(app)).toEqual({ sent: 1, failed: 0, dead: 0 })
    expect((await row(id)).failingSince).toBeUndefined()
  })

  test("waits as long as the receiver asks, and no longer than a day", async () => {
    const { id } = await added({ kinds: ["request.created"] })
    await requests(1)
    receiver.mood = { status: 429, retryAfter: "3600" }
    await sendWebhooks(app)
    const nextIn = async () => Date.parse((await messages(id))[0]?.nextAt ?? "") - instant
    expect(await nextIn()).toBe(3_600_000)
    later(3_600_000)
    receiver.mood = { status: 503, retryAfter: new Date(instant + 2 * 3_600_000).toUTCString() }
    await sendWebhooks(app)
    expect(await nextIn()).toBe(2 * 3_600_000)
    later(2 * 3_600_000)
    receiver.mood = { status: 503, retryAfter: "999999999" }
    await sendWebhooks(app)
    expect(await nextIn()).toBe(86_400_000)
  })
})

describe("giving up", () => {
  /** Time goes on from one attempt to the next. */
  async function untilDead(id: string) {
    for (let tries = 0; tries <= pauses.length; tries++) {
      await sendWebhooks(app)
      const waiting = (await messages(id)).find(({ sentAt, deadAt }) => sentAt === null && deadAt === null)
      if (!waiting) return
      if (waiting.attempts > 0) at(Date.parse(waiting.nextAt))
    }
  }

  test("takes three days; the next one is tried then; and it can be sent again, in its old place", async () => {
    receiver.mood = 500
    const { id } = await added({ kinds: ["request.created"] })
    await requests(1)
    await untilDead(id)
    expect(receiver.all).toHaveLength(pauses.length + 1)
    expect(new Set(receiver.all.map((one) => one.id)).size).toBe(1)
    expect((instant - Date.parse(start)) / 86_400_000).toBeCloseTo(3, 0)
    expect(await counts(id)).toMatchObject({ dead: 1, waiting: 0 })
    receiver.mood = 200
    await requests(2)
    const [dead] = await messages(id)
    await replayWebhook(app, id, dead?.id, { by: it.id })
    expect(await lastEvent()).toMatchObject({ kind: "webhook.replayed", object: `access/webhook/${id}`, actor: it.id })
    receiver.all = []
    await sendWebhooks(app)
    expect(receiver.all.map((one) => one.id)).toEqual((await messages(id)).map((one) => one.id))
    expect(await counts(id)).toMatchObject({ dead: 0, waiting: 0 })
  })

  test("of several, all can be sent again at once", async () => {
    receiver.mood = 500
    const { id } = await added({ kinds: ["request.created"] })
    await requests(2)
    const dead = new Date(instant).toISOString()
    await sendWebhooks(app)
    await app.store.commit((write) => [write.update(webhookMessages).set({ deadAt: dead })])
    receiver.mood = 200
    await replayWebhook(app, id, undefined, { by: it.id })
    expect(await sendWebhooks(app)).toEqual({ sent: 2, failed: 0, dead: 0 })
  })

  test("on an address after five days without a success: it switches itself off, keeps what waits, and goes on when told", async () => {
    receiver.mood = 500
    const { id } = await added({ kinds: ["request.created"] })
    await requests(1)
    for (let hour = 0; (await row(id)).status === "on"; hour += 6) {
      if (hour > 24 * 7) throw new Error("it goes on for ever")
      if (hour % 24 === 0) await requests(1)
      await sendWebhooks(app)
      later(6 * 3_600_000)
    }
    const days = (instant - Date.parse(start)) / 86_400_000
    expect(days).toBeGreaterThan(failingFor / 86_400_000)
    expect(days).toBeLessThan(6.5)
    const off = await lastEvent()
    expect(off).toMatchObject({ kind: "webhook.failed", object: `access/webhook/${id}`, actor: "clock" })
    expect(JSON.parse(off?.data ?? "").after).toMatchObject({ status: "failed", cause: "failing" })
    const asked = receiver.all.length
    await requests(1)
    later(86_400_000)
    await sendWebhooks(app)
    expect(receiver.all).toHaveLength(asked)
    const { waiting = 0, dead = 0 } = (await counts(id)) ?? {}
    expect(waiting).toBeGreaterThan(0)
    receiver.mood = 200
    receiver.all = []
    await switchWebhook(app, id, "on", { by: it.id })
    await sendWebhooks(app)
    // Also the one that came while it was off.
    expect(receiver.all).toHaveLength(waiting + 1)
    expect(await counts(id)).toMatchObject({ waiting: 0, dead })
    expect((await row(id)).failingSince).toBeUndefined()
  })

  test("not for failures far apart", async () => {
    const { id } = await added({ kinds: ["request.created"] })
    receiver.mood = 500
    await requests(1)
    await untilDead(id)
    later(30 * 86_400_000)
    await requests(1)
    await sendWebhooks(app)
    expect(await row(id)).toMatchObject({ status: "on", failingSince: new Date(instant).toISOString() })
  })

  test("at once where the receiver wants nothing more: 410", async () => {
    receiver.mood = 410
    const { id } = await added({ kinds: ["request.created"] })
    await requests(2)
    await sendWebhooks(app)
    expect(receiver.all).toHaveLength(1)
    expect((await row(id)).status).toBe("failed")
    expect(JSON.parse((await lastEvent())?.data ?? "").after).toEqual({ status: "failed", cause: "gone" })
    expect(await counts(id)).toMatchObject({ waiting: 2, dead: 0 })
  })
})

describe("secrets", () => {
  test("lie sealed, stand in no event, and sign both for a day after a rotation", async () => {
    const { id, secret } = await added({ kinds: ["request.created"] })
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect((await row(id)).secret).not.toContain(secret.slice(6))
    const next = await rotateWebhook(app, id, { by: it.id })
    await requests(1)
    await sendWebhooks(app)
    const [both] = receiver.all
    expect(String(both?.headers["webhook-signature"]).split(" ")).toHaveLength(2)
    for (const one of [secret, next]) expect(verified(one, both ?? (undefined as never)).type).toBe("request.created")
    later(86_400_000)
    await requests(1)
    await sendWebhooks(app)
    const last = receiver.all[1] ?? (undefined as never)
    expect(verified(next, last).type).toBe("request.created")
    expect(() => verified(secret, last)).toThrow("No matching signature")
    const chain = JSON.stringify(await app.store.read.select().from(events))
    expect(chain).not.toContain("whsec_")
    expect(chain).not.toContain(receiver.url)
    expect(chain).toContain(`"target\\":\\"http://127.0.0.1:${receiver.port}`)
  })

  test("sealed with another AVAL_SECRET send nothing, and the log says why", async () => {
    const { id } = await added({ kinds: ["request.created"] })
    app.sealing = sealingWith("another one than that with which it was sealed")
    await requests(1)
    expect(await sendWebhooks(app)).toEqual({ sent: 0, failed: 1, dead: 0 })
    expect((await testWebhook(app, id, { by: it.id })).error).toBe("sealed")
    expect(receiver.all).toEqual([])
  })
})

describe("an address", () => {
  test("that changes takes what waits along; removed, it is told nothing", async () => {
    const other = await startReceiver()
    sendingTo(app, [receiver, other])
    receiver.mood = 500
    const { id } = await added({ kinds: ["request.created"] })
    await requests(1)
    await sendWebhooks(app)
    const content = { name: "Proxy", url: other.url, kinds: ["request.created"] as const }
    expect(await changeWebhook(app, id, content, { by: it.id, seen: 1 })).toBe(true)
    expect(await changeWebhook(app, id, content, { by: it.id, seen: 2 })).toBe(false)
    await sendWebhooks(app)
    expect(other.all).toHaveLength(1)
    await requests(1)
    await removeWebhook(app, id, { by: it.id })
    expect(await lastEvent()).toMatchObject({ kind: "webhook.removed" })
    await sendWebhooks(app)
    expect(other.all).toHaveLength(1)
    await other.stop()
  })

  test("can be tested, also when it is off: once, in the log, and before nothing that waits", async () => {
    const { id, secret } = await added({ kinds: ["request.created"] })
    await switchWebhook(app, id, "off", { by: it.id })
    await requests(1)
    expect(await testWebhook(app, id, { by: it.id })).toMatchObject({ status: 200 })
    receiver.mood = 404
    expect(await testWebhook(app, id, { by: it.id })).toMatchObject({ status: 404 })
    expect(await lastEvent()).toMatchObject({ kind: "webhook.tested" })
    expect(typesOf(secret)).toEqual(["webhook.test", "webhook.test"])
    expect((await messages(id)).map(({ seq, kind }) => [seq, kind])).toEqual([
      [-2, "webhook.test"],
      [-1, "webhook.test"],
    ])
    expect(await counts(id)).toBeUndefined()
  })
})
