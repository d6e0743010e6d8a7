import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { units } from "../../db/schema.ts"
import { readSettings } from "../../src/actions/read-settings.ts"
import { startSession } from "../../src/actions/start-session.ts"
import { createServer } from "../../src/web/server.tsx"
import { sessionCookie } from "../../src/web/who.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { eventsAfter } from "../support/events.ts"
import { formBody, signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let admin: TestPerson

beforeEach(async () => {
  app = await testApp({ catalogue: true, demo: true })
  admin = await signedIn(app, ["admin"])
})
afterEach(() => app.close())

function ask(path: string, fields?: Record<string, string | string[]>, headers: Record<string, string> = {}) {
  const server = createServer(app, { assets: new Map(), remote: () => "192.0.2.1" })
  const english = { "Accept-Language": "en", ...headers }
  const given = fields
    ? { method: "POST", body: formBody(fields), headers: { ...admin.posting, ...english } }
    : { headers: { ...admin.headers, ...english } }
  return server.fetch(new Request(`http://localhost:3000${path}`, given), {})
}

const seen = async (what: "company" | "signIn") => String((await readSettings(app))[what].seen)

describe("the company", () => {
  test("is saved with one event, and the list is published when its zone changes", async () => {
    const { seq } = await app.store.head()
    const answer = await ask("/admin/settings/company", {
      name: "Maison  Nouvelle ",
      zone: "America/Montreal",
      languages: ["fr"],
      seen: await seen("company"),
    })
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/admin/settings?done=published"])
    expect((await readSettings(app)).company.value).toEqual({
      name: "Maison Nouvelle",
      zone: "America/Montreal",
      languages: ["fr"],
    })
    const events = await eventsAfter(app, seq)
    expect(events.map(({ object, kind, actor }) => [object, kind, actor])).toEqual([
      ["company", "company.saved", admin.id],
      ["list", "list.published", admin.id],
    ])
    expect(events[0]).toMatchObject({ before: { name: "Maison Exemple" }, after: { name: "Maison Nouvelle" } })
  })

  test("publishes nothing when the list says the same", async () => {
    const { zone } = (await readSettings(app)).company.value
    const answer = await ask("/admin/settings/company", {
      name: "Autre nom",
      zone,
      languages: ["fr", "en"],
      seen: await seen("company"),
    })
    expect(answer.headers.get("Location")).toBe("/admin/settings?done=company")
  })

  test("bad input keeps what was typed, names the field and writes nothing", async () => {
    const before = await app.store.head()
    const answer = await ask("/admin/settings/company", {
      name: "Maison <b>X</b>",
      zone: "Mars/Base",
      seen: await seen("company"),
    })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain("A time zone is expected")
    expect(html).toContain("At least one is needed")
    expect(html).toContain('value="Maison &lt;b&gt;X&lt;/b&gt;"')
    expect(html).toContain('value="Mars/Base"')
    expect(await app.store.head()).toEqual(before)
  })

  test("a stale form is refused, says what holds now, keeps what was typed and can be sent again", async () => {
    const old = await seen("company")
    const fields = { zone: "Europe/Paris", languages: ["fr"], seen: old }
    expect((await ask("/admin/settings/company", { name: "Une", ...fields })).status).toBe(303)
    const answer = await ask("/admin/settings/company", { name: "Deux", ...fields })
    expect(answer.status).toBe(412)
    const html = await answer.text()
    expect(html).toContain("Current values: Une; Europe/Paris; French.")
    expect(html).toContain('value="Deux"')
    expect((await readSettings(app)).company.value.name).toBe("Une")
    const now = await seen("company")
    expect(html).toContain(`name="seen" value="${now}"`)
    expect((await ask("/admin/settings/company", { name: "Deux", ...fields, seen: now })).status).toBe(303)
  })

  test("saved as it is, it leaves no event", async () => {
    const { name, zone, languages } = (await readSettings(app)).company.value
    const before = await app.store.head()
    const fields = { name, zone, languages: [...languages], seen: await seen("company") }
    expect((await ask("/admin/settings/company", fields)).headers.get("Location")).toBe("/admin/settings?done=company")
    expect(await app.store.head()).toEqual(before)
  })

  test("what is refused does not stand beside what was done before", async () => {
    const headers = { Referer: "http://localhost:3000/admin/settings?done=company" }
    const html = await (await ask("/admin/settings/company", { name: " ", seen: "0" }, headers)).text()
    expect(html).not.toContain("settings are saved")
  })
})

describe("signing in", () => {
  test("groups and roles are saved with one event; lines without a group are none", async () => {
    const { seq } = await app.store.head()
    const answer = await ask("/admin/settings/sign-in", {
      local: "on",
      unknownPeople: "reader",
      group: ["Legal team", "", " IT "],
      role: ["legal", "reader", "it"],
      seen: await seen("signIn"),
    })
    expect(answer.status).toBe(303)
    const groupRoles = [
      { group: "Legal team", role: "legal" },
      { group: "IT", role: "it" },
    ]
    expect((await readSettings(app)).signIn.value).toEqual({ local: true, unknownPeople: "reader", groupRoles })
    expect((await eventsAfter(app, seq)).map(({ object, kind }) => [object, kind])).toEqual([
      ["access/sign-in", "sign-in.saved"],
    ])
  })

  test("saved as it is, it leaves no event; a stale form keeps what was typed", async () => {
    const fields = {
      local: "on",
      unknownPeople: "reader",
      group: ["Legal"],
      role: ["legal"],
      seen: await seen("signIn"),
    }
    expect((await ask("/admin/settings/sign-in", fields)).status).toBe(303)
    const head = await app.store.head()
    expect((await ask("/admin/settings/sign-in", fields)).status).toBe(303)
    expect(await app.store.head()).toEqual(head)
    const answer = await ask("/admin/settings/sign-in", { ...fields, group: ["Lawyers"] })
    expect(answer.status).toBe(412)
    expect(await answer.text()).toContain('value="Lawyers"')
  })

  test("a role that is none, or in a unit that is none, is named", async () => {
    const answer = await ask("/admin/settings/sign-in", {
      local: "on",
      unknownPeople: "pending",
      group: ["A", "B"],
      role: ["owner", "legal@unit_none"],
      seen: await seen("signIn"),
    })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html.match(/There is no such role/g)).toHaveLength(4)
    expect(html).toContain('value="A"')
  })

  test("passwords and passkeys are only switched off from a session of the provider", async () => {
    const fields = { unknownPeople: "pending", seen: await seen("signIn") }
    const refused = await ask("/admin/settings/sign-in", fields)
    expect([refused.status, (await readSettings(app)).signIn.value.local]).toEqual([422, true])
    const { secret } = await startSession(app, { person: admin.id, way: "provider" })
    const headers = { Cookie: `${sessionCookie}=${secret}` }
    // No provider is set: it cannot have worked.
    expect((await ask("/admin/settings/sign-in", fields, headers)).status).toBe(422)
    app.oidc = { ...({} as NonNullable<TestApp["oidc"]>), name: "Provider" }
    expect((await ask("/admin/settings/sign-in", fields, headers)).status).toBe(303)
    expect((await readSettings(app)).signIn.value.local).toBe(false)
  })

  test("asks for a fresh sign-in, and loses nothing that was typed", async () => {
    const fields = {
      local: "on",
      unknownPeople: "reader",
      group: ["Team <i>"],
      role: ["it"],
      seen: await seen("signIn"),
    }
    app.setNow("2026-11-22T11:05:00Z")
    const answer = await ask("/admin/settings/sign-in", fields)
    expect(answer.status).toBe(401)
    const html = await answer.text()
    expect(html).toContain('<input type="hidden" name="group" value="Team &lt;i&gt;"/>')
    expect(html).toContain("/sign-in?again=1")
  })
})

