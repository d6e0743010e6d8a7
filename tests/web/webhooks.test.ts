import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { historyOf } from "../../db/queries/events.ts"
import { allWebhooks } from "../../db/queries/webhooks.ts"
import { webhookMessages, webhooks } from "../../db/schema.ts"
import { addWebhook } from "../../src/actions/save-webhook.ts"
import { sendWebhooks } from "../../src/actions/send-webhooks.ts"
import { lifetimes } from "../../src/core/access.ts"
import { mostWebhooks } from "../../src/core/webhooks.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { signedIn, type TestPerson, tokenOf } from "../support/people.ts"
import { type Receiver, sendingTo, startReceiver } from "../support/receiver.ts"
import { requestBy } from "../support/requests.ts"
import { visits } from "../support/visits.ts"

let app: TestApp
let it: TestPerson
let at: ReturnType<typeof visits>
let receiver: Receiver | undefined

beforeEach(async () => {
  app = await testApp({ config: { public: "none" } })
  it = await signedIn(app, ["it"], { name: "Ines Roche" })
  at = visits(app)
})
afterEach(async () => {
  await receiver?.stop()
  receiver = undefined
  await app.close()
})

const filled = { name: "Proxy", url: "https://hooks.example/aval?key=1", kinds: ["revision.published", "review.due"] }

/** One that is received here. */
async function received(name = "Proxy") {
  receiver = await startReceiver()
  sendingTo(app, [receiver])
  const { id } = await addWebhook(app, { name, url: receiver.url, kinds: ["request.created"] }, { by: it.id })
  return { id, path: `/admin/webhooks/${id}`, receiver }
}
const kindsOf = async (id: string) =>
  (await historyOf(app.store.read, [`access/webhook/${id}`])).map(({ kind }) => kind)
const tokenFor = async (who: TestPerson) => (await tokenOf(app, who.id, ["admin"])).headers

describe("a webhook is added", () => {
  test("by a form whose answer shows the secret once; sent twice it adds one", async () => {
    const empty = await at.get("/admin/webhooks", it)
    expect(empty.title).toContain("No webhook")
    expect(empty.text).toContain("No system is told yet.")
    const form = await at.get("/admin/webhooks/new", it)
    const sending = /name="sending" value="([^"]+)"/.exec(form.html)?.[1] ?? ""
    const made = await at.post("/admin/webhooks/new", it, { ...filled, sending })
    expect(made.status).toBe(201)
    expect(made.headers.get("Cache-Control")).toBe("no-store")
    expect(made.text).toContain("Copy this secret now")
    const secret = /whsec_[A-Za-z0-9+/]{43}=/.exec(made.text)?.[0] ?? "none"
    const again = await at.post("/admin/webhooks/new", it, { ...filled, sending })
    expect(again.status).toBe(303)
    const page = await at.get(again.location ?? "", it)
    expect(page.text).toContain("This webhook was added already.")
    expect(page.title).toContain("Proxy: in service")
    expect(page.text).toContain("https://hooks.example/aval?key=1")
    expect(page.text).toContain("Nothing was sent yet.")
    expect(page.html).not.toContain(secret)
    const list = await at.get("/admin/webhooks", it)
    expect(list.text).toMatch(/Proxy hooks\.example a revision of the list a review that is due In service never 0 0/)
    const [{ id } = { id: "" }] = await allWebhooks(app.store.read)
    expect(await kindsOf(id)).toEqual(["webhook.added"])
  })

  test.each([
    [{ url: "https://10.0.0.1/" }, "This is an address of the inner network", "privateTargets"],
    [{ url: "https://[::ffff:127.0.0.1]/" }, "This is an address of the inner network", "policy file"],
    [{ url: "https://hooks.corp/" }, "This is a name of the inner network", "policy file"],
    [{ url: "https://ada:pw@hooks.example/" }, "Take user name and password out of the address", "signature"],
    [{ url: "http://hooks.example/" }, "must begin with https://", ""],
    [{ url: "https://hooks.example:8443/" }, "only the usual port", ""],
    [{ url: "hooks" }, "not a whole address", "https://example.com/aval"],
    [{ url: "" }, "Write the address of the system to tell.", ""],
    [{ url: `https://hooks.example/${"a".repeat(2000)}` }, "The address is too long", ""],
    [{ kinds: [] }, "Choose at least one thing to tell it of.", ""],
    [{ kinds: ["everything"] }, "Choose at least one thing to tell it of.", ""],
    [{ name: "  " }, "Give the webhook a name.", ""],
  ])("%j is refused in words that say what to do, and nothing typed is lost", async (wrong, fault, also) => {
    const typed = { ...filled, name: "Typed name", ...wrong }
    const refused = await at.post("/admin/webhooks/new", it, typed)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(fault)
    expect(refused.text).toContain(also)
    if (typed.name.trim() !== "") expect(refused.html).toContain(`value="${typed.name}"`)
    if (typed.url !== "") expect(refused.html).toContain(`value="${typed.url}"`)
    expect(await allWebhooks(app.store.read)).toEqual([])
  })

  test("up to fifty", async () => {
    const row = {
      url: "https://hooks.example/",
      kinds: [],
      secret: "",
      cursor: 0,
      status: "on",
      madeBy: it.id,
    } as const
    const madeAt = app.now().toISOString()
    for (let n = 0; n < mostWebhooks; n++) {
      await app.store.commit((write) => [
        write.insert(webhooks).values({ ...row, id: `whk_${n}`, name: `${n}`, madeAt }),
      ])
    }
    const refused = await at.post("/admin/webhooks/new", it, filled)
    expect([refused.status, refused.text.includes("There are 50 addresses already")]).toEqual([422, true])
    await app.store.commit((write) => [
      write.update(webhooks).set({ removedAt: madeAt }).where(eq(webhooks.id, "whk_7")),
    ])
    expect((await at.post("/admin/webhooks/new", it, filled)).status).toBe(201)
  })

  test("by those who may, signed in of late, and by no token", async () => {
    const legal = await signedIn(app, ["legal"])
    expect((await at.get("/admin/webhooks", legal)).status).toBe(403)
    expect((await at.post("/admin/webhooks/new", legal, filled)).status).toBe(403)
    const token = await tokenFor(await signedIn(app, ["admin"]))
    expect((await at.post("/admin/webhooks/new", { ...it, posting: token }, filled)).status).toBe(403)
    app.setNow(new Date(app.now().getTime() + lifetimes.freshToSend).toISOString())
    const stale = await at.post("/admin/webhooks/new", it, filled)
    expect(stale.status).toBe(401)
    // What was typed waits for the sign-in.
    expect(stale.html).toContain(filled.name)
    expect(await allWebhooks(app.store.read)).toEqual([])
  })
})

