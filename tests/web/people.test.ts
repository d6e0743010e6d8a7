import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { historyOf } from "../../db/queries/events.ts"
import { everybody, personById } from "../../db/queries/people.ts"
import { passkeys, passwords, people, personalValues, personRoles, secrets, units } from "../../db/schema.ts"
import { addPerson } from "../../src/actions/add-person.ts"
import { accountOf, countAttempt } from "../../src/actions/lock-out.ts"
import { makeLink } from "../../src/actions/make-link.ts"
import { readOnce, readSession, readToken } from "../../src/actions/read-bearer.ts"
import { checkEvents } from "../../src/actions/verify-register.ts"
import { lockOut } from "../../src/core/access.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { signedIn, signInAs, type TestPerson, tokenOf } from "../support/people.ts"
import { type Visit, visits } from "../support/visits.ts"

let app: TestApp
let admin: TestPerson
let at: ReturnType<typeof visits>

beforeEach(async () => {
  app = await testApp()
  await app.store.commit((write) => [
    write.insert(units).values([
      { id: "unt_lyon", name: { fr: "Agence Lyon", en: "Lyon agency" } },
      { id: "unt_nice", name: { fr: "Agence Nice", en: "Nice agency" } },
      { id: "unt_old", name: { fr: "Ancienne", en: "Old one" }, retired: true },
    ]),
  ])
  admin = await signedIn(app, ["admin"], { name: "Claire Aubert", mail: "claire@maison.example" })
  at = visits(app)
})
afterEach(() => app.close())

const object = (id: string) => `access/person/${id}`
const historyKinds = async (id: string) => (await historyOf(app.store.read, [object(id)])).map(({ kind }) => kind)
const newest = async (id: string) => (await historyOf(app.store.read, [object(id)]))[0]
const seenOf = async (id: string) => String((await newest(id))?.objectSeq)
const rolesOf = async (id: string) =>
  (await personById(app.store.read, id))?.roles.map(({ role, unit }) => (unit ? `${role}@${unit}` : role))
const statusOf = async (id: string) => (await personById(app.store.read, id))?.status
const linkIn = ({ html }: Visit) => /http:\/\/localhost:3000\/set-up\/([\w-]{43})/.exec(html)?.[1]
const onceIn = ({ html }: Visit) => /name="once" value="([^"]+)"/.exec(html)?.[1] ?? ""

const hostile = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `=HYPERLINK("https://evil.example")`,
  `'; DROP TABLE people; --`,
  `{{7*7}} \${7*7} %3Cscript%3E`,
]

describe("the list", () => {
  test("names everybody with roles, status and ways, those who wait for approval first", async () => {
    await signedIn(app, ["legal", { role: "assessor", unit: "unt_lyon" }], { name: "Zoé Petit" })
    await addPerson(app, { name: "Yann Roux", language: "fr", roles: [], status: "pending" }, { by: "test" })
    const { status, text, title, html } = await at.get("/admin/people", admin)
    expect(status).toBe(200)
    expect(title).toContain("One person waits for your approval")
    expect(text).toMatch(/Yann Roux.*Waiting for approval.*Approve.*Claire Aubert.*Administrator.*Zoé Petit/)
    expect(text).toMatch(
      /Zoé Petit person-\d+@maison.example Assessor Lyon agency Legal whole company Active 22 Nov 2026/,
    )
    expect(html).toContain('href="/admin/people/new"')
    expect((await at.get("/admin/people?lang=fr", admin)).text).toContain("En attente d’approbation")
  })

  test("finds by words of the name without accents, and by parts of the address", async () => {
    await signedIn(app, ["reader"], { name: "Éléonore Lefèvre", mail: "el@filiale.example" })
    for (const q of ["eleonore", "LEFEV", "lefevre élé", "el@filiale", "@filiale"]) {
      const { text } = await at.get(`/admin/people?${new URLSearchParams({ q })}`, admin)
      expect([q, text.includes("Éléonore Lefèvre"), text.includes("claire@maison")]).toEqual([q, true, false])
    }
    const none = await at.get("/admin/people?q=%25", admin)
    expect(none.text).toContain("Nobody fits these filters")
  })

  test("filters by status and role; what is no filter counts for nothing", async () => {
    const legal = await signedIn(app, ["legal"], { name: "Louise Legal" })
    const gone = await signedIn(app, ["reader"], { name: "Guy Gone" })
    await at.post(`/admin/people/${gone.id}/disabling`, admin)
    expect((await at.get("/admin/people?status=disabled", admin)).text).toMatch(/One person .*Guy Gone/)
    const byRole = (await at.get("/admin/people?role=legal", admin)).text
    expect([byRole.includes("Louise Legal"), byRole.includes("Guy Gone")]).toEqual([true, false])
    expect((await at.get("/admin/people?role=king&status=erased%00&page=-1", admin)).status).toBe(200)
    expect(legal.id).toMatch(/^per_/)
  })

  test("shows fifty a page, and the last one beyond the end", async () => {
    for (let number = 1; number <= 60; number++) {
      const name = `Person ${String(number).padStart(3, "0")}`
      await addPerson(app, { name, language: "fr", roles: [{ role: "reader" }], status: "active" }, { by: "test" })
    }
    const first = await at.get("/admin/people?role=reader", admin)
    expect(first.text).toContain("60 people; 1 to 50 shown")
    expect(first.html).toContain('href="/admin/people?role=reader&amp;page=2"')
    const second = await at.get("/admin/people?role=reader&page=99", admin)
    expect(second.text).toContain("60 people; 51 to 60 shown")
    expect([second.text.includes("Person 050"), second.text.includes("Person 051")]).toEqual([false, true])
  })

  test("is closed to whoever does not manage people", async () => {
    for (const role of ["reader", "assessor", "legal", "it", "dpo", "procurement"] as const) {
      const other = await signedIn(app, [role])
      for (const path of ["/admin/people", "/admin/people/new", `/admin/people/${admin.id}`, "/admin/roles"]) {
        expect([role, path, (await at.get(path, other)).status]).toEqual([role, path, 403])
      }
    }
    expect((await at.get("/admin/people")).location).toBe("/sign-in?return_to=%2Fadmin%2Fpeople%3Flang%3Den")
  })
})

