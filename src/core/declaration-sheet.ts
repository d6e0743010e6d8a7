import type { DeclarationContent, DeclaredTool, SheetContent } from "./declaration.ts"
import type { Draft } from "./declaration-parts.ts"
import { useOf } from "./declaration-parts.ts"
import {
  cellText,
  type DeclarationSheetWords,
  type SheetList,
  type SheetTable,
  sheetColumns,
  sheetLists,
  sheetQuestions,
  subcontractorCells,
  toolCells,
  useCells,
} from "./declaration-sheet-cells.ts"
import type { Cell, SheetToWrite } from "./documents.ts"
import { letters } from "./packet-sheet.ts"

// A declaration as a workbook, to be filled in with any program for tables: one sheet of answers, and one each for tools, uses and
// subcontractors, with lists to choose from. It is read again by src/core/declaration-sheet-reading.ts.

/** In the table of answers, the row that says which declaration the file is of. */
export const markId = "declaration"

/** Empty rows below what is there. */
const spare = { tools: 20, subcontractors: 10 }

const widths: Readonly<Record<string, number>> = {
  ...{ id: 26, question: 60, options: 40, answer: 60, toolNumber: 8, toolName: 26, plan: 24, crafts: 50, data: 50 },
  ...{ craft: 14, craftName: 40, note: 50, subNumber: 8, subName: 30, subTools: 40, subCrafts: 50 },
}
const usualWidth = 20

/** Columns that tell rows apart, and are left as they are. */
const fixed = ["id", "question", "options", "toolNumber", "craft", "craftName", "subNumber"]

/** The workbook of a declaration as it stands. */
export function writeDeclarationSheets(
  declaration: string,
  draft: Draft,
  words: DeclarationSheetWords,
): SheetToWrite[] {
  const tables: SheetToWrite[] = [
    table("answers", answerRows(declaration, draft, words), words),
    table("tools", toolRows(draft, words), words),
    ...(draft.kind === "contract"
      ? [
          table("uses", useRows(draft.content, words), words),
          table("subcontractors", subcontractorRows(draft.content, words), words),
        ]
      : []),
  ]
  return [...tables, listSheet(words), helpSheet(words)]
}

interface Row {
  cells: Readonly<Record<string, string>>
  /** The list that its `answer` is chosen from. */
  list?: SheetList | undefined
}

function table(name: SheetTable, rows: readonly Row[], words: DeclarationSheetWords): SheetToWrite {
  const columns: readonly string[] = sheetColumns[name]
  const head = columns.map((column): Cell => ({ value: words.columns[column] ?? column, ...headStyle }))
  return {
    name: words.sheets[name],
    widths: columns.map((column) => widths[column] ?? usualWidth),
    rows: [head, ...rows.map(({ cells }) => columns.map((column) => cellOf(column, cells[column] ?? "")))],
    frozen: 1,
    lists: name === "answers" ? answerLists(rows, words) : columnLists(name, rows.length, words),
  }
}

const headStyle = { bold: true, wrap: true, fill: "#E4E9F2" }

/** An empty cell keeps its colour by a space: it is where the agency writes. */
function cellOf(column: string, value: string): Cell {
  if (fixed.includes(column)) return { value, wrap: true }
  return { value: value === "" ? " " : value, wrap: true, fill: "#FFF9E5" }
}

function answerRows(declaration: string, { kind, content }: Draft, words: DeclarationSheetWords): Row[] {
  const mark: Row = { cells: { id: markId, question: words.mark, options: declaration } }
  const rows = sheetQuestions(kind).map(({ id, part, field, kind: cell }): Row => {
    const list = cell.kind === "choice" ? cell.list : cell.kind === "yesNo" ? "yesNo" : undefined
    const options = list === undefined ? "" : Object.values(words.lists[list].words).join("; ")
    const said = part === "sources" ? (content as SheetContent).sources : content
    const value: unknown = (said as unknown as Readonly<Record<string, unknown>>)[field]
    const answer = cellText(value, cell, words)
    return { cells: { id, question: words.questions[id] ?? id, options, answer }, list }
  })
  return [mark, ...rows]
}