describe("a webhook", () => {
  test("is tested, with the result shown and kept", async () => {
    const { path, receiver } = await received()
    const tested = await at.post(`${path}/test`, it)
    expect((await at.get(tested.location ?? "", it)).text).toContain("Test received: the system answered 200.")
    receiver.mood = 404
    const failed = await at.post(`${path}/test`, it)
    expect((await at.get(failed.location ?? "", it)).text).toContain("The test did not get through: answer 404.")
    receiver.mood = "hangs"
    const silent = await at.post(`${path}/test`, it)
    const page = await at.get(silent.location ?? "", it)
    expect(page.text).toContain("The test did not get through: no answer within 15 seconds.")
    expect(page.text).toMatch(/3 messages\. Kept for 90 days\./)
    expect(page.text).toMatch(/a test msg_\w+ .* given up .* answer 404/)
    // A result is shown on its own page alone.
    const other = await addWebhook(app, { ...filled, kinds: ["review.due"] }, { by: it.id }).catch(() => undefined)
    const id = new URL(silent.location ?? "", "http://a").searchParams.get("tested")
    if (other) expect((await at.get(`/admin/webhooks/${other.id}?tested=${id}`, it)).text).not.toContain("did not get")
  })

  test("shows what it was told, page by page, each attempt, and sends again what was given up", async () => {
    const { id, path, receiver } = await received()
    receiver.mood = 503
    for (let n = 0; n < 30; n++) await requestBy(app, { by: it.id, name: `Box ${n}` })
    await sendWebhooks(app)
    const page = await at.get(path, it)
    expect(page.title).toContain("Proxy: failing since 22 Nov 2026")
    expect(page.text).toMatch(/Waiting 30, next attempt on 22 Nov 2026/)
    expect(page.text).toContain("Page 1 of 2")
    const second = await at.get(`${path}?page=2`, it)
    expect(second.text).toMatch(
      /a request for a tool msg_\w+ , event no\. \d+ .* waiting next attempt on .* answer 503 \d+ ms/,
    )
    expect((await at.get(`${path}?page=3`, it)).status).toBe(404)
    expect((await at.get(`${path}?page=x`, it)).status).toBe(404)
    await app.store.commit((write) => [write.update(webhookMessages).set({ deadAt: app.now().toISOString() })])
    const dead = await at.get(`${path}?state=dead`, it)
    expect(dead.text).toContain("Send all 30 given up again")
    const message = /name="message" value="([^"]+)"/.exec(dead.html)?.[1] ?? ""
    const one = await at.post(`${path}/replay`, it, { message })
    expect((await at.get(one.location ?? "", it)).text).toContain("What was given up is on its way again.")
    receiver.mood = 200
    await at.post(`${path}/replay`, it)
    // Nothing is left to be sent again: nothing happens.
    await at.post(`${path}/replay`, it, { message })
    expect(await sendWebhooks(app)).toMatchObject({ sent: 20 + 10, failed: 0 })
    expect(await kindsOf(id)).toEqual(["webhook.replayed", "webhook.replayed", "webhook.added"])
    expect((await at.get(`${path}?state=dead`, it)).text).toContain("No message in this state.")
    expect((await at.get("/admin/webhooks", it)).text).toMatch(
      /Proxy 127\.0\.0\.1:\d+ a request for a tool In service 22 Nov 2026/,
    )
  })

  test("that switched itself off says why, on the dashboard too, and is switched on again", async () => {
    const { path, receiver } = await received()
    receiver.mood = 410
    await requestBy(app, { by: it.id })
    await sendWebhooks(app)
    expect((await at.get("/admin/webhooks", it)).title).toContain("One webhook, one of them failing")
    const page = await at.get(path, it)
    expect(page.title).toContain("Proxy: switched itself off")
    expect(page.text).toContain("The system answered that it wants nothing more (410).")
    expect((await at.get("/dashboard", it)).text).toContain("Webhook switched itself off: Proxy")
    expect((await at.get("/dashboard", await signedIn(app, ["legal"]))).text).not.toContain("Webhook")
    receiver.mood = 200
    await at.post(`${path}/switch`, it, { to: "on" })
    await sendWebhooks(app)
    expect(receiver.taken()).toHaveLength(1)
    expect((await at.get(path, it)).title).toContain("Proxy: in service")
    await at.post(`${path}/switch`, it, { to: "off" })
    expect((await at.get(path, it)).text).toContain("It is sent nothing.")
    expect((await at.post(`${path}/switch`, it, { to: "away" })).status).toBe(422)
  })

  test("is changed; two who change it at once do not undo each other", async () => {
    const { id, path } = await received()
    const page = await at.get(path, it)
    const seen = /name="seen" value="(\d+)"/.exec(page.html)?.[1] ?? ""
    const changed = await at.post(path, it, { ...filled, name: "Proxy in Lyon", seen })
    expect((await at.get(changed.location ?? "", it)).text).toContain("Webhook saved.")
    const late = await at.post(path, it, { ...filled, name: "Mine", seen })
    expect([late.status, late.text.includes("Somebody else changed it meanwhile")]).toEqual([409, true])
    expect(late.html).toContain('value="Mine"')
    const wrong = await at.post(path, it, { ...filled, url: "https://127.0.0.1/", seen: "2" })
    expect([wrong.status, wrong.html.includes('value="https://127.0.0.1/"')]).toEqual([422, true])
    expect((await allWebhooks(app.store.read)).map(({ name }) => name)).toEqual(["Proxy in Lyon"])
    expect(await kindsOf(id)).toEqual(["webhook.changed", "webhook.added"])
  })

  test("gets another secret, shown once, and is removed for good", async () => {
    const { id, path } = await received()
    expect((await at.get(`${path}/secret`, it)).text).toContain("The older one signs too for 24 hours")
    const made = await at.post(`${path}/secret`, it)
    expect([made.status, /whsec_[A-Za-z0-9+/]{43}=/.test(made.text)]).toEqual([201, true])
    expect((await at.get(path, it)).text).toContain("the older one signs too until 23 Nov 2026")
    expect((await at.get(`${path}/removal`, it)).title).toContain("Remove “Proxy”?")
    const removed = await at.post(`${path}/removal`, it)
    expect((await at.get(removed.location ?? "", it)).text).toContain("Webhook removed.")
    expect((await at.get(path, it)).status).toBe(404)
    const [row] = await app.store.read.select().from(webhooks).where(eq(webhooks.id, id))
    expect(row).toMatchObject({ secret: "", olderSecret: null })
  })
})

test("programs read how webhooks stand, without their secrets", async () => {
  const { receiver } = await received()
  await requestBy(app, { by: it.id })
  await sendWebhooks(app)
  const answer = await at.get("/api/v1/webhooks", { headers: await tokenFor(it) })
  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.html)).toEqual({
    items: [
      {
        ...{ id: expect.stringMatching(/^whk_/), name: "Proxy", origin: `http://127.0.0.1:${receiver.port}` },
        ...{ kinds: ["request.created"], status: "on", madeAt: "2026-11-22T10:00:00.000Z" },
        ...{ lastSentAt: "2026-11-22T10:00:00.000Z", waiting: 0, dead: 0 },
      },
    ],
  })
  expect(answer.html).not.toMatch(/whsec|aval-seal|\/hook/)
  const { headers } = await tokenOf(app, it.id, ["register:read"])
  expect((await at.get("/api/v1/webhooks", { headers })).status).toBe(403)
})
