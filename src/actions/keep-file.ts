import { keepBlobs, packBlob } from "../../db/queries/blobs.ts"
import { fileBySha256 } from "../../db/queries/files.ts"
import { files } from "../../db/schema.ts"
import type { App } from "../app.ts"
import { type Documents, type FileType, largestFile, mediaTypes, Unreadable } from "../core/documents.ts"
import { Refused, StaleWrite } from "../core/errors.ts"
import { commitChange } from "./commit-change.ts"
import { hexSha256 } from "./hex-sha256.ts"

/** A file that somebody hands in. */
export interface GivenFile {
  bytes: Uint8Array<ArrayBuffer>
  /** As its owner calls it: shown, never used as a path. */
  name: string
}

export interface KeptFile {
  /** Lower-case hex. */
  sha256: string
  type: FileType
  /** Nobody had handed it in before. */
  isNew: boolean
}

/**
 * Keeps a file under its hash, with the text that can be read in it; the same bytes again write nothing, whatever their name. What
 * does not open, or is none of our types by its content (or none of `only`), throws `Unreadable`; where the runtime reads no documents: `Refused`.
 * `contents`: what `contentsOf` read in it before.
 */
export async function keepFile(
  app: App,
  { bytes, name }: GivenFile,
  { by, only, contents }: { by: string; only?: readonly FileType[]; contents?: Contents },
): Promise<KeptFile> {
  const { documents } = app
  if (!documents) throw new Refused([{ place: "file", message: noFiles }])
  if (bytes.length === 0) throw new Unreadable("empty")
  if (bytes.length > largestFile) throw new Unreadable("too-large")
  const sha256 = await hexSha256(bytes)
  const known = await fileBySha256(app.store.read, sha256)
  const { type, text } = known ? { type: known.type } : (contents ?? (await readOnce(documents, sha256, bytes)))
  if (only && !only.includes(type)) throw new Unreadable("wrong-type")
  if (known) return { sha256, type, isNew: false }
  const isNew = await keep(app, { bytes, name, sha256, type, text }, by)
  return { sha256, type, isNew }
}

export interface Contents {
  type: FileType
  /** Of a PDF or a Word document, where there is one. */
  text: string | undefined
}

const underWay = new WeakMap<Documents, Map<string, Promise<Contents>>>()

/** What is in the bytes. A file that is sent twice at once, by a double click, is read once. */
function readOnce(documents: Documents, sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<Contents> {
  const reading = underWay.get(documents) ?? new Map<string, Promise<Contents>>()
  underWay.set(documents, reading)
  const same = reading.get(sha256)
  if (same) return same
  const contents = contentsOf(documents, bytes).finally(() => reading.delete(sha256))
  reading.set(sha256, contents)
  return contents
}

/** Reads what is in the bytes. Throws `Unreadable`. */
export async function contentsOf(documents: Documents, bytes: Uint8Array<ArrayBuffer>): Promise<Contents> {
  const type = await documents.typeOf(bytes)
  if (!type) throw new Unreadable("unknown-type")
  return { type, text: await textIn(documents, bytes, type) }
}

const noFiles = {
  fr: "Cette installation d’Aval ne reçoit pas de fichiers. Collez le texte, ou citez une adresse.",
  en: "This installation of Aval takes no files. Paste the text, or give an address.",
}

/** The text of a document, where it has one: a scan is evidence all the same. A workbook is opened, so that only what opens is kept. */
async function textIn(documents: Documents, bytes: Uint8Array<ArrayBuffer>, type: FileType) {
  if (type === "xlsx") await documents.sheetsOf(bytes, type)
  if (type !== "pdf" && type !== "docx") return undefined
  try {
    return await documents.textOf(bytes, type)
  } catch (error) {
    if (error instanceof Unreadable && error.problem === "no-text") return undefined
    throw error
  }
}

interface FileToKeep extends GivenFile, Contents {
  sha256: string
}

/** The name may be somebody's (“CV Dupont.pdf”): it stays out of the event. False where somebody else handed in the same meanwhile. */
async function keep(app: App, { bytes, name, sha256, type, text }: FileToKeep, by: string): Promise<boolean> {
  const words = text === undefined ? undefined : new TextEncoder().encode(text)
  const textSha256 = words && (await hexSha256(words))
  const packed = [await packBlob(sha256, bytes), ...(words && textSha256 ? [await packBlob(textSha256, words)] : [])]
  const addedAt = app.now().toISOString()
  try {
    await commitChange(
      app,
      {
        by,
        object: `work/file/${sha256}`,
        seen: 0,
        kind: "file.kept",
        after: { type, size: bytes.length, text: text !== undefined },
      },
      (write) => [
        ...keepBlobs(write, packed),
        write.insert(files).values({ sha256, name, mediaType: mediaTypes[type], textSha256, addedAt, addedBy: by }),
      ],
    )
    return true
  } catch (error) {
    if (!(error instanceof StaleWrite)) throw error
    return false
  }
}
