import type { DocumentRow, VersionRow } from "../../db/queries/documents.ts"
import type { App } from "../app.ts"
import { isPassage, type PassageStatus, passageIn, passageText } from "../core/passages.ts"
import type { Evidence, Passage } from "../core/register.ts"
import { placePassages, versionText } from "./place-passages.ts"

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

/** By the evidence itself. */
export type Quotes = ReadonlyMap<Evidence, PassageReading>

/**
 * Looks up every passage among these: each text is read once, however many passages stand in it. `files`: whether the reader may open
 * files and contracts (`files:read`).
 */
export async function readQuotes(
  app: App,
  evidence: readonly (Evidence | undefined)[],
  { files }: { files: boolean },
): Promise<Quotes> {
  const passages = evidence.filter(isPassage)
  if (passages.length === 0) return new Map()
  const { read } = app.store
  const placeOf = await placePassages(read, passages)
  const texts = new Map<string, Promise<string>>()
  const textFor = ({ textSha256 }: VersionRow) => {
    const known = texts.get(textSha256) ?? versionText(read, textSha256)
    texts.set(textSha256, known)
    return known
  }
  const readingOf = async (passage: Passage): Promise<PassageReading> => {
    const { document, version } = placeOf(passage)
    if (!document) return { status: "no-document" }
    if (document.restricted && !files) return { status: "withheld" }
    if (!version) return { status: "no-version", document }
    const text = await textFor(version)
    const status = passageIn(text, passage, app.sha256)
    return { status, document, version, ...(status === "found" && { text: passageText(text, passage) }) }
  }
  return new Map(await Promise.all(passages.map(async (passage) => [passage, await readingOf(passage)] as const)))
}