describe("somebody new", () => {
  const typed = {
    name: " Tom \t Weber ",
    mail: "Tom@Maison.Example",
    language: "fr",
    roles: ["legal", "assessor@unt_lyon"],
  }

  test("is invited, and the link is shown once, in the answer itself", async () => {
    const once = onceIn(await at.get("/admin/people/new", admin))
    const before = (await app.store.head()).seq
    const shown = await at.post("/admin/people/new", admin, { ...typed, once })
    expect([shown.status, shown.location, shown.headers.get("Cache-Control")]).toEqual([201, null, "no-store"])
    expect(shown.text).toContain("Tom Weber’s invitation link is ready")
    expect(shown.text).toContain("It works once, until 29 Nov 2026, 11:00.")
    const secret = linkIn(shown)
    const link = await readOnce(app, secret ?? "", "link")
    const [tom] = (await everybody(app.store.read)).filter(({ name }) => name === "Tom Weber")
    expect(tom).toMatchObject({ mail: "tom@maison.example", language: "fr", status: "invited" })
    expect(link?.personId).toBe(tom?.id)
    expect(await rolesOf(tom?.id ?? "")).toEqual(["assessor@unt_lyon", "legal"])
    expect(await historyKinds(tom?.id ?? "")).toEqual(["person.added"])
    expect((await app.store.head()).seq).toBe(before + 2)
    const person = await at.get(`/admin/people/${tom?.id}`, admin)
    expect(person.html).not.toContain(secret)
    expect(person.text).toContain("A one-time link is open until 29 Nov 2026, 11:00")
    const events = JSON.stringify(await historyOf(app.store.read, [object(tom?.id ?? "")]))
    expect(events).not.toMatch(/Weber|tom@/i)
  })

  test("is added once by a form that is sent twice, with and without a mail address", async () => {
    for (const mail of ["", "tom@maison.example"]) {
      const fields = { ...typed, name: `Tom ${mail}`, mail, once: onceIn(await at.get("/admin/people/new", admin)) }
      const [one, other] = await Promise.all([
        at.post("/admin/people/new", admin, fields),
        at.post("/admin/people/new", admin, fields),
      ])
      expect([one.status, other.status].sort()).toEqual([201, 303])
      const again = one.status === 303 ? one : other
      expect(again.location).toMatch(/^\/admin\/people\/per_\w+\?done=already$/)
      expect((await at.get(again.location ?? "", admin)).text).toContain("This person was added already")
      expect(
        (await everybody(app.store.read)).filter(({ name }) => name.startsWith(`Tom ${mail}`.trim())),
      ).toHaveLength(1)
    }
    const once = onceIn(await at.get("/admin/people/new", admin))
    expect((await at.post("/admin/people/new", admin, { ...typed, mail: "", once, name: "One" })).status).toBe(201)
    expect((await at.post("/admin/people/new", admin, { ...typed, mail: "", once, name: "Two" })).status).toBe(201)
  })

  test("keeps what was typed when it is refused, and says what to mend", async () => {
    const refused = async (change: Record<string, string | string[]>) =>
      at.post("/admin/people/new", admin, { ...typed, once: "frm_1", ...change })
    const cases: [Record<string, string | string[]>, string][] = [
      [{ name: "" }, "Write a name."],
      [{ name: " \u00a0 " }, "Write a name."],
      [{ name: "x".repeat(121) }, "Text too long: 120 characters at most."],
      [{ name: "a\u0007b" }, "control character (U+0007)"],
      [{ mail: "tom at maison" }, "A mail address is expected"],
      [{ mail: "CLAIRE@maison.example" }, "Another person has this address already."],
      [{ language: "de" }, "Unknown value."],
      [{ roles: [] }, "Choose at least one role."],
      [{ roles: ["king"] }, "One of the roles does not exist"],
      [{ roles: ["legal@unt_none"] }, "One of the roles does not exist"],
      [{ roles: ["legal@unt_old"] }, "One of the roles does not exist"],
      [{ roles: ["legal", "legal@unt_lyon"] }, "Legal: choose the whole company or units, not both."],
    ]
    for (const [change, words] of cases) {
      const answer = await refused(change)
      expect([change, answer.status, answer.text.includes(words)]).toEqual([change, 422, true])
      expect(answer.title).toMatch(/^Error: /)
      if (!("name" in change)) expect(answer.html).toMatch(/value=" Tom \t Weber "/)
      expect(answer.html).toContain('name="once" value="frm_1"')
    }
    expect(await everybody(app.store.read)).toHaveLength(1)
    expect((await refused({ name: "", roles: ["dpo"] })).html).toMatch(/value="dpo" checked/)
  })

  test("gets nothing from fields that the form does not have", async () => {
    await at.post("/admin/people/new", admin, {
      ...typed,
      ...{ id: "per_mine", status: "active", createdAt: "1999-01-01", fromGroups: "1", zone: "Mars", by: "per_x" },
    })
    const tom = (await everybody(app.store.read)).find(({ name }) => name === "Tom Weber")
    expect(tom).toMatchObject({ status: "invited", createdAt: "2026-11-22T10:00:00.000Z" })
    expect(tom?.id).not.toBe("per_mine")
    expect(tom?.roles.some(({ fromGroups }) => fromGroups)).toBe(false)
    expect((await newest(tom?.id ?? ""))?.actor).toBe(admin.id)
  })

  test("takes a fresh sign-in; a form that was open may be sent for an hour", async () => {
    app.setNow("2026-11-22T10:16:00Z")
    expect((await at.get("/admin/people/new", admin)).location).toContain("/sign-in?")
    expect((await at.post("/admin/people/new", admin, typed)).status).toBe(201)
    app.setNow("2026-11-22T11:01:00Z")
    const late = await at.post("/admin/people/new", admin, { ...typed, name: "Late", mail: "" })
    expect([late.status, late.html.includes('value="Late"')]).toEqual([401, true])
  })

  test("may be called anything: it is shown as it is and does nothing", async () => {
    for (const name of hostile) {
      const shown = await at.post("/admin/people/new", admin, { ...typed, name, mail: "" })
      expect([name, shown.status]).toEqual([name, 201])
      const person = (await everybody(app.store.read)).find((known) => known.name === name)
      const paths = ["", "/disabling", "/erasure"].map((part) => `/admin/people/${person?.id}${part}`)
      for (const path of ["/admin/people", ...paths]) {
        const { status, html, text } = await at.get(path, admin)
        expect([path, status, text.includes(name)]).toEqual([path, 200, true])
        expect(html).not.toMatch(/<script>alert|<img src=x/)
      }
    }
  })
})

