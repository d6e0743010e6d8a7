import { asc, eq } from "drizzle-orm"
import { afterEach, describe, expect, test } from "vitest"
import { lastSeqs, verifyEvents } from "../../db/queries/events.ts"
import { everybody, type PersonRow } from "../../db/queries/people.ts"
import { events, identities, passwords, secrets, units } from "../../db/schema.ts"
import { addPerson } from "../../src/actions/add-person.ts"
import { approvePerson } from "../../src/actions/approve-person.ts"
import { disablePerson } from "../../src/actions/disable-person.ts"
import { enablePerson } from "../../src/actions/enable-person.ts"
import { endProviderSessions } from "../../src/actions/end-provider-sessions.ts"
import { endSession } from "../../src/actions/end-session.ts"
import { erasePerson } from "../../src/actions/erase-person.ts"
import { makeLink } from "../../src/actions/make-link.ts"
import { readLivingPerson } from "../../src/actions/read-person.ts"
import { readWaiting } from "../../src/actions/read-waiting.ts"
import { savePersonRoles } from "../../src/actions/save-person-roles.ts"
import { saveSignInSettings } from "../../src/actions/save-sign-in-settings.ts"
import { startStep } from "../../src/actions/start-step.ts"
import { guardedFetch } from "../../src/adapters/guarded-fetch.ts"
import { signInWith } from "../../src/adapters/sign-in.ts"
import type { App } from "../../src/app.ts"
import type { OidcConfig } from "../../src/config.ts"
import { defaultSignIn, type Role, type SignInSettings } from "../../src/core/access.ts"
import { rates } from "../../src/web/rates.ts"
import { createServer } from "../../src/web/server.tsx"
import { type TestApp, testApp } from "../support/app.ts"
import {
  type CookieJar,
  clientOf,
  clientSecret,
  type Forger,
  oidcConfig,
  startForger,
  startProvider,
  type TestAccount,
  type TestProvider,
  unsigned,
} from "../support/oidc-provider.ts"
import { formBody, signedIn, signInAs } from "../support/people.ts"

const url = "https://aval.example"
const ends: (() => Promise<void>)[] = []

const ada: TestAccount = { name: "Ada L.", groups: [], email: "Ada@corp.example", email_verified: true }

/** What nobody may read in a log or on a page. */
const hidden = new Set<string>()
let lines: Record<string, unknown>[] = []
let bodies: string[] = []

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
  const log = lines.map((line) => JSON.stringify(line)).join("\n")
  const shown = bodies.join("\n")
  for (const secret of [...hidden, clientSecret, "eyJ"]) {
    expect(log).not.toContain(secret)
    expect(shown).not.toContain(secret)
  }
  expect(log).not.toMatch(/Ada|ada@|corp\.example|withheld/)
  hidden.clear()
  lines = []
  bodies = []
})

interface Site {
  app: TestApp
  ask(path: string, init?: RequestInit): Promise<Response>
  /** Kinds of the events since the last time it was asked, with who did it. */
  news(): Promise<string[]>
  settle(settings: Partial<SignInSettings>): Promise<void>
}

async function siteAt(issuer: string, more: Partial<OidcConfig> = {}): Promise<Site> {
  const app = await testApp({ config: { url, public: "none", oidc: oidcConfig(issuer, more) } })
  ends.push(() => app.close())
  return siteOf(app)
}

function siteOf(app: TestApp): Site {
  let asked = 0
  const server = createServer(app, {
    assets: new Map(),
    // Everybody comes from another address: rates are tested elsewhere.
    remote: () => `198.51.100.${asked++ % 250}`,
    log: { write: (line) => void lines.push(JSON.parse(JSON.stringify(line))) },
  })
  let seen = 0
  return {
    app,
    async ask(path, init) {
      const answer = await server.fetch(new Request(`${url}${path}`, init), {})
      bodies.push(await answer.clone().text())
      return answer
    },
    async news() {
      const all = await eventsIn(app)
      const fresh = all.slice(seen)
      seen = all.length
      return fresh.map(({ kind, actor }) => `${kind} by ${actor}`)
    },
    async settle(settings) {
      const last = await lastSeqs(app.store.read, ["access/sign-in"])
      await saveSignInSettings(
        app,
        { ...defaultSignIn, ...settings },
        { by: "test", seen: last.get("access/sign-in") ?? 0 },
      )
      await this.news()
    },
  }
}

/** Aval and a real provider, which tells it of sign-outs. */
async function company(accounts: Readonly<Record<string, TestAccount>> = { ada }) {
  let site: Site | undefined
  const provider = await startProvider({
    clients: [clientOf(url)],
    accounts,
    deliver: async (address, init) => {
      const { pathname } = new URL(address)
      return site ? site.ask(pathname, { ...init, headers: { ...init.headers } }) : new Response()
    },
  })
  ends.push(provider.stop)
  site = await siteAt(provider.issuer)
  return { ...site, provider, open: (lang?: string) => browserOf(site, provider, lang) }
}

interface Told {
  kind: string
  actor: string
  object: string
  before: unknown
  after: unknown
}

/** Every event, the oldest first. */
async function eventsIn(app: App): Promise<Told[]> {
  const rows = await app.store.read.select({ data: events.data }).from(events).orderBy(asc(events.seq))
  return rows.map(({ data }) => JSON.parse(data))
}

const sessionCookie = "__Host-aval"
const stepCookie = "__Host-aval-step"

/** A browser: its cookies here and at the provider. */
function browserOf(site: Site, provider: TestProvider, lang = "en") {
  const here: CookieJar = new Map([["aval-lang", lang]])
  const there: CookieJar = new Map()
  const browser = {
    here,
    there,
    async ask(path: string, init: RequestInit = {}): Promise<Response> {
      const cookie = [...here].map(([name, value]) => `${name}=${value}`).join("; ")
      const headers = { cookie, "User-Agent": "Mozilla/5.0 (X11; Linux) Firefox/150.0", ...init.headers }
      const answer = await site.ask(path, { ...init, headers })
      for (const line of answer.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]*)=([^;]*)/.exec(line) ?? []
        if (value === "") here.delete(name)
        else here.set(name, value)
        if (value !== "" && name.startsWith("__Host-")) hidden.add(value)
      }
      return answer
    },
    /** To the provider, and to where it sends the browser back. */
    async leave(as: string | { refuse: true } = "ada", query = ""): Promise<string> {
      const answer = await browser.ask(`/sign-in/provider${query}`)
      expect(answer.status).toBe(302)
      const back = await provider.signIn(answer.headers.get("Location") ?? "", as, there)
      expect(back.origin).toBe(url)
      for (const name of ["code", "state"]) {
        const value = back.searchParams.get(name)
        if (value) hidden.add(value)
      }
      return `${back.pathname}${back.search}`
    },
    async signIn(as: string | { refuse: true } = "ada", query = ""): Promise<Response> {
      return browser.ask(await browser.leave(as, query))
    },
    /** Who is signed in, as pages have it. */
    async whoami(): Promise<string | undefined> {
      const answer = await browser.ask("/api/v1/check?tool=x&lang=en")
      if (answer.status === 401) return undefined
      const page = await (await browser.ask("/sign-in?again=1&lang=en")).text()
      return /You are not ([^?]*)\?/.exec(page)?.[1]
    },
  }
  return browser
}

type Browser = ReturnType<typeof browserOf>

async function text(answer: Response): Promise<string> {
  return (await answer.text()).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ")
}

