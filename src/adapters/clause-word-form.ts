import type { WordDocument } from "../core/clause-document.ts"
import { cleanText } from "../core/clause-filled.ts"
import { annexBody } from "./clause-word-annex.ts"
import { wordFile, wordPages } from "./clause-word-file.ts"
import { plain } from "./clause-word-runs.ts"

/** A form by itself: its pages in each language. */
export function formWord(document: Extract<WordDocument, { copy: "form" }>): Promise<Uint8Array<ArrayBuffer>> {
  const { annex, languages, day } = document
  const [first = "fr"] = languages
  const title = (language: typeof first) => cleanText(annex.title[language])
  const sections = languages.map((language) =>
    wordPages({
      language,
      title: title(language),
      stamp: document,
      landscape: annex.landscape,
      compact: true,
      children: [plain({ language }, title(language), "Title"), ...annexBody({ language }, annex)],
    }),
  )
  return wordFile({ title: title(first), language: first, day, sections })
}
