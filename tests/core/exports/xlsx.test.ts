import { strFromU8, unzipSync } from "fflate"
import readWorkbook from "read-excel-file/node"
import { expect, test } from "vitest"
import { workbook } from "../../../src/adapters/document-sheets.ts"
import { openList } from "../../../src/core/book.ts"
import { sheetOf } from "../../../src/core/export-sheet.ts"
import type { ExportSource } from "../../../src/core/exports/format.ts"
import { xlsx } from "../../../src/core/exports/xlsx.ts"
import { list, plan, tool } from "../../support/list.ts"
import { hostile, sourceOf } from "./documents.ts"

function tableOf(source: ExportSource): readonly (readonly string[])[] {
  const { body } = xlsx.write(source)
  if (typeof body === "string") throw new Error("a workbook is made from a table")
  return body.table
}

test("opens again as it was written, every cell a text and none a formula", async () => {
  const table = tableOf(sourceOf())
  const bytes = await workbook([sheetOf(table, "en")])
  const [sheet] = await readWorkbook(Buffer.from(bytes))
  const shown = (sheet?.data ?? []).map((row) => row.map((cell) => (cell === null ? "" : String(cell))))
  expect(shown[0]?.slice(0, 3)).toEqual(["Tool", "Tool code", "Vendor"])
  expect(shown.slice(-hostile.length).map(([name]) => name)).toEqual(hostile.map((name) => name.trim()))
  expect(shown.length).toBe(table.length)
  const parts = unzipSync(bytes)
  const xml = Object.entries(parts).filter(([name]) => /worksheets\/.*\.xml$/.test(name))
  expect(xml.length).toBe(1)
  for (const [, part] of xml) {
    expect(strFromU8(part)).not.toMatch(/<f[ >]/)
    expect(strFromU8(part)).not.toMatch(/<c r="A\d+"(?![^>]* t="(?:s|inlineStr|str)")/)
  }
})

test("a cell longer than Excel takes is cut, and said to be", () => {
  const long = tool("long", [plan("long/p", { access: { fr: "é".repeat(40_000), en: "x".repeat(40_000) } })])
  const source = { ...sourceOf(), book: openList(list([long])) }
  expect(
    Math.max(
      ...tableOf(source)
        .flat()
        .map((cell) => cell.length),
    ),
  ).toBe(32_767)
  expect(xlsx.write(source).loss).toEqual([{ kind: "limit", about: ["long/p"] }])
})