describe("roles", () => {
  test("are saved in one event, and hold from the next request on", async () => {
    const tom = await signedIn(app, ["reader"])
    expect((await at.get("/admin/people", tom)).status).toBe(403)
    const fields = { seen: await seenOf(tom.id), roles: ["admin", "legal@unt_nice"] }
    const answer = await at.post(`/admin/people/${tom.id}/roles`, admin, fields)
    expect([answer.status, answer.location]).toEqual([303, `/admin/people/${tom.id}?done=roles`])
    expect((await at.get(answer.location ?? "", admin)).text).toContain("Roles saved.")
    expect((await at.get("/admin/people", tom)).status).toBe(200)
    expect(await historyKinds(tom.id)).toEqual(["person.roles", "person.added"])
    expect(await newest(tom.id)).toMatchObject({
      actor: admin.id,
      before: { roles: [{ role: "reader" }] },
      after: { roles: [{ role: "admin" }, { role: "legal", unit: "unt_nice" }] },
    })
  })

  test("that are the same leave no event", async () => {
    const tom = await signedIn(app, ["reader"])
    const answer = await at.post(`/admin/people/${tom.id}/roles`, admin, {
      seen: await seenOf(tom.id),
      roles: ["reader"],
    })
    expect([answer.status, await historyKinds(tom.id)]).toEqual([303, ["person.added"]])
  })

  test("typed on an old page are refused, shown beside the current ones, and can be sent again", async () => {
    const tom = await signedIn(app, ["reader"])
    const old = await seenOf(tom.id)
    await at.post(`/admin/people/${tom.id}/roles`, admin, { seen: old, roles: ["legal"] })
    const late = await at.post(`/admin/people/${tom.id}/roles`, admin, { seen: old, roles: ["dpo"] })
    expect(late.status).toBe(412)
    expect(late.text).toContain("Current roles: Legal (whole company).")
    expect(late.html).toMatch(/value="dpo" checked/)
    expect(late.html).toContain(`name="seen" value="${await seenOf(tom.id)}"`)
    expect(await rolesOf(tom.id)).toEqual(["legal"])
    for (const seen of ["9999", "-1", "x", ""]) {
      const { status } = await at.post(`/admin/people/${tom.id}/roles`, admin, { seen, roles: ["dpo"] })
      expect([seen, [412, 422].includes(status)]).toEqual([seen, true])
    }
    expect(await historyKinds(tom.id)).toEqual(["person.roles", "person.added"])
  })

  test("from the company's groups stay, and are no part of the form", async () => {
    const tom = await signedIn(app, ["reader"])
    await app.store.commit((write) => [
      write.insert(personRoles).values({ personId: tom.id, role: "legal", fromGroups: true }),
    ])
    const page = await at.get(`/admin/people/${tom.id}`, admin)
    expect(page.text).toContain("Roles given by the company’s groups")
    await at.post(`/admin/people/${tom.id}/roles`, admin, { seen: await seenOf(tom.id), roles: ["legal", "dpo"] })
    const roles = (await personById(app.store.read, tom.id))?.roles
    expect(roles).toEqual([
      { role: "legal", fromGroups: true },
      { role: "dpo", fromGroups: false },
    ])
    await at.post(`/admin/people/${tom.id}/roles`, admin, { seen: await seenOf(tom.id), roles: [] })
    expect(await rolesOf(tom.id)).toEqual(["legal"])
  })

  test("are never one's own to change, nor is one's access", async () => {
    await signedIn(app, ["admin"])
    const path = `/admin/people/${admin.id}`
    const seen = await seenOf(admin.id)
    for (const [part, fields] of [
      ["roles", { seen, roles: ["reader"] }],
      ["roles", { seen, roles: ["admin", "dpo"] }],
      ["disabling", {}],
      ["erasure", {}],
    ] as const) {
      const answer = await at.post(`${path}/${part}`, admin, fields)
      expect([part, answer.status]).toEqual([part, 422])
      expect(answer.text).toContain("Nobody changes their own roles or access")
    }
    expect([await rolesOf(admin.id), await statusOf(admin.id)]).toEqual([["admin"], "active"])
    const own = await at.get(path, admin)
    expect(own.text).toContain("This is you.")
    expect(own.html).not.toContain(`action="${path}/roles"`)
  })
})

