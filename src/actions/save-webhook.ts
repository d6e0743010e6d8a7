import { eq } from "drizzle-orm"
import { lastSeqs } from "../../db/queries/events.ts"
import { hasDead, replayMessages, retryMessages } from "../../db/queries/webhook-sending.ts"
import { countWebhooks, type WebhookRow, webhookById } from "../../db/queries/webhooks.ts"
import { webhooks } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { type Fault, NotFound, Refused, Spent } from "../core/errors.ts"
import { type WebhookEventKind, webhookEventKinds } from "../core/telling.ts"
import { mostWebhooks, olderSigns, webhookSecret } from "../core/webhooks.ts"
import { commitChange } from "./commit-change.ts"
import { targetTexts, tooMany } from "./webhook-faults.ts"
import { sealedAs, webhookObject } from "./webhook-object.ts"

export interface WebhookContent {
  name: string
  url: string
  kinds: readonly WebhookEventKind[]
}

/**
 * Adds an address; its secret is shown once, and kept sealed. It is told of what happens from now on. Throws `Refused` where nothing may be
 * sent there and beyond fifty, `StaleWrite` where the id was used before.
 */
export async function addWebhook(
  app: App,
  { id = app.newId("whk"), ...content }: WebhookContent & { id?: string | undefined },
  { by }: { by: string },
): Promise<{ id: string; secret: string }> {
  const { name, url, kinds } = kept(app, content)
  if ((await countWebhooks(app.store.read)) >= mostWebhooks) throw new Refused([{ place: "", message: tooMany }])
  const secret = webhookSecret(app.newSecret())
  const { seq: cursor } = await app.store.head()
  const after = { name, target: targetOf(app, url), tells: kinds }
  await commitChange(app, { by, object: webhookObject(id), seen: 0, kind: "webhook.added", after }, (write) => [
    write.insert(webhooks).values({
      ...{ id, name, url, kinds, secret: app.sealing.seal(secret, sealedAs(id)), cursor, status: "on" },
      ...{ madeAt: app.now().toISOString(), madeBy: by },
    }),
  ])
  return { id, secret }
}

/**
 * Changes name, address and what it is told. Another address begins anew: what waits is tried there at once. Returns whether anything
 * changed. Throws `NotFound`, `Refused` where nothing may be sent there, and `StaleWrite` where it changed since `seen`.
 */
export async function changeWebhook(
  app: App,
  id: string,
  content: WebhookContent,
  { by, seen }: { by: string; seen: number },
): Promise<boolean> {
  const { known } = await mustBe(app, id)
  const next = kept(app, content)
  const [before, after] = [viewOf(app, known), viewOf(app, next)]
  const changed = (["name", "target", "tells"] as const).filter(
    (field) => String(before[field]) !== String(after[field]),
  )
  if (changed.length === 0) return false
  const only = (view: typeof before) => Object.fromEntries(changed.map((field) => [field, view[field]]))
  const change = { by, object: webhookObject(id), seen, kind: "webhook.changed" }
  await commitChange(app, { ...change, before: only(before), after: only(after) }, (write) => [
    write
      .update(webhooks)
      .set({ ...next, ...(known.url === next.url ? {} : { failingSince: null }) })
      .where(eq(webhooks.id, id)),
    ...(known.url === next.url ? [] : [retryMessages(write, id, app.now().toISOString())]),
  ])
  return true
}

/** Gives it another secret, shown once; for a day the one before signs too. Throws `NotFound`. */
export async function rotateWebhook(app: App, id: string, { by }: { by: string }): Promise<string> {
  const { known, seen } = await mustBe(app, id)
  const olderSecret = known.secret
  const secret = webhookSecret(app.newSecret())
  const olderUntil = new Date(app.now().getTime() + olderSigns).toISOString()
  const after = { until: olderUntil }
  await commitChange(app, { by, object: webhookObject(id), seen, kind: "webhook.rotated", after }, (write) => [
    write
      .update(webhooks)
      .set({ secret: app.sealing.seal(secret, sealedAs(id)), olderSecret, olderUntil })
      .where(eq(webhooks.id, id)),
  ])
  return secret
}

/**
 * Switches it on or off. Off, it is sent nothing; on again, it is sent all that happened meanwhile, in its order. Throws `NotFound`, and
 * `Spent` where it stands so already.
 */
export async function switchWebhook(app: App, id: string, to: "on" | "off", { by }: { by: string }): Promise<void> {
  const { known, seen } = await mustBe(app, id)
  const { status } = known
  if (status === to) throw new Spent(`It is ${to} already`)
  const now = app.now().toISOString()
  const change = { by, object: webhookObject(id), seen, kind: "webhook.switched" }
  await commitChange(app, { ...change, before: { status }, after: { status: to } }, (write) => [
    write
      .update(webhooks)
      .set({ status: to, offAt: to === "off" ? now : null, failingSince: null })
      .where(eq(webhooks.id, id)),
    ...(to === "on" ? [retryMessages(write, id, now)] : []),
  ])
}

/** What was given up is sent again, in its old place before what waits: one message, or all. Throws `NotFound`, and `Spent` where there is none. */
export async function replayWebhook(
  app: App,
  id: string,
  message: string | undefined,
  { by }: { by: string },
): Promise<void> {
  const { seen } = await mustBe(app, id)
  if (!(await hasDead(app.store.read, id, message))) throw new Spent("Nothing was given up")
  const after = { messages: message ?? "all" }
  await commitChange(app, { by, object: webhookObject(id), seen, kind: "webhook.replayed", after }, (write) => [
    replayMessages(write, { webhook: id, message, now: app.now().toISOString() }),
  ])
}

/** Removes it for good, with its secret; its log goes when others forget theirs. Throws `NotFound`. */
export async function removeWebhook(app: App, id: string, { by }: { by: string }): Promise<void> {
  const { known, seen } = await mustBe(app, id)
  const now = app.now().toISOString()
  const change = { by, object: webhookObject(id), seen, kind: "webhook.removed", before: viewOf(app, known) }
  await commitChange(app, change, (write) => [
    write
      .update(webhooks)
      .set({ secret: "", olderSecret: null, olderUntil: null, status: "off", offAt: now, removedAt: now })
      .where(eq(webhooks.id, id)),
  ])
}

/** As it is, with the number of its last event, read before it: of two at once, the second changes nothing. */
async function mustBe(app: App, id: string): Promise<{ known: WebhookRow; seen: number }> {
  const object = webhookObject(id)
  const seen = (await lastSeqs(app.store.read, [object])).get(object) ?? 0
  const known = await webhookById(app.store.read, id)
  if (!known) throw new NotFound()
  return { known, seen }
}

/** As it is kept: the address as a URL writes it, without a fragment; kinds in our order. Throws `Refused`. */
function kept(app: App, { name, url, kinds }: WebhookContent): WebhookContent {
  const refusal = app.webhooks.refusal(url)
  if (refusal) throw new Refused([{ place: "url", message: targetTexts[refusal] } satisfies Fault])
  const read = new URL(url)
  read.hash = ""
  return { name, url: read.href, kinds: webhookEventKinds.filter((kind) => kinds.includes(kind)) }
}

function viewOf(app: App, { name, url, kinds }: WebhookContent) {
  return { name, target: targetOf(app, url), tells: kinds }
}

/** An address for the chain, which is for ever: many hold a secret in their path, of which only a mark of our own shows that it changed. */
function targetOf(app: App, url: string): string {
  const { origin, pathname, search } = new URL(url)
  if (pathname === "/" && search === "") return origin
  return `${origin}/… (${app.sealing.keyed(`webhook-url/${url}`).slice(0, 8)})`
}
