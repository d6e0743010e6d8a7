import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { unwantedMails } from "../../db/schema.ts"
import { disablePerson } from "../../src/actions/disable-person.ts"
import { erasePerson } from "../../src/actions/erase-person.ts"
import { readPerson } from "../../src/actions/read-person.ts"
import { sendMails } from "../../src/actions/send-mails.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { type ServerMood, sendTo, startMailServer, type TestMailServer } from "../support/mail-server.ts"
import { draftFor, outbox, pretendedMail, put } from "../support/outbox.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

const start = "2026-11-22T10:00:00Z"

let app: TestApp
let admin: TestPerson
let lea: TestPerson
let server: TestMailServer

beforeEach(async () => {
  app = await testApp({ now: start })
  admin = await signedIn(app, ["admin"], { mail: "claire@maison.example" })
  lea = await signedIn(app, ["reader"], { name: "Léa Petit", mail: "lea@maison.example", language: "fr" })
  server = await startMailServer()
  sendTo(app, server)
})
afterEach(async () => {
  await server.stop()
  await app.close()
})

let instant = Date.parse(start)
beforeEach(() => {
  instant = Date.parse(start)
})

/** So many minutes later. */
function later(minutes: number) {
  instant += minutes * 60_000
  app.setNow(new Date(instant).toISOString())
}

async function seen(id: string) {
  const person = await readPerson(app, id)
  if (!person) throw new Error(`nobody is ${id}`)
  return person
}

describe("a mail that is due", () => {
  test("goes to whom it is for, in their language, once", async () => {
    await put(app, draftFor(lea.id, "req_1"), draftFor(admin.id, "req_2"))
    expect(await sendMails(app)).toEqual({ sent: 2, failed: 0, dropped: 0 })
    const [french, english] = server.mails
    expect(french?.recipients).toEqual(["lea@maison.example"])
    expect(french?.subject).toBe("Demande reçue\u00a0: Trame Texte")
    expect(french?.html).toContain('<html lang="fr">')
    expect(french?.text).toContain("http://localhost:3000/requests/req_1")
    expect(french?.text).toContain("http://localhost:3000/account#mails")
    expect(english?.recipients).toEqual(["claire@maison.example"])
    expect(english?.subject).toBe("Request received: Trame Texte")
    const [row] = await outbox(app)
    expect(french?.messageId).toBe(`<${row?.id}@localhost>`)
    expect(row).toMatchObject({ sentAt: "2026-11-22T10:00:00.000Z", lease: null, leasedUntil: null, error: null })
    expect(await sendMails(app)).toEqual({ sent: 0, failed: 0, dropped: 0 })
    expect(server.mails).toHaveLength(2)
  })

  test("leaves no event: the change that it tells of has one", async () => {
    await put(app, draftFor(lea.id, "req_1"))
    const before = await app.store.head()
    await sendMails(app)
    expect(await app.store.head()).toEqual(before)
  })

  test("is not sent where it is not wanted, to nobody, or to who may not come in", async () => {
    const tom = await signedIn(app, ["reader"], { mail: "tom@maison.example" })
    const eve = await signedIn(app, ["reader"], { mail: "eve@maison.example" })
    await put(app, draftFor(lea.id, "req_1"), draftFor(tom.id, "req_2"), draftFor(eve.id, "req_3"))
    await app.store.commit((write) => [
      write.insert(unwantedMails).values({ personId: lea.id, kind: "request-received" }),
    ])
    await disablePerson(app, { person: await seen(tom.id) }, { by: admin.id })
    await erasePerson(app, { person: await seen(eve.id) }, { by: admin.id })
    expect(await sendMails(app)).toEqual({ sent: 0, failed: 0, dropped: 3 })
    expect(server.asked).toEqual([])
    expect((await outbox(app)).map(({ droppedAt, error }) => [droppedAt, error])).toEqual(
      Array(3).fill(["2026-11-22T10:00:00.000Z", null]),
    )
  })

  test("whose text cannot be made keeps nobody else waiting", async () => {
    await put(app, draftFor(lea.id, "req_1", { kind: "digest", data: { tasks: 7 } }), draftFor(lea.id, "req_2"))
    expect(await sendMails(app)).toEqual({ sent: 1, failed: 0, dropped: 1 })
    expect((await outbox(app))[0]?.error).toMatch(/^not written: TypeError/)
  })
})

