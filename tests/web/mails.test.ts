import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { people } from "../../db/schema.ts"
import { answerRequests } from "../../src/actions/answer-requests.ts"
import { sendMails } from "../../src/actions/send-mails.ts"
import { sendRequest } from "../../src/actions/send-request.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { wholeDocument } from "../support/document.ts"
import { eventsAfter } from "../support/events.ts"
import { askedBy } from "../support/forms.ts"
import { draftFor, outbox, pretendedMail, put } from "../support/outbox.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let admin: TestPerson
let lea: TestPerson
beforeEach(async () => {
  app = await testApp()
  await stated(app, wholeDocument())
  admin = await signedIn(app, ["admin"], { mail: "claire@maison.example" })
  lea = await signedIn(app, ["reader"], { mail: "lea@maison.example" })
})
afterEach(() => app.close())

const request = (by: string, name = "Mystery Box") =>
  sendRequest(
    app,
    {
      ...{ thing: { name }, classes: ["internal"], uses: ["copy"] },
      ...{ purpose: "Headlines", budget: "unknown" },
    },
    { by },
  )

describe("a request", () => {
  test("is confirmed to whoever asked, once, in the commit of its event", async () => {
    const { seq } = await app.store.head()
    const { id } = await request(lea.id)
    await request(lea.id)
    expect(await eventsAfter(app, seq)).toHaveLength(1)
    expect(await outbox(app)).toMatchObject([
      {
        ...{ key: `request-received/${id}`, personId: lea.id, kind: "request-received" },
        data: { request: id, tool: "Mystery Box" },
      },
    ])
  })

  test("that could not be written leaves no mail", async () => {
    const { commit } = app.store
    app.store.commit = () => Promise.reject(new Error("disk full"))
    await expect(request(lea.id)).rejects.toThrow("disk full")
    app.store.commit = commit
    expect(await outbox(app)).toEqual([])
  })

  test("is answered to each who asked, not to whoever answers, with what was written", async () => {
    const mail = pretendedMail()
    app.mail = mail
    const tom = await signedIn(app, ["reader"])
    const ids = await Promise.all([lea.id, tom.id, admin.id].map(async (by) => (await request(by)).id))
    await sendMails(app)
    mail.taken.length = 0
    await answerRequests(app, ids, { verdict: "declined", text: "Use Trame <Texte> instead." }, { by: admin.id })
    const decided = (await outbox(app)).filter(({ kind }) => kind === "request-decided")
    expect(new Set(decided.map(({ personId }) => personId))).toEqual(new Set([lea.id, tom.id]))
    // What was written is looked up when it goes out.
    expect(JSON.stringify(decided)).not.toContain("Trame")
    expect((await sendMails(app)).sent).toBe(2)
    expect(mail.taken[0]).toMatchObject({ subject: "Mystery Box: request declined" })
    expect(mail.taken[0]?.text).toContain("> Use Trame <Texte> instead.")
    expect(mail.taken[0]?.html).toContain("Use Trame &lt;Texte&gt; instead.")
  })
})

describe("the choice on the account page", () => {
  test("offers what can concern one’s roles, and is kept with one event", async () => {
    const ask = askedBy(app, lea)
    const before = await ask("/account")
    expect(before.text).toContain("Mail: all")
    expect(before.text).toContain("Request answered")
    expect(before.text).not.toContain("Sign-off asked")
    const { seq } = await app.store.head()
    const { status, to } = await ask("/account/mails", { wanted: ["request-decided"] })
    expect([status, to]).toEqual([303, "/account?done=mails"])
    expect(await eventsAfter(app, seq)).toMatchObject([
      {
        ...{ kind: "person.mails", object: `access/person/${lea.id}`, actor: lea.id },
        ...{ before: { unwantedMails: [] }, after: { unwantedMails: ["request-received"] } },
      },
    ])
    const after = await ask("/account?done=mails")
    expect(after.text).toContain("Choice of mails saved.")
    expect(after.text).toContain("Mail: 1 of 2")
    expect(after.html).toMatch(/value="request-decided" checked/)
    expect(after.html).not.toMatch(/value="request-received" checked/)
    // The same again leaves nothing.
    const head = await app.store.head()
    await ask("/account/mails", { wanted: ["request-decided"] })
    expect(await app.store.head()).toEqual(head)
  })

  test("holds for what goes out", async () => {
    const mail = pretendedMail()
    app.mail = mail
    await askedBy(app, lea)("/account/mails", { wanted: [] })
    await put(app, draftFor(lea.id, "req_1"))
    expect(await sendMails(app)).toEqual({ sent: 0, failed: 0, dropped: 1 })
    expect(mail.taken).toEqual([])
  })

  test("refuses a kind that there is not, and changes nothing", async () => {
    const head = await app.store.head()
    expect((await askedBy(app, lea)("/account/mails", { wanted: ["everything"] })).status).toBe(422)
    expect(await app.store.head()).toEqual(head)
  })

  test("says where nothing goes out: no server, no address", async () => {
    app.mail = undefined
    expect((await askedBy(app, lea)("/account")).text).toContain("No mail server is set, so no mail goes out.")
    expect((await askedBy(app, lea)("/account")).text).not.toContain("Your profile has no address")
    await app.store.commit((write) => [write.update(people).set({ mail: null }).where(eq(people.id, lea.id))])
    expect((await askedBy(app, lea)("/account")).text).toContain("Your profile has no address")
  })
})

