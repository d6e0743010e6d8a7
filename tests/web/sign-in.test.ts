import { asc, eq, gt } from "drizzle-orm"
import { afterEach, describe, expect, test, vi } from "vitest"
import { events, passkeys, people, secrets, signInSettings } from "../../db/schema.ts"
import { addPerson } from "../../src/actions/add-person.ts"
import { startSession } from "../../src/actions/start-session.ts"
import { createPasswords } from "../../src/adapters/passwords.ts"
import { lifetimes, lockOut } from "../../src/core/access.ts"
import { Busy } from "../../src/core/busy.ts"
import type { CeremonyOptions, Oidc, Passwords } from "../../src/core/sign-in.ts"
import { rates } from "../../src/web/rates.ts"
import { type TestApp, type TestAppOptions, testApp } from "../support/app.ts"
import { Authenticator, type Lapse } from "../support/authenticator.ts"
import { givePasskey, givePassword } from "../support/credentials.ts"
import { signedIn } from "../support/people.ts"
import { type Visitor, visitor } from "../support/visitor.ts"

const password = "orage lampe tambour cheval"
const start = Date.parse("2026-11-22T10:00:00Z")
const hour = 3_600_000

let app: TestApp

afterEach(() => app.close())

/** A register with Ana, who administers it and has a password. */
async function withAna(options: TestAppOptions = {}): Promise<string> {
  app = await testApp(options)
  const { id } = await signedIn(app, ["admin"], { name: "Ana Silva", mail: "ana@maison.example" })
  if (app.passwords) await givePassword(app, id, password)
  return id
}

function later(milliseconds: number) {
  app.setNow(new Date(start + milliseconds).toISOString())
}

const signIn = (by: Visitor, fields: Record<string, string> = {}) =>
  by.post("/sign-in/password", { mail: "ana@maison.example", password, ...fields })

/** Kinds of the events since, oldest first. */
async function kindsSince(seq: number): Promise<string[]> {
  const rows = await app.store.read.select().from(events).where(gt(events.seq, seq)).orderBy(asc(events.seq))
  return rows.map(({ kind }) => kind)
}

const headSeq = async () => (await app.store.head()).seq

async function settle(local: boolean) {
  await app.store.commit((write) => [
    write.insert(signInSettings).values({ local, unknownPeople: "pending", groupRoles: [] }),
  ])
}

const sessionLine = /^__Host-aval=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/
const refusal =
  "Mail address or password not right, or too many attempts. Check both; after 10 refused attempts, signing in with a password stops for 15 minutes."

