import { zipSync } from "fflate"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { blobOf, keepBlobs, packBlob, textOf } from "../../db/queries/blobs.ts"
import { fileBySha256, filesByAge } from "../../db/queries/files.ts"
import { hexSha256 } from "../../src/actions/hex-sha256.ts"
import { keepFile } from "../../src/actions/keep-file.ts"
import { type Documents, type FileProblem, largestFile } from "../../src/core/documents.ts"
import { Refused } from "../../src/core/errors.ts"
import { type TestApp, testApp } from "../support/app.ts"
import { eventsAfter } from "../support/events.ts"

let app: TestApp

beforeEach(async () => {
  app = await testApp()
})
afterEach(() => app.close())

const by = "per_1"
const utf8 = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>
const name = "Accord de Nadia Petit.pdf"
const pixel = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
)

function documents(): Documents {
  if (!app.documents) throw new Error("no documents")
  return app.documents
}

function pdf(content: object) {
  return documents().pdf({ content }, new Date("2026-11-22T10:00:00Z"))
}

describe("a file", () => {
  test("is kept under its hash with its text, in one event that does not say what it is called", async () => {
    const bytes = await pdf(["Le prestataire n’entraîne rien."])
    const kept = await keepFile(app, { bytes, name }, { by })
    expect(kept).toEqual({ sha256: await hexSha256(bytes), type: "pdf", isNew: true })
    const row = await fileBySha256(app.store.read, kept.sha256)
    expect(row).toMatchObject({
      name,
      type: "pdf",
      size: bytes.length,
      addedBy: by,
      addedAt: "2026-11-22T10:00:00.000Z",
    })
    expect(await blobOf(app.store.read, kept.sha256)).toEqual(bytes)
    expect(await textOf(app.store.read, row?.textSha256 ?? "")).toContain("Le prestataire n’entraîne rien.")
    const events = await eventsAfter(app, 0)
    expect(events).toMatchObject([
      { kind: "file.kept", object: `work/file/${kept.sha256}`, objectSeq: 1, actor: by, before: null },
    ])
    expect(events[0]?.after).toEqual({ type: "pdf", size: bytes.length, text: true })
    expect((await app.store.head()).register).toBe(0)
  })

  test("without text, such as a scan, is evidence all the same", async () => {
    const bytes = await pdf([{ image: `data:image/png;base64,${Buffer.from(pixel).toString("base64")}`, width: 300 }])
    const { sha256 } = await keepFile(app, { bytes, name }, { by })
    expect((await fileBySha256(app.store.read, sha256))?.textSha256).toBeUndefined()
    expect((await eventsAfter(app, 0))[0]?.after).toMatchObject({ type: "pdf", text: false })
  })

  test("that is handed in again, under another name too, writes nothing", async () => {
    const first = await keepFile(app, { bytes: pixel, name: "a.png" }, { by })
    const head = await app.store.head()
    const again = await keepFile(app, { bytes: pixel, name: "b.png" }, { by: "per_2" })
    expect(again).toEqual({ ...first, isNew: false })
    expect(await app.store.head()).toEqual(head)
    expect(await filesByAge(app.store.read)).toMatchObject([{ name: "a.png", addedBy: by }])
  })

  test("that comes ten times at once is kept once", async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, () => keepFile(app, { bytes: pixel, name: "a.png" }, { by })),
    )
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(await eventsAfter(app, 0)).toHaveLength(1)
  })

  test("whose bytes are those of a text that is kept already becomes a file beside it", async () => {
    const bytes = utf8("Nous ne cédons rien.\n")
    const packed = await packBlob(await hexSha256(bytes), bytes)
    await app.store.commit((write) => keepBlobs(write, [packed]))
    expect(await keepFile(app, { bytes, name: "conditions.txt" }, { by })).toMatchObject({ type: "text", isNew: true })
  })
})

describe("what is not taken leaves nothing", () => {
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
  const laughs = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w>&b;</w>'
  const growing = () =>
    zipSync({ "[Content_Types].xml": utf8(types), "word/document.xml": utf8(laughs) }) as Uint8Array<ArrayBuffer>
  const cases: [string, () => Uint8Array<ArrayBuffer>, FileProblem][] = [
    ["a page called .pdf", () => utf8("<!doctype html><script>alert(1)</script>"), "unknown-type"],
    ["a PDF with a page behind it", () => utf8("%PDF-1.7\n<html><script>alert(1)</script>"), "damaged"],
    ["a drawing", () => utf8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), "unknown-type"],
    ["nothing", () => utf8(""), "empty"],
    ["a DOCX that grows as it is read", growing, "bomb"],
    ["more than the largest file", () => new Uint8Array(largestFile + 1), "too-large"],
  ]

  test.each(cases)("%s", async (_what, make, problem) => {
    await expect(keepFile(app, { bytes: make(), name }, { by })).rejects.toMatchObject({ name: "Unreadable", problem })
    expect(await app.store.head()).toMatchObject({ seq: 0 })
    expect(await filesByAge(app.store.read)).toEqual([])
  })

  test("where the runtime reads no documents, it is said so", async () => {
    const without = { ...app, documents: undefined }
    await expect(keepFile(without, { bytes: pixel, name }, { by })).rejects.toThrow(Refused)
  })
})
