import type { Context } from "hono"
import { attemptById } from "../../db/queries/webhook-attempts.ts"
import { NewWebhookPage, WebhookSecretPage } from "../../views/pages/new-webhook.tsx"
import { RemovalPage, RotationPage, WebhookPage } from "../../views/pages/webhook.tsx"
import { stateText, WebhooksPage } from "../../views/pages/webhooks.tsx"
import { readWebhook, readWebhooks } from "../actions/read-webhooks.ts"
import {
  addWebhook,
  changeWebhook,
  removeWebhook,
  replayWebhook,
  rotateWebhook,
  switchWebhook,
} from "../actions/save-webhook.ts"
import { testWebhook } from "../actions/test-webhook.ts"
import { type Fault, NotFound, Refused, Spent, StaleWrite } from "../core/errors.ts"
import { webhookEventKinds } from "../core/telling.ts"
import { messageStates } from "../core/webhooks.ts"
import { NewWebhookForm, WebhookForm, WebhookReplayForm, WebhookSwitchForm } from "../schema/webhooks.ts"
import { readForm, type Typed } from "./form.ts"
import { respond } from "./respond.tsx"
import { patternOf, routes, search } from "./routes.ts"
import { said } from "./said.ts"
import type { Mount, Site } from "./site.ts"
import { actorOf, whoOf } from "./who.ts"

const door = { to: "webhooks:manage", person: true } as const
// What goes where, and the secrets: nobody who found a screen unlocked changes them.
const fresh = { ...door, fresh: true } as const

/** `/admin/webhooks`: systems that are told of what happens. */
export const mountWebhooks: Mount = (doors, site) => {
  const { app } = site
  const by = (c: Context) => ({ by: actorOf(whoOf(c)) })
  const idIn = (c: Context) => c.req.param("id") ?? ""
  const back = (c: Context, query: Record<string, string>) =>
    c.redirect(`${routes.webhook(idIn(c))}${search(query)}`, 303)

  doors.get(routes.webhooks, door, async (c) => {
    const page = await site.page(c)
    const webhooks = await readWebhooks(app)
    const failing = webhooks.filter((one) => one.status === "failed" || (one.status === "on" && one.failingSince))
    return respond(c, page, {
      title: page.t.webhooks.title(webhooks.length, failing.length),
      body: <WebhooksPage page={page} webhooks={webhooks} removed={page.query.get("done") === "removed"} />,
    })
  })

  // Before the pages of one.
  doors.get(routes.newWebhook, fresh, (c) =>
    showNew(c, site, { typed: { kinds: webhookEventKinds.slice(0, 2) }, faults: [] }),
  )

  doors.post(routes.newWebhook, fresh, async (c) => {
    const form = await readForm(c, NewWebhookForm)
    const again = (faults: readonly Fault[]) => showNew(c, site, { typed: form.typed, faults })
    if (!form.ok) return again(inOurWords(form.faults))
    const { sending, ...content } = form.value
    const id = idOf(site, actorOf(whoOf(c)), sending, content)
    try {
      const { secret } = await addWebhook(app, { ...content, id }, by(c))
      return showSecret(c, site, { id, secret, title: (t) => t.made.title(content.name), rotated: false })
    } catch (error) {
      if (error instanceof Refused) return again(error.faults)
      // The form came a second time: there is one, and nobody can show its secret again.
      if (error instanceof StaleWrite) return c.redirect(routes.webhook(id, { done: "twice" }), 303)
      throw error
    }
  })

  doors.get(patternOf(routes.webhook(":id")), door, (c) => showOne(c, site))

  doors.post(patternOf(routes.webhook(":id")), fresh, async (c) => {
    const form = await readForm(c, WebhookForm)
    if (!form.ok) return showOne(c, site, { typed: form.typed, faults: inOurWords(form.faults) })
    const { seen, ...content } = form.value
    try {
      await changeWebhook(app, idIn(c), content, { ...by(c), seen })
      return back(c, { done: "changed" })
    } catch (error) {
      if (error instanceof Refused) return showOne(c, site, { typed: form.typed, faults: error.faults })
      if (error instanceof StaleWrite) return showOne(c, site, { typed: form.typed, faults: [], stale: true })
      throw error
    }
  })

  doors.get(patternOf(routes.webhookSecret(":id")), fresh, async (c) => {
    const page = await site.page(c)
    const { webhook } = await readWebhook(app, idIn(c), { page: 1 })
    const title = page.t.webhooks.rotation.title(webhook.name)
    return respond(c, page, { title, body: <RotationPage page={page} webhook={webhook} />, unstored: true })
  })

  doors.post(patternOf(routes.webhookSecret(":id")), fresh, async (c) => {
    const id = idIn(c)
    const secret = await rotateWebhook(app, id, by(c))
    const { webhook } = await readWebhook(app, id, { page: 1 })
    return showSecret(c, site, { id, secret, title: (t) => t.made.rotated(webhook.name), rotated: true })
  })

  doors.post(patternOf(routes.webhookTest(":id")), { ...door, rate: "outbound" }, async (c) => {
    const { id } = await testWebhook(app, idIn(c), by(c))
    return back(c, { tested: id })
  })

  doors.post(patternOf(routes.webhookSwitch(":id")), door, async (c) => {
    const form = await readForm(c, WebhookSwitchForm)
    if (!form.ok) return showOne(c, site, { faults: form.faults })
    const { to } = form.value
    await unlessFaster(() => switchWebhook(app, idIn(c), to, by(c)))
    return back(c, { done: "switched" })
  })

  doors.post(patternOf(routes.webhookReplay(":id")), door, async (c) => {
    const form = await readForm(c, WebhookReplayForm)
    if (!form.ok) return showOne(c, site, { faults: form.faults })
    const { message } = form.value
    await unlessFaster(() => replayWebhook(app, idIn(c), message, by(c)))
    return back(c, { done: "replayed" })
  })

  doors.get(patternOf(routes.webhookRemoval(":id")), door, async (c) => {
    const page = await site.page(c)
    const { webhook } = await readWebhook(app, idIn(c), { page: 1 })
    const title = page.t.webhooks.removal.title(webhook.name)
    return respond(c, page, { title, body: <RemovalPage page={page} webhook={webhook} /> })
  })

  doors.post(patternOf(routes.webhookRemoval(":id")), door, async (c) => {
    await unlessFaster(() => removeWebhook(app, idIn(c), by(c)))
    return c.redirect(`${routes.webhooks}${search({ done: "removed" })}`, 303)
  })
}

