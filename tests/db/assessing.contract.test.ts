import { randomBytes } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { blobOf, keepBlobs, keptBlobs, packBlob, textOf } from "../../db/queries/blobs.ts"
import {
  documents,
  documentVersions,
  files,
  methodologies,
  openAssessments,
  organisations,
  plans,
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
    "DELETE FROM open_assessments",
    "UPDATE open_assessments SET status = 'open'",
  ])("%s is refused", async (statement) => {
    await expect(opened.raw(statement)).rejects.toThrow(/append-only|stays as|never deleted/)
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
})