describe("a server that does not take it", () => {
  test.each<[ServerMood, RegExp]>([
    ["later", /^450/],
    ["busy", /^421/],
    ["sender", /^550/],
    ["drop", /closed|ECONNRESET/i],
  ])("%s: tried again after growing pauses, and nothing is lost", async (mood, word) => {
    await put(app, draftFor(lea.id, "req_1"))
    server.mood = mood
    for (const pause of [1, 2, 4]) {
      expect(await sendMails(app)).toEqual({ sent: 0, failed: 1, dropped: 0 })
      const [row] = await outbox(app)
      expect(row?.error).toMatch(word)
      expect(row?.error).not.toContain("@maison.example")
      expect(Date.parse(row?.nextAt ?? "") - instant).toBe(pause * 60_000)
      later(pause - 0.5)
      expect(await sendMails(app)).toEqual({ sent: 0, failed: 0, dropped: 0 })
      later(0.5)
    }
    server.mood = "takes"
    expect(await sendMails(app)).toEqual({ sent: 1, failed: 0, dropped: 0 })
    expect(server.mails).toHaveLength(1)
    expect((await outbox(app))[0]).toMatchObject({ attempts: 3, error: null })
  })

  test.each<ServerMood>(["nobody", "spam"])("%s: for good, kept with its word", async (mood) => {
    await put(app, draftFor(lea.id, "req_1"))
    server.mood = mood
    expect(await sendMails(app)).toEqual({ sent: 0, failed: 0, dropped: 1 })
    expect((await outbox(app))[0]?.error).toMatch(/^55\d/)
    server.mood = "takes"
    later(600)
    expect(await sendMails(app)).toEqual({ sent: 0, failed: 0, dropped: 0 })
  })

  test("is down: one attempt is enough to know, and all go once it is up", async () => {
    await put(app, ...Array.from({ length: 12 }, (_, n) => draftFor(lea.id, `req_${n}`)))
    await server.down()
    expect(await sendMails(app)).toEqual({ sent: 0, failed: 1, dropped: 0 })
    expect((await outbox(app)).filter(({ attempts, lease }) => attempts > 0 || lease !== null)).toHaveLength(1)
    await server.up()
    later(1)
    expect(await sendMails(app)).toEqual({ sent: 12, failed: 0, dropped: 0 })
    expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(12)
  })

  test("for five days: given up, with the last word", async () => {
    const mail = pretendedMail()
    mail.fails = "server"
    app.mail = mail
    await put(app, draftFor(lea.id, "req_1"))
    let tries = 0
    for (; tries < 100; tries++) {
      const { dropped } = await sendMails(app)
      if (dropped > 0) break
      later((Date.parse((await outbox(app))[0]?.nextAt ?? "") - instant) / 60_000)
    }
    expect((instant - Date.parse(start)) / 86_400_000).toBeGreaterThan(4.7)
    expect((instant - Date.parse(start)) / 86_400_000).toBeLessThanOrEqual(5)
    expect((await outbox(app))[0]).toMatchObject({ error: "it is server", sentAt: null })
  })
})

describe("two processes", () => {
  test("send each mail once", async () => {
    await put(app, ...Array.from({ length: 45 }, (_, n) => draftFor(lea.id, `req_${n}`)))
    const mail = pretendedMail()
    const slow = {
      from: mail.from,
      async send(...sent: Parameters<typeof mail.send>) {
        await new Promise((resolve) => setTimeout(resolve, 1))
        await mail.send(...sent)
      },
    }
    // Two that know nothing of each other but the database.
    const one = { ...app, mail: slow, store: { ...app.store } }
    const other = { ...app, mail: slow, store: { ...app.store } }
    const runs = await Promise.all([sendMails(one), sendMails(other)])
    expect(runs.map(({ sent }) => sent).toSorted()).not.toContain(0)
    expect(mail.taken).toHaveLength(45)
    expect(new Set(mail.taken.map(({ id }) => id)).size).toBe(45)
  })

  test("of which one was killed while it had some: the other sends them when the lease is over, under the same id", async () => {
    await put(app, draftFor(lea.id, "req_1"))
    const ids: string[] = []
    const killed = {
      ...app,
      store: { ...app.store },
      mail: {
        from: "",
        send: async ({ id }: { id: string }) => {
          ids.push(id)
          // Taken by the server, and the process is gone before it is noted.
          await new Promise<void>(() => {})
        },
      },
    }
    void sendMails(killed)
    await expect.poll(() => ids.length).toBe(1)
    const mail = pretendedMail()
    app.mail = mail
    later(9)
    expect((await sendMails(app)).sent).toBe(0)
    later(2)
    expect((await sendMails(app)).sent).toBe(1)
    expect(mail.taken.map(({ id }) => id)).toEqual(ids)
  })

  test("what the server took and could not be noted is not sent again by this one", async () => {
    await put(app, draftFor(lea.id, "req_1"))
    const mail = pretendedMail()
    app.mail = {
      ...mail,
      send: async (outgoing) => {
        await mail.send(outgoing)
        app.store.commit = () => Promise.reject(new Error("disk full"))
      },
    }
    const { commit } = app.store
    await expect(sendMails(app)).rejects.toThrow("disk full")
    app.store.commit = commit
    later(60)
    expect((await sendMails(app)).sent).toBe(1)
    expect(mail.taken).toHaveLength(1)
    expect((await outbox(app))[0]?.sentAt).toBe("2026-11-22T10:00:00.000Z")
  })
})

describe("without a mail server", () => {
  beforeEach(() => {
    app.mail = undefined
  })

  test("mails wait for two weeks, and are let go then", async () => {
    await put(app, draftFor(lea.id, "req_1"))
    later(14 * 24 * 60)
    expect(await sendMails(app)).toEqual({ sent: 0, failed: 0, dropped: 0 })
    await put(app, draftFor(lea.id, "req_2"))
    later(1)
    expect(await sendMails(app)).toEqual({ sent: 0, failed: 0, dropped: 1 })
    sendTo(app, server)
    expect((await sendMails(app)).sent).toBe(1)
    expect(server.mails.map(({ text }) => text?.match(/req_\d/)?.[0])).toEqual(["req_2"])
  })
})

test("told to stop, it gives back what it has not tried", async () => {
  await put(app, ...Array.from({ length: 5 }, (_, n) => draftFor(lea.id, `req_${n}`)))
  const mail = pretendedMail()
  app.mail = mail
  const run = await sendMails(app, () => mail.taken.length < 2)
  expect(run.sent).toBe(2)
  expect((await outbox(app)).filter(({ sentAt, lease }) => sentAt === null && lease === null)).toHaveLength(3)
})
