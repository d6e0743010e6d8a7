import {
  BorderStyle,
  HeightRule,
  type IParagraphOptions,
  type ITableCellBorders,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx"
import { plain, type Speaking } from "./clause-word-runs.ts"
import { wordStyles } from "./clause-word-styles.ts"

// Tables as every copy has them: fixed widths, a head that comes again on each page, rows that stay together.

const line = { style: BorderStyle.SINGLE, size: 4, color: "A6A6A6" }
const borders: ITableCellBorders = { top: line, bottom: line, left: line, right: line }
const shading = { type: ShadingType.CLEAR, color: "auto", fill: "EDEDED" }

/** Of a line that is filled in by hand, in twentieths of a point. */
export const writingHeight = 400

export interface WordTable {
  /** Between the margins, in twentieths of a point. */
  width: number
  columns: readonly { head: string; share: number }[]
  rows: readonly (readonly (readonly Paragraph[])[])[]
  /** Of each row: it fits on a page with others, and stays on one. */
  isShort: (row: number) => boolean
}

/** A table whose head comes again on every page that it goes over. */
export function wordTable(part: Speaking, { width, columns, rows, isShort }: WordTable): Table {
  const widths = columns.map(({ share }) => Math.round((width * share) / 100))
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    // It does not stand at the foot of a page by itself.
    keepNext: true,
    children: columns.map((column, at) => cell([plain(part, column.head, wordStyles.tableHead)], widths[at], shading)),
  })
  const body = rows.map(
    (cells, row) =>
      new TableRow({
        cantSplit: isShort(row),
        // Where something is to be written, a hand needs room.
        ...(cells.some((paragraphs) => paragraphs.length === 0)
          ? { height: { value: writingHeight, rule: HeightRule.ATLEAST } }
          : {}),
        children: cells.map((paragraphs, at) => cell(paragraphs, widths[at])),
      }),
  )
  return fixedTable(widths, [head, ...body])
}

/** What is asked on the left, room for the answer on the right. */
export interface WordAnswer {
  asked: readonly Paragraph[]
  answer: readonly Paragraph[]
  /** Least height, in twentieths of a point. */
  height: number
}

/** Of the column of answers, in twentieths of a point. */
export function answerWidth(width: number): number {
  return width - Math.round(width * 0.36)
}

/** `together`: all of it on one page. */
export function answerTable(width: number, answers: readonly WordAnswer[], together: boolean): Table {
  const widths = [width - answerWidth(width), answerWidth(width)]
  return fixedTable(
    widths,
    answers.map(
      ({ asked: left, answer, height }, at) =>
        new TableRow({
          cantSplit: true,
          keepNext: together && at < answers.length - 1,
          height: { value: height, rule: HeightRule.ATLEAST },
          children: [cell(left, widths[0], shading), cell(answer, widths[1])],
        }),
    ),
  )
}

function fixedTable(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    rows: [...rows],
  })
}

function cell(paragraphs: readonly Paragraph[], width = 0, shade?: typeof shading): TableCell {
  return new TableCell({
    borders,
    margins: { top: 40, bottom: 40, left: 85, right: 85 },
    width: { size: width, type: WidthType.DXA },
    ...(shade ? { shading: shade } : {}),
    // Word takes no cell without a paragraph.
    children: paragraphs.length > 0 ? [...paragraphs] : [small({})],
  })
}

/** A paragraph of a cell. */
export function small(options: IParagraphOptions): Paragraph {
  return new Paragraph({ style: wordStyles.tableText, ...options })
}