async function people({ app }: Site): Promise<PersonRow[]> {
  return (await everybody(app.store.read)).sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function called(site: Site, name: string): Promise<PersonRow> {
  return (await people(site)).find((person) => person.name === name) ?? expect.fail(`nobody is called ${name}`)
}

const rolesOf = ({ roles }: PersonRow) =>
  roles.map(({ role, unit, fromGroups }) => `${role}${unit ? `@${unit}` : ""}${fromGroups ? "*" : ""}`)

function told(event: string): Record<string, unknown>[] {
  return lines.filter((line) => line.event === event)
}

async function sessions({ app }: Site): Promise<string[]> {
  const rows = await app.store.read.select().from(secrets).where(eq(secrets.kind, "session"))
  return rows.filter(({ revokedAt }) => revokedAt === null).map(({ id }) => id)
}

/** Nobody came in, and nothing happened. */
async function expectRefused(site: Site, browser: Browser, answer: Response, reason: string, status = 403) {
  const { subject: _subject, ...line } = told("sign_in_refused").at(-1) ?? {}
  expect(line).toMatchObject({ level: "warn", way: "provider", reason, route: "/sign-in/provider/callback" })
  expect(answer.status).toBe(status)
  expect(answer.headers.get("Cache-Control")).toBe("no-store")
  expect(browser.here.has(sessionCookie)).toBe(false)
  expect(await site.news()).toEqual([])
  const page = await answer.clone().text()
  expect(page).toMatch(/<a class="btn big[^"]*" href="\/sign-in\/provider/)
  expect(page).not.toMatch(/code=|state=|iss=/)
}

const inLaw = [{ group: "law", role: "legal" as Role }]

/** A provider that takes any code, any number of times, and vouches for whom it is told to. */
async function vouched() {
  const forger = await startForger()
  ends.push(forger.stop)
  const site = await siteAt(forger.issuer)
  await site.settle({ unknownPeople: "reader" })
  /** A request as the provider sends the browser back. */
  const back = async (
    sub: string,
    sid?: string,
    claims: Record<string, unknown> = {},
  ): Promise<[path: string, init: { headers: { Cookie: string } }]> => {
    const start = await site.ask("/sign-in/provider")
    const { searchParams } = new URL(start.headers.get("Location") ?? "")
    const step = /__Host-aval-step=([\w-]+)/.exec(start.headers.getSetCookie().join())?.[1] ?? ""
    const id_token = await forger.sign({ sub, sid, nonce: searchParams.get("nonce"), name: sub, ...claims })
    forger.answers.userinfo = { sub }
    forger.answers.tokens = { id_token }
    const query = new URLSearchParams({ code: "a-code", state: searchParams.get("state") ?? "" })
    return [`/sign-in/provider/callback?${query}`, { headers: { Cookie: `${stepCookie}=${step}` } }]
  }
  const open = async (sub: string, sid?: string, claims?: Record<string, unknown>) => {
    expect((await site.ask(...(await back(sub, sid, claims)))).status).toBe(303)
    return (await sessions(site)).sort().at(-1) ?? ""
  }
  const post = async (token: string | undefined, init: RequestInit = {}) => {
    if (token) hidden.add(token)
    const body = token === undefined ? null : formBody({ logout_token: token })
    const answer = await site.ask(logoutPath, { method: "POST", body, ...init })
    expect(answer.headers.get("Cache-Control")).toBe("no-store")
    return answer
  }
  return { forger, site, back, open, post, sign: logoutOf(forger) }
}

const logoutPath = "/sign-in/provider/back-channel-logout"
const logoutEvent = "http://schemas.openid.net/event/backchannel-logout"
let logouts = 0

function logoutOf(forger: Forger) {
  return (claims: Record<string, unknown> = {}) =>
    forger.sign(
      { jti: `logout-${++logouts}`, events: { [logoutEvent]: {} }, ...claims },
      { header: { typ: "logout+jwt" } },
    )
}

