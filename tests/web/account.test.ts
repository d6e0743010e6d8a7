import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { historyOf } from "../../db/queries/events.ts"
import { events, passkeys, passwords, people, personalValues, personRoles, secrets, units } from "../../db/schema.ts"
import { startSession } from "../../src/actions/start-session.ts"
import { createServer, type Server } from "../../src/web/server.tsx"
import { sessionCookie } from "../../src/web/who.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { Authenticator } from "../support/authenticator.ts"
import { formBody, signedIn, signInAs, type TestPerson, tokenOf } from "../support/people.ts"

let app: TestApp
let server: Server
let lines: Record<string, unknown>[]
let ana: TestPerson

beforeEach(async () => {
  app = await testApp({ config: { public: "none" } })
  lines = []
  server = serverOf(app)
  ana = await signedIn(app, ["admin"], { name: "Ana Silva", mail: "ana@maison.example" })
})
afterEach(() => app.close())

function serverOf(of: TestApp): Server {
  let asked = 0
  const log = { write: (line: object) => void lines.push({ ...line }) }
  // Everybody comes from another address: rates are tested elsewhere.
  return createServer(of, { assets: new Map(), log, remote: () => `198.51.100.${asked++ % 250}` })
}

async function get(path: string, person: TestPerson) {
  return shown(await server.fetch(new Request(`http://localhost:3000${path}`, { headers: person.headers })))
}

async function post(
  path: string,
  person: TestPerson,
  fields: Record<string, string | readonly string[]> = {},
  cookie = "",
) {
  const headers = { ...person.posting, Cookie: `${person.posting.Cookie}; aval-lang=en${cookie}` }
  const request = new Request(`http://localhost:3000${path}`, { method: "POST", headers, body: formBody(fields) })
  return shown(await server.fetch(request))
}

async function shown(response: Response) {
  const html = await response.text()
  return {
    status: response.status,
    location: response.headers.get("Location"),
    headers: response.headers,
    html,
    text: html.replace(/<[^>]+>/g, " ").replace(/[ \n]+/g, " "),
  }
}

const personObject = (person: TestPerson) => `access/person/${person.id}`
const historyOfPerson = (person: TestPerson) => historyOf(app.store.read, [personObject(person)])
const told = (event: string) => lines.filter((line) => line.event === event)

async function countEvents(): Promise<number> {
  return (await app.store.read.select({ seq: events.seq }).from(events)).length
}

/** Everything that the chain holds, and what the log was told: where no secret and no name belongs. */
async function everythingTold(): Promise<string> {
  return JSON.stringify([await app.store.read.select().from(events), lines])
}

function later(minutes: number) {
  app.setNow(new Date(app.now().getTime() + minutes * 60_000).toISOString())
}

const seenIn = (html: string) => /name="seen" value="(\d+)"/.exec(html)?.[1] ?? ""