describe("the settings", () => {
  test("show how mail stands, never a password, and send a test to one’s own address", async () => {
    const mail = pretendedMail()
    app.mail = mail
    await put(app, draftFor(lea.id, "req_1"), draftFor(lea.id, "req_2"))
    mail.fails = "refused"
    await sendMails(app)
    const ask = askedBy(app, admin)
    const { text } = await ask("/admin/settings")
    expect(text).toContain("Mails go out from aval@maison.example.")
    expect(text).toMatch(/Given up ?2/)
    expect(text).toContain("it is refused (given up)")
    mail.fails = undefined
    const head = await app.store.head()
    const { status, to } = await ask("/admin/settings/mails", { what: "test" })
    expect([status, to]).toEqual([303, "/admin/settings?done=test-mail"])
    expect((await ask(to ?? "")).text).toContain("The server took the test mail.")
    expect(mail.taken).toMatchObject([{ to: { address: "claire@maison.example" }, subject: "Mails from Aval arrive" }])
    expect(await app.store.head()).toEqual(head)
  })

  test("repeat what the server said to a test that it refused", async () => {
    const mail = pretendedMail()
    app.mail = mail
    mail.fails = "server"
    const { status, text, html } = await askedBy(app, admin)("/admin/settings/mails", { what: "test" })
    expect(status).toBe(422)
    expect(text).toContain("The test mail did not go out")
    expect(text).toContain("The server said: it is server")
    expect(html).toMatch(/<title>Error: /)
  })

  test("are the administrator’s alone", async () => {
    expect((await askedBy(app, lea)("/admin/settings/mails", { what: "test" })).status).toBe(403)
  })
})

describe("without a mail server", () => {
  beforeEach(() => {
    app.mail = undefined
  })

  test("an administrator is told on the dashboard, until one says that they know", async () => {
    const other = await signedIn(app, ["admin"])
    const ask = askedBy(app, admin)
    const { text } = await ask("/dashboard")
    expect(text).toContain("One thing waits for you")
    expect(text).toContain("No mail server is set")
    expect((await askedBy(app, lea)("/dashboard")).text).not.toContain("No mail server is set")
    const { seq } = await app.store.head()
    const { status, to } = await ask("/admin/settings/mails", { what: "noted" })
    expect([status, to]).toEqual([303, "/dashboard"])
    await askedBy(app, other)("/admin/settings/mails", { what: "noted" })
    expect(await eventsAfter(app, seq)).toMatchObject([{ kind: "mail.noted", object: "access/mail", actor: admin.id }])
    expect((await ask("/dashboard")).text).not.toContain("No mail server is set")
    expect((await askedBy(app, other)("/dashboard")).text).not.toContain("No mail server is set")
    // The settings go on saying it, with what to set, and how much waits.
    await put(app, draftFor(lea.id, "req_1"))
    const settings = await ask("/admin/settings")
    expect(settings.text).toContain("No mail server is set: nobody is told by mail.")
    expect(settings.text).toContain("AVAL_SMTP_URL")
    expect(settings.text).toContain("One mail waits.")
    expect(settings.text).not.toContain("Send me a test mail")
  })

  test("no test goes out", async () => {
    expect((await askedBy(app, admin)("/admin/settings/mails", { what: "test" })).status).toBe(422)
  })
})