describe("a sign-in", () => {
  test("the whole way: whom nobody added, by a group, and back to where they wanted", async () => {
    const site = await company({ ada: { ...ada, groups: ["law", "else"] } })
    await site.settle({ groupRoles: inLaw })
    const browser = site.open()
    const start = await browser.ask("/sign-in/provider?return_to=/tools?q=x")
    expect([start.status, start.headers.get("Cache-Control"), await start.text()]).toEqual([302, "no-store", ""])
    expect(start.headers.getSetCookie().find((line) => line.startsWith(stepCookie))).toMatch(
      /^__Host-aval-step=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect(await site.news()).toEqual([])
    const back = await site.provider.signIn(start.headers.get("Location") ?? "", "ada", browser.there)
    const answer = await browser.ask(`${back.pathname}${back.search}`)
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/tools?q=x"])
    expect(answer.headers.get("Cache-Control")).toBe("no-store")
    expect(answer.headers.getSetCookie().find((line) => line.startsWith(`${sessionCookie}=`))).toMatch(
      /^__Host-aval=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect(browser.here.has(stepCookie)).toBe(false)
    expect(await browser.whoami()).toBe("Ada L.")

    const person = await called(site, "Ada L.")
    expect(person).toMatchObject({ mail: "ada@corp.example", status: "active", language: "en" })
    expect(rolesOf(person)).toEqual(["legal*"])
    expect(await site.news()).toEqual(["person.added by provider", `session.started by ${person.id}`])
    const [session] = await site.app.store.read.select().from(secrets).where(eq(secrets.kind, "session"))
    expect(session?.data).toEqual({
      way: "provider",
      agent: "Firefox, Linux",
      provider: { issuer: site.provider.issuer, subject: "ada", session: expect.stringMatching(/./) },
    })
    expect(told("sign_in")).toMatchObject([{ way: "provider", subject: person.id }])
    expect(told("rights_changed")).toMatchObject([{ reason: "provider", subject: person.id }])
  })

  test("once more: nothing changed, so nothing is told but the session", async () => {
    const site = await company({ ada: { ...ada, groups: ["law"] } })
    await site.settle({ groupRoles: inLaw })
    await site.open().signIn()
    await site.news()
    lines = []
    await site.open().signIn()
    expect(await site.news()).toEqual([expect.stringMatching(/^session\.started/)])
    expect(told("rights_changed")).toEqual([])
    expect(await people(site)).toHaveLength(1)
  })

  test("brings name, address and roles up to date, in one event that names nobody", async () => {
    const site = await company({ ada: { ...ada, groups: ["law"] } })
    await site.settle({ groupRoles: [...inLaw, { group: "it", role: "it" }] })
    await site.open().signIn()
    await site.news()
    site.provider.accounts.set("ada", { ...ada, name: "Ada King", email: "ada.king@corp.example", groups: ["it"] })
    await site.open().signIn()
    expect(await site.news()).toEqual(["person.changed by provider", expect.stringMatching(/^session\.started/)])
    const [person] = await people(site)
    expect(person).toMatchObject({ name: "Ada King", mail: "ada.king@corp.example" })
    expect(person && rolesOf(person)).toEqual(["it*"])
    site.provider.accounts.set("ada", { groups: [] })
    await site.open().signIn()
    expect(await site.news()).toEqual(["person.roles by provider", expect.stringMatching(/^session\.started/)])
    // What the provider no longer says stays as it was said.
    expect((await people(site))[0]).toMatchObject({ name: "Ada King", mail: "ada.king@corp.example" })

    const all = await eventsIn(site.app)
    expect(JSON.stringify(all)).not.toMatch(/Ada|King|corp\.example|"ada"/)
    const changed = all.find(({ kind }) => kind === "person.changed")
    const ref = { personal: expect.stringMatching(/^[\da-f]{64}$/) }
    expect(changed).toMatchObject({
      before: { name: ref, mail: ref, roles: [{ role: "legal", fromGroups: true }] },
      after: { name: ref, mail: ref, roles: [{ role: "it", fromGroups: true }] },
    })
    expect((await verifyEvents(site.app.store.read)).faults).toEqual([])
  })

  test("takes the reader's language once, and keeps the person's own afterwards", async () => {
    const site = await company()
    await site.settle({ unknownPeople: "reader" })
    await site.open("fr").signIn()
    expect(await called(site, "Ada L.")).toMatchObject({ language: "fr" })
    const answer = await site.open("en").signIn()
    expect(answer.headers.getSetCookie().join("\n")).toContain("aval-lang=fr")
    expect(await called(site, "Ada L.")).toMatchObject({ language: "fr" })
  })

  test.each([
    ["https://evil.example/", "/check"],
    ["//evil.example", "/check"],
    ["/\\evil.example", "/check"],
    ["https:evil.example", "/check"],
    ["/%2f/evil.example", "/check"],
    ["javascript:alert(1)", "/check"],
    ["", "/check"],
    ["/tools/chatgpt?x=1", "/tools/chatgpt?x=1"],
  ])("to %j goes on to %s", async (wanted, to) => {
    const site = await company()
    await site.settle({ unknownPeople: "reader" })
    const answer = await site.open().signIn("ada", `?return_to=${encodeURIComponent(wanted)}`)
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, to])
  })

  test("gives a new secret, and the session that was there is dead (fixation)", async () => {
    const site = await company()
    await site.settle({ unknownPeople: "reader" })
    const browser = site.open()
    const other = await signedIn(site.app, ["reader"])
    const [, old = ""] = (other.headers.Cookie ?? "").split("=")
    browser.here.set(sessionCookie, old)
    expect((await browser.signIn()).status).toBe(303)
    expect(browser.here.get(sessionCookie)).not.toBe(old)
    expect(await browser.whoami()).toBe("Ada L.")
    browser.here.set(sessionCookie, old)
    expect(await browser.whoami()).toBeUndefined()
    expect(await sessions(site)).toHaveLength(1)
  })

  test("cuts a name that is too long for a form, and calls by the address or the account who has none", async () => {
    const { site, open } = await vouched()
    const named = async (sub: string, claims: Record<string, unknown> = {}) => {
      const before = (await people(site)).map(({ id }) => id)
      await open(sub, undefined, { name: undefined, ...claims })
      return (await people(site)).find(({ id }) => !before.includes(id))
    }
    expect(await named("1", { name: "é".repeat(200) })).toMatchObject({ name: "é".repeat(120) })
    expect(await named("2", { name: `x${"\u{1f600}".repeat(100)}` })).toMatchObject({
      name: `x${"\u{1f600}".repeat(59)}`,
    })
    const mail = { email: "bob@corp.example", email_verified: true }
    expect(await named("3", mail)).toMatchObject({ name: "bob@corp.example", mail: "bob@corp.example" })
    expect(await named("account-7")).toMatchObject({ name: "account-7" })
    expect(await named("\n\u202e")).toMatchObject({ name: expect.stringMatching(/^per_/) })
  })

  test("fifty answers at once open one session", async () => {
    const { site, back } = await vouched()
    const request = await back("ada")
    const answers = await Promise.all(Array.from({ length: 50 }, () => site.ask(...request)))
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([303, ...Array(49).fill(403)])
    expect(told("sign_in_refused").map(({ reason }) => reason)).toEqual(Array(49).fill("step"))
    expect(await sessions(site)).toHaveLength(1)
    expect(await site.news()).toEqual(["person.added by provider", expect.stringMatching(/^session\.started/)])
  })

  test("two first sign-ins of one person at once make one person", async () => {
    const site = await company()
    await site.settle({ unknownPeople: "reader" })
    const browsers = [site.open(), site.open(), site.open(), site.open()]
    const backs = await Promise.all(browsers.map((browser) => browser.leave()))
    const answers = await Promise.all(browsers.map((browser, index) => browser.ask(backs[index] ?? "")))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
    expect(await people(site)).toHaveLength(1)
    expect((await site.news()).filter((kind) => kind.startsWith("person"))).toEqual(["person.added by provider"])
  })

  test("is counted by address", async () => {
    const { app, provider } = await company()
    const server = createServer(app, { assets: new Map(), remote: () => "192.0.2.1" })
    const start = async () => (await server.fetch(new Request(`${url}/sign-in/provider`), {})).status
    for (let count = 0; count < rates.signIn.count; count++) expect(await start()).toBe(302)
    expect(await start()).toBe(429)
    expect(provider.accounts.size).toBe(1)
  })
})

describe("who it is", () => {
  test("is never read from an address: who has one that is known here is somebody else, and waits", async () => {
    const site = await company({ ada: { ...ada, groups: ["law"] } })
    await site.settle({ unknownPeople: "reader", groupRoles: inLaw })
    const local = await signedIn(site.app, ["admin"], { name: "The first", mail: "ada@corp.example" })
    await site.news()
    const answer = await site.open().signIn()
    expect(answer.status).toBe(403)
    expect(await text(answer)).toContain("An account in Aval has your address already")
    const newcomer = await called(site, "Ada L.")
    expect(newcomer.id).not.toBe(local.id)
    expect(newcomer).toMatchObject({ status: "pending" })
    expect(newcomer.mail).toBeUndefined()
    expect(rolesOf(newcomer)).toEqual(["legal*"])
    expect(await site.news()).toEqual(["person.added by provider"])
    expect(await called(site, "The first")).toMatchObject({ mail: "ada@corp.example", status: "active" })
    const event = (await eventsIn(site.app)).find(({ object }) => object === `access/person/${newcomer.id}`)
    expect(event?.after).toMatchObject({ addressTaken: true })
    expect(await readWaiting(site.app, { kind: "person", id: local.id, grants: [{ role: "admin" }] })).toMatchObject([
      { kind: "approve", person: newcomer.id },
    ])
    // The group opens nothing as long as the doubt lasts; an administrator does.
    expect((await site.open().signIn()).status).toBe(403)
    expect(await site.news()).toEqual([])
    await approvePerson(
      site.app,
      { person: await readLivingPerson(site.app, newcomer.id), roles: [] },
      { by: local.id },
    )
    expect((await site.open().signIn()).status).toBe(303)
    expect(await called(site, "The first")).toMatchObject({ mail: "ada@corp.example" })
  })

  test("an address that the provider did not check is no address", async () => {
    const site = await company({ ada: { ...ada, email_verified: false } })
    await site.settle({ unknownPeople: "reader" })
    await signedIn(site.app, ["admin"], { name: "The first", mail: "ada@corp.example" })
    expect((await site.open().signIn()).status).toBe(303)
    expect((await called(site, "Ada L.")).mail).toBeUndefined()
  })

  test("two accounts of one provider with one address are two people", async () => {
    const site = await company({ ada, "ada-admin": { ...ada, name: "Ada, admin" } })
    await site.settle({ unknownPeople: "reader" })
    expect((await site.open().signIn("ada")).status).toBe(303)
    expect((await site.open().signIn("ada-admin")).status).toBe(403)
    expect((await people(site)).map(({ name, mail, status }) => [name, mail, status])).toEqual([
      ["Ada L.", "ada@corp.example", "active"],
      ["Ada, admin", undefined, "pending"],
    ])
  })

  test("one name at two providers is two people", async () => {
    const site = await company({ ada: { name: "Ada of one" } })
    await site.settle({ unknownPeople: "reader" })
    await site.open().signIn()
    const other = await startProvider({ clients: [clientOf(url)], accounts: { ada: { name: "Ada of another" } } })
    ends.push(other.stop)
    const config = { ...site.app.config, oidc: oidcConfig(other.issuer) }
    const moved = siteOf({ ...site.app, config, ...signInWith(config, guardedFetch) })
    expect((await browserOf(moved, other).signIn()).status).toBe(303)
    expect((await people(site)).map(({ name }) => name)).toEqual(["Ada of one", "Ada of another"])
    const rows = await site.app.store.read.select().from(identities)
    expect(rows.map(({ issuer, subject }) => [issuer, subject]).sort()).toEqual(
      [
        [site.provider.issuer, "ada"],
        [other.issuer, "ada"],
      ].sort(),
    )
  })

  test("who takes an address that somebody has keeps the one they had", async () => {
    const site = await company({ ada, bob: { name: "Bob", email: "bob@corp.example", email_verified: true } })
    await site.settle({ unknownPeople: "reader" })
    await site.open().signIn("ada")
    await site.open().signIn("bob")
    await site.news()
    site.provider.accounts.set("bob", { name: "Bob", email: "ada@corp.example", email_verified: true })
    expect((await site.open().signIn("bob")).status).toBe(303)
    expect(await called(site, "Bob")).toMatchObject({ mail: "bob@corp.example" })
    expect(await site.news()).toEqual([expect.stringMatching(/^session\.started/)])
  })
})

