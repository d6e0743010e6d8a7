import { textOf } from "../../db/queries/blobs.ts"
import { documentsOf, type VersionRow, versionsNamed } from "../../db/queries/documents.ts"
import type { App } from "../app.ts"
import { isPassage, passageIn, passageText, seriesKey } from "../core/passages.ts"
import type { Evidence, Passage } from "../core/register.ts"
import type { PassageReading } from "./read-passage.ts"

/** By the evidence itself. */
export type Quotes = ReadonlyMap<Evidence, PassageReading>

/**
 * Looks up every passage among these, as `readPassage` does one: each text is read once, however many passages stand in it. `files`:
 * whether the reader may open files and contracts.
 */
export async function readQuotes(
  app: App,
  evidence: readonly (Evidence | undefined)[],
  { files }: { files: boolean },
): Promise<Quotes> {
  const passages = evidence.filter(isPassage)
  if (passages.length === 0) return new Map()
  const { read } = app.store
  const documents = new Map((await documentsOf(read, passages)).map((row) => [seriesKey(row), row]))
  const rows =
    documents.size === 0 ? [] : await versionsNamed(read, [...new Set(passages.map(({ version }) => version))])
  const versions = new Map(rows.map((row) => [`${row.documentId} ${row.version}`, row]))
  const texts = new Map<string, Promise<string | undefined>>()
  const textFor = ({ textSha256 }: VersionRow) => {
    const known = texts.get(textSha256) ?? textOf(read, textSha256)
    texts.set(textSha256, known)
    return known
  }
  const readingOf = async (passage: Passage): Promise<PassageReading> => {
    const document = documents.get(seriesKey(passage))
    if (!document) return { status: "no-document" }
    if (document.restricted && !files) return { status: "withheld" }
    const version = versions.get(`${document.id} ${passage.version}`)
    if (!version) return { status: "no-version", document }
    const text = await textFor(version)
    if (text === undefined) throw new Error(`the text ${version.textSha256} of a version is not kept`)
    const status = passageIn(text, passage, app.sha256)
    return { status, document, version, ...(status === "found" && { text: passageText(text, passage) }) }
  }
  return new Map(await Promise.all(passages.map(async (passage) => [passage, await readingOf(passage)] as const)))
}