describe("the last administrator", () => {
  test("stays: of two who take the role from each other at once, one is refused", async () => {
    for (const part of ["roles", "disabling", "erasure"]) {
      const other = await signedIn(app, ["admin"], { name: `Other ${part}` })
      const [first, second] = [admin, other]
      const fields = async (id: string) => (part === "roles" ? { seen: await seenOf(id), roles: ["reader"] } : {})
      const [one, two] = await Promise.all([
        at.post(`/admin/people/${second.id}/${part}`, first, await fields(second.id)),
        at.post(`/admin/people/${first.id}/${part}`, second, await fields(first.id)),
      ])
      expect([part, one.status, two.status].sort()).toEqual([303, 422, part].sort())
      const refused = one.status === 422 ? one : two
      expect(refused.text).toContain("the last person who administers the whole company")
      expect(refused.text).toContain("First give that role to another person")
      const admins = (await everybody(app.store.read)).filter(
        ({ status, roles }) => status === "active" && roles.some(({ role, unit }) => role === "admin" && !unit),
      )
      expect(admins).toHaveLength(1)
      admin = admins[0]?.id === first.id ? first : other
    }
  })
})

describe("whoever administers a unit", () => {
  let lyon: TestPerson
  let inLyon: TestPerson
  let others: TestPerson[]

  beforeEach(async () => {
    lyon = await signedIn(app, [{ role: "admin", unit: "unt_lyon" }], { name: "Lucie Lyon" })
    inLyon = await signedIn(app, [{ role: "legal", unit: "unt_lyon" }], { name: "Paul Presqu" })
    others = [
      await signedIn(app, [{ role: "legal", unit: "unt_nice" }], { name: "Nina Nice" }),
      await signedIn(app, [{ role: "legal", unit: "unt_lyon" }, { role: "reader" }], { name: "Both Whole" }),
      await signedIn(
        app,
        [
          { role: "reader", unit: "unt_lyon" },
          { role: "reader", unit: "unt_nice" },
        ],
        { name: "Two Units" },
      ),
      await signedIn(app, [], { name: "No Role" }),
      admin,
    ]
  })

  test("sees those people alone all of whose roles lie in it", async () => {
    const { text } = await at.get("/admin/people", lyon)
    expect(text).toContain("You manage people all of whose roles lie in your units: Lyon agency.")
    expect(["Lucie Lyon", "Paul Presqu"].filter((name) => text.includes(name))).toHaveLength(2)
    for (const name of ["Nina Nice", "Both Whole", "Two Units", "No Role", "Claire Aubert"])
      expect(text).not.toContain(name)
    expect((await at.get(`/admin/people/${inLyon.id}`, lyon)).status).toBe(200)
  })

  test("meets everybody else as if they were not there, whatever is tried", async () => {
    const plain = (html: string) => html.replaceAll(/per_\w+/g, "").replaceAll(/lnk_\w+/g, "")
    const absent = await at.get("/admin/people/per_nobody", lyon)
    expect(absent.status).toBe(404)
    for (const other of others) {
      const path = `/admin/people/${other.id}`
      for (const part of ["", "/disabling", "/erasure"]) {
        const answer = await at.get(`${path}${part}`, lyon)
        expect([part, answer.status]).toEqual([part, 404])
        if (part === "") expect(plain(answer.html)).toBe(plain(absent.html))
      }
      const before = (await app.store.head()).seq
      const fields = { seen: await seenOf(other.id), roles: ["reader@unt_lyon"], name: "Mine", language: "fr" }
      for (const part of [
        ...["", "/roles", "/approval", "/disabling", "/enabling", "/erasure", "/link", "/unlocking"],
        ...["/sessions/end", `/sessions/${other.session}/end`],
      ]) {
        expect([part, (await at.post(`${path}${part}`, lyon, fields)).status]).toEqual([part, 404])
      }
      expect((await app.store.head()).seq).toBe(before)
    }
  })

  test("gives roles in it, and nowhere else", async () => {
    const path = `/admin/people/${inLyon.id}/roles`
    for (const roles of [["reader"], ["admin"], ["legal@unt_nice"], ["legal@unt_lyon", "legal@unt_nice"]]) {
      const answer = await at.post(path, lyon, { seen: await seenOf(inLyon.id), roles })
      expect([roles, answer.status]).toEqual([roles, 422])
      expect(answer.text).toContain("You can give roles in your units only: Lyon agency.")
      const added = await at.post("/admin/people/new", lyon, { name: "New", language: "fr", roles })
      expect([roles, added.status]).toEqual([roles, 422])
    }
    const page = await at.get(`/admin/people/${inLyon.id}`, lyon)
    expect(page.html).not.toMatch(/name="roles" value="(reader|legal@unt_nice)"/)
    const given = { seen: await seenOf(inLyon.id), roles: ["admin@unt_lyon"] }
    expect((await at.post(path, lyon, given)).status).toBe(303)
    expect(await rolesOf(inLyon.id)).toEqual(["admin@unt_lyon"])
    const added = await at.post("/admin/people/new", lyon, { name: "New", language: "fr", roles: ["reader@unt_lyon"] })
    expect(added.status).toBe(201)
  })
})

