import { eq } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { lastAttempt } from "../../db/queries/webhook-attempts.ts"
import { dueWebhooks, eventsToTell, leasedMessages, leaseMessages } from "../../db/queries/webhook-sending.ts"
import { webhookCounts, webhookLog, webhookTotals } from "../../db/queries/webhooks.ts"
import { webhookAttempts, webhookMessages, webhooks } from "../../db/schema.ts"
import { commitChange } from "../../src/actions/commit-change.ts"
import { forgetWebhooks } from "../../src/actions/forget-webhooks.ts"
import { addWebhook, replayWebhook } from "../../src/actions/save-webhook.ts"
import { sendWebhooks } from "../../src/actions/send-webhooks.ts"
import { tellWebhooks } from "../../src/actions/tell-webhooks.ts"
import { sealingWith } from "../../src/adapters/sealing.ts"
import { newSecret, sha256 } from "../../src/adapters/secrets.ts"
import type { App } from "../../src/app.ts"
import { WebhookFailure, type WebhookSending } from "../../src/core/webhooks.ts"
import { type OpenStore, openTestD1, openTestSqlite } from "./stores.ts"

// Webhooks on both engines: what waits, in which order, and who may send it.

describe.each([
  ["better-sqlite3", openTestSqlite],
  ["D1", openTestD1],
] as const)("webhooks on %s", (_name, open) => {
  let opened: OpenStore
  let app: App
  let now = new Date("2026-11-22T10:00:00Z")
  let sent: WebhookSending[] = []
  let status: number | undefined = 200
  let asked = 0

  beforeAll(async () => {
    opened = await open()
    const parts = {
      ...{ store: opened.store, sha256, newSecret, sealing: sealingWith("of a test that is long enough to be one") },
      ...{ now: () => now, newId: (prefix: string) => `${prefix}_${newSecret().slice(0, 12)}` },
      config: { url: "https://aval.example", zone: "Europe/Paris" },
      webhooks: {
        refusal: () => undefined,
        send: async (sending: WebhookSending) => {
          sent.push(sending)
          if (status === undefined) throw new WebhookFailure("time")
          return { status }
        },
      },
    }
    app = parts as unknown as App
  }, 60_000)
  afterAll(() => opened.close())
  beforeEach(async () => {
    await app.store.commit((write) => [
      write.delete(webhookAttempts),
      write.delete(webhookMessages),
      write.update(webhooks).set({ removedAt: now.toISOString() }),
    ])
    sent = []
    status = 200
  })

  /** An event that a webhook can be told of. */
  async function request() {
    const object = `work/request/req_${++asked}`
    await commitChange(app, { by: "per_1", object, seen: 0, kind: "request.sent", after: {} }, () => [])
    return object.slice("work/request/".length)
  }
  const add = async () =>
    (await addWebhook(app, { name: "A", url: "https://a.example/", kinds: ["request.created"] }, { by: "per_1" })).id
  const requestsIn = (sendings: readonly WebhookSending[]) => sendings.map(({ body }) => JSON.parse(body).data.request)

  test("are told each event once, by any number of processes at once", async () => {
    const id = await add()
    const made = [await request(), await request()]
    await Promise.all([tellWebhooks(app), tellWebhooks({ ...app })])
    await Promise.all([sendWebhooks(app), sendWebhooks({ ...app })])
    expect(requestsIn(sent)).toEqual(made)
    expect((await webhookCounts(app.store.read)).get(id)).toEqual({
      waiting: 0,
      dead: 0,
      lastSentAt: now.toISOString(),
    })
    // The number of the last event is known: nothing is looked at again.
    const [{ cursor } = { cursor: 0 }] = await app.store.read.select().from(webhooks).where(eq(webhooks.id, id))
    const { seq } = await app.store.head()
    expect(cursor).toBe(seq)
    expect(await eventsToTell(app.store.read, { after: cursor, until: seq })).toEqual([])
  })

  test("are taken by one process, from the first that waits on, and not while it waits for its time", async () => {
    const id = await add()
    for (let n = 0; n < 3; n++) await request()
    await tellWebhooks(app)
    const take = async (lease: string, most = 2) => {
      const until = new Date(now.getTime() + 60_000).toISOString()
      await app.store.commit((write) => [
        leaseMessages(write, { webhook: id, lease, now: now.toISOString(), until, most }),
      ])
      return leasedMessages(app.store.read, lease)
    }
    const first = await take("lse_1")
    expect(first).toHaveLength(2)
    // The others wait behind them.
    expect(await take("lse_2")).toEqual([])
    expect(await dueWebhooks(app.store.read, now.toISOString())).toEqual([])
    now = new Date(now.getTime() + 60_001)
    expect(await dueWebhooks(app.store.read, now.toISOString())).toEqual([id])
    expect((await take("lse_3", 10)).map((one) => one.id).slice(0, 2)).toEqual(first.map((one) => one.id))
    now = new Date(now.getTime() + 60_001)
    status = undefined
    expect(await sendWebhooks(app)).toEqual({ sent: 0, failed: 1, dead: 0 })
    expect(await dueWebhooks(app.store.read, now.toISOString())).toEqual([])
    expect(await lastAttempt(app.store.read, id)).toMatchObject({ error: "time", messageId: first[0]?.id })
    status = 204
    now = new Date(now.getTime() + 6000)
    expect(await sendWebhooks(app)).toEqual({ sent: 3, failed: 0, dead: 0 })
    // What was given up is counted, paged, and sent again.
    await app.store.commit((write) => [write.update(webhookMessages).set({ deadAt: now.toISOString(), sentAt: null })])
    expect(await webhookTotals(app.store.read)).toEqual({ waiting: 0, dead: 3 })
    const { rows, total } = await webhookLog(app.store.read, id, { state: "dead", limit: 2, offset: 2 })
    expect([rows.length, total]).toEqual([1, 3])
    await replayWebhook(app, id, undefined, { by: "per_1" })
    sent = []
    expect(await sendWebhooks(app)).toMatchObject({ sent: 3 })
    expect(sent.map(({ id }) => id).slice(0, 2)).toEqual(first.map((one) => one.id))
  })

  test("forget what was told three months ago, and are told nothing of it again", async () => {
    const id = await add()
    await request()
    await sendWebhooks(app)
    now = new Date(now.getTime() + 91 * 86_400_000)
    status = 500
    await request()
    await sendWebhooks(app)
    await forgetWebhooks(app)
    const { rows } = await webhookLog(app.store.read, id, { limit: 10, offset: 0 })
    expect(rows.map(({ sentAt }) => sentAt)).toEqual([undefined])
    expect(await app.store.read.select().from(webhookAttempts)).toHaveLength(1)
    await tellWebhooks(app)
    expect((await webhookLog(app.store.read, id, { limit: 10, offset: 0 })).total).toBe(1)
  })
})
