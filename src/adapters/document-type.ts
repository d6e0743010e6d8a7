import { fileTypeFromBuffer } from "file-type"
import type { FileType } from "../core/documents.ts"
import { delimiterOf, rowsOf } from "./document-csv.ts"

const known: Readonly<Record<string, FileType>> = {
  pdf: "pdf",
  docx: "docx",
  xlsx: "xlsx",
  png: "png",
  jpg: "jpeg",
  webp: "webp",
}

/** What the bytes are, by themselves; undefined for anything that is not taken, markup that a browser would run above all. */
export async function typeOf(bytes: Uint8Array<ArrayBuffer>): Promise<FileType | undefined> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (found) return known[found.ext]
  const text = readable(bytes)
  if (text === undefined || /^\s*<(!doctype|html|head|body|script|svg|\?xml|!--)/i.test(text)) return undefined
  return isTable(text) ? "csv" : "text"
}

/** The text of a file without a format: UTF-8, else UTF-16 with a byte order mark, else Windows-1252, which every byte is. */
export function decoded(bytes: Uint8Array<ArrayBuffer>): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("windows-1252").decode(bytes)
  }
}

/** The text, unless it holds what no text holds. */
function readable(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  const text = decoded(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells bytes from text
  return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? undefined : text
}

/** Whether the first lines hold the same number of fields, two at least. */
function isTable(text: string): boolean {
  const delimiter = delimiterOf(text)
  if (delimiter === undefined) return false
  const rows = rowsOf(text, delimiter, 10)
  const [first] = rows
  return rows.length > 1 && first !== undefined && rows.every((row) => row.length === first.length)
}
