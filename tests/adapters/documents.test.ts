import { deflateSync } from "node:zlib"
import { strToU8, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { largestFile, type SheetToWrite } from "../../src/core/documents.ts"
import { testDocuments } from "../support/documents.ts"
import { readPdf } from "../support/pdf.ts"

const documents = testDocuments()
const at = new Date("2026-01-01T00:00:00Z")

const utf8 = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>
const latin = (text: string) => new Uint8Array(Buffer.from(text, "latin1"))
const zip = (parts: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
  ) as Uint8Array<ArrayBuffer>

const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
const word = (body: string, head = "") =>
  zip({
    "[Content_Types].xml": types,
    "_rels/.rels": rels,
    "word/document.xml": `<?xml version="1.0"?>${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  })
const paragraph = (text: string, style = "") =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`

/** 160 MB of spaces. */
const bomb = zip({ "[Content_Types].xml": types, "word/document.xml": new Uint8Array(160_000_000).fill(32) })

const letter = (content: object) => documents.pdf({ language: "fr", info: { title: "Essai" }, content }, at)

describe("the type of a file is that of its content", () => {
  test.each([
    ["csv", utf8("Outil;Éditeur\nAcme;Acme SA\n")],
    ["text", utf8("Nous ne cédons rien.\n\nArticle 2, alinéa 3.\n")],
    ["docx", word(paragraph("Bonjour"))],
    [
      "png",
      new Uint8Array(
        Buffer.from(
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
          "base64",
        ),
      ),
    ],
  ] as const)("%s", async (type, bytes) => {
    expect(await documents.typeOf(bytes)).toBe(type)
  })

  test.each([
    ["a page", "<!doctype html><script>alert(1)</script>"],
    ["a page with a PDF behind it", "<html><body>%PDF-1.7"],
    ["a drawing", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ["a drawing with a declaration", '\uFEFF<?xml version="1.0"?><svg/>'],
    ["a program", "MZ\u0000\u0000\u0003"],
    ["a package that is no document", zip({ "hello.txt": "hello" })],
    ["nothing", ""],
  ])("%s is not taken", async (_what, content) => {
    expect(await documents.typeOf(typeof content === "string" ? utf8(content) : content)).toBeUndefined()
  })
})

describe("PDF", () => {
  test("gives its text back, headings by their size", async () => {
    const bytes = await letter([
      { text: "Évaluation d’Acme", fontSize: 20 },
      { text: "Le cœur du sujet : 80 % des données, ≥ 3 ans. ".repeat(9).trim(), fontSize: 10 },
    ])
    expect(await documents.typeOf(bytes)).toBe("pdf")
    // In the process of its own too, every text says what it is.
    const { elements, loose, marked } = await readPdf(bytes)
    expect([elements.map(({ role }) => role), loose, marked]).toEqual([["P", "P"], [], true])
    const text = await documents.textOf(bytes, "pdf")
    expect(text).toMatch(/^# Évaluation d’Acme\n\nLe cœur du sujet/)
    expect(text).toContain("≥ 3 ans")
  })

  test("is the same bytes for the same content and day", async () => {
    const [one, two] = [await letter(["Le même."]), await letter(["Le même."])]
    expect(Buffer.compare(Buffer.from(one), Buffer.from(two))).toBe(0)
  })

  test("fetches nothing and reads no file", async () => {
    await expect(letter([{ image: "/etc/hostname" }])).rejects.toThrow()
    await expect(letter([{ image: "http://127.0.0.1:9/x.png" }])).rejects.toThrow()
  })

  test("without text, locked or cut off is refused with the reason", async () => {
    await expect(
      documents.textOf(await letter([{ canvas: [{ type: "rect", x: 0, y: 0, w: 9, h: 9 }] }]), "pdf"),
    ).rejects.toMatchObject({ problem: "no-text" })
    const locked = await documents.pdf({ userPassword: "secret", content: ["Fermé."] }, at)
    await expect(documents.textOf(locked, "pdf")).rejects.toMatchObject({ problem: "encrypted" })
    await expect(documents.textOf(utf8("%PDF-1.7\nnothing"), "pdf")).rejects.toMatchObject({ problem: "damaged" })
  })
})

describe("DOCX", () => {
  test("gives its text back with headings", async () => {
    const body = paragraph("Article 1", "Heading1") + paragraph("Les données &amp; les &lt;fichiers&gt;.")
    expect(await documents.textOf(word(body), "docx")).toBe("# Article 1\n\nLes données & les <fichiers>.")
  })

  test("keeps points and the cells of a table apart", async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
    const table = `<w:tbl><w:tr>${cell("Finalité")}${cell("Durée")}</w:tr><w:tr>${cell("Support")}${cell("30 jours")}</w:tr></w:tbl>`
    expect(await documents.textOf(word(paragraph("Avant.") + table + paragraph("Après.")), "docx")).toBe(
      "Avant.\n\nFinalité | Durée\nSupport | 30 jours\n\nAprès.",
    )
  })

  test("that would unpack to far more than a document is refused before it does", async () => {
    expect(bomb.length).toBeLessThan(1_000_000)
    await expect(documents.textOf(bomb, "docx")).rejects.toMatchObject({ problem: "bomb" })
  })

  test("that declares entities is refused", async () => {
    const head = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    await expect(documents.textOf(word(paragraph("&b;"), head), "docx")).rejects.toMatchObject({ problem: "bomb" })
  })

  test("cut off, or empty, is refused with the reason", async () => {
    await expect(documents.textOf(word(paragraph("a")).slice(0, 300), "docx")).rejects.toMatchObject({
      problem: "damaged",
    })
    await expect(documents.textOf(word(""), "docx")).rejects.toMatchObject({ problem: "no-text" })
  })
})

describe("sheets", () => {
  const sheet: SheetToWrite = {
    name: "Inventaire",
    widths: [20, 10],
    frozen: 1,
    rows: [
      [{ value: "Outil", bold: true }, "Sièges"],
      ['=HYPERLINK("http://x")', 3],
      [undefined, "2026-01-02"],
    ],
  }

  test("a workbook comes back as it was written, what looks like a formula as a text", async () => {
    const bytes = await documents.workbook([sheet])
    expect(await documents.typeOf(bytes)).toBe("xlsx")
    expect(await documents.sheetsOf(bytes, "xlsx")).toEqual([
      {
        name: "Inventaire",
        rows: [
          ["Outil", "Sièges"],
          ['=HYPERLINK("http://x")', "3"],
          ["", "2026-01-02"],
        ],
      },
    ])
  })

  test.each([
    ["UTF-8 with a mark", utf8('\uFEFFOutil,Prix\nÉcho,"1,5"\n')],
    ["Windows-1252 with semicolons", latin("Outil;Prix\n\xc9cho;1,5\n")],
    ["UTF-16 with tabs", new Uint8Array([0xff, 0xfe, ...Buffer.from("Outil\tPrix\nÉcho\t1,5\n", "utf16le")])],
  ])("a CSV in %s", async (_what, bytes) => {
    expect(await documents.sheetsOf(bytes, "csv")).toEqual([
      {
        name: "CSV",
        rows: [
          ["Outil", "Prix"],
          ["Écho", "1,5"],
        ],
      },
    ])
  })

  test("a workbook that would unpack to far more than one is refused", async () => {
    await expect(documents.sheetsOf(bomb, "xlsx")).rejects.toMatchObject({ problem: "bomb" })
  })
})

test("what is larger than a file may be is not even opened", () => {
  expect(() => documents.textOf(new Uint8Array(largestFile + 1), "pdf")).toThrow("too-large")
})

describe("a file that is made to fill the memory takes nothing else with it", () => {
  /** A sheet of one cell. */
  const sheet = (cell: string) =>
    zip({
      "[Content_Types].xml": types
        .replace("/word/document.xml", "/xl/workbook.xml")
        .replace("wordprocessingml.document", "spreadsheetml.sheet"),
      "_rels/.rels": rels.replace("word/document.xml", "xl/workbook.xml"),
      "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="${cell}" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>`,
    })

  /** A page drawn by a stream that is `size` bytes of spaces. */
  const page = (size: number) => {
    const stream = deflateSync(Buffer.alloc(size, 32), { level: 1 }).toString("latin1")
    return latin(
      `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode/Length ${stream.length}>>stream\n${stream}\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF`,
    )
  }

  test("a workbook whose only cell lies a hundred million rows down", async () => {
    expect(await documents.sheetsOf(sheet("A1"), "xlsx")).toMatchObject([{ rows: [["x"]] }])
    await expect(documents.sheetsOf(sheet("ZZZZZZZ99999999"), "xlsx")).rejects.toMatchObject({ problem: "too-long" })
  })

  test("a PDF whose page unpacks to 400 MB", async () => {
    await expect(documents.textOf(page(1000), "pdf")).rejects.toMatchObject({ problem: "no-text" })
    await expect(documents.textOf(page(400_000_000), "pdf")).rejects.toMatchObject({ problem: "too-long" })
  })

  test("a document that is one word of eleven million letters", async () => {
    await expect(documents.textOf(word(paragraph("x".repeat(11_000_000))), "docx")).rejects.toMatchObject({
      problem: "too-long",
    })
  })

  test("entities behind a comment, however long", async () => {
    const declared = word(paragraph("&x;"), `<!--${"a".repeat(5000)}--><!DOCTYPE w [<!ENTITY x "x">]>`)
    await expect(documents.textOf(declared, "docx")).rejects.toMatchObject({ problem: "bomb" })
  })
})
