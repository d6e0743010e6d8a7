import { documentLoss, exportPlans } from "../export-plans.ts"
import { exportTable } from "../export-table.ts"
import type { Export, ExportFormat, ExportSource, Loss } from "./format.ts"

/** The table of the CSV as a workbook (ECMA-376), written where the runtime can. Every cell is a text: no program takes one for a formula. */
export const xlsx: ExportFormat = {
  id: "xlsx",
  name: { fr: "Classeur Excel", en: "Excel workbook" },
  use: {
    fr: "Excel, LibreOffice, Google Sheets\u00a0: le même tableau que le CSV, sans réglage d’import.",
    en: "Excel, LibreOffice, Google Sheets: the table of the CSV, with no import settings.",
  },
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  file: "aval.xlsx",
  reader: "people",
  proof: "proven",
  by: "read-excel-file",
  write,
}

// "Excel specifications and limits": rows of a sheet, the heads among them, and characters of a cell.
const mostRows = 1_048_576
const longestCell = 32_767

function write(source: ExportSource): Export {
  const plans = exportPlans(source.book, source.day)
  const cut: string[] = []
  const table = exportTable(source).map((row, index) => {
    const shortened = row.map((cell) => within(cell))
    const isCut = index >= mostRows || shortened.some((cell, place) => cell !== row[place])
    if (isCut) cut.push(plans[index - 1]?.plan?.slug ?? plans[index - 1]?.tool.slug ?? "")
    return shortened
  })
  const limit: Loss[] = cut.length > 0 ? [{ kind: "limit", about: cut.sort() }] : []
  return { body: { table: table.slice(0, mostRows) }, loss: [...limit, ...documentLoss(plans)] }
}

function within(cell: string): string {
  return cell.length > longestCell ? `${cell.slice(0, longestCell - 1).toWellFormed()}…` : cell
}