describe("who waits for approval", () => {
  const waiting = () =>
    addPerson(
      app,
      { name: "Yann Roux", mail: "yann@maison.example", language: "fr", roles: [], status: "pending" },
      { by: "oidc" },
    )

  test("is let in with the roles that are chosen", async () => {
    const id = await waiting()
    const page = await at.get(`/admin/people/${id}`, admin)
    expect(page.text).toContain("Approve this access?")
    const none = await at.post(`/admin/people/${id}/approval`, admin, { seen: await seenOf(id), roles: [] })
    expect([none.status, await statusOf(id)]).toEqual([422, "pending"])
    const fields = { seen: await seenOf(id), roles: ["assessor"] }
    expect((await at.post(`/admin/people/${id}/approval`, admin, fields)).location).toContain("done=approved")
    expect([await statusOf(id), await rolesOf(id)]).toEqual(["active", ["assessor"]])
    expect(await historyKinds(id)).toEqual(["person.approved", "person.added"])
    const again = await at.post(`/admin/people/${id}/approval`, admin, { seen: await seenOf(id), roles: ["admin"] })
    expect([again.status, await rolesOf(id)]).toEqual([404, ["assessor"]])
  })

  test("is refused, and can be let in later", async () => {
    const id = await waiting()
    expect((await at.get(`/admin/people/${id}/disabling`, admin)).text).toContain("Refuse Yann Roux’s access?")
    await at.post(`/admin/people/${id}/disabling`, admin)
    expect([await statusOf(id), (await newest(id))?.before]).toEqual(["disabled", { status: "pending" }])
    await at.post(`/admin/people/${id}/enabling`, admin)
    expect(await statusOf(id)).toBe("invited")
  })
})

