import type { AnnexField, AnnexForm, AnnexLine, AnnexPart, AnnexTable, TreeAnnex } from "../../src/core/clause-annex.ts"
import { cleanText } from "../../src/core/clause-filled.ts"
import { documentWords } from "../../src/core/clause-words.ts"
import type { Language } from "../../src/core/text.ts"
import type { PdfNode } from "../parts/printable.ts"
import { line, pageWidth, rule } from "./pdf-pages.ts"

/** What stands under the heading of an annex. */
export function annexNodes({ intro, parts, landscape }: TreeAnnex, language: Language): PdfNode[] {
  const width = pageWidth(landscape)
  return [
    ...intro.map((text) => ({ text: cleanText(text[language]), margin: [0, 0, 0, 6] })),
    ...parts.flatMap((part, at) => partNodes(part, language, { width, landscape, isFirst: at === 0 })),
  ]
}

interface Page {
  width: number
  landscape: boolean
  /** Nothing but the heading of the annex stands above it. */
  isFirst: boolean
}

function partNodes(part: AnnexPart, language: Language, page: Page): PdfNode[] {
  const head = [
    { text: cleanText(part.title[language]), style: "h3" },
    ...(part.intro ? [{ text: cleanText(part.intro[language]), margin: [0, 0, 0, 6] }] : []),
  ]
  if (part.kind === "form") return formNodes(part, head, language, page.width)
  if (part.rows.length === 0) return [{ unbreakable: true, stack: [...head, cleanText(part.none[language])] }]
  const table = tableNode(part, language, page.width)
  // Its heading stays with it: a table that may not fit what is left of a page begins a new one.
  if (heightOf(part, language, page.width) <= heldHeight(page.landscape))
    return [{ unbreakable: true, stack: [...head, table] }]
  return page.isFirst ? [...head, table] : [{ stack: head, pageBreak: "before" }, table]
}

// Tables.

/** A row with more lines may be cut by the end of a page: it might be longer than one. */
const mostLines = 20

/** Of a row with a cell that is filled in by hand. */
const blankHeight = 26

/** Most of what a page holds, in points. */
function heldHeight(landscape: boolean): number {
  return landscape ? 340 : 560
}

/** About how high a table is, in points. */
function heightOf({ columns, rows }: AnnexTable, language: Language, width: number): number {
  const heights = rows.map(({ cells }) => {
    const lines = columns.map(({ width: share }, at) => linesIn(cells[at] ?? [], (width * share) / 100, language))
    return Math.max(lines.includes(0) ? blankHeight : 0, Math.max(...lines) * 12 + 6)
  })
  return heights.reduce((sum, height) => sum + height, 40)
}

function tableNode({ columns, rows }: AnnexTable, language: Language, width: number): PdfNode {
  const isShort = rows.every(({ cells }) =>
    columns.every(({ width: share }, at) => linesIn(cells[at] ?? [], (width * share) / 100, language) <= mostLines),
  )
  return {
    layout: "grid",
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: isShort,
      heights: [
        "auto",
        ...rows.map(({ cells }) => (columns.every((_, at) => cells[at]?.length) ? "auto" : blankHeight)),
      ],
      widths: columns.map(({ width: share }) => `${share}%`),
      body: [
        columns.map(({ head }) => ({ text: cleanText(head[language]), style: "head", fillColor: "#e5e7eb" })),
        ...rows.map(({ cells }) => columns.map((_, at) => cellNode(cells[at] ?? [], language))),
      ],
    },
    margin: [0, 0, 0, 8],
  }
}

function cellNode(lines: readonly AnnexLine[], language: Language): PdfNode {
  const texts = lines.map((one) => ({ text: lineRuns(one, language), style: "cell" }))
  const [only] = texts
  return texts.length > 1 ? { stack: texts } : (only ?? { text: "", style: "cell" })
}

function lineRuns({ label, text }: AnnexLine, language: Language): PdfNode[] {
  const own = cleanText(text[language])
  if (!label) return [own]
  return [{ text: `${documentWords[language].colon(cleanText(label[language]))} `, bold: true }, own]
}

/** About how many lines a cell has: a character of small print is some four points wide. */
function linesIn(lines: readonly AnnexLine[], width: number, language: Language): number {
  const long = Math.max(1, (width - 8) / 4.4)
  const lengthOf = ({ label, text }: AnnexLine) => (label ? label[language].length + 3 : 0) + text[language].length
  return lines.reduce((sum, one) => sum + Math.max(1, Math.ceil(lengthOf(one) / long)), 0)
}

// Forms: to be filled in by hand, or read aloud.

function formNodes({ fields }: AnnexForm, head: readonly PdfNode[], language: Language, width: number): PdfNode[] {
  const [first, ...rest] = fields.map((field) => fieldNode(field, language, width))
  // Nobody signs a page that does not say what is signed.
  if (fields.at(-1)?.kind === "signature") return [{ unbreakable: true, stack: [...head, first ?? "", ...rest] }]
  return [{ unbreakable: true, stack: [...head, ...(first === undefined ? [] : [first])] }, ...rest]
}

function fieldNode(field: AnnexField, language: Language, width: number): PdfNode {
  const { label, hint } = field
  return {
    unbreakable: true,
    margin: [0, 0, 0, 10],
    stack: [
      { text: cleanText(label[language]), bold: true },
      ...(hint ? [{ text: cleanText(hint[language]), style: "note", fontSize: 9 }] : []),
      ...blanks(field, language, width),
    ],
  }
}

/** Options that stand side by side: yes and no, and at most one more. */
const mostBeside = 3

/** Between two lines to write on. */
const leading = 22

function blanks(field: AnnexField, language: Language, width: number): PdfNode[] {
  const t = documentWords[language]
  switch (field.kind) {
    case "line":
      return [lines(1, width)]
    case "lines":
      return [lines(field.lines, width)]
    case "day":
      return [lines(1, 160)]
    case "signature":
      return [{ canvas: [{ type: "rect", x: 0, y: 4, w: 240, h: 62, lineWidth: 0.5, lineColor: rule }] }]
    case "one":
    case "any": {
      const options = field.options.map((option) => ({
        tag: "LI",
        margin: [0, 3, 0, 0],
        columns: [box(field.kind), { tag: "LBody", text: cleanText(option[language]) }],
      }))
      return [
        // Of yes and no nobody takes both.
        ...(field.kind === "one" && field.options.length < 3
          ? []
          : [{ text: field.kind === "one" ? t.chooseOne : t.chooseAny, style: "note", fontSize: 9 }]),
        {
          tag: "L",
          ...(field.options.length <= mostBeside ? { columns: options } : { stack: options }),
        },
      ]
    }
  }
}

function lines(count: number, width: number): PdfNode {
  return { canvas: Array.from({ length: count }, (_, at) => line(width, (at + 1) * leading)) }
}

/** The font has no box to tick: it is drawn. */
function box(kind: "one" | "any"): PdfNode {
  const pen = { lineWidth: 0.8, lineColor: "#111827" }
  const shape =
    kind === "any"
      ? { type: "rect", x: 1, y: 1.5, w: 9, h: 9, ...pen }
      : { type: "ellipse", x: 5.5, y: 6, r1: 4.5, r2: 4.5, ...pen }
  return { canvas: [shape], width: 20 }
}
