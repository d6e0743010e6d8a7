import readWorkbook from "read-excel-file/node"
import writeWorkbook from "write-excel-file/node"
import { type Cell, type FileType, type Sheet, type SheetToWrite, Unreadable } from "../core/documents.ts"
import { delimiterOf, rowsOf } from "./document-csv.ts"
import { decoded } from "./document-type.ts"
import { plainPackage } from "./document-zip.ts"

/** More cells than an inventory has. */
const mostCells = 2_000_000

/** Throws `Unreadable`. */
export async function sheetsOf(bytes: Uint8Array<ArrayBuffer>, type: FileType): Promise<Sheet[]> {
  const sheets = type === "xlsx" ? await workbookSheets(bytes) : [tableOf(bytes, type)]
  const cells = sheets.reduce((sum, { rows }) => sum + rows.reduce((count, row) => count + row.length, 0), 0)
  if (cells > mostCells) throw new Unreadable("too-long")
  if (cells === 0) throw new Unreadable("no-text")
  return sheets
}

function tableOf(bytes: Uint8Array<ArrayBuffer>, type: FileType): Sheet {
  if (type !== "csv" && type !== "text") throw new Unreadable("wrong-type")
  const text = decoded(bytes)
  const rows = rowsOf(text, delimiterOf(text) ?? ",")
  // Empty lines in between stay: a row has the number that a spreadsheet gives it.
  return { name: "CSV", rows: rows.slice(0, rows.findLastIndex((row) => row.some((cell) => cell !== "")) + 1) }
}

async function workbookSheets(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet[]> {
  const buffer = Buffer.from(plainPackage(bytes))
  try {
    const sheets = await readWorkbook(buffer)
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }))
  } catch (error) {
    throw new Unreadable("damaged", { cause: error })
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ""
  if (value instanceof Date) {
    // A moment of the day is kept where there is one: a date alone stands at midnight.
    const text = Number.isNaN(value.getTime()) ? "" : value.toISOString()
    return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 16)
  }
  return String(value)
}

/** Texts are written as texts: no program takes one for a formula. */
export async function workbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array<ArrayBuffer>> {
  const buffer = await writeWorkbook(
    sheets.map(({ name, widths, rows, frozen }) => ({
      sheet: name,
      data: rows.map((row) => row.map(written)),
      columns: widths.map((width) => ({ width })),
      ...(frozen !== undefined && { stickyRowsCount: frozen }),
    })),
    { features: [listsIn(sheets)] },
  ).toBuffer()
  return new Uint8Array(buffer)
}

/** Lists to choose from, which the library does not write: `dataValidations` (ECMA-376 Part 1, §18.3.1.33), after what may stand before it. */
function listsIn(sheets: readonly SheetToWrite[]) {
  const insert = (xml: string, index: number) => {
    const lists = sheets[index]?.lists ?? []
    if (lists.length === 0) return xml
    const rules = lists.map(
      ({ cells, from }) =>
        `<dataValidation type="list" allowBlank="1" sqref="${escaped(cells)}"><formula1>${escaped(from)}</formula1></dataValidation>`,
    )
    const after = /<(hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|drawing)\b|<\/worksheet>/
    return xml.replace(
      after,
      (next) => `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>${next}`,
    )
  }
  const transform = (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) => insert(xml, sheetIndex)
  return { files: { transform: { "xl/worksheets/sheet{id}.xml": { transform } } } }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")
}

function written(cell: Cell) {
  if (cell === undefined || cell === "") return null
  const { value, bold, wrap, fill } = typeof cell === "object" ? cell : { value: cell }
  return {
    ...(typeof value === "number" ? { type: Number, value } : { type: String, value }),
    ...(bold && { fontWeight: "bold" as const }),
    ...(wrap && { wrap: true, alignVertical: "top" as const }),
    ...(fill && { backgroundColor: fill }),
  }
}
