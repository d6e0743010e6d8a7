import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { secrets, units } from "../../db/schema.ts"
import { addPerson, type RoleGrant } from "../../src/actions/add-person.ts"
import { addToken } from "../../src/actions/add-token.ts"
import { countWaiting } from "../../src/actions/read-waiting.ts"
import type { ImportDocument } from "../../src/core/import-document.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { pagesOf, type ShownPage } from "../support/pages.ts"
import { signedIn, signInAs, type TestPerson } from "../support/people.ts"

let app: TestApp
let ask: (path: string, headers: Record<string, string>) => Promise<ShownPage>

beforeEach(async () => {
  app = await testApp({ config: { public: "none" } })
  ask = pagesOf(app)
})
afterEach(() => app.close())

const dashboard = (person: TestPerson, lang = "en") => ask(`/dashboard?lang=${lang}`, person.headers)

async function pending(name: string, roles: readonly RoleGrant[] = []) {
  return addPerson(app, { name, language: "fr", roles, status: "pending" }, { by: "provider" })
}

async function token(person: TestPerson, name: string, days: number) {
  const expiresAt = new Date(app.now().getTime() + days * 86_400_000)
  return addToken(app, { owner: person.id, name, scopes: ["list:read"], expiresAt }, { by: person.id })
}

function passDays(days: number) {
  app.setNow(new Date(app.now().getTime() + days * 86_400_000).toISOString())
}

describe("what waits", () => {
  test("is nothing at first: the title says so, and where to go next, by what one may do", async () => {
    const admin = await signedIn(app, ["admin"])
    const page = await dashboard(admin)
    expect(page.status).toBe(200)
    expect(page.title).toBe("Nothing waits for you – Aval")
    expect(page.links).toEqual(
      expect.arrayContaining(["/check", "/tools", "/admin/people", "/admin/events", "/account"]),
    )
    const reader = await dashboard(await signedIn(app, ["reader"]))
    expect(reader.links).toEqual(expect.arrayContaining(["/check", "/tools", "/account"]))
    expect(reader.links).not.toContain("/admin/people")
    expect(reader.links).not.toContain("/admin/events")
    const nobody = await dashboard(await signedIn(app, []), "fr")
    expect(nobody.title).toBe("Rien ne vous attend – Aval")
    expect(nobody.text).toContain("Vous n’avez encore aucun rôle.")
    expect(nobody.text).not.toContain("échéance")
    expect(nobody.links).toEqual(["/account"])
  })

  test("is for whoever has signed in", async () => {
    expect((await ask("/dashboard", {})).status).toBe(303)
  })

  test("are people to approve, who waits longest first; late ones by words and mark", async () => {
    const first = await pending("Paul First")
    passDays(3)
    const second = await pending("Sara Second")
    const admin = await signedIn(app, ["admin"])
    const { title, text, html, links } = await dashboard(admin)
    expect(title).toBe("Two things wait for you – Aval")
    expect(text).toMatch(
      /Paul First: approve access .*? waiting for 3 days Sara Second: approve access .*? since today/,
    )
    expect(html).toMatch(/<use href="#warn"><\/use><\/svg> waiting for 3 days/)
    expect(html.match(/href="#warn"/g)).toHaveLength(1)
    expect(links).toEqual(expect.arrayContaining([`/admin/people/${first}`, `/admin/people/${second}`]))
    expect(html).toContain("To do (2)")
    expect((await dashboard(admin, "fr")).title).toBe("Deux choses vous attendent – Aval")
  })

  test("are only people whom one manages", async () => {
    await app.store.commit((write) => [
      write.insert(units).values({ id: "lyon", name: { fr: "Lyon" } }),
      write.insert(units).values({ id: "nice", name: { fr: "Nice" } }),
    ])
    await pending("Of Lyon", [{ role: "reader", unit: "lyon" }])
    await pending("Of both", [
      { role: "reader", unit: "lyon" },
      { role: "reader", unit: "nice" },
    ])
    await pending("Of nowhere")
    const lyon = await signedIn(app, [{ role: "admin", unit: "lyon" }])
    const { title, text } = await dashboard(lyon)
    expect(title).toBe("One thing waits for you – Aval")
    expect(text).toContain("Of Lyon")
    expect(text).not.toMatch(/Of both|Of nowhere/)
    expect((await dashboard(await signedIn(app, ["admin"]))).title).toMatch(/^Three things/)
    for (const role of ["reader", "it", "dpo"] as const) {
      expect((await dashboard(await signedIn(app, [role]))).title).toMatch(/^Nothing/)
    }
  })

  test("are own tokens that end within two weeks, the first one first", async () => {
    const it = await signedIn(app, ["it"])
    const other = await signedIn(app, ["it"])
    await token(it, "Soon", 14)
    await token(it, "Tomorrow", 1)
    await token(it, "Far", 15)
    await token(other, "Of another", 2)
    const { id } = await token(it, "Revoked", 3)
    const at = app.now().toISOString()
    await app.store.commit((write) => [write.update(secrets).set({ revokedAt: at }).where(eq(secrets.id, id))])
    const { title, text, links } = await dashboard(it)
    expect(title).toMatch(/^Two things/)
    expect(text).toMatch(
      /Token “Tomorrow”: replace it ends on 23 Nov 2026; what uses it stops then tomorrow Token “Soon”: .*? in 14 days/,
    )
    expect(text).not.toMatch(/Far|Of another|Revoked/)
    expect(links).toContain("/account#tokens")
    passDays(1)
    expect((await dashboard(await signInAs(app, it.id))).text).not.toContain("Tomorrow")
  })

  test("counts nothing for who may own no token, nor for a program", async () => {
    const reader = await signedIn(app, ["reader"])
    await token(reader, "Left over", 2)
    const who = { kind: "person", id: reader.id, grants: [{ role: "reader" }] } as const
    expect(await countWaiting(app, who)).toBe(0)
    await pending("Paul")
    expect(await countWaiting(app, { kind: "token", id: "tok_1", grants: [{ role: "admin" }] })).toBe(0)
    expect(await countWaiting(app, { kind: "visitor", grants: [{ role: "local" }] })).toBe(0)
  })
})