/** Somebody was faster: the page shows how it stands. */
async function unlessFaster(change: () => Promise<void>): Promise<void> {
  try {
    await change()
  } catch (error) {
    if (!(error instanceof Spent || error instanceof StaleWrite)) throw error
  }
}

/** The id of what a form adds: from the form's own number and what was typed in it, so that a form sent twice adds one. */
function idOf({ app }: Site, by: string, sending: string | undefined, content: object): string {
  if (sending === undefined) return app.newId("whk")
  return `whk_${app.sha256(JSON.stringify(["aval-new-webhook", by, sending, content])).slice(0, 20)}`
}

async function showNew(
  c: Context,
  site: Site,
  { typed, faults }: { typed: Typed; faults: readonly Fault[] },
): Promise<Response> {
  const page = await site.page(c)
  const { title } = page.t.webhooks.form
  const { sending } = typed
  const number = typeof sending === "string" && /^.{1,80}$/.test(sending) ? sending : site.app.newId("frm")
  const failed = faults.length > 0
  return respond(
    c,
    page,
    {
      title: failed ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: <NewWebhookPage page={page} sending={number} typed={typed} faults={faults} />,
      unstored: true,
    },
    failed ? 422 : 200,
  )
}

type Words = Awaited<ReturnType<Site["page"]>>["t"]["webhooks"]

async function showSecret(
  c: Context,
  site: Site,
  made: { id: string; secret: string; title(t: Words): string; rotated: boolean },
): Promise<Response> {
  const page = await site.page(c)
  const title = made.title(page.t.webhooks)
  const { id: webhook, secret, rotated } = made
  const body = <WebhookSecretPage page={page} title={title} webhook={webhook} secret={secret} rotated={rotated} />
  return respond(c, page, { title, body, unstored: true }, 201)
}

async function showOne(
  c: Context,
  site: Site,
  refused?: { typed?: Typed; faults: readonly Fault[]; stale?: boolean },
): Promise<Response> {
  const { app } = site
  const page = await site.page(c)
  const id = c.req.param("id") ?? ""
  const state = messageStates.find((known) => known === page.query.get("state"))
  const asked = page.query.get("page")
  if (asked !== null && !/^[1-9]\d{0,5}$/.test(asked)) throw new NotFound()
  const { webhook, seen, gone, log } = await readWebhook(app, id, { state, page: Number(asked ?? 1) })
  const { name, url, kinds } = webhook
  const tested = await attemptById(app.store.read, page.query.get("tested") ?? "")
  const title = page.t.webhooks.one.title(name, stateText(page, webhook))
  const model = {
    ...{ webhook, seen, gone, log: { ...log, state }, done: doneText(page.t.webhooks, page.query.get("done")) },
    typed: refused?.typed ?? { name, url, kinds },
    ...{ faults: refused?.faults ?? [], stale: refused?.stale ?? false },
    tested: tested?.webhookId === id && !refused ? tested : undefined,
  }
  return respond(
    c,
    page,
    {
      title: refused ? `${page.t.frame.error.titlePrefix}${title}` : title,
      body: <WebhookPage page={page} model={model} />,
    },
    refused ? (refused.stale ? 409 : 422) : 200,
  )
}

function doneText(t: Words, done: string | null): string | undefined {
  if (done === "twice") return t.twice
  return done === "changed" || done === "switched" || done === "replayed" ? t.done[done] : undefined
}

/** Each field once, in words that say what to do. */
function inOurWords(faults: readonly Fault[]): Fault[] {
  const words: Readonly<Record<string, Fault["message"]>> = {
    name: said((t) => t.webhooks.form.needName),
    url: said((t) => t.webhooks.form.needUrl),
    kinds: said((t) => t.webhooks.form.needKinds),
  }
  const long = said((t) => t.webhooks.form.longUrl)
  const places = new Map(faults.map((fault) => [fault.place.replace(/\[.*/, ""), fault.message]))
  return [...places].map(([place, message]) => ({
    place,
    message: place === "url" && message.en.startsWith("Text too long") ? long : (words[place] ?? message),
  }))
}
