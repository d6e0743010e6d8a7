import { type DocumentStamp, stampText } from "../../src/core/clause-document.ts"
import { documentWords } from "../../src/core/clause-words.ts"
import type { Language } from "../../src/core/text.ts"
import { type PdfNode, printable } from "../parts/printable.ts"

// The pages that documents about clauses are printed on.

export const ink = "#111827"
export const quiet = "#4b5563"
export const rule = "#9ca3af"
/** Behind what is still open. */
export const openColour = "#fff0a3"

const locales: Readonly<Record<Language, string>> = { fr: "fr-FR", en: "en-GB" }

/** A4, in points. */
const sheet = { short: 595.28, long: 841.89, sides: 62, landscapeSides: 48 }

/** Width of what stands between the margins. */
export function pageWidth(landscape: boolean): number {
  return landscape ? sheet.long - 2 * sheet.landscapeSides : sheet.short - 2 * sheet.sides
}

export interface PdfPages {
  language: Language
  /** In the header, beside the version. */
  title: string
  /** In the footer, beside the number of the page. */
  foot?: string | undefined
  stamp: DocumentStamp
  landscape?: boolean | undefined
  content: readonly PdfNode[]
}

/** Pages of one language and one direction, from a new page on. */
export function pdfPages({ language, title, foot, stamp, landscape = false, content }: PdfPages): PdfNode {
  const sides = landscape ? sheet.landscapeSides : sheet.sides
  const t = documentWords[language]
  return {
    pageSize: "A4",
    pageOrientation: landscape ? "landscape" : "portrait",
    pageMargins: [sides, 74, sides, 62],
    header: {
      margin: [sides, 34, sides, 0],
      stack: [
        {
          columns: [
            { text: title, style: "edge" },
            { text: stampText(stamp, language), style: "edge", alignment: "right", width: "auto" },
          ],
          columnGap: 16,
        },
        { canvas: [line(pageWidth(landscape))], margin: [0, 4, 0, 0] },
      ],
    },
    footer: {
      margin: [sides, 22, sides, 0],
      columns: [
        // In two pieces, what somebody wrote stands for no number.
        { text: (foot ?? "").split(/(?<=\{)/), style: "edge" },
        {
          text: `${t.page}\u00a0{page} ${t.of}\u00a0{pages}`,
          style: "edge",
          alignment: "right",
          width: "auto",
        },
      ],
      columnGap: 16,
    },
    section: { tag: "Sect", lang: locales[language], stack: content },
  }
}

/** A rule, from the left margin on. */
export function line(width: number, at = 0, left = 0): object {
  return { type: "line", x1: left, y1: at, x2: left + width, y2: at, lineWidth: 0.5, lineColor: rule }
}

/** The document around its pages: its properties name the program and nobody. */
export function pdfDocument(title: string, languages: readonly Language[], pages: readonly PdfNode[]): object {
  const [first = "fr"] = languages
  return printable({
    pageSize: "A4",
    language: locales[first],
    displayTitle: true,
    version: "1.7",
    info: { title, author: "Aval", creator: "Aval" },
    defaultStyle: { font: "Roboto", fontSize: 10, lineHeight: 1.25, color: ink },
    styles,
    content: pages,
  })
}

const styles = {
  h1: { fontSize: 20, bold: true, lineHeight: 1.15, margin: [0, 0, 0, 14] },
  h2: { fontSize: 12.5, bold: true, margin: [0, 16, 0, 6] },
  h3: { fontSize: 11, bold: true, margin: [0, 14, 0, 5] },
  head: { bold: true, fontSize: 8.5 },
  cell: { fontSize: 8.5, lineHeight: 1.2 },
  note: { italics: true, color: quiet },
  edge: { fontSize: 8, color: quiet },
}