describe("an answer is refused", () => {
  async function waiting() {
    const site = await company({ ada, eve: { name: "Eve" } })
    await site.settle({ unknownPeople: "reader" })
    const browser = site.open()
    return { site, browser, back: await browser.leave() }
  }

  function changed(path: string, change: (query: URLSearchParams) => void): string {
    const address = new URL(path, url)
    change(address.searchParams)
    return `${address.pathname}${address.search}`
  }

  test.each<[string, (query: URLSearchParams) => void]>([
    ["another state", (query) => query.set("state", "x".repeat(43))],
    ["no state", (query) => query.delete("state")],
    ["another issuer", (query) => query.set("iss", "https://evil.example")],
    ["no issuer", (query) => query.delete("iss")],
    ["another code", (query) => query.set("code", "x".repeat(43))],
    ["nothing at all", (query) => [...query.keys()].forEach((name) => void query.delete(name))],
    ["an error in words of its own", (query) => query.set("error", "<script>alert(1)</script>")],
  ])("with %s", async (_name, change) => {
    const { site, browser, back } = await waiting()
    const answer = await browser.ask(changed(back, change))
    await expectRefused(site, browser, answer, "invalid")
    expect(await answer.text()).not.toContain("alert(1)")
    expect(await people(site)).toEqual([])
  })

  test("and the right one is taken after it: nobody ends a sign-in by a link", async () => {
    const { site, browser, back } = await waiting()
    await expectRefused(site, browser, await browser.ask("/sign-in/provider/callback?code=x&state=y"), "invalid")
    expect((await browser.ask(back)).status).toBe(303)
  })

  test("without the step, in whatever browser", async () => {
    const { site, browser, back } = await waiting()
    const stranger = site.open()
    await expectRefused(site, stranger, await stranger.ask(back), "step")
    // Its own step is another one: nobody is signed in as somebody else by a link (login CSRF).
    await stranger.leave("eve")
    await expectRefused(site, stranger, await stranger.ask(back), "invalid")
    for (const step of ["", "x".repeat(43), "x".repeat(200)]) {
      browser.here.set(stepCookie, step)
      await expectRefused(site, browser, await browser.ask(back), "step")
    }
  })

  test("with a step that is for something else", async () => {
    const { site, browser, back } = await waiting()
    const { secret } = await startStep(site.app, { challenge: "for a passkey" })
    const link = await makeLink(site.app, { by: "test" })
    const session = await signedIn(site.app, ["reader"])
    await site.news()
    for (const other of [secret, link.url.split("/").at(-1) ?? "", session.headers.Cookie?.split("=")[1] ?? ""]) {
      hidden.add(other)
      browser.here.set(stepCookie, other)
      await expectRefused(site, browser, await browser.ask(back), "step")
    }
  })

  test("a second time", async () => {
    const { site, browser, back } = await waiting()
    const step = browser.here.get(stepCookie) ?? ""
    expect((await browser.ask(back)).status).toBe(303)
    await site.news()
    browser.here.delete(sessionCookie)
    await expectRefused(site, browser, await browser.ask(back), "step")
    browser.here.set(stepCookie, step)
    await expectRefused(site, browser, await browser.ask(back), "step")
    expect(await sessions(site)).toHaveLength(1)
  })

  test("ten minutes later", async () => {
    const { site, browser, back } = await waiting()
    const now = site.app.now().getTime()
    site.app.setNow(new Date(now + 599_000).toISOString())
    const other = site.open()
    other.here.set(stepCookie, browser.here.get(stepCookie) ?? "")
    expect((await other.ask(changed(back, (query) => query.delete("code")))).status).toBe(403)
    expect(told("sign_in_refused").at(-1)).toMatchObject({ reason: "invalid" })
    site.app.setNow(new Date(now + 600_000).toISOString())
    await expectRefused(site, browser, await browser.ask(back), "step")
  })

  test("when the person said no at the provider", async () => {
    const { site } = await waiting()
    const browser = site.open()
    const answer = await browser.signIn({ refuse: true }, "?return_to=/tools")
    await expectRefused(site, browser, answer, "denied")
    expect(told("sign_in_refused").at(-1)).toMatchObject({ detail: "the-provider-says-access-denied" })
    const page = await answer.text()
    expect(page).toContain("<h1>Signing in was refused</h1>")
    expect(page).toContain('href="/sign-in/provider?return_to=%2Ftools&amp;again=1"')
    expect(page).toContain('href="/sign-in?return_to=%2Ftools&amp;again=1"')
  })

  test("and the page leads to no other way where there is none", async () => {
    const { site, browser } = await waiting()
    await site.settle({ local: false })
    const answer = await browser.ask("/sign-in/provider/callback?lang=fr")
    expect(answer.status).toBe(403)
    expect(await answer.text()).not.toMatch(/autres moyens/)
  })

  test("when the provider does not know this client, and the log says so", async () => {
    const provider = await startProvider({ clients: [clientOf(url)], accounts: { ada } })
    ends.push(provider.stop)
    const site = await siteAt(provider.issuer, { clientSecret: "another-another-another-another-another" })
    const browser = browserOf(site, provider)
    const answer = await browser.signIn()
    await expectRefused(site, browser, answer, "invalid")
    expect(told("sign_in_refused")).toMatchObject([{ detail: expect.stringMatching(/^[a-z-]*invalid-client$/) }])
  })
})