describe("profile", () => {
  const fields = { name: "Ana S.", mail: "Ana.S@Maison.Example", language: "fr", zone: "America/Montreal" }

  test("is saved with one event that holds no name and no address, and the language is that of the next page", async () => {
    const { html } = await get("/account", ana)
    const answer = await post("/account/profile", ana, { ...fields, seen: seenIn(html) })
    expect([answer.status, answer.location]).toEqual([303, "/account?done=profile"])
    expect(answer.headers.get("Set-Cookie")).toContain("aval-lang=fr")
    const [row] = await app.store.read.select().from(people).where(eq(people.id, ana.id))
    expect(row).toMatchObject({
      name: "Ana S.",
      mail: "ana.s@maison.example",
      language: "fr",
      zone: "America/Montreal",
    })
    const [event, ...rest] = await historyOfPerson(ana)
    expect(rest.map(({ kind }) => kind)).toEqual(["person.added"])
    expect(event).toMatchObject({ kind: "person.changed", actor: ana.id, before: { language: "en" } })
    expect(event?.after).toEqual({
      name: { personal: expect.any(String) },
      mail: { personal: expect.any(String) },
      language: "fr",
      zone: "America/Montreal",
    })
    const values = await app.store.read.select().from(personalValues)
    expect(values.map(({ value }) => value)).toEqual(
      expect.arrayContaining(["Ana Silva", "ana@maison.example", "Ana S.", "ana.s@maison.example"]),
    )
    expect(await everythingTold()).not.toMatch(/Ana|maison\.example/i)
    expect(told("credential_changed")).toMatchObject([{ subject: ana.id, reason: "mail" }])
    const next = await shown(
      await server.fetch(
        new Request("http://localhost:3000/account?done=profile", {
          headers: { Cookie: `${ana.headers.Cookie}; aval-lang=fr` },
        }),
      ),
    )
    expect(next.text).toContain("Profil enregistré.")
    // 10:00 in London is 05:00 in Montreal.
    expect(next.text).toContain("22 nov. 2026 à 05:00")
  })

  test("with nothing new writes no event, and says that it is saved", async () => {
    const { html } = await get("/account", ana)
    const before = await countEvents()
    const same = { name: "Ana Silva", mail: "ana@maison.example", language: "en", zone: "" }
    expect((await post("/account/profile", ana, { ...same, seen: seenIn(html) })).status).toBe(303)
    expect(await countEvents()).toBe(before)
  })

  test("typed in two tabs: the second is told what the first saved, and keeps what was typed", async () => {
    const seen = seenIn((await get("/account", ana)).html)
    await post("/account/profile", ana, { ...fields, name: "From the first tab", seen })
    const second = await post("/account/profile", ana, { ...fields, name: "From the second tab", seen })
    expect(second.status).toBe(412)
    expect(second.text).toContain("Changed meanwhile")
    expect(second.text).toContain("Current values: From the first tab; ana.s@maison.example; America/Montreal.")
    expect(second.html).toContain('value="From the second tab"')
    expect(second.html).toMatch(/<title>Error: /)
    const again = await post("/account/profile", ana, {
      ...fields,
      name: "From the second tab",
      seen: seenIn(second.html),
    })
    expect(again.status).toBe(303)
    expect((await historyOfPerson(ana)).filter(({ kind }) => kind === "person.changed")).toHaveLength(2)
  })

  test("a number of a later event than there is opens no gap in the history", async () => {
    expect((await post("/account/profile", ana, { ...fields, seen: "999" })).status).toBe(412)
    expect(await historyOfPerson(ana)).toHaveLength(1)
  })

  test("an address that is another's is refused at its field, and not a word about whose it is", async () => {
    await signedIn(app, ["reader"], { name: "Hidden Person", mail: "taken@maison.example" })
    const seen = seenIn((await get("/account", ana)).html)
    const answer = await post("/account/profile", ana, { ...fields, mail: "TAKEN@maison.example", seen })
    expect(answer.status).toBe(422)
    expect(answer.html).toMatch(/<a href="#f-mail">This address belongs to another account already/)
    expect(answer.html).toContain('value="TAKEN@maison.example"')
    expect(answer.html).toContain('value="Ana S."')
    expect(answer.text).not.toContain("Hidden Person")
    expect(await historyOfPerson(ana)).toHaveLength(1)
  })

  test.each([
    ["far too long", "x".repeat(121)],
    ["nothing but spaces", " \u00a0 "],
    ["a control character", "Ana\u0007"],
    ["a line of its own", "Ana\rSet-Cookie: a=b"],
  ])("a name that is %s is refused", async (_, name) => {
    const seen = seenIn((await get("/account", ana)).html)
    const answer = await post("/account/profile", ana, { ...fields, name, seen })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('href="#f-name"')
  })

  test("marks that turn the direction of text are no part of a name; letters that run the other way are", async () => {
    const seen = seenIn((await get("/account", ana)).html)
    const name = "\u202eevil\u202c \u2067שרה\u2069"
    expect((await post("/account/profile", ana, { ...fields, name, seen })).status).toBe(303)
    const [row] = await app.store.read.select({ name: people.name }).from(people).where(eq(people.id, ana.id))
    expect(row?.name).toBe("evil שרה")
  })

  test.each([`"><script>alert(1)</script>`, `' onmouseover='alert(1)`, "{{7*7}}<%= 7*7 %>", "=cmd|'/c calc'!A0"])(
    "a hostile name is kept as a name: %s",
    async (name) => {
      const seen = seenIn((await get("/account", ana)).html)
      expect((await post("/account/profile", ana, { ...fields, name, seen })).status).toBe(303)
      const { html } = await get("/account?lang=en", ana)
      expect(html).not.toMatch(/<script>alert|' onmouseover='/)
      const [row] = await app.store.read.select({ name: people.name }).from(people).where(eq(people.id, ana.id))
      expect(row?.name).toBe(name.replace(/\s+/g, " "))
    },
  )

  test.each(["Mars/Phobos", "+01:00", "x".repeat(61), "../etc"])(
    "a time zone that is none is refused: %s",
    async (zone) => {
      const seen = seenIn((await get("/account", ana)).html)
      const answer = await post("/account/profile", ana, { ...fields, zone, seen })
      expect(answer.status).toBe(422)
      expect(answer.text).toContain("such as America/Montreal")
    },
  )

  test("a time zone is known in any case, and an emptied one is the company's again", async () => {
    const seen = seenIn((await get("/account", ana)).html)
    await post("/account/profile", ana, { ...fields, zone: "europe/LONDON", seen })
    const { html } = await get("/account", ana)
    expect(html).toContain('value="Europe/London"')
    await post("/account/profile", ana, { ...fields, zone: "", seen: seenIn(html) })
    const [row] = await app.store.read.select({ zone: people.zone }).from(people).where(eq(people.id, ana.id))
    expect(row?.zone).toBeNull()
  })

  test("who signs in with a password keeps an address", async () => {
    await post("/account/password", ana, { password: "five grey otters dance" })
    const seen = seenIn((await get("/account", ana)).html)
    const answer = await post("/account/profile", ana, { ...fields, mail: "", seen })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('href="#f-mail"')
    const other = await signedIn(app, ["reader"])
    const own = { ...fields, mail: "", seen: seenIn((await get("/account", other)).html) }
    expect((await post("/account/profile", other, own)).status).toBe(303)
  })

  test("no field decides whose it is: all that a row has, sent along, changes nothing else", async () => {
    const victim = await signedIn(app, ["reader"], { name: "Victim" })
    const seen = seenIn((await get("/account", ana)).html)
    const more = { id: victim.id, person: victim.id, personId: victim.id, status: "disabled", roles: ["admin"] }
    await post("/account/profile", ana, { ...fields, ...more, createdAt: "2000-01-01", seen })
    const rows = await app.store.read.select().from(people)
    expect(rows.find(({ id }) => id === victim.id)).toMatchObject({ name: "Victim", status: "active" })
    expect(rows.find(({ id }) => id === ana.id)).toMatchObject({
      name: "Ana S.",
      status: "active",
      createdAt: app.now().toISOString(),
    })
  })
})