/** Today is Sunday 22 November 2026. */
function register(over: Partial<ImportDocument>): ImportDocument {
  const plans = ["one", "two", "three", "four"].map((name) => ({
    slug: `acme-writer/${name}`,
    name: { fr: `Offre ${name}`, en: `Plan ${name}` },
    account: "company" as const,
  }))
  return {
    aval: 1,
    organisations: [
      { slug: "acme", name: "Acme", roles: ["vendor"] },
      { slug: "studio", name: "Studio Fictif", roles: ["agency"] },
    ],
    tools: [{ slug: "acme-writer", name: "Acme Writer", vendor: "acme", categories: ["text"] }],
    plans,
    ...over,
  }
}

const approved = { outcome: "approved", classes: { public: "yes" }, uses: { copy: "yes" } } as const

describe("what falls due", () => {
  async function due(over: Partial<ImportDocument>): Promise<string> {
    await stated(app, register(over))
    const { text } = await dashboard(await signedIn(app, ["reader"]))
    return text.slice(text.indexOf("Where to go now"))
  }

  test("is nothing where nothing has a last day, and the page says where to look", async () => {
    expect(await due({})).toContain("Nothing falls due in the next 30 days. See the next reviews")
  })

  test("are reviews and ends of decisions in force, from today to the thirtieth day", async () => {
    const text = await due({
      decisions: [
        {
          plan: "acme-writer/one",
          ...approved,
          validFrom: "2026-01-01",
          validUntil: "2026-12-22",
          reviewBy: "2026-11-22",
        },
        { plan: "acme-writer/two", ...approved, validFrom: "2026-01-01", validUntil: "2026-12-23" },
      ],
    })
    expect(text).toMatch(
      /Due in the next 30 days 22 Nov 2026 Acme Writer, Plan one : review of the decision Approved 22 Dec 2026 Acme Writer, Plan one : end of the decision from then on/,
    )
    expect(text).not.toMatch(/Plan two|late/)
  })

  test("is not what a later decision took the place of, nor what is still to come", async () => {
    const text = await due({
      decisions: [
        {
          plan: "acme-writer/one",
          ...approved,
          validFrom: "2026-01-01",
          validUntil: "2026-12-01",
          reviewBy: "2026-10-01",
        },
        { plan: "acme-writer/one", ...approved, validFrom: "2026-06-01", reviewBy: "2027-06-01" },
        { plan: "acme-writer/two", ...approved, validFrom: "2026-12-01", reviewBy: "2026-12-10" },
      ],
    })
    expect(text).toContain("Nothing falls due")
    expect(text).not.toContain("late")
  })

  test("what is late stays, by words and mark; a decision that has run out is said once", async () => {
    await stated(
      app,
      register({
        decisions: [
          { plan: "acme-writer/one", ...approved, validFrom: "2026-01-01", reviewBy: "2026-11-21" },
          {
            plan: "acme-writer/two",
            ...approved,
            validFrom: "2026-01-01",
            validUntil: "2026-11-12",
            reviewBy: "2026-10-01",
          },
          { plan: "acme-writer/three", outcome: "refused", validFrom: "2026-01-01", validUntil: "2026-11-12" },
          { plan: "acme-writer/four", outcome: "retired", validFrom: "2026-01-01", reviewBy: "2026-11-12" },
        ],
      }),
    )
    const { text, html } = await dashboard(await signedIn(app, ["reader"]))
    expect(text).toMatch(
      /2 things are late Acme Writer, Plan two : end of the decision each “yes” in it has become “ask first” 10 days late Acme Writer, Plan one : review of the decision Approved 1 day late/,
    )
    expect(html.match(/href="#warn"/g)).toHaveLength(2)
    expect(text).not.toMatch(/Plan three|Plan four/)
  })

  test("are ends of licences and last days of notice, unless the next licence takes over or it was terminated", async () => {
    const text = await due({
      licences: [
        {
          plan: "acme-writer/one",
          kind: "subscription",
          seats: 40,
          start: "2026-01-01",
          end: "2026-12-10",
          notice: "2026-11-25",
        },
        { plan: "acme-writer/two", kind: "trial", start: "2026-11-01", end: "2026-11-30" },
        { plan: "acme-writer/three", kind: "subscription", start: "2026-01-01", end: "2026-12-09" },
        { plan: "acme-writer/three", kind: "subscription", start: "2026-12-10", end: "2027-12-09" },
        {
          plan: "acme-writer/four",
          kind: "subscription",
          start: "2026-01-01",
          end: "2027-12-01",
          notice: "2026-12-01",
          terminatedOn: "2026-12-15",
        },
      ],
    })
    expect(text).toMatch(
      /25 Nov 2026 Acme Writer, Plan one : last day to give notice the licence runs until 10 Dec 2026 30 Nov 2026 Acme Writer, Plan two : end of the trial 10 Dec 2026 Acme Writer, Plan one : end of the licence 40 seats 15 Dec 2026 Acme Writer, Plan four : end of the licence/,
    )
    expect(text).not.toContain("Plan three")
  })

  test("are ends of exceptions and agreements, with what they lead to", async () => {
    await stated(
      app,
      register({
        decisions: [{ plan: "acme-writer/one", ...approved, validFrom: "2026-01-01" }],
        exceptions: [
          {
            plan: "acme-writer/one",
            classes: ["confidential"],
            uses: ["copy"],
            answer: "yes",
            who: "press-team",
            approver: "B. Durand",
            reason: { fr: "Lancement" },
            from: "2026-11-01",
            until: "2026-11-30",
          },
        ],
        agreements: [
          {
            organisation: "acme",
            kind: "dpa",
            plans: ["acme-writer/one", "acme-writer/two"],
            start: "2026-01-01",
            end: "2026-12-01",
          },
          {
            organisation: "acme",
            kind: "master",
            plans: [],
            start: "2026-01-01",
            end: "2027-12-01",
            terminatedOn: "2026-12-02",
          },
          { organisation: "studio", kind: "order", plans: [], start: "2026-01-01", end: "2026-12-03" },
        ],
      }),
    )
    const { text, links } = await dashboard(await signedIn(app, ["reader"]))
    expect(text).toMatch(
      /30 Nov 2026 Acme Writer, Plan one : end of the exception for the group press-team 1 Dec 2026 .*Acme: end .*Acme Writer, Plan one .*Acme Writer, Plan two .*2 Dec 2026 .*Acme: end 3 Dec 2026 .*Studio Fictif: end/,
    )
    expect(text).not.toContain("Durand")
    expect(links).toEqual(expect.arrayContaining(["/tools/acme-writer?plan=acme-writer%2Fone", "/tools?q=Acme"]))
    expect(links).not.toContain("/tools?q=Studio+Fictif")
  })

  test("a long list ends with how many more there are", async () => {
    const plans = Array.from({ length: 45 }, (_, index) => ({
      slug: `acme-writer/p${index}`,
      name: { en: `Plan ${index}` },
      account: "company" as const,
    }))
    const licences = plans.map(({ slug }) => ({
      plan: slug,
      kind: "trial" as const,
      start: "2026-11-01",
      end: "2026-12-01",
    }))
    expect(await due({ plans, licences })).toContain("and 5 more All reviews All licences that end")
  })

  test("is counted in the company's days, and shown to who may read the register only", async () => {
    await stated(
      app,
      register({ licences: [{ plan: "acme-writer/one", kind: "trial", start: "2026-11-01", end: "2026-11-22" }] }),
    )
    expect((await dashboard(await signedIn(app, []))).text).not.toContain("Acme Writer")
    // Half past midnight in Paris: the day is over.
    app.setNow("2026-11-22T23:30:00Z")
    expect((await dashboard(await signedIn(app, ["reader"]))).text).not.toContain("Acme Writer")
  })
})