describe("to confirm that it is them", () => {
  async function inside() {
    const site = await company({ ada, eve: { name: "Eve" } })
    await site.settle({ unknownPeople: "reader" })
    const browser = site.open()
    await browser.signIn()
    await site.news()
    return { site, browser, old: browser.here.get(sessionCookie) ?? "" }
  }

  test("the same person gets a new session for the old one", async () => {
    const { site, browser, old } = await inside()
    const [before] = await sessions(site)
    const start = await browser.ask("/sign-in/provider?again=1&return_to=/account")
    const address = new URL(start.headers.get("Location") ?? "")
    expect([address.searchParams.get("prompt"), address.searchParams.get("max_age")]).toEqual(["login", "0"])
    const back = await site.provider.signIn(address.href, "ada", browser.there)
    const answer = await browser.ask(`${back.pathname}${back.search}`)
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/account"])
    expect(await browser.whoami()).toBe("Ada L.")
    expect(await sessions(site)).toEqual([expect.not.stringMatching(new RegExp(`^${before}$`))])
    const event = (await eventsIn(site.app)).at(-1)
    expect(event).toMatchObject({ kind: "session.started", before: { session: before } })
    browser.here.set(sessionCookie, old)
    expect(await browser.whoami()).toBeUndefined()
  })

  test.each(["eve, whom nobody knows", "eve, who is known"])("%s, does not pass; the session stays", async (known) => {
    const { site, browser, old } = await inside()
    if (known.endsWith("is known")) await site.open().signIn("eve")
    const before = await people(site)
    await site.news()
    browser.there.clear()
    const answer = await browser.signIn("eve", "?again=1")
    expect(answer.status).toBe(403)
    expect(told("sign_in_refused")).toMatchObject([{ reason: "someone-else" }])
    expect(await text(answer)).toContain("Example SSO recognised somebody else")
    expect(await site.news()).toEqual([])
    expect(await people(site)).toEqual(before)
    expect(browser.here.get(sessionCookie)).toBe(old)
    expect(await browser.whoami()).toBe("Ada L.")
  })

  test("somebody else does not pass where the session ended on the way, either", async () => {
    const { site, browser } = await inside()
    browser.there.clear()
    const back = await browser.leave("eve", "?again=1")
    const [session = ""] = await sessions(site)
    const { id } = await called(site, "Ada L.")
    await endSession(site.app, { id: session, person: id, by: id })
    await site.news()
    expect((await browser.ask(back)).status).toBe(403)
    expect(told("sign_in_refused")).toMatchObject([{ reason: "someone-else" }])
    expect(await site.news()).toEqual([])
  })

  test("a person with a password has no account there that could confirm it", async () => {
    const { site } = await inside()
    const local = await signedIn(site.app, ["reader"], { name: "Local" })
    const browser = site.open()
    browser.here.set(sessionCookie, local.headers.Cookie?.split("=")[1] ?? "")
    expect((await browser.signIn("ada", "?again=1")).status).toBe(403)
    expect(told("sign_in_refused")).toMatchObject([{ reason: "someone-else" }])
  })

  test("asked for by somebody who is not signed in, it is a sign-in like any other", async () => {
    const { site } = await inside()
    expect((await site.open().signIn("ada", "?again=1")).status).toBe(303)
  })
})

describe("groups", () => {
  test("give roles and take them, in a unit too; what people gave stays", async () => {
    const site = await company({ ada: { ...ada, groups: ["law", "lyon"] } })
    const { app } = site
    await app.store.commit((write) => [write.insert(units).values({ id: "unt_lyon", name: { fr: "Lyon" } })])
    const admin = await signedIn(app, ["admin"])
    await site.settle({ groupRoles: [...inLaw, { group: "lyon", role: "procurement", unit: "unt_lyon" }] })
    const browser = site.open()
    await browser.signIn()
    const first = await called(site, "Ada L.")
    expect(rolesOf(first)).toEqual(["legal*", "procurement@unt_lyon*"])
    await savePersonRoles(
      app,
      { person: await readLivingPerson(app, first.id), roles: [{ role: "dpo" }, { role: "legal" }] },
      { by: admin.id },
    )
    await site.news()
    site.provider.accounts.set("ada", { ...ada, groups: ["lyon"] })
    await site.open().signIn()
    expect(rolesOf(await called(site, "Ada L."))).toEqual(["dpo", "procurement@unt_lyon*"])
    expect(await site.news()).toEqual(["person.roles by provider", expect.stringMatching(/^session\.started/)])
    // A session that is open has what the person has now.
    expect((await browser.ask("/tools")).status).toBe(200)
    site.provider.accounts.set("ada", { ...ada, groups: [] })
    await site.open().signIn()
    expect(rolesOf(await called(site, "Ada L."))).toEqual(["dpo"])
  })

  test("give nothing new in a unit that is retired, or that there is not", async () => {
    const site = await company({ ada: { ...ada, groups: ["lyon", "nowhere"] } })
    const name = { fr: "Lyon" }
    await site.app.store.commit((write) => [write.insert(units).values({ id: "unt_lyon", name, retired: true })])
    await site.settle({
      groupRoles: [
        { group: "lyon", role: "legal", unit: "unt_lyon" },
        { group: "nowhere", role: "legal", unit: "unt_nowhere" },
      ],
    })
    expect((await site.open().signIn()).status).toBe(403)
    expect(await called(site, "Ada L.")).toMatchObject({ status: "pending", roles: [] })
  })

  test("leave who loses the last role what everybody may do", async () => {
    const site = await company({ ada: { ...ada, groups: ["law"] } })
    await site.settle({ groupRoles: inLaw, unknownPeople: "reader" })
    await site.open().signIn()
    site.provider.accounts.set("ada", ada)
    await site.open().signIn()
    expect(rolesOf(await called(site, "Ada L."))).toEqual(["reader"])
    await site.settle({ groupRoles: inLaw })
    site.provider.accounts.set("ada", { ...ada, groups: ["law"] })
    await site.open().signIn()
    expect(rolesOf(await called(site, "Ada L."))).toEqual(["reader", "legal*"])
  })

  test("do not take from the company its last administrator", async () => {
    const groups = ["bosses", "law"]
    const site = await company({ ada: { ...ada, groups }, bob: { name: "Bob", groups } })
    await site.settle({ groupRoles: [...inLaw, { group: "bosses", role: "admin" }] })
    await site.open().signIn("ada")
    site.provider.accounts.set("ada", ada)
    await site.news()
    expect((await site.open().signIn("ada")).status).toBe(303)
    expect(rolesOf(await called(site, "Ada L."))).toEqual(["admin*"])
    expect(await site.news()).toEqual(["person.roles by provider", expect.stringMatching(/^session\.started/)])
    expect((await site.open().signIn("ada")).status).toBe(303)
    expect(await site.news()).toEqual([expect.stringMatching(/^session\.started/)])
    await site.open().signIn("bob")
    await site.open().signIn("ada")
    expect(rolesOf(await called(site, "Ada L."))).toEqual([])
    site.provider.accounts.set("bob", { name: "Bob" })
    await site.open().signIn("bob")
    expect(rolesOf(await called(site, "Bob"))).toEqual(["admin*"])
  })

  test("of two administrators who lose their group in the same moment, one stays", async () => {
    const groups = ["bosses"]
    const site = await company({ ada: { ...ada, groups }, bob: { name: "Bob", groups } })
    await site.settle({ groupRoles: [{ group: "bosses", role: "admin" }] })
    for (const account of ["ada", "bob"]) await site.open().signIn(account)
    site.provider.accounts.set("ada", ada)
    site.provider.accounts.set("bob", { name: "Bob" })
    const browsers = [site.open(), site.open()]
    const backs = [await browsers[0]?.leave("ada"), await browsers[1]?.leave("bob")]
    await Promise.all(browsers.map((browser, index) => browser.ask(backs[index] ?? "")))
    expect((await people(site)).flatMap(rolesOf)).toEqual(["admin*"])
  })
})