describe("closing access", () => {
  test("ends sessions, tokens and links with the next request; giving it back revives tokens alone", async () => {
    const tom = await signedIn(app, ["legal"], { name: "Tom Weber", mail: "tom@maison.example" })
    const second = await signInAs(app, tom.id)
    const token = await tokenOf(app, tom.id, ["register:read"])
    await app.store.commit((write) => [
      write.insert(passwords).values({ personId: tom.id, hash: "x", setAt: "2026-11-22T10:00:00Z" }),
    ])
    const link = await makeLink(app, { person: tom.id, by: "test" })
    const ask = await at.get(`/admin/people/${tom.id}/disabling`, admin)
    expect(ask.text).toContain("Their sessions end at once")
    expect(await statusOf(tom.id)).toBe("active")

    const answer = await at.post(`/admin/people/${tom.id}/disabling`, admin)
    expect(answer.location).toBe(`/admin/people/${tom.id}?done=disabled`)
    for (const who of [tom, second]) expect((await at.get("/tools", who)).location).toContain("/sign-in")
    expect((await at.get("/api/v1/plans", token)).status).toBe(401)
    expect(await readOnce(app, link.url.split("/").at(-1) ?? "", "link")).toBeUndefined()
    expect(await historyKinds(tom.id)).toEqual(["person.disabled", "person.added"])
    expect((await at.post(`/admin/people/${tom.id}/disabling`, admin)).location).toContain("done=disabled")
    expect((await at.post(`/admin/people/${tom.id}/link`, admin)).status).toBe(404)
    expect((await at.get(`/admin/people/${tom.id}`, admin)).text).toContain("Asleep")

    await at.post(`/admin/people/${tom.id}/enabling`, admin)
    expect(await statusOf(tom.id)).toBe("active")
    expect((await at.get("/tools", tom)).location).toContain("/sign-in")
    expect((await at.get("/api/v1/plans", token)).status).toBe(200)
    expect(await historyKinds(tom.id)).toEqual(["person.enabled", "person.disabled", "person.added"])
    expect((await at.post(`/admin/people/${tom.id}/enabling`, admin)).location).toContain("done=enabled")
    expect(await historyKinds(tom.id)).toHaveLength(3)
  })

  test("ends one session, or all of them", async () => {
    const tom = await signedIn(app, ["legal"])
    const [second, third] = [await signInAs(app, tom.id), await signInAs(app, tom.id)]
    const path = `/admin/people/${tom.id}`
    expect((await at.get(path, admin)).text).toContain("3 open sessions")
    expect((await at.post(`${path}/sessions/${second.session}/end`, admin)).location).toContain("done=session")
    expect(await Promise.all([tom, second, third].map(async (who) => (await at.get("/tools", who)).status))).toEqual([
      200, 303, 200,
    ])
    expect((await at.post(`${path}/sessions/${second.session}/end`, admin)).location).toContain("done=session")
    // Another's session is not theirs to end through this address.
    expect((await at.post(`${path}/sessions/${admin.session}/end`, admin)).status).toBe(404)
    expect((await at.post(`${path}/sessions/end`, admin)).location).toContain("done=sessions")
    expect(await Promise.all([tom, third].map(async (who) => (await at.get("/tools", who)).status))).toEqual([303, 303])
    expect((await at.get("/admin/people", admin)).status).toBe(200)
    expect(await historyKinds(tom.id)).toEqual(["sessions.ended", "person.added"])
    expect((await at.get(path, admin)).text).toContain("No open session")
  })
})

describe("who cannot get in", () => {
  test("gets a link for an hour; earlier ones are dead, and the answer is kept nowhere", async () => {
    const tom = await signedIn(app, ["legal"], { name: "Tom Weber" })
    const first = await at.post(`/admin/people/${tom.id}/link`, admin)
    const second = await at.post(`/admin/people/${tom.id}/link`, admin)
    expect([second.status, second.headers.get("Cache-Control")]).toEqual([201, "no-store"])
    expect(second.text).toContain("Tom Weber’s sign-in link is ready")
    expect(second.text).toContain("until 22 Nov 2026, 12:00")
    expect(await readOnce(app, linkIn(first) ?? "", "link")).toBeUndefined()
    expect((await readOnce(app, linkIn(second) ?? "", "link"))?.personId).toBe(tom.id)
  })

  test("is unlocked after too many attempts, in one event", async () => {
    const tom = await signedIn(app, ["legal"], { mail: "tom@maison.example" })
    const path = `/admin/people/${tom.id}`
    expect((await at.post(`${path}/unlocking`, admin)).status).toBe(303)
    expect(await historyKinds(tom.id)).toEqual(["person.added"])
    const account = accountOf(app, "tom@maison.example")
    for (let count = 0; count < lockOut.count; count++) await countAttempt(app, account)
    expect((await at.get(path, admin)).text).toContain("Too many refused attempts")
    expect((await at.post(`${path}/unlocking`, admin)).location).toContain("done=unlocked")
    expect((await countAttempt(app, account)).closed).toBe(false)
    expect((await at.get(path, admin)).text).not.toContain("Too many refused attempts")
    expect(await historyKinds(tom.id)).toEqual(["person.unlocked", "person.added"])
  })
})

