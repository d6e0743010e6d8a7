import { eq } from "drizzle-orm"
import { insertAttempt, lastAttempt } from "../../db/queries/webhook-attempts.ts"
import {
  dueWebhooks,
  type LeasedMessage,
  leasedMessages,
  leaseMessages,
  noteNotReceived,
  noteReceived,
  releaseMessages,
} from "../../db/queries/webhook-sending.ts"
import { type WebhookRow, webhookById } from "../../db/queries/webhooks.ts"
import { webhooks } from "../../db/schema.ts"
import type { Statement, Writer } from "../../db/store.ts"
import type { App } from "../app.ts"
import { StaleWrite } from "../core/errors.ts"
import { failingFor, failureForgotten, isGone, isReceived, pauseAfter, retryAfterOf } from "../core/webhooks.ts"
import { commitChange } from "./commit-change.ts"
import { type Outcome, postTo } from "./post-to-webhook.ts"
import { tellWebhooks } from "./tell-webhooks.ts"
import { webhookObject } from "./webhook-object.ts"

/** What became of messages in one run. */
export interface WebhookRun {
  sent: number
  /** Tried, and tried again later. */
  failed: number
  /** Given up. */
  dead: number
}

/** Messages of one address that are taken at once, how long nobody else may take them, and what of that is left for the last one. */
const batch = 20
const leaseTime = 10 * 60_000
const margin = 60_000
/** Addresses that are sent to at a time: Workers open six connections. */
const together = 5
/** After so long no attempt is begun any more: the next run is soon, and other work waits. */
const longest = 30_000

interface Sender {
  app: App
  run: WebhookRun
  going(): boolean
}

/**
 * Makes messages of what happened and sends those that are due: of each address in their order, each taken with a lease first, so that two
 * processes never send the same at the same time; addresses wait for no other. `going`: asked before each attempt.
 */
export async function sendWebhooks(app: App, going: () => boolean = () => true): Promise<WebhookRun> {
  const run: WebhookRun = { sent: 0, failed: 0, dead: 0 }
  const start = performance.now()
  const sender: Sender = { app, run, going: () => going() && performance.now() - start < longest }
  await tellWebhooks(app, going)
  const due = await dueWebhooks(app.store.read, app.now().toISOString())
  const work = async () => {
    for (let id = due.shift(); id !== undefined; id = due.shift()) await sendTo(sender, id)
  }
  // What goes wrong with one keeps no other.
  const ended = await Promise.allSettled(Array.from({ length: together }, work))
  for (const one of ended) if (one.status === "rejected") throw one.reason
  return run
}

/** Sends what waits for one address, until there is nothing, one fails, or time is up. */
async function sendTo(sender: Sender, webhook: string): Promise<void> {
  while (sender.going() && (await sendBatch(sender, webhook)));
}

/** Takes some and sends them; says whether it is worth going on. */
async function sendBatch({ app, run, going }: Sender, webhook: string): Promise<boolean> {
  const lease = app.newId("lse")
  const now = app.now()
  const until = new Date(now.getTime() + leaseTime)
  await app.store.commit((write) => [
    leaseMessages(write, { webhook, lease, now: now.toISOString(), until: until.toISOString(), most: batch }),
  ])
  const taken = await leasedMessages(app.store.read, lease)
  for (const one of taken) {
    const late = app.now().getTime() > until.getTime() - margin
    if (!late && going() && (await sendOne(app, { ...one, lease }, run))) continue
    await app.store.commit((write) => [releaseMessages(write, lease)])
    return false
  }
  return taken.length === batch
}

/** Sends one and notes it; says whether it was received. */
async function sendOne(app: App, one: LeasedMessage & { lease: string }, run: WebhookRun): Promise<boolean> {
  // As it is now: it may have been changed, switched off or removed since the last one.
  const webhook = await webhookById(app.store.read, one.webhookId)
  if (webhook?.status !== "on" || one.nextAt > app.now().toISOString()) return false
  const outcome = await postTo(app, webhook, one)
  const { attempt } = outcome
  if (attempt.status !== undefined && isReceived(attempt.status)) {
    await app.store.commit((write) => [
      insertAttempt(write, attempt),
      noteReceived(write, one, attempt.at),
      write.update(webhooks).set({ failingSince: null }).where(eq(webhooks.id, webhook.id)),
    ])
    run.sent++
    return true
  }
  await failed(app, { webhook, one, outcome }, run)
  return false
}

interface Failure {
  webhook: WebhookRow
  one: LeasedMessage & { lease: string }
  outcome: Outcome
}

async function failed(app: App, { webhook, one, outcome }: Failure, run: WebhookRun): Promise<void> {
  const { attempt, retryAfter } = outcome
  const now = app.now()
  const at = now.toISOString()
  const since = await failingSince(app, webhook, now)
  const gone = isGone(attempt.status)
  const chance = Number.parseInt(app.sha256(`${one.id}/${one.attempts}`).slice(0, 4), 16) / 0xffff
  // Whoever wants nothing more has not failed to take this one: it waits for whoever switches the address on again.
  const pause = gone ? 0 : pauseAfter(one.attempts + 1, { asked: retryAfterOf(retryAfter, now), chance })
  const after = pause === undefined ? { deadAt: at } : { nextAt: new Date(now.getTime() + pause).toISOString() }
  const statements = (write: Writer): Statement[] => [
    insertAttempt(write, attempt),
    noteNotReceived(write, one, after),
    write
      .update(webhooks)
      .set({ failingSince: since ?? at })
      .where(eq(webhooks.id, webhook.id)),
  ]
  if (gone || (since !== undefined && now.getTime() - Date.parse(since) >= failingFor)) {
    await switchOff(app, webhook, { why: gone ? "gone" : "failing", statements })
  } else {
    await app.store.commit(statements)
  }
  if (pause === undefined) run.dead++
  else run.failed++
}

/** Since when it has been failing; undefined: this is the first time, or what failed before is another story. */
async function failingSince(app: App, { id, failingSince }: WebhookRow, now: Date): Promise<string | undefined> {
  if (failingSince === undefined) return undefined
  const last = await lastAttempt(app.store.read, id)
  return last && now.getTime() - Date.parse(last.at) < failureForgotten ? failingSince : undefined
}

/** It switches itself off, and keeps what waits. */
async function switchOff(
  app: App,
  { id, failingSince }: WebhookRow,
  { why, statements }: { why: "gone" | "failing"; statements: (write: Writer) => Statement[] },
): Promise<void> {
  const change = {
    ...{ by: "clock", object: webhookObject(id), kind: "webhook.failed" },
    before: { status: "on" },
    after: { status: "failed", cause: why, ...(failingSince === undefined ? {} : { from: failingSince }) },
  }
  const off = (write: Writer) =>
    write.update(webhooks).set({ status: "failed", offAt: app.now().toISOString() }).where(eq(webhooks.id, id))
  try {
    await commitChange(app, change, (write) => [...statements(write), off(write)])
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error
    // Somebody changed it at this very moment: what came of the attempt is noted all the same.
    await app.store.commit(statements)
  }
}