describe("whoever nobody added", () => {
  test("waits; comes in once an administrator has approved them", async () => {
    const site = await company()
    const admin = await signedIn(site.app, ["admin"])
    await site.news()
    const browser = site.open()
    const answer = await browser.signIn("ada", "?return_to=/tools")
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([403, "no-store"])
    const page = await answer.clone().text()
    expect(page).toContain("<title>Your access waits for approval – Aval</title>")
    expect(page).toContain("Account recognised: Ada L.")
    expect(page).not.toContain("has your address already")
    expect(page).toContain('href="/sign-in/provider?return_to=%2Ftools"')
    expect(browser.here.has(sessionCookie)).toBe(false)
    expect(await site.news()).toEqual(["person.added by provider"])
    const { id } = await called(site, "Ada L.")
    expect(told("sign_in_refused")).toMatchObject([{ way: "provider", reason: "pending", subject: id }])
    expect(told("sign_in")).toEqual([])
    const list = await site.ask("/admin/people?lang=en", { headers: admin.headers })
    expect(await text(list)).toMatch(/Ada L\./)

    expect((await browser.signIn()).status).toBe(403)
    expect(await site.news()).toEqual([])
    const person = await readLivingPerson(site.app, id)
    await approvePerson(site.app, { person, roles: [{ role: "reader" }] }, { by: admin.id })
    await site.news()
    expect((await browser.signIn("ada", "?return_to=/tools")).headers.get("Location")).toBe("/tools")
    expect(await site.news()).toEqual([`session.started by ${id}`])
    expect(await browser.whoami()).toBe("Ada L.")
  })

  test("does not come in with the same answer once approved: it was used up", async () => {
    const site = await company()
    const admin = await signedIn(site.app, ["admin"])
    const browser = site.open()
    const back = await browser.leave()
    expect((await browser.ask(back)).status).toBe(403)
    const person = await readLivingPerson(site.app, (await called(site, "Ada L.")).id)
    await approvePerson(site.app, { person, roles: [] }, { by: admin.id })
    await site.news()
    await expectRefused(site, browser, await browser.ask(back), "step")
  })

  test("comes in once a group gives them a role", async () => {
    const site = await company()
    await site.settle({ groupRoles: inLaw })
    await site.open().signIn()
    site.provider.accounts.set("ada", { ...ada, groups: ["law"] })
    await site.news()
    expect((await site.open().signIn()).status).toBe(303)
    expect(await site.news()).toEqual(["person.approved by provider", expect.stringMatching(/^session\.started/)])
    expect(await called(site, "Ada L.")).toMatchObject({ status: "active" })
  })

  test("still waits when everybody who is new may read from now on", async () => {
    const site = await company()
    await site.open().signIn()
    await site.settle({ unknownPeople: "reader" })
    expect((await site.open().signIn()).status).toBe(403)
  })
})

describe("whoever is shut out", () => {
  test("reads what everybody reads who is refused, in whatever group", async () => {
    const site = await company({ ada: { ...ada, groups: ["law"] } })
    const admin = await signedIn(site.app, ["admin"])
    await site.settle({ groupRoles: inLaw })
    const before = site.open()
    await before.signIn()
    const { id } = await called(site, "Ada L.")
    await disablePerson(site.app, { person: await readLivingPerson(site.app, id) }, { by: admin.id })
    expect(await before.whoami()).toBeUndefined()
    await site.news()
    site.provider.accounts.set("ada", { ...ada, name: "Ada K.", groups: [] })
    const browser = site.open()
    const answer = await browser.signIn()
    await expectRefused(site, browser, answer, "shut-out")
    expect(told("sign_in_refused").at(-1)).toMatchObject({ subject: id })
    const other = site.open()
    expect(await text(answer)).toBe(await text(await other.signIn({ refuse: true })))
    expect(await called(site, "Ada L.")).toMatchObject({ status: "disabled" })

    await enablePerson(site.app, { person: await readLivingPerson(site.app, id) }, { by: admin.id })
    expect((await site.open().signIn()).status).toBe(303)
    expect(await called(site, "Ada K.")).toMatchObject({ id, roles: [] })
  })

  test("for ever, and comes again, is somebody new", async () => {
    const site = await company()
    const admin = await signedIn(site.app, ["admin"])
    await site.open().signIn()
    const { id } = await called(site, "Ada L.")
    await erasePerson(site.app, { person: await readLivingPerson(site.app, id) }, { by: admin.id })
    expect((await site.open().signIn()).status).toBe(403)
    const person = await called(site, "Ada L.")
    expect(person.id).not.toBe(id)
    expect(person).toMatchObject({ status: "pending", mail: "ada@corp.example" })
  })
})

