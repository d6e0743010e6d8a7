import { join } from "node:path"
import { afterEach, describe, expect, it } from "vitest"
import { historyOf, verifyEvents } from "../../db/queries/events.ts"
import { factsOf } from "../../db/queries/facts.ts"
import { loadRegister } from "../../db/queries/register.ts"
import { newestRevision } from "../../db/queries/revisions.ts"
import { searchTools } from "../../db/queries/search.ts"
import { importDocument } from "../../src/actions/import-document.ts"
import { currentList } from "../../src/actions/read-current-list.ts"
import { Refused } from "../../src/core/errors.ts"
import { importChanges } from "../../src/core/import-changes.ts"
import { temporaryFolder } from "../db/stores.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { statedDecision, wholeDocument } from "../support/document.ts"

let app: TestApp
afterEach(() => app.close())

async function faultsOf(document: unknown) {
  const error = await stated(app, document).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(Refused)
  return (error as Refused).faults
}

describe("an import", () => {
  it("writes what it counts, with one revision of the list", async () => {
    app = await testApp()
    const result = await stated(app, wholeDocument())
    const added = Object.fromEntries(Object.entries(result.counts).map(([kind, count]) => [kind, count.added]))
    expect(added).toEqual({
      company: 1,
      organisations: 2,
      tools: 1,
      plans: 2,
      facts: 5,
      agreements: 2,
      licences: 1,
      states: 1,
      assessments: 1,
      decisions: 1,
      exceptions: 1,
    })
    expect(result.revision).toBe(1)
    const register = await loadRegister(app.store.read)
    expect(register.company?.name).toBe("Maison Exemple")
    expect(register.decisions[0]).toMatchObject({
      plan: "acme-writer/team",
      stated: true,
      assessment: register.assessments[0]?.id,
    })
    expect((await currentList(app))?.book.list.tools.map(({ slug }) => slug)).toEqual(["acme-writer"])
  })

  it("leaves in the database exactly what it worked out", async () => {
    app = await testApp()
    const empty = await loadRegister(app.store.read)
    await stated(app, wholeDocument())
    const written = await loadRegister(app.store.read)
    const naming = { newId: () => "", conditionId: () => "" }
    const { register } = importChanges(empty, wholeDocument(), naming, 0)
    expect(withoutIds(written)).toEqual(withoutIds(register))
  })

  it("writes nothing at all of the same content", async () => {
    app = await testApp()
    await stated(app, wholeDocument())
    const head = await app.store.head()
    app.setNow("2026-11-23T10:00:00Z")
    const again = await stated(app, JSON.parse(JSON.stringify(wholeDocument())))
    expect(again.nothing).toBe(true)
    expect(again.revision).toBeUndefined()
    expect(again.counts.facts).toEqual({ added: 0, changed: 0, same: 5 })
    expect(await app.store.head()).toEqual(head)
  })

  it("writes nothing on a dry run, and says the same as the real one", async () => {
    app = await testApp()
    const dry = await importDocument(app, wholeDocument(), { why: "test.json", dryRun: true })
    expect((await app.store.head()).seq).toBe(0)
    const real = await stated(app, wholeDocument())
    expect(dry).toEqual(real)
    expect(dry.lines).toContainEqual({ kind: "facts", what: "added", name: "company F7 2026-03-01" })
  })

  it("is all or nothing", async () => {
    app = await testApp()
    const faults = await faultsOf(
      wholeDocument({ licences: [{ plan: "acme-writer/nope", kind: "trial", start: "2026-01-01" }], aval: 2 as never }),
    )
    expect(faults.map(({ place }) => place)).toEqual(["aval", "licences[0].plan"])
    expect((await app.store.head()).seq).toBe(0)
    expect((await loadRegister(app.store.read)).organisations).toEqual([])
  })

  it("names the faults of items and of the whole together, and blames nothing for a neighbour's fault", async () => {
    app = await testApp()
    const { plans: _, ...rest } = wholeDocument()
    const faults = await faultsOf({
      ...rest,
      plans: [{ slug: "acme-writer/team", name: {}, account: "company" }],
      decisions: [statedDecision({ validUntil: "2020-01-01" })],
    })
    expect(faults.map(({ place }) => place)).toEqual(["plans[0].name", "decisions[0].validUntil"])
  })
})

