import { eq } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { outboxOf, unwantedBy } from "../../db/queries/mails.ts"
import { mails } from "../../db/schema.ts"
import { addPerson } from "../../src/actions/add-person.ts"
import { saveUnwantedMails } from "../../src/actions/save-unwanted-mails.ts"
import { sendMails } from "../../src/actions/send-mails.ts"
import { newSecret, sha256 } from "../../src/adapters/secrets.ts"
import type { App } from "../../src/app.ts"
import { mailKinds } from "../../src/core/deciding.ts"
import { draftFor, outbox, type PretendedMail, pretendedMail, put } from "../support/outbox.ts"
import { type OpenStore, openTestD1, openTestSqlite } from "./stores.ts"

// The outbox on both engines. D1 sends nothing on Workers; its statements are the same all the same.

describe.each([
  ["better-sqlite3", openTestSqlite],
  ["D1", openTestD1],
] as const)("the outbox on %s", (_name, open) => {
  let opened: OpenStore
  let app: App
  let mail: PretendedMail
  let ada: string
  let now = new Date("2026-11-22T10:00:00Z")

  beforeAll(async () => {
    opened = await open()
    mail = pretendedMail()
    const parts = {
      ...{ store: opened.store, sha256, newSecret, mail, now: () => now },
      newId: (prefix: string) => `${prefix}_${newSecret().slice(0, 12)}`,
      config: { url: "https://aval.example", zone: "Europe/Paris" },
    }
    app = parts as unknown as App
    const roles = [{ role: "legal" }] as const
    const person = { name: "Ada", mail: "ada@maison.example", language: "fr", roles, status: "active" } as const
    ada = await addPerson(app, person, { by: "test" })
  }, 60_000)
  afterAll(() => opened.close())
  beforeEach(async () => {
    await app.store.commit((write) => [write.delete(mails)])
    mail.taken.length = 0
    mail.fails = undefined
  })

  test("holds one mail for one key, however often it is put there, many at once too", async () => {
    const many = Array.from({ length: 60 }, (_, n) => draftFor(ada, `req_${n}`))
    await put(app, ...many)
    await put(app, ...many, draftFor(ada, "req_60"), draftFor(ada, "req_60"))
    const rows = await outbox(app)
    expect(rows.map(({ key }) => key).sort()).toEqual(
      Array.from({ length: 61 }, (_, n) => `request-received/req_${n}`).sort(),
    )
    expect(rows[0]).toMatchObject({
      ...{ personId: ada, kind: "request-received", attempts: 0, sentAt: null, droppedAt: null, lease: null },
      ...{ madeAt: "2026-11-22T10:00:00.000Z", nextAt: "2026-11-22T10:00:00.000Z", error: null },
    })
  })

  test("two senders take each mail once", async () => {
    await put(app, ...Array.from({ length: 25 }, (_, n) => draftFor(ada, `req_${n}`)))
    const other = { ...app, store: { ...app.store } } as App
    const runs = await Promise.all([sendMails(app), sendMails(other)])
    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(25)
    expect(new Set(mail.taken.map(({ id }) => id)).size).toBe(25)
    expect(mail.taken).toHaveLength(25)
    expect(await outboxOf(app.store.read)).toMatchObject({ sent: 25, waiting: 0, refused: 0, fault: undefined })
  })

  test("what failed waits for its time, what was refused is shown", async () => {
    await put(app, draftFor(ada, "req_1"))
    mail.fails = "later"
    expect(await sendMails(app)).toEqual({ sent: 0, failed: 1, dropped: 0 })
    expect(await sendMails(app)).toEqual({ sent: 0, failed: 0, dropped: 0 })
    expect(await outboxOf(app.store.read)).toMatchObject({ waiting: 1, fault: { word: "it is later", gone: false } })
    now = new Date(now.getTime() + 60_000)
    mail.fails = "refused"
    expect(await sendMails(app)).toEqual({ sent: 0, failed: 0, dropped: 1 })
    expect(await outboxOf(app.store.read)).toMatchObject({ refused: 1, waiting: 0, fault: { gone: true } })
  })

  test("what was sent is never another mail, and never sent again", async () => {
    await put(app, draftFor(ada, "req_1"))
    await sendMails(app)
    const [row] = await outbox(app)
    const change = (values: Partial<typeof mails.$inferInsert>) =>
      app.store.commit((write) => [
        write
          .update(mails)
          .set(values)
          .where(eq(mails.id, row?.id ?? "")),
      ])
    await expect(change({ sentAt: "2030-01-01T00:00:00.000Z" })).rejects.toThrow(/sent already/)
    await expect(change({ key: "another" })).rejects.toThrow(/append-only/)
  })

  test("a choice of mails is kept, with what was not offered", async () => {
    const offered = mailKinds.filter((kind) => kind !== "digest")
    expect(await saveUnwantedMails(app, ada, { offered: ["digest"], wanted: [] })).toBe(true)
    expect(await saveUnwantedMails(app, ada, { offered, wanted: ["task-due"] })).toBe(true)
    expect(new Set(await unwantedBy(app.store.read, ada))).toEqual(
      new Set(mailKinds.filter((kind) => kind !== "task-due")),
    )
    expect(await saveUnwantedMails(app, ada, { offered, wanted: ["task-due"] })).toBe(false)
    expect(await saveUnwantedMails(app, ada, { offered: mailKinds, wanted: mailKinds })).toBe(true)
    expect(await unwantedBy(app.store.read, ada)).toEqual([])
  })
})