describe("the page", () => {
  test("says nothing that the address says", async () => {
    const { html } = await get("/account?done=%3Cscript%3E&lang=en", ana)
    expect(html).not.toContain('class="note yes"')
    expect(html).not.toContain("&lt;script")
  })

  test("shows roles in words, with their unit, and whom to ask", async () => {
    await app.store.commit((write) => [
      write.insert(units).values({ id: "lyon", name: { fr: "Agence de Lyon", en: "Lyon agency" } }),
      write.insert(units).values({ id: "nice", name: { fr: "Agence de Nice" } }),
    ])
    const person = await signedIn(app, ["reader", { role: "legal", unit: "lyon" }])
    await signedIn(app, [{ role: "admin", unit: "nice" }], { name: "Other Administrator" })
    const { text } = await get("/account?lang=en", person)
    expect(text).toMatch(/My roles Reader whole company Legal Lyon agency To change them, ask Ana Silva\./)
    expect(text).not.toContain("Other Administrator")
    expect((await get("/account?lang=en", ana)).text).toContain("Nobody else administers Aval")
    const nobody = await signedIn(app, [])
    expect((await get("/account?lang=en", nobody)).text).toContain("You have no role yet")
  })

  test("is kept by no cache, and reading it changes nothing", async () => {
    const before = await countEvents()
    const paths = ["", "/password", "/passkeys", "/tokens"]
    for (const path of paths) {
      const { status, headers } = await get(`/account${path}`, ana)
      expect([path, status, headers.get("Cache-Control")]).toEqual([path, 200, "no-store"])
    }
    expect(await countEvents()).toBe(before)
  })
})

