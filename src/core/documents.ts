import type { WordDocument } from "./clause-document.ts"

// What Aval asks of the outside to read and write documents. Node does it in a process of its own with limits of time and
// memory, so that nobody's file keeps others waiting; where the runtime has none of it (Workers), the port is absent.

/** Kinds of files that are taken, by what they hold and not by what they are called. */
export const fileTypes = ["pdf", "docx", "xlsx", "csv", "text", "png", "jpeg", "webp"] as const
export type FileType = (typeof fileTypes)[number]

export const mediaTypes: Readonly<Record<FileType, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  text: "text/plain; charset=utf-8",
  png: "image/png",
  jpeg: "image/jpeg",
  webp: "image/webp",
}

/** Largest file that is taken, in bytes. */
export const largestFile = 20_000_000

/** Longest text that is read in a file, in UTF-16 units: a contract of 2 000 pages has six million. */
export const longestText = 10_000_000

/**
 * Why a file is refused.
 * - `empty`, `too-large`, `unknown-type` (none of `fileTypes`), `wrong-type` (one of them, but not what is asked for here)
 * - `damaged`: it does not open · `encrypted`: it asks for a password · `bomb`: it unpacks to far more than a document holds
 * - `no-text`: pages without text, such as a scan · `too-long`: reading took too much time or memory
 */
export const fileProblems = [
  "empty",
  "too-large",
  "unknown-type",
  "wrong-type",
  "damaged",
  "encrypted",
  "bomb",
  "no-text",
  "too-long",
] as const
export type FileProblem = (typeof fileProblems)[number]

/** A file cannot be taken or read. */
export class Unreadable extends Error {
  override name = "Unreadable"
  readonly problem: FileProblem
  constructor(problem: FileProblem, options?: ErrorOptions) {
    super(problem, options)
    this.problem = problem
  }
}

/** A sheet of a workbook, or a CSV: cells as they are shown, dates as `YYYY-MM-DD`, numbers without grouping. */
export interface Sheet {
  name: string
  rows: readonly (readonly string[])[]
}

/** A cell that is written: a text is never a formula, whatever it begins with. */
export type Cell =
  | string
  | number
  | undefined
  | { value: string | number; bold?: boolean; wrap?: boolean; fill?: string }

export interface SheetToWrite {
  name: string
  /** In characters. */
  widths: readonly number[]
  rows: readonly (readonly Cell[])[]
  /** First rows that stay in view. */
  frozen?: number
  /** Cells (`C2:C9`) that offer the words of a range (`'Lists'!$A$2:$A$5`); anything else can be typed all the same. */
  lists?: readonly { cells: string; from: string }[] | undefined
}

/** Every method throws `Unreadable`. */
export interface Documents {
  /** What the bytes are; undefined when none of `fileTypes`. */
  typeOf(bytes: Uint8Array<ArrayBuffer>): Promise<FileType | undefined>
  /** The text: paragraphs with a blank line between, headings as `# …` where the file marks them. */
  textOf(bytes: Uint8Array<ArrayBuffer>, type: FileType): Promise<string>
  /** Of a workbook all sheets, of a CSV one: UTF-8, UTF-16 or Windows-1252; comma, semicolon or tab. */
  sheetsOf(bytes: Uint8Array<ArrayBuffer>, type: FileType): Promise<readonly Sheet[]>
  workbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array<ArrayBuffer>>
  /**
   * A tagged PDF from a pdfmake document definition (plain JSON, fonts: Roboto; `{page}` and `{pages}` in headers and footers stand for
   * numbers, `tag` says what a part is, styles `h1` to `h4` what is a heading, `layout: "grid"` is ours); the same definition gives the
   * same bytes. `at`: its date.
   */
  pdf(definition: object, at: Date): Promise<Uint8Array<ArrayBuffer>>
  /** A copy of a clause set, or a form, as a Word file; the same document gives the same bytes. */
  word(document: WordDocument): Promise<Uint8Array<ArrayBuffer>>
}
