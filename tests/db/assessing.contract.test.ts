import { randomBytes } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { blobOf, keepBlobs, keptBlobs, packBlob, textOf } from "../../db/queries/blobs.ts"
import {
  addDocuments,
  addVersions,
  collections,
  collectionVersions,
  documentOf,
  documentsFound,
  documentsOf,
  documentsPage,
  newestVersion,
  versionOf,
  versionsNamed,
  versionsOf,
} from "../../db/queries/documents.ts"
import { fileUses } from "../../db/queries/file-uses.ts"
import { restingPassages } from "../../db/queries/passages.ts"
import {
  agreements,
  assessments,
  documents,
  documentVersions,
  facts,
  files,
  licences,
  methodologies,
  openAssessments,
  organisations,
  plans,
  states,
  tools,
} from "../../db/schema.ts"
import { sha256 } from "../../src/adapters/secrets.ts"
import { methodology } from "../../templates/methodology/index.ts"
import { entry, record } from "./sample.ts"
import { type OpenStore, openTestD1, openTestSqlite } from "./stores.ts"

// What evidence is kept in, on both engines.

const at = "2026-11-26T10:00:00.000Z"
const text = "Nous n’entraînons pas nos modèles sur vos données.\u00A0€ 𝄞"

describe.each([
  ["better-sqlite3", openTestSqlite],
  ["D1", openTestD1],
] as const)("evidence on %s", (_name, open) => {
  let opened: OpenStore

  beforeAll(async () => {
    opened = await open()
    const { store } = opened
    const blob = await packBlob(sha256(text), new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>)
    await store.commit((write) => [
      ...keepBlobs(write, [blob]),
      write.insert(organisations).values({ id: "o1", slug: "acme", name: "Acme", roles: ["vendor"] }),
      write.insert(tools).values({ id: "t1", slug: "writer", name: "Writer", vendorId: "o1", categories: [] }),
      write
        .insert(plans)
        .values({ id: "p1", slug: "writer/team", toolId: "t1", name: { en: "Team" }, account: "company" }),
      write
        .insert(files)
        .values({ sha256: sha256(text), name: "a.txt", mediaType: "text/plain", addedAt: at, addedBy: "u1" }),
      write
        .insert(documents)
        .values({ id: "d1", collection: "own", service: "Writer", termsType: "Terms", addedAt: at }),
      write
        .insert(documentVersions)
        .values({ documentId: "d1", version: "v1", position: 1, at, textSha256: sha256(text), length: text.length }),
      write.insert(methodologies).values({ version: methodology.version, content: methodology, addedAt: at }),
      write.insert(openAssessments).values({
        id: "a1",
        planId: "p1",
        contexts: [{ dataClass: "internal", use: "copy" }],
        depth: "screening",
        depthReasons: [],
        status: "cancelled",
        openedBy: "u1",
        openedAt: at,
      }),
      write.insert(assessments).values({
        ...{ id: "f1", planId: "p1", day: "2026-03-01", methodology: methodology.version, depth: "screening" },
        ...{ facts: [], score: 50, floor: 10, evidence: 0, band: "moderate" },
        closed: [{ factor: "C1", question: "C1.logs", note: "Read in the order form.", on: "2026-02-28" }],
      }),
    ])
  }, 60_000)
  afterAll(() => opened.close())

  test("a text comes back to the letter, and is kept once however often it is handed in", async () => {
    const { store } = opened
    expect(await textOf(store.read, sha256(text))).toBe(text)
    const again = await packBlob(sha256(text), new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>)
    await store.commit((write) => [...keepBlobs(write, [again]), ...keepBlobs(write, [again])])
    expect(await textOf(store.read, sha256(text))).toBe(text)
    expect(await opened.raw("SELECT count(*) AS n FROM blob_chunks")).toEqual([{ n: 1 }])
  })

  test("bytes of several parts that do not shrink come back as they were; none at all too", async () => {
    const { store } = opened
    const large = new Uint8Array(randomBytes(2_300_000))
    const [blob, none] = await Promise.all([packBlob("large", large), packBlob("none", new Uint8Array())])
    expect(blob).toMatchObject({ encoding: "identity", size: 2_300_000 })
    await store.commit((write) => keepBlobs(write, [blob, none]))
    expect(Buffer.compare(Buffer.from((await blobOf(store.read, "large")) ?? []), large)).toBe(0)
    expect(await blobOf(store.read, "none")).toHaveLength(0)
    expect(await blobOf(store.read, "other")).toBeUndefined()
    expect([...(await keptBlobs(store.read, ["none", "other", "large"]))].sort()).toEqual(["large", "none"])
  })

  test.each([
    "UPDATE blobs SET size = 0",
    "DELETE FROM blobs",
    "UPDATE blob_chunks SET data = x'00'",
    "DELETE FROM blob_chunks",
    "UPDATE files SET media_type = 'text/html'",
    "DELETE FROM files",
    "UPDATE documents SET service = 'Other'",
    "DELETE FROM documents",
    "UPDATE document_versions SET length = 1",
    "DELETE FROM document_versions",
    "UPDATE methodologies SET content = '{}'",
    "DELETE FROM methodologies",
    "UPDATE assessments SET closed = '[]'",
    "DELETE FROM open_assessments",
    "UPDATE open_assessments SET status = 'open'",
  ])("%s is refused", async (statement) => {
    await expect(opened.raw(statement)).rejects.toThrow(/append-only|stays as|never deleted|is frozen/)
  })

  test("work under way moves the chain, and not what is worked out from the register", async () => {
    const { store } = opened
    await store.commit((write, head) => record(write, head, [entry("plan/writer/team")]))
    const before = await store.head()
    await store.commit((write, head) => record(write, head, [entry("work/assessment/a1"), entry("access/person/x")]))
    const after = await store.head()
    expect([after.seq, after.register]).toEqual([before.seq + 2, before.register])
    await store.commit((write, head) => record(write, head, [entry("plan/writer/team", 2)]))
    expect((await store.head()).register).toBe(after.seq + 1)
  })

  describe("documents", () => {
    const series = { collection: "eu", service: "Acme", termsType: "Terms of Service" }
    beforeAll(async () => {
      const row = { at, textSha256: sha256(text), length: text.length }
      await opened.store.commit((write) => [
        ...addDocuments(write, [
          { id: "d2", ...series, addedAt: at },
          { id: "d3", ...series, service: "100 % acme_x d’Émile", addedAt: at },
          { id: "d4", ...series, termsType: "Contract", restricted: true, addedAt: at },
        ]),
        ...addVersions(write, [
          // The last one of the history has the earlier date.
          { documentId: "d2", version: "c1", position: 1, ...row, at: "2026-03-01T00:00:00.000Z" },
          { documentId: "d2", version: "c2", position: 2, ...row, at: "2026-02-01T00:00:00.000Z", technical: true },
          { documentId: "d3", version: "c2", position: 1, ...row },
          { documentId: "d4", version: "c3", position: 1, ...row },
        ]),
      ])
    })

    test("are found by their series, with their versions in the order of the history", async () => {
      const { read } = opened.store
      expect(await documentOf(read, series)).toMatchObject({ id: "d2", restricted: false, url: null })
      expect(await documentOf(read, { ...series, service: "acme" })).toBeUndefined()
      expect((await documentsOf(read, [series])).map(({ id }) => id).sort()).toEqual(["d2", "d4"])
      expect(await documentsOf(read, [])).toEqual([])
      expect((await versionsOf(read, "d2")).map(({ version, technical }) => [version, technical])).toEqual([
        ["c2", true],
        ["c1", false],
      ])
      expect((await newestVersion(read, "d2"))?.version).toBe("c2")
      expect((await versionOf(read, "d2", "c1"))?.position).toBe(1)
      expect(await versionOf(read, "d4", "c1")).toBeUndefined()
      expect((await versionsNamed(read, ["c2", "none"])).map(({ documentId }) => documentId).sort()).toEqual([
        "d2",
        "d3",
      ])
      expect((await collectionVersions(read, "eu")).map(({ document, versions }) => [document.id, versions])).toEqual([
        ["d2", ["c1", "c2"]],
        ["d3", ["c2"]],
        ["d4", ["c3"]],
      ])
    })

    test("are listed with their newest version; contracts only for those who may open them", async () => {
      const { read } = opened.store
      const listed = await documentsFound(read, { restricted: true, collection: "eu" })
      expect(listed.map(({ id, versions, newest }) => [id, versions, newest.version])).toEqual([
        ["d3", 1, "c2"],
        ["d4", 1, "c3"],
        ["d2", 2, "c2"],
      ])
      const seen = await documentsFound(read, { restricted: false, collection: "eu" })
      expect(seen.map(({ id }) => id)).toEqual(["d3", "d2"])
      const open = { restricted: false, collection: "eu", limit: 1 }
      expect((await documentsPage(read, open)).map(({ id }) => id)).toEqual(["d2"])
      expect((await documentsPage(read, { ...open, after: "d2" })).map(({ id }) => id)).toEqual(["d3"])
      expect(await documentsPage(read, { ...open, after: "d3" })).toEqual([])
      expect(await collections(read, { restricted: false })).toEqual([
        { collection: "eu", documents: 2, versions: 3, lastAt: at },
        { collection: "own", documents: 1, versions: 1, lastAt: at },
      ])
    })

    test.each([
      ["ACME terms", ["d3", "d2"]],
      [" service  of ", ["d3", "d2"]],
      ["e_x", ["d3"]],
      ["D'EMILE", ["d3"]],
      ["acme nothing", []],
      ["", ["d3", "d2"]],
    ])("are searched by words: %j", async (q, ids) => {
      const { read } = opened.store
      const search = { q, restricted: false, collection: "eu" }
      expect((await documentsFound(read, search)).map(({ id }) => id)).toEqual(ids)
      expect((await documentsPage(read, { ...search, limit: 9 })).map(({ id }) => id)).toEqual([...ids].sort())
    })
  })

  test("passages that the register rests on are those of live facts, of states and of notes", async () => {
    const { store } = opened
    const passage = { collection: "eu", service: "Acme", termsType: "T", version: "c1", start: 0, end: 4, sha256: "x" }
    const fact = { factor: "C1", option: 1, sourceClass: "terms", seenOn: "2026-01-01", recordedAt: at } as const
    const plan = { subjectKind: "plan", planId: "p1", evidence: passage } as const
    await store.commit((write) => [
      write.insert(facts).values({ id: "f1", ...fact, ...plan }),
      write.insert(facts).values({ id: "f2", ...fact, ...plan, supersededAt: at }),
      write.insert(facts).values({ id: "f3", ...fact, subjectKind: "tool", toolId: "t1", evidence: passage }),
      write.insert(facts).values({ id: "f4", ...fact, subjectKind: "company", evidence: passage }),
      write
        .insert(facts)
        .values({ id: "f5", ...fact, subjectKind: "use", use: "copy", evidence: { url: "u", seenOn: "2026-01-01" } }),
      write.insert(facts).values({ id: "f6", ...fact, subjectKind: "organisation", organisationId: "o1" }),
      write.insert(states).values({
        ...{
          id: "s1",
          planId: "p1",
          precondition: "dpa-signed",
          holds: true,
          fromDay: "2026-01-01",
          evidence: passage,
        },
      }),
      write.insert(plans).values({
        ...{ id: "p2", slug: "writer/free", toolId: "t1", name: { en: "Free" }, account: "personal" },
        notes: [
          { kind: "minimum-age", text: { en: "18" }, seenOn: "2026-01-01", evidence: passage },
          { kind: "governing-law", text: { en: "France" }, seenOn: "2026-01-01" },
        ],
      }),
    ])
    expect(await restingPassages(store.read)).toEqual([
      {
        ...{
          resting: { kind: "fact", id: "f1", subject: { kind: "plan", slug: "writer/team" }, factor: "C1" },
          passage,
        },
        ...{ name: { en: "Team" }, tool: "Writer" },
      },
      {
        ...{ resting: { kind: "fact", id: "f3", subject: { kind: "tool", slug: "writer" }, factor: "C1" }, passage },
        name: { fr: "Writer", en: "Writer" },
      },
      { resting: { kind: "fact", id: "f4", subject: { kind: "company", slug: "" }, factor: "C1" }, passage },
      {
        ...{ resting: { kind: "state", id: "s1", plan: "writer/team", precondition: "dpa-signed" }, passage },
        ...{ name: { en: "Team" }, tool: "Writer" },
      },
      {
        ...{ resting: { kind: "note", plan: "writer/free", note: "minimum-age" }, passage },
        ...{ name: { en: "Free" }, tool: "Writer" },
      },
    ])
  })

  test("what rests on a file is named, whatever it is; a passage with the same hash is not among it", async () => {
    const { store } = opened
    const hash = sha256(text)
    const file = { sha256: hash, name: "a.txt" }
    const fact = { factor: "C3", option: 1, sourceClass: "contract", seenOn: "2026-01-01", recordedAt: at } as const
    const passage = { collection: "eu", service: "A", termsType: "T", version: "c", start: 0, end: 4, sha256: hash }
    const plan = { slug: "writer/api", toolId: "t1", name: { en: "API" }, account: "company" } as const
    await store.commit((write) => [
      write.insert(facts).values({ id: "g1", ...fact, subjectKind: "plan", planId: "p1", evidence: file }),
      write.insert(facts).values({ id: "g2", ...fact, subjectKind: "company", evidence: file, supersededAt: at }),
      write.insert(facts).values({ id: "g3", ...fact, subjectKind: "tool", toolId: "t1", evidence: file }),
      write.insert(facts).values({ id: "g4", ...fact, subjectKind: "use", use: "copy", evidence: passage }),
      write.insert(agreements).values({ id: "g5", organisationId: "o1", kind: "dpa", startsOn: "2026-01-01", file }),
      write.insert(licences).values({ id: "g6", planId: "p1", kind: "trial", startsOn: "2026-01-01", file }),
      write
        .insert(states)
        .values({ id: "g7", planId: "p1", precondition: "sso-on", holds: true, fromDay: "2026-01-01", evidence: file }),
      write.insert(plans).values({
        id: "p9",
        ...plan,
        notes: [{ kind: "minimum-age", text: { en: "18" }, seenOn: at, evidence: file }],
      }),
      write.insert(documentVersions).values({
        ...{ documentId: "d1", version: "v9", position: 9, at, textSha256: hash, length: 1, fileSha256: hash },
      }),
    ])
    const about = { plan: "writer/team", name: { en: "Team" }, toolName: "Writer" }
    expect([...(await fileUses(store.read, [hash, "other"]))]).toEqual([
      [
        hash,
        [
          { kind: "fact", id: "g3", factor: "C3", about: { kind: "tool", name: "Writer" }, isPast: false },
          { kind: "fact", id: "g1", factor: "C3", about: { kind: "plan", ...about }, isPast: false },
          { kind: "fact", id: "g2", factor: "C3", about: { kind: "company" }, isPast: true },
          { kind: "note", plan: "writer/api", name: { en: "API" }, toolName: "Writer" },
          { kind: "agreement", id: "g5", agreement: "dpa", organisation: "Acme" },
          { kind: "licence", id: "g6", ...about },
          { kind: "state", id: "g7", precondition: "sso-on", ...about },
          { kind: "document", id: "d1", service: "Writer", termsType: "Terms" },
        ],
      ],
    ])
  })
})