describe("what changed", () => {
  it("keeps what the document does not speak of, and replaces lists as a whole", async () => {
    app = await testApp()
    await stated(app, wholeDocument())
    const result = await stated(app, {
      aval: 1,
      organisations: [{ slug: "acme", name: "Acme SA", roles: ["vendor", "agency"] }],
      tools: [{ slug: "acme-writer", name: "Acme Writer", vendor: "acme", aliases: ["Writer"] }],
    })
    expect(result.lines.map(({ kind, what, name }) => `${kind} ${what} ${name}`)).toEqual([
      "organisations changed acme",
      "tools changed acme-writer",
    ])
    const register = await loadRegister(app.store.read)
    expect(register.organisations[0]).toMatchObject({ name: "Acme SA", country: "FR", url: "https://acme.example/" })
    expect(register.tools[0]).toMatchObject({
      aliases: ["Writer"],
      categories: ["text"],
      hosts: [{ host: "writer.acme.example" }],
    })
  })

  it("empties a list that is given empty", async () => {
    app = await testApp()
    await stated(app, wholeDocument())
    const [tool] = wholeDocument().tools ?? []
    const [plan] = wholeDocument().plans ?? []
    await stated(app, {
      aval: 1,
      tools: [{ ...tool, aliases: [], hosts: [], sources: [] }],
      plans: [{ ...plan, notes: [] }],
    })
    const register = await loadRegister(app.store.read)
    expect(register.tools[0]).toMatchObject({ aliases: [], hosts: [], categories: ["text"] })
    expect(register.tools[0]).not.toHaveProperty("sources")
    expect(register.plans.find(({ slug }) => slug === "acme-writer/team")).not.toHaveProperty("notes")
  })

  it("updates licences, states, agreements and exceptions by their key, emptying what is gone", async () => {
    app = await testApp()
    await stated(app, wholeDocument())
    const before = await loadRegister(app.store.read)
    const [exception] = wholeDocument().exceptions ?? []
    await stated(app, {
      aval: 1,
      licences: [{ plan: "acme-writer/team", kind: "trial", start: "2026-01-01", terminatedOn: "2026-06-30" }],
      states: [{ plan: "acme-writer/team", precondition: "sso-on", holds: false, from: "2026-01-01" }],
      agreements: [{ organisation: "acme", kind: "dpa", plans: ["acme-writer/free"], start: "2026-01-01" }],
      exceptions: [{ ...exception, until: "2026-06-30" }],
    })
    const after = await loadRegister(app.store.read)
    expect(after.licences).toEqual([
      {
        id: before.licences[0]?.id,
        plan: "acme-writer/team",
        kind: "trial",
        start: "2026-01-01",
        terminatedOn: "2026-06-30",
      },
    ])
    expect(after.states).toEqual([
      { id: before.states[0]?.id, plan: "acme-writer/team", precondition: "sso-on", holds: false, from: "2026-01-01" },
    ])
    expect(after.agreements[0]).toEqual({
      id: before.agreements[0]?.id,
      organisation: "acme",
      kind: "dpa",
      plans: ["acme-writer/free"],
      start: "2026-01-01",
    })
    expect(after.exceptions[0]).toMatchObject({
      id: before.exceptions[0]?.id,
      recorded: before.exceptions[0]?.recorded,
      until: "2026-06-30",
    })
  })

  it("supersedes a fact of the same key, and keeps it as history", async () => {
    app = await testApp()
    await stated(app, wholeDocument())
    const [fact] = wholeDocument().facts ?? []
    app.setNow("2026-11-23T10:00:00Z")
    const result = await stated(app, { aval: 1, facts: [{ ...fact, option: 3 }] })
    expect(result.counts.facts).toEqual({ added: 0, changed: 1, same: 0 })
    const now = await factsOf(app.store.read, "acme-writer/team")
    const ever = await factsOf(app.store.read, "acme-writer/team", { superseded: true })
    const options = (facts: typeof now) => facts?.filter(({ factor }) => factor === "C1").map(({ option }) => option)
    expect(options(now)).toEqual([3])
    expect(options(ever)).toEqual([1, 3])
    expect(ever?.find(({ option, factor }) => factor === "C1" && option === 1)?.supersededAt).toBe(
      "2026-11-23T10:00:00.000Z",
    )
  })

  it("keeps another fact of another day beside it", async () => {
    app = await testApp()
    await stated(app, wholeDocument())
    const [fact] = wholeDocument().facts ?? []
    await stated(app, { aval: 1, facts: [{ ...fact, option: 3, seenOn: "2026-06-01" }] })
    const facts = await factsOf(app.store.read, "acme-writer/team")
    expect(facts?.filter(({ factor }) => factor === "C1")).toHaveLength(2)
  })

  it("adds a frozen assessment beside another of the same day; a decision rests on the last", async () => {
    app = await testApp()
    await stated(app, wholeDocument())
    const [assessment] = wholeDocument().assessments ?? []
    await stated(app, {
      aval: 1,
      assessments: [{ ...assessment, score: 50 }],
      decisions: [statedDecision({ validFrom: "2026-02-01", assessment: "2026-01-10" })],
    })
    const { assessments, decisions } = await loadRegister(app.store.read)
    expect(assessments.map(({ score }) => score)).toEqual([41.25, 50])
    expect(decisions.map((decision) => decision.assessment)).toEqual(assessments.map(({ id }) => id))
  })

  it("makes a tool found by its new names, its vendor's and its hosts", async () => {
    app = await testApp()
    await stated(app, wholeDocument())
    const find = async (query: string) => (await searchTools(app.store.read, query, 5)).map(({ slug }) => slug)
    expect(await find("AcmeGPT")).toEqual(["acme-writer"])
    await stated(app, { aval: 1, organisations: [{ slug: "acme", name: "Zebulon", roles: ["vendor"] }] })
    expect(await find("zebulon")).toEqual(["acme-writer"])
    const hosts = [{ host: "gratis.acme.example", cover: "host" }]
    await stated(app, {
      aval: 1,
      plans: [{ slug: "acme-writer/free", name: { en: "Free" }, account: "personal", hosts }],
    })
    expect(await find("gratis.acme.example")).toEqual(["acme-writer"])
    expect(await find("free.acme.example")).toEqual([])
  })
})

