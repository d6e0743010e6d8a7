import type { SheetToWrite } from "./documents.ts"
import type { Language } from "./text.ts"

/** A table as the sheet of a workbook: its heads stay in view, columns as wide as what they hold. */
export function sheetOf(table: readonly (readonly string[])[], lang: Language): SheetToWrite {
  const [heads = [], ...rows] = table
  return {
    name: title[lang],
    widths: heads.map((_, column) => widthOf(table, column)),
    frozen: 1,
    rows: [
      heads.map((value) => ({ value, bold: true, wrap: true, fill: headFill })),
      ...rows.map((row) => row.map((value) => (value.includes("\n") ? { value, wrap: true } : value))),
    ],
  }
}

const title: Readonly<Record<Language, string>> = { fr: "Outils d’IA", en: "AI tools" }
const headFill = "#E4E9F2"

/** Enough rows to see how long a column's texts are. */
const measured = 500

function widthOf(table: readonly (readonly string[])[], column: number): number {
  const longest = table
    .slice(0, measured)
    .reduce((most, row, index) => Math.max(most, index === 0 ? 12 : longestLine(row[column] ?? "")), 0)
  return Math.min(60, Math.max(8, longest + 2))
}

function longestLine(text: string): number {
  return text.split("\n").reduce((most, line) => Math.max(most, line.length), 0)
}