function toolRows({ tools }: Draft, words: DeclarationSheetWords): Row[] {
  const rows = tools.map(({ number, tool }): Row => {
    const fields: Readonly<Record<string, unknown>> = { ...tool, toolName: tool.name }
    return { cells: { toolNumber: String(number), ...written(toolCells, fields, words) } }
  })
  return [...rows, ...Array<Row>(spare.tools).fill({ cells: {} })]
}

function useRows({ uses, refused }: DeclarationContent, words: DeclarationSheetWords): Row[] {
  return sheetLists.craft.map((craft): Row => {
    const use = useOf(uses, craft)
    const fields = { ...use, refused: refused.includes(craft) ? true : undefined }
    const craftName = words.lists.craft.words[craft] ?? craft
    return { cells: { craft, craftName, ...written(useCells, fields, words) } }
  })
}

function subcontractorRows({ subcontractors }: DeclarationContent, words: DeclarationSheetWords): Row[] {
  const rows = subcontractors.map(({ name, country, tools, crafts }, index): Row => {
    const fields = { subName: name, subCountry: country, subTools: tools, subCrafts: crafts }
    return { cells: { subNumber: String(index + 1), ...written(subcontractorCells, fields, words) } }
  })
  return [...rows, ...Array<Row>(spare.subcontractors).fill({ cells: {} })]
}

function written(
  cells: typeof toolCells,
  fields: Readonly<Record<string, unknown>> | DeclaredTool,
  words: DeclarationSheetWords,
): Readonly<Record<string, string>> {
  const values = fields as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.entries(cells).map(([column, kind]) => [column, kind ? cellText(values[column], kind, words) : ""]),
  )
}

const listNames = Object.keys(sheetLists) as SheetList[]

/** Every list a column, its words below its head. */
function listSheet(words: DeclarationSheetWords): SheetToWrite {
  const lists = listNames.map((list) => [
    words.lists[list].name,
    ...sheetLists[list].map((id) => words.lists[list].words[id] ?? id),
  ])
  const longest = Math.max(...lists.map((list) => list.length))
  return {
    name: words.sheets.lists,
    widths: lists.map(() => 36),
    rows: Array.from({ length: longest }, (_, index) =>
      lists.map((list): Cell => ({ value: list[index] ?? "", wrap: true, bold: index === 0 })),
    ),
    frozen: 1,
  }
}

function helpSheet({ sheets, help }: DeclarationSheetWords): SheetToWrite {
  return {
    name: sheets.help,
    widths: [110],
    rows: help.map((value, index) => [{ value, wrap: true, bold: index === 0 }]),
  }
}

/** Where the words of a list stand in the workbook. */
function rangeOf(list: SheetList, { sheets }: DeclarationSheetWords): string {
  const column = letters(listNames.indexOf(list))
  return `'${sheets.lists}'!$${column}$2:$${column}$${sheetLists[list].length + 1}`
}

function answerLists(rows: readonly Row[], words: DeclarationSheetWords): SheetToWrite["lists"] {
  const column = letters(sheetColumns.answers.indexOf("answer"))
  return rows.flatMap(({ list }, index) =>
    list === undefined ? [] : [{ cells: `${column}${index + 2}`, from: rangeOf(list, words) }],
  )
}

/** One word is chosen from a list; several are written. */
function columnLists(name: Exclude<SheetTable, "answers">, rows: number, words: DeclarationSheetWords) {
  const kinds = { ...toolCells, ...useCells, ...subcontractorCells }
  return sheetColumns[name].flatMap((column, place) => {
    const kind = kinds[column]
    const list =
      kind?.kind === "choice" ? kind.list : kind?.kind === "yesNo" || kind?.kind === "yes" ? "yesNo" : undefined
    const at = letters(place)
    return list === undefined ? [] : [{ cells: `${at}2:${at}${rows + 1}`, from: rangeOf(list, words) }]
  })
}
