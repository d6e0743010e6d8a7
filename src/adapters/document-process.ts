import type { WordDocument } from "../core/clause-document.ts"
import { type FileProblem, type FileType, longestText, type SheetToWrite, Unreadable } from "../core/documents.ts"

// The other end of documents.ts: does one piece of work and ends. Each kind loads its own library only.

type Bytes = Uint8Array<ArrayBuffer>

export type Job =
  | { what: "type"; bytes: Bytes }
  | { what: "text" | "sheets"; bytes: Bytes; type: FileType }
  | { what: "workbook"; sheets: readonly SheetToWrite[] }
  | { what: "pdf"; definition: object; at: Date }
  | { what: "word"; document: WordDocument }

export type Answer = { done: unknown } | { problem?: FileProblem; failed: string }

async function work(job: Job): Promise<unknown> {
  switch (job.what) {
    case "type":
      return (await import("./document-type.ts")).typeOf(job.bytes)
    case "text":
      return short(await textOf(job.bytes, job.type))
    case "sheets":
      return (await import("./document-sheets.ts")).sheetsOf(job.bytes, job.type)
    case "workbook":
      return (await import("./document-sheets.ts")).workbook(job.sheets)
    case "pdf":
      return (await import("./document-print.ts")).printed(job.definition, job.at)
    case "word":
      return (await import("./clause-word.ts")).clauseWord(job.document)
  }
}

async function textOf(bytes: Bytes, type: FileType): Promise<string> {
  switch (type) {
    case "pdf":
      return (await import("./document-pdf.ts")).pdfText(bytes)
    case "docx":
      return (await import("./document-docx.ts")).docxText(bytes)
    case "text":
    case "csv":
      return filled((await import("./document-type.ts")).decoded(bytes))
    default:
      throw new Unreadable("no-text")
  }
}

/** What a few bytes unpack to is no text that anybody wrote, and whoever asked would have to hold it. */
function short(text: string): string {
  if (text.length > longestText) throw new Unreadable("too-long")
  return text
}

function filled(text: string): string {
  if (text.trim() === "") throw new Unreadable("no-text")
  return text
}

async function answer(job: Job): Promise<Answer> {
  try {
    return { done: await work(job) }
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.problem, failed: error.message }
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

// Whoever asked is gone: nobody waits for it.
process.once("disconnect", () => process.exit())
process.once("message", async (job: Job) => {
  process.send?.(await answer(job), () => process.exit())
})