describe("by password", () => {
  test("whoever has an account comes in, and goes on to where they were", async () => {
    const ana = await withAna()
    const by = visitor(app, {
      agent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
    })
    const before = await headSeq()
    const done = await signIn(by, { mail: " Ana@Maison.example", return_to: "/tools?q=a" })
    expect([done.status, done.location, done.html]).toEqual([303, "/tools?q=a", ""])
    expect(done.cookies).toEqual([
      expect.stringMatching(sessionLine),
      "__Host-aval-step=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax",
      "aval-lang=en; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax",
    ])
    expect(await kindsSince(before)).toEqual(["session.started"])
    expect(by.told()).toEqual([{ event: "sign_in", way: "password", subject: ana }])
    expect((await by.get("/how-we-work")).status).toBe(200)
    const agents = (await app.store.read.select({ data: secrets.data }).from(secrets)).map(({ data }) => data?.agent)
    expect(agents).toContain("Firefox, Windows")
  })

  test("with the real passwords, too", async () => {
    await withAna({ passwords: createPasswords() })
    const by = visitor(app)
    expect((await signIn(by, { password: `${password}!` })).text).toContain(refusal)
    expect(await by.isIn()).toBe(false)
    expect((await signIn(by)).location).toBe("/check")
    expect(await by.isIn()).toBe(true)
  }, 30_000)

  test("gets a new secret each time, and the one before is dead", async () => {
    await withAna()
    const by = visitor(app)
    await signIn(by)
    const old = by.jar.get("__Host-aval") ?? ""
    await signIn(by)
    expect(by.jar.get("__Host-aval")).not.toBe(old)
    expect(await by.isIn()).toBe(true)
    expect((await visitor(app).get("/how-we-work", { Cookie: `__Host-aval=${old}` })).status).toBe(303)
  })

  test("never takes over a cookie that was planted", async () => {
    await withAna()
    const mallory = await signedIn(app, ["reader"])
    const planted = mallory.headers.Cookie?.split("=")[1] ?? ""
    const by = visitor(app)
    by.jar.set("__Host-aval", planted)
    await signIn(by)
    expect(by.jar.get("__Host-aval")).not.toBe(planted)
    expect((await visitor(app).get("/how-we-work", { Cookie: `__Host-aval=${planted}` })).status).toBe(303)
    for (const secret of ["made-up", "x".repeat(43), ""]) {
      const other = visitor(app)
      other.jar.set("__Host-aval", secret)
      await signIn(other)
      expect(other.jar.get("__Host-aval")).not.toBe(secret)
    }
  })

  test("twice in the same moment from the same browser, both are in", async () => {
    await withAna()
    const by = visitor(app)
    await signIn(by)
    const answers = await Promise.all([signIn(by), signIn(by)])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
  })

  test("an empty field is named; what was typed is still there, the password never", async () => {
    await withAna()
    const by = visitor(app)
    const answer = await by.post("/sign-in/password", { mail: "ana@maison.example", return_to: "/tools" })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain("<title>Error: Sign in – Aval</title>")
    expect(answer.html).toMatch(/<a href="#f-password">Type your password\.<\/a>/)
    expect(answer.html).toContain('value="ana@maison.example"')
    expect(answer.html).toContain('<input type="hidden" name="return_to" value="/tools"/>')
    const other = await by.post("/sign-in/password", { password: "my-secret-words" })
    expect(other.html).toMatch(/<a href="#f-mail">Type your mail address\.<\/a>/)
    expect(other.html).not.toContain("my-secret-words")
    expect((await signIn(by, { password: "my-secret-words" })).html).not.toContain("my-secret-words")
  })

  test("when too many are at it, nothing is lost", async () => {
    const busy: Passwords = {
      hash: async () => "x",
      verify: () => Promise.reject(new Busy("test", 7)),
      isBreached: async () => false,
    }
    await withAna({ passwords: busy })
    const answer = await signIn(visitor(app))
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "7"])
    expect(answer.text).toContain("Many people are signing in right now.")
    expect(answer.html).toContain('value="ana@maison.example"')
  })

  test("where the runtime has no passwords there is no form, and no such route", async () => {
    await withAna()
    app.passwords = undefined
    const by = visitor(app)
    expect((await by.get("/sign-in")).html).not.toContain('name="password"')
    expect((await signIn(by)).status).toBe(404)
  })

  test("from another site it is refused", async () => {
    await withAna()
    const answer = await visitor(app).post(
      "/sign-in/password",
      { mail: "ana@maison.example", password },
      { "Sec-Fetch-Site": "cross-site" },
    )
    expect([answer.status, answer.cookies]).toEqual([403, []])
  })
})

describe("a refusal reads the same, and takes the same work", () => {
  const refused: readonly [string, () => Promise<Record<string, string>>][] = [
    ["a wrong password", async () => ({ password: "wrong" })],
    ["nobody’s address", async () => ({ mail: "nobody@maison.example" })],
    ["an address that is none", async () => ({ mail: "no-address" })],
    [
      "somebody without a password",
      async () => {
        await signedIn(app, ["reader"], { mail: "bruno@maison.example" })
        return { mail: "bruno@maison.example" }
      },
    ],
    ...(["disabled", "pending", "invited"] as const).map(
      (status) =>
        [
          `somebody ${status}`,
          async () => {
            await app.store.commit((write) => [
              write.update(people).set({ status }).where(eq(people.mail, "ana@maison.example")),
            ])
            return {}
          },
        ] as [string, () => Promise<Record<string, string>>],
    ),
    [
      "a closed account",
      async () => {
        for (let count = 0; count < lockOut.count; count++) await signIn(visitor(app), { password: "wrong" })
        return {}
      },
    ],
  ]

  test.each(refused)("%s", async (_, prepare) => {
    await withAna()
    // Somebody else stays active: with nobody left the page would say so.
    await signedIn(app, ["reader"])
    const fields = await prepare()
    const by = visitor(app)
    const verify = vi.spyOn(app.passwords as Passwords, "verify")
    const before = await headSeq()
    const answer = await signIn(by, fields)
    expect(answer.status).toBe(422)
    expect(answer.cookies).toEqual([])
    const same = await refusedPage()
    expect(answer.html.replaceAll(fields.mail ?? "ana@maison.example", "")).toBe(same)
    expect(verify.mock.calls.length).toBe(2)
    expect(await kindsSince(before)).toEqual([])
    expect(by.told()).toHaveLength(1)
    expect(JSON.stringify(by.log)).not.toMatch(/maison|orage|wrong/)
  })

  /** The page that a wrong password of somebody unconcerned is answered with. */
  async function refusedPage() {
    const answer = await visitor(app).post("/sign-in/password", { mail: "zoe@other.example", password: "x" })
    return answer.html.replaceAll("zoe@other.example", "")
  }
})

