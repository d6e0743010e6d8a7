import { asc, eq, gt } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { events, passkeys, passwords, people, personRoles, signInSettings } from "../../db/schema.ts"
import { addPerson } from "../../src/actions/add-person.ts"
import { accountOf, countAttempt } from "../../src/actions/lock-out.ts"
import { makeLink } from "../../src/actions/make-link.ts"
import { createPasswords } from "../../src/adapters/passwords.ts"
import { lifetimes } from "../../src/core/access.ts"
import { Busy } from "../../src/core/busy.ts"
import type { CeremonyOptions, Oidc } from "../../src/core/sign-in.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { Authenticator, type Lapse } from "../support/authenticator.ts"
import { givePassword } from "../support/credentials.ts"
import { signedIn } from "../support/people.ts"
import { type Visitor, visitor } from "../support/visitor.ts"

const password = "orage lampe tambour cheval"
const start = Date.parse("2026-11-22T10:00:00Z")
const ana = { name: "Ana Silva", mail: "Ana@Maison.example", language: "fr" }

let app: TestApp

beforeEach(async () => {
  app = await testApp()
})
afterEach(() => app.close())

function later(milliseconds: number) {
  app.setNow(new Date(start + milliseconds).toISOString())
}

/** A link as it is handed on: its path. */
async function linkFor(person?: string): Promise<string> {
  const { url } = await makeLink(app, { person, by: "test" })
  return url.slice(app.config.url.length)
}

const secretOf = (path: string) => path.split("/").at(-1) ?? ""

async function invited(given: { mail?: string | undefined } = { mail: "bruno@maison.example" }): Promise<string> {
  const person = { name: "Bruno Faure", language: "fr", roles: [{ role: "legal" }], status: "invited" } as const
  return addPerson(app, { ...person, ...given }, { by: "test" })
}

/** A visitor who has opened the link. */
async function opened(path: string): Promise<Visitor> {
  const by = visitor(app)
  expect((await by.get(path)).location).toBe("/set-up")
  return by
}

const headSeq = async () => (await app.store.head()).seq

async function eventsSince(seq: number) {
  return app.store.read.select().from(events).where(gt(events.seq, seq)).orderBy(asc(events.seq))
}

const kindsSince = async (seq: number) => (await eventsSince(seq)).map(({ kind }) => kind)

async function personOf(id: string) {
  const [person] = await app.store.read.select().from(people).where(eq(people.id, id))
  return person
}

const sessionLine = /^__Host-aval=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/

describe("opening a link", () => {
  test("moves its secret from the address bar into a cookie, and uses nothing up", async () => {
    const path = await linkFor()
    const by = visitor(app)
    const before = await headSeq()
    for (let count = 0; count < 5; count++) {
      const answer = await by.get(path)
      expect([answer.status, answer.location, answer.html]).toEqual([303, "/set-up", ""])
      expect(answer.headers.get("Cache-Control")).toBe("no-store")
      expect(answer.cookies).toEqual([
        `__Host-aval-step=${secretOf(path)}; Max-Age=3600; Path=/; HttpOnly; Secure; SameSite=Lax`,
      ])
    }
    const page = await by.get("/set-up")
    expect([page.status, page.headers.get("Cache-Control")]).toEqual([200, "no-store"])
    expect(page.html).not.toContain(secretOf(path))
    expect(page.html).toContain('href="/set-up?way=passkey&amp;lang=fr"')
    expect(await headSeq()).toBe(before)
    expect(by.told()).toEqual([])
  })

  test("an invitation of a week is kept in the browser for an hour", async () => {
    const { url } = await makeLink(app, { person: await invited(), by: "test", lifetime: lifetimes.invitation })
    const answer = await visitor(app).get(url.slice(app.config.url.length))
    expect(answer.cookies[0]).toMatch(/Max-Age=3600;/)
  })

  test("says whose session it is going to end on this browser", async () => {
    const admin = await signedIn(app, ["admin"], { name: "Zoé Roux" })
    const by = visitor(app)
    by.jar.set("__Host-aval", admin.headers.Cookie?.split("=")[1] ?? "")
    await by.get(await linkFor(await invited()))
    expect((await by.get("/set-up")).text).toContain("Zoé Roux is signed in on this browser.")
  })
})

