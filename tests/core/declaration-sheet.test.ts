import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { DeclarationKind } from "../../src/core/declaration.ts"
import { type Draft, draftOf, partsOf, type SavedPart } from "../../src/core/declaration-parts.ts"
import { writeDeclarationSheets } from "../../src/core/declaration-sheet.ts"
import { type SheetList, sheetLists } from "../../src/core/declaration-sheet-cells.ts"
import { readDeclarationSheets } from "../../src/core/declaration-sheet-reading.ts"
import type { Sheet, SheetToWrite } from "../../src/core/documents.ts"
import { fold, languages } from "../../src/core/text.ts"
import { sheetWords } from "../../src/web/declaring-sheet.tsx"
import { completeParts } from "../support/declarations.ts"
import { contractContents, sheetContents } from "../support/declared.ts"

const id = "dcl_1"
const empty = (kind: DeclarationKind) => draftOf(kind, [])
const draftWith = (parts: ReturnType<typeof completeParts>) =>
  draftOf(
    "contract",
    Object.entries(parts).map(([part, content]) => ({ part, content })),
  )

/** As the sheets come back from a file. */
function cellsOf(sheets: readonly SheetToWrite[]): Sheet[] {
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((cell) => String((typeof cell === "object" ? cell.value : cell) ?? ""))),
  }))
}

const written = (draft: Draft, lang: "fr" | "en" = "fr") =>
  cellsOf(writeDeclarationSheets(id, draft, sheetWords(lang, draft.kind)))
const read = (sheets: readonly Sheet[], draft: Draft) => {
  const all = languages.map((lang) => sheetWords(lang, draft.kind))
  return readDeclarationSheets(sheets, { declaration: id, draft }, all)
}

/** The sheets with another word in a cell, as a spreadsheet names it. */
function typed(sheets: readonly Sheet[], changes: Readonly<Record<string, string>>): Sheet[] {
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row, r) => row.map((cell, c) => changes[`${name}!${String.fromCharCode(65 + c)}${r + 1}`] ?? cell)),
  }))
}

/** The cell of the row that begins with a word, in a column by its head. */
function cellAt(sheets: readonly Sheet[], sheet: number, first: string, head: string): string {
  const { name = "", rows = [] } = sheets[sheet] ?? {}
  const row = rows.findIndex((cells) => cells[0] === first)
  const column = (rows[0] ?? []).indexOf(head)
  if (row < 0 || column < 0) throw new Error(`no ${first} ${head}`)
  return `${name}!${String.fromCharCode(65 + column)}${row + 1}`
}

const words = sheetWords("fr", "contract")
const column = (name: string) => words.columns[name] ?? name