describe("an account closes for a while", () => {
  test("after ten refused attempts, for the right password too; and opens again by itself", async () => {
    const ana = await withAna()
    const by = visitor(app)
    for (let count = 0; count < lockOut.count; count++) await signIn(by, { password: "wrong" })
    expect((await signIn(by)).text).toContain(refusal)
    expect(by.told()).toEqual([
      ...Array(lockOut.count).fill({ event: "sign_in_refused", way: "password", subject: ana }),
      { event: "locked_out", way: "password", subject: ana },
    ])
    later(lockOut.while + 1)
    expect((await signIn(by)).status).toBe(303)
  })

  test("for nobody else", async () => {
    await withAna()
    const { id } = await signedIn(app, ["reader"], { mail: "bruno@maison.example" })
    await givePassword(app, id, password)
    for (let count = 0; count <= lockOut.count; count++) await signIn(visitor(app), { password: "wrong" })
    expect((await signIn(visitor(app), { mail: "bruno@maison.example" })).status).toBe(303)
  })

  test("however the address is written", async () => {
    await withAna()
    for (let count = 0; count < lockOut.count; count++)
      await signIn(visitor(app), {
        password: "wrong",
        mail: count % 2 === 0 ? "ANA@maison.example" : " ana@maison.example ",
      })
    expect((await signIn(visitor(app))).status).toBe(422)
  })

  test("a success forgets what came before", async () => {
    await withAna()
    for (let round = 0; round < 3; round++) {
      for (let count = 0; count < lockOut.count - 1; count++) await signIn(visitor(app), { password: "wrong" })
      expect((await signIn(visitor(app))).status).toBe(303)
    }
  })

  test("fifty at once are no way around", async () => {
    await withAna()
    const visitors = Array.from({ length: 50 }, () => visitor(app))
    await Promise.all(visitors.map((by) => signIn(by, { password: "wrong" })))
    const told = visitors.flatMap((by) => by.told().map(({ event }) => event))
    expect(told.filter((event) => event === "sign_in_refused").length).toBeLessThanOrEqual(lockOut.count)
    expect(told.length).toBe(50)
    const right = await Promise.all(visitors.map((by) => signIn(by)))
    expect(right.filter(({ status }) => status === 303)).toEqual([])
  })

  test("one address may not try for ever, whatever the accounts", async () => {
    await withAna()
    const by = visitor(app)
    const statuses: number[] = []
    const { count: most } = rates.signIn
    for (let count = 0; count <= most; count++)
      statuses.push((await signIn(by, { mail: `p${count}@x.example` })).status)
    expect([statuses.indexOf(429), statuses.length]).toEqual([most, most + 1])
  })
})

