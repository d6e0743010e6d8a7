import type { App } from "../app.ts"
import type { Day } from "../core/day.ts"
import { NotFound } from "../core/errors.ts"
import { isWhole, longestPassage, type PassageName, passageName } from "../core/reading-passage.ts"
import type { Passage } from "../core/register.ts"
import type { SourceClass } from "../core/vocabulary.ts"
import { readVersion } from "./read-document.ts"

/** A passage that somebody chose in a document, checked against the text that is kept. */
export interface ChosenPassage {
  /** As addresses carry it. */
  name: string
  passage: Passage
  text: string
  document: { id: string; service: string; termsType: string }
  /** Of the version. */
  day: Day
  /** What an answer that rests on it has for a source: a contract where the document is one. */
  source: Extract<SourceClass, "contract" | "terms">
}

/** Undefined where there is no such passage, or the reader may not see it (`files`). */
export async function readChosenPassage(
  app: App,
  name: PassageName,
  { files }: { files: boolean },
): Promise<ChosenPassage | undefined> {
  const { document: id, version: named, start, end } = name
  const found = await readVersion(app, { id, version: named }, { files }).catch((error) => {
    if (error instanceof NotFound) return undefined
    throw error
  })
  if (!found || !isWhole(found.text, name) || end - start > longestPassage) return undefined
  const { document, version } = found
  const { collection, service, termsType, url, restricted } = document
  const text = found.text.slice(start, end)
  return {
    name: passageName(name),
    text,
    passage: {
      ...{ collection, service, termsType, version: version.version, start, end, sha256: app.sha256(text) },
      ...(url !== null && { url }),
    },
    document: { id, service, termsType },
    day: version.at.slice(0, 10),
    source: restricted ? "contract" : "terms",
  }
}