describe("business units", () => {
  const one = async () => (await readSettings(app)).units[0]

  test("are added, renamed, retired and taken back, one event each", async () => {
    const { seq } = await app.store.head()
    expect((await ask("/admin/settings/units", { fr: "Agence de Lyon" })).status).toBe(303)
    const unit = await one()
    const path = `/admin/settings/units/${unit?.id}`
    expect((await ask(path, { fr: "Agence de Lyon", en: "Lyon branch", seen: "1" })).status).toBe(303)
    expect((await ask(`${path}/retirement`, { seen: "2" })).status).toBe(303)
    expect((await one())?.retired).toBe(true)
    expect((await ask(`${path}/retirement`, { seen: "3" })).status).toBe(303)
    expect(await one()).toMatchObject({ name: { fr: "Agence de Lyon", en: "Lyon branch" }, retired: false, seen: 4 })
    expect((await eventsAfter(app, seq)).map(({ kind }) => kind)).toEqual([
      "unit.added",
      "unit.renamed",
      "unit.retired",
      "unit.restored",
    ])
  })

  test("a form that is sent twice adds one", async () => {
    const once = /name="once" value="(frm_\w+)"/.exec(await (await ask("/admin/settings")).text())?.[1] ?? ""
    expect(once).not.toBe("")
    const sent = await Promise.all([1, 2].map(() => ask("/admin/settings/units", { fr: "Lyon", once })))
    expect(sent.map(({ status }) => status)).toEqual([303, 303])
    expect((await ask("/admin/settings/units", { fr: "Nantes", once })).status).toBe(303)
    expect((await readSettings(app)).units.map(({ name }) => name.fr).sort()).toEqual(["Lyon", "Nantes"])
  })

  test("without a name are refused; a stale or unknown one too", async () => {
    expect((await ask("/admin/settings/units", { fr: " " })).status).toBe(422)
    await ask("/admin/settings/units", { en: "Nantes" })
    const unit = await one()
    const path = `/admin/settings/units/${unit?.id}`
    expect((await ask(path, { en: "Nantes 2", seen: "1" })).status).toBe(303)
    const stale = await ask(path, { en: "Nantes 3", seen: "1" })
    expect(stale.status).toBe(412)
    expect(await stale.text()).toContain('value="Nantes 3"')
    expect((await ask("/admin/settings/units/unit_none", { en: "X" })).status).toBe(404)
    expect((await ask("/admin/settings/units/unit_none")).status).toBe(404)
  })

  test("an administrator of a unit changes no settings of the company", async () => {
    await ask("/admin/settings/units", { en: "Nantes" })
    const unit = (await one())?.id ?? ""
    admin = await signedIn(app, [{ role: "admin", unit }])
    for (const [path, fields] of [
      ["/admin/settings/company", { name: "X", zone: "Europe/Paris", languages: "fr", seen: await seen("company") }],
      ["/admin/settings/sign-in", { local: "on", unknownPeople: "reader", seen: "0" }],
      ["/admin/settings/units", { en: "Mine" }],
      [`/admin/settings/units/${unit}/retirement`, { seen: "1" }],
    ] as const) {
      expect([path, (await ask(path, fields)).status]).toEqual([path, 403])
    }
    expect((await app.store.read.select().from(units).where(eq(units.id, unit)))[0]?.retired).toBe(false)
  })
})