describe("a session", () => {
  test("ends when nobody uses it for eight hours", async () => {
    await withAna()
    const by = visitor(app)
    await signIn(by)
    later(lifetimes.sessionIdle - 1000)
    expect(await by.isIn()).toBe(true)
    later(2 * lifetimes.sessionIdle - 2000)
    expect(await by.isIn()).toBe(true)
    later(3 * lifetimes.sessionIdle)
    expect(await by.isIn()).toBe(false)
    expect((await by.get("/how-we-work")).location).toBe("/sign-in?return_to=%2Fhow-we-work")
  })

  test("ends after seven days, however it is used", async () => {
    await withAna()
    const by = visitor(app)
    await signIn(by)
    for (let at = 0; at < lifetimes.session; at += 7 * hour) {
      later(at)
      expect(await by.isIn()).toBe(true)
    }
    later(lifetimes.session)
    expect(await by.isIn()).toBe(false)
  })

  test("is over with the next request once its person is disabled", async () => {
    const ana = await withAna()
    const by = visitor(app)
    await signIn(by)
    await app.store.commit((write) => [write.update(people).set({ status: "disabled" }).where(eq(people.id, ana))])
    expect((await by.get("/how-we-work")).status).toBe(303)
    expect((await by.get("/api/v1/list")).status).toBe(401)
  })

  test("ends by signing out: the cookie goes, and what it held opens nothing", async () => {
    const ana = await withAna()
    const by = visitor(app)
    await signIn(by)
    const secret = by.jar.get("__Host-aval")
    const before = await headSeq()
    const out = await by.post("/sign-out")
    expect([out.status, out.location, out.headers.get("Clear-Site-Data")]).toEqual([
      303,
      "/sign-in?done=out",
      '"cache"',
    ])
    expect(out.cookies).toEqual(["__Host-aval=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax"])
    expect(await kindsSince(before)).toEqual(["session.ended"])
    expect(by.told().at(-1)).toEqual({ event: "sign_out", way: undefined, subject: ana })
    expect((await by.get("/sign-in?done=out")).text).toContain("You have signed out.")
    expect((await visitor(app).get("/how-we-work", { Cookie: `__Host-aval=${secret}` })).status).toBe(303)
  })

  test("that is over already is signed out of all the same", async () => {
    await withAna()
    const by = visitor(app)
    await signIn(by)
    later(lifetimes.session)
    const before = await headSeq()
    const out = await by.post("/sign-out")
    expect([out.status, out.location, by.jar.has("__Host-aval")]).toEqual([303, "/sign-in?done=out", false])
    expect(await kindsSince(before)).toEqual([])
  })

  test("is signed out of twice at once with one event", async () => {
    await withAna()
    const by = visitor(app)
    await signIn(by)
    const before = await headSeq()
    const both = await Promise.all([by.post("/sign-out"), by.post("/sign-out")])
    expect(both.map(({ location }) => location)).toEqual(["/sign-in?done=out", "/sign-in?done=out"])
    expect(await kindsSince(before)).toEqual(["session.ended"])
  })

  test("is not ended from another site", async () => {
    await withAna()
    const by = visitor(app)
    await signIn(by)
    expect((await by.post("/sign-out", {}, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403)
    expect(await by.isIn()).toBe(true)
  })

  describe("that came from the provider", () => {
    const provider = (signOutUrl: string | undefined) => ({
      name: "Maison",
      issuer: "https://id.maison.example",
      signOutUrl: async () => signOutUrl,
    })

    async function signedOut(url: string | undefined) {
      const ana = await withAna()
      app.oidc = provider(url) as unknown as Oidc
      const { secret } = await startSession(app, { person: ana, way: "provider" })
      const by = visitor(app)
      by.jar.set("__Host-aval", secret)
      const out = await by.post("/sign-out")
      expect(await by.isIn()).toBe(false)
      return out
    }

    test("leads on to sign out there, not by a redirect that the security policy would stop", async () => {
      const url = "https://id.maison.example/end?client_id=aval"
      const out = await signedOut(url)
      expect([out.status, out.headers.get("Refresh"), out.headers.get("Cache-Control")]).toEqual([
        200,
        `0; url=${url}`,
        "no-store",
      ])
      expect(out.html).toContain(`href="${url}"`)
      expect(out.text).toContain("You have signed out of Aval")
    })

    test("ends here where the provider has no such address", async () => {
      expect((await signedOut(undefined)).location).toBe("/sign-in?done=out")
    })
  })
})

describe("where to go on", () => {
  const elsewhere = [
    ...["https://evil.example/", "//evil.example", "/\\evil.example", "\\/evil.example", "https:evil.example"],
    ...["/%2f%2fevil.example", "/.//evil.example", "/%5cevil.example", "/\t/evil.example", "javascript:alert(1)", ""],
  ]

  test.each(elsewhere)("never leads off the site: %j", async (returnTo) => {
    await withAna()
    const by = visitor(app)
    const page = await by.get(`/sign-in?return_to=${encodeURIComponent(returnTo)}`)
    expect(page.html).toContain('name="return_to" value="/check"')
    expect((await signIn(by, { return_to: returnTo })).location).toBe("/check")
    expect((await by.get(`/sign-in?return_to=${encodeURIComponent(returnTo)}`)).location).toBe("/check")
  })

  test("leads straight on for whoever is signed in", async () => {
    await withAna()
    const by = visitor(app)
    await signIn(by)
    const answer = await by.get("/sign-in?return_to=%2Ftools%3Fq%3Da")
    expect([answer.status, answer.location]).toEqual([303, "/tools?q=a"])
  })
})

describe("confirming that it is you", () => {
  test("asks the person who is signed in, and them alone", async () => {
    const ana = await withAna()
    const bruno = await signedIn(app, ["admin"], { mail: "bruno@maison.example" })
    await givePassword(app, bruno.id, "another one of four words")
    const by = visitor(app)
    await signIn(by)
    const old = by.jar.get("__Host-aval")
    const page = await by.get("/sign-in?again=1&return_to=/tools")
    expect(page.status).toBe(200)
    expect(page.text).toContain("Confirm that it is you")
    expect(page.html).toMatch(/<input[^>]* value="ana@maison.example"[^>]* readonly=""/)
    // Whatever is typed in place of the fixed address.
    const other = { again: "1", mail: "bruno@maison.example", password: "another one of four words" }
    expect((await by.post("/sign-in/password", other)).status).toBe(422)
    expect(by.jar.get("__Host-aval")).toBe(old)
    const done = await by.post("/sign-in/password", { ...other, password, return_to: "/tools" })
    expect([done.status, done.location]).toEqual([303, "/tools"])
    expect(by.told().at(-1)).toMatchObject({ event: "sign_in", subject: ana })
    expect((await visitor(app).get("/how-we-work", { Cookie: `__Host-aval=${old}` })).status).toBe(303)
  })

  test("offers the ways that the person has", async () => {
    await withAna()
    const bruno = await signedIn(app, ["reader"], { mail: "bruno@maison.example" })
    const by = visitor(app)
    by.jar.set("__Host-aval", bruno.headers.Cookie?.split("=")[1] ?? "")
    const without = await by.get("/sign-in?again=1")
    expect(without.text).toContain("You have neither a password nor a passkey.")
    expect(without.html).not.toMatch(/name="password"|data-passkey=/)
    await givePasskey(app, bruno.id)
    const withKey = await by.get("/sign-in?again=1")
    expect(withKey.html).toMatch(/data-passkey="authenticate"/)
    expect(withKey.html).not.toMatch(/name="password"/)
  })

  test("is nobody else’s to do where the person has no address", async () => {
    await withAna()
    const id = await addPerson(
      app,
      { name: "C", language: "en", roles: [{ role: "reader" }], status: "active" },
      { by: "test" },
    )
    const by = visitor(app)
    by.jar.set("__Host-aval", (await startSession(app, { person: id, way: "passkey" })).secret)
    const old = by.jar.get("__Host-aval")
    expect((await signIn(by, { again: "1" })).status).toBe(422)
    expect(by.jar.get("__Host-aval")).toBe(old)
  })

  test("is signing in where the session has ended meanwhile", async () => {
    await withAna()
    expect((await signIn(visitor(app), { again: "1" })).status).toBe(303)
    expect((await visitor(app).get("/sign-in?again=1")).text).toContain("Sign in")
  })
})

describe("what is open", () => {
  test("nothing is typed where nobody has an account yet: the page says where the first one comes from", async () => {
    app = await testApp()
    await addPerson(app, { name: "B", language: "en", roles: [], status: "invited" }, { by: "test" })
    const page = await visitor(app).get("/sign-in")
    expect(page.text).toContain("There is no account yet")
    expect(page.text).toContain("npx aval user add")
    expect(page.html).not.toMatch(/name="password"|data-passkey=/)
  })

  test("the company's provider comes first, by a link and never by a form", async () => {
    await withAna()
    app.oidc = { name: "Maison SSO", issuer: "https://id.maison.example" } as Oidc
    const page = await visitor(app).get("/sign-in?return_to=/tools")
    const link = page.html.indexOf('href="/sign-in/provider?return_to=%2Ftools"')
    expect(link).toBeGreaterThan(0)
    expect(link).toBeLessThan(page.html.indexOf('name="password"'))
    expect(page.html).toMatch(/<a class="btn big go"[^>]*hx-boost="false"[^>]*>Continue with Maison SSO<\/a>/)
    expect(page.html.match(/class="[^"]*\bgo\b/g)).toHaveLength(1)
  })

  test("passwords and passkeys that are switched off are neither shown nor taken, nor counted", async () => {
    const ana = await withAna()
    const device = await givePasskey(app, ana)
    const by = visitor(app)
    const { options } = await optionsFor(by)
    await settle(false)
    const page = await by.get("/sign-in")
    expect(page.text).toContain("Passwords and passkeys are no longer accepted")
    expect(page.html).not.toMatch(/name="password"|data-passkey=/)
    for (let count = 0; count < 12; count++) {
      const refused = await signIn(by)
      expect([refused.status, refused.cookies]).toEqual([403, []])
    }
    expect((await by.post("/sign-in/passkey/options")).status).toBe(403)
    const answer = JSON.stringify(device.signIn(options))
    expect((await by.post("/sign-in/passkey", { answer })).status).toBe(403)
    await app.store.commit((write) => [write.update(signInSettings).set({ local: true })])
    expect((await signIn(by)).status).toBe(303)
  })

  test.each(["/sign-in", "/sign-in?again=1", "/sign-in?done=out"])("%s is kept by no cache", async (path) => {
    await withAna()
    expect((await visitor(app).get(path)).headers.get("Cache-Control")).toBe("no-store")
  })

  test("a code from the address is never shown", async () => {
    await withAna()
    expect((await visitor(app).get("/sign-in?done=<b>you+won")).html).not.toContain("you won")
  })

  test("in French it is all in French", async () => {
    await withAna()
    const by = visitor(app, { language: "fr" })
    expect((await by.get("/sign-in")).text).toMatch(/^Se connecter/)
    expect((await signIn(by, { password: "x" })).text).toContain("Adresse ou mot de passe inexacts, ou trop d’essais.")
  })
})

async function optionsFor(by: Visitor) {
  const answer = await by.post("/sign-in/passkey/options", { return_to: "/tools" })
  return { answer, options: JSON.parse(answer.html).options as CeremonyOptions }
}

describe("by passkey", () => {
  async function signInBy(by: Visitor, device: Authenticator, lapse: Lapse = {}) {
    const { options } = await optionsFor(by)
    return by.post("/sign-in/passkey", { answer: JSON.stringify(device.signIn(options, lapse)), return_to: "/tools" })
  }

  const refused = "This passkey was not accepted, or the request waited too long."

  test("the options come with a step in a cookie, and change nothing else", async () => {
    await withAna()
    const by = visitor(app)
    const before = await headSeq()
    const { answer, options } = await optionsFor(by)
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([200, "no-store"])
    expect(answer.cookies).toEqual([
      expect.stringMatching(/^__Host-aval-step=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ])
    expect(options).toMatchObject({ rpId: "localhost", userVerification: "required" })
    expect(answer.html).not.toContain(by.jar.get("__Host-aval-step") ?? "")
    expect(await headSeq()).toBe(before)
  })

  test("whoever has one comes in, and its counter moves on", async () => {
    const ana = await withAna()
    const device = await givePasskey(app, ana)
    const by = visitor(app)
    later(5000)
    const before = await headSeq()
    const done = await signInBy(by, device)
    expect([done.status, done.location]).toEqual([303, "/tools"])
    expect(done.cookies[0]).toMatch(sessionLine)
    expect(by.jar.has("__Host-aval-step")).toBe(false)
    expect(await kindsSince(before)).toEqual(["session.started"])
    expect(by.told()).toEqual([{ event: "sign_in", way: "passkey", subject: ana }])
    const [kept] = await app.store.read.select().from(passkeys)
    expect(kept).toMatchObject({ counter: 2, lastUsedAt: "2026-11-22T10:00:05.000Z" })
    expect(await by.isIn()).toBe(true)
  })

  test("a step is used once: the same answer again is refused", async () => {
    const ana = await withAna()
    const device = await givePasskey(app, ana)
    const by = visitor(app)
    const { options } = await optionsFor(by)
    const step = by.jar.get("__Host-aval-step") ?? ""
    const answer = JSON.stringify(device.signIn(options))
    expect((await by.post("/sign-in/passkey", { answer })).status).toBe(303)
    const other = visitor(app)
    other.jar.set("__Host-aval-step", step)
    const before = await headSeq()
    const replay = await other.post("/sign-in/passkey", { answer })
    expect([replay.status, replay.cookies]).toEqual([422, []])
    expect(replay.text).toContain(refused)
    expect(await headSeq()).toBe(before)
  })

  test("fifty times at once, once", async () => {
    const ana = await withAna()
    const device = await givePasskey(app, ana)
    const first = visitor(app)
    const { options } = await optionsFor(first)
    const answer = JSON.stringify(device.signIn(options))
    const before = await headSeq()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => {
        const by = visitor(app)
        by.jar.set("__Host-aval-step", first.jar.get("__Host-aval-step") ?? "")
        return by.post("/sign-in/passkey", { answer })
      }),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(49)
    expect(await kindsSince(before)).toEqual(["session.started"])
  })

  type Sad = [string, (by: Visitor, device: Authenticator, ana: string, session: string) => ReturnType<Visitor["post"]>]

  const sad: readonly Sad[] = [
    ["a passkey that nobody registered", (by) => signInBy(by, new Authenticator(app.config.url))],
    ["a signature by another key", (by, device) => signInBy(by, device, { signer: new Authenticator(app.config.url) })],
    ["an answer made for another site", (by, device) => signInBy(by, device, { origin: "https://evil.example" })],
    ["an answer to another challenge", (by, device) => signInBy(by, device, { challenge: "AAAA" })],
    ["a device that did not make sure of its person", (by, device) => signInBy(by, device, { verified: false })],
    ["a counter that went back", (by, device) => signInBy(by, device, { counter: 1 })],
    [
      "somebody disabled",
      async (by, device, ana) => {
        await app.store.commit((write) => [write.update(people).set({ status: "disabled" }).where(eq(people.id, ana))])
        return signInBy(by, device)
      },
    ],
    [
      "a step that has waited too long",
      async (by, device) => {
        const { options } = await optionsFor(by)
        later(lifetimes.step)
        return by.post("/sign-in/passkey", { answer: JSON.stringify(device.signIn(options)) })
      },
    ],
    [
      "no step",
      async (by, device) => {
        const { options } = await optionsFor(by)
        by.jar.clear()
        return by.post("/sign-in/passkey", { answer: JSON.stringify(device.signIn(options)) })
      },
    ],
    [
      "a session in place of the step",
      async (by, device, _ana, session) => {
        const { options } = await optionsFor(by)
        by.jar.set("__Host-aval-step", session)
        return by.post("/sign-in/passkey", { answer: JSON.stringify(device.signIn(options)) })
      },
    ],
    ...["", "{", "null", "[]", '{"id":"AAAA"}'].map(
      (answer): Sad => [
        `the answer ${JSON.stringify(answer)}`,
        async (by) => {
          await optionsFor(by)
          return by.post("/sign-in/passkey", { answer })
        },
      ],
    ),
  ]

  test.each(sad)("%s is refused in the same words", async (_, attempt) => {
    const ana = await withAna()
    const other = await signedIn(app, ["reader"])
    const device = await givePasskey(app, ana)
    device.counter = 9
    await app.store.commit((write) => [write.update(passkeys).set({ counter: 9 })])
    const by = visitor(app)
    const before = await headSeq()
    const answer = await attempt(by, device, ana, other.headers.Cookie?.split("=")[1] ?? "")
    expect([answer.status, answer.cookies]).toEqual([422, []])
    expect(answer.text).toContain(refused)
    expect(await kindsSince(before)).toEqual([])
    expect(by.told().map(({ event, way }) => [event, way])).toEqual([["sign_in_refused", "passkey"]])
    expect(await by.isIn()).toBe(false)
  })

  test("when confirming, only a passkey of the same person counts", async () => {
    const ana = await withAna()
    const bruno = await signedIn(app, ["reader"])
    const [own, foreign] = [await givePasskey(app, ana), await givePasskey(app, bruno.id)]
    const by = visitor(app)
    await signIn(by)
    const confirm = async (device: Authenticator) => {
      const { options } = await optionsFor(by)
      return by.post("/sign-in/passkey", { answer: JSON.stringify(device.signIn(options)), again: "1" })
    }
    expect((await confirm(foreign)).status).toBe(422)
    expect((await confirm(own)).status).toBe(303)
  })

  test("steps that have run out are swept up", async () => {
    await withAna()
    for (let count = 0; count < 5; count++) await optionsFor(visitor(app))
    later(lifetimes.step + 1000)
    await optionsFor(visitor(app))
    const steps = await app.store.read.select({ id: secrets.id }).from(secrets).where(eq(secrets.kind, "step"))
    expect(steps).toHaveLength(1)
  })
})