describe("password", () => {
  const first = "five grey otters dance"
  const second = "nine brown lamps whisper"

  test("is set with one event; the other sessions end, this one goes on", async () => {
    const other = await signInAs(app, ana.id)
    const answer = await post("/account/password", ana, { password: first })
    expect([answer.status, answer.location]).toEqual([303, "/account?done=password"])
    expect((await get("/account", ana)).status).toBe(200)
    expect((await get("/account", other)).location).toMatch(/^\/sign-in/)
    const [event, ...rest] = await historyOfPerson(ana)
    expect(event).toMatchObject({ kind: "password.set", actor: ana.id, after: { sessions: "ended" } })
    expect(rest).toHaveLength(1)
    expect(told("credential_changed")).toMatchObject([{ way: "password", subject: ana.id }])
    const signedInWithIt = await post("/sign-in/password", ana, { mail: "ana@maison.example", password: first })
    expect(signedInWithIt.status).toBe(303)
    expect(await everythingTold()).not.toMatch(/otters|quick:|scrypt/)
  })

  test("is changed by who knows the one before", async () => {
    await post("/account/password", ana, { password: first })
    expect((await get("/account/password", ana)).html).toContain('name="currentPassword"')
    expect((await post("/account/password", ana, { password: second })).status).toBe(422)
    const wrong = await post("/account/password", ana, { currentPassword: second, password: second })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('href="#f-currentPassword"')
    expect(wrong.html).not.toContain(second)
    expect((await post("/account/password", ana, { currentPassword: first, password: second })).status).toBe(303)
    expect((await historyOfPerson(ana)).map(({ kind }) => kind)).toEqual([
      "password.set",
      "password.set",
      "person.added",
    ])
  })

  test("all that is wrong is said at once, at its field", async () => {
    await post("/account/password", ana, { password: first })
    const answer = await post("/account/password", ana, { currentPassword: "no", password: "ana silva" })
    expect(answer.status).toBe(422)
    expect(answer.html).toMatch(/href="#f-currentPassword"[\s\S]*href="#f-password"[\s\S]*href="#f-password"/)
    expect(answer.html).toMatch(/<title>Error: Change the password/)
  })

  test("refused attempts count towards the lock-out, at signing in too", async () => {
    await post("/account/password", ana, { password: first })
    for (let count = 0; count < 10; count++) {
      await post("/account/password", ana, { currentPassword: `guess ${count}`, password: second })
    }
    const right = await post("/account/password", ana, { currentPassword: first, password: second })
    expect(right.status).toBe(422)
    expect(right.text).toContain("Too many refused attempts")
    expect((await post("/sign-in/password", ana, { mail: "ana@maison.example", password: first })).status).toBe(422)
    expect(told("sign_in_refused")).toHaveLength(10)
    expect(told("locked_out").length).toBeGreaterThan(0)
    later(16)
    const fresh = await signInAs(app, ana.id)
    expect((await post("/account/password", fresh, { currentPassword: first, password: second })).status).toBe(303)
  })

  test("many attempts at once are no way around the lock-out", async () => {
    await post("/account/password", ana, { password: first })
    const attempts = Array.from({ length: 30 }, (_, count) =>
      post("/account/password", ana, { currentPassword: `guess ${count}`, password: second }),
    )
    await Promise.all(attempts)
    expect((await post("/account/password", ana, { currentPassword: first, password: second })).status).toBe(422)
  })

  test("two changes at once leave one", async () => {
    await post("/account/password", ana, { password: first })
    const answers = await Promise.all(
      [second, "six pale rivers argue"].map((password) =>
        post("/account/password", ana, { currentPassword: first, password }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 412])
    expect(await historyOfPerson(ana)).toHaveLength(3)
  })

  test("who came by a one-time link does not have to know the one they forgot", async () => {
    await post("/account/password", ana, { password: first })
    const { id, secret } = await startSession(app, { person: ana.id, way: "link" })
    const headers = { Cookie: `${sessionCookie}=${secret}` }
    const back = { id: ana.id, session: id, headers, posting: { ...headers, "Sec-Fetch-Site": "same-origin" } }
    expect((await get("/account/password", back)).html).not.toContain('name="currentPassword"')
    expect((await post("/account/password", back, { password: second })).status).toBe(303)
  })

  test("needs an address to be typed with", async () => {
    await app.store.commit((write) => [write.update(people).set({ mail: null }).where(eq(people.id, ana.id))])
    expect((await get("/account/password?lang=en", ana)).text).toContain("your profile has none")
    expect((await post("/account/password", ana, { password: first })).status).toBe(422)
    expect(await app.store.read.select().from(passwords)).toEqual([])
  })

  test("is not spoken of where the runtime has none", async () => {
    const worker = { ...app, passwords: undefined }
    server = serverOf(worker)
    const { text } = await get("/account?lang=en", ana)
    expect(text).not.toMatch(/No password|Choose a password/)
    expect((await get("/account/passkeys?lang=en", ana)).text).not.toContain("Choose a password")
    expect((await get("/account/password", ana)).status).toBe(404)
    expect((await post("/account/password", ana, { password: first })).status).toBe(404)
  })
})

describe("passkeys", () => {
  const url = "http://localhost:3000"

  async function options(person: TestPerson) {
    const answer = await post("/account/passkeys/options", person)
    const step = /__Host-aval-step=[^;]+/.exec(answer.headers.get("Set-Cookie") ?? "")?.[0] ?? ""
    return {
      status: answer.status,
      cookie: `; ${step}`,
      options: answer.status === 200 ? JSON.parse(answer.html).options : undefined,
    }
  }

  async function add(person: TestPerson, device = new Authenticator(url), name = "My laptop") {
    const asked = await options(person)
    const answer = JSON.stringify(device.register(asked.options))
    return { ...(await post("/account/passkeys", person, { name, answer }, asked.cookie)), asked, answer }
  }

  const handleIn = (html: string) => /\/account\/passkeys\/([^/"]+)\/removal/.exec(html)?.[1] ?? ""

  test("are added with one event that holds no key material", async () => {
    const device = new Authenticator(url)
    const added = await add(ana, device)
    expect([added.status, added.location]).toEqual([303, "/account?done=passkey"])
    const [event, ...rest] = await historyOfPerson(ana)
    expect(rest).toHaveLength(1)
    expect(event).toMatchObject({ kind: "passkey.added", actor: ana.id })
    expect(event?.after).toEqual({ passkey: expect.any(String), name: { personal: expect.any(String) }, synced: false })
    const [row] = await app.store.read.select().from(passkeys)
    const all = await everythingTold()
    expect(all).not.toContain(row?.id)
    expect(all).not.toContain(row?.publicKey)
    expect(all).not.toContain("My laptop")
    expect(told("credential_changed")).toMatchObject([{ way: "passkey", reason: "added" }])
    const page = await get("/account?lang=en", ana)
    expect(page.text).toMatch(
      /One way to sign in Passkey: My laptop made on 22 Nov 2026, never used, on one device only/,
    )
    expect(page.html).not.toContain(row?.id)
  })

  test("that are synced say so, and one that is known is not made twice", async () => {
    await add(ana, new Authenticator(url, { synced: true }))
    expect((await get("/account?lang=en", ana)).text).toContain("synced between your devices")
    const [row] = await app.store.read.select().from(passkeys)
    expect((await options(ana)).options.excludeCredentials).toMatchObject([{ id: row?.id }])
  })

  test("an answer counts once, for its own question, in its own session", async () => {
    const { asked, answer } = await add(ana)
    expect((await post("/account/passkeys", ana, { name: "Again", answer }, asked.cookie)).status).toBe(422)
    const device = new Authenticator(url)
    const one = await options(ana)
    const two = await options(ana)
    const crossed = JSON.stringify(device.register(one.options))
    expect((await post("/account/passkeys", ana, { name: "Crossed", answer: crossed }, two.cookie)).status).toBe(422)
    expect((await post("/account/passkeys", ana, { name: "No step", answer: crossed })).status).toBe(422)
    const elsewhere = await signInAs(app, ana.id)
    expect(
      (await post("/account/passkeys", elsewhere, { name: "Elsewhere", answer: crossed }, one.cookie)).status,
    ).toBe(422)
    const bob = await signedIn(app, ["reader"])
    const stolen = await post("/account/passkeys", bob, { name: "Stolen", answer: crossed }, one.cookie)
    expect(stolen.status).toBe(422)
    expect(stolen.text).toContain("Nothing was saved")
    expect(stolen.html).toContain('value="Stolen"')
    expect(await app.store.read.select().from(passkeys)).toHaveLength(1)
  })

  test("the passkey of another is not taken over", async () => {
    const device = new Authenticator(url)
    await add(ana, device)
    const bob = await signedIn(app, ["reader"])
    expect((await add(bob, device)).status).toBe(422)
    expect(await app.store.read.select({ person: passkeys.personId }).from(passkeys)).toEqual([{ person: ana.id }])
  })

  test("are removed once it is said what is left to sign in with", async () => {
    await add(ana)
    await post("/account/password", ana, { password: "five grey otters dance" })
    later(1)
    await add(ana, new Authenticator(url), "My phone")
    const handle = handleIn((await get("/account", ana)).html)
    const asking = await get(`/account/passkeys/${handle}/removal?lang=en`, ana)
    expect(asking.text).toContain("Remove the passkey “My laptop”?")
    expect(asking.text).toContain("What you can still sign in with: another passkey and your password.")
    const gone = await post(`/account/passkeys/${handle}/removal`, ana)
    expect([gone.status, gone.location]).toEqual([303, "/account?done=passkey-removed"])
    const [event] = await historyOfPerson(ana)
    expect(event).toMatchObject({ kind: "passkey.removed", before: { passkey: handle, synced: false } })
    expect((await post(`/account/passkeys/${handle}/removal`, ana)).status).toBe(404)
    expect(await app.store.read.select({ name: passkeys.name }).from(passkeys)).toEqual([{ name: "My phone" }])
  })

  test("the last way to sign in goes only by who knows that it is", async () => {
    await add(ana)
    const handle = handleIn((await get("/account", ana)).html)
    const asking = await get(`/account/passkeys/${handle}/removal?lang=en`, ana)
    expect(asking.text).toContain("It is your last way to sign in.")
    const refused = await post(`/account/passkeys/${handle}/removal`, ana)
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('href="#f-knowing"')
    expect(await app.store.read.select().from(passkeys)).toHaveLength(1)
    expect((await post(`/account/passkeys/${handle}/removal`, ana, { knowing: "1" })).status).toBe(303)
    expect((await get("/account?lang=en", ana)).text).toContain("You cannot sign in again yet")
  })

  test("two removed at once do not both count on the other", async () => {
    await add(ana)
    await add(ana, new Authenticator(url), "My phone")
    const { html } = await get("/account", ana)
    const handles = [...html.matchAll(/passkeys\/([^/"]+)\/removal/g)].map(([, handle]) => handle)
    const answers = await Promise.all(handles.map((handle) => post(`/account/passkeys/${handle}/removal`, ana)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 412])
    expect(await app.store.read.select().from(passkeys)).toHaveLength(1)
  })

  test("are neither made nor missed where the company opens Aval with its own account only", async () => {
    await app.store.client.exec("INSERT INTO sign_in_settings VALUES ('sign-in', 0, 'pending', '[]')")
    const { text, html } = await get("/account?lang=en", ana)
    expect(text).toContain("with its own account only")
    expect(html).not.toMatch(/href="\/account\/(passkeys|password)"/)
    expect((await options(ana)).status).toBe(403)
    expect((await post("/account/passkeys", ana, { name: "x", answer: "{}" })).status).toBe(403)
    expect((await post("/account/password", ana, { password: "five grey otters dance" })).status).toBe(403)
  })
})

describe("sessions", () => {
  test("name this one; another is ended with one event, and is over at once", async () => {
    const other = await signInAs(app, ana.id)
    const { text, html } = await get("/account?lang=en", ana)
    expect(text).toMatch(/2 open sessions .* Chromium, Linux this session password/)
    expect(html).not.toContain(`/account/sessions/${ana.session}/end`)
    const ended = await post(`/account/sessions/${other.session}/end`, ana)
    expect([ended.status, ended.location]).toEqual([303, "/account?done=session"])
    expect((await get("/account", other)).location).toMatch(/^\/sign-in/)
    expect((await historyOf(app.store.read, [`access/session/${other.session}`])).map(({ kind }) => kind)).toEqual([
      "session.ended",
      "session.started",
    ])
    expect(told("session_ended")).toMatchObject([{ subject: ana.id }])
  })

  test("twenty times at once, one is ended once", async () => {
    const other = await signInAs(app, ana.id)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post(`/account/sessions/${other.session}/end`, ana)),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
    expect(await historyOf(app.store.read, [`access/session/${other.session}`])).toHaveLength(2)
    expect(told("session_ended")).toHaveLength(1)
  })

  test("all others end with one event; where there is none, nothing is written", async () => {
    const others = [await signInAs(app, ana.id), await signInAs(app, ana.id)]
    const bob = await signedIn(app, ["reader"])
    expect((await post("/account/sessions/end", ana)).location).toBe("/account?done=sessions")
    for (const other of others) expect((await get("/account", other)).status).toBe(303)
    expect((await get("/account", ana)).status).toBe(200)
    expect((await get("/account", bob)).status).toBe(200)
    expect((await historyOfPerson(ana))[0]).toMatchObject({ kind: "sessions.ended" })
    const before = await countEvents()
    expect((await post("/account/sessions/end", ana)).status).toBe(303)
    expect(await countEvents()).toBe(before)
  })

  test("one's own session can be ended from elsewhere; one is then asked to sign in", async () => {
    expect((await post(`/account/sessions/${ana.session}/end`, ana)).status).toBe(303)
    expect((await get("/account", ana)).location).toBe("/sign-in?return_to=%2Faccount")
  })
})

describe("tokens", () => {
  const fields = { name: "Proxy", scopes: ["list:read"], days: "30", sending: "frm_1" }
  const secretIn = (html: string) => /aval_[\w-]{43}/.exec(html)?.[0]
  const scopesIn = (html: string) => [...html.matchAll(/name="scopes" value="([^"]+)"/g)].map(([, scope]) => scope)

  test("are offered with the scopes that open something to who makes them", async () => {
    const working = ["list:read", "check", "register:read", "register:write"]
    expect(scopesIn((await get("/account/tokens", ana)).html)).toEqual([...working, "admin"])
    const assessor = await signedIn(app, ["assessor"])
    expect(scopesIn((await get("/account/tokens", assessor)).html)).toEqual(working)
  })

  test.each(["admin", "terms:write", "nonsense"])("never get the scope %s by asking for it", async (scope) => {
    const assessor = await signedIn(app, ["assessor"])
    const answer = await post("/account/tokens", assessor, { ...fields, scopes: ["list:read", scope] })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('href="#f-scopes"')
    expect(answer.html).toContain('value="Proxy"')
    expect(secretIn(answer.html)).toBeUndefined()
    expect(await app.store.read.select().from(secrets).where(eq(secrets.kind, "token"))).toEqual([])
  })

  test("are made with one event; the secret is in that one answer, works, and is nowhere else", async () => {
    const answer = await post("/account/tokens", ana, fields)
    expect(answer.status).toBe(201)
    expect(answer.headers.get("Cache-Control")).toBe("no-store")
    const secret = secretIn(answer.html) ?? ""
    expect(answer.text).toContain(
      `curl -H &quot;Authorization: Bearer ${secret}&quot; &quot;http://localhost:3000/api/v1/list&quot;`,
    )
    const [row] = await app.store.read.select().from(secrets).where(eq(secrets.kind, "token"))
    expect(row).toMatchObject({
      personId: ana.id,
      name: "Proxy",
      scopes: ["list:read"],
      expiresAt: "2026-12-22T10:00:00.000Z",
    })
    const history = await historyOf(app.store.read, [`access/token/${row?.id}`])
    expect(history).toMatchObject([{ kind: "token.added", actor: ana.id }])
    expect(told("token_made")).toMatchObject([{ subject: row?.id }])
    expect(await everythingTold()).not.toContain(secret)
    expect((await get("/account?lang=en", ana)).html).not.toContain(secret)
    const asked = await server.fetch(
      new Request("http://localhost:3000/api/v1/list", { headers: { Authorization: `Bearer ${secret}` } }),
    )
    // There is no list yet; but whoever asks is known.
    expect(asked.status).toBe(404)
    const register = await server.fetch(
      new Request("http://localhost:3000/api/v1/tools", { headers: { Authorization: `Bearer ${secret}` } }),
    )
    expect(register.status).toBe(403)
  })

  test("sent twice, a form makes one token and says that its secret is gone", async () => {
    const first = await post("/account/tokens", ana, fields)
    const again = await post("/account/tokens", ana, fields)
    expect(again.status).toBe(409)
    expect(secretIn(again.html)).toBeUndefined()
    expect(again.text).toContain("was made already")
    const rows = await app.store.read.select({ id: secrets.id }).from(secrets).where(eq(secrets.kind, "token"))
    expect(rows).toHaveLength(1)
    expect(again.html).toContain(`/account/tokens/${rows[0]?.id}/revocation`)
    expect(secretIn(first.html)).toBeDefined()
    // Another form, or another person with the same number, makes another one.
    expect((await post("/account/tokens", ana, { ...fields, sending: "frm_2" })).status).toBe(201)
    expect((await post("/account/tokens", await signedIn(app, ["it"]), fields)).status).toBe(201)
  })

  test("a double click makes one token", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => post("/account/tokens", ana, fields)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)])
  })

  test.each([
    ["no name", { name: "" }, "#f-name"],
    ["a long name", { name: "x".repeat(61) }, "#f-name"],
    ["no scope", { scopes: [] }, "#f-scopes"],
    ["a duration of its own", { days: "99999" }, "#f-days"],
    ["no duration", { days: "" }, "#f-days"],
  ])("with %s is refused at its field", async (_, part, link) => {
    const answer = await post("/account/tokens", ana, { ...fields, ...part })
    expect(answer.status).toBe(422)
    expect([...answer.html.matchAll(/href="(#f-[^"]+)"/g)].map(([, href]) => href)).toEqual([link])
  })

  test("the owner is who asks, whatever is sent", async () => {
    const bob = await signedIn(app, ["it"])
    await post("/account/tokens", bob, { ...fields, owner: ana.id, person: ana.id, personId: ana.id, id: "tok_x" })
    const [row] = await app.store.read.select().from(secrets).where(eq(secrets.kind, "token"))
    expect(row?.personId).toBe(bob.id)
    expect(row?.id).not.toBe("tok_x")
  })

  test("are not spoken of to who may make none; one that works can still be ended", async () => {
    const reader = await signedIn(app, ["reader"])
    expect((await get("/account?lang=en", reader)).text).not.toMatch(/API token/i)
    expect((await get("/account/tokens", reader)).status).toBe(403)
    expect((await post("/account/tokens", reader, fields)).status).toBe(403)
    const { id } = await tokenOf(app, reader.id, ["list:read"])
    const { html } = await get("/account?lang=en", reader)
    expect(html).toContain(`/account/tokens/${id}/revocation`)
    expect(html).not.toContain('href="/account/tokens"')
    expect((await post(`/account/tokens/${id}/revocation`, reader)).status).toBe(303)
    expect((await get("/account?lang=en", reader)).text).not.toMatch(/API token/i)
  })

  test("are revoked after a page that says what happens, once, also fifty times at once", async () => {
    const { id, headers } = await tokenOf(app, ana.id, ["list:read"])
    const asking = await get(`/account/tokens/${id}/revocation?lang=en`, ana)
    expect(asking.text).toContain("what depends on it stops")
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(`/account/tokens/${id}/revocation`, ana)))
    expect(new Set(answers.map(({ location }) => location))).toEqual(new Set(["/account?done=token"]))
    expect((await historyOf(app.store.read, [`access/token/${id}`])).map(({ kind }) => kind)).toEqual([
      "token.revoked",
      "token.added",
    ])
    expect(told("token_revoked")).toHaveLength(1)
    const asked = await server.fetch(new Request("http://localhost:3000/api/v1/list", { headers }))
    expect(asked.status).toBe(401)
    expect((await get("/account?lang=en", ana)).text).toContain("One token that no longer works")
    expect((await get(`/account/tokens/${id}/revocation`, ana)).location).toBe("/account")
  })
})

test("what is another's is not there: the same answer as for what never was", async () => {
  const bob = await signedIn(app, ["it"])
  const { id: token } = await tokenOf(app, bob.id, ["list:read"])
  const asked = await post("/account/passkeys/options", bob)
  const step = /__Host-aval-step=[^;]+/.exec(asked.headers.get("Set-Cookie") ?? "")?.[0]
  const answer = JSON.stringify(new Authenticator("http://localhost:3000").register(JSON.parse(asked.html).options))
  await post("/account/passkeys", bob, { name: "Bob's", answer }, `; ${step}`)
  const handle = /passkeys\/([^/"]+)\/removal/.exec((await get("/account", bob)).html)?.[1]
  const before = await countEvents()
  const ask = async (method: "GET" | "POST", path: string) => {
    const { status, html } = await (method === "GET" ? get(`${path}?lang=en`, ana) : post(path, ana, { knowing: "1" }))
    return { status, html: html.replaceAll(path, "") }
  }
  const places: [string, "GET" | "POST", string][] = [
    [`/account/sessions/${bob.session}/end`, "POST", "/account/sessions/nothing/end"],
    [`/account/tokens/${token}/revocation`, "POST", "/account/tokens/nothing/revocation"],
    [`/account/tokens/${token}/revocation`, "GET", "/account/tokens/nothing/revocation"],
    [`/account/passkeys/${handle}/removal`, "POST", "/account/passkeys/nothing/removal"],
    [`/account/passkeys/${handle}/removal`, "GET", "/account/passkeys/nothing/removal"],
    // A secret of one's own, but of another kind.
    [`/account/tokens/${ana.session}/revocation`, "POST", "/account/tokens/nothing/revocation"],
    [`/account/sessions/${token}/end`, "POST", "/account/sessions/nothing/end"],
  ]
  for (const [theirs, method, absent] of places) {
    const answer = await ask(method, theirs)
    expect([theirs, answer.status]).toEqual([theirs, 404])
    expect(answer).toEqual(await ask(method, absent))
  }
  expect(await countEvents()).toBe(before)
  expect((await get("/account", bob)).status).toBe(200)
})

describe("a sign-in of an hour ago", () => {
  const fresh = ["/account/password", "/account/passkeys", "/account/tokens", "/account/passkeys/nothing/removal"]

  test.each(fresh)("does not open %s: one confirms first that it is oneself", async (path) => {
    later(16)
    expect((await get(path, ana)).location).toBe(`/sign-in?return_to=${encodeURIComponent(path)}&again=1`)
    // What was typed may still be sent for a while.
    expect((await post(path, ana)).status).not.toBe(401)
    later(45)
    expect((await post(path, ana)).status).toBe(401)
  })

  test("does not ask for a new passkey", async () => {
    later(61)
    expect((await post("/account/passkeys/options", ana)).status).toBe(401)
  })

  test("still saves the profile, ends sessions and revokes tokens", async () => {
    const { id } = await tokenOf(app, ana.id, ["list:read"])
    const other = await signInAs(app, ana.id)
    later(61)
    const { html } = await get("/account", ana)
    const own = { name: "Ana", mail: "ana@maison.example", language: "en", zone: "", seen: seenIn(html) }
    expect((await post("/account/profile", ana, own)).status).toBe(303)
    expect((await post(`/account/sessions/${other.session}/end`, ana)).status).toBe(303)
    expect((await post(`/account/tokens/${id}/revocation`, ana)).status).toBe(303)
  })
})

test("who lost their roles meanwhile makes no token", async () => {
  await app.store.commit((write) => [write.delete(personRoles).where(eq(personRoles.personId, ana.id))])
  expect((await post("/account/tokens", ana, { name: "x", scopes: ["list:read"], days: "30" })).status).toBe(403)
})
