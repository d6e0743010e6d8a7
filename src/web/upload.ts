import type { Context } from "hono"
import { fileBySha256, filesByAge } from "../../db/queries/files.ts"
import { type FileChoice, noFile } from "../../views/parts/upload.tsx"
import { keepFile } from "../actions/keep-file.ts"
import type { App } from "../app.ts"
import { may } from "../core/access.ts"
import { Unreadable } from "../core/documents.ts"
import { type Fault, Refused } from "../core/errors.ts"
import type { FileEvidence } from "../core/register.ts"
import { readUpload, type Typed, typedText } from "./form.ts"
import { said } from "./said.ts"
import { actorOf, whoOf } from "./who.ts"

// The field by which a form takes a file: a new one, or one that was handed in already (views/parts/upload.tsx).

/** What stands in the field, whether the rest of the form is right or not. */
export interface FileRead {
  file?: FileEvidence | undefined
  /** It was sent just now, and is kept. */
  isSent?: boolean
  faults: readonly Fault[]
}

/**
 * The file that a form names. A new one is kept at once, so that a form that is refused for something else does not ask for it
 * again. `typed`: what the form says in `fileFields`. `before`: the file that stands there now; one that came by import may be known
 * by its hash alone.
 */
export async function readFileField(
  c: Context,
  app: App,
  typed: Typed,
  before: FileEvidence | undefined,
): Promise<FileRead> {
  const hash = typedText(typed, "fileHash").trim().toLowerCase()
  const kept = typedText(typed, "fileKept")
  const upload = await readUpload(c, "file")
  if (!upload) {
    const chosen = hash === "" ? kept : hash
    if (chosen === "") return { file: before, faults: [] }
    if (chosen === noFile) return { faults: [] }
    const file = await namedFile(app, chosen, before)
    return { file, faults: file ? [] : [unknown] }
  }
  try {
    const { sha256 } = await keepFile(app, upload, { by: actorOf(whoOf(c)) })
    return { file: { sha256, name: upload.name }, isSent: true, faults: hash === "" ? [] : [both] }
  } catch (error) {
    return { file: kept === "" ? before : await namedFile(app, kept, before), faults: uploadFaults(error) }
  }
}

const both: Fault = { place: "fileHash", message: said((t) => t.files.field.only) }
const unknown: Fault = { place: "fileHash", message: said((t) => t.files.field.hashUnknown) }

async function namedFile(
  app: App,
  sha256: string,
  before: FileEvidence | undefined,
): Promise<FileEvidence | undefined> {
  if (sha256 === before?.sha256) return before
  const found = await fileBySha256(app.store.read, sha256)
  return found && { sha256, name: found.name }
}

/** Why a file was not taken, in words, at the field; what is no matter of the file is thrown on. */
export function uploadFaults(error: unknown, place = "file"): readonly Fault[] {
  if (error instanceof Refused) return error.faults.map(({ message }) => ({ place, message }))
  if (!(error instanceof Unreadable)) throw error
  return [{ place, message: said((t) => t.files.problems[error.problem]) }]
}

/** As many as a choice is overseen. */
const mostRecent = 30

/** What the field shows: the file that stands in it, and the newest ones for those who may open them. */
export async function fileChoice(
  c: Context,
  app: App,
  { file, isSent = false }: Omit<FileRead, "faults">,
): Promise<FileChoice> {
  const { read } = app.store
  const opens = may(whoOf(c), "files:read")
  const recent = opens ? await filesByAge(read, mostRecent) : []
  const isKept = file !== undefined && (await fileBySha256(read, file.sha256)) !== undefined
  return { file, isSent, isKept, opens, takes: app.documents !== undefined, recent }
}
