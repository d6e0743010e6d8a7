import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { readItems } from "../../src/actions/read-items.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { eventsAfter } from "../support/events.ts"
import { askedBy, fieldsOf } from "../support/forms.ts"
import { signedIn, type TestPerson } from "../support/people.ts"

let app: TestApp
let assessor: TestPerson
let ask: ReturnType<typeof askedBy>

beforeEach(async () => {
  app = await testApp({ catalogue: true, demo: true })
  assessor = await signedIn(app, ["procurement"])
  ask = askedBy(app, assessor)
})
afterEach(() => app.close())

const studio = {
  name: "Studio Orme",
  slug: "",
  country: "",
  roles: ["agency"],
  url: "https://orme.example",
  sourceUrl: ["https://orme.example/legal", ""],
  sourceDay: ["2026-11-20", ""],
  seen: "0",
}

const organisationOf = async (slug: string) =>
  (await readItems(app)).organisations.find((organisation) => organisation.slug === slug)

describe("the list", () => {
  test("has everybody, with country and tools, and is searched by any of them", async () => {
    const { organisations } = await readItems(app)
    const page = await ask("/register/organisations")
    expect(page.text).toContain(`${organisations.length} organisations in the register`)
    const found = await ask("/register/organisations?q=midjourney")
    expect(found.text).toContain("1 organisation")
    expect(found.main).toContain('href="/tools/midjourney"')
    expect((await ask("/register/organisations?q=%C3%89tats-Unis", undefined, { lang: "fr" })).text).toContain(
      "États-Unis",
    )
    const none = await ask("/register/organisations?q=zzzz")
    expect([none.status, none.text.includes("No organisation fits.")]).toEqual([200, true])
  })

  test("is read by readers, who are shown nothing to change", async () => {
    const reader = await signedIn(app, ["reader"])
    const page = await ask("/register/organisations", undefined, { by: reader })
    expect(page.status).toBe(200)
    expect(page.main).not.toMatch(/\/register\/organisations\/(?![^"]*\/supply-chain")/)
  })

  test("of an empty register says the next step", async () => {
    const bare = await testApp()
    const asks = askedBy(bare, await signedIn(bare, ["admin"]))
    expect((await asks("/register/organisations")).main).toContain('href="/register/tools/new"')
    expect((await asks("/tools")).main).toContain('href="/register/tools/new"')
    await bare.close()
  })
})

describe("an organisation", () => {
  test("is entered with one event; its country need not be known", async () => {
    const { seq } = await app.store.head()
    const { status, to } = await ask("/register/organisations/new", studio)
    expect([status, to]).toEqual([303, "/register/organisations?done=organisation"])
    expect((await eventsAfter(app, seq)).map(({ object, kind }) => [object, kind])).toEqual([
      ["organisation/studio-orme", "organisation.saved"],
    ])
    expect(await organisationOf("studio-orme")).toEqual({
      id: expect.any(String),
      slug: "studio-orme",
      name: "Studio Orme",
      roles: ["agency"],
      url: "https://orme.example",
      sources: [{ url: "https://orme.example/legal", seenOn: "2026-11-20" }],
    })
    expect((await ask(to ?? "")).text).toContain("The organisation is saved.")
  })

  test("shows everything, and says when nothing changed", async () => {
    for (const { slug } of (await readItems(app)).organisations) {
      const path = `/register/organisations/${slug}`
      const { to } = await ask(path, fieldsOf((await ask(path)).main))
      expect(to).toBe("/register/organisations?done=nothing")
    }
  })

  test("keeps the notes of its sources, forgets its country, and leads back to the tool", async () => {
    const openai = await organisationOf("openai")
    const { id: _, ...rest } = openai ?? { id: "" }
    const sources = [{ url: "https://openai.example", seenOn: "2026-01-01", note: { en: "Imprint" } }]
    await stated(app, { aval: 1, organisations: [{ ...rest, sources }] })
    const page = await ask("/register/organisations/openai?tool=chatgpt")
    expect(page.main).toContain('href="/tools/chatgpt"')
    const { to } = await ask("/register/organisations/openai", {
      ...fieldsOf(page.main),
      country: "",
      name: "OpenAI Ltd",
    })
    expect(to).toMatch(/^\/tools\/chatgpt\?done=organisation/)
    const after = await organisationOf("openai")
    expect([after?.country, after?.sources, after?.name]).toEqual([undefined, sources, "OpenAI Ltd"])
    expect((await ask("/tools?q=openai+ltd")).text).toContain("ChatGPT")
    const { to: elsewhere } = await ask("/register/organisations/openai", {
      ...fieldsOf((await ask("/register/organisations/openai")).main),
      tool: "midjourney",
    })
    expect(elsewhere).toMatch(/^\/register\/organisations/)
  })

  test("says what is missing, and stays a vendor while it has tools", async () => {
    const empty = await ask("/register/organisations/new", {
      ...studio,
      name: "",
      roles: [],
      country: "XX1",
      url: "orme",
    })
    expect(empty.status).toBe(422)
    for (const id of ["name", "roles", "country", "url"]) expect(empty.main, id).toContain(`href="#f-${id}"`)
    const page = await ask("/register/organisations/openai")
    const agency = await ask("/register/organisations/openai", { ...fieldsOf(page.main), roles: ["agency"] })
    expect(agency.text).toMatch(/tools? in the register (is|are) its own/)
  })

  test("is refused under an identifier that is taken, and warns of a name that is", async () => {
    await ask("/register/organisations/new", studio)
    expect((await ask("/register/organisations/new", { ...studio, country: "FR" })).text).toContain(
      "is the identifier of Studio Orme already",
    )
    const alike = await ask("/register/organisations/new", { ...studio, name: "STUDIO-ORME", slug: "orme" })
    expect(alike.status).toBe(422)
    expect(alike.text).toContain("is called “Studio Orme”")
    expect((await ask("/register/organisations/new", fieldsOf(alike.main))).status).toBe(303)
  })

  test("is not overwritten unseen", async () => {
    const path = "/register/organisations/openai"
    const mine = fieldsOf((await ask(path)).main)
    await ask(path, { ...mine, country: "US" })
    const stale = await ask(path, { ...mine, name: "Mine", country: "FR" })
    expect(stale.status).toBe(412)
    expect(stale.text).toContain("You had changed the same: country.")
    expect(stale.text).toContain("United States")
    expect(fieldsOf(stale.main)).toMatchObject({ name: "Mine", country: "FR" })
  })
})