describe("with a one-time link", () => {
  async function linked(person: { status: "invited" | "active"; mail?: string }, account: TestAccount = ada) {
    const site = await company({ ada: account, eve: { name: "Eve" } })
    await site.settle({ local: false, groupRoles: [{ group: "it", role: "it" }] })
    const { status, mail } = person
    const roles = [{ role: "legal" as const }]
    const id = await addPerson(site.app, { name: "Invited", mail, language: "en", roles, status }, { by: "test" })
    const link = await makeLink(site.app, { person: id, by: "test" })
    const browser = site.open()
    hidden.add(link.url.split("/").at(-1) ?? "")
    expect((await browser.ask(new URL(link.url).pathname)).status).toBe(303)
    await site.news()
    return { site, browser, id, link }
  }

  test.each(["invited", "active"] as const)(
    "of somebody %s, the account at the provider becomes theirs",
    async (status) => {
      const account = { ...ada, groups: ["it"] }
      const { site, browser, id } = await linked({ status, mail: "ada@corp.example" }, account)
      const elsewhere = await signInAs(site.app, id)
      await site.news()
      expect((await browser.signIn()).status).toBe(303)
      expect(await site.news()).toEqual(["person.set-up by provider", `session.started by ${id}`])
      const person = await called(site, "Ada L.")
      expect(person).toMatchObject({ id, status: "active", mail: "ada@corp.example" })
      expect(rolesOf(person)).toEqual(["legal", "it*"])
      expect(await people(site)).toHaveLength(1)
      // As with every link: who needs one may have lost a device.
      expect((await site.ask("/account", { headers: elsewhere.headers })).status).toBe(303)
      expect(await sessions(site)).toHaveLength(1)
      const event = (await eventsIn(site.app)).find(({ kind }) => kind === "person.set-up")
      expect(event?.after).toMatchObject({
        way: "provider",
        issuer: site.provider.issuer,
        link: expect.stringMatching(/^lnk_/),
      })
      expect(JSON.stringify(event)).not.toMatch(/Ada|corp\.example|"ada"/)
      // From now on without the link, which is used up.
      const other = site.open()
      expect((await other.signIn()).status).toBe(303)
      expect(await site.news()).toEqual([`session.started by ${id}`])
    },
  )

  test.each<[string, string | undefined, TestAccount]>([
    ["another address", "bob@corp.example", ada],
    ["no address here", undefined, ada],
    ["an address that the provider did not check", "ada@corp.example", { ...ada, email_verified: false }],
  ])("and %s, they are somebody else, and the link is good as before", async (_name, mail, account) => {
    const { site, browser, id, link } = await linked({ status: "invited", ...(mail ? { mail } : {}) }, account)
    expect((await browser.signIn()).status).toBe(403)
    expect(told("sign_in_refused")).toMatchObject([{ reason: "pending" }])
    expect((await people(site)).map(({ name, status }) => [name, status])).toEqual([
      ["Invited", "invited"],
      ["Ada L.", "pending"],
    ])
    expect((await people(site))[0]?.id).toBe(id)
    expect((await site.open().ask(new URL(link.url).pathname)).status).toBe(303)
  })

  test("whoever is known already stays who they are", async () => {
    const { site, browser, link } = await linked({ status: "invited", mail: "ada@corp.example" }, { name: "Ada L." })
    await site.settle({ unknownPeople: "reader" })
    await site.open().signIn()
    site.provider.accounts.set("ada", ada)
    expect((await browser.signIn()).status).toBe(303)
    expect((await called(site, "Invited")).status).toBe("invited")
    expect((await site.open().ask(new URL(link.url).pathname)).status).toBe(303)
  })

  test("that was replaced, used or has run out on the way, they are somebody else", async () => {
    for (const late of ["replaced", "run out"]) {
      const { site, browser, id } = await linked({ status: "invited", mail: "ada@corp.example" })
      if (late === "run out") site.app.setNow(new Date(site.app.now().getTime() + 3_595_000).toISOString())
      const back = await browser.leave()
      if (late === "replaced") await makeLink(site.app, { person: id, by: "test" })
      else site.app.setNow(new Date(site.app.now().getTime() + 10_000).toISOString())
      await site.news()
      expect((await browser.ask(back)).status).toBe(403)
      expect(await site.news()).toEqual(["person.added by provider"])
      expect((await called(site, "Invited")).status).toBe("invited")
    }
  })

  test("after a first try without it: once the account that waits is erased", async () => {
    const site = await company()
    const admin = await signedIn(site.app, ["admin"], { name: "The first", mail: "ada@corp.example" })
    const other = await signedIn(site.app, ["admin"])
    expect((await site.open().signIn()).status).toBe(403)
    const { id } = await called(site, "Ada L.")
    await erasePerson(site.app, { person: await readLivingPerson(site.app, id) }, { by: other.id })
    const link = await makeLink(site.app, { person: admin.id, by: "cli" })
    hidden.add(link.url.split("/").at(-1) ?? "")
    const browser = site.open()
    await browser.ask(new URL(link.url).pathname)
    expect((await browser.signIn()).status).toBe(303)
    expect(await called(site, "Ada L.")).toMatchObject({ id: admin.id })
    expect((await verifyEvents(site.app.store.read)).faults).toEqual([])
  })

  test("that makes the first account, it makes none", async () => {
    const site = await company()
    await site.settle({ unknownPeople: "reader" })
    const link = await makeLink(site.app, { by: "cli" })
    hidden.add(link.url.split("/").at(-1) ?? "")
    const browser = site.open()
    await browser.ask(new URL(link.url).pathname)
    expect((await browser.signIn()).status).toBe(303)
    expect(rolesOf(await called(site, "Ada L."))).toEqual(["reader"])
  })
})

describe("a provider that is down", () => {
  test("at the start: a page says so, and the password works all the same", async () => {
    const site = await company()
    const { app } = site
    const id = await addPerson(
      app,
      { name: "Local", mail: "local@corp.example", language: "en", roles: [{ role: "reader" }], status: "active" },
      { by: "test" },
    )
    const password = "correct horse battery staple"
    const hash = (await app.passwords?.hash(password)) ?? ""
    await app.store.commit((write) => [
      write.insert(passwords).values({ personId: id, hash, setAt: app.now().toISOString() }),
    ])
    await site.news()
    await site.provider.stop()
    const browser = site.open()
    for (const [lang, title] of [
      ["fr", "Example SSO ne peut pas vous connecter pour l’instant"],
      ["en", "Example SSO cannot sign you in right now"],
    ]) {
      const answer = await browser.ask(`/sign-in/provider?return_to=/tools&lang=${lang}`)
      expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "30"])
      const page = await answer.text()
      expect(page).toContain(`<h1>${title}</h1>`)
      expect(page).toContain('href="/sign-in?return_to=%2Ftools"')
      expect(page).not.toMatch(/ECONN|127\.0\.0\.1/)
      expect(browser.here.has(stepCookie)).toBe(false)
    }
    expect(told("sign_in_refused")[0]).toMatchObject({ way: "provider", reason: "unavailable" })
    expect(told("sign_in_refused")[0]?.detail).toMatch(/does-not-answer/)
    const answer = await browser.ask("/sign-in/password", {
      method: "POST",
      headers: { "Sec-Fetch-Site": "same-origin" },
      body: formBody({ mail: "local@corp.example", password }),
    })
    expect(answer.status).toBe(303)
    expect(await browser.whoami()).toBe("Local")
    await site.provider.restart()
  })

  test("on the way back: the same answer is taken once it is up again", async () => {
    const site = await company()
    await site.settle({ unknownPeople: "reader" })
    const browser = site.open()
    const back = await browser.leave()
    await site.provider.stop()
    await expectRefused(site, browser, await browser.ask(back), "unavailable", 503)
    await site.provider.restart()
    expect((await browser.ask(back)).status).toBe(303)
  })

  test("is not who the settings say: nobody is sent there", async () => {
    const forger = await startForger()
    ends.push(forger.stop)
    forger.answers.description.issuer = "https://evil.example"
    const site = await siteAt(forger.issuer)
    const answer = await site.ask("/sign-in/provider")
    expect(answer.status).toBe(503)
    expect(told("sign_in_refused")).toMatchObject([{ reason: "invalid" }])
  })
})

test("without a provider none of its addresses is there", async () => {
  const app = await testApp({ config: { url, public: "none" } })
  ends.push(() => app.close())
  const site = siteOf(app)
  expect((await site.ask("/sign-in/provider")).status).toBe(404)
  expect((await site.ask("/sign-in/provider/callback?code=x&state=y")).status).toBe(404)
  const body = formBody({ logout_token: "x" })
  expect((await site.ask("/sign-in/provider/back-channel-logout", { method: "POST", body })).status).toBe(404)
})