describe("name and address", () => {
  test("are changed in one event that names neither", async () => {
    const tom = await signedIn(app, ["legal"], { name: "Tom Weber", mail: "tom@maison.example", language: "en" })
    const fields = { seen: await seenOf(tom.id), name: "Thomas Weber", mail: "Thomas@maison.example", language: "fr" }
    expect((await at.post(`/admin/people/${tom.id}`, admin, fields)).location).toContain("done=changed")
    expect(await personById(app.store.read, tom.id)).toMatchObject({
      name: "Thomas Weber",
      mail: "thomas@maison.example",
      language: "fr",
    })
    const event = await newest(tom.id)
    expect(event).toMatchObject({
      kind: "person.changed",
      before: { name: { personal: expect.any(String) }, mail: { personal: expect.any(String) }, language: "en" },
      after: { name: { personal: expect.any(String) }, mail: { personal: expect.any(String) }, language: "fr" },
    })
    expect(JSON.stringify(event)).not.toMatch(/Weber|maison/)
  })

  test("are refused when taken, wrong or typed on an old page; nothing typed is lost", async () => {
    const tom = await signedIn(app, ["legal"], { name: "Tom Weber", mail: "tom@maison.example" })
    const path = `/admin/people/${tom.id}`
    const seen = await seenOf(tom.id)
    const taken = await at.post(path, admin, { seen, name: "Tomas", mail: "claire@maison.example", language: "fr" })
    expect([taken.status, taken.text.includes("Another person has this address already.")]).toEqual([422, true])
    expect(taken.html).toContain('value="Tomas"')
    const wrong = await at.post(path, admin, { seen, name: "", mail: "x", language: "fr" })
    expect([wrong.status, wrong.html.includes('value="x"')]).toEqual([422, true])
    await at.post(path, admin, { seen, name: "Thomas", mail: "", language: "fr" })
    const late = await at.post(path, admin, { seen, name: "Tomi", mail: "", language: "fr" })
    expect(late.status).toBe(412)
    expect(late.text).toContain("Current values: Thomas, none.")
    expect(late.html).toContain('value="Tomi"')
    expect((await personById(app.store.read, tom.id))?.name).toBe("Thomas")
  })

  test("take nothing from fields that the form does not have", async () => {
    const tom = await signedIn(app, ["legal"], { name: "Tom Weber" })
    const more = { id: admin.id, status: "erased", roles: ["admin"], personId: admin.id, zone: "x", createdAt: "y" }
    await at.post(`/admin/people/${tom.id}`, admin, { seen: await seenOf(tom.id), name: "T", language: "fr", ...more })
    expect([await statusOf(tom.id), await rolesOf(tom.id)]).toEqual(["active", ["legal"]])
    const fields = { seen: await seenOf(tom.id), roles: ["dpo"], status: "disabled", name: "No", fromGroups: "1" }
    await at.post(`/admin/people/${tom.id}/roles`, admin, fields)
    expect(await personById(app.store.read, tom.id)).toMatchObject({ name: "T", status: "active" })
    expect((await personById(app.store.read, admin.id))?.name).toBe("Claire Aubert")
  })
})

describe("erasing", () => {
  /** Every text of every table, search tables too. */
  function everyText(): string {
    const { client } = app.store
    const tables = client.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
    return tables.map((table) => JSON.stringify(client.prepare(`SELECT * FROM "${table}"`).raw().all())).join("\n")
  }

  test("leaves an opaque id and a chain that holds, and no trace of the person in any table", async () => {
    const tom = await signedIn(app, ["legal", { role: "assessor", unit: "unt_lyon" }], {
      name: "Tomás Weberský",
      mail: "tomas.webersky@maison.example",
    })
    await tokenOf(app, tom.id, ["check"])
    await app.store.commit((write) => [
      write.insert(passwords).values({ personId: tom.id, hash: "kept-of-weberský", setAt: "2026-11-22T10:00:00Z" }),
      write.insert(passkeys).values({
        ...{ id: "key", personId: tom.id, name: "iPhone de Weberský", publicKey: "k", counter: 0, transports: [] },
        ...{ synced: true, createdAt: "2026-11-22T10:00:00Z" },
      }),
    ])
    await countAttempt(app, accountOf(app, "tomas.webersky@maison.example"))
    const changed = {
      seen: await seenOf(tom.id),
      name: "Tomas Weberský",
      mail: "tomas.webersky@maison.example",
      language: "fr",
    }
    await at.post(`/admin/people/${tom.id}`, admin, changed)
    expect(everyText()).toMatch(/webersk/i)

    const ask = await at.get(`/admin/people/${tom.id}/erasure`, admin)
    expect(ask.text).toMatch(/Erase Tomas Weberský\?.*What goes.*What stays.*an opaque id, per_/)
    expect(await statusOf(tom.id)).toBe("active")
    const answer = await at.post(`/admin/people/${tom.id}/erasure`, admin)
    expect(answer.location).toBe("/admin/people?done=erased")
    expect((await at.get(answer.location ?? "", admin)).text).toContain("Erased.")

    expect(everyText()).not.toMatch(/webersk|tom[aá]s/i)
    expect(everyText()).not.toContain(accountOf(app, "tomas.webersky@maison.example"))
    expect(await personById(app.store.read, tom.id)).toMatchObject({ name: "", status: "erased", roles: [] })
    expect(await app.store.read.select().from(personalValues).where(eq(personalValues.personId, tom.id))).toEqual([])
    expect(await app.store.read.select().from(secrets).where(eq(secrets.personId, tom.id))).toEqual([])
    expect((await checkEvents(app, undefined, () => undefined)).faults).toEqual([])
    expect(await historyKinds(tom.id)).toEqual(["person.erased", "person.changed", "person.added"])
    expect(app.store.checkForeignKeys().faults).toEqual([])
    expect((await at.get("/tools", tom)).location).toContain("/sign-in")
  })

  test("is for ever: the person is listed nowhere, and nothing can be done to them", async () => {
    const tom = await signedIn(app, ["legal"], { name: "Tom Weber" })
    await at.post(`/admin/people/${tom.id}/erasure`, admin)
    expect((await at.get("/admin/people", admin)).html).not.toContain(tom.id)
    const page = await at.get(`/admin/people/${tom.id}`, admin)
    expect([page.status, page.text.includes(`Erased person (${tom.id})`)]).toEqual([200, true])
    const fields = { seen: await seenOf(tom.id), roles: ["reader"], name: "Back", language: "fr" }
    for (const part of ["", "/roles", "/approval", "/disabling", "/enabling", "/link", "/sessions/end"]) {
      expect([part, (await at.post(`/admin/people/${tom.id}${part}`, admin, fields)).status]).toEqual([part, 404])
    }
    expect((await at.post(`/admin/people/${tom.id}/erasure`, admin)).location).toContain("done=erased")
    expect(await historyKinds(tom.id)).toEqual(["person.erased", "person.added"])
    const lyon = await signedIn(app, [{ role: "admin", unit: "unt_lyon" }])
    expect((await at.get(`/admin/people/${tom.id}`, lyon)).status).toBe(404)
  })
})