describe("a link that is not valid", () => {
  const invalid: readonly [string, () => Promise<string>][] = [
    ["guessed", async () => `/set-up/${"A".repeat(43)}`],
    ["nonsense", async () => "/set-up/nonsense"],
    [
      "run out",
      async () => {
        const path = await linkFor(await invited())
        later(lifetimes.setUpLink)
        return path
      },
    ],
    [
      "replaced by a newer one",
      async () => {
        const person = await invited()
        const path = await linkFor(person)
        await linkFor(person)
        return path
      },
    ],
    [
      "used",
      async () => {
        const path = await linkFor(await invited())
        expect((await (await opened(path)).post("/set-up/password", { password })).status).toBe(303)
        return path
      },
    ],
    [
      "of somebody disabled",
      async () => {
        const person = await invited()
        const path = await linkFor(person)
        await app.store.commit((write) => [
          write.update(people).set({ status: "disabled" }).where(eq(people.id, person)),
        ])
        return path
      },
    ],
    [
      "for the first account, when there is one",
      async () => {
        const path = await linkFor()
        await signedIn(app, ["admin"])
        return path
      },
    ],
    ["a session", async () => `/set-up/${(await signedIn(app, ["admin"])).headers.Cookie?.split("=")[1]}`],
  ]

  test.each(invalid)("%s: the same page, which says how to get another", async (_, prepare) => {
    const path = await prepare()
    const by = visitor(app)
    const answer = await by.get(path)
    expect([answer.status, answer.cookies]).toEqual([404, []])
    expect(answer.headers.get("Cache-Control")).toBe("no-store")
    expect(answer.text).toMatch(/^This link is not valid \(any more\)/)
    expect(answer.text).toContain("ask the person who administers Aval for another one")
    expect(answer.html).not.toContain(secretOf(path))
    expect(by.told()).toEqual([{ event: "sign_in_refused", way: "link", subject: undefined }])
    expect((await visitor(app).get(`/set-up/${"B".repeat(43)}`)).text).toBe(answer.text)
  })

  test("says how to make the first account only as long as nobody administers Aval", async () => {
    const page = async () => (await visitor(app).get("/set-up/nonsense")).text
    expect(await page()).toContain("npx aval user add NAME --role admin")
    await signedIn(app, ["admin"])
    expect(await page()).not.toContain("npx aval")
  })

  test.each(invalid)("%s: nothing can be sent with it either", async (_, prepare) => {
    const path = await prepare()
    const by = visitor(app)
    by.jar.set("__Host-aval-step", secretOf(path))
    const before = await headSeq()
    for (const action of ["/set-up/password", "/set-up/passkey", "/set-up/session", "/set-up/passkey/options"]) {
      const answer = await by.post(action, { ...ana, password, answer: "{}" })
      expect([action, answer.status, answer.cookies]).toEqual([action, 404, []])
    }
    expect((await by.get("/set-up")).status).toBe(404)
    expect(await headSeq()).toBe(before)
  })

  test("no link at all is the same page, and nothing that the log would tell", async () => {
    const by = visitor(app)
    expect((await by.get("/set-up")).status).toBe(404)
    expect((await by.post("/set-up/session")).status).toBe(404)
    expect(by.told()).toEqual([])
  })
})