describe("the provider signs out", () => {
  test("the whole way: who signs out there is signed out here, in that browser alone", async () => {
    const site = await company()
    await site.settle({ unknownPeople: "reader" })
    const [browser, other] = [site.open(), site.open()]
    await browser.signIn()
    await other.signIn()
    const { id } = await called(site, "Ada L.")
    await site.news()
    const left = await browser.ask("/sign-in?again=1")
    expect(left.status).toBe(200)
    await site.provider.signOut((await site.app.oidc?.signOutUrl()) ?? "", browser.there)
    expect(await browser.whoami()).toBeUndefined()
    expect(await other.whoami()).toBe("Ada L.")
    expect(await site.news()).toEqual(["session.ended by provider"])
    expect(told("session_ended")).toMatchObject([{ subject: id, way: "provider" }])
    const [token = ""] = site.provider.logoutTokens
    hidden.add(token)
    const again = await site.ask(logoutPath, { method: "POST", body: formBody({ logout_token: token }) })
    expect([again.status, await again.json()]).toEqual([400, { error: "invalid_request" }])
    expect(told("token_refused")).toMatchObject([
      { way: "provider", reason: "invalid", detail: "the-token-came-before" },
    ])
  })

  test("after a sign-out here there is nothing left to end, and no event", async () => {
    const site = await company()
    await site.settle({ unknownPeople: "reader" })
    const browser = site.open()
    await browser.signIn()
    const out = await browser.ask("/sign-out", { method: "POST", headers: { "Sec-Fetch-Site": "same-origin" } })
    const to = out.headers.get("Refresh")?.replace(/^0; url=/, "") ?? ""
    expect(new URL(to).origin).toBe(site.provider.issuer)
    expect(await site.news()).toContain(`session.ended by ${(await called(site, "Ada L.")).id}`)
    expect((await site.provider.signOut(to, browser.there)).href).toBe(`${url}/sign-in`)
    expect(site.provider.logoutTokens).toHaveLength(1)
    expect(lines.filter(({ event }) => event === "token_refused")).toEqual([])
    expect(await site.news()).toEqual([])
    hidden.add(site.provider.logoutTokens[0] ?? "")
  })

  test("of one session, of all of a person, and of nobody else", async () => {
    const { site, open, post, sign } = await vouched()
    const [one, two, other] = [await open("ada", "s-1"), await open("ada", "s-2"), await open("bob", "s-3")]
    const local = await signInAs(site.app, (await called(site, "ada")).id)
    await site.news()
    expect((await post(await sign({ sub: "ada", sid: "s-1" }))).status).toBe(200)
    expect(await sessions(site)).toEqual([two, other, local.session])
    expect(await site.news()).toEqual(["session.ended by provider"])
    const three = await open("ada", "s-4")
    await site.news()
    // A session that was opened with a password is none of the provider's.
    expect((await post(await sign({ sub: "ada" }))).status).toBe(200)
    expect(await sessions(site)).toEqual([other, local.session])
    expect(await site.news()).toEqual(["sessions.ended by provider"])
    const last = (await eventsIn(site.app)).at(-1)
    expect(last).toMatchObject({ before: { sessions: [two, three] } })
    expect(last?.object).toBe(`access/person/${(await called(site, "ada")).id}`)
    expect(one).not.toBe(two)
    expect((await post(await sign({ sub: undefined, sid: "s-3" }))).status).toBe(200)
    expect(await sessions(site)).toEqual([local.session])
  })

  test("of a session whose number was not told, by the person", async () => {
    const { site, open, post, sign } = await vouched()
    await open("ada")
    const other = await open("bob")
    expect((await post(await sign({ sub: "ada", sid: "s-9" }))).status).toBe(200)
    expect(await sessions(site)).toEqual([other])
    expect((await post(await sign({ sub: undefined, sid: "s-9" }))).status).toBe(200)
    expect((await post(await sign({ sub: "bob", sid: undefined, iss: "https://evil.example" }))).status).toBe(400)
    expect(await sessions(site)).toEqual([other])
  })

  test("of nobody here is in order, and counts once all the same", async () => {
    const { site, post, sign } = await vouched()
    const token = await sign({ sub: "nobody" })
    const before = await site.app.store.head()
    expect([(await post(token)).status, (await post(token)).status]).toEqual([200, 400])
    expect(await site.app.store.head()).toEqual(before)
    expect(told("session_ended")).toEqual([])
  })

  test("fifty times at once, once", async () => {
    const { site, open, post, sign } = await vouched()
    await open("ada", "s-1")
    await open("ada", "s-2")
    await site.news()
    const token = await sign({ sub: "ada" })
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(token)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(49)
    expect(await site.news()).toEqual(["sessions.ended by provider"])
    expect(await sessions(site)).toEqual([])
  })

  test("ends a session that begins while it is read", async () => {
    const { site, open, sign } = await vouched()
    await open("ada", "s-1")
    await site.news()
    const { app } = site
    const { oidc } = app
    let late = true
    const store = {
      ...app.store,
      async commit(build: Parameters<App["store"]["commit"]>[0]) {
        if (late) {
          late = false
          await open("ada", "s-2")
        }
        return app.store.commit(build)
      },
    }
    await endProviderSessions({ ...app, store }, oidc ?? expect.fail(), await sign({ sub: "ada" }))
    expect(await sessions(site)).toEqual([])
    expect(await site.news()).toEqual([expect.stringMatching(/^session\.started/), "sessions.ended by provider"])
  })

  test("is remembered for as long as a token is good", async () => {
    const { site, post, sign } = await vouched()
    await post(await sign({ sub: "nobody" }))
    const [row] = await site.app.store.read.select().from(secrets).where(eq(secrets.kind, "step"))
    expect(Date.parse(row?.expiresAt ?? "") - site.app.now().getTime()).toBeGreaterThanOrEqual(330_000)
    expect(row?.usedAt).not.toBeNull()
  })

  test.each<[string, (forger: Forger) => Promise<string> | string | undefined]>([
    ["a token for another client", (forger) => logoutOf(forger)({ aud: "another" })],
    ["a token of another issuer", (forger) => logoutOf(forger)({ iss: "https://evil.example" })],
    [
      "a token that nobody signed",
      (forger) => unsigned({ iss: forger.issuer, aud: "aval", sub: "ada", jti: "x", events: { [logoutEvent]: {} } }),
    ],
    ["an id token", (forger) => forger.sign({ nonce: "n" })],
    ["an old token", (forger) => logoutOf(forger)({ iat: Math.floor(Date.now() / 1000) - 331 })],
    ["no token", () => ""],
    ["a token without end", () => "x".repeat(30_000)],
    ["nothing", () => undefined],
  ])("%s is refused, and nobody is signed out", async (_name, token) => {
    const { forger, site, open, post } = await vouched()
    const session = await open("ada", "s-1")
    await site.news()
    const answer = await post(await token(forger))
    expect([answer.status, await answer.json()]).toEqual([400, { error: "invalid_request" }])
    expect(answer.headers.get("Content-Type")).toBe("application/json")
    expect(await sessions(site)).toEqual([session])
    expect(await site.news()).toEqual([])
    expect(told("token_refused")).toMatchObject([{ reason: "invalid", route: logoutPath }])
  })

  test("a token in another kind of body is none", async () => {
    const { site, open, post, sign } = await vouched()
    await open("ada", "s-1")
    const token = await sign({ sub: "ada" })
    const headers = { "Content-Type": "application/json" }
    expect((await post(token, { headers, body: JSON.stringify({ logout_token: token }) })).status).toBe(400)
    expect(await sessions(site)).toHaveLength(1)
  })

  test("a provider whose keys cannot be read is told to try again", async () => {
    const { forger, open, post, sign, site } = await vouched()
    const session = await open("ada", "s-1")
    const token = await sign({ sub: "ada" })
    const fresh = siteOf({ ...site.app, ...signInWith(site.app.config, guardedFetch) })
    forger.answers.status = { "/keys": 503 }
    const body = () => formBody({ logout_token: token })
    const answer = await fresh.ask(logoutPath, { method: "POST", body: body() })
    expect([answer.status, await answer.json()]).toEqual([400, { error: "temporarily_unavailable" }])
    expect(await sessions(site)).toEqual([session])
    forger.answers.status = {}
    expect((await post(token)).status).toBe(200)
    expect(await sessions(site)).toEqual([])
  })

  test("many in a row, from its one address", async () => {
    const { site, post, sign } = await vouched()
    const server = createServer(site.app as App, { assets: new Map(), remote: () => "192.0.2.1" })
    for (let count = 0; count < 100; count++) {
      const body = formBody({ logout_token: await sign({ sub: "nobody" }) })
      expect((await server.fetch(new Request(`${url}${logoutPath}`, { method: "POST", body }), {})).status).toBe(200)
    }
    expect((await post(await sign())).status).toBe(200)
  })
})
