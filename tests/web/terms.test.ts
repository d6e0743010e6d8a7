import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { documents, units } from "../../db/schema.ts"
import { importTerms } from "../../src/actions/import-terms.ts"
import { type Archive, NotAnArchive } from "../../src/core/terms-archive.ts"
import { stated, type TestApp, testApp } from "../support/app.ts"
import { gitNote, hasGit, makeArchive, smallBundle, smallCollection } from "../support/archive.ts"
import { wholeDocument } from "../support/document.ts"
import { signedIn, type TestPerson, tokenOf } from "../support/people.ts"
import { type Visit, visits } from "../support/visits.ts"

const bundle = (name = "small-versions.bundle") => new File([smallBundle()], name)

describe.skipIf(!hasGit)(`terms${gitNote}`, () => {
  let app: TestApp
  let tom: TestPerson
  let rita: TestPerson
  let lea: TestPerson
  let web: ReturnType<typeof visits>

  beforeAll(async () => {
    app = await testApp()
    tom = await signedIn(app, ["legal"])
    rita = await signedIn(app, ["reader"])
    await app.store.commit((write) => [
      write.insert(units).values({ id: "unt_none", name: { fr: "Lyon", en: "Lyon" } }),
    ])
    lea = await signedIn(app, [{ role: "legal", unit: "unt_none" }])
    web = visits(app)
  })
  afterAll(() => app.close())

  test("none yet: the page says how to bring some in, to those who may", async () => {
    const own = await web.get("/terms", tom)
    expect(own.title).toContain("No terms are here yet")
    expect(own.html).toContain('href="/terms/import"')
    expect(own.html).toContain('href="/terms/new"')
    const read = await web.get("/terms", rita)
    expect(read.status).toBe(200)
    expect(read.html).not.toContain('href="/terms/import"')
    expect((await web.get("/terms/import", rita)).status).toBe(403)
    expect((await web.get("/terms/import", lea)).status).toBe(403)
    expect((await web.post("/terms/import", lea, { collection: "" }, bundle())).status).toBe(403)
  })

  test.each<[string, File | undefined, Record<string, string>, RegExp]>([
    ["no file", undefined, { collection: "small" }, /Choose a bundle/],
    ["another file", new File(["%PDF-1.7"], "terms.pdf"), {}, /not a Git bundle/],
    ["the head of a bundle alone", new File(["# v2 git bundle\n"], "a.bundle"), {}, /incomplete or damaged/],
    [
      "a bundle without its beginning",
      new File([`# v2 git bundle\n-${"a".repeat(40)} x\n${"b".repeat(40)} HEAD\n\n`], "a.bundle"),
      {},
      /beginning of the history is missing/,
    ],
    ["a name that is none", bundle(), { collection: "Genai EU" }, /lower-case letters/],
    ["the name of what is added by hand", bundle(), { collection: "own" }, /added by hand/],
    ["a file without a name to take", bundle("….bundle"), {}, /type one/],
    ["an address that is none", bundle(), { url: "javascript:x" }, /address/i],
  ])("%s is refused with its reason, and nothing typed is lost", async (_what, file, fields, reason) => {
    const before = await app.store.head()
    const answer = await web.post("/terms/import", tom, { collection: "", url: "", ...fields }, file)
    expect(answer.status).toBe(422)
    expect(answer.title).toMatch(/^Error/)
    expect(answer.text).toMatch(reason)
    for (const value of Object.values(fields)) expect(answer.html).toContain(`value="${value}"`)
    expect(await app.store.head()).toEqual(before)
  })

  test("a collection is imported, and its page says what came and what was found", async () => {
    const url = "https://archive.example/small"
    const sent = await web.post("/terms/import", tom, { collection: "", url }, bundle())
    expect([sent.status, sent.location]).toEqual([303, expect.stringMatching(/^\/terms\/import\/imp_/)])
    const { title, text, html } = await web.get(sent.location ?? "", tom)
    expect(title).toContain("small is imported")
    expect(text).toContain("5 versions added, 3 new documents.")
    expect(text).toContain("2 documents that came with the repository’s template")
    expect(text).toContain("The register rests on no passage yet")
    expect(html).not.toContain("hx-trigger")
    const again = await web.post("/terms/import", tom, { collection: "small", url: "" }, bundle("x.bundle"))
    expect((await web.get(again.location ?? "", tom)).title).toContain("small: nothing new")
  })

  test("the list has each document once, finds words, and counts", async () => {
    const { title, text, html } = await web.get("/terms", rita)
    expect(title).toContain("3 documents of terms")
    expect(text).toMatch(/Acme ?, Terms of Service small 3 15 Nov 2023/)
    expect(html).toContain('href="https://archive.example/small"')
    expect((await web.get("/terms?q=PRIVACY+acme", rita)).text).toContain("1 document ")
    expect((await web.get("/terms?q=nothing", rita)).text).toContain("No document fits")
    expect((await web.get("/terms?collection=other&page=999", rita)).text).toContain("Nothing fits")
  })

  test("what is no longer followed says so", async () => {
    const gone = await web.get("/terms/import/imp_none", tom)
    expect(gone.status).toBe(404)
    expect(gone.text).toContain("An interrupted import adds nothing")
  })

  test("contracts are listed only to those who may open files", async () => {
    await app.store.commit((write) => [
      write.insert(documents).values({
        ...{ id: "doc_contract", collection: "own", service: "Acme", termsType: "Contract", restricted: true },
        addedAt: "2026-01-01T00:00:00.000Z",
      }),
    ])
    expect((await web.get("/terms", rita)).title).toContain("3 documents")
    expect((await web.get("/terms", tom)).title).toContain("4 documents")
  })

  test("the API gives them page by page, contracts left out", async () => {
    const { headers } = await tokenOf(app, rita.id, ["register:read"])
    const page = async (query: string) => JSON.parse((await web.get(`/api/v1/terms${query}`, { headers })).html)
    const { items, next } = await page("?limit=2")
    expect(items).toHaveLength(2)
    expect((await page(next.slice(next.indexOf("?")))).items).toHaveLength(1)
    expect((await page("?q=terms+acme")).items).toEqual([
      {
        ...{ id: expect.stringMatching(/^doc_/), collection: "small", service: "Acme", termsType: "Terms of Service" },
        ...{
          versions: 3,
          newest: { version: expect.stringMatching(/^[0-9a-f]{40}$/), technical: true, at: "2023-11-15T04:13:20.000Z" },
        },
      },
    ])
    expect((await page("?collection=own")).items).toEqual([])
  })
})

