import { textOf } from "../../db/queries/blobs.ts"
import { type DocumentRow, documentsOf, type VersionRow, versionsNamed } from "../../db/queries/documents.ts"
import type { Reader } from "../../db/store.ts"
import { seriesKey } from "../core/passages.ts"
import type { Passage } from "../core/register.ts"

/** Where a passage should stand: its document and its version, as far as they are here. */
export interface PassagePlace {
  document?: DocumentRow | undefined
  version?: VersionRow | undefined
}

/** The place of each of these passages. */
export async function placePassages(
  read: Reader,
  passages: readonly Passage[],
): Promise<(passage: Passage) => PassagePlace> {
  const found = await documentsOf(read, passages)
  const rows = found.length === 0 ? [] : await versionsNamed(read, [...new Set(passages.map(({ version }) => version))])
  const documents = new Map(found.map((document) => [seriesKey(document), document]))
  const versions = new Map(rows.map((row) => [`${row.documentId} ${row.version}`, row]))
  return (passage) => {
    const document = documents.get(seriesKey(passage))
    return { document, version: document && versions.get(`${document.id} ${passage.version}`) }
  }
}

/** The text of a version, which is there as long as the version is. */
export async function versionText(read: Reader, textSha256: string): Promise<string> {
  const text = await textOf(read, textSha256)
  if (text === undefined) throw new Error(`the text ${textSha256} of a version is not kept`)
  return text
}