describe("the record", () => {
  it("has one event for each thing that changed, one for each decision and exception, and the list's last", async () => {
    app = await testApp()
    await stated(app, wholeDocument(), "register.json")
    const objects = app.store.client.prepare("SELECT object, object_seq AS n, kind, why FROM events ORDER BY seq").all()
    const of = (object: string, n = 1, kind = "import") => ({ object, n, kind, why: "register.json" })
    expect(objects).toEqual([
      of("company"),
      of("organisation/acme"),
      of("organisation/atelier"),
      of("tool/acme-writer"),
      of("plan/acme-writer/team"),
      of("plan/acme-writer/free"),
      of("use/copy"),
      of("plan/acme-writer/team", 2),
      of("plan/acme-writer/team", 3),
      of("list", 1, "list.published"),
    ])
    expect((await verifyEvents(app.store.read)).faults).toEqual([])
  })

  it("says before and after in words, and names no person", async () => {
    app = await testApp()
    await stated(app, wholeDocument())
    await stated(app, { aval: 1, organisations: [{ slug: "acme", name: "Acme SA", roles: ["vendor"] }] })
    const [last] = await historyOf(app.store.read, ["organisation/acme"])
    expect(last).toMatchObject({
      before: { organisation: { name: "Acme" } },
      after: { organisation: { name: "Acme SA" } },
    })
    const all = app.store.client.prepare("SELECT group_concat(data) FROM events").pluck().get()
    expect(all).toContain("C1 = 1 (terms, 2026-03-01)")
    expect(all).not.toMatch(/Alix|Dominique/)
  })

  it("gives decisions and exceptions places in the order of the file, that later ones never take", async () => {
    app = await testApp()
    const days = ["2026-03-01", "2026-01-01", "2026-02-01"]
    const decisions = days.map((validFrom) => statedDecision({ validFrom, reviewBy: undefined }))
    await stated(app, wholeDocument({ decisions, assessments: [] }))
    await stated(app, {
      aval: 1,
      decisions: [statedDecision({ validFrom: "2026-01-01", reviewBy: undefined, supersedes: true })],
    })
    const register = await loadRegister(app.store.read)
    expect(register.decisions.map(({ validFrom }) => validFrom)).toEqual([...days, "2026-01-01"])
    const places = register.decisions.map(({ recorded }) => recorded ?? 0)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(new Set(places).size).toBe(4)
  })

  it("gives equal condition texts one id", async () => {
    app = await testApp()
    const decisions = [
      statedDecision(),
      statedDecision({
        plan: "acme-writer/free",
        conditions: [
          { en: "A person reviews before publication.", fr: "Relecture humaine avant publication.", uses: [] },
        ],
      }),
    ]
    await stated(app, wholeDocument({ decisions, assessments: [] }))
    const register = await loadRegister(app.store.read)
    const ids = register.decisions.flatMap(({ conditions }) => conditions.map(({ id }) => id))
    expect(ids[0]).toMatch(/^c[0-9a-f]{12}$/)
    expect(ids[1]).toBe(ids[0])
  })

  it("names groups by an opaque id in the list", async () => {
    app = await testApp({ now: "2026-05-10T10:00:00Z" })
    await stated(app, wholeDocument({ decisions: [statedDecision({ reviewBy: undefined })], assessments: [] }))
    const current = await currentList(app)
    const text = new TextDecoder().decode(current?.bytes)
    expect(text).toMatch(/"group":"g_[0-9a-f]{16}"/)
    expect(text).not.toMatch(/press-team|Alix|Dominique/)
  })
})