describe.skipIf(!hasGit)(`the passages of the register${gitNote}`, () => {
  let app: TestApp
  let tom: TestPerson
  let web: ReturnType<typeof visits>
  beforeAll(async () => {
    app = await testApp()
    tom = await signedIn(app, ["legal"])
    web = visits(app)
  })
  afterAll(() => app.close())

  test("none, waiting for a collection, gone astray, found: each says what to do", async () => {
    expect((await web.get("/terms/passages", tom)).title).toContain("rests on no passage yet")
    const archive = makeArchive(smallCollection)
    const [, , first = ""] = archive.commits
    archive.remove()
    const passage = {
      ...{ collection: "small", service: "Acme", termsType: "Terms of Service", version: first, start: 3, end: 12 },
      ...{ sha256: app.sha256("may train"), url: "https://archive.example/first" },
    }
    const { facts: _, states: __, ...rest } = wholeDocument()
    const fact = { plan: "acme-writer/team", option: 1, sourceClass: "terms", seenOn: "2026-01-01" }
    await stated(app, {
      ...rest,
      facts: [
        { ...fact, factor: "C1", evidence: passage },
        { ...fact, factor: "C3", evidence: { ...passage, end: 13 } },
        { ...fact, factor: "E2", evidence: { ...passage, service: "Brio" } },
      ],
    })
    const waiting = await web.get("/terms/passages", tom)
    expect(waiting.title).toContain("0 of 3 passages found")
    expect(waiting.text).toContain("3 passages wait for the collection small. Import small")
    expect(waiting.html).toContain('href="/terms/import?collection=small"')
    expect(waiting.text).not.toContain("To look at")
    await web.post("/terms/import", tom, { collection: "small", url: "" }, bundle())
    const { title, text, html } = await web.get("/terms/passages", tom)
    expect(title).toContain("1 of 3 passages found")
    expect(text).toMatch(/C3 .* another text/)
    expect(text).toMatch(/E2 .* document not here/)
    expect(text).toContain("To look at 2 passages")
    expect(text).not.toMatch(/C1 /)
    expect(html).toMatch(/href="\/register\/facts\/fact_/)
    const [, astray = ""] = new RegExp(`href="([^"]*/versions/${first}\\?[^"]*)#passage"`).exec(html) ?? []
    expect((await web.get(astray, tom)).html).toContain('class="cited" id="passage">may train.</mark>')
    expect(html).toContain('href="https://archive.example/first"')
  })
})

/** An import that ends when the test says so. */
describe("an import under way", () => {
  let app: TestApp
  let tom: TestPerson
  let web: ReturnType<typeof visits>
  let told = Promise.withResolvers<void>()
  const versions = [
    {
      service: "A",
      termsType: "T",
      version: "a".repeat(40),
      at: "2026-01-01T00:00:00.000Z",
      technical: false,
      blob: "1",
    },
  ]
  const archive: Archive = {
    ...{ head: "a".repeat(40), versions, leftovers: 0 },
    async *texts() {
      await told.promise
      yield { blob: "1", bytes: new TextEncoder().encode("text") }
    },
  }
  const head = new File([`# v2 git bundle\n${"a".repeat(40)} HEAD\n\n`], "slow.bundle")
  beforeAll(async () => {
    app = await testApp()
    tom = await signedIn(app, ["legal"])
    app.archives = { read: (_source, _options, use) => use(archive) }
    web = visits(app)
  })
  afterEach(() => {
    told = Promise.withResolvers<void>()
  })
  afterAll(() => app.close())

  /** Begins one, which takes longer than anybody waits for it. */
  const begin = () => web.post("/terms/import", tom, { collection: "", url: "" }, head)
  const ended = async (address: string): Promise<Visit> => {
    for (;;) {
      const visit = await web.get(address, tom)
      if (!visit.html.includes("<progress")) return visit
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  test("says how far it is, asks again by itself or by a link, and lets no other one begin", async () => {
    const address = (await begin()).location ?? ""
    const { title, text, html } = await web.get(address, tom)
    expect(title).toContain("Importing slow")
    expect(text).toContain("Reading texts: 0 of 1")
    expect(html).toMatch(/hx-get="\/terms\/import\/imp_\w+" hx-trigger="every 1s"/)
    expect(html).toMatch(/<noscript>[\s\S]*Reload[\s\S]*<\/noscript>/)
    const busy = await web.post("/terms/import", tom, { collection: "other", url: "" }, head)
    expect(busy.status).toBe(409)
    expect(busy.html).toContain(`href="${address}"`)
    expect(busy.html).toContain('value="other"')
    expect((await web.get("/terms", tom)).title).toContain("No terms")
    told.resolve()
    expect((await ended(address)).title).toContain("slow is imported")
  })

  test("that fails says why, that nothing was added, and what only the log may know", async () => {
    app.archives = {
      read: async () => {
        throw new NotAnArchive("no-terms")
      },
    }
    const refused = await web.get((await begin()).location ?? "", tom)
    expect([refused.status, refused.title]).toEqual([200, expect.stringContaining("slow was not imported")])
    expect(refused.text).toContain("no Open Terms Archive collection")
    expect(refused.text).toContain("Nothing was added or changed")
    const lines: object[] = []
    const logged = visits(app, { log: { write: (line) => void lines.push(line) } })
    app.archives = { read: () => Promise.reject(new Error("disk on fire")) }
    const sent = await logged.post("/terms/import", tom, { collection: "", url: "" }, head)
    const broken = await logged.get(sent.location ?? "", tom)
    expect(broken.status).toBe(500)
    expect(broken.text).toContain("The server’s log says more")
    expect(broken.html).not.toContain("disk on fire")
    expect(JSON.stringify(lines)).toContain("disk on fire")
  })

  test("cannot begin where no program can be run", async () => {
    app.archives = undefined
    const page = await web.get("/terms/import", tom)
    expect(page.text).toContain("Collections cannot be imported here")
    expect(page.html).not.toContain('type="file"')
    await expect(
      importTerms(app, { collection: "small", by: "x", source: { kind: "path", path: "/" } }),
    ).rejects.toBeInstanceOf(NotAnArchive)
    expect((await begin()).status).toBe(422)
  })
})