test("nothing changes by GET, from another site, or without a sign-in", async () => {
  const tom = await signedIn(app, ["legal"])
  const path = `/admin/people/${tom.id}`
  const before = (await app.store.head()).seq
  const parts = [
    "/roles",
    "/approval",
    "/enabling",
    "/link",
    "/unlocking",
    "/sessions/end",
    `/sessions/${tom.session}/end`,
  ]
  for (const part of parts) expect([part, (await at.get(`${path}${part}`, admin)).status]).toEqual([part, 405])
  const elsewhere = { ...admin, posting: { ...admin.headers, "Sec-Fetch-Site": "cross-site" } }
  const nobody = { ...admin, posting: { "Sec-Fetch-Site": "same-origin" } }
  for (const part of ["", "/disabling", "/erasure", ...parts]) {
    expect([part, (await at.post(`${path}${part}`, elsewhere)).status]).toEqual([part, 403])
    expect([part, (await at.post(`${path}${part}`, nobody)).status]).toEqual([part, 401])
  }
  expect((await app.store.head()).seq).toBe(before)
})

test("a token never gives or takes rights, whatever its scopes", async () => {
  const tom = await signedIn(app, ["legal"])
  const token = await tokenOf(app, admin.id, ["admin"])
  const bearer = { ...admin, headers: token.headers, posting: token.headers }
  const fields = { seen: await seenOf(tom.id), roles: ["admin"], name: "x", language: "fr" }
  for (const part of ["", "/roles", "/approval", "/disabling", "/enabling", "/erasure", "/link"]) {
    expect([part, (await at.post(`/admin/people/${tom.id}${part}`, bearer, fields)).status]).toEqual([part, 401])
  }
  expect(await historyKinds(tom.id)).toEqual(["person.added"])
})

test("what is sent twice is done once", async () => {
  const tom = await signedIn(app, ["legal"], { name: "Tom Weber" })
  const path = `/admin/people/${tom.id}`
  const twice = async (part: string, fields: Record<string, string | string[]> = {}) =>
    (await Promise.all([1, 2, 3].map(() => at.post(`${path}${part}`, admin, fields)))).map(({ status }) => status)
  const seen = await seenOf(tom.id)
  expect(await twice("/roles", { seen, roles: ["dpo"] })).toEqual([303, 303, 303])
  expect(await twice("", { seen: await seenOf(tom.id), name: "Thomas", language: "fr" })).toEqual([303, 303, 303])
  for (const part of ["/disabling", "/enabling", "/erasure"]) expect(await twice(part)).toEqual([303, 303, 303])
  expect((await historyKinds(tom.id)).toReversed()).toEqual([
    ...["person.added", "person.roles", "person.changed", "person.disabled", "person.enabled", "person.erased"],
  ])
})

test("the matrix of roles and scopes is readable in both languages", async () => {
  const en = await at.get("/admin/roles", admin)
  expect(en.text).toMatch(/manage people and their roles no no no no no no yes/)
  expect(en.text).toContain("What a limit to a unit means")
  const fr = await at.get("/admin/roles?lang=fr", admin)
  expect(fr.text).toMatch(/gérer les personnes et leurs rôles non non non non non non oui/)
})

test("sessions and tokens of the tests are real", async () => {
  expect(await readSession(app, admin.headers.Cookie?.split("=")[1] ?? "")).toMatchObject({ id: admin.id })
  const token = await tokenOf(app, admin.id, ["check"])
  expect(await readToken(app, token.secret)).toMatchObject({ owner: admin.id })
  expect(await app.store.read.select().from(people)).toHaveLength(1)
})
