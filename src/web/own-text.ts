import type { Context } from "hono"
import { blobOf, textOf } from "../../db/queries/blobs.ts"
import { fileBySha256 } from "../../db/queries/files.ts"
import { type Contents, contentsOf, keepFile } from "../actions/keep-file.ts"
import type { App } from "../app.ts"
import { Busy } from "../core/busy.ts"
import { type FileType, Unreadable } from "../core/documents.ts"
import type { Fault } from "../core/errors.ts"
import { longestOwnText, ownText } from "../core/own-text.ts"
import { formDataOf, readUpload } from "./form.ts"
import { said } from "./said.ts"
import { uploadFaults } from "./upload.ts"

/** A file that is kept, as the form names it. */
export interface KeptText {
  sha256: string
  name: string
}

/** The text that a form carries: pasted, or read in a file. */
export interface GivenText {
  value: string
  /** As it was pasted, but for what `ownText` takes out: shown again. */
  pasted: string
  file?: KeptText | undefined
  faults: readonly Fault[]
}

/**
 * Reads the fields `text` and `file`. A file in which a text is found is kept at once, so that a form that is refused for something
 * else does not ask for it again: `kept` names it then.
 */
export async function readText(c: Context, app: App, { kept, by }: { kept: string; by: string }): Promise<GivenText> {
  const pasted = await pastedText(c)
  const isPasted = pasted.trim() !== ""
  try {
    const sent = await sentFile(c, app, by)
    const found = sent ?? (await keptFile(app, kept))
    if (found && isPasted) return { ...refused("text", (t) => t.reading.add.faults.both), pasted, file: found.file }
    if (found) return { value: found.text, pasted, file: found.file, faults: [] }
    if (!isPasted) {
      const words = app.documents ? ("neither" as const) : ("pasteNothing" as const)
      return { ...refused("text", (t) => t.reading.add.faults[words]), pasted }
    }
    if (pasted.length > longestOwnText) return { ...refused("text", tooLong), pasted }
    return { value: pasted, pasted, faults: [] }
  } catch (error) {
    if (error instanceof TextRefused) return { ...error.given, pasted }
    if (error instanceof Unreadable && error.problem === "wrong-type") {
      return { ...refused("file", (t) => t.reading.add.faults.wrongType), pasted }
    }
    if (error instanceof Busy) return { ...refused("file", (t) => t.reading.add.faults.busy), pasted }
    return { value: "", faults: uploadFaults(error), pasted }
  }
}

type Words = Parameters<typeof said>[0]

const tooLong: Words = (t) => t.reading.add.faults.long(longestOwnText)

function refused(place: string, words: Words): Pick<GivenText, "value" | "faults"> {
  return { value: "", faults: [{ place, message: said(words) }] }
}

/** What a file holds is no text that can be taken. */
class TextRefused extends Error {
  readonly given: Pick<GivenText, "value" | "faults">
  constructor(words: Words) {
    super("the text of a file is refused")
    this.given = refused("file", words)
  }
}

/** As it was pasted: a form's own rules would refuse what belongs to a text, such as the form feeds of a PDF. */
async function pastedText(c: Context): Promise<string> {
  const data = await formDataOf(c)
  const given = data.get("text")
  return typeof given === "string" ? ownText(given) : ""
}

interface FoundText {
  text: string
  file: KeptText
}

async function sentFile(c: Context, app: App, by: string): Promise<FoundText | undefined> {
  const upload = await readUpload(c, "file")
  if (!upload) return undefined
  const { text, contents } = await readIn(app, upload.bytes)
  const { sha256 } = await keepFile(app, upload, { by, contents })
  return { text, file: { sha256, name: upload.name } }
}

async function keptFile(app: App, sha256: string): Promise<FoundText | undefined> {
  const { read } = app.store
  const known = sha256 === "" ? undefined : await fileBySha256(read, sha256)
  if (!known) return undefined
  const file = { sha256, name: known.name }
  const words = known.textSha256 === undefined ? undefined : await textOf(read, known.textSha256)
  if (words !== undefined) return { text: taken(words), file }
  const bytes = await blobOf(read, sha256)
  return bytes && { text: (await readIn(app, bytes)).text, file }
}

/** A text with commas in its lines may pass for a table. */
const readable: readonly FileType[] = ["text", "csv", "pdf", "docx"]

async function readIn(
  { documents }: App,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ text: string; contents: Contents }> {
  if (!documents) throw new Unreadable("wrong-type")
  if (bytes.length === 0) throw new Unreadable("empty")
  const contents = await contentsOf(documents, bytes)
  const { type } = contents
  if (!readable.includes(type)) throw new Unreadable("wrong-type")
  return { text: taken(contents.text ?? (await documents.textOf(bytes, type))), contents }
}

function taken(words: string): string {
  const text = ownText(words)
  if (text.trim() === "") throw new TextRefused((t) => t.reading.add.faults.blank)
  if (text.length > longestOwnText) throw new TextRefused(tooLong)
  return text
}
