import { textOf } from "../../db/queries/blobs.ts"
import { type DocumentRow, documentOf, type VersionRow, versionOf } from "../../db/queries/documents.ts"
import type { App } from "../app.ts"
import { type PassageStatus, passageIn, passageText } from "../core/passages.ts"
import type { Passage } from "../core/register.ts"

/**
 * A passage as it stands in the texts that are kept here. `withheld`: the document is a contract or the like, and the reader may not
 * open files.
 */
export interface PassageReading {
  status: PassageStatus | "withheld"
  /** What stands at that place, where it has the passage's hash: never another text in its stead. */
  text?: string | undefined
  document?: DocumentRow | undefined
  version?: VersionRow | undefined
}

/** Looks a passage up. `files`: whether the reader may open files and contracts (`files:read`). */
export async function readPassage(app: App, passage: Passage, { files }: { files: boolean }): Promise<PassageReading> {
  const { read } = app.store
  const document = await documentOf(read, passage)
  if (!document) return { status: "no-document" }
  if (document.restricted && !files) return { status: "withheld" }
  const version = await versionOf(read, document.id, passage.version)
  if (!version) return { status: "no-version", document }
  const text = await textOf(read, version.textSha256)
  if (text === undefined) throw new Error(`the text ${version.textSha256} of a version is not kept`)
  const status = passageIn(text, passage, app.sha256)
  return { status, document, version, ...(status === "found" && { text: passageText(text, passage) }) }
}