describe("two imports at once", () => {
  it("both get in, and the list holds both", async () => {
    app = await testApp()
    await stated(app, wholeDocument())
    const another = (slug: string) => ({ aval: 1, tools: [{ slug, name: slug, vendor: "acme" }] })
    await Promise.all(["one", "two", "three"].map((slug) => stated(app, another(slug))))
    const slugs = (await currentList(app))?.book.list.tools.map(({ slug }) => slug)
    expect(slugs).toEqual(["acme-writer", "one", "three", "two"])
    expect((await newestRevision(app.store.read))?.revision).toBe(4)
    expect((await verifyEvents(app.store.read)).faults).toEqual([])
  })
})

describe("an import that another write overtakes", () => {
  it("is checked and built again on what is there then", async () => {
    app = await testApp()
    await stated(app, wholeDocument())
    const { commit } = app.store
    let overtaken = 0
    app.store.commit = async (build) => {
      app.store.commit = commit
      await stated(app, {
        aval: 1,
        facts: [{ company: true, factor: "F7", option: 1, sourceClass: "tested", seenOn: "2026-04-01" }],
      })
      overtaken = (await app.store.head()).seq
      return commit(build)
    }
    await stated(app, { aval: 1, decisions: [statedDecision({ validFrom: "2026-02-01" })] })
    const { decisions } = await loadRegister(app.store.read)
    expect(decisions.at(-1)?.recorded).toBeGreaterThan(overtaken)
  })
})

describe("an import that another process overtakes between its check and its write", () => {
  it("finds there what it brings, and nothing is taken twice", async () => {
    const folder = await temporaryFolder()
    const file = join(folder.path, "aval.db")
    const [other, own] = [await testApp({ file }), await testApp({ file })]
    app = own
    own.newId = (prefix) => `${prefix}_own${Math.random()}`
    const { commit } = own.store
    own.store.commit = (build) =>
      commit(async (write, head) => {
        const statements = await build(write, head)
        await stated(other, wholeDocument())
        return statements
      })
    expect((await stated(own, wholeDocument())).nothing).toBe(true)
    expect((await newestRevision(own.store.read))?.revision).toBe(1)
    expect((await verifyEvents(own.store.read)).faults).toEqual([])
    await other.close()
    await own.close()
    await folder.remove()
    app = await testApp()
  })
})

describe("an import that finds the disk full", () => {
  it("says so, and has written nothing", async () => {
    app = await testApp()
    const pages = Number(app.store.client.pragma("page_count", { simple: true }))
    app.store.client.pragma(`max_page_count = ${pages}`)
    await expect(stated(app, wholeDocument())).rejects.toMatchObject({ name: "StorageFault", code: "unwritable" })
    app.store.client.pragma("max_page_count = 1000000")
    expect((await app.store.head()).seq).toBe(0)
    expect((await stated(app, wholeDocument())).revision).toBe(1)
  })
})

/** Without ids, and with what refers to them by content. */
function withoutIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part) => (key === "id" || key === "assessment" ? undefined : part)))
}