describe("a declaration as a sheet", () => {
  test.each<[DeclarationKind, fc.Arbitrary<Parameters<typeof partsOf>[1]>]>([
    ["contract", contractContents],
    ["deliverable", sheetContents],
  ])(
    "of a %s says all when it comes back, in either language, and nothing new where nothing changed",
    (kind, contents) => {
      const sorted = (parts: readonly SavedPart[]) => parts.toSorted((a, b) => (a.part < b.part ? -1 : 1))
      fc.assert(
        fc.property(contents, fc.constantFrom(...languages), (content, lang) => {
          const parts = partsOf(kind, content)
          const draft = draftOf(kind, parts)
          const sheets = written(draft, lang)
          expect(read(sheets, draft)).toEqual({ parts: [], faults: [] })
          const again = read(asNew(sheets), empty(kind))
          expect(again.faults).toEqual([])
          expect(sorted(again.parts)).toEqual(sorted(parts))
        }),
        { numRuns: 60 },
      )
    },
  )

  test("has words that tell all apart, each in one sheet's heads alone, and none with the sign between", () => {
    for (const lang of languages) {
      const { lists, columns, sheets } = sheetWords(lang, "contract")
      for (const [list, { words: said }] of Object.entries(lists)) {
        const all = sheetLists[list as SheetList].map((one) => said[one] ?? "")
        expect(new Set(all.map(fold)).size, list).toBe(all.length)
        expect(all.join("")).not.toContain(";")
      }
      expect(new Set(Object.values(columns).map(fold)).size).toBe(Object.keys(columns).length)
      for (const name of Object.values(sheets)) expect(name).toMatch(/^[^\\/*?:[\]']{1,31}$/)
    }
  })

  test("offers lists where one word is chosen, at ranges that hold it", () => {
    const sheets = writeDeclarationSheets(id, draftWith(completeParts()), words)
    const cells = cellsOf(sheets)
    const lists = sheets.flatMap(({ lists = [] }) => lists)
    expect(lists.length).toBeGreaterThan(15)
    for (const { from } of lists) {
      const [, name, letter = "A", first, last] = /^'(.+)'!\$([A-Z])\$(\d+):\$[A-Z]\$(\d+)$/.exec(from) ?? []
      const rows = cells.find((sheet) => sheet.name === name)?.rows.slice(Number(first) - 1, Number(last)) ?? []
      expect(rows.length).toBeGreaterThan(1)
      for (const row of rows) expect(row[letter.charCodeAt(0) - 65]).not.toBe("")
    }
  })
})

describe("a sheet that is sent", () => {
  test("changes what it says, adds what has no number, and adds nothing when it is sent again", () => {
    const draft = draftWith(completeParts())
    const sheets = written(draft)
    const tools = sheets[1]
    if (!tools) throw new Error("no tools")
    const row = (values: Record<string, string>) => (tools.rows[0] ?? []).map((head) => values[head] ?? "")
    const added = row({
      [column("toolName")]: "Midjourney “<x>”",
      [column("tier")]: "Pro",
      [column("crafts")]: "image ; retouch",
      [column("data")]: "Briefs and everyday working documents",
    })
    const filled = [sheets[0], { ...tools, rows: [...tools.rows, added] }, ...sheets.slice(2)].filter((one) => !!one)
    const { parts, faults } = read(
      typed(filled, { [cellAt(sheets, 0, "pricing.pricing", column("answer"))]: "−10 %" }),
      draft,
    )
    expect(faults).toEqual([])
    expect(parts).toEqual([
      { part: "pricing", content: { pricing: "−10 %" } },
      {
        part: "tools/2",
        content: { name: "Midjourney “<x>”", tier: "Pro", crafts: ["image", "retouch"], data: ["briefs"] },
      },
    ])
    const after = draftOf("contract", [...[...draft.parts].map(([part, content]) => ({ part, content })), ...parts])
    expect(read(filled, after)).toEqual({ parts: [], faults: [] })
    // Twice in the file, and there once: the second is new.
    const twice = { ...tools, rows: [...tools.rows, added, added] }
    expect(read([twice], after).parts.map(({ part }) => part)).toEqual(["tools/3"])
  })

  test.each<[string, (sheets: Sheet[]) => Record<string, string>, number | string]>([
    [
      "a word that is none of the list",
      (s) => ({ [cellAt(s, 0, "oversight.oversight", column("answer"))]: "parfois" }),
      1,
    ],
    ["an address that is none", (s) => ({ [cellAt(s, 0, "start.policyUrl", column("answer"))]: "atelier.example" }), 1],
    ["a craft that is none", (s) => ({ [cellAt(s, 1, "1", column("crafts"))]: "copy; sorcellerie" }), 1],
    ["a number that no tool has", (s) => ({ [cellAt(s, 1, "1", column("toolNumber"))]: "7" }), 1],
    ["a note without a level", (s) => ({ [cellAt(s, 2, "video", column("note"))]: "Montages" }), cellName("level")],
    ["a text without end", (s) => ({ [cellAt(s, 0, "pricing.pricing", column("answer"))]: "x".repeat(5001) }), 1],
    ["half a character", (s) => ({ [cellAt(s, 1, "1", column("vendor"))]: "a\ud800" }), 1],
    [
      "a question of another declaration",
      (s) => ({
        [cellAt(s, 0, "pricing.pricing", column("id"))]: "rights.c2pa",
        [cellAt(s, 0, "pricing.pricing", column("answer"))]: "x",
      }),
      1,
    ],
  ])("is refused at its cell: %s", (_, change, at) => {
    const draft = draftWith(completeParts())
    const sheets = written(draft)
    const changes = change(sheets)
    const { parts, faults } = read(typed(sheets, changes), draft)
    expect(parts).toEqual([])
    expect(faults).toHaveLength(1)
    const [place = ""] = typeof at === "number" ? Object.keys(changes) : [at]
    expect(faults[0]?.cell).toBe(place)
    expect(faults[0]?.message.fr).not.toBe(faults[0]?.message.en)
  })

  test("is refused as a whole where it is of another declaration, or none at all", () => {
    const draft = draftWith(completeParts())
    const sheets = written(draft)
    const other = typed(sheets, { [cellAt(sheets, 0, "declaration", column("options"))]: "dcl_2" })
    expect(read(other, draft).faults).toMatchObject([{ cell: "" }])
    expect(read([{ name: "x", rows: [["a"], ["b"]] }], draft).faults).toMatchObject([{ cell: "" }])
  })

  test("is read to its limits: 201 tools, a number twice, rows without end", () => {
    const draft = draftWith(completeParts())
    const [answers, tools] = written(draft)
    if (!answers || !tools) throw new Error("no sheets")
    const [head = [], one = []] = tools.rows
    const name = head.indexOf(column("toolName"))
    const many = Array.from({ length: 200 }, (_, index) => head.map((_, place) => (place === name ? `T ${index}` : "")))
    const sheet = (rows: readonly (readonly string[])[]) => [{ name: tools.name, rows: [head, one, ...rows] }]
    expect(read(sheet(many), draft).faults).toHaveLength(1)
    expect(read(sheet(many.slice(1)), draft).parts).toHaveLength(199)
    expect(read(sheet([one]), draft).faults).toHaveLength(1)
    const endless = Array.from({ length: 2100 }, () => head.map(() => ""))
    endless.push(many[0] ?? [])
    expect(read(sheet(endless), draft).faults).toMatchObject([{ cell: `${tools.name}!A2103` }])
  })
})

function cellName(of: string): string {
  return cellAt(written(draftWith(completeParts())), 2, "video", column(of))
}

/** The same file without the numbers that tools and subcontractors had. */
function asNew(sheets: readonly Sheet[]): Sheet[] {
  const numbers = new Set(
    languages.flatMap((lang) => ["toolNumber", "subNumber"].map((name) => sheetWords(lang, "contract").columns[name])),
  )
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row, index) => (index > 0 && numbers.has(rows[0]?.[0]) ? ["", ...row.slice(1)] : row)),
  }))
}
