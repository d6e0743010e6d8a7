import type { Context } from "hono"
import { type FileType, mediaTypes } from "../core/documents.ts"

// Files that others made are handed out to be kept, never to be run: whatever they hold, they do nothing on our address.

/** Answers with a file that somebody handed in. */
export function fileAnswer(
  c: Context,
  { name, type }: { name: string; type: FileType },
  bytes: Uint8Array<ArrayBuffer>,
) {
  c.set(sandboxed, true)
  return c.body(bytes, 200, {
    "Content-Type": mediaTypes[type],
    "Content-Length": String(bytes.length),
    "Content-Disposition": attachment(named(name, type)),
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
  })
}

/** A file that we wrote, as it is handed out. */
export interface MadeFile {
  bytes: Uint8Array<ArrayBuffer>
  /** Media type. */
  type: string
  /** Of its name, without the dot. */
  ending: string
}

/** A text as a Markdown file. */
export function markdownFile(text: string): MadeFile {
  return { bytes: new TextEncoder().encode(text), type: "text/markdown; charset=utf-8", ending: "md" }
}

/** Answers with a file that we wrote for whoever asks; `name` without its ending, `languages` as RFC 9110, 8.5 writes them. */
export function madeAnswer(c: Context, { bytes, type, ending }: MadeFile, name: string, languages: string) {
  return c.body(bytes, 200, {
    "Content-Type": type,
    "Content-Disposition": attachment(`${name}.${ending}`),
    "Content-Language": languages,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
  })
}

const sandboxed = "aval.sandboxed"

/** The policy of an answer that is nobody's page; undefined for pages of ours. */
export function sandboxOf(c: Context): string | undefined {
  return c.get(sandboxed) ? "sandbox; default-src 'none'" : undefined
}

/** A header that has the browser save what it is sent, under the name (RFC 6266): in ASCII for old programs, and as it is (RFC 8187). */
export function attachment(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\x20-\x7e]/g, "_")
    .replace(/["\\%/]/g, "_")
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended(name)}`
}

function extended(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

const endings: Readonly<Record<FileType, readonly string[]>> = {
  pdf: ["pdf"],
  docx: ["docx"],
  xlsx: ["xlsx"],
  csv: ["csv", "tsv", "txt"],
  text: ["txt", "md", "log"],
  png: ["png"],
  jpeg: ["jpg", "jpeg"],
  webp: ["webp"],
}

/** The name with an ending that says what the file is: what is opened by its name is opened as that, and as nothing else. */
function named(name: string, type: FileType): string {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ""
  const [first = ""] = endings[type]
  return endings[type].includes(ending) ? name : `${name}.${first}`
}