describe("the first account", () => {
  test("is made by password: an administrator, signed in, by one event and one more", async () => {
    const path = await linkFor()
    const by = await opened(path)
    const form = await by.get("/set-up?way=password")
    expect(form.text).toMatch(/^Make the first account/)
    expect(form.html).toMatch(/name="password" type="password" autocomplete="new-password"/)
    const before = await headSeq()
    const done = await by.post("/set-up/password", { ...ana, password })
    expect([done.status, done.location, done.html]).toEqual([303, "/set-up?done=password", ""])
    expect(done.cookies).toEqual([
      expect.stringMatching(sessionLine),
      "__Host-aval-step=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax",
      "aval-lang=fr; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax",
    ])
    const [person] = await app.store.read.select().from(people)
    expect(person).toMatchObject({ name: "Ana Silva", mail: "ana@maison.example", language: "fr", status: "active" })
    expect(await app.store.read.select().from(personRoles)).toMatchObject([
      { personId: person?.id, role: "admin", unitId: null },
    ])
    const [added, started, ...rest] = await eventsSince(before)
    expect([added?.kind, started?.kind, rest.length]).toEqual(["person.added", "session.started", 0])
    expect([added?.actor, added?.object]).toEqual([person?.id, `access/person/${person?.id}`])
    expect(JSON.stringify([added, started])).not.toMatch(/silva|maison|orage/i)
    expect(by.told()).toEqual([
      { event: "setup_link_used", way: "password", subject: person?.id },
      { event: "sign_in", way: "password", subject: person?.id },
    ])
    const ready = await by.get("/set-up?done=password")
    expect(ready.text).toMatch(/^Votre accès est prêt/)
    expect(ready.html).toContain('href="/admin/people/new"')
    expect((await visitor(app).post("/sign-in/password", { mail: ana.mail, password })).status).toBe(303)
    expect((await by.get(path)).status).toBe(404)
  })

  test("takes no other role, status or id than its own", async () => {
    const by = await opened(await linkFor())
    const sent = { ...ana, password, id: "per_evil", status: "invited", role: "reader", roles: "reader", personId: "x" }
    await by.post("/set-up/password", sent)
    const [person] = await app.store.read.select().from(people)
    expect(person).toMatchObject({ status: "active", id: expect.stringMatching(/^per_\d{6}$/) })
    expect(await app.store.read.select({ role: personRoles.role }).from(personRoles)).toEqual([{ role: "admin" }])
  })

  test("names every fault at its field, keeps what was typed, and the link", async () => {
    await app.close()
    app = await testApp({ passwords: createPasswords({ cost: 10 }) })
    const by = await opened(await linkFor())
    const tries: [Record<string, string>, RegExp[]][] = [
      [{ password }, [/#f-name">Write your name/, /#f-mail">Write a mail address/]],
      [{ ...ana, mail: "ana", password }, [/#f-mail">Write a mail address/]],
      [{ ...ana, name: "x".repeat(121), password }, [/#f-name">Write your name/]],
      [{ ...ana }, [/#f-password">Choose a password/]],
      [{ ...ana, password: "orage lampe" }, [/#f-password">At least 15 characters/]],
      [{ ...ana, password: "password password password" }, [/#f-password">This password has leaked/]],
      [{ ...ana, password: "anasilva-anasilva" }, [/#f-password">This password rests on your name/]],
      [{ ...ana, password: "maison.example.maison" }, [/#f-password">This password/]],
      [{ ...ana, password: "a ".repeat(200) }, [/#f-password">Shorten your password/]],
      [{ ...ana, language: "de", password }, [/#f-language">Unknown value/]],
    ]
    for (const [fields, faults] of tries) {
      const answer = await by.post("/set-up/password", fields)
      expect([fields, answer.status]).toEqual([fields, 422])
      expect(answer.html).toContain("<title>Error: Make the first account – Aval</title>")
      for (const fault of faults) expect(answer.html).toMatch(fault)
      if (fields.mail) expect(answer.html).toContain(`value="${fields.mail}"`)
      if (fields.password) expect(answer.html).not.toContain(fields.password)
    }
    expect(await app.store.read.select().from(people)).toEqual([])
    expect((await by.post("/set-up/password", { ...ana, password })).status).toBe(303)
  })

  test("when too many are at it, waits", async () => {
    const by = await opened(await linkFor())
    app.passwords = {
      hash: () => Promise.reject(new Busy("test", 9)),
      verify: async () => false,
      isBreached: async () => false,
    }
    const answer = await by.post("/set-up/password", { ...ana, password })
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "9"])
    expect(answer.html).toContain('value="Ana Silva"')
  })

  test("fifty at once with one link make one", async () => {
    const path = await linkFor()
    const visitors = await Promise.all(Array.from({ length: 50 }, () => opened(path)))
    const before = await headSeq()
    const answers = await Promise.all(
      visitors.map((by, index) => by.post("/set-up/password", { ...ana, mail: `p${index}@maison.example`, password })),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(49)
    expect(await app.store.read.select().from(people)).toHaveLength(1)
    expect(await kindsSince(before)).toEqual(["person.added", "session.started"])
  })

  test("where there are no passwords, by passkey alone", async () => {
    app.passwords = undefined
    const by = await opened(await linkFor())
    expect((await by.get("/set-up?way=password")).html).not.toContain('name="password"')
    expect((await by.post("/set-up/password", { ...ana, password })).status).toBe(404)
    expect(await app.store.read.select().from(people)).toEqual([])
  })
})

describe("an invited person", () => {
  test("is greeted, chooses a password, and is in with the roles that were given", async () => {
    const bruno = await invited()
    const by = await opened(await linkFor(bruno))
    const page = await by.get("/set-up")
    expect(page.text).toMatch(/^Welcome, Bruno Faure/)
    expect(page.text).toContain("bruno@maison.example")
    expect(page.html).not.toMatch(/name="(name|mail|language)"/)
    const before = await headSeq()
    // What the link says of them is not theirs to change here.
    const evil = { name: "Evil", mail: "evil@maison.example", language: "en" }
    expect((await by.post("/set-up/password", { ...evil, password })).status).toBe(303)
    expect(await personOf(bruno)).toMatchObject({
      name: "Bruno Faure",
      mail: "bruno@maison.example",
      language: "fr",
      status: "active",
    })
    expect(await app.store.read.select({ role: personRoles.role }).from(personRoles)).toEqual([{ role: "legal" }])
    expect(await kindsSince(before)).toEqual(["person.set-up", "session.started"])
    expect(by.jar.get("aval-lang")).toBe("fr")
    expect(await by.isIn()).toBe(true)
  })

  test("without an address gives one to use a password, and none that is somebody else’s", async () => {
    await signedIn(app, ["reader"], { mail: "taken@maison.example" })
    const bruno = await invited({})
    const by = await opened(await linkFor(bruno))
    expect((await by.post("/set-up/password", { password })).html).toMatch(/#f-mail">Write a mail address/)
    const taken = await by.post("/set-up/password", { mail: "Taken@maison.example", password })
    expect(taken.status).toBe(422)
    expect(taken.html).toMatch(/#f-mail">This address belongs to an account already/)
    const before = await headSeq()
    expect((await by.post("/set-up/password", { mail: "Bruno@maison.example", password })).status).toBe(303)
    expect(await personOf(bruno)).toMatchObject({ mail: "bruno@maison.example", status: "active" })
    expect(JSON.stringify(await eventsSince(before))).not.toContain("bruno")
  })

  test("cannot come in by the link alone: there must be a way back", async () => {
    const by = await opened(await linkFor(await invited()))
    expect((await by.post("/set-up/session")).status).toBe(404)
    expect(await by.isIn()).toBe(false)
  })

  test("takes the place of whoever was signed in on the browser", async () => {
    const admin = await signedIn(app, ["admin"])
    const by = await opened(await linkFor(await invited()))
    const old = admin.headers.Cookie?.split("=")[1] ?? ""
    by.jar.set("__Host-aval", old)
    await by.post("/set-up/password", { password })
    expect((await visitor(app).get("/how-we-work", { Cookie: `__Host-aval=${old}` })).status).toBe(303)
  })

  test("fifty at once: one", async () => {
    const path = await linkFor(await invited())
    const visitors = await Promise.all(Array.from({ length: 50 }, () => opened(path)))
    const before = await headSeq()
    const answers = await Promise.all(visitors.map((by) => by.post("/set-up/password", { password })))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(49).fill(404)])
    expect(await kindsSince(before)).toEqual(["person.set-up", "session.started"])
  })
})

describe("somebody who lost what they signed in with", () => {
  let id: string
  let other: Visitor

  beforeEach(async () => {
    const person = await signedIn(app, ["admin"], { name: "Ana Silva", mail: "ana@maison.example" })
    id = person.id
    other = visitor(app)
    other.jar.set("__Host-aval", person.headers.Cookie?.split("=")[1] ?? "")
  })

  test("comes in by the link, once", async () => {
    const path = await linkFor(id)
    const by = await opened(path)
    const second = await opened(path)
    const before = await headSeq()
    const done = await by.post("/set-up/session")
    expect([done.status, done.location]).toEqual([303, "/set-up?done=link"])
    expect(done.cookies[0]).toMatch(sessionLine)
    expect(await kindsSince(before)).toEqual(["session.started"])
    expect(by.told()).toEqual([
      { event: "setup_link_used", way: "link", subject: id },
      { event: "sign_in", way: "link", subject: id },
    ])
    expect((await by.get("/set-up?done=link")).text).toContain("now give yourself a way to come back")
    expect((await second.post("/set-up/session")).status).toBe(404)
    expect(await second.isIn()).toBe(false)
    expect(await other.isIn()).toBe(true)
  })

  test("fifty at once: one session", async () => {
    const path = await linkFor(id)
    const visitors = await Promise.all(Array.from({ length: 50 }, () => opened(path)))
    const before = await headSeq()
    const answers = await Promise.all(visitors.map((by) => by.post("/set-up/session")))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(49).fill(404)])
    expect(await kindsSince(before)).toEqual(["session.started"])
  })

  test("sets a new password: the old one and every other session are dead", async () => {
    await givePassword(app, id, "the former four words")
    const by = await opened(await linkFor(id))
    const before = await headSeq()
    expect((await by.post("/set-up/password", { password })).status).toBe(303)
    expect(await kindsSince(before)).toEqual(["person.set-up", "session.started"])
    expect(await other.isIn()).toBe(false)
    expect(await by.isIn()).toBe(true)
    const mail = "ana@maison.example"
    expect((await visitor(app).post("/sign-in/password", { mail, password: "the former four words" })).status).toBe(422)
    expect((await visitor(app).post("/sign-in/password", { mail, password })).status).toBe(303)
    expect(await app.store.read.select().from(passwords)).toHaveLength(1)
  })

  test("from a browser where they are still signed in, too", async () => {
    await other.get(await linkFor(id))
    expect((await other.post("/set-up/password", { password })).status).toBe(303)
    expect(await other.isIn()).toBe(true)
  })

  test("finds their account open again after too many attempts", async () => {
    const account = accountOf(app, "ana@maison.example")
    for (let count = 0; count < 12; count++) await countAttempt(app, account)
    await (await opened(await linkFor(id))).post("/set-up/password", { password })
    expect((await visitor(app).post("/sign-in/password", { mail: "ana@maison.example", password })).status).toBe(303)
  })
})

describe("by passkey", () => {
  async function optionsFor(by: Visitor, fields: Record<string, string> = {}) {
    const answer = await by.post("/set-up/passkey/options", fields)
    return { answer, options: (JSON.parse(answer.html) as { options: CeremonyOptions }).options }
  }

  async function register(by: Visitor, fields: Record<string, string> = {}, lapse: Lapse = {}) {
    const device = new Authenticator(app.config.url)
    const { options } = await optionsFor(by, fields)
    const answer = JSON.stringify(device.register(options, lapse))
    return { device, answer, done: await by.post("/set-up/passkey", { ...fields, answer }) }
  }

  test("the first account is made, and comes in by it from then on", async () => {
    const by = visitor(app, {
      agent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0 Safari/537.36",
    })
    await by.get(await linkFor())
    const before = await headSeq()
    const { answer, options } = await optionsFor(by, ana)
    expect([answer.status, answer.headers.get("Cache-Control"), answer.cookies]).toEqual([200, "no-store", []])
    expect(await headSeq()).toBe(before)
    const device = new Authenticator(app.config.url)
    const sent = { ...ana, answer: JSON.stringify(device.register(options)) }
    const done = await by.post("/set-up/passkey", sent)
    expect([done.status, done.location]).toEqual([303, "/set-up?done=passkey"])
    expect(await kindsSince(before)).toEqual(["person.added", "session.started"])
    const [person] = await app.store.read.select().from(people)
    const [kept] = await app.store.read.select().from(passkeys)
    expect(kept).toMatchObject({ personId: person?.id, name: "Chrome, Linux", counter: 1 })
    // The device knows them by the id that they have here.
    expect(Buffer.from((options as unknown as { user: { id: string } }).user.id, "base64url").toString()).toBe(
      person?.id,
    )
    const again = visitor(app)
    const ask = JSON.parse((await again.post("/sign-in/passkey/options")).html) as { options: CeremonyOptions }
    const signIn = { answer: JSON.stringify(device.signIn(ask.options)) }
    expect((await again.post("/sign-in/passkey", signIn)).status).toBe(303)
  })

  test("an invited person becomes active", async () => {
    const bruno = await invited({})
    const by = await opened(await linkFor(bruno))
    const before = await headSeq()
    expect((await register(by)).done.status).toBe(303)
    expect(await kindsSince(before)).toEqual(["person.set-up", "session.started"])
    expect(await personOf(bruno)).toMatchObject({ status: "active", mail: null })
    expect(await by.isIn()).toBe(true)
  })

  test("fifty at once: one", async () => {
    const path = await linkFor(await invited())
    const first = await opened(path)
    const { options } = await optionsFor(first)
    const answer = JSON.stringify(new Authenticator(app.config.url).register(options))
    const visitors = await Promise.all(Array.from({ length: 50 }, () => opened(path)))
    const before = await headSeq()
    const answers = await Promise.all(visitors.map((by) => by.post("/set-up/passkey", { answer })))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(49).fill(404)])
    expect(await kindsSince(before)).toEqual(["person.set-up", "session.started"])
  })

  test.each<[string, Lapse]>([
    ["made for another site", { origin: "https://evil.example" }],
    ["to another challenge", { challenge: "AAAA" }],
    ["of a device that did not make sure of its person", { verified: false }],
    ["made for a neighbouring site", { rpId: "evil.example" }],
  ])("an answer %s is refused, and the link is as it was", async (_, lapse) => {
    const bruno = await invited()
    const by = await opened(await linkFor(bruno))
    const { done } = await register(by, {}, lapse)
    expect([done.status, done.cookies]).toEqual([422, []])
    expect(done.text).toContain("The passkey could not be verified.")
    expect(await personOf(bruno)).toMatchObject({ status: "invited" })
    expect((await register(by)).done.status).toBe(303)
  })

  test.each(["", "{", "null", "{}"])("%j is no answer", async (answer) => {
    const by = await opened(await linkFor(await invited()))
    await optionsFor(by)
    expect((await by.post("/set-up/passkey", { answer })).status).toBe(422)
  })

  test("an answer that nobody asked for is none", async () => {
    const other = await opened(await linkFor(await invited({ mail: "c@maison.example" })))
    const { options } = await optionsFor(other)
    const by = await opened(await linkFor(await invited()))
    const answer = JSON.stringify(new Authenticator(app.config.url).register(options))
    expect((await by.post("/set-up/passkey", { answer })).status).toBe(422)
  })

  test("a passkey that somebody has already is refused", async () => {
    const by = await opened(await linkFor(await invited({ mail: "c@maison.example" })))
    const { device } = await register(by)
    const other = await opened(await linkFor(await invited()))
    const { options } = await optionsFor(other)
    const answer = await other.post("/set-up/passkey", { answer: JSON.stringify(device.register(options)) })
    expect([answer.status, answer.text.includes("could not be verified")]).toEqual([422, true])
  })

  test("what is typed is looked at before the device makes anything", async () => {
    await signedIn(app, ["reader"], { mail: "taken@maison.example" })
    const by = await opened(await linkFor())
    for (const fields of [{}, { ...ana, name: "" }, { ...ana, mail: "x" }, { ...ana, mail: "Taken@maison.example" }]) {
      expect((await by.post("/set-up/passkey/options", fields)).status).toBe(422)
    }
    const { options } = await optionsFor(by, ana)
    const answer = JSON.stringify(new Authenticator(app.config.url).register(options))
    const refused = await by.post("/set-up/passkey", { ...ana, mail: "taken@maison.example", answer })
    expect(refused.status).toBe(422)
    expect(refused.html).toMatch(/#f-mail">This address belongs to an account already/)
    expect(refused.html).toContain('value="Ana Silva"')
    expect((await by.post("/set-up/passkey", { ...ana, name: "", answer })).html).toMatch(/#f-name">Write your name/)
  })

  test("one who has some is not asked to register them twice", async () => {
    const person = await signedIn(app, ["reader"])
    const { device } = await register(await opened(await linkFor(person.id)))
    const { options } = await optionsFor(await opened(await linkFor(person.id)))
    expect(options.excludeCredentials).toMatchObject([{ id: Buffer.from(device.id).toString("base64url") }])
  })
})

test("where the company has a provider, it comes first; what is made here follows", async () => {
  app.oidc = { name: "Maison SSO", issuer: "https://id.maison.example" } as Oidc
  const page = await (await opened(await linkFor(await invited()))).get("/set-up?way=password")
  expect(page.html).toMatch(/<a class="btn big go" href="\/sign-in\/provider"[^>]*hx-boost="false"/)
  expect(page.html.indexOf("/sign-in/provider")).toBeLessThan(page.html.indexOf('name="password"'))
  expect(page.html.match(/class="[^"]*\bgo\b/g)).toHaveLength(1)
  const first = await (await opened(await linkFor())).get("/set-up?way=password")
  expect(first.html).not.toContain("/sign-in/provider")
})

describe("where passwords and passkeys are switched off", () => {
  beforeEach(async () => {
    await app.store.commit((write) => [
      write.insert(signInSettings).values({ local: false, unknownPeople: "pending", groupRoles: [] }),
    ])
    app.oidc = { name: "Maison SSO", issuer: "https://id.maison.example" } as Oidc
  })

  test("an invited person is led to the company’s own account", async () => {
    const bruno = await invited()
    const by = await opened(await linkFor(bruno))
    const page = await by.get("/set-up")
    expect(page.html).toContain('href="/sign-in/provider"')
    expect(page.html).not.toMatch(/name="password"|data-passkey=/)
    const before = await headSeq()
    expect((await by.post("/set-up/password", { password })).status).toBe(403)
    expect((await by.post("/set-up/passkey", { answer: "{}" })).status).toBe(403)
    expect((await by.post("/set-up/passkey/options")).status).toBe(403)
    expect(await headSeq()).toBe(before)
  })

  test("the link itself still opens a session", async () => {
    const { id } = await signedIn(app, ["admin"])
    const by = await opened(await linkFor(id))
    expect((await by.get("/set-up")).html).not.toMatch(/name="password"|data-passkey=/)
    expect((await by.post("/set-up/password", { password })).status).toBe(403)
    expect((await by.post("/set-up/session")).status).toBe(303)
  })

  test("the first account can be made all the same", async () => {
    const by = await opened(await linkFor())
    expect((await by.post("/set-up/password", { ...ana, password })).status).toBe(303)
  })
})

test("nothing is sent from another site", async () => {
  const { id } = await signedIn(app, ["admin"])
  const by = await opened(await linkFor(id))
  for (const action of ["/set-up/password", "/set-up/passkey", "/set-up/session", "/set-up/passkey/options"])
    expect((await by.post(action, { password }, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403)
  expect(await by.isIn()).toBe(false)
})

test("the page of what is done is for whoever is signed in, and says what its codes mean and nothing else", async () => {
  const person = await signedIn(app, ["reader"])
  const by = visitor(app)
  expect((await by.get("/set-up?done=password")).status).toBe(404)
  by.jar.set("__Host-aval", person.headers.Cookie?.split("=")[1] ?? "")
  const ready = await by.get("/set-up?done=password")
  expect(ready.text).toContain("The password is saved, and you are signed in.")
  expect(ready.html).not.toContain("/admin/people/new")
  expect((await by.get("/set-up?done=<i>won</i>")).status).toBe(404)
})
