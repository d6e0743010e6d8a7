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
  assessor = await signedIn(app, ["assessor"])
  ask = askedBy(app, assessor)
})
afterEach(() => app.close())

const team = {
  tool: "midjourney",
  nameFr: "Équipe Plus",
  nameEn: "Team Plus",
  slug: "",
  account: "company",
  hosts: "plus.midjourney.example",
  exactHosts: "",
  accessFr: "Demandez au support informatique.",
  accessEn: "Ask IT support.\n\nWithin two days.",
  seen: "0",
}

const planOf = async (slug: string) => (await readItems(app)).plans.find((plan) => plan.slug === slug)

describe("a new plan", () => {
  test.each(["company", "personal"])("from a %s account, with one event, is on the tool’s page", async (account) => {
    const { seq } = await app.store.head()
    const { status, to } = await ask("/register/plans/new", { ...team, account })
    expect([status, to]).toEqual([303, "/tools/midjourney?plan=midjourney%2Fteam-plus&done=plan-listed"])
    expect((await eventsAfter(app, seq)).map(({ object, kind, actor }) => [object, kind, actor])).toEqual([
      ["plan/midjourney/team-plus", "plan.saved", assessor.id],
      ["list", "list.published", assessor.id],
    ])
    expect(await planOf("midjourney/team-plus")).toMatchObject({
      name: { fr: "Équipe Plus", en: "Team Plus" },
      account,
      hosts: [{ host: "plus.midjourney.example", cover: "tree" }],
      access: { fr: "Demandez au support informatique.", en: "Ask IT support.\n\nWithin two days." },
    })
    const page = await ask(to ?? "")
    expect(page.text).toContain("The plan is saved, and a new list is published.")
    expect(page.text).toContain("Team Plus")
    expect((await ask("/tools?q=plus.midjourney.example")).text).toContain("Midjourney")
  })

  test("is entered once, however often it is sent", async () => {
    const { seq } = await app.store.head()
    const many = await Promise.all(Array.from({ length: 6 }, () => ask("/register/plans/new", team)))
    expect(many.map(({ status }) => status)).toEqual(Array(6).fill(303))
    expect((await eventsAfter(app, seq)).map(({ object }) => object)).toEqual(["plan/midjourney/team-plus", "list"])
  })

  test("says what is missing, in both languages, and keeps the rest", async () => {
    const typed = { ...team, nameFr: "", nameEn: "", slug: "Ä b", account: "", hosts: "x/y z" }
    const english = await ask("/register/plans/new", typed)
    expect(english.status).toBe(422)
    for (const id of ["nameFr", "slug", "account", "hosts"]) {
      expect(english.main, id).toContain(`href="#f-${id}"`)
      expect(english.main, id).toContain(`id="f-${id}"`)
    }
    expect(english.text).toContain("Give the plan’s name, in French or in English.")
    expect(fieldsOf(english.main)).toMatchObject({ accessFr: team.accessFr, hosts: "x/y z", slug: "Ä b" })
    const french = await ask("/register/plans/new", typed, { lang: "fr" })
    expect(french.text).toContain("Dites de quel compte il s’agit.")
  })

  test("is refused under an identifier that the tool has, and warns of a name that it has", async () => {
    await ask("/register/plans/new", team)
    const clash = await ask("/register/plans/new", { ...team, accessFr: "Autre" })
    expect(clash.status).toBe(422)
    expect(clash.text).toContain("is the identifier of the plan Team Plus already")
    const alike = await ask("/register/plans/new", { ...team, slug: "team-plus-2", hosts: "" })
    expect(alike.text).toContain("is called “Équipe Plus”")
    const { to } = await ask("/register/plans/new", fieldsOf(alike.main))
    expect(to).toContain("done=plan")
    expect(await planOf("midjourney/team-plus-2")).toBeDefined()
  })

  test("belongs to a tool that is there", async () => {
    for (const path of ["/register/plans/new", "/register/plans/new?tool=nothing", "/register/plans/nothing/team"]) {
      expect((await ask(path)).status).toBe(404)
      expect((await ask(path, { ...team, tool: path.split("=")[1] ?? "" })).status).toBe(404)
    }
  })
})

describe("a plan that is changed", () => {
  test("shows everything, and says when nothing changed", async () => {
    for (const { slug } of (await readItems(app)).plans.filter((_, index) => index % 5 === 0)) {
      const { seq } = await app.store.head()
      const { status, to } = await ask(`/register/plans/${slug}`, fieldsOf((await ask(`/register/plans/${slug}`)).main))
      expect([status, to]).toEqual([303, expect.stringContaining("done=nothing")])
      expect((await app.store.head()).seq).toBe(seq)
    }
  })

  test("keeps its notes, and its access where it was emptied does not come back", async () => {
    const notes = [{ kind: "minimum-age", text: { en: "Eighteen." }, seenOn: "2026-01-01" }] as const
    const [plan] = (await readItems(app)).plans
    if (!plan) throw new Error("no plan")
    const { id: _, ...rest } = plan
    await stated(app, { aval: 1, plans: [{ ...rest, notes, access: { en: "Ask." } }] })
    const mine = fieldsOf((await ask(`/register/plans/${plan.slug}`)).main)
    expect(mine.accessEn).toBe("Ask.")
    expect((await ask(`/register/plans/${plan.slug}`, { ...mine, accessEn: "", nameEn: "Other" })).status).toBe(303)
    const after = await planOf(plan.slug)
    expect([after?.notes, after?.access, after?.name.en]).toEqual([notes, undefined, "Other"])
  })

  test("is not overwritten unseen", async () => {
    const [plan] = (await readItems(app)).plans
    if (!plan) throw new Error("no plan")
    const path = `/register/plans/${plan.slug}`
    const mine = fieldsOf((await ask(path)).main)
    await ask(path, { ...mine, accessEn: "By another." })
    const stale = await ask(path, { ...mine, nameEn: "By me" })
    expect(stale.status).toBe(412)
    expect(stale.text).toContain("Somebody else has just changed this")
    expect(fieldsOf(stale.main)).toMatchObject({ nameEn: "By me", accessEn: "By another." })
    expect((await ask(path, fieldsOf(stale.main))).status).toBe(303)
  })
})
